"""The one way to write: rows, search, pointers and journal together, and nothing where it must not be."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mali_ref.domain.checks import REASON_NEEDED
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.edits import Change, Edit, same, with_part
from mali_ref.domain.errors import BrokenRule, EnvironmentProblem, Fault, InputError, StaleRecord
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.record_text import settled
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.series import SeriesValues
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.editing import Applied, Editor
from mali_ref.store.journal import Journal
from mali_ref.store.search import Search
from tests.samples import (
    BRANCH,
    CITED,
    EVENT,
    FIGURE,
    GAO,
    GROUP,
    INDICATOR,
    MALI,
    MENAKA,
    MISSION,
    NOTE,
    OTHER,
    PAPER,
    PERSON,
    POST,
    RELATION,
    SECTION,
    TASK,
    UNUSED,
    likely_records,
    made,
    small_records,
    titled,
    write_small_book,
)

Everything = dict[Ref, Record]
WHY = "a reason"


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_small_book(tmp_path_factory.mktemp("small") / "small.book").read_bytes()


@pytest.fixture
def path(start: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "small.book"
    path.write_bytes(start)
    return path


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Book]]:
    """Opens the small book, once or more often."""
    books: list[Book] = []

    def open_it() -> Book:
        books.append(Book(path))
        return books[-1]

    yield open_it
    for book in books:
        book.close()


@pytest.fixture
def small(opened: Callable[[], Book]) -> Iterator[Book]:
    """The small book, which must be whole after every test."""
    book = opened()
    yield book
    assert faults(book) == []
    assert everything(book) == titled(everything(book))
    if not book.immutable:
        assert everything(book) == everything(opened())
        assert book.headings() == opened().headings()


@pytest.fixture
def editor(small: Book) -> Editor:
    return Editor(small, "laptop-1", lambda: "2026-03-01T08:00:00Z")


def everything(book: Book) -> Everything:
    return {record.ref: record for kind in RECORD_TYPES for record in book.records(kind)}


def stored(book: Book, ref: Ref) -> Record:
    record = book.get(ref)
    assert record is not None
    return record


def put(editor: Editor, book: Book, *records: Record, **more: str) -> Applied:
    """Write records as they shall be."""
    return editor.apply(
        Edit(tuple(Change(book.get(record.ref), record) for record in records), **{"reason": WHY, **more})
    )


def change(editor: Editor, book: Book, ref: Ref, **parts: Any) -> Applied:
    """Change parts of a record: its title, names …, or a field."""
    record = stored(book, ref)
    for name, value in parts.items():
        record = with_part(record, name, value)
    return put(editor, book, record)


def delete(editor: Editor, book: Book, *refs: Ref) -> Applied:
    return editor.apply(Edit(tuple(Change(stored(book, ref), None) for ref in refs), reason=WHY))


def found(book: Book, words: str) -> set[Ref]:
    return {hit.heading.ref for hit in Search(book).find(words, limit=50)}


# Creating, changing, deleting


@pytest.mark.parametrize("model", small_records(), ids=lambda record: record.kind)
def test_a_record_of_any_kind_is_created_found_and_taken_back(small: Book, editor: Editor, model: Record) -> None:
    before = everything(small)
    new = replace(model, key="new", title=model.title and "Wadjet", names=(Name("Wedjat", "fr"),))
    applied = put(editor, small, new)
    assert applied.refs == {new.ref}
    assert same(small.get(new.ref), new)
    assert new.ref in found(small, "Wedjat")
    assert small.headings()[-1].ref == new.ref
    assert faults(small) == []
    editor.undo()
    assert everything(small) == before
    assert new.ref not in found(small, "Wedjat")


def test_a_changed_record_reads_as_it_was_written(small: Book, editor: Editor) -> None:
    wanted = replace(
        stored(small, EVENT),
        title="A skirmish",
        names=(Name("Escarmouche", "fr"),),
        status="disputed",
        private=True,
        citations=(*CITED, Citation("other", "p. 9", "killed")),
    )
    wanted = with_part(wanted, "killed", Figure(7, 5, 10))
    wanted = with_part(wanted, "places", (RoleRef(MENAKA, "near"), RoleRef(MALI, "in")))
    wanted = with_part(wanted, "date", parse_edtf("2017-06"))
    applied = put(editor, small, wanted)
    assert applied == Applied(applied.entry_id, frozenset({EVENT}))
    assert small.get(EVENT) == wanted
    assert small.heading(EVENT).from_day == "2017-06-01"
    assert {pointer.heading.ref for pointer in small.pointing_to(MENAKA)} == {EVENT}
    assert EVENT in found(small, "escarmouche")


def test_old_words_are_found_no_more(small: Book, editor: Editor) -> None:
    change(editor, small, EVENT, title="A skirmish", summary="It rained.")
    assert EVENT in found(small, "skirmish")
    assert EVENT in found(small, "rained")
    change(editor, small, EVENT, title="A quarrel", summary="It was dry.")
    assert EVENT not in found(small, "skirmish") | found(small, "rained") | found(small, "clash")
    assert EVENT in found(small, "quarrel")


def test_an_emptied_field_is_gone(small: Book, editor: Editor) -> None:
    change(editor, small, EVENT, injured=None, places=None, status=None)
    assert not {"injured", "places", "status"} & stored(small, EVENT).fields.keys()


def test_nought_and_no_are_kept(small: Book, editor: Editor) -> None:
    change(editor, small, MALI, latitude=None, longitude=None)
    change(editor, small, MALI, latitude=0.0, longitude=0.0)
    change(editor, small, FIGURE, preferred=False)
    assert stored(small, MALI).fields["latitude"] == 0.0
    assert stored(small, FIGURE).fields["preferred"] is False


def test_many_records_are_one_deed(small: Book, editor: Editor) -> None:
    before = everything(small)
    moved = [with_part(stored(small, ref), "part_of", None) for ref in (GAO, MENAKA, BRANCH)]
    new = made(Ref("place", "kidal"), "Kidal", type="town", part_of=MALI)
    changes = [Change(small.get(record.ref), record) for record in [*moved, new]]
    applied = editor.apply(Edit((*changes, Change(stored(small, UNUSED), None)), label="Tidy up", reason=WHY))
    assert applied.refs == {GAO, MENAKA, BRANCH, UNUSED, new.ref}
    [entry] = Journal(small).entries()
    assert (entry.edit.label, len(entry.edit.changes)) == ("Tidy up", 5)
    editor.undo()
    assert everything(small) == before


def test_new_records_may_lead_to_each_other(small: Book, editor: Editor) -> None:
    one, two = Ref("actor", "one"), Ref("actor", "two")
    records = [
        made(one, "One", group="cma", type="armed_group", summary="Of [[actor:two]]."),
        made(two, "Two", group="cma", type="armed_group", part_of=one),
        made(Ref("relation", "one-two"), "", **{"from": one, "type": "allied_with", "to": two}),
        replace(made(Ref("source", "leaflet"), "Leaflet", type="book"), citations=(Citation("leaflet"),)),
    ]
    put(editor, small, *records)
    assert small.title(Ref("relation", "one-two")) == "One is allied with Two"
    assert found(small, "two") >= {one, two}


def test_a_renamed_record_and_a_new_one_that_leads_to_it_are_one_deed(small: Book, editor: Editor) -> None:
    mission = replace(stored(small, MISSION), title="Grand Mission")
    relation = made(Ref("relation", "new"), "", **{"from": MISSION, "type": "supports", "to": GROUP})
    put(editor, small, mission, relation)
    assert small.title(relation.ref) == "Grand Mission supports Free Company"


def test_the_record_is_kept_as_the_book_gives_it_back(small: Book, editor: Editor) -> None:
    before = everything(small)
    twice = (
        Statement("toll", "two", "own", (Citation("paper"),)),
        Statement("toll", "two", "own", (Citation("other"),)),
    )
    change(editor, small, EVENT, toll=" one \n soldier ", summary="\nLines.\n", later="", statements=twice)
    event = stored(small, EVENT)
    assert (event.get("toll"), event.get("summary")) == ("one soldier", "Lines.")
    assert event.statements == (
        Statement("toll", "two", "own", (Citation("paper", "", "toll"), Citation("other", "", "toll"))),
    )
    assert Journal(small).entries()[0].edit.changes[0].after == event
    editor.undo()
    assert everything(small) == before
    editor.redo()
    assert small.get(EVENT) == event


def test_an_edit_that_changes_nothing_is_no_edit(small: Book, editor: Editor) -> None:
    for changes in (
        (),
        (Change(stored(small, GAO), replace(stored(small, GAO), fields={**stored(small, GAO).fields})),),
    ):
        with pytest.raises(InputError, match="Nothing was changed"):
            editor.apply(Edit(changes, reason=WHY))
    change(editor, small, GAO, summary="Words.")
    with pytest.raises(InputError, match="Nothing was changed"):
        change(editor, small, GAO, summary=" Words. \n")
    assert Journal(small).count() == 1


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_edit_says_why(small: Book, editor: Editor, reason: str) -> None:
    record = stored(small, GAO)
    [fault] = refused(editor, small, Edit((Change(record, replace(record, title="Gao town")),), reason=reason)).faults
    assert fault == Fault(GAO, "reason", REASON_NEEDED)


def test_nothing_becomes_a_part_of_itself(small: Book, editor: Editor) -> None:
    first, second = Ref("place", "first"), Ref("place", "second")
    put(editor, small, made(first, "First", type="town"), made(second, "Second", type="town", part_of=first))
    gao = with_part(stored(small, GAO), "part_of", second)
    round_about = with_part(stored(small, first), "part_of", GAO)
    changes = (Change(stored(small, GAO), gao), Change(stored(small, first), round_about))
    [fault] = refused(editor, small, Edit(changes, reason=WHY)).faults
    assert fault.field == "part_of"
    [fault] = refused(
        editor,
        small,
        Edit((Change(stored(small, first), with_part(stored(small, first), "part_of", second)),), "", WHY),
    ).faults
    assert fault == Fault(first, "part_of", "it would be a part of itself, by way of “Second”.")


def test_only_what_changes_is_in_the_journal(small: Book, editor: Editor) -> None:
    put(editor, small, replace(stored(small, GAO), title="Gao town"), stored(small, MENAKA))
    [entry] = Journal(small).entries()
    assert entry.edit.refs == {GAO}


@pytest.mark.parametrize("part", ["author", "reason", "label"])
def test_the_words_of_an_edit_must_be_text(small: Book, editor: Editor, part: str) -> None:
    with pytest.raises(InputError, match=f"The {part} of the edit"):
        put(editor, small, replace(stored(small, GAO), title="Gao town"), **{part: "half \ud83d"})
    assert Journal(small).count() == 0


# What follows from a change elsewhere


def test_made_titles_follow_the_records_they_are_made_from(small: Book, editor: Editor) -> None:
    assert change(editor, small, BRANCH, title="River Branch").refs == {BRANCH, RELATION}
    assert small.title(RELATION) == "River Branch is part of Free Company"
    assert change(editor, small, PERSON, title="Any One").refs == {PERSON, POST}
    assert small.title(POST) == "Head: Any One"
    assert change(editor, small, MISSION, title="Grand Mission").refs == {MISSION, FIGURE}
    assert change(editor, small, INDICATOR, title="Soldiers").refs == {INDICATOR, FIGURE}
    assert small.title(FIGURE) == "Soldiers, Grand Mission: 10,591 (May 2017)"
    for _ in range(4):
        editor.undo()
    assert small.title(RELATION) == "Northern Branch is part of Free Company"


def test_search_follows_a_rename_over_two_records(small: Book, editor: Editor) -> None:
    """The note is about the relation, whose title is made from the branch's."""
    change(editor, small, BRANCH, title="River Branch")
    assert found(small, "river") >= {BRANCH, RELATION, NOTE, GROUP}
    assert not found(small, "northern")
    editor.undo()
    assert found(small, "northern") >= {BRANCH, RELATION, NOTE, GROUP}
    assert not found(small, "river")


