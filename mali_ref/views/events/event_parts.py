"""The parts of an event's card that a record page does not have: its head, its toll in large figures, its actors."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.records.event import ACTOR_ROLES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.models.labels import date_text, figure_text, label
from mali_ref.models.link_names import LinkNames, chips
from mali_ref.models.record_view import RecordView
from mali_ref.models.silence import not_stated
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.event_facts import toll_words
from mali_ref.views.events.event_words import place_prefix
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.marks import DateMark
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.part import Part


class EventHead(Part):
    """Title, date with its sign and source, place; and that it lies after the day the book is set to."""

    def __init__(self, view: RecordView, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_head")
        self._workspace = workspace
        self.column.setSpacing(theme().px(3))
        title = text_label(view.record.title, "panel_title", wrap=True)
        title.setObjectName("event_title")
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(title)
        lines = QWidget()
        flow = FlowLayout(lines, gap=14, row_gap=2)
        flow.addWidget(self._date(view.record))
        flow.addWidget(self._places(view.record))
        self.column.addWidget(lines)
        if view.later_note:
            self.column.addWidget(text_label(view.later_note, "caption_medium", "warn", wrap=True))

    def _date(self, event: Record) -> QWidget:
        date = event.fields["date"]
        place, row = _row(6)
        row.addWidget(DateMark("corrected" if event.get("date_as_printed") else date.mark))
        words = text_label(date_text(date.text), "body", "ink2")
        words.setObjectName("event_date")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(words)
        for chip in map(CitationChip, chips(event.cited("date"), event.edition)[:1]):
            chip.citation_activated.connect(self.citation_activated)
            row.addWidget(chip)
        return place

    def _places(self, event: Record) -> QWidget:
        place, row = _row(6)
        row.addWidget(IconLabel("map-pin", "ink2", 14))
        text = RichText("body", "ink2")
        text.setObjectName("event_places")
        text.setAccessibleName(self.tr("Place"))
        places: tuple[RoleRef, ...] = event.get("places") or ()
        if places:
            text.set_spans(tuple(self._place_spans(places)), LinkNames(self._workspace).resolve)
        else:
            text.set_look(tone="ink3", italic=True)
            text.set_plain(not_stated(event.edition))
        self.pass_on(text)
        row.addWidget(text, 1)
        return place

    def _place_spans(self, places: Iterable[RoleRef]) -> Iterator[Span]:
        for number, place in enumerate(places):
            if number:
                yield Words(", ")
            yield Words(place_prefix(place.role, number))
            yield LinkTo(place.ref)
            parent = self._parent(place.ref)
            if parent is not None:
                yield Words(", ")
                yield LinkTo(parent)

    def _parent(self, place: Ref) -> Ref | None:
        """What a point lies in; an area is understood by itself."""
        record = self._workspace.record(place)
        if record is None or record.get("type") not in ("town", "village", "camp"):
            return None
        parent: Ref | None = record.get("part_of")
        return parent


class TollLine(Part):
    """How many were killed and injured, large, each with its source; other counts beside them, paler."""

    def __init__(self, event: Record, others: Iterable[tuple[Record, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_toll")
        self.has_counts = False
        place = QWidget()
        self._flow = FlowLayout(place, gap=12, row_gap=4)
        for name in ("killed", "injured"):
            figure = event.get(name)
            if isinstance(figure, Figure):
                self._add(figure, toll_words(name), chips(event.cited(name), event.edition), "ink", name)
        for record, words in others:
            self._add(record.fields["value"], words, chips(record.cited("value"), record.edition), "ink2", record.key)
        self.column.addWidget(place)

    def _add(self, figure: Figure, words: str, cited: tuple[Cited, ...], tone: str, name: str) -> None:
        if self.has_counts:
            line = Divider(vertical=True)
            line.setFixedHeight(theme().px(22))
            self._flow.addWidget(line)
        self.has_counts = True
        place, row = _row(3)
        number = text_label(figure_text(figure), "figure_small", tone)
        number.setObjectName(f"toll_{name}")
        number.setAccessibleName(f"{figure_text(figure)} {words}")
        row.addWidget(number)
        for chip in map(CitationChip, cited[:2]):
            chip.citation_activated.connect(self.citation_activated)
            row.addWidget(chip)
        row.addSpacing(theme().px(4))
        row.addWidget(text_label(words, "body", "ink2"))
        self._flow.addWidget(place)


class ActorsList(Part):
    """Who took part, one a line, each with the part played."""

    def __init__(self, event: Record, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("event_actors")
        actors: tuple[RoleRef, ...] = event.get("actors") or ()
        if not actors:
            self.column.addWidget(_silence(not_stated(event.edition)))
            return
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(4))
        grid.setColumnStretch(1, 1)
        resolve = LinkNames(workspace).resolve
        for row, actor in enumerate(actors):
            name = RichText("medium")
            name.setObjectName(f"actor_{actor.ref.key}".replace("-", "_"))
            name.set_spans((LinkTo(actor.ref),), resolve)
            self.pass_on(name)
            grid.addWidget(name, row, 0)
            role = label(ACTOR_ROLES.get(actor.role, actor.role))
            name.setAccessibleName(role)
            grid.addWidget(text_label(role, "body", "ink2", wrap=True), row, 1)
        self.column.addLayout(grid)


def _row(gap: int) -> tuple[QWidget, QHBoxLayout]:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(gap))
    return place, row


def _silence(words: str) -> RichText:
    text = RichText("body", "ink3")
    text.set_look(italic=True)
    text.set_plain(words)
    return text
