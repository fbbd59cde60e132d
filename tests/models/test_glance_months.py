"""The mission month by month follows the day of the book and the editions shown."""

import pytest

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import ALL_EDITIONS, ESTIMATE_ONLY
from mali_ref.models.data_filter import filter_at
from mali_ref.models.glance import Glance
from mali_ref.models.glance_month_words import (
    counted_line,
    deaths_title,
    died_line,
    few_counts_note,
    month_rows,
    strength_title,
)
from mali_ref.models.glance_months import DEATHS, MALICIOUS, MissionMonths, Month
from mali_ref.models.workspace import Workspace


def months_of(workspace: Workspace, day: str) -> MissionMonths:
    workspace.set_as_of(day)
    return MissionMonths(workspace, Glance(workspace))


def test_months_count_on_over_the_turn_of_a_year() -> None:
    assert Month(2016, 11).after(3) == Month(2017, 2)
    assert Month(2017, 2).since(Month(2016, 11)) == 3
    assert Month(2016, 5).text == "2016-05"


def test_deaths_are_counted_by_month_and_cause_up_to_the_day(workspace: Workspace) -> None:
    months = months_of(workspace, "2017-07-10")
    rows = [row for row in workspace.book.data_rows(DEATHS) if row.get("date").earliest <= "2017-07-10"]
    assert months.died == len(rows)
    assert max(months.deaths) <= Month(2017, 7)
    worst = months.worst
    assert worst == Month(2016, 5)
    assert months.died_in(worst).total() == sum(row.get("date").text[:7] == "2016-05" for row in rows)


def test_every_death_of_the_register_is_in_a_month(workspace: Workspace) -> None:
    months = months_of(workspace, "")
    assert months.died == workspace.book.data_counts()[DEATHS]
    malicious = sum(counts[MALICIOUS] for counts in months.deaths.values())
    assert malicious == sum(row.get("cause") == MALICIOUS for row in workspace.book.data_rows(DEATHS))


def test_open_data_give_monthly_counts_beside_the_estimate_and_end_before_its_day(workspace: Workspace) -> None:
    months = months_of(workspace, "2017-07-10")
    assert months.has_line
    assert months.counts[-1].fact.ref == Ref("observation", "strength-uniformed--minusma--2017-06")
    assert {cited.source for item in months.counts[:-1] for cited in item.fact.cited} == {"ipi-contributors"}


def test_the_estimate_alone_has_no_monthly_counts_and_says_where_they_are(workspace: Workspace) -> None:
    workspace.choose_editions(ESTIMATE_ONLY)
    months = months_of(workspace, "2017-07-10")
    assert not months.has_line
    assert few_counts_note(months).startswith("Those in uniform: 12,553 in June 2017.")


def test_all_editions_show_monthly_counts_up_to_the_day(workspace: Workspace) -> None:
    workspace.choose_editions(ALL_EDITIONS)
    months = months_of(workspace, "2016-01-15")
    assert months.has_line
    assert months.counts[-1].month < Month(2016, 1)
    assert [item.month for item in months.counts] == sorted({item.month for item in months.counts})


def test_a_count_stands_beside_the_ceiling_of_its_time(workspace: Workspace) -> None:
    months = months_of(workspace, "")
    before, after = months.ceiling_in(Month(2016, 5)), months.ceiling_in(Month(2016, 7))
    assert before is not None and before.fact.text == "12,680"
    assert after is not None and after.fact.text == "15,209"
    assert months.ceiling_in(Month(2013, 1)) is None
    counted = months.counted_in(Month(2017, 6))
    assert counted is not None
    assert counted_line(months, counted) == "12,553 in uniform, 83% of a ceiling of 15,209"


def test_where_months_are_missing_the_line_breaks(workspace: Workspace) -> None:
    months = months_of(workspace, "")
    assert len(months.runs()) > 1
    assert sum(map(len, months.runs())) == len(months.counts)


def test_sentences_name_the_highest(workspace: Workspace) -> None:
    months = months_of(workspace, "2017-07-10")
    assert deaths_title(months) == "Deaths by month: most in May 2016, 15"
    assert died_line(months, Month(2016, 5)).startswith("15 died: malicious acts ")
    assert died_line(months, Month(2013, 1)) == "nobody died"
    assert strength_title(months) == "In uniform: most in June 2017, 12,553"


@pytest.mark.parametrize("day", ["2013-04-01", "2013-01-01"])
def test_before_the_mission_there_is_nothing_to_draw(workspace: Workspace, day: str) -> None:
    months = months_of(workspace, day)
    assert not months.deaths and not months.counts
    assert months.count == 12
    assert deaths_title(months) == "No death is registered by this day"


def test_an_address_of_a_month_chooses_its_rows() -> None:
    chosen = filter_at(DATA_SETS[DEATHS], "date", "2016-05")
    assert chosen.since is not None and chosen.since.text == "2016-05" and chosen.until == chosen.since
    assert filter_at(DATA_SETS[DEATHS], "cause", "illness").chosen("cause") == {"illness"}


def test_a_figure_near_another_ends_when_it_does(workspace: Workspace) -> None:
    workspace.set_as_of("")
    glance = Glance(workspace)
    total = glance.fact("fatalities-total")
    assert total is not None
    near = glance.fact_near(total, "fatalities-half-year", "fatalities-year")
    assert near is not None and near.as_of is not None and near.as_of.text == "2023"
    workspace.set_as_of("2017-07-10")
    glance = Glance(workspace)
    total = glance.fact("fatalities-total")
    assert total is not None
    near = glance.fact_near(total, "fatalities-half-year", "fatalities-year")
    assert near is not None and near.text == "10"


def test_the_table_behind_the_charts_has_each_month_that_tells_something(workspace: Workspace) -> None:
    months = months_of(workspace, "")
    head, *rows = month_rows(months)
    assert head[:3] == ["Month", "In uniform", "Ceiling"] and len(head) == 7
    by_month = {row[0]: row for row in rows}
    assert by_month["2016-05"][:3] == ["2016-05", "11,935", "12,680"]
    assert sum(int(number) for row in rows for number in row[3:]) == months.died
