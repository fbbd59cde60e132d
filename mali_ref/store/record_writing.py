"""The rows of changed records, with all that follows from them: pointers, made titles, the search index.

Only `mali_ref.store.editing` and repair call it, inside their transaction.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from mali_ref.domain.edits import Change
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import rows
from mali_ref.store.book import Book
from mali_ref.store.engine import Connection
from mali_ref.store.index import COLUMNS, index_row, linked_refs

_SIDE_TABLES = ("name", "citation", "link", "statement")


class RecordWriter:
    """Writes records over an open transaction; the book is the one that the connection has open."""

    def __init__(self, connection: Connection, book: Book) -> None:
        self._connection = connection
        self._book = book

    def write(self, changes: Iterable[Change]) -> set[Ref]:
        """Write the changes, and answer every record that reads otherwise now."""
        changes = list(changes)
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        ids = self._ids(changes)
        records = self._titled({change.ref: change.after for change in changes if change.after is not None})
        for change in changes:
            self._delete_rows(ids[change.ref], change)
        for record in records.values():
            self._insert_rows(record, ids)
        return set(ids) | self._follow(changes, records, ids)

    def _ids(self, changes: list[Change]) -> dict[Ref, int]:
        """A row id for each record that is changed or pointed at; new records come last in the book."""
        last = self._connection.execute('SELECT coalesce(max("id"), 0) FROM "record"').fetchone()[0]
        ids: dict[Ref, int] = {}
        for change in changes:
            known = self._book.id_of(change.ref)
            if known < 0:
                last += 1
            ids[change.ref] = known if known >= 0 else last
        return ids

    def _titled(self, records: dict[Ref, Record]) -> dict[Ref, Record]:
        """The records with the titles that are made from others: relations, posts, figures."""
        for ref, record in records.items():
            if self._is_made(record):
                records[ref] = self._retitled(record, records)
        return records

    def _is_made(self, record: Record) -> bool:
        """Whether the title is none of its own: it is empty, or the one made when the record was last written."""
        if RECORD_TYPES[record.kind].make_title is None:
            return False
        if not record.title:
            return True
        stored = self._book.get(record.ref)
        return stored is not None and stored.title == record.title == self._retitled(stored, {}).title

    def _retitled(self, record: Record, new: Mapping[Ref, Record]) -> Record:
        """The record with the title made from its parts, some of which have a new title of their own."""
        make = RECORD_TYPES[record.kind].make_title
        assert make is not None

        def title_of(ref: object) -> str:
            if not isinstance(ref, Ref):
                return ""
            return new[ref].title if ref in new else self._book.title(ref)

        return replace(record, title=make(record, title_of))

    def _delete_rows(self, record_id: int, change: Change) -> None:
        if change.before is None:
            return
        for table in _SIDE_TABLES:
            self._connection.execute(f'DELETE FROM "{table}" WHERE "record_id" = ?', [record_id])
        self._connection.execute('DELETE FROM "pointer" WHERE "record_id" = ?', [record_id])
        self._connection.execute('DELETE FROM "search" WHERE rowid = ?', [record_id])
        self._connection.execute(f'DELETE FROM "{change.ref.kind}" WHERE "id" = ?', [record_id])
        if change.after is None:
            self._connection.execute('DELETE FROM "pointer" WHERE "target_id" = ?', [record_id])
            self._connection.execute('DELETE FROM "record" WHERE "id" = ?', [record_id])

    def _insert_rows(self, record: Record, ids: Mapping[Ref, int]) -> None:
        record_type = RECORD_TYPES[record.kind]
        known = _Ids(self._book, ids)
        row = {"id": ids[record.ref], **rows.record_row(record, record_type)}
        updates = ", ".join(f'"{column}" = excluded."{column}"' for column in row if column != "id")
        self._insert("record", [row], f'ON CONFLICT ("id") DO UPDATE SET {updates}')
        self._insert(record.kind, [rows.kind_row(record, record_type, known)])
        self._insert("name", rows.name_rows(record, ids[record.ref]))
        self._insert("citation", rows.citation_rows(record, known))
        self._insert("link", rows.link_rows(record, record_type, known))
        self._insert("statement", rows.statement_rows(record, known))
        self._insert(
            "pointer",
            [
                {"target_id": known[target], "record_id": ids[record.ref], "field": field}
                for target, field in sorted(rows.pointed_at(record, record_type))
            ],
        )

    def _insert(self, table: str, found: list[dict[str, Any]], conflict: str = "") -> None:
        if found:
            columns = ", ".join(f'"{column}"' for column in found[0])
            marks = ", ".join("?" * len(found[0]))
            sql = f'INSERT INTO "{table}" ({columns}) VALUES ({marks}) {conflict}'
            self._connection.executemany(sql, [tuple(row.values()) for row in found])

    def _follow(self, changes: list[Change], records: dict[Ref, Record], ids: dict[Ref, int]) -> set[Ref]:
        """Bring what follows from the changes up to date, and answer the other records that read otherwise now."""
        renamed = {change.ref for change in changes if _is_renamed(change, records.get(change.ref))}
        new, dependent = dict(records), dict[Ref, Record]()
        while renamed:
            around = {pointer.heading.ref for ref in renamed for pointer in self._book.pointing_to(ref)} - set(ids)
            others = {record.ref: new.get(record.ref, record) for record in self._book.get_all(around)}
            retitled = self._retitle(others, new)
            new.update(retitled)
            dependent.update(others)
            renamed = set(retitled)
        self._index({**dependent, **new}, new, ids)
        return set(new) - set(records)

    def _retitle(self, others: Mapping[Ref, Record], new: Mapping[Ref, Record]) -> dict[Ref, Record]:
        """Give records whose title is made from a renamed one their new title."""
        made = {ref: self._retitled(record, new) for ref, record in others.items() if self._is_made(record)}
        found = {ref: record for ref, record in made.items() if record.title != others[ref].title}
        self._connection.executemany(
            'UPDATE "record" SET "title" = ? WHERE "id" = ?',
            [(record.title, self._book.id_of(ref)) for ref, record in found.items()],
        )
        return found

    def _index(self, records: Mapping[Ref, Record], new: Mapping[Ref, Record], ids: Mapping[Ref, int]) -> None:
        """Write the search rows of these records; what they link to is read where it is not among the new ones."""
        wanted = {ref for record in records.values() for ref in linked_refs(record)} - set(new)
        by_ref = {record.ref: record for record in self._book.get_all(wanted)} | dict(new)
        known = _Ids(self._book, ids)
        columns = ", ".join(f'"{column}"' for column in COLUMNS)
        for record in records.values():
            row = index_row(record, by_ref)
            self._connection.execute('DELETE FROM "search" WHERE rowid = ?', [known[record.ref]])
            self._connection.execute(
                f'INSERT INTO "search" (rowid, {columns}) VALUES (?, {", ".join("?" * len(COLUMNS))})',
                [known[record.ref], *(row[column] for column in COLUMNS)],
            )


class _Ids(dict[Ref, int]):
    """Row ids of the records of an edit, and of all others as the book has them."""

    def __init__(self, book: Book, ids: Mapping[Ref, int]) -> None:
        super().__init__(ids)
        self._book = book

    def __missing__(self, ref: Ref) -> int:
        return self._book.id_of(ref)


def _is_renamed(change: Change, after: Record | None) -> bool:
    before = change.before
    if before is None or after is None:
        return True
    return (before.title, before.names) != (after.title, after.names)
