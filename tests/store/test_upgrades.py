"""A book of every released format becomes one of today's, with nothing lost."""

import shutil
from pathlib import Path

import pytest

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.migrations import migrations

BOOKS = sorted((Path(__file__).resolve().parent.parent / "upgrades").glob("*.book"))


@pytest.fixture(params=BOOKS, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    copied = tmp_path / "mine.book"
    shutil.copyfile(request.param, copied)
    return copied


def migrate(path: Path) -> None:
    connection = engine.connect(path, "rw")
    with engine.sorted_errors(path):
        migrations.apply(engine.utils_database(connection))
    connection.close()


def tables(path: Path) -> dict[str, str]:
    """The text of each table; SQLite keeps it as it was written."""
    connection = engine.connect(path)
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {row["name"]: row["sql"] for row in found}


def rows(path: Path) -> dict[str, int]:
    connection = engine.connect(path)
    found = {kind: connection.execute(f'SELECT count(*) FROM "{kind}"').fetchone()[0] for kind in RECORD_TYPES}
    connection.close()
    return found


def test_an_old_book_is_whole_after_it_was_brought_up_to_date(released: Path) -> None:
    before = rows(released)
    migrate(released)
    assert rows(released) == before
    book = Book(released)
    assert faults(book) == []
    assert book.counts() == before
    assert set(book.data_counts().values()) == {0}
    assert book.map_shapes() == []
    [version] = book.rows("PRAGMA user_version")
    assert version["user_version"] == engine.SCHEMA_VERSION
    book.close()


def test_an_old_book_gets_the_tables_of_a_new_one(released: Path, book_path: Path) -> None:
    migrate(released)
    made = {name: sql for name, sql in tables(book_path).items() if not name.startswith("sqlite_")}
    assert {name: sql for name, sql in tables(released).items() if not name.startswith("sqlite_")} == made


def test_bringing_a_book_up_to_date_twice_changes_nothing(released: Path) -> None:
    migrate(released)
    before = tables(released)
    migrate(released)
    assert tables(released) == before
