"""Names find room beside their dots, and never on each other or on marks."""

from itertools import combinations
from math import hypot

import pytest

from mali_ref.models.map_fan import MOST_FANNED, fan_places
from mali_ref.models.map_labels import Wish, place_labels
from mali_ref.models.map_projection import Box, MapFrame

VIEW = Box(0, 0, 400, 300)


def wish(key: str, x: float, y: float, width: float = 60, gap: float = 6, dot: float = 3, clear: float = 0) -> Wish:
    return Wish(key, ((x, y),), width, 16, gap, dot, clear)


def test_a_name_stands_at_the_right_of_its_dot_where_there_is_room() -> None:
    [label] = place_labels([wish("Gao", 100, 100)], [], VIEW)
    assert label.box == Box(106, 92, 166, 108)


def test_a_name_goes_to_another_side_when_a_mark_is_in_the_way_or_the_map_ends() -> None:
    [label] = place_labels([wish("Gao", 100, 100)], [Box(110, 80, 200, 120)], VIEW)
    assert label.box.right == 94
    [label] = place_labels([wish("Gao", 390, 100)], [], VIEW)
    assert label.box.right == 384


def test_no_name_lies_on_another_and_the_first_come_first() -> None:
    wishes = [wish(str(number), 40 + 7 * number, 60 + 5 * number) for number in range(40)]
    labels = place_labels(wishes, [], VIEW)
    assert labels[0].key == "0"
    assert 2 < len(labels) < 40
    assert not any(one.box.meets(other.box) for one, other in combinations(labels, 2))


def test_a_lesser_name_keeps_its_distance() -> None:
    near = Wish("b", ((130, 108),), 60, 16, 6, 3, clear=20)
    assert [label.key for label in place_labels([wish("a", 100, 100), near], [], VIEW)] == ["a"]


def test_a_name_that_would_be_cut_off_is_left_out_or_moved_to_another_anchor() -> None:
    country = Wish("NIGER", ((395, 100), (200, 100)), 60, 16)
    [label] = place_labels([country], [], VIEW)
    assert label.anchor == (200, 100)
    assert place_labels([Wish("NIGER", ((395, 100),), 60, 16)], [], VIEW) == []


def test_while_the_map_moves_a_name_goes_with_its_anchor() -> None:
    own, moved = MapFrame((0, 0), 10, 400, 300), MapFrame((1, 0), 10, 400, 300)
    [label] = place_labels([wish("Gao", 100, 100)], [], VIEW)
    seen = label.seen_in(own, moved)
    assert seen.anchor == (90, 100) and seen.box.left == label.box.left - 10


@pytest.mark.parametrize("count", [2, 3, 7, 9, 12, 40, 300])
def test_fanned_out_events_stand_apart(count: int) -> None:
    places = fan_places(count, 30)
    assert len(places) == min(count, MOST_FANNED)
    closest = min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(places, 2))
    assert closest > 20
