"""The new value that many records are given in one field, or that the field is emptied."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.fields import Choice, Field, Flag, Link
from mali_ref.domain.text import sort_key
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import label, unit_label
from mali_ref.views.edit.field_editor import FormChoice
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.link_picker import LinkPicker
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.theme import theme

_YES, _NO, _EMPTY = "yes", "no", "empty"


class BulkValue(QWidget):
    """The new value of one field, or that it is emptied.

    Signals:
        edited: it is another one.
    """

    edited = Signal()

    def __init__(self, field: Field, editors: FieldEditors) -> None:
        super().__init__()
        self._is_flag = isinstance(field, Flag)
        self._box: FormChoice | None = None
        self._picker: LinkPicker | None = None
        self._none: CheckBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        if isinstance(field, Link):
            self._picker = editors.picker(field.targets)
            self._picker.edited.connect(self.edited)
            column.addWidget(self._picker)
            if not field.required:
                self._none = CheckBox(self.tr("No value: empty the field"))
                self._none.setObjectName("bulk_no_value")
                self._none.toggled.connect(self._on_none_toggled)
                column.addWidget(self._none)
        else:
            self._box = choice("bulk_value", _options(field, self.tr("No value: empty the field")))
            self._box.currentIndexChanged.connect(self.edited)
            column.addWidget(self._box)
        self.target().setObjectName("bulk_value")

    def target(self) -> QWidget:
        """The field inside."""
        return self._picker.line if self._picker is not None else self._box or self

    def is_given(self) -> bool:
        """Whether a value, or none, is chosen."""
        if self._box is not None:
            return self._box.currentIndex() >= 0
        return self._picks_none() or (self._picker is not None and self._picker.value() is not None)

    def value(self) -> Any:
        """The value; None empties the field."""
        if self._box is None:
            return None if self._picks_none() or self._picker is None else self._picker.value()
        chosen = self._box.currentData()
        if chosen == _EMPTY:
            return None
        return chosen == _YES if self._is_flag else chosen

    def _picks_none(self) -> bool:
        return self._none is not None and self._none.isChecked()

    def _on_none_toggled(self, is_none: bool) -> None:
        if self._picker is not None:
            self._picker.setEnabled(not is_none)
        self.edited.emit()


def _options(field: Field, nothing: str) -> list[tuple[str, str]]:
    """The words of a field that is chosen from; emptying it comes last."""
    if isinstance(field, Choice):
        options = [(word, label(words)) for word, words in field.choices.items()]
    elif isinstance(field, Flag):
        options = [(_YES, label("yes")), (_NO, label("no"))]
    else:
        units = [(key, unit_label(key) or key) for key in UNITS]
        options = sorted(units, key=lambda option: sort_key(option[1]))
    return options if field.required else [*options, (_EMPTY, nothing)]


def choice(name: str, options: list[tuple[str, str]]) -> FormChoice:
    """A choice in which nothing is chosen yet, of words with what stands for each on screen."""
    box = FormChoice()
    box.setObjectName(name)
    box.setPlaceholderText(QCoreApplication.translate("BulkValue", "Choose"))
    for word, words in options:
        box.addItem(words[:1].upper() + words[1:], word)
    box.setCurrentIndex(-1)
    return box
