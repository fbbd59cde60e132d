"""The one writer of an open book: an edit becomes rows, pointers, search index and a journal entry in one transaction.

Nothing is written where a record is not as the edit expects it (`StaleRecord`) or would break a rule (`BrokenRule`).
"""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mali_ref.domain.checks import faults_of
from mali_ref.domain.edits import Change, Edit, Entry, reverted, same
from mali_ref.domain.errors import BrokenRule, Fault, InputError, StaleRecord
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import broken_rules
from mali_ref.store.book import Book
from mali_ref.store.engine import Connection
from mali_ref.store.journal import Journal, write_text
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
            StaleRecord: a record was changed since the edit began.
            BrokenRule: the book would hold something it must not.
            EnvironmentProblem, BookBusy: the disk is full, or another program holds the book.
        """
        return self._write(edit, "edit", None)

    def undo(self, author: str = "") -> Applied | None:
        """Take the last edit back; None where there is nothing to undo."""
        entry = self._journal.to_undo()
        return self._write(replace(entry.edit.inverse(), author=author), "undo", entry.id) if entry else None

    def redo(self, author: str = "") -> Applied | None:
        """Bring the last undone edit back; None where there is none."""
        entry = self._journal.to_redo()
        return self._write(replace(entry.edit, author=author), "redo", entry.id) if entry else None

    def revert(self, entry: Entry, author: str = "", reason: str = "") -> Applied | None:
        """Take an older edit back as far as it still stands; None where nothing of it does.

        What was changed again since is left alone and named in the answer.
        """
        changes, left = [], []
        for change in reversed(entry.edit.changes):
            now = self._book.get(change.ref)
            then, parts = reverted(now, change)
            left += [(change.ref, part) for part in parts]
            if not same(now, then):
                changes.append(Change(now, then))
        if not changes:
            return None
        edit = Edit(tuple(changes), author, reason, entry.edit.label)
        return replace(self._write(edit, "revert", entry.id), left=tuple(left))

    def _write(self, edit: Edit, deed: str, of: int | None) -> Applied:
        if not edit.changes:
            raise InputError("Nothing was changed.")
        with self._book.transaction() as connection:
            changes = [self._as_expected(change) for change in edit.changes]
            self._check(changes)
            touched = RecordWriter(connection, self._book).write(changes)
            entry_id = self._journalise(connection, edit, deed, of)
        self._book.refresh()
        return Applied(entry_id, frozenset(touched))

    def _as_expected(self, change: Change) -> Change:
        found = self._book.get(change.ref)
        if not same(found, change.before):
            raise StaleRecord(change.ref, change.before, found)
        return Change(found, change.after)

    def _check(self, changes: Iterable[Change]) -> None:
        coming = {change.ref: change.after for change in changes}

        def exists(ref: Ref) -> bool:
            return coming[ref] is not None if ref in coming else self._book.heading(ref) is not None

        faults = [fault for record in coming.values() if record is not None for fault in faults_of(record, exists)]
        faults += self._dangling(coming)
        faults += self._broken(coming)
        if faults:
            raise BrokenRule(faults)

    def _dangling(self, coming: dict[Ref, Record | None]) -> Iterable[Fault]:
        """Records that stay and point at one that goes."""
        for ref in (ref for ref, record in coming.items() if record is None):
            still = [
                heading.title
                for heading in self._book.depending_on(ref)
                if heading.ref not in coming or _points_at(coming[heading.ref], ref)
            ]
            if still:
                names = ", ".join(f"“{title}”" for title in still[:3]) + (" and others" if len(still) > 3 else "")
                yield Fault(ref, "record", f"It cannot go while other records point to it: {names}.")

    def _broken(self, coming: dict[Ref, Record | None]) -> Iterable[Fault]:
        """Rules that bind several records: those changed with the indicators and figures they belong to."""
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
        if any(ref not in records and ref not in around for ref in nearby):
            return  # A link to nowhere is named already.
        for ref, sentence in broken_rules({**around, **records}):
            yield Fault(ref, "unit" if ref.kind == "observation" else "record", sentence)

    def _journalise(self, connection: Connection, edit: Edit, deed: str, of: int | None) -> int:
        cursor = connection.execute(
            'INSERT INTO "edit" ("uid", "time", "author", "laptop", "reason", "label", "deed", "of") '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [uuid.uuid4().hex, self._now(), edit.author, self._laptop, edit.reason, edit.label, deed, of],
        )
        entry_id = int(cursor.lastrowid)
        connection.executemany(
            'INSERT INTO "change" ("edit_id", "position", "kind", "key", "before", "after") VALUES (?, ?, ?, ?, ?, ?)',
            [
                (entry_id, position, change.ref.kind, change.ref.key, *map(write_text, (change.before, change.after)))
                for position, change in enumerate(edit.changes)
            ],
        )
        return entry_id


def _points_at(record: Record | None, ref: Ref) -> bool:
    if record is None:
        return False
    fields = RECORD_TYPES[record.kind].by_name
    if any(ref in fields[name].refs(value) for name, value in record.fields.items()):
        return True
    cited = {citation.source for citation in record.citations}
    cited |= {citation.source for said in record.statements for citation in said.citations}
    return ref.kind == "source" and ref.key in cited


def _utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
