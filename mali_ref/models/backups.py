"""The backups of the open book: made when they are due, listed, looked into and gone back to, off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mali_ref.domain.edits import Entry
from mali_ref.domain.errors import MaliRefError
from mali_ref.models.background import Background
from mali_ref.store.backup_files import Backup
from mali_ref.store.backups import backups_of, make_due_backup, what_would_be_lost
from mali_ref.store.keys import Key
from mali_ref.store.restoring import Restored, is_sound, restore

_HOUR_MILLISECONDS = 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Lost:
    """The edits that a book would lose by going back, newest first."""

    source: Path
    entries: tuple[Entry, ...]


class BackupKeeper(QObject):
    """Keeps the backups of a book while its window is open.

    Args:
        book_path: the book's file.
        key: asked each time, since the book may be protected meanwhile.

    Signals:
        made: an automatic backup was written; carries the Backup.
        listed: carries all backups as a list, newest first.
        weighed: carries what going back would lose, as Lost.
        restored: the book is as it was in a backup; carries the Restored.
        damage_found: pages of the book cannot be read; nothing was changed.
        failed: something asked for could not be done; carries the error.
        backup_failed: an automatic backup could not be written; carries the error.
    """

    made = Signal(object)
    listed = Signal(object)
    weighed = Signal(object)
    restored = Signal(object)
    damage_found = Signal()
    failed = Signal(object)
    backup_failed = Signal(object)

    def __init__(self, book_path: Path, key: Callable[[], Key | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book_path = book_path
        self._key = key
        self._background = Background(self)
        self._timer = QTimer(self, interval=_HOUR_MILLISECONDS)
        self._timer.timeout.connect(self.back_up_if_due)

    def start(self) -> None:
        """Look whether the book is sound, write a backup if one is due, and again each hour."""
        key = self._key()
        self._background.run(lambda: is_sound(self.book_path, key), self._on_book_looked_at, self._on_look_failed)

    def stop(self) -> None:
        """Wait for what is being written; nothing is begun any more."""
        self._timer.stop()
        self._background.stop()

    def back_up_if_due(self) -> None:
        """Write a backup if the newest is older than an hour and the book was changed since."""
        key = self._key()
        self._background.run(
            lambda: make_due_backup(self.book_path, key), self._on_backup_made, self.backup_failed.emit
        )

    def list_all(self) -> None:
        """Ask for the list of backups."""
        key = self._key()
        self._background.run(lambda: backups_of(self.book_path, key), self.listed.emit, self.failed.emit)

    def weigh(self, source: Path) -> None:
        """Ask what going back would lose."""
        key = self._key()
        self._background.run(
            lambda: Lost(source, tuple(what_would_be_lost(self.book_path, source, key))),
            self.weighed.emit,
            self.failed.emit,
        )

    def go_back(self, source: Path, source_key: Key | None = None) -> None:
        """Put a backup, or another whole book, in the place of the book; the book before becomes a backup."""
        key = self._key()

        def work() -> Restored:
            return restore(self.book_path, source, key, source_key)

        self._background.run(work, self.restored.emit, self.failed.emit)

    def _on_book_looked_at(self, sound: bool) -> None:
        if not sound:
            self.damage_found.emit()
            return
        self._timer.start()
        self.back_up_if_due()

    def _on_backup_made(self, backup: Backup | None) -> None:
        if backup is not None:
            self.made.emit(backup)

    def _on_look_failed(self, error: MaliRefError) -> None:
        """It may be held by another program now; whoever reads it next meets the same, and says so."""
        self._timer.start()
