"""Editors of short texts, choices, numbers and yes or no."""

from collections.abc import Iterable
from typing import Any

from mali_ref.domain.figures import plain_number
from mali_ref.models.language import FRENCH, current_language
from mali_ref.models.typed_field import not_a_number
from mali_ref.views.edit.field_editor import FieldEditor, FormChoice, FormLine, GrowingLine
from mali_ref.views.kit.buttons import SegmentedControl

_YES, _NO, _SILENT = "yes", "no", "silent"


class TextEditor(FieldEditor):
    """A short text."""

    def __init__(self) -> None:
        super().__init__()
        self.line = GrowingLine()
        self.line.textChanged.connect(self._on_line_changed)
        self._hold(self.line)

    def value(self) -> Any:
        return " ".join(self.line.text().split()) or None

    def set_value(self, value: Any) -> None:
        self.set_text(value or "")

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.blockSignals(True)
        self.line.set_text(text)
        self.line.blockSignals(False)

    def _on_line_changed(self) -> None:
        self.edited.emit()


class NumberEditor(FieldEditor):
    """A plain number; the decimal comma and the typographic minus are understood."""

    def __init__(self) -> None:
        super().__init__()
        self.line = FormLine()
        self.line.textEdited.connect(self.edited)
        self._hold(self.line)

    def value(self) -> Any:
        try:
            return float(self.line.text().strip().replace(",", ".").replace("−", "-"))
        except ValueError:
            return None

    def set_value(self, value: Any) -> None:
        number = "" if value is None else plain_number(value)
        self.set_text(number.replace(".", ",") if current_language() == FRENCH else number)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)

    def check(self) -> str:
        return not_a_number() if self.line.text().strip() and self.value() is None else ""


class ChoiceEditor(FieldEditor):
    """One of a list of words; a field that may be empty offers that first.

    Args:
        options: each stored word with its words on screen.
    """

    def __init__(self, options: Iterable[tuple[str, str]], required: bool) -> None:
        super().__init__()
        self.box = FormChoice()
        if required:
            self.box.setPlaceholderText(self.tr("Choose"))
        else:
            self.box.addItem(self.tr("Not stated"), "")
        for word, words in options:
            self.box.addItem(words[:1].upper() + words[1:], word)
        self.set_value(None)
        self.box.currentIndexChanged.connect(self._on_box_index_changed)
        self._hold(self.box)

    def value(self) -> Any:
        return self.box.currentData() or None

    def set_value(self, value: Any) -> None:
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(value or ""))
        self.box.blockSignals(False)

    def text(self) -> str:
        return self.value() or ""

    def set_text(self, text: str) -> None:
        self.set_value(text)

    def _on_box_index_changed(self) -> None:
        self.edited.emit()


class FlagEditor(FieldEditor):
    """Yes, no, or nothing said."""

    def __init__(self) -> None:
        super().__init__()
        options = [(_YES, self.tr("Yes")), (_NO, self.tr("No")), (_SILENT, self.tr("Not stated"))]
        self.segments = SegmentedControl(options)
        self.segments.set_value(_SILENT)
        self.segments.chosen.connect(self.edited)
        self.head = self.segments
        self.setFocusProxy(self.segments.button(_SILENT))

    def value(self) -> Any:
        return {_YES: True, _NO: False}.get(self.segments.value())

    def set_value(self, value: Any) -> None:
        self.segments.set_value(_SILENT if value is None else _YES if value else _NO)

    def text(self) -> str:
        chosen = self.segments.value()
        return "" if chosen == _SILENT else chosen

    def set_text(self, text: str) -> None:
        self.segments.set_value(text if text in (_YES, _NO) else _SILENT)
