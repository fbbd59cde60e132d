"""The copies of a book that lie beside it: backups, and books that were set aside. Protecting the book leaves them be.

What follows a new passphrase is decided by the user: copies that stay plain, or under the earlier passphrase, can be
read by whoever could read them before.
"""

from collections.abc import Iterable
from contextlib import suppress
from enum import Enum
from pathlib import Path

from mali_ref.domain.errors import MaliRefError
from mali_ref.store import access, disk, header, protection
from mali_ref.store.backup_files import backups_folder, files_of
from mali_ref.store.keys import Key


class Treatment(Enum):
    """What becomes of the copies when the book itself is protected or gets another passphrase."""

    FOLLOW = "follow"
    REMOVE = "remove"
    LEAVE = "leave"


def open_copies(path: Path, key: Key | None) -> list[Path]:
    """The copies of a book that are plain, where there is no key, or open with this one."""
    return [copy for copy in _copies(path) if _opens(copy, key)]


def treat(copies: Iterable[Path], treatment: Treatment, before: Key | None, after: Key) -> list[Path]:
    """Bring copies under the book's new key, or remove them; answers those for which it could not be done."""
    failed = []
    for copy in copies:
        try:
            if treatment is Treatment.FOLLOW:
                protection.rewrite(copy, before, after)
            elif treatment is Treatment.REMOVE:
                _remove(copy)
        except (MaliRefError, OSError):
            failed.append(copy)
    return failed


def remove_unfinished(path: Path) -> None:
    """Remove what copying was stopped over, which is as plain as the book was; call it once the book is protected."""
    for folder in (path.parent, backups_folder(path)):
        for left in folder.glob(f".{path.stem}*.unfinished*"):
            with suppress(OSError):
                disk.erase(left)


def _copies(path: Path) -> list[Path]:
    """Backups, newest first, then books set aside as earlier, damaged or locked ones."""
    aside = sorted(path.parent.glob(f"{path.stem}-*-*{path.suffix}"))
    return [*(backup.path for backup in files_of(path)), *aside]


def _opens(copy: Path, key: Key | None) -> bool:
    """Whether a copy can be read as far as protection goes; a damaged plain one can."""
    try:
        if not header.look_at(copy).is_protected:
            return key is None
        if key is None or header.salt_of(copy) != key.salt:
            return False
        access.open_book_file(copy, key=key).close()
    except MaliRefError:
        # What begins like a database, but is damaged, still holds plain text.
        return key is None and header.begins_plain(copy)
    return True


def _remove(copy: Path) -> None:
    for each in (*header.beside(copy), copy):
        with suppress(FileNotFoundError):
            disk.erase(each)
