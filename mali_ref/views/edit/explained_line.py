"""A line of a form that understands what is typed into it, and the part that editors of dates and figures share."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.views.edit.field_editor import FieldEditor, FormLine
from mali_ref.views.edit.meaning_strip import MeaningStrip
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import set_flag, set_role, theme

# The focus comes back from these without the user having gone anywhere.
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class ExplainedLine(FormLine):
    """A line with an icon that says when it is left and when the arrow keys want to step it.

    Signals:
        left: the keyboard went to another field.
        stepped: 1 for the up arrow, −1 for the down arrow.
    """

    left = Signal()
    stepped = Signal(object)

    def __init__(self, icon: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, role)
        self._icon = IconLabel(icon, "ink2", 16, self) if icon else None
        if self._icon is not None:
            self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._arrange)
        self._arrange()

    def write(self, text: str) -> None:
        """Replace the text so that Ctrl+Z in the line brings the old one back."""
        self.selectAll()
        self.insert(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        if self._icon is None:
            return
        self._icon.move(theme().px(10), (self.height() - theme().px(16)) // 2)
        self.setTextMargins(theme().px(24), 0, 0, 0)


class ExplainedEditor(FieldEditor):
    """An editor whose line says under it what was understood.

    While something is being typed it never blames: a text that cannot be read has a hint until the line is left.

    Attributes:
        line: where one types.
        meaning: what is said under it.
        shows_faults: whether the editor itself says what is wrong once the line was left or checked; in a form the
            block around it does.
    """

    def __init__(self, name: str, label: str, line: ExplainedLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_faults = False
        self._was_left = False
        self.line = line
        self.line.setObjectName(name)
        self.line.setAccessibleName(label)
        self.meaning = MeaningStrip(name)
        self.meaning.chosen.connect(self._on_meaning_chosen)
        self.line.textEdited.connect(self._on_line_edited)
        self.line.left.connect(self._on_line_left)
        self.line.stepped.connect(self._on_line_stepped)
        theme().changed.connect(self._explain)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self._was_left = False
        self.line.setText(text)
        # A text longer than its line shows its beginning.
        self.line.setCursorPosition(0)
        self._reread()

    def check(self) -> str:
        self._was_left = True
        self._explain()
        return self._fault()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and self.head is not None:
            self.head.setEnabled(self.isEnabled())

    def _reread(self) -> None:
        """Understand the text again and say so."""
        raise NotImplementedError

    def _explain(self) -> None:
        """Say under the line what is understood."""
        raise NotImplementedError

    def _fault(self) -> str:
        """What is wrong with the text, whoever asks."""
        raise NotImplementedError

    def _change_to(self, text: str) -> None:
        """Write what a segment, an arrow key or an answer makes of the text."""
        self.line.write(text)
        self._was_left = False
        self._reread()
        self.edited.emit()

    def _explain_unread(self, hint: str) -> None:
        """Say of a text that cannot be read what helps while it is typed, and what is wrong with it afterwards."""
        if not self._was_left:
            self.meaning.hint(hint)
        elif self.shows_faults:
            self.meaning.blame(self._fault())
        else:
            self.meaning.clear()

    def _ask(self, question: str, answers: Iterable[tuple[object, str]]) -> None:
        self.meaning.ask(question, answers)

    def _show_state(self) -> None:
        """Let the field's border and its spoken description follow what is said under it."""
        if self.shows_faults:
            set_flag(self.line, "wrong", self._was_left and bool(self._fault()))
        self.line.setAccessibleDescription(self.meaning.text())

    def _on_line_edited(self) -> None:
        self._was_left = False
        self._reread()
        self.edited.emit()

    def _on_line_left(self) -> None:
        self._was_left = True
        self._explain()

    def _on_line_stepped(self, by: int) -> None:
        """Step what the line holds; most lines hold nothing to step."""

    def _on_meaning_chosen(self, key: object) -> None:
        """Take an answer to the question that was asked."""
        self._change_to(str(key))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
