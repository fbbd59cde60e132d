"""The ground of a book: what lies where, and how finely it is drawn."""

import pytest

from mali_ref.models.map_ground import Ground, ground_of, level_of, level_scale, tolerance_of
from mali_ref.models.map_projection import project
from mali_ref.models.workspace import Workspace
from tests.map_samples import SHAPES


@pytest.fixture(scope="module")
def ground() -> Ground:
    return Ground(SHAPES)


def test_a_point_lies_in_its_cercle_and_region(ground: Ground) -> None:
    areas = list(ground.areas_at(project(2, 16)))
    assert [(area.layer, area.key) for area in areas] == [("region", "ML07"), ("cercle", "ML0702")]


def test_abroad_a_point_lies_in_its_country_and_beyond_the_map_nowhere(ground: Ground) -> None:
    assert [area.key for area in ground.areas_at(project(9, 16))] == ["NER"]
    assert list(ground.areas_at(project(40, 50))) == []


def test_borders_are_those_between_two_areas(ground: Ground) -> None:
    assert [line.points for line in ground.borders["region"]] == [(project(4, 18), project(-2, 18))] or [
        line.points for line in ground.borders["region"]
    ] == [(project(-2, 18), project(4, 18))]
    assert len(ground.borders["country"]) == 1
    assert len(ground.borders["cercle"]) == 1


def test_a_book_without_a_map_has_an_empty_ground() -> None:
    empty = Ground(())
    assert empty.home() is None and empty.box.width > 0 and list(empty.areas_at((0, 0))) == []


def test_detail_doubles_from_step_to_step() -> None:
    assert [level_of(scale) for scale in (8, 8.1, 16, 17, 2400)] == [0, 1, 1, 2, 9]
    assert level_scale(3) == 64
    assert tolerance_of(3) == tolerance_of(2) / 2


def test_the_regions_of_the_book_cover_its_country(workspace: Workspace) -> None:
    ground = ground_of(workspace)
    assert ground_of(workspace) is ground
    home = ground.home()
    assert home is not None
    for key in ("gao", "kidal", "bamako", "mopti", "sikasso"):
        place = next(place for place in workspace.book.all_records("place") if place.key == key)
        point = project(place.get("longitude"), place.get("latitude"))
        assert home.holds(point)
        region, cercle = ground.areas_at(point)
        assert cercle.key.startswith(region.key)


def test_finer_lines_have_more_points(workspace: Workspace) -> None:
    home = ground_of(workspace).home()
    assert home is not None
    counts = [sum(map(len, home.at(tolerance_of(level)))) for level in range(6)]
    assert counts == sorted(counts) and counts[0] < counts[-1]
