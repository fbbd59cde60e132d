"""Numbers of yearly values: to the place that matters, in thousands of thousands where they are large."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.figures import plain_number
from mali_ref.domain.units import UNITS
from mali_ref.models.language import local_number, number_text, with_signs
from mali_ref.models.yearly import Vintage

_MILLION, _BILLION = 1e6, 1e9
# From here on a number is told in millions, or in thousands of millions.
_FROM_MILLIONS, _FROM_BILLIONS = 1e7, 1e10
# A source's places are those that this part of its values can be written with.
_USUAL = 0.9
# Finer than any source is; what lies beyond comes from counting in millions.
_FINEST = 9
_FINE, _SMALL, _LARGE_SUM, _LARGE = 1.0, 10.0, 100.0, 1000.0


@dataclass(frozen=True)
class NumberStyle:
    """How the numbers of one indicator are written, so that a column of them lines up.

    Attributes:
        unit: the key of the unit, whose signs belong to the number.
        scale: what one of the written numbers stands for.
    """

    unit: str
    decimals: int
    scale: float = 1.0

    def write(self, value: float, signed: bool = False) -> str:
        """A number with the signs of its unit: $861, 1.6%, 24.48 m; signed: with a plus where it is above zero."""
        number = f"{abs(value) / self.scale:,.{self.decimals}f}"
        is_zero = not number.strip("0.,")
        sign = "" if is_zero else "−" if value < 0 else "+" if signed else ""
        return sign + with_signs(local_number(number), self.unit, self._scale_words(value))

    def write_round(self, value: float) -> str:
        """A round number for an axis, without decimals that say nothing."""
        sign = "−" if value < 0 else ""
        return sign + with_signs(number_text(abs(value) / self.scale), self.unit, self._scale_words(value))

    def _scale_words(self, value: float) -> str:
        # Nothing at all is not counted in millions.
        if not value:
            return ""
        translate = QCoreApplication.translate
        known = {_MILLION: translate("YearlyWords", " m"), _BILLION: translate("YearlyWords", " bn")}
        return known.get(self.scale, "")


def number_style(vintage: Vintage, unit: str) -> NumberStyle:
    """The style of a vintage: as Mali's values ask for, so that a list of Mali alone writes them as its page does."""
    main = vintage.main if vintage.main is not None else vintage.lines[0]
    most = max(abs(value) for _, value in main.points)
    values = [value for line in vintage.lines for _, value in line.points]
    if most >= _FROM_BILLIONS:
        return NumberStyle(unit, _usual_places(values, 1, _BILLION), _BILLION)
    if most >= _FROM_MILLIONS:
        return NumberStyle(unit, _usual_places(values, 2, _MILLION), _MILLION)
    return NumberStyle(unit, _usual_places(values, _decimals(most, unit)))


def _decimals(most: float, unit: str) -> int:
    """How many places matter where the largest number is so large."""
    known = UNITS.get(unit)
    prefix, suffix = (known.prefix, known.suffix) if known is not None else ("", "")
    if most >= (_LARGE_SUM if prefix else _LARGE):
        return 0
    if most <= _FINE:
        return 3
    return 2 if most < _SMALL and not suffix else 1


def _usual_places(values: Sequence[float], most: int, scale: float = 1.0) -> int:
    """How many places a source usually gives, up to so many: one finer value does not make all others look so."""
    places = sorted(len(plain_number(round(value / scale, _FINEST)).partition(".")[2]) for value in values)
    return min(most, places[math.ceil(_USUAL * len(places)) - 1])
