"""The network behind the graph: its nodes and ties, what holds on a day, what a choice leaves, the way between two."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.records.relation import TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import (
    EVERYTHING,
    Choice,
    count_groups,
    count_ties,
    draw,
    is_main,
    state_of,
    way_between,
    within,
)
from mali_ref.models.graph_hulls import hulls, is_inside, members_of, outline
from mali_ref.models.graph_network import Edge, Network, Node, Tie, read_network
from mali_ref.models.graph_selection import further, groups_of, news, way_group
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS, Span, span_of
from mali_ref.models.graph_ties import FIGHT, MEMBER, OTHER, TIES, tie_of
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace

JNIM, AQIM, CMA, MINUSMA, MUJAO, EU = (Ref("actor", key) for key in ("jnim", "aqim", "cma", "minusma", "mujao", "eu"))


@pytest.fixture(scope="module")
def network_of_book(book_path, qapp):
    from mali_ref.store.book import Book

    book = Book(book_path, immutable=True)
    yield read_network(Workspace(book))
    book.close()


def made_network(pairs, kind=MEMBER):
    """A network of actors named by letters, with a tie between each pair."""
    refs = sorted({Ref("actor", name) for pair in pairs for name in pair})
    nodes = [Node(ref, ref.key, ref.key, "cma", "armed_group", 1, Span()) for ref in refs]
    ties = [
        Tie(Ref("relation", f"{one}-{two}"), Ref("actor", one), Ref("actor", two), "member_of", kind, Span())
        for one, two in pairs
        if one != two
    ]
    return Network(nodes, ties)


letters = st.sampled_from("abcdefgh")
pair_lists = st.lists(st.tuples(letters, letters), max_size=20)


def test_every_type_of_relation_is_a_tie():
    assert {tie_of(name) for name in TYPES} == set(TIES)
    assert tie_of("a type of tomorrow") == OTHER


def test_groups_that_merged_into_a_coalition_are_its_members():
    assert tie_of("merged_into", "coalition") == MEMBER
    assert tie_of("merged_into", "armed_group") != MEMBER


def test_every_relation_between_two_actors_is_in_the_network(network_of_book, all_records):
    shown = {
        record.ref
        for record in all_records["relation"]
        if record.edition == "estimate-2017" and record.fields["from"].kind == record.fields["to"].kind == "actor"
    }
    assert shown == {tie.record for tie in network_of_book.ties if tie.record.kind == "relation"}


def test_what_an_actor_is_part_of_is_a_tie_once(network_of_book, all_records):
    for record in all_records["actor"]:
        whole = record.get("part_of")
        if record.edition == "estimate-2017" and whole is not None:
            found = [
                tie
                for edge in network_of_book.edges_of(record.ref)
                for tie in edge.ties
                if edge.kind == MEMBER and (tie.from_ref, tie.to_ref) == (record.ref, whole)
            ]
            assert len(found) == 1, record.key


@pytest.mark.parametrize(
    ("start", "end", "day", "state"),
    [
        ("2017-03-02", None, "2017-03-01", LATER),
        ("2017-03-02", None, "2017-03-02", HOLDS),
        ("2014", None, "2014-05-01", PERHAPS),
        ("2014", None, "2015-01-01", HOLDS),
        ("2013-01", "2014", "2014-06-01", PERHAPS),
        ("2013-01", "2014", "2015-01-01", OVER),
        ("2017-07", None, ESTIMATE_DAY, HOLDS),
        ("[..2017-07]", None, ESTIMATE_DAY, HOLDS),
        ("[..2017-07]", None, "2016-01-01", PERHAPS),
        ("[2014..]", None, "2015-01-01", PERHAPS),
        (None, None, "2012-01-01", PERHAPS),
        (None, None, ESTIMATE_DAY, HOLDS),
        ("2017-03-02", None, LATEST, HOLDS),
    ],
)
def test_what_holds_on_a_day_follows_the_dates_as_known(start, end, day, state):
    span = span_of(parse_edtf(start) if start else None, parse_edtf(end) if end else None, "estimate-2017")
    assert span.on(day) == state


@given(st.integers(1990, 2012))
def test_a_tie_never_comes_back_once_it_is_over(year):
    span = span_of(parse_edtf(str(year)), parse_edtf(f"{year}/{year + 3}"), "estimate-2017")
    states = [span.on(f"{day:04d}-06-15") for day in range(year - 2, year + 8)]
    order = [LATER, PERHAPS, HOLDS, PERHAPS, OVER]
    at = 0
    for state in states:
        while order[at] != state:
            at += 1
    assert states[0] == LATER
    assert states[-1] == OVER


def test_a_tie_lasts_no_longer_than_those_it_ties_together(network_of_book):
    for tie in network_of_book.ties:
        ends = [network_of_book.nodes[ref].life.ended_by for ref in (tie.from_ref, tie.to_ref)]
        for end in filter(None, ends):
            assert tie.is_moment or tie.span.ended_by <= end


def test_the_first_picture_has_all_armed_groups_and_no_lonely_actor(network_of_book):
    drawn = draw(network_of_book, Choice())
    reached = {ref for edge in drawn.edges for ref in edge.ends}
    assert set(drawn.nodes) == reached
    assert {JNIM, CMA, MINUSMA} <= reached
    assert drawn.seldom == sum(not is_main(node) and node.group != "other" for node in network_of_book.nodes.values())


def test_everything_draws_every_line(network_of_book):
    assert set(draw(network_of_book, EVERYTHING).edges) == set(network_of_book.edges)


def test_a_filter_leaves_out_kinds_and_ties(network_of_book):
    drawn = draw(network_of_book, EVERYTHING.with_group("jihadist", False).with_tie(FIGHT, False))
    assert all(network_of_book.nodes[ref].group != "jihadist" for ref in drawn.nodes)
    assert all(edge.kind != FIGHT for edge in drawn.edges)


def test_who_is_chosen_stays_in_the_picture(network_of_book):
    drawn = draw(network_of_book, Choice().with_group("jihadist", False), kept=[JNIM])
    assert JNIM in drawn.nodes


def test_counts_are_of_what_could_be_drawn(network_of_book):
    groups = count_groups(network_of_book, all_actors=True)
    reached = {ref for edge in network_of_book.edges for ref in edge.ends}
    assert sum(groups.values()) == len(reached)
    ties = count_ties(network_of_book, EVERYTHING, ESTIMATE_DAY)
    held = [edge for edge in network_of_book.edges if state_of(edge, ESTIMATE_DAY) in (HOLDS, PERHAPS)]
    assert sum(ties.values()) == len(held)


@given(pair_lists, letters, letters)
def test_a_way_is_made_of_lines_and_as_short_as_the_steps_say(pairs, one, two):
    network = made_network([*pairs, (one, two)] if one == two else pairs)
    start, goal = Ref("actor", one), Ref("actor", two)
    way = way_between(network.edges, start, goal)
    steps = within(network.edges, start, 20)
    if goal not in steps:
        assert way == ()
        return
    assert (way[0], way[-1], len(way)) == (start, goal, steps[goal] + 1)
    beside = {frozenset(edge.ends) for edge in network.edges}
    assert all(frozenset(pair) in beside for pair in pairwise(way))


@given(pair_lists, letters)
def test_two_steps_hold_all_of_one_step(pairs, one):
    network, centre = made_network(pairs), Ref("actor", one)
    one_step, two_steps = (within(network.edges, centre, steps) for steps in (1, 2))
    assert one_step.items() <= two_steps.items()
    assert all(set(edge.ends) & one_step.keys() for edge in network.edges if centre in edge.ends)


def test_the_way_goes_over_lines_that_hold_on_the_day(network_of_book):
    choice = Choice(centre=JNIM, goal=EU)
    drawn = draw(network_of_book, choice, ESTIMATE_DAY)
    assert (drawn.way[0], drawn.way[-1]) == (JNIM, EU)
    assert {ref for edge in drawn.edges for ref in edge.ends} == set(drawn.way)
    told = way_group(network_of_book, drawn.way, drawn.edges, ESTIMATE_DAY)
    assert [line.node.ref for line in told.lines] == list(drawn.way)


def test_a_coalition_holds_its_members_of_the_day(network_of_book):
    assert AQIM in members_of(network_of_book, JNIM, ESTIMATE_DAY)
    assert members_of(network_of_book, JNIM, "2016-12-31") == [JNIM]
    found = hulls(network_of_book, set(network_of_book.nodes), ESTIMATE_DAY)
    assert {JNIM, CMA} <= found.keys()
    assert JNIM not in hulls(network_of_book, {JNIM, AQIM}, ESTIMATE_DAY)


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=20))
def test_an_outline_has_every_point_inside_or_on_it(points):
    corners = outline(points)
    assert set(corners) <= set(points)
    low, high = min(points), max(points)
    assert low in corners
    assert high in corners
    if len(corners) > 2:
        middle = tuple(sum(corner[axis] for corner in corners) / len(corners) for axis in (0, 1))
        assert is_inside(middle, corners)
    assert not is_inside((1000, 1000), corners)


def test_the_panel_groups_ties_by_their_words(network_of_book):
    groups = {group.words: group for group in groups_of(network_of_book, JNIM, ESTIMATE_DAY)}
    grown = groups["Grew from"]
    assert [line.node.name for line in grown.lines] == ["Ansar Dine", "AQIM", "Al-Mourabitoun"]
    assert grown.lines[0].note == "2 Mar 2017"
    assert grown.lines[0].cited
    told = sum(len(group.lines) for group in groups.values())
    assert told == sum(len(edge.ties) for edge in network_of_book.edges_of(JNIM))


def test_what_does_not_hold_comes_last_and_says_so(network_of_book):
    lines = [line for group in groups_of(network_of_book, MUJAO, ESTIMATE_DAY) for line in group.lines]
    faded = [line for line in lines if line.faded]
    assert faded
    assert all("over" in line.note for line in faded)


def test_one_step_further_names_over_whom(network_of_book):
    found = further(network_of_book, JNIM, network_of_book.edges, ESTIMATE_DAY)
    direct = {other for edge in network_of_book.edges_of(JNIM) for other in edge.ends}
    assert found is not None
    assert all(line.node.ref not in direct and line.note.startswith("via ") for line in found.lines)


def test_news_are_of_the_half_year_before(network_of_book):
    found = news(network_of_book, network_of_book.edges, ESTIMATE_DAY, "New")
    assert found is not None
    days = [tie.span.begun_from for line in found.lines for tie in network_of_book.ties if tie.record == line.record]
    assert min(days) >= "2017-01-01"
    assert news(network_of_book, network_of_book.edges, "1990-01-01", "New") is None


def test_an_edge_is_one_for_each_pair_and_kind(network_of_book):
    keys = [(*edge.ends, edge.kind) for edge in network_of_book.edges]
    assert len(keys) == len(set(keys))
    assert all(isinstance(edge, Edge) and edge.first < edge.second for edge in network_of_book.edges)
