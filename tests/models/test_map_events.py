"""Events on the map: at a point, near one, between two, somewhere in an area, or nowhere that can be drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mali_ref.models.event_layer import EventLayer
from mali_ref.models.map_areas import areas_at, with_rows
from mali_ref.models.map_bases import bases_of
from mali_ref.models.map_dots import mapped_layer
from mali_ref.models.map_events import MappedEvents, gathered, mapped
from mali_ref.models.map_ground import ground_of
from mali_ref.models.map_projection import project
from mali_ref.models.map_whereabouts import Where, Whereabouts
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from tests.map_samples import DATA, EDITION, RECORDS, SHAPES, event, place

GAO, KIDAL = project(-0.04, 16.27), project(1.41, 18.44)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "book"
    create_book(path, RECORDS, {"editions": EDITION}, data=DATA, shapes=SHAPES)
    return path


@pytest.fixture
def workspace(path: Path, qapp: QApplication) -> Iterator[Workspace]:
    book = Book(path)
    yield Workspace(book)
    book.close()


@pytest.fixture
def places(workspace: Workspace) -> Whereabouts:
    return Whereabouts(workspace, ground_of(workspace))


@pytest.fixture
def events(workspace: Workspace, places: Whereabouts) -> MappedEvents:
    return mapped(workspace.records("event"), workspace, places)


def where(key: str, workspace: Workspace, places: Whereabouts) -> Where:
    found = workspace.record(event(key))
    assert found is not None
    return places.where(found)


def test_an_event_at_a_known_place_is_a_point(workspace: Workspace, places: Whereabouts) -> None:
    [spot] = where("bomb", workspace, places).spots
    assert (spot.point, spot.is_exact, spot.place) == (GAO, True, place("gao"))


def test_an_event_near_a_place_is_no_exact_point_and_its_region_says_no_more(
    workspace: Workspace, places: Whereabouts
) -> None:
    found = where("siege", workspace, places)
    assert [(spot.point, spot.is_exact) for spot in found.spots] == [(GAO, False)]
    assert found.areas == ()


def test_an_event_between_two_places_lies_about_the_middle(workspace: Workspace, places: Whereabouts) -> None:
    [spot] = where("road", workspace, places).spots
    assert not spot.is_exact
    assert spot.point == pytest.approx(((GAO[0] + KIDAL[0]) / 2, (GAO[1] + KIDAL[1]) / 2))


def test_an_event_in_a_region_is_never_a_point(workspace: Workspace, places: Whereabouts) -> None:
    found = where("raid", workspace, places)
    assert found.spots == ()
    assert [area.key for area in found.areas] == ["ML08"]


def test_a_village_no_one_has_measured_counts_in_its_region(workspace: Workspace, places: Whereabouts) -> None:
    found = where("hamlet", workspace, places)
    assert found.spots == () and [area.key for area in found.areas] == ["ML07"]


def test_a_village_of_the_list_of_localities_is_a_point(workspace: Workspace, places: Whereabouts) -> None:
    [spot] = where("boni", workspace, places).spots
    assert spot.is_exact and spot.point == project(-1.3, 15.07)


def test_a_camp_without_a_point_lies_near_its_town(workspace: Workspace, places: Whereabouts) -> None:
    [spot] = where("airfield", workspace, places).spots
    assert (spot.point, spot.is_exact) == (KIDAL, False)


@pytest.mark.parametrize("key", ["talks", "nowhere"])
def test_what_is_known_no_closer_than_the_country_is_not_drawn(
    key: str, workspace: Workspace, places: Whereabouts
) -> None:
    assert not where(key, workspace, places)


def test_marks_carry_toll_author_and_colour(events: MappedEvents) -> None:
    [bomb] = events.marks_of(event("bomb"))
    assert (bomb.deaths, bomb.group, bomb.tone, bomb.is_later) == (80, "jihadist", "danger", False)
    [road] = events.marks_of(event("road"))
    assert (road.deaths, road.group, road.tone) == (0, "", "chart")
    assert events.marks_of(event("later"))[0].is_later


def test_what_can_be_placed_is_counted(events: MappedEvents, workspace: Workspace) -> None:
    assert events.placed == 8
    assert sorted(record.key for record in events.unplaced) == ["nowhere", "talks"]
    assert {area.shape.key: len(area.events) for area in events.areas} == {"ML08": 1, "ML07": 1}


def test_marks_at_one_point_are_one_group_the_weightiest_first(events: MappedEvents) -> None:
    group = next(group for group in gathered(events.marks, 25.0, lambda _: 16) if group.has(event("bomb")))
    assert [mark.event.key for mark in group.marks] == ["bomb", "siege"]
    assert group.deaths == 85 and group.is_exact and group.point == GAO


def test_nearer_to_the_ground_groups_come_apart(events: MappedEvents) -> None:
    assert len(gathered(events.marks, 5.0, lambda _: 16)) < len(gathered(events.marks, 25.0, lambda _: 16))
    groups = gathered(events.marks, 2000.0, lambda _: 16)
    assert all(group.box.width == 0 for group in groups)


def test_a_large_ring_takes_in_what_lies_upon_it(events: MappedEvents) -> None:
    def small(_: float) -> float:
        return 4.0

    def by_toll(deaths: float) -> float:
        return 4.0 + deaths

    apart, joined = (gathered(events.marks, 25.0, reach) for reach in (small, by_toll))
    assert len(joined) < len(apart)
    bomb = next(group for group in joined if group.has(event("bomb")))
    assert bomb.first.event.key == "bomb" and [group.deaths for group in joined] == sorted(
        (group.deaths for group in joined), reverse=True
    )


def test_rows_known_to_an_area_are_counted_in_it_and_never_pinned(workspace: Workspace) -> None:
    layer = EventLayer(workspace)
    rows = mapped_layer(layer.records(), layer, ground_of(workspace))
    assert [(point, deaths, exact) for point, deaths, exact in rows.grid.dots] == [
        (project(-0.04, 16.27), 55.0, True),
        (project(-0.03, 16.28), 3.0, False),
    ]
    assert [shape.key for shape, _ in rows.in_areas] == ["ML0702", "ML08"]
    assert rows.unplaced == 1 and rows.placed == 4


def test_cercles_join_their_region_where_they_are_small(workspace: Workspace, events: MappedEvents) -> None:
    layer = EventLayer(workspace)
    ground = ground_of(workspace)
    rows = mapped_layer(layer.records(), layer, ground)
    areas = with_rows(events.areas, rows.in_areas)
    far = {area.shape.key: (len(area.events), len(area.rows)) for area in areas_at(areas, 25.0, ground)}
    near = {area.shape.key: (len(area.events), len(area.rows)) for area in areas_at(areas, 200.0, ground)}
    assert far == {"ML07": (1, 1), "ML08": (1, 1)}
    assert near == {"ML07": (1, 0), "ML08": (1, 1), "ML0702": (0, 1)}


def test_bases_are_those_of_the_year_nearest_to_the_day(workspace: Workspace) -> None:
    bases = bases_of(workspace)
    assert bases.years == [2014, 2016]
    assert [bases.year_for(day) for day in ("2013-05-01", "2014-12-31", "2017-07-10", "")] == [2014, 2014, 2016, 2016]
    [base] = bases.of(2016)
    assert (base.name, base.troops, base.place) == ("Gao", 900, place("gao"))
    assert bases.of(2015) == []


def test_places_of_the_book_know_their_shapes(places: Whereabouts) -> None:
    river, region = places.area(place("niger-river")), places.area(place("gao-region"))
    assert river is not None and river.layer == "river"
    assert region is not None and places.place_of(region) == place("gao-region")
    assert places.area(place("north")) is None


def test_every_region_of_the_book_that_is_older_than_the_map_is_on_it(qapp: QApplication, book: Book) -> None:
    workspace = Workspace(book)
    places = Whereabouts(workspace, ground_of(workspace))
    drawn = {place.key for place in book.records("place") if places.area(place.ref) is not None}
    regions = {place.key for place in book.records("place") if place.get("type") == "region" and place.get("pcode")}
    assert regions <= drawn
    assert {"mali", "algeria", "niger-river"} <= drawn
