"""What mouse, wheel and keys do on the timeline: zoom, pan, tell of an event, choose it, mark a stretch of time."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from mali_ref.models.event_moments import EventMoment
from mali_ref.models.timeline_boxes import Box
from mali_ref.models.timeline_words import family_tip
from mali_ref.views.kit.menu_key import answer_menu_key
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.frame import AXIS, LEGEND, NAMES, TOP
from mali_ref.views.timeline.picture import TimelinePicture

_ZOOM: Final = 1.3
_A_NOTCH: Final = 120
_DRAG: Final = 4
_PAN: Final = 0.2
_NEAR_EDGE: Final = 5
_UNITS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ZOOMS: Final = {Qt.Key.Key_Plus: _ZOOM, Qt.Key.Key_Equal: _ZOOM, Qt.Key.Key_Minus: 1 / _ZOOM}
# What a press of the mouse began.
MARK, CARRY, PAN, SINCE, UNTIL = "mark", "carry", "pan", "since", "until"


class TimelineBoard(TimelinePicture):
    """A picture that answers.

    Signals:
        picked: an event was chosen; carries its Ref.
        marked: the mouse marks a stretch of time; carries its two places on screen.
        carried: the mouse carries the marked stretch; carries the places from which and to which.
        pulled: the mouse pulls at an end, ``since`` or ``until``; carries which, and the place.
        dropped: the mouse let go of what it marked, carried or pulled.
        escaped: Escape with nothing lit.
    """

    picked = Signal(object)
    marked = Signal(object, object)
    carried = Signal(object, object)
    pulled = Signal(object, object)
    dropped = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_board")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # It marks its axis and the event that keys go on from instead of a ring around itself.
        self.setProperty("own_focus", True)
        self._pressed: QPointF | None = None
        self._last = 0.0
        self._gesture = ""

    def step(self, by: int) -> None:
        """Move the read-out to an earlier or later event, and bring it into view; between heaps, to the next one."""
        if self.layout_.has_heaps:
            self.step_unit(by)
            return
        lit = self.timeline.moment(self.lit) or self.timeline.moment(self._chosen)
        # From nothing the read-out begins with what is in view.
        found = self.timeline.beside(lit, by) if lit is not None else self.timeline.first_from(self.scale.first)
        self._show_moment(found)

    def step_unit(self, by: int) -> None:
        """Move the read-out to what is counted in an earlier or later unit of the line."""
        box = self.layout_.box(self.lit)
        unit = self.lit_unit or (self.layout_.unit_at(box.middle) if box is not None else None)
        found = self.layout_.unit_beside(unit, by)
        if found is None and self._is_more(by):
            self.pan(by / 2)
            found = self.layout_.unit_beside(unit, by)
        if found is not None:
            self.light(None, found)

    def _is_more(self, by: int) -> bool:
        """Whether anything lies beyond what is in view, to the left or to the right."""
        before, after = self.timeline.outside(self.scale.first, self.scale.last)
        return bool(after if by > 0 else before)

    def open_unit(self, unit: tuple[int, int]) -> None:
        """Come so close that what is counted in a unit can be told apart."""
        first, end = unit
        self.set_range(first - (end - first), end + (end - first))
        self.light(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            is_legend = event.pos().x() < self.legend.right and event.pos().y() < theme().px(TOP + LEGEND)
            QToolTip.showText(event.globalPos(), family_tip() if is_legend else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned, pushed = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned, pushed = 0, turned or pushed
        if abs(pushed) > abs(turned):
            self.pan(-pushed / _A_NOTCH * _PAN / 2)
        elif turned:
            self.zoom(_ZOOM ** (turned / _A_NOTCH), self.frame.model(event.position())[0])
        self._light_at(event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(_STEPS[key] * _PAN)
        elif key in _STEPS:
            self.step(_STEPS[key])
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        # The row of digits needs Shift on a French keyboard.
        elif key == Qt.Key.Key_0 or event.text() == "à":
            self.show_usual()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._show_moment(self.timeline.beside(None, 1 if key == Qt.Key.Key_Home else -1))
        elif key in _UNITS:
            self.step_unit(_UNITS[key])
        elif key in _ENTER and (self.lit is not None or self.lit_unit is not None):
            self._open_lit()
        elif key == Qt.Key.Key_Escape and (self.lit or self.lit_unit):
            self.light(None)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif not answer_menu_key(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._last = event.position(), event.position().x()
        self._gesture = PAN if event.button() == Qt.MouseButton.MiddleButton else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons():
            self._light_at(event.position())
            self._show_cursor(event.position())
        elif self._gesture or abs(event.position().x() - self._pressed.x()) >= _DRAG:
            self._gesture = self._gesture or self._gesture_from(self._pressed)
            self.light(None)
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture:
            if self._gesture != PAN:
                self.dropped.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            box = self._box_at(event.position())
            if box is not None and box.moment is not None:
                self.picked.emit(box.moment.ref)
        self._pressed, self._gesture = None, ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        box, (x, _) = self._box_at(event.position()), self.frame.model(event.position())
        unit = self.layout_.unit_at(x) if self.layout_.has_heaps and event.position().y() < theme().px(AXIS) else None
        if unit is not None:
            self.open_unit(unit)
        elif box is None:
            self.escaped.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.light(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._show_focus(self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.light(None)

    def _show_moment(self, found: EventMoment | None) -> None:
        if found is not None:
            self.reveal(found.stretch.first, found.stretch.end)
            self.light(found.ref)

    def _show_focus(self, shown: bool) -> None:
        if shown != self.shows_focus:
            self.shows_focus = shown
            self.update()

    def _open_lit(self) -> None:
        if self.lit is not None:
            self.picked.emit(self.lit)
        elif self.lit_unit is not None:
            self.open_unit(self.lit_unit)

    def _gesture_from(self, point: QPointF) -> str:
        if point.y() > theme().px(NAMES):
            return PAN
        left, right = self.ends()
        near = theme().px(_NEAR_EDGE)
        if self._band != (None, None):
            if abs(point.x() - right) <= near:
                return UNTIL
            if abs(point.x() - left) <= near:
                return SINCE
            if left < point.x() < right:
                return CARRY
        return MARK

    def _drag(self, point: QPointF) -> None:
        assert self._pressed is not None
        if self._gesture == PAN:
            self.pan((self._last - point.x()) / theme().scale / self.scale.width)
            self._last = point.x()
        elif self._gesture == MARK:
            self.marked.emit(min(self._pressed.x(), point.x()), max(self._pressed.x(), point.x()))
        elif self._gesture == CARRY:
            self.carried.emit(self._pressed.x(), point.x())
        else:
            self.pulled.emit(self._gesture, point.x())

    def _show_cursor(self, point: QPointF) -> None:
        shapes = {PAN: Qt.CursorShape.OpenHandCursor, MARK: Qt.CursorShape.CrossCursor}
        shapes[CARRY] = Qt.CursorShape.SizeAllCursor
        if self._box_at(point) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(shapes.get(self._gesture_from(point), Qt.CursorShape.SizeHorCursor))

    def _light_at(self, point: QPointF) -> None:
        box = self._box_at(point)
        if box is not None and box.moment is not None:
            self.light(box.moment.ref)
            return
        x, y = self.frame.model(point)
        tells = self.layout_.has_heaps or self.layout_.bars
        on_ground = tells and 0 <= y <= AXIS - TOP and self.frame.left <= point.x() < self.frame.right
        self.light(None, self.layout_.unit_at(x) if on_ground else None)

    def _box_at(self, point: QPointF) -> Box | None:
        return self.layout_.hit(*self.frame.model(point))
