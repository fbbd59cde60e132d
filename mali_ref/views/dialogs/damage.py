"""A book that is damaged: what can be had of it, and what to do, before anything is done."""

from enum import Enum

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.backup_table import made_words
from mali_ref.models.language import number_text
from mali_ref.store.assessing import Assessment
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.theme import theme


class Way(Enum):
    """What the user wants done with a damaged book."""

    MEND = "mend"
    RESCUE = "rescue"
    READ = "read"
    NOTHING = "nothing"


class DamageDialog(QDialog):
    """Says what is damaged and what is safe, and offers the best way out first.

    Attributes:
        way: what was chosen.
    """

    def __init__(self, problem: str, found: Assessment, is_open: bool, parent: QWidget | None = None) -> None:
        """Args:
        problem: what cannot be read, as a sentence.
        is_open: whether the window shows the book already, so that leaving things as they are is no quitting.
        """
        super().__init__(parent)
        self.setObjectName("damage_dialog")
        self.setWindowTitle(self.tr("Your book is damaged"))
        self.setMinimumWidth(theme().px(540))
        self.way = Way.NOTHING
        self._found = found
        column = QVBoxLayout(self)
        side = theme().px(20)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(text_label(self.tr("Part of your book cannot be read"), "panel_title", wrap=True))
        column.addWidget(WarnLine(problem, bar=True))
        for words in (self._offer(), self._what_is_kept()):
            column.addWidget(text_label(words, "body", "ink2", wrap=True))
        column.addLayout(self._buttons(is_open))

    def _offer(self) -> str:
        if self._found.is_mendable:
            return self.tr(
                "Everything that was ever entered can be read. Only search and other parts that are made from it are "
                "damaged; they can be made anew."
            )
        return f"{self._base_words()} {self._later_words()}"

    def _base_words(self) -> str:
        backup = self._found.backup
        if backup is None:
            return self.tr("There is no backup; the book that came with the program can take its place.")
        return self.tr("The newest whole backup is of {time}.").format(time=made_words(backup))

    def _later_words(self) -> str:
        count = self._found.later
        if not count:
            return self.tr("No later edit can be read from the damaged book.")
        if count == 1:
            return self.tr("One later edit can be read from the damaged book and is carried over.")
        words = self.tr("{count} later edits can be read from the damaged book and are carried over.")
        return words.format(count=number_text(count))

    def _what_is_kept(self) -> str:
        words = self.tr("The damaged file is not changed: it is kept under another name.")
        if self._found.is_mendable or not self._found.readable:
            return words
        left = self.tr("To look only, {count} records can still be read.")
        return f"{words} {left.format(count=number_text(self._found.readable))}"

    def _buttons(self, is_open: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme().px(8), 0, 0)
        row.addStretch(1)
        leave = plain_button(self.tr("Not now") if is_open else self.tr("Quit"))
        leave.setObjectName("damage_leave")
        leave.clicked.connect(self.reject)
        row.addWidget(leave)
        if not (is_open or self._found.is_mendable) and self._found.readable:
            look = plain_button(self.tr("Only read what is left"))
            look.setObjectName("damage_read")
            look.clicked.connect(lambda: self._take(Way.READ))
            row.addWidget(look)
        go = primary_button(self._deed())
        go.setObjectName("damage_go")
        go.clicked.connect(lambda: self._take(Way.MEND if self._found.is_mendable else Way.RESCUE))
        row.addWidget(go)
        for button in (leave, go):
            button.setAutoDefault(button is go)
        go.setDefault(True)
        go.setFocus()
        return row

    def _deed(self) -> str:
        if self._found.is_mendable:
            return self.tr("Mend the book")
        return self.tr("Go back to the backup") if self._found.backup is not None else self.tr("Start from that book")

    def _take(self, way: Way) -> None:
        self.way = way
        self.accept()


def ask_way(problem: str, found: Assessment, is_open: bool, parent: QWidget | None = None) -> Way:
    """What the user wants done."""
    dialog = DamageDialog(problem, found, is_open, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.way
