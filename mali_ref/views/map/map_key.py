"""What the signs on the map mean, each beside a picture of it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.dot_painter import BaseLook, DotLook, paint_base, paint_dot
from mali_ref.views.map.inks import veiled
from mali_ref.views.map.mark_painter import MarkLook, paint_mark

_WIDTH: Final = 46
_HEIGHT: Final = 26
_GAP: Final = 6


class _Sign(QWidget):
    """One sign of the map, drawn in the middle of its place."""

    def __init__(self, paint: Callable[[QPainter], None], height: int = _HEIGHT) -> None:
        super().__init__()
        self._paint = paint
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        self._paint(painter)
        painter.end()


class MapKey(QWidget):
    """The signs one below the other, or in two columns."""

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_key")
        self.setAccessibleName(self.tr("Key of the map"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(8))
        grid.setVerticalSpacing(theme().px(2))
        lines = self._lines()
        rows = -(-len(lines) // columns)
        for number, (paint, words) in enumerate(lines):
            column, row = divmod(number, rows)
            grid.addWidget(_Sign(paint), row, 2 * column)
            label = text_label(words, "caption", "ink2", wrap=True)
            grid.addWidget(label, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)

    def _lines(self) -> list[tuple[Callable[[QPainter], None], str]]:
        return [
            (_paint_rings, self.tr("Event; the ring grows with the people killed: 0, 20")),
            (_mark(deaths=5, is_exact=False), self.tr("Near the place, or between two")),
            (_mark(deaths=1, count=3), self.tr("Several events; choose it to open them")),
            (_paint_hatching, self.tr("Somewhere in the region, with how many")),
            (_mark(deaths=1, is_later=True), self.tr("After the day of the book")),
            (_paint_dots, self.tr("UCDP, open data; dashed where near the place")),
            (partial(paint_base, look=BaseLook(round(11 * theme().scale))), self.tr("Base of MINUSMA in the year")),
        ]


def _mark(deaths: float, is_exact: bool = True, count: int = 1, is_later: bool = False) -> Callable[[QPainter], None]:
    return partial(paint_mark, look=MarkLook(deaths, "danger", "jihadist", is_exact, count, is_later))


def _paint_rings(painter: QPainter) -> None:
    for deaths, offset in ((0, -12), (20, 9)):
        painter.save()
        painter.translate(theme().px(offset), 0)
        paint_mark(painter, MarkLook(deaths, "danger", "jihadist", True))
        painter.restore()


def _paint_hatching(painter: QPainter) -> None:
    box = QRectF(-theme().px(15), -theme().px(9), theme().px(30), theme().px(18))
    painter.setPen(QPen(veiled("danger", 0.55), theme().scale))
    painter.setBrush(veiled("danger", 0.06))
    painter.drawRect(box)
    painter.setClipRect(box)
    painter.setPen(QPen(veiled("danger", 0.5), theme().scale))
    for number in range(-6, 8):
        left = number * theme().px(7)
        painter.drawLine(QLineF(left, box.bottom(), left + box.height(), box.top()))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_dots(painter: QPainter) -> None:
    for radius, offset, is_exact in ((3, -13, True), (5, -2, True), (6, 12, False)):
        painter.save()
        painter.translate(theme().px(offset), 0)
        paint_dot(painter, DotLook(round(4 * radius * theme().scale), is_exact))
        painter.restore()
