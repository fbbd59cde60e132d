"""Where each event of a timeline is drawn: bricks stand on the axis, spans of time hang below the legend.

All sizes are pixels at 100 % text; heights are measured from the top. What fits into one unit of the scale is a brick
of it; what may lie in several is a span over all of them. Events of which the same stretch is known, such as all that
a source dates to one year, share its span, a part for each. Where a column is too high, it is pressed together.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.models.event_moments import FAMILIES, EventMoment, Stretch
from mali_ref.models.time_scale import TimeScale, next_of, start_of
from mali_ref.models.timeline import Timeline

BRICK, RING, SPAN, HEAP = "brick", "ring", "span", "heap"
_PITCH: Final = 9.0
_SPAN_PITCH: Final = 5.0
_SPAN_HEIGHT: Final = 3.0
_BAND_GAP: Final = 2.0
# Where several events share a stretch of time, each has at least so much of it.
_LEAST_PART: Final = 4.0
_WIDEST: Final = 16.0
_RING: Final = 9.0
# All bricks of a picture are pressed to this at most for the sake of one high column; that column further.
_LEAST_SHARE: Final = 0.7
# More bricks than this are no longer told apart: families are drawn as heaps, as high as their number.
_MOST_BRICKS: Final = 1500
# The part of the room that the highest bar or heap takes: it ends below the legend.
_BAR_SHARE: Final = 0.7


@dataclass(frozen=True, slots=True)
class Box:
    """Something drawn: a brick, a ring, a span, or a heap of many events of one family.

    Attributes:
        moment: the event; None for a heap.
        count: how many events it stands for.
        part, parts: which part of a span it is, and how many there are.
    """

    look: str
    family: str
    left: float
    right: float
    top: float
    bottom: float
    moment: EventMoment | None = None
    count: int = 1
    part: int = 0
    parts: int = 1

    def distance(self, x: float, y: float) -> float:
        """How far a point lies from it; 0 inside."""
        beside = max(self.left - x, 0.0, x - self.right)
        above = max(self.top - y, 0.0, y - self.bottom)
        return max(beside, above)


@dataclass(frozen=True, slots=True)
class Bar:
    """What the layer counts in one unit."""

    first: int
    end: int
    left: float
    right: float
    height: float
    count: int


@dataclass(frozen=True)
class Layout:
    """All that is drawn of a timeline.

    Attributes:
        most: the highest count of the layer in one unit in view.
    """

    scale: TimeScale
    boxes: tuple[Box, ...]
    bars: tuple[Bar, ...] = ()
    most: int = 0

    @cached_property
    def _by_ref(self) -> dict[Ref, Box]:
        return {box.moment.ref: box for box in self.boxes if box.moment is not None}

    def box(self, ref: Ref | None) -> Box | None:
        """Where an event is drawn."""
        return self._by_ref.get(ref) if ref is not None else None

    def hit(self, x: float, y: float, reach: float = 3.0) -> Box | None:
        """What is drawn at a point, or so near that it is meant."""
        near = [(box.distance(x, y), box.right - box.left, number) for number, box in enumerate(self.boxes)]
        best = min(near, default=None)
        return self.boxes[best[2]] if best is not None and best[0] <= reach else None

    def bar_at(self, x: float) -> Bar | None:
        """The bar of the layer above a place."""
        return next((bar for bar in self.bars if bar.left <= x < bar.right), None)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A place at the top where nothing may hang: the legend stands there."""

    left: float
    right: float
    height: float


def lay_out(timeline: Timeline, scale: TimeScale, room: float, obstacles: Sequence[Obstacle] = ()) -> Layout:
    """Place everything that is in view; ``room`` is the height above the axis."""
    bars, most = _bars(timeline, scale, room)
    short = timeline.short(scale.first, scale.last)
    if len(short) > _MOST_BRICKS:
        return Layout(scale, tuple(_heaps(timeline, scale, room)), bars, most)
    moments = [m for m in (*short, *timeline.long) if scale.holds(m.stretch.first, m.stretch.end)]
    columns, spans = _sorted(moments, scale)
    lanes = _lanes(spans, scale, obstacles)
    depth = _Depth(lanes, obstacles)
    share = _share(columns, depth, room)
    boxes = [box for lane in lanes for box in _parts(lane)]
    for column in columns:
        boxes += _column(column, share, depth, room)
    return Layout(scale, tuple(boxes), bars, most)


