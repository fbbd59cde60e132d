"""The one door to SQLite: opens files, keeps the pragmas, and turns the engine's errors into ours.

The engine is SQLCipher's build (`sqlcipher3`), shipped inside the program, so that search and file format do not
depend on the laptop. Its exception classes are its own and no others leave this room. sqlite-utils catches the
standard library's classes inside a few of its conveniences (detecting FTS tables, adding columns on the fly,
dropping indexes); the store uses none of those.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem, InputError, MaliRefError, NewerBook

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x4D414C49
SCHEMA_VERSION = 3
BUSY_WAIT_SECONDS = 2.0
_MAGIC = b"SQLite format 3\0"
_RENAME = "Rename it to keep it; the next start makes a fresh one."

Connection = Any  # sqlcipher3 ships no types; its Connection follows the DB-API and sqlite3.


def connect(path: Path, mode: str = "ro", immutable: bool = False) -> Connection:
    """Open a database file.

    Args:
        mode: SQLite's ``ro``, ``rw`` or ``rwc``.
        immutable: promise that nobody writes, so that a read-only medium needs no lock or journal file.

    Raises:
        BookProblem, BookBusy, EnvironmentProblem: with a sentence for the user.
    """
    address = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    with sorted_errors(path):
        connection = sqlite.connect(address, uri=True, timeout=BUSY_WAIT_SECONDS, isolation_level=None)
        connection.row_factory = sqlite.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
    return connection


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
    return BookProblem(f"{path} is damaged and cannot be read to the end. {_RENAME}")


def _problem(path: Path, message: str) -> MaliRefError | None:
    known = {
        "file is not a database": BookProblem(f"{path} is not a Mali Reference book. Open another file."),
        "malformed": damaged(path),
        "Could not decode": damaged(path),
        "vtable constructor failed": damaged(path),
        "no such column": damaged(path),
        "no such fts5 table": damaged(path),
        "corrupt": damaged(path),
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


def open_book_file(path: Path, mode: str = "ro", immutable: bool = False) -> Connection:
    """Open a file that must be a whole book of a version this program knows.

    Raises:
        BookProblem: it is missing, cut short, damaged or something else than a book.
        NewerBook: a later program wrote it.
    """
    _look_at_header(path)
    connection = connect(path, mode, immutable)
    try:
        with sorted_errors(path):
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _check_version(path, application_id, version)
    except MaliRefError:
        connection.close()
        raise
    return connection


@contextmanager
def writing(connection: Connection, path: Path) -> Iterator[None]:
    """One transaction on a connection that otherwise only reads; the lock is taken at once.

    Raises:
        BookBusy, EnvironmentProblem: it cannot be written now, or not at all; nothing was.
    """
    with sorted_errors(path):
        connection.execute("PRAGMA query_only = OFF")
        try:
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


def _look_at_header(path: Path) -> None:
    """Refuse what cannot be a book before the engine touches it: it would create locks beside a stranger's file."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise BookProblem(f"There is no book at {path}.") from None
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be read: {error.strerror}.") from error
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise BookProblem(f"{path} is not a Mali Reference book. Open another file.")
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if size < pages * (65536 if page_size == 1 else page_size):
        raise BookProblem(f"{path} is cut short: a part of the book is missing. {_RENAME}")


def _check_version(path: Path, application_id: int, version: int) -> None:
    if application_id != APPLICATION_ID:
        raise BookProblem(f"{path} is a database, but not a Mali Reference book. Open another file.")
    if version > SCHEMA_VERSION:
        raise NewerBook(
            f"{path} was written by a later Mali Reference (book format {version}; this program reads up to "
            f"{SCHEMA_VERSION}). Install the newer program to open it."
        )
