"""The yearly values under ``db/series/``: ``series.csv`` names the series, ``values.csv`` holds a year a line.

Every fault is named with its file and line, all at once.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mali_ref.domain.errors import SeedError
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import FIRST_YEAR, LAST_YEAR, SeriesValues
from mali_ref.exchange.book_inputs import edition_files
from mali_ref.exchange.table_files import Line, table_lines

_HEADS = {
    "series.csv": ("key", "indicator", "source", "upstream", "note"),
    "values.csv": ("series", "country", "year", "value"),
}


@dataclass(slots=True)
class _Series:
    line: Line
    values: dict[Ref, dict[int, float]] = field(default_factory=dict)


def read_series(folder: Path, records: Iterable[Record]) -> list[SeriesValues]:
    """The series of a folder, checked against the records they belong to; nothing where there is no folder.

    Raises:
        SeedError: one line for each fault, such as ``series/values.csv:12: “XYZ” is the code of no country.``
    """
    if not folder.is_dir():
        return []
    return _Reader(folder, records).read()


class _Reader:
    def __init__(self, folder: Path, records: Iterable[Record]) -> None:
        self._folder = folder
        self._faults: list[str] = []
        self._refs: set[Ref] = set()
        self._countries: dict[str, Ref] = {}
        for record in records:
            self._refs.add(record.ref)
            if record.kind == "place" and record.get("iso_code"):
                self._countries[str(record.get("iso_code"))] = record.ref

    def read(self) -> list[SeriesValues]:
        for path in edition_files(self._folder):
            if path.name not in _HEADS:
                self._faults.append(f"{self._folder.name}/{path.name}:1: no series are written in this file.")
        found: dict[str, _Series] = {}
        for line in self._lines("series.csv"):
            self._take_series(found, line)
        for line in self._lines("values.csv"):
            self._take_value(found, line)
        for series in found.values():
            if not series.values and not self._faults:
                self._faults.append(series.line.fault("the series has no values."))
        if self._faults:
            raise SeedError("\n".join(self._faults))
        return [values for series in found.values() for values in _by_country(series)]

    def _take_series(self, found: dict[str, _Series], line: Line) -> None:
        key = line.cells["key"]
        if not key or key in found:
            self._faults.append(line.fault(f"the key “{key}” is empty or stands twice."))
        for kind in ("indicator", "source"):
            if Ref(kind, line.cells[kind]) not in self._refs:
                self._faults.append(line.fault(f"the book has no {kind} “{line.cells[kind]}”."))
        found.setdefault(key, _Series(line))

    def _take_value(self, found: Mapping[str, _Series], line: Line) -> None:
        cells = line.cells
        series, country = found.get(cells["series"]), self._countries.get(cells["country"])
        year, value = _year(cells["year"]), _number(cells["value"])
        wrong = {
            f"“{cells['series']}” is no series of series.csv.": series is None,
            f"“{cells['country']}” is the code of no country of the book.": country is None,
            f"“{cells['year']}” is not a year.": year is None,
            f"“{cells['value']}” is not a number.": value is None,
        }
        for sentence in (sentence for sentence, is_so in wrong.items() if is_so):
            self._faults.append(line.fault(sentence))
        if series is None or country is None or year is None or value is None:
            return
        if year in series.values.setdefault(country, {}):
            self._faults.append(line.fault(f"{cells['country']} has the year {year} twice."))
        series.values[country][year] = value

    def _lines(self, name: str) -> Iterator[Line]:
        return table_lines(self._folder / name, _HEADS[name], self._faults)


def _by_country(series: _Series) -> Iterator[SeriesValues]:
    cells = series.line.cells
    for country, values in series.values.items():
        yield SeriesValues(
            cells["key"],
            Ref("indicator", cells["indicator"]),
            cells["source"],
            country,
            tuple(sorted(values.items())),
            cells["upstream"],
            cells["note"],
        )


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and FIRST_YEAR <= int(text) <= LAST_YEAR else None


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
