"""Asking for the passphrase of a protected book before the window opens."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mali_ref.app import paths
from mali_ref.app.opening import Opened, open_for_window, start_afresh
from mali_ref.domain.errors import MaliRefError, WrongPassphrase
from mali_ref.models.background import Background
from mali_ref.store.keys import Key
from mali_ref.store.protection import unlock
from mali_ref.views.dialogs.passphrase import UnlockDialog
from mali_ref.views.dialogs.passphrase_dialog import Asked
from mali_ref.views.dialogs.problem import ask_start_afresh, show_problem


def open_with_passphrase(chosen: Path | None) -> Opened | None:
    """The book once its passphrase was given; None where the user gives up, or was told why it cannot be opened."""
    path = chosen or paths.user_book()
    own = QCoreApplication.translate("unlocking", "Your book is protected. Its passphrase opens it.")
    other = QCoreApplication.translate("unlocking", "{name} may be a protected book; then its passphrase opens it.")
    dialog = UnlockDialog(other.format(name=path.name) if chosen else own, offers_fresh=chosen is None)
    asking = _Asking(dialog, path)
    accepted = dialog.exec()
    asking.background.stop()
    dialog.deleteLater()
    try:
        if asking.wants_fresh:
            return _fresh()
        return open_for_window(chosen, asking.key) if accepted else None
    except MaliRefError as problem:
        show_problem(str(problem))
        return None


class _Asking:
    """What was found out while the dialog was open.

    Attributes:
        key: what opens the book.
        wants_fresh: the passphrase is lost, and the user goes on with a new book.
    """

    def __init__(self, dialog: UnlockDialog, path: Path) -> None:
        self.key: Key | None = None
        self.wants_fresh = False
        self.background = Background(dialog)
        self._dialog = dialog
        self._path = path
        dialog.submitted.connect(self._on_dialog_submitted)
        if dialog.lost is not None:
            dialog.lost.clicked.connect(self._on_lost_clicked)

    def _on_dialog_submitted(self, asked: Asked) -> None:
        self._dialog.show_busy(QCoreApplication.translate("unlocking", "Opening the book…"))
        self.background.run(lambda: unlock(self._path, asked.present), self._on_unlocked, self._on_failed)

    def _on_unlocked(self, key: Key) -> None:
        self.key = key
        self._dialog.accept()

    def _on_failed(self, error: MaliRefError) -> None:
        if isinstance(error, WrongPassphrase):
            self._dialog.show_wrong()
        else:
            self._dialog.show_problem(str(error))

    def _on_lost_clicked(self) -> None:
        words = QCoreApplication.translate(
            "unlocking", "Without its passphrase nobody can open this book, and it cannot be found out."
        )
        if ask_start_afresh(words):
            self.wants_fresh = True
            self._dialog.reject()


def _fresh() -> Opened:
    kept = start_afresh("locked")
    opened = open_for_window()
    notice = QCoreApplication.translate(
        "unlocking", "The protected book is kept as {name}. This new one is not protected."
    )
    return Opened(opened.book, notice.format(name=kept.name))
