"""The lines between actors: what each kind of tie looks like, the way a line takes, its arrow, and its sample."""

from functools import cached_property, lru_cache
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.models.graph_ties import ALLY, CHANGE, FIGHT, GIVE, MEMBER, OTHER, has_arrow
from mali_ref.views.kit.theme import theme

# Width, ink and dashes (in widths of the pen; none for a solid line) of each kind of tie.
_LOOKS: Final = {
    MEMBER: (1.8, "ink3", ()),
    CHANGE: (1.4, "ink3", (7.0, 3.0, 1.6, 3.0)),
    ALLY: (1.4, "ink3", (6.0, 3.6)),
    FIGHT: (1.9, "danger", (1.4, 1.7)),
    GIVE: (1.2, "chart2", (3.0, 4.0)),
    OTHER: (1.3, "chart2", (1.0, 3.0)),
}
_NEW_WIDTH: Final = 2.4
_ARROW_LENGTH: Final = 9.0
_ARROW_HALF: Final = 4.2
Place = tuple[float, float]


class Way:
    """A bent line from mark to mark, and the arrows at its ends.

    Attributes:
        points: its start, the point it bends towards, and its end; empty where the marks leave no room for it.
        arrows: the heads.
    """

    def __init__(self, points: tuple[Place, ...], arrows: tuple[QPolygonF, ...]) -> None:
        self.points = points
        self.arrows = arrows

    @cached_property
    def path(self) -> QPainterPath:
        """The line as it is."""
        path = QPainterPath()
        if self.points:
            start, middle, end = self.points
            path.moveTo(*start)
            path.quadTo(*middle, *end)
        return path


def line_pen(kind: str, is_new: bool = False, wider: float = 0.0) -> QPen:
    """The pen of a kind of tie; what is new has the accent, but a fight stays red."""
    return _pen(kind, is_new, wider, theme().shown, theme().scale)


# There are a few dozen of them, and every line of the picture asks for one in every frame.
@lru_cache(maxsize=64)
def _pen(kind: str, is_new: bool, wider: float, _shown: str, scale: float) -> QPen:
    width, ink, dashes = _LOOKS[kind]
    shows_new = is_new and kind != FIGHT
    width = (_NEW_WIDTH if shows_new and kind == MEMBER else width) + wider
    pen = QPen(theme().color("accent" if shows_new else ink), width * scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def bend_of(place: int, count: int) -> float:
    """How far the line of this place among ``count`` between the same two actors bends, as a share of its length."""
    return 0.07 if count == 1 else 0.17 * (place - (count - 1) / 2)


def way_between(start: QPointF, end: QPointF, gaps: tuple[float, float], bend: float, arrows: tuple[bool, bool]) -> Way:
    """A line that leaves room around both marks.

    Args:
        gaps: the radius to keep free at the start and at the end.
        bend: how far the middle lies beside the straight line, as a share of its length.
        arrows: whether one stands at the start, and at the end.
    """
    # Plain numbers: this is asked for every line in every frame of a zoom.
    x1, y1, x2, y2 = start.x(), start.y(), end.x(), end.y()
    if hypot(x2 - x1, y2 - y1) <= sum(gaps):
        return Way((), ())
    middle = (x1 + x2) / 2 - (y2 - y1) * 2 * bend, (y1 + y2) / 2 + (x2 - x1) * 2 * bend
    heads: list[QPolygonF] = []
    first = _tip((x1, y1), middle, gaps[0], heads if arrows[0] else None)
    last = _tip((x2, y2), middle, gaps[1], heads if arrows[1] else None)
    return Way((first, middle, last), tuple(heads))


def _tip(
    end: tuple[float, float], middle: tuple[float, float], gap: float, heads: list[QPolygonF] | None
) -> tuple[float, float]:
    """Where a line ends before a mark; an arrow is put into ``heads``, if there is to be one."""
    across, down = middle[0] - end[0], middle[1] - end[1]
    length = max(0.001, hypot(across, down))
    across, down = across / length, down / length
    x, y = end[0] + across * gap, end[1] + down * gap
    if heads is None:
        return x, y
    scale = theme().scale
    far, half = _ARROW_LENGTH * scale, _ARROW_HALF * scale
    base_x, base_y = x + across * far, y + down * far
    wings = (
        QPointF(base_x - down * half, base_y + across * half),
        QPointF(base_x + down * half, base_y - across * half),
    )
    heads.append(QPolygonF([QPointF(x, y), *wings]))
    inner = (_ARROW_LENGTH - 2) * scale
    return x + across * inner, y + down * inner


def paint_way(painter: QPainter, way: Way, pen: QPen) -> None:
    """Draw a line and its arrows."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(way.path)
    if way.arrows:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
    for arrow in way.arrows:
        painter.drawPolygon(arrow)


class LineSample(QWidget):
    """A short piece of a line, beside the words for it."""

    def __init__(self, kind: str, is_new: bool = False, width: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._is_new = is_new
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sample(painter, QRectF(self.rect()), self._kind, self._is_new)


def paint_sample(painter: QPainter, box: QRectF, kind: str, is_new: bool = False) -> None:
    """Draw a piece of a line through the middle of a box, with the arrow the kind has."""
    level = box.center().y()
    start, end = QPointF(box.left(), level), QPointF(box.right(), level)
    with_arrow = has_arrow(kind) and not is_new and box.width() >= theme().px(24)
    paint_way(painter, way_between(start, end, (0, 0), 0.0, (False, with_arrow)), line_pen(kind, is_new))
