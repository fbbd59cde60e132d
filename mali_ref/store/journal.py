"""The journal: every edit of the book with what it changed, read as history, as a list of changes and for undo.

Entries are written by `mali_ref.store.editing` alone and never altered.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mali_ref.domain.edits import Change, Edit, Entry
from mali_ref.domain.errors import InputError
from mali_ref.domain.record import Record
from mali_ref.domain.record_text import from_text, to_text
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.journal_mark import mark_of
from mali_ref.store.rows import Row


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which entries are wanted; what is empty does not narrow.

    Attributes:
        author: the exact name.
        kind: entries that change a record of this kind.
        since, until: ISO times in UTC, or days; both ends included.
    """

    author: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""


class Journal:
    """The journal of an open book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def count(self) -> int:
        """How many entries there are."""
        return int(self._book.rows('SELECT count(*) AS "count" FROM "edit"')[0]["count"])

    def mark(self) -> str:
        """What tells one state of the records from another: the newest entry, and the edition they began with."""
        return mark_of(self._book)

    def authors(self) -> list[str]:
        """Everyone who has written, by name."""
        return [row["author"] for row in self._book.rows('SELECT DISTINCT "author" FROM "edit" ORDER BY "author"')]

    def entries(self, query: JournalQuery = JournalQuery(), limit: int = -1, offset: int = 0) -> list[Entry]:
        """Entries that fit, newest first; a negative limit gives all."""
        conditions = {
            '"author" = ?': query.author,
            '"id" IN (SELECT "edit_id" FROM "change" WHERE "kind" = ?)': query.kind,
            '"time" >= ?': query.since,
            # A day as the end takes in all its hours.
            "\"time\" <= ? || '~'": query.until,
        }
        used = {condition: value for condition, value in conditions.items() if value}
        where = f"WHERE {' AND '.join(used)}" if used else ""
        heads = self._book.rows(
            f'SELECT * FROM "edit" {where} ORDER BY "id" DESC LIMIT ? OFFSET ?', [*used.values(), limit, offset]
        )
        return self._with_changes(heads)

    def entry(self, entry_id: int) -> Entry | None:
        """One entry, or None."""
        return next(iter(self._with_changes(self._book.rows('SELECT * FROM "edit" WHERE "id" = ?', [entry_id]))), None)

    def history_of(self, ref: Ref) -> list[Entry]:
        """The entries that changed a record, newest first."""
        sql = (
            'SELECT "edit".* FROM "edit" JOIN "change" ON "edit_id" = "id" '
            'WHERE "kind" = ? AND "key" = ? GROUP BY "id" ORDER BY "id" DESC'
        )
        return self._with_changes(self._book.rows(sql, [ref.kind, ref.key]))

    def history_count(self, ref: Ref) -> int:
        """How many entries changed a record."""
        sql = 'SELECT count(DISTINCT "edit_id") AS "count" FROM "change" WHERE "kind" = ? AND "key" = ?'
        return int(self._book.rows(sql, [ref.kind, ref.key])[0]["count"])

    def deleted(self) -> list[tuple[Entry, Change]]:
        """The trash: records that are gone from the book, each with the change that deleted it, newest first."""
        sql = 'SELECT "kind", "key", max("edit_id") AS "edit_id" FROM "change" GROUP BY "kind", "key" ORDER BY 3 DESC'
        found = []
        for row in self._book.rows(sql):
            if self._book.heading(Ref(row["kind"], row["key"])) is None:
                entry = self.entry(row["edit_id"])
                changes = [change for change in entry.edit.changes if _is_of(change, row)] if entry else []
                if entry is not None and changes and changes[-1].before is not None:
                    found.append((entry, changes[-1]))
        return found

    def to_undo(self) -> Entry | None:
        """The entry that undo would take back, or None."""
        undo, _ = self._stacks()
        return self.entry(undo[-1]) if undo else None

    def to_redo(self) -> Entry | None:
        """The entry that redo would bring back, or None."""
        _, redo = self._stacks()
        return self.entry(redo[-1]) if redo else None

    def _stacks(self) -> tuple[list[int], list[int]]:
        rows = self._book.rows('SELECT "id", "deed", "of" FROM "edit" ORDER BY "id"')
        return stacks((row["id"], row["deed"], row["of"]) for row in rows)

    def _with_changes(self, heads: Sequence[Row]) -> list[Entry]:
        changes: dict[int, list[Change]] = {head["id"]: [] for head in heads}
        # In parts: SQLite takes a limited number of parameters.
        ids = list(changes)
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ", ".join("?" * len(part))
            sql = f'SELECT * FROM "change" WHERE "edit_id" IN ({marks}) ORDER BY "edit_id", "position"'
            for row in self._book.rows(sql, part):
                changes[row["edit_id"]].append(self._change(row))
        return [_entry(head, tuple(changes[head["id"]])) for head in heads]

    def _change(self, row: Row) -> Change:
        try:
            return Change(read_text(row["before"]), read_text(row["after"]))
        except (InputError, ValueError, KeyError, TypeError) as error:
            raise engine.damaged(self._book.path) from error


def write_entry(connection: engine.Connection, entry: Entry, rows: Mapping[Ref, int]) -> int:
    """Write an entry inside the transaction that writes its records, and answer its id; its own is not looked at.

    Args:
        rows: the row ids of the records; those of deleted ones are kept, so that they can come back to their place.
    """
    edit = entry.edit
    cursor = connection.execute(
        'INSERT INTO "edit" ("uid", "time", "author", "laptop", "reason", "label", "deed", "of") '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [entry.uid, entry.time, edit.author, entry.laptop, edit.reason, edit.label, entry.deed, entry.of],
    )
    entry_id = int(cursor.lastrowid)
    connection.executemany(
        'INSERT INTO "change" ("edit_id", "position", "kind", "key", "before", "after") VALUES (?, ?, ?, ?, ?, ?)',
        [
            (entry_id, position, *_key(change.ref), _before(change, rows), write_text(change.after))
            for position, change in enumerate(edit.changes)
        ],
    )
    return entry_id


def earlier_row(book: Book, ref: Ref) -> int | None:
    """The row id of a deleted record, where the journal knows it."""
    sql = (
        'SELECT json_extract("before", \'$.row\') AS "row" FROM "change" '
        'WHERE "kind" = ? AND "key" = ? AND "after" IS NULL ORDER BY "edit_id" DESC LIMIT 1'
    )
    return next((row["row"] for row in book.rows(sql, _key(ref))), None)


def write_text(record: Record | None, **more: int) -> str | None:
    """A record as a column of the journal holds it, with what else is to be known of it."""
    if record is None:
        return None
    return json.dumps({**to_text(record), **more}, ensure_ascii=False, separators=(",", ":"))


def read_text(text: str | None) -> Record | None:
    """The record of such a column."""
    return None if text is None else from_text(json.loads(text))


def stacks(deeds: Iterable[tuple[int, str, int | None]]) -> tuple[list[int], list[int]]:
    """What can be undone and what can be redone, the next one last, from the entries in their order.

    Args:
        deeds: id, deed and the entry it is about. A new edit, or a revert, leaves nothing to redo.
    """
    undo: list[int] = []
    redo: list[int] = []
    for entry_id, deed, of in deeds:
        if deed == "undo" and of in undo:
            undo.remove(of)
            redo.append(of)
        elif deed == "redo" and of in redo:
            redo.remove(of)
            undo.append(of)
        else:
            undo.append(entry_id)
            redo.clear()
    return undo, redo


def _entry(head: Row, changes: tuple[Change, ...]) -> Entry:
    edit = Edit(changes, head["author"], head["reason"], head["label"])
    return Entry(head["id"], head["uid"], head["time"], head["laptop"], head["deed"], head["of"], edit)


def _key(ref: Ref) -> tuple[str, str]:
    return ref.kind, ref.key


def _before(change: Change, rows: Mapping[Ref, int]) -> str | None:
    return write_text(change.before, row=rows[change.ref]) if change.after is None else write_text(change.before)


def _is_of(change: Change, row: Row) -> bool:
    return change.ref == Ref(row["kind"], row["key"])
