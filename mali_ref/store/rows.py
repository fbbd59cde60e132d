"""Records as rows: which columns and side tables hold what."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from mali_ref.domain.fields import Link, LinkList
from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.series import SeriesValues
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
    for field in record_type.fields:
        if isinstance(field, LinkList):
            items = tuple(RoleRef(refs[row["target_id"]], row["role"]) for row in links if row["field"] == field.name)
            value: Any = items or None
        elif isinstance(field, Link):
            value = refs.get(own[field.name])
        else:
            value = field.from_row(own)
        if value is not None:
            fields[field.name] = value
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


def _statements(rows: list[Row], refs: Mapping[int, Ref]) -> tuple[Statement, ...]:
    """Statements from their rows; those of one field and text with several sources are one."""
    found: dict[tuple[str, str, str], list[Citation]] = {}
    for row in rows:
        said = (row["field"], row["text"], row["edition"])
        found.setdefault(said, []).append(Citation(refs[row["source_id"]].key, row["locator"], row["field"]))
    return tuple(Statement(*said, tuple(citations)) for said, citations in found.items())


def series_row(values: SeriesValues, ids: Mapping[Ref, int], series_id: int) -> dict[str, Any]:
    """The row of a series, without its values."""
    return {
        "id": series_id,
        "key": values.key,
        "indicator_id": ids[values.indicator],
        "source_id": ids[Ref("source", values.source)],
        "upstream": values.upstream,
        "note": values.note,
    }


def series_from_rows(rows: Iterable[Row], refs: Mapping[int, Ref]) -> list[SeriesValues]:
    """Series from rows of values joined with their series, sorted by series, country and year."""
    return [
        _country_values([*years], refs) for _, years in groupby(rows, lambda row: (row["series_id"], row["country_id"]))
    ]


def _country_values(years: list[Row], refs: Mapping[int, Ref]) -> SeriesValues:
    first = years[0]
    return SeriesValues(
        first["key"],
        refs[first["indicator_id"]],
        refs[first["source_id"]].key,
        refs[first["country_id"]],
        tuple((row["year"], row["value"]) for row in years),
        first["upstream"],
        first["note"],
    )
