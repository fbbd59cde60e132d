"""The rows of a comparison that come from records themselves: their fields, relations, and what points at them."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain import rich_text
from mali_ref.domain.fields import Field, LinkList, LongText
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Span, Words
from mali_ref.models.comparison import Cell, Group, Row, in_common
from mali_ref.models.comparison_values import comparable, distance, gap
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.models.link_names import LinkNames, chips
from mali_ref.models.record_facts import coordinates_fact, field_label, value_spans
from mali_ref.models.record_links import RecordLinks, RelationItem
from mali_ref.models.silence import not_stated
from mali_ref.models.workspace import Workspace

# Only there to sort by, or part of the coordinates.
_LEFT_OUT: Final = ("order", "latitude", "longitude")
_MOST_RELATIONS: Final = 10
# More would drown the value.
_MOST_CHIPS: Final = 2
# What is counted of the records that point here.
_COUNTED: Final = ("event", "person", "post", "mandate_task", "section")


class FieldRows:
    """Makes the rows of some records of one kind."""

    def __init__(self, workspace: Workspace, records: Sequence[Record], without: Collection[Ref] = ()) -> None:
        self._workspace = workspace
        self._without = without
        self._records = records
        self._type = RECORD_TYPES[records[0].kind]
        self._links = RecordLinks(workspace, LinkNames(workspace))

    def facts(self) -> Group:
        """The short fields in the order of the description; featured ones even where nobody states them."""
        rows: list[Row] = []
        for field in self._type.fields:
            if field.name == "pcode":
                rows += self._coordinates()
            row = self._fact(field)
            if row is not None:
                rows.append(row)
        return Group("facts", QCoreApplication.translate("Comparison", "Facts"), tuple(rows))

    def texts(self) -> Group:
        """The long texts."""
        rows = (self._text(field) for field in self._type.fields if isinstance(field, LongText))
        return Group("texts", QCoreApplication.translate("Comparison", "Texts"), tuple(row for row in rows if row))

    def relations(self) -> Group:
        """The relations up to the day of the book, by their words."""
        known = [self._relations_of(record.ref) for record in self._records]
        words = dict.fromkeys(word for found in known for word in found)
        rows = tuple(self._relation(number, word, known) for number, word in enumerate(words))
        return Group("relations", QCoreApplication.translate("Comparison", "Relations"), rows)

    def counts(self) -> Group:
        """How many records of the book point at each, up to its day."""
        counted = [self._pointing(record.ref) for record in self._records]
        rows = []
        for kind in _COUNTED:
            numbers = [found.get(kind, 0) for found in counted]
            if any(numbers):
                words = label(RECORD_TYPES[kind].plural)
                cells = tuple(Cell((Words(number_text(number)),), value=number) for number in numbers)
                rows.append(Row(f"count_{kind}", words, cells, apart=gap(numbers), amounts=tuple(numbers)))
        return Group("counts", QCoreApplication.translate("Comparison", "How often the book names them"), tuple(rows))

    def _fact(self, field: Field) -> Row | None:
        if isinstance(field, LongText) or field.name in _LEFT_OUT:
            return None
        values = [record.get(field.name) for record in self._records]
        if all(value is None for value in values) and not field.featured:
            return None
        cells = tuple(self._cell(record, field) for record in self._records)
        shared = in_common(cells, self._workspace.book.title) if isinstance(field, LinkList) else ""
        apart = gap([value for value in values if value is not None])
        return Row(field.name, field_label(field), cells, _common_words(shared), apart)

    def _cell(self, record: Record, field: Field) -> Cell:
        value = record.get(field.name)
        if value is None:
            return Cell(silence=not_stated(record.edition))
        cited = _chips_of(record, field.name)
        spans = (*value_spans(field, value), *cited, *_elsewhere(record, field))
        return Cell(spans, value=comparable(field, value))

    def _coordinates(self) -> Iterator[Row]:
        places = [
            (record.get("latitude"), record.get("longitude")) if record.get("latitude") is not None else None
            for record in self._records
        ]
        known: list[Any] = [place for place in places if place is not None]
        if known:
            cells = tuple(
                Cell((*coordinates_fact(record).spans, *_chips_of(record, "latitude", "longitude")), value=place)
                if place
                else Cell(silence=not_stated(record.edition))
                for record, place in zip(self._records, places, strict=True)
            )
            name = QCoreApplication.translate("RecordFacts", "Coordinates")
            yield Row("coordinates", name, cells, "", distance(*known) if len(known) == 2 else "")

    def _text(self, field: Field) -> Row | None:
        values = [comparable(field, record.get(field.name)) for record in self._records]
        cells = tuple(
            Cell(blocks=_blocks(record, field), value=value, silence=not_stated(record.edition))
            for record, value in zip(self._records, values, strict=True)
        )
        return Row(field.name, label(field.label), cells) if any(cell.is_stated for cell in cells) else None

    def _relations_of(self, ref: Ref) -> dict[str, list[RelationItem]]:
        groups = self._links.relations(ref)
        known = {group.words: [item for item in group.items if self._is_told(item)] for group in groups}
        return {words: items for words, items in known.items() if items}

    def _relation(self, number: int, words: str, known: Sequence[dict[str, list[RelationItem]]]) -> Row:
        cells = tuple(_relation_cell(found.get(words, [])) for found in known)
        note = _common_words(in_common(cells, self._workspace.book.title))
        return Row(f"relation_{number}", words[:1].upper() + words[1:], cells, note, silence=_none())

    def _pointing(self, ref: Ref) -> dict[str, int]:
        groups = self._links.mentions(ref)
        return {
            group.kind: sum(not item.later and item.heading.ref not in self._without for item in group.items)
            for group in groups
        }

    def _is_told(self, item: RelationItem) -> bool:
        is_open = item.relation.ref not in self._without and item.other.ref not in self._without
        return is_open and not item.later


def _elsewhere(record: Record, field: Field) -> Iterator[Span]:
    """What other editions say of a field, each with its own source."""
    for said in record.statements:
        if said.field == field.name:
            value = field.read(said.text, lambda text, kinds: Ref.parse(text))
            yield Words(QCoreApplication.translate("Comparison", "; elsewhere: "))
            yield from value_spans(field, value)
            yield from chips(said.citations, record.edition)


def _blocks(record: Record, field: Field) -> tuple[Block, ...]:
    """A text, with the record's citations at its end where it has none of its own."""
    blocks = rich_text.parse(record.fields[field.name]) if record.get(field.name) else ()
    if not blocks or any(isinstance(span, Cited) for block in blocks for span in block.spans):
        return blocks
    *before, last = blocks
    return (*before, Block(last.style, (*last.spans, *_chips_of(record, field.name))))


