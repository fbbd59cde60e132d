"""The map from its files: shapes with several parts, and each fault named with its line."""

from pathlib import Path

import pytest

from mali_ref.domain.errors import SeedError
from mali_ref.domain.map_shapes import MapShape
from mali_ref.domain.record import Record
from mali_ref.exchange.map_files import read_map

HEAD = "layer,key,name,role,rank,label_lon,label_lat,part,points\n"
COUNTRY = "country,MLI,Mali,mission,0,-0.7,17.9,1,0 10 1.5 10 1.5 11.25 0 10\n"
RIVER = "river,niger,Niger,,3,,,1,0 10 -1.125 10.001\nriver,niger,Niger,,3,,,2,3 4 5 6\nriver,bani,,,7,,,1,1 2 3 4\n"
RECORDS = [Record("source", "natural-earth", "Natural Earth", "e")]
FAULTS = {
    "river,niger,Niger,,3,,,1,1 2 3 4": "the key “niger” is empty or stands twice.",
    "river,,Niger,,3,,,1,1 2 3 4": "the key “” is empty or stands twice.",
    "lake,sourou,Sourou,,3,,,1,1 2 3 4": "“lake” is not the layer of this file.",
    "river,sourou,Sourou,,3,,,2,1 2 3 4": "the parts of “sourou” are not numbered from 1.",
    "river,sourou,Sourou,mission,3,,,1,1 2 3 4": "“mission” is no role of a river.",
    "river,sourou,Sourou,,first,,,1,1 2 3 4": "“first” is not a rank.",
    "river,sourou,Sourou,,3,,,1,1 2 3": "part 1: the points must be pairs of numbers.",
    "river,sourou,Sourou,,3,,,1,": "part 1: the points must be pairs of numbers.",
    "river,sourou,Sourou,,3,,,1,1 2 x 4": "“x” is not a number.",
    "river,sourou,Sourou,,3,,,1,10 2 3 100": "part 1: a point is not on the Earth; longitude comes before latitude.",
    "river,sourou,Sourou,,3": "the line has not as many cells as the header.",
}


@pytest.fixture
def folder(tmp_path: Path):
    """A folder with a map, any file of which a test may write anew."""

    def write(**files: str) -> Path:
        path = tmp_path / "map"
        path.mkdir(exist_ok=True)
        for name, text in {"country": HEAD + COUNTRY, "river": HEAD + RIVER, **files}.items():
            (path / f"{name}.csv").write_text(text, encoding="utf-8")
        return path

    return write


def test_parts_of_a_shape_are_joined(folder) -> None:
    assert read_map(folder(), RECORDS) == [
        MapShape("country", "MLI", "Mali", 0, (((0, 10), (1.5, 10), (1.5, 11.25), (0, 10)),), "mission", -0.7, 17.9),
        MapShape("river", "niger", "Niger", 3, (((0, 10), (-1.125, 10.001)), ((3, 4), (5, 6)))),
        MapShape("river", "bani", "", 7, (((1, 2), (3, 4)),)),
    ]


def test_where_there_is_no_folder_there_is_no_map(tmp_path: Path) -> None:
    assert read_map(tmp_path / "map", RECORDS) == []


@pytest.mark.parametrize(("line", "sentence"), FAULTS.items())
def test_a_faulty_shape_is_named_with_file_and_line(folder, line: str, sentence: str) -> None:
    with pytest.raises(SeedError) as caught:
        read_map(folder(river=f"{HEAD}{RIVER}{line}\n"), RECORDS)
    assert str(caught.value) == f"map/river.csv:5: {sentence}"


def test_a_ring_that_is_open_a_strange_file_and_a_missing_source_are_refused_at_once(folder) -> None:
    with pytest.raises(SeedError) as caught:
        read_map(folder(country=HEAD + COUNTRY.replace("0 10\n", "0 11\n"), moon=HEAD), [])
    assert str(caught.value).splitlines() == [
        "map/moon.csv:1: the map has no such layer.",
        "map/country.csv:1: the book has no source “natural-earth”.",
        "map/country.csv:2: part 1: a ring must end where it begins.",
        "map/river.csv:1: the book has no source “natural-earth”.",
    ]


def test_other_columns_are_refused(folder) -> None:
    with pytest.raises(SeedError, match=r"map/river\.csv:1: the columns must be layer, key, "):
        read_map(folder(river="layer,key\n"), RECORDS)
