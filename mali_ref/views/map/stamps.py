"""Small drawings kept as pictures: a mark or a name that stands on the map a hundred times is painted once."""

from collections.abc import Callable, Hashable
from typing import Final

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from mali_ref.views.kit.theme import theme
from mali_ref.views.map.frame_time import STAMPS, FrameTime

_MOST: Final = 3000


class Stamps(QObject):
    """Drawings of one screen by their look; a change of the theme makes them anew.

    Attributes:
        is_direct: whether everything is painted afresh, for pictures that keep their lines as lines.
        is_short: whether some were left out since `begin`, for want of time to make them.
    """

    is_direct = False
    is_short = False

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._time = FrameTime()
        self._kept: dict[tuple[type, Hashable, float], QPixmap] = {}
        theme().changed.connect(self._on_theme_changed)

    def begin(self, time: FrameTime) -> None:
        """Begin a frame; what is not made by its end is left to the next."""
        self._time = time
        self.is_short = False

    def draw(
        self,
        painter: QPainter,
        at: tuple[float, float],
        look: Hashable,
        size: tuple[float, float],
        paint: Callable[[QPainter], None],
    ) -> None:
        """Draw what ``paint`` paints around the origin, around a point; it fits into a box of that size."""
        if self.is_direct:
            painter.save()
            painter.translate(*at)
            paint(painter)
            painter.restore()
            return
        ratio = painter.device().devicePixelRatio()
        # Looks of two kinds may hold the same values.
        key = (type(look), look, ratio)
        kept = self._kept.get(key)
        if kept is None:
            if self._time.is_over(STAMPS):
                self.is_short = True
                return
            kept = self._make(size, ratio, paint)
            if len(self._kept) > _MOST:
                self._kept.clear()
            self._kept[key] = kept
        half = kept.width() / ratio / 2, kept.height() / ratio / 2
        painter.drawPixmap(QPointF(at[0] - half[0], at[1] - half[1]), kept)

    def _make(self, size: tuple[float, float], ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        # An odd number of pixels would put the middle between two of them.
        width, height = (int(side * ratio / 2 + 1) * 2 for side in size)
        made = QPixmap(width, height)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(width / ratio / 2, height / ratio / 2)
        paint(painter)
        painter.end()
        return made

    def _on_theme_changed(self) -> None:
        self._kept.clear()
