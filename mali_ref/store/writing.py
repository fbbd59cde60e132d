"""Writing records: one transaction for rows, pointers and search index."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import sqlite_utils

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.map_shapes import MapShape
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.store import engine, rows
from mali_ref.store.data_rows import insert_data
from mali_ref.store.index import index_row
from mali_ref.store.map_rows import insert_map
from mali_ref.store.migrations import migrations
from mali_ref.store.series_rows import series_row

# The time a migration ran would make every build of the same text differ.
_BUILD_TIME = "2017-07-10 00:00:00+00:00"


def create_book(
    path: Path,
    records: Sequence[Record],
    meta: Mapping[str, str],
    series: Sequence[SeriesValues] = (),
    data: Sequence[DataRow] = (),
    shapes: Sequence[MapShape] = (),
) -> None:
    """Write a new book file with these records and open data, the same bytes for the same input.

    The path must not exist; the caller renames the file into place.
    """
    connection = engine.connect(path, "rwc")
    try:
        with engine.sorted_errors(path):
            db = engine.utils_database(connection)
            migrations.apply(db)
            with db.atomic():
                db.execute('UPDATE "_sqlite_migrations" SET "applied_at" = ?', [_BUILD_TIME])
                db.table("meta").insert_all({"name": name, "value": value} for name, value in sorted(meta.items()))
                ids = insert_records(db, records)
                insert_series(db, series, ids)
                insert_data(db, data, ids)
                insert_map(db, shapes, ids)
            db.execute("INSERT INTO search (search) VALUES ('optimize')")
            db.execute("ANALYZE")
            db.execute("VACUUM")
    finally:
        connection.close()


def insert_records(db: sqlite_utils.Database, records: Sequence[Record]) -> dict[Ref, int]:
    """Insert records that may point at each other, and answer their row ids; call it inside a transaction."""
    db.execute("PRAGMA defer_foreign_keys = ON")
    ids = _insert_common(db, records)
    by_kind: dict[str, list[Record]] = {}
    for record in records:
        by_kind.setdefault(record.kind, []).append(record)
    for kind, members in by_kind.items():
        db.table(kind).insert_all(rows.kind_row(member, RECORD_TYPES[kind], ids) for member in members)
    db.table("name").insert_all(row for record in records for row in rows.name_rows(record, ids[record.ref]))
    db.table("citation").insert_all(row for record in records for row in rows.citation_rows(record, ids))
    db.table("link").insert_all(
        row for record in records for row in rows.link_rows(record, RECORD_TYPES[record.kind], ids)
    )
    db.table("statement").insert_all(row for record in records for row in rows.statement_rows(record, ids))
    write_derived(db, records, ids)
    return ids


def insert_series(db: sqlite_utils.Database, series: Sequence[SeriesValues], ids: Mapping[Ref, int]) -> None:
    """Insert yearly values; call it inside the transaction that inserted the records they belong to."""
    heads = {values.key: values for values in series}
    numbers = {key: number for number, key in enumerate(heads, 1)}
    db.table("series").insert_all(series_row(values, ids, numbers[key]) for key, values in heads.items())
    db.table("series_value").insert_all(
        {"series_id": numbers[values.key], "country_id": ids[values.country], "year": year, "value": value}
        for values in series
        for year, value in values.points
    )


def _insert_common(db: sqlite_utils.Database, records: Sequence[Record]) -> dict[Ref, int]:
    first = db.execute('SELECT coalesce(max("id"), 0) + 1 FROM "record"').fetchone()[0]
    ids = {record.ref: first + offset for offset, record in enumerate(records)}
    db.table("record").insert_all(
        {"id": ids[record.ref], **rows.record_row(record, RECORD_TYPES[record.kind])} for record in records
    )
    return ids


def write_derived(db: sqlite_utils.Database, records: Iterable[Record], ids: Mapping[Ref, int]) -> None:
    """Write the pointers and the search index of records whose rows are in place."""
    records = list(records)
    by_ref = {record.ref: record for record in records}
    db.table("pointer").insert_all(
        {"target_id": ids[target], "record_id": ids[record.ref], "field": field}
        for record in records
        for target, field in sorted(rows.pointed_at(record, RECORD_TYPES[record.kind]))
    )
    db.table("search").insert_all({"rowid": ids[record.ref], **index_row(record, by_ref)} for record in records)
