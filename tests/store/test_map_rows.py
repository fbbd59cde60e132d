"""The map in the book: shapes come back as they were written, and a damaged one is found."""

from pathlib import Path

import pytest

from mali_ref.domain.errors import BookProblem
from mali_ref.domain.map_shapes import AREAS, LAYERS, ROLES, MapShape
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.map_rows import points_as_text, points_of_text
from mali_ref.store.writing import create_book

RECORDS = [
    Record("source", key, key, "e", {"type": "map"}, (), (Citation("natural-earth"),))
    for key in dict.fromkeys(LAYERS.values())
]
SQUARE = ((0.0, 10.0), (1.5, 10.0), (1.5, 11.25), (0.0, 11.25), (0.0, 10.0))
HOLE = ((0.5, 10.2), (0.6, 10.2), (0.6, 10.3), (0.5, 10.2))
SHAPES = [
    MapShape("country", "MLI", "Mali", 0, (SQUARE, HOLE), "mission", 0.75, 10.5),
    MapShape("region", "ML07", "Gao", 0, (SQUARE,), "", 0.75, 10.5),
    MapShape("river", "niger", "Niger", 3, (((0.0, 10.0), (-1.125, 10.001)), ((3.0, 4.0), (5.0, 6.0)))),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_book(tmp_path / "a.book", RECORDS, {"editions": "e"}, shapes=SHAPES)
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


def test_shapes_come_back_as_they_were_written(path: Path) -> None:
    book = Book(path)
    assert book.map_shapes() == SHAPES
    assert book.map_shapes("river") == SHAPES[2:]
    assert book.map_shapes("lake") == []
    book.close()


def test_points_are_written_without_what_says_nothing() -> None:
    text = points_as_text(((20.0, -3.0), (1.5, 0.001)))
    assert text == "20 -3 1.5 0.001"
    assert points_of_text(text) == ((20.0, -3.0), (1.5, 0.001))


def test_a_whole_map_has_no_faults(path: Path) -> None:
    assert checked(path) == []


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("UPDATE map_shape SET layer = 'moon' WHERE key = 'niger'", "map moon niger: the map has no such layer."),
        ("DELETE FROM map_part WHERE shape_id = 2", "map region ML07: it has no outline."),
        ("DELETE FROM map_shape WHERE id = 2", "does not exist"),
        (
            "UPDATE map_part SET points = '200 1 2 3' WHERE shape_id = 2",
            "map region ML07: one of its points is not on the Earth.",
        ),
        (
            "UPDATE map_shape SET source_id = 2 WHERE key = 'MLI'",
            "map country MLI: source:cod-2015 stands as its source, not source:natural-earth.",
        ),
        ("UPDATE map_part SET points = '1 1 2 3 4' WHERE shape_id = 2", "damaged"),
    ],
)
def test_a_damaged_map_is_found(path: Path, sql: str, sentence: str) -> None:
    damage(path, sql)
    assert any(sentence in fault for fault in checked(path))


def test_points_that_are_none_are_a_damaged_book(path: Path) -> None:
    damage(path, "UPDATE map_part SET points = '1 x1 2 3' WHERE shape_id = 2")
    book = Book(path)
    with pytest.raises(BookProblem, match="damaged"):
        book.map_shapes()
    book.close()


def test_the_map_of_the_book_is_complete(book: Book) -> None:
    found = {layer: book.map_shapes(layer) for layer in LAYERS}
    assert book.map_shapes() == [shape for shapes in found.values() for shape in shapes]
    assert {layer: len(shapes) for layer, shapes in found.items()} == {
        "country": 22,
        "region": 9,
        "cercle": 50,
        "cercle_border": 8,
        "lake": 9,
        "river": 42,
    }
    assert {shape.role for shape in found["country"]} == set(ROLES)
    for shape in book.map_shapes():
        assert book.heading(Ref("source", LAYERS[shape.layer])) is not None
        assert all(part[0] == part[-1] for part in shape.parts if shape.layer in AREAS)
        assert all(-20 < lon < 20 and 0 < lat < 30 for part in shape.parts for lon, lat in part)


def test_regions_of_the_map_are_places_of_the_book(book: Book) -> None:
    codes = {place.get("pcode") for place in book.records("place")}
    assert {shape.key for shape in book.map_shapes("region")} <= codes
