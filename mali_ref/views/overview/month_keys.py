"""Which month the keys lead to in a chart of months."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def stop_after(key: Qt.Key, stops: Sequence[int], at: int) -> int | None:
    """The stop that a key leads to from another one, or from none (−1); None for any other key."""
    if not stops:
        return None
    if key in _ENDS:
        return stops[_ENDS[key]]
    return _beside(stops, at, _STEPS[key]) if key in _STEPS else None


def _beside(stops: Sequence[int], at: int, by: int) -> int:
    """The next stop in a direction; the first or last where there is none, and from none."""
    found = [stop for stop in stops if (stop > at if by > 0 else stop < at)]
    if at < 0:
        return stops[-1] if by < 0 else stops[0]
    return (found[0] if by > 0 else found[-1]) if found else at