@dataclass(frozen=True, slots=True)
class _Column:
    """Bricks above each other, or rings."""

    look: str
    left: float
    right: float
    moments: list[EventMoment]


@dataclass(frozen=True, slots=True)
class _Lane:
    """A span in its lane, counted from the top; the events that share it."""

    moments: list[EventMoment]
    left: float
    right: float
    number: int


class _Depth:
    """How far down spans and legend reach."""

    def __init__(self, lanes: Iterable[_Lane], obstacles: Iterable[Obstacle]) -> None:
        self._taken = [(lane.left, lane.right, (lane.number + 1) * _SPAN_PITCH) for lane in lanes]
        self._taken += [(item.left, item.right, item.height) for item in obstacles]

    def above(self, column: _Column) -> float:
        """What is taken above a column."""
        found = (low for start, end, low in self._taken if start < column.right and end > column.left)
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


def _lanes(spans: Iterable[EventMoment], scale: TimeScale, obstacles: Sequence[Obstacle]) -> list[_Lane]:
    """Give each span the highest lane in which nothing is in its way, the longest ones first."""
    shared: dict[Stretch, list[EventMoment]] = defaultdict(list)
    for moment in spans:
        shared[moment.stretch].append(moment)
    taken: list[list[tuple[float, float]]] = []
    found = []
    for stretch, moments in sorted(shared.items(), key=lambda item: (-item[0].days, item[0].first)):
        left, right = scale.place(stretch.first), scale.place(stretch.end)
        number = _start_lane(left, right, obstacles)
        while number < len(taken) and any(left < end and right > start for start, end in taken[number]):
            number += 1
        taken += [[] for _ in range(number + 1 - len(taken))]
        taken[number].append((left, right + 1))
        moments.sort(key=lambda moment: FAMILIES.index(moment.family))
        found.append(_Lane(moments, left, right, number))
    return found


def _start_lane(left: float, right: float, obstacles: Sequence[Obstacle]) -> int:
    heights = (obstacle.height for obstacle in obstacles if left < obstacle.right and right > obstacle.left)
    return int(-(-max(heights, default=0.0) // _SPAN_PITCH))


def _share(columns: Iterable[_Column], depth: _Depth, room: float) -> float:
    """How much all bricks are pressed together."""
    shares = [1.0]
    shares += [(room - depth.above(column)) / (len(column.moments) * _PITCH) for column in columns]
    return max(_LEAST_SHARE, min(shares))


def _parts(lane: _Lane) -> Iterator[Box]:
    """One part of a span for each event that shares it, side by side."""
    count = len(lane.moments)
    top, width = lane.number * _SPAN_PITCH, (lane.right - lane.left) / count
    gap = 1.0 if width >= _LEAST_PART else 0.0
    for number, moment in enumerate(lane.moments):
        left = lane.left + number * width
        right = left + width - (gap if number < count - 1 else 0.0)
        yield Box(SPAN, moment.family, left, right, top, top + _SPAN_HEIGHT, moment, 1, number, count)


def _column(column: _Column, share: float, depth: _Depth, room: float) -> list[Box]:
    free = max(room - depth.above(column), room / 3)
    pitch = min(_PITCH if column.look == RING else _PITCH * share, free / len(column.moments))
    gap = 1.0 if pitch >= 4 else 0.5 if pitch >= 2 else 0.0
    return [
        Box(
            column.look,
            moment.family,
            column.left,
            column.right,
            room - (number + 1) * pitch + gap,
            room - number * pitch,
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
