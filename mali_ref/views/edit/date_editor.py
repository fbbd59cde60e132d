"""The editor of a date: any usual way to write one, segments for how well it is known, and what was understood."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.domain.date_precision import ABOUT, DAY, MONTH, RANGE, precision_of, step, with_precision
from mali_ref.domain.date_reading import Reading, read_date
from mali_ref.domain.errors import InputError
from mali_ref.models.labels import date_text
from mali_ref.models.reading_words import date_note, fault_text
from mali_ref.views.edit.explained_line import ExplainedEditor, ExplainedLine
from mali_ref.views.kit.buttons import SegmentedControl

UNKNOWN = "unknown"


class PrecisionChoice(SegmentedControl):
    """The segments of a date, of which none may be chosen: a year alone is neither a day nor a month."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        options = [
            (DAY, translate("DateEditor", "Day")),
            (MONTH, translate("DateEditor", "Month")),
            (RANGE, translate("DateEditor", "Range")),
            (ABOUT, translate("DateEditor", "About")),
            (UNKNOWN, translate("DateEditor", "Not known")),
        ]
        super().__init__(options, parent)
        self.setObjectName(f"{name}_precision")
        self.setAccessibleName(translate("DateEditor", "How well the date is known"))
        for key, words in options:
            self.button(key).setAccessibleName(f"{label}: {words}" if label else words)
        self.set_value("")

    def value(self) -> str:
        button = self._group.checkedButton()
        return next((key for key, known in self._buttons.items() if known is button), "")

    def set_value(self, key: str) -> None:
        if key:
            super().set_value(key)
            return
        # Qt keeps one button of an exclusive group chosen, whatever it is told.
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)


class DateEditor(ExplainedEditor):
    """A date of the book.

    Args:
        name: the object name of its line, and the beginning of those of its other controls.
        label: what the field is called, for the spoken names of its controls.
    """

    def __init__(self, name: str = "date", label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, label, ExplainedLine("calendar", "mono"), parent)
        self._reading: Reading | None = None
        self._wrong = ""
        self._kept = ""
        self.precision = PrecisionChoice(name, label)
        self.precision.chosen.connect(self._on_precision_chosen)
        self.head = self.precision
        self._hold(self.line)
        self.column.addWidget(self.meaning)
        self._set_unknown(False)

    def value(self) -> Any:
        return self._reading.date if self._reading is not None else None

    def set_value(self, value: Any) -> None:
        self.set_text(value.text if value is not None else "")

    def text(self) -> str:
        # What says that the date is not known is no text that is still to be understood.
        return "" if self._reading is not None and self._reading.is_unknown else super().text()

    def set_text(self, text: str) -> None:
        self._set_unknown(False)
        super().set_text(text)

    def _reread(self) -> None:
        self._reading, self._wrong = None, ""
        if self.line.text().strip():
            try:
                self._reading = read_date(self.line.text())
            except InputError as fault:
                self._wrong = fault_text(fault)
        self._show_precision()
        self._explain()

    def _show_precision(self) -> None:
        """Let the segments follow what is typed; while it cannot be read they stay."""
        date = self.value()
        if date is not None:
            self.precision.set_value(precision_of(date))
        elif self._reading is not None and self._reading.is_unknown:
            self.precision.set_value(UNKNOWN)
        elif not self.line.text() and not self._is_unknown:
            self.precision.set_value("")

    def _explain(self) -> None:
        reading = self._reading
        if self._wrong:
            self._explain_unread(self.tr("Not a date yet. Also read: “22–23 May 2017”, “18/1/17”, “late summer 2014”."))
        elif reading is None:
            self.meaning.clear()
        elif reading.is_unknown:
            self.meaning.hint(self.tr("Not known: the record will have no date here."))
        elif reading.is_question:
            self._ask(self.tr("Which is meant?"), ((date.text, date_text(date.text)) for date in reading.choices))
        else:
            date = reading.choices[0]
            self.meaning.tell(date_text(date.text), date_note(date))
        self._show_state()

    def _fault(self) -> str:
        if self._reading is not None and self._reading.is_question:
            return self.tr("Choose which of the dates is meant.")
        return self._wrong

    def _set_unknown(self, is_unknown: bool) -> None:
        self._is_unknown = is_unknown
        self.line.setEnabled(not is_unknown)
        self.line.setPlaceholderText(self.tr("Not known") if is_unknown else self.tr("For example: 22 May 2017"))

    def _on_precision_chosen(self, precision: str) -> None:
        if precision == UNKNOWN:
            self._kept = self.line.text()
            self._set_unknown(True)
            self._change_to("")
            return
        text = self._kept if self._is_unknown else self.line.text()
        self._set_unknown(False)
        self._change_to(text)
        self._make_precise(precision)
        self.line.setFocus()

    def _make_precise(self, precision: str) -> None:
        date = self.value()
        if date is not None and precision_of(date) != precision:
            self._change_to(with_precision(date, precision))
        # What is not yet a date in this precision is about to become one.
        self.precision.set_value(precision)

    def _on_line_stepped(self, by: int) -> None:
        date = self.value()
        if date is None:
            return
        text, cursor = self.line.text(), self.line.cursorPosition()
        if text != date.text:
            text, cursor = date.text, len(date.text)
        stepped = step(text, cursor, by)
        if stepped is not None:
            self._change_to(stepped.text)
            self.line.setCursorPosition(stepped.cursor)
