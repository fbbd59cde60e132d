"""Lines of yearly values: Mali in accent, its neighbours thin, names at the lines' ends, gaps as gaps.

One read-out tells all lines at a year.
"""

import math
from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.axis_levels import levels
from mali_ref.models.year_moments import Mark, Moment
from mali_ref.models.yearly import YearLine
from mali_ref.models.yearly_view import YearlyView
from mali_ref.views.indicators.chart import Ink, text_item
from mali_ref.views.indicators.line_items import MAIN_DOT, band_items, edge, line_items, other_items
from mali_ref.views.indicators.line_names import LineNames
from mali_ref.views.indicators.moment_notes import MomentNotes
from mali_ref.views.indicators.year_chart import YearChart
from mali_ref.views.indicators.year_readout import ReadoutRow, YearReadout
from mali_ref.views.kit.theme import theme

_HEIGHT: Final = 282
_LOW_HEIGHT: Final = 240
_TOP: Final = 22
_MOST_NAMED_YEARS: Final = 8
_MOST_LEVELS: Final = 7
# Lines may start higher; only what is nearly nothing is drawn down to zero.
_NEAR_ZERO: Final = 0.25


class YearPlot(YearChart):
    """Draws values, or changes since a year, as lines."""

    def __init__(
        self,
        view: YearlyView,
        ink: Ink,
        moments: tuple[Moment, ...] = (),
        marks: tuple[Mark, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(view, ink, parent)
        self._moments = moments
        self._marks = marks
        self._readout: YearReadout | None = None
        self.begin()

    def set_low(self, is_low: bool) -> None:
        """Be as low as a small window asks for."""
        self.setFixedHeight(theme().px(_LOW_HEIGHT if is_low else _HEIGHT))

    def draw_all(self) -> None:
        self._others = self.view.others
        # The main line is drawn last, over the others.
        self._lines = [*sorted(self.view.drawn, key=lambda line: line.is_main), *self._others]
        self._lines.sort(key=lambda line: line.is_main)
        self.years = tuple(sorted({year for line in self._lines for year, _ in line.points}))
        self._names = LineNames(self.addItem)
        self._notes = MomentNotes(self.addItem, self.ink)
        self._draw_values_axis()
        self._draw_years_axis()
        inside = [item for item in self._moments if self.years and self.years[0] <= item.place <= self.years[-1]]
        self._notes.draw((item.place, item) for item in inside)
        for line in self._lines:
            self._draw_line(line)
        for mark in self._marks:
            self._draw_mark(mark)
        self._cursor = pg.InfiniteLine(angle=90, pen=QPen(self.ink("ink"), 0))
        self._cursor.hide()
        self.addItem(self._cursor)
        self._dots = pg.ScatterPlotItem(antialias=True)
        self.addItem(self._dots)
        self._readout = self._readout or YearReadout(self)
        self.set_low(self.height() < theme().px(_HEIGHT) and self.height() == theme().px(_LOW_HEIGHT))

    def fit(self) -> None:
        box = self.plotItem.vb
        first, last = (self.years[0], self.years[-1]) if self.years else (0, 1)
        left, right = theme().px(8), self._names.width()
        a_pixel = max(last - first, 1) / max(box.width() - left - right, 1.0)
        low, high = self._levels[0], self._levels[-1]
        height = max(box.height(), 1.0)
        a_row = (high - low) / max(height - theme().px(_TOP + 6), 1.0)
        top, bottom = high + theme().px(_TOP) * a_row, low - theme().px(6) * a_row
        box.setRange(xRange=(first - left * a_pixel, last + right * a_pixel), yRange=(bottom, top), padding=0)
        self._names.place(last, a_pixel, a_row, bottom, high)
        for level, item in zip(self._levels, self._grid, strict=True):
            item.setData([first - left * a_pixel, last], [level, level])
        self._unit.setPos(first - left * a_pixel, top)
        self._notes.place(a_pixel, a_row, top)
        self.draw_light()

    def label_boxes(self) -> list[tuple[float, float]]:
        """Where the names at the lines' ends begin and end from top to bottom, in pixels of the plot."""
        return self._names.boxes(self.plotItem.vb)

    def light_year(self, year: int | None) -> None:
        """Move the read-out without a signal."""
        self.move_to(self.years.index(year) if year in self.years else -1, quiet=True)

    def lit_year(self) -> int | None:
        """The year the read-out is on."""
        return self.years[self.at] if 0 <= self.at < len(self.years) else None

    def stop_count(self) -> int:
        return len(self.years)

    def spoken_stop(self, stop: int) -> str:
        year = self.years[stop]
        told = ", ".join(f"{line.name} {text}" for line, text in self._told(year))
        return f"{year}: {told}"

    def stop_at(self, position: QPointF) -> int:
        place = self.plotItem.vb.mapSceneToView(position).x()
        return min(range(len(self.years)), key=lambda number: abs(self.years[number] - place), default=-1)

    def tell_moved(self) -> None:
        self.lit.emit(self.lit_year())

    def enter_stop(self) -> None:
        year = self.lit_year()
        found: list[Ref] = [mark.ref for mark in self._marks if mark.year == year]
        found += [moment.ref for moment in self._moments if moment.year == year]
        if found:
            self.entered_record.emit(found[0])

    def draw_light(self) -> None:
        year = self.lit_year()
        self._cursor.setVisible(year is not None)
        self._dots.setVisible(year is not None)
        assert self._readout is not None
        self._readout.setVisible(year is not None)
        if year is None:
            return
        self._cursor.setPos(year)
        shown = [(line, value) for line in self._lines if (value := line.value_in(year)) is not None]
        self._dots.setData(
            [year] * len(shown),
            [value for _, value in shown],
            brush=[self.ink("accent" if line.is_main else "ink2") for line, _ in shown],
            pen=[edge(self.ink("surface"), 1)] * len(shown),
            size=theme().px(MAIN_DOT),
        )
        marked = [(mark.label, mark.told) for mark in self._marks if mark.year == year]
        marked += [(moment.label, moment.when) for moment in self._moments if moment.year == year]
        rows = [ReadoutRow(line.name, text, line.is_main, line in self._others) for line, text in self._told(year)]
        self._readout.tell(str(year), rows, marked)
        at = self.mapFromScene(self.plotItem.vb.mapViewToScene(QPointF(year, self._levels[-1])))
        self._readout.stand_beside(at.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moment = self._notes.moment_at(self.mapToScene(event.position().toPoint()))
        if moment is not None and event.button() == Qt.MouseButton.LeftButton:
            self.entered_record.emit(moment.ref)
        else:
            super().mouseReleaseEvent(event)

    def _told(self, year: int) -> list[tuple[YearLine, str]]:
        """The lines that have the year, the highest first, with their values in words."""
        found = [(line, value) for line in self._lines if (value := line.value_in(year)) is not None]
        found.sort(key=lambda item: -item[1])
        return [(line, self.words.drawn_in(line, year)) for line, _ in found]

    def _draw_values_axis(self) -> None:
        values = [value for line in self._lines for _, value in line.points] + [mark.value for mark in self._marks]
        values += [end for line in self._lines for _, *ends in line.bounds for end in ends]
        self._levels = levels(min(values), max(values), _MOST_LEVELS, _NEAR_ZERO) if values else [0.0, 1.0]
        style = self.words.drawn_style
        texts = [style.write_round(level) for level in self._levels]
        axis = self.getAxis("left")
        axis.setTicks([list(zip(self._levels, texts, strict=True))])
        metrics = QFontMetrics(theme().font("caption"))
        axis.setWidth(max(metrics.horizontalAdvance(text) for text in texts) + theme().px(10))
        self._grid = [self._grid_line(level) for level in self._levels]
        self._unit = text_item(self.words.axis_words(), self.ink("ink2"), "caption", (0, 0))
        self.addItem(self._unit)

    def _grid_line(self, level: float) -> pg.PlotCurveItem:
        is_zero = level == 0 and self._levels[0] < 0
        item = pg.PlotCurveItem(pen=QPen(self.ink("line_strong" if is_zero else "line"), 0))
        self.addItem(item)
        return item

    def _draw_years_axis(self) -> None:
        axis = self.getAxis("bottom")
        # The first and last year stand partly beside their ground and would be left out.
        axis.setStyle(hideOverlappingLabels=False)
        axis.setTicks([[(year, str(year)) for year in _named_years(self.years)]])
        axis.setHeight(theme().px(26))

    def _draw_line(self, line: YearLine) -> None:
        is_other = line in self._others
        color = self.ink("accent" if is_other else self.tone(line))
        for item in (*band_items(line, color), *(other_items if is_other else line_items)(line, color)):
            self.addItem(item)
        self._names.add(line, self._label(line), self.ink, ends_early=line.last[0] != self.years[-1])

    def _label(self, line: YearLine) -> str:
        """A country's name and latest value, with its year where the line ends early."""
        year, value = line.last
        words = f"{line.name} {self.words.drawn(value)}"
        return words if year == self.years[-1] else f"{words} ({year})"

    def _draw_mark(self, mark: Mark) -> None:
        """A ring for what a document states, with the place where it stands."""
        dot = pg.ScatterPlotItem(
            [mark.year],
            [mark.value],
            size=theme().px(10),
            pen=edge(self.ink("accent"), 2),
            brush=self.ink("surface"),
            antialias=True,
        )
        self.addItem(dot)
        main = self.view.vintage.main
        own = main.value_in(mark.year) if main is not None else None
        # On the side away from the line, so that they do not meet.
        is_below = own is not None and mark.value < own
        item = text_item(mark.label, self.ink("accent"), "chip", (0.5, -0.35 if is_below else 1.35))
        item.setPos(mark.year, mark.value)
        self.addItem(item)


def _named_years(years: tuple[int, ...]) -> list[int]:
    if not years:
        return []
    first, last = years[0], years[-1]
    if len(years) <= 2:
        return list(years)
    step = next((step for step in (1, 2, 5, 10, 20, 50) if (last - first) / step <= _MOST_NAMED_YEARS), 100)
    return [year for year in range(math.ceil(first / step) * step, last + 1, step)]
