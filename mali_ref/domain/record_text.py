"""A record as plain text values and back: what the journal, unsaved forms and change files hold.

Field values are written as people type them (``2017-05-22/2017-05-23``, ``55 [50..62]``, ``actor:jnim``), so that a
journal can still be read when a field's columns have changed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mali_ref.domain.dates import Edtf
from mali_ref.domain.fields import Field
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
    fields = {name: _text(text) for name, text in dict(whole.get("fields", {})).items() if name in by_name}
    return Record(
        whole["kind"],
        _named(whole["key"]),
        _text(whole.get("title", "")),
        _text(whole["edition"]),
        {name: by_name[name].read(text, _trusted) for name, text in fields.items()},
        tuple(Name(*_texts(name)) for name in whole.get("names", ())),
        _read_citations(whole.get("citations", ())),
        _text(whole.get("confidence", "")),
        tuple(
            Statement(_text(field), _text(text), _text(edition), _read_citations(citations))
            for field, text, edition, citations in whole.get("statements", ())
        ),
        _text(whole.get("status", "")),
        _flag(whole.get("private", False)),
    )


def settled(record: Record) -> Record:
    """The record as the book gives it back once written: fields in their order, none empty, no idle spaces, and
    statements told once.

    Raises:
        InputError, ValueError: a field holds what cannot be written as text.
    """
    values = {field.name: settled_value(field, record.get(field.name)) for field in RECORD_TYPES[record.kind].fields}
    statements: dict[tuple[str, str, str], list[Citation]] = {}
    for said in record.statements:
        cited = statements.setdefault((said.field, said.text, said.edition), [])
        cited += [replace(citation, field=said.field) for citation in said.citations]
    return replace(
        record,
        fields={name: value for name, value in values.items() if value is not None},
        statements=tuple(Statement(*said, tuple(citations)) for said, citations in statements.items()),
    )


def settled_value(field: Field, value: Any) -> Any:
    """A field's value as the book gives it back; None where it is empty.

    Raises:
        InputError, ValueError: it cannot be written as text.
    """
    if is_empty(value):
        return None
    if isinstance(value, Edtf):
        return value  # It was read once, which is slow for a date that is not plain.
    read = field.read(field.write(value), _trusted)
    return None if is_empty(read) else read


def is_empty(value: Any) -> bool:
    """Whether a field's value is none: nought and “no” are values."""
    return value is None or value == "" or value == ()


def _citations(citations: tuple[Citation, ...]) -> list[list[str]]:
    return [[citation.source, citation.locator, citation.field] for citation in citations]


def _read_citations(written: Any) -> tuple[Citation, ...]:
    return tuple(Citation(*_texts(citation)) for citation in written)


def _texts(written: Any) -> list[str]:
    if not isinstance(written, list | tuple):
        raise TypeError(f"{written!r} is no list")
    return [_text(item) for item in written]


def _text(written: Any) -> str:
    if not isinstance(written, str):
        raise TypeError(f"{written!r} is no text")
    return written


def _named(written: Any) -> str:
    if not _text(written):
        raise ValueError("A record has no key.")
    return _text(written)


def _flag(written: Any) -> bool:
    if not isinstance(written, bool):
        raise TypeError(f"{written!r} is neither true nor false")
    return written


def _trusted(text: str, kinds: tuple[str, ...]) -> Ref:
    """Read a pointer without asking whether it leads anywhere; whoever writes the record asks."""
    return Ref.parse(text)
