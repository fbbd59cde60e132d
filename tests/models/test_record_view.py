"""What a record page shows, as plain data: names, facts, relations both ways, mentions, citations."""

from pathlib import Path

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited, LinkTo, Words
from mali_ref.models.actor_list import PEOPLE, ActorListModel
from mali_ref.models.record_view import RecordViews
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book

EDITION = "estimate-2017"


def record(kind, key, title, names=(), cited=("¶9b",), **fields):
    citations = tuple(item if isinstance(item, Citation) else Citation(EDITION, item) for item in cited)
    return Record(kind, key, title, EDITION, fields, tuple(Name(*name) for name in names), citations)


def actor(key, title, group="cma", **more):
    more.setdefault("type", "armed_group")
    return record("actor", key, title, group=group, **more)


def relation(key, first, kind, other, **fields):
    return record("relation", key, key, **{"from": first, "type": kind, "to": other, **fields})


RECORDS = [
    record(
        "source",
        EDITION,
        "Peace Operations Estimate",
        type="report",
        publisher="PKSOI",
        date=parse_edtf("2017-07-10"),
        cited=("¶0",),
    ),
    record("source", "geonames", "GeoNames", type="dataset", cited=("¶0",)),
    record("section", "9b", "Armed groups", number="9b", order=9.0, group="environment", body="On [[actor:mnla]]."),
    actor(
        "mnla",
        "MNLA",
        names=(
            ("National Movement", "en"),
            ("Mouvement national", "fr"),
            ("MNLA", "", "acronym"),
            ("حركة", "ar"),
            ("Azawad Movement", "", "printed"),
            ("the rebels", "", "term"),
        ),
        founded=parse_edtf("2012"),
        description="Tuareg movement",
    ),
    actor("cma", "CMA", names=(("CMA", "", "acronym"),), summary="It includes [[actor:mnla]] {¶9b}."),
    actor("jnim", "JNIM", "jihadist", founded=parse_edtf("2017-03-02"), ended=parse_edtf("2017-05-01")),
    record("person", "sanogo", "Amadou Sanogo"),
    record(
        "post",
        "sanogo-chief",
        "Chief: Amadou Sanogo",
        role="Chief",
        holder=Ref("person", "sanogo"),
        body=Ref("actor", "cma"),
        start=parse_edtf("2014"),
    ),
    relation("mnla-in-cma", Ref("actor", "mnla"), "member_of", Ref("actor", "cma"), start=parse_edtf("2014")),
    relation(
        "jnim-attacks",
        Ref("actor", "jnim"),
        "attacked",
        Ref("actor", "mnla"),
        start=parse_edtf("2017-08"),
        certainty="claimed",
    ),
    record(
        "place",
        "gao",
        "Gao",
        type="town",
        latitude=16.27,
        longitude=-0.05,
        pcode="ML07",
        cited=(Citation("geonames", "", "latitude"), "¶1"),
    ),
    record(
        "event",
        "raid",
        "Raid near Gao",
        date=parse_edtf("2017-06-18"),
        type="attack",
        status="claimed",
        places=(RoleRef(Ref("place", "gao"), "near"),),
        actors=(RoleRef(Ref("actor", "mnla"), "target"),),
    ),
    record("indicator", "troops", "Troops", topic="strength", unit="people"),
    record(
        "observation",
        "troops-2017",
        "Troops, MNLA: 80",
        indicator=Ref("indicator", "troops"),
        subject=Ref("actor", "mnla"),
        value=parse_figure(">=80"),
        as_of=parse_edtf("2017-06"),
    ),
    record(
        "note",
        "two-names",
        "Two names",
        type="contradiction",
        about=(RoleRef(Ref("actor", "mnla")),),
        warning="The name is printed in two ways",
        first_statement="One.",
        second_statement="Two.",
        shown="The first.",
    ),
]


@pytest.fixture
def workspace(tmp_path: Path, qapp):
    create_book(tmp_path / "sample.book", RECORDS, {"content_hash": "x", "editions": EDITION})
    book = Book(tmp_path / "sample.book")
    yield Workspace(book)
    book.close()


@pytest.fixture
def views(workspace):
    return RecordViews(workspace)


def view_of(views, workspace, ref):
    return views.view(workspace.record(Ref.parse(ref)))


def facts(view):
    return {fact.name: fact for fact in view.facts}


def test_an_acronym_stands_beside_the_full_name(views, workspace):
    view = view_of(views, workspace, "actor:mnla")
    assert (view.title, view.acronyms, view.short_title) == ("National Movement", ("MNLA",), "MNLA")


def test_french_stands_before_arabic_and_search_words_are_not_shown(views, workspace):
    view = view_of(views, workspace, "actor:mnla")
    assert [language for language, _ in view.other_names] == ["fr", "ar"]
    assert [line.label for line in view.spellings] == ["As printed"]


def test_a_featured_field_without_a_value_is_shown_as_silent(views, workspace):
    silent = [fact.label for fact in view_of(views, workspace, "actor:mnla").facts if not fact.stated]
    assert silent == ["Status", "Areas"]


def test_facts_carry_their_citations(views, workspace):
    assert facts(view_of(views, workspace, "actor:mnla"))["founded"].cited == (Cited("¶9b"),)


def test_coordinates_are_one_fact_that_can_be_copied(views, workspace):
    fact = facts(view_of(views, workspace, "place:gao"))["coordinates"]
    assert fact.spans == (Words("16.27°\N{NO-BREAK SPACE}N, 0.05°\N{NO-BREAK SPACE}W"),)
    assert fact.copied == "16.27, -0.05"
    assert fact.cited == (Cited("", "geonames"),)


