"""The events of the book on the line of time, and beside them how many a layer of open data counts.

Plain data only: where each is drawn is for `mali_ref.models.timeline_layout`, and how for the view.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import least_killed
from mali_ref.models.event_moments import FAMILIES, EventMoment, moment_of
from mali_ref.models.time_scale import MONTH, YEAR, next_of, ordinal, start_of
from mali_ref.models.workspace import ESTIMATE_DAY

# What lies outside of this share of all events, on either side, is not in view at first.
_OUTLIERS: Final = 0.04
# What is drawn right of the day of the book in any case, in days.
_AHEAD: Final = 180
# The longest stretch that counts as short, so that events in view are found by their first day.
_SHORT: Final = 62


class Counted(NamedTuple):
    """What a layer counts in a stretch of time."""

    events: int
    killed: int


class LayerCounts:
    """How many events a layer has, and how many people they killed, by day.

    An event of which only a period is known counts at the middle of it.
    """

    def __init__(self, rows: Iterable[Record] = ()) -> None:
        found = sorted((_middle(row.fields["date"]), least_killed(row)) for row in rows if row.get("date"))
        self._days = [day for day, _ in found]
        self._killed = [0, *accumulate(killed for _, killed in found)]

    def __bool__(self) -> bool:
        return bool(self._days)

    def between(self, first: int, end: int) -> Counted:
        """What lies from a day up to, and without, another."""
        start, stop = bisect_left(self._days, first), bisect_left(self._days, end)
        return Counted(stop - start, int(self._killed[stop] - self._killed[start]))

    @property
    def ends(self) -> tuple[int, int] | None:
        """The first and the last day counted."""
        return (self._days[0], self._days[-1]) if self._days else None


class Timeline:
    """Events and counts on the line of time.

    Attributes:
        day: the ISO day of the line that parts what was from what is to come.
        moments: the events in the order of time.
        counts: those of the layer; false where there is none.
    """

    def __init__(self, events: Iterable[Record], layered: Iterable[Record] = (), as_of: str = "") -> None:
        events = list(events)
        self.day = as_of or newest_day(events)
        found = (moment_of(event, self.day) for event in events)
        self.moments = sorted((moment for moment in found if moment), key=_order)
        self.counts = LayerCounts(layered)
        self._by_ref = {moment.ref: number for number, moment in enumerate(self.moments)}

    @property
    def day_number(self) -> int:
        """The number of `day`."""
        return ordinal(self.day)

    def moment(self, ref: Ref | None) -> EventMoment | None:
        """An event on the line."""
        number = self._by_ref.get(ref) if ref is not None else None
        return None if number is None else self.moments[number]

    def beside(self, moment: EventMoment | None, by: int) -> EventMoment | None:
        """The event so many later or earlier; the first or the last where there is none, and from none."""
        if not self.moments:
            return None
        if moment is None or moment.ref not in self._by_ref:
            return self.moments[0 if by > 0 else -1]
        number = self._by_ref[moment.ref] + by
        return self.moments[min(max(number, 0), len(self.moments) - 1)]

    def first_from(self, day: float) -> EventMoment | None:
        """The first event that begins on a day or after it, else the last of all."""
        number = bisect_left(self._firsts, day)
        return self.moments[min(number, len(self.moments) - 1)] if self.moments else None

    def short(self, first: float, end: float) -> Sequence[EventMoment]:
        """The events of a short stretch that may lie in view."""
        start = bisect_left(self._short_days, first - _SHORT)
        stop = bisect_right(self._short_days, end)
        return self._short[start:stop]

    @cached_property
    def long(self) -> list[EventMoment]:
        """The events of a long stretch."""
        return [moment for moment in self.moments if moment.stretch.days > _SHORT]

    def family_counts(self, first: int, end: int) -> dict[str, int]:
        """How many events of each family begin from a day up to, and without, another; of long stretches none."""
        found = {
            family: bisect_left(days, end) - bisect_left(days, first) for family, days in self._family_days.items()
        }
        return {family: count for family, count in found.items() if count}

    @cached_property
    def has_due(self) -> bool:
        """Whether anything is still to come."""
        return any(moment.due for moment in self.moments)

    @cached_property
    def families(self) -> list[str]:
        """The families there are, in their order."""
        found = {moment.family for moment in self.moments}
        return [family for family in FAMILIES if family in found]

    def outside(self, first: float, end: float) -> tuple[int, int]:
        """How many events lie before a stretch, and how many after it."""
        after = len(self.moments) - bisect_left(self._firsts, end)
        return bisect_right(self._ends, first), after

    def usual_range(self) -> tuple[int, int]:
        """The years to show at first: those of nearly all events, and what is ahead of the day of the book."""
        first, end = self._bulk()
        end = max(end, self.day_number + _AHEAD)
        return start_of(YEAR, first), next_of(MONTH, start_of(MONTH, end - 1))

    def whole_range(self) -> tuple[int, int]:
        """From the first event to the last, in whole years."""
        stretches = [moment.stretch for moment in self.moments]
        ends = self.counts.ends
        firsts = [stretch.first for stretch in stretches] + ([ends[0]] if ends else [])
        lasts = [stretch.end - 1 for stretch in stretches] + ([ends[1]] if ends else [])
        days = [*firsts, *lasts, self.day_number]
        return start_of(YEAR, min(days)), next_of(YEAR, start_of(YEAR, max(days)))

    def _bulk(self) -> tuple[int, int]:
        firsts = sorted(moment.stretch.first for moment in self.moments if not moment.stretch.opens_left)
        lasts = sorted(moment.stretch.end for moment in self.moments if not moment.stretch.opens_right)
        if not firsts or not lasts:
            return self.day_number - 365, self.day_number
        few = int(len(firsts) * _OUTLIERS)
        return firsts[few], lasts[-1 - few // 4]

    @cached_property
    def _firsts(self) -> list[int]:
        return [moment.stretch.first for moment in self.moments]

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(moment.stretch.end for moment in self.moments)

    @cached_property
    def _short(self) -> list[EventMoment]:
        return [moment for moment in self.moments if moment.stretch.days <= _SHORT]

    @cached_property
    def _short_days(self) -> list[int]:
        return [moment.stretch.first for moment in self._short]

    @cached_property
    def _family_days(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {family: [] for family in FAMILIES}
        for moment in self._short:
            found[moment.family].append(moment.stretch.first)
        return found


def newest_day(events: Iterable[Record]) -> str:
    """Where the book stands when it is set to the latest: the day of its newest event that is not only planned."""
    days: list[str] = [event.fields["date"].earliest for event in events if _has_happened(event)]
    return max([*days, ESTIMATE_DAY])


def _has_happened(event: Record) -> bool:
    return isinstance(event.get("date"), Edtf) and event.get("status") not in ("planned", "expected")


def _middle(when: Edtf) -> int:
    first, last = date.fromisoformat(when.earliest).toordinal(), date.fromisoformat(when.latest).toordinal()
    return (first + last) // 2


def _order(moment: EventMoment) -> tuple[int, int, int]:
    return moment.stretch.first, moment.stretch.end, FAMILIES.index(moment.family)
