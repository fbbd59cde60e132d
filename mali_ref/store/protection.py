"""Protecting a book with a passphrase, taking the protection away, changing the passphrase.

Each writes the whole book to a hidden file beside it under the other key, compares the two row by row, flushes the
file to the disk and renames it over the book, all while the book is held so that nobody else can read or write it.
Whenever the program or the power stops, one whole book lies in the place. What was plain is overwritten once its name
is gone; a disk may still keep old blocks of it somewhere (flash memory writes elsewhere), which only encrypting the
disk itself prevents.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem
from mali_ref.store import access, disk, engine, exporting, header, open_files
from mali_ref.store.keys import Key, make_key, new_key

_UNFINISHED = "rewriting"


def is_protected(path: Path) -> bool:
    """Whether a file that may be a book needs a passphrase; raises BookProblem where it cannot be one."""
    return header.look_at(path).is_protected


def unlock(path: Path, passphrase: str) -> Key:
    """The key that opens a protected book; takes a moment, and may run in another thread.

    Raises:
        WrongPassphrase: it does not open it.
        BookProblem: it is no book, or needs a newer program.
    """
    if not is_protected(path):
        raise BookProblem(f"{path} is not protected; it needs no passphrase.")
    key = make_key(passphrase, header.salt_of(path))
    connection = access.open_book_file(path, key=key)
    try:
        with suppress(OSError), engine.sorted_errors(path):
            # While we read, nobody is writing the book anew: whatever lies there is left from one who was stopped.
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            _sweep(path)
            connection.execute("COMMIT")
    finally:
        connection.close()
    return key


def protect(path: Path, passphrase: str) -> Key:
    """Protect a plain book; answers the key that opens it now.

    Raises:
        InputError: the passphrase is too short.
        BookBusy: a window or another program has the book open.
        BookProblem, EnvironmentProblem: it is damaged, the disk is full; the book is as it was.
    """
    key = new_key(passphrase)
    if is_protected(path):
        raise BookProblem(f"{path} is protected already. Change its passphrase instead.")
    rewrite(path, None, key)
    return key


def unprotect(path: Path, passphrase: str) -> None:
    """Make a protected book plain; raises WrongPassphrase, and otherwise like `protect`."""
    rewrite(path, unlock(path, passphrase), None)


def rewrite(path: Path, before: Key | None, after: Key | None) -> None:
    """Write a book anew under another key, or plain, in its own place.

    Raises:
        BookBusy: a window or another program has the book open.
        BookProblem, EnvironmentProblem: it is damaged, the disk is full; the book is as it was.
    """
    # What a link leads to is written anew, not the link.
    path = Path(os.path.realpath(path))
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{_UNFINISHED}")
    try:
        with held_alone(path, before) as connection:
            _sweep(path)
            disk.make_empty(unfinished, path)
            exporting.export(connection, path, unfinished, after)
            disk.flush_file(unfinished)
            stamp = os.stat(path)
            if os.name != "nt":
                _take_the_place(unfinished, path, is_plain=before is None)
                return
        # Windows renames over no file that anybody has open, so it is let go for a moment.
        now = os.stat(path)
        if (now.st_mtime_ns, now.st_size) != (stamp.st_mtime_ns, stamp.st_size):
            raise _busy(path)
        os.replace(unfinished, path)
    except PermissionError as error:
        raise _busy(path) from error
    except OSError as error:
        raise EnvironmentProblem(f"{path} could not be written: {error.strerror}. It is as it was.") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


@contextmanager
def held_alone(path: Path, key: Key | None) -> Iterator[engine.Connection]:
    """A book that nobody else can read or write until this is left, with no log beside it.

    Raises:
        BookBusy: a window or another program has it open.
    """
    connection = access.open_book_file(path, "rw", key=key)
    try:
        _lock_out_others(path, connection)
        with engine.sorted_errors(path):
            yield connection
    finally:
        connection.close()


def _lock_out_others(path: Path, connection: engine.Connection) -> None:
    try:
        with engine.sorted_errors(path):
            # Leaving the log behind succeeds only for the one who has the book open alone.
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except BookBusy as error:
        raise _busy(path) from error
    # An idle connection without a log holds no lock; another program's finds out, one of this program would not.
    if mode != "delete" or len(open_files.keys_of(path)) > 1:
        raise _busy(path)


def _take_the_place(unfinished: Path, path: Path, is_plain: bool) -> None:
    """Rename over the held book, and spoil the old file, into which another program may be waiting to write."""
    # Closing this handle drops the engine's locks on the old file; by then it has no name.
    handle = os.open(path, os.O_RDWR)
    try:
        os.replace(unfinished, path)
        disk.flush_folder(path.parent)
        with suppress(OSError):
            _spoil(handle, is_plain)
    finally:
        os.close(handle)


def _spoil(handle: int, is_plain: bool) -> None:
    if os.fstat(handle).st_nlink:
        return  # It has another name, under which somebody wants to keep it.
    if is_plain:
        disk.overwrite(handle)
    else:
        os.ftruncate(handle, 0)


def _sweep(path: Path) -> None:
    """Remove what was left by one who was stopped while writing the book anew."""
    for left in path.parent.glob(f".{path.name}.*.{_UNFINISHED}"):
        disk.erase(left)


def _busy(path: Path) -> BookBusy:
    return BookBusy(f"Another window or program has {path} open. Close it, and try again.")
