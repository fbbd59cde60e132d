"""Dots gathered by a grid: nothing is lost, and what is near is drawn as one."""

import random

import pytest

from mali_ref.models.map_dots import DotGrid
from mali_ref.models.map_projection import MapFrame

DICE = random.Random(2017)
DOTS = [((DICE.uniform(-12, 4), DICE.uniform(-22, -10)), float(DICE.randint(0, 9)), False) for _ in range(3000)]


@pytest.mark.parametrize("scale", [8.0, 20.0, 70.0, 128.0])
def test_every_dot_in_view_is_in_one_cell(scale: float) -> None:
    grid = DotGrid(DOTS)
    cells = grid.shown(MapFrame((-4, -16), scale, 1e5, 1e5), 0)
    members = sorted(number for cell in cells for number in cell.members)
    assert members == list(range(len(DOTS)))
    assert sum(cell.deaths for cell in cells) == sum(deaths for _, deaths, _ in DOTS)


@pytest.mark.parametrize("scale", [30.0, 260.0, 900.0])
def test_what_lies_in_view_is_shown_whatever_the_scale(scale: float) -> None:
    frame = MapFrame((-4, -16), scale, 574, 300)
    shown = {number for cell in DotGrid(DOTS).shown(frame, 0) for number in cell.members}
    inside = {number for number, (point, _, _) in enumerate(DOTS) if frame.shown(-25).holds(point)}
    assert inside <= shown


def test_cells_come_apart_as_the_map_grows() -> None:
    grid = DotGrid(DOTS)
    counts = [len(grid.shown(MapFrame((-4, -16), scale, 1e5, 1e5), 0)) for scale in (8.0, 32.0, 128.0)]
    assert counts == sorted(counts) and counts[0] < counts[-1] / 4


def test_dots_of_one_place_stay_one_at_every_scale() -> None:
    grid = DotGrid([((0.0, -16.0), 2.0, False), ((0.0, -16.0), 3.0, True)])
    for scale in (8.0, 128.0, 2400.0):
        [cell] = grid.shown(MapFrame((0, -16), scale, 400, 300), 0)
        assert (cell.point, cell.deaths, cell.is_exact, len(cell.members)) == ((0.0, -16.0), 5.0, True, 2)


def test_an_empty_grid_shows_nothing() -> None:
    assert DotGrid().shown(MapFrame((0, 0), 20, 400, 300), 10) == []
