"""The years that have a column in the table under a chart, and which value each country shows in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from mali_ref.models.yearly import YearLine

_STEP = 5
# So many years are all shown; of more, every fifth and the last ones.
_FEW_YEARS = 8
_LAST_YEARS = 3
# Below this part of cells with a value, countries show the value nearest to a column's year.
_FILLED = 0.6
_NEAR = 2


@dataclass(frozen=True)
class YearColumns:
    """The columns of some lines, Mali's first.

    Attributes:
        lines: the countries of the rows.
    """

    lines: tuple[YearLine, ...]

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have a column where there is room for all."""
        return self._usual if not self.is_sparse else self._spaced

    @cached_property
    def is_sparse(self) -> bool:
        """Whether the source has figures of few years, such as those of surveys, which rarely fall together."""
        cells = len(self._usual) * len(self.lines)
        filled = sum(line.value_in(year) is not None for year in self._usual for line in self.lines)
        return filled < _FILLED * cells and self._all[-1] - self._all[0] > _FEW_YEARS

    def fewer(self, most: int) -> tuple[int, ...]:
        """At most so many columns: the first and the last stay, years between the fives go first."""
        kept = list(self.years)
        while len(kept) > max(2, most):
            between = [year for year in kept[1:-1] if year % _STEP]
            if between:
                kept.remove(between[0])
            else:
                kept = [kept[0], *kept[1:-1][1::2], kept[-1]]
        return tuple(kept)

    def shown(self, line: YearLine, year: int, columns: Sequence[int]) -> tuple[int, float] | None:
        """The year and the value that a country shows in a column; the year is another one where values are few."""
        own = line.value_in(year)
        if own is not None or not self.is_sparse:
            return (year, own) if own is not None else None
        near = [point for point in line.points if self.column_near(point[0], columns) == year]
        return min(near, key=lambda point: (abs(point[0] - year), -point[0]), default=None)

    def column_near(self, year: int, columns: Sequence[int]) -> int | None:
        """The column in which the value of a year would stand; None where there is none."""
        if year in columns:
            return year
        if not self.is_sparse or not columns:
            return None
        nearest = min(columns, key=lambda column: abs(column - year))
        return nearest if abs(nearest - year) <= _NEAR else None

    @cached_property
    def _all(self) -> list[int]:
        return sorted({year for line in self.lines for year, _ in line.points})

    @cached_property
    def _own(self) -> list[int]:
        main = next((line for line in self.lines if line.is_main), None)
        return [year for year, _ in main.points] if main is not None else self._all

    @cached_property
    def _usual(self) -> tuple[int, ...]:
        """All of Mali's years if they are few, else its first, every fifth, and the last ones."""
        own = self._own
        if len(own) <= _FEW_YEARS:
            return tuple(own)
        first, last = own[0], own[-1]
        fifth = [year for year in _fives(self._all) if first + 1 < year < last - 1]
        return tuple(sorted({first, *fifth, *own[-_LAST_YEARS:]}))

    @cached_property
    def _spaced(self) -> tuple[int, ...]:
        """Every fifth year of all lines, Mali's last, and the last of all where none of these is near it."""
        last, end = self._own[-1], self._all[-1]
        span = range(self._all[0] - _NEAR, end + 1)
        years = {last, *(year for year in _fives(span) if last % _STEP == 0 or abs(year - last) > _NEAR)}
        return tuple(sorted(years if end - max(years) <= _NEAR else {*years, end}))


def _fives(years: Iterable[int]) -> list[int]:
    return [year for year in years if year % _STEP == 0]
