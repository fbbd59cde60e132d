"""Yearly values in the book: tables, reading, and what a check says of a damaged one."""

from pathlib import Path

import pytest

from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.writing import create_book

CITED = (Citation("old"),)
EXPORTS, DEATHS = Ref("indicator", "exports"), Ref("indicator", "deaths")
MALI, CHAD = Ref("place", "mali"), Ref("place", "chad")
RECORDS = [
    Record("source", "old", "Old edition", "e", {"type": "dataset"}, (), CITED),
    Record("source", "new", "New edition", "e", {"type": "dataset"}, (), CITED),
    Record("place", "mali", "Mali", "e", {"type": "country"}, (), CITED),
    Record("place", "chad", "Chad", "e", {"type": "country"}, (), CITED),
    Record("indicator", "exports", "Exports", "e", {"topic": "economic", "unit": "percent_gdp"}, (), CITED),
    Record("indicator", "deaths", "Deaths", "e", {"topic": "social", "unit": "deaths"}, (), CITED),
]
SERIES = [
    SeriesValues("e.old", EXPORTS, "old", MALI, ((1990, 17.1), (1992, 18.0)), "NE.EXP", "note"),
    SeriesValues("e.old", EXPORTS, "old", CHAD, ((1990, -3.0),), "NE.EXP", "note"),
    SeriesValues("e.new", EXPORTS, "new", MALI, ((1990, 17.4),)),
    SeriesValues("d.new", DEATHS, "new", CHAD, ((2000, 5.0),)),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_book(tmp_path / "a.book", RECORDS, {"editions": "e"}, SERIES)
    return tmp_path / "a.book"


def damage(path: Path, sql: str) -> None:
    connection = engine.connect(path, "rw")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(sql)
    connection.close()


def checked(path: Path) -> list[str]:
    book = Book(path)
    try:
        return faults(book)
    finally:
        book.close()


def test_series_come_back_by_indicator_and_by_country(path: Path) -> None:
    book = Book(path)
    assert set(book.series_of(EXPORTS)) == set(SERIES[:3])
    assert set(book.series_about(CHAD)) == {SERIES[1], SERIES[3]}
    assert book.series_of(Ref("indicator", "unknown")) == []
    book.close()


def test_two_vintages_stay_two_series(path: Path) -> None:
    book = Book(path)
    about_mali = [values for values in book.series_of(EXPORTS) if values.country == MALI]
    assert [(values.source, values.points[0]) for values in about_mali] == [
        ("old", (1990, 17.1)),
        ("new", (1990, 17.4)),
    ]
    book.close()


def test_both_tables_are_strict(path: Path) -> None:
    book = Book(path)
    for table in ("series", "series_value"):
        [row] = book.rows("SELECT strict FROM pragma_table_list WHERE name = ?", [table])
        assert row["strict"] == 1
    book.close()


def test_the_same_series_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    create_book(tmp_path / "b.book", RECORDS, {"editions": "e"}, SERIES)
    assert path.read_bytes() == (tmp_path / "b.book").read_bytes()


def test_a_whole_book_with_series_has_no_faults(path: Path) -> None:
    assert checked(path) == []


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM series WHERE key = 'd.new'",
        "UPDATE series_value SET country_id = 999 WHERE year = 2000",
        "UPDATE series SET source_id = 999",
    ],
)
def test_a_dangling_row_is_found(path: Path, sql: str) -> None:
    damage(path, sql)
    assert any("does not exist" in fault for fault in checked(path))


def test_a_series_of_the_wrong_kind_of_record_is_found(path: Path) -> None:
    damage(path, "UPDATE series SET indicator_id = source_id WHERE key = 'e.new'")
    assert checked(path) == ["source:new: a series has it as its indicator."]


def test_years_after_a_day_can_be_left_out() -> None:
    assert SERIES[0].until(1991).points == ((1990, 17.1),)
