"""What lies on every map: the scale bar, and who made the data it is drawn from."""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mali_ref.models.language import number_text
from mali_ref.models.map_projection import XY, Box, MapFrame, scale_bar
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.inks import veiled, write_with_halo
from mali_ref.views.map.stamps import Stamps

_BAR_ROOM: Final = 96
_SIDE: Final = 13
_TICK: Final = 4
_GROUND: Final = 0.78


class _Words(NamedTuple):
    text: str
    role: str
    tone: str


def attribution() -> str:
    """Whose data the ground and the names are."""
    return QCoreApplication.translate("Map", "Made with Natural Earth · DNCT Mali/OCHA · GeoNames")


def short_attribution() -> str:
    """The same in a few words, where the map is narrow."""
    return QCoreApplication.translate("Map", "Natural Earth · OCHA · GeoNames")


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
    right, bottom = frame.width - theme().px(4), frame.height - theme().px(4)
    words = _line_words(frame)
    height = theme().px(17) if words else 0
    return Box(right - _line_width(words), bottom - height, right, bottom)


def _line_words(frame: MapFrame) -> str:
    """The attribution as long as there is room for it beside the bar."""
    room = frame.width - theme().px(4) - bar_box(frame).right - theme().px(8)
    return next((words for words in (attribution(), short_attribution()) if _line_width(words) <= room), "")


def _line_width(words: str) -> float:
    return QFontMetricsF(theme().font("keycap")).horizontalAdvance(words) + theme().px(8) if words else 0.0


def paint_furniture(painter: QPainter, frame: MapFrame, stamps: Stamps) -> None:
    """Draw both into the lower corners; a picture for a file has the attribution below it, with the source."""
    _paint_bar(painter, frame, stamps)
    if stamps.is_direct:
        return
    box, words = line_box(frame), _line_words(frame)
    if words:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veiled("other_land", _GROUND))
        radius = theme().size("radius_small")
        painter.drawRoundedRect(QRectF(box.left, box.top, box.width, box.height), radius, radius)
        at = (box.left + theme().px(4), box.bottom - theme().px(5))
        _write(painter, stamps, at, _Words(words, "keycap", "ink3"))


def _paint_bar(painter: QPainter, frame: MapFrame, stamps: Stamps) -> None:
    kilometres, length = scale_bar(frame, theme().px(_BAR_ROOM))
    left, bottom = theme().px(_SIDE), frame.height - theme().px(_SIDE) + 0.5
    at = (left, bottom - theme().px(_TICK + 4))
    _write(painter, stamps, at, _Words(scale_words(kilometres), "caption", "ink2"))
    pen = QPen(theme().color("ink2"), 1.6 * theme().scale)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    tick = theme().px(_TICK)
    # The bar is measured over all, the width of its lines with it.
    first, last = left + pen.widthF() / 2, left + length - pen.widthF() / 2
    corners = [(first, bottom - tick), (first, bottom), (last, bottom), (last, bottom - tick)]
    painter.drawPolyline([QPointF(x, y) for x, y in corners])


def _write(painter: QPainter, stamps: Stamps, at: XY, words: _Words) -> None:
    """Write a line from the left end of its base line, apart from what lies below it."""
    width = QFontMetricsF(theme().font(words.role)).horizontalAdvance(words.text)
    size = (width + theme().px(8), theme().px(36))
    stamps.draw(painter, (at[0] + width / 2, at[1]), words, size, partial(_paint_words, words))


def _paint_words(words: _Words, painter: QPainter) -> None:
    font = theme().font(words.role)
    halo = theme().color("other_land")
    halo.setAlphaF(0.8)
    left = -QFontMetricsF(font).horizontalAdvance(words.text) / 2
    write_with_halo(painter, QPointF(left, 0), words.text, font, theme().color(words.tone), halo)
