"""Writing a data set to files that other programs read: JSON and CSV, from the set's description."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.fields import FigureField, Number
from mali_ref.domain.figures import plain_number
from mali_ref.exchange.export_files import field_cells, field_columns, harmless, write_whole


def write_data(rows: Iterable[DataRow], data_set: DataSet, path: Path) -> None:
    """Write rows as a CSV file in one step; raises EnvironmentProblem. See `dump_data_csv`.

    It begins with a byte order mark, so that spreadsheets see UTF-8.
    """
    write_whole(path, lambda out: dump_data_csv(rows, data_set, out), encoding="utf-8-sig")


def write_data_json(rows: Iterable[DataRow], data_set: DataSet, path: Path) -> None:
    """Write rows as a JSON file in one step; raises EnvironmentProblem where it cannot be written."""
    write_whole(path, lambda out: dump_data_json(rows, data_set, out))


def dump_data_csv(rows: Iterable[DataRow], data_set: DataSet, out: TextIO) -> None:
    """Write rows as CSV: a column for each field, dates and figures with their bounds.

    The last column names the source, so that a row carried elsewhere still says where it comes from. Text that a
    spreadsheet would take for a formula gets an apostrophe before it.
    """
    columns = [*field_columns(data_set.fields), "source"]
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        cells = field_cells(row.fields, data_set.by_name) | dict(_numbers(data_set, row)) | {"source": data_set.source}
        writer.writerow([harmless(cells.get(column, "")) for column in columns])


def _numbers(data_set: DataSet, row: DataRow) -> Iterator[tuple[str, str]]:
    """The cells of numbers and figures, whole ones without a point."""
    for name, value in row.fields.items():
        if isinstance(data_set.by_name[name], Number):
            yield name, plain_number(value)
        elif isinstance(data_set.by_name[name], FigureField):
            yield name, plain_number(value.value)
            yield f"{name}_low", plain_number(value.low)
            yield f"{name}_high", plain_number(value.high)


def dump_data_json(rows: Iterable[DataRow], data_set: DataSet, out: TextIO) -> None:
    """Write rows as JSON."""
    json.dump(data_as_json(rows, data_set), out, ensure_ascii=False, indent=1)
    out.write("\n")


def data_as_json(rows: Iterable[DataRow], data_set: DataSet) -> dict[str, Any]:
    """Rows with their data set and its source; fields without a value are left out."""
    return {
        "format": "mali-ref-data",
        "version": 1,
        "data_set": data_set.name,
        "title": data_set.label,
        "source": data_set.source,
        "rows": [
            {name: _whole(data_set.by_name[name].export(value)) for name, value in row.fields.items()} for row in rows
        ],
    }


def _whole(value: Any) -> Any:
    """A year or a count as the whole number it is: 2017, not 2017.0."""
    if isinstance(value, dict):
        return {key: _whole(part) for key, part in value.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value
