"""What the map says, and what it writes on itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mali_ref.models import language
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_bases import bases_of
from mali_ref.models.map_dots import mapped_layer
from mali_ref.models.map_events import gathered, mapped
from mali_ref.models.map_ground import ground_of
from mali_ref.models.map_projection import Box, project
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_whereabouts import Whereabouts
from mali_ref.models.map_words import MapWords, coordinates_words, spoken
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from tests.map_samples import DATA, EDITION, RECORDS, SHAPES, event

EVERYWHERE = Box(-180, -80, 180, 80)


@pytest.fixture
def workspace(tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    create_book(tmp_path / "book", RECORDS, {"editions": EDITION}, data=DATA, shapes=SHAPES)
    book = Book(tmp_path / "book")
    yield Workspace(book)
    book.close()


@pytest.fixture
def names(workspace: Workspace) -> MapNames:
    return MapNames(workspace, ground_of(workspace))


@pytest.fixture
def words(workspace: Workspace, names: MapNames) -> MapWords:
    return MapWords(workspace, ground_of(workspace), names, EventLayer(workspace))


def test_a_group_names_its_events_and_place(workspace: Workspace, words: MapWords) -> None:
    events = mapped(workspace.records("event"), workspace, Whereabouts(workspace, ground_of(workspace)))
    group = next(group for group in gathered(events.marks, 25, lambda _: 16) if group.has(event("bomb")))
    told = words.of_group(group)
    assert [line.text for line in told] == ["2 events · Gao", "Bomb, 18 Jan 2017", "Siege, Feb 2017"]
    assert spoken(told) == "2 events · Gao. Bomb, 18 Jan 2017. Siege, Feb 2017"


def test_one_event_says_toll_and_how_well_its_place_is_known(workspace: Workspace, words: MapWords) -> None:
    found = workspace.record(event("siege"))
    assert found is not None
    told = [line.text for line in words.of_event(found, marks=(object(),))]
    assert told == ["Siege", "Feb 2017 · ≥ 5 killed", "Near the mark; the exact place is not stated"]


def test_an_area_says_its_code_with_the_scheme(workspace: Workspace, words: MapWords) -> None:
    shape = ground_of(workspace).shape("region", "ML08")
    raid = workspace.record(event("raid"))
    assert shape is not None and raid is not None
    told = [line.text for line in words.of_area(AreaCount(shape, [raid]))]
    assert told == ["Kidal region", "Where in it is not known: 1 event", "Raid, Aug 2016", "P-code ML08 (OCHA)"]


def test_what_lies_under_the_mouse_is_named_with_its_codes(words: MapWords) -> None:
    assert words.of_place(project(2, 16)) == "Gao region ML07 · Ansongo cercle ML0702 (OCHA P-codes)"
    assert words.of_place(project(9, 16)) == "Niger"
    assert words.of_place(project(60, 50)) == ""


def test_rows_of_the_layer_are_told_with_their_source(workspace: Workspace, words: MapWords) -> None:
    layer = EventLayer(workspace)
    rows = mapped_layer(layer.records(), layer, ground_of(workspace))
    cell = rows.grid._gathered(range(2), 0)
    [both] = cell.values()
    told = [line.text for line in words.of_cell(both, rows)]
    assert told[0] == "2 events of UCDP · 58 deaths"
    assert words.of_row(rows.rows[0])[-1].text == "UCDP: open data, no event of the book"


def test_a_base_says_that_its_troops_are_estimated(workspace: Workspace, words: MapWords) -> None:
    [base] = bases_of(workspace).of(2016)
    told = [line.text for line in words.of_base(base, 2016)]
    assert told == [
        "Gao · MINUSMA base, 2016",
        "About 900 troops, estimated from the units (Geo-PKO)",
        "Chad (150)",
    ]


def test_coordinates_are_written_as_a_form_reads_them() -> None:
    assert coordinates_words(project(-0.0447, 16.2717)) == "16.272, −0.045"


def test_large_towns_come_first_and_small_ones_only_near_the_ground(names: MapNames) -> None:
    far = [town.name for town in names.towns_at(20, EVERYWHERE)]
    near = [town.name for town in names.towns_at(2000, EVERYWHERE)]
    assert far == ["Timbuktu"]
    assert set(near) == {"Timbuktu", "Boni", "Gao", "Kidal"}


def test_names_are_those_of_the_language(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_spoken", ["fr"])
    names = MapNames(workspace, ground_of(workspace))
    assert [town.name for town in names.towns_at(20, EVERYWHERE)] == ["Tombouctou"]
    shape = ground_of(workspace).shape("region", "ML07")
    assert shape is not None and names.name_of(shape) == "Région de Gao"


def test_a_country_is_named_inside_its_borders(names: MapNames, workspace: Workspace) -> None:
    niger = next(area for area in names.areas if area.kind == "country")
    shape = ground_of(workspace).shape("country", "NER")
    assert niger.name == "NIGER" and shape is not None
    assert all(shape.holds(point) for point in niger.points)
    assert len(niger.runs) == len(niger.points)
