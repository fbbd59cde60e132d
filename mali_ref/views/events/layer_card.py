"""The card of one event of the layer: what UCDP counts, how well it knows the place, and the row it stands in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.models.data_words import row_facts
from mali_ref.models.event_layer import COUNTRY, EventLayer, event_place
from mali_ref.models.labels import date_text, figure_text, label, value_text
from mali_ref.models.link_names import LinkNames
from mali_ref.models.record_facts import Fact
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.marks import DateMark
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.facts_grid import FactsGrid
from mali_ref.views.record.part import Part

# Shown elsewhere on the card than among its facts, or told by the sides.
_PLACED = ("date", "place", "region", "precision", "deaths", "latitude", "longitude", "dyad", "ucdp_id")
_SIDES = ("side_a", "side_b", "actor_a", "actor_b")


class LayerCard(PageScroll):
    """Shows one row of the layer at a time and scrolls by itself.

    Signals:
        link_activated: the Ref of a record, or of the row in its data set, that the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, workspace: Workspace, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layer_card")
        self._workspace = workspace
        self._layer = layer
        self._names = LinkNames(workspace)
        self._record: Record | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_ground(self, "surface")
        theme().changed.connect(self._show)

    def show_record(self, record: Record) -> None:
        """Show an event of the layer, from its top."""
        self._record = record
        self._show()
        self.verticalScrollBar().setValue(0)

    def current_ref(self) -> Ref | None:
        """The address of the row shown."""
        return self._record.ref if self._record is not None else None

    def copy_figure(self) -> str:
        """“12 deaths, 18 January 2017, UCDP”."""
        row = self._layer.row(self._record.ref) if self._record is not None else None
        if row is None:
            return ""
        words = self.tr("{count} deaths").format(count=figure_text(row.fields["deaths"]))
        return ", ".join((words, date_text(row.fields["date"].text), self._layer.code))

    def _show(self) -> None:
        row = self._layer.row(self._record.ref) if self._record is not None else None
        if self._record is None or row is None:
            return
        self.setAccessibleName(self._record.title)
        body = QWidget()
        set_ground(body, "surface")
        column = QVBoxLayout(body)
        side = theme().size("card_padding")
        column.setContentsMargins(side, theme().px(14), side, side)
        column.setSpacing(theme().px(10))
        for widget in self._parts(row, self._record):
            if isinstance(widget, Part):
                widget.link_activated.connect(self.link_activated)
                widget.citation_activated.connect(self.citation_activated)
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(body)
        body.show()

    def _parts(self, row: DataRow, record: Record) -> Iterator[QWidget]:
        yield self._head(row, record.title)
        yield self._toll(row)
        yield text_label(self.tr("Counted in open data; not an event of the book."), "caption", "ink2", wrap=True)
        yield Divider()
        yield FactsGrid([*self._sides(row), *self._facts(row)], self._names.resolve, 1)
        yield self._row_link(record.ref)

    def _head(self, row: DataRow, words: str) -> Part:
        head = Part()
        head.column.setSpacing(theme().px(3))
        title = text_label(words, "panel_title", wrap=True)
        title.setObjectName("layer_title")
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head.column.addWidget(title)
        lines = QWidget()
        flow = FlowLayout(lines, gap=14, row_gap=2)
        flow.addWidget(self._date(row, head))
        flow.addWidget(self._place(row, head))
        head.column.addWidget(lines)
        return head

    def _date(self, row: DataRow, head: Part) -> QWidget:
        date = row.fields["date"]
        place, line = _line(6)
        line.addWidget(DateMark(date.mark))
        line.addWidget(text_label(date_text(date.text), "body", "ink2"))
        chip = CitationChip(Cited("", self._layer.data_set.source))
        chip.setObjectName("layer_source")
        chip.citation_activated.connect(head.citation_activated)
        line.addWidget(chip)
        return place

    def _place(self, row: DataRow, head: Part) -> QWidget:
        place, line = _line(6)
        line.addWidget(IconLabel("map-pin", "ink2", 14))
        text = RichText("body", "ink2")
        text.setObjectName("layer_place")
        text.setAccessibleName(self.tr("Place"))
        text.set_spans(tuple(self._place_spans(row)), self._names.resolve)
        head.pass_on(text)
        line.addWidget(text, 1)
        return place

    def _place_spans(self, row: DataRow) -> Iterator[Span]:
        if words := event_place(row.fields):
            yield Words(f"{words}, ")
        yield LinkTo(row.get("region") or COUNTRY)
        precision = self._layer.data_set.by_name["precision"]
        known = value_text(precision, row.get("precision"))
        yield Words(f" ({known[:1].lower()}{known[1:]})")

    def _sides(self, row: DataRow) -> Iterator[Fact]:
        """Each side under UCDP's name for it, with the record of the book where that is certainly the same."""
        for side in ("a", "b"):
            field = self._layer.data_set.by_name[f"side_{side}"]
            name, actor = str(row.get(field.name) or ""), row.get(f"actor_{side}")
            heading = self._workspace.heading(actor) if actor is not None else None
            if heading is None or heading.title == name:
                spans: tuple[Span, ...] = (LinkTo(heading.ref),) if heading is not None else (Words(name),)
            else:
                spans = (LinkTo(heading.ref), Words(f" ({name})"))
            yield Fact(field.name, label(field.label), spans)

    def _facts(self, row: DataRow) -> Iterator[Fact]:
        """All else the row states; that nobody of a side died needs no line of its own."""
        nobody = [field.name for field in self._layer.data_set.fields if row.get(field.name) == 0]
        yield from row_facts(row, self._layer.data_set, self._workspace, (*_PLACED, *_SIDES, *nobody))
        number = self._layer.data_set.by_name["ucdp_id"]
        yield Fact(number.name, label(number.label), (Words(str(row.get(number.name))),))

    def _toll(self, row: DataRow) -> QWidget:
        """The best estimate in large figures, and between which bounds it lies."""
        deaths: Figure = row.fields["deaths"]
        place, line = _line(8)
        number = text_label(figure_text(Figure(deaths.value)), "figure_small")
        number.setObjectName("layer_deaths")
        line.addWidget(number, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(text_label(self._bounds(deaths), "body", "ink2", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
        return place

    def _bounds(self, deaths: Figure) -> str:
        low, high = (figure_text(Figure(end)) if end is not None else "" for end in (deaths.low, deaths.high))
        if low and high:
            return self.tr("deaths, best estimate; {low} at least, {high} at most").format(low=low, high=high)
        if low:
            return self.tr("deaths, best estimate; {low} at least").format(low=low)
        if high:
            return self.tr("deaths, best estimate; {high} at most").format(high=high)
        return self.tr("deaths, best estimate")

    def _row_link(self, ref: Ref) -> QWidget:
        place, line = _line(0)
        name = label(self._layer.data_set.label)
        button = link_button(self.tr("Show in the data set: {name}").format(name=name), "table-2")
        button.setObjectName("layer_row")
        button.clicked.connect(lambda: self.link_activated.emit(ref))
        line.addWidget(button)
        line.addStretch(1)
        return place


def _line(gap: int) -> tuple[QWidget, QHBoxLayout]:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(gap))
    return place, row
