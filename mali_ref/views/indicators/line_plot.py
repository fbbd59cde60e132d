"""Lines over time: the main subject in accent, others thin; names stand at the lines' ends; gaps stay gaps."""

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.models.axis_levels import levels
from mali_ref.models.day_ticks import day_ticks
from mali_ref.models.figure_lines import Line, Point, Timeline
from mali_ref.models.indicator_words import unit_words, value_text, value_words, when_text
from mali_ref.models.label_places import spread
from mali_ref.models.labels import figure_text
from mali_ref.models.series import Series
from mali_ref.models.year_moments import Moment
from mali_ref.views.indicators.chart import Ink, text_item
from mali_ref.views.indicators.figure_items import figure_items, high_end, low_end, opacity_of
from mali_ref.views.indicators.moment_notes import MomentNotes
from mali_ref.views.indicators.plot import Plot
from mali_ref.views.kit.theme import set_role, theme

_HEIGHT: Final = 240
_TOP: Final = 22
_FOOT: Final = 8
_NAME: Final = 16


class LinePlot(Plot):
    """Draws a ``Timeline``, with the turning points of the country that lie in its time."""

    def __init__(self, series: Series, ink: Ink, moments: Sequence[Moment] = (), parent: QWidget | None = None) -> None:
        self._moments = moments
        super().__init__(series, ink, parent)

    def draw_all(self) -> None:
        found = self.series.timeline
        assert found is not None
        self._timeline: Timeline = found
        self._points = found.lines[0].points
        self.stops = tuple(point.observed for point in self._points)
        self._ends: list[tuple[Point, pg.TextItem]] = []
        self._days = sorted({point.day for line in found.lines for point in line.points})
        self._draw_values_axis()
        self._draw_days_axis()
        self._notes = MomentNotes(self.addItem, self.ink)
        self._notes.draw((item.day, item) for item in self._moments if self._days[0] <= item.day <= self._days[-1])
        for line in reversed(found.lines):
            self._draw_line(line, line is found.lines[0])
        self._cursor = pg.InfiniteLine(angle=90, pen=QPen(self.ink("ink"), 0))
        self._cursor.hide()
        self.addItem(self._cursor)
        self._make_readout()
        self.setFixedHeight(theme().px(_HEIGHT))

    def fit(self) -> None:
        box = self.plotItem.vb
        metrics = QFontMetrics(theme().font("label"))
        labels = max((metrics.horizontalAdvance(item.toPlainText()) for _, item in self._ends), default=0)
        first, last = self._days[0], self._days[-1]
        room, left, right = max(box.width(), 1.0), theme().px(28), labels + theme().px(22)
        a_pixel = (last - first) / max(room - left - right, 1.0)
        low, high = self._levels[0], self._levels[-1]
        a_row = (high - low) / max(box.height() - theme().px(_TOP + _FOOT), 1.0)
        top, bottom = high + theme().px(_TOP) * a_row, low - theme().px(_FOOT) * a_row
        x_range = (first - left * a_pixel, last + right * a_pixel)
        box.setRange(xRange=x_range, yRange=(bottom, top), padding=0)
        self._unit.setPos(x_range[0], top)
        self._notes.place(a_pixel, a_row, top)
        self._part_labels(a_pixel, a_row, bottom, top)
        self.draw_light()

    def draw_light(self) -> None:
        is_lit = 0 <= self.at < len(self._points)
        self._cursor.setVisible(is_lit)
        self._readout.setVisible(is_lit)
        if not is_lit:
            return
        day = self._points[self.at].day
        self._cursor.setPos(day)
        self._readout.setText(self._told(day))
        self._readout.adjustSize()
        at = self.mapFromScene(self.plotItem.vb.mapViewToScene(QPointF(day, self._levels[-1])))
        gap = theme().px(12)
        left = at.x() + gap
        if left + self._readout.width() > self.width():
            left = at.x() - gap - self._readout.width()
        self._readout.move(max(0, left), theme().px(10))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moment = self._notes.moment_at(self.mapToScene(event.position().toPoint()))
        if moment is not None and event.button() == Qt.MouseButton.LeftButton:
            self.entered_record.emit(moment.ref)
        else:
            super().mouseReleaseEvent(event)

    def stop_at(self, position: QPointF) -> int:
        day = self.plotItem.vb.mapSceneToView(position).x()
        return min(range(len(self._points)), key=lambda number: abs(self._points[number].day - day))

    def _draw_line(self, line: Line, is_main: bool) -> None:
        for item in figure_items(line, self.ink("accent" if is_main else "chart2"), self.ink("surface"), is_main):
            self.addItem(item)
        last = line.points[-1]
        role = "label" if is_main else "caption"
        words = f"{line.about} {value_text(last.observed)}"
        label = text_item(words, self.ink("accent" if is_main else "ink2"), role)
        label.setOpacity(opacity_of(last))
        self.addItem(label)
        self._ends.append((last, label))

    def _draw_values_axis(self) -> None:
        points = [point for line in self._timeline.lines for point in line.points]
        values = [end(point) for point in points for end in (low_end, high_end)]
        self._levels = levels(min(values), max(values))
        texts = [figure_text(Figure(level), self._timeline.unit) for level in self._levels]
        axis = self.getAxis("left")
        axis.setTicks([list(zip(self._levels, texts, strict=True))])
        metrics = QFontMetrics(theme().font("caption"))
        axis.setWidth(max(metrics.horizontalAdvance(text) for text in texts) + theme().px(12))
        self._unit = text_item(unit_words(self.series), self.ink("ink2"), "caption", (0, 0))
        self.addItem(self._unit)
        for level in self._levels:
            self.addItem(pg.InfiniteLine(pos=level, angle=0, pen=QPen(self.ink("line"), 0)))

    def _draw_days_axis(self) -> None:
        axis = self.getAxis("bottom")
        axis.setTicks([day_ticks([point for line in self._timeline.lines for point in line.points])])
        axis.setHeight(theme().px(26))

    def _part_labels(self, a_pixel: float, a_row: float, bottom: float, top: float) -> None:
        """Put the names beside the lines' ends, no two upon each other."""
        height = theme().px(_NAME) * a_row
        wanted = [point.value for point, _ in self._ends]
        places = spread(wanted, height, bottom + height / 2, top - height / 2)
        for (point, item), place in zip(self._ends, places, strict=True):
            item.setPos(point.day + a_pixel * theme().px(8), place)

    def _make_readout(self) -> None:
        old = self.findChild(QLabel, "chart_readout")
        self._readout = old or QLabel(self)
        self._readout.setObjectName("chart_readout")
        self._readout.setProperty("kit", "popover")
        self._readout.setTextFormat(Qt.TextFormat.PlainText)
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._readout, "caption_medium", "ink", tabular_digits=True)
        self._readout.setContentsMargins(theme().px(10), theme().px(8), theme().px(10), theme().px(8))
        self._readout.hide()

    def _told(self, day: int) -> str:
        found = [point for line in self._timeline.lines for point in line.points if point.day == day]
        if len(self._timeline.lines) == 1:
            lines = [value_words(self.series, point.observed) for point in found]
        else:
            lines = [f"{point.observed.about}  {value_text(point.observed)}" for point in found]
        later = QCoreApplication.translate("Plot", "after this day") if found[0].observed.later else ""
        return "\n".join(part for part in (when_text(found[0].observed), *lines, later) if part)
