"""What the program understood of a typed date or figure, in the language of the screen."""

import re

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.date_faults import DateFault
from mali_ref.domain.dates import Edtf
from mali_ref.domain.errors import InputError
from mali_ref.domain.figure_reading import FigureFault
from mali_ref.domain.figures import Figure
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import figure_text, label, unit_label

_SEASON = re.compile(r"[0-9]{4}-2[1-4]")
_DECADE = re.compile(r"[0-9]{3}X")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def date_note(date: Edtf) -> str:
    """How well a date is known: “exact day”, “month only”, “range, both days known”."""
    if date.mark == "range":
        return _range_note(date.text)
    if date.mark == "about":
        return _doubt_note(date.text)
    translate = QCoreApplication.translate
    if _SEASON.fullmatch(date.text):
        return translate("ReadingWords", "season only")
    if _DECADE.fullmatch(date.text):
        return translate("ReadingWords", "decade only")
    notes = {
        "exact": translate("ReadingWords", "exact day"),
        "month": translate("ReadingWords", "month only"),
        "year": translate("ReadingWords", "year only"),
    }
    return notes.get(date.mark, translate("ReadingWords", "partly known"))


def fault_text(fault: InputError) -> str:
    """What is wrong with a typed date or figure."""
    if isinstance(fault, FigureFault):
        return label(fault.pattern).format(text=fault.text)
    if not isinstance(fault, DateFault):
        return str(fault)
    # Names of months and weekdays are translated, digits and the typed text stay as they are.
    words = {name: word if name == "text" else label(word) for name, word in fault.words.items()}
    return label(fault.pattern).format(**words)


def figure_words(figure: Figure, unit: str = "", counted: str = "") -> str:
    """A figure in words: “at least 5 killed”, “55 people, between 50 and 62”.

    Args:
        counted: what stands after the number where there is no unit.
    """
    low, high = (figure_text(Figure(end), unit) if end is not None else "" for end in (figure.low, figure.high))
    after = unit_words(unit) if unit else counted
    if figure.value is None:
        between = QCoreApplication.translate("ReadingWords", "between {low} and {high}").format(low=low, high=high)
        return f"{between} {after}".strip()
    number = f"{figure_text(Figure(figure.value), unit)} {after}".strip()
    told = _qualifier_pattern(figure.qualifier).format(number=number)
    return f"{told}, {_limits_pattern(low, high).format(low=low, high=high)}" if low or high else told


def unit_words(unit: str) -> str:
    """The words after a number with the signs of its unit: “people”, “of GDP”; none where the sign says all."""
    known = UNITS.get(unit)
    if known is None or unit == "percent":
        return ""
    if known.prefix:
        return QCoreApplication.translate("IndicatorWords", "a year") if unit.endswith("_year") else ""
    return unit_label(unit)


def qualifier_words() -> dict[str, str]:
    """The words for each sign of a figure, for a choice; none is a plain number."""
    translate = QCoreApplication.translate
    return {
        "": translate("ReadingWords", "Exactly"),
        ">=": translate("ReadingWords", "At least"),
        "<=": translate("ReadingWords", "At most"),
        ">": translate("ReadingWords", "More than"),
        "<": translate("ReadingWords", "Less than"),
        "~": translate("ReadingWords", "About"),
    }


def _qualifier_pattern(sign: str) -> str:
    translate = QCoreApplication.translate
    patterns = {
        ">=": translate("ReadingWords", "at least {number}"),
        "<=": translate("ReadingWords", "at most {number}"),
        ">": translate("ReadingWords", "more than {number}"),
        "<": translate("ReadingWords", "less than {number}"),
        "~": translate("ReadingWords", "about {number}"),
    }
    return patterns.get(sign, "{number}")


def _limits_pattern(low: str, high: str) -> str:
    translate = QCoreApplication.translate
    if low and high:
        return translate("ReadingWords", "between {low} and {high}")
    return translate("ReadingWords", "not below {low}") if low else translate("ReadingWords", "not above {high}")


def _range_note(text: str) -> str:
    translate = QCoreApplication.translate
    start, _, end = re.sub(r"[\[\]]", "", text).replace("..", "/", 1 if "[" in text else 0).partition("/")
    if text.startswith("["):
        return _moment_note(start, end)
    if end in ("", ".."):
        return translate("ReadingWords", "open range") if end else translate("ReadingWords", "range, end not known")
    if start in ("", ".."):
        return translate("ReadingWords", "open range") if start else translate("ReadingWords", "range, start not known")
    if re.search("[~?%]", text):
        return translate("ReadingWords", "range, about")
    if _DAY.fullmatch(start) and _DAY.fullmatch(end):
        return translate("ReadingWords", "range, both days known")
    return translate("ReadingWords", "range")


def _moment_note(start: str, end: str) -> str:
    translate = QCoreApplication.translate
    if start and end:
        return translate("ReadingWords", "one moment between the two")
    return (
        translate("ReadingWords", "some time from then on")
        if start
        else translate("ReadingWords", "some time until then")
    )


def _doubt_note(text: str) -> str:
    translate = QCoreApplication.translate
    if "~" in text:
        return translate("ReadingWords", "about")
    return translate("ReadingWords", "uncertain") if "?" in text else translate("ReadingWords", "about, and uncertain")