def _chips_of(record: Record, *fields: str) -> tuple[Cited, ...]:
    """Where a field is stated: its own citations, else the first of the whole record's."""
    return chips((citation for name in fields for citation in record.cited(name)), record.edition)[:_MOST_CHIPS]


def _relation_cell(items: Sequence[RelationItem]) -> Cell:
    by_other = {item.other.ref: item for item in items}
    spans: list[Span] = []
    cited: dict[Cited, None] = {}
    for item in list(by_other.values())[:_MOST_RELATIONS]:
        spans += [Words(", ")] if spans else []
        told = ", ".join(part for part in (item.when, item.certainty) if part)
        spans += [LinkTo(item.other.ref), *([Words(f" ({told})")] if told else [])]
        cited |= dict.fromkeys(item.cited[:1])
    if len(by_other) > _MOST_RELATIONS:
        more = QCoreApplication.translate("Comparison", " and {count} more")
        spans.append(Words(more.format(count=len(by_other) - _MOST_RELATIONS)))
    return Cell((*spans, *list(cited)[:_MOST_CHIPS]), value=frozenset(by_other))


def _common_words(names: str) -> str:
    words = QCoreApplication.translate("Comparison", "In common: {names}")
    return words.format(names=names) if names else ""


def _none() -> str:
    return QCoreApplication.translate("Comparison", "None in the book")
