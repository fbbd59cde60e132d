"""Links to several records, one below the other, each with the part it plays: actors and roles, places of an event."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.fields import LinkList
from mali_ref.domain.refs import RoleRef
from mali_ref.models.labels import label
from mali_ref.views.edit.field_editor import Boxed, FieldEditor, beside_field
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.edit.plain_editors import ChoiceEditor
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.theme import theme

_ROLE_WIDTH = 140


class RoleRow(QWidget):
    """One link of a list.

    Signals:
        edited: role or record changed.
        removed: the cross was pressed.
        declined: “Source gives no place” was chosen in the list.
    """

    edited = Signal()
    removed = Signal()
    declined = Signal()

    def __init__(self, field: LinkList, picker: LinkPicker, name: str, number: int) -> None:
        super().__init__()
        self.picker = picker
        self.role: ChoiceEditor | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        if field.roles:
            self.role = ChoiceEditor(((word, label(words)) for word, words in field.roles.items()), required=True)
            self.role.setFixedWidth(theme().px(_ROLE_WIDTH))
            self.role.box.setObjectName(f"role_{name}_{number}")
            self.role.box.setAccessibleName(self.tr("Part played"))
            self.role.edited.connect(self.edited)
            row.addWidget(self.role, 0, Qt.AlignmentFlag.AlignTop)
        picker.line.setObjectName(f"link_{name}_{number}")
        picker.line.setAccessibleName(label(field.label))
        picker.edited.connect(self.edited)
        picker.declined.connect(self.declined)
        row.addWidget(picker, 1)
        self.cross = icon_button("x", self.tr("Remove from {field}").format(field=label(field.label)))
        self.cross.setObjectName(f"remove_{name}_{number}")
        self.cross.clicked.connect(self.removed)
        row.addWidget(beside_field(self.cross), 0, Qt.AlignmentFlag.AlignTop)

    def value(self) -> RoleRef | None:
        """The link, or None while no record is chosen or its part is not."""
        ref = self.picker.value()
        if ref is None or (self.role is not None and self.role.value() is None):
            return None
        return RoleRef(ref, self.role.value() if self.role is not None else "")

    def text(self) -> str:
        """The link as a list of links writes it; what is only typed stands as typed."""
        words = self.picker.text().replace(";", ",")
        role = self.role.text() if self.role is not None else ""
        return f"{role}: {words}" if role and words else words

    def is_begun(self) -> bool:
        """Whether anything stands in the row."""
        return bool(self.picker.text())

    def check(self) -> str:
        """What is wrong with the row."""
        if self.picker.value() is not None and self.role is not None and self.role.value() is None:
            return self.tr("Choose what part “{title}” plays.").format(title=self.picker.line.text())
        return self.picker.check()


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