def test_search_follows_a_name_that_is_added(small: Book, editor: Editor) -> None:
    change(editor, small, GAO, names=(Name("Kawkaw"),))
    assert found(small, "kawkaw") == {GAO, BRANCH, EVENT, Ref("issue", "roads")}


def test_a_changed_figure_has_another_title(small: Book, editor: Editor) -> None:
    change(editor, small, FIGURE, value=Figure(12), as_of=None)
    assert small.title(FIGURE) == "Troops, Peace Mission: 12"
    assert NOTE in found(small, "troops")


def test_the_title_of_a_made_record_cannot_be_chosen(small: Book, editor: Editor) -> None:
    put(editor, small, replace(with_part(stored(small, RELATION), "certainty", "claimed"), title="Mine"))
    assert small.title(RELATION) == "Northern Branch is part of Free Company"


# Refusals


def refused(editor: Editor, book: Book, edit: Edit) -> BrokenRule:
    before, entries = everything(book), Journal(book).count()
    with pytest.raises(BrokenRule) as problem:
        editor.apply(edit)
    assert everything(book) == before
    assert Journal(book).count() == entries
    return problem.value


def test_a_broken_rule_writes_nothing_of_the_whole_edit(small: Book, editor: Editor) -> None:
    good = Change(stored(small, MALI), replace(stored(small, MALI), title="Mali, the country"))
    bad = Change(stored(small, GAO), with_part(stored(small, GAO), "latitude", 99.0))
    [fault] = refused(editor, small, Edit((good, bad), reason=WHY)).faults
    assert (fault.ref, fault.field, fault.sentence) == (GAO, "latitude", "Latitude runs from -90 to 90.")


