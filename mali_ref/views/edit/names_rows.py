"""The names of a record one below the other, each with its language and its kind; search words in one line."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import LANGUAGES, NAME_TYPES, Name
from mali_ref.models.record_names import language_words
from mali_ref.views.edit.field_editor import FieldEditor, GrowingLine, beside_field
from mali_ref.views.edit.plain_editors import ChoiceEditor
from mali_ref.views.edit.title_editor import ENGLISH, FRENCH, TwoTongues
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.theme import theme

_TYPE_WIDTH, _LANGUAGE_WIDTH = 142, 108
TERM = "term"
# A choice needs a word for what is empty in the record.
_ANY = "any"


def name_type_words(name_type: str) -> str:
    """A kind of name on screen."""
    translate = QCoreApplication.translate
    return {
        "name": translate("NamesRows", "Name"),
        "acronym": translate("NamesRows", "Acronym"),
        "alias": translate("NamesRows", "Also written"),
        "former": translate("NamesRows", "Former name"),
        "translit": translate("NamesRows", "Transliterated"),
        "printed": translate("NamesRows", "As printed"),
        "weak": translate("NamesRows", "Shared acronym"),
        TERM: translate("NamesRows", "Search word"),
    }.get(name_type, name_type)


class NameRow(QWidget):
    """One name.

    Signals:
        edited: text, language or kind changed.
        removed: the cross was pressed.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, name: Name, number: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        self.line = GrowingLine()
        self.line.setObjectName(f"name_text_{number}")
        self.line.setAccessibleName(self.tr("Name"))
        types = ((word, name_type_words(word)) for word in NAME_TYPES if word != TERM)
        self.type = _choice(types, name.type, f"name_type_{number}", self.tr("Kind of name"), _TYPE_WIDTH)
        languages = ((code or _ANY, language_words(code) if code else self.tr("Any")) for code in LANGUAGES)
        spoken = self.tr("Language of the name")
        self.language = _choice(languages, name.language or _ANY, f"name_language_{number}", spoken, _LANGUAGE_WIDTH)
        self.cross = icon_button("x", self.tr("Remove this name"))
        self.cross.setObjectName(f"remove_name_{number}")
        for widget, stretch in ((self.type, 0), (self.line, 1), (self.language, 0), (beside_field(self.cross), 0)):
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
        self.line.set_text(name.text)
        self._turn()
        self.line.textChanged.connect(self.edited)
        self.type.edited.connect(self.edited)
        self.language.edited.connect(self._on_language_edited)
        self.cross.clicked.connect(self.removed)

    def name(self) -> Name:
        """What stands in the row."""
        language = self.language.value()
        return Name(self.line.text(), "" if language == _ANY else language, self.type.value())

    def _on_language_edited(self) -> None:
        self._turn()
        self.edited.emit()

    def _turn(self) -> None:
        """Arabic is written from the right."""
        is_arabic = self.language.value() == "ar"
        self.line.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight)


def _choice(options: Iterable[tuple[str, str]], value: str, name: str, spoken: str, width: int) -> ChoiceEditor:
    made = ChoiceEditor(options, required=True)
    made.set_value(value)
    made.box.setObjectName(name)
    made.box.setAccessibleName(spoken)
    made.setFixedWidth(theme().px(width))
    return made


class NamesRows(FieldEditor):
    """All names but the title's own and the search words; the value is a tuple of names."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[NameRow] = []
        self._body = QVBoxLayout()
        self._body.setSpacing(theme().px(6))
        self.column.addLayout(self._body)
        self.add_button = link_button(self.tr("Add name"), "plus")
        self.add_button.setObjectName("add_name")
        self.add_button.clicked.connect(self._on_add_clicked)
        self.head = self.add_button
        self.setFocusProxy(self.add_button)

    def value(self) -> Any:
        return tuple(row.name() for row in self._rows)

    def set_value(self, value: Any) -> None:
        while self._rows:
            self._take_away(self._rows.pop())
        for name in value or ():
            self._add_row(name)

    def text(self) -> str:
        return "; ".join(row.line.text() for row in self._rows)

    def name_target(self, name: str, spoken: str) -> None:
        """The button that adds a row is named after what it does."""

    def _on_add_clicked(self) -> None:
        self._add_row(Name("", "", "alias")).line.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_row(self, name: Name) -> NameRow:
        row = NameRow(name, len(self._rows))
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._body.addWidget(row)
        row.show()
        return row

    def _remove(self, row: NameRow) -> None:
        self._rows.remove(row)
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)
        self._take_away(row)
        self.edited.emit()

    def _take_away(self, row: QWidget) -> None:
        self._body.removeWidget(row)
        row.hide()
        row.deleteLater()


class SearchWords(TwoTongues):
    """Words by which the record is also found, parted by semicolons; the value is a tuple of names.

    Words of other languages are kept and not shown.
    """

    def __init__(self) -> None:
        super().__init__("search_words")
        self._others: tuple[Name, ...] = ()
        self._as_given: tuple[Name, ...] = ()

    def value(self) -> Any:
        if self._texts == self._written(self._as_given):
            return self._as_given
        found = [
            Name(" ".join(word.split()), "fr" if language == FRENCH else "", TERM)
            for language in (ENGLISH, FRENCH)
            for word in self._texts[language].split(";")
            if word.strip()
        ]
        return (*found, *self._others)

    def set_value(self, value: Any) -> None:
        self._as_given = tuple(value or ())
        self._others = tuple(name for name in self._as_given if name.language not in ("", "en", "fr"))
        super().set_value(self._written(self._as_given))

    def _written(self, names: Sequence[Name]) -> dict[str, str]:
        english = "; ".join(name.text for name in names if name.language in ("", "en"))
        return {ENGLISH: english, FRENCH: "; ".join(name.text for name in names if name.language == "fr")}
