"""Many records edited at once: what changes, what is so already, what is refused, and all of it as one step."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.fields import Choice, Flag, Link, UnitChoice
from mali_ref.domain.record import OWN_EDITION, Citation, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.bulk_edit import (
    CHANGED,
    REFUSED,
    SAME,
    AddCitation,
    Retire,
    SetPart,
    plan_bulk,
    settable_fields,
)
from mali_ref.models.edit_labels import shown_edit_label
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book

ESTIMATE = Citation("estimate-2017", "¶6a")


@pytest.fixture
def own(book_path: Path, tmp_path: Path, qapp: object) -> Iterator[Workspace]:
    """A book of one's own to edit."""
    path = tmp_path / "own.book"
    shutil.copy(book_path, path)
    book = Book(path)
    yield Workspace(book, as_of="")
    book.close()


def records_of(workspace: Workspace, kind: str, count: int = 0) -> list[Record]:
    found = workspace.book.all_records(kind)
    return found[:count] if count else found


def apply(workspace: Workspace, records: list[Record], deed, **more):
    plan = plan_bulk(workspace, records, deed, **more)
    workspace.do(plan.edit("A. Diarra", "read again"))
    return plan


def test_a_choice_is_set_in_those_that_say_something_else(own):
    events = records_of(own, "event", 12)
    plan = plan_bulk(own, events, SetPart("type", "attack"))
    same = [event for event in events if event.get("type") == "attack"]
    assert [outcome.record for outcome in plan.of(SAME)] == same
    assert len(plan.of(CHANGED)) == 12 - len(same)
    own.do(plan.edit("A. Diarra", "read  again"))
    assert {own.whole_record(event.ref).get("type") for event in events} == {"attack"}


def test_the_whole_deed_is_one_step_with_its_label_and_reason(own):
    events = records_of(own, "event", 12)
    plan = apply(own, events, SetPart("type", "attack"))
    entry = own.journal.to_undo()
    assert entry.edit.label == f"Set Type of {len(plan.of(CHANGED))} records"
    assert entry.edit.reason == "read again"
    assert own.journal.count() == 1
    own.undo()
    assert [own.whole_record(event.ref) for event in events] == events


def test_a_link_is_set_and_may_be_emptied_where_it_is_not_required(own):
    places = [place for place in records_of(own, "place") if place.get("part_of") == Ref("place", "gao-region")][:5]
    mali = Ref("place", "mali")
    apply(own, places, SetPart("part_of", mali))
    assert {own.whole_record(place.ref).get("part_of") for place in places} == {mali}
    places = [own.whole_record(place.ref) for place in places]
    apply(own, places, SetPart("part_of", None))
    assert {own.whole_record(place.ref).get("part_of") for place in places} == {None}


def test_a_record_is_refused_where_it_would_point_at_itself(own):
    mali = own.whole_record(Ref("place", "mali"))
    [outcome] = plan_bulk(own, [mali], SetPart("part_of", mali.ref)).outcomes
    assert (outcome.fate, outcome.sentence) == (REFUSED, "A record cannot point at itself.")


def test_a_required_field_cannot_be_emptied(own):
    plan = plan_bulk(own, records_of(own, "event", 2), SetPart("type", None))
    assert len(plan.of(REFUSED)) == 2
    assert plan.outcomes[0].sentence


def test_units_that_cannot_be_compared_are_refused_from_both_sides(own):
    figures = records_of(own, "observation")
    people = [figure for figure in figures if figure.fields["indicator"].key == "strength-total"]
    plan = plan_bulk(own, people, SetPart("unit", "km"))
    sentences = [outcome.sentence for outcome in plan.of(REFUSED)]
    assert sentences == ["Its unit cannot be compared with that of its indicator."] * len(people)
    in_other_money = next(figure for figure in figures if (figure.get("unit") or "").startswith(("usd", "eur", "xof")))
    indicator = own.whole_record(in_other_money.fields["indicator"])
    [outcome] = plan_bulk(own, [indicator], SetPart("unit", "km")).outcomes
    assert outcome.sentence == "It has figures in a unit that cannot be compared with this one."


def test_the_source_of_a_new_value_takes_the_place_of_those_of_that_field_alone(own):
    event = records_of(own, "event", 1)[0]
    old = replace(event, citations=(*event.citations, Citation("estimate-2017", "¶5", "type")))
    new_type = "attack" if event.get("type") != "attack" else "political"
    [outcome] = plan_bulk(own, [old], SetPart("type", new_type, ESTIMATE)).outcomes
    assert outcome.change.after.citations == (
        *(citation for citation in event.citations if citation.field != "type"),
        replace(ESTIMATE, field="type"),
    )


def test_a_citation_is_added_once(own):
    actors = records_of(own, "actor", 4)
    plan = apply(own, actors, AddCitation(Citation("estimate-2017", "¶13", "description")))
    assert plan.label == "Add a citation to 4 records"
    again = plan_bulk(own, [own.whole_record(actor.ref) for actor in actors], AddCitation(plan_citation(plan)))
    assert len(again.of(SAME)) == 4
    assert again.edit("", "").changes == ()


def plan_citation(plan) -> Citation:
    return plan.of(CHANGED)[0].change.after.citations[-1]


