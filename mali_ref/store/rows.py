"""Records as rows: which columns and side tables hold what."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from mali_ref.domain.fields import Field, Link, LinkList
from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.text import fold

Row = Mapping[str, Any]


def record_row(record: Record, record_type: RecordType) -> dict[str, Any]:
    """The row of the common table, without its id."""
    from_day, to_day = record_type.span(record)
    return {
        "kind": record.kind,
        "key": record.key,
        "edition": record.edition,
        "title": record.title,
        "grouping": record_type.group_of(record),
        "acronym": record.acronym,
        "from_day": from_day,
        "to_day": to_day,
        "confidence": record.confidence,
        "status": record.status,
        "private": int(record.private),
    }


def kind_row(record: Record, record_type: RecordType, ids: Mapping[Ref, int]) -> dict[str, Any]:
    """The row of the kind's own table; links become row ids."""
    row: dict[str, Any] = {"id": ids[record.ref]}
    for field in record_type.fields:
        value = record.get(field.name)
        if isinstance(field, Link):
            row[field.name] = None if value is None else ids[value]
        elif value is None:
            row.update(dict.fromkeys(field.columns()))
        else:
            row.update(field.to_row(value))
    return row


def name_rows(record: Record, record_id: int) -> list[dict[str, Any]]:
    """The rows of the names, in their order."""
    return [
        {
            "record_id": record_id,
            "position": position,
            "text": name.text,
            "folded": fold(name.text),
            "language": name.language,
            "type": name.type,
        }
        for position, name in enumerate(record.names)
    ]


def citation_rows(record: Record, ids: Mapping[Ref, int]) -> list[dict[str, Any]]:
    """The rows of the citations, in their order."""
    return [
        {
            "record_id": ids[record.ref],
            "position": position,
            "field": citation.field,
            "source_id": ids[Ref("source", citation.source)],
            "locator": citation.locator,
        }
        for position, citation in enumerate(record.citations)
    ]


def link_rows(record: Record, record_type: RecordType, ids: Mapping[Ref, int]) -> list[dict[str, Any]]:
    """The rows of all link lists."""
    return [
        {
            "record_id": ids[record.ref],
            "field": field.name,
            "position": position,
            "target_id": ids[item.ref],
            "role": item.role,
        }
        for field in record_type.fields
        if isinstance(field, LinkList)
        for position, item in enumerate(record.get(field.name) or ())
    ]


def statement_rows(record: Record, ids: Mapping[Ref, int]) -> list[dict[str, Any]]:
    """The rows of what other editions state, one for each source of a statement."""
    cited = [(statement, citation) for statement in record.statements for citation in statement.citations]
    return [
        {
            "record_id": ids[record.ref],
            "position": position,
            "field": statement.field,
            "text": statement.text,
            "edition": statement.edition,
            "source_id": ids[Ref("source", citation.source)],
            "locator": citation.locator,
        }
        for position, (statement, citation) in enumerate(cited)
    ]


def pointed_at(record: Record, record_type: RecordType) -> set[tuple[Ref, str]]:
    """Every record this one points to, with the field that does."""
    return {
        (ref, field.name)
        for field in record_type.fields
        if record.get(field.name) is not None
        for ref in field.refs(record.fields[field.name])
        if ref != record.ref
    }


def record_from_rows(
    common: Row,
    own: Row,
    record_type: RecordType,
    refs: Mapping[int, Ref],
    names: list[Row],
    citations: list[Row],
    links: list[Row],
    statements: list[Row],
) -> Record:
    """Put a record together from its rows; fields without a value are left out."""
    fields: dict[str, Any] = {}
    for name, from_row, is_link, is_list in _ways(record_type.name):
        if is_list:
            value: Any = _linked(name, links, refs) if links else None
        elif from_row is not None:
            value = from_row(own)
        else:
            value = own[name]
            if is_link:
                value = refs.get(value)
        if value is not None:
            fields[name] = value
    return Record(
        common["kind"],
        common["key"],
        common["title"],
        common["edition"],
        fields,
        tuple(Name(row["text"], row["language"], row["type"]) for row in names),
        tuple(Citation(refs[row["source_id"]].key, row["locator"], row["field"]) for row in citations),
        common["confidence"],
        _statements(statements, refs),
        common["status"],
        bool(common["private"]),
    )


class _Way(NamedTuple):
    """How the value of a field is read; most are a column as it stands, and hundreds are read at once."""

    name: str
    from_row: Callable[[Row], Any] | None
    is_link: bool
    is_list: bool


@cache
def _ways(kind: str) -> tuple[_Way, ...]:
    return tuple(
        _Way(
            field.name,
            None if type(field).from_row is Field.from_row else field.from_row,
            isinstance(field, Link),
            isinstance(field, LinkList),
        )
        for field in RECORD_TYPES[kind].fields
    )


def _linked(field: str, links: list[Row], refs: Mapping[int, Ref]) -> tuple[RoleRef, ...] | None:
    """The pointers of a link list; None where it has none."""
    return tuple(RoleRef(refs[row["target_id"]], row["role"]) for row in links if row["field"] == field) or None


def _statements(rows: list[Row], refs: Mapping[int, Ref]) -> tuple[Statement, ...]:
    """Statements from their rows; those of one field and text with several sources are one."""
    found: dict[tuple[str, str, str], list[Citation]] = {}
    for row in rows:
        said = (row["field"], row["text"], row["edition"])
        found.setdefault(said, []).append(Citation(refs[row["source_id"]].key, row["locator"], row["field"]))
    return tuple(Statement(*said, tuple(citations)) for said, citations in found.items())
