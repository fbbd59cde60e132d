"""Draws the strands of a lineage, and how they leave each other and come together."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from mali_ref.models.graph_strands import MERGER, WING, Join, Strand
from mali_ref.views.graph.lineage_places import LineagePlaces
from mali_ref.views.kit.theme import theme

# A beginning known to a month and a half is drawn as a point.
_POINT_DAYS: Final = 45


def paint_strand(painter: QPainter, places: LineagePlaces, strand: Strand) -> None:
    """Draw an actor's time, from the doubt about its beginning to its end."""
    y, is_focus = places.y(strand), strand.ref == places.lineage.focus
    color = theme().group_color(strand.group) if is_focus else theme().color("chart")
    width = theme().px(6 if is_focus else 3)
    early, sure = places.begin_of_strand(strand)
    end = max(places.leaves(strand), sure)
    if sure - early > 1:
        _paint_doubt(painter, strand, QPointF(early, y), QPointF(sure, y), color, width)
    painter.setPen(_flat(color, width))
    painter.drawLine(QPointF(sure, y), QPointF(end, y))
    if places.has_own_beginning(strand):
        _paint_point(painter, strand, QPointF(sure, y), color, is_focus)
    if strand.ends < places.lineage.last_day and end == places.x(strand.ends):
        painter.setPen(QPen(color, theme().px(2)))
        painter.drawLine(QPointF(end, y - theme().px(5)), QPointF(end, y + theme().px(5)))


def _paint_doubt(painter: QPainter, strand: Strand, start: QPointF, end: QPointF, color: QColor, width: int) -> None:
    """The time in which a strand may have begun: fading in where nothing bounds it, else dashed."""
    pen = _flat(color, width)
    if strand.begun_from:
        pen.setDashPattern([1.6, 1.2])
        pen.setWidthF(max(1.5, width * 0.6))
    else:
        fade = QLinearGradient(start, end)
        clear = QColor(color)
        clear.setAlpha(0)
        fade.setColorAt(0, clear)
        fade.setColorAt(1, color)
        # An area: a drawing to be saved cannot hold a line that fades.
        painter.fillRect(QRectF(start.x(), start.y() - width / 2, end.x() - start.x(), width), QBrush(fade))
        return
    painter.setPen(pen)
    painter.drawLine(start, end)


def _paint_point(painter: QPainter, strand: Strand, at: QPointF, color: QColor, is_focus: bool) -> None:
    if not strand.begun_by or not strand.begun_from:
        return
    radius = theme().px(5 if is_focus else 3)
    days = date.fromisoformat(strand.begun_by).toordinal() - date.fromisoformat(strand.begun_from).toordinal()
    is_vague = days > _POINT_DAYS
    painter.setPen(QPen(color if is_vague else theme().color("surface"), 1.5))
    painter.setBrush(theme().color("surface") if is_vague else color)
    painter.drawEllipse(at, radius + 0.5, radius + 0.5)


def paint_join(painter: QPainter, places: LineagePlaces, join: Join) -> None:
    """Draw how one actor left another or went into it."""
    start, end = places.join_ends(join)
    pen = QPen(theme().color("ink3" if join.kind == WING else "chart"), theme().px(1.5 if join.kind == WING else 3))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if join.kind == WING or join.doubtful or places.is_vague(join):
        pen.setWidthF(theme().px(100) * (1.5 if join.kind == WING else 2.0) / 100)
        pen.setDashPattern([3.0, 2.2])
    path = QPainterPath(start)
    middle = (start.x() + end.x()) / 2
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if join.kind != MERGER:
        painter.setPen(QPen(theme().color("surface"), 1.5))
        painter.setBrush(theme().color("chart"))
        painter.drawEllipse(start, theme().px(3) + 0.5, theme().px(3) + 0.5)


def _flat(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
