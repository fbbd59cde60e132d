"""The journal: who changed what, when and why; what can be undone; and what lies in the trash."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import BookProblem
from mali_ref.domain.refs import Ref
from mali_ref.store.book import Book
from mali_ref.store.drafts import Drafts
from mali_ref.store.editing import Editor
from mali_ref.store.journal import Journal, JournalQuery, stacks, write_text
from tests.samples import BRANCH, GAO, GROUP, MALI, MENAKA, NOTE, RELATION, UNUSED, made, write_small_book

KIDAL = Ref("place", "kidal")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_small_book(tmp_path_factory.mktemp("small") / "small.book").read_bytes()


@pytest.fixture
def small(start: bytes, tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "small.book"
    path.write_bytes(start)
    book = Book(path)
    yield book
    book.close()


@pytest.fixture
def journal(small: Book) -> Journal:
    return Journal(small)


class Writer:
    """Renames and deletes records as different people at different times."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def at(self, time: str) -> Editor:
        return Editor(self._book, "laptop", lambda: time)

    def rename(self, ref: Ref, title: str, author: str = "", time: str = "2026-01-01T00:00:00Z") -> int:
        record = self._book.get(ref)
        edit = Edit((Change(record, replace(record, title=title)),), author, "a reason")
        return self.at(time).apply(edit).entry_id

    def put(self, *changes: Change, label: str = "") -> int:
        return self.at("2026-01-02T00:00:00Z").apply(Edit(changes, reason="a reason", label=label)).entry_id

    def delete(self, *refs: Ref) -> int:
        return self.put(*(Change(self._book.get(ref), None) for ref in refs))


@pytest.fixture
def writer(small: Book) -> Writer:
    return Writer(small)


def titles(journal: Journal, query: JournalQuery) -> list[str]:
    return [entry.edit.changes[0].title for entry in journal.entries(query)]


def test_an_entry_tells_who_changed_what_when_and_why(journal: Journal, writer: Writer) -> None:
    entry_id = writer.rename(GAO, "Gao town", "A. Author", "2026-02-03T04:05:06Z")
    [entry] = journal.entries()
    assert (entry.id, entry.time, entry.laptop, entry.deed, entry.of) == (
        entry_id,
        "2026-02-03T04:05:06Z",
        "laptop",
        "edit",
        None,
    )
    assert (entry.edit.author, entry.edit.reason, entry.edit.label) == ("A. Author", "a reason", "")
    [change] = entry.edit.changes
    assert (change.before.title, change.after.title) == ("Gao", "Gao town")
    assert journal.entry(entry_id) == entry
    assert journal.entry(entry_id + 1) is None


def test_every_entry_has_a_name_of_its_own(journal: Journal, writer: Writer) -> None:
    for number in range(5):
        writer.rename(GAO, f"Gao {number}")
    assert len({entry.uid for entry in journal.entries()}) == 5


def test_entries_are_filtered_by_person_kind_and_time(journal: Journal, writer: Writer) -> None:
    writer.rename(GAO, "one", "A", "2026-01-01T23:59:59Z")
    writer.rename(GROUP, "two", "B", "2026-01-02T00:00:00Z")
    writer.rename(GAO, "three", "A", "2026-01-02T23:59:59Z")
    writer.rename(GROUP, "four", "A", "2026-01-03T00:00:00Z")
    assert titles(journal, JournalQuery()) == ["four", "three", "two", "one"]
    assert titles(journal, JournalQuery(author="A")) == ["four", "three", "one"]
    assert titles(journal, JournalQuery(author="a")) == []
    assert titles(journal, JournalQuery(kind="place")) == ["three", "one"]
    assert titles(journal, JournalQuery(since="2026-01-02")) == ["four", "three", "two"]
    assert titles(journal, JournalQuery(until="2026-01-02")) == ["three", "two", "one"]
    assert titles(journal, JournalQuery(since="2026-01-02", until="2026-01-02")) == ["three", "two"]
    assert titles(journal, JournalQuery(until="2026-01-02T00:00:00Z")) == ["two", "one"]
    assert titles(journal, JournalQuery("A", "place", "2026-01-02", "2026-01-02")) == ["three"]
    assert journal.authors() == ["A", "B"]
    assert journal.count() == 4


def test_entries_come_in_portions(journal: Journal, writer: Writer) -> None:
    for number in range(5):
        writer.rename(GAO, f"{number}")
    assert [entry.edit.changes[0].title for entry in journal.entries(limit=2)] == ["4", "3"]
    assert [entry.edit.changes[0].title for entry in journal.entries(limit=2, offset=4)] == ["0"]
    assert journal.entries(limit=0) == []


def test_a_record_has_the_history_of_its_own_changes(journal: Journal, writer: Writer, small: Book) -> None:
    created = writer.put(Change(None, made(KIDAL, "Kidal", type="town")))
    writer.rename(GAO, "Gao town")
    together = writer.put(
        *(Change(small.get(ref), replace(small.get(ref), status="draft")) for ref in (KIDAL, GAO)), label="Two"
    )
    deleted = writer.delete(KIDAL)
    assert [entry.id for entry in journal.history_of(KIDAL)] == [deleted, together, created]
    assert journal.history_count(KIDAL) == 3
    assert journal.history_count(GAO) == 2
    assert journal.history_count(MALI) == 0
    assert journal.history_of(MALI) == []
    assert [len(entry.edit.changes) for entry in journal.history_of(GAO)] == [2, 1]


