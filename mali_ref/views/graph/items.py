"""What stands in the picture: an actor's mark with its name, a line between two, the ground of a coalition.

They are plain values that know how to draw themselves: as items of a graphics scene each would be asked for its box and
its outline in every frame, which takes longer than drawing it.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, sqrt
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from mali_ref.models.graph_labels import Box, Placed
from mali_ref.models.graph_network import Edge, Node
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS
from mali_ref.models.graph_ties import has_arrow
from mali_ref.views.graph.lines import Way, line_pen, paint_way, way_between
from mali_ref.views.graph.names import Name
from mali_ref.views.graph.stamps import MarkStamps
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES

# How much is left of what does not hold on the day shown, or of which it is not known.
LINE_STRENGTH: Final = {HOLDS: 1.0, PERHAPS: 0.5, LATER: 0.0, OVER: 0.0}
NODE_STRENGTH: Final = {HOLDS: 1.0, PERHAPS: 1.0, LATER: 0.25, OVER: 0.5}
# What is left of lines that have no part in what is chosen, and of those of the one chosen that do not hold.
ASIDE: Final = 0.36
BYGONE: Final = 0.28
_SMALLEST: Final = 5.6
_GROWTH: Final = 9.4
# One actor is in nearly every record: with areas as large as mentions all others would look alike.
_EVENED: Final = 0.38
_BOLD_FROM: Final = 0.36
# The zoom at which marks have their plain size: that of the whole picture in a window of 1366 by 768.
_PLAIN_ZOOM: Final = 0.85
_LEAST_SIZE: Final = 0.62
_MOST_SIZE: Final = 1.3
_RING: Final = 7.0
# Arrows and the width of the pen reach a little farther than a line, at most so far.
_REACH: Final = 16
# Below this a name is grey, and below the other pale too.
_GREY_BELOW: Final = 0.75
_PALE_BELOW: Final = 0.4
_PALE: Final = 0.6
# How near the mouse must come to a line, and at how many points of the line that is asked.
_NEAR: Final = 5.0
_SAMPLES: Final = 16


class NodeItem:
    """An actor: its mark, as large as it is often mentioned, and its name where there is room.

    Attributes:
        node: the actor.
        x, y: the middle of its mark, in whole pixels of the scene.
        radius: how far the mark reaches from its middle, in pixels.
        clearance: how far lines stay away from its middle.
        is_chosen: whether the panel beside the picture tells of it.
        is_lit: whether the mouse is over it.
        strength: how much it stands out: 1 for what holds on the day.
        side: the side its name stands on; None where it has no room.
    """

    def __init__(self, node: Node, most_mentions: int) -> None:
        self.node = node
        self.x = self.y = 0
        self.radius = self.clearance = 0.0
        self.is_chosen = False
        self.is_lit = False
        self.strength = 1.0
        self.side: int | None = None
        self._share = (node.mentions / max(1, most_mentions)) ** _EVENED
        self._label: QRectF | None = None
        self._name = Name(node.name)

    def pos(self) -> QPointF:
        """The middle of its mark."""
        return QPointF(self.x, self.y)

    def put(self, x: float, y: float, zoom: float) -> None:
        """Stand there; marks grow a little where there is room, and shrink a little where there is none."""
        self.x, self.y = round(x), round(y)
        size = max(_LEAST_SIZE, min(_MOST_SIZE, sqrt(zoom / theme().scale / _PLAIN_ZOOM)))
        self.radius = (_SMALLEST + _GROWTH * self._share) * size * theme().scale
        self.clearance = self.radius + (_RING + 3 if self.is_chosen else 4) * theme().scale

    @property
    def font_role(self) -> str:
        """The font of the name: bolder for those the book speaks of often, and for the one chosen."""
        return "strong" if self.is_chosen or self._share >= _BOLD_FROM else "caption_medium"

    def label_size(self) -> tuple[float, float]:
        """The room the name needs."""
        return self._name.size(self.font_role)

    def set_label(self, placed: Placed | None) -> None:
        """Write the name there; None leaves it out."""
        self.side = None if placed is None else placed.side
        self._label = None if placed is None else _rect(placed.box)

    @property
    def has_label(self) -> bool:
        """Whether its name is written."""
        return self._label is not None

    def label_rect(self) -> QRectF:
        """Where the name stands in the scene."""
        return QRectF() if self._label is None else QRectF(self._label)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point lies on the mark or on its name; a small mark is as easy to hit as a large one."""
        reach = max(self.radius + 3, theme().size("target") / 2)
        return hypot(x - self.x, y - self.y) <= reach or (self._label is not None and self._label.contains(x, y))

    def is_near(self, area: QRectF) -> bool:
        """Whether any of it may lie in an area."""
        reach = self.clearance + 3
        box = QRectF(self.x - reach, self.y - reach, 2 * reach, 2 * reach)
        return box.intersects(area) or (self._label is not None and self._label.adjusted(-4, -4, 4, 4).intersects(area))

    def paint_mark(self, painter: QPainter, stamps: MarkStamps, ratio: float | None) -> None:
        """Draw the mark, with a ring where the reader is; ``ratio`` as for `paint_name`."""
        radius = self.radius
        if self.is_chosen or self.is_lit:
            ring = radius + _RING * theme().scale
            painter.setOpacity(1.0)
            painter.setPen(QPen(theme().color("accent" if self.is_chosen else "line_strong"), SIZES.focus_ring))
            painter.setBrush(theme().color("surface"))
            painter.drawEllipse(QPointF(self.x, self.y), ring, ring)
        painter.setOpacity(self.strength)
        if ratio is None:
            box = QRectF(self.x - radius, self.y - radius, 2 * radius, 2 * radius)
            paint_group_mark(painter, box, self.node.group)
        else:
            stamps.put(painter, (self.x, self.y), self.node.group, radius, ratio)

    def paint_name(self, painter: QPainter, ratio: float | None) -> None:
        """Write the name; ``ratio`` is that of the screen, None for a picture of any other kind."""
        if self._label is None:
            return
        tone = "ink" if self.strength >= _GREY_BELOW or self.is_chosen or self.is_lit else "ink3"
        painter.setOpacity(_PALE if self.strength < _PALE_BELOW and tone == "ink3" else 1.0)
        if ratio is None:
            self._name.write(painter, self._label, self.font_role, tone)
        else:
            self._name.put(painter, self._label, self.font_role, tone, ratio)


