"""Which records a day shows: the estimate's, open data up to that day beside them, and later pages after it."""

from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import ALL_EDITIONS, ESTIMATE_ONLY
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace

INFANTS = Ref("indicator", "infant-mortality")
LITERACY = Ref("indicator", "literacy-adult")
MARCH_2017 = Ref("observation", "strength-troops--minusma--2017-03-31--monthly")


def editions_of(workspace: Workspace, kind: str) -> set[str]:
    return {heading.edition for heading in workspace.book.headings(kind)}


def test_on_the_day_of_the_estimate_records_are_the_estimates(workspace: Workspace) -> None:
    for kind in ("actor", "person", "relation", "event", "resolution", "mandate_task", "note", "place"):
        assert editions_of(workspace, kind) == {"estimate-2017"}


def test_open_data_up_to_the_day_stand_beside_the_estimate(workspace: Workspace) -> None:
    book = workspace.book
    shown = {heading.ref for heading in book.headings()}

    assert {INFANTS, MARCH_2017, Ref("source", "gapminder-2026-03"), Ref("source", "ipi-contributors")} <= shown
    assert book.series_of(LITERACY)
    for record in book.records("observation"):
        assert record.edition == "estimate-2017" or record.fields["as_of"].latest <= ESTIMATE_DAY


def test_what_a_news_page_says_is_no_open_data(workspace: Workspace) -> None:
    shown = {heading.ref.key for heading in workspace.book.headings("source")}
    later = workspace.book.all_records("source")
    pages = [record for record in later if record.edition == "after-2017" and record.get("type") != "dataset"]

    assert pages
    assert not shown & {record.ref.key for record in pages}


def test_an_earlier_day_takes_figures_away(workspace: Workspace) -> None:
    workspace.set_as_of("2014-06-30")

    shown = {heading.ref for heading in workspace.book.headings("observation")}
    assert Ref("observation", "strength-troops--minusma--2014-05-31--monthly") in shown
    assert MARCH_2017 not in shown


def test_the_estimate_alone_has_no_open_data(workspace: Workspace) -> None:
    workspace.choose_editions(ESTIMATE_ONLY)

    assert {heading.edition for heading in workspace.book.headings()} == {"estimate-2017"}
    assert workspace.book.series_of(LITERACY) == []


def test_screens_are_built_anew_only_when_other_records_are_shown(workspace: Workspace) -> None:
    told: list[str] = []
    workspace.contents_changed.connect(lambda: told.append(workspace.as_of))

    workspace.set_as_of("2016-01-31")
    assert told == []
    workspace.set_as_of(LATEST)
    workspace.choose_editions(ALL_EDITIONS)
    assert told == [LATEST]
    workspace.choose_editions(ESTIMATE_ONLY)
    assert told == [LATEST, LATEST]


def test_open_data_fill_in_nothing_that_the_estimate_leaves_open(workspace: Workspace) -> None:
    mission = workspace.record(Ref("actor", "minusma"))
    assert mission is not None
    assert "ended" not in mission.fields and {citation.source for citation in mission.citations} == {"estimate-2017"}

    workspace.set_as_of(LATEST)
    mission = workspace.record(Ref("actor", "minusma"))
    assert mission is not None and mission.fields["ended"].text == "2023-06-30"
