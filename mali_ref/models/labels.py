"""The words of the record descriptions, and values, in the language of the screen.

The domain holds English source text; here it goes through Qt's translation under the context "domain".
"""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain import date_words
from mali_ref.domain.fields import Choice, DateField, Field, FigureField, Flag, LongText, UnitChoice
from mali_ref.domain.figures import Figure
from mali_ref.domain.units import UNITS
from mali_ref.models.language import phrase, write_local


def label(english: str) -> str:
    """A description's word on screen."""
    return QCoreApplication.translate("domain", english) if english else ""


class DatePattern(str):
    """Words around a date; a language may put others before a day than before a month."""

    def format(self, *_: Any, **words: Any) -> str:
        return phrase(str(self), **words)


class ScreenDates(date_words.English):
    """Dates in the words of the screen's language."""

    def __init__(self, short: bool = False) -> None:
        super().__init__(short)
        for name in ("before", "after", "between", "since", "until", "about", "perhaps", "decade"):
            setattr(self, name, DatePattern(label(getattr(date_words.English, name))))
        self._months = tuple(label(month) for month in (self.short_months if short else self.months))
        self._seasons = {number: label(season) for number, season in date_words.English.seasons.items()}
        self._first = QCoreApplication.translate("dates", "1", "the first day of a month, before its name")

    def _interval(self, start: str, end: str) -> str:
        return self._with_first(super()._interval(start, end))

    def _plain(self, text: str) -> str:
        return self._with_first(super()._plain(text))

    def _with_first(self, words: str) -> str:
        return self._first + words[1:] if words[:2] in ("1 ", "1–") else words


@lru_cache(maxsize=2)
def _screen_dates(short: bool) -> ScreenDates:
    return ScreenDates(short)


def forget_language() -> None:
    """Call after the translator changed."""
    _screen_dates.cache_clear()


def date_text(edtf: str, short: bool = False) -> str:
    """An EDTF date in words, such as ``22–23 May 2017``; short: ``10 Jul 2017``."""
    return _screen_dates(short).describe(edtf)


def unit_label(unit: str) -> str:
    """The words after a figure, such as ``people``; empty for an unknown unit."""
    return label(UNITS[unit].label) if unit in UNITS else ""


def figure_text(figure: Figure, unit: str = "") -> str:
    """A figure for reading, with the signs of its unit but not its words."""
    return write_local(figure, unit)


def value_text(field: Field, value: Any) -> str:
    """A field's value in words; links are left to the caller, who knows the titles."""
    if isinstance(field, DateField):
        return date_text(value.text)
    if isinstance(field, Choice):
        return label(field.choices.get(value, value))
    if isinstance(field, UnitChoice):
        return unit_label(value)
    if isinstance(field, Flag):
        return label("yes") if value else label("no")
    if isinstance(field, FigureField):
        return figure_text(value)
    if isinstance(field, LongText):
        return field.words(value)
    return field.words(value)
