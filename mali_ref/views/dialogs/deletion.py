"""Before a record goes: which others point to it, and what becomes of their links."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.models.deletion import Deletion
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.controls import WarnLine, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import set_role, theme


class DeletionDialog(QDialog):
    """Says what goes and what loses a link, and asks why."""

    def __init__(self, title: str, plan: Deletion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deletion_dialog")
        self.setWindowTitle(self.tr("Delete"))
        self.setMinimumWidth(theme().px(480))
        column = QVBoxLayout(self)
        side = theme().px(20)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        heading = self.tr("“{title}” cannot go yet") if plan.blocking else self.tr("Delete “{title}”?")
        column.addWidget(text_label(heading.format(title=title), "panel_title", wrap=True))
        if plan.blocking:
            words = self.tr("These records cannot be without it. Change or delete them first:")
            column.addWidget(WarnLine(words, bar=True))
            column.addWidget(_names(plan.blocking))
        else:
            self._ask(column, plan)
        column.addLayout(self._buttons(bool(plan.blocking)))

    def reason(self) -> str:
        """Why, as typed."""
        return " ".join(self._reason.text().split())

    def _ask(self, column: QVBoxLayout, plan: Deletion) -> None:
        words = self.tr("It goes to the list of deleted records, from where it can be restored.")
        column.addWidget(text_label(words, "body", "ink2", wrap=True))
        if plan.pointing:
            pattern = self.tr("{count} records point to it and lose that link in the same step:")
            count = number_text(len(plan.pointing))
            column.addWidget(WarnLine(pattern.format(count=count), bar=True))
            column.addWidget(_names(plan.pointing))
        label_ = text_label(self.tr("Why is it deleted?"), "label")
        self._reason = QLineEdit()
        self._reason.setObjectName("deletion_reason")
        self._reason.setAccessibleName(label_.text())
        self._reason.setMinimumHeight(theme().px(34))
        set_role(self._reason, "body")
        self._reason.textChanged.connect(self._on_reason_text_changed)
        label_.setBuddy(self._reason)
        column.addWidget(label_)
        column.addWidget(self._reason)

    def _buttons(self, is_blocked: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme().px(8), 0, 0)
        row.addStretch(1)
        cancel = plain_button(self.tr("Close") if is_blocked else self.tr("Keep it"))
        cancel.setObjectName("deletion_cancel")
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        if not is_blocked:
            self._go_on = primary_button(self.tr("Delete"))
            self._go_on.setObjectName("deletion_accept")
            self._go_on.clicked.connect(self.accept)
            row.addWidget(self._go_on)
            self._on_reason_text_changed("")
        return row

    def _on_reason_text_changed(self, _text: str) -> None:
        self._go_on.setEnabled(bool(self.reason()))
        self._go_on.setToolTip("" if self.reason() else self.tr("Say why in a few words first."))


def _names(headings: Iterable[Heading]) -> PageScroll:
    area = PageScroll()
    area.setWidgetResizable(True)
    area.setMaximumHeight(theme().px(180))
    inside = QWidget()
    set_ground(inside, "surface")
    lines = QVBoxLayout(inside)
    lines.setSpacing(theme().px(4))
    for heading in headings:
        words = f"{label(RECORD_TYPES[heading.ref.kind].label)}: {heading.title}"
        lines.addWidget(text_label(words, "body", wrap=True), 0, Qt.AlignmentFlag.AlignTop)
    lines.addStretch(1)
    area.setWidget(inside)
    area.setAccessibleName(", ".join(heading.title for heading in headings))
    return area


def ask_deletion(title: str, plan: Deletion, parent: QWidget | None = None) -> str:
    """The reason given; empty where the record stays."""
    dialog = DeletionDialog(title, plan, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason() if accepted else ""
    dialog.deleteLater()
    return reason
