"""The measures of the timeline, and how the model's pixels at 100 % text become those of the screen."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from mali_ref.models.timeline_boxes import Box, Line
from mali_ref.models.timeline_layout import Room
from mali_ref.views.kit.theme import theme

HEIGHT: Final = 92
# From the top: where drawing begins, the axis that bricks stand on, and the names of ticks under it and the spans.
TOP: Final = 5
AXIS: Final = 55
NAMES: Final = 76
ROOM: Final = Room(AXIS - TOP, 19)
SIDE: Final = 16
# Between which heights the handles stand, counted from where drawing begins.
HANDLE: Final = (21.0, 44.0)
# The line in which legend and hints stand.
LEGEND: Final = 15


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of the strip on screen."""

    width: int
    height: int

    @property
    def line_width(self) -> float:
        """How long the line of time is, at 100 % text."""
        return max(1.0, self.width / theme().scale - 2 * SIDE)

    @property
    def left(self) -> int:
        """Where the line of time begins on screen."""
        return theme().px(SIDE)

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.width - theme().px(SIDE)

    @property
    def axis(self) -> int:
        """Where the axis lies."""
        return theme().px(AXIS)

    def x(self, place: float) -> float:
        """A place of the model on screen."""
        return place * theme().scale

    def model(self, point: QPointF) -> tuple[float, float]:
        """A point of the screen in the model: along the line, and down from where drawing begins."""
        scale = theme().scale
        return point.x() / scale, point.y() / scale - TOP

    def rect(self, box: Box | Line) -> QRectF:
        """A box of the model on screen, its edges on whole pixels so that bricks are sharp."""
        scale = theme().scale
        left, right = round(box.left * scale), round(box.right * scale)
        top, bottom = round((box.top + TOP) * scale), round((box.bottom + TOP) * scale)
        return QRectF(left, top, max(1, right - left), max(1, bottom - top))
