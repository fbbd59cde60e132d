"""The cells of a pasted row, each read into a value of a figure or refused with a sentence; nothing is guessed."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.date_reading import read_date
from mali_ref.domain.dates import Edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.figure_reading import read_figure
from mali_ref.domain.figures import Figure
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.observation import OBSERVATION, STATUSES
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import date_text, figure_text, label
from mali_ref.models.language import FRENCH, current_language
from mali_ref.models.name_finder import NameFinder
from mali_ref.models.reading_words import fault_text
from mali_ref.models.typed_field import Typed, read_typed, unread

DAY_FIRST, MONTH_FIRST = "day", "month"
POINT, COMMA = ".", ","
_MOST_NAMED = 3
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ](?:[0-9]{4}|[0-9]{2})")
_GROUPED = re.compile(r"[.,][0-9]{3}(?![0-9])")
_Value = TypeVar("_Value")
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user has said about the whole table; empty means to ask, row by row.

    Attributes:
        order: what stands first in 03/04/2017: ``day`` or ``month``.
        decimal: the sign before decimals: a point or a comma.
    """

    order: str = ""
    decimal: str = ""


@dataclass
class CellReader:
    """Reads cells; the same text is read once.

    Every method raises InputError with a sentence for the user.
    """

    finder: NameFinder
    answers: Answers = field(default_factory=Answers)
    _known: dict[tuple[str, str, str], tuple[Any, str]] = field(default_factory=dict)
    _unit_words: Mapping[str, frozenset[str]] = field(default_factory=lambda: _words_of_units())

    def link(self, part: str, text: str) -> Ref:
        """The indicator, or what the figure is about."""
        return self._once(part, text, "", lambda: self._link(part, text))

    def date(self, text: str) -> Edtf | None:
        """A date; None where the text says that it is not known."""
        return self._once("date", text, "", lambda: self._date(text))

    def figure(self, text: str, unit: str) -> Figure:
        """A figure, counted in a unit."""
        return self._once("figure", text, unit, lambda: self._figure(text, unit))

    def unit(self, text: str, usual: str) -> str:
        """The key of a unit, written as its key, its words or its sign.

        Args:
            usual: the indicator's own unit, which a sign such as % stands for where it has it.
        """
        return self._once("unit", text, usual, lambda: self._unit(text, usual))

    def status(self, text: str) -> str:
        """How a figure is known, written as its word in English or in the language of the screen."""
        folded = fold(text)
        fits = [key for key, words in STATUSES.items() if folded in (fold(key), fold(words), fold(label(words)))]
        return _only(fits, lambda: _status_fault(text))

    def remark(self, text: str) -> str:
        """A remark."""
        typed = Typed(text)
        sentence = unread(OBSERVATION.by_name["remark"], typed)
        if sentence:
            raise InputError(sentence)
        return str(read_typed(OBSERVATION.by_name["remark"], typed))

    # One text, once

    def _once(self, what: str, text: str, beside: str, read: Callable[[], _Value]) -> _Value:
        """The value read from a text, or the sentence it was refused with, kept for the next row."""
        key = (what, text, beside)
        if key not in self._known:
            try:
                self._known[key] = (read(), "")
            except InputError as fault:
                self._known[key] = (None, str(fault))
        value, sentence = self._known[key]
        if sentence:
            raise InputError(sentence)
        return value  # type: ignore[no-any-return]

    def _link(self, part: str, text: str) -> Ref:
        kinds = OBSERVATION.by_name[part].targets  # type: ignore[attr-defined]
        found = self.finder.find(text, kinds)
        if found.is_certain:
            return found.refs[0]
        if not found.refs:
            raise InputError(_unknown(kinds).format(text=text))
        named = "; ".join(f"{self.finder.title(ref)} ({ref})" for ref in found.refs[:_MOST_NAMED])
        if len(found.refs) > _MOST_NAMED:
            named += "; …"
        sentence = translate("PastedCells", "“{text}” may stand for {names}. Write what is in brackets instead.")
        raise InputError(sentence.format(text=text, names=named))

    def _date(self, text: str) -> Edtf | None:
        try:
            reading = read_date(text)
        except InputError as fault:
            raise InputError(fault_text(fault)) from fault
        choices = reading.choices
        if reading.is_question and self.answers.order:
            choices = _in_order(text, choices, self.answers.order)
        if len(choices) <= 1:
            return choices[0] if choices else None
        raise InputError(_date_question(text, choices))

    def _figure(self, text: str, unit: str) -> Figure:
        try:
            choices = read_figure(text, self.answers.decimal or _screen_sign(), unit).choices
        except InputError as fault:
            raise InputError(fault_text(fault)) from fault
        if len(choices) > 1 and self.answers.decimal:
            choices = _with_sign(text, choices, self.answers.decimal)
        if len(choices) == 1:
            return choices[0]
        words = translate("PastedCells", " or ").join(figure_text(choice) for choice in choices)
        sentence = translate("PastedCells", "Is “{text}” {choices}? Choose under “Decimals”.")
        raise InputError(sentence.format(text=text, choices=words))

    def _unit(self, text: str, usual: str) -> str:
        folded = fold(text)
        fits = [key for key, words in self._unit_words.items() if text == key or folded in words]
        if not fits:
            fits = [key for key, unit in UNITS.items() if text in (unit.prefix, unit.suffix.strip())]
            fits = [usual] if usual in fits else fits
        return _only(fits, lambda: _unit_fault(text, fits))


