"""What floats on a picture that can be moved: buttons, and those that make it larger and smaller."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_role, theme

_SIDE: Final = 28
_GAP: Final = 5


class FloatingButton(ToolButton):
    """A button on a picture, of an icon or of an icon with its word."""

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


class ZoomDeed(NamedTuple):
    """What a button does, and what it is called; the name is the end of its object name."""

    name: str
    icon: str
    words: str
    do: Callable[[], object]


class ZoomButtons(QWidget):
    """Buttons above each other for what keys and wheel do too."""

    def __init__(self, prefix: str, deeds: Iterable[ZoomDeed], parent: QWidget) -> None:
        """``prefix`` begins the object names of the buttons."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(_GAP))
        for deed in deeds:
            button = FloatingButton(deed.icon, deed.words)
            button.setObjectName(f"{prefix}_zoom_{deed.name}")
            button.clicked.connect(deed.do)
            column.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
