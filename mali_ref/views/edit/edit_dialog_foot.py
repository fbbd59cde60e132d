"""The foot of a dialog that changes the book: the reason, why it cannot be applied yet, Cancel and Apply."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.edit.announcing import announce
from mali_ref.views.edit.field_editor import FormLine
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import theme


class EditDialogFoot(QWidget):
    """Asks for the reason and offers to apply.

    Attributes:
        reason: the line it is typed into.
        asks: the layout before the state, for what else must be answered first.

    Signals:
        cancelled, applied: the buttons were pressed.
    """

    cancelled = Signal()
    applied = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        set_ground(self, "surface")
        self.reason = FormLine()
        self._state = text_label("", "caption", "ink2", wrap=True)
        self._apply = primary_button("")
        column = QVBoxLayout(self)
        side = theme().px(22)
        column.setContentsMargins(side, theme().px(10), side, theme().px(12))
        column.setSpacing(theme().px(8))
        why = text_label(self.tr("Why this change?"), "label")
        why.setBuddy(self.reason)
        self.reason.setObjectName(f"{name}_reason")
        self.reason.setAccessibleName(why.text())
        self.reason.setPlaceholderText(self.tr("For example: checked against the report of July"))
        asked = QHBoxLayout()
        asked.setSpacing(theme().px(12))
        asked.addWidget(why)
        asked.addWidget(self.reason, 1)
        column.addLayout(asked)
        column.addLayout(self._buttons(name))

    def say(self, apply: str, missing: str, summary: str) -> None:
        """Say what the button would do, and why it cannot yet where something is missing."""
        if self._state.text() != (missing or summary):
            self._state.setText(missing or summary)
        self._apply.setText(apply)
        self._apply.setAccessibleName(apply)
        self._apply.setAccessibleDescription(missing)
        self._apply.setToolTip(missing or self.tr("Ctrl+S"))
        self._apply.setEnabled(not missing)

    def may_apply(self) -> bool:
        """Whether nothing is missing; what is, is said to a screen reader."""
        if not self._apply.isEnabled():
            announce(self._apply, self._state.text())
        return self._apply.isEnabled()

    def show_busy(self, words: str) -> None:
        """Say what is being done, at once."""
        self._state.setText(words)
        self._state.repaint()

    def _buttons(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(10))
        self._state.setObjectName(f"{name}_state")
        cancel = plain_button(self.tr("Cancel"))
        cancel.setObjectName(f"{name}_cancel")
        cancel.setAccessibleName(cancel.text())
        cancel.setToolTip(self.tr("Esc"))
        cancel.clicked.connect(self.cancelled)
        self._apply.setObjectName(f"{name}_apply")
        self._apply.clicked.connect(self.applied)
        for button in (cancel, self._apply):
            button.setAutoDefault(False)
        self.asks = QHBoxLayout()
        self.asks.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self.asks)
        row.addWidget(self._state, 1)
        row.addWidget(cancel)
        row.addWidget(self._apply)
        return row
