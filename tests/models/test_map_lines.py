"""Outlines at every scale, and the questions asked of them."""

from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest

from mali_ref.models.map_lines import ThinnedLine, free_run, hatching, holds, shared_lines
from mali_ref.models.map_projection import Box

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0), (1.0, 1.0))
BESIDE = ((4.0, 0.0), (8.0, 0.0), (8.0, 4.0), (4.0, 4.0), (4.0, 0.0))
CIRCLE = (*((cos(2 * pi * number / 90), sin(2 * pi * number / 90)) for number in range(90)), (1.0, 0.0))


def distance(point: tuple[float, float], line: tuple[tuple[float, float], ...]) -> float:
    """From a point to the nearest stretch of a line."""
    best = float("inf")
    for (ax, ay), (bx, by) in pairwise(line):
        length = (bx - ax) ** 2 + (by - ay) ** 2
        share = ((point[0] - ax) * (bx - ax) + (point[1] - ay) * (by - ay)) / length if length else 0.0
        share = min(1.0, max(0.0, share))
        best = min(best, hypot(point[0] - ax - share * (bx - ax), point[1] - ay - share * (by - ay)))
    return best


def test_points_on_a_straight_line_are_left_out_and_corners_stay() -> None:
    line = ThinnedLine([(0, 0), (1, 0), (2, 0), (2, 1), (2, 2)])
    assert line.at(0.01) == ((0, 0), (2, 0), (2, 2))
    assert line.at(0) == line.points


@pytest.mark.parametrize("tolerance", [0.001, 0.02, 0.1, 0.5])
def test_a_thinned_ring_never_lies_further_off_than_it_may(tolerance: float) -> None:
    thinned = ThinnedLine(CIRCLE).at(tolerance)
    assert thinned[0] == thinned[-1]
    assert all(distance(point, thinned) <= tolerance + 1e-9 for point in CIRCLE)


def test_a_coarser_line_has_fewer_points_all_of_them_of_the_finer() -> None:
    ring = ThinnedLine(CIRCLE)
    fine, coarse = ring.at(0.005), ring.at(0.05)
    assert len(coarse) < len(fine) < len(CIRCLE)
    assert set(coarse) <= set(fine)


def test_an_area_holds_what_lies_in_it_and_not_what_lies_in_its_hole() -> None:
    assert holds([SQUARE, HOLE], (0.5, 0.5))
    assert not holds([SQUARE, HOLE], (2, 2))
    assert not holds([SQUARE], (5, 2))


def test_a_border_of_two_areas_is_drawn_once_and_their_outer_edge_not_at_all() -> None:
    assert shared_lines([SQUARE, BESIDE]) == [((4.0, 0.0), (4.0, 4.0))]
    assert shared_lines([SQUARE]) == []


def test_hatching_stays_inside_and_spares_the_hole() -> None:
    lines = hatching([SQUARE, HOLE], 0.3, Box(-1, -1, 5, 5))
    assert lines
    for one, other in lines:
        middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
        assert holds([SQUARE, HOLE], middle)
        assert one[0] + one[1] == pytest.approx(other[0] + other[1])


def test_hatching_does_not_move_with_the_part_that_is_seen() -> None:
    whole = set(hatching([SQUARE], 0.3, Box(-1, -1, 5, 5)))
    part = set(hatching([SQUARE], 0.3, Box(2, 2, 3, 3)))
    assert part and part < whole


def test_the_room_for_a_name_ends_at_the_nearer_border() -> None:
    assert free_run([SQUARE], (1, 2)) == 1
    assert free_run([SQUARE], (2, 2.5)) == 2
