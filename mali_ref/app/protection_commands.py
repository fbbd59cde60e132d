"""The commands that protect the book with a passphrase, change it, or take it away."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mali_ref.app import paths
from mali_ref.app import settings as remembered
from mali_ref.app.host import Host
from mali_ref.app.settings import Settings
from mali_ref.domain.errors import InputError, MaliRefError
from mali_ref.store.keys import MINIMUM_CHARACTERS, Key, check_passphrase, make_key, new_key

if TYPE_CHECKING:
    from mali_ref.models.background import Background
    from mali_ref.views.dialogs.passphrase_dialog import Asked, PassphraseDialog


class ProtectionCommands(QObject):
    """Carries the commands out; dialogs and what writes books are loaded when first asked for."""

    def __init__(self, host: Host, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._workspace = host.workspace
        self._settings = settings
        self._parent = parent
        self._dialog: PassphraseDialog | None = None
        self._background: Background | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "protect_book": self.protect,
            "change_passphrase": self.change,
            "remove_protection": self.remove,
        }

    def renew_actions(self, actions: dict[str, QAction]) -> None:
        """Offer what can be done to the book as it is."""
        is_protected = self._workspace.is_protected
        reason = self._workspace.read_only_reason
        for name in self.handlers():
            actions[name].setVisible(is_protected is (name != "protect_book"))
            actions[name].setEnabled(actions[name].isVisible() and not reason)
            actions[name].setToolTip(reason)

    def protect(self) -> None:
        """Ask for a passphrase and protect the book with it."""
        from mali_ref.views.dialogs.passphrase import ProtectDialog

        self._open(ProtectDialog(_fault, MINIMUM_CHARACTERS, len(self._copies()), self._parent))

    def change(self) -> None:
        """Ask for the passphrase and for another one."""
        from mali_ref.views.dialogs.passphrase import ChangeDialog

        self._open(ChangeDialog(_fault, MINIMUM_CHARACTERS, len(self._copies()), self._parent))

    def remove(self) -> None:
        """Ask for the passphrase and do without it from then on."""
        from mali_ref.views.dialogs.passphrase import RemoveDialog

        self._open(RemoveDialog(self._parent))

    # How it goes: the passphrase is looked at, the window lets go of the file, the file is written, and taken up again.

    def _open(self, dialog: "PassphraseDialog") -> None:
        from mali_ref.models.background import Background

        self._dialog = dialog
        dialog.submitted.connect(self._on_dialog_submitted)
        dialog.finished.connect(self._on_dialog_finished)
        self._background = Background(dialog)
        dialog.open()

    def _on_dialog_submitted(self, asked: "Asked") -> None:
        before = self._workspace.key
        if before is None:
            self._write(before, asked)
            return

        def is_right() -> bool:
            return make_key(asked.present, before.salt) == before

        self._show_busy(self.tr("Looking at the passphrase…"))
        self._run(is_right, lambda right: self._write(before, asked) if right else self._show_wrong())

    def _write(self, before: Key | None, asked: "Asked") -> None:
        path = self._workspace.book.path

        def work() -> tuple[Key | None, list[str]]:
            # Loaded when first asked for: what writes books.
            from mali_ref.store.kept_copies import Treatment, open_copies, remove_unfinished, treat
            from mali_ref.store.protection import rewrite

            after = new_key(asked.new) if asked.new else None
            rewrite(path, before, after)
            if after is None:
                return None, []
            remove_unfinished(path)
            failed = treat(open_copies(path, before), Treatment(asked.copies), before, after)
            return after, [copy.name for copy in failed]

        self._show_busy(self.tr("Writing the book…"))
        try:
            self._workspace.let_go()
        except MaliRefError as error:
            self._on_write_failed(error, before)
            return
        self._run(work, self._on_written, lambda error: self._on_write_failed(error, before))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[[Any], object],
        failed: Callable[[MaliRefError], object] | None = None,
    ) -> None:
        if self._background is not None:
            self._background.run(work, done, failed or self._show_problem)

    def _on_written(self, answer: tuple[Key | None, list[str]]) -> None:
        key, left = answer
        try:
            self._workspace.take_up(key)
        except MaliRefError as error:
            self._show_problem(error)
            return
        if key is not None:
            self._forget_outside()
        words = self.tr("The book is protected.") if key else self.tr("The book is not protected any more.")
        if self._dialog is None:
            return
        if left:
            but = self.tr("{done} These copies could not be written or removed, and stay as they were: {names}")
            self._dialog.show_done_but(but.format(done=words, names=", ".join(left)))
        else:
            self._dialog.accept()
            self._host.notify(words)

    def _on_write_failed(self, error: MaliRefError, before: Key | None) -> None:
        try:
            self._workspace.take_up(before)
        except MaliRefError as second:
            error = second
        self._show_problem(error)

    def _forget_outside(self) -> None:
        """What lies outside the book and may tell of what is in it: the record last shown, and the log."""
        self._settings.set(remembered.RECORD, "")
        self._settings.save()
        try:
            if paths.log_file().exists():
                paths.log_file().write_text("", encoding="utf-8")
        except OSError:
            return  # A log that cannot be written is not written either.

    def _copies(self) -> list[object]:
        from mali_ref.store.kept_copies import open_copies  # loads what writes books

        return list(open_copies(self._workspace.book.path, self._workspace.key))

    # What the dialog shows

    def _show_busy(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.show_busy(words)

    def _show_wrong(self) -> None:
        if self._dialog is not None:
            self._dialog.show_wrong()

    def _show_problem(self, error: MaliRefError) -> None:
        if self._dialog is not None:
            self._dialog.show_problem(str(error))

    def _on_dialog_finished(self, _result: int) -> None:
        if self._background is not None:
            self._background.stop()
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = self._background = None


def _fault(passphrase: str) -> str:
    """Why a new passphrase may not be used, or nothing."""
    try:
        check_passphrase(passphrase)
    except InputError as error:
        return str(error)
    return ""
