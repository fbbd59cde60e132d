"""What floats on a map: its buttons, and the line that says what it shows."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_role, theme

_SIDE: Final = 28
_GAP: Final = 5
_LINE: Final = 25


class FloatingButton(ToolButton):
    """A button on the map, of an icon or of an icon with its word."""

    def __init__(self, icon: str, name: str, with_word: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._word = name if with_word else ""
        self.setProperty("kit", "chip")
        self.setText(self._word)
        self.setAccessibleName(name)
        self.setToolTip("" if with_word else name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        set_role(self, "caption_medium")
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(theme().font("caption_medium")).horizontalAdvance(self._word)
        return QSize(round(theme().px(_SIDE) + (words + theme().px(8) if self._word else 0)), theme().px(_SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("hover" if self.underMouse() or self.isDown() else "surface"))
        painter.drawRoundedRect(box, theme().size("radius_control"), theme().size("radius_control"))
        side = theme().px(16)
        left = (theme().px(_SIDE) - side) // 2
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap(self._icon))
        if self._word:
            painter.setFont(theme().font("caption_medium"))
            painter.setPen(theme().color("ink"))
            room = QRectF(left + side + theme().px(5), 0, self.width(), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._word)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class ZoomButtons(QWidget):
    """Larger, smaller, and back to where the map began."""

    def __init__(
        self, zoom_in: Callable[[], object], zoom_out: Callable[[], object], home: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(_GAP))
        for name, icon, words, do in (
            ("in", "plus", self.tr("Zoom in"), zoom_in),
            ("out", "minus", self.tr("Zoom out"), zoom_out),
            ("home", "maximize", self.tr("Show all towns"), home),
        ):
            button = FloatingButton(icon, words)
            button.setObjectName(f"map_zoom_{name}")
            button.clicked.connect(do)
            column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


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
