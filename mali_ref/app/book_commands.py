"""``mali-ref backup``, ``restore`` and ``check --repair``: commands about the book's file as a whole."""

import argparse
import os
from datetime import datetime
from pathlib import Path

from mali_ref.app import paths
from mali_ref.app.exit_status import DONE, FAULT
from mali_ref.app.unlocking import key_of, open_unlocked
from mali_ref.domain.errors import BookProblem, EnvironmentProblem, MaliRefError
from mali_ref.store.backup_files import Backup
from mali_ref.store.backups import backups_of, newest_whole, what_would_be_lost
from mali_ref.store.copies import write_copy
from mali_ref.store.header import salt_of
from mali_ref.store.keys import Key
from mali_ref.store.protection import is_protected
from mali_ref.store.repair import Rescued, repair, rescue
from mali_ref.store.restoring import Restored, is_sound, restore


def is_asked(arguments: argparse.Namespace) -> bool:
    """Whether a command is about the file, so that the book must not be open while it runs."""
    return arguments.command in ("backup", "restore") or (arguments.command == "check" and arguments.repair)


def answer(arguments: argparse.Namespace) -> int:
    """Carry out a command about the file; answers the exit status."""
    return {"backup": _back_up, "restore": _go_back, "check": _mend}[arguments.command](arguments)


def _back_up(arguments: argparse.Namespace) -> int:
    """Write the whole book, as it stands, to one file."""
    book = open_unlocked(arguments.db)
    path, key = book.path, book.key
    book.close()
    target = _target(arguments.output, path)
    if os.path.exists(target):
        if os.path.samefile(target, path):
            raise EnvironmentProblem(f"{target} is the book itself. Name another file.")
        if not arguments.force:
            raise EnvironmentProblem(f"{target} is there already. Name another file, or add --force to replace it.")
    contents = write_copy(path, target, key, replace=arguments.force)
    print(f"backed up: {_records(contents.records)} in {target}")
    return DONE


def _target(output: Path, book_path: Path) -> Path:
    """The file to write; into a folder goes one named after the book and the moment."""
    if not output.is_dir():
        return output
    return output / f"{book_path.stem}-{datetime.now():%Y-%m-%d-%H%M%S}{book_path.suffix}"


def _go_back(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of the book; without one, list those there are."""
    book_path = arguments.db or paths.user_book()
    key = _key_of(book_path)
    if arguments.file is None:
        return _list_backups(book_path, key)
    source_key = _source_key(arguments.file, key)
    if os.path.exists(book_path) and not is_sound(book_path, key):
        return _tell_rescue(rescue(book_path, arguments.file, key, source_key))
    lost = _count_lost(book_path, arguments.file, key, source_key)
    return _tell_restore(restore(book_path, arguments.file, key, source_key), lost)


def _list_backups(book_path: Path, key: Key | None) -> int:
    found = backups_of(book_path, key)
    for backup in found:
        print(_line(backup))
    if not found:
        print(f"There are no backups of {book_path}.")
    return DONE


def _line(backup: Backup) -> str:
    told = backup.problem or f"{_records(backup.records)}, last change {backup.last_change or 'never'}"
    return f"{backup.path}\n    {backup.time:%Y-%m-%d %H:%M} UTC, {backup.reason}, {backup.size / 1e6:.1f} MB, {told}"


def _count_lost(book_path: Path, source: Path, key: Key | None, source_key: Key | None) -> int:
    if not os.path.exists(book_path):
        return 0
    try:
        return len(what_would_be_lost(book_path, source, key, source_key))
    except MaliRefError:
        return 0  # What is wrong with the source is said by the restore itself.


def _tell_restore(done: Restored, lost: int) -> int:
    print(f"restored: {_records(done.contents.records)}, last change {done.contents.last_change or 'never'}")
    if done.before is not None:
        print(f"The book before is kept as {done.before.path}; restore that file to go back.")
    if lost:
        print(f"Edits made since that backup, and only there now: {lost}")
    return DONE


def _tell_rescue(done: Rescued) -> int:
    later = f"{done.carried} later edit{'s' if done.carried != 1 else ''}"
    print(f"restored: {_records(done.records)}, with {later} that the damaged book still held")
    for sentence in done.left:
        print(f"not carried over: {sentence}")
    if done.kept is not None:
        print(f"The damaged book is kept as {done.kept}.")
    return FAULT if done.left else DONE


def _mend(arguments: argparse.Namespace) -> int:
    """Rebuild what a book can be rebuilt from itself, and say what was wrong and what still is."""
    book_path = arguments.db or paths.user_book()
    key = _key_of(book_path)
    done = repair(book_path, key)
    for sentence in done.fixed:
        print(f"fixed: {sentence}")
    for sentence in done.left:
        print(f"left: {sentence}")
    if done.before is not None:
        print(f"The book before is kept as {done.before.path}.")
    if done.kept is not None:
        print(f"The damaged file is kept as {done.kept}.")
    if not done.left:
        print("whole" if not done.fixed else "whole again")
        return DONE
    _advise(book_path, key)
    return FAULT


def _advise(book_path: Path, key: Key | None) -> None:
    if is_sound(book_path, key):
        return
    newest = newest_whole(book_path, key)
    if newest is None:
        print("There is no whole backup of this book.")
    else:
        print(f"The newest whole backup is of {newest.time:%Y-%m-%d %H:%M} UTC. To go back to it and keep later edits:")
        print(f"    mali-ref restore '{newest.path}'")


def _records(count: int) -> str:
    return f"{count} record{'s' if count != 1 else ''}"


def _key_of(path: Path) -> Key | None:
    """The key of a book that may be damaged, or not be there."""
    try:
        return key_of(path)
    except BookProblem as problem:
        if type(problem) is not BookProblem:
            raise
        return None  # Whoever works with the file says what is wrong with it.


def _source_key(source: Path, key: Key | None) -> Key | None:
    """The key of a backup: the book's, or one of its own passphrase."""
    is_same = key is not None and os.path.exists(source) and is_protected(source) and salt_of(source) == key.salt
    return key if is_same else _key_of(source)
