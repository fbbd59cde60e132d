"""The actors of the book and their ties, as a picture draws them: read once, asked for any day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Citation, Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.graph_spans import Span, span_of
from mali_ref.models.graph_ties import TURNED, tie_of
from mali_ref.models.link_names import chips
from mali_ref.models.record_links import MOMENTS
from mali_ref.models.record_names import short_name
from mali_ref.models.workspace import Workspace

COALITION = "coalition"


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of the picture.

    Attributes:
        name: short enough to stand beside a mark.
        mentions: how many records point at the actor.
        life: from its founding to its end.
    """

    ref: Ref
    name: str
    title: str
    group: str
    type: str
    mentions: int
    life: Span


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation between two actors, in the direction in which the source states it.

    Attributes:
        record: the relation, or the actor whose field says what it is part of.
        kind: one of `mali_ref.models.graph_ties.TIES`.
        span: when it holds; what happens once has no end.
        start, end: the dates as the source has them.
    """

    record: Ref
    from_ref: Ref
    to_ref: Ref
    type: str
    kind: str
    span: Span
    start: Edtf | None = None
    end: Edtf | None = None
    certainty: str = "stated"
    cited: tuple[Cited, ...] = ()

    @property
    def is_moment(self) -> bool:
        """Whether it happens once, and does not last."""
        return self.type in MOMENTS

    def other(self, ref: Ref) -> Ref:
        """The end that is not this one."""
        return self.to_ref if ref == self.from_ref else self.from_ref


@dataclass(frozen=True, slots=True)
class Edge:
    """All ties of one kind between two actors: one line of the picture.

    Attributes:
        first, second: the ends, in a fixed order.
        targets: the ends an arrow leads to.
    """

    first: Ref
    second: Ref
    kind: str
    ties: tuple[Tie, ...]
    targets: frozenset[Ref]

    @property
    def ends(self) -> tuple[Ref, Ref]:
        """Both ends."""
        return self.first, self.second


class Network:
    """Every actor that is shown, and all ties between two of them.

    Attributes:
        nodes: the actors by their refs, in the order of the book.
        ties: the relations.
        edges: the lines, a line for each pair and kind of tie.
    """

    def __init__(self, nodes: Iterable[Node], ties: Iterable[Tie]) -> None:
        self.nodes = {node.ref: node for node in nodes}
        self.ties = [tie for tie in ties if tie.from_ref in self.nodes and tie.to_ref in self.nodes]
        self.edges = list(_edges(self.ties))

    @cached_property
    def _edges_at(self) -> dict[Ref, list[Edge]]:
        found: dict[Ref, list[Edge]] = {ref: [] for ref in self.nodes}
        for edge in self.edges:
            found[edge.first].append(edge)
            found[edge.second].append(edge)
        return found

    def edges_of(self, ref: Ref) -> list[Edge]:
        """The lines that end at an actor."""
        return self._edges_at.get(ref, [])

    def coalitions(self) -> list[Ref]:
        """The actors that hold others together."""
        return [ref for ref, node in self.nodes.items() if node.type == COALITION]


def read_network(workspace: Workspace) -> Network:
    """The network of the editions that are shown."""
    actors = workspace.records("actor")
    nodes = {record.ref: _node(workspace, record) for record in actors}
    ties = [tie for record in workspace.records("relation") for tie in _tie(record, nodes)]
    return Network(nodes.values(), [*ties, *_parts(actors, nodes, ties)])


def _node(workspace: Workspace, record: Record) -> Node:
    pointers = workspace.book.pointing_to(record.ref)
    return Node(
        record.ref,
        short_name(record),
        record.title,
        str(record.get("group") or "other"),
        str(record.get("type") or ""),
        len({pointer.heading.ref for pointer in pointers}),
        span_of(record.get("founded"), record.get("ended"), record.edition),
    )


def _tie(record: Record, nodes: dict[Ref, Node]) -> Iterator[Tie]:
    source, target = nodes.get(record.fields["from"]), nodes.get(record.fields["to"])
    if source is None or target is None or source is target:
        return
    start, end, type_name = record.get("start"), record.get("end"), str(record.fields["type"])
    span = span_of(start, end, record.edition)
    yield Tie(
        record.ref,
        source.ref,
        target.ref,
        type_name,
        tie_of(type_name, target.type),
        span.moment() if type_name in MOMENTS else span.within(source.life, target.life),
        start,
        end,
        str(record.get("certainty") or "stated"),
        chips(record.citations, record.edition)[:2],
    )


def _parts(actors: Iterable[Record], nodes: dict[Ref, Node], ties: Iterable[Tie]) -> Iterator[Tie]:
    """What the actors' own records say they are part of, where no relation says so with more."""
    known = {(tie.from_ref, tie.to_ref) for tie in ties if tie.kind == tie_of("part_of")}
    for record in actors:
        whole = nodes.get(record.get("part_of"))
        if whole is not None and (record.ref, whole.ref) not in known:
            part = nodes[record.ref]
            span = span_of(None, None, record.edition).within(part.life, whole.life)
            cited: tuple[Citation, ...] = record.cited("part_of")
            shown = chips(cited, record.edition)[:2]
            yield Tie(record.ref, record.ref, whole.ref, "part_of", tie_of("part_of"), span, cited=shown)


def _edges(ties: Iterable[Tie]) -> Iterator[Edge]:
    grouped: dict[tuple[Ref, Ref, str], list[Tie]] = {}
    for tie in ties:
        first, second = sorted((tie.from_ref, tie.to_ref))
        grouped.setdefault((first, second, tie.kind), []).append(tie)
    for (first, second, kind), found in grouped.items():
        targets = frozenset(tie.from_ref if tie.type in TURNED else tie.to_ref for tie in found)
        yield Edge(first, second, kind, tuple(found), targets)


def heading_of(node: Node) -> Heading:
    """What a link to an actor shows: its short name and its mark."""
    return Heading(node.ref, node.name, node.group)
