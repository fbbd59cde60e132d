"""Dialogs about the passphrase of a book: give it, protect a book with one, change it, do without.

They ask and tell; what they ask for is done by whoever opened them.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from mali_ref.views.dialogs.passphrase_dialog import PassphraseDialog
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import WarnLine


class UnlockDialog(PassphraseDialog):
    """Asks for the passphrase before the window opens.

    Attributes:
        lost: the button for who has lost the passphrase; None where there is nothing to offer.
    """

    def __init__(self, words: str, offers_fresh: bool) -> None:
        title = self.tr("A passphrase is needed")
        super().__init__("unlock_dialog", title, self.tr("Open"), words)
        self.cancel.setText(self.tr("Quit"))
        self.add_present(self.tr("Passphrase"))
        self.lost = link_button(self.tr("The passphrase is lost…")) if offers_fresh else None
        if self.lost is not None:
            self.lost.setObjectName("passphrase_lost")
            self.lost.setAutoDefault(False)
            self.add_at_foot(self.lost)


class ProtectDialog(PassphraseDialog):
    """Asks for a new passphrase, and says what protecting does and does not do."""

    def __init__(self, check: Callable[[str], str], least: int, copies: int, parent: QWidget | None = None) -> None:
        words = self.tr("The book is then encrypted on the disk. Each start asks for the passphrase.")
        title = self.tr("Protect with a passphrase")
        super().__init__("protect_dialog", title, self.tr("Protect"), words, parent)
        self.add(
            WarnLine(
                self.tr(
                    "Nobody can open the book without it, and it cannot be found out. "
                    "Keep it written down, away from here."
                ),
                bar=True,
            )
        )
        self.add_new(check, least)
        self.add_copies(
            copies,
            self.tr("Backups and earlier books beside it, which are not protected: {count}"),
            (self.tr("Protect them too"), self.tr("Remove them"), self.tr("Leave them as they are")),
        )
        self.add_after(
            text_label(
                self.tr(
                    "Traces of the unprotected file may stay on the disk; only encrypting all of it prevents that. "
                    "Exports, and copies in other places, stay as they are."
                ),
                "caption",
                "ink2",
                wrap=True,
            )
        )


class ChangeDialog(PassphraseDialog):
    """Asks for the present passphrase and a new one."""

    def __init__(self, check: Callable[[str], str], least: int, copies: int, parent: QWidget | None = None) -> None:
        words = self.tr("From then on only the new passphrase opens the book.")
        title = self.tr("Change the passphrase")
        super().__init__("change_dialog", title, self.tr("Change"), words, parent)
        self.add_present(self.tr("Present passphrase"))
        self.add_new(check, least)
        self.add_copies(
            copies,
            self.tr("Backups and earlier books beside it, which the present passphrase opens: {count}"),
            (self.tr("Give them the new one too"), self.tr("Remove them"), self.tr("Leave them as they are")),
        )


class RemoveDialog(PassphraseDialog):
    """Asks for the passphrase once more, and says what doing without means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        words = self.tr(
            "The book is then written to the disk as it is, and whoever has the file can read it. "
            "Backups made until now still need the passphrase: do not forget it."
        )
        title = self.tr("Remove the protection")
        super().__init__("remove_dialog", title, self.tr("Remove"), words, parent)
        self.add_present(self.tr("Present passphrase"))
