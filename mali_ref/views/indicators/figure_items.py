"""The items of a line of single figures: strokes whose look tells breaks and doubts, dots, ranges, and the band."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any, Final, NamedTuple

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from mali_ref.models.figure_lines import Line, Point, is_break
from mali_ref.views.indicators.line_items import edge
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED

_MAIN_WIDTH: Final = 3.0
_OTHER_WIDTH: Final = 1.8
_MAIN_POINT: Final = 9
_OTHER_POINT: Final = 5
_MOST_LARGE_POINTS: Final = 16
_BAND: Final = 0.15


class _Look(NamedTuple):
    """How the stroke to a point looks."""

    style: Qt.PenStyle
    is_thin: bool
    opacity: float


def figure_items(line: Line, color: QColor, ground: QColor, is_main: bool) -> Iterator[Any]:
    """All items of a line, the lowest first; ground: what rings are filled with."""
    yield from _band(line, color)
    for run in line.runs():
        yield from _strokes(run, color, is_main)
    for point in line.points:
        if point.low is not None and point.high is not None:
            ends = [point.low, point.high]
            yield pg.PlotCurveItem([point.day, point.day], ends, pen=edge(color, _OTHER_WIDTH), antialias=True)
    yield from _dots(line.points, color, ground, is_main)


def low_end(point: Point) -> float:
    """The lowest value a figure may have."""
    return point.value if point.low is None else point.low


def high_end(point: Point) -> float:
    """The highest value a figure may have."""
    return point.value if point.high is None else point.high


def opacity_of(point: Point) -> float:
    """What is later than the book's day steps back."""
    return FADED if point.observed.later else 1.0


def _strokes(run: tuple[Point, ...], color: QColor, is_main: bool) -> Iterator[Any]:
    """A stroke for each stretch of steps that look alike."""
    for look, steps in groupby(pairwise(run), key=lambda step: _look(*step)):
        found = list(steps)
        points = [found[0][0], *(after for _, after in found)]
        pen = edge(color, _OTHER_WIDTH if look.is_thin or not is_main else _MAIN_WIDTH)
        pen.setStyle(look.style)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        days, values = [point.day for point in points], [point.value for point in points]
        item = pg.PlotCurveItem(days, values, pen=pen, antialias=True)
        item.setOpacity(look.opacity)
        yield item


def _look(before: Point, after: Point) -> _Look:
    if is_break(before, after):
        # Who counts from here on may count differently.
        return _Look(Qt.PenStyle.DotLine, True, opacity_of(after))
    is_doubtful = after.observed.is_unsure or after.observed.later
    return _Look(Qt.PenStyle.DashLine if is_doubtful else Qt.PenStyle.SolidLine, False, opacity_of(after))


def _dots(points: tuple[Point, ...], color: QColor, ground: QColor, is_main: bool) -> Iterator[Any]:
    """A full dot for what is dated and counted, a ring for the rest."""
    # Many points would hide the line under them.
    size = theme().px(_MAIN_POINT if is_main and len(points) <= _MOST_LARGE_POINTS else _OTHER_POINT)
    for opacity, found in groupby(points, key=opacity_of):
        alike = list(found)
        full = [point.is_dated and not point.observed.is_unsure for point in alike]
        dots = pg.ScatterPlotItem(
            [point.day for point in alike],
            [point.value for point in alike],
            size=size,
            pen=[edge(color, 2)] * len(alike),
            brush=[pg.mkBrush(color if is_full else ground) for is_full in full],
            antialias=True,
        )
        dots.setOpacity(opacity)
        yield dots


def _band(line: Line, color: QColor) -> Iterator[Any]:
    """The ground between low and high ends; where years are missing there is none."""
    ground = QColor(color)
    ground.setAlphaF(_BAND)
    for run in line.runs():
        if len(run) > 1 and any(point.low is not None for point in run):
            days, pen = [point.day for point in run], QPen(Qt.PenStyle.NoPen)
            low = pg.PlotCurveItem(days, [low_end(point) for point in run], pen=pen)
            high = pg.PlotCurveItem(days, [high_end(point) for point in run], pen=pen)
            yield from (low, high, pg.FillBetweenItem(low, high, brush=ground))
