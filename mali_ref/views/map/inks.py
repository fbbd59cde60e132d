"""Pens and shades of the map, made from the colours of the theme."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

from mali_ref.views.kit.theme import theme

_DASHES: Final = (3.2, 2.4)
_HALO: Final = 3.2


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two; ``share`` of the first."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(first * share + second * (1 - share)) for first, second in pairs))


def veiled(name: str, share: float) -> QColor:
    """A colour of the tokens that lets the ground show through; ``share`` of it stays."""
    color = theme().color(name)
    color.setAlphaF(share)
    return color


def sea() -> QColor:
    """The ground of the ocean, paler than the lines of rivers."""
    return mixed(theme().color("water"), theme().color("other_land"), 0.32)


def water_ink() -> QColor:
    """The ink of a river's name: the colour of water, as dark as words must be."""
    return mixed(theme().color("water"), theme().color("ink"), 0.5)


def line_pen(color: QColor, width: float, dashed: bool = False) -> QPen:
    """A pen as wide as it says at 100 % text."""
    pen = QPen(color, width * theme().scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(_DASHES))
    return pen


def write_with_halo(painter: QPainter, at: QPointF, text: str, font: QFont, ink: QColor, halo: QColor) -> None:
    """Write a line from the left end of its base line, with a halo that keeps it apart from what lies below."""
    outline = QPainterPath()
    outline.addText(at, font, text)
    stroker = QPainterPathStroker()
    stroker.setWidth(_HALO * theme().scale)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.fillPath(stroker.createStroke(outline), halo)
    write(painter, at, text, font, ink)


def write(painter: QPainter, at: QPointF, text: str, font: QFont, ink: QColor) -> None:
    """Write a line from the left end of its base line."""
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(at, text)


def write_in_middle(painter: QPainter, left: float, middle: float, text: str, font: QFont, ink: QColor) -> None:
    """Write a line whose capitals stand around a height."""
    metrics = QFontMetricsF(font)
    write(painter, QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), text, font, ink)
