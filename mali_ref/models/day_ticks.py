"""The dates under a chart of single figures: each figure's own where they are few, else months or years."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.models.figure_lines import Point
from mali_ref.models.indicator_words import year_text
from mali_ref.models.labels import date_text

_MOST: Final = 8
_LONGEST_WORDS: Final = 12
# Figures that mostly lie no further apart than this are a monthly count.
_MONTHLY: Final = 45
_YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 500, 1000, 2000)


def day_ticks(points: Sequence[Point]) -> list[tuple[int, str]]:
    """Days with their words, in the order of time; points: in the order of time too."""
    days = sorted({point.day for point in points})
    if len(days) <= _MOST:
        return [(point.day, _short_day(point)) for point in points]
    steps = sorted(after - before for before, after in pairwise(days))
    first, last = date.fromordinal(days[0]), date.fromordinal(days[-1])
    return _months(first, last) if steps[len(steps) // 2] <= _MONTHLY else _years(first.year, last.year)


def _months(first: date, last: date) -> list[tuple[int, str]]:
    """The first days of months, counted from January, so that the years can be seen."""
    starts, count = _month(first) + (first.day > 1), _month(last)
    step = next((step for step in (1, 3, 6, 12) if (count - starts) / step <= _MOST), 0)
    if not step:
        step = 12 * next(years for years in _YEAR_STEPS if (count - starts) / 12 / years <= _MOST)
    found = (date(month // 12, month % 12 + 1, 1) for month in range(starts, count + 1) if month % step == 0)
    return [(day.toordinal(), date_text(f"{day:%Y-%m}", short=True)) for day in found]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _years(first: int, last: int) -> list[tuple[int, str]]:
    """Years at their middle, where figures of a year stand."""
    step = next(step for step in _YEAR_STEPS if (last - first) / step <= _MOST)
    return [(date(year, 7, 1).toordinal(), str(year)) for year in range(first, last + 1) if year % step == 0]


def _short_day(point: Point) -> str:
    """The date under a point; the year alone where a date in words would push its neighbours away."""
    as_of = point.observed.as_of
    if as_of is None:
        return QCoreApplication.translate("Plot", "the estimate")
    words = date_text(as_of.text, short=True)
    return words if len(words) <= _LONGEST_WORDS else year_text(point.observed)
