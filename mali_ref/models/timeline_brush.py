"""The time that a timeline's brush marks: two ends, either of which may be open, moved by whole steps."""

from dataclasses import dataclass
from typing import Final

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf, parse_edtf
from mali_ref.models.time_scale import DAY, MONTH, YEAR, before_of, iso_day, nearest_edge, next_of, ordinal, start_of

SINCE: Final = "since"
UNTIL: Final = "until"
_LENGTHS: Final = {DAY: 10, MONTH: 7, YEAR: 4}


@dataclass(frozen=True, slots=True)
class Brush:
    """The dates a filter asks for; None for an end without limit."""

    since: Edtf | None = None
    until: Edtf | None = None

    @property
    def first(self) -> int | None:
        """The first day asked for."""
        return None if self.since is None or self.since.earliest == FIRST_DAY else ordinal(self.since.earliest)

    @property
    def end(self) -> int | None:
        """The day after the last one asked for."""
        return None if self.until is None or self.until.latest == LAST_DAY else ordinal(self.until.latest) + 1

    def freed(self, which: str) -> "Brush":
        """Without a limit at one end."""
        return Brush(None, self.until) if which == SINCE else Brush(self.since, None)

    def with_end(self, which: str, day: float, step: str) -> "Brush":
        """With one end at the edge of a step that lies nearest to a day, at least a step from the other end."""
        edge = nearest_edge(step, day)
        if which == SINCE:
            edge = edge if self.end is None else min(edge, before_of(step, self.end))
            return Brush(date_from(edge, step), self.until)
        edge = edge if self.first is None else max(edge, next_of(step, start_of(step, self.first)))
        return Brush(self.since, date_until(edge, step))

    def stepped(self, which: str, by: int, step: str, start: float) -> "Brush":
        """With one end moved by so many steps; an open end begins from a day."""
        found = self.first if which == SINCE else self.end
        edge = nearest_edge(step, start) if found is None else found
        for _ in range(abs(by)):
            edge = next_of(step, start_of(step, edge)) if by > 0 else before_of(step, edge)
        return self.with_end(which, edge, step)

    def carried(self, days: float, step: str) -> "Brush":
        """As a whole moved by so many days; both ends on edges of steps."""
        first = None if self.first is None else nearest_edge(step, self.first + days)
        if first is None:
            return self if self.end is None else Brush(None, date_until(nearest_edge(step, self.end + days), step))
        if self.end is None:
            return Brush(date_from(first, step), None)
        end = max(nearest_edge(step, self.end + days), next_of(step, first))
        return Brush(date_from(first, step), date_until(end, step))


def brush_between(first: float, end: float, step: str) -> Brush:
    """What the mouse marked: whole steps, at least one."""
    start = nearest_edge(step, first)
    stop = max(nearest_edge(step, end), next_of(step, start))
    return Brush(date_from(start, step), date_until(stop, step))


def date_from(day: int, step: str) -> Edtf:
    """The date from which a filter asks, that begins on a day: a year, a month or the day itself."""
    return parse_edtf(_written(day, step))


def date_until(end: int, step: str) -> Edtf:
    """The date up to which a filter asks, that ends before a day."""
    return parse_edtf(_written(end - 1, step))


def _written(day: int, step: str) -> str:
    return iso_day(start_of(step, day))[: _LENGTHS[step]]
