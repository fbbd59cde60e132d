"""Yearly values of an indicator for Mali and its neighbours, sorted into what chart and table show. Plain data only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import LATEST

MALI = Ref("place", "mali")
# Whom Mali is compared with until the reader chooses: neighbours of like climate and wealth, and Chad.
USUALLY_COMPARED = frozenset(Ref("place", key) for key in ("senegal", "mauritania", "niger", "burkina-faso", "chad"))
LINE, CHANGE, RANKED = "line", "change", "ranked"
# A change of shares, ranks and indices is a difference and not a percentage of themselves.
NOT_RELATIVE = ("percent", "percent_gdp", "percent_year", "rank", "index", "times")
_GAP_STEPS = 2.5
_FEW_YEARS = 8
_TABLE_STEP = 5
_FILLED = 0.6
_NEXT_TO_NOTHING = 0.01


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
    """

    source: Record
    upstream: str
    note: str
    lines: tuple[YearLine, ...]
    is_counted: bool = False

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
        left_out: whether the sources have values of later years.
    """

    indicator: Record
    vintages: tuple[Vintage, ...]
    as_of: str = LATEST
    left_out: bool = False

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


@dataclass(frozen=True)
class YearlyView:
    """What is shown of an indicator's yearly values: one vintage, some countries, one of three ways."""

    yearly: Yearly
    vintage: Vintage
    compared: frozenset[Ref] = field(default=USUALLY_COMPARED)
    mode: str = LINE

    @cached_property
    def lines(self) -> tuple[YearLine, ...]:
        """Mali and the compared countries, as far as the source has them."""
        return tuple(line for line in self.vintage.lines if line.is_main or line.country in self.compared)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Every year that one of the lines has."""
        return tuple(sorted({year for line in self.lines for year, _ in line.points}))

    @cached_property
    def base_year(self) -> int:
        """The year changes are counted from: Mali's first, or else the first of all.

        Years of next to nothing are passed over: in parts of them all that follows is beyond measure.
        """
        main = self.vintage.main
        points = main.points if main is not None else tuple((year, 1.0) for year in self.years)
        least = _NEXT_TO_NOTHING * max((value for _, value in points), default=0.0)
        usable = [year for year, value in points if value > least or not self.yearly.is_relative]
        return usable[0] if usable else points[0][0] if points else 0

    @cached_property
    def ranked(self) -> tuple[YearLine, ...]:
        """The lines by their latest value, the largest first."""
        return tuple(sorted(self.lines, key=lambda line: -line.last[1]))

    @cached_property
    def rows(self) -> tuple[YearLine, ...]:
        """The lines as the table has them: Mali, then the others by their latest value."""
        return tuple(sorted(self.ranked, key=lambda line: not line.is_main))

    @cached_property
    def drawn(self) -> tuple[YearLine, ...]:
        """The lines of the chart: values, or what changed since the base year."""
        if self.mode != CHANGE:
            return self.lines
        return tuple(line for line in map(self._change_line, self.lines) if line is not None)

    @cached_property
    def others(self) -> tuple[YearLine, ...]:
        """Mali as other sources give it, each named by its source, as far as the chart reaches; of values only."""
        if self.mode != LINE or not self.years:
            return ()
        found = (
            replace(vintage.main, country=Ref("source", vintage.key), name=vintage.code)
            for vintage in self.yearly.vintages
            if vintage is not self.vintage and vintage.main is not None
        )
        cut = (line.within(self.years[0], self.years[-1]) for line in found)
        return tuple(line for line in cut if line.points)

    def table_years(self) -> tuple[int, ...]:
        """The years that have a column: all of Mali's if they are few, else every fifth and the last.

        Where a source has figures of few years, such as those of surveys, the years that most countries have.
        """
        main = self.vintage.main
        own = tuple(year for year, _ in main.points) if main is not None else self.years
        if len(own) <= _FEW_YEARS:
            return own
        first, last = own[0], own[-1]
        steps = [year for year in self.years if year % _TABLE_STEP == 0 and first + 1 < year < last - 1]
        if self._filled(steps) >= _FILLED * len(steps) * len(self.lines):
            return (first, *steps, last)
        between = [year for year in self.years if first < year < last]
        fullest = sorted(between, key=lambda year: (-self._filled([year]), -year))[: _FEW_YEARS - 2]
        return (first, *sorted(fullest), last)

    def _filled(self, years: Iterable[int]) -> int:
        """How many values the lines have for these years."""
        return sum(line.value_in(year) is not None for year in years for line in self.lines)

    def change(self, line: YearLine) -> float | None:
        """What changed from the base year to the line's latest: a ratio, or a difference of shares."""
        return self._changed(line, line.last[1])

    def _change_line(self, line: YearLine) -> YearLine | None:
        points = [(year, self._changed(line, value)) for year, value in line.points if year >= self.base_year]
        kept = tuple((year, value) for year, value in points if value is not None)
        if not kept:
            return None
        factor, base = (100.0, 100.0) if self.yearly.is_relative else (1.0, 0.0)
        return YearLine(line.country, line.name, tuple((year, value * factor - base) for year, value in kept))

    def _changed(self, line: YearLine, value: float) -> float | None:
        base = line.value_in(self.base_year)
        if base is None or (self.yearly.is_relative and base <= 0):
            return None
        return value / base if self.yearly.is_relative else value - base


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


def _days_apart(day: str, other: str) -> int:
    if not day:
        return date.max.toordinal()
    return abs(date.fromisoformat(day).toordinal() - date.fromisoformat(other).toordinal())
