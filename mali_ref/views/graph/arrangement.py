"""Where lines and names of the picture lie, once the marks have their places."""

from collections.abc import Collection, Iterable, Mapping
from math import hypot

from PySide6.QtCore import QRectF

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_labels import Box, Wish, place_labels
from mali_ref.models.graph_network import Edge
from mali_ref.views.graph.items import EdgeItem, NodeItem
from mali_ref.views.graph.lines import bend_of
from mali_ref.views.kit.theme import theme

_GAP = 3


def make_lines(edges: Iterable[Edge], nodes: Mapping[Ref, NodeItem]) -> list[EdgeItem]:
    """The lines from mark to mark; those between the same two actors bend apart."""
    beside: dict[tuple[Ref, Ref], list[Edge]] = {}
    for edge in edges:
        beside.setdefault(edge.ends, []).append(edge)
    return [
        EdgeItem(edge, (nodes[edge.first], nodes[edge.second]), bend_of(place, len(found)))
        for found in beside.values()
        for place, edge in enumerate(found)
    ]


def line_sides(edges: Iterable[Edge], at: Mapping[Ref, tuple[float, float]]) -> dict[Ref, tuple[float, float]]:
    """For each actor the direction in which its lines leave, longer where more of them go the same way."""
    found: dict[Ref, tuple[float, float]] = {}
    for edge in edges:
        (x1, y1), (x2, y2) = at[edge.first], at[edge.second]
        length = max(1.0, hypot(x2 - x1, y2 - y1))
        across, down = (x2 - x1) / length, (y2 - y1) / length
        for ref, sign in ((edge.first, 1), (edge.second, -1)):
            x, y = found.get(ref, (0.0, 0.0))
            found[ref] = (x + across * sign, y + down * sign)
    return found


def lay_names(
    nodes: Mapping[Ref, NodeItem],
    sides: Mapping[Ref, tuple[float, float]],
    near: Collection[Ref],
    room: QRectF | None,
    settled: bool,
) -> None:
    """Give names their places: first the one chosen and those tied to it, then those the book speaks of most.

    Args:
        sides: where the lines of each actor go.
        near: who is tied to the one chosen.
        room: what the names should not leave.
        settled: whether every name may take any side; else those written keep theirs, or are left out.
    """
    first = sorted(nodes.values(), key=lambda item: (item.node.ref not in near, -item.node.mentions))
    box = Box(room.left(), room.top(), room.right(), room.bottom()) if room is not None else None
    wishes = [_wish(item, sides.get(item.node.ref, (0.0, 0.0)), settled) for item in first if settled or item.has_label]
    placed = place_labels(wishes, theme().px(_GAP), box)
    for ref, item in nodes.items():
        item.set_label(placed.get(ref))


def lay_name(item: NodeItem, nodes: Mapping[Ref, NodeItem]) -> None:
    """Give a name that has no place one after all: beside all others where that can be, else upon them."""
    others = [
        _wish(other, settled=False, must=True) for other in nodes.values() if other is not item and other.has_label
    ]
    alone = place_labels([_wish(item, must=True)], theme().px(_GAP))
    found = place_labels([*others, _wish(item)], theme().px(_GAP))
    item.set_label(found.get(item.node.ref, alone[item.node.ref]))


def _wish(item: NodeItem, away: tuple[float, float] = (0.0, 0.0), settled: bool = True, must: bool = False) -> Wish:
    width, height = item.label_size()
    radius = item.radius + (theme().px(5) if item.is_chosen else 0)
    side = None if settled else item.side
    return Wish(item.node.ref, item.x, item.y, radius, width, height, away, must or item.is_chosen, side)
