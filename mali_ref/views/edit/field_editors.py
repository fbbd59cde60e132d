"""The only table from a field's kind to the editor of its value."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.fields import (
    Choice,
    DateField,
    Field,
    FigureField,
    Flag,
    Link,
    LinkList,
    LongText,
    Number,
    Text,
    UnitChoice,
)
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.text import sort_key
from mali_ref.domain.units import UNITS
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.labels import label, unit_label
from mali_ref.views.edit.date_editor import DateEditor
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.figure_editor import FigureEditor
from mali_ref.views.edit.link_picker import LinkPicker, MakeCard
from mali_ref.views.edit.link_rows import LinkRows
from mali_ref.views.edit.long_text_editor import LongTextEditor
from mali_ref.views.edit.new_record_card import NewRecordCard
from mali_ref.views.edit.place_rows import PlaceRows
from mali_ref.views.edit.plain_editors import ChoiceEditor, FlagEditor, NumberEditor, TextEditor


class FieldEditors:
    """Makes the editors of one form.

    Attributes:
        book: where links find their records.
    """

    def __init__(self, book: DraftBook) -> None:
        self.book = book

    def make(self, field: Field, name: str = "") -> FieldEditor:
        """An empty editor for a field; ``name`` is what its control is called where ``edit_…`` is taken."""
        return _EDITORS[type(field)](self, field, name or f"edit_{field.name}")

    def make_in_card(self, field: Field) -> FieldEditor:
        """An editor for a record made in passing, from which no further one can be made."""
        name = f"edit_new_{field.name}"
        return LinkPicker(field.targets, self.book) if isinstance(field, Link) else self.make(field, name)

    def picker(self, kinds: tuple[str, ...], may_decline: bool = False) -> LinkPicker:
        """A picker of records that also creates what the book does not have."""
        return LinkPicker(kinds, self.book, self._make_card(), may_decline)

    def _make_card(self) -> MakeCard:
        return partial(NewRecordCard, book=self.book, make_editor=self.make_in_card)


def add_words(field: LinkList) -> str:
    """What the button says that adds a link: “Add actor”."""
    if len(field.targets) > 2:
        return QCoreApplication.translate("FieldEditors", "Add link")
    kind = label(RECORD_TYPES[field.targets[0]].label).lower()
    return QCoreApplication.translate("FieldEditors", "Add {kind}").format(kind=kind)


def _choice(editors: FieldEditors, field: Choice, name: str) -> FieldEditor:
    return ChoiceEditor(((word, label(words)) for word, words in field.choices.items()), field.required)


def _unit(editors: FieldEditors, field: UnitChoice, name: str) -> FieldEditor:
    """Units by their words, in the order of the alphabet; one without words by its key."""
    options = ((key, unit_label(key) or key) for key in UNITS)
    return ChoiceEditor(sorted(options, key=lambda option: sort_key(option[1])), field.required)


def _links(editors: FieldEditors, field: LinkList, name: str) -> FieldEditor:
    has_silence = field.targets == ("place",) and field.roles is not None
    rows = PlaceRows if has_silence else LinkRows
    return rows(field, lambda: editors.picker(field.targets, has_silence), add_words(field), name.removeprefix("edit_"))


def _long_text(editors: FieldEditors, field: LongText, name: str) -> FieldEditor:
    # A text may lead anywhere.
    anything = partial(editors.picker, tuple(RECORD_TYPES))
    return LongTextEditor(name, label(field.label), editors.book.heading, anything)


def _figure(editors: FieldEditors, field: FigureField, name: str) -> FieldEditor:
    return FigureEditor(name, label(field.label))


_EDITORS: dict[type[Field], Callable[[FieldEditors, Any, str], FieldEditor]] = {
    Text: lambda editors, field, name: TextEditor(),
    LongText: _long_text,
    Choice: _choice,
    UnitChoice: _unit,
    Number: lambda editors, field, name: NumberEditor(),
    Flag: lambda editors, field, name: FlagEditor(),
    FigureField: _figure,
    DateField: lambda editors, field, name: DateEditor(name, label(field.label)),
    Link: lambda editors, field, name: editors.picker(field.targets),
    LinkList: _links,
}
