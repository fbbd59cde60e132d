"""What stands in the picture: an actor's mark with its name, a line, the ground of a coalition."""

from math import sqrt
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mali_ref.models.graph_labels import Box
from mali_ref.models.graph_network import Edge, Node
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS
from mali_ref.views.graph.lines import Way, line_pen, paint_way
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES

# How much is left of what does not hold on the day shown, or of which it is not known.
LINE_STRENGTH: Final = {HOLDS: 1.0, PERHAPS: 0.5, LATER: 0.1, OVER: 0.1}
NODE_STRENGTH: Final = {HOLDS: 1.0, PERHAPS: 1.0, LATER: 0.25, OVER: 0.5}
# What is left of lines that have no part in what is chosen.
ASIDE: Final = 0.45
_SMALLEST: Final = 5.6
_GROWTH: Final = 9.4
_BOLD_FROM: Final = 0.36
# The zoom at which marks have their plain size: that of the whole picture in a window of 1366 by 768.
_PLAIN_ZOOM: Final = 0.85
_LEAST_SIZE: Final = 0.78
_MOST_SIZE: Final = 1.3
_RING: Final = 7.0
_HALO: Final = tuple(QPointF(x, y) for x in (-2, 0, 2) for y in (-2, 0, 2) if x or y)
_LONG: Final = 16


class NodeItem(QGraphicsItem):
    """An actor: its mark, as large as it is often mentioned, and its name where there is room.

    Attributes:
        node: the actor.
        is_chosen: whether the panel beside the picture tells of it.
        is_lit: whether the mouse is over it.
    """

    def __init__(self, node: Node, most_mentions: int) -> None:
        super().__init__()
        self.node = node
        self.is_chosen = False
        self.is_lit = False
        self._size = 1.0
        self._share = sqrt(node.mentions / max(1, most_mentions))
        self._label: QRectF | None = None
        self._measured: tuple[object, tuple[float, float]] = (None, (0.0, 0.0))
        self._rows = in_rows(node.name)
        self.setZValue(2)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def radius(self) -> float:
        """How far the mark reaches from its middle, in pixels."""
        return (_SMALLEST + _GROWTH * self._share) * self._size * theme().scale

    def set_zoom(self, zoom: float) -> None:
        """Grow a little where there is room, and shrink a little where there is none."""
        self.prepareGeometryChange()
        self._size = max(_LEAST_SIZE, min(_MOST_SIZE, sqrt(zoom / theme().scale / _PLAIN_ZOOM)))

    @property
    def clearance(self) -> float:
        """How far lines stay away from its middle."""
        return self.radius + (_RING + 3 if self.is_chosen else 4) * theme().scale

    def font(self) -> QFont:
        """The font of the name: bolder for those the book speaks of often, and for the one chosen."""
        return theme().font("strong" if self.is_bold else "caption_medium")

    @property
    def is_bold(self) -> bool:
        """Whether the name is."""
        return self.is_chosen or self._share >= _BOLD_FROM

    def label_size(self) -> tuple[float, float]:
        """The room the name needs."""
        key = (self.is_bold, theme().scale)
        if self._measured[0] != key:
            metrics = QFontMetricsF(self.font())
            width = max(metrics.horizontalAdvance(row) for row in self._rows)
            self._measured = (key, (width + 2, metrics.height() * 0.9 * len(self._rows)))
        return self._measured[1]

    def set_label(self, box: Box | None) -> None:
        """Write the name into a box of the scene; None leaves it out."""
        self.prepareGeometryChange()
        if box is None:
            self._label = None
        else:
            corner = QPointF(box.left, box.top) - self.pos()
            self._label = QRectF(corner.x(), corner.y(), box.right - box.left, box.bottom - box.top)

    @property
    def has_label(self) -> bool:
        """Whether its name is written."""
        return self._label is not None

    def label_rect(self) -> QRectF:
        """Where the name stands, as seen from the mark."""
        return QRectF() if self._label is None else QRectF(self._label)

    def boundingRect(self) -> QRectF:
        reach = self.clearance + 3
        box = QRectF(-reach, -reach, 2 * reach, 2 * reach)
        return box if self._label is None else box.united(self._label.adjusted(-4, -4, 4, 4))

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        # A small mark is as easy to hit as a large one.
        reach = max(self.radius + 3, theme().size("target") / 2)
        path.addEllipse(QPointF(0, 0), reach, reach)
        if self._label is not None:
            path.addRect(self._label)
        return path.simplified()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.radius
        if self.is_chosen or self.is_lit:
            ring = radius + _RING * theme().scale
            painter.setPen(QPen(theme().color("accent" if self.is_chosen else "line_strong"), SIZES.focus_ring))
            painter.setBrush(theme().color("surface"))
            painter.drawEllipse(QPointF(0, 0), ring, ring)
        paint_group_mark(painter, QRectF(-radius, -radius, 2 * radius, 2 * radius), self.node.group)
        if self._label is not None:
            self._paint_name(painter, self._label)

    def _paint_name(self, painter: QPainter, box: QRectF) -> None:
        font = self.font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        step = box.height() / len(self._rows)
        for number, row in enumerate(self._rows):
            # Whole pixels keep letters as sharp as those of the window.
            left = round(box.center().x() - metrics.horizontalAdvance(row) / 2)
            middle = box.top() + step * (number + 0.5)
            at = QPointF(left, round(middle + (metrics.ascent() - metrics.descent()) / 2))
            # A halo of the ground's colour lets lines end before the letters.
            painter.setPen(theme().color("surface"))
            for off in _HALO:
                painter.drawText(at + off, row)
            painter.setPen(theme().color("ink"))
            painter.drawText(at, row)


class EdgeItem(QGraphicsItem):
    """A line between two actors.

    Attributes:
        edge: the ties it stands for.
        is_new: whether it began not long before the day shown.
    """

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.is_new = False
        self.is_lit = False
        self._way = Way(QPainterPath(), ())
        self.setZValue(0)

    def set_way(self, way: Way) -> None:
        """Take another way."""
        self.prepareGeometryChange()
        self._way = way

    def boundingRect(self) -> QRectF:
        box = self._way.path.controlPointRect()
        for arrow in self._way.arrows:
            box = box.united(arrow.boundingRect())
        return box.adjusted(-4, -4, 4, 4)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(theme().px(9))
        return stroker.createStroke(self._way.path)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_way(painter, self._way, line_pen(self.edge.kind, self.is_new, 0.8 if self.is_lit else 0.0))


class HullItem(QGraphicsItem):
    """The ground under a coalition, in a breath of its colour."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self._group = group
        self._path = QPainterPath()
        self.setZValue(-1)

    def set_corners(self, corners: list[QPointF], margin: float) -> None:
        """Lie around these points, rounded, so far out."""
        self.prepareGeometryChange()
        inner = QPainterPath()
        for number, corner in enumerate(corners):
            inner.lineTo(corner) if number else inner.moveTo(corner)
        inner.closeSubpath()
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * margin)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._path = inner.united(stroker.createStroke(inner)).simplified()

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme().group_color(self._group)
        ground.setAlphaF(0.12 if theme().shown == "dark" else 0.075)
        painter.fillPath(self._path, ground)


def in_rows(name: str) -> list[str]:
    """A name in one row, or in two where it is long."""
    if len(name) <= _LONG or " " not in name:
        return [name]
    places = [place for place, sign in enumerate(name) if sign == " "]
    middle = min(places, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]
