"""The one item of the graph's scene: a ground on which the scene draws everything itself."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget


class Sheet(QGraphicsItem):
    """Calls a function to draw what is exposed of it."""

    def __init__(self, paint: Callable[[QPainter, QRectF, float | None], None]) -> None:
        """``paint`` gets the painter, the area to draw, and the ratio of the screen or None."""
        super().__init__()
        self._paint = paint
        self._box = QRectF()
        # Only so is it told which part is exposed.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def cover(self, box: QRectF) -> None:
        """Be as large as this."""
        self.prepareGeometryChange()
        self._box = box

    def boundingRect(self) -> QRectF:
        return QRectF(self._box)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A view draws for its viewport; a picture to be saved has none, and may be a drawing of lines and letters.
        self._paint(painter, option.exposedRect, None if widget is None else widget.devicePixelRatioF())
