"""Paints the marks of the map around the origin: events with their ring, rows of the layer, bases, counts of areas."""

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
_LEAST_DOT: Final = 2.6
_MOST_DOT: Final = 11.0
_SIGN: Final = 10
_BADGE: Final = 8.0
# How far the ring of what is chosen lies outside its mark.
CHOSEN_REACH: Final = 4.5
_DASH: Final = (2.6, 2.0)
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


class CountLook(NamedTuple):
    """How the count of an area looks."""

    name: str
    number: int
    rows: str = ""
    is_later: bool = False
    is_chosen: bool = False
    is_lit: bool = False


def ring_radius(deaths: float) -> float:
    """The radius of an event's ring, in pixels."""
    return theme().scale * min(_MOST_RING, _LEAST_RING + 1.15 * sqrt(deaths))


def dot_radius(deaths: float, count: int) -> int:
    """The radius of a dot in quarters of a pixel, for as many different looks as can be told apart."""
    return round(4 * theme().scale * min(_MOST_DOT, _LEAST_DOT + 0.55 * sqrt(deaths) + 0.15 * sqrt(count - 1)))


def base_side(troops: float | None) -> int:
    """The side of a base's square, in pixels."""
    return round(theme().scale * min(15.0, 7 + sqrt(troops or 0) / 5))


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
        pen.setDashPattern([_DASH[0], _DASH[1]])
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
    reach = max(ring_radius(look.deaths), theme().px(8)) * 0.78
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
        pen.setDashPattern([_DASH[0], _DASH[1]])
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


def count_size(look: CountLook) -> tuple[float, float]:
    """The size of an area's count."""
    widths = (QFontMetricsF(theme().font(role)).horizontalAdvance(text) for text, role, _ in _count_parts(look))
    return sum(width + theme().px(6) for width in widths) + theme().px(12 + 8), theme().px(22 + 8)


def _count_parts(look: CountLook) -> list[tuple[str, str, str]]:
    """The words of a count, each with its kind of text and its ink."""
    number = str(look.number) if look.number else ""
    role, tone = ("label", "ink") if look.number else ("caption", "ink2")
    parts = [(look.name, role, tone), (number, "label", "ink"), (look.rows, "caption", "ink2")]
    return [part for part in parts if part[0]]


def paint_count(painter: QPainter, look: CountLook) -> None:
    """“Kidal region 2” in a rounded box; what the layer counts stands behind it, paler."""
    if look.is_later and not look.rows:
        painter.setOpacity(painter.opacity() * FADED)
    width, height = (side - theme().px(8) for side in count_size(look))
    box = QRectF(-width / 2, -height / 2, width, height)
    edge = veiled("danger", 1.0 if look.number else 0.5)
    if look.is_chosen:
        edge = theme().color("accent")
    painter.setPen(QPen(edge, (2.4 if look.is_chosen else 1.8 if look.is_lit else 1.2) * theme().scale))
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(box, height / 2, height / 2)
    left = box.left() + theme().px(9)
    for text, role, tone in _count_parts(look):
        font = theme().font(role)
        write_in_middle(painter, left, 0.0, text, font, theme().color(tone))
        left += QFontMetricsF(font).horizontalAdvance(text) + theme().px(6)
