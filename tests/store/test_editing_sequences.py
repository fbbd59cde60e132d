"""Any sequence of edits, undo, redo and revert leaves the book as a plain dictionary says, and whole."""

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mali_ref.domain.edits import Change, Edit, reverted, same
from mali_ref.domain.errors import BrokenRule, InputError
from mali_ref.domain.record import Record
from mali_ref.domain.record_text import settled
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.editing import Applied, Editor
from mali_ref.store.journal import Journal
from tests.samples import likely_records, small_records, titled, write_small_book

Everything = dict[Ref, Record]
REFS = [record.ref for record in small_records()]
NEW_KEYS = ("one", "two")


def everything(book: Book) -> Everything:
    return {record.ref: record for kind in RECORD_TYPES for record in book.records(kind)}


@dataclass
class Deed:
    """What the model remembers of an entry of the journal."""

    entry_id: int
    changes: tuple[Change, ...]


class Sequences(RuleBasedStateMachine):
    """The book beside a dictionary of its records and two lists of what can be undone and redone."""

    start: bytes

    @initialize()
    def open_the_book(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "small.book"
        self.path.write_bytes(self.start)
        self.book = Book(self.path)
        self.other = Book(self.path)
        self.records = everything(self.book)
        self.order = [heading.ref for heading in self.book.headings()]
        self.undone: list[Deed] = []
        self.done: list[Deed] = []
        self.every: list[Deed] = []

    @rule(records=st.lists(likely_records(), min_size=1, max_size=3, unique_by=lambda record: record.ref))
    def change(self, records: list[Record]) -> None:
        self._apply([Change(self.records.get(record.ref), record) for record in records])

    @rule(record=likely_records(), key=st.sampled_from(NEW_KEYS))
    def create(self, record: Record, key: str) -> None:
        new = replace(record, key=key)
        self._apply([Change(self.records.get(new.ref), new)])

    @rule(refs=st.lists(st.sampled_from([*REFS, *(Ref("place", key) for key in NEW_KEYS)]), max_size=3, unique=True))
    def delete(self, refs: list[Ref]) -> None:
        self._apply([Change(self.records[ref], None) for ref in refs if ref in self.records])

    @rule()
    def undo(self) -> None:
        applied = Editor(self.book).undo()
        assert (applied is None) == (not self.done)
        if applied is not None:
            deed = self.done.pop()
            self.undone.append(deed)
            self._take([change.inverse() for change in deed.changes], applied)

    @rule()
    def redo(self) -> None:
        applied = Editor(self.book).redo()
        assert (applied is None) == (not self.undone)
        if applied is not None:
            deed = self.undone.pop()
            self.done.append(deed)
            self._take(deed.changes, applied)

    @precondition(lambda self: self.every)
    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        deed = data.draw(st.sampled_from(self.every))
        entry = Journal(self.book).entry(deed.entry_id)
        assert entry is not None
        expected = [(change.ref, *reverted(self.records.get(change.ref), change)) for change in deed.changes]
        try:
            applied = Editor(self.book).revert(entry)
        except BrokenRule:
            return
        changes = [Change(now, then) for ref, then, _ in expected if not same(now := self.records.get(ref), then)]
        assert (applied is None) == (not changes)
        if applied is not None:
            assert set(applied.left) == {(ref, part) for ref, _, left in expected for part in left}
            self._remember(changes, applied)

    @rule()
    def reopen(self) -> None:
        self.book.close()
        self.book = Book(self.path)

    @rule()
    def change_places_with_the_other_window(self) -> None:
        self.book, self.other = self.other, self.book

    @invariant()
    def the_book_holds_what_the_dictionary_holds(self) -> None:
        assert everything(self.book) == self.records
        assert {heading.ref: heading.title for heading in self.book.headings()} == {
            ref: record.title for ref, record in self.records.items()
        }

    def teardown(self) -> None:
        if not hasattr(self, "book"):
            return
        fresh = Book(self.path)
        assert faults(fresh) == []
        assert fresh.headings() == self.book.headings()
        while Editor(fresh).undo():
            pass
        assert [heading.ref for heading in fresh.headings() if heading.ref in REFS] == self.order
        for book in (fresh, self.book, self.other):
            book.close()
        shutil.rmtree(self.folder)

    def _apply(self, changes: list[Change]) -> None:
        try:
            applied = Editor(self.book).apply(Edit(tuple(changes), reason="a reason"))
        except BrokenRule as problem:
            assert problem.faults
        except InputError as problem:
            assert str(problem) == "Nothing was changed."
        else:
            kept = [replace(change, after=change.after and settled(change.after)) for change in changes]
            self._remember([change for change in kept if not same(change.before, change.after)], applied)

    def _remember(self, changes: list[Change], applied: Applied) -> None:
        deed = Deed(applied.entry_id, tuple(changes))
        self.done.append(deed)
        self.every.append(deed)
        self.undone.clear()
        self._take(changes, applied)

    def _take(self, changes: list[Change] | tuple[Change, ...], applied: Applied) -> None:
        before = self.records
        changed = {change.ref: change.after for change in changes}
        kept = {ref: record for ref, record in {**before, **changed}.items() if record is not None}
        self.records = titled(kept)
        # Whatever reads otherwise now is named, so that a window can draw it again.
        assert applied.refs == {
            ref for ref in {*before, *self.records} if before.get(ref) != self.records.get(ref)
        } | set(changed)
        entry = Journal(self.book).entry(applied.entry_id)
        assert entry is not None
        for written in entry.edit.changes:
            assert same(written.after, self.records.get(written.ref))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_small_book(tmp_path_factory.mktemp("small") / "small.book").read_bytes()


def test_any_sequence_of_edits_leaves_the_book_as_a_dictionary_says(start: bytes) -> None:
    class Started(Sequences):
        pass

    Started.start = start
    Started.TestCase.settings = settings(
        max_examples=40, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
    )
    Started.TestCase("runTest").runTest()
