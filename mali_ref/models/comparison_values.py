"""What values are compared by, and how far two of them lie apart."""

from collections.abc import Hashable, Sequence
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.fields import Field, LinkList, LongText
from mali_ref.domain.figures import Figure
from mali_ref.domain.rich_text import plain
from mali_ref.domain.text import fold
from mali_ref.models.language import local_number, number_text

_EARTH_KM: Final = 6371.0
_DAYS_A_YEAR: Final = 365.25
_DAYS_A_MONTH: Final = _DAYS_A_YEAR / 12
# From here on a time is told in the larger measure; below, the smaller one says more.
_LEAST: Final = 2


def comparable(field: Field, value: Any) -> Hashable:
    """What a field's value is compared by: its meaning and not its spelling."""
    if value is None:
        return None
    if isinstance(value, Edtf):
        # “2012-03” and the interval of its days are the same; “about 2012” is not 2012.
        return value.earliest, value.latest, value.mark == "about"
    if isinstance(value, Figure):
        return value.middle(), value.low, value.high, value.qualifier
    if isinstance(field, LinkList):
        return frozenset((item.ref, item.role) for item in value)
    if isinstance(field, LongText):
        return fold(plain(value))
    return fold(value) if isinstance(value, str) else value


def gap(values: Sequence[Any]) -> str:
    """How far two dates or numbers lie apart, in words; empty for any other values, or where it is not known."""
    if len(values) != _LEAST or values[0] == values[1]:
        return ""
    first, second = values
    if isinstance(first, Edtf) and isinstance(second, Edtf):
        return _days_gap(first, second)
    if isinstance(first, Figure) and isinstance(second, Figure):
        return _number_gap(first.middle(), second.middle())
    is_number = all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)
    return _number_gap(first, second) if is_number else ""


def times(values: Sequence[float]) -> str:
    """How many times the larger of two numbers holds the smaller: “2.4 times”; empty where that says little."""
    if len(values) != _LEAST or min(values) <= 0:
        return ""
    ratio = max(values) / min(values)
    written = local_number(f"{ratio:,.1f}" if ratio < 10 else f"{ratio:,.0f}")
    if written in ("1.0", "1,0"):
        return ""
    return QCoreApplication.translate("Comparison", "{number} times").format(number=written)


def distance(first: tuple[float, float], second: tuple[float, float]) -> str:
    """How far two places lie from each other, each as latitude and longitude."""
    (south, west), (north, east) = (tuple(map(radians, place)) for place in (first, second))
    part = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    kilometres = 2 * _EARTH_KM * asin(sqrt(part))
    return QCoreApplication.translate("Comparison", "{number} km apart").format(number=number_text(round(kilometres)))


def _number_gap(first: float, second: float) -> str:
    number = number_text(round(abs(first - second), 6))
    return QCoreApplication.translate("Comparison", "{number} apart").format(number=number) if first != second else ""


def _middle(moment: Edtf) -> int:
    first, last = (date.fromisoformat(day).toordinal() for day in (moment.earliest, moment.latest))
    return (first + last) // 2


def _days_gap(first: Edtf, second: Edtf) -> str:
    """Between their middles; nothing where one of them is open or the two may be the same day."""
    if FIRST_DAY in (first.earliest, second.earliest) or LAST_DAY in (first.latest, second.latest):
        return ""
    if first.earliest <= second.latest and second.earliest <= first.latest:
        return ""
    days = abs(_middle(first) - _middle(second))
    translate = QCoreApplication.translate
    if days >= _LEAST * _DAYS_A_YEAR:
        return translate("Comparison", "{count} years apart").format(count=number_text(round(days / _DAYS_A_YEAR)))
    if days >= _LEAST * _DAYS_A_MONTH:
        return translate("Comparison", "{count} months apart").format(count=number_text(round(days / _DAYS_A_MONTH)))
    words = translate("Comparison", "1 day apart") if days == 1 else translate("Comparison", "{count} days apart")
    return words.format(count=days)
