"""What is drawn of a timeline: ground and ticks, bricks and bars, the brush, and the line of the book's day."""

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from mali_ref.models.brief_words import brief_date
from mali_ref.models.timeline_layout import RING, SPAN, Box, Layout
from mali_ref.models.timeline_words import tick_text
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.timeline.brick_looks import paint_box
from mali_ref.views.timeline.frame import LEGEND, TOP, Frame

_TICK_WORDS: Final = 5
_LABEL_GAP: Final = 6
_SHADE: Final = 0.1
_EDGE: Final = 1


def paint_axis(painter: QPainter, frame: Frame, layout: Layout, legend_right: int) -> None:
    """The axis, and its ticks with their names; a name that would stand on another is left out."""
    metrics = QFontMetrics(tabular(theme().font("caption")))
    painter.fillRect(QRect(frame.left, frame.axis, frame.right - frame.left, 1), theme().color("line_strong"))
    free = 0
    for tick in layout.scale.ticks():
        x = round(frame.x(layout.scale.place(tick.day)))
        top = theme().px(TOP + LEGEND + 2 if x < legend_right else TOP)
        painter.fillRect(QRect(x, top, 1, frame.axis - top + theme().px(8)), theme().color("line"))
        words, left = tick_text(tick), x + theme().px(_TICK_WORDS)
        width = metrics.horizontalAdvance(words)
        if left >= free and left + width <= frame.width:
            place = QRect(left, frame.axis + 1, width + 2, frame.height - frame.axis - 2)
            write(painter, place, LEFT, words, "caption", "ink2", digits=True)
            free = left + width + theme().px(_TICK_WORDS)


def paint_band(painter: QPainter, frame: Frame, left: float, right: float) -> None:
    """The ground of the time that is filtered for."""
    place = QRectF(left, theme().px(TOP), right - left, frame.axis - theme().px(TOP))
    painter.fillRect(place, theme().color("tint"))


def paint_bars(painter: QPainter, frame: Frame, layout: Layout) -> None:
    """The layer, behind the bricks."""
    color = theme().color("track")
    for bar in layout.bars:
        left, right = round(frame.x(bar.left)), round(frame.x(bar.right))
        height = max(1, round(frame.x(bar.height)))
        gap = 1 if right - left > 3 else 0
        painter.fillRect(QRect(left, frame.axis - height, max(1, right - left - gap), height), color)


def paint_boxes(painter: QPainter, frame: Frame, boxes: Iterable[Box], opacity: float = 1.0) -> None:
    """Bricks, rings, spans and heaps; what is after the day of the book steps back."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # A span may go on beyond what is in view; the line ends where its axis does.
    room = QRect(frame.left - _EDGE, 0, frame.right - frame.left + 2 * _EDGE, frame.height)
    painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
    for box in boxes:
        is_later = box.moment is not None and box.moment.later and not box.moment.due
        painter.setOpacity(opacity * (FADED if is_later else 1.0))
        paint_box(painter, box, frame.rect(box))
    painter.restore()


def paint_day(painter: QPainter, frame: Frame, x: float) -> None:
    """The line of the day the book is set to."""
    width = theme().px(2)
    place = QRect(round(x) - width // 2, theme().px(2), width, frame.axis + theme().px(6) - theme().px(2))
    painter.fillRect(place, theme().color("accent"))


def paint_edge(painter: QPainter, frame: Frame, x: float, legend_right: int) -> None:
    """One end of the time that is filtered for."""
    width, top = theme().px(2), theme().px(TOP + LEGEND + 2 if x < legend_right else TOP)
    place = QRect(round(x) - width // 2, top, width, frame.axis - top)
    painter.fillRect(place, theme().color("accent"))


def paint_outline(painter: QPainter, frame: Frame, box: Box, color: str) -> None:
    """Mark an event."""
    ring = frame.rect(box).adjusted(-2, -2, 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for name, width in (("surface", 4), (color, 2)):
        painter.setPen(QPen(theme().color(name), theme().px(width)))
        painter.drawRoundedRect(ring, 2, 2)


def paint_stretch(painter: QPainter, frame: Frame, layout: Layout, box: Box) -> None:
    """The whole time in which an event may have been."""
    ground = theme().color("ink")
    ground.setAlphaF(_SHADE)
    left, right = box.left, box.right
    if box.look == SPAN and box.moment is not None:
        stretch = box.moment.stretch
        left, right = layout.scale.place(stretch.first), layout.scale.place(stretch.end)
    place = QRectF(frame.x(left), theme().px(TOP), frame.x(right - left), frame.axis - theme().px(TOP))
    painter.fillRect(place, ground)


def due_names(frame: Frame, layout: Layout, taken: Iterable[QRectF]) -> list[tuple[str, QRectF]]:
    """The names of events to come, with their day, where there is room for them beside their rings."""
    rings = [box for box in layout.boxes if box.look == RING and box.moment is not None]
    if not rings:
        return []
    in_the_way = [*taken, *(frame.rect(box) for box in layout.boxes)]
    found: list[tuple[str, QRectF]] = []
    for box in rings:
        own = frame.rect(box)
        for words, place in _name_places(box, frame):
            clear = place.adjusted(-2, 1, 2, -1)
            is_inside = frame.left <= place.left() and place.right() <= frame.right
            if is_inside and not any(clear.intersects(other) for other in in_the_way if other != own):
                found.append((words, place))
                in_the_way.append(place)
                break
    return found


def _name_places(box: Box, frame: Frame) -> Iterator[tuple[str, QRectF]]:
    """The ways to name a ring, the best one first: with its date or without, left or right of it."""
    assert box.moment is not None
    rect, gap = frame.rect(box), theme().px(_LABEL_GAP)
    metrics = QFontMetrics(theme().font("caption"))
    title = box.moment.title
    for words in (f"{title} {brief_date(box.moment.date.text)}", title):
        width = metrics.horizontalAdvance(words) + 2
        top = rect.center().y() - theme().px(LEGEND) / 2
        for left in (rect.left() - gap - width, rect.right() + gap):
            yield words, QRectF(left, top, width, theme().px(LEGEND))
