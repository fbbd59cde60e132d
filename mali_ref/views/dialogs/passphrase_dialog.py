"""What dialogs about a passphrase have in common: words, fields, buttons, and what is told while they wait."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mali_ref.models.language import number_text
from mali_ref.views.dialogs.passphrase_fields import NewPassphrase, PassphraseField, Patience
from mali_ref.views.kit.buttons import Choice, plain_button, primary_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.theme import theme

FOLLOW, REMOVE, LEAVE = "follow", "remove", "leave"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed and chosen; what a dialog does not ask for is empty.

    Attributes:
        copies: what becomes of the copies beside the book: ``follow``, ``remove`` or ``leave``.
    """

    present: str = ""
    new: str = ""
    copies: str = LEAVE

    def __repr__(self) -> str:
        return "Asked()"


class PassphraseDialog(QDialog):
    """Title, words, fields and two buttons; while something is done all but the words is off.

    Signals:
        submitted: carries what was Asked.
    """

    submitted = Signal(object)

    def __init__(self, name: str, title: str, deed: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setFixedWidth(theme().px(520))
        self.present: PassphraseField | None = None
        self.new: NewPassphrase | None = None
        self._copies: Choice | None = None
        self._aside: QWidget | None = None
        self._is_busy = False
        self._patience = Patience(self)
        self._patience.waited.connect(self._on_patience_waited)
        self._column = QVBoxLayout(self)
        side = theme().px(20)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme().px(12))
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._title = text_label(title, "panel_title")
        self._column.addWidget(self._title)
        self._column.addWidget(text_label(words, "body", "ink2", wrap=True))
        self._build_foot(deed)

    # Building

    def _build_foot(self, deed: str) -> None:
        self._problem = WarnLine("", bar=True)
        self._problem.setObjectName("passphrase_problem")
        self._problem.hide()
        self.shown = CheckBox(self.tr("Show what I type"))
        self.shown.setObjectName("show_passphrase")
        self.shown.toggled.connect(self._on_shown_toggled)
        self.cancel = plain_button(self.tr("Cancel"))
        self.cancel.setObjectName("passphrase_cancel")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.go_on = primary_button(deed)
        self.go_on.setObjectName("passphrase_accept")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self._state = text_label("", "body", "ink2")
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, theme().px(8), 0, 0)
        self._foot.addWidget(self._state, 1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.go_on)
        self._column.addWidget(self.shown)
        self._column.addWidget(self._problem)
        self._column.addLayout(self._foot)

    def add(self, part: QWidget) -> None:
        """Put a part above the tick box."""
        self._column.insertWidget(self._column.indexOf(self.shown), part)

    def add_present(self, words: str) -> None:
        """Ask for the passphrase the book has."""
        self.present = PassphraseField("present_passphrase", words)
        self.present.line.textChanged.connect(self._on_present_text_changed)
        self.add(self.present)

    def add_new(self, check: Callable[[str], str], least: int) -> None:
        """Ask for another passphrase, twice; see `NewPassphrase`."""
        self.new = NewPassphrase(check, least)
        self.add(self.new)

    def add_at_foot(self, part: QWidget) -> None:
        """Put a part at the left of the buttons."""
        self._aside = part
        self._foot.insertWidget(0, part)

    def add_after(self, part: QWidget) -> None:
        """Put a part between the tick box and the buttons."""
        self._column.insertWidget(self._column.indexOf(self._problem), part)

    def add_copies(self, count: int, words: str, options: tuple[str, str, str]) -> None:
        """Ask what becomes of the copies, if there are any: to follow, to be removed, to be left."""
        if not count:
            return
        label = text_label(words.format(count=number_text(count)), "label", wrap=True)
        self._copies = Choice()
        self._copies.setObjectName("passphrase_copies")
        self._copies.setAccessibleName(label.text())
        for key, option in zip((FOLLOW, REMOVE, LEAVE), options, strict=True):
            self._copies.addItem(option, key)
        label.setBuddy(self._copies)
        self.add_after(label)
        self.add_after(self._copies)

    def _fields(self) -> list[PassphraseField]:
        return [*([self.present] if self.present else []), *(self.new.fields() if self.new else ())]

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the first field and goes on as the eye does."""
        order = [field.line for field in self._fields()] + [self.shown]
        order += [part for part in (self._copies, self._aside, self.cancel, self.go_on) if part is not None]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        order[0].setFocus(Qt.FocusReason.OtherFocusReason)
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep just the height that the words need, whichever are shown."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.setFixedHeight(self._column.totalHeightForWidth(self.width()))
        return done

    # What the user does

    def _on_shown_toggled(self, is_shown: bool) -> None:
        for field in self._fields():
            field.show_typed(is_shown)

    def _on_present_text_changed(self, _text: str) -> None:
        if self.present is not None and not self._patience.left:
            self.present.set_fault("")

    def _on_go_on_clicked(self) -> None:
        if self._is_busy or self._patience.left:
            return
        if self.present is not None and not self.present.text():
            self.present.set_fault(self.tr("Type the passphrase."))
            self.present.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.new is not None and not self.new.is_right():
            return
        self._problem.hide()
        self.submitted.emit(
            Asked(
                self.present.text() if self.present else "",
                self.new.text() if self.new else "",
                self._copies.currentData() if self._copies else LEAVE,
            )
        )

    def reject(self) -> None:
        """Close, unless the book is being written."""
        if not self._is_busy:
            super().reject()

    # What is told

    def show_busy(self, words: str) -> None:
        """Say what is being done; nothing can be typed meanwhile."""
        self._set_busy(True)
        self._state.setText(words)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not done."""
        self._set_busy(False)
        self._problem.set_text(sentence)
        self._problem.show()

    def show_wrong(self) -> None:
        """Say that the passphrase is not the right one, and let the next one wait."""
        self._set_busy(False)
        self._patience.begin()
        if self.present is not None:
            self.present.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.present.line.selectAll()

    def show_done_but(self, sentence: str) -> None:
        """It is done, but something is left to say before the dialog closes."""
        self.show_problem(sentence)
        for index in range(self._column.count()):
            part = self._column.itemAt(index).widget()
            if part not in (None, self._title, self._problem):
                part.hide()
        self.cancel.hide()
        self.go_on.setText(self.tr("Close"))
        self.go_on.clicked.disconnect(self._on_go_on_clicked)
        self.go_on.clicked.connect(self.accept)

    def _set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._state.setText("")
        parts = (*self._fields(), self.shown, self.cancel, self.go_on, *([self._copies] if self._copies else []))
        for part in parts:
            part.setEnabled(not is_busy)

    def _on_patience_waited(self, left: int) -> None:
        self.go_on.setEnabled(not left)
        if self.present is None:
            return
        if left:
            words = self.tr("This passphrase does not open the book. You can try again in {count} s.")
            self.present.set_fault(words.format(count=left), is_spoken=not self.present.fault())
        else:
            self.present.set_fault(self.tr("This passphrase does not open the book."))
