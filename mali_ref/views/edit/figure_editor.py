"""The editor of a figure: how sure it is, the number, its low and high end, and what was understood."""

import re
from typing import Any

from PySide6.QtWidgets import QWidget

from mali_ref.domain.errors import InputError
from mali_ref.domain.figure_reading import FigureReading, read_figure
from mali_ref.domain.figures import Figure, plain_number
from mali_ref.models.labels import unit_label
from mali_ref.models.language import FRENCH, current_language
from mali_ref.models.reading_words import fault_text, figure_words, qualifier_words
from mali_ref.views.edit.explained_line import ExplainedEditor, ExplainedLine
from mali_ref.views.edit.field_editor import FormChoice
from mali_ref.views.edit.two_halves import TwoHalves
from mali_ref.views.kit.labels import ElidedLabel, text_label

_PARTS = re.compile(r"(>=|<=|>|<|~)?(.*?)(?: \[(.*?)\.\.(.*)\])?")
# A choice draws what has no value as not chosen, and “exactly” is chosen.
_EXACT = "="
_BARE_RANGE = re.compile(r"\s*([^.\[\]]*(?:\.[^.\[\]]+)*)\.\.([^\[\]]*)")


class FigureEditor(ExplainedEditor):
    """A figure of the book; its number may also be typed with its words and limits, as in “at least 5” or “50–62”.

    Args:
        name: the object name of its first line, and the beginning of those of its other controls.
        label: what the field is called, for the spoken names of its controls.
        unit: a key of the units.
        counted: the word after the number where there is no unit, such as “killed”.
    """

    def __init__(
        self, name: str = "figure", label: str = "", unit: str = "", counted: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, ExplainedLine(), parent)
        self._unit = unit
        self._counted = counted
        self._reading: FigureReading | None = None
        self._wrong = ""
        # What is known to mean one figure, though typed anew it would be asked about.
        self._settled: tuple[str, Figure] | None = None
        self.qualifier = self._make_qualifier(name, label)
        self.low = self._make_end(f"{name}_low", f"{label}: {self.tr('low')}" if label else self.tr("low"))
        self.high = self._make_end(f"{name}_high", f"{label}: {self.tr('high')}" if label else self.tr("high"))
        self.unit_words = ElidedLabel(tone="ink2")
        self._arrange_row()
        self.setFocusProxy(self.line)
        self.set_unit(unit)

    def value(self) -> Any:
        return self._reading.figure if self._reading is not None else None

    def set_value(self, value: Any) -> None:
        self._show(value)
        self._settle(value)

    def text(self) -> str:
        sign, best = self._sign(), self.line.text().strip()
        low, high = self.low.text().strip(), self.high.text().strip()
        if not (low or high):
            return best if not best or self._typed_sign() else f"{sign}{best}"
        return f"{sign}{best} [{low}..{high}]" if best else f"{low}..{high}"

    def set_text(self, text: str) -> None:
        self._settled = None
        bare = _BARE_RANGE.fullmatch(text)
        sign, best, low, high = (
            ("", "", *bare.groups()) if bare else _PARTS.fullmatch(text.replace("\n", " ")).groups("")
        )  # type: ignore[union-attr]
        self.low.setText(low)
        self.high.setText(high)
        self._set_sign(sign)
        super().set_text(best)

    def set_unit(self, unit: str) -> None:
        """Count in another unit, without a signal."""
        self._unit = unit
        self.unit_words.set_text(unit_label(unit))
        self.unit_words.setVisible(bool(unit_label(unit)))
        self._reread()

    def _make_qualifier(self, name: str, label: str) -> FormChoice:
        choice = FormChoice()
        for sign, words in qualifier_words().items():
            choice.addItem(words, sign or _EXACT)
        choice.setObjectName(f"{name}_qualifier")
        choice.setAccessibleName(f"{label}: {self.tr('how sure')}" if label else self.tr("how sure"))
        choice.activated.connect(self._on_qualifier_activated)
        return choice

    def _make_end(self, name: str, spoken: str) -> ExplainedLine:
        line = ExplainedLine()
        line.setObjectName(name)
        line.setAccessibleName(spoken)
        line.textEdited.connect(self._on_line_edited)
        line.left.connect(self._on_line_left)
        return line

    def _arrange_row(self) -> None:
        self.column.addWidget(
            TwoHalves(
                [(self.qualifier, 4), (self.line, 4), (self.unit_words, 2)],
                [
                    (_word(self.tr("low"), self.low), 0),
                    (self.low, 1),
                    (_word(self.tr("high"), self.high), 0),
                    (self.high, 1),
                ],
            )
        )
        self.column.addWidget(self.meaning)
        QWidget.setTabOrder(self.qualifier, self.line)

    def _reread(self) -> None:
        self._reading, self._wrong = None, ""
        text = self.text()
        if self._settled is not None and self._settled[0] == text:
            self._reading = FigureReading((self._settled[1],))
        elif text:
            try:
                self._reading = read_figure(text, _decimal_sign(), self._unit)
            except InputError as fault:
                self._wrong = fault_text(fault)
        if typed := self._typed_sign():
            self._set_sign(typed)
        self._explain()

    def _explain(self) -> None:
        reading = self._reading
        if self._wrong:
            self._explain_unread(self.tr("Not a figure yet. Also read: “at least 5”, “1 200”, “50–62”."))
        elif reading is None:
            self.meaning.clear()
        elif reading.figure is None:
            answers = ((figure, self._words(figure)) for figure in reading.choices)
            self._ask(self.tr("Which is meant?"), answers)
        elif self._words(reading.figure) == self.line.text().strip():
            # A plain number explains itself.
            self.meaning.clear()
        else:
            self.meaning.tell(self._words(reading.figure), "")
        self._show_state()

    def _fault(self) -> str:
        if self._reading is not None and self._reading.figure is None:
            return self.tr("Choose which of the figures is meant.")
        return self._wrong

    def _words(self, figure: Figure) -> str:
        return figure_words(figure, self._unit, self._counted)

    def _typed_alone(self) -> Figure | None:
        """What the first line says by itself."""
        try:
            return read_figure(self.line.text(), _decimal_sign(), self._unit).choices[0]
        except InputError:
            return None

    def _typed_sign(self) -> str:
        """The sign or word before the number where it stands in the line itself."""
        typed = self._typed_alone()
        return typed.qualifier if typed is not None else ""

    def _sign(self) -> str:
        sign = self.qualifier.currentData()
        return "" if sign == _EXACT else sign

    def _set_sign(self, sign: str) -> None:
        self.qualifier.setCurrentIndex(max(0, self.qualifier.findData(sign or _EXACT)))

    def _show(self, figure: Figure | None) -> None:
        """Write a figure into the lines, each part in its own."""
        value, low, high, sign = (None, None, None, "") if figure is None else _parts(figure)
        for line, number in ((self.line, value), (self.low, low), (self.high, high)):
            line.setText(_written(number))
        self._set_sign(sign)

    def _settle(self, figure: Figure | None) -> None:
        """Let what the lines say mean this figure."""
        self._settled = (self.text(), figure) if figure is not None else None
        self._was_left = False
        self._reread()

    def _on_qualifier_activated(self) -> None:
        typed = self._typed_alone()
        if typed is not None and typed.qualifier and typed.value is not None:
            self.line.write(_written(typed.value))
        self._on_line_edited()

    def _on_line_left(self) -> None:
        typed = self._typed_alone()
        has_limits = typed is not None and (typed.low is not None or typed.high is not None)
        if has_limits and self.value() == typed:
            self._show(typed)
            self._settle(typed)
        super()._on_line_left()

    def _on_meaning_chosen(self, key: object) -> None:
        if isinstance(key, Figure):
            self._show(key)
            self._settle(key)
            self.edited.emit()
            self.line.setFocus()


def _word(words: str, line: QWidget) -> QWidget:
    told = text_label(words, "caption", "ink2")
    told.setBuddy(line)
    return told


def _parts(figure: Figure) -> tuple[float | None, float | None, float | None, str]:
    return figure.value, figure.low, figure.high, figure.qualifier


def _decimal_sign() -> str:
    return "," if current_language() == FRENCH else "."


def _written(number: float | None) -> str:
    """A number for its line: plain, with the screen's decimal sign."""
    return plain_number(number).replace(".", _decimal_sign())
