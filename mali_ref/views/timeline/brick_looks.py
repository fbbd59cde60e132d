"""How events look on the timeline: each family of types has a colour and a shape of its own."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from mali_ref.models.event_moments import AGREEMENT, ATTACK, MISSION, POLITICAL, SECURITY, Stretch
from mali_ref.models.timeline_boxes import LASTING, NAMED, RING, SPAN, Box
from mali_ref.views.kit.theme import theme

_COLORS: Final = {
    ATTACK: "danger",
    SECURITY: "chart",
    POLITICAL: "chart2",
    AGREEMENT: "chart2",
    MISSION: "chart2",
}
# Below this width or height a shape can no longer be told from a plain brick.
_SHAPED_WIDTH: Final = 6.0
_SHAPED_HEIGHT: Final = 4.0
# How much of a fade is left at its end.
_GONE: Final = 0.12
# The part of a line over which it fades, and so many pixels at most at a date that is about right.
_FADE: Final = 0.4
_ABOUT_FADE: Final = 36.0
# Lines are paler than the axis.
_QUIET: Final = 0.6


def family_color(family: str) -> QColor:
    """The colour of a family."""
    return theme().color(_COLORS[family])


def paint_box(painter: QPainter, box: Box, rect: QRectF, room: QRectF) -> None:
    """Draw an event, or a heap of them, into a rectangle of the screen; what lasts is cut to the ``room``."""
    if box.look == LASTING:
        _paint_lasting(painter, box, rect, room)
    elif box.look == NAMED:
        _paint_dashes(painter, rect, family_color(box.family), room)
    elif box.look == SPAN and box.moment is not None and box.moment.awaited:
        _paint_hollow(painter, rect, family_color(box.family))
    elif box.look == RING or (box.moment is not None and box.moment.awaited):
        _paint_ring(painter, rect, family_color(box.family))
    else:
        soft = box.moment is not None and box.moment.stretch.about
        paint_brick(painter, rect, box.family, soft)


def paint_brick(painter: QPainter, rect: QRectF, family: str, soft: bool = False) -> None:
    """Draw one brick; ``soft`` lets its sides fade, for a date that is about right."""
    color = family_color(family)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fading(rect, color, 0.5, True, True) if soft else color)
    if rect.width() < _SHAPED_WIDTH or rect.height() < _SHAPED_HEIGHT:
        painter.drawRect(rect)
        return
    painter.drawPath(brick_path(rect, family))


def paint_line(painter: QPainter, rect: QRectF, stretch: Stretch, is_awaited: bool, room: QRectF) -> None:
    """Draw the time in which something was: a thin line with an end where one is known, a fade where none is.

    It ends with the ``room``, which no clip sees to in a drawing to be saved.
    """
    color = theme().color("line_strong")
    color.setAlphaF(_QUIET)
    middle, thickness = round(rect.center().y() - 0.5), max(1, theme().px(1))
    place = QRectF(rect.left(), middle, rect.width(), thickness)
    if is_awaited:
        _paint_dashes(painter, place, color, room)
    else:
        part = min(_FADE, theme().px(_ABOUT_FADE) / max(1.0, rect.width())) if not _is_open(stretch) else 1.0
        left, right = stretch.opens_left or stretch.about, stretch.opens_right or stretch.about
        painter.fillRect(_cut(place, room), _fading(place, color, part, left, right))
    for x, opens in ((rect.left(), stretch.opens_left), (rect.right() - thickness, stretch.opens_right)):
        if not opens and not stretch.about and room.left() <= x < room.right():
            painter.fillRect(QRectF(x, rect.top(), thickness, rect.height()), color)


def brick_path(rect: QRectF, family: str) -> QPainterPath:
    """The shape of a family: pointed, square, round, in two halves, or slit."""
    path = QPainterPath()
    if family == ATTACK:
        path.addPolygon(_pointed(rect))
        path.closeSubpath()
    elif family == SECURITY:
        path.addRoundedRect(rect, 1, 1)
    elif family == POLITICAL:
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    elif family == AGREEMENT:
        gap = max(1.0, rect.height() / 5)
        half = (rect.width() - gap) / 2
        path.addRoundedRect(QRectF(rect.left(), rect.top(), half, rect.height()), 1, 1)
        path.addRoundedRect(QRectF(rect.right() - half, rect.top(), half, rect.height()), 1, 1)
    else:
        # The slit lies on whole pixels, or it would be a blur.
        gap = max(1, round(rect.height() / 7))
        upper = int((rect.height() - gap) // 2)
        path.addRect(QRectF(rect.left(), rect.top(), rect.width(), upper))
        path.addRect(QRectF(rect.left(), rect.top() + upper + gap, rect.width(), rect.height() - gap - upper))
    return path


def _is_open(stretch: Stretch) -> bool:
    return stretch.opens_left or stretch.opens_right


def _pointed(rect: QRectF) -> list[QPointF]:
    reach = min(rect.height() * 0.45, rect.width() / 3)
    middle = rect.center().y()
    return [
        QPointF(rect.left(), middle),
        QPointF(rect.left() + reach, rect.top()),
        QPointF(rect.right() - reach, rect.top()),
        QPointF(rect.right(), middle),
        QPointF(rect.right() - reach, rect.bottom()),
        QPointF(rect.left() + reach, rect.bottom()),
    ]


def _paint_ring(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """A ring stands for what was to come when the source spoke of it."""
    width = max(1.0, min(1.6, rect.height() / 5))
    side = min(rect.width(), rect.height()) - width
    painter.setPen(QPen(color, width))
    painter.setBrush(theme().color("surface"))
    painter.drawEllipse(rect.center(), side / 2, side / 2)


def _paint_hollow(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """What a ring is among marks too small for one."""
    width = max(1.0, rect.height() / 4)
    painter.setPen(QPen(color, width))
    painter.setBrush(theme().color("surface"))
    painter.drawRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2))


def _paint_lasting(painter: QPainter, box: Box, rect: QRectF, room: QRectF) -> None:
    """A bar over all that it lasted; dashes for what was to come."""
    assert box.moment is not None
    color, stretch = family_color(box.family), box.moment.stretch
    thick = max(2.0, round(rect.height() * 0.6))
    place = QRectF(rect.left(), rect.top() + (rect.height() - thick) // 2, rect.width(), thick)
    if box.moment.awaited:
        _paint_dashes(painter, place, color, room)
        return
    left, right = stretch.opens_left or stretch.about, stretch.opens_right or stretch.about
    painter.fillRect(_cut(place, room), _fading(place, color, _FADE, left, right))


def _paint_dashes(painter: QPainter, rect: QRectF, color: QColor, room: QRectF) -> None:
    shown = _cut(rect, room)
    if shown.isEmpty():
        return
    pen = QPen(color, rect.height())
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Of the same length whatever the height.
    pen.setDashPattern([6.0 / rect.height(), 3.0 / rect.height()])
    # They move with the line, not with what is seen of it.
    pen.setDashOffset((shown.left() - rect.left()) / rect.height())
    painter.setPen(pen)
    painter.drawLine(QPointF(shown.left(), rect.center().y()), QPointF(shown.right(), rect.center().y()))


def _cut(rect: QRectF, room: QRectF) -> QRectF:
    left, right = max(rect.left(), room.left()), min(rect.right(), room.right())
    return QRectF(left, rect.top(), max(0.0, right - left), rect.height())


def _fading(rect: QRectF, color: QColor, part: float, left: bool, right: bool) -> QBrush:
    """A colour that fades towards one end or both, over a part of the length."""
    gone = QColor(color)
    gone.setAlphaF(_GONE * color.alphaF())
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0, gone if left else color)
    if left and part < 1:
        gradient.setColorAt(min(part, 0.5), color)
    if right and part < 1:
        gradient.setColorAt(max(1 - part, 0.5), color)
    gradient.setColorAt(1, gone if right else color)
    return QBrush(gradient)
