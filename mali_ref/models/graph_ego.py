"""The small picture on a profile: an actor in the middle of those it is tied to most closely."""

from dataclasses import dataclass
from itertools import zip_longest
from math import cos, pi, sin
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import state_of
from mali_ref.models.graph_network import Edge, Network
from mali_ref.models.graph_spans import HOLDS, PERHAPS
from mali_ref.models.graph_ties import ALLY, CHANGE, FIGHT, MEMBER, OTHER, TIES

MOST: Final = 7
_MOST_ABOVE: Final = 5
_MOST_BELOW: Final = 3
_CLOSEST: Final = (MEMBER, FIGHT, ALLY, CHANGE)


@dataclass(frozen=True, slots=True)
class Spoke:
    """Someone around the middle.

    Attributes:
        edge: the line to the middle, by the tie that says most.
        x, y: the place, each between −1 and 1 with the middle at 0; y grows downwards.
    """

    ref: Ref
    edge: Edge
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Ego:
    """The middle, those around it, and how many more there are."""

    focus: Ref
    spokes: tuple[Spoke, ...]
    more: int

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of tie drawn, in the order of the key."""
        found = {spoke.edge.kind for spoke in self.spokes}
        return tuple(tie for tie in TIES if tie in found)


def ego_of(network: Network, focus: Ref, day: str) -> Ego:
    """Those an actor is tied to on a day, the most mentioned of each kind of tie."""
    best: dict[Ref, Edge] = {}
    for edge in sorted(network.edges_of(focus), key=lambda edge: _rank(edge.kind)):
        other = edge.second if edge.first == focus else edge.first
        if edge.kind != OTHER and state_of(edge, day) in (HOLDS, PERHAPS):
            best.setdefault(other, edge)
    shown = _in_turn(network, best)[:MOST]
    below = [ref for ref in shown if best[ref].kind == FIGHT][:_MOST_BELOW]
    above = [ref for ref in shown if best[ref].kind != FIGHT][: _MOST_ABOVE if below else MOST]
    spokes = [
        *(_spoke(ref, best[ref], angle) for ref, angle in zip(above, _angles(len(above), bool(below)), strict=True)),
        *(
            _spoke(ref, best[ref], -angle)
            for ref, angle in zip(below, _angles(len(below), bool(above), 0.8), strict=True)
        ),
    ]
    return Ego(focus, tuple(spokes), len(best) - len(spokes))


def _rank(kind: str) -> int:
    return _CLOSEST.index(kind) if kind in _CLOSEST else len(_CLOSEST)


def _in_turn(network: Network, best: dict[Ref, Edge]) -> list[Ref]:
    """One of each kind of tie in turn, in each kind the most mentioned first, so that none crowds out the others."""
    kinds: dict[int, list[Ref]] = {}
    for ref in sorted(best, key=lambda ref: -network.nodes[ref].mentions):
        kinds.setdefault(_rank(best[ref].kind), []).append(ref)
    lines = [kinds[rank] for rank in sorted(kinds)]
    return [ref for turn in zip_longest(*lines) for ref in turn if ref is not None]


# Friends stand above, enemies below.
def _angles(count: int, is_half: bool, narrower: float = 1.0) -> list[float]:
    """Angles above the middle, from left to right; all around where nobody stands on the other side."""
    if not is_half:
        return [pi / 2 + 2 * pi * number / max(1, count) for number in range(count)]
    if count == 1:
        return [pi / 2]
    # Four and more reach down to the middle's own level.
    reach = {2: 0.28, 3: 0.3}.get(count, 0.5) * narrower
    return [pi / 2 + pi * reach * (1 - 2 * number / (count - 1)) for number in range(count)]


def _spoke(ref: Ref, edge: Edge, angle: float) -> Spoke:
    return Spoke(ref, edge, round(cos(angle), 4), round(-sin(angle), 4))
