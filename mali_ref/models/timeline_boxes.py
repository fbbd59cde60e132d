"""What is drawn of a timeline, as plain shapes: bricks, rings, heaps, spans of time, and the names of what is due.

All sizes are pixels at 100 % text; heights are measured from the top, what hangs below the axis included.
"""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.models.event_moments import FAMILIES, EventMoment
from mali_ref.models.time_scale import TimeScale, next_of, start_of

BRICK, RING, HEAP, SPAN, LASTING, NAMED = "brick", "ring", "heap", "span", "lasting", "named"
_ABOVE: Final = (BRICK, RING, HEAP)


@dataclass(frozen=True, slots=True)
class Box:
    """Something drawn that stands for an event: or, as a heap, for many of one family.

    Attributes:
        moment: the event; None for a heap.
        count: how many events it stands for.
        words: what is written in it.
    """

    look: str
    family: str
    left: float
    right: float
    top: float
    bottom: float
    moment: EventMoment | None = None
    count: int = 1
    words: str = ""

    @property
    def middle(self) -> float:
        """Its place on the line."""
        return (self.left + self.right) / 2

    def distance(self, x: float, y: float) -> float:
        """How far a point lies from it; 0 inside."""
        beside = max(self.left - x, 0.0, x - self.right)
        above = max(self.top - y, 0.0, y - self.bottom)
        return max(beside, above)

    def meets(self, other: "Box") -> bool:
        """Whether it would be drawn over another one."""
        beside = self.left < other.right and self.right > other.left
        return beside and self.top < other.bottom and self.bottom > other.top


@dataclass(frozen=True, slots=True)
class Line:
    """The stretch of time in which events lie, drawn under their marks.

    Attributes:
        moment: the first of the events that share it; the others differ in nothing that is drawn of the line.
        refs: all of them.
    """

    left: float
    right: float
    top: float
    bottom: float
    moment: EventMoment
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """What the layer counts in one unit."""

    first: int
    end: int
    left: float
    right: float
    height: float
    count: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A place at the top where no brick may stand: the legend is there."""

    left: float
    right: float
    height: float


@dataclass(frozen=True)
class Layout:
    """All that is drawn of a timeline.

    Attributes:
        most: the highest count of the layer in one unit in view.
        names: what is written beside rings.
    """

    scale: TimeScale
    boxes: tuple[Box, ...]
    bars: tuple[Bar, ...] = ()
    most: int = 0
    lines: tuple[Line, ...] = ()
    names: tuple[Box, ...] = field(default=())

    @cached_property
    def _by_ref(self) -> dict[Ref, Box]:
        return {box.moment.ref: box for box in self.boxes if box.moment is not None}

    @cached_property
    def has_heaps(self) -> bool:
        """Whether there are too many events to tell them apart."""
        return any(box.look == HEAP for box in self.boxes)

    def box(self, ref: Ref | None) -> Box | None:
        """Where an event is drawn."""
        return self._by_ref.get(ref) if ref is not None else None

    def hit(self, x: float, y: float, reach: float = 3.0) -> Box | None:
        """What is drawn at a point, or so near that it is meant; on a line, the event on it that lies nearest."""
        near = [(box.distance(x, y), box.right - box.left, number) for number, box in enumerate(self.boxes)]
        best = min(near, default=None)
        if best is not None and best[0] <= (1 if self.boxes[best[2]].look == SPAN else reach):
            return self.boxes[best[2]]
        on_line = next(
            (line for line in self.lines if line.left <= x <= line.right and line.top <= y < line.bottom), None
        )
        if on_line is not None:
            return min((self._by_ref[ref] for ref in on_line.refs), key=lambda box: abs(box.middle - x))
        return self.boxes[best[2]] if best is not None and best[0] <= reach else None

    def unit_at(self, x: float) -> tuple[int, int] | None:
        """The unit above a place, if anything is counted in it: its first day, and the day after its last."""
        start = start_of(self.scale.unit, int(self.scale.day_at(x)))
        found = (start, next_of(self.scale.unit, start))
        return found if self.counted(found) or self.bar(found) is not None else None

    def bar(self, unit: tuple[int, int]) -> Bar | None:
        """What the layer counts in a unit."""
        return next((bar for bar in self.bars if (bar.first, bar.end) == unit), None)

    def counted(self, unit: tuple[int, int]) -> dict[str, int]:
        """How many events of each family stand above a unit."""
        left, right = map(self.scale.place, unit)
        found: Counter[str] = Counter()
        for box in self.boxes:
            if box.look in _ABOVE and left <= box.middle < right:
                found[box.family] += box.count
        return {family: found[family] for family in FAMILIES if found[family]}

    def unit_beside(self, unit: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
        """The next unit in view, later or earlier, in which anything is counted; from none, the first or the last."""
        units = [found for found in self.scale.units() if self.counted(found) or self.bar(found) is not None]
        if unit is None:
            return units[0 if by > 0 else -1] if units else None
        if by > 0:
            return next((found for found in units if found[0] > unit[0]), None)
        return next((found for found in reversed(units) if found[0] < unit[0]), None)
