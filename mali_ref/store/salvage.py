"""Writing a book anew, row by row, from a file that may be damaged: what can be read stays, what follows is rebuilt.

The damaged file is never opened itself, since the engine would write beside it and into it; a copy of its bytes is.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine, header
from mali_ref.store.book import Book
from mali_ref.store.checking import DERIVED_COLUMNS
from mali_ref.store.damaged_rows import Reader
from mali_ref.store.index import index_row
from mali_ref.store.keys import Key
from mali_ref.store.restoring import bring_up_to_date
from mali_ref.store.rows import name_rows, pointed_at, record_row

# Made from the other tables, or by the engine.
_DERIVED = ("pointer", "search", "sqlite_", "_sqlite_")
_HEADER, _PAGE, _MEGABYTE = 100, 4096, 1 << 20


@dataclass
class Losses:
    """What could not be carried into the new file: rows by table, with those that stood on them."""

    rows: dict[str, int] = field(default_factory=dict)

    def add(self, table: str, count: int) -> None:
        """Count rows that are lost."""
        if count:
            self.rows[table] = self.rows.get(table, 0) + count

    @property
    def records(self) -> int:
        """How many records are lost with their own row; more may have lost a name or a link."""
        return sum(count for table, count in self.rows.items() if table == "record" or table in RECORD_TYPES)


def copy_bytes(path: Path, target: Path) -> None:
    """Copy a file as it is, with the logs beside it, so that the original is not touched; a short one is filled up.

    Raises:
        OSError: there is no room, or it cannot be read.
    """
    shutil.copyfile(path, target)
    for log, name in zip(header.beside(path), header.beside(target), strict=True):
        # The engine makes the index of the log (-shm) anew.
        if not log.name.endswith("-shm") and os.path.exists(log):
            shutil.copyfile(log, name)
    _fill_up(target)


def _fill_up(path: Path) -> None:
    """Add empty pages where a file was cut off, or the engine would not read what is there.

    A protected book does not tell how many pages it had, and empty ones too many do no harm.
    """
    size = os.path.getsize(path)
    with path.open("rb+") as file:
        start = file.read(_HEADER)
        page = int.from_bytes(start[16:18], "big")
        told = int.from_bytes(start[28:32], "big") * (65536 if page == 1 else page)
        if start.startswith(b"SQLite") and size < told <= 64 * max(size, _MEGABYTE):
            file.truncate(told)
        elif not start.startswith(b"SQLite"):
            file.truncate(-(-4 * (size + _MEGABYTE) // _PAGE) * _PAGE)


def write_anew(source: Path, target: Path, key: Key | None = None) -> Losses:
    """Write every readable row of a file to a new book, and rebuild search, pointers and the like there.

    Args:
        source: a copy that may be written to.

    Raises:
        MaliRefError: not even its list of tables can be read.
    """
    # They load what writes tables, and only a damaged book needs them.
    from mali_ref.store.migrations import migrations

    bring_up_to_date(source, key)
    losses = Losses()
    new = engine.connect(target, "rwc", key=key)
    try:
        with engine.sorted_errors(target):
            migrations.apply(engine.utils_database(new))
            new.execute("PRAGMA foreign_keys = OFF")
            new.execute("BEGIN")
            with Reader(source, key) as old:
                for table in _base_tables(new):
                    _carry(old, new, table, losses)
            _drop_what_hangs(new, losses)
            new.execute("COMMIT")
            new.execute("PRAGMA foreign_keys = ON")
            rebuild_derived(new, target, key)
            new.execute("ANALYZE")
            new.execute("PRAGMA journal_mode = DELETE")
    finally:
        new.close()
    return losses


def rebuild_derived(connection: engine.Connection, path: Path, key: Key | None = None) -> None:
    """Make pointers, search index and the derived columns of a book anew, in one transaction.

    Args:
        connection: to the file at the path, with no transaction open.
    """
    book = Book(path, key=key)
    try:
        records = [record for kind in RECORD_TYPES for record in book.records(kind)]
        by_ref = {record.ref: record for record in records}
        ids = {ref: book.id_of(ref) for ref in by_ref}
    finally:
        book.close()
    db = engine.utils_database(connection)
    with db.atomic():
        connection.execute('DELETE FROM "pointer"')
        connection.execute('DELETE FROM "search"')
        db.table("pointer").insert_all(_pointers(records, ids))
        db.table("search").insert_all({"rowid": ids[ref], **index_row(by_ref[ref], by_ref)} for ref in ids)
        for record in records:
            row = record_row(record, RECORD_TYPES[record.kind])
            marks = ", ".join(f'"{name}" = ?' for name in DERIVED_COLUMNS)
            told = [row[name] for name in DERIVED_COLUMNS]
            connection.execute(f'UPDATE "record" SET {marks} WHERE "id" = ?', [*told, ids[record.ref]])
            connection.executemany(
                'UPDATE "name" SET "folded" = ? WHERE "record_id" = ? AND "position" = ?',
                [(row["folded"], row["record_id"], row["position"]) for row in name_rows(record, ids[record.ref])],
            )


def _pointers(records: Iterable[Record], ids: Mapping[Ref, int]) -> Iterator[dict[str, Any]]:
    for record in records:
        for target, field_name in sorted(pointed_at(record, RECORD_TYPES[record.kind])):
            # A long text may name a record that is lost.
            if target in ids:
                yield {"target_id": ids[target], "record_id": ids[record.ref], "field": field_name}


def _base_tables(connection: engine.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
    return [row[0] for row in found if not row[0].startswith(_DERIVED)]


def _carry(old: Reader, new: engine.Connection, table: str, losses: Losses) -> None:
    columns = [row["name"] for row in new.execute(f'PRAGMA table_info("{table}")')]
    names, marks = (", ".join(parts) for parts in ([f'"{column}"' for column in columns], "?" * len(columns)))
    rows, unread = old.rows(table, columns)
    losses.add(table, unread)
    new.execute(f'DELETE FROM "{table}"')
    for row in rows:
        try:
            new.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', row)
        except sqlite.Error:
            # Read, but not what such a row may hold.
            losses.add(table, 1)


def _drop_what_hangs(new: engine.Connection, losses: Losses) -> None:
    """Remove rows that point at lost ones, and records without a row of their own, until none is left."""
    changed = True
    while changed:
        changed = any([_drop_halves(new, losses), *(_drop_loose(new, table, losses) for table in _base_tables(new))])


def _drop_halves(new: engine.Connection, losses: Losses) -> bool:
    kinds = ", ".join("?" * len(RECORD_TYPES))
    gone = new.execute(f'DELETE FROM "record" WHERE "kind" NOT IN ({kinds})', list(RECORD_TYPES)).rowcount
    for kind in RECORD_TYPES:
        gone += new.execute(
            f'DELETE FROM "record" WHERE "kind" = ? AND "id" NOT IN (SELECT "id" FROM "{kind}")', [kind]
        ).rowcount
        gone += new.execute(
            f'DELETE FROM "{kind}" WHERE "id" NOT IN (SELECT "id" FROM "record" WHERE "kind" = ?)', [kind]
        ).rowcount
    losses.add("record", gone)
    return bool(gone)


def _drop_loose(new: engine.Connection, table: str, losses: Losses) -> bool:
    needed = {row["name"] for row in new.execute(f'PRAGMA table_info("{table}")') if row["notnull"] or row["pk"]}
    changed = False
    for link in new.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
        column = link["from"]
        lost = f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT "{link["to"]}" FROM "{link["table"]}")'
        if column in needed:
            count = new.execute(f'DELETE FROM "{table}" WHERE {lost}').rowcount
        else:
            count = new.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE {lost}').rowcount
        losses.add(table, count)
        changed = changed or bool(count)
    return changed