def _only(fits: list[str], fault: Callable[[], str]) -> str:
    if len(fits) != 1:
        raise InputError(fault())
    return fits[0]


def _unknown(kinds: Iterable[str]) -> str:
    if tuple(kinds) == ("indicator",):
        return translate(
            "PastedCells", "The book has no indicator “{text}”. Write its title or key, or choose one for all rows."
        )
    words = ", ".join(label(RECORD_TYPES[kind].label).lower() for kind in kinds)
    sentence = translate("PastedCells", "“{text}” is not in the book ({kinds}). Write its title, acronym or key.")
    return sentence.replace("{kinds}", words)


def _in_order(text: str, choices: tuple[Edtf, ...], order: str) -> tuple[Edtf, ...]:
    """The days among the choices that have day and month in this order; all where the order says nothing."""
    found = _DAY_AND_MONTH.fullmatch(text.strip())
    if found is None:
        return choices
    first, second = (int(number) for number in found.groups())
    month, day = (second, first) if order == DAY_FIRST else (first, second)
    return tuple(choice for choice in choices if choice.earliest[5:] == f"{month:02d}-{day:02d}") or choices


def _date_question(text: str, choices: tuple[Edtf, ...]) -> str:
    either = translate("PastedCells", " or ")
    words = either.join(date_text(choice.text) for choice in choices)
    if _DAY_AND_MONTH.fullmatch(text.strip()):
        sentence = translate("PastedCells", "Is “{text}” {choices}? Choose under “Days and months”.")
        return sentence.format(text=text, choices=words)
    written = either.join(choice.text for choice in choices)
    sentence = translate("PastedCells", "Is “{text}” {choices}? Write {written}.")
    return sentence.format(text=text, choices=words, written=written)


def _with_sign(text: str, choices: tuple[Figure, ...], decimal: str) -> tuple[Figure, ...]:
    """The one choice that fits the decimal sign; the first parts decimals, the last joins groups of three."""
    if decimal in text:
        return choices[:1]
    return choices[-1:] if _GROUPED.search(text) else choices


def _screen_sign() -> str:
    return COMMA if current_language() == FRENCH else POINT


def _words_of_units() -> Mapping[str, frozenset[str]]:
    """The folded words of each unit, in English and in the language of the screen."""
    return {
        key: frozenset(filter(None, (fold(key), fold(unit.label), fold(label(unit.label)))))
        for key, unit in UNITS.items()
    }


def _unit_fault(text: str, fits: list[str]) -> str:
    if fits:
        sentence = translate("PastedCells", "The unit “{text}” may be {names}. Write one of these.")
        return sentence.format(text=text, names=", ".join(fits[:_MOST_NAMED]))
    sentence = translate("PastedCells", "“{text}” is no unit of the book. Leave it empty for the indicator’s own.")
    return sentence.format(text=text)


def _status_fault(text: str) -> str:
    words = ", ".join(label(status) for status in STATUSES.values())
    sentence = translate("PastedCells", "“{text}” says nothing the book knows of how a figure is known: {words}.")
    return sentence.format(text=text, words=words)
