"""Where the events of one point go when its number is opened: around it, none upon another."""

from math import cos, pi, sin, sqrt
from typing import Final

from mali_ref.models.map_projection import XY

# More than this would fill the map; the table has them all.
MOST_FANNED: Final = 40
_ONE_RING: Final = 9
# The golden angle: points along a spiral that turn by it never line up.
_TURN: Final = pi * (3 - sqrt(5))


def fan_places(count: int, gap: float) -> list[XY]:
    """Offsets in pixels from the middle for up to `MOST_FANNED` marks, at least about ``gap`` apart."""
    count = min(count, MOST_FANNED)
    if count <= _ONE_RING:
        radius = max(gap * 1.2, gap * count / (2 * pi) * 1.15)
        # The first stands at the right of straight up, as the hours of a clock do.
        angles = [2 * pi * (number + 0.5) / count - pi / 2 for number in range(count)]
        return [(radius * cos(angle), radius * sin(angle)) for angle in angles]
    places = []
    for number in range(count):
        radius, angle = gap * 0.62 * sqrt(number + 2.5), number * _TURN - pi / 2
        places.append((radius * cos(angle), radius * sin(angle)))
    return places
