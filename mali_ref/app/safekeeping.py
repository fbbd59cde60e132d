"""Backups of the open book, the way back to them, and what to do when the book turns out to be damaged."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mali_ref.app import paths
from mali_ref.domain.errors import MaliRefError
from mali_ref.models.backup_table import made_words
from mali_ref.models.backups import BackupKeeper
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.restoring import Restored


class Host(Protocol):
    """What these commands need of the window."""

    workspace: Workspace

    def notify(self, text: str, deed: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something in the status bar."""


class Safekeeping(QObject):
    """Starts with the window and stops with it; a book that nobody may write has no backups made."""

    def __init__(self, host: Host, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._book = book
        self._parent = parent
        self.keeper = BackupKeeper(book.path, lambda: book.key, self)
        self.keeper.damage_found.connect(self._on_keeper_damage_found)
        self.keeper.backup_failed.connect(self._on_keeper_backup_failed)
        self.keeper.restored.connect(self._on_keeper_restored)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {"restore_book": self.open_restore}

    def start(self) -> None:
        """Look at the book and make a backup where one is due; call it once the window is shown."""
        if self._book.is_writable:
            self.keeper.start()

    def stop(self) -> None:
        """Wait for a backup that is being written."""
        self.keeper.stop()

    def open_restore(self) -> None:
        """Show the backups, to go back to one."""
        if not self._book.is_writable:
            self._host.notify(self._host.workspace.read_only_reason)
            return
        from mali_ref.views.dialogs.restore import RestoreDialog  # loaded when first asked for

        RestoreDialog(self.keeper, self._parent).open()

    def _on_keeper_restored(self, done: Restored) -> None:
        self._host.workspace.look_for_changes()
        before = done.before
        if before is None:
            self._host.notify(self.tr("The book is as it was then."))
            return
        words = self.tr("The book is as it was then. How it was until {time} is kept.")
        self._host.notify(
            words.format(time=made_words(before)), self.tr("Go back"), lambda: self.keeper.go_back(before.path)
        )

    def _on_keeper_backup_failed(self, error: MaliRefError) -> None:
        self._host.notify(self.tr("No backup could be made. {problem}").format(problem=error))

    def _on_keeper_damage_found(self) -> None:
        from mali_ref.app.rescuing import ask_while_open  # a whole book never needs it

        try:
            words = ask_while_open(self._book.path, paths.bundled_book(), self._book.key, self._parent)
        except MaliRefError as error:
            self._host.notify(str(error))
            return
        if words:
            self._host.workspace.look_for_changes()
            self._host.notify(words)
