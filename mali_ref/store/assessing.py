"""How badly a book is damaged, and what can be had instead: what to tell the user before anything is done."""

from dataclasses import dataclass
from pathlib import Path

from mali_ref.domain.errors import BookProblem
from mali_ref.store import copies
from mali_ref.store.backup_files import Backup
from mali_ref.store.backups import newest_whole
from mali_ref.store.keys import Key
from mali_ref.store.repair import later_edits, read_through_copy
from mali_ref.store.salvage import write_anew
from mali_ref.store.unfinished import unfinished


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is left of a damaged book.

    Attributes:
        is_mendable: every row can be read; only what is made from the rows is damaged.
        readable: how many records can be read.
        backup: the newest whole backup, or None.
        base: that backup's file, or the book that came with the program.
        later: how many edits that are not in the base can be read from the damaged book.
    """

    is_mendable: bool
    readable: int
    backup: Backup | None
    base: Path
    later: int


def assess(book_path: Path, bundled: Path, key: Key | None = None) -> Assessment:
    """Look at a damaged book without touching it; takes a second or two.

    Args:
        bundled: the book that came with the program, which stands in where there is no backup.

    Raises:
        EnvironmentProblem: there is no room for a copy of it.
    """
    is_mendable, readable = _try_to_write_anew(book_path, key)
    backup = newest_whole(book_path, key)
    base = backup.path if backup is not None else bundled
    return Assessment(is_mendable, readable, backup, base, len(later_edits(book_path, base, key)))


def readable_copy(book_path: Path, target: Path, key: Key | None = None) -> int:
    """Write what can be read of a damaged book to a new file, to look at it; answers how many records that are.

    Raises:
        BookProblem: nothing of it can be read.
    """
    with read_through_copy(book_path, key) as copy:
        write_anew(copy, target, key)
    return copies.look_whole(target, key).records


def _try_to_write_anew(book_path: Path, key: Key | None) -> tuple[bool, int]:
    with read_through_copy(book_path, key) as copy, unfinished(book_path) as fresh:
        try:
            losses = write_anew(copy, fresh, key)
            return not losses.rows, copies.look_whole(fresh, key).records
        except BookProblem:
            return False, 0
