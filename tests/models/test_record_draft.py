"""A form's draft gives back the record it was made of, survives a crash, and says in plain words what is wrong."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import BrokenRule
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import LANGUAGES, NAME_TYPES, OWN_EDITION, Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.coordinates import read_coordinates, write_coordinates
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.draft_edit import edit_of
from mali_ref.models.draft_faults import faults_of_draft
from mali_ref.models.kept_draft import draft_of, draft_text
from mali_ref.models.record_draft import RecordDraft, Said
from mali_ref.models.record_keys import free_key, key_words
from mali_ref.models.typed_field import Typed, typed_text

every_kind = pytest.mark.parametrize("kind", RECORD_TYPES)
ATTACK = Ref("event", "gao-bombing-2017")
ESTIMATE = Citation("estimate-2017", "¶6a")


def known(*refs):
    """Says that only these records exist, and the estimate."""
    return lambda ref: ref in {Ref("source", "estimate-2017"), *refs}


def sentences(draft, exists=lambda ref: True):
    return {fault.field: fault.sentence for fault in faults_of_draft(draft, exists)}


def new_event() -> RecordDraft:
    """The form of a new event with all it needs."""
    draft = RecordDraft("event")
    draft.title = "Attack on a convoy"
    draft.put("date", Typed("2017-05-22", parse_edtf("2017-05-22")))
    draft.put("type", Typed("attack", "attack"))
    draft.citations = [ESTIMATE]
    draft.reason = "heard on the radio"
    return draft


@every_kind
def test_the_draft_of_every_record_gives_the_record_back(all_records, kind):
    for record in all_records[kind]:
        draft = RecordDraft.of(record)
        assert draft.record() == record
        assert draft.changed_fields() == ()
        assert not draft.is_touched


@every_kind
def test_the_draft_of_every_record_survives_a_crash(all_records, kind):
    for record in all_records[kind][::3]:
        draft = draft_of(draft_text(RecordDraft.of(record)))
        assert draft.record() == record
        assert draft.base == record
        assert draft.changed_fields() == ()


@every_kind
def test_no_record_of_the_book_has_a_fault(all_records, kind):
    refs = {record.ref for records in all_records.values() for record in records}
    for record in all_records[kind][::5]:
        draft = RecordDraft.of(record)
        draft.reason = "looked at"
        assert faults_of_draft(draft, refs.__contains__) == []


names = st.builds(Name, st.text(max_size=12), st.sampled_from(LANGUAGES), st.sampled_from(NAME_TYPES))
citations = st.builds(Citation, st.sampled_from(("", "ucdp")), st.text(max_size=6), st.sampled_from(("", "date")))
words = st.text(max_size=20)


@given(
    title=words,
    typed=st.dictionaries(st.sampled_from(["date", "killed", "toll", "summary", "places", "type", "status"]), words),
    names=st.lists(names, max_size=3),
    citations=st.lists(citations, max_size=3),
    said=st.lists(st.tuples(st.sampled_from(["date", "killed"]), words), max_size=2),
    reason=words,
    private=st.booleans(),
)
def test_whatever_stands_in_a_form_is_brought_back(title, typed, names, citations, said, reason, private):
    draft = RecordDraft("event")
    draft.title, draft.names, draft.citations = title, names, citations
    draft.reason, draft.private, draft.status = reason, private, "draft"
    for name, text in typed.items():
        draft.put(name, typed_text(draft.record_type.by_name[name], text))
    draft.statements = [
        Said(name, typed_text(draft.record_type.by_name[name], text), "own", tuple(citations)) for name, text in said
    ]
    back = draft_of(draft_text(draft))
    assert vars(back) == vars(draft)
    assert back.changed_fields() == draft.changed_fields()


def test_a_text_that_is_no_draft_is_refused():
    for text in ("", "{}", "[]", json.dumps({"kind": "event"})):
        with pytest.raises((ValueError, KeyError, TypeError)):
            draft_of(text)


def test_wrong_text_is_kept_and_told_of(all_records):
    draft = RecordDraft.of(next(record for record in all_records["event"] if record.ref == ATTACK))
    draft.put("date", Typed("2017-13-02"))
    draft.put("places", Typed("at: gao"))
    with pytest.raises(BrokenRule) as broken:
        draft.record()
    assert {fault.field for fault in broken.value.faults} == {"date", "places"}
    told = sentences(draft)
    assert told["date"] == "There is no month 13. Months run from 01 to 12."
    assert told["places"] == "“gao” is not chosen yet. Take it from the list, or create it."
    assert draft_of(draft_text(draft)).typed("date").text == "2017-13-02"
    assert "date" not in draft.understood().fields


def test_an_empty_form_says_what_is_needed_in_the_order_of_the_form():
    told = sentences(RecordDraft("event"))
    assert list(told) == ["title", "date", "type", "citations", "reason"]
    assert told["title"] == "Give a title."
    assert told["date"] == "Date is needed."
    assert told["citations"] == "Name at least one source."
    assert told["reason"] == "Say why in a few words, so others can follow the change."


def test_a_number_that_is_none_has_a_sentence_for_people():
    draft = RecordDraft("place")
    draft.put("latitude", Typed("north"))
    assert sentences(draft)["latitude"] == "Enter a number, such as 16.27."


def test_the_checks_of_the_book_hold_in_the_form():
    draft = RecordDraft("place")
    draft.put("latitude", Typed("95", 95.0))
    assert sentences(draft)["latitude"] == "Latitude runs from -90 to 90."
    draft.put("latitude", Typed("16", 16.0))
    assert sentences(draft)["longitude"] == "Give both latitude and longitude, or neither."


def test_each_part_that_differs_is_a_change(all_records):
    record = next(record for record in all_records["event"] if record.ref == ATTACK)
    draft = RecordDraft.of(record)
    draft.title += " of 2017"
    draft.put("killed", Typed("81", Figure(81)))
    draft.status, draft.private = "disputed", True
    draft.names.append(Name("Gao attack", "", "alias"))
    draft.citations.append(Citation("ucdp"))
    assert draft.changed_fields() == ("title", "killed", "names", "review", "private", "citations")
    draft.put("status", Typed("claimed", "claimed"))
    assert "status" in draft.changed_fields()


def test_what_was_typed_back_is_no_change(all_records):
    record = next(record for record in all_records["event"] if record.ref == ATTACK)
    draft = RecordDraft.of(record)
    draft.put("killed", Typed("80", Figure(80)))
    draft.put("type", Typed())
    draft.put("type", Typed("attack", "attack"))
    draft.names.append(Name("  "))
    draft.citations.append(Citation(""))
    assert draft.changed_fields() == ()
    assert draft.record() == record


def test_a_french_title_keeps_its_place_among_the_names():
    record = Record("event", "e", "Attack", "own", names=(Name("Attaque", "fr"), Name("MOC", "", "acronym")))
    draft = RecordDraft.of(record)
    assert draft.title_in("fr") == "Attaque"
    draft.set_title_in("fr", "L’attaque")
    assert draft.record().names == (Name("L’attaque", "fr"), Name("MOC", "", "acronym"))
    draft.set_title_in("fr", "")
    assert draft.record().names == (Name("MOC", "", "acronym"),)
    draft.set_title_in("fr", "Attaque")
    assert draft.record().names == record.names


def test_names_stand_in_the_order_of_their_kinds():
    draft = RecordDraft("person")
    draft.names = [Name("IBK", "", "acronym"), Name("Keita", "", "alias"), Name("Ibrahim", "en")]
    assert [name.type for name in draft.understood().names] == ["name", "acronym", "alias"]


def test_a_second_value_changes_places_with_the_first_and_back(all_records):
    record = next(record for record in all_records["event"] if record.ref == ATTACK)
    [number] = [at for at, said in enumerate(record.statements) if said.field == "killed"]
    draft = RecordDraft.of(record)
    editions = {"estimate-2017": "estimate-2017"}
    draft.prefer(number, lambda source: editions.get(source, "after-2017"))
    preferred = draft.record()
    assert preferred.fields["killed"] == Figure(77)
    assert preferred.statements[number].text == "80"
    assert preferred.statements[number].edition == "estimate-2017"
    assert preferred.cited("killed") == record.statements[number].citations
    draft.prefer(number, lambda source: editions.get(source, "after-2017"))
    again = draft.record()
    assert again.fields == record.fields
    assert again.statements == record.statements
    assert set(again.citations) == set(record.citations)


def test_the_second_value_of_an_empty_field_becomes_its_only_one():
    record = Record("event", "e", "Attack", "own", citations=(ESTIMATE,))
    draft = RecordDraft.of(record)
    draft.statements = [Said("killed", Typed("5", Figure(5)), "own", (Citation("ucdp"),))]
    draft.prefer(0, lambda source: "own")
    assert draft.statements == []
    assert draft.record().fields == {"killed": Figure(5)}
    assert Citation("ucdp", "", "killed") in draft.citations


def test_a_second_value_needs_a_source():
    draft = new_event()
    draft.statements = [Said("date", Typed("2017-05-23", parse_edtf("2017-05-23")))]
    assert sentences(draft) == {"statements": "Name the source of the second value: Date."}


def test_a_copy_is_a_new_record(all_records):
    record = replace(all_records["event"][0], status="reviewed")
    copy = RecordDraft.copy_of(record)
    assert (copy.base, copy.key, copy.edition, copy.status) == (None, "", OWN_EDITION, "")
    assert copy.understood().fields == record.fields


def test_a_new_record_gets_a_key_of_its_own():
    draft = new_event()
    edit = edit_of(draft, known(Ref("event", "attack-on-a-convoy")))
    [change] = edit.changes
    assert change.before is None
    assert change.ref == Ref("event", "attack-on-a-convoy-2")
    assert change.after.edition == OWN_EDITION
    assert edit.reason == "heard on the radio"


def test_keys_are_made_of_what_a_record_is():
    relation = Record(
        "relation", "", "", "own", {"from": Ref("actor", "maa"), "type": "member_of", "to": Ref("actor", "platform")}
    )
    assert key_words(relation) == "maa--member-of--platform"
    assert key_words(Record("place", "", "Ségou, la région", "own")) == "segou-la-region"
    assert len(key_words(Record("note", "", "word " * 60, "own"))) <= 60
    assert free_key("", lambda key: False) == "own"
    assert free_key("a", {"a", "a-2"}.__contains__) == "a-3"


def test_what_was_created_in_passing_comes_before_the_record_that_needs_it():
    draft = new_event()
    region = Record("place", "new-region", "New region", OWN_EDITION, {"type": "region"})
    camp = Record("place", "camp", "Camp", OWN_EDITION, {"type": "camp", "part_of": region.ref})
    unused = Record("place", "unused", "Unused", OWN_EDITION, {"type": "camp"})
    draft.created = {record.ref: record for record in (unused, camp, region)}
    draft.put("places", Typed("at: place:camp", (RoleRef(camp.ref, "at"),)))
    assert sentences(draft, known()) == {}
    edit = edit_of(draft, known())
    assert [change.ref for change in edit.changes] == [region.ref, camp.ref, Ref("event", "attack-on-a-convoy")]
    assert edit.changes[0].after.citations == (ESTIMATE,)
    assert draft_of(draft_text(draft)).created == draft.created


def test_a_new_source_stands_for_itself():
    draft = RecordDraft("source")
    draft.title = "Radio Gao"
    draft.put("type", Typed("speech", "speech"))
    draft.reason = "cited below"
    assert sentences(draft, known()) == {}
    edit = edit_of(draft, known())
    assert edit.changes[0].after.citations == (Citation("radio-gao"),)


def test_the_title_of_a_relation_is_made_from_its_ends(all_records):
    draft = RecordDraft("relation")
    assert draft.made_title(lambda ref: ref.key) == ""
    for name, text in {"from": "actor:maa", "type": "member_of", "to": "actor:cma"}.items():
        draft.put(name, typed_text(draft.record_type.by_name[name], text))
    assert draft.made_title(lambda ref: ref.key.upper()) == "MAA is a member of CMA"


def test_records_to_link_to_are_found_by_any_spelling(workspace):
    book = DraftBook(workspace)
    [first, *_] = book.find("tinbuktu", ("place",))
    assert (first.heading.title, first.caption) == ("Timbuktu", "town, Timbuktu region")
    assert first.matched
    assert book.find("ga", ("place",))[0].heading.title == "Gao"
    assert {choice.heading.ref.kind for choice in book.find("mali", ("place", "person"))} <= {"place", "person"}


def test_without_words_every_record_is_offered_by_title(workspace):
    titles = [choice.heading.title for choice in DraftBook(workspace).find(" ", ("person",))]
    assert titles == sorted(titles, key=str.casefold) or len(titles) == len(workspace.book.headings("person"))


def test_what_the_form_created_can_be_linked_to_as_well(workspace):
    book = DraftBook(workspace)
    camp = Record("place", "camp", "Quarry camp", OWN_EDITION, {"type": "camp", "part_of": Ref("place", "gao-region")})
    book.created[camp.ref] = camp
    assert book.find("quarry", ("place",))[0].heading.ref == camp.ref
    assert book.caption(book.heading(camp.ref)) == "camp, Gao region"
    assert book.exists(camp.ref)


def test_coordinates_find_the_places_close_by(workspace):
    near = DraftBook(workspace).near(16.27, -0.05)
    assert near[0].heading.title == "Gao"
    assert near[0].caption == "1 km"


@pytest.mark.parametrize(
    "text", ["16.27, −0.05", "16,27; -0,05", "16.27 -0.05", "16.27,-0.05", "16.27° N, 0.05° W", "16,27 -0,05"]
)
def test_coordinates_are_read_as_people_write_them(text):
    assert read_coordinates(text) == (16.27, -0.05)


@pytest.mark.parametrize("text", ["Gao", "16.27", "16,27", "95, 3", "16.27 N 0.05 N", ""])
def test_what_is_no_pair_of_coordinates_is_none(text):
    assert read_coordinates(text) is None


def test_coordinates_are_written_as_they_are_read():
    assert write_coordinates(16.27, -0.05) == "16.27, −0.05"
    assert read_coordinates(write_coordinates(-1.5, 3.0)) == (-1.5, 3.0)
