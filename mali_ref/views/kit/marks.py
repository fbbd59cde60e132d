"""Small signs beside names and dates: the kind of an actor by shape and colour, the precision of a date."""

from math import cos, pi, sin

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import GROUP_SHAPES

DATE_MARKS = ("exact", "month", "year", "range", "about", "corrected", "unknown")


def group_path(rect: QRectF, group: str) -> QPainterPath:
    """The outline of a group's shape inside ``rect``; the ring of an unknown group is a circle."""
    shape = GROUP_SHAPES.get(group, "ring")
    path = QPainterPath()
    if shape == "square":
        path.addRect(_shrunk(rect, 0.06))
    elif shape in ("circle", "ring"):
        path.addEllipse(_shrunk(rect, 0.02))
    elif shape == "plus":
        path.addPolygon(_plus(rect))
        path.closeSubpath()
    else:
        path.addPolygon(_polygon(rect, shape))
        path.closeSubpath()
    return path


def paint_group_mark(painter: QPainter, rect: QRectF, group: str, hollow: bool = False) -> None:
    """Draw a group's mark into ``rect``; ``hollow`` draws its outline alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme().group_color(group)
    if hollow or GROUP_SHAPES.get(group, "ring") == "ring":
        width = max(1.5, rect.width() / 7)
        painter.setPen(QPen(color, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(group_path(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), group))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPath(group_path(rect, group))
    painter.restore()


def paint_date_mark(painter: QPainter, rect: QRectF, mark: str) -> None:
    """Draw how well a date is known, in the middle of ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit = rect.height() / 12
    painter.translate(rect.center())
    painter.scale(unit, unit)
    painter.setPen(_line("warn" if mark == "corrected" else "ink3"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DATE_PAINTERS.get(mark, _paint_unknown)(painter)
    painter.restore()


def group_name(group: str) -> str:
    """The name of a kind of actor in the language of the screen."""
    names = {
        "state": QCoreApplication.translate("Groups", "State forces"),
        "platform": QCoreApplication.translate("Groups", "Platform"),
        "cma": QCoreApplication.translate("Groups", "CMA"),
        "jihadist": QCoreApplication.translate("Groups", "Jihadist"),
        "self_defence": QCoreApplication.translate("Groups", "Self-defence"),
        "regional": QCoreApplication.translate("Groups", "Regional"),
        "international": QCoreApplication.translate("Groups", "International"),
    }
    return names.get(group, QCoreApplication.translate("Groups", "Not attributed"))


def date_mark_name(mark: str) -> str:
    """What a date mark says, in words."""
    names = {
        "exact": QCoreApplication.translate("DateMarks", "exact day"),
        "month": QCoreApplication.translate("DateMarks", "month only"),
        "year": QCoreApplication.translate("DateMarks", "year only"),
        "range": QCoreApplication.translate("DateMarks", "range"),
        "about": QCoreApplication.translate("DateMarks", "about"),
        "corrected": QCoreApplication.translate("DateMarks", "corrected from source"),
    }
    return names.get(mark, QCoreApplication.translate("DateMarks", "date unknown"))


class _Mark(QWidget):
    """A fixed little square that paints one sign."""

    def __init__(self, size: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class GroupMark(_Mark):
    """The mark of a kind of actor; ``size`` is pixels at 100 % text."""

    def __init__(self, group: str, size: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        self.set_group(group)

    def set_group(self, group: str) -> None:
        """Show another group."""
        self._group = group
        self.setAccessibleName(group_name(group))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_group_mark(QPainter(self), QRectF(self.rect()), self._group)


class DateMark(_Mark):
    """The sign of how well a date is known."""

    def __init__(self, mark: str, size: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(size, parent)
        self.set_mark(mark)

    def set_mark(self, mark: str) -> None:
        """Show another precision."""
        self._mark = mark
        self.setAccessibleName(date_mark_name(mark))
        self.setToolTip(date_mark_name(mark))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_date_mark(QPainter(self), QRectF(self.rect()), self._mark)


def _shrunk(rect: QRectF, share: float) -> QRectF:
    by = rect.width() * share
    return rect.adjusted(by, by, -by, -by)


def _polygon(rect: QRectF, shape: str) -> QPolygonF:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    middle = rect.center()
    height = rect.height()
    if shape == "diamond":
        corners = [(middle.x(), top), (right, middle.y()), (middle.x(), bottom), (left, middle.y())]
    elif shape == "triangle_up":
        corners = [(middle.x(), top + height * 0.05), (right, bottom - height * 0.08), (left, bottom - height * 0.08)]
    elif shape == "triangle_down":
        corners = [(left, top + height * 0.08), (right, top + height * 0.08), (middle.x(), bottom - height * 0.05)]
    else:
        radius = rect.width() / 2
        corners = [(middle.x() + radius * cos(pi / 3 * k), middle.y() + radius * sin(pi / 3 * k)) for k in range(6)]
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _plus(rect: QRectF) -> QPolygonF:
    arm = rect.width() * 0.30
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    inner_left, inner_right, inner_top, inner_bottom = left + arm, right - arm, top + arm, bottom - arm
    corners = [
        (inner_left, top), (inner_right, top), (inner_right, inner_top), (right, inner_top), (right, inner_bottom),
        (inner_right, inner_bottom), (inner_right, bottom), (inner_left, bottom), (inner_left, inner_bottom),
        (left, inner_bottom), (left, inner_top), (inner_left, inner_top),
    ]  # fmt: skip
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _line(color: str) -> QPen:
    pen = QPen(theme().color(color), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_exact(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(0, 0), 3.2, 3.2)


def _paint_month(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 4.2, 4.2)
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPie(QRectF(-4.6, -4.6, 9.2, 9.2), 90 * 16, 180 * 16)


def _paint_year(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 4.2, 4.2)
    painter.drawLine(QPointF(0, -4.2), QPointF(0, 4.2))


def _paint_range(painter: QPainter) -> None:
    painter.drawLine(QPointF(-5.3, 0), QPointF(5.3, 0))
    for x in (-5.3, 5.3):
        painter.drawLine(QPointF(x, -4.8), QPointF(x, 4.8))


def _paint_about(painter: QPainter) -> None:
    path = QPainterPath(QPointF(-5, 1.2))
    path.cubicTo(QPointF(-3.2, -3.6), QPointF(-1.2, -2.4), QPointF(0, 0))
    path.cubicTo(QPointF(1.2, 2.4), QPointF(3.2, 3.6), QPointF(5, -1.2))
    painter.drawPath(path)


def _paint_corrected(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 4, 4)
    painter.drawLine(QPointF(-5.4, 5.4), QPointF(5.4, -5.4))


def _paint_unknown(painter: QPainter) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    for x in (-4, 0, 4):
        painter.drawEllipse(QPointF(x, 0), 1.1, 1.1)


_DATE_PAINTERS = {
    "exact": _paint_exact,
    "month": _paint_month,
    "year": _paint_year,
    "range": _paint_range,
    "about": _paint_about,
    "corrected": _paint_corrected,
    "unknown": _paint_unknown,
}
