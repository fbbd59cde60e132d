"""The page of an indicator: what to see in one sentence, chart, table, sources, and the record of one figure."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.observation_table import ObservationTable
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Observed, Series
from mali_ref.models.workspace import Workspace
from mali_ref.models.year_moments import moments
from mali_ref.models.yearly_reading import read_yearly
from mali_ref.views.indicators.charts import make_plot
from mali_ref.views.indicators.figures_table import FiguresTable
from mali_ref.views.indicators.page_parts import FigureRecord, IndicatorFoot, IndicatorHead, figure_head
from mali_ref.views.indicators.year_part import YearlyChoice, YearPart
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES
from mali_ref.views.record.part import Part

_PADDING: Final = 26
# Cells keep this margin by themselves, so the table starts further left for its words to stand under the title's.
_TABLE_EDGE: Final = 16
_MOST_WIDTH: Final = 1100
_TABLE_BESIDE: Final = 560
_MOST_WIDE: Final = 1700


class IndicatorPage(QWidget):
    """Shows one indicator at a time and scrolls by itself.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        choice_changed: the reader chose to see yearly values in another way.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    choice_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_page")
        self._workspace = workspace
        self.views = RecordViews(workspace)
        self.series: Series | None = None
        self.table: FiguresTable | None = None
        self.plot: QWidget | None = None
        self.yearly: YearPart | None = None
        self.choice = YearlyChoice()
        self._head: IndicatorHead | None = None
        self._record: FigureRecord | None = None
        self._opened: Ref | None = None
        self._width = "normal"
        self._is_stale = False
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("indicator_scroll")
        self.scroll_area.setAccessibleName(self.tr("Indicator"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        theme().changed.connect(self._on_theme_changed)

    def show_series(self, series: Series, opened: Ref | None = None) -> None:
        """Show an indicator, with one of its figures opened or none."""
        same = self.series is not None and self.series.indicator.ref == series.indicator.ref
        position = self.scroll_position() if same else 0
        self.series, self._opened = series, opened
        self._build(series)
        self.set_scroll_position(position)
        if opened is not None:
            self._light(opened)
            if same and self._record is not None:
                self.scroll_area.ensureWidgetVisible(self._record, 0, theme().px(12))

    def refresh(self) -> None:
        """Show the same once more, where it was scrolled to."""
        if self.series is not None:
            position, lit = self.scroll_position(), self.lit_figure()
            self._build(self.series)
            self._light(lit.ref if lit is not None else None)
            self.set_scroll_position(position)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def opened_figure(self) -> Ref | None:
        """The figure whose record is shown."""
        return self._opened

    def lit_figure(self) -> Observed | None:
        """The figure chosen in table and chart; without one the figure that is opened, or that stands for all."""
        if self.series is None:
            return None
        ref = self.table.current_ref() if self.table is not None else None
        ref = ref or self._opened
        return next((item for item in self.series.observed if item.ref == ref), self.series.shown)

    def main_chart(self) -> QWidget | None:
        """The chart that stands for the page: of yearly values, else of the single figures."""
        return self.yearly.chart if self.yearly is not None else self.plot

    def is_on_years(self) -> bool:
        """Whether the yearly values are what is looked at, and no row of the single figures is chosen."""
        return self._opened is None and (self.table is None or self.table.current_ref() is None)

    def records(self) -> list[Record]:
        """The figures in the order of the table."""
        return list(self.table.figures().records()) if self.table is not None else []

    def scroll_position(self) -> int:
        """How far the page is scrolled."""
        return self.scroll_area.verticalScrollBar().value()

    def set_scroll_position(self, position: int) -> None:
        """Scroll to where the page was."""
        body = self.scroll_area.widget()
        if body is not None and body.layout() is not None:
            # The height of new texts is known only once they are laid out.
            body.layout().activate()
        self.scroll_area.verticalScrollBar().setValue(position)

    def set_width_class(self, name: str) -> None:
        """Reflow for a width class of the window."""
        if name != self._width:
            self._width = name
            self.refresh()

    def _build(self, series: Series) -> None:
        body = QWidget()
        set_ground(body, "surface")
        column = QVBoxLayout(body)
        edge = theme().px(_PADDING - _TABLE_EDGE)
        column.setContentsMargins(edge, theme().px(12), edge, theme().px(24))
        column.setSpacing(theme().px(10))
        self._head = IndicatorHead(series, self.views)
        column.addWidget(self._inset(self._listen(self._head)))
        self.yearly = self._year_part(series)
        if self.yearly is not None:
            is_wide = self._width == "wide"
            column.addWidget(self._inset(self._listen(self.yearly), _MOST_WIDE if is_wide else _MOST_WIDTH))
            self._head.tell(self.yearly.words().sentence())
        if self.yearly is not None and series.observed:
            column.addWidget(self._inset(text_label(self.tr("Stated in documents"), "strong")))
        column.addLayout(self._figures(series))
        self._record = self._figure_record(series)
        if self._record is not None:
            column.addWidget(self._inset(self._record, SIZES.reading_width + 2 * SIZES.card_padding))
        foot = IndicatorFoot(series, self.views, with_source=self.yearly is None or bool(series.observed))
        column.addWidget(self._inset(self._listen(foot), SIZES.reading_width))
        column.addStretch(1)
        self.scroll_area.setWidget(body)

    def _year_part(self, series: Series) -> YearPart | None:
        yearly = read_yearly(self._workspace, series.indicator.ref)
        if yearly is None:
            return None
        part = YearPart(
            yearly,
            series,
            self.choice,
            self.views,
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
        self.table.chosen.connect(self._on_table_chosen)
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
            return self._listen(figure_head(series, self.views))
        plot.lit.connect(self._on_plot_lit)
        plot.entered_record.connect(self.link_activated)
        return plot

    def _figure_record(self, series: Series) -> FigureRecord | None:
        found = next((item for item in series.observed if item.ref == self._opened), None)
        if found is None:
            return None
        part = FigureRecord(self.views.view(found.record), self.views.names.resolve, series.indicator.ref)
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

    def _light(self, ref: Ref | None) -> None:
        if self.table is not None:
            self.table.choose(ref)
        self._light_plot(ref)

    def _light_plot(self, ref: Ref | None) -> None:
        light = getattr(self.plot, "light", None)
        if light is not None:
            light(ref)

    def _on_theme_changed(self) -> None:
        # A tab in the background is drawn again when it is next looked at.
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.refresh()

    def _on_yearly_chosen(self) -> None:
        if self._head is not None and self.yearly is not None:
            self._head.tell(self.yearly.words().sentence())
        self.choice_changed.emit()

    def _on_table_chosen(self, ref: Ref | None) -> None:
        self._light_plot(ref)

    def _on_plot_lit(self, ref: Ref | None) -> None:
        if self.table is not None:
            self.table.choose(ref)
