"""The facts of a record as spans of text: label, value with links, and where the source says so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.fields import Field, FigureField, Flag, Link, LinkList, LongText, UnitChoice
from mali_ref.domain.figures import plain_number
from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.models.labels import label, value_text
from mali_ref.models.language import local_number
from mali_ref.models.link_names import chips
from mali_ref.models.silence import not_stated

# Shown elsewhere on the page (a mark, the large figure, the coordinates) or only there to sort by.
_HIDDEN = {
    "actor": {"group", "description"},
    "person": {"description"},
    "section": {"order"},
    "post": {"order"},
    "place": {"latitude", "longitude"},
    "observation": {"value", "unit", "as_of", "status"},
    "mandate_task": {"order"},
    "issue": {"order"},
    "recommendation": {"order"},
    "note": {"warning"},
}
_WIDE = 58
# More would drown the value; the record lists all its citations.
_MOST_CHIPS = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a record.

    Attributes:
        spans: the value; empty where the source does not state it.
        copied: what a copy button beside the value puts on the clipboard; empty for no button.
        silence: the words where nothing is stated.
    """

    name: str
    label: str
    spans: tuple[Span, ...]
    cited: tuple[Cited, ...] = ()
    copied: str = ""
    silence: str = ""

    @property
    def stated(self) -> bool:
        """Whether the source gives a value."""
        return bool(self.spans)

    def length(self, title_of: Callable[[Any], str]) -> int:
        """How many characters the value takes on screen."""
        return sum(
            len(span.text) if isinstance(span, Words) else len(span.label or title_of(span.ref)) + 2
            for span in self.spans
            if not isinstance(span, Cited)
        )

    def is_wide(self, title_of: Callable[[Any], str]) -> bool:
        """Whether the value, with what copies it, needs the whole width of the grid."""
        return bool(self.copied) or self.length(title_of) > _WIDE


def facts_of(record: Record, record_type: RecordType) -> tuple[Fact, ...]:
    """The short fields of a record in the order of its description; featured ones even where they are empty."""
    return tuple(_all_facts(record, record_type))


def _all_facts(record: Record, record_type: RecordType) -> Iterator[Fact]:
    hidden = _HIDDEN.get(record.kind, set())
    for field in record_type.fields:
        if field.name == "pcode" and record.get("latitude") is not None:
            yield coordinates_fact(record)
        if isinstance(field, LongText) or field.name in hidden:
            continue
        value = record.get(field.name)
        if value is None or (isinstance(field, Flag) and not value):
            if field.featured:
                yield Fact(field.name, field_label(field), (), silence=not_stated(record.edition))
            continue
        cited = chips(record.cited(field.name), record.edition)
        yield Fact(field.name, field_label(field), tuple(value_spans(field, value)), few_chips(record, field, cited))
        yield from _said_elsewhere(record, field)


def _said_elsewhere(record: Record, field: Field) -> Iterator[Fact]:
    """What other editions say of a field, each beside the value shown and with its own source."""
    for said in record.statements:
        if said.field == field.name:
            value = field.read(said.text, lambda text, kinds: Ref.parse(text))
            words = QCoreApplication.translate("RecordFacts", "{label}, elsewhere").format(label=field_label(field))
            cited = chips(said.citations, record.edition)[:_MOST_CHIPS]
            yield Fact(f"{field.name}_elsewhere", words, tuple(value_spans(field, value)), cited)


def few_chips(record: Record, field: Field, cited: tuple[Cited, ...]) -> tuple[Cited, ...]:
    """The chips of one fact: its own, or those of the whole record where they are few enough to tell something."""
    own = any(citation.field == field.name for citation in record.citations)
    if record.kind in ("note", "source") and not own:
        # These facts are the editor's own.
        return ()
    return cited[:_MOST_CHIPS] if own or len(cited) <= _MOST_CHIPS else ()


def field_label(field: Field) -> str:
    """A field's label as a page shows it."""
    if field.name == "pcode":
        return QCoreApplication.translate("RecordFacts", "P-code (OCHA)")
    return label(field.label)


def value_spans(field: Field, value: Any) -> Iterator[Span]:
    """A value for reading, links as links."""
    if isinstance(field, Link):
        yield LinkTo(value)
    elif isinstance(field, LinkList):
        yield from _link_spans(field, value)
    elif isinstance(field, FigureField | UnitChoice):
        yield Words(value_text(field, value))
    elif field.name == "number" and isinstance(value, str) and field.label == "Paragraph":
        yield Words(f"¶{value}")
    else:
        yield Words(_begun(value_text(field, value)))


def _begun(words: str) -> str:
    """With a capital; addresses and names such as aBamako keep their own letters."""
    first = words.split(" ", 1)[0]
    has_own = any(sign in first for sign in ".:@/") or first != first.lower()
    return words if has_own else words[:1].upper() + words[1:]


def _link_spans(field: LinkList, items: tuple[RoleRef, ...]) -> Iterator[Span]:
    for index, item in enumerate(items):
        if index:
            yield Words(", ")
        role = label((field.roles or {}).get(item.role, ""))
        if role and field.targets == ("place",):
            # Places read as a phrase: near Gao, in Kidal.
            yield Words(f"{role} ")
            role = ""
        yield LinkTo(item.ref)
        if role:
            yield Words(f" ({role})")


def coordinates_fact(record: Record) -> Fact:
    """Where a place that has coordinates lies."""
    latitude, longitude = record.fields["latitude"], record.get("longitude") or 0.0
    words = QCoreApplication.translate("RecordFacts", "{latitude}° {north}, {longitude}° {east}").format(
        latitude=local_number(f"{abs(latitude):.2f}"),
        longitude=local_number(f"{abs(longitude):.2f}"),
        north=_side(
            latitude, QCoreApplication.translate("RecordFacts", "N"), QCoreApplication.translate("RecordFacts", "S")
        ),
        east=_side(
            longitude, QCoreApplication.translate("RecordFacts", "E"), QCoreApplication.translate("RecordFacts", "W")
        ),
    )
    # A number and its side stay together.
    words = words.replace("° ", "°\N{NO-BREAK SPACE}")
    cited = chips((c for c in record.citations if c.field in ("latitude", "longitude")), record.edition)
    copied = f"{plain_number(latitude)}, {plain_number(longitude)}"
    name = QCoreApplication.translate("RecordFacts", "Coordinates")
    return Fact("coordinates", name, (Words(words),), cited, copied)


def _side(degrees: float, positive: str, negative: str) -> str:
    return positive if degrees >= 0 else negative
