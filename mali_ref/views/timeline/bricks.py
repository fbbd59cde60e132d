"""The bricks of a timeline as a picture that is kept: a brush moves over them without drawing them anew."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from mali_ref.models.timeline_boxes import Layout
from mali_ref.views.kit.tokens import FADED
from mali_ref.views.timeline.frame import Frame
from mali_ref.views.timeline.painting import paint_bricks


class Bricks:
    """Draws bricks, rings and heaps of a layout."""

    def __init__(self) -> None:
        self._frame = Frame(0, 0)
        self._layout: Layout | None = None
        self._kept = QPixmap()

    def show(self, frame: Frame, layout: Layout) -> None:
        """Draw others from now on."""
        self._frame, self._layout, self._kept = frame, layout, QPixmap()

    def draw(self, painter: QPainter, band: tuple[float, float] | None, ratio: float) -> None:
        """Draw them; outside of the time that is filtered for they step back.

        ``ratio`` is how fine the screen is, or 0 for a picture to take along: what is kept would be coarse in it.
        """
        if band is None:
            self._draw_all(painter, ratio)
            return
        left, right = band
        painter.setOpacity(FADED)
        for start, end in ((0.0, left), (right, float(self._frame.width))):
            self._draw_between(painter, start, end, ratio)
        painter.setOpacity(1.0)
        self._draw_between(painter, left, right, ratio)

    def _draw_between(self, painter: QPainter, left: float, right: float, ratio: float) -> None:
        if right > left:
            painter.save()
            painter.setClipRect(QRectF(left, 0, right - left, self._frame.height))
            self._draw_all(painter, ratio)
            painter.restore()

    def _draw_all(self, painter: QPainter, ratio: float) -> None:
        if self._layout is None:
            return
        if not ratio:
            paint_bricks(painter, self._frame, self._layout.boxes, painter.opacity())
            return
        if self._kept.isNull():
            self._kept = self._painted(self._layout, ratio)
        painter.drawPixmap(0, 0, self._kept)

    def _painted(self, layout: Layout, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(self._frame.width, self._frame.height) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_bricks(painter, self._frame, layout.boxes)
        painter.end()
        return picture
