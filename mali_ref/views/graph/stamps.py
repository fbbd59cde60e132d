"""Marks drawn once and then only put down: a frame of the whole graph has some hundred and fifty of them."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.theme import theme

# Radii are told apart to so fine a part of a pixel.
_STEPS: Final = 2
_MOST: Final = 600


class MarkStamps:
    """Keeps the marks of one picture."""

    def __init__(self) -> None:
        self._kept: dict[object, QPixmap] = {}

    def put(self, painter: QPainter, at: tuple[int, int], group: str, radius: float, ratio: float) -> None:
        """Put a mark down; ``ratio`` is how many pixels of the screen one of the window has."""
        steps = round(radius * _STEPS)
        key = (group, steps, ratio, theme().shown)
        stamp = self._kept.get(key)
        if stamp is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            stamp = self._kept[key] = _drawn(group, steps / _STEPS, ratio)
        half = stamp.width() / ratio / 2
        left, top = (round((place - half) * ratio) / ratio for place in at)
        painter.drawPixmap(QPointF(left, top), stamp)


def _drawn(group: str, radius: float, ratio: float) -> QPixmap:
    # An even number of pixels, so that the middle lies between two whatever the ratio.
    side = 2 * (int((radius + 1) * ratio) + 1)
    stamp = QPixmap(side, side)
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    middle = side / ratio / 2
    painter = QPainter(stamp)
    paint_group_mark(painter, QRectF(middle - radius, middle - radius, 2 * radius, 2 * radius), group)
    painter.end()
    return stamp
