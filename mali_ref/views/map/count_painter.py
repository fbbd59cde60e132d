"""Paints the counts of areas around the origin: “Kidal region 2”."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.map.inks import veiled, write_in_middle


class CountLook(NamedTuple):
    """How the count of an area looks."""

    name: str
    number: int
    rows: str = ""
    is_later: bool = False
    is_chosen: bool = False
    is_lit: bool = False


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
