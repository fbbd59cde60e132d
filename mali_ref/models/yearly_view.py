"""What is shown of yearly values: one source, some countries, as lines, as changes since a year, or ranked."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from mali_ref.domain.refs import Ref
from mali_ref.models.yearly import USUALLY_COMPARED, Vintage, YearLine, Yearly
from mali_ref.models.yearly_columns import YearColumns

LINE, CHANGE, RANKED = "line", "change", "ranked"
_NEXT_TO_NOTHING = 0.01


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

        Years of next to nothing are passed over: in parts of them all that follows is beyond measure. Where most
        countries have no value of that year, it is the year of the first half of Mali's that most of them have.
        """
        usable = self._usable_years()
        if not usable:
            return self.years[0] if self.years else 0
        halfway = (usable[0] + usable[-1]) / 2
        early = [year for year in usable if year <= halfway] or usable[:1]
        if 2 * self._filled(early[0]) >= len(self.lines):
            return early[0]
        return max(early, key=lambda year: (self._filled(year), -year))

    def _usable_years(self) -> list[int]:
        main = self.vintage.main
        points = main.points if main is not None else tuple((year, 1.0) for year in self.years)
        least = _NEXT_TO_NOTHING * max((value for _, value in points), default=0.0)
        return [year for year, value in points if value > least or not self.yearly.is_relative]

    def _filled(self, year: int) -> int:
        return sum(line.value_in(year) is not None for line in self.lines)

    @cached_property
    def ranked(self) -> tuple[YearLine, ...]:
        """The lines by their latest value, the largest first."""
        return tuple(sorted(self.lines, key=lambda line: -line.last[1]))

    @cached_property
    def rows(self) -> tuple[YearLine, ...]:
        """The lines as the table has them: Mali, then the others by their latest value."""
        return tuple(sorted(self.ranked, key=lambda line: not line.is_main))

    @cached_property
    def columns(self) -> YearColumns:
        """The years that have a column in the table."""
        return YearColumns(self.lines)

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
