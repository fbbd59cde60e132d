"""The one door to SQLite: opens files, keeps the pragmas, and turns the engine's errors into ours.

Whether a file is a book, and how it can be read where it lies, is for `mali_ref.store.access`.

The engine is SQLCipher's build (`sqlcipher3`), shipped inside the program, so that search and file format do not
depend on the laptop. Its exception classes are its own and no others leave this room. sqlite-utils catches the
standard library's classes inside a few of its conveniences (detecting FTS tables, adding columns on the fly,
dropping indexes); the store uses none of those.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.errors import (
    BookBusy,
    BookProblem,
    EnvironmentProblem,
    InputError,
    MaliRefError,
)
from mali_ref.store import open_files
from mali_ref.store.header import RENAME
from mali_ref.store.keys import Key

if TYPE_CHECKING:
    import sqlite_utils

SCHEMA_VERSION = 3
BUSY_WAIT_SECONDS = 2.0
# The file system without locks, for files that nobody can be writing.
_LOCKLESS = "win32-none" if os.name == "nt" else "unix-none"

Connection = Any  # sqlcipher3 ships no types; its Connection follows the DB-API and sqlite3.


class _Connection(sqlite.Connection):  # type: ignore[misc]
    """A connection that knows its key, and that `open_files` counts while it is open."""

    key: Key | None = None
    forget: Callable[[], None] | None = None

    def close(self) -> None:
        super().close()
        if self.forget is not None:
            self.forget()
            self.forget = None


def connect(
    path: Path, mode: str = "ro", immutable: bool = False, key: Key | None = None, lockless: bool = False
) -> Connection:
    """Open a database file; the connection's ``key`` is the one given here.

    Args:
        mode: SQLite's ``ro``, ``rw`` or ``rwc``.
        immutable: promise that nobody writes and no log is beside it, so that a read-only medium needs no lock.
        key: what opens a protected file, or protects the one that is made.
        lockless: promise that nobody writes, on a medium that may not be written to: a log beside the file is read.

    Raises:
        BookProblem, BookBusy, EnvironmentProblem: with a sentence for the user.
    """
    asked = f"mode={mode}{'&immutable=1' if immutable else ''}{f'&vfs={_LOCKLESS}' if lockless else ''}"
    address = f"{path.absolute().as_uri()}?{asked}"
    with sorted_errors(path):
        with open_files.lock:
            connection = sqlite.connect(
                address, uri=True, timeout=BUSY_WAIT_SECONDS, isolation_level=None, factory=_Connection
            )
            connection.forget = open_files.remember(path, key)
        connection.row_factory = sqlite.Row
        connection.key = key
        try:
            _prepare(connection, key, lockless)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_memory() -> Connection:
    """A database without a file, for what only lasts a moment."""
    connection = sqlite.connect("file::memory:", uri=True, isolation_level=None, factory=_Connection)
    connection.row_factory = sqlite.Row
    return connection


def _prepare(connection: Connection, key: Key | None, lockless: bool) -> None:
    """What must be said before the file is first read."""
    if key is not None:
        # It would tell standard error of every wrong passphrase.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f'PRAGMA key = "{key.literal}"')
        # What is sorted must not be laid down in the clear. cipher_memory_security stays off: it makes reading nearly
        # three times slower to wipe the engine's memory, while what was read stands in ours anyway.
        connection.execute("PRAGMA temp_store = MEMORY")
    if lockless:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def utils_database(connection: Connection) -> "sqlite_utils.Database":
    """The connection as sqlite-utils sees it, for migrations and writing.

    Imported here because sqlite-utils loads numpy where it is installed, which a program that only reads a book
    never needs: a quarter of a second of its start.
    """
    import sqlite_utils

    return sqlite_utils.Database(connection)


@contextmanager
def sorted_errors(path: Path) -> Iterator[None]:
    """Turn the engine's errors into sentences: a damaged file, a busy one, a full disk; anything else is a bug."""
    try:
        yield
    except UnicodeDecodeError as error:
        # The engine's own message quotes a name or text that is no longer text.
        raise damaged(path) from error
    except sqlite.Error as error:
        problem = _problem(path, str(error))
        if problem is None:
            raise
        raise problem from error


def damaged(path: Path) -> BookProblem:
    """What to say of a file that is a book but cannot be read to the end."""
    return BookProblem(f"{path} is damaged and cannot be read to the end. {RENAME}")


def _problem(path: Path, message: str) -> MaliRefError | None:
    known = {
        "file is not a database": BookProblem(f"{path} is not a Mali Reference book. Open another file."),
        "malformed": damaged(path),
        "Could not decode": damaged(path),
        "vtable constructor failed": damaged(path),
        "no such column": damaged(path),
        "no such fts5 table": damaged(path),
        "corrupt": damaged(path),
        "too big": damaged(path),
        "locked": BookBusy(f"Another program is writing to {path}. Close it, or try again in a moment."),
        "busy": BookBusy(f"Another program is writing to {path}. Close it, or try again in a moment."),
        "unable to open": EnvironmentProblem(f"{path} cannot be opened. Check that it exists and may be read."),
        "disk is full": EnvironmentProblem(f"The disk that holds {path} is full. Free some space and try again."),
        "readonly": EnvironmentProblem(f"{path} may not be written to. Check its folder's permissions."),
        "disk I/O": EnvironmentProblem(f"The disk that holds {path} could not be read or written. Check the medium."),
        "FOREIGN KEY": InputError("Open data of the book rest on this record, so it cannot be deleted."),
        "no such table": BookProblem(f"{path} is a database, but not a Mali Reference book."),
    }
    return next((problem for words, problem in known.items() if words in message), None)


def format_of(connection: Connection) -> int:
    """The number of the book's format."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def writing(connection: Connection, path: Path) -> Iterator[None]:
    """One transaction on a connection that otherwise only reads; the lock is taken at once.

    Raises:
        BookBusy, EnvironmentProblem: it cannot be written now, or not at all; nothing was.
    """
    with sorted_errors(path):
        connection.execute("PRAGMA query_only = OFF")
        try:
            _make_durable(connection)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        finally:
            connection.execute("PRAGMA query_only = ON")


def _make_durable(connection: Connection) -> None:
    """A commit is on the disk when it returns, and readers never wait for it."""
    # Where someone is reading a book that has no log yet, the log comes with a later save; this one is as safe.
    with suppress(sqlite.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    # On macOS a disk only promises to write, unless it is asked like this.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")
