"""Links to several records, one below the other, each with the part it plays."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.fields import LinkList
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.edit.role_row import RoleRow
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.theme import theme


class LinkRows(FieldEditor):
    """A list of links.

    Args:
        make_picker: makes an empty picker for the field's kinds.
        add_words: “Add actor”.
        name: the end of the object names of its controls.
    """

    def __init__(self, field: LinkList, make_picker: Callable[[], LinkPicker], add_words: str, name: str) -> None:
        super().__init__()
        self._name = name
        self._field = field
        self._make_picker = make_picker
        self._rows: list[RoleRow] = []
        self.column.setSpacing(theme().px(6))
        self._body = QVBoxLayout()
        self._body.setSpacing(theme().px(6))
        self.column.addLayout(self._body)
        self.add_button = link_button(add_words, "plus")
        self.add_button.setObjectName(f"add_{name}")
        self.add_button.clicked.connect(self._on_add_clicked)
        self.head = self.add_button
        self.setFocusProxy(self.add_button)

    def value(self) -> Any:
        values = [row.value() for row in self._rows if row.is_begun()]
        return tuple(values) or None if None not in values else None

    def set_value(self, value: Any) -> None:
        self._clear()
        for item in value or ():
            row = self._add_row()
            row.picker.set_value(item.ref)
            if row.role is not None:
                row.role.set_value(item.role)

    def text(self) -> str:
        return "; ".join(row.text() for row in self._rows if row.is_begun())

    def set_text(self, text: str) -> None:
        self._clear()
        for item in (part.strip() for part in text.split(";")):
            if item:
                self._set_row_text(self._add_row(), item)

    def check(self) -> str:
        return next((sentence for row in self._rows if (sentence := row.check())), "")

    def offer(self) -> None:
        if not self._rows:
            self._add_row()

    def name_target(self, name: str, spoken: str) -> None:
        """The button that adds a row is named after what it does."""
        self.add_button.setAccessibleName(f"{spoken}: {self.add_button.text()}")

    def set_wrong(self, is_wrong: bool) -> None:
        for row in self._rows:
            row.picker.set_wrong(is_wrong and bool(row.check()))

    def wrong_part(self) -> QWidget | None:
        row = next((row for row in self._rows if row.check()), None)
        if row is None:
            return None
        lacks_role = row.role is not None and row.role.value() is None and row.picker.value() is not None
        return row.role.box if lacks_role and row.role is not None else row.picker.line

    def rows(self) -> tuple[RoleRow, ...]:
        """The rows from the top."""
        return tuple(self._rows)

    def _set_row_text(self, row: RoleRow, text: str) -> None:
        role, separator, pointer = text.partition(": ")
        if row.role is not None and separator and role in (self._field.roles or {}):
            row.role.set_text(role)
            text = pointer
        row.picker.set_text(text)

    def _on_add_clicked(self) -> None:
        row = self._add_row()
        target = row.role.box if row.role is not None else row.picker.line
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_row(self) -> RoleRow:
        row = RoleRow(self._field, self._make_picker(), self._name, len(self._rows))
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._body.addWidget(row)
        # The button stands above the rows, but adding comes after reading them.
        row.show()
        return row

    def _remove(self, row: RoleRow) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        after = self._rows[min(at, len(self._rows) - 1)].cross if self._rows else self.add_button
        after.setFocus(Qt.FocusReason.TabFocusReason)
        self._take_away(row)
        self.edited.emit()

    def _clear(self) -> None:
        while self._rows:
            self._take_away(self._rows.pop())

    def _take_away(self, row: QWidget) -> None:
        self._body.removeWidget(row)
        row.hide()
        row.deleteLater()
