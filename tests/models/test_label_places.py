"""Names at the ends of lines never stand upon each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mali_ref.models.label_places import spread

_SMALL = 1e-6
wishes = st.lists(st.floats(-1000, 1000), max_size=12)


@given(wishes, st.floats(1, 40))
def test_no_two_labels_touch_and_their_order_stays(wanted: list[float], height: float) -> None:
    places = spread(wanted, height, -2000, 2000)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    for one, other in pairwise(order):
        assert places[other] - places[one] >= height - _SMALL


@given(wishes, st.floats(1, 40))
def test_where_there_is_room_all_labels_stay_inside(wanted: list[float], height: float) -> None:
    places = spread(wanted, height, -500, 500)
    assert all(-500 - _SMALL <= place <= 500 + _SMALL for place in places)


@given(wishes)
def test_labels_with_room_around_them_stay_where_they_want(wanted: list[float]) -> None:
    ordered = sorted(wanted)
    if all(after - before >= 1 for before, after in pairwise(ordered)):
        assert spread(ordered, 1, -2000, 2000) == ordered


def test_where_there_is_no_room_they_begin_at_the_low_end() -> None:
    assert spread([5, 5, 5], 10, 0, 15) == [0, 10, 20]
