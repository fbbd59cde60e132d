"""Data sets as rows of their own tables, one for each set, beside the record of the source they come from."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.fields import Choice, Link
from mali_ref.domain.refs import Ref
from mali_ref.store.rows import Row

if TYPE_CHECKING:  # the writers hand it in; a program that only reads never loads it
    import sqlite_utils


def table_of(data_set: DataSet) -> str:
    """The name of a data set's table."""
    return f"data_{data_set.name}"


def insert_data(db: "sqlite_utils.Database", rows: Iterable[DataRow], ids: Mapping[Ref, int]) -> None:
    """Insert the rows of data sets, each set's together; call it inside the transaction that inserted the records."""
    for name, members in groupby(rows, lambda row: row.data_set):
        data_set = DATA_SETS[name]
        db.table("data_set").insert({"name": name, "source_id": ids[Ref("source", data_set.source)]})
        db.table(table_of(data_set)).insert_all(data_row(member, data_set, ids) for member in members)


def data_row(row: DataRow, data_set: DataSet, ids: Mapping[Ref, int]) -> dict[str, Any]:
    """The columns of a row; links become row ids of records."""
    columns: dict[str, Any] = {"number": row.number}
    for field in data_set.fields:
        value = row.get(field.name)
        if value is None:
            columns.update(dict.fromkeys(field.columns()))
        else:
            columns.update({field.name: ids[value]} if isinstance(field, Link) else field.to_row(value))
    return columns


def rows_from_table(found: Iterable[Row], data_set: DataSet, refs: Mapping[int, Ref]) -> list[DataRow]:
    """Rows of a data set from those of its table; fields without a value are left out."""
    return [DataRow(data_set.name, row["number"], _fields(row, data_set, refs)) for row in found]


def _fields(row: Row, data_set: DataSet, refs: Mapping[int, Ref]) -> dict[str, Any]:
    fields = {}
    for field in data_set.fields:
        value = field.from_row(row)
        if value is not None:
            fields[field.name] = refs[value] if isinstance(field, Link) else value
    return fields


def data_faults(stored: Mapping[str, Ref], rows_of: Mapping[str, list[DataRow]]) -> list[str]:
    """What is wrong with the data sets of a book.

    Args:
        stored: the source that the book names for each data set it holds.
        rows_of: the rows of every data set.
    """
    found = []
    for name, rows in rows_of.items():
        data_set = DATA_SETS[name]
        source = stored.get(name)
        if rows and source is None:
            found.append(f"{name}: its rows have no source.")
        elif source is not None and source != Ref("source", data_set.source):
            found.append(f"{name}: {source} stands as its source, not source:{data_set.source}.")
        found += [f"{name} {row.number}: {sentence}" for row in rows for sentence in _row_faults(row, data_set)]
    return found + [
        f"{name}: the book holds a data set that this program does not know." for name in _strangers(stored)
    ]


def _strangers(stored: Mapping[str, Ref]) -> list[str]:
    return sorted(stored.keys() - DATA_SETS.keys())


def _row_faults(row: DataRow, data_set: DataSet) -> list[str]:
    """Links to another kind of record, and choices that are none; all else the tables themselves refuse."""
    found = []
    for field in data_set.fields:
        value = row.get(field.name)
        if isinstance(field, Link) and value is not None and value.kind not in field.targets:
            found.append(f"{value} stands as its {field.label.lower()}.")
        if value is None and field.required:
            found.append(f"it has no {field.label.lower()}.")
        if isinstance(field, Choice) and value is not None and value not in field.choices:
            found.append(f"“{value}” is no {field.label.lower()}.")
    return found
