"""A record that somebody else changed while it was being edited: both versions, and which of the two is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.edits import Change, field_changes, part, with_part
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.models.change_words import ChangeWords, part_label, shortened
from mali_ref.views.kit.buttons import SegmentedControl, plain_button, primary_button
from mali_ref.views.kit.controls import set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

_MINE, _THEIRS = "mine", "theirs"


class ConflictDialog(QDialog):
    """Asks only about the parts that both have changed; the rest of both is kept."""

    def __init__(self, change: Change, found: Record, words: ChangeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict_dialog")
        self.setWindowTitle(self.tr("Changed in the meantime"))
        self.setMinimumWidth(theme().px(720))
        self._found = found
        self._mine = {item.field: item.after for item in field_changes(change)}
        theirs = {item.field for item in field_changes(Change(change.before, found))} if change.before else set()
        both = [name for name in self._mine if name in theirs and part(found, name) != self._mine[name]]
        self._choices: dict[str, SegmentedControl] = {}
        column = QVBoxLayout(self)
        side = theme().px(20)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        heading = self.tr("“{title}” was changed in the meantime").format(title=found.title)
        column.addWidget(text_label(heading, "panel_title", wrap=True))
        column.addWidget(text_label(self._explanation(bool(both)), "body", "ink2", wrap=True))
        if both:
            column.addWidget(self._table(both, found, words))
        column.addLayout(self._buttons())

    def merged(self) -> Record:
        """The other version with what is wanted of this one."""
        record = self._found
        for name, value in self._mine.items():
            choice = self._choices.get(name)
            if choice is None or choice.value() == _MINE:
                record = with_part(record, name, value)
        return record

    def _explanation(self, has_conflicts: bool) -> str:
        if has_conflicts:
            return self.tr("Nothing was saved yet. Choose which value stays in these fields; all else of both is kept.")
        return self.tr("Nothing was saved yet. The other change is in other fields: both can be kept.")

    def _table(self, names: list[str], found: Record, words: ChangeWords) -> PageScroll:
        area = PageScroll()
        area.setWidgetResizable(True)
        area.setMaximumHeight(theme().px(360))
        inside = QWidget()
        set_ground(inside, "surface")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(10))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        record_type = RECORD_TYPES[found.kind]
        for column, head in enumerate(
            (self.tr("Field"), self.tr("Yours"), self.tr("In the book now"), self.tr("Keep"))
        ):
            grid.addWidget(text_label(head, "label", "ink2"), 0, column)
        for row, name in enumerate(names, 1):
            values = (self._mine[name], part(found, name))
            shown = [shortened(words.words(record_type, name, value)) or self.tr("nothing") for value in values]
            choice = SegmentedControl(((_MINE, self.tr("Yours")), (_THEIRS, self.tr("Theirs"))))
            choice.setObjectName(f"conflict_{name}")
            self._choices[name] = choice
            label = text_label(part_label(record_type, name), "strong", wrap=True)
            cells = (label, *(text_label(text, "body", wrap=True) for text in shown), choice)
            for column, cell in enumerate(cells):
                grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(names) + 1, 1)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Fields that both have changed"))
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme().px(8), 0, 0)
        row.addStretch(1)
        back = plain_button(self.tr("Back to the form"))
        back.setObjectName("conflict_back")
        back.clicked.connect(self.reject)
        save = primary_button(self.tr("Save this"))
        save.setObjectName("conflict_save")
        save.clicked.connect(self.accept)
        row.addWidget(back)
        row.addWidget(save)
        return row


def settle_conflict(
    change: Change, found: Record | None, words: ChangeWords, parent: QWidget | None = None
) -> Change | None:
    """The change to save in the place of one that came too late; None to go back to the form.

    A record that was deleted in the meantime comes back as the form has it.
    """
    if found is None:
        return Change(None, change.after)
    if change.after is None:
        return Change(found, None)
    dialog = ConflictDialog(change, found, words, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    settled = Change(found, dialog.merged()) if accepted else None
    dialog.deleteLater()
    return settled
