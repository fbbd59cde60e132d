"""Single figures over time as lines: plain numbers in one unit, in the order of days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mali_ref.domain.refs import Ref
from mali_ref.models.observed import Observed, comparable, day_number

# A step more than this many times the middle step leaves a gap in the line.
_GAP_STEPS = 2.5
# The names of more lines than this would not fit beside their ends.
_MOST_LINES = 12
# In days: figures no further apart are of nearly the same time.
_SAME_TIME = 31


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in time; `value`, `low` and `high` are in the unit of its line."""

    observed: Observed
    day: int
    value: float
    low: float | None = None
    high: float | None = None

    @property
    def is_dated(self) -> bool:
        """Whether the source gives a date; if not, the point stands at the day of the estimate."""
        return self.observed.as_of is not None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures about one subject in the order of time."""

    subject: Ref
    about: str
    unit: str
    points: tuple[Point, ...]

    def known(self) -> tuple[Point, ...]:
        """The points up to the day the book is set to; all of them where that leaves none."""
        found = tuple(point for point in self.points if not (point.observed.later or point.observed.unplaced))
        return found or self.points

    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """The points in stretches: where years are missing between two points, the line is not drawn."""
        return tuple(_runs(self.points))

    @property
    def has_breaks(self) -> bool:
        """Whether it joins figures of different sources, which may count differently."""
        return any(is_break(before, after) for run in self.runs() for before, after in pairwise(run))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lines over time; the first one is the main subject's."""

    unit: str
    lines: tuple[Line, ...]


def timeline_of(chosen: Iterable[Observed], unit: str, main_subject: Ref | None) -> Timeline | None:
    """Lines over time, where the main subject has figures of two days or more; of many subjects bars tell more."""
    by_subject: dict[Ref, list[Observed]] = {}
    for item in chosen:
        if not item.category and comparable(item.unit, unit):
            by_subject.setdefault(item.subject, []).append(item)
    lines = [_line(items, unit) for items in by_subject.values()]
    lines.sort(key=lambda line: line.subject != main_subject)
    if not 0 < len(lines) <= _MOST_LINES or len({point.day for point in lines[0].points}) < 2:
        return None
    return Timeline(unit, tuple(lines))


def head_of(known: Sequence[Point]) -> Point:
    """The point that stands for all: the last, or the estimate's own for nearly the same time."""
    last = known[-1]
    near = [point for point in known if point.observed.is_stated and last.day - point.day <= _SAME_TIME]
    return near[-1] if near and is_break(near[-1], last) else last


def is_break(before: Point, after: Point) -> bool:
    """Whether two points come from different sources, so that the step between them may be one of counting."""
    known = before.observed.origins, after.observed.origins
    return all(known) and known[0].isdisjoint(known[1])


def _line(items: Iterable[Observed], unit: str) -> Line:
    points = sorted((_point(item, unit) for item in items), key=lambda point: point.day)
    first = points[0].observed
    return Line(first.subject, first.about, unit, tuple(points))


def _point(item: Observed, unit: str) -> Point:
    low, high = item.bounds(unit) or (None, None)
    return Point(item, day_number(item.as_of), item.in_unit(unit), low, high)


def _runs(points: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    steps = sorted(after.day - before.day for before, after in pairwise(points))
    # Two or three points tell nothing about how often the source counts.
    longest = steps[len(steps) // 2] * _GAP_STEPS if len(steps) > 2 else float("inf")
    start = 0
    for at in range(1, len(points)):
        if points[at].day - points[at - 1].day > longest:
            yield points[start:at]
            start = at
    if points:
        yield points[start:]
