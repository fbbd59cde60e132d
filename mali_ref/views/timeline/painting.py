"""What is drawn of a timeline: ground and ticks, bricks and bars, spans, the brush, and the line of the book's day."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from mali_ref.models.timeline_boxes import LASTING, NAMED, SPAN, Box, Layout
from mali_ref.models.timeline_words import tick_text
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.timeline.brick_looks import paint_box, paint_line
from mali_ref.views.timeline.frame import LEGEND, NAMES, TOP, Frame

_TICK_WORDS: Final = 5
_SHADE: Final = 0.1
_EDGE: Final = 1
_FOCUS: Final = 3
_SPECK: Final = 5
# Rows are lower than a line of words: what reaches out of one is white.
_WHOLE: Final = LEFT | Qt.TextFlag.TextDontClip
_BELOW: Final = (SPAN, LASTING, NAMED)
Band = tuple[int | None, int | None]


def paint_axis(
    painter: QPainter, frame: Frame, layout: Layout, legend_right: int, heading: QRect | None = None
) -> None:
    """The axis, and its ticks with their names; a name that would stand on another is left out.

    Ticks leave room for names of what is due and for the ``heading`` above them.
    """
    metrics = QFontMetrics(tabular(theme().font("caption")))
    painter.fillRect(QRect(frame.left, frame.axis, frame.right - frame.left, 1), theme().color("line_strong"))
    free, names, written = 0, theme().px(NAMES), list(_written(frame, layout, heading))
    for tick in layout.scale.ticks():
        x = round(frame.x(layout.scale.place(tick.day)))
        top = theme().px(TOP + LEGEND + 2 if x < legend_right else TOP)
        for upper, lower in beside_words(x, top, names + theme().px(3), written):
            painter.fillRect(QRect(x, upper, 1, lower - upper), theme().color("line"))
        words, left = tick_text(tick), x + theme().px(_TICK_WORDS)
        width = metrics.horizontalAdvance(words)
        if left >= free and left + width <= frame.width:
            place = QRect(left, names, width + 2, frame.height - names)
            write(painter, place, LEFT, words, "caption", "ink2", digits=True)
            free = left + width + theme().px(_TICK_WORDS)


def paint_band(painter: QPainter, frame: Frame, left: float, right: float) -> None:
    """The ground of the time that is filtered for."""
    top = theme().px(TOP)
    painter.fillRect(QRectF(left, top, right - left, theme().px(NAMES) - top), theme().color("tint"))


def paint_bars(painter: QPainter, frame: Frame, layout: Layout) -> None:
    """The layer, behind the bricks."""
    color = theme().color("track")
    for bar in layout.bars:
        left, right = round(frame.x(bar.left)), round(frame.x(bar.right))
        height = max(1, round(frame.x(bar.height)))
        gap = 1 if right - left > 3 else 0
        painter.fillRect(QRect(left, frame.axis - height, max(1, right - left - gap), height), color)


def paint_bricks(painter: QPainter, frame: Frame, boxes: Iterable[Box], opacity: float = 1.0) -> None:
    """Bricks, rings and heaps; what is after the day of the book steps back."""
    _clip(painter, frame)
    for box in boxes:
        if box.look not in _BELOW:
            painter.setOpacity(opacity * (FADED if _is_later(box) else 1.0))
            paint_box(painter, box, frame.rect(box), _room(frame))
    painter.restore()


def paint_spans(painter: QPainter, frame: Frame, layout: Layout, band: Band) -> None:
    """What hangs below the axis, and names of what is due; what the filter of time leaves out steps back."""
    _clip(painter, frame)
    room = _room(frame)
    for line in layout.lines:
        rect = frame.rect(line)
        box = layout.box(line.refs[0])
        if box is not None and box.look == SPAN:
            painter.setOpacity(_opacity(box, band))
            paint_line(painter, rect, line.moment.stretch, line.moment.awaited, room)
    for box in layout.boxes:
        if box.look in _BELOW:
            painter.setOpacity(_opacity(box, band))
            rect = frame.rect(box)
            paint_box(painter, box, _dashes_under(frame, layout, box, rect) if box.look == NAMED else rect, room)
            if box.look == NAMED:
                # The words stand a little higher, clear of the dashes.
                words = rect.toAlignedRect().translated(0, -theme().px(1))
                write(painter, words, _WHOLE, box.words, "caption", "ink2")
    painter.restore()


def paint_names(painter: QPainter, frame: Frame, names: Iterable[Box]) -> None:
    """The names beside rings."""
    for name in names:
        write(painter, frame.rect(name).toAlignedRect(), _WHOLE, name.words, "caption", "ink2")


def paint_day(painter: QPainter, frame: Frame, x: float, legend_right: int) -> None:
    """The line of the day the book is set to."""
    width, top = theme().px(2), theme().px(TOP + LEGEND + 2 if x < legend_right else 2)
    place = QRect(round(x) - width // 2, top, width, theme().px(NAMES) - top)
    painter.fillRect(place, theme().color("accent"))


def paint_edge(painter: QPainter, frame: Frame, x: float, legend_right: int) -> None:
    """One end of the time that is filtered for."""
    width, top = theme().px(2), theme().px(TOP + LEGEND + 2 if x < legend_right else TOP)
    place = QRect(round(x) - width // 2, top, width, theme().px(NAMES) - top)
    painter.fillRect(place, theme().color("accent"))


def paint_focus(painter: QPainter, frame: Frame) -> None:
    """The keyboard is here: the axis says so, for a ring around all of the strip would be a frame, not a hint."""
    width = theme().px(_FOCUS)
    place = QRect(frame.left, frame.axis - width // 3, frame.right - frame.left, width)
    painter.fillRect(place, theme().color("accent"))


def paint_outline(painter: QPainter, frame: Frame, box: Box, color: str) -> None:
    """Mark an event."""
    ring = frame.rect(box).adjusted(-2, -2, 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for name, width in (("surface", 4), (color, 2)):
        painter.setPen(QPen(theme().color(name), theme().px(width)))
        painter.drawRoundedRect(ring, 2, 2)


def paint_stretch(painter: QPainter, frame: Frame, layout: Layout, box: Box) -> None:
    """The whole time in which an event may have been."""
    left, right = box.left, box.right
    if box.look in _BELOW and box.moment is not None:
        stretch = box.moment.stretch
        left, right = layout.scale.place(stretch.first), layout.scale.place(stretch.end)
    shade(painter, frame, left, right)


def shade(painter: QPainter, frame: Frame, left: float, right: float) -> None:
    """Darken what lies between two places of the model."""
    ground = theme().color("ink")
    ground.setAlphaF(_SHADE)
    left, right = max(frame.x(left), frame.left), min(frame.x(right), frame.right)
    top = theme().px(TOP)
    painter.fillRect(QRectF(left, top, right - left, theme().px(NAMES) - top), ground)


def _written(frame: Frame, layout: Layout, heading: QRect | None) -> Iterator[QRect]:
    """Where the words about what is due stand, from top to bottom."""
    if heading is not None:
        yield heading
    metrics, beside = QFontMetrics(theme().font("caption")), theme().px(2)
    named = [*layout.names, *(box for box in layout.boxes if box.look == NAMED)]
    for box in sorted(named, key=lambda box: box.top):
        place = frame.rect(box).toAlignedRect()
        yield QRect(
            place.left() - beside, place.top(), metrics.horizontalAdvance(box.words) + 2 * beside, place.height()
        )


def beside_words(x: int, top: int, bottom: int, written: Iterable[QRect]) -> Iterator[tuple[int, int]]:
    """The parts of an upright line that run through no words, by where they begin and end."""
    for place in written:
        if place.left() <= x <= place.right() and top < place.bottom() + 1:
            # A shorter piece would be a speck.
            if top + _SPECK < place.top():
                yield top, place.top()
            top = place.bottom() + 1
    if top < bottom:
        yield top, bottom


def _clip(painter: QPainter, frame: Frame) -> None:
    """Keep to the line of time, until the painter is restored: a span may go on beyond what is in view."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(_room(frame), Qt.ClipOperation.IntersectClip)


def _room(frame: Frame) -> QRectF:
    """The line of time."""
    return QRectF(frame.left - _EDGE, 0, frame.right - frame.left + 2 * _EDGE, frame.height)


def _is_later(box: Box) -> bool:
    return box.moment is not None and box.moment.later and not box.moment.due


def _opacity(box: Box, band: Band) -> float:
    assert box.moment is not None
    first, end = band
    is_outside = not box.moment.may_lie(first, end)
    return FADED if is_outside or _is_later(box) else 1.0


def _dashes_under(frame: Frame, layout: Layout, box: Box, rect: QRectF) -> QRectF:
    """The stretch of what is due, under its name."""
    assert box.moment is not None
    stretch, height = box.moment.stretch, theme().px(1)
    left, right = (frame.x(layout.scale.place(day)) for day in (stretch.first, stretch.end))
    left, right = max(left, rect.left()), min(right, rect.right())
    return QRectF(left, rect.bottom() - height, right - left, height)
