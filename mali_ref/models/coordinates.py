"""Coordinates as people type them, such as ``16.27, −0.05``."""

import re

from mali_ref.domain.figures import plain_number
from mali_ref.models.language import FRENCH, current_language

_SIDE = r"\s*°?\s*([NSEWO]?)"
_POINT, _COMMA = r"([-−]?\d{1,3}(?:\.\d+)?)", r"([-−]?\d{1,3}(?:,\d+)?)"
# Where a comma may be the decimal sign, it parts two numbers only with a blank after it: 16,27 is one number.
_SHAPES = (
    re.compile(rf"{_POINT}{_SIDE}(?:\s*[,;]\s+|\s*;\s*|\s+){_POINT}{_SIDE}", re.IGNORECASE),
    re.compile(rf"{_COMMA}{_SIDE}(?:\s*;\s*|\s+){_COMMA}{_SIDE}", re.IGNORECASE),
    re.compile(r"([-−]?\d{1,3}\.\d+)(),([-−]?\d{1,3}\.\d+)()"),
)


def read_coordinates(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, north and east positive; None where the text is no such pair.

    A letter for the side may follow each number; ``O`` is the French west.
    """
    found = next((found for shape in _SHAPES if (found := shape.fullmatch(text.strip()))), None)
    if found is None or found[2].upper() not in ("", "N", "S") or found[4].upper() not in ("", "E", "W", "O"):
        return None
    latitude, longitude = _signed(found[1], found[2]), _signed(found[3], found[4])
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _signed(degrees: str, side: str) -> float:
    number = float(degrees.replace("−", "-").replace(",", "."))
    return -number if side.upper() in ("S", "W", "O") else number


def write_coordinates(latitude: float, longitude: float) -> str:
    """A pair as `read_coordinates` understands it, in the signs of the language of the screen."""
    numbers = [plain_number(degrees).replace("-", "−") for degrees in (latitude, longitude)]
    if current_language() == FRENCH:
        return "\N{NARROW NO-BREAK SPACE}; ".join(number.replace(".", ",") for number in numbers)
    return ", ".join(numbers)
