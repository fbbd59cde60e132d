"""The head of a column whose record is still to be chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.draft_book import DraftBook
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme


class PickerHead(QWidget):
    """The field in which another record is looked for.

    Signals:
        picked: the Ref chosen.
        given_up: the reader wants none after all.
    """

    picked = Signal(object)
    given_up = Signal()

    def __init__(self, number: int, kind: str, book: DraftBook, can_give_up: bool) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme().px(4))
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Compare with"), "label", "ink2"), 1)
        if can_give_up:
            close = icon_button("x", self.tr("Put the field away"))
            close.setObjectName(f"leave_picker_{number}")
            close.clicked.connect(self.given_up)
            row.addWidget(close)
        rows.addLayout(row)
        self.picker = LinkPicker((kind,), book)
        self.picker.name_target(f"compare_picker_{number}", self.tr("Compare with"))
        self.picker.chosen.connect(self._on_picker_chosen)
        rows.addWidget(self.picker)
        rows.addStretch(1)

    def _on_picker_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self.picked.emit(ref)
