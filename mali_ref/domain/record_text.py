"""A record as plain text values and back: what the journal, unsaved forms and change files hold.

Field values are written as people type them (``2017-05-22/2017-05-23``, ``55 [50..62]``, ``actor:jnim``), so that a
journal can still be read when a field's columns have changed.
"""

from collections.abc import Mapping
from typing import Any

from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref


def to_text(record: Record) -> dict[str, Any]:
    """The record as values that JSON holds; parts without a value are left out."""
    by_name = RECORD_TYPES[record.kind].by_name
    whole: dict[str, Any] = {
        "kind": record.kind,
        "key": record.key,
        "title": record.title,
        "edition": record.edition,
        "fields": {name: by_name[name].write(value) for name, value in record.fields.items()},
        "names": [[name.text, name.language, name.type] for name in record.names],
        "citations": _citations(record.citations),
        "statements": [[said.field, said.text, said.edition, _citations(said.citations)] for said in record.statements],
        "confidence": record.confidence,
        "status": record.status,
        "private": record.private,
    }
    return {name: value for name, value in whole.items() if value}


def from_text(whole: Mapping[str, Any]) -> Record:
    """The record of such values; a field that the kind no longer has is left out.

    Raises:
        InputError, ValueError, KeyError, TypeError: the values are not those of a record.
    """
    by_name = RECORD_TYPES[whole["kind"]].by_name
    return Record(
        whole["kind"],
        whole["key"],
        whole.get("title", ""),
        whole["edition"],
        {name: by_name[name].read(text, _trusted) for name, text in whole.get("fields", {}).items() if name in by_name},
        tuple(Name(*name) for name in whole.get("names", ())),
        _read_citations(whole.get("citations", ())),
        whole.get("confidence", ""),
        tuple(
            Statement(field, text, edition, _read_citations(citations))
            for field, text, edition, citations in whole.get("statements", ())
        ),
        whole.get("status", ""),
        whole.get("private", False),
    )


def _citations(citations: tuple[Citation, ...]) -> list[list[str]]:
    return [[citation.source, citation.locator, citation.field] for citation in citations]


def _read_citations(written: Any) -> tuple[Citation, ...]:
    return tuple(Citation(*citation) for citation in written)


def _trusted(text: str, kinds: tuple[str, ...]) -> Ref:
    """Read a pointer without asking whether it leads anywhere; whoever writes the record asks."""
    return Ref.parse(text)
