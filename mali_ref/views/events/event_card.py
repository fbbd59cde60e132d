"""The card of one event: when and where, what happened, who was killed or hurt, who took part, and what points here."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.record_facts import Fact
from mali_ref.models.record_links import MentionGroup
from mali_ref.models.record_view import RecordView, RecordViews
from mali_ref.models.silence import where_stated
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.event_facts import copied_figure, is_violent, other_counts
from mali_ref.views.events.event_parts import ActorsList, EventHead, TollLine
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.citations_list import CitationsList
from mali_ref.views.record.facts_grid import FactsGrid
from mali_ref.views.record.header import NoteLine
from mali_ref.views.record.mentions_list import MentionsList
from mali_ref.views.record.part import Part, Section

# Shown elsewhere on the card than among its facts.
_PLACED = frozenset(("date", "places", "actors", "killed", "injured"))


class EventCard(PageScroll):
    """Shows one event at a time and scrolls by itself.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_card")
        self.setAccessibleName(self.tr("Event"))
        self._workspace = workspace
        self._views = RecordViews(workspace)
        self._record: Record | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_ground(self, "surface")
        workspace.as_of_changed.connect(self._renew)
        theme().changed.connect(self._renew)

    def show_record(self, record: Record) -> None:
        """Show an event, from its top."""
        self._record = record
        self._show()
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing."""
        self._record = None
        self.setWidget(QWidget())

    def current_ref(self) -> Ref | None:
        """The event shown."""
        return self._record.ref if self._record else None

    def copy_figure(self) -> str:
        """“80 killed, 18 January 2017, ¶ES”; empty where the source states no toll."""
        return copied_figure(self._record) if self._record else ""

    def _renew(self) -> None:
        if self._record is not None:
            position = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(position)

    def _show(self) -> None:
        assert self._record is not None
        view = self._views.view(self._record)
        self.setAccessibleName(view.record.title)
        body = QWidget()
        set_ground(body, "surface")
        column = QVBoxLayout(body)
        side = theme().size("card_padding")
        column.setContentsMargins(side, theme().px(14), side, side)
        column.setSpacing(theme().px(10))
        for widget in self._parts(view):
            if isinstance(widget, Part | RichText):
                widget.link_activated.connect(self.link_activated)
                widget.citation_activated.connect(self.citation_activated)
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(body)
        body.show()

    def _parts(self, view: RecordView) -> Iterator[QWidget]:
        resolve = self._views.names.resolve
        yield EventHead(view, self._workspace)
        for reading in view.texts:
            text = RichText("body")
            text.setObjectName(f"text_{reading.name}")
            text.setAccessibleName(reading.heading)
            text.set_blocks(reading.blocks, resolve)
            yield text
        counts = other_counts(view.record, self._workspace)
        toll = TollLine(view.record, counts)
        if toll.has_counts:
            yield toll
        yield from self._warnings(view)
        yield Divider()
        yield Section(self.tr("Who took part"), ActorsList(view.record, self._workspace))
        yield FactsGrid(tuple(_facts(view)), resolve, 1)
        yield from self._links(view, [record.ref for record, _ in counts])

    def _warnings(self, view: RecordView) -> Iterator[QWidget]:
        for warning in view.warnings:
            part = Part()
            part.column.addWidget(NoteLine(warning, part))
            yield part

    def _links(self, view: RecordView, shown: list[Ref]) -> Iterator[QWidget]:
        groups = [group for group in map(partial(_without, shown), view.mentions) if group.items]
        if groups:
            yield Divider()
            count = sum(len(group.items) for group in groups)
            yield Section(self.tr("Mentioned in"), MentionsList(groups), str(count))
        if view.citations:
            yield Divider()
            yield Section(where_stated(place.cited for place in view.citations), CitationsList(view.citations))


def _facts(view: RecordView) -> Iterator[Fact]:
    """The short facts; that nobody is said to be killed is worth a line only where somebody may have been."""
    for fact in view.facts:
        silent_toll = fact.name in ("killed", "injured") and not fact.stated and is_violent(view.record)
        if fact.name not in _PLACED or silent_toll:
            yield fact


def _without(shown: list[Ref], group: MentionGroup) -> MentionGroup:
    kept = tuple(item for item in group.items if item.heading.ref not in shown)
    return MentionGroup(group.kind, group.label, kept)
