"""Yearly values from their files: what is written comes into the book, and each fault is named with its line."""

import csv
import json
import os
import runpy
import sys
from pathlib import Path

import pytest

from mali_ref.domain.errors import SeedError
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.exchange.book_build import build_book
from mali_ref.exchange.book_inputs import content_hash, is_older_than_seed
from mali_ref.exchange.export_files import book_as_json
from mali_ref.store.book import Book

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = "estimate-2017:\n  title: The estimate\n  type: report\n  cite: [¶0]\n"
LATER = "wdi:\n  title: World data\n  type: dataset\n  code: WDI\n  cite: [wdi]\n"
PLACE = "mali:\n  title: Mali\n  type: country\n  iso_code: MLI\n  cite: [¶7]\n"
INDICATOR = "exports:\n  title: Exports\n  topic: economic\n  unit: percent_gdp\n  cite: [¶10]\n"
SERIES = "key,indicator,source,upstream,note\ne.wdi,exports,wdi,NE.EXP,by the Bank\n"
VALUES = "series,country,year,value\ne.wdi,MLI,1991,18.25\ne.wdi,MLI,1990,17.1\n"
VALUE_FAULTS = {
    "e.other,MLI,1990,1": "“e.other” is no series of series.csv.",
    "e.wdi,XYZ,1990,1": "“XYZ” is the code of no country of the book.",
    "e.wdi,MLI,199x,1": "“199x” is not a year.",
    "e.wdi,MLI,12,1": "“12” is not a year.",
    "e.wdi,MLI,1992,much": "“much” is not a number.",
    "e.wdi,MLI,1992,nan": "“nan” is not a number.",
    "e.wdi,MLI,1990,3": "MLI has the year 1990 twice.",
    "e.wdi,MLI,1992": "the line has not as many cells as the header.",
}


@pytest.fixture
def seed(tmp_path: Path):
    """A small seed folder with one series, any file of which a test may write anew."""

    def write(**files: str) -> Path:
        written = {
            "estimate-2017/source.yaml": SOURCE,
            "estimate-2017/place.yaml": PLACE,
            "estimate-2017/indicator.yaml": INDICATOR,
            "after-2017/source.yaml": LATER,
            "series/series.csv": SERIES,
            "series/values.csv": VALUES,
            **{f"series/{name}": text for name, text in files.items()},
        }
        for name, text in written.items():
            path = tmp_path / "db" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "db"

    return write


def fault_of(seed: Path, tmp_path: Path) -> str:
    with pytest.raises(SeedError) as caught:
        build_book(seed, tmp_path / "a.book")
    assert not (tmp_path / "a.book").exists()
    return str(caught.value)


def test_values_come_into_the_book_in_the_order_of_years(seed, tmp_path: Path) -> None:
    build_book(seed(), tmp_path / "a.book")
    book = Book(tmp_path / "a.book")
    [values] = book.series_of(Ref("indicator", "exports"))
    book.close()

    assert values == SeriesValues(
        "e.wdi",
        Ref("indicator", "exports"),
        "wdi",
        Ref("place", "mali"),
        ((1990, 17.1), (1991, 18.25)),
        "NE.EXP",
        "by the Bank",
    )


@pytest.mark.parametrize(("line", "sentence"), VALUE_FAULTS.items())
def test_a_faulty_value_is_named_with_file_and_line(seed, tmp_path: Path, line: str, sentence: str) -> None:
    found = fault_of(seed(**{"values.csv": f"{VALUES}{line}\n"}), tmp_path)
    assert found == f"series/values.csv:4: {sentence}"


@pytest.mark.parametrize(
    ("line", "sentence"),
    {
        "a,imports,wdi,,": "the book has no indicator “imports”.",
        "a,exports,imf,,": "the book has no source “imf”.",
        "e.wdi,exports,wdi,,": "the key “e.wdi” is empty or stands twice.",
    }.items(),
)
def test_a_faulty_series_is_named_with_file_and_line(seed, tmp_path: Path, line: str, sentence: str) -> None:
    assert fault_of(seed(**{"series.csv": f"{SERIES}{line}\n"}), tmp_path) == f"series/series.csv:3: {sentence}"


def test_a_series_without_values_and_a_strange_file_are_refused(seed, tmp_path: Path) -> None:
    folder = seed(**{"series.csv": f"{SERIES}empty,exports,wdi,,\n"})
    assert fault_of(folder, tmp_path) == "series/series.csv:3: the series has no values."

    (folder / "series" / "notes.txt").write_text("?")
    assert "series/notes.txt:1: no series are written in this file." in fault_of(folder, tmp_path)


def test_other_columns_are_refused(seed, tmp_path: Path) -> None:
    found = fault_of(seed(**{"values.csv": "country,year\nMLI,1990\n"}), tmp_path)
    assert found == "series/values.csv:1: the columns must be series, country, year, value."


def test_a_changed_value_makes_the_book_old_and_its_hash_another(seed, tmp_path: Path) -> None:
    folder, out = seed(), tmp_path / "a.book"
    build_book(folder, out)
    before = content_hash(folder)
    assert not is_older_than_seed(out, folder, tmp_path / "nothing")

    path = folder / "series" / "values.csv"
    path.write_text(VALUES.replace("17.1", "17.2"), encoding="utf-8")
    later = out.stat().st_mtime + 5
    os.utime(path, (later, later))
    assert content_hash(folder) != before
    assert is_older_than_seed(out, folder, tmp_path / "nothing")


def test_an_exported_indicator_carries_its_series(seed, tmp_path: Path) -> None:
    build_book(seed(), tmp_path / "a.book")
    book = Book(tmp_path / "a.book")
    ref = Ref("indicator", "exports")
    found = book_as_json(book.records("indicator"), "e", {ref: book.series_of(ref)})
    book.close()

    [series] = json.loads(json.dumps(found))["records"][0]["series"]
    assert series["source"] == "wdi"
    assert series["country"] == "place:mali"
    assert series["points"] == [[1990, 17.1], [1991, 18.25]]


def test_the_script_takes_only_what_was_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    data.mkdir()
    out.mkdir()
    (data / "indicator_catalog.csv").write_text("indicator,source,upstream_id\ne,wdi,NE.EXP\nf,wdi,F\n")
    (data / "indicators.csv").write_text(
        "iso3,indicator,year,value,source\nSEN,e,1990,2.50,wdi\nMLI,e,1990,334200.0,wdi\nMLI,e,1989,1,wdi\n"
        "FRA,e,1990,1,wdi\nMLI,f,1990,1,wdi\n"
    )
    (out / "series.csv").write_text("key,indicator,source,upstream,note\ne.wdi,exports,wdi,,\n")
    monkeypatch.setattr(sys, "argv", ["make_series.py", str(data), str(out)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "db" / "make_series.py"), run_name="__main__")

    assert ended.value.code == 0
    with (out / "values.csv").open() as file:
        assert [tuple(row.values()) for row in csv.DictReader(file)] == [
            ("e.wdi", "MLI", "1990", "334200"),
            ("e.wdi", "SEN", "1990", "2.5"),
        ]
    assert "e.wdi,exports,wdi,NE.EXP," in (out / "series.csv").read_text()
