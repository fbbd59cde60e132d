"""The line above the bricks: what colours and shapes mean, and how high the bars of the layer are."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from mali_ref.models.timeline_boxes import Obstacle
from mali_ref.views.kit.painted import LEFT, fill, write
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.brick_looks import paint_brick
from mali_ref.views.timeline.frame import LEGEND, TOP

LAYER: Final = "layer"
_SIGN: Final = (12, 7)
_BAR: Final = 9
_AFTER_SIGN: Final = 5
_AFTER_WORDS: Final = 13


class Entry(NamedTuple):
    """A sign and its words; the sign is a family of events, or the layer."""

    sign: str
    words: str


class Legend:
    """What is explained, and how much room it takes."""

    def __init__(self) -> None:
        self.entries: Sequence[Entry] = ()
        self.left = 0

    def width(self) -> int:
        """How wide it is on screen."""
        return legend_width(self.entries)

    @property
    def right(self) -> int:
        """Where it ends on screen."""
        return self.left + self.width()

    def obstacle(self) -> Obstacle:
        """The place that it takes, at 100 % text."""
        scale = theme().scale
        return Obstacle(0, self.right / scale, LEGEND + 2)

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        x, top, height = self.left, theme().px(TOP), theme().px(LEGEND)
        for entry in self.entries:
            self._paint_sign(painter, entry.sign, x, top + height / 2)
            words = QRect(x + _sign_width(entry.sign) + theme().px(_AFTER_SIGN), top, _width(entry), height)
            write(painter, words, LEFT, entry.words, "caption", "ink2")
            x += _width(entry)

    def _paint_sign(self, painter: QPainter, sign: str, x: int, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = _sign_width(sign), theme().px(_BAR if sign == LAYER else _SIGN[1])
        place = QRectF(x, round(middle - height / 2), width, height)
        if sign == LAYER:
            fill(painter, place, "track", 1)
        else:
            paint_brick(painter, place, sign)


def legend_width(entries: Sequence[Entry]) -> int:
    """How wide a legend is on screen."""
    return sum(map(_width, entries))


def _sign_width(sign: str) -> int:
    return theme().px(_BAR if sign == LAYER else _SIGN[0])


def _width(entry: Entry) -> int:
    words = QFontMetrics(theme().font("caption")).horizontalAdvance(entry.words)
    return _sign_width(entry.sign) + words + theme().px(_AFTER_SIGN + _AFTER_WORDS)
