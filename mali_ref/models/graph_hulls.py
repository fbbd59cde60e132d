"""The ground under a coalition: who belongs to it on a day, and the outline around their places."""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from math import dist

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_spans import HOLDS, PERHAPS
from mali_ref.models.graph_ties import MEMBER

Point = tuple[float, float]
Outline = Sequence[Sequence[Point]]
# Two actors are a line, not a ground.
_FEWEST = 3
# A triangle with a side so many times as long as the longest gap between neighbours would be a splinter.
_LONGEST_SIDE = 1.25


def members_of(network: Network, coalition: Ref, day: str) -> list[Ref]:
    """A coalition, its members on a day, and theirs; the coalition comes first."""
    found = [coalition]
    for whole in found:
        for edge in network.edges_of(whole):
            for tie in edge.ties:
                belongs = edge.kind == MEMBER and tie.to_ref == whole and tie.span.on(day) in (HOLDS, PERHAPS)
                # The groups it was made of fade as it does, whatever became of them.
                if belongs and tie.from_ref not in found:
                    found.append(tie.from_ref)
    return found


def hulls(network: Network, drawn: Collection[Ref], day: str) -> dict[Ref, list[Ref]]:
    """The coalitions that need a ground on a day, each with those of its members that are drawn."""
    found = {}
    for coalition in network.coalitions():
        members = [ref for ref in members_of(network, coalition, day) if ref in drawn]
        if coalition in drawn and len(members) >= _FEWEST:
            found[coalition] = members
    return found


def ground(members: Iterable[Point], others: Iterable[Point]) -> Outline:
    """The shapes whose union is the ground under some places: without a place of anybody else, where that can be.

    Where nobody else stands among them it is the shape around all. Else it is made of the triangles between them in
    which nobody stands, and of straight pieces that hold them together.
    """
    points = sorted(set(members))
    around = outline(points)
    strangers = [other for other in others if is_inside(other, around)]
    if not strangers:
        return [around]
    triangles = [outline(corners) for corners in combinations(points, 3)]
    free = [corners for corners in triangles if not any(is_inside(other, corners) for other in strangers)]
    longest = _LONGEST_SIDE * max(length for *_, length in _shortest_tree(points))
    compact = [corners for corners in free if max(dist(*pair) for pair in combinations(corners, 2)) <= longest]
    return [*compact, *([first, second] for first, second, _ in _shortest_tree(points))]


def _shortest_tree(points: Sequence[Point]) -> list[tuple[Point, Point, float]]:
    """The pieces of the shortest tree that holds points together, each with its length."""
    joined, found = {points[0]}, []
    while len(joined) < len(points):
        pairs = ((first, second) for first in joined for second in points if second not in joined)
        first, second = min(pairs, key=lambda pair: (dist(*pair), pair))
        found.append((first, second, dist(first, second)))
        joined.add(second)
    return found


def outline(points: Iterable[Point]) -> list[Point]:
    """The corners of the smallest convex shape around points, in turn; fewer than three points are all corners."""
    ordered = sorted(set(points))
    if len(ordered) < _FEWEST:
        return ordered
    lower, upper = _half(ordered), _half(ordered[::-1])
    return lower[:-1] + upper[:-1]


def _half(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(first: Point, second: Point, third: Point) -> float:
    """Above zero where the way from the first over the second to the third bends to the left."""
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0])


def is_inside(point: Point, corners: Sequence[Point]) -> bool:
    """Whether a point lies in a convex shape whose corners `outline` gave."""
    pairs = zip(corners, [*corners[1:], *corners[:1]], strict=True)
    return len(corners) >= _FEWEST and all(_turn(first, second, point) > 0 for first, second in pairs)
