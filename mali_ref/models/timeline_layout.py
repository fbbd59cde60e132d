"""Where each event of a timeline is drawn: bricks stand on the axis, spans of time hang below it.

All sizes are pixels at 100 % text; heights are measured from the top. What fits into one unit of the scale is a brick
of it; of what may lie in several the whole stretch is drawn. Where a column is too high, it is pressed together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mali_ref.models.event_moments import FAMILIES, EventMoment
from mali_ref.models.time_scale import TimeScale, next_of, start_of
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_boxes import BRICK, HEAP, RING, Bar, Box, Layout, Line, Obstacle
from mali_ref.models.timeline_spans import place_spans
from mali_ref.models.timeline_upcoming import Naming, name_rings, name_spans

_PITCH: Final = 9.0
_BAND_GAP: Final = 2.0
_WIDEST: Final = 16.0
_RING: Final = 9.0
# Rings stand a little above the axis, level with the letters beside them.
_RING_RISE: Final = 2.0
# All bricks of a picture are pressed to this at most for the sake of one high column; that column further.
_LEAST_SHARE: Final = 0.7
# More events than this are no longer told apart: families are drawn as heaps, as high as their number.
_MOST_BRICKS: Final = 1500
# The part of the room that the highest bar or heap takes: it ends below the legend.
_BAR_SHARE: Final = 0.7
# Spans begin so far below the axis.
_BELOW_AXIS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Room:
    """How high the parts of the strip are.

    Attributes:
        above: from the top to the axis.
        below: what spans may take under it.
    """

    above: float
    below: float = 20.0


def lay_out(
    timeline: Timeline, scale: TimeScale, room: Room, obstacles: Sequence[Obstacle] = (), naming: Naming | None = None
) -> Layout:
    """Place everything that is in view; without ``naming`` nothing is named."""
    bars, most = _bars(timeline, scale, room.above)
    short = timeline.short(scale.first, scale.last)
    long = [moment for moment in timeline.long if scale.holds(moment.stretch.first, moment.stretch.end)]
    if len(short) > _MOST_BRICKS:
        lines, marks = _spans(long, scale, room)
        return Layout(scale, (*_heaps(timeline, scale, room.above), *marks), bars, most, tuple(lines))
    moments = [moment for moment in short if scale.holds(moment.stretch.first, moment.stretch.end)]
    columns, spans = _sorted([*moments, *long], scale)
    boxes = _stacked(columns, obstacles, room.above)
    names, named = _names([m for m in spans if m.due], boxes, scale, room.above, naming)
    told = {box.moment.ref for box in named if box.moment is not None}
    lines, marks = _spans([moment for moment in spans if moment.ref not in told], scale, room)
    return Layout(scale, (*boxes, *named, *marks), bars, most, tuple(lines), tuple(names))


def _spans(moments: list[EventMoment], scale: TimeScale, room: Room) -> tuple[list[Line], list[Box]]:
    # What cannot be told apart is not drawn one by one.
    return place_spans(moments[:_MOST_BRICKS], scale, room.above + _BELOW_AXIS, room.below)


def _names(
    due: list[EventMoment], boxes: list[Box], scale: TimeScale, room: float, naming: Naming | None
) -> tuple[list[Box], list[Box]]:
    """What is written beside rings, and what is due in a stretch of time and can be named."""
    if naming is None:
        return [], []
    names = name_rings(boxes, room, naming)
    return names, name_spans(due, scale, room, replace(naming, taken=[*naming.taken, *boxes, *names]))


@dataclass(frozen=True, slots=True)
class _Column:
    """Bricks above each other, or rings."""

    look: str
    left: float
    right: float
    moments: list[EventMoment]


def _stacked(columns: list[_Column], obstacles: Sequence[Obstacle], room: float) -> list[Box]:
    frees = [room - _taken_above(column, obstacles) for column in columns]
    wanted = (free / (len(column.moments) * _PITCH) for column, free in zip(columns, frees, strict=True))
    share = max(_LEAST_SHARE, min([1.0, *wanted]))
    return [
        box
        for column, free in zip(columns, frees, strict=True)
        for box in _column(column, share, max(free, room / 3), room)
    ]


def _taken_above(column: _Column, obstacles: Iterable[Obstacle]) -> float:
    found = (item.height for item in obstacles if item.left < column.right and item.right > column.left)
    most = max(found, default=0.0)
    return most + _BAND_GAP if most else 0.0


def _sorted(moments: Iterable[EventMoment], scale: TimeScale) -> tuple[list[_Column], list[EventMoment]]:
    bricks: dict[int, list[EventMoment]] = defaultdict(list)
    rings: dict[int, list[EventMoment]] = defaultdict(list)
    spans: list[EventMoment] = []
    for moment in moments:
        stretch = moment.stretch
        # A night from one month into the next is a brick still, in the month that has more of it.
        start = start_of(scale.unit, (stretch.first + stretch.end - 1) // 2)
        if stretch.days > next_of(scale.unit, start) - start:
            spans.append(moment)
        elif moment.due:
            rings[int(_middle(moment, scale) // _RING)].append(moment)
        else:
            bricks[start].append(moment)
    columns = [_brick_column(start, found, scale) for start, found in bricks.items()]
    return columns + [_ring_column(found, scale) for found in rings.values()], spans


def _brick_column(start: int, moments: list[EventMoment], scale: TimeScale) -> _Column:
    left, right = scale.place(start), scale.place(next_of(scale.unit, start))
    spare = max(1.5 if right - left > 7 else 1.0, right - left - _WIDEST) / 2
    moments.sort(key=lambda moment: (FAMILIES.index(moment.family), moment.stretch.first))
    return _Column(BRICK, left + spare, right - spare, moments)


def _ring_column(moments: list[EventMoment], scale: TimeScale) -> _Column:
    middle = _middle(moments[0], scale)
    return _Column(RING, middle - _RING / 2, middle + _RING / 2, moments)


def _middle(moment: EventMoment, scale: TimeScale) -> float:
    return scale.place((moment.stretch.first + moment.stretch.end) / 2)


def _column(column: _Column, share: float, free: float, room: float) -> list[Box]:
    pitch = min(_PITCH if column.look == RING else _PITCH * share, free / len(column.moments))
    gap = 1.0 if pitch >= 4 else 0.5 if pitch >= 2 else 0.0
    floor = room - (_RING_RISE if column.look == RING else 0.0)
    return [
        Box(
            column.look,
            moment.family,
            column.left,
            column.right,
            floor - (number + 1) * pitch + gap,
            floor - number * pitch,
            moment,
        )
        for number, moment in enumerate(column.moments)
    ]


def _heaps(timeline: Timeline, scale: TimeScale, room: float) -> list[Box]:
    units = [(first, end, timeline.family_counts(first, end)) for first, end in scale.units()]
    most = max((sum(counts.values()) for _, _, counts in units), default=0) or 1
    an_event = min(_PITCH, room * _BAR_SHARE / most)
    found = []
    for first, end, counts in units:
        left, right, bottom = scale.place(first), scale.place(end) - 1, room
        for family in FAMILIES:
            count = counts.get(family, 0)
            if count:
                found.append(Box(HEAP, family, left, right, bottom - count * an_event, bottom, None, count))
                bottom -= count * an_event
    return found


def _bars(timeline: Timeline, scale: TimeScale, room: float) -> tuple[tuple[Bar, ...], int]:
    if not timeline.counts:
        return (), 0
    counted = [(first, end, timeline.counts.between(first, end).events) for first, end in scale.units()]
    most = max((count for _, _, count in counted), default=0)
    return tuple(
        Bar(first, end, scale.place(first), scale.place(end), room * _BAR_SHARE * count / most, count)
        for first, end, count in counted
        if count
    ), most
