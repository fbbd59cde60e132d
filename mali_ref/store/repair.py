"""Mending a book: derived tables made anew, or a whole backup with the later edits that the damaged file still tells.

A damaged file is never written to. It is read through a copy of its bytes, renamed, and kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mali_ref.domain.edits import Change, Edit, Entry
from mali_ref.domain.errors import BookProblem, MaliRefError
from mali_ref.store import copies
from mali_ref.store.backup_files import BEFORE_REPAIR, Backup
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.damaged_rows import Reader
from mali_ref.store.editing import Editor
from mali_ref.store.journal import read_text
from mali_ref.store.keys import Key
from mali_ref.store.restoring import is_sound, put_back, stage
from mali_ref.store.salvage import Losses, copy_bytes, write_anew
from mali_ref.store.unfinished import unfinished


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did.

    Attributes:
        fixed: the faults that are gone, as sentences.
        left: the faults that remain; nothing was changed where nothing could be mended.
        before: the backup of the book as it was.
        kept: where the damaged file lies now; None where it was sound or nothing was changed.
    """

    fixed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    before: Backup | None = None
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was saved of a damaged book.

    Attributes:
        carried: how many later edits were carried over from the damaged file.
        left: those that could not be, and why, as sentences.
        kept: where the damaged file lies now.
    """

    records: int
    carried: int
    left: tuple[str, ...]
    kept: Path | None


def repair(book_path: Path, key: Key | None = None) -> Repaired:
    """Rebuild what a book can be rebuilt from itself: search, pointers, indexes, spans.

    Raises:
        BookProblem: the file is no book at all.
        EnvironmentProblem: there is no room, or the folder may not be written to; nothing was changed.
    """
    with read_through_copy(book_path, key) as copy, unfinished(book_path) as fresh:
        found = _faults_at(copy, book_path, key) or _why_unsound(book_path, key)
        if not found:
            return Repaired()
        try:
            losses = write_anew(copy, fresh, key)
        except BookProblem:
            return Repaired(left=tuple(found))
        if losses.rows:
            return Repaired(left=(*found, *_told(losses)))
        left = _faults_at(fresh, book_path, key)
        fixed = tuple(sentence for sentence in found if sentence not in left)
        if not fixed:
            return Repaired(left=tuple(left))
        put = put_back(fresh, book_path, key, BEFORE_REPAIR)
    return Repaired(fixed, tuple(left), put.before, put.kept)


def rescue(book_path: Path, base: Path, key: Key | None = None, base_key: Key | None = None) -> Rescued:
    """Put a whole book in the place of a damaged one, with the later edits that the damaged file still tells.

    Args:
        base: the newest whole backup, or the book that came with the program.
        base_key: what opens it where it has a passphrase of its own.

    Raises:
        BookProblem: the base is no whole book.
        EnvironmentProblem: there is no room, or the folder may not be written to; nothing was changed.
    """
    with unfinished(book_path) as fresh:
        stage(base, fresh, key, base_key)
        carried, left = _carry_over(later_edits(book_path, fresh, key), fresh, key)
        put = put_back(fresh, book_path, key, BEFORE_REPAIR)
    return Rescued(put.contents.records, carried, tuple(left), put.kept)


def later_edits(damaged: Path, base: Path, key: Key | None = None) -> list[Entry]:
    """The edits in a damaged file, as far as they can be read, that another book does not have; oldest first."""
    with copies.opened(base, key, copies.is_alone(base)) as connection:
        known = copies.edits_in(connection)
    try:
        with read_through_copy(damaged, key) as copy, Reader(copy, key) as reader:
            return [entry for entry in _readable_entries(reader) if entry.uid not in known]
    except MaliRefError:
        return []  # Not even its list of tables can be read.


@contextmanager
def read_through_copy(path: Path, key: Key | None) -> Iterator[Path]:
    """A copy that may be opened for writing, of a file that may not be touched."""
    if not path.exists():
        raise BookProblem(f"There is no book at {path}.")
    with unfinished(path.with_name(f"{path.stem}.read{path.suffix}")) as copy:
        if not (is_sound(path, key) and _copies_well(path, copy, key)):
            copy_bytes(path, copy)
        yield copy


def _copies_well(path: Path, copy: Path, key: Key | None) -> bool:
    """Copy a book that looks sound, whoever writes to it meanwhile; answers whether the engine could."""
    try:
        with copies.opened(path, key, copies.is_alone(path)) as connection:
            copies.copy_database(connection, path, copy, connection.key)
    except BookProblem as problem:
        if type(problem) is not BookProblem:
            raise
        return False
    return True


def _faults_at(path: Path, called: Path, key: Key | None) -> list[str]:
    """What is wrong with the book at a path, told of the path that the user knows it by."""
    try:
        book = Book(path, key=key)
        try:
            found = faults(book)
        finally:
            book.close()
    except MaliRefError as problem:
        found = [str(problem)]
    return [sentence.replace(str(path), str(called)) for sentence in found]


def _why_unsound(book_path: Path, key: Key | None) -> list[str]:
    """What is wrong with the file where all its rows can be read from a copy, as where its last byte is missing."""
    try:
        copies.look_whole(book_path, key)
    except BookProblem as problem:
        return [str(problem)]
    return []


def _told(losses: Losses) -> list[str]:
    return [f"Rows of “{table}” cannot be read." for table in losses.rows]


def _readable_entries(reader: Reader) -> list[Entry]:
    """The entries of a damaged journal that can be read whole."""
    columns = ("id", "uid", "time", "author", "laptop", "reason", "label", "deed", "of")
    heads, _ = reader.rows("edit", columns)
    changes = ("edit_id", "position", "before", "after")
    rows, _ = reader.rows("change", changes)
    found = []
    for entry_id, uid, time, author, laptop, reason, label, deed, of in sorted(heads):
        read = _changes([row for row in rows if row[0] == entry_id])
        if read:
            found.append(Entry(entry_id, uid, time, laptop, deed, of, Edit(read, author, reason, label)))
    return found


def _changes(rows: list[tuple[int, int, str | None, str | None]]) -> tuple[Change, ...]:
    """The changes of one entry; none where one of them is missing or nonsense, since half a deed is not that deed."""
    if [row[1] for row in sorted(rows)] != list(range(len(rows))):
        return ()
    try:
        return tuple(Change(read_text(before), read_text(after)) for _, _, before, after in sorted(rows))
    except (ValueError, KeyError, TypeError, MaliRefError):
        return ()


def _carry_over(entries: list[Entry], fresh: Path, key: Key | None) -> tuple[int, list[str]]:
    left = []
    book = Book(fresh, key=key)
    try:
        ids: dict[int, int] = {}
        for entry in entries:
            try:
                ids[entry.id] = _apply(book, entry, ids)
            except MaliRefError as problem:
                left.append(f"The edit of {entry.time} by {entry.edit.author or '?'}: {problem}")
        return len(ids), left
    finally:
        book.close()


def _apply(book: Book, entry: Entry, ids: dict[int, int]) -> int:
    """Apply an edit once more, under the name, time and deed it has in the journal; answers its new id."""
    applied = Editor(book, entry.laptop, lambda: entry.time).apply_again(entry.edit)
    with book.transaction() as connection:
        connection.execute(
            'UPDATE "edit" SET "uid" = ?, "deed" = ?, "of" = ? WHERE "id" = ?',
            [entry.uid, entry.deed, ids.get(entry.of or -1, entry.of), applied.entry_id],
        )
    return applied.entry_id