class EdgeItem:
    """A line between two actors.

    Attributes:
        edge: the ties it stands for.
        is_new: whether it began not long before the day shown.
        is_lit: whether the mouse is over it, or over one of its ends.
        strength: how much it stands out; at 0 it is not drawn.
    """

    def __init__(self, edge: Edge, ends: tuple[NodeItem, NodeItem], bend: float) -> None:
        """``bend`` is how far its middle lies beside the straight line, as a share of its length."""
        self.edge = edge
        self.is_new = False
        self.is_lit = False
        self.strength = 1.0
        self._ends = ends
        self._bend = bend
        self._way: Way | None = None
        self._box = QRectF()

    def lay(self) -> None:
        """Its ends have other places now."""
        # A way is found only for lines that are seen, which may be half of them.
        self._way = None

    def _found_way(self) -> Way:
        if self._way is None:
            first, second = self._ends
            shows = has_arrow(self.edge.kind)
            arrows = (shows and first.node.ref in self.edge.targets, shows and second.node.ref in self.edge.targets)
            gaps = (first.clearance, second.clearance)
            self._way = way_between(first.pos(), second.pos(), gaps, self._bend, arrows)
            self._box = _around(self._way.points)
        return self._way

    def is_near(self, area: QRectF) -> bool:
        """Whether any of it is seen in an area."""
        return self.strength > 0 and bool(self._found_way().points) and self._box.intersects(area)

    def covers(self, x: float, y: float) -> bool:
        """Whether a point lies on the line, as far as the eye can tell."""
        path = self._found_way().path
        if self.strength <= 0 or not self._box.contains(x, y) or path.isEmpty():
            return False
        near = theme().px(_NEAR)
        points = [path.pointAtPercent(step / _SAMPLES) for step in range(_SAMPLES + 1)]
        return any(_off(x, y, first, second) <= near for first, second in pairwise(points))

    def paint(self, painter: QPainter) -> None:
        """Draw the line with its arrows."""
        painter.setOpacity(1.0 if self.is_lit else self.strength)
        pen = line_pen(self.edge.kind, self.is_new, 0.8 if self.is_lit else 0.0)
        paint_way(painter, self._found_way(), pen)


def _around(points: Sequence[tuple[float, float]]) -> QRectF:
    if not points:
        return QRectF()
    (x1, y1), (x2, y2), (x3, y3) = points
    left, top = min(x1, x2, x3) - _REACH, min(y1, y2, y3) - _REACH
    return QRectF(left, top, max(x1, x2, x3) + _REACH - left, max(y1, y2, y3) + _REACH - top)


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)


def _off(x: float, y: float, first: QPointF, second: QPointF) -> float:
    """How far a point lies from a straight piece of a line."""
    across, down = second.x() - first.x(), second.y() - first.y()
    length = across * across + down * down
    share = ((x - first.x()) * across + (y - first.y()) * down) / length if length else 0.0
    share = max(0.0, min(1.0, share))
    return hypot(x - first.x() - share * across, y - first.y() - share * down)