def test_places_read_as_a_phrase_and_actors_with_their_part(views, workspace):
    found = facts(view_of(views, workspace, "event:raid"))
    assert found["places"].spans == (Words("near "), LinkTo(Ref("place", "gao")))
    assert found["actors"].spans == (LinkTo(Ref("actor", "mnla")), Words(" (target)"))


def test_relations_read_from_both_ends(views, workspace):
    from_mnla = view_of(views, workspace, "actor:mnla").relations
    assert [group.words for group in from_mnla] == ["is a member of", "was attacked by"]
    from_cma = view_of(views, workspace, "actor:cma").relations
    assert [(group.words, group.items[0].other.title) for group in from_cma] == [("has as member", "MNLA")]


def test_a_relation_that_holds_says_since_and_one_that_happened_its_date(views, workspace):
    groups = view_of(views, workspace, "actor:mnla").relations
    assert [group.items[0].when for group in groups] == ["since 2014", "Aug 2017"]
    assert groups[1].items[0].certainty == "claimed"


def test_a_relation_after_the_day_is_marked_as_later(views, workspace):
    assert [g.items[0].later for g in view_of(views, workspace, "actor:mnla").relations] == [False, True]
    workspace.set_as_of("")
    assert not any(group.items[0].later for group in view_of(views, workspace, "actor:mnla").relations)


def test_mentions_are_grouped_by_kind_without_relations_and_warnings(views, workspace):
    mentions = view_of(views, workspace, "actor:mnla").mentions
    assert [(group.label, len(group.items)) for group in mentions] == [
        ("Sections", 1),
        ("Actors", 1),
        ("Events", 1),
        ("Figures", 1),
    ]
    event = view_of(views, workspace, "actor:mnla").mentions_of("event").items[0]
    assert (event.note, event.status, event.doubtful) == ("18 Jun 2017", "claimed", True)


def test_a_note_warns_on_the_record_it_is_about(views, workspace):
    warning = view_of(views, workspace, "actor:mnla").warnings[0]
    assert (warning.text, warning.note) == ("The name is printed in two ways", Ref("note", "two-names"))


def test_a_note_sets_its_statements_apart_from_its_conclusion(views, workspace):
    view = view_of(views, workspace, "note:two-names")
    assert [reading.name for reading in view.statements] == ["first_statement", "second_statement"]
    assert [reading.name for reading in view.texts] == ["shown"]


def test_a_citation_leads_to_its_section_or_to_the_other_document(views, workspace):
    assert view_of(views, workspace, "actor:mnla").citations[0].target.ref == Ref("section", "9b")
    assert view_of(views, workspace, "place:gao").citations[0].target.ref == Ref("source", "geonames")


def test_a_person_shows_posts_under_their_own_name(views, workspace):
    view = view_of(views, workspace, "person:sanogo")
    assert [(item.heading.title, item.note) for item in view.posts.items] == [("Chief", "since 2014")]
    assert view.mentions == ()


def test_a_source_shows_what_rests_on_it(views, workspace):
    used = view_of(views, workspace, "source:geonames").uses
    assert [(group.kind, group.items[0].heading.title) for group in used] == [("place", "Gao")]


def test_an_observation_shows_its_figure_large_and_copies_it_with_its_source(views, workspace):
    view = view_of(views, workspace, "observation:troops-2017")
    assert (view.figure.figure, view.figure.unit, view.figure.as_of) == ("≥ 80", "people", "as of June 2017")
    assert views.figure_text(view.record).startswith("≥ 80 people, as of June 2017, Troops, MNLA: 80. Peace Operations")


def test_the_citation_names_record_document_day_and_place(views, workspace):
    text = views.citation_text(workspace.record(Ref("actor", "mnla")))
    assert text == "MNLA. Peace Operations Estimate, PKSOI, 10 July 2017, ¶9b."


def test_a_record_that_begins_later_says_so(views, workspace):
    workspace.set_as_of("2016-01-01")
    assert view_of(views, workspace, "actor:jnim").later_note == "2 March 2017, after this day (1 January 2016)"


def test_the_list_of_actors_is_a_sound_model(workspace, qtmodeltester):
    qtmodeltester.check(ActorListModel(workspace))


def test_the_list_groups_actors_and_ends_with_people(workspace):
    model = ActorListModel(workspace)
    assert model.counts() == {"cma": 2, "jihadist": 1, PEOPLE: 1}
    assert model.actor_count() == 3
    assert model.first() == Ref("actor", "mnla")


@pytest.mark.parametrize("words", ["mouvement", "NATIONAL move", "Azawad", "rebels"])
def test_the_filter_looks_in_every_name(workspace, words):
    model = ActorListModel(workspace)
    model.set_filter(words, "")
    assert model.shown_count() == 1
    assert model.index_of(Ref("actor", "mnla")).isValid()


def test_the_filter_and_the_group_narrow_together(workspace):
    model = ActorListModel(workspace)
    model.set_filter("mnla", "jihadist")
    assert model.shown_count() == 0
    assert not model.index_of(Ref("actor", "mnla")).isValid()


def test_an_actor_gone_by_the_day_of_the_book_has_ended(workspace):
    model = ActorListModel(workspace)
    row = model.index_of(Ref("actor", "jnim")).data(ActorListModel.row_role)
    assert model.has_ended(row)
    workspace.set_as_of("2017-04-01")
    assert not model.has_ended(row)
