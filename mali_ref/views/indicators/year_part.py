"""The yearly values of an indicator on its page: what to choose, chart, table, and where the values come from."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Series
from mali_ref.models.year_moments import Mark, Moment, marks
from mali_ref.models.yearly import USUALLY_COMPARED, Vintage, Yearly
from mali_ref.models.yearly_source import source_line
from mali_ref.models.yearly_table import YearlyTable
from mali_ref.models.yearly_view import CHANGE, LINE, RANKED, YearlyView
from mali_ref.models.yearly_words import copied_value
from mali_ref.views.indicators.charts import YearlyChart, make_yearly_chart
from mali_ref.views.indicators.compare_menu import CompareButton
from mali_ref.views.indicators.year_table import YearTable
from mali_ref.views.kit.buttons import SegmentedControl
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part

_TABLE_BESIDE = 660
_MOST_BESIDE = 860


@dataclass
class YearlyChoice:
    """What the reader chose to see of yearly values; kept from one indicator to the next.

    Attributes:
        sources: the key of the source chosen for an indicator, by the indicator's key.
    """

    compared: frozenset[Ref] = USUALLY_COMPARED
    mode: str = LINE
    sources: dict[str, str] = field(default_factory=dict)

    def as_state(self) -> dict[str, Any]:
        """Plain values from which `restore` brings the choice back."""
        return {"compared": sorted(map(str, self.compared)), "mode": self.mode, "sources": dict(self.sources)}

    def restore(self, state: object) -> None:
        """Bring back what `as_state` answered; what is unknown or missing is left as it is."""
        if isinstance(state, dict):
            self.compared = frozenset(map(Ref.parse, state.get("compared", map(str, self.compared))))
            self.mode = state["mode"] if state.get("mode") in (LINE, CHANGE, RANKED) else self.mode
            self.sources = dict(state.get("sources", {}))


class YearPart(Part):
    """Chart and table of one indicator's yearly values.

    Attributes:
        view: what is shown now.
        chart: the chart shown now.
        table: the table shown now.

    Signals:
        chosen: the reader chose another way, other neighbours or another source.
    """

    chosen = Signal()

    def __init__(
        self,
        yearly: Yearly,
        series: Series,
        choice: YearlyChoice,
        views: RecordViews,
        moments: tuple[Moment, ...],
        is_wide: bool = False,
        is_low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("yearly_part")
        self.setAccessibleName(self.tr("Yearly figures"))
        self._yearly = yearly
        self._series = series
        self._choice = choice
        self._views = views
        self._moments = moments
        self._is_low = is_low
        self.chart: YearlyChart | None = None
        self.column.setSpacing(theme().px(8))
        self._bar = self._make_bar()
        self.column.addWidget(self._bar)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._row = QBoxLayout(direction)
        self._row.setSpacing(theme().px(24 if is_wide else 4))
        self._is_wide = is_wide
        self.column.addLayout(self._row)
        self._source = RichText("body", "ink2")
        self._source.setObjectName("yearly_source")
        self._source.setAccessibleName(self.tr("Source"))
        self.pass_on(self._source)
        self.column.addWidget(self._source)
        self._fill()

    def copied(self) -> str:
        """The value the read-out is on, else Mali's latest, for another document."""
        lit = getattr(self.chart, "lit_year", lambda: None)()
        country = getattr(self.chart, "lit_country", lambda: None)()
        row = self.table.currentIndex().row()
        line = self.table.figures().line(max(0, row))
        line = next((found for found in self.view.lines if found.country == country), line)
        year = lit if lit is not None and line.value_in(lit) is not None else line.last[0]
        return copied_value(self.view, line, year)

    def _make_bar(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, gap=14, row_gap=8)
        base = YearlyView(self._yearly, self._vintage()).base_year
        self.modes = SegmentedControl(
            (
                (LINE, self.tr("Line")),
                (CHANGE, self.tr("Change since {year}").format(year=base)),
                (RANKED, self.tr("Latest, ranked")),
            )
        )
        self.modes.setObjectName("yearly_modes")
        self.modes.setAccessibleName(self.tr("How to show the figures"))
        self.modes.set_value(self._choice.mode)
        self.modes.chosen.connect(self._on_modes_chosen)
        flow.addWidget(self.modes)
        neighbours = self._yearly.neighbours()
        if neighbours:
            self.compare = CompareButton(neighbours, self._choice.compared)
            self.compare.compared.connect(self._on_compare_compared)
            flow.addWidget(self.compare)
        if len(self._yearly.vintages) > 1:
            flow.addWidget(self._make_sources())
        return place

    def _make_sources(self) -> QWidget:
        self.sources = SegmentedControl((vintage.key, vintage.code) for vintage in self._yearly.vintages)
        self.sources.setObjectName("yearly_sources")
        self.sources.setAccessibleName(self.tr("Source of the figures"))
        for vintage in self._yearly.vintages:
            self.sources.button(vintage.key).setToolTip(vintage.source.title)
        self.sources.set_value(self._vintage().key)
        self.sources.chosen.connect(self._on_sources_chosen)
        return self.sources

    def _vintage(self) -> Vintage:
        return self._yearly.vintage(self._choice.sources.get(self._yearly.indicator.key, ""))

    def _fill(self) -> None:
        """Draw what is chosen, in place of what was shown."""
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        choice = self._choice
        self.view = YearlyView(self._yearly, self._vintage(), choice.compared, choice.mode)
        self._make_chart()
        self._make_table()
        base = self.view.base_year
        self.modes.button(CHANGE).setText(self.tr("Change since {year}").format(year=base))
        self._source.set_spans(source_line(self.view), self._views.names.resolve)
        self._order_stops()

    def _order_stops(self) -> None:
        """The keyboard goes as the eye does: what to choose, chart, table, source."""
        # The list of neighbours is a window of its own.
        inside = [child for child in self._bar.findChildren(QWidget) if child.window() is self.window()]
        stops = [child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert self.chart is not None
        for before, after in pairwise((*stops[-1:], self.chart, self.table, self._source)):
            self.setTabOrder(before, after)

    def beside(self) -> tuple[tuple[Moment, ...], tuple[Mark, ...]]:
        """What the chart marks besides its lines."""
        return self._moments, marks(self.view, self._series) if self._choice.mode == LINE else ()

    def _make_chart(self) -> None:
        self.chart = make_yearly_chart(self.view, *self.beside())
        if self._is_low and hasattr(self.chart, "set_low"):
            self.chart.set_low(True)
        self.chart.lit.connect(self._on_chart_lit)
        self.chart.entered_record.connect(self.link_activated)
        top = Qt.AlignmentFlag.AlignTop if self._is_wide else Qt.AlignmentFlag(0)
        self._row.addWidget(self.chart, 3, top)

    def _make_table(self) -> None:
        model = YearlyTable(self.view)
        self.table = YearTable(model)
        if self._is_wide:
            model.show_years(model.most_years())
            beside = max(theme().px(_TABLE_BESIDE), self.table.minimum_width())
            self.table.setMinimumWidth(min(beside, theme().px(_MOST_BESIDE)))
        self.table.year_chosen.connect(self._on_table_year_chosen)
        self.table.country_chosen.connect(self._on_table_country_chosen)
        self.table.entered_record.connect(self.link_activated)
        top = Qt.AlignmentFlag.AlignTop if self._is_wide else Qt.AlignmentFlag(0)
        self._row.addWidget(self.table, 2, top)

    def _on_modes_chosen(self, mode: str) -> None:
        self._choice.mode = mode
        self._renew()

    def _on_compare_compared(self, countries: frozenset[Ref]) -> None:
        self._choice.compared = countries
        self._renew()

    def _on_sources_chosen(self, source: str) -> None:
        self._choice.sources[self._yearly.indicator.key] = source
        self._renew()

    def _renew(self) -> None:
        self._fill()
        self.chosen.emit()

    def _on_chart_lit(self, lit: object) -> None:
        if isinstance(lit, Ref):
            self.table.light_country(lit)
        else:
            self.table.light_year(lit if isinstance(lit, int) else None)

    def _on_table_year_chosen(self, year: int) -> None:
        light = getattr(self.chart, "light_year", None)
        if light is not None:
            light(year)
            self.table.light_year(year)

    def _on_table_country_chosen(self, country: Ref) -> None:
        light = getattr(self.chart, "light_country", None)
        if light is not None:
            light(country)
            self.table.light_country(country)
