"""The chart of an indicator as a picture to take along, with its title, day, source and data."""

from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import citation_line
from mali_ref.models.indicator_words import unit_words
from mali_ref.models.workspace import Workspace
from mali_ref.models.yearly_source import plain_source_line
from mali_ref.models.yearly_words import unit_of
from mali_ref.views.indicators.page import IndicatorPage
from mali_ref.views.indicators.picture_look import drawn_for_picture
from mali_ref.views.kit.picture_export import PictureExport, as_of_words
from mali_ref.views.kit.theme import theme


class ChartPicture:
    """What a picture of the page's chart needs; always of what is shown when it is asked for."""

    def __init__(self, page: IndicatorPage, workspace: Workspace) -> None:
        self._page = page
        self._workspace = workspace

    def export(self, parent: QWidget) -> PictureExport:
        """Saves and copies it."""
        return PictureExport(
            self._paint,
            self._title,
            lambda: as_of_words(self._workspace.as_of),
            self._source,
            parent=parent,
            size=self._size,
            rows=self._rows,
            name="figures",
            is_private=lambda: self._workspace.book.has_private(self._shown()),
        )

    def _shown(self) -> list[Ref]:
        """The indicator and the figures drawn."""
        series = self._page.series
        own = [series.indicator.ref] if series is not None else []
        return [*own, *(record.ref for record in self._page.records())]

    def _chart(self) -> Any:
        return self._page.main_chart()

    def _size(self) -> QSize:
        chart = self._chart()
        return QSize(max(theme().px(480), chart.width()), chart.height()) if chart is not None else QSize()

    def _paint(self, painter: QPainter, size: QSize) -> None:
        chart = self._chart()
        if chart is None:
            return
        # A chart that was not shown yet has no layout.
        chart.plotItem.layout.activate()
        chart.fit()
        with drawn_for_picture(chart, painter):
            chart.render(painter, QRectF(0, 0, size.width(), size.height()), chart.viewport().rect())

    def _title(self) -> str:
        series, yearly = self._page.series, self._page.yearly
        if series is None:
            return ""
        unit = unit_of(yearly.view.yearly) if yearly is not None else unit_words(series)
        return f"{series.indicator.title}, {unit}" if unit else series.indicator.title

    def _source(self) -> str:
        series, yearly = self._page.series, self._page.yearly
        if yearly is not None:
            return plain_source_line(yearly.view)
        if series is None:
            return ""
        own = self._page.views.citation_text(series.indicator)
        return " ".join([own, *(citation_line(Cited("", source), self._workspace) for source in self._other_sources())])

    def _other_sources(self) -> list[str]:
        """The documents that the figures drawn rest on, beside those of the indicator itself."""
        series = self._page.series
        known = {citation.source for citation in series.indicator.citations} if series is not None else set()
        cited = (citation.source for record in self._page.records() for citation in record.cited("value"))
        return [source for source in dict.fromkeys(cited) if source not in known]

    def _rows(self) -> list[list[str]]:
        page = self._page
        if page.yearly is not None:
            return [list(row) for row in page.yearly.table.figures().rows()]
        lines = page.table.figures().as_text().splitlines() if page.table is not None else []
        return [line.split("\t") for line in lines]
