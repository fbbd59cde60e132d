"""Take the yearly values the book shows out of a folder of open data: ``python db/make_series.py FOLDER [OUT]``.

FOLDER holds ``indicator_catalog.csv`` (a line for each indicator and source) and ``indicators.csv`` (iso3, indicator,
year, value, source). OUT, by default ``db/series``, holds ``series.csv``: what was chosen, by hand. A key such as
``infant_mortality.wdi_2017_09`` names an indicator and a source of the catalogue; the book's own indicator and the
record of the source stand beside it. This script fills the column ``upstream`` from the catalogue and writes
``values.csv``: Mali and its neighbours since 1990, each number as upstream rounds it. Nothing else is taken over.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

COUNTRIES = ("MLI", "SEN", "MRT", "DZA", "NER", "BFA", "CIV", "GIN", "TCD")
FIRST_YEAR = 1990
_SERIES = ("key", "indicator", "source", "upstream", "note")
_VALUES = ("series", "country", "year", "value")

Row = Mapping[str, str]


def main(arguments: Sequence[str]) -> int:
    """Write the two tables anew; exit status 1 where a chosen series is not in the folder."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    out = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent / "series"
    catalogue = {_key(row): row for row in _read(folder / "indicator_catalog.csv")}
    chosen = _read(out / "series.csv")
    missing = [row["key"] for row in chosen if row["key"] not in catalogue]
    if missing:
        print(f"Not in the catalogue: {', '.join(missing)}", file=sys.stderr)
        return 1
    series = [{**row, "upstream": catalogue[row["key"]]["upstream_id"]} for row in chosen]
    values = _values([row["key"] for row in chosen], _read(folder / "indicators.csv"))
    _write(out / "series.csv", _SERIES, series)
    _write(out / "values.csv", _VALUES, values)
    print(f"{len(series)} series, {len(values)} values")
    return 0


def _values(keys: Sequence[str], rows: Iterable[Row]) -> list[Row]:
    order = {key: number for number, key in enumerate(keys)}
    found = [
        {"series": _key(row), "country": row["iso3"], "year": row["year"], "value": _short(row["value"])}
        for row in rows
        if _key(row) in order and row["iso3"] in COUNTRIES and int(row["year"]) >= FIRST_YEAR and row["value"]
    ]
    return sorted(found, key=lambda row: (order[row["series"]], COUNTRIES.index(row["country"]), row["year"]))


def _key(row: Row) -> str:
    return f"{row['indicator']}.{row['source']}"


def _short(number: str) -> str:
    """The same number without a point that says nothing: 334200.0 is 334200."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, head: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
