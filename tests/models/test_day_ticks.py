"""The dates under a chart of single figures."""

from datetime import date, timedelta

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.day_ticks import day_ticks
from mali_ref.models.figure_lines import Point
from mali_ref.models.observed import Observed, day_number


def points(*days: str) -> list[Point]:
    found = []
    for day in days:
        given = {"subject": Ref("actor", "minusma"), "value": parse_figure("1"), "as_of": parse_edtf(day)}
        item = Observed(Record("observation", day, day, "estimate-2017", given), "MINUSMA", "people")
        found.append(Point(item, day_number(item.as_of), 1.0))
    return found


def month_ends(first: date, count: int) -> list[str]:
    return [(first + timedelta(days=30.5 * number)).isoformat() for number in range(count)]


def test_few_figures_have_their_own_dates() -> None:
    assert [words for _, words in day_ticks(points("2016-03", "2016-08", "2017"))] == ["Mar 2016", "Aug 2016", "2017"]


@pytest.mark.parametrize(
    ("count", "first", "last"),
    [(12, "Oct 2013", "Jul 2014"), (45, "Jan 2014", "Jan 2017"), (120, "Jan 2014", "Jan 2022")],
)
def test_a_monthly_count_has_first_days_of_months_under_it(count: int, first: str, last: str) -> None:
    found = points(*month_ends(date(2013, 7, 31), count))
    ticks = day_ticks(found)

    assert (ticks[0][1], ticks[-1][1]) == (first, last)
    assert len(ticks) <= 9
    assert all(date.fromordinal(day).day == 1 for day, _ in ticks)
    assert found[0].day <= ticks[0][0] and ticks[-1][0] <= found[-1].day


def test_many_yearly_figures_have_years_at_their_middle() -> None:
    ticks = day_ticks(points(*(str(year) for year in range(1990, 2021))))

    assert [words for _, words in ticks] == ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]
    assert all(date.fromordinal(day).month == 7 for day, _ in ticks)
