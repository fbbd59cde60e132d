"""Backups of a book: made beside it, each looked at after writing, thinned by age; and what going back would lose."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mali_ref.domain.edits import Entry
from mali_ref.domain.errors import MaliRefError, PassphraseNeeded
from mali_ref.store import copies, disk, header
from mali_ref.store.backup_files import AUTOMATIC, Backup, backup_path, files_of, thin
from mali_ref.store.book import Book
from mali_ref.store.journal import Journal
from mali_ref.store.keys import Key

_EVERY = timedelta(hours=1)


def make_backup(book_path: Path, reason: str, key: Key | None = None) -> Backup:
    """Write a backup of a book and thin the earlier ones; call it before a migration, an import, a merge.

    Args:
        reason: one of `mali_ref.store.backup_files`: ``automatic``, ``asked``, ``before-import`` …

    Raises:
        BookProblem: the book is damaged; the earlier backups stay as they are.
        EnvironmentProblem: the folder may not be written to, or the disk is full.
    """
    now = _now()
    path = backup_path(book_path, now, reason)
    contents = copies.write_copy(book_path, path, key)
    if key is None and header.look_at(book_path).is_protected:
        # It was protected while we were writing; nothing plain may stay.
        disk.erase(path)
        raise PassphraseNeeded(f"{book_path} is protected now. Open it with its passphrase.")
    made = Backup(path, now, reason, path.stat().st_size, contents.records, contents.last_change)
    _remove(thin(files_of(book_path), now))
    return made


def make_due_backup(book_path: Path, key: Key | None = None) -> Backup | None:
    """Write the automatic backup where the newest is older than an hour and the book was changed since; else None.

    Raises:
        MaliRefError: as `make_backup`.
    """
    known = files_of(book_path)
    if known and abs(_now() - known[0].time) < _EVERY:
        return None
    if known and _contents(known[0].path, key) == _contents(book_path, key):
        return None
    return make_backup(book_path, AUTOMATIC, key)


def backups_of(book_path: Path, key: Key | None = None) -> list[Backup]:
    """All backups of a book with what they hold, newest first; one that cannot be read says why."""
    return [_described(backup, key) for backup in files_of(book_path)]


def newest_whole(book_path: Path, key: Key | None = None) -> Backup | None:
    """The newest backup in which every page is sound, or None."""
    for backup in files_of(book_path):
        try:
            contents = copies.look_whole(backup.path, key)
        except MaliRefError:
            continue
        return replace(backup, records=contents.records, last_change=contents.last_change)
    return None


def what_would_be_lost(
    book_path: Path, source: Path, key: Key | None = None, source_key: Key | None = None
) -> list[Entry]:
    """The edits in a book that another copy of it does not have, newest first.

    Args:
        source: a backup, or any book.
        source_key: what opens it where it has a passphrase of its own.

    Raises:
        MaliRefError: one of the two cannot be read.
    """
    with copies.opened(source, source_key or key, copies.is_alone(source)) as connection:
        known = copies.edits_in(connection)
    book = Book(book_path, key=key)
    try:
        return [entry for entry in Journal(book).entries() if entry.uid not in known]
    finally:
        book.close()


def _described(backup: Backup, key: Key | None) -> Backup:
    try:
        contents = _contents(backup.path, key)
    except MaliRefError as problem:
        return replace(backup, problem=str(problem))
    return replace(backup, records=contents.records, last_change=contents.last_change)


def _contents(path: Path, key: Key | None) -> copies.Contents:
    with copies.opened(path, key, copies.is_alone(path)) as connection:
        return copies.contents_of(connection)


def _remove(backups: Iterable[Backup]) -> None:
    for backup in backups:
        try:
            backup.path.unlink(missing_ok=True)
        except OSError:
            continue  # It stays one day longer; the backup just made is what matters.


def _now() -> datetime:
    """The time as the name of a backup tells it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)
