"""How a stretch of time lies on a line: days on pixels, the units it is counted in, and where its ticks stand.

Days are counted as `datetime.date.toordinal` does. A unit is what a brick stands for: a day, a week, a month, a
quarter, a year or a decade, the finest one that is wide enough to be seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

DAY, WEEK, MONTH, QUARTER, YEAR, DECADE = "day", "week", "month", "quarter", "year", "decade"
_DAYS: Final = {DAY: 1.0, WEEK: 7.0, MONTH: 30.44, QUARTER: 91.31, YEAR: 365.24, DECADE: 3652.4}
_MONTHS: Final = {MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120}
# What a handle of the brush moves by, for each unit.
_STEPS: Final = {DAY: DAY, WEEK: DAY, MONTH: MONTH, QUARTER: MONTH, YEAR: YEAR, DECADE: YEAR}
_LEAST_WIDTH: Final = 5.5
_LEAST_DAYS: Final = 21.0
FIRST: Final = date(1900, 1, 1).toordinal()
LAST: Final = date(2100, 1, 1).toordinal()
_LEAST_TICK: Final = 80.0
# The ticks that may be drawn: unit, how many of it from one to the next, and days that this makes.
_TICKS: Final = (
    (DAY, 1, 1.0),
    (WEEK, 1, 7.0),
    (MONTH, 1, 30.44),
    (QUARTER, 1, 91.31),
    (YEAR, 1, 365.24),
    (YEAR, 2, 730.48),
    (YEAR, 5, 1826.2),
    (DECADE, 1, 3652.4),
    (DECADE, 5, 18262.0),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis: the first day of a unit."""

    day: int
    unit: str


@dataclass(frozen=True)
class TimeScale:
    """A stretch of time on a line.

    Attributes:
        first: the day at the left end, with its fraction.
        days: how many days the line holds.
        width: how long the line is, in pixels at 100 % text.
        left: where it begins.
    """

    first: float
    days: float
    width: float
    left: float = 0.0

    @property
    def last(self) -> float:
        """The day at the right end."""
        return self.first + self.days

    @property
    def a_day(self) -> float:
        """How wide a day is."""
        return self.width / self.days

    @cached_property
    def unit(self) -> str:
        """What a brick stands for."""
        return next((unit for unit, days in _DAYS.items() if days * self.a_day >= _LEAST_WIDTH), DECADE)

    @property
    def step(self) -> str:
        """What a handle moves by: a day, a month or a year."""
        return _STEPS[self.unit]

    @cached_property
    def tick(self) -> tuple[str, int]:
        """The unit of the ticks, and how many of it lie from one to the next."""
        found = ((unit, count) for unit, count, days in _TICKS if days * self.a_day >= _LEAST_TICK)
        return next(found, (DECADE, 5))

    def place(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.first) * self.a_day

    def day_at(self, place: float) -> float:
        """The day at a place, with its fraction."""
        return self.first + (place - self.left) / self.a_day

    def holds(self, first: float, end: float) -> bool:
        """Whether any of a stretch is in view."""
        return end > self.first and first < self.last

    def zoomed(self, factor: float, around: float) -> "TimeScale":
        """Closer by a factor; the day at a place stays where it is."""
        days = min(float(LAST - FIRST), max(_LEAST_DAYS, self.days / factor))
        share = (around - self.left) / self.width
        return replace(self, first=_within(self.day_at(around) - share * days, days), days=days)

    def moved(self, days: float) -> "TimeScale":
        """A later stretch of the same length."""
        return replace(self, first=_within(self.first + days, self.days))

    def showing(self, first: float, end: float) -> "TimeScale":
        """The same line over another stretch."""
        days = min(float(LAST - FIRST), max(_LEAST_DAYS, end - first))
        return replace(self, first=_within(first, days), days=days)

    def revealing(self, first: float, end: float) -> "TimeScale":
        """Moved just so far that a stretch is in view; as it is where any of it already is."""
        if self.holds(first, end):
            return self
        return self.moved((first + end) / 2 - (self.first + self.days / 2))

    def units(self) -> Iterator[tuple[int, int]]:
        """The units in view: the first day of each, and the day after its last."""
        start = start_of(self.unit, int(self.first))
        while start < self.last:
            end = next_of(self.unit, start)
            yield start, end
            start = end

    def ticks(self) -> Iterator[Tick]:
        """The ticks in view."""
        unit, count = self.tick
        start = start_of(unit, int(self.first))
        while start < self.last:
            if start >= self.first and _is_round(start, unit, count):
                yield Tick(start, unit)
            start = next_of(unit, start)


def start_of(unit: str, day: int) -> int:
    """The first day of the unit that a day lies in; weeks begin on Monday."""
    found = date.fromordinal(min(max(day, 1), LAST * 2))
    if unit == DAY:
        return day
    if unit == WEEK:
        return day - found.weekday()
    months = _MONTHS[unit]
    number = (found.year * 12 + found.month - 1) // months * months
    return date(max(1, number // 12), number % 12 + 1, 1).toordinal()


def next_of(unit: str, start: int) -> int:
    """The first day of the unit after the one that begins on a day."""
    if unit in (DAY, WEEK):
        return start + int(_DAYS[unit])
    found = date.fromordinal(start)
    number = found.year * 12 + found.month - 1 + _MONTHS[unit]
    return date(number // 12, number % 12 + 1, 1).toordinal()


def before_of(unit: str, start: int) -> int:
    """The first day of the unit before the one that begins on a day."""
    return start_of(unit, start - 1)


def nearest_edge(unit: str, day: float) -> int:
    """The edge between two units that lies nearest to a day."""
    start = start_of(unit, int(day))
    end = next_of(unit, start)
    return start if day - start < end - day else end


def ordinal(iso: str) -> int:
    """The number of an ISO day."""
    return date.fromisoformat(iso).toordinal()


def iso_day(day: int) -> str:
    """The ISO day of a number."""
    return date.fromordinal(day).isoformat()


def _is_round(start: int, unit: str, count: int) -> bool:
    year = date.fromordinal(start).year
    return count == 1 or (year // (10 if unit == DECADE else 1)) % count == 0


def _within(first: float, days: float) -> float:
    return min(max(first, float(FIRST)), LAST - days)
