"""What a record must be to stand in the book: the checks of the form, of imports and of the store, one and the same."""

import re
from collections.abc import Callable, Iterator
from math import inf, isfinite
from typing import Any

from mali_ref.domain import rich_text
from mali_ref.domain.errors import Fault, InputError
from mali_ref.domain.fields import Choice, Field, Link, LinkList, LongText, Number, UnitChoice
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import CONFIDENCES, LANGUAGES, NAME_TYPES, STATUSES, Citation, Record
from mali_ref.domain.record_text import is_empty, settled_value
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.units import UNITS

Exists = Callable[[Ref], bool]
NO_TEXT = "The text holds a sign that is no text. Type it again."
# Every edit says why; a form tells so before the store refuses it.
REASON_NEEDED = "Say why in a few words, so others can follow the change."
_KEY = re.compile(r"[a-z0-9]+(?:[-._]+[a-z0-9]+)*")
# Signs that no text of the book needs and that files, terminals or the engine cannot carry.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_LIMITS = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0)}


def faults_of(record: Record, exists: Exists) -> list[Fault]:
    """Everything that keeps a record out of the book, in the order of the form; an empty list lets it in.

    Args:
        exists: whether a record that this one points to is in the book, or comes with the same edit.
    """
    record_type = RECORD_TYPES[record.kind]
    found = [
        *_title_faults(record, record_type),
        *_field_faults(record, record_type, exists),
        *_name_faults(record),
        *_citation_faults(record, record_type, exists),
        *_statement_faults(record, record_type, exists),
        *_common_faults(record),
    ]
    return [Fault(record.ref, field, sentence) for field, sentence in found]


_Found = Iterator[tuple[str, str]]


def _title_faults(record: Record, record_type: RecordType) -> _Found:
    if record_type.make_title is None:
        if not record.title.strip():
            yield "title", "Give a title."
        elif holds_no_text(record.title) or "\n" in record.title:
            yield "title", "The title holds a sign that is no text. Type it again."
    if not _KEY.fullmatch(record.key):
        yield "title", "Write a title with at least one letter or digit of the Latin alphabet."


def _common_faults(record: Record) -> _Found:
    if record.confidence and record.confidence not in CONFIDENCES:
        yield "confidence", f"“{record.confidence}” is not one of {', '.join(CONFIDENCES)}."
    if record.status and record.status not in STATUSES:
        yield "review", f"“{record.status}” is not one of {', '.join(STATUSES)}."
    if not _KEY.fullmatch(record.edition):
        yield "edition", "Name the edition the record belongs to."


def holds_no_text(text: str) -> bool:
    """Whether a text holds signs that files, terminals or the engine cannot carry."""
    return _NO_TEXT.search(text) is not None


def _field_faults(record: Record, record_type: RecordType, exists: Exists) -> _Found:
    for name in record.fields:
        if name not in record_type.by_name:
            yield name, f"{record_type.label} has no field “{name}”."
    for field in record_type.fields:
        yield from ((field.name, sentence) for sentence in _one_field_faults(record, field, exists))
    yield from _pair_faults(record, record_type)


def _one_field_faults(record: Record, field: Field, exists: Exists) -> Iterator[str]:
    value = record.get(field.name)
    faults = [] if is_empty(value) else list(_value_faults(record, field, value, exists))
    yield from faults
    if not faults:
        try:
            if settled_value(field, value) is None and field.required:
                yield f"{field.label} is needed."
        except (InputError, ValueError) as error:
            yield str(error)


def _value_faults(record: Record, field: Field, value: Any, exists: Exists) -> Iterator[str]:
    if isinstance(value, str) and holds_no_text(value):
        yield NO_TEXT
        return
    if isinstance(field, Choice) and value not in field.choices:
        yield f"“{value}” is not one of {', '.join(field.choices.values())}."
    if isinstance(field, UnitChoice) and value not in UNITS:
        yield f"“{value}” is not a unit the book knows."
    if isinstance(value, Figure):
        yield from _figure_faults(value)
    if isinstance(field, Number):
        yield from _number_faults(field, value)
    yield from _link_faults(record, field, value, exists)


