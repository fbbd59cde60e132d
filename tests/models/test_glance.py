"""The figures of At a glance follow the book and the day it is set to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited
from mali_ref.models.glance import COUNTRY, MISSION, Glance
from mali_ref.models.glance_events import event_count, latest_events
from mali_ref.models.glance_facts import cited_of, commonest, percent
from mali_ref.models.glance_mission import leaders_of, mandate_of
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book

EDITION = "estimate-2017"


def record(kind: str, key: str, title: str = "", locator: str = "¶3", **fields: object) -> Record:
    return Record(kind, key, title or key, EDITION, fields, citations=(Citation(EDITION, locator),))


def observation(
    key: str, indicator: str, value: str, as_of: str = "", subject: Ref = MISSION, **more: object
) -> Record:
    fields = {"indicator": Ref("indicator", indicator), "subject": subject, "value": parse_figure(value), **more}
    if as_of:
        fields["as_of"] = parse_edtf(as_of)
    return record("observation", key, **fields)


def indicator(key: str, title: str, unit: str, **fields: object) -> Record:
    return record("indicator", key, title, topic="strength", unit=unit, **fields)


def event(key: str, date: str, **fields: object) -> Record:
    return record("event", key, date=parse_edtf(date), type="attack", **fields)


def sample() -> list[Record]:
    chad, jnim, annadif = Ref("actor", "chad"), Ref("actor", "jnim"), Ref("person", "annadif")
    resolution = Ref("resolution", "unscr-2364")
    return [
        record("source", EDITION, "Peace Operations Estimate", type="report"),
        record("actor", "minusma", "MINUSMA", group="international", type="mission"),
        record("actor", "chad", "Chad", group="regional", type="state"),
        record("actor", "china", "China", group="international", type="state"),
        record("actor", "jnim", "JNIM", group="jihadist", type="armed_group"),
        record("place", "mali", "Mali", type="country"),
        indicator("strength-total", "Mission strength", "people", unit_label="people deployed"),
        indicator("troops-contributed", "Troop contributions", "people"),
        indicator("idps", "Displaced people", "people"),
        indicator("mission-budget", "Mission budget", "usd_million"),
        observation("strength-2016", "strength-total", "13000", "2016-06"),
        observation("strength-2017", "strength-total", "14043", "2017-06"),
        observation("troops-china", "troops-contributed", "400", "2017-06", Ref("actor", "china")),
        observation("troops-chad", "troops-contributed", "1423", "2017-06", chad),
        observation("idps-2016", "idps", "~33000", "2016-08", COUNTRY),
        observation("idps-now", "idps", "44762", "", COUNTRY, preferred=True),
        observation("budget-old", "mission-budget", "933411000", "2016-07/2017-06", unit="usd"),
        observation("budget-new", "mission-budget", "1120", "2017-07/2018-06"),
        record(
            "resolution",
            "unscr-2364",
            number="2364",
            adopted=parse_edtf("2017-06-29"),
            mandate_until=parse_edtf("2018-06-30"),
        ),
        record("mandate_task", "later", order=2.0, status="priority", resolution=resolution),
        record("mandate_task", "first", order=1.0, status="first_priority", resolution=resolution),
        record("person", "annadif", "Mahamat Saleh Annadif", country=chad),
        record("post", "srsg", role="Head", short_role="SRSG", holder=annadif, body=MISSION, order=1.0),
        event("raid", "2017-06-18", actors=(RoleRef(MISSION, "target"), RoleRef(jnim, "perpetrator"))),
        event("pledge", "2017-07"),
        event("perhaps", "[2017-07-10..2017-12-31]"),
        event("elections", "2018", status="planned"),
        record(
            "note",
            "two-thirds",
            about=(RoleRef(Ref("observation", "strength-2017")),),
            type="contradiction",
            warning="It is 61%",
        ),
    ]


@pytest.fixture
def workspace(tmp_path: Path, qapp: object) -> Iterator[Workspace]:
    create_book(tmp_path / "sample.book", sample(), {"content_hash": "test", "editions": EDITION})
    book = Book(tmp_path / "sample.book")
    yield Workspace(book)
    book.close()


def test_the_latest_figure_not_after_the_day_is_shown(workspace: Workspace) -> None:
    fact = Glance(workspace).fact("strength-total")
    assert fact is not None and (fact.text, fact.later) == ("14,043", False)
    workspace.set_as_of("2016-12-31")
    earlier = Glance(workspace).fact("strength-total")
    assert earlier is not None and (earlier.text, earlier.later) == ("13,000", False)


def test_with_nothing_known_by_the_day_the_first_later_figure_steps_back(workspace: Workspace) -> None:
    workspace.set_as_of("2015-01-01")
    fact = Glance(workspace).fact("strength-total")
    assert fact is not None and (fact.text, fact.later) == ("13,000", True)


def test_an_undated_figure_speaks_for_the_day_of_the_estimate_only(workspace: Workspace) -> None:
    now = Glance(workspace).fact("idps", COUNTRY)
    workspace.set_as_of("2016-09-01")
    then = Glance(workspace).fact("idps", COUNTRY)
    assert now is not None and then is not None
    assert (now.ref.key, then.ref.key) == ("idps-now", "idps-2016")


def test_an_unknown_indicator_has_no_figure(workspace: Workspace) -> None:
    assert Glance(workspace).fact("moon-landings") is None


def test_a_figure_copies_as_value_day_and_citation(workspace: Workspace) -> None:
    fact = Glance(workspace).fact("strength-total")
    assert fact is not None
    assert fact.line == "Mission strength: 14,043 people, June 2017, ¶3"


def test_budgets_in_different_units_compare(workspace: Workspace) -> None:
    new, old = Glance(workspace).series("mission-budget")
    assert (new.ref.key, old.ref.key) == ("budget-new", "budget-old")
    assert round(100 * (new.amount / old.amount - 1)) == 20


def test_contributors_come_largest_first_and_name_the_state(workspace: Workspace) -> None:
    glance = Glance(workspace)
    facts = glance.by_subject("troops-contributed")
    assert [fact.label for fact in facts] == ["Troop contributions, Chad", "Troop contributions, China"]
    assert [glance.is_african(fact.subject) for fact in facts] == [True, False]


def test_the_mandate_counts_its_days_from_the_day(workspace: Workspace) -> None:
    mandate = mandate_of(Glance(workspace))
    assert mandate is not None and mandate.days_left == 355
    assert [task.key for task in mandate.tasks] == ["first", "later"]
    assert 0.02 < mandate.share < 0.04


def test_a_mandate_that_ended_on_the_day_of_its_resolution_has_run_out(workspace: Workspace) -> None:
    ended = parse_edtf("2023-06-30")
    resolution = record("resolution", "unscr-2690", number="2690", adopted=ended, mandate_until=ended)
    book = workspace.book.path.with_name("ended.book")
    create_book(book, [*sample(), resolution], {"content_hash": "test", "editions": EDITION})
    opened = Book(book)
    mandate = mandate_of(Glance(Workspace(opened, as_of="2023-12-31")))
    opened.close()
    assert mandate is not None and (mandate.resolution.key, mandate.share, mandate.later) == ("unscr-2690", 1.0, False)


def test_before_its_adoption_the_mandate_steps_back(workspace: Workspace) -> None:
    workspace.set_as_of("2017-01-01")
    mandate = mandate_of(Glance(workspace))
    assert mandate is not None and mandate.later and mandate.share == 0.0


def test_leaders_come_with_person_and_country(workspace: Workspace) -> None:
    (leader,) = leaders_of(Glance(workspace))
    assert leader.country is not None
    assert (leader.person.title, leader.country.title) == ("Mahamat Saleh Annadif", "Chad")


def test_latest_events_leave_out_what_is_planned_or_may_not_have_happened(workspace: Workspace) -> None:
    events = latest_events(Glance(workspace), 5)
    assert [event.record.key for event in events] == ["pledge", "raid"]
    assert event_count(Glance(workspace)) == 4


def test_an_event_carries_the_mark_of_who_acted_not_of_the_target(workspace: Workspace) -> None:
    assert latest_events(Glance(workspace), 2)[1].group == "jihadist"


def test_a_note_warns_about_its_record(workspace: Workspace) -> None:
    doubt = Glance(workspace).warning(Ref("observation", "strength-2016"), Ref("observation", "strength-2017"))
    assert doubt is not None and doubt.text == "It is 61%"
    assert Glance(workspace).warning(MISSION) is None


def test_chips_leave_out_the_name_of_the_estimate() -> None:
    assert cited_of(record("section", "1")) == (Cited("¶3"),)
    assert commonest([Cited("¶3"), Cited("¶6a"), Cited("¶6a")], 1) == [Cited("¶6a")]


def test_a_share_is_written_in_whole_percent() -> None:
    assert percent(10966, 13289) == "83%"
    assert percent(1, 0) == ""


def test_what_is_handed_on_leaves_private_figures_and_their_subjects_out(workspace: Workspace) -> None:
    whole = Glance(workspace)
    shown = whole.fact("strength-total")
    chad = Ref("actor", "chad")
    assert shown is not None and any(fact.subject == chad for fact in whole.by_subject("troops-contributed"))
    shared = Glance(workspace, {shown.ref, chad})

    assert shown.ref not in [fact.ref for fact in shared.series("strength-total")]
    assert [fact.subject for fact in shared.by_subject("troops-contributed")] == [Ref("actor", "china")]
