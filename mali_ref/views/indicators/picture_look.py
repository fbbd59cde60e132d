"""How a chart is drawn for a picture: dots as shapes, and lines as wide as they are on screen.

On screen dots are copies of small images, which would be coarse in a picture twice as sharp; and the width of a line
is counted in pixels of whatever is drawn on, so that it would be half as wide there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractGraphicsShapeItem, QGraphicsLineItem


@contextmanager
def drawn_for_picture(chart: Any, painter: QPainter) -> Iterator[None]:
    """A chart while it is drawn for a picture; afterwards it is as it was."""
    ratio = painter.device().devicePixelRatioF()
    items = chart.scene().items()
    known = [(item, pen) for item in items if (pen := _pen_of(item)) is not None]
    dots = [item for item in items if hasattr(item, "setExportMode")]
    for item in dots:
        item.setExportMode(True, {"antialias": True})
    for item, pen in known:
        item.setPen(_wider(pen, ratio))
    try:
        yield
    finally:
        for item, pen in known:
            item.setPen(pen)
        for item in dots:
            item.setExportMode(False)


def _pen_of(item: Any) -> QPen | None:
    """The pen of a curve, a straight line or one of Qt's own shapes; None where its width follows the scale."""
    if hasattr(item, "getPath"):
        pen = item.opts.get("pen")
    else:
        pen = getattr(item, "pen", None) if hasattr(item, "setPen") else None
    pen = pen() if callable(pen) and isinstance(item, QAbstractGraphicsShapeItem | QGraphicsLineItem) else pen
    return pen if isinstance(pen, QPen) and pen.isCosmetic() else None


def _wider(pen: QPen, ratio: float) -> QPen:
    wider = QPen(pen)
    wider.setWidthF(max(1.0, pen.widthF()) * ratio)
    wider.setCosmetic(True)
    return wider
