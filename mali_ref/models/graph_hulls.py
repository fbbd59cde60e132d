"""The ground under a coalition: who belongs to it on a day, and the outline around their places."""

from collections.abc import Collection, Iterable, Sequence

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_spans import HOLDS, PERHAPS
from mali_ref.models.graph_ties import MEMBER

Point = tuple[float, float]
# Two actors are a line, not a ground.
_FEWEST = 3


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
