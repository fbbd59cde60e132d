"""The small picture on a profile: an actor in the middle of those it is tied to most closely."""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import state_of
from mali_ref.models.graph_network import Edge, Network
from mali_ref.models.graph_spans import HOLDS, PERHAPS
from mali_ref.models.graph_ties import ALLY, CHANGE, FIGHT, MEMBER, TIES

MOST: Final = 7
# Friends stand above, enemies below, as the eye expects it.
_SIDES: Final = {FIGHT: "below"}
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
    """Those an actor is tied to on a day, members first, the most mentioned before others."""
    best: dict[Ref, Edge] = {}
    for edge in sorted(network.edges_of(focus), key=lambda edge: _rank(edge.kind)):
        other = edge.second if edge.first == focus else edge.first
        if state_of(edge, day) in (HOLDS, PERHAPS):
            best.setdefault(other, edge)
    ordered = sorted(best, key=lambda ref: (_rank(best[ref].kind), -network.nodes[ref].mentions))
    shown = _mixed(ordered, best)
    above = [ref for ref in shown if best[ref].kind != FIGHT]
    below = [ref for ref in shown if best[ref].kind == FIGHT]
    spokes = [
        *(_spoke(ref, best[ref], angle) for ref, angle in zip(above, _angles(len(above), bool(below)), strict=True)),
        *(_spoke(ref, best[ref], -angle) for ref, angle in zip(below, _angles(len(below), bool(above)), strict=True)),
    ]
    return Ego(focus, tuple(spokes), len(ordered) - len(shown))


def _rank(kind: str) -> int:
    return _CLOSEST.index(kind) if kind in _CLOSEST else len(_CLOSEST)


def _mixed(ordered: list[Ref], best: dict[Ref, Edge]) -> list[Ref]:
    """The first few, with room kept for those it fights."""
    enemies = [ref for ref in ordered if best[ref].kind == FIGHT]
    others = [ref for ref in ordered if best[ref].kind != FIGHT]
    kept = enemies[: max(2, MOST - len(others))]
    return others[: MOST - len(kept)] + kept


def _angles(count: int, is_half: bool) -> list[float]:
    """Angles above the middle, from left to right; all around where nobody stands on the other side."""
    if not is_half:
        return [pi / 2 + 2 * pi * number / max(1, count) for number in range(count)]
    if count == 1:
        return [pi / 2]
    # Four and more reach down to the middle's own level.
    reach = {2: 0.28, 3: 0.3}.get(count, 0.5)
    return [pi / 2 + pi * reach * (1 - 2 * number / (count - 1)) for number in range(count)]


def _spoke(ref: Ref, edge: Edge, angle: float) -> Spoke:
    return Spoke(ref, edge, round(cos(angle), 4), round(-sin(angle), 4))
