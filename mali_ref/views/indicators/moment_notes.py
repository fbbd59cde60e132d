"""Turning points across a chart: a dashed line each, with its name at the top, which opens the event."""

import math
from collections.abc import Callable, Iterable
from typing import Any, Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from mali_ref.models.year_moments import Moment
from mali_ref.views.indicators.chart import Ink, text_item
from mali_ref.views.kit.theme import theme

_GAP: Final = 8
_ROW: Final = 15


class MomentNotes:
    """The turning points of one chart, each at its place on the axis."""

    def __init__(self, add_item: Callable[[Any], None], ink: Ink) -> None:
        self._add_item = add_item
        self._ink = ink
        self._notes: list[tuple[float, Moment, pg.TextItem]] = []

    def draw(self, moments: Iterable[tuple[float, Moment]]) -> None:
        """Draw turning points, in the order of time."""
        for place, moment in moments:
            self._add_item(pg.InfiniteLine(pos=place, angle=90, pen=QPen(self._ink("ink2"), 0, Qt.PenStyle.DashLine)))
            item = text_item(moment.label, self._ink("ink2"), "caption", (0, 0))
            item.setCursor(Qt.CursorShape.PointingHandCursor)
            self._add_item(item)
            self._notes.append((place, moment, item))

    def place(self, a_pixel: float, a_row: float, top: float) -> None:
        """Write each name right of its line, else left of it, else one row lower: never one upon another.

        Args:
            a_pixel, a_row: what a pixel across and one down are worth.
            top: the value at the upper edge.
        """
        metrics = QFontMetrics(theme().font("caption"))
        following = [*(place for place, _, _ in self._notes), math.inf][1:]
        free = -math.inf
        for (place, _, item), after in zip(self._notes, following, strict=True):
            needed = (metrics.horizontalAdvance(item.toPlainText()) + theme().px(_GAP)) * a_pixel
            is_right, is_left = after - place >= needed, place - needed >= free
            item.setAnchor((0, 0) if is_right else (1, 0))
            item.setPos(place, top if is_right or is_left else top - theme().px(_ROW) * a_row)
            free = place + needed if is_right else max(free, place)

    def moment_at(self, point: QPointF) -> Moment | None:
        """The turning point whose name is at a point of the scene."""
        found = (moment for _, moment, item in self._notes if item.sceneBoundingRect().contains(point))
        return next(found, None)
