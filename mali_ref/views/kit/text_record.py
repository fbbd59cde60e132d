"""Which words a picture writes in which font; a drawing itself keeps only the font's name and size."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPixmap, QTextItem

Written = list[tuple[str, QFont]]


def written_in(paint: Callable[[QPainter], None], size: QSize, resolution: int) -> Written:
    """The words that are written, in their order, each with its font."""
    record = _Record(size, resolution)
    painter = QPainter(record)
    paint(painter)
    painter.end()
    return record.engine.written


class _Engine(QPaintEngine):
    """Draws nothing and takes note of words."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.written: Written = []

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def updateState(self, state: QPaintEngineState) -> None: ...

    def drawPath(self, path: Any) -> None: ...

    def drawPolygon(self, *points: Any) -> None: ...

    def drawPixmap(self, place: QRectF, pixmap: QPixmap, source: QRectF) -> None: ...

    def drawImage(self, *image: Any) -> None: ...

    def drawTextItem(self, point: QPointF, item: QTextItem) -> None:
        self.written.append((item.text(), QFont(item.font())))

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User


class _Record(QPaintDevice):
    """As large as the picture."""

    def __init__(self, size: QSize, resolution: int) -> None:
        super().__init__()
        self.engine = _Engine()
        self._size = size
        self._resolution = resolution

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        asked = QPaintDevice.PaintDeviceMetric
        known = {
            asked.PdmWidth: self._size.width(),
            asked.PdmHeight: self._size.height(),
            asked.PdmDepth: 32,
            asked.PdmNumColors: 2**31 - 1,
            asked.PdmDevicePixelRatio: 1,
            asked.PdmDevicePixelRatioScaled: 0x10000,
        }
        # Millimetres are asked for by nobody who draws in pixels.
        return known.get(metric, self._resolution)
