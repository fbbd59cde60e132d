"""The latest value of each country as ranked bars from zero."""

from typing import Final

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.yearly import YearLine
from mali_ref.models.yearly_view import YearlyView
from mali_ref.views.indicators.chart import Ink, text_item
from mali_ref.views.indicators.year_chart import YearChart
from mali_ref.views.kit.theme import theme

_ROW: Final = 30
_THICK: Final = 0.52


class RankPlot(YearChart):
    """Draws the latest values of a view."""

    def __init__(self, view: YearlyView, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(view, ink, parent)
        self.begin()

    def draw_all(self) -> None:
        self.rows = self.view.ranked
        values = [line.last[1] for line in self.rows]
        self._low, self._high = min([0.0, *values]), max([0.0, *values])
        if self._low == self._high:
            self._high = 1.0
        self._bars = [self._draw_bar(place, line) for place, line in enumerate(self.rows)]
        self._texts = [self._draw_text(place, line) for place, line in enumerate(self.rows)]
        self._draw_axes()
        self.setFixedHeight(theme().px(_ROW) * len(self.rows) + theme().px(12))

    def fit(self) -> None:
        metrics = QFontMetrics(theme().font("strong"))
        widest = max((metrics.horizontalAdvance(self.text(line)) for line in self.rows), default=0) + theme().px(16)
        width = max(self.plotItem.vb.width(), 1.0)
        a_pixel = (self._high - self._low) / max(width - widest * (2 if self._low < 0 else 1), 1.0)
        low = self._low - widest * a_pixel if self._low < 0 else 0.0
        self.plotItem.vb.setRange(
            xRange=(low, self._high + widest * a_pixel), yRange=(-0.5, len(self.rows) - 0.5), padding=0
        )

    def text(self, line: YearLine) -> str:
        """What stands at the end of a bar: the value, with its year where it is not Mali's latest."""
        year, value = line.last
        words = self.words.style.write(value)
        main = self.view.vintage.main
        return words if main is not None and year == main.last[0] else f"{words} ({year})"

    def light_country(self, country: Ref | None) -> None:
        """Move the read-out without a signal."""
        found = [number for number, line in enumerate(self.rows) if line.country == country]
        self.move_to(found[0] if found else -1, quiet=True)

    def lit_country(self) -> Ref | None:
        """The country the read-out is on."""
        return self.rows[self.at].country if 0 <= self.at < len(self.rows) else None

    def stop_count(self) -> int:
        return len(self.rows)

    def spoken_stop(self, stop: int) -> str:
        line = self.rows[stop]
        return f"{line.name}, {line.last[0]}: {self.words.style.write(line.last[1])}"

    def stop_at(self, position: QPointF) -> int:
        place = round(self.plotItem.vb.mapSceneToView(position).y())
        return place if 0 <= place < len(self.rows) else -1

    def tell_moved(self) -> None:
        self.lit.emit(self.lit_country())

    def enter_stop(self) -> None:
        self.entered_record.emit(self.lit_country())

    def draw_light(self) -> None:
        for number, line in enumerate(self.rows):
            self._bars[number].setOpts(
                brush=self.ink("chart" if number == self.at and not line.is_main else self.tone(line))
            )
            self._texts[number].setColor(self.ink("accent" if line.is_main else "ink"))

    def _draw_bar(self, place: int, line: YearLine) -> pg.BarGraphItem:
        item = pg.BarGraphItem(
            x0=[0],
            y=[place],
            height=_THICK,
            width=[line.last[1]],
            brush=self.ink(self.tone(line)),
            pen=QPen(Qt.PenStyle.NoPen),
        )
        self.addItem(item)
        return item

    def _draw_text(self, place: int, line: YearLine) -> pg.TextItem:
        value = line.last[1]
        color = self.ink("accent" if line.is_main else "ink")
        item = text_item(self.text(line), color, "strong", (0, 0.5) if value >= 0 else (1, 0.5))
        item.setPos(value, place)
        self.addItem(item)
        return item

    def _draw_axes(self) -> None:
        metrics = QFontMetrics(theme().font("body"))
        axis = self.getAxis("left")
        axis.setStyle(tickFont=theme().font("body"))
        axis.setTextPen(self.ink("ink"))
        axis.setTicks([[(place, line.name) for place, line in enumerate(self.rows)]])
        axis.setWidth(max((metrics.horizontalAdvance(line.name) for line in self.rows), default=0) + theme().px(14))
        self.hideAxis("bottom")
        self.plotItem.vb.invertY(True)
        self.addItem(pg.InfiniteLine(pos=0, angle=90, pen=QPen(self.ink("line_strong"), 0)))
