"""Copying a book whole: every copy is written under a hidden name, flushed to the disk, checked, and only then named.

A copy is one file: what still stands in the book's write-ahead log is in it.
"""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem
from mali_ref.store import engine

# Long enough for a slow stick; a copy that another program was killed over is older.
_ABANDONED_SECONDS = 600
_COUNTED = ("record", "edit", "change", "series_value", "data_ucdp_event")


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book holds, in short; two copies of one state are equal.

    Attributes:
        counts: rows of each table that grows, in a fixed order.
        last_entry: the id that the last edit has everywhere, empty where nothing was ever changed.
        last_change: when that was, ISO 8601 in UTC.
        content: the fingerprint of the edition the book was built from.
    """

    counts: tuple[int, ...]
    last_entry: str
    last_change: str
    content: str

    @property
    def records(self) -> int:
        """How many records the book holds."""
        return self.counts[0]


def contents_of(connection: engine.Connection) -> Contents:
    """Count a book of any version; call it inside a transaction where the answer must fit what is read next."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    counts = tuple(
        connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] if table in tables else 0
        for table in _COUNTED
    )
    last = None
    if "edit" in tables:
        last = connection.execute('SELECT "uid", "time" FROM "edit" ORDER BY "id" DESC LIMIT 1').fetchone()
    content = connection.execute("""SELECT "value" FROM "meta" WHERE "name" = 'content_hash'""").fetchone()
    return Contents(counts, last[0] if last else "", last[1] if last else "", content[0] if content else "")


@contextmanager
def opened(path: Path, key: str | None = None, is_alone: bool = False) -> Iterator[engine.Connection]:
    """A book open for reading, of any version up to this program's.

    Args:
        is_alone: nobody writes it, so no file needs to be made beside it.
    """
    connection = engine.open_book_file(path, "ro", is_alone)
    try:
        with engine.sorted_errors(path):
            yield connection
    finally:
        connection.close()


def is_alone(path: Path) -> bool:
    """Whether a book is one file, with nothing of it left in a log beside it."""
    log = path.with_name(f"{path.name}-wal")
    return not (os.path.exists(log) and log.stat().st_size)


def look_whole(path: Path, key: str | None = None) -> Contents:
    """What a book holds, after SQLite has looked at every page of it.

    Raises:
        BookProblem: it cannot be opened or is damaged.
    """
    with opened(path, key, is_alone(path)) as connection:
        fault = first_fault(connection)
        if fault:
            raise engine.damaged(path)
        return contents_of(connection)


def first_fault(connection: engine.Connection) -> str:
    """The first thing SQLite's quick check finds wrong, or nothing; it reads the whole file."""
    found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    return "" if found == "ok" else found


def write_copy(source: Path, target: Path, key: str | None = None, replace: bool = False) -> Contents:
    """Copy a book, as it stands at this moment, to another path as one whole file.

    Args:
        replace: whether a file that is there may go.

    Raises:
        BookProblem: the book is damaged, or so is what was written; nothing is put in place.
        EnvironmentProblem: the folder may not be written to, or the disk is full; nothing is left behind.
    """
    with unfinished(target) as path:
        with opened(source, key, _is_read_only(source) and is_alone(source)) as connection:
            # What is counted and what is copied are one state, whoever writes meanwhile.
            connection.execute("BEGIN")
            contents = contents_of(connection)
            copy_database(connection, path, key)
            connection.execute("COMMIT")
        if look_whole(path, key) != contents:
            raise BookProblem(f"The copy of {source} did not come out whole. Check the medium and try again.")
        put_in_place(path, target, replace)
    return contents


def copy_database(connection: engine.Connection, path: Path, key: str | None = None) -> None:
    """Write all pages of an open book to a new file, with SQLite's own backup, and flush them to the disk."""
    copy = engine.connect(path, "rwc")
    try:
        with engine.sorted_errors(path):
            connection.backup(copy)
            # A log beside it would be left behind when it is copied to a stick.
            copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def overwrite(source: Path, book_path: Path, key: str | None = None) -> None:
    """Write all pages of one book over another, which may be open elsewhere: one transaction, all or nothing.

    Whoever has the book open reads the new state from then on.

    Raises:
        BookBusy: another program is writing; nothing was changed.
    """
    until = time.monotonic() + engine.BUSY_WAIT_SECONDS
    busy = BookBusy(f"Another program is writing to {book_path}. Close it, or try again in a moment.")

    def give_up(status: int, remaining: int, total: int) -> None:
        # The engine itself would wait for ever.
        if remaining and time.monotonic() > until:
            raise busy

    book = engine.open_book_file(book_path, "rw")
    try:
        with opened(source, key, is_alone(source)) as connection, engine.sorted_errors(book_path):
            connection.backup(book, progress=give_up, sleep=0.05)
            book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        book.close()


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A hidden path beside the target to write to; whatever is left there afterwards is removed.

    Raises:
        EnvironmentProblem: for an OSError of the body: the folder cannot be made or written, or the disk is full.
    """
    path = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        yield path
    except OSError as error:
        raise EnvironmentProblem(_sentence(target, error)) from error
    finally:
        for left in (path, *beside(path)):
            _remove(left)


def put_in_place(path: Path, target: Path, replace: bool = False) -> None:
    """Give a finished file its name.

    Raises:
        OSError: among others FileExistsError, where a file is there that may not go.
    """
    if replace:
        os.replace(path, target)
    else:
        try:
            os.link(path, target)
        except FileExistsError:
            raise
        except OSError:
            # A file system without hard links (FAT on a stick).
            if target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            os.replace(path, target)
    _flush_folder(target.parent)


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep beside a book."""
    return tuple(path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))


def _is_read_only(path: Path) -> bool:
    return not os.access(path.parent, os.W_OK)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows cannot open a folder.
    try:
        os.fsync(handle)
    except OSError:
        return  # Some file systems flush no folders.
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what copies that were killed left behind; one that is still being written is younger."""
    for left in folder.glob(".*.unfinished*"):
        try:
            if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
                left.unlink()
        except OSError:
            continue  # Another program has swept it.


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # The folder went away or may not be written; the sentence about that is already on its way.
        return


def _sentence(target: Path, error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return f"{target} is there already."
    if error.errno == errno.ENOSPC:
        return f"The disk is full: a copy of the book needs a place in {target.parent}. Free some space and try again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"The folder {target.parent} may not be written to. Check its permissions, or choose another folder."
    return f"{target} could not be written: {error.strerror}. Choose another folder."
