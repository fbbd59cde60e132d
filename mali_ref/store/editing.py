"""The one writer of an open book: an edit becomes rows, pointers, search index and a journal entry in one transaction.

Nothing is written where a record is not as the edit expects it (`StaleRecord`) or would break a rule (`BrokenRule`).
"""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mali_ref.domain.checks import REASON_NEEDED, faults_of, holds_no_text
from mali_ref.domain.edits import Change, Edit, Entry, reverted, same
from mali_ref.domain.errors import BrokenRule, Fault, InputError, StaleRecord
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import broken_rules
from mali_ref.store.book import Book
from mali_ref.store.dependents import dependents_of
from mali_ref.store.engine import Connection
from mali_ref.store.journal import Journal, write_entry
from mali_ref.store.record_writing import RecordWriter


@dataclass(frozen=True, slots=True)
class Applied:
    """What an edit did.

    Attributes:
        entry_id: its place in the journal.
        refs: the records that read otherwise now: those changed, and those whose title is made from theirs.
        left: what undoing or reverting left alone because it was changed again since: record and part.
    """

    entry_id: int
    refs: frozenset[Ref]
    left: tuple[tuple[Ref, str], ...] = ()


class Editor:
    """Writes edits into a book.

    Args:
        laptop: the id of this machine, for the journal.
        now: the time of an edit, ISO 8601 in UTC to the second.
    """

    def __init__(self, book: Book, laptop: str = "", now: Callable[[], str] | None = None) -> None:
        self._book = book
        self._journal = Journal(book)
        self._laptop = laptop
        self._now = now or _utc_now

    def apply(self, edit: Edit) -> Applied:
        """Write an edit, or nothing of it.

        Raises:
            InputError: it changes nothing, or its reason is no text.
            StaleRecord: a record was changed since the edit began.
            BrokenRule: the book would hold something it must not, or no reason is given.
            EnvironmentProblem, BookBusy: the disk is full, or another program holds the book.
        """
        if edit.changes and not edit.reason.strip():
            raise BrokenRule([Fault(edit.changes[-1].ref, "reason", REASON_NEEDED)])
        return self.apply_again(edit)

    def apply_again(self, edit: Edit) -> Applied:
        """Write an edit that a journal holds already; it may be a deed that needs no reason. Raises like `apply`."""
        with self._book.transaction() as connection:
            applied = self._write(connection, edit, "edit")
        self._book.take_in(applied.refs)
        return applied

    def undo(self, author: str = "") -> Applied | None:
        """Take the last edit back; None where there is nothing to undo."""
        return self._replay("undo", author)

    def redo(self, author: str = "") -> Applied | None:
        """Bring the last undone edit back; None where there is none."""
        return self._replay("redo", author)

    def _replay(self, deed: str, author: str) -> Applied | None:
        with self._book.transaction() as connection:
            entry = self._journal.to_undo() if deed == "undo" else self._journal.to_redo()
            if entry is None:
                return None
            edit = entry.edit.inverse() if deed == "undo" else entry.edit
            applied = self._write(connection, replace(edit, author=author), deed, entry)
        self._book.take_in(applied.refs)
        return applied

    def revert(self, entry: Entry, author: str = "", reason: str = "") -> Applied | None:
        """Take an older edit back as far as it still stands; None where nothing of it does.

        What was changed again since is left alone and named in the answer.
        """
        with self._book.transaction() as connection:
            changes, left = self._standing(entry.edit)
            if not changes:
                return None
            edit = Edit(tuple(changes), author, reason, entry.edit.label)
            applied = self._write(connection, edit, "revert", entry)
        self._book.take_in(applied.refs)
        return replace(applied, left=tuple(left))

    def _standing(self, edit: Edit) -> tuple[list[Change], list[tuple[Ref, str]]]:
        """The changes that take back what still stands of an edit, and the parts that do not."""
        changes, left = [], []
        for change in reversed(edit.changes):
            now = self._book.get(change.ref)
            then, parts = reverted(now, change)
            left += [(change.ref, part) for part in parts]
            if not same(now, then):
                changes.append(Change(now, then))
        return changes, left

    def _write(self, connection: Connection, edit: Edit, deed: str, of: Entry | None = None) -> Applied:
        _check_words(edit)
        writer = RecordWriter(connection, self._book)
        changes = self._expected(edit)
        self._check(changes)
        changes = [change for change in writer.settled(changes) if not same(change.before, change.after)]
        if not changes:
            raise InputError("Nothing was changed.")
        touched = writer.write(changes)
        edit = replace(edit, changes=tuple(changes))
        entry = Entry(0, uuid.uuid4().hex, self._now(), self._laptop, deed, of.id if of else None, edit)
        return Applied(write_entry(connection, entry, writer.ids), frozenset(touched))

    def _expected(self, edit: Edit) -> list[Change]:
        """The changes with the records as the book has them."""
        found = {record.ref: record for record in self._book.get_all(edit.refs)}
        for change in edit.changes:
            if not same(found.get(change.ref), change.before):
                raise StaleRecord(change.ref, change.before, found.get(change.ref))
        return [Change(found.get(change.ref), change.after) for change in edit.changes]

    def _check(self, changes: Iterable[Change]) -> None:
        coming = {change.ref: change.after for change in changes}

        def exists(ref: Ref) -> bool:
            return coming[ref] is not None if ref in coming else self._book.heading(ref) is not None

        faults = [fault for record in coming.values() if record is not None for fault in faults_of(record, exists)]
        faults += self._dangling(coming)
        # Rules that bind several records take each of them to be right by itself.
        if faults or (faults := list(self._broken(coming))):
            raise BrokenRule(faults)

    def _dangling(self, coming: dict[Ref, Record | None]) -> Iterable[Fault]:
        """Records that stay as they are and lead to one that goes."""
        for ref in (ref for ref, record in coming.items() if record is None):
            still = [heading.title for heading in dependents_of(self._book, ref) if heading.ref not in coming]
            if still:
                names = ", ".join(f"“{title}”" for title in still[:3]) + (" and others" if len(still) > 3 else "")
                yield Fault(ref, "record", f"It cannot go while other records point to it: {names}.")

    def _broken(self, coming: dict[Ref, Record | None]) -> Iterable[Fault]:
        """Rules that bind several records: those changed with the indicators, figures and wholes they belong to."""
        records = {ref: record for ref, record in coming.items() if record is not None}
        nearby = [record.fields["indicator"] for record in records.values() if record.get("indicator")]
        nearby += [
            pointer.heading.ref
            for ref in records
            if ref.kind == "indicator"
            for pointer in self._book.pointing_to(ref)
            if pointer.field == "indicator"
        ]
        around = {record.ref: record for record in self._book.get_all(ref for ref in nearby if ref not in coming)}
        for fault in broken_rules({**records, **around, **self._wholes(coming)}):
            # A circle that was there before is no reason to refuse what hangs from it.
            if fault.field != "part_of" or fault.ref in coming:
                yield fault

    def _wholes(self, coming: dict[Ref, Record | None]) -> dict[Ref, Record]:
        """What the records are parts of, and what that is a part of in turn, up to those of the edit itself."""
        found: dict[Ref, Record] = {}
        for record in coming.values():
            while record is not None and (ref := record.get("part_of")) and ref not in coming and ref not in found:
                record = self._book.get(ref)
                if record is not None:
                    found[ref] = record
        return found


def _check_words(edit: Edit) -> None:
    for name, text in (("author", edit.author), ("reason", edit.reason), ("label", edit.label)):
        if holds_no_text(text):
            raise InputError(f"The {name} of the edit holds a sign that is no text. Type it again.")


def _utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
