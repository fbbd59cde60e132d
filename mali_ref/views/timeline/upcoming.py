"""Where the words about what is to come may stand on the strip: their heading, and the names of single events."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from mali_ref.models.time_scale import TimeScale, next_of, start_of
from mali_ref.models.timeline_boxes import NAMED, Box, Obstacle
from mali_ref.models.timeline_upcoming import Naming
from mali_ref.models.timeline_words import upcoming
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.frame import HANDLE, HEIGHT, LEGEND, SIDE, TOP, Frame

_AFTER_LINE: Final = 10
_GAP: Final = 8
# Words stand closer to words than bricks do: so far beside a heading, and so high it is.
_BESIDE: Final = 4
_HEADING: Final = LEGEND - 2
# So far down the rows of names begin: the words of the first stand level with the heading.
_FIRST_ROW: Final = 1


def heading_place(frame: Frame, day_x: float, ends: Sequence[float], free: tuple[float, float]) -> QRect | None:
    """Where “Upcoming” stands: right of the day's line and of the brush's end, where what is ``free`` has room."""
    if not frame.left <= day_x <= frame.right:
        return None
    width = QFontMetrics(theme().font("label")).horizontalAdvance(upcoming()) + 2
    edges = [end for end in ends if day_x <= end <= day_x + theme().px(_AFTER_LINE * 2)]
    left = round(max([day_x, *edges])) + theme().px(_AFTER_LINE)
    place = QRect(left, theme().px(TOP), width, theme().px(LEGEND))
    return place if free[0] < left and left + width <= free[1] else None


def naming_beside(scale: TimeScale, day: int, obstacles: Sequence[Obstacle]) -> Naming:
    """What names of events to come must keep clear of: legend, heading, hints, and the bricks at the day's line."""
    text, metrics = theme().scale, QFontMetrics(theme().font("caption"))
    taken = [Box(NAMED, "", item.left - _BESIDE, item.right + _BESIDE, 0, _HEADING) for item in obstacles]
    line = scale.place(day + 0.5)
    taken.append(Box(NAMED, "", line - 2, line + 2, 0, HEIGHT))
    after = scale.place(next_of(scale.unit, start_of(scale.unit, day))) + _BESIDE
    left, right = max(line + _GAP, after, SIDE + _GAP), scale.left + scale.width
    return Naming(lambda words: (metrics.horizontalAdvance(words) + 1) / text, _FIRST_ROW, left, right, taken, HANDLE)
