"""Ranked bars from zero, each with its label and value; groups of another unit have a scale of their own."""

from dataclasses import dataclass
from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPen

from mali_ref.models.figure_ranks import Bar, BarGroup
from mali_ref.models.indicator_words import bar_label, bar_text
from mali_ref.models.labels import unit_label
from mali_ref.views.indicators.chart import text_item
from mali_ref.views.indicators.plot import Plot
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import FADED

_ROW: Final = 27
_THICK: Final = 0.52
_MOST_LABEL: Final = 250


@dataclass(frozen=True, slots=True)
class _Row:
    """A bar at its place: ``length`` of 1 is the longest of its group."""

    bar: Bar
    place: int
    length: float
    label: str
    text: str


class BarPlot(Plot):
    """Draws a ``Ranking``."""

    def draw_all(self) -> None:
        ranking = self.series.ranking
        assert ranking is not None
        self._heads: list[tuple[int, str]] = []
        self._rows = self._placed(ranking.groups)
        self.stops = tuple(row.bar.observed for row in self._rows)
        self._count = (self._rows[-1].place + 1) if self._rows else 0
        self._bars = [self._draw_bar(row) for row in self._rows]
        self._texts = [self._draw_text(row) for row in self._rows]
        self._draw_axes()
        self.setFixedHeight(theme().px(_ROW) * self._count + theme().px(8))

    def fit(self) -> None:
        widest = max(
            (QFontMetrics(theme().font("strong")).horizontalAdvance(row.text) for row in self._rows), default=0
        )
        room = self.plotItem.vb.width()
        spare = min(0.6, (widest + theme().px(20)) / room) if room > 1 else 0.2
        self.plotItem.vb.setRange(xRange=(0, 1 / (1 - spare)), yRange=(-0.5, self._count - 0.5), padding=0)

    def draw_light(self) -> None:
        for number, row in enumerate(self._rows):
            is_lit = number == self.at
            self._bars[number].setOpts(brush=self.ink(self._tone(row, is_lit)))
            self._texts[number].setColor(self.ink("accent" if is_lit else "ink"))

    def stop_at(self, position: QPointF) -> int:
        place = self.plotItem.vb.mapSceneToView(position).y()
        near = [number for number, row in enumerate(self._rows) if abs(row.place - place) < 0.5]
        return near[0] if near else -1

    def _placed(self, groups: tuple[BarGroup, ...]) -> list[_Row]:
        rows: list[_Row] = []
        place = 0
        for group in groups:
            if len(groups) > 1:
                self._heads.append((place, unit_label(group.unit)))
                place += 1
            most = max(bar.value for bar in group.bars) or 1
            for bar in group.bars:
                text = bar_text(bar, group.unit)
                rows.append(_Row(bar, place, max(0.0, bar.value / most), bar_label(self.series, bar), text))
                place += 1
        return rows

    def _draw_bar(self, row: _Row) -> pg.BarGraphItem:
        item = pg.BarGraphItem(
            x0=[0],
            y=[row.place],
            height=_THICK,
            width=[row.length],
            brush=self.ink(self._tone(row, False)),
            pen=QPen(Qt.PenStyle.NoPen),
        )
        item.setOpacity(_opacity(row))
        self.addItem(item)
        return item

    def _draw_text(self, row: _Row) -> pg.TextItem:
        item = text_item(row.text, self.ink("ink"), "strong")
        item.setPos(row.length, row.place)
        item.setOpacity(_opacity(row))
        self.addItem(item)
        return item

    def _draw_axes(self) -> None:
        metrics = QFontMetrics(theme().font("body"))
        most = theme().px(_MOST_LABEL)
        labels = [(row.place, metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, most)) for row in self._rows]
        heads = [(place, text) for place, text in self._heads]
        axis = self.getAxis("left")
        axis.setStyle(tickFont=theme().font("body"))
        axis.setTextPen(self.ink("ink"))
        axis.setTicks([labels])
        axis.setWidth(max((metrics.horizontalAdvance(text) for _, text in labels), default=0) + theme().px(12))
        self.hideAxis("bottom")
        self.plotItem.vb.invertY(True)
        self.addItem(pg.InfiniteLine(pos=0, angle=90, pen=QPen(self.ink("line_strong"), 0)))
        for place, text in heads:
            item = text_item(text, self.ink("ink2"), "caption")
            item.setPos(0, place)
            self.addItem(item)

    def _tone(self, row: _Row, is_lit: bool) -> str:
        if is_lit and row.bar.observed is not None:
            return "accent"
        return "track" if row.bar.observed is None else "chart2" if row.bar.quiet else "chart"


def _opacity(row: _Row) -> float:
    return FADED if row.bar.observed is not None and row.bar.observed.later else 1.0
