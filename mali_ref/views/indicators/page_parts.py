"""The parts of an indicator's page around its chart and table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mali_ref.domain import rich_text
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Span, Words
from mali_ref.models.figure_mentions import PointedAt
from mali_ref.models.indicator_sentence import sentence
from mali_ref.models.indicator_words import about_text, title_unit, when_text
from mali_ref.models.record_view import RecordView, RecordViews
from mali_ref.models.series import Series
from mali_ref.models.silence import where_stated
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.citations_list import CitationsList
from mali_ref.views.record.facts_grid import FactsGrid
from mali_ref.views.record.header import NoteLine
from mali_ref.views.record.mentions_list import MentionsList
from mali_ref.views.record.part import FoldedRows, Part, Section
from mali_ref.views.record.texts import FigureHead, ReadingText

_ANY_WIDTH = 16777215


class IndicatorHead(Part):
    """Title with unit, one sentence, and what notes warn of."""

    def __init__(
        self, series: Series, views: RecordViews, pointed_at: PointedAt, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_head")
        self.column.setSpacing(theme().px(6))
        self.column.addWidget(self._title(series))
        self._resolve = views.names.resolve
        self._told = told = RichText("reading")
        told.setObjectName("indicator_sentence")
        told.setAccessibleName(self.tr("What to see"))
        self.tell(sentence(series))
        self.pass_on(told)
        self.column.addWidget(told)
        self._beside = RichText("body", "ink2")
        self._beside.setObjectName("estimate_states")
        self._beside.setAccessibleName(self.tr("What the estimate states"))
        self._beside.hide()
        self.pass_on(self._beside)
        self.column.addWidget(self._beside)
        for warning in pointed_at.warnings:
            self.column.addWidget(NoteLine(warning, self))

    def tell(self, spans: Iterable[Span]) -> None:
        """Say another sentence."""
        self._told.set_spans(spans, self._resolve)
        # One sentence may run over the whole page, unlike long texts.
        self._told.setMaximumWidth(_ANY_WIDTH)

    def tell_stated(self, spans: tuple[Span, ...]) -> None:
        """Say what the estimate states beside figures of others."""
        self._beside.set_spans(spans, self._resolve)
        self._beside.setVisible(bool(spans))

    def _title(self, series: Series) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, gap=12, row_gap=0)
        title = text_label(series.indicator.title, "page_title")
        title.setObjectName("indicator_title")
        title.setMinimumHeight(theme().px(32))
        flow.addWidget(title)
        unit = text_label(title_unit(series), "reading", "ink2")
        unit.setObjectName("indicator_unit")
        unit.setMinimumHeight(theme().px(34))
        flow.addWidget(unit)
        return place


class FigureRecord(Part):
    """The record of one figure, under the table it stands in."""

    def __init__(self, view: RecordView, resolver: Resolver, indicator: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_record")
        self.setAccessibleName(self.tr("Record of this figure"))
        card = Card(self.tr("Record of this figure"))
        card.body.setSpacing(theme().px(10))
        for part in self._parts(view, resolver, indicator):
            self.pass_on(part)
            card.body.addWidget(part)
        self.column.addWidget(card)

    def _parts(self, view: RecordView, resolver: Resolver, indicator: Ref) -> Iterator[Part]:
        if view.figure is not None:
            day = view.figure.as_of or QCoreApplication.translate("IndicatorPage", "as of the estimate")
            later = view.later_note if view.later_note else ""
            yield FigureHead(replace(view.figure, as_of=", ".join(part for part in (day, later) if part)))
        yield FactsGrid([fact for fact in view.facts if fact.name != "indicator"], resolver)
        for reading in view.texts:
            yield Section(reading.heading, ReadingText(reading, resolver))
        groups = [group for group in view.mentions if group.items]
        if groups:
            yield Section(self.tr("Mentioned in"), MentionsList(groups))
        if view.citations:
            yield Section(where_stated(place.cited for place in view.citations), CitationsList(view.citations))


class IndicatorFoot(Part):
    """Remarks, source, definition, and what mentions the indicator or one of its figures."""

    def __init__(
        self,
        series: Series,
        views: RecordViews,
        pointed_at: PointedAt,
        source: Block | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("indicator_foot")
        self.column.setSpacing(theme().px(14))
        view = views.view(series.indicator)
        if view.data_sets:
            self._add(Section(self.tr("Row by row"), FoldedRows("data_sets", view.data_sets)))
        blocks = tuple(_remarks(series))
        if blocks:
            self._add(self._text("indicator_remarks", self.tr("Remarks on the figures"), blocks, views))
        if source is not None:
            self._add(self._text("indicator_source", self.tr("Source"), (source,), views))
        for reading in view.texts:
            self._add(Section(reading.heading, ReadingText(reading, views.names.resolve)))
        groups = pointed_at.mentions
        if groups:
            count = sum(len(group.items) for group in groups)
            self._add(Section(self.tr("Mentioned in"), MentionsList(groups), str(count)))

    def _text(self, name: str, spoken: str, blocks: Iterable[Block], views: RecordViews) -> Part:
        part = Part()
        text = RichText("body", "ink2")
        text.setObjectName(name)
        text.setAccessibleName(spoken)
        text.set_blocks(blocks, views.names.resolve)
        part.pass_on(text)
        part.column.addWidget(text)
        return part

    def _add(self, part: Part) -> None:
        self.pass_on(part)
        self.column.addWidget(part)


def figure_head(series: Series, views: RecordViews) -> Part:
    """The one figure of an indicator, large; an empty part where there is none."""
    view = views.view(series.shown.record) if series.shown is not None else None
    if view is None or view.figure is None or series.shown is None:
        return Part()
    day = view.figure.as_of or when_text(series.shown)
    later = QCoreApplication.translate("IndicatorPage", "after this day") if series.shown.later else ""
    return FigureHead(replace(view.figure, as_of=", ".join(part for part in (day, later) if part)))


def _remarks(series: Series) -> Iterator[Block]:
    """What each figure's record remarks; with the figure's name before it where there are several."""
    several = len(series.observed) > 1
    for item in series.observed:
        for block in rich_text.parse(str(item.record.get("remark") or "")):
            name = f"{about_text(item, True)}, {when_text(item)}: " if several else ""
            yield Block("paragraph", (Words(name), *block.spans) if name else block.spans)