def _number_faults(field: Field, value: float) -> Iterator[str]:
    low, high = _LIMITS.get(field.name, (-inf, inf))
    if not isfinite(value):
        yield "Write a number."
    elif not low <= value <= high:
        yield f"{field.label} runs from {low:g} to {high:g}."


def _figure_faults(figure: Figure) -> Iterator[str]:
    ends = [end for end in (figure.low, figure.value, figure.high) if end is not None]
    if not all(isfinite(end) for end in ends):
        yield "Write a number."
    elif ends != sorted(ends):
        yield "Write the lowest figure first, then the best, then the highest."


def _link_faults(record: Record, field: Field, value: Any, exists: Exists) -> Iterator[str]:
    for ref in field.refs(value):
        if isinstance(field, Link | LinkList) and ref.kind not in field.targets:
            kind = RECORD_TYPES.get(ref.kind)
            yield f"{field.label} takes no {kind.label.lower() if kind else f'“{ref.kind}”'}."
        elif ref == record.ref and not isinstance(field, LongText):
            yield "A record cannot point at itself here."
        elif not exists(ref):
            yield f"The book has no record “{ref}”. Choose one from the list."
    if isinstance(field, LinkList) and any(item.role not in (field.roles or {"": ""}) for item in value):
        words = ", ".join((field.roles or {}).values())
        yield f"Choose what part each plays: {words}." if words else f"{field.label} tells no parts."
    if isinstance(field, LongText):
        for source in cited_in(value):
            if not exists(Ref("source", source)):
                yield f"The text cites “{source}”, which is no source of the book."


def cited_in(text: str) -> Iterator[str]:
    """The keys of the sources that a long text names; the edition's own document goes unnamed."""
    for block in rich_text.parse(text):
        for span in block.spans:
            if isinstance(span, rich_text.Cited) and span.source:
                yield span.source


def _pair_faults(record: Record, record_type: RecordType) -> _Found:
    if record_type.is_backwards(record):
        label = record_type.by_name[record_type.begins].label.lower()
        yield record_type.ends, f"This is before “{label}”."
    if (record.get("latitude") is None) != (record.get("longitude") is None):
        missing = "latitude" if record.get("latitude") is None else "longitude"
        yield missing, "Give both latitude and longitude, or neither."


def _name_faults(record: Record) -> _Found:
    for name in record.names:
        if not name.text.strip() or holds_no_text(name.text) or "\n" in name.text:
            yield "names", "A name is empty, or holds a sign that is no text."
        if name.type not in NAME_TYPES or name.language not in LANGUAGES:
            yield "names", f"Choose a language and a kind for the name “{name.text}”."


def _citation_faults(record: Record, record_type: RecordType, exists: Exists) -> _Found:
    if not record.citations:
        yield "citations", "Name at least one source."
    for citation in record.citations:
        if citation.field and citation.field not in record_type.by_name and citation.field != "names":
            yield "citations", f"A citation is for “{citation.field}”, which is no field of this record."
        yield from (("citations", sentence) for sentence in _source_faults(citation, exists))


def _source_faults(citation: Citation, exists: Exists) -> Iterator[str]:
    if not exists(Ref("source", citation.source)):
        yield f"The book has no source “{citation.source}”. Choose one from the list."
    if holds_no_text(citation.locator) or "\n" in citation.locator:
        yield "The place in the source holds a sign that is no text."


def _statement_faults(record: Record, record_type: RecordType, exists: Exists) -> _Found:
    for said in record.statements:
        field = record_type.by_name.get(said.field)
        if field is None:
            yield "statements", f"A second value is for “{said.field}”, which is no field of this record."
            continue
        if not said.citations:
            yield "statements", f"Name the source of the second value of “{field.label}”."
        for citation in said.citations:
            yield from (("statements", sentence) for sentence in _source_faults(citation, exists))
        yield from (("statements", sentence) for sentence in _said_faults(record, field, said.text, exists))


def _said_faults(record: Record, field: Field, text: str, exists: Exists) -> Iterator[str]:
    try:
        value = field.read(text, lambda text, kinds: Ref.parse(text))
    except (InputError, ValueError) as error:
        yield str(error)
        return
    if is_empty(value):
        yield f"Write the second value of “{field.label}”, or take it away."
    else:
        yield from _value_faults(record, field, value, exists)
