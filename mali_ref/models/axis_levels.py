"""The round numbers beside a chart's axis."""

import math
from typing import Final

_MOST: Final = 5
_HAIR: Final = 0.06


def levels(low: float, high: float, most: int = _MOST, near_zero: float = 0.5) -> list[float]:
    """Round numbers around a range, few enough to read; from zero where zero is near.

    Args:
        near_zero: the part of the high end below which the low end counts as near zero.
    """
    if 0 < low < high * near_zero:
        low = 0.0
    span = (high - low) or abs(high) or 1.0
    rough = span / (most - 1)
    power = 10 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough)
    # A hair's breadth beyond a level is no reason for another one.
    first, last = math.floor(low / step + _HAIR), math.ceil(high / step - _HAIR)
    return [round(number * step, 10) for number in range(first, max(last, first + 1) + 1)]
