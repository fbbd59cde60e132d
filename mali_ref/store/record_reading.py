"""Whole records from the tables of a book: a row of the common table, one of the kind's own, and the side tables."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.rows import Row, record_from_rows

_SIDE_TABLES: Final = (
    ("name", '"position"'),
    ("citation", '"position"'),
    ("link", '"field", "position"'),
    ("statement", '"position"'),
)


def read_records(
    read: Callable[..., list[Row]], kind: str, ids: list[int], refs: Mapping[int, Ref], path: Path
) -> dict[Ref, Record]:
    """The records of a kind that have these row ids.

    Args:
        read: answers the rows of a query.
        path: the book's file, to be named where it is damaged.

    Raises:
        BookProblem: a record has no row in the table of its kind.
    """
    marks = ", ".join("?" * len(ids))
    common = read(f'SELECT * FROM "record" WHERE "id" IN ({marks})', ids)
    own = {row["id"]: row for row in read(f'SELECT * FROM "{kind}" WHERE "id" IN ({marks})', ids)}
    if any(row["id"] not in own for row in common):
        raise engine.damaged(path)
    names, citations, links, statements = (
        _by_record(read(f'SELECT * FROM "{table}" WHERE "record_id" IN ({marks}) ORDER BY {order}', ids))
        for table, order in _SIDE_TABLES
    )
    return {
        refs[row["id"]]: record_from_rows(
            row,
            own[row["id"]],
            RECORD_TYPES[kind],
            refs,
            names.get(row["id"], []),
            citations.get(row["id"], []),
            links.get(row["id"], []),
            statements.get(row["id"], []),
        )
        for row in common
    }


def _by_record(rows: list[Row]) -> dict[int, list[Row]]:
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["record_id"], []).append(row)
    return grouped
