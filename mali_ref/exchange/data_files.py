"""The data sets under ``db/data/``: a file for each set, ``<name>.csv``, whose columns are the set's fields.

Values are written as in records: a link is a key, a figure ``55 [50..62]``, a day EDTF. Every fault is named with its
file and line, all at once.
"""

import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.errors import InputError, SeedError
from mali_ref.domain.fields import Field, Number
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import FIRST_YEAR, LAST_YEAR
from mali_ref.exchange.book_inputs import edition_files
from mali_ref.exchange.table_files import Line, table_lines

# Any other number counts something and is never below zero.
_LIMITS = {"latitude": (-90.0, 90.0), "longitude": (-180.0, 180.0), "year": (FIRST_YEAR, LAST_YEAR)}


def read_data(folder: Path, records: Iterable[Record]) -> list[DataRow]:
    """The rows of all data sets of a folder, set by set; nothing where there is no folder.

    Raises:
        SeedError: one line for each fault, such as ``data/refugee.csv:12: Year: “199x” is not a number.``
    """
    if not folder.is_dir():
        return []
    return _Reader(folder, records).read()


class _Reader:
    def __init__(self, folder: Path, records: Iterable[Record]) -> None:
        self._folder = folder
        self._refs = {record.ref for record in records}
        self._faults: list[str] = []

    def read(self) -> list[DataRow]:
        files = {path.name for path in edition_files(self._folder) if path.is_file()}
        for stranger in sorted(files - {f"{name}.csv" for name in DATA_SETS}):
            self._faults.append(f"{self._folder.name}/{stranger}:1: no data set is written in this file.")
        found = [row for name, data_set in DATA_SETS.items() if f"{name}.csv" in files for row in self._rows(data_set)]
        if self._faults:
            raise SeedError("\n".join(self._faults))
        return found

    def _rows(self, data_set: DataSet) -> list[DataRow]:
        path = self._folder / f"{data_set.name}.csv"
        if Ref("source", data_set.source) not in self._refs:
            self._faults.append(f"{self._folder.name}/{path.name}:1: the book has no source “{data_set.source}”.")
        found: list[DataRow] = []
        seen: dict[tuple[str, ...], int] = {}
        for line in table_lines(path, tuple(data_set.by_name), self._faults):
            self._check_once(data_set, line, seen)
            found.append(DataRow(data_set.name, len(found) + 1, self._fields(data_set, line)))
        return found

    def _check_once(self, data_set: DataSet, line: Line, seen: dict[tuple[str, ...], int]) -> None:
        if data_set.unique:
            name = tuple(line.cells[part] for part in data_set.unique)
            first = seen.setdefault(name, line.number)
            if first != line.number:
                self._faults.append(line.fault(f"“{', '.join(name)}” stands twice; first in line {first}."))

    def _fields(self, data_set: DataSet, line: Line) -> dict[str, Any]:
        fields = {}
        for field in data_set.fields:
            text = line.cells[field.name].strip()
            if text:
                try:
                    fields[field.name] = _checked(field, field.read(text, self._resolve))
                except (InputError, ValueError) as error:
                    self._faults.append(line.fault(str(error)))
            elif field.required:
                self._faults.append(line.fault(f"{field.label} is missing."))
        return fields

    def _resolve(self, text: str, kinds: tuple[str, ...]) -> Ref:
        candidates = [Ref.parse(text)] if ":" in text else [Ref(kind, text) for kind in kinds]
        found = [ref for ref in candidates if ref in self._refs and ref.kind in kinds]
        if not found:
            raise InputError(f"the book has no {' or '.join(kinds)} “{text}”.")
        return found[0]


def _checked(field: Field, value: Any) -> Any:
    """A number within its limits, and any other value as it is; raises InputError."""
    if isinstance(field, Number):
        low, high = _LIMITS.get(field.name, (0.0, math.inf))
        if not (math.isfinite(value) and low <= value <= high):
            raise InputError(f"{field.label}: {value:g} is out of bounds.")
    return value
