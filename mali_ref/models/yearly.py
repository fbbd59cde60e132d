"""Yearly values of an indicator for Mali and its neighbours, as each source gives them. Plain data only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import LATEST

MALI = Ref("place", "mali")
# Whom Mali is compared with until the reader chooses: neighbours of like climate and wealth, and Chad.
USUALLY_COMPARED = frozenset(Ref("place", key) for key in ("senegal", "mauritania", "niger", "burkina-faso", "chad"))
# A change of shares, ranks and indices is a difference and not a percentage of themselves.
NOT_RELATIVE = ("percent", "percent_gdp", "percent_year", "rank", "index", "times")
_GAP_STEPS = 2.5


@dataclass(frozen=True, slots=True)
class YearLine:
    """A country's values; year and value in the order of years.

    Attributes:
        bounds: year, low and high end, for the years of which the source gives them.
    """

    country: Ref
    name: str
    points: tuple[tuple[int, float], ...]
    bounds: tuple[tuple[int, float, float], ...] = ()

    @property
    def is_main(self) -> bool:
        """Whether it is Mali's."""
        return self.country == MALI

    @property
    def first(self) -> tuple[int, float]:
        """The earliest year and its value."""
        return self.points[0]

    @property
    def last(self) -> tuple[int, float]:
        """The latest year and its value."""
        return self.points[-1]

    def value_in(self, year: int) -> float | None:
        """The value of a year; None where the source has none."""
        return dict(self.points).get(year)

    def bounds_in(self, year: int) -> tuple[float, float] | None:
        """The low and the high end of a year; None where the source has none."""
        return next(((low, high) for found, low, high in self.bounds if found == year), None)

    def within(self, first: int, last: int) -> "YearLine":
        """The same from a year up to another."""
        points = tuple(point for point in self.points if first <= point[0] <= last)
        return replace(self, points=points, bounds=tuple(item for item in self.bounds if first <= item[0] <= last))

    def runs(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """The points in stretches: where a year is missing that the source usually gives, the line is not drawn."""
        return tuple(_runs(self.points))


@dataclass(frozen=True)
class Vintage:
    """An indicator as one source gives it; Mali's line comes first, the others by name.

    Attributes:
        is_counted: the book counted it from the rows of a data set.
        left_out: whether the source has values of years after the day the book is set to.
    """

    source: Record
    upstream: str
    note: str
    lines: tuple[YearLine, ...]
    is_counted: bool = False
    left_out: bool = False

    @property
    def key(self) -> str:
        """The key of the source."""
        return self.source.key

    @property
    def code(self) -> str:
        """The source's short code."""
        return str(self.source.get("code") or self.source.title)

    @property
    def day(self) -> str:
        """The ISO day of the source; empty where it has none."""
        published = self.source.get("date")
        return published.earliest if published is not None else ""

    @cached_property
    def main(self) -> YearLine | None:
        """Mali's line."""
        return next((line for line in self.lines if line.is_main), None)


@dataclass(frozen=True)
class Yearly:
    """An indicator's yearly values.

    Attributes:
        vintages: one for each source, the oldest first.
        as_of: the ISO day the book is set to; empty for the latest.
        until: the last year that was over on that day, or, for the latest, when the newest source of yearly values came
            out; 0 where that is not known.
    """

    indicator: Record
    vintages: tuple[Vintage, ...]
    as_of: str = LATEST
    until: int = 0

    @property
    def unit(self) -> str:
        """The indicator's unit."""
        return str(self.indicator.get("unit") or "")

    @property
    def is_relative(self) -> bool:
        """Whether a change is told in percent of what was."""
        return self.unit not in NOT_RELATIVE

    def vintage(self, source_key: str = "") -> Vintage:
        """The vintage of a source; without one that nearest to the day the book is set to, else the newest."""
        found = [vintage for vintage in self.vintages if vintage.key == source_key]
        if found:
            return found[0]
        # What a publisher gives for all countries comes before what the book counts for Mali alone.
        offered = [vintage for vintage in self.vintages if not vintage.is_counted] or list(self.vintages)
        if self.as_of == LATEST:
            return offered[-1]
        return min(offered, key=lambda vintage: _days_apart(vintage.day, self.as_of))

    def neighbours(self) -> tuple[tuple[Ref, str], ...]:
        """The countries Mali can be compared with, by name."""
        named = {line.country: line.name for vintage in self.vintages for line in vintage.lines if not line.is_main}
        return tuple(sorted(named.items(), key=lambda item: item[1]))


def _runs(points: tuple[tuple[int, float], ...]) -> Iterator[tuple[tuple[int, float], ...]]:
    step = usual_step(year for year, _ in points)
    longest = step if step == 1 else step * _GAP_STEPS
    start = 0
    for at in range(1, len(points)):
        if points[at][0] - points[at - 1][0] > longest:
            yield points[start:at]
            start = at
    yield points[start:]


def usual_step(years: Iterable[int]) -> int:
    """How many years mostly lie between two values."""
    steps = sorted(after - before for before, after in pairwise(years))
    return steps[len(steps) // 2] if steps else 1


def last_year(day: str) -> int:
    """The last year that was over on an ISO day: a year's value is known when it has ended."""
    year = int(day[:4])
    return year if day[5:] == "12-31" else year - 1


def _days_apart(day: str, other: str) -> int:
    if not day:
        return date.max.toordinal()
    return abs(date.fromisoformat(day).toordinal() - date.fromisoformat(other).toordinal())
