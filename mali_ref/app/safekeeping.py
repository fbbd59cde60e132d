"""Backups of the open book, the way back to them, and what to do when the book turns out to be damaged."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mali_ref.app import paths
from mali_ref.app.host import Host
from mali_ref.domain.errors import MaliRefError
from mali_ref.models.backup_table import made_words
from mali_ref.models.backups import BackupKeeper
from mali_ref.store.restoring import Restored


class Safekeeping(QObject):
    """Starts with the window and stops with it; a book that nobody may write has no backups made."""

    def __init__(self, host: Host, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._host = host
        self._workspace = host.workspace
        self._parent = parent
        self.keeper = BackupKeeper(self._workspace.book.path, lambda: self._workspace.key, self)
        self.keeper.damage_found.connect(self._on_keeper_damage_found)
        self.keeper.backup_failed.connect(self._on_keeper_backup_failed)
        self.keeper.restored.connect(self._on_keeper_restored)
        self.keeper.failed.connect(self._on_keeper_failed)

    def start(self) -> None:
        """Look at the book and make a backup where one is due; call it once the window is shown."""
        if self._workspace.can_edit:
            self.keeper.start()

    def stop(self) -> None:
        """Wait for a backup that is being written."""
        self.keeper.stop()

    def open_restore(self) -> None:
        """Show the backups, to go back to one."""
        if not self._workspace.can_edit:
            self._host.notify(self._workspace.read_only_reason)
            return
        from mali_ref.views.dialogs.restore import RestoreDialog  # loaded when first asked for

        RestoreDialog(self.keeper, self._parent).open()

    def _on_keeper_restored(self, done: Restored) -> None:
        self._workspace.look_for_changes()
        before = done.before
        if before is None:
            self._host.notify(self.tr("The book is as it was then."))
            return
        words = self.tr("The book is as it was then. How it was until {time} is kept.")
        self._host.notify(
            words.format(time=made_words(before)), self.tr("Go back"), lambda: self.keeper.go_back(before.path)
        )

    def _on_keeper_failed(self, error: MaliRefError) -> None:
        # The dialog says it itself.
        if self._parent is None or self._parent.findChild(QWidget, "restore_dialog") is None:
            self._host.notify(str(error))

    def _on_keeper_backup_failed(self, error: MaliRefError) -> None:
        self._host.notify(self.tr("No backup could be made. {problem}").format(problem=error))

    def _on_keeper_damage_found(self) -> None:
        from mali_ref.app.rescuing import ask_while_open  # a whole book never needs it

        try:
            words = ask_while_open(self.keeper.book_path, paths.bundled_book(), self._workspace.key, self._parent)
        except MaliRefError as error:
            self._host.notify(str(error))
            return
        if words:
            self._workspace.look_for_changes()
            self._host.notify(words)
