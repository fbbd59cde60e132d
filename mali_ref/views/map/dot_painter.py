"""Paints what lies under the marks of events, around the origin: rows of the layer, and bases of the mission."""

from math import sqrt
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mali_ref.views.kit.theme import theme
from mali_ref.views.map.inks import veiled
from mali_ref.views.map.mark_painter import CHOSEN_REACH, DASH

_LEAST_DOT: Final = 2.6
_MOST_DOT: Final = 11.0


class DotLook(NamedTuple):
    """How rows of the layer look that are drawn as one dot."""

    radius: int
    is_exact: bool
    is_lit: bool = False
    is_chosen: bool = False


class BaseLook(NamedTuple):
    """How a base of the mission looks."""

    side: int
    is_lit: bool = False


def dot_radius(deaths: float, count: int) -> int:
    """The radius of a dot in quarters of a pixel, for as many different looks as can be told apart."""
    return round(4 * theme().scale * min(_MOST_DOT, _LEAST_DOT + 0.55 * sqrt(deaths) + 0.15 * sqrt(count - 1)))


def base_side(troops: float | None) -> int:
    """The side of a base's square, in pixels."""
    return round(theme().scale * min(15.0, 7 + sqrt(troops or 0) / 5))


def paint_dot(painter: QPainter, look: DotLook) -> None:
    """Rows of the layer, paler than events of the book."""
    radius = look.radius / 4
    scale = theme().scale
    if look.is_chosen:
        painter.setPen(QPen(theme().color("accent"), 2.5 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), radius + CHOSEN_REACH * scale, radius + CHOSEN_REACH * scale)
    pen = QPen(veiled("danger", 0.9 if look.is_lit else 0.5), (1.6 if look.is_lit else 0.9) * scale)
    if not look.is_exact:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    painter.setBrush(veiled("danger", 0.34 if look.is_lit else 0.16))
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def dot_size(look: DotLook) -> tuple[float, float]:
    """The box a dot fits into."""
    side = 2 * (look.radius / 4 + (CHOSEN_REACH + 2) * theme().scale)
    return side, side


def paint_base(painter: QPainter, look: BaseLook) -> None:
    """A base of the mission: a square in the colour of international actors."""
    half = look.side / 2
    color = theme().group_color("international")
    painter.setPen(QPen(color, (2.4 if look.is_lit else 1.6) * theme().scale))
    ground = theme().color("surface")
    ground.setAlphaF(0.85)
    painter.setBrush(ground)
    painter.drawRect(QRectF(-half, -half, look.side, look.side))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    side = look.side * 0.36
    painter.drawRect(QRectF(-side / 2, -side / 2, side, side))


def base_size(look: BaseLook) -> tuple[float, float]:
    """The box a base fits into."""
    side = look.side + 6 * theme().scale
    return side, side
