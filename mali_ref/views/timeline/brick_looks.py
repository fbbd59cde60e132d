"""How events look on the timeline: each family of types has a colour and a shape of its own."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from mali_ref.models.event_moments import AGREEMENT, ATTACK, MISSION, POLITICAL, SECURITY
from mali_ref.models.timeline_layout import RING, SPAN, Box
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
# The part of a span over which it fades.
_FADE: Final = 0.4


def family_color(family: str) -> QColor:
    """The colour of a family."""
    return theme().color(_COLORS[family])


def paint_box(painter: QPainter, box: Box, rect: QRectF) -> None:
    """Draw an event, or a heap of them, into a rectangle of the screen."""
    if box.look == SPAN:
        _paint_span(painter, box, rect)
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


def _paint_span(painter: QPainter, box: Box, rect: QRectF) -> None:
    """A bar for what lasted, a fade at both ends for what was sometime within, dashes for what was to come."""
    assert box.moment is not None
    color, stretch = family_color(box.family), box.moment.stretch
    is_first, is_last = box.part == 0, box.part == box.parts - 1
    painter.setPen(Qt.PenStyle.NoPen)
    if box.moment.awaited:
        _paint_dashes(painter, rect, color)
        return
    is_sure = stretch.lasts and not stretch.about
    left, right = is_first and (stretch.opens_left or not is_sure), is_last and (stretch.opens_right or not is_sure)
    # A part of a span is short: its end fades over all of it.
    share = 1.0 if box.parts > 1 or stretch.opens_left or stretch.opens_right else _FADE
    painter.fillRect(rect, _fading(rect, color, share, left, right))


def _paint_dashes(painter: QPainter, rect: QRectF, color: QColor) -> None:
    pen = QPen(color, rect.height())
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 1.2])
    painter.setPen(pen)
    painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()))


def _fading(rect: QRectF, color: QColor, part: float, left: bool, right: bool) -> QBrush:
    """A colour that fades towards one end or both, over a part of the length."""
    gone = QColor(color)
    gone.setAlphaF(_GONE)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    gradient.setColorAt(0, gone if left else color)
    if left and part < 1:
        gradient.setColorAt(min(part, 0.5), color)
    if right and part < 1:
        gradient.setColorAt(max(1 - part, 0.5), color)
    gradient.setColorAt(1, gone if right else color)
    return QBrush(gradient)
