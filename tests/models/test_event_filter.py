"""Filters of events: what each part keeps, and that parts do not depend on each other's order."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.event_filter import (
    EventFilter,
    Surroundings,
    count_linked,
    count_places,
    filter_events,
    least_killed,
    likeliest_to_clear,
    read_state,
)

PLACES = {name: Ref("place", name) for name in ("mali", "gao-region", "gao", "kidal")}
ACTORS = {name: Ref("actor", name) for name in ("jnim", "minusma", "france")}
AROUND = Surroundings(
    {PLACES["gao"]: PLACES["gao-region"], PLACES["gao-region"]: PLACES["mali"], PLACES["kidal"]: PLACES["mali"]},
    lambda ref: {"jnim": "Support Group JNIM", "gao": "Gâo"}.get(ref.key, ref.key),
)
DATES = ("2016-08-05/2016-08-07", "2017-01", "2017", "[..2017-07-10]", "2014~", "2018-06-30", "2017-01-18")
FIGURES = ("80", ">=5", "<3", "2..7", "55 [50..62]", "1")
TYPES = ("attack", "political", "mission")


@pytest.fixture(autouse=True)
def forget_folded() -> None:
    """Events of these tests share a key, under which one test would find the words of another's."""
    AROUND.folded.clear()


def make_event(
    title: str = "An event",
    date: str = "2017-01-18",
    kind: str = "attack",
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    killed: str | None = None,
) -> Record:
    fields = {
        "date": parse_edtf(date),
        "type": kind,
        "actors": tuple(RoleRef(ACTORS[name], "target") for name in actors),
        "places": tuple(RoleRef(PLACES[name], "at") for name in places),
        **({"killed": parse_figure(killed)} if killed else {}),
    }
    return Record("event", "key", title, "estimate-2017", fields)


events = st.lists(
    st.builds(
        make_event,
        title=st.sampled_from(("Truck bomb", "Élections", "Forum")),
        date=st.sampled_from(DATES),
        kind=st.sampled_from(TYPES),
        actors=st.lists(st.sampled_from(sorted(ACTORS)), max_size=2).map(tuple),
        places=st.lists(st.sampled_from(sorted(PLACES)), max_size=2).map(tuple),
        killed=st.none() | st.sampled_from(FIGURES),
    ),
    max_size=12,
)
dates = st.none() | st.sampled_from(DATES).map(parse_edtf)
filters = st.builds(
    EventFilter,
    text=st.sampled_from(("", "bomb", "elections", "jnim")),
    actors=st.frozensets(st.sampled_from(sorted(ACTORS.values())), max_size=2),
    places=st.frozensets(st.sampled_from(sorted(PLACES.values())), max_size=2),
    types=st.frozensets(st.sampled_from(TYPES), max_size=2),
    since=dates,
    until=dates,
    killed=st.sampled_from((0, 1, 5, 10, 50)),
)


@given(events)
def test_an_empty_filter_keeps_all(shown: list[Record]) -> None:
    assert filter_events(shown, EventFilter(), AROUND) == shown


@given(events, filters, st.data())
def test_parts_can_be_applied_in_any_order(shown: list[Record], chosen: EventFilter, data: st.DataObject) -> None:
    order = data.draw(st.sampled_from(list(permutations(chosen.parts()))))
    left = shown
    for part in order:
        left = filter_events(left, chosen.only(part), AROUND)
    assert left == filter_events(shown, chosen, AROUND)


@given(events, filters)
def test_filtering_twice_changes_nothing_and_keeps_the_order(shown: list[Record], chosen: EventFilter) -> None:
    once = filter_events(shown, chosen, AROUND)
    assert filter_events(once, chosen, AROUND) == once
    assert [event for event in shown if any(event is kept for kept in once)] == once


@given(events, filters)
def test_lifting_a_part_never_hides_an_event(shown: list[Record], chosen: EventFilter) -> None:
    kept = filter_events(shown, chosen, AROUND)
    for part in chosen.parts():
        more = filter_events(shown, chosen.without(part), AROUND)
        assert all(event in more for event in kept)


@given(filters)
def test_a_filter_comes_back_from_its_state(chosen: EventFilter) -> None:
    assert read_state(chosen.to_state()) == chosen


def test_a_broken_state_asks_for_nothing() -> None:
    assert read_state({"since": "2017-13", "actors": ["nonsense"]}) == EventFilter()


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2017-02", "", []),
        ("2017-01", "2017-01", ["2017-01"]),
        ("2017-01-31", "", ["2017-01"]),
        ("", "2016", []),
        ("", "2017-01-01", ["2017-01"]),
    ],
)
def test_a_month_counts_for_each_of_its_days(since: str, until: str, kept: list[str]) -> None:
    ends = {name: parse_edtf(text) for name, text in (("since", since), ("until", until)) if text}
    left = filter_events([make_event(date="2017-01")], EventFilter(**ends), AROUND)
    assert [event.fields["date"].text for event in left] == kept


def test_a_place_brings_what_lies_inside_it() -> None:
    shown = [make_event(places=(name,)) for name in ("gao", "kidal", "mali")]
    assert filter_events(shown, EventFilter(places=frozenset({PLACES["gao-region"]})), AROUND) == shown[:1]
    assert filter_events(shown, EventFilter(places=frozenset({PLACES["mali"]})), AROUND) == shown


def test_places_in_a_ring_do_not_hang() -> None:
    ring = Surroundings({PLACES["gao"]: PLACES["kidal"], PLACES["kidal"]: PLACES["gao"]}, str)
    assert len(list(ring.chain(PLACES["gao"]))) == 2


def test_an_actor_is_found_in_any_role() -> None:
    shown = [make_event(actors=("minusma",)), make_event(actors=("jnim",))]
    assert filter_events(shown, EventFilter(actors=frozenset({ACTORS["minusma"]})), AROUND) == shown[:1]


@pytest.mark.parametrize("text", ["elections", "ÉLECT", "support jnim", "gao"])
def test_text_is_found_without_accents_in_title_and_links(text: str) -> None:
    event = make_event("Élections", actors=("jnim",), places=("gao",))
    assert filter_events([event], EventFilter(text=text), AROUND) == [event]


def test_words_are_found_by_their_beginnings_only() -> None:
    assert filter_events([make_event("Élections")], EventFilter(text="lections"), AROUND) == []


@pytest.mark.parametrize(
    ("figure", "least"), [("80", 80), (">=5", 5), ("<3", 0), ("2..7", 2), ("55 [50..62]", 55), (None, 0)]
)
def test_only_a_known_toll_counts(figure: str | None, least: int) -> None:
    assert least_killed(make_event(killed=figure)) == least


def test_the_likeliest_part_to_clear_is_the_one_that_brings_most_back() -> None:
    shown = [make_event(places=("gao",)), make_event(places=("gao",)), make_event(places=("kidal",), killed="80")]
    chosen = EventFilter(places=frozenset({PLACES["gao"]}), killed=50)
    assert likeliest_to_clear(shown, chosen, AROUND) == "killed"
    assert likeliest_to_clear([], chosen, AROUND) == ""
    assert likeliest_to_clear(shown, EventFilter(), AROUND) == ""


def test_counts_include_what_lies_inside_and_each_event_once() -> None:
    shown = [make_event(places=("gao", "kidal"), actors=("jnim", "jnim"))]
    assert count_places(shown, AROUND)[PLACES["mali"]] == 1
    assert count_linked(shown, "actors")[ACTORS["jnim"]] == 1
