"""What a picture of ties says in words: a tie as a sentence, an actor with what it is tied to, a month."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.records.relation import CERTAINTIES, INVERSE, TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Edge, Network, Tie
from mali_ref.models.graph_spans import LATER, OVER
from mali_ref.models.labels import date_text, label
from mali_ref.models.record_links import when_words


def tie_words(tie: Tie, seen_from: Ref | None = None) -> str:
    """What a tie says, read from one of its ends: “is a member of”, “has as member”."""
    table = INVERSE if seen_from == tie.to_ref and seen_from != tie.from_ref else TYPES
    return label(table.get(tie.type, tie.type))


def tie_when(tie: Tie) -> str:
    """When a tie holds; empty where no date is stated."""
    return when_words(tie.type, tie.start, tie.end)


def certainty_words(tie: Tie) -> str:
    """How sure the source is; empty where it states a tie as a fact."""
    return "" if tie.certainty == "stated" else label(CERTAINTIES.get(tie.certainty, tie.certainty))


def state_words(tie: Tie, day: str) -> str:
    """That a tie does not hold on a day; empty where it does, or may."""
    state = tie.span.on(day)
    if state == LATER:
        return QCoreApplication.translate("GraphWords", "after this day")
    return QCoreApplication.translate("GraphWords", "over") if state == OVER else ""


def tie_sentence(network: Network, tie: Tie, day: str = "") -> str:
    """A whole tie: “AQIM merged into JNIM, 2 Mar 2017, reported”."""
    ends = (network.nodes[ref].name for ref in (tie.from_ref, tie.to_ref))
    who = f" {tie_words(tie)} ".join(ends)
    told = (tie_when(tie), certainty_words(tie), state_words(tie, day) if day else "")
    return ", ".join(part for part in (who, *told) if part)


def edge_words(network: Network, edge: Edge, day: str) -> str:
    """All a line stands for, a sentence a line."""
    return "\n".join(tie_sentence(network, tie, day) for tie in edge.ties)


def node_words(network: Network, ref: Ref, group: str, edges: Iterable[Edge]) -> str:
    """An actor as a screen reader says it: name, kind, and whom its lines lead to."""
    node = network.nodes[ref]
    told = [
        f"{tie_words(tie, ref)} {network.nodes[tie.other(ref)].name}"
        for edge in edges
        if ref in edge.ends
        for tie in edge.ties[:1]
    ]
    return ". ".join(part for part in (f"{node.title}, {group}", "; ".join(told)) if part)


def month_words(text: str) -> str:
    """A month of the slider: “July 2017”."""
    words = date_text(text)
    return words[:1].upper() + words[1:]


def relations_words(count: int) -> str:
    """How many relations hold on the day shown."""
    if count == 1:
        return QCoreApplication.translate("GraphWords", "1 relation holds")
    return QCoreApplication.translate("GraphWords", "{count} relations hold").format(count=count)
