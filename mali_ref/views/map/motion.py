"""A frame that mouse, wheel, touchpad and keys move: what every map answers to, whatever it shows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from mali_ref.models.map_projection import XY, Box, MapFrame, box_around, project
from mali_ref.views.kit.menu_key import answer_menu_key
from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import theme

_STEP: Final = 1.5
# A notch of the wheel is 120 of its units, and zooms by a fifth.
_WHEEL: Final = 1.2 ** (1 / 120)
_PAN: Final = 64
_FINE: Final = 1 / 16
_DRAG: Final = 4
_PADDING: Final = 14
# Where Mali's towns lie; its empty north is a drag away.
_HOME: Final = ((-12.3, 10.05), (4.3, 20.75))
_ARROWS: Final = {
    Qt.Key.Key_Left: (_PAN, 0),
    Qt.Key.Key_Right: (-_PAN, 0),
    Qt.Key.Key_Up: (0, _PAN),
    Qt.Key.Key_Down: (0, -_PAN),
}


class MapMotion(SpokenValue):
    """A widget with a `MapFrame`.

    Attributes:
        frame: what is seen.
        is_live: whether it can be moved.

    Signals:
        moved: another part of the map is seen, or at another scale.
    """

    moved = Signal()

    def __init__(self, limits: Box, is_live: bool, parent: QWidget | None = None) -> None:
        """The middle of the frame stays within ``limits``."""
        super().__init__(parent)
        self.is_live = is_live
        self.frame = MapFrame((0.0, 0.0), 1.0, 0, 0)
        self._limits = limits
        self._is_home = True
        self._drag: QPointF | None = None
        self._is_dragged = False
        if is_live:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)

    def press_at(self, position: XY) -> None:
        """The user clicked."""

    def hover_at(self, position: XY | None) -> None:
        """The mouse is over a pixel, or gone."""

    def home_frame(self) -> MapFrame:
        """What the map shows at first: where people live."""
        return self.frame.fitted(box_around([project(*corner) for corner in _HOME]), theme().px(_PADDING))

    def show_home(self) -> None:
        """Show where the map began."""
        self._is_home = True
        self._see(self.home_frame())

    def see(self, frame: MapFrame) -> None:
        """Show another part, or at another scale."""
        self._is_home = False
        self._see(frame)

    def see_box(self, box: Box, padding: float = 40, most: float = 400.0) -> None:
        """Show all of a box, no larger than ``most`` pixels a degree."""
        self.see(self.frame.fitted(box, theme().px(padding), most))

    def zoom(self, factor: float, around: XY | None = None) -> None:
        """Larger or smaller around a pixel, or the middle."""
        self.see(self.frame.zoomed(factor, around))

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(1 / _STEP)

    def pan(self, dx: float, dy: float) -> None:
        """Draw the map along by so many pixels."""
        self.see(self.frame.panned(dx, dy, self._limits))

    def bring_in(self, points: Sequence[XY]) -> None:
        """See to it that points of the plane are in view; where one of them is already, nothing moves."""
        inside = self.frame.shown(-theme().px(28))
        if not points or any(inside.holds(point) for point in points):
            return
        if len(points) == 1:
            self.see(self.frame.centered(points[0]))
        else:
            self.see_box(box_around(list(points)), most=self.frame.scale)

    def state(self) -> list[float]:
        """Where the map is, as plain numbers; empty where it began."""
        return [] if self._is_home else [*self.frame.center, self.frame.scale]

    def restore(self, state: Sequence[float]) -> None:
        """Bring back what `state` answered."""
        if len(state) == 3:
            self.see(replace(self.frame, center=(float(state[0]), float(state[1])), scale=float(state[2])))
        else:
            self.show_home()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.is_live and self._pinch(event):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.is_live:
            event.ignore()
            return
        moved, position = event.pixelDelta(), (event.position().x(), event.position().y())
        # Two fingers on a touchpad draw the map along; a wheel, or Ctrl with either, zooms.
        is_touchpad = not moved.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
        if is_touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(moved.x(), moved.y())
        else:
            self.zoom(_WHEEL ** event.angleDelta().y(), position)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_live and event.button() == Qt.MouseButton.LeftButton:
            self._drag, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._drag is None:
            self.hover_at((here.x(), here.y()))
            return
        moved = here - self._drag
        if self._is_dragged or moved.manhattanLength() > _DRAG:
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drag = here
            self.pan(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        was_click, self._drag = not self._is_dragged, None
        self.unsetCursor()
        if was_click:
            self.press_at((event.position().x(), event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.is_live and event.button() == Qt.MouseButton.LeftButton:
            self.zoom(2.0, (event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hover_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not self.is_live or commands or not (answer_menu_key(self, event) or self.answer_key(event)):
            event.ignore()

    def answer_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; answers whether it asks for anything here."""
        if event.key() in _ARROWS:
            dx, dy = _ARROWS[Qt.Key(event.key())]
            # With Shift a small step, to bring a point exactly under a cross.
            by = _FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self.pan(dx * by, dy * by)
        elif event.text() in ("+", "="):
            self.zoom_in()
        elif event.text() in ("-", "−", "_"):
            self.zoom_out()
        # The row of digits needs Shift on a French keyboard.
        elif event.text() in ("0", "à") or event.key() == Qt.Key.Key_0:
            self.show_home()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame = self.frame.resized(event.size().width(), event.size().height())
        if self._is_home:
            self.frame = self.home_frame()
        self.moved.emit()
        self.update()

    def _see(self, frame: MapFrame) -> None:
        if frame != self.frame:
            self.frame = frame
            self.moved.emit()
            self.update()

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        position = (event.position().x(), event.position().y())
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), position)
            return True
        if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.zoom(2.0, position)
            return True
        return False
