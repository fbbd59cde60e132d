"""Copying a book whole: every copy is written under a hidden name, flushed to the disk, checked, and only then named.

A copy is one file: what still stands in the book's write-ahead log is in it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.errors import BookBusy, BookProblem
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store import access, disk, engine, header, open_files
from mali_ref.store.exporting import export
from mali_ref.store.keys import Key
from mali_ref.store.unfinished import put_in_place, unfinished

# Fewer pages than any book has, so that there is a moment after the first and before the last.
_STEP_PAGES, _STEP_DONE = 16, 0
# SQLITE_BUSY and SQLITE_LOCKED: another program holds the book.
_HELD_UP = (5, 6)
# Made from the other tables, or no part of the book.
_NOT_COUNTED = ("search", "pointer", "sqlite_", "_sqlite_", "draft")


class Contents(NamedTuple):
    """What a book holds, in short; two copies of one state are equal.

    Attributes:
        records: how many records.
        rows: how many rows of all tables that a backup is for.
        last_entry: the id that the last edit has everywhere, empty where nothing was ever changed.
        last_change: when that was, ISO 8601 in UTC.
        content: the fingerprint of the edition the book was built from.
    """

    records: int
    rows: int
    last_entry: str
    last_change: str
    content: str


def contents_of(connection: engine.Connection) -> Contents:
    """Count a book of any version; call it inside a transaction where the answer must fit what is read next."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    counted = [table for table in tables if not table.startswith(_NOT_COUNTED)]
    counts = {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in counted}
    last = None
    if "edit" in tables:
        last = connection.execute('SELECT "uid", "time" FROM "edit" ORDER BY "id" DESC LIMIT 1').fetchone()
    content = connection.execute("""SELECT "value" FROM "meta" WHERE "name" = 'content_hash'""").fetchone()
    uid, time_of_last = tuple(last) if last else ("", "")
    return Contents(counts.get("record", 0), sum(counts.values()), uid, time_of_last, content[0] if content else "")


def edits_in(connection: engine.Connection) -> set[str]:
    """The ids that the edits in a book's journal have everywhere; none in a book that is older than journals."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'edit'").fetchone():
        return set()
    return {row[0] for row in connection.execute('SELECT "uid" FROM "edit"')}


@contextmanager
def opened(path: Path, key: Key | None = None, is_alone: bool = False) -> Iterator[engine.Connection]:
    """A book open for reading, of any version up to this program's.

    Args:
        is_alone: nobody writes it, so no file needs to be made beside it.
    """
    connection = access.open_book_file(path, "ro", is_alone, key)
    try:
        with engine.sorted_errors(path):
            yield connection
    finally:
        connection.close()


def is_alone(path: Path) -> bool:
    """Whether a book is one file, with nothing of it left in a log beside it, and nobody here has it open."""
    log, _, journal = header.beside(path)
    return not (header.holds_something(log) or header.holds_something(journal) or open_files.keys_of(path))


def look_whole(path: Path, key: Key | None = None) -> Contents:
    """What a book holds, after SQLite has looked at every page of it.

    Raises:
        BookProblem: it cannot be opened or is damaged.
    """
    with opened(path, key, is_alone(path)) as connection:
        try:
            with engine.sorted_errors(path):
                is_damaged = has_lost_columns(connection) or first_fault(connection)
        except sqlite.Error as error:
            # The text that makes the tables makes no sense.
            raise engine.damaged(path) from error
        if is_damaged:
            raise engine.damaged(path)
        return contents_of(connection)


def first_fault(connection: engine.Connection) -> str:
    """The first thing SQLite's quick check finds wrong, or nothing; it reads the whole file."""
    found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    return "" if found == "ok" else found


def has_lost_columns(connection: engine.Connection) -> bool:
    """Whether the text that makes the tables is damaged, which no other check of the engine finds."""
    if engine.format_of(connection) != engine.SCHEMA_VERSION:
        return False
    for kind in RECORD_TYPES.values():
        described = {"id", *(column for field in kind.fields for column in field.columns())}
        if {row["name"] for row in connection.execute(f'PRAGMA table_info("{kind.name}")')} != described:
            return True
    return False


def write_copy(source: Path, target: Path, key: Key | None = None, replace: bool = False) -> Contents:
    """Copy a book, as it stands at this moment, to another path as one whole file under the same key.

    Args:
        replace: whether a file that is there may go.

    Raises:
        BookProblem: the book is damaged, or so is what was written; nothing is put in place.
        EnvironmentProblem: the folder may not be written to, or the disk is full; nothing is left behind.
    """
    with unfinished(target) as path:
        with opened(source, key) as connection:
            # What is counted and what is copied are one state, whoever writes meanwhile.
            connection.execute("BEGIN")
            contents = contents_of(connection)
            copy_database(connection, source, path, connection.key)
            connection.execute("COMMIT")
        if look_whole(path, key) != contents:
            raise BookProblem(f"The copy of {source} did not come out whole. Check the medium and try again.")
        put_in_place(path, target, replace)
    return contents


def copy_database(connection: engine.Connection, source: Path, target: Path, key: Key | None) -> None:
    """Write all pages of an open book to a new file under a key, or plain, and flush them to the disk."""
    if connection.key == key:
        copy = engine.connect(target, "rwc", key=key)
        try:
            with engine.sorted_errors(target):
                connection.backup(copy)
                # A log beside it would be left behind when it is copied to a stick.
                copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
    else:
        export(connection, source, target, key)
    disk.flush_file(target)


def overwrite(source: Path, book_path: Path, expected: Contents, key: Key | None = None) -> bool:
    """Write all pages of one book over another, which may be open elsewhere: one transaction, all or nothing.

    Whoever has the book open reads the new state from then on.

    Args:
        expected: what the book holds as far as the caller knows.

    Returns:
        Whether it was written; False where the book holds something else by now.

    Raises:
        BookBusy: another program is writing; nothing was changed.
    """
    until = time.monotonic() + engine.BUSY_WAIT_SECONDS
    locked = has_log = False

    def look(status: int, remaining: int, total: int) -> None:
        nonlocal locked
        if status in _HELD_UP and time.monotonic() > until:
            # The engine itself would wait for ever.
            raise BookBusy(f"Another program is writing to {book_path}. Close it, or try again in a moment.")
        if status == _STEP_DONE and has_log and not locked:
            # From the first page on nobody else can write, so what is there now is all that was ever written.
            locked = True
            if _holds_something_else(book_path, expected, key):
                raise _ChangedMeanwhile

    book = access.open_book_file(book_path, "rw", key=key)
    try:
        with opened(source, key, is_alone(source)) as connection, engine.sorted_errors(book_path):
            has_log = _keeps_log(book)
            connection.backup(book, pages=_STEP_PAGES, progress=look, sleep=0.05)
            book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except _ChangedMeanwhile:
        return False
    finally:
        book.close()
    return True


class _ChangedMeanwhile(Exception):  # noqa: N818 - never leaves this module
    """The book was written to between the backup of it and the moment it would have been overwritten."""


def _keeps_log(book: engine.Connection) -> bool:
    """Whether the book can be read while it is written: it has a log, or can have one where it lies."""
    with suppress(sqlite.OperationalError):
        return bool(book.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal")
    return False


def _holds_something_else(book_path: Path, expected: Contents, key: Key | None) -> bool:
    with opened(book_path, key) as connection:
        return contents_of(connection) != expected
