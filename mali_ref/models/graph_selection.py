"""What the panel beside the picture tells of an actor: its ties in groups, who is one step further, what is new."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.graph_choice import Drawn
from mali_ref.models.graph_network import Edge, Network, Node, Tie
from mali_ref.models.graph_spans import LATER, OVER
from mali_ref.models.graph_ties import CHANGE, MEMBER, TIES
from mali_ref.models.graph_times import is_new
from mali_ref.models.graph_words import certainty_words, state_words, tie_sentence, tie_when, tie_words

# Ties that make of two actors nearly one: who is behind them is worth a line.
_CLOSE = (MEMBER, CHANGE)
_MOST_FURTHER = 8
_MOST_NEW = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the panel.

    Attributes:
        node: the actor it names.
        note: when, how sure, or over whom.
        record: the relation it stands for; None for a line that only names an actor.
        told: the line as a sentence.
        faded: whether it does not hold on the day shown.
    """

    node: Node
    note: str
    record: Ref | None = None
    cited: tuple[Cited, ...] = ()
    told: str = ""
    faded: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under their words: “has as member”."""

    words: str
    lines: tuple[Line, ...]


def panel_groups(network: Network, ref: Ref, drawn: Drawn, day: str, words: str) -> list[Group]:
    """All that the panel tells of an actor, what is new under these words at the end."""
    found = (
        way_group(network, drawn.way, drawn.edges, day),
        *groups_of(network, ref, day),
        further(network, ref, drawn.edges, day),
        news(network, drawn.edges, day, words),
    )
    return [group for group in found if group is not None]


def groups_of(network: Network, ref: Ref, day: str) -> tuple[Group, ...]:
    """The ties of an actor by their words, in the order in which the picture's key names them."""
    found: dict[str, list[Line]] = {}
    ties = [tie for edge in network.edges_of(ref) for tie in edge.ties]
    for tie in sorted(ties, key=lambda tie: TIES.index(tie.kind)):
        words = tie_words(tie, ref)
        found.setdefault(words[:1].upper() + words[1:], []).append(_line(network, tie, ref, day))
    return tuple(Group(words, tuple(_in_order(lines))) for words, lines in found.items())


def _line(network: Network, tie: Tie, seen_from: Ref, day: str) -> Line:
    told = (tie_when(tie), certainty_words(tie), state_words(tie, day))
    return Line(
        network.nodes[tie.other(seen_from)],
        ", ".join(part for part in told if part),
        tie.record if tie.record.kind == "relation" else None,
        tie.cited,
        tie_sentence(network, tie, day),
        tie.span.on(day) in (LATER, OVER),
    )


def _in_order(lines: list[Line]) -> list[Line]:
    """What holds first, and in it those the book speaks of most."""
    return sorted(lines, key=lambda line: (line.faded, -line.node.mentions))


def further(network: Network, ref: Ref, edges: Iterable[Edge], day: str) -> Group | None:
    """Who stands behind those that an actor is tied to closely, and over whom."""
    direct = {other for edge in network.edges_of(ref) for other in edge.ends}
    shown = [edge for edge in edges if edge.kind in _CLOSE and _holds(edge, day)]
    found: dict[Ref, Ref] = {}
    for beside in (_other(edge, ref) for edge in shown if ref in edge.ends):
        for edge in shown:
            behind = _other(edge, beside) if beside in edge.ends else ref
            if behind not in direct and behind != ref:
                found.setdefault(behind, beside)
    lines = [
        Line(network.nodes[behind], _via(network.nodes[beside]), told=network.nodes[behind].title)
        for behind, beside in found.items()
    ]
    words = QCoreApplication.translate("GraphSelection", "One step further")
    return Group(words, tuple(_in_order(lines)[:_MOST_FURTHER])) if lines else None


def news(network: Network, edges: Iterable[Edge], day: str, words: str) -> Group | None:
    """What began in the half year before the day, the latest first, under these words."""
    ties = [tie for edge in edges for tie in edge.ties if is_new(tie.span, day)]
    lines = []
    for tie in sorted(ties, key=lambda tie: tie.span.begun_from, reverse=True):
        note = f"{tie_words(tie)} {network.nodes[tie.to_ref].name}"
        record = tie.record if tie.record.kind == "relation" else None
        lines.append(Line(network.nodes[tie.from_ref], note, record, tie.cited, tie_sentence(network, tie)))
    return Group(words, tuple(lines[:_MOST_NEW])) if lines else None


def way_group(network: Network, way: tuple[Ref, ...], edges: Iterable[Edge], day: str) -> Group | None:
    """The steps from one actor to another, each with what ties it to the next."""
    if not way:
        return None
    lines = []
    edges = list(edges)
    for here, there in pairwise(way):
        tie = min(
            (tie for edge in edges if set(edge.ends) == {here, there} for tie in edge.ties),
            key=lambda tie: (tie.span.on(day) in (LATER, OVER), TIES.index(tie.kind)),
        )
        note = f"{tie_words(tie, here)} {network.nodes[there].name}"
        lines.append(Line(network.nodes[here], note, tie.record, tie.cited, tie_sentence(network, tie, day)))
    lines.append(Line(network.nodes[way[-1]], "", told=network.nodes[way[-1]].title))
    count = len(way) - 1
    if count == 1:
        words = QCoreApplication.translate("GraphSelection", "The way takes one step")
    else:
        words = QCoreApplication.translate("GraphSelection", "The way takes {count} steps").format(count=count)
    return Group(words, tuple(lines))


def _via(node: Node) -> str:
    return QCoreApplication.translate("GraphSelection", "via {name}").format(name=node.name)


def _other(edge: Edge, ref: Ref) -> Ref:
    return edge.second if edge.first == ref else edge.first


def _holds(edge: Edge, day: str) -> bool:
    return any(tie.span.on(day) not in (LATER, OVER) for tie in edge.ties)
