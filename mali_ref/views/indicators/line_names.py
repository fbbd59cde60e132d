"""The names at the ends of lines, in place of a legend: none upon another, each joined to its line."""

from collections.abc import Callable
from typing import Any, Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPen

from mali_ref.models.label_places import spread
from mali_ref.models.yearly import YearLine
from mali_ref.views.indicators.chart import Ink, text_item
from mali_ref.views.kit.theme import theme

_ROW: Final = 17
# Room between a line's end and its name, for the thin line that joins them.
_LEADER: Final = 15


class LineNames:
    """Names and values beside a chart's right edge."""

    def __init__(self, add_item: Callable[[Any], None]) -> None:
        self._add_item = add_item
        self._ends: list[tuple[YearLine, pg.TextItem, pg.PlotCurveItem]] = []

    def add(self, line: YearLine, label: str, ink: Ink, ends_early: bool) -> None:
        """Name a line."""
        item = text_item(label, ink("accent" if line.is_main else "ink2"), "label" if line.is_main else "caption")
        pen = QPen(ink("accent" if line.is_main else "chart2"), 0)
        if ends_early:
            # The way from a line that ends early to its name must not look like values.
            pen = QPen(ink("line_strong"), 0, Qt.PenStyle.DotLine)
        leader = pg.PlotCurveItem(pen=pen, antialias=True)
        self._add_item(leader)
        self._add_item(item)
        self._ends.append((line, item, leader))

    def width(self) -> int:
        """How much room the names need."""
        widths = [
            QFontMetrics(theme().font("label" if line.is_main else "caption")).horizontalAdvance(item.toPlainText())
            for line, item, _ in self._ends
        ]
        return max(widths, default=0) + theme().px(_LEADER + 12)

    def place(self, last: int, a_pixel: float, a_row: float, bottom: float, top: float) -> None:
        """Put the names right of the last year.

        Args:
            a_pixel, a_row: what a pixel across and one down are worth in years and in values.
            bottom, top: the values at the edges of the chart.
        """
        height, place = theme().px(_ROW) * a_row, last + theme().px(_LEADER) * a_pixel
        wanted = [line.last[1] for line, _, _ in self._ends]
        places = spread(wanted, height, bottom + height / 2, top - height / 2)
        for (line, item, leader), level in zip(self._ends, places, strict=True):
            item.setPos(place - theme().px(3) * a_pixel, level)
            year, value = line.last
            bend = last + theme().px(4) * a_pixel if year == last else year
            leader.setData([year, bend, place], [value, value, level])

    def boxes(self, box: Any) -> list[tuple[float, float]]:
        """Where each name begins and ends from top to bottom, in pixels of the scene."""
        half = QFontMetrics(theme().font("caption")).height() / 2
        middles = [box.mapViewToScene(item.pos()).y() for _, item, _ in self._ends]
        return [(middle - half, middle + half) for middle in middles]
