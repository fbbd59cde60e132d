"""Going back to a backup, or to any other whole book; what was there before is always kept."""

import os
from dataclasses import dataclass
from pathlib import Path

from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem
from mali_ref.store import access, copies, engine, header
from mali_ref.store.backup_files import BEFORE_MIGRATION, BEFORE_RESTORE, Backup
from mali_ref.store.backups import make_backup
from mali_ref.store.files import set_aside
from mali_ref.store.keys import Key
from mali_ref.store.unfinished import put_in_place, unfinished

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        contents: what the book holds now.
        before: the backup of the book as it was, to go back to; None where it could not be read or there was none.
        kept: where the damaged file lies that was in the book's place; None where there was none.
    """

    contents: copies.Contents
    before: Backup | None = None
    kept: Path | None = None


def restore(book_path: Path, source: Path, key: Key | None = None, source_key: Key | None = None) -> Restored:
    """Put another whole book in the place of a book.

    The source is copied beside the book first, so a stick may be pulled out at any moment. A book that can be read is
    then overwritten in one transaction: whoever has it open reads the new state. A damaged one is renamed and kept.

    Args:
        key: what opens the book, and its backups; the book stays protected, or plain, as it is.
        source_key: what opens the source where it has a passphrase of its own.

    Raises:
        PassphraseNeeded, WrongPassphrase: the source cannot be opened with either.
        BookProblem: the source is no whole book, or another program is writing; nothing was changed.
        EnvironmentProblem: there is no room, or the folder may not be written to; nothing was changed.
    """
    if book_path.exists() and source.exists() and os.path.samefile(book_path, source):
        raise BookProblem(f"{source} is the book itself. Choose a backup of it.")
    with unfinished(book_path) as staged:
        stage(source, staged, key, source_key)
        return put_back(staged, book_path, key)


def upgrade(book_path: Path, key: Key | None = None) -> Restored | None:
    """Bring a book to this program's format, after a backup; None where it is of that format.

    It is done on a copy, which then takes the book's place in one transaction: stopped at any moment, the book is of
    one format or the other.

    Raises:
        BookProblem: the book is damaged, another program is writing, or it needs a newer program.
        EnvironmentProblem: there is no room, or the book may not be written to; it is as it was.
    """
    with copies.opened(book_path, key) as connection:
        if connection.execute("PRAGMA user_version").fetchone()[0] >= engine.SCHEMA_VERSION:
            return None
    with unfinished(book_path) as staged:
        stage(book_path, staged, key)
        return put_back(staged, book_path, key, BEFORE_MIGRATION)


def stage(source: Path, staged: Path, key: Key | None = None, source_key: Key | None = None) -> None:
    """Copy a book to a hidden file, under the key of the book it is for, and bring it to this program's format.

    Raises:
        BookProblem: the source is damaged or no book.
    """
    copies.look_whole(source, source_key or key)
    with copies.opened(source, source_key or key, copies.is_alone(source)) as connection:
        copies.copy_database(connection, source, staged, key)
    bring_up_to_date(staged, key)


def put_back(staged: Path, book_path: Path, key: Key | None = None, reason: str = BEFORE_RESTORE) -> Restored:
    """Put a finished file in the place of a book; the book before becomes a backup, or is renamed where damaged."""
    contents = copies.look_whole(staged, key)
    if not os.path.exists(book_path):
        put_in_place(staged, book_path)
        return Restored(contents)
    for _ in range(_ATTEMPTS):
        before = _backup_of(book_path, reason, key)
        if before is None:
            kept = set_damaged_aside(book_path)
            put_in_place(staged, book_path)
            return Restored(contents, kept=kept)
        if copies.overwrite(staged, book_path, copies.look_whole(before.path, key), key):
            return Restored(contents, before)
    raise BookBusy(f"Another program keeps writing to {book_path}. Close it, or try again in a moment.")


def _backup_of(book_path: Path, reason: str, key: Key | None) -> Backup | None:
    """A backup of the book as it is; None where it is damaged."""
    try:
        return make_backup(book_path, reason, key)
    except BookProblem as problem:
        if type(problem) is not BookProblem:
            raise
        return None


def is_sound(book_path: Path, key: Key | None = None) -> bool:
    """Whether a book can be opened and each of its pages read.

    Raises:
        BookProblem: another program holds it, or it needs a newer program: no sign of damage.
        EnvironmentProblem: it cannot be read at all.
    """
    try:
        copies.look_whole(book_path, key)
    except BookProblem as problem:
        if type(problem) is not BookProblem:
            raise
        return False
    return True


def set_damaged_aside(book_path: Path) -> Path:
    """Rename a damaged book with the files beside it, byte for byte, and answer its new path."""
    kept = set_aside(book_path, "damaged")
    for left, name in zip(header.beside(book_path), header.beside(kept), strict=True):
        if os.path.exists(left):
            try:
                os.replace(left, name)
            except OSError as error:
                raise EnvironmentProblem(f"{left} could not be renamed: {error.strerror}.") from error
    return kept


def bring_up_to_date(path: Path, key: Key | None = None) -> None:
    """Bring a file that nobody else has open to this program's format.

    Raises:
        NewerBook: a later program wrote it.
    """
    connection = access.open_book_file(path, "rw", key=key)
    try:
        if engine.format_of(connection) < engine.SCHEMA_VERSION:
            # They load what writes tables, which slows every start down that has no old book to deal with.
            from mali_ref.store.migrations import migrations

            with engine.sorted_errors(path):
                migrations.apply(engine.utils_database(connection))
    finally:
        connection.close()