@pytest.mark.parametrize(
    ("ref", "titles"),
    [
        (GROUP, "“Northern Branch”, “Northern Branch is part of Free Company”, “A clash”"),
        (RELATION, "“Free Company”, “Spelling”"),
        (OTHER, "“Beginnings”, “A clash”, “Spelling”"),
        (GAO, "“Northern Branch”, “A clash”, “Roads” and others"),
    ],
)
def test_a_record_that_others_need_is_not_deleted(small: Book, editor: Editor, ref: Ref, titles: str) -> None:
    """By a link, a citation, a second value's source, or a citation in a text."""
    [fault] = refused(editor, small, Edit((Change(stored(small, ref), None),), reason=WHY)).faults
    assert fault.sentence == f"It cannot go while other records point to it: {titles}."


def test_a_record_named_in_a_second_value_is_not_deleted(small: Book, editor: Editor) -> None:
    said = Statement("places", "near: place:menaka", "own", (Citation("other", "", "places"),))
    change(editor, small, EVENT, statements=(said,))
    [fault] = refused(editor, small, Edit((Change(stored(small, MENAKA), None),), reason=WHY)).faults
    assert fault.sentence == "It cannot go while other records point to it: “A clash”."


def test_records_that_need_each_other_go_together(small: Book, editor: Editor) -> None:
    before = small.headings()
    delete(editor, small, NOTE, FIGURE, INDICATOR, SECTION, TASK)
    assert small.counts()["indicator"] == small.counts()["observation"] == 0
    assert not found(small, "spelling")
    editor.undo()
    assert small.headings() == before


