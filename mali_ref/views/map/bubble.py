"""The words beside what the mouse or the keyboard is on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mali_ref.models.map_projection import XY
from mali_ref.models.map_words import Told
from mali_ref.views.kit.theme import theme

_ROLES: Final = {"strong": ("label", "ink"), "plain": ("caption", "ink2"), "quiet": ("caption", "ink3")}
_LINE: Final = 18
_MOST_WIDTH: Final = 300


def paint_bubble(
    painter: QPainter, told: Sequence[Told], at: XY, reach: float, room: QRectF, covered: Sequence[QRectF] = ()
) -> None:
    """Write lines in a box above or below a point, inside the room there is, and not under what covers the map."""
    lines = [(line, *_ROLES[line.tone]) for line in told if line.text]
    if not lines:
        return
    widths = [QFontMetricsF(theme().font(role)).horizontalAdvance(line.text) for line, role, _ in lines]
    width = min(max(widths), theme().px(_MOST_WIDTH), room.width() - theme().px(24)) + theme().px(20)
    height = theme().px(_LINE) * len(lines) + theme().px(12)
    box = _place(QRectF(0, 0, width, height), at, reach + theme().px(8), room, covered)
    painter.setPen(QPen(theme().color("line"), 1))
    painter.setBrush(theme().color("surface"))
    painter.drawRoundedRect(box, theme().size("radius_control"), theme().size("radius_control"))
    top = box.top() + theme().px(6)
    for line, role, tone in lines:
        font = theme().font(role)
        painter.setFont(font)
        painter.setPen(theme().color(tone))
        place = QRectF(box.left() + theme().px(10), top, box.width() - theme().px(20), theme().px(_LINE))
        words = QFontMetricsF(font).elidedText(line.text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        top += theme().px(_LINE)


def paint_readout(painter: QPainter, text: str, right_bottom: QPointF, most: float) -> None:
    """Write a line that ends at a point, such as what lies under the mouse."""
    if not text:
        return
    font = theme().font("caption")
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most - theme().px(16))
    width, height = metrics.horizontalAdvance(words) + theme().px(16), theme().px(22)
    box = QRectF(right_bottom.x() - width, right_bottom.y() - height, width, height)
    ground = theme().color("surface")
    ground.setAlphaF(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, theme().size("radius_small"), theme().size("radius_small"))
    painter.setFont(font)
    painter.setPen(theme().color("ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _place(box: QRectF, at: XY, gap: float, room: QRectF, covered: Sequence[QRectF]) -> QRectF:
    """Above the point, else below it; where neither is free, beside it as far as that helps."""
    places = [
        _within(box.translated(at[0] - box.width() / 2, y), room) for y in (at[1] - gap - box.height(), at[1] + gap)
    ]
    middle = at[1] - box.height() / 2
    places += [_within(box.translated(x, middle), room) for x in (at[0] + gap, at[0] - gap - box.width())]
    point = QPointF(*at)
    free = (place for place in places if not place.contains(point) and not any(place.intersects(c) for c in covered))
    below = places[0] if not places[0].contains(point) else places[1]
    return next(free, below)


def _within(box: QRectF, room: QRectF) -> QRectF:
    left = min(max(box.left(), room.left() + 6), room.right() - box.width() - 6)
    top = min(max(box.top(), room.top() + 4), max(room.top() + 4, room.bottom() - box.height() - 4))
    return QRectF(left, top, box.width(), box.height())
