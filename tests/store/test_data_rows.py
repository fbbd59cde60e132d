"""Data sets in the book: tables against descriptions, reading, and what a check says of a damaged one."""

from pathlib import Path

import pytest

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.fields import Choice, DateField, FigureField, Link
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.data_rows import table_of
from mali_ref.store.writing import create_book

UCDP, UNHCR = DATA_SETS["ucdp_event"], DATA_SETS["refugee"]
CITED = (Citation(UCDP.source),)
GAO, JNIM = Ref("place", "gao"), Ref("actor", "jnim")
RECORDS = [
    Record("source", UCDP.source, "UCDP", "e", {"type": "dataset"}, (), CITED),
    Record("source", UNHCR.source, "UNHCR", "e", {"type": "dataset"}, (), CITED),
    Record("actor", "jnim", "JNIM", "e", {"group": "jihadist", "type": "coalition"}, (), CITED),
    Record("place", "gao", "Gao region", "e", {"type": "region"}, (), CITED),
]
EVENT = {
    "ucdp_id": "11865",
    "date": parse_edtf("2017-06-28/2017-08-28"),
    "violence": "state_based",
    "side_a": "Government of Mali",
    "side_b": "JNIM",
    "actor_b": JNIM,
    "region": GAO,
    "precision": "near",
    "latitude": 16.6,
    "longitude": -2.5,
    "deaths": Figure(4.0, None, 14.0),
    "clarity": "clear",
}
REFUGEE = {"direction": "in_mali", "year": 1990.0, "country": "Mauritania", "iso3": "MRT", "refugees": 13000.0}
ROWS = [
    DataRow("ucdp_event", 1, EVENT),
    DataRow("ucdp_event", 2, {**EVENT, "ucdp_id": "11866", "date": parse_edtf("2017-09-01"), "deaths": Figure(0.0)}),
    DataRow("refugee", 1, REFUGEE),
]

every_set = pytest.mark.parametrize("data_set", DATA_SETS.values(), ids=lambda data_set: data_set.name)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_book(tmp_path / "a.book", RECORDS, {"editions": "e"}, data=ROWS)
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


@every_set
def test_the_table_of_a_data_set_is_its_description(data_set: DataSet, book: Book) -> None:
    described = {"number": "INTEGER"}
    for field in data_set.fields:
        described |= field.columns()
    table = book.rows(f'PRAGMA table_info("{table_of(data_set)}")')
    assert {row["name"]: row["type"] for row in table} == described
    required = {field.name for field in data_set.fields if field.required and not isinstance(field, FigureField)}
    assert {row["name"] for row in table if row["notnull"]} == required
    [row] = book.rows("SELECT strict FROM pragma_table_list WHERE name = ?", [table_of(data_set)])
    assert row["strict"] == 1


@every_set
def test_a_description_of_a_data_set_is_complete(data_set: DataSet) -> None:
    names = [field.name for field in data_set.fields]
    assert len(set(names)) == len(names)
    assert data_set.label
    assert "number" not in names
    assert set(data_set.unique) <= set(names)
    assert not data_set.begins or isinstance(data_set.by_name[data_set.begins], DateField)
    for field in data_set.fields:
        assert field.label
        assert not field.help or field.help.endswith(".")
        if isinstance(field, Link):
            assert set(field.targets) <= RECORD_TYPES.keys()
        if isinstance(field, Choice):
            assert len(set(field.choices.values())) == len(field.choices)


@every_set
def test_the_book_holds_every_data_set_with_its_source(data_set: DataSet, book: Book) -> None:
    assert book.data_counts()[data_set.name] == len(book.data_rows(data_set.name)) > 0
    assert book.heading(Ref("source", data_set.source)) is not None
    assert data_set in book.data_sets_of(data_set.source)


def test_rows_come_back_as_they_were_written(path: Path) -> None:
    book = Book(path)
    assert book.data_rows("ucdp_event") == ROWS[:2]
    assert book.data_rows("refugee") == ROWS[2:]
    assert book.data_rows("locality") == []
    assert book.data_counts() == {**dict.fromkeys(DATA_SETS, 0), "ucdp_event": 2, "refugee": 1}
    assert book.data_sets_of(UNHCR.source) == [UNHCR]
    assert book.data_sets_of(DATA_SETS["locality"].source) == []
    book.close()


def test_the_same_rows_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    create_book(tmp_path / "b.book", RECORDS, {"editions": "e"}, data=ROWS)
    assert path.read_bytes() == (tmp_path / "b.book").read_bytes()


def test_a_row_is_after_a_day_by_its_date_or_by_its_year() -> None:
    assert UCDP.is_after(ROWS[0], "2017-06-27")
    assert not UCDP.is_after(ROWS[0], "2017-06-28")
    assert UNHCR.is_after(ROWS[2], "1989-12-31")
    assert not UNHCR.is_after(ROWS[2], "1990-01-01")
    assert not DATA_SETS["locality"].is_after(DataRow("locality", 1, {"name": "Gao"}), "0001-01-01")


def test_a_whole_book_with_data_sets_has_no_faults(path: Path, book: Book) -> None:
    assert checked(path) == []


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE data_ucdp_event SET actor_b = 999 WHERE number = 1", "does not exist"),
        ("UPDATE data_set SET source_id = 999 WHERE name = 'refugee'", "does not exist"),
        (
            "UPDATE data_ucdp_event SET actor_b = region WHERE number = 1",
            "ucdp_event 1: place:gao stands as its actor on side b.",
        ),
        (
            "UPDATE data_ucdp_event SET violence = 'brawl' WHERE number = 2",
            "ucdp_event 2: “brawl” is no kind of violence.",
        ),
        ("UPDATE data_ucdp_event SET deaths = NULL WHERE number = 2", "ucdp_event 2: it has no deaths."),
        ("DELETE FROM data_set WHERE name = 'refugee'", "refugee: its rows have no source."),
        (
            "UPDATE data_set SET source_id = 1 WHERE name = 'refugee'",
            "refugee: source:ucdp-ged-24-1 stands as its source, not source:unhcr-rpsd.",
        ),
        (
            "INSERT INTO data_set VALUES ('rainfall', 1)",
            "rainfall: the book holds a data set that this program does not know.",
        ),
    ],
)
def test_a_damaged_data_set_is_found(path: Path, sql: str, sentence: str) -> None:
    damage(path, sql)
    assert any(sentence in fault for fault in checked(path))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE data_ucdp_event SET latitude = 91",
        "UPDATE data_ucdp_event SET deaths_low = 5 WHERE number = 1",
        "UPDATE data_ucdp_event SET date_latest = '2016-01-01'",
        "UPDATE data_refugee SET year = 12",
        "UPDATE data_refugee SET refugees = -1",
        "UPDATE data_refugee SET country = ''",
    ],
)
def test_the_tables_refuse_what_makes_no_sense(path: Path, sql: str) -> None:
    connection = engine.connect(path, "rw")
    with pytest.raises(engine.sqlite.IntegrityError):
        connection.execute(sql)
    connection.close()
