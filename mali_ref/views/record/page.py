"""The page of any record: header, facts, texts, links both ways and citations, from its kind's description."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.graph_profile import ActorPictures
from mali_ref.models.record_view import RecordView, RecordViews
from mali_ref.models.silence import no_date, where_stated
from mali_ref.models.workspace import Workspace
from mali_ref.views.graph.lineage import lineage_title
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.place_map import place_map
from mali_ref.views.record.citations_list import CitationsList
from mali_ref.views.record.facts_grid import FactsGrid
from mali_ref.views.record.header import Header
from mali_ref.views.record.mentions_list import MentionsList
from mali_ref.views.record.part import FoldedRows, Part, Section
from mali_ref.views.record.pictures import PagePictures, take_button
from mali_ref.views.record.rail import Rail
from mali_ref.views.record.relations_list import RelationsList
from mali_ref.views.record.texts import FigureHead, ReadingText, SpellingsGrid, Statements
from mali_ref.views.record.ties import LineagePart, TiesPart, lineage_days, open_graph_button

_TEXT_WIDTH = 680
_RAIL_WIDTH = 340
# The same where there is room for more, and how wide that is.
_WIDE_TEXT = 760
_WIDE_RAIL = 420
_WIDE = 1280
# A page less wide sets its facts one below the other.
_TWO_COLUMNS = 560


class RecordPage(QWidget):
    """Shows one record at a time and scrolls by itself.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        notified: a quiet line for the status bar; carries text.
        graph_wanted: the user wants to see an actor among those it is tied to; carries its Ref.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    notified = Signal(object)
    graph_wanted = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record_page")
        self._workspace = workspace
        self.views = RecordViews(workspace)
        self._workspace = workspace
        self._pictures = ActorPictures(workspace)
        self._view: RecordView | None = None
        self._has_rail = False
        self._is_narrow = False
        self._is_wide = False
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("record_scroll")
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.keep_room_for_bar()
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll_area.setAccessibleName(self.tr("Record"))
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        workspace.as_of_changed.connect(self.refresh)
        theme().changed.connect(self.refresh)

    def show_record(self, record: Record) -> None:
        """Show a record of any kind, from its top."""
        self._show(self.views.view(record))
        self.set_scroll_position(0)

    def refresh(self) -> None:
        """Show the same record once more, where it was scrolled to."""
        if self._view is not None:
            position = self.scroll_position()
            self._show(self.views.view(self._view.record))
            self.set_scroll_position(position)

    def view(self) -> RecordView | None:
        """What is shown."""
        return self._view

    def current_ref(self) -> Ref | None:
        """The record shown."""
        return self._view.record.ref if self._view is not None else None

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

    def set_rail(self, shown: bool) -> None:
        """Put relations, events and citations into a column at the right, or below the texts."""
        if shown != self._has_rail:
            self._has_rail = shown
            self.refresh()

    def copy_figure(self) -> str:
        """“value, as of, citation” of an observation; empty for any other record."""
        return self.views.figure_text(self._view.record) if self._view is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow, is_wide = self.width() < theme().px(_TWO_COLUMNS), self.width() >= theme().px(_WIDE)
        if (is_narrow, is_wide) != (self._is_narrow, self._is_wide):
            self._is_narrow, self._is_wide = is_narrow, is_wide
            self.refresh()

    def _text_width(self) -> int:
        """How wide the parts of the page are at most; a page without a rail keeps to the width that reads well."""
        return _WIDE_TEXT if self._is_wide and self._has_rail else _TEXT_WIDTH

    def _show(self, view: RecordView) -> None:
        self._view = view
        # The ground shows where the scroll bar is.
        set_ground(self, "canvas" if self._has_rail else "surface")
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._profile(view), 1)
        if self._has_rail:
            row.addWidget(Divider(vertical=True))
            rail = Rail(view, self.views.names.resolve, lambda listed: self._ties(view, listed))
            rail.setFixedWidth(theme().px(_WIDE_RAIL if self._is_wide else _RAIL_WIDTH))
            self._listen(rail)
            row.addWidget(rail)
        self._replace_body(body)

    def _replace_body(self, body: QWidget) -> None:
        """Put a new body in place; the old one may hold the very row whose click asked for it, so it goes later."""
        old = self.scroll_area.widget()
        if old is not None:
            # The page takes the focus before Qt hands it to whatever comes next.
            if old.isAncestorOf(QApplication.focusWidget()):
                self.scroll_area.setFocus()
            self.scroll_area.takeWidget()
            old.hide()
            old.deleteLater()
        self.scroll_area.setWidget(body)
        body.show()

    def _profile(self, view: RecordView) -> QWidget:
        profile = QWidget()
        profile.setObjectName("profile")
        set_ground(profile, "surface")
        column = QVBoxLayout(profile)
        side, top = theme().px(28), theme().px(20)
        column.setContentsMargins(side, top, side, side)
        column.setSpacing(theme().px(12))
        for part in _parted(self._parts(view)):
            part.setMaximumWidth(theme().px(self._text_width()))
            if isinstance(part, Part):
                self._listen(part)
            column.addWidget(part)
        column.addStretch(1)
        return profile

    def _parts(self, view: RecordView) -> Iterator[QWidget]:
        yield Header(view)
        yield from self._map(view)
        if view.figure is not None:
            yield FigureHead(view.figure, no_date(view.record.edition))
        if view.facts:
            yield Divider()
            facts = FactsGrid(view.facts, self.views.names.resolve, 1 if self._is_narrow else 2)
            facts.copied.connect(self._on_facts_copied)
            yield facts
        yield Divider()
        yield from self._texts(view)
        yield from self._links(view)

    def _map(self, view: RecordView) -> Iterator[QWidget]:
        """Where a place lies, as far as it can be drawn."""
        found = place_map(view.record, self._workspace) if view.record.kind == "place" else None
        if found is not None:
            found.notified.connect(self.notified)
            found.add_deed(take_button(self._taking(view).place(found)))
            yield found

    def _taking(self, view: RecordView) -> PagePictures:
        return PagePictures(view, self._workspace, self.notified.emit)

    def _texts(self, view: RecordView) -> Iterator[QWidget]:
        if view.statements:
            yield Statements(view.statements, self.views.names.resolve)
        for reading in view.texts:
            yield Section(reading.heading, ReadingText(reading, self.views.names.resolve))
        if view.spellings:
            yield SpellingsGrid(view.spellings)
        lineage = self._pictures.lineage(view.record.ref)
        if lineage is not None:
            yield Divider()
            yield Section(lineage_title(lineage), LineagePart(lineage, self._taking(view)), lineage_days(lineage))

    def _ties(self, view: RecordView, listed: RelationsList) -> tuple[Part, QWidget] | None:
        """The small graph around an actor's list of relations, and the words that lead to the whole one."""
        ref = view.record.ref
        ego = self._pictures.ego(ref)
        if ego is None:
            return None
        part = TiesPart(self._pictures.network, ego, self._workspace.as_of, view, listed, self._taking(view))
        return part, open_graph_button(ref, self.graph_wanted.emit)

    def _links(self, view: RecordView) -> Iterator[QWidget]:
        if view.data_sets:
            yield Section(self.tr("Rows from this source"), FoldedRows("data_sets", view.data_sets))
        if view.posts is not None:
            yield Section(view.posts.label, FoldedRows("posts", view.posts.items))
        here = view.mentions_of("event") if view.record.kind == "place" else None
        if here is not None:
            yield Divider()
            yield Section(self.tr("Events here"), FoldedRows("events_here", here.items), str(len(here.items)))
        if view.relations and not self._has_rail:
            yield Divider()
            listed = RelationsList(view.relations, self.views.names.resolve, self._text_width())
            picture = self._ties(view, listed)
            part, corner = picture if picture is not None else (listed, None)
            yield Section(self.tr("Relations"), part, corner_widget=corner)
        if view.uses:
            yield Divider()
            yield Section(self.tr("Used in"), MentionsList(view.uses))
        has_events = self._has_rail or here is not None
        groups = [group for group in view.mentions if not (has_events and group.kind == "event")]
        if groups:
            yield Divider()
            count = sum(len(group.items) for group in groups)
            yield Section(self.tr("Mentioned in"), MentionsList(groups), str(count))
        if view.citations and not self._has_rail:
            yield Divider()
            yield Section(where_stated(place.cited for place in view.citations), CitationsList(view.citations))

    def _listen(self, part: Part) -> None:
        part.link_activated.connect(self.link_activated)
        part.citation_activated.connect(self.citation_activated)

    def _on_facts_copied(self, text: str) -> None:
        self.notified.emit(self.tr("Copied: {text}").format(text=text))


def _parted(parts: Iterator[QWidget]) -> Iterator[QWidget]:
    """The parts with one hairline between two of them and none at the end."""
    line: QWidget | None = None
    for part in parts:
        if isinstance(part, Divider):
            line = part
            continue
        if line is not None:
            yield line
            line = None
        yield part
