"""Paints the marks of events around the origin: a ring as large as the toll, a sign, the number of several."""

from math import sqrt
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mali_ref.models.map_projection import Box
from mali_ref.views.kit.marks import group_path, paint_group_mark
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED, GROUP_SHAPES
from mali_ref.views.map.inks import veiled, write_in_middle

_LEAST_RING: Final = 7.0
_MOST_RING: Final = 24.0
_SIGN: Final = 10
_BADGE: Final = 8.0
_BESIDE_SIGN: Final = 8.5
# How far the ring of what is chosen lies outside its mark.
CHOSEN_REACH: Final = 4.5
DASH: Final = (2.6, 2.0)
UPPER_RIGHT: Final = (1, -1)


class MarkLook(NamedTuple):
    """How an event, or a group of events, looks.

    Attributes:
        deaths: people killed; the area of the ring grows with it.
        number: how many events it stands for.
        corner: in which direction from the middle the number stands, across and down.
    """

    deaths: float
    tone: str
    group: str
    is_exact: bool
    number: int = 1
    is_later: bool = False
    is_chosen: bool = False
    is_lit: bool = False
    corner: tuple[int, int] = UPPER_RIGHT


class BadgeLook(NamedTuple):
    """How the number of a group of events looks."""

    number: int
    is_later: bool = False


def ring_radius(deaths: float) -> float:
    """The radius of an event's ring, in pixels."""
    return theme().scale * min(_MOST_RING, _LEAST_RING + 1.15 * sqrt(deaths))


def sign_side() -> float:
    """The side of the sign in the middle of a mark."""
    return theme().px(_SIGN)


def mark_reach(look: MarkLook) -> float:
    """From the middle of a mark to its edge."""
    return ring_radius(look.deaths) + (theme().px(CHOSEN_REACH) if look.is_chosen else 1)


def mark_size(look: MarkLook) -> tuple[float, float]:
    """The box a mark fits into."""
    side = mark_reach(look) + theme().px(3)
    if look.number > 1:
        badge = badge_box(look)
        side = max(side, *(abs(edge) + theme().px(2) for edge in (badge.left, badge.top, badge.right, badge.bottom)))
    return 2 * side, 2 * side


def paint_mark(painter: QPainter, look: MarkLook) -> None:
    """A circle as large as the toll, dashed where the place is not exact, with the sign of whose doing it was."""
    opacity = painter.opacity()
    if look.is_later:
        painter.setOpacity(opacity * FADED)
    radius = ring_radius(look.deaths)
    scale = theme().scale
    if look.is_chosen:
        painter.setPen(QPen(theme().color("accent"), 2.5 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), radius + CHOSEN_REACH * scale, radius + CHOSEN_REACH * scale)
    pen = QPen(theme().color(look.tone), (2.0 if look.is_lit else 1.5) * scale)
    if not look.is_exact:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    painter.setBrush(veiled(look.tone, 0.42 if look.is_lit else 0.26))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    _paint_sign(painter, look.group)
    if look.number > 1:
        painter.setOpacity(opacity)
        painter.translate(*badge_box(look).center)
        paint_badge(painter, badge_of(look))


def _paint_sign(painter: QPainter, group: str) -> None:
    side = theme().px(_SIGN)
    box = QRectF(-side / 2, -side / 2, side, side)
    # A casing keeps the sign apart from the ring behind it.
    painter.setPen(QPen(theme().color("surface"), 3 * theme().scale))
    painter.setBrush(theme().color("surface"))
    painter.drawPath(group_path(box, group if group in GROUP_SHAPES else "other"))
    paint_group_mark(painter, box, group)


def badge_of(look: MarkLook) -> BadgeLook:
    """The number of a group of events, to be drawn above all marks."""
    return BadgeLook(look.number, look.is_later)


def badge_size(look: BadgeLook) -> tuple[float, float]:
    """The size of a number."""
    height = 2 * _BADGE * theme().scale
    words = QFontMetricsF(theme().font("chip")).horizontalAdvance(str(look.number))
    return max(height, words + theme().px(8)), height


def badge_room(look: BadgeLook) -> tuple[float, float]:
    """The box a number fits into with its edge."""
    width, height = badge_size(look)
    return width + theme().px(3), height + theme().px(3)


def badge_box(look: MarkLook) -> Box:
    """Where the number of events stands: on the ring in the direction of its corner, seen from its middle."""
    width, height = badge_size(badge_of(look))
    across, down = look.corner
    # Beside a small ring, or it would hide the sign.
    reach = max(ring_radius(look.deaths) * 0.78, _BESIDE_SIGN * theme().scale)
    # A wide number grows away from its mark.
    x, y = across * (reach + (width - height) / 2), down * reach
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def paint_badge(painter: QPainter, look: BadgeLook) -> None:
    """How many events stand at one point."""
    if look.is_later:
        painter.setOpacity(painter.opacity() * FADED)
    width, height = badge_size(look)
    box = QRectF(-width / 2, -height / 2, width, height)
    painter.setPen(QPen(theme().color("surface"), 1.5 * theme().scale))
    painter.setBrush(theme().color("ink"))
    painter.drawRoundedRect(box, height / 2, height / 2)
    font, text = theme().font("chip"), str(look.number)
    left = -QFontMetricsF(font).horizontalAdvance(text) / 2
    write_in_middle(painter, left, 0.0, text, font, theme().color("surface"))
