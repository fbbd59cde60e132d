"""The places of an event, one below the other, or that the source gives none."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.domain.fields import LinkList
from mali_ref.views.edit.field_editor import Boxed
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.edit.link_rows import LinkRows
from mali_ref.views.edit.role_row import RoleRow
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.theme import theme


class PlaceRows(LinkRows):
    """The places of an event; a source that gives none is said to give none."""

    def __init__(self, field: LinkList, make_picker: Callable[[], LinkPicker], add_words: str, name: str) -> None:
        super().__init__(field, make_picker, add_words, name)
        self.silent = CheckBox(self.tr("Source gives no place"))
        self.silent.setObjectName("no_place")
        self.silent.clicked.connect(self._on_silent_clicked)
        self._off = make_picker()
        self._off.line.setEnabled(False)
        self._off.line.setText(self.tr("No place"))
        line = QHBoxLayout()
        line.setSpacing(theme().px(10))
        line.addWidget(self._off, 11)
        self._nowhere = Boxed(self.silent)
        line.addWidget(self._nowhere, 9)
        self.column.addLayout(line)
        self._show_state()

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self.silent.setChecked(not self._rows)
        self._show_state()

    def set_text(self, text: str) -> None:
        super().set_text(text)
        self.silent.setChecked(not self._rows)
        self._show_state()

    def check(self) -> str:
        is_open = not self.silent.isChecked() and not any(row.is_begun() for row in self._rows)
        return self.tr("Choose a place, or say that the source gives none.") if is_open else super().check()

    def wrong_part(self) -> QWidget | None:
        return super().wrong_part() or (self._rows[0].picker.line if self._rows else None)

    def _add_row(self) -> RoleRow:
        row = super()._add_row()
        row.declined.connect(self._on_row_declined)
        self._show_state()
        return row

    def _on_silent_clicked(self, is_silent: bool) -> None:
        if is_silent:
            self._clear()
        else:
            self._on_add_clicked()
        self._show_state()
        self.edited.emit()

    def _on_row_declined(self) -> None:
        self._clear()
        self.silent.setChecked(True)
        self._show_state()
        self.silent.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def _show_state(self) -> None:
        """One line says that there is no place; rows say which there are."""
        if self._rows:
            self.silent.setChecked(False)
        for widget in (self._off, self._nowhere):
            widget.setVisible(not self._rows)
        self.setFocusProxy(self.add_button if self._rows else self.silent)