def test_deleted_records_come_back_to_their_place(small: Book, editor: Editor) -> None:
    before = small.headings()
    delete(editor, small, MENAKA)
    put(editor, small, made(Ref("place", "kidal"), "Kidal", type="town"))
    editor.undo()
    editor.undo()
    assert small.headings() == before
    editor.redo()
    assert MENAKA not in {heading.ref for heading in small.headings()}


def test_a_place_that_was_taken_since_is_left_to_its_owner(small: Book, editor: Editor) -> None:
    last = small.headings()[-1].ref
    deletion = Journal(small).entry(delete(editor, small, last).entry_id)
    new = made(Ref("place", "kidal"), "Kidal", type="town")
    put(editor, small, new)
    editor.revert(deletion)
    assert [heading.ref for heading in small.headings()[-2:]] == [new.ref, last]


def test_what_open_data_rest_on_is_not_deleted(path: Path, tmp_path: Path) -> None:
    other = write_small_book(tmp_path / "data.book", [SeriesValues("s", INDICATOR, "unused", MALI, ((2015, 1.0),))])
    book = Book(other)
    before = everything(book)
    with pytest.raises(InputError, match="Open data of the book rest on this record"):
        delete(Editor(book), book, UNUSED)
    assert everything(book) == before
    assert faults(book) == []
    book.close()


