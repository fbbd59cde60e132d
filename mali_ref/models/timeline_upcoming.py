"""What is due is named on the timeline, as far as there is room right of the line of the day.

An event due on a day is a ring with its name beside it. One due in a stretch of time is its name above a broken line,
which is the stretch. Those known most closely come first.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mali_ref.models.brief_words import brief_date
from mali_ref.models.event_moments import EventMoment
from mali_ref.models.time_scale import TimeScale
from mali_ref.models.timeline_boxes import NAMED, RING, Box

# How wide words are, at 100 % text.
Measure = Callable[[str], float]
ROW: Final = 15.0
_GAP: Final = 5.0
# How far names keep from the right end where a handle stands.
_BESIDE_HANDLE: Final = 8.0
# A name may be shortened to this part of it.
_LEAST_SHARE: Final = 0.7
_MORE: Final = "…"


@dataclass(frozen=True, slots=True)
class Naming:
    """What names need to know.

    Attributes:
        measure: how wide words are.
        top: the height below which names may stand.
        left, right: between which places.
        taken: where none may stand.
        handle: from which height to which a handle stands at the right end.
    """

    measure: Measure
    top: float
    left: float
    right: float
    taken: Sequence[Box] = ()
    handle: tuple[float, float] = (0.0, 0.0)

    def right_of_row(self, top: float, bottom: float) -> float:
        """Where names of these heights must end."""
        first, last = self.handle
        return self.right - (_BESIDE_HANDLE if top < last and bottom > first else 0.0)


def name_rings(boxes: Iterable[Box], floor: float, naming: Naming) -> list[Box]:
    """The names of rings, beside them and above the axis, which is their ``floor``."""
    boxes = list(boxes)
    in_the_way, found = [*naming.taken, *boxes], []
    for ring in (box for box in boxes if box.look == RING):
        for place in _beside(ring, floor, naming):
            is_inside = naming.left <= place.left and place.right <= naming.right_of_row(place.top, place.bottom)
            if is_inside and not any(place.meets(other) for other in in_the_way if other is not ring):
                found.append(place)
                in_the_way.append(place)
                break
    return found


def name_spans(due: Iterable[EventMoment], scale: TimeScale, room: float, naming: Naming) -> list[Box]:
    """The names of what is due in a stretch of time; what finds no room is left out."""
    in_the_way, found = list(naming.taken), []
    for moment in sorted(due, key=lambda moment: (moment.stretch.days, moment.stretch.first)):
        places = _above(moment, scale, room, naming)
        place = next((box for box in places if not any(box.meets(other) for other in in_the_way)), None)
        if place is not None:
            found.append(place)
            in_the_way.append(place)
    return found


def _beside(ring: Box, floor: float, naming: Naming) -> Iterator[Box]:
    """The ways to name a ring: beside it with its date or without, else above it."""
    assert ring.moment is not None
    title, day = ring.moment.title, brief_date(ring.moment.date.text)
    # The axis says the year as well.
    short_day = day.removesuffix(ring.moment.date.text[:4]).strip()
    lengths = [(words, naming.measure(words)) for words in (f"{title} {day}", f"{title} {short_day}", title)]
    level = min((ring.top + ring.bottom - ROW) / 2, floor - ROW)
    for words, width in lengths:
        for left in (ring.left - _GAP - width, ring.right + _GAP):
            yield Box(NAMED, ring.family, left, left + width, level, level + ROW, ring.moment, 1, words)
    for words, width in lengths:
        left = min(max(ring.middle - width / 2, naming.left), naming.right - width)
        yield Box(NAMED, ring.family, left, left + width, ring.top - ROW, ring.top, ring.moment, 1, words)


def _above(moment: EventMoment, scale: TimeScale, room: float, naming: Naming) -> Iterator[Box]:
    """The rows that a name may take, from the top, and its lengths: from where its stretch begins or further left."""
    start = max(scale.place(moment.stretch.first), naming.left)
    for bottom in _rows(naming.top, room):
        edge = naming.right_of_row(bottom - ROW, bottom)
        stop = min(scale.place(moment.stretch.end), edge)
        for words, width in _lengths(moment.title, naming):
            left = min(start, edge - width)
            if left >= naming.left:
                right = max(stop, left + width)
                yield Box(NAMED, moment.family, left, right, bottom - ROW, bottom - 1, moment, 1, words)


def _rows(top: float, room: float) -> Iterator[float]:
    """Where the rows of names end, the highest first; they share the room evenly."""
    count = int((room - top) // ROW)
    for number in range(count):
        yield top + ROW + number * (room - top - ROW) / max(1, count - 1)


def _lengths(title: str, naming: Naming) -> Iterator[tuple[str, float]]:
    """A name, and shorter forms of it."""
    yield title, naming.measure(title)
    least = len(title) * _LEAST_SHARE
    words = title.split(" ")
    while len(words) > 1 and len(" ".join(words[:-1])) >= least:
        words.pop()
        yield (found := " ".join(words) + _MORE), naming.measure(found)
