"""The rows of changed records, with all that follows from them: pointers, made titles, the search index.

Only `mali_ref.store.editing` and repair call it, inside their transaction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Name, Record
from mali_ref.domain.record_text import settled
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import rows
from mali_ref.store.book import Book
from mali_ref.store.engine import Connection
from mali_ref.store.index import COLUMNS, index_row, linked_refs
from mali_ref.store.journal import earlier_row

_SIDE_TABLES = ("name", "citation", "link", "statement")


class RecordWriter:
    """Writes records over an open transaction; the book is the one that the connection has open.

    Attributes:
        ids: the row ids of the records that were written or deleted, and on asking those of all others.
    """

    def __init__(self, connection: Connection, book: Book) -> None:
        self._connection = connection
        self._book = book
        self.ids = _Ids(book)

    def settled(self, changes: Iterable[Change]) -> list[Change]:
        """The changes with each record as the book will give it back, made titles and all."""
        changes = list(changes)
        new = {change.ref: settled(change.after) for change in changes if change.after is not None}
        for ref, record in new.items():
            new[ref] = self._titled(record, new)
        return [Change(change.before, new.get(change.ref)) for change in changes]

    def write(self, changes: Sequence[Change]) -> set[Ref]:
        """Write settled changes, and answer every record that reads otherwise now."""
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._number(changes)
        for change in changes:
            self._delete_rows(change)
        for change in changes:
            if change.after is not None:
                self._insert_rows(change.after)
        return set(self.ids) | self._follow(changes)

    def _number(self, changes: Sequence[Change]) -> None:
        """Row ids for the records: a deleted one comes back to its place, new ones come last in the book."""
        new = [change.ref for change in changes if self._book.id_of(change.ref) < 0]
        self.ids.update((change.ref, self._book.id_of(change.ref)) for change in changes)
        taken = {row["id"] for row in self._book.rows('SELECT "id" FROM "record"')} if new else set()
        last = max(taken, default=0)
        for ref in new:
            earlier = earlier_row(self._book, ref)
            self.ids[ref] = earlier if earlier and earlier not in taken else last + 1
            taken.add(self.ids[ref])
            last = max(last, self.ids[ref])

    def _titled(self, record: Record, new: Mapping[Ref, Record]) -> Record:
        """The record with the title that its kind makes from others, some of which may have a new one themselves."""
        make = RECORD_TYPES[record.kind].make_title
        if make is None:
            return record

        def title_of(ref: object) -> str:
            if not isinstance(ref, Ref):
                return ""
            return new[ref].title if ref in new else self._book.title(ref)

        return replace(record, title=make(record, title_of))

    def _delete_rows(self, change: Change) -> None:
        if change.before is None:
            return
        record_id = self.ids[change.ref]
        for table in _SIDE_TABLES:
            self._connection.execute(f'DELETE FROM "{table}" WHERE "record_id" = ?', [record_id])
        # By target, since that is how the table is sorted.
        targets = {target for target, _ in rows.pointed_at(change.before, RECORD_TYPES[change.ref.kind])}
        self._connection.executemany(
            'DELETE FROM "pointer" WHERE "target_id" = ? AND "record_id" = ?',
            [(self.ids[target], record_id) for target in targets],
        )
        self._connection.execute('DELETE FROM "search" WHERE rowid = ?', [record_id])
        self._connection.execute(f'DELETE FROM "{change.ref.kind}" WHERE "id" = ?', [record_id])
        if change.after is None:
            self._connection.execute('DELETE FROM "pointer" WHERE "target_id" = ?', [record_id])
            self._connection.execute('DELETE FROM "record" WHERE "id" = ?', [record_id])

    def _insert_rows(self, record: Record) -> None:
        record_type = RECORD_TYPES[record.kind]
        record_id = self.ids[record.ref]
        row = {"id": record_id, **rows.record_row(record, record_type)}
        updates = ", ".join(f'"{column}" = excluded."{column}"' for column in row if column != "id")
        self._insert("record", [row], f'ON CONFLICT ("id") DO UPDATE SET {updates}')
        self._insert(record.kind, [rows.kind_row(record, record_type, self.ids)])
        self._insert("name", rows.name_rows(record, record_id))
        self._insert("citation", rows.citation_rows(record, self.ids))
        self._insert("link", rows.link_rows(record, record_type, self.ids))
        self._insert("statement", rows.statement_rows(record, self.ids))
        pointed = sorted(rows.pointed_at(record, record_type))
        self._insert(
            "pointer",
            [{"target_id": self.ids[target], "record_id": record_id, "field": field} for target, field in pointed],
        )

    def _insert(self, table: str, found: list[dict[str, Any]], conflict: str = "") -> None:
        if found:
            columns = ", ".join(f'"{column}"' for column in found[0])
            marks = ", ".join("?" * len(found[0]))
            sql = f'INSERT INTO "{table}" ({columns}) VALUES ({marks}) {conflict}'
            self._connection.executemany(sql, [tuple(row.values()) for row in found])

    def _follow(self, changes: Sequence[Change]) -> set[Ref]:
        """Bring what follows from the changes up to date, and answer the other records that have a new title."""
        new = {change.ref: change.after for change in changes if change.after is not None}
        written, dependent = dict(new), dict[Ref, Record]()
        renamed = {change.ref for change in changes if _is_renamed(change)}
        while renamed:
            others = {record.ref: new.get(record.ref, record) for record in self._pointing_to(renamed)}
            retitled = self._retitle(others.values(), new)
            new.update(retitled)
            dependent.update(others)
            renamed = set(retitled)
        self._index({**dependent, **new}, new)
        return set(new) - set(written)

    def _pointing_to(self, targets: Iterable[Ref]) -> list[Record]:
        """The records that point at these; those of the edit itself are left out."""
        written = set(self.ids.values())
        sql = 'SELECT DISTINCT "record_id" FROM "pointer" WHERE "target_id" = ?'
        found = {row["record_id"] for ref in targets for row in self._book.rows(sql, [self._book.id_of(ref)])}
        return self._book.get_all(self._book.heading_of_id(record_id).ref for record_id in sorted(found - written))

    def _retitle(self, others: Iterable[Record], new: Mapping[Ref, Record]) -> dict[Ref, Record]:
        """Give records whose title is made from a renamed one their new title."""
        made = ((record, self._titled(record, new)) for record in others)
        found = {record.ref: titled for record, titled in made if titled.title != record.title}
        self._connection.executemany(
            'UPDATE "record" SET "title" = ? WHERE "id" = ?',
            [(record.title, self._book.id_of(ref)) for ref, record in found.items()],
        )
        return found

    def _index(self, records: Mapping[Ref, Record], new: Mapping[Ref, Record]) -> None:
        """Write the search rows of these records; the names of what they link to are read where they are not new."""
        by_ref = {**self._named({ref for record in records.values() for ref in linked_refs(record)} - set(new)), **new}
        columns = ", ".join(f'"{column}"' for column in COLUMNS)
        for record in records.values():
            row = index_row(record, by_ref)
            self._connection.execute('DELETE FROM "search" WHERE rowid = ?', [self.ids[record.ref]])
            self._connection.execute(
                f'INSERT INTO "search" (rowid, {columns}) VALUES (?, {", ".join("?" * len(COLUMNS))})',
                [self.ids[record.ref], *(row[column] for column in COLUMNS)],
            )

    def _named(self, refs: Iterable[Ref]) -> dict[Ref, Record]:
        """Records with their titles and names alone."""
        names: dict[int, list[Name]] = {}
        ids = [self._book.id_of(ref) for ref in refs]
        sql = (
            f'SELECT * FROM "name" WHERE "record_id" IN ({", ".join("?" * len(ids))}) ORDER BY "record_id", "position"'
        )
        for row in self._book.rows(sql, ids):
            names.setdefault(row["record_id"], []).append(Name(row["text"], row["language"], row["type"]))
        headings = {record_id: self._book.heading_of_id(record_id) for record_id in ids}
        return {
            heading.ref: Record(
                heading.ref.kind, heading.ref.key, heading.title, heading.edition, {}, tuple(names.get(record_id, ()))
            )
            for record_id, heading in headings.items()
        }


class _Ids(dict[Ref, int]):
    """Row ids of the records of an edit, and of all others as the book has them."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, ref: Ref) -> int:
        return self._book.id_of(ref)


def _is_renamed(change: Change) -> bool:
    """Whether others may show the record by another name; nothing else leads to one that comes or goes."""
    before, after = change.before, change.after
    if before is None or after is None:
        return False
    return (before.title, before.names) != (after.title, after.names)
