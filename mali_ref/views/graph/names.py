"""The name beside a mark: in one row or two, with a halo of the ground's colour that lets lines end before it.

On screen a name is drawn once and then only put down, since writing it anew takes longer than all else in the picture.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from mali_ref.views.kit.theme import theme

_HALO: Final = tuple(QPointF(x, y) for x in (-2, 0, 2) for y in (-2, 0, 2) if x or y)
_REACH: Final = 3
_LONG: Final = 16
_KEPT: Final = 4


class Name:
    """Measures and draws one name."""

    def __init__(self, words: str) -> None:
        self._rows = in_rows(words)
        self._measured: tuple[object, tuple[float, float]] = (None, (0.0, 0.0))
        self._stamps: dict[object, QPixmap] = {}

    def size(self, role: str) -> tuple[float, float]:
        """The room the name needs in a role of the theme's fonts."""
        key = (role, theme().scale)
        if self._measured[0] != key:
            metrics = QFontMetricsF(theme().font(role))
            width = max(metrics.horizontalAdvance(row) for row in self._rows)
            self._measured = (key, (width + 2, metrics.height() * 0.9 * len(self._rows)))
        return self._measured[1]

    def write(self, painter: QPainter, box: QRectF, role: str, tone: str) -> None:
        """Write it into a box, letter by letter."""
        font = theme().font(role)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        step = box.height() / len(self._rows)
        for number, row in enumerate(self._rows):
            # Whole pixels keep letters as sharp as those of the window.
            left = round(box.center().x() - metrics.horizontalAdvance(row) / 2)
            middle = box.top() + step * (number + 0.5)
            at = QPointF(left, round(middle + (metrics.ascent() - metrics.descent()) / 2))
            painter.setPen(theme().color("surface"))
            for off in _HALO:
                painter.drawText(at + off, row)
            painter.setPen(theme().color(tone))
            painter.drawText(at, row)

    def put(self, painter: QPainter, box: QRectF, role: str, tone: str, ratio: float) -> None:
        """Put it down as drawn before; ``ratio`` is how many pixels of the screen one of the window has."""
        key = (role, tone, ratio, theme().scale, theme().shown)
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._drawn(box.width(), box.height(), role, tone, ratio)
            if len(self._stamps) >= _KEPT:
                self._stamps.clear()
            self._stamps[key] = stamp
        painter.drawPixmap(QPointF(_snapped(box.left(), ratio), _snapped(box.top(), ratio)) - _OFF, stamp)

    def _drawn(self, width: float, height: float, role: str, tone: str, ratio: float) -> QPixmap:
        wide, high = round(width) + 2 * _REACH + 2, round(height) + 2 * _REACH + 2
        stamp = QPixmap(round(wide * ratio), round(high * ratio))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        self.write(painter, QRectF(_REACH, _REACH, width, height), role, tone)
        painter.end()
        return stamp


_OFF: Final = QPointF(_REACH, _REACH)


def _snapped(place: float, ratio: float) -> float:
    return round(place * ratio) / ratio


def in_rows(name: str) -> list[str]:
    """A name in one row, or in two where it is long."""
    if len(name) <= _LONG or " " not in name:
        return [name]
    places = [place for place, sign in enumerate(name) if sign == " "]
    middle = min(places, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]
