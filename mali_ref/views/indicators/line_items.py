"""The items of a line in a chart of years: strokes with gaps as gaps, dots, and the band between low and high."""

from collections.abc import Iterator
from typing import Any, Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from mali_ref.models.yearly import YearLine
from mali_ref.views.kit.theme import theme

_MAIN_WIDTH: Final = 3.0
_OTHER_WIDTH: Final = 1.8
MAIN_DOT: Final = 8
_OTHER_DOT: Final = 5
_BAND: Final = 0.15
# With so few values each has a dot, since the line between them says nothing.
_FEW_VALUES: Final = 12


def line_items(line: YearLine, color: QColor) -> Iterator[Any]:
    """A country's line, the last value with a dot."""
    pen = edge(color, _MAIN_WIDTH if line.is_main else _OTHER_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    few = len(line.points) <= _FEW_VALUES
    dots = list(line.points) if few else [line.last]
    yield from _strokes(line, pen)
    # A value whose neighbours are missing has no line; it must not vanish.
    dots += [run[0] for run in line.runs() if len(run) == 1 and not few]
    yield _dots(dots, color, MAIN_DOT if line.is_main else _OTHER_DOT)


def other_items(line: YearLine, color: QColor) -> Iterator[Any]:
    """The same country as another source gives it: dashed and thin."""
    pen = edge(color, _OTHER_WIDTH)
    pen.setDashPattern([3.0, 2.5])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    yield from _strokes(line, pen)
    yield _dots([run[0] for run in line.runs() if len(run) == 1], color, _OTHER_DOT)


def band_items(line: YearLine, color: QColor) -> Iterator[Any]:
    """The ground between the low and the high ends; where years are missing there is none."""
    ground = QColor(color)
    ground.setAlphaF(_BAND)
    for run in line.runs():
        ends = [(year, *(line.bounds_in(year) or (value, value))) for year, value in run]
        if len(run) > 1 and any(low != high for _, low, high in ends):
            years, lows, highs = (list(column) for column in zip(*ends, strict=True))
            low, high = (pg.PlotCurveItem(years, values, pen=QPen(Qt.PenStyle.NoPen)) for values in (lows, highs))
            yield low
            yield high
            yield pg.FillBetweenItem(low, high, brush=ground)


def edge(color: QColor, width: float) -> QPen:
    """A pen whose width is in pixels whatever the chart's scale."""
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen


def _strokes(line: YearLine, pen: QPen) -> Iterator[Any]:
    for run in line.runs():
        years, values = zip(*run, strict=True)
        yield pg.PlotCurveItem(list(years), list(values), pen=pen, antialias=True)


def _dots(points: list[tuple[int, float]], color: QColor, size: int) -> Any:
    return pg.ScatterPlotItem(
        [year for year, _ in points],
        [value for _, value in points],
        size=theme().px(size),
        pen=QPen(Qt.PenStyle.NoPen),
        brush=color,
        antialias=True,
    )
