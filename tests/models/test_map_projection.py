"""From degrees to pixels and back, and what a frame shows."""

from math import cos, radians

import pytest

from mali_ref.models.map_projection import (
    LEAST_SCALE,
    MOST_SCALE,
    Box,
    MapFrame,
    kilometres_between,
    project,
    scale_bar,
    unproject,
)

BAMAKO, GAO = (-7.975, 12.609), (-0.045, 16.272)
FRAME = MapFrame(project(-3, 16), 25.0, 574, 300)


@pytest.mark.parametrize("place", [BAMAKO, GAO, (-12.2, 24.9), (0.0, 0.0)])
def test_a_place_comes_back_from_the_plane(place: tuple[float, float]) -> None:
    assert unproject(project(*place)) == pytest.approx(place)


@pytest.mark.parametrize("latitude", [10.2, 16.0, 24.9])
def test_a_small_square_on_the_ground_is_a_square_on_the_map_at_every_latitude_of_mali(latitude: float) -> None:
    x, y = project(0, latitude)
    up = y - project(0, latitude + 0.01)[1]
    across = project(0.01 / cos(radians(latitude)), latitude)[0] - x
    assert up == pytest.approx(across, rel=1e-3)


def test_distances_are_those_of_the_ground() -> None:
    assert kilometres_between(project(0, 16), project(0, 17)) == pytest.approx(111.3, rel=0.01)
    assert kilometres_between(project(0, 16), project(1, 16)) == pytest.approx(107.0, rel=0.01)


def test_a_pixel_comes_back_from_the_plane() -> None:
    assert FRAME.to_screen(FRAME.to_plane((100, 40))) == pytest.approx((100, 40))
    assert FRAME.to_screen(FRAME.center) == (287, 150)


def test_zooming_keeps_the_point_under_the_mouse() -> None:
    point = FRAME.to_plane((400, 80))
    larger = FRAME.zoomed(2.5, (400, 80))
    assert larger.scale == 62.5
    assert larger.to_screen(point) == pytest.approx((400, 80))


def test_zooming_ends_at_both_ends() -> None:
    assert FRAME.zoomed(1e6).scale == MOST_SCALE
    assert FRAME.zoomed(1e-6).scale == LEAST_SCALE


def test_drawing_the_map_along_ends_at_its_limits() -> None:
    limits = Box(-10, -20, 5, -10)
    assert FRAME.panned(50, 0, limits).center[0] == pytest.approx(-5)
    assert FRAME.panned(1e6, -1e6, limits).center == (-10, -10)


def test_a_box_is_fitted_with_a_margin() -> None:
    box = Box(-12, -22, 4, -10)
    frame = FRAME.fitted(box, 10)
    seen = frame.shown(-9.9)
    assert seen.left <= box.left and seen.right >= box.right and seen.top <= box.top and seen.bottom >= box.bottom
    assert FRAME.fitted(Box(0, 0, 1e-6, 1e-6), 0, 60).scale == 60


def test_the_scale_bar_is_round_and_as_long_as_it_says() -> None:
    kilometres, length = scale_bar(FRAME, 96)
    assert kilometres == 200
    assert length == pytest.approx(200 / FRAME.kilometres_per_pixel()) and length <= 96
    assert scale_bar(FRAME.zoomed(60), 96)[0] in (2, 5)


def test_boxes_know_what_they_share() -> None:
    one, other = Box(0, 0, 4, 4), Box(3, 3, 6, 6)
    assert one.meets(other) and not one.meets(Box(4, 0, 6, 2))
    assert one.cut(other) == Box(3, 3, 4, 4)
    assert one.cut(Box(10, 10, 12, 12)).width == 0
    assert one.grown(1).holds((-1, 5)) and not one.holds((-1, 5))
