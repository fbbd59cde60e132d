"""Whatever the day, At a glance speaks of one time in each card, and of what was known then."""

import pytest

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import choice_at
from mali_ref.models.data_filter import RowFilter, filter_at
from mali_ref.models.glance import Glance
from mali_ref.models.glance_budget import budget_of
from mali_ref.models.glance_deaths import DEATHS, toll_of
from mali_ref.models.glance_facts import Fact
from mali_ref.models.glance_mission import closing_day, earlier_mandates, leaders_of, mandate_of
from mali_ref.models.glance_strength import strength_of
from mali_ref.models.workspace import Workspace

DAYS = ("2014-06-30", "2016-05-31", "2017-07-10", "2019-06-30", "2021-06-30", "2023-06-30", "2023-09-01", "2026-11-24")


def glance_on(workspace: Workspace, day: str) -> Glance:
    workspace.set_as_of(day)
    return Glance(workspace)


@pytest.mark.parametrize("day", DAYS)
def test_kinds_of_staff_were_counted_with_their_sum(workspace: Workspace, day: str) -> None:
    strength = strength_of(glance_on(workspace, day))
    assert strength is not None and not strength.total.later
    assert len(strength.kinds) >= 2
    assert {kind.fact.as_of for kind in strength.kinds} == {strength.total.as_of}
    counted = sum(kind.fact.number for kind in strength.kinds)
    assert counted == pytest.approx(strength.total.number, rel=0.01)


@pytest.mark.parametrize("day", DAYS)
def test_a_ceiling_is_the_one_that_held_when_they_were_counted(workspace: Workspace, day: str) -> None:
    strength = strength_of(glance_on(workspace, day))
    assert strength is not None and strength.total.as_of is not None
    limits = [strength.ceiling, *(kind.ceiling for kind in strength.kinds)]
    begun = [limit.as_of.earliest for limit in limits if limit is not None and limit.as_of is not None]
    assert all(start <= strength.total.as_of.latest for start in begun)
    assert bool(begun) == (day > "2017")


def test_a_newer_count_without_kinds_is_told_beside(workspace: Workspace) -> None:
    strength = strength_of(glance_on(workspace, "2026-11-24"))
    assert strength is not None and strength.last is not None
    assert (strength.total.text, strength.last.text, strength.seems_above) == ("17,430", "3,264", True)
    on_the_day = strength_of(glance_on(workspace, "2017-07-10"))
    assert on_the_day is not None and on_the_day.last is None and not on_the_day.seems_above


@pytest.mark.parametrize("day", DAYS)
def test_deaths_are_stated_or_counted_up_to_the_day(workspace: Workspace, day: str) -> None:
    toll = toll_of(glance_on(workspace, day))
    rows = [row for row in workspace.book.data_rows(DEATHS) if row.fields["date"].earliest <= day]
    assert toll is not None and toll.malicious is not None and toll.other is not None
    assert toll.malicious.number + toll.other.number == toll.total.number
    assert toll.counted == (day not in ("2017-07-10", "2026-11-24"))
    assert toll.total.number == (123 if day == "2017-07-10" else len(rows))


def test_what_was_counted_opens_just_the_rows_that_were_counted(workspace: Workspace) -> None:
    toll = toll_of(glance_on(workspace, "2019-06-30"))
    assert toll is not None and toll.lately is not None
    assert rows_behind(workspace, toll.total) == int(toll.total.number) == 201
    assert rows_behind(workspace, toll.lately) >= int(toll.lately.number)


def rows_behind(workspace: Workspace, fact: Fact) -> int:
    chosen = choice_at(fact.ref)
    assert chosen is not None
    data_set = DATA_SETS[DEATHS]
    rows = RowFilter(data_set, workspace.book.data_rows(DEATHS), workspace)
    return len(rows.fitting(filter_at(data_set, *chosen)))


@pytest.mark.parametrize(
    ("day", "main", "years"),
    [
        ("2017-07-10", "2017-18", ["2017-18", "2016-17"]),
        ("2019-06-30", "2018-19", ["2018-19", "2017-18"]),
        ("2021-06-30", "2020-21", ["2018-19", "2017-18"]),
        ("2026-11-24", "2023-h2", ["2018-19", "2017-18"]),
    ],
)
def test_the_newest_sum_is_named_and_only_approved_years_are_compared(
    workspace: Workspace, day: str, main: str, years: list[str]
) -> None:
    budget = budget_of(glance_on(workspace, day))
    assert budget is not None
    assert budget.main.ref == Ref("observation", f"mission-budget--minusma--{main}")
    assert [fact.ref.key.rpartition("--")[2] for fact in budget.years] == years
    assert (budget.before is None) == (budget.main is not budget.years[0])


def test_years_yet_to_come_show_no_change_backwards(workspace: Workspace) -> None:
    budget = budget_of(glance_on(workspace, "2014-06-30"))
    assert budget is not None and budget.main.later and budget.before is None


def test_the_mission_is_closed_once_its_last_head_went(workspace: Workspace) -> None:
    assert closing_day(glance_on(workspace, "2023-12-31")) is None
    closed = closing_day(glance_on(workspace, "2024-01-01"))
    assert closed is not None and closed.text == "2023-12-31"


def test_leaders_come_by_rank_and_an_acting_one_holds_the_same_post(workspace: Workspace) -> None:
    leaders = leaders_of(glance_on(workspace, "2026-11-24"))
    assert [leader.role for leader in leaders] == [
        "SRSG",
        "DSRSG",
        "DSRSG, RC/HC",
        "Force Commander",
        "Police Commissioner",
        "Deputy Police Commissioner",
    ]
    assert [leader.acting for leader in leaders] == [False, False, False, True, False, False]
    assert leaders[0].person.title == "El-Ghassim Wane"


def test_the_resolution_that_ended_the_mandate_leaves_no_days(workspace: Workspace) -> None:
    glance = glance_on(workspace, "2023-06-30")
    mandate = mandate_of(glance)
    assert mandate is not None and mandate.was_ended
    assert [term.resolution.key for term in earlier_mandates(glance)][:2] == ["unscr-2640", "unscr-2584"]