def test_a_unit_that_its_indicator_cannot_be_compared_with_is_refused(small: Book, editor: Editor) -> None:
    figure = with_part(stored(small, FIGURE), "unit", "percent")
    [fault] = refused(editor, small, Edit((Change(stored(small, FIGURE), figure),), reason=WHY)).faults
    assert (fault.ref, fault.field) == (FIGURE, "unit")
    change(editor, small, FIGURE, unit="people")
    share = with_part(stored(small, INDICATOR), "unit", "percent")
    [fault] = refused(editor, small, Edit((Change(stored(small, INDICATOR), share),), reason=WHY)).faults
    assert (fault.ref, fault.field) == (FIGURE, "unit")


@pytest.mark.parametrize("fields", [{"unit": None}, {"unit": "furlong"}])
def test_an_indicator_needs_its_unit(small: Book, editor: Editor, fields: dict[str, Any]) -> None:
    bare = with_part(stored(small, INDICATOR), "unit", fields["unit"])
    change(editor, small, FIGURE, unit="people")
    [fault] = refused(editor, small, Edit((Change(stored(small, INDICATOR), bare),), reason=WHY)).faults
    assert (fault.ref, fault.field) == (INDICATOR, "unit")


def test_a_figure_needs_its_indicator(small: Book, editor: Editor) -> None:
    loose = with_part(with_part(stored(small, FIGURE), "indicator", None), "unit", "people")
    [fault] = refused(editor, small, Edit((Change(stored(small, FIGURE), loose),), reason=WHY)).faults
    assert (fault.field, fault.sentence) == ("indicator", "Indicator is needed.")


def test_a_book_that_came_with_the_program_is_not_written(path: Path) -> None:
    book = Book(path, immutable=True)
    with pytest.raises(EnvironmentProblem, match="may not be written"):
        change(Editor(book), book, GAO, title="Gao town")
    assert small_records()[8].title == book.title(GAO)
    book.close()


# Two books on one file


def test_a_record_that_another_program_changed_is_not_overwritten(
    small: Book, editor: Editor, opened: Callable[[], Book]
) -> None:
    mine = stored(small, GAO)
    other = opened()
    change(Editor(other), other, GAO, title="Gao city")
    with pytest.raises(StaleRecord, match="“Gao city” was changed in the meantime") as problem:
        editor.apply(Edit((Change(mine, replace(mine, title="Gao town")),), reason=WHY))
    assert problem.value.ref == GAO
    assert problem.value.expected == mine
    assert problem.value.found == replace(mine, title="Gao city")
    assert Journal(small).count() == 1
    change(editor, small, GAO, title="Gao town")
    assert other.get(GAO).title == "Gao town"


def test_even_a_field_called_status_is_compared(small: Book, editor: Editor, opened: Callable[[], Book]) -> None:
    mine = stored(small, EVENT)
    other = opened()
    change(Editor(other), other, EVENT, status="claimed")
    with pytest.raises(StaleRecord):
        editor.apply(Edit((Change(mine, with_part(mine, "status", "alleged")),), reason=WHY))


