"""Figures as a source gives them: a value, perhaps a range, perhaps only “at least”."""

import re
from dataclasses import dataclass
from decimal import Decimal

from mali_ref.domain.errors import InputError
from mali_ref.domain.units import UNITS

QUALIFIERS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "~": "about"}
_SIGNS = {">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "~": "~"}
# Only whole groups of three: “12,5” is twelve and a half to many a reader and must not become 125.
_NUMBER = r"-?(?:[0-9]{1,3}(?:[,_ ][0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,12})?"
_FIGURE = re.compile(rf"(>=|<=|>|<|~)?\s*({_NUMBER})(?:\s*\[\s*({_NUMBER})?\s*\.\.\s*({_NUMBER})?\s*\])?")
_RANGE = re.compile(rf"({_NUMBER})\s*\.\.\s*({_NUMBER})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what is known of its limits; written ``80``, ``>=5``, ``~4100``, ``55 [50..62]`` or ``5..10``.

    A bare range has no value of its own.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: str = ""

    def __str__(self) -> str:
        if self.value is None:
            return f"{plain_number(self.low)}..{plain_number(self.high)}"
        text = self.qualifier + plain_number(self.value)
        if self.low is not None or self.high is not None:
            text += f" [{plain_number(self.low)}..{plain_number(self.high)}]"
        return text

    def middle(self) -> float:
        """The number to draw or sort by: the value, or the middle of a bare range."""
        if self.value is not None:
            return self.value
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)


def parse_figure(text: str) -> Figure:
    """Read a figure; raises InputError with an example of what is understood."""
    text = text.strip().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    if found := _FIGURE.fullmatch(text):
        sign, value, low, high = found.groups()
        figure = Figure(_read(value), _read(low), _read(high), sign or "")
    elif found := _RANGE.fullmatch(text):
        figure = Figure(None, _read(found[1]), _read(found[2]))
    else:
        raise InputError(f"“{text}” is not a figure. Write 80, >=5, ~4100, 5..10 or 55 [50..62].")
    ends = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    if ends != sorted(ends):
        raise InputError(f"In “{text}” the low end must come first and the high end last.")
    return figure


def _read(text: str | None) -> float | None:
    return None if not text else float(re.sub(r"[,_ ]", "", text))


def plain_number(number: float | None) -> str:
    """A number without grouping, whole numbers without a point; nothing for None."""
    if number is None:
        return ""
    # Never 1e-05, which nobody reads and which is not how a figure is written.
    return str(int(number)) if number == int(number) else f"{Decimal(repr(number)):f}"


def grouped_number(number: float) -> str:
    """A number for reading: 14,043; 0.7; 13.25."""
    if number == int(number):
        return f"{int(number):,}"
    return f"{number:,.3f}".rstrip("0").rstrip(".")


def write_figure(figure: Figure, unit: str = "") -> str:
    """A figure for reading, such as ``≥ 5``, ``$1.12 bn`` or ``36%``; words of the unit are left to the reader."""
    sign = _SIGNS.get(figure.qualifier, "")
    if figure.value is None:
        low, high = (_with_unit(end, unit) for end in (figure.low or 0.0, figure.high or 0.0))
        return f"{low}–{high}"
    text = sign + _with_unit(figure.value, unit)
    if figure.low is not None and figure.high is not None:
        text += f" ({grouped_number(figure.low)}–{grouped_number(figure.high)})"
    return text


def _with_unit(number: float, unit_key: str) -> str:
    unit = UNITS.get(unit_key)
    if unit is None:
        return grouped_number(number)
    if unit.key in ("usd_million", "eur_million") and abs(number) >= 1000:
        return f"{unit.prefix}{grouped_number(number / 1000)} bn"
    sign = "−" if number < 0 else ""
    return f"{sign}{unit.prefix}{grouped_number(abs(number))}{unit.suffix}"
