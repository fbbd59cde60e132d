"""Opening the file of a book: is it one, of a format this program knows, and how can it be read where it lies?"""

import os
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.errors import (
    BookProblem,
    EnvironmentProblem,
    MaliRefError,
    NewerBook,
    PassphraseNeeded,
    WrongPassphrase,
)
from mali_ref.store import engine, header
from mali_ref.store.engine import Connection
from mali_ref.store.header import APPLICATION_ID
from mali_ref.store.keys import Key


def open_book_file(path: Path, mode: str = "ro", immutable: bool = False, key: Key | None = None) -> Connection:
    """Open a file that must be a whole book of a version this program knows.

    Args:
        mode: ``rw`` to write; ``ro`` only reads, all that was committed, in whatever way folder and medium allow.
        key: not used where the book is plain.

    Raises:
        BookProblem: it is missing, cut short, damaged or something else than a book.
        NewerBook: a later program wrote it.
        PassphraseNeeded, WrongPassphrase: it may be protected, and the key is missing or another one.
    """
    look = header.look_at(path)
    if look.is_protected and key is None:
        raise PassphraseNeeded(f"{path} cannot be read as it is. It may be protected: give its passphrase.")
    used = key if look.is_protected else None
    if mode == "ro" and not immutable:
        return _open_to_read(path, look, used)
    return _checked(path, engine.connect(path, mode, immutable, used))


def why_read_only(path: Path) -> str:
    """Why nothing can be written into a book, as a sentence; empty where nothing speaks against it."""
    if not os.access(path.parent, os.W_OK):
        return f"The folder {path.parent} may not be written to: you can read the book there, but not change it."
    if not os.access(path, os.W_OK):
        return f"{path} is marked as read-only: you can read it, but not change it."
    return ""


def _open_to_read(path: Path, look: header.Look, key: Key | None) -> Connection:
    """Open a book for reading, together with what waits in a log beside it.

    Even a reader needs to write beside a book that has a log, and tidies up when it is the last one to leave. Where
    that is forbidden, a log that lies there is read without its index; and without a log the file is all there is.
    """
    log, index, journal = header.beside(path)
    problem: MaliRefError | None = None
    if not why_read_only(path):
        try:
            connection = _checked(path, engine.connect(path, "rw", key=key))
            connection.execute("PRAGMA query_only = ON")
            return connection
        except EnvironmentProblem as error:
            problem = error
    # A reader that may write into the folder, but not into the book, would leave files there that stop its owner.
    if not look.may_have_log or os.path.exists(index) or not os.access(path.parent, os.W_OK):
        try:
            return _checked(path, engine.connect(path, key=key))
        except EnvironmentProblem as error:
            problem = error
    if header.holds_something(log):
        return _checked(path, engine.connect(path, key=key, lockless=True))
    if header.holds_something(journal):
        raise EnvironmentProblem(
            f"{path} was left in the middle of a save, and where it lies it cannot be put right. "
            f"Copy it, together with {journal.name}, to a folder that may be written to, and open it there."
        ) from problem
    return _checked(path, engine.connect(path, immutable=True, key=key))


def _checked(path: Path, connection: Connection) -> Connection:
    """The connection, if it leads to a book of a version this program knows; it is closed otherwise."""
    try:
        with engine.sorted_errors(path):
            _read_first(path, connection)
            application_id = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        _check_version(path, application_id, version)
    except BaseException:
        connection.close()
        raise
    return connection


def _read_first(path: Path, connection: Connection) -> None:
    """Read from the file for the first time, which shows whether the key is the right one."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.DatabaseError as error:
        if connection.key is None or "not a database" not in str(error):
            raise
        raise WrongPassphrase(f"This passphrase does not open {path}.") from error


def _check_version(path: Path, application_id: int, version: int) -> None:
    if application_id != APPLICATION_ID:
        raise BookProblem(f"{path} is a database, but not a Mali Reference book. Open another file.")
    if version > engine.SCHEMA_VERSION:
        raise NewerBook(
            f"{path} was written by a later Mali Reference (book format {version}; this program reads up to "
            f"{engine.SCHEMA_VERSION}). Install the newer program to open it."
        )