def test_a_record_that_another_program_deleted_or_created_is_stale(
    small: Book, editor: Editor, opened: Callable[[], Book]
) -> None:
    other = opened()
    mine, new = stored(small, UNUSED), made(Ref("place", "kidal"), "Kidal", type="town")
    delete(Editor(other), other, UNUSED)
    put(Editor(other), other, new)
    with pytest.raises(StaleRecord) as problem:
        editor.apply(Edit((Change(mine, replace(mine, title="Used")),), reason=WHY))
    assert (problem.value.expected, problem.value.found) == (mine, None)
    with pytest.raises(StaleRecord) as problem:
        editor.apply(Edit((Change(None, replace(new, title="Kidal town")),), reason=WHY))
    assert (problem.value.expected, problem.value.found) == (None, new)


def test_a_record_whose_made_title_followed_another_is_not_stale(
    small: Book, editor: Editor, opened: Callable[[], Book]
) -> None:
    mine = stored(small, RELATION)
    other = opened()
    change(Editor(other), other, BRANCH, title="River Branch")
    editor.apply(Edit((Change(mine, with_part(mine, "certainty", "claimed")),), reason=WHY))
    assert small.title(RELATION) == "River Branch is part of Free Company"


def test_what_another_program_wrote_is_read_at_once(small: Book, opened: Callable[[], Book]) -> None:
    assert small.get(GROUP)
    other = opened()
    new = Ref("place", "kidal")
    put(
        Editor(other), other, made(new, "Kidal", type="town"), with_part(stored(other, GROUP), "areas", (RoleRef(new),))
    )
    delete(Editor(other), other, UNUSED)
    assert [item.ref for item in stored(small, GROUP).fields["areas"]] == [new]
    assert small.get(UNUSED) is None
    assert [pointer.heading.ref for pointer in small.pointing_to(new)] == [GROUP]


def test_a_save_of_ones_own_does_not_hide_that_another_program_wrote(
    small: Book, editor: Editor, opened: Callable[[], Book]
) -> None:
    change(editor, small, GAO, title="Gao town")
    assert not small.is_changed_elsewhere()
    other = opened()
    change(Editor(other), other, MALI, title="Mali, the country")
    change(editor, small, GAO, title="Gao city")
    assert small.is_changed_elsewhere()
    assert not small.is_changed_elsewhere()
    assert other.is_changed_elsewhere()


def test_search_knows_a_record_that_another_program_created(small: Book, opened: Callable[[], Book]) -> None:
    search = Search(small)
    assert search.find("gao")
    other = opened()
    put(Editor(other), other, made(Ref("place", "kidal"), "Gao the second", type="town"))
    assert Ref("place", "kidal") in {hit.heading.ref for hit in search.find("gao")}


# Undo, redo, revert


def test_undo_and_redo_go_all_the_way_back_and_forth_after_reopening(
    editor: Editor, small: Book, opened: Callable[[], Book]
) -> None:
    states = [everything(small)]
    new = made(Ref("place", "kidal"), "Kidal", type="town")
    put(editor, small, new)
    states.append(everything(small))
    for number in range(20):
        change(editor, small, (GAO, GROUP, EVENT)[number % 3], title=f"Title {number}")
        states.append(everything(small))
    put(editor, small, *(replace(stored(small, ref), status="reviewed") for ref in (GAO, MALI, new.ref)))
    states.append(everything(small))
    delete(editor, small, NOTE, new.ref)
    states.append(everything(small))
    back = opened()
    for state in reversed(states[:-1]):
        assert Editor(back).undo("me") is not None
        assert everything(back) == state
    assert Editor(back).undo("me") is None
    forth = opened()
    for state in states[1:]:
        assert Editor(forth).redo("me") is not None
        assert everything(forth) == state
    assert Editor(forth).redo("me") is None
    assert Journal(forth).count() == 3 * (len(states) - 1)


