"""The page of an indicator: what to see in one sentence, chart, table, sources, and the record of one figure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.observed import Observed
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Series
from mali_ref.models.workspace import Workspace
from mali_ref.views.indicators.figures_table import FiguresTable
from mali_ref.views.indicators.page_body import IndicatorBody
from mali_ref.views.indicators.year_part import YearlyChoice, YearPart
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme


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
        self._body: IndicatorBody | None = None
        self.choice = YearlyChoice()
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

    @property
    def table(self) -> FiguresTable | None:
        """The table of the single figures; None before an indicator is shown."""
        return self._body.table if self._body is not None else None

    @property
    def plot(self) -> QWidget | None:
        """The chart of the single figures."""
        return self._body.plot if self._body is not None else None

    @property
    def yearly(self) -> YearPart | None:
        """The yearly values."""
        return self._body.yearly if self._body is not None else None

    def show_series(self, series: Series, opened: Ref | None = None) -> None:
        """Show an indicator, with one of its figures opened or none."""
        same = self.series is not None and self.series.indicator.ref == series.indicator.ref
        position = self.scroll_position() if same else 0
        self.series, self._opened = series, opened
        self._build(series)
        self.set_scroll_position(position)
        if opened is not None:
            self._light(opened)
            record = self._body.record if self._body is not None else None
            if same and record is not None:
                self.scroll_area.ensureWidgetVisible(record, 0, theme().px(12))

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
        body = IndicatorBody(series, self._opened, self.choice, self._workspace, self.views, self._width)
        body.link_activated.connect(self.link_activated)
        body.citation_activated.connect(self.citation_activated)
        body.choice_changed.connect(self.choice_changed)
        self._body = body
        self.scroll_area.setWidget(body)

    def _light(self, ref: Ref | None) -> None:
        if self._body is not None:
            self._body.table.choose(ref)
            self._body.light_plot(ref)

    def _on_theme_changed(self) -> None:
        # A tab in the background is drawn again when it is next looked at.
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.refresh()
