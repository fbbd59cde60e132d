"""The map itself: ground and names at any place and scale, moved by mouse, wheel, touchpad and keys."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from mali_ref.models.map_ground import Ground
from mali_ref.models.map_labels import Placed
from mali_ref.models.map_projection import XY, Box, MapFrame, box_around, project
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.backdrop import Backdrop
from mali_ref.views.map.furniture import bar_box, line_box, paint_furniture
from mali_ref.views.map.ground_painter import GroundLook, painter_of
from mali_ref.views.map.names_painter import NamesPainter
from mali_ref.views.map.stamps import Stamps

_STEP: Final = 1.5
# A notch of the wheel is 120 of its units, and zooms by a fifth.
_WHEEL: Final = 1.2 ** (1 / 120)
_PAN: Final = 64
_DRAG: Final = 4
_PADDING: Final = 14
# Where towns lie when the book lists none: Mali without its empty north.
_HOME: Final = ((-12.3, 10.1), (4.3, 20.3))
_ARROWS: Final = {
    Qt.Key.Key_Left: (_PAN, 0),
    Qt.Key.Key_Right: (-_PAN, 0),
    Qt.Key.Key_Up: (0, _PAN),
    Qt.Key.Key_Down: (0, -_PAN),
}


class MapCanvas(QWidget):
    """A map to look at.

    A subclass draws upon it with `paint_under`, `paint_marks` and `paint_over`, keeps names away from what it draws
    with `taken`, and answers the mouse with `press_at` and `hover_at`.

    Attributes:
        ground: what it is a map of.
        names: what is written on it.
        is_live: whether it can be moved.

    Signals:
        moved: another part of the map is seen, or at another scale.
    """

    moved = Signal()

    def __init__(self, ground: Ground, names: MapNames, is_live: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = ground
        self.names = names
        self.is_live = is_live
        self.ground_look = GroundLook()
        self.shows_towns = True
        self.stamps = Stamps(self)
        self.names_painter = NamesPainter(names, self.stamps)
        self.frame = MapFrame((0.0, 0.0), 1.0, 0, 0)
        self._is_home = True
        self._drag: QPointF | None = None
        self._is_dragged = False
        self._placed: tuple[object, list[Placed]] = (None, [])
        painter = painter_of(ground)
        self.backdrop = Backdrop(lambda inner, frame: painter.steps(inner, frame, self.ground_look), ground.box, self)
        self.backdrop.renewed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if is_live:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)
        theme().changed.connect(self._on_theme_changed)

    # What is seen

    def home_box(self) -> Box:
        """What the map shows at first: where people live."""
        return box_around([project(*corner) for corner in _HOME])

    def show_home(self) -> None:
        """Show where the map began."""
        self._is_home = True
        self._see(self.frame.fitted(self.home_box(), theme().px(_PADDING)))

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

    def pan(self, dx: float, dy: float) -> None:
        """Draw the map along by so many pixels."""
        self.see(self.frame.panned(dx, dy, self.ground.box))

    def bring_in(self, points: Sequence[XY]) -> None:
        """See to it that points of the plane are in view; what is in view already stays where it is."""
        inside = self.frame.shown(-theme().px(28))
        if not points or any(inside.holds(point) for point in points):
            return
        if len(points) == 1:
            self.see(self.frame.centered(points[0]))
        else:
            self.see_box(box_around(list(points)), most=self.frame.scale)

    @property
    def is_home(self) -> bool:
        """Whether the map is as it was at first."""
        return self._is_home

    def state(self) -> list[float]:
        """Where the map is, as plain numbers; empty where it began."""
        return [] if self._is_home else [*self.frame.center, self.frame.scale]

    def restore(self, state: Sequence[float]) -> None:
        """Bring back what `state` answered."""
        if len(state) == 3:
            self.see(replace(self.frame, center=(float(state[0]), float(state[1])), scale=float(state[2])))
        else:
            self.show_home()

    def set_ground_look(self, look: GroundLook) -> None:
        """Show more or less of the ground."""
        if look != self.ground_look:
            self.ground_look = look
            self.backdrop.forget()
            self.update()

    def set_towns(self, shown: bool) -> None:
        """Show towns or not."""
        self.shows_towns = shown
        self.renew_names()

    def settle(self) -> None:
        """Draw the ground as sharp as it gets, now."""
        if not self.backdrop.is_sharp(self.frame):
            self.backdrop.finish(self.frame, self.devicePixelRatioF())
            self.update()

    # What others draw upon it

    def taken(self) -> list[Box]:
        """Where something is drawn that names keep away from, in pixels."""
        return []

    def spared_names(self) -> list[str]:
        """The areas whose name is written otherwise."""
        return []

    def paint_under(self, painter: QPainter) -> None:
        """Draw what lies below names."""

    def paint_marks(self, painter: QPainter) -> None:
        """Draw what lies above names."""

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies above everything."""

    def press_at(self, position: XY) -> None:
        """The user clicked."""

    def hover_at(self, position: XY | None) -> None:
        """The mouse is over a pixel, or gone."""

    def renew_names(self) -> None:
        """Find room for names anew: something else is drawn now."""
        self._placed = (None, [])
        self.update()

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), theme().px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(120))

    def focus_rect(self) -> QRectF:
        """The ring lies inside: the map fills its place to the edge."""
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.backdrop.draw(painter, self.frame, self.devicePixelRatioF())
        self.paint_all(painter)
        painter.end()

    def paint_all(self, painter: QPainter) -> None:
        """Draw all but the ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_under(painter)
        self.names_painter.draw(painter, self.placed_names())
        self.paint_marks(painter)
        paint_furniture(painter, self.frame)
        self.paint_over(painter)

    def paint_picture(self, painter: QPainter, size: QSize) -> None:
        """Draw the whole map at another size with lines that stay lines, for a file."""
        own, self.stamps.is_direct = self.frame, True
        factor = min(size.width() / max(1.0, own.width), size.height() / max(1.0, own.height))
        self.frame = replace(own, width=size.width(), height=size.height(), scale=own.scale * factor)
        self._placed = (None, [])
        painter.save()
        painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
        painter.save()
        for _ in painter_of(self.ground).steps(painter, self.frame, self.ground_look):
            pass
        painter.restore()
        self.paint_all(painter)
        painter.restore()
        self.frame, self.stamps.is_direct = own, False
        self._placed = (None, [])

    def placed_names(self) -> list[Placed]:
        """The names in view and where they stand."""
        key = (self.frame, self.shows_towns)
        if self._placed[0] != key:
            taken = [*self.taken(), bar_box(self.frame), line_box(self.frame)]
            self._placed = (key, self.names_painter.place(self.frame, taken, self.shows_towns, self.spared_names()))
        return self._placed[1]

    def _see(self, frame: MapFrame) -> None:
        if frame != self.frame:
            self.frame = frame
            self.moved.emit()
            self.update()

    # Mouse, wheel, touchpad, keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.is_live and self._pinch(event):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.is_live:
            event.ignore()
            return
        moved, position = event.pixelDelta(), (event.position().x(), event.position().y())
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
        if not self.is_live or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in _ARROWS:
            dx, dy = _ARROWS[Qt.Key(event.key())]
            self.pan(dx, dy)
        elif event.text() in ("+", "="):
            self.zoom(_STEP)
        elif event.text() in ("-", "−", "_"):
            self.zoom(1 / _STEP)
        elif event.key() == Qt.Key.Key_0 or event.text() == "0":
            self.show_home()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        was_new = not self.frame.width
        frame = self.frame.resized(size.width(), size.height())
        if self._is_home or was_new:
            frame = frame.fitted(self.home_box(), theme().px(_PADDING)) if self._is_home else frame
        self._see(frame)

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom(1 / _STEP)

    def tell(self, name: str) -> None:
        """Say what the map is on now."""
        self.setAccessibleName(name)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def point_under(self, position: QPoint) -> XY:
        """The point of the plane under a pixel."""
        return self.frame.to_plane((position.x(), position.y()))

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom(1 + event.value(), (event.position().x(), event.position().y()))
            return True
        if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self.zoom(2.0, (event.position().x(), event.position().y()))
            return True
        return False

    def _on_theme_changed(self) -> None:
        self.backdrop.forget()
        self.renew_names()
