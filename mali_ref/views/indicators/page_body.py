"""What stands on the page of one indicator, from top to bottom: head, charts, tables, one figure's record, sources."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.figure_mentions import PointedAt
from mali_ref.models.figure_sources import source_block
from mali_ref.models.observation_table import ObservationTable
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Series
from mali_ref.models.workspace import Workspace
from mali_ref.models.year_moments import moments
from mali_ref.models.yearly_reading import read_yearly
from mali_ref.models.yearly_sentence import sentence, stated
from mali_ref.views.indicators.charts import make_plot
from mali_ref.views.indicators.figures_table import FiguresTable
from mali_ref.views.indicators.page_parts import FigureRecord, IndicatorFoot, IndicatorHead, figure_head
from mali_ref.views.indicators.year_part import YearlyChoice, YearPart
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES
from mali_ref.views.record.part import Part

_PADDING: Final = 26
# Cells keep this margin by themselves, so the table starts further left for its words to stand under the title's.
_TABLE_EDGE: Final = 16
_MOST_WIDTH: Final = 1100
_TABLE_BESIDE: Final = 560
_MOST_WIDE: Final = 1700


class IndicatorBody(QWidget):
    """The parts of one indicator's page, laid out for one width of the window.

    Attributes:
        table: the single figures.
        plot: their chart, or the one figure large; None beside yearly values that have a chart.
        yearly: the yearly values; None where there are none.
        record: the record of the figure that is opened.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        choice_changed: the reader chose to see yearly values in another way.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    choice_changed = Signal()

    def __init__(
        self,
        series: Series,
        opened: Ref | None,
        choice: YearlyChoice,
        workspace: Workspace,
        views: RecordViews,
        width: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._choice = choice
        self._workspace = workspace
        self._views = views
        self._width = width
        self.plot: QWidget | None = None
        set_ground(self, "surface")
        self._column = QVBoxLayout(self)
        edge = theme().px(_PADDING - _TABLE_EDGE)
        self._column.setContentsMargins(edge, theme().px(12), edge, theme().px(24))
        self._column.setSpacing(theme().px(10))
        pointed_at = PointedAt(series, workspace, views)
        self._head = IndicatorHead(series, views, pointed_at)
        self._column.addWidget(self._inset(self._listen(self._head)))
        self.yearly = self._year_part(series)
        self._add_yearly(series)
        self._column.addLayout(self._figures(series))
        self.record = self._figure_record(series)
        if self.record is not None:
            self._column.addWidget(self._inset(self.record, SIZES.reading_width + 2 * SIZES.card_padding))
        self._add_foot(series, pointed_at)

    def light_plot(self, ref: Ref | None) -> None:
        """Light a figure in the chart of single figures, if there is one."""
        light = getattr(self.plot, "light", None)
        if light is not None:
            light(ref)

    def _add_yearly(self, series: Series) -> None:
        if self.yearly is None:
            return
        limit = _MOST_WIDE if self._width == "wide" else _MOST_WIDTH
        self._column.addWidget(self._inset(self._listen(self.yearly), limit))
        self._head.tell(sentence(self.yearly.view))
        self._head.tell_stated(stated(series))
        if series.observed:
            self._column.addWidget(self._inset(text_label(self.tr("Stated in documents"), "strong")))

    def _add_foot(self, series: Series, pointed_at: PointedAt) -> None:
        is_named = self.yearly is not None and not series.observed
        source = None if is_named else source_block(series, self._workspace)
        foot = IndicatorFoot(series, self._views, pointed_at, source)
        self._column.addWidget(self._inset(self._listen(foot), SIZES.reading_width))
        self._column.addStretch(1)

    def _year_part(self, series: Series) -> YearPart | None:
        yearly = read_yearly(self._workspace, series.indicator.ref)
        if yearly is None:
            return None
        part = YearPart(
            yearly,
            series,
            self._choice,
            self._views,
            moments(self._workspace),
            is_wide=self._width == "wide",
            is_low=self._width != "normal",
        )
        part.chosen.connect(self._on_yearly_chosen)
        return part

    def _figures(self, series: Series) -> QBoxLayout:
        """Chart and table: below each other, or side by side where the window is wide."""
        drawn = self._chart(series)
        is_wide = self._width == "wide" and drawn is not None
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(theme().px(8))
        top = Qt.AlignmentFlag.AlignTop if is_wide else Qt.AlignmentFlag(0)
        if drawn is not None:
            row.addWidget(self._inset(drawn), 3, top)
        self.table = FiguresTable(ObservationTable(series, self._workspace))
        self.table.set_narrow(self._width != "normal")
        self.table.setMinimumWidth(theme().px(_TABLE_BESIDE) if is_wide else 0)
        self.table.setMaximumWidth(theme().px(_MOST_WIDTH + 2 * _TABLE_EDGE))
        self.table.chosen.connect(self.light_plot)
        self.table.entered_record.connect(self.link_activated)
        self.table.citation_activated.connect(self.citation_activated)
        if series.observed:
            row.addWidget(self.table, 2, top)
        return row

    def _chart(self, series: Series) -> QWidget | None:
        # Beside yearly values, single figures of several documents would make a second line that misleads.
        has_line = self.yearly is not None and series.timeline is not None
        plot = make_plot(series, moments(self._workspace)) if not has_line else None
        self.plot = plot
        if plot is None and self.yearly is not None:
            return None
        if plot is None:
            return self._listen(figure_head(series, self._views))
        plot.lit.connect(self._on_plot_lit)
        plot.entered_record.connect(self.link_activated)
        return plot

    def _figure_record(self, series: Series) -> FigureRecord | None:
        found = next((item for item in series.observed if item.ref == self._opened), None)
        if found is None:
            return None
        part = FigureRecord(self._views.view(found.record), self._views.names.resolve, series.indicator.ref)
        self._listen(part)
        return part

    def _inset(self, widget: QWidget, limit: int = _MOST_WIDTH) -> QWidget:
        """A widget at the page's own margin, no wider than it reads well."""
        place = QWidget()
        # A row, not a column: only a row asks its widgets for their height at the width they will really have.
        row = QHBoxLayout(place)
        side = theme().px(_TABLE_EDGE)
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(0)
        widget.setMaximumWidth(theme().px(limit))
        row.addWidget(widget, 1000)
        row.addStretch(1)
        return place

    def _listen(self, part: Part) -> Part:
        part.link_activated.connect(self.link_activated)
        part.citation_activated.connect(self.citation_activated)
        return part

    def _on_yearly_chosen(self) -> None:
        if self.yearly is not None:
            self._head.tell(sentence(self.yearly.view))
        self.choice_changed.emit()

    def _on_plot_lit(self, ref: Ref | None) -> None:
        self.table.choose(ref)
