"""Who is writing: asked once, before the first edit."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import set_role, theme

_MOST = 80


class AuthorDialog(QDialog):
    """Asks for a name."""

    def __init__(self, known: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("author_dialog")
        self.setWindowTitle(self.tr("Your name"))
        self.setMinimumWidth(theme().px(420))
        column = QVBoxLayout(self)
        side = theme().px(20)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(text_label(self.tr("Who is writing?"), "panel_title"))
        words = self.tr("Your name stands beside every change you make, so that others can follow it.")
        column.addWidget(text_label(words, "body", "ink2", wrap=True))
        label = text_label(self.tr("Name"), "label")
        self.field = QLineEdit(known)
        self.field.setObjectName("author_name")
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setMaxLength(_MOST)
        self.field.setMinimumHeight(theme().px(34))
        set_role(self.field, "body")
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addLayout(self._buttons())
        self.field.textChanged.connect(self._on_field_text_changed)
        self._on_field_text_changed(known)

    def name(self) -> str:
        """The name as typed."""
        return " ".join(self.field.text().split())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme().px(8), 0, 0)
        row.addStretch(1)
        cancel = plain_button(self.tr("Cancel"))
        cancel.setObjectName("author_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._go_on = primary_button(self.tr("Use this name"))
        self._go_on.setObjectName("author_accept")
        self._go_on.setDefault(True)
        self._go_on.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self._go_on)
        return row

    def _on_field_text_changed(self, _text: str) -> None:
        self._go_on.setEnabled(bool(self.name()))
        self._go_on.setToolTip("" if self.name() else self.tr("Write a name first."))


def ask_author(known: str, parent: QWidget | None = None) -> str:
    """The name given; empty where the user does not want to."""
    dialog = AuthorDialog(known, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.name() if accepted else ""
    dialog.deleteLater()
    return name