def test_a_citation_of_no_source_of_the_book_is_refused(own):
    plan = plan_bulk(own, records_of(own, "actor", 2), AddCitation(Citation("no-such-source")))
    assert len(plan.of(REFUSED)) == 2


@pytest.mark.parametrize(("status", "label"), [("draft", "Set review of 3 records"), ("", "Set review of 0 records")])
def test_the_review_is_set_and_taken_back(own, status, label):
    plan = plan_bulk(own, records_of(own, "person", 3), SetPart("review", status))
    assert plan.label == label
    assert len(plan.of(CHANGED if status else SAME)) == 3


def test_records_are_marked_private_and_not(own):
    people = records_of(own, "person", 3)
    assert apply(own, people, SetPart("private", True)).label == "Mark 3 records as private"
    private = [own.whole_record(person.ref) for person in people]
    assert all(person.private for person in private)
    assert apply(own, private, SetPart("private", False)).label == "Mark 3 records as not private"
    assert [own.whole_record(person.ref) for person in people] == people


def test_what_others_need_stays_and_says_by_whom_it_is_needed(own):
    indicators = records_of(own, "indicator")
    plan = plan_bulk(own, indicators, Retire())
    needed = {figure.fields["indicator"] for figure in records_of(own, "observation")}
    assert {outcome.record.ref for outcome in plan.of(REFUSED)} >= needed
    assert all("cannot be without it" in outcome.sentence for outcome in plan.of(REFUSED))
    assert plan.of(CHANGED)


def test_what_is_deleted_together_does_not_keep_each_other(own):
    indicator = own.whole_record(Ref("indicator", "strength-police"))
    assert plan_bulk(own, [indicator], Retire()).of(REFUSED)
    figures = [item for item in records_of(own, "observation") if item.fields["indicator"] == indicator.ref]
    held = plan_bulk(own, figures, Retire())
    assert not held.of(REFUSED)


def test_deleting_takes_the_links_of_others_along_and_undo_brings_both_back(own):
    events = records_of(own, "event", 30)
    before = {ref: own.whole_record(ref) for ref in (heading.ref for heading in own.book.headings())}
    plan = apply(own, events, Retire())
    gone = {outcome.record.ref for outcome in plan.of(CHANGED)}
    assert gone
    assert not any(own.exists(ref) for ref in gone)
    assert {change.ref for change in plan.freed} == {heading.ref for heading in plan.pointing}
    assert plan.label == f"Delete {len(gone)} records"
    own.undo()
    assert {ref: own.whole_record(ref) for ref in before} == before


def test_a_record_without_each_source_but_not_without_both_keeps_both(own):
    sources = [
        Record("source", key, key, OWN_EDITION, {"type": "report"}, citations=(Citation(key),))
        for key in ("one", "two")
    ]
    note = replace(
        records_of(own, "note", 1)[0], key="on-both", citations=(Citation("one"), Citation("two")), statements=()
    )
    own.do(Edit(tuple(Change(None, record) for record in (*sources, note)), "A", "for the test"))
    stored = [own.whole_record(source.ref) for source in sources]
    assert len(plan_bulk(own, stored, Retire()).of(REFUSED)) == 2
    assert len(plan_bulk(own, stored[:1], Retire()).of(CHANGED)) == 1


def test_what_was_made_in_passing_comes_with_the_edit_that_uses_it(own):
    report = Record("source", "new-report", "New report", OWN_EDITION, {"type": "report"})
    created = {report.ref: report, Ref("source", "unused"): replace(report, key="unused")}
    apply(own, records_of(own, "actor", 2), AddCitation(Citation("new-report", "p. 3")), created=created)
    assert own.whole_record(report.ref).citations == (Citation("new-report"),)
    assert not own.exists(Ref("source", "unused"))


def test_a_link_made_in_passing_rests_on_what_the_deed_cites(own):
    place = Record("place", "new-camp", "New camp", OWN_EDITION, {"type": "town"})
    places = [place for place in records_of(own, "place") if place.get("part_of")][:2]
    apply(own, places, SetPart("part_of", place.ref, ESTIMATE), created={place.ref: place})
    assert own.whole_record(place.ref).citations == (ESTIMATE,)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_kind_can_be_set_in_its_choices_and_links(own, kind):
    fields = settable_fields(RECORD_TYPES[kind])
    assert all(isinstance(field, Choice | UnitChoice | Flag | Link) for field in fields)
    first = records_of(own, kind, 3)
    for field in fields:
        plan = plan_bulk(own, first, SetPart(field.name, first[0].get(field.name)))
        assert plan.outcomes[0].fate == SAME
    assert len(plan_bulk(own, first, AddCitation(ESTIMATE)).outcomes) == 3


@pytest.mark.parametrize(
    "english",
    ["Set Type of 12 records", "Set Type of 1 record", "Delete 1,200 records", "Add 3 figures", "Something else"],
)
def test_a_label_reads_in_english_as_it_is_stored(qapp, english):
    assert shown_edit_label(english) == english


def test_nothing_chosen_is_an_empty_plan(own):
    plan = plan_bulk(own, [], SetPart("type", "attack"))
    assert plan.outcomes == ()
    assert plan.edit("", "").changes == ()