def test_undo_says_who_undid_what(small: Book, editor: Editor) -> None:
    put(editor, small, replace(stored(small, GAO), title="Gao town"), author="A", reason="why", label="Name")
    editor.undo("B")
    entry, first = Journal(small).entries()
    assert (entry.deed, entry.of, entry.laptop, entry.time) == ("undo", first.id, "laptop-1", "2026-03-01T08:00:00Z")
    assert (entry.edit.author, entry.edit.reason, entry.edit.label) == ("B", "why", "Name")


def test_a_new_edit_leaves_nothing_to_redo(small: Book, editor: Editor) -> None:
    change(editor, small, GAO, title="One")
    editor.undo()
    change(editor, small, MALI, title="Two")
    assert editor.redo() is None
    assert editor.undo() is not None
    assert editor.undo() is None


def test_an_older_edit_is_reverted_as_far_as_it_stands(small: Book, editor: Editor) -> None:
    applied = change(editor, small, GAO, title="Gao town", summary="Large.", pcode="ML7")
    change(editor, small, GAO, summary="Very large.")
    change(editor, small, MALI, title="Mali, the country")
    entry = Journal(small).entry(applied.entry_id)
    reverted = editor.revert(entry, "B", "not so")
    assert reverted.left == ((GAO, "summary"),)
    assert (small.title(GAO), stored(small, GAO).get("summary")) == ("Gao", "Very large.")
    assert stored(small, GAO).get("pcode") is None
    [newest, *_] = Journal(small).entries()
    assert (newest.deed, newest.of, newest.edit.reason) == ("revert", entry.id, "not so")
    assert editor.revert(entry) is None
    editor.undo()
    assert (small.title(GAO), stored(small, GAO).get("pcode")) == ("Gao town", "ML7")


def test_a_deleted_record_is_restored_with_the_title_it_would_have_today(small: Book, editor: Editor) -> None:
    delete(editor, small, NOTE)
    deletion = delete(editor, small, POST, PERSON)
    put(editor, small, made(PERSON, "Any One"))
    entry = Journal(small).entry(deletion.entry_id)
    applied = editor.revert(entry)
    assert applied.left == ((PERSON, "record"),)
    assert small.title(POST) == "Head: Any One"


def test_a_revert_that_would_break_a_rule_is_refused(small: Book, editor: Editor) -> None:
    created = put(editor, small, made(Ref("place", "kidal"), "Kidal", type="town"))
    change(editor, small, MENAKA, part_of=Ref("place", "kidal"))
    with pytest.raises(BrokenRule, match="It cannot go while other records point to it: “Ménaka”"):
        editor.revert(Journal(small).entry(created.entry_id))
    assert Journal(small).count() == 2


def test_one_window_may_undo_what_another_did(small: Book, editor: Editor, opened: Callable[[], Book]) -> None:
    other = opened()
    change(Editor(other), other, GAO, title="Gao town")
    editor.undo()
    assert other.get(GAO).title == "Gao"
    assert Editor(other).undo() is None
    Editor(other).redo()
    assert small.get(GAO).title == "Gao town"


@settings(max_examples=60)
@given(st.data())
def test_any_record_is_refused_in_words_or_written_whole(
    start: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("any") / "small.book"
    path.write_bytes(start)
    book = Book(path)
    before = everything(book)
    record = data.draw(likely_records())
    try:
        put(Editor(book), book, record)
    except InputError as problem:
        assert str(problem)
        assert everything(book) == before
    else:
        assert same(book.get(record.ref), settled(record))
        assert everything(book) == titled(everything(book))
        assert faults(book) == []
        Editor(book).undo()
        assert everything(book) == before
    book.close()


def test_a_paper_all_records_rest_on_may_change_its_name(small: Book, editor: Editor) -> None:
    change(editor, small, PAPER, title="The first paper")
    assert PAPER in found(small, "first paper")
