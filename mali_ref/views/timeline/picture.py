"""The picture of the timeline: draws a `Timeline` in the stretch of time that is in view."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.time_scale import TimeScale
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_layout import Bar, Layout, Obstacle, lay_out
from mali_ref.models.timeline_words import upcoming
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.timeline.frame import HEIGHT, LEGEND, ROOM, SIDE, TOP, Frame
from mali_ref.views.timeline.legend import Legend
from mali_ref.views.timeline.painting import (
    due_names,
    paint_axis,
    paint_band,
    paint_bars,
    paint_boxes,
    paint_day,
    paint_edge,
    paint_outline,
    paint_stretch,
)

_AFTER_LINE: Final = 10


class TimelinePicture(QWidget):
    """Paints; what mouse and keys do is for whoever builds on it, and what a time filter is for whoever listens.

    Attributes:
        timeline: what is drawn.
        scale: the stretch of time in view.
        layout_: where everything stands.
        lit: the event that the read-out tells of.
        lit_bar: the bar of the layer that it tells of.
        is_usual: whether what is in view is what is shown at first.
        hint_width: what is taken at the right of the legend's line, in pixels.

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
        self.scale = TimeScale(self._usual[0], self._usual[1] - self._usual[0], 1.0, SIDE)
        self.layout_ = Layout(self.scale, ())
        self.lit: Ref | None = None
        self.lit_bar: Bar | None = None
        self._chosen: Ref | None = None
        self._band: tuple[int | None, int | None] = (None, None)
        self._names: list[tuple[str, QRectF]] = []
        self._bricks = QPixmap()
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

    def light(self, ref: Ref | None, bar: Bar | None = None) -> None:
        """Move the read-out to an event, or to a bar of the layer."""
        if (ref, bar) != (self.lit, self.lit_bar):
            self.lit, self.lit_bar = ref, bar
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

    def focus_rect(self) -> QRectF:
        """Where the focus ring lies: inside, for the strip fills its place to the window's edge."""
        return QRectF(self.rect()).adjusted(4, 4, -4, -5)

    def arrange(self) -> None:
        """Place everything anew."""
        frame = self.frame
        self.scale = TimeScale(self.scale.first, self.scale.days, frame.line_width, SIDE)
        self.layout_ = lay_out(self.timeline, self.scale, ROOM, self._obstacles())
        self._names = self._find_names()
        self._bricks = QPixmap()
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
        paint_axis(painter, frame, self.layout_, self.legend.right)
        paint_bars(painter, frame, self.layout_)
        self._draw_events(painter, frame, (left, right) if filtered else None, is_picture)
        self._draw_day(painter, frame)
        self.legend.paint(painter)
        for end, x in zip(self._band, (left, right), strict=True):
            if end is not None and frame.left < x < frame.right:
                paint_edge(painter, frame, x, self.legend.right)
        if not is_picture:
            self._draw_marks(painter, frame)

    def _draw_events(self, painter: QPainter, frame: Frame, band: tuple[float, float] | None, sharp: bool) -> None:
        """Bricks; outside of the time that is filtered for they step back."""
        if band is None:
            self._draw_bricks(painter, frame, sharp)
            return
        left, right = band
        painter.setOpacity(FADED)
        for start, end in ((0.0, left), (right, float(self.width()))):
            self._draw_clipped(painter, frame, QRectF(start, 0, end - start, self.height()), sharp)
        painter.setOpacity(1.0)
        self._draw_clipped(painter, frame, QRectF(left, 0, right - left, self.height()), sharp)

    def _draw_clipped(self, painter: QPainter, frame: Frame, clip: QRectF, sharp: bool) -> None:
        if clip.width() > 0:
            painter.save()
            painter.setClipRect(clip)
            self._draw_bricks(painter, frame, sharp)
            painter.restore()

    def _draw_bricks(self, painter: QPainter, frame: Frame, sharp: bool) -> None:
        # A picture to take along is drawn afresh: what is kept for the screen would be coarse in it.
        if sharp:
            paint_boxes(painter, frame, self.layout_.boxes, painter.opacity())
            return
        if self._bricks.isNull():
            self._bricks = self._picture_of_bricks(frame)
        painter.drawPixmap(0, 0, self._bricks)

    def _picture_of_bricks(self, frame: Frame) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_boxes(painter, frame, self.layout_.boxes)
        painter.end()
        return picture

    def _draw_day(self, painter: QPainter, frame: Frame) -> None:
        x = self.day_x()
        if frame.left <= x <= frame.right:
            paint_day(painter, frame, x)
            place = self._upcoming_place(x)
            if place is not None:
                write(painter, place, LEFT, upcoming(), "label", "ink2")
        for words, where in self._names:
            write(painter, where.toAlignedRect(), LEFT, words, "caption", "ink2")

    def _find_names(self) -> list[tuple[str, QRectF]]:
        """Where the names of events to come stand, clear of the legend, the hints and the day's line."""
        line = theme().px(TOP + LEGEND)
        taken = [QRectF(0, 0, self.legend.right, line)]
        taken.append(QRectF(self.width() - self.hint_width, 0, self.hint_width, line))
        taken.append(QRectF(self.day_x() - 2, 0, 4, self.height()))
        return due_names(self.frame, self.layout_, taken)

    def _draw_marks(self, painter: QPainter, frame: Frame) -> None:
        chosen, lit = self.layout_.box(self._chosen), self.layout_.box(self.lit)
        if chosen is not None:
            paint_outline(painter, frame, chosen, "accent")
        if lit is not None:
            paint_stretch(painter, frame, self.layout_, lit)
            paint_outline(painter, frame, lit, "ink")

    def _upcoming_place(self, x: float) -> QRect | None:
        """Where “Upcoming” stands: right of the line, if there is room and not the legend."""
        width = QFontMetrics(theme().font("label")).horizontalAdvance(upcoming()) + 2
        edges = [end for end in self.ends() if x <= end <= x + theme().px(_AFTER_LINE * 2)]
        left = round(max([x, *edges])) + theme().px(_AFTER_LINE)
        place = QRect(left, theme().px(TOP), width, theme().px(LEGEND))
        has_room = left + width <= self.width() - max(self.hint_width, theme().px(SIDE)) and left > self.legend.right
        return place if has_room else None

    def _obstacles(self) -> list[Obstacle]:
        scale = theme().scale
        hint_left = (self.width() - self.hint_width) / scale
        found = [self.legend.obstacle(), Obstacle(hint_left, self.width() / scale, LEGEND + 2)]
        place = self._upcoming_place(self.day_x())
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
