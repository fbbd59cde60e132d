"""What lies on every map: the scale bar, and who made the data it is drawn from."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mali_ref.models.language import number_text
from mali_ref.models.map_projection import Box, MapFrame, scale_bar
from mali_ref.views.kit.theme import theme

_BAR_ROOM: Final = 96
_SIDE: Final = 13
_TICK: Final = 4


def attribution() -> str:
    """Whose data the ground and the names are."""
    return QCoreApplication.translate("Map", "Made with Natural Earth · DNCT Mali/OCHA · GeoNames")


def scale_words(kilometres: float) -> str:
    """“200 km”, or metres where it is less than one."""
    if kilometres < 1:
        return QCoreApplication.translate("Map", "{count} m").format(count=number_text(round(kilometres * 1000)))
    return QCoreApplication.translate("Map", "{count} km").format(count=number_text(round(kilometres)))


def bar_box(frame: MapFrame) -> Box:
    """The place of the scale bar with its words."""
    height = theme().px(16 + _TICK + 4)
    left, bottom = theme().px(_SIDE), frame.height - theme().px(_SIDE)
    return Box(left - 3, bottom - height, left + scale_bar(frame, theme().px(_BAR_ROOM))[1] + 6, bottom + 3)


def line_box(frame: MapFrame) -> Box:
    """The place of the attribution; empty where the map has no room for it."""
    width = QFontMetricsF(theme().font("keycap")).horizontalAdvance(attribution())
    bar = bar_box(frame)
    right, bottom = frame.width - theme().px(8), frame.height - theme().px(6)
    left = right - width - theme().px(8)
    if left < bar.right + theme().px(8):
        return Box(right, bottom, right, bottom)
    return Box(left, bottom - theme().px(17), right, bottom)


def paint_furniture(painter: QPainter, frame: MapFrame) -> None:
    """Draw both into the lower corners."""
    _paint_bar(painter, frame)
    box = line_box(frame)
    if box.width > 0:
        place = QRectF(box.left, box.top, box.width, box.height)
        _veil(painter, place)
        painter.setFont(theme().font("keycap"))
        painter.setPen(theme().color("ink3"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, attribution())


def _paint_bar(painter: QPainter, frame: MapFrame) -> None:
    kilometres, length = scale_bar(frame, theme().px(_BAR_ROOM))
    left, bottom = theme().px(_SIDE), frame.height - theme().px(_SIDE) + 0.5
    box = bar_box(frame)
    _veil(painter, QRectF(box.left, box.top, box.width, box.height))
    painter.setFont(theme().font("caption"))
    painter.setPen(theme().color("ink2"))
    words = QRectF(left, box.top, length + theme().px(60), theme().px(17))
    painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, scale_words(kilometres))
    pen = QPen(theme().color("ink2"), 1.6 * theme().scale)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    tick = theme().px(_TICK)
    corners = [(left, bottom - tick), (left, bottom), (left + length, bottom), (left + length, bottom - tick)]
    painter.drawPolyline([QPointF(x, y) for x, y in corners])


def _veil(painter: QPainter, place: QRectF) -> None:
    color = theme().color("other_land")
    color.setAlphaF(0.7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    radius = theme().size("radius_small")
    painter.drawRoundedRect(place, radius, radius)
