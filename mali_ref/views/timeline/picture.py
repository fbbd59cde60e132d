"""The picture of the timeline: draws a `Timeline` in the stretch of time that is in view."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.time_scale import TimeScale
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_boxes import Layout, Obstacle
from mali_ref.models.timeline_layout import lay_out
from mali_ref.models.timeline_words import earlier, later, upcoming
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.painted import LEFT, RIGHT, write
from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.bricks import Bricks
from mali_ref.views.timeline.frame import HEIGHT, LEGEND, ROOM, SIDE, TOP, Frame
from mali_ref.views.timeline.legend import Legend
from mali_ref.views.timeline.painting import (
    paint_axis,
    paint_band,
    paint_bars,
    paint_day,
    paint_edge,
    paint_focus,
    paint_names,
    paint_outline,
    paint_spans,
    paint_stretch,
    shade,
)
from mali_ref.views.timeline.upcoming import heading_place, naming_beside


class TimelinePicture(SpokenValue):
    """Paints; what mouse and keys do is for whoever builds on it, and what a time filter is for whoever listens.

    Attributes:
        timeline: what is drawn.
        scale: the stretch of time in view.
        layout_: where everything stands.
        lit: the event that the read-out tells of.
        lit_unit: the unit of the line that it tells of: its first day, and the day after its last.
        is_usual: whether what is in view is what is shown at first.
        hint_width: what is taken at the right of the legend's line, in pixels.
        shows_focus: whether keys go to it, and somebody uses them.

    Signals:
        moved: another stretch of time is in view, or the strip has another size.
        lit_changed: the read-out should tell of something else.
    """

    moved = Signal()
    lit_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self.legend = Legend()
        self.timeline = Timeline(())
        self._usual = self._whole = self.timeline.usual_range()
        self.is_usual = True
        self.hint_width = 0
        self.shows_focus = False
        self.scale = TimeScale(self._usual[0], self._usual[1] - self._usual[0], 1.0, SIDE)
        self.layout_ = Layout(self.scale, ())
        self.lit: Ref | None = None
        self.lit_unit: tuple[int, int] | None = None
        self._chosen: Ref | None = None
        self._band: tuple[int | None, int | None] = (None, None)
        self._bricks = Bricks()
        theme().changed.connect(self.arrange)

    @property
    def frame(self) -> Frame:
        """The measures of the strip as it stands."""
        return Frame(self.width(), self.height())

    def set_timeline(self, timeline: Timeline) -> None:
        """Draw other events, in the stretch of time that is in view."""
        self.timeline = timeline
        if self.timeline.moment(self.lit) is None:
            self.lit = None
        self.arrange()

    def set_band(self, first: int | None, end: int | None) -> None:
        """Mark the time that is filtered for; None for an end without limit."""
        self._band = (first, end)
        self.update()

    def choose(self, ref: Ref | None) -> None:
        """Mark the event that is shown elsewhere."""
        self._chosen = ref
        self.update()

    def set_ranges(self, usual: tuple[int, int], whole: tuple[int, int]) -> None:
        """Say what is shown at first, and all there is."""
        self._usual, self._whole = usual, whole
        if self.is_usual:
            self.show_usual()

    def set_range(self, first: float, end: float) -> None:
        """Show a stretch of time."""
        self._show(self.scale.showing(first, end))

    def show_usual(self) -> None:
        """Show what is shown at first."""
        self._show(self.scale.showing(*self._usual), is_usual=True)

    def show_whole(self) -> None:
        """Show everything there is."""
        self._show(self.scale.showing(*self._whole))

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Come closer; what lies at a place of the model stays there."""
        self._show(self.scale.zoomed(factor, self._middle() if around is None else around))

    def pan(self, share: float) -> None:
        """Move by a share of what is in view."""
        self._show(self.scale.moved(share * self.scale.days))

    def reveal(self, first: float, end: float) -> None:
        """Bring a stretch of time into view."""
        if not self.scale.holds(first, end):
            self._show(self.scale.revealing(first, end))

    def light(self, ref: Ref | None, unit: tuple[int, int] | None = None) -> None:
        """Move the read-out to an event, or to a unit of the line."""
        if (ref, unit) != (self.lit, self.lit_unit):
            self.lit, self.lit_unit = ref, unit
            self.update()
            self.lit_changed.emit()

    def ends(self) -> tuple[float, float]:
        """Where the time that is filtered for begins and ends on screen; the edges of the line where it does not."""
        frame, (first, end) = self.frame, self._band
        left = frame.left if first is None else frame.x(self.scale.place(first))
        right = frame.right if end is None else frame.x(self.scale.place(end))
        return min(max(left, frame.left), frame.right), min(max(right, frame.left), frame.right)

    def day_x(self) -> float:
        """Where the line of the book's day stands."""
        return self.frame.x(self.scale.place(self.timeline.day_number + 0.5))

    def arrange(self) -> None:
        """Place everything anew."""
        frame = self.frame
        self.scale = TimeScale(self.scale.first, self.scale.days, frame.line_width, SIDE)
        obstacles = self._obstacles()
        naming = naming_beside(self.scale, self.timeline.day_number, obstacles)
        self.layout_ = lay_out(self.timeline, self.scale, ROOM, obstacles, naming)
        self._bricks.show(frame, self.layout_)
        self.moved.emit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(600), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter, is_picture=False)

    def draw(self, painter: QPainter, is_picture: bool) -> None:
        """Draw everything; a picture to take along has no marks of mouse and keys."""
        frame, (left, right) = self.frame, self.ends()
        filtered = self._band != (None, None)
        if filtered:
            paint_band(painter, frame, left, right)
        paint_axis(painter, frame, self.layout_, self.legend.right, self._heading_place())
        paint_bars(painter, frame, self.layout_)
        self._bricks.draw(painter, (left, right) if filtered else None, 0.0 if is_picture else self.devicePixelRatioF())
        paint_spans(painter, frame, self.layout_, self._band)
        self._draw_day(painter, frame)
        self.legend.paint(painter)
        for end, x in zip(self._band, (left, right), strict=True):
            if end is not None and frame.left < x < frame.right:
                paint_edge(painter, frame, x, self.legend.right)
        if is_picture:
            self._draw_outside(painter, frame)
        else:
            self._draw_marks(painter, frame)

    def _draw_day(self, painter: QPainter, frame: Frame) -> None:
        x = self.day_x()
        if frame.left <= x <= frame.right:
            paint_day(painter, frame, x, self.legend.right)
            place = self._heading_place()
            if place is not None:
                write(painter, place, LEFT, upcoming(), "label", "ink2")
        paint_names(painter, frame, self.layout_.names)

    def _draw_outside(self, painter: QPainter, frame: Frame) -> None:
        """How much lies outside of what is in view: on the screen two buttons say it."""
        before, after = self.timeline.outside(self.scale.first, self.scale.last)
        line = QRect(frame.left, theme().px(TOP), frame.right - frame.left, theme().px(LEGEND))
        for count, words, side in ((before, earlier(before), LEFT), (after, later(after), RIGHT)):
            if count:
                write(painter, line, side, words, "caption", "ink2")

    def _draw_marks(self, painter: QPainter, frame: Frame) -> None:
        chosen, lit = self.layout_.box(self._chosen), self.layout_.box(self.lit)
        if self.shows_focus:
            paint_focus(painter, frame)
        if chosen is not None:
            paint_outline(painter, frame, chosen, "accent")
        if self.lit_unit is not None:
            shade(painter, frame, *map(self.scale.place, self.lit_unit))
        if lit is not None:
            paint_stretch(painter, frame, self.layout_, lit)
            paint_outline(painter, frame, lit, "accent" if self.shows_focus else "ink")

    def _heading_place(self) -> QRect | None:
        """Where “Upcoming” stands, if anything is and there is room for it."""
        if not self.timeline.has_due:
            return None
        edge = self.width() - max(self.hint_width, theme().px(SIDE))
        return heading_place(self.frame, self.day_x(), self.ends(), (self.legend.right, edge))

    def _obstacles(self) -> list[Obstacle]:
        scale = theme().scale
        hint_left = (self.width() - self.hint_width) / scale
        found = [self.legend.obstacle(), Obstacle(hint_left, self.width() / scale, LEGEND + 2)]
        place = self._heading_place()
        if place is not None:
            found.append(Obstacle(place.left() / scale, place.right() / scale, LEGEND + 2))
        return found

    def _show(self, scale: TimeScale, is_usual: bool = False) -> None:
        self.scale, self.is_usual = scale, is_usual
        self.arrange()

    def _middle(self) -> float:
        """What stays in place when keys zoom: the event that is lit, or the middle."""
        box = self.layout_.box(self.lit)
        if box is not None and SIDE <= (box.left + box.right) / 2 <= self.scale.left + self.scale.width:
            return (box.left + box.right) / 2
        return self.scale.left + self.scale.width / 2
