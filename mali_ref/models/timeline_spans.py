"""Where events hang of which only a stretch of time is known: below the axis, each stretch a thin line with its ends.

Events of which the same stretch is known, such as all that a source dates to one year, share its line, a mark for each
in the middle of what is in view of it. What lasted all of its time is a bar. The years come first, then the longest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mali_ref.models.event_moments import FAMILIES, EventMoment, Stretch
from mali_ref.models.time_scale import TimeScale
from mali_ref.models.timeline_boxes import LASTING, SPAN, Box, Line

_PITCH: Final = 6.0
_MARK: Final = 8.0
_MARK_GAP: Final = 2.0
# Lines this near to each other would touch.
_BESIDE: Final = 2.0
_LEAST_WIDTH: Final = 1.0
_Key = tuple[int, int, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class _Shared:
    """A stretch of time with the events that share it."""

    moments: list[EventMoment]
    left: float
    right: float

    @property
    def is_year(self) -> bool:
        """Whether it is a year of the calendar, as far as it has passed."""
        date = self.moments[0].date
        first, last = date.earliest, date.latest
        is_whole = first[:4] == last[:4] and first.endswith("-01-01") and last.endswith("-12-31")
        return is_whole and not self.lasts and not date.text.startswith("[")

    @property
    def lasts(self) -> bool:
        """Whether its event filled all of it."""
        return self.moments[0].stretch.lasts


def place_spans(
    moments: Iterable[EventMoment], scale: TimeScale, top: float, height: float
) -> tuple[list[Line], list[Box]]:
    """Lines and marks of events, in lanes between a height and so much below it."""
    lanes = _lanes(_shared(moments, scale))
    pitch = min(_PITCH, height / max(1, len(lanes)))
    lines: list[Line] = []
    boxes: list[Box] = []
    for number, lane in enumerate(lanes):
        upper, lower = top + number * pitch, top + (number + 1) * pitch - 1
        for shared in lane:
            refs = tuple(moment.ref for moment in shared.moments)
            lines.append(Line(shared.left, shared.right, upper, lower, shared.moments[0], refs))
            boxes += _marks(shared, scale, upper, lower)
    return lines, boxes


def _shared(moments: Iterable[EventMoment], scale: TimeScale) -> list[_Shared]:
    found: dict[_Key, list[EventMoment]] = defaultdict(list)
    for moment in moments:
        found[_key(moment.stretch)].append(moment)
    for group in found.values():
        group.sort(key=lambda moment: FAMILIES.index(moment.family))
    return [_Shared(group, scale.place(key[0]), scale.place(key[1])) for key, group in found.items()]


def _key(stretch: Stretch) -> _Key:
    return stretch.first, stretch.end, stretch.opens_left, stretch.opens_right, stretch.lasts


def _lanes(found: list[_Shared]) -> list[list[_Shared]]:
    """Give each stretch the first lane in which nothing is in its way."""
    lanes: list[list[_Shared]] = []
    for shared in sorted(found, key=lambda item: (not item.is_year, item.left - item.right, item.left)):
        free = (lane for lane in lanes if not any(_touch(shared, other) for other in lane))
        lane = next(free, None)
        if lane is None:
            lane = []
            lanes.append(lane)
        lane.append(shared)
    return lanes


def _touch(one: _Shared, other: _Shared) -> bool:
    # Years follow each other without a gap, as they do in the calendar.
    gap = 0.0 if one.is_year and other.is_year else _BESIDE
    return one.left < other.right + gap and one.right > other.left - gap


def _marks(shared: _Shared, scale: TimeScale, top: float, bottom: float) -> Iterator[Box]:
    if shared.lasts and len(shared.moments) == 1:
        (moment,) = shared.moments
        yield Box(LASTING, moment.family, shared.left, shared.right, top, bottom, moment)
        return
    # In view, the marks keep to the part that is: a year of which March is shown has its events in March.
    left, right = max(shared.left, scale.left), min(shared.right, scale.left + scale.width)
    count = len(shared.moments)
    pitch = min(_MARK + _MARK_GAP, max(0.0, right - left) / (count + 1))
    width = max(_LEAST_WIDTH, pitch - (_MARK_GAP if pitch > 4 else 0.0))
    start = (left + right) / 2 - ((count - 1) * pitch + width) / 2
    for number, moment in enumerate(shared.moments):
        place = start + number * pitch
        yield Box(SPAN, moment.family, place, place + width, top, bottom, moment)
