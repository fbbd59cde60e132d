"""The ground under a coalition in the picture of the graph."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from mali_ref.models.graph_hulls import Outline
from mali_ref.views.kit.theme import theme


class HullItem:
    """The ground under a coalition, in a breath of its colour."""

    def __init__(self, group: str, shapes: Outline) -> None:
        """``shapes`` are those of the layout that it is made of."""
        self._group = group
        self._inner = QPainterPath()
        self._inner.setFillRule(Qt.FillRule.WindingFill)
        for corners in shapes:
            self._inner.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
            self._inner.closeSubpath()
        self._inner = self._inner.simplified()
        self._path = QPainterPath()

    def lay(self, zoom: float, margin: float) -> None:
        """Lie under the same at a zoom, rounded, so far out."""
        inner = QTransform.fromScale(zoom, zoom).map(self._inner)
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * margin)
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._path = inner.united(stroker.createStroke(inner)).simplified()

    def paint(self, painter: QPainter) -> None:
        """Fill it."""
        ground = QColor(theme().group_color(self._group))
        ground.setAlphaF(0.12 if theme().shown == "dark" else 0.075)
        painter.fillPath(self._path, ground)
