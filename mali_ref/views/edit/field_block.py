"""One field of a form with its label above it and what is wrong with it below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.edit.announcing import announce
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.labels import ElidedLabel, text_label
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import italic, theme


class FaultLine(QWidget):
    """What is wrong, under its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme().px(6), 0, 0)
        row.setSpacing(theme().px(6))
        self._label = text_label("", "caption_medium", "danger", wrap=True)
        row.addWidget(IconLabel("circle-alert", "danger", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    def sentence(self) -> str:
        """What it says; empty while it is not shown."""
        return self._label.text()

    def say(self, sentence: str) -> None:
        """Say something else, or nothing."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


class FieldBlock(QWidget):
    """A field's label, its editor, and its fault; a field the source is silent about says so instead.

    Attributes:
        below: the layout under the editor, for citations and second values.

    Signals:
        edited: the editor was.
        added: the user adds what the source was silent about.
    """

    edited = Signal()
    added = Signal()

    def __init__(self, name: str, words: str, editor: FieldEditor, note: str = "", head: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(f"field_{name}")
        self.name = name
        self.words = words
        self.editor = editor
        self._silence: QWidget | None = None
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = head or editor.head
        if words or head is not None:
            column.addWidget(self._head(words, note, head))
        column.addWidget(editor)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(0, 0, 0, 0)
        self._fault = FaultLine()
        column.addWidget(self._fault)
        column.addLayout(self.below)
        self._note = note
        editor.name_target(f"edit_{name}", words)
        editor.target().setAccessibleDescription(note)
        editor.edited.connect(self.edited)

    def target(self) -> QWidget:
        """The control the keyboard reaches first."""
        if self._silence is not None:
            return self._silence
        return self.editor.target()

    def go_to_fault(self) -> None:
        """Put the keyboard where something is wrong."""
        (self.editor.wrong_part() or self.target()).setFocus(Qt.FocusReason.TabFocusReason)

    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.sentence()

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong under the field, or take it back with empty text."""
        if sentence == self._fault.sentence():
            return
        self._fault.say(sentence)
        target = self.target()
        self.editor.set_wrong(bool(sentence))
        target.setAccessibleDescription(sentence or self._note)
        announce(target, sentence)

    def show_silence(self, words: str) -> None:
        """Say that the source is silent, and offer to add a value, in the place of an empty editor."""
        self.editor.hide()
        head = self.editor.head
        if head is not None:
            head.hide()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        told = text_label(words, "body", "ink3")
        told.setFont(italic(told.font()))
        add = link_button(self.tr("Add with citation"), "plus")
        add.setObjectName(f"add_value_{self.name}")
        add.setAccessibleName(self.tr("{field}: add with citation").format(field=self.words))
        add.clicked.connect(self.break_silence)
        row.addWidget(told)
        row.addWidget(add)
        row.addStretch(1)
        self._silence = add
        self._column.insertWidget(self._column.indexOf(self.editor), line)

    @property
    def is_silent(self) -> bool:
        """Whether the source's silence is shown instead of the editor."""
        return self._silence is not None

    def break_silence(self) -> None:
        """Show the editor and put the keyboard into it."""
        if self._silence is None:
            return
        line, self._silence = self._silence.parentWidget(), None
        self.editor.show()
        head = self.editor.head
        if head is not None:
            head.show()
        self.target().setFocus(Qt.FocusReason.TabFocusReason)
        line.hide()
        line.deleteLater()
        self.added.emit()

    def _head(self, words: str, note: str, head: QWidget | None) -> QWidget:
        line = QWidget()
        line.setFixedHeight(theme().px(34 if head is not None else 26))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, theme().px(3))
        row.setSpacing(theme().px(8))
        row.addWidget(text_label(words, "label"))
        row.addWidget(ElidedLabel(note, "caption", "ink2"), 1)
        if head is not None:
            row.addWidget(head, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        return line
