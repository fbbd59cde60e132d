"""Is the book whole? Everything `mali-ref check` looks at, as sentences."""

import sqlcipher3.dbapi2 as sqlite

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.errors import MaliRefError
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import broken_rules, doubtful_sums
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.data_rows import data_faults
from mali_ref.store.index import COLUMNS, index_row
from mali_ref.store.map_rows import map_faults
from mali_ref.store.rows import name_rows, pointed_at, record_row

# What the rows of a series must point at; that the record exists is a matter of foreign keys.
_SERIES_LINKS = (("series", "indicator"), ("series", "source"), ("series_value", "country"))
# The columns of a record's common row that follow from its fields and names.
DERIVED_COLUMNS = ("grouping", "acronym", "from_day", "to_day")


def faults(book: Book) -> list[str]:
    """What is wrong with the book; an empty list means whole."""
    try:
        return _engine_faults(book) or _record_faults(book)
    except MaliRefError as error:
        return [str(error)]
    except (sqlite.Error, LookupError):
        # The text that makes the tables is damaged: a column or a table is called otherwise.
        return [str(engine.damaged(book.path))]


def _record_faults(book: Book) -> list[str]:
    records = {record.ref: record for kind in RECORD_TYPES for record in book.records(kind)}
    return [
        *(f"{fault.ref}: {fault.sentence}" for fault in broken_rules(records)),
        *_citation_faults(records),
        *_pointer_faults(book, records),
        *_index_faults(book, records),
        *_derived_faults(book, records),
        *_series_faults(book),
        *_open_data_faults(book),
    ]


def doubts(book: Book) -> list[str]:
    """What a reader should look at though the book is whole: totals that their parts do not add up to."""
    figures = {record.ref: record for record in book.records("observation")}
    return [f"{ref}: {sentence}" for ref, sentence in doubtful_sums(figures)]


def _engine_faults(book: Book) -> list[str]:
    """SQLite's own checks, which look inside the search index too."""
    integrity = [str(row["integrity_check"]) for row in book.rows("PRAGMA integrity_check(20)")]
    found = [f"The file is damaged: {line}" for line in integrity if line != "ok"]
    for row in book.rows("PRAGMA foreign_key_check"):
        found.append(f"A row of “{row['table']}” points at a “{row['parent']}” that does not exist.")
    return found


def _citation_faults(records: dict[Ref, Record]) -> list[str]:
    return [f"{record.ref}: it has no citation." for record in records.values() if not record.citations]


def _pointer_faults(book: Book, records: dict[Ref, Record]) -> list[str]:
    stored = {
        (book.heading_of_id(row["record_id"]).ref, book.heading_of_id(row["target_id"]).ref, row["field"])
        for row in book.rows('SELECT * FROM "pointer"')
    }
    expected = {
        (record.ref, target, field)
        for record in records.values()
        for target, field in pointed_at(record, RECORD_TYPES[record.kind])
    }
    wrong = sorted({str(source) for source, _, _ in stored ^ expected})
    return [f"{source}: its list of links is out of step." for source in wrong]


def _index_faults(book: Book, records: dict[Ref, Record]) -> list[str]:
    columns = ", ".join(f'"{column}"' for column in COLUMNS)
    stored = {row["rowid"]: row for row in book.rows(f'SELECT rowid, {columns} FROM "search"')}
    found = []
    for record in records.values():
        row = stored.pop(book.id_of(record.ref), None)
        expected = index_row(record, records)
        if row is None:
            found.append(f"{record.ref}: search does not know it.")
        elif any(row[column] != expected[column] for column in COLUMNS):
            found.append(f"{record.ref}: search is out of step with it.")
    if stored:
        found.append(f"Search knows {len(stored)} records that the book does not hold.")
    return found


def _derived_faults(book: Book, records: dict[Ref, Record]) -> list[str]:
    """What is stored of a record though it follows from its fields and names: its day, its group, folded names."""
    heads = {row["id"]: row for row in book.rows('SELECT * FROM "record"')}
    folded: dict[int, list[str]] = {}
    for row in book.rows('SELECT "record_id", "folded" FROM "name" ORDER BY "record_id", "position"'):
        folded.setdefault(row["record_id"], []).append(row["folded"])
    found = []
    for record in records.values():
        head = heads[book.id_of(record.ref)]
        expected = record_row(record, RECORD_TYPES[record.kind])
        names = [row["folded"] for row in name_rows(record, 0)]
        if any(head[name] != expected[name] for name in DERIVED_COLUMNS) or folded.get(head["id"], []) != names:
            found.append(f"{record.ref}: what lists and search keep of it is out of step.")
    return found


def _series_faults(book: Book) -> list[str]:
    found = []
    for table, link in _SERIES_LINKS:
        kind = "place" if link == "country" else link
        for row in book.rows(f'SELECT DISTINCT "{link}_id" AS "target_id" FROM "{table}"'):
            ref = book.heading_of_id(row["target_id"]).ref
            if ref.kind != kind:
                found.append(f"{ref}: a series has it as its {link}.")
    return found


def _open_data_faults(book: Book) -> list[str]:
    """Data sets and map: rows, links, and the sources they are owed to."""
    sources = {
        row["name"]: book.heading_of_id(row["source_id"]).ref
        for row in book.rows('SELECT * FROM "data_set" ORDER BY "name"')
    }
    shape_sources = {
        (row["layer"], row["key"]): book.heading_of_id(row["source_id"]).ref
        for row in book.rows('SELECT * FROM "map_shape"')
    }
    try:
        rows = {name: book.data_rows(name) for name in DATA_SETS}
        shapes = book.map_shapes()
    except MaliRefError as error:
        return [str(error)]
    return data_faults(sources, rows) + map_faults(shapes, shape_sources)
