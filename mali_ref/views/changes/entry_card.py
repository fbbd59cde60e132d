"""One entry of the journal on the Changes page."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.edits import Change, Entry
from mali_ref.domain.refs import Ref
from mali_ref.models.change_words import ChangeWords, entry_words, local_time
from mali_ref.models.language import number_text
from mali_ref.views.edit.change_chips import change_chips
from mali_ref.views.kit.controls import ElidedLabel, link_button, text_label
from mali_ref.views.kit.theme import set_flag, theme

_MOST_PARTS, _ROOM = 6, 640


class EntryCard(QFrame):
    """When, who, what and why, with old and new values and what can be done about it."""

    def __init__(
        self,
        entry: Entry,
        words: ChangeWords,
        open_record: Callable[[Ref], object],
        buttons: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_flag(self, "kit", "card")
        self.setObjectName(f"entry_{entry.id}")
        self._words = words
        self._open = open_record
        column = QVBoxLayout(self)
        side = theme().px(14)
        column.setContentsMargins(side, theme().px(10), side, theme().px(12))
        column.setSpacing(theme().px(6))
        column.addLayout(self._head(entry, buttons))
        if entry.edit.reason:
            column.addWidget(text_label(f"“{entry.edit.reason}”", "body", "ink2", wrap=True))
        column.addLayout(self._changes(entry))

    def _head(self, entry: Entry, buttons: Sequence[QAbstractButton]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        words = entry_words(entry)
        what = ElidedLabel(deed_words(entry.deed).format(what=words[:1].upper() + words[1:]), "strong")
        row.addWidget(what, 1)
        by = " · ".join(part for part in (entry.edit.author, local_time(entry.time)) if part)
        row.addWidget(text_label(by, "caption", "ink2"))
        for button in buttons:
            row.addWidget(button)
        self.setAccessibleName(f"{what.text()}, {by}")
        return row

    def _changes(self, entry: Entry) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(1, 1)
        lines = [(change, part) for change in entry.edit.changes for part in self._words.parts(change)]
        is_bulk = len(entry.edit.changes) > 1
        for row, (change, part) in enumerate(lines[:_MOST_PARTS]):
            name = link_button(change.title if is_bulk else part.label)
            name.setObjectName(f"open_change_{entry.id}_{row}")
            name.setAccessibleName(QCoreApplication.translate("EntryCard", "Open {title}").format(title=change.title))
            name.clicked.connect(lambda _checked=False, change=change: self._open(change.ref))
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(change_chips(part, _ROOM), row, 1)
        if len(lines) > _MOST_PARTS:
            more = QCoreApplication.translate("EntryCard", "and {count} more")
            rest = more.format(count=number_text(len(lines) - _MOST_PARTS))
            grid.addWidget(text_label(rest, "caption", "ink2"), _MOST_PARTS, 0, 1, 2)
        return grid


def deed_words(deed: str) -> str:
    """What stands before and after the words of an entry."""
    translate = QCoreApplication.translate
    return {
        "undo": translate("EntryCard", "Undone: {what}"),
        "redo": translate("EntryCard", "Done again: {what}"),
        "revert": translate("EntryCard", "Reverted: {what}"),
    }.get(deed, "{what}")


def deletion_of(entry: Entry, change: Change) -> Entry:
    """The entry as one that deletes this record alone, for the trash."""
    return replace(entry, deed="edit", edit=replace(entry.edit, changes=(change,), label=""))
