"""The two handles of the brush: each moves one end of the time that is filtered for, by mouse and by arrow keys."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import theme

_WIDTH: Final = 24
_GRIP: Final = (8, 22)
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -12,
    Qt.Key.Key_PageUp: 12,
}
_CLEARING: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class BrushHandle(SpokenValue):
    """A grip on a line.

    Signals:
        dragged: the mouse holds it at this place of its parent, in pixels.
        dropped: the mouse let go of it.
        stepped: a key moves it by so many steps.
        freed: a key takes its limit away.
    """

    dragged = Signal(object)
    dropped = Signal()
    stepped = Signal(object)
    freed = Signal()

    spoken_role = QAccessible.Role.Slider

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self._is_open = True

    def place(self, x: float, top: int, height: int, is_open: bool) -> None:
        """Stand around a place of the parent; ``is_open`` where this end has no limit."""
        self._is_open = is_open
        width = theme().px(_WIDTH)
        self.setGeometry(round(x) - width // 2, top, width, height)
        self.update()

    def tell(self, name: str, value: str) -> None:
        """Say what it stands at."""
        self.set_spoken_value(value)
        self.setAccessibleName(name)
        self.setToolTip(name)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def focus_rect(self) -> QRectF:
        """Where the focus ring lies: around the grip."""
        return self._grip().adjusted(-2, -2, 2, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line_strong" if self._is_open else "accent"), theme().px(2)))
        painter.setBrush(theme().color("surface"))
        grip = self._grip()
        painter.drawRoundedRect(grip, grip.width() / 2, grip.width() / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in _CLEARING:
            self.freed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.freed.emit()

    def _grip(self) -> QRectF:
        width, height = theme().px(_GRIP[0]), theme().px(_GRIP[1])
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
