"""What floats on a map: its zoom buttons, and the line that says what it shows."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mali_ref.views.kit.floating_buttons import ZoomButtons, ZoomDeed
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.canvas import MapCanvas

_LINE: Final = 25


def map_zoom_buttons(canvas: MapCanvas, parent: QWidget) -> ZoomButtons:
    """Larger, smaller, and back to where the map began."""
    translate = QCoreApplication.translate
    deeds = (
        ZoomDeed("in", "plus", translate("ZoomButtons", "Zoom in"), canvas.zoom_in),
        ZoomDeed("out", "minus", translate("ZoomButtons", "Zoom out"), canvas.zoom_out),
        ZoomDeed("home", "maximize", translate("ZoomButtons", "Show all towns"), canvas.show_home),
    )
    return ZoomButtons("map", deeds, parent)


class FloatingLine(QWidget):
    """A line in a rounded box; what does not fit is in its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[str, ...] = ("",)
        self._shown = ""
        self.setObjectName("map_line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, *choices: str) -> None:
        """Say something; of several wordings, the longest that fits first."""
        self._choices = choices
        self.setAccessibleName(choices[0])
        self.setToolTip(choices[0])
        self.fit(self._good, self._most)

    _good = _most = 10_000

    def fit(self, good: int, most: int) -> None:
        """Be no wider than is good, and where even the last wording is, no wider than the most."""
        self._good, self._most = good, most
        metrics = QFontMetricsF(theme().font("caption"))
        edges = theme().px(20)
        widths = [(words, metrics.horizontalAdvance(words) + edges) for words in self._choices]
        fitting = (words for words, width in widths if width <= good)
        shortest, width = min(widths, key=lambda pair: pair[1])
        cut = shortest if width <= most else metrics.elidedText(shortest, Qt.TextElideMode.ElideRight, most - edges)
        self._shown = next(fitting, cut)
        self.resize(round(metrics.horizontalAdvance(self._shown) + theme().px(20) + 0.5), theme().px(_LINE))
        self.setVisible(bool(self._shown))
        self.update()

    def text(self) -> str:
        """What is shown."""
        return self._shown

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().color("line"), 1))
        ground = theme().color("surface")
        ground.setAlphaF(0.94)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().color("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shown)


def layers_words() -> str:
    """The name of the button that opens the layers."""
    return QCoreApplication.translate("Map", "Layers")
