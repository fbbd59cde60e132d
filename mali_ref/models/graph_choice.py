"""What of the network the reader has chosen to see: kinds of actor and tie, how many actors, around whom."""

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from mali_ref.domain.records.actor import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Edge, Network, Node
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS
from mali_ref.models.graph_ties import SHOWN_AT_FIRST, TIES

# The parties to the conflict are all in the first picture; of all others those the book names this often.
CAMPS = frozenset(("platform", "cma", "jihadist", "self_defence"))
OFTEN = 20
_OTHER = "other"
_SUREST = (HOLDS, PERHAPS, LATER, OVER)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be drawn.

    Attributes:
        groups: the kinds of actor.
        ties: the kinds of tie.
        all_actors: whether those named seldom are drawn too.
        centre: only who is within `steps` of this actor; None for everybody.
        goal: only the way from `centre` to this actor.
    """

    groups: frozenset[str] = frozenset(GROUPS) - {_OTHER}
    ties: frozenset[str] = SHOWN_AT_FIRST
    all_actors: bool = False
    centre: Ref | None = None
    steps: int = 0
    goal: Ref | None = None

    def with_group(self, group: str, shown: bool) -> "Choice":
        """The same with a kind of actor shown or not."""
        return replace(self, groups=self.groups | {group} if shown else self.groups - {group})

    def with_tie(self, tie: str, shown: bool) -> "Choice":
        """The same with a kind of tie shown or not."""
        return replace(self, ties=self.ties | {tie} if shown else self.ties - {tie})

    def as_state(self) -> dict[str, Any]:
        """The choice as plain values."""
        return {
            "groups": sorted(self.groups),
            "ties": sorted(self.ties),
            "all": self.all_actors,
            "centre": str(self.centre or ""),
            "steps": self.steps,
            "goal": str(self.goal or ""),
        }


EVERYTHING = Choice(groups=frozenset(GROUPS), ties=frozenset(TIES), all_actors=True)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a choice leaves.

    Attributes:
        nodes: the actors, in the order of the book.
        edges: the lines between them.
        seldom: how many actors are left out because the book names them seldom.
        lonely: how many are left out because no line would reach them.
        way: the actors from the centre to the goal in turn; empty where none is asked for, or none exists.
    """

    nodes: tuple[Ref, ...]
    edges: tuple[Edge, ...]
    seldom: int = 0
    lonely: int = 0
    way: tuple[Ref, ...] = ()


def choice_of_state(state: Mapping[str, Any], network: Network) -> Choice:
    """The choice that `Choice.as_state` wrote down; who is not in the network any more is left out."""
    plain = Choice()
    return Choice(
        frozenset(state.get("groups", plain.groups)),
        frozenset(state.get("ties", plain.ties)),
        bool(state.get("all")),
        known_actor(state.get("centre"), network),
        int(state.get("steps", 0)),
        known_actor(state.get("goal"), network),
    )


def known_actor(text: object, network: Network) -> Ref | None:
    """The actor that a text names, if the network has it."""
    ref = Ref.parse(str(text)) if text else None
    return ref if ref in network.nodes else None


def is_main(node: Node) -> bool:
    """Whether an actor is in the first picture."""
    return node.group in CAMPS or node.mentions >= OFTEN


def draw(network: Network, choice: Choice, day: str = "", kept: Iterable[Ref] = ()) -> Drawn:
    """What the choice leaves of the network.

    Args:
        day: the way between two actors goes over lines that hold on it, as long as there is one.
        kept: actors that stay whatever the choice says.
    """
    kept = set(kept)
    allowed = {ref for ref, node in network.nodes.items() if node.group in choice.groups or ref in kept}
    edges = [edge for edge in network.edges if edge.kind in choice.ties and allowed.issuperset(edge.ends)]
    if choice.centre is not None and (choice.steps or choice.goal is not None):
        return _around(network, choice, edges, day)
    scope = {ref for ref in allowed if choice.all_actors or ref in kept or is_main(network.nodes[ref])}
    edges = [edge for edge in edges if scope.issuperset(edge.ends)]
    reached = {ref for edge in edges for ref in edge.ends} | kept
    nodes = tuple(ref for ref in network.nodes if ref in reached)
    return Drawn(nodes, tuple(edges), len(allowed - scope), len(scope - reached))


def _around(network: Network, choice: Choice, edges: list[Edge], day: str) -> Drawn:
    centre = choice.centre
    if centre is None:
        return Drawn((), ())
    if choice.goal is not None:
        holding = [edge for edge in edges if state_of(edge, day) in (HOLDS, PERHAPS)]
        way = way_between(holding, centre, choice.goal) or way_between(edges, centre, choice.goal)
        found = set(way) or {centre, choice.goal}
        steps = {frozenset(pair) for pair in pairwise(way)}
        edges = [edge for edge in edges if frozenset(edge.ends) in steps]
    else:
        way, found = (), set(within(edges, centre, choice.steps))
        edges = [edge for edge in edges if found.issuperset(edge.ends)]
    return Drawn(tuple(ref for ref in network.nodes if ref in found), tuple(edges), way=way)


def within(edges: Iterable[Edge], centre: Ref, steps: int) -> dict[Ref, int]:
    """Who can be reached over at most so many lines, with the number it takes; the centre takes none."""
    beside = _neighbours(edges)
    found = {centre: 0}
    waiting = deque([centre])
    while waiting:
        ref = waiting.popleft()
        for other in beside.get(ref, ()) if found[ref] < steps else ():
            if other not in found:
                found[other] = found[ref] + 1
                waiting.append(other)
    return found


def way_between(edges: Iterable[Edge], start: Ref, goal: Ref) -> tuple[Ref, ...]:
    """The shortest way over the lines, both ends included; of equally short ones always the same. Empty if none."""
    beside = _neighbours(edges)
    before: dict[Ref, Ref] = {start: start}
    waiting = deque([start])
    while waiting and goal not in before:
        ref = waiting.popleft()
        for other in sorted(beside.get(ref, ())):
            if other not in before:
                before[other] = ref
                waiting.append(other)
    if goal not in before:
        return ()
    way = [goal]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(way[::-1])


def _neighbours(edges: Iterable[Edge]) -> dict[Ref, set[Ref]]:
    found: dict[Ref, set[Ref]] = {}
    for edge in edges:
        found.setdefault(edge.first, set()).add(edge.second)
        found.setdefault(edge.second, set()).add(edge.first)
    return found


def state_of(edge: Edge, day: str) -> str:
    """How a line stands on a day: as the surest of its ties."""
    return min((tie.span.on(day) for tie in edge.ties), key=_SUREST.index)


def count_groups(network: Network, all_actors: bool) -> dict[str, int]:
    """How many actors each kind has that a tie of any kind can reach."""
    reached = {ref for edge in network.edges for ref in edge.ends}
    nodes = (network.nodes[ref] for ref in network.nodes if ref in reached)
    found = Counter(node.group for node in nodes if all_actors or is_main(node))
    return {group: found[group] for group in GROUPS if found[group]}


def count_ties(network: Network, choice: Choice, day: str) -> dict[str, int]:
    """How many lines of each kind hold on a day between the actors that the choice allows."""
    every = replace(choice, ties=frozenset(TIES), centre=None, steps=0, goal=None)
    found = Counter(edge.kind for edge in draw(network, every).edges if state_of(edge, day) in (HOLDS, PERHAPS))
    return {tie: found[tie] for tie in TIES}
