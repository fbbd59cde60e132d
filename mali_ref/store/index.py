"""The words under which search finds a record."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mali_ref.domain.date_words import French, describe
from mali_ref.domain.dates import Edtf
from mali_ref.domain.fields import Link, LinkList, LongText
from mali_ref.domain.figures import Figure, plain_number
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import plain
from mali_ref.domain.text import fold

COLUMNS = ("title", "names", "terms", "linked", "body")
WEIGHTS = (10.0, 8.0, 5.0, 2.0, 1.0)
_APOSTROPHES = re.compile(r"[’‘'ʼʿʾ`´]")


def index_row(record: Record, by_ref: Mapping[Ref, Record]) -> dict[str, Any]:
    """The columns of the search index for a record.

    Args:
        by_ref: the records it may point to; their names are found too, with less weight.
    """
    linked = [by_ref[ref] for ref in linked_refs(record, in_texts=False) if ref in by_ref]
    return {
        "title": both_spellings(record.title),
        "names": both_spellings(" ".join(name.text for name in record.names if name.type != "term")),
        "terms": both_spellings(" ".join(_terms(record))),
        "linked": both_spellings(" ".join(_all_names(other) for other in linked)),
        "body": body_text(record, by_ref),
    }


def _terms(record: Record) -> Iterator[str]:
    """What a reader types besides names: search words, the kind, the day in words, a figure without its commas."""
    record_type = RECORD_TYPES[record.kind]
    yield record_type.label
    yield from (name.text for name in record.names_of("term"))
    begins = record.get(record_type.begins)
    if isinstance(begins, Edtf):
        yield begins.text
        yield describe(begins.text)
        yield French().describe(begins.text)
    for value in record.fields.values():
        if isinstance(value, Figure):
            yield plain_number(value.value)


def body_text(record: Record, by_ref: Mapping[Ref, Record]) -> str:
    """The searched fields in words, one a line, for finding and for the excerpt under a hit."""

    def title_of(ref: Ref) -> str:
        return by_ref[ref].title if ref in by_ref else ref.key

    return "\n".join(
        plain(record.fields[field.name], title_of)
        if isinstance(field, LongText)
        else field.words(record.fields[field.name])
        for field in RECORD_TYPES[record.kind].fields
        if field.searched and field.name in record.fields and not isinstance(field, Link | LinkList)
    )


def both_spellings(text: str) -> str:
    """Folded text with apostrophes dropped and, where there are any, once more with them as spaces."""
    dropped = fold(text)
    split = fold(_APOSTROPHES.sub(" ", text))
    return dropped if dropped == split else f"{dropped} {split}"


def linked_refs(record: Record, in_texts: bool = True) -> list[Ref]:
    """The records whose names stand in the index row of this one, in the order of its fields."""
    found: dict[Ref, None] = {}
    for field in RECORD_TYPES[record.kind].fields:
        value = record.get(field.name)
        if value is not None and (in_texts or not isinstance(field, LongText)):
            found.update(dict.fromkeys(field.refs(value)))
    return list(found)


def _all_names(record: Record) -> str:
    return " ".join([record.title, *(name.text for name in record.names if name.type != "weak")])