def test_many_entries_are_read_in_one_go(journal: Journal, small: Book) -> None:
    editor = Editor(small)
    record = small.get(GAO)
    for number in range(600):
        changed = replace(record, title=f"Gao {number}")
        editor.apply(Edit((Change(record, changed),), reason="a reason"))
        record = changed
    entries = journal.entries()
    assert [entry.edit.changes[0].after.title for entry in entries] == [
        f"Gao {number}" for number in range(599, -1, -1)
    ]


def test_the_trash_holds_what_is_gone_and_can_be_restored(journal: Journal, writer: Writer, small: Book) -> None:
    writer.rename(UNUSED, "Unused paper")
    writer.delete(UNUSED)
    writer.delete(NOTE, MENAKA)
    assert [(change.ref, change.title) for _, change in journal.deleted()] == [
        (NOTE, "Spelling"),
        (MENAKA, "Ménaka"),
        (UNUSED, "Unused paper"),
    ]
    entry = next(entry for entry, change in journal.deleted() if change.ref == UNUSED)
    Editor(small).revert(entry)
    assert small.title(UNUSED) == "Unused paper"
    assert {change.ref for _, change in journal.deleted()} == {NOTE, MENAKA}


def test_a_record_created_anew_is_not_in_the_trash(journal: Journal, writer: Writer) -> None:
    writer.delete(UNUSED)
    writer.put(Change(None, made(UNUSED, "Another paper", type="book")))
    assert journal.deleted() == []
    writer.delete(UNUSED)
    assert [change.title for _, change in journal.deleted()] == ["Another paper"]


def test_a_creation_that_was_undone_can_be_restored_too(journal: Journal, writer: Writer, small: Book) -> None:
    writer.put(Change(None, made(KIDAL, "Kidal", type="town")))
    Editor(small).undo()
    assert [change.ref for _, change in journal.deleted()] == [KIDAL]
    Editor(small).redo()
    assert journal.deleted() == []


def test_the_next_to_undo_and_redo_are_known(journal: Journal, writer: Writer, small: Book) -> None:
    assert (journal.to_undo(), journal.to_redo()) == (None, None)
    first, second = writer.rename(GAO, "one"), writer.rename(MALI, "two")
    assert journal.to_undo().id == second
    Editor(small).undo()
    assert (journal.to_undo().id, journal.to_redo().id) == (first, second)
    Editor(small).undo()
    assert (journal.to_undo(), journal.to_redo().id) == (None, first)
    Editor(small).redo()
    assert (journal.to_undo().id, journal.to_redo().id) == (first, second)


def test_a_journal_keeps_made_titles_for_reading(journal: Journal, writer: Writer) -> None:
    writer.rename(BRANCH, "River Branch")
    writer.put(Change(None, made(Ref("relation", "new"), "", **{"from": BRANCH, "type": "opposes", "to": GROUP})))
    assert journal.entries()[0].edit.changes[0].title == "River Branch opposes Free Company"
    assert journal.history_count(RELATION) == 0


def test_text_that_is_no_record_is_damage(journal: Journal, writer: Writer, small: Book) -> None:
    writer.rename(GAO, "Gao town")
    whole = json.loads(write_text(small.get(GAO)))
    for text in (
        "{",
        "[]",
        "{}",
        json.dumps({**whole, "kind": "riddle"}),
        json.dumps({**whole, "fields": {"type": "?"}}),
    ):
        with small.transaction() as connection:
            connection.execute('UPDATE "change" SET "after" = ?', [text])
        with pytest.raises(BookProblem, match="is damaged"):
            journal.entries()


@given(st.lists(st.sampled_from(["edit", "undo", "redo", "revert"]), max_size=30))
def test_the_two_stacks_are_those_of_any_editor(deeds: list[str]) -> None:
    entries: list[tuple[int, str, int | None]] = []
    undo: list[int] = []
    redo: list[int] = []
    for number, deed in enumerate(deeds, 1):
        if deed == "undo" and undo:
            entries.append((number, deed, undo[-1]))
            redo.append(undo.pop())
        elif deed == "redo" and redo:
            entries.append((number, deed, redo[-1]))
            undo.append(redo.pop())
        elif deed in ("edit", "revert"):
            entries.append((number, deed, None))
            undo.append(number)
            redo.clear()
        assert stacks(entries) == (undo, redo)


# Unsaved forms


@pytest.fixture
def drafts(small: Book) -> Drafts:
    return Drafts(small)


def test_an_unsaved_form_is_kept_until_it_is_forgotten(drafts: Drafts, small: Book) -> None:
    drafts.save("place:gao", "first")
    drafts.save("place:gao", "second")
    drafts.save("new:event", "third")
    assert Drafts(Book(small.path)).load("place:gao").text == "second"
    assert {draft.key for draft in drafts.all()} == {"place:gao", "new:event"}
    drafts.forget("place:gao")
    drafts.forget("nothing")
    assert drafts.load("place:gao") is None
    assert [draft.text for draft in drafts.all()] == ["third"]


def test_a_form_may_hold_any_sign_that_was_typed(drafts: Drafts) -> None:
    text = json.dumps({"title": "half \ud83d, naught \x00, عربي"}, ensure_ascii=False)
    drafts.save("new:event", text)
    assert json.loads(drafts.load("new:event").text) == json.loads(text)


def test_forms_are_no_part_of_the_journal(drafts: Drafts, journal: Journal, small: Book) -> None:
    drafts.save("new:event", "text")
    assert journal.count() == 0
    assert Editor(small).undo() is None
