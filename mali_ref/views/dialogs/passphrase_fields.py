"""The parts of dialogs that ask for a passphrase: a field, a pair of fields for a new one, and a growing wait."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import set_flag, set_role, set_tone, theme

_LONGEST_WAIT = 30


class PassphraseField(QWidget):
    """A label, what is typed, and what is wrong with it.

    Attributes:
        line: what is typed into.
    """

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        label = text_label(words, "label")
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(words)
        self.line.setProperty("form", True)
        set_role(self.line, "body")
        label.setBuddy(self.line)
        self.column = column
        self._fault = text_label("", "caption_medium", "danger", wrap=True)
        self._fault_line = self._make_fault_line()
        column.addWidget(label)
        column.addWidget(self.line)
        column.addWidget(self._fault_line)
        self.show_typed(False)

    def _make_fault_line(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, theme().px(2), 0, 0)
        row.setSpacing(theme().px(6))
        row.addWidget(IconLabel("circle-alert", "danger", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._fault, 1)
        whole.hide()
        return whole

    def text(self) -> str:
        """What is typed, to the last space."""
        return self.line.text()

    def show_typed(self, is_shown: bool) -> None:
        """Show letters, or dots in their place."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def set_fault(self, sentence: str, is_spoken: bool = True) -> None:
        """Say what is wrong under the field, or take it back with empty text."""
        self._fault.setText(sentence)
        self._fault_line.setVisible(bool(sentence))
        set_flag(self.line, "wrong", bool(sentence))
        self.line.setAccessibleDescription(sentence)
        if sentence and is_spoken and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, sentence))


class NewPassphrase(QWidget):
    """A new passphrase, typed twice; says while it is typed how long it is and must be.

    Args:
        check: the sentence that says why a passphrase may not be used, or nothing.
        least: the fewest characters it may have.
    """

    def __init__(self, check: Callable[[str], str], least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._least = least
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(10))
        self.first = PassphraseField("new_passphrase", self.tr("New passphrase"))
        self.second = PassphraseField("repeated_passphrase", self.tr("The same once more"))
        self._length = text_label("", "caption", "ink2", wrap=True)
        self._length.setObjectName("passphrase_length")
        self.first.column.insertWidget(2, self._length)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self.first.line.textChanged.connect(self._on_first_text_changed)
        self.second.line.textChanged.connect(lambda _text: self.second.set_fault(""))
        self._on_first_text_changed("")

    def text(self) -> str:
        """The passphrase."""
        return self.first.text()

    def fields(self) -> tuple[PassphraseField, ...]:
        """Both fields."""
        return self.first, self.second

    def is_right(self) -> bool:
        """Whether it can be used; says what is wrong otherwise, and puts the keyboard there."""
        self.first.set_fault(self._check(self.text()))
        differs = not self.first.fault() and self.second.text() != self.text()
        self.second.set_fault(self.tr("The two differ. Type the same in both.") if differs else "")
        wrong = next((field for field in self.fields() if field.fault()), None)
        if wrong is not None:
            wrong.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def _on_first_text_changed(self, text: str) -> None:
        self.first.set_fault("")
        enough = len(text) >= self._least
        if not text:
            words = self.tr("{least} characters or more. Nothing else is asked: several words are easy to keep.")
        elif enough:
            words = self.tr("{count} characters. The longer, the harder to guess.")
        else:
            words = self.tr("{count} of at least {least} characters.")
        self._length.setText(words.format(count=len(text), least=self._least))
        set_tone(self._length, "accent" if enough else "ink2")


class Patience(QObject):
    """The time to wait after a wrong passphrase: a second, then twice as long each time.

    It slows down who guesses at the keyboard. Who has taken the file away is slowed down by what each guess costs.

    Signals:
        waited: a second has gone by; carries how many are left.
    """

    waited = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next = 1
        self._left = 0
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def left(self) -> int:
        """Seconds still to wait."""
        return self._left

    def begin(self) -> None:
        """Begin to wait, longer than the last time."""
        self._left, self._next = self._next, min(2 * self._next, _LONGEST_WAIT)
        self._timer.start()
        self.waited.emit(self._left)

    def _on_timer_timeout(self) -> None:
        self._left -= 1
        if not self._left:
            self._timer.stop()
        self.waited.emit(self._left)
