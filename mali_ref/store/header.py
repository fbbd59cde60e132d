"""What a file's size and first bytes tell, before the engine touches it and makes locks or logs beside a stranger's."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from mali_ref.domain.errors import BookProblem, EnvironmentProblem
from mali_ref.store import open_files
from mali_ref.store.keys import SALT_BYTES

APPLICATION_ID = 0x4D414C49
RENAME = "The next start of the window offers the newest whole backup; the damaged file is kept."
_MAGIC = b"SQLite format 3\0"
_PAGE = 4096
# Of 4096 random bytes about 256 differ, never fewer than 230; of a text or a picture's beginning, fewer.
_RANDOM = 220


class Look(NamedTuple):
    """What a book's file is, from outside.

    Attributes:
        is_protected: it needs a passphrase.
        may_have_log: it may be of those that keep a write-ahead log beside them.
    """

    is_protected: bool
    may_have_log: bool


def look_at(path: Path) -> Look:
    """Look at a file that may be a book.

    Raises:
        BookProblem: it is missing, cut short, or surely something else than a book.
        EnvironmentProblem: it may not be read.
    """
    with open_files.lock:
        known = open_files.keys_of(path)
        if known:
            return Look(known[0] is not None, True)
        size, start = _read(path)
    if not start.startswith(_MAGIC):
        _refuse_strangers(path, size, start)
        return Look(True, True)
    _refuse_other_databases(path, start)
    _refuse_stumps(path, size, start)
    return Look(False, start[18] == 2)


def salt_of(path: Path) -> bytes:
    """The random bytes a protected file begins with."""
    with open_files.lock:
        for key in open_files.keys_of(path):
            if key is not None:
                return key.salt
        return _read(path)[1][:SALT_BYTES]


def begins_plain(path: Path) -> bool:
    """Whether a file begins as a plain database does, whole or not."""
    try:
        with open_files.lock:
            return not open_files.keys_of(path) and _read(path)[1].startswith(_MAGIC)
    except (BookProblem, EnvironmentProblem):
        return False


def beside(path: Path) -> tuple[Path, Path, Path]:
    """The log, its index and the rollback journal that the engine may keep beside a file."""
    log, index, journal = (path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))
    return log, index, journal


def holds_something(path: Path) -> bool:
    """Whether there is a file with anything in it."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _read(path: Path) -> tuple[int, bytes]:
    try:
        with path.open("rb") as file:
            start = file.read(_PAGE)
            return file.seek(0, 2), start
    except FileNotFoundError:
        raise BookProblem(f"There is no book at {path}.") from None
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be read: {error.strerror}.") from error


def _refuse_strangers(path: Path, size: int, start: bytes) -> None:
    """A protected book looks like chance from its first byte to its last, in whole pages."""
    if not _is_like_chance(start):
        raise BookProblem(f"{path} is not a Mali Reference book. Open another file.")
    if size % _PAGE and not _is_half_saved(path):
        raise BookProblem(f"{path} is not a Mali Reference book, or it is a protected one that is cut short.")


def _is_like_chance(start: Iterable[int]) -> bool:
    return len(set(start)) >= _RANDOM


def _refuse_other_databases(path: Path, start: bytes) -> None:
    if len(start) < 100:
        raise BookProblem(f"{path} is not a Mali Reference book. Open another file.")
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise BookProblem(f"{path} is a database, but not a Mali Reference book. Open another file.")


def _refuse_stumps(path: Path, size: int, start: bytes) -> None:
    """The number of pages in the header holds only where nothing waits in a log, and where it was kept up to date."""
    page_size = int.from_bytes(start[16:18], "big")
    pages = int.from_bytes(start[28:32], "big") if start[24:28] == start[92:96] else 0
    if size < pages * (65536 if page_size == 1 else page_size) and not _is_half_saved(path):
        raise BookProblem(f"{path} is cut short: a part of the book is missing. {RENAME}")


def _is_half_saved(path: Path) -> bool:
    log, _, journal = beside(path)
    return holds_something(log) or holds_something(journal)
