"""Lay out the graph of actors once: ``python db/make_graph_places.py [BOOK]``, by default build/mali-reference.book.

networkx makes a rough layout from many starts, all the same on every run; the one with the fewest crossings is then
smoothed until no actor stands on another's name, on a line it has no part in, or inside a coalition it does not belong
to. The parties to the conflict and those the book names often come first; all others are put around them, so that the
picture stays where it is when they are asked for. The places go with the program (`mali_ref/models/graph_places.csv`).
"""

import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mali_ref.domain.refs import Ref  # noqa: E402 - the package need not be installed
from mali_ref.models.graph_choice import CAMPS, is_main  # noqa: E402
from mali_ref.models.graph_hulls import is_inside, members_of, outline  # noqa: E402
from mali_ref.models.graph_network import Edge, Network, read_network  # noqa: E402
from mali_ref.models.graph_places import PLACES, SIZE  # noqa: E402
from mali_ref.models.graph_ties import ALLY, CHANGE, FIGHT, GIVE, MEMBER, OTHER, SHOWN_AT_FIRST  # noqa: E402
from mali_ref.models.workspace import ALL_EDITIONS, ESTIMATE_DAY, Workspace  # noqa: E402
from mali_ref.store.book import Book  # noqa: E402

STARTS = 60
# How much a tie draws two actors together, and how long its line would like to be.
PULL = {MEMBER: 3.0, CHANGE: 2.0, ALLY: 1.0, FIGHT: 0.5, GIVE: 0.2, OTHER: 0.1}
LENGTH = {MEMBER: 85, CHANGE: 95, ALLY: 150, FIGHT: 200, GIVE: 160, OTHER: 160}
STRENGTH = {MEMBER: 0.05, CHANGE: 0.035, ALLY: 0.012, FIGHT: 0.004, GIVE: 0.006, OTHER: 0.004}
# Where each kind of actor starts, as shares of half the picture from its middle.
SIDES = {
    "cma": (-0.75, -0.45),
    "platform": (-0.7, 0.55),
    "jihadist": (0.75, -0.2),
    "self_defence": (-0.1, 0.85),
    "state": (-0.1, 0.2),
    "international": (0.05, -0.6),
    "regional": (0.45, 0.75),
    "other": (0.0, 0.9),
}
Layout = dict[Ref, np.ndarray]


class Smoother:
    """Moves actors a little at a time until nothing is in the way of anything."""

    def __init__(self, network: Network, edges: Iterable[Edge], layout: Layout, fixed: Iterable[Ref] = ()) -> None:
        self.refs = sorted(layout)
        self.at = {ref: number for number, ref in enumerate(self.refs)}
        self.points = np.array([layout[ref] for ref in self.refs], float)
        fixed = set(fixed)
        self.free = np.array([ref not in fixed for ref in self.refs])
        # Those put around the others are small, and their names show only when there is room.
        self.scale = 0.42 if fixed else 1.0
        self.margin = np.array((130.0, 90.0)) if fixed else np.zeros(2)
        self.widths = np.array([name_width(network.nodes[ref].name) for ref in self.refs]) * self.scale
        self.edges = [edge for edge in edges if set(edge.ends) <= layout.keys()]
        self.ends = np.array([[self.at[ref] for ref in edge.ends] for edge in self.edges])
        self.lengths = np.array([LENGTH[edge.kind] for edge in self.edges])
        self.strengths = np.array([STRENGTH[edge.kind] for edge in self.edges])
        members = (members_of(network, ref, ESTIMATE_DAY) for ref in network.coalitions())
        self.coalitions = [{self.at[ref] for ref in refs if ref in self.at} for refs in members]

    def run(self, rounds: int) -> Layout:
        """The smoothed layout."""
        for number in range(rounds):
            push = self._spread() + self._part_names() + self._pull() + self._clear_lines() + self._leave_hulls()
            step = np.clip(push, -14, 14) * (1.0 - 0.75 * number / rounds)
            self.points[self.free] += step[self.free]
            self.points = np.clip(self.points, -self.margin, SIZE + self.margin)
        return dict(zip(self.refs, self.points, strict=True))

    def _apart(self) -> tuple[np.ndarray, np.ndarray]:
        between = self.points[:, None] - self.points[None]
        far = np.hypot(between[..., 0], between[..., 1]) + 1e-6
        np.fill_diagonal(far, 1e9)
        return between, far

    def _spread(self) -> np.ndarray:
        between, far = self._apart()
        push = np.clip(165 * self.scale / far - 1, 0, 3) * 3.2
        return (between / far[..., None] * push[..., None]).sum(1)

    def _part_names(self) -> np.ndarray:
        between, _ = self._apart()
        over_x = (self.widths[:, None] + self.widths[None]) / 2 + 14 * self.scale - abs(between[..., 0])
        over_y = (26 if self.scale < 1 else 34) - abs(between[..., 1])
        touch = (over_x > 0) & (over_y > 0)
        np.fill_diagonal(touch, False)
        sideways = over_x < over_y * 1.6
        sign = np.where(between >= 0, 1.0, -1.0)
        push_x = np.where(touch & sideways, sign[..., 0] * over_x * 0.35, 0).sum(1)
        push_y = np.where(touch & ~sideways, sign[..., 1] * over_y * 0.5, 0).sum(1)
        return np.stack([push_x, push_y], axis=1)

    def _pull(self) -> np.ndarray:
        push = np.zeros_like(self.points)
        way = self.points[self.ends[:, 1]] - self.points[self.ends[:, 0]]
        far = np.hypot(way[:, 0], way[:, 1]) + 1e-6
        force = way / far[:, None] * ((far - self.lengths) * self.strengths)[:, None]
        np.add.at(push, self.ends[:, 0], force)
        np.add.at(push, self.ends[:, 1], -force)
        return push

    def _clear_lines(self) -> np.ndarray:
        """Away from lines between others, which would seem to end here."""
        start, stop = self.points[self.ends[:, 0]], self.points[self.ends[:, 1]]
        way = stop - start
        share = ((self.points[:, None] - start[None]) * way[None]).sum(2) / ((way**2).sum(1) + 1e-6)[None]
        nearest = start[None] + np.clip(share, 0, 1)[..., None] * way[None]
        off = self.points[:, None] - nearest
        far = np.hypot(off[..., 0], off[..., 1]) + 1e-6
        reach = 24 * (self.scale + 1) / 2
        near = (far < reach) & (share > 0.06) & (share < 0.94)
        for number, (first, second) in enumerate(self.ends):
            near[first, number] = near[second, number] = False
        return (off / far[..., None] * np.where(near, (reach - far) * 0.16, 0)[..., None]).sum(1)

    def _leave_hulls(self) -> np.ndarray:
        push = np.zeros_like(self.points)
        for members in self.coalitions:
            middle = self.points[list(members)].mean(0)
            # A little larger than the outline, since it is drawn around the marks.
            corners = outline([tuple(middle + (self.points[at] - middle) * 1.4) for at in sorted(members)])
            for at in range(len(self.refs)):
                if at not in members and is_inside(tuple(self.points[at]), corners):
                    off = self.points[at] - middle
                    push[at] += off / (np.hypot(*off) + 1e-6) * 9
        return push


def name_width(name: str) -> float:
    """How wide a name is beside its mark, in pixels; long ones are broken in two."""
    letters = len(name) if len(name) <= 16 else len(name) / 2 + 2
    return max(26.0, 6.4 * letters)


def rough_layout(network: Network, edges: list[Edge], start: int) -> Layout:
    """networkx's layout of the main actors from a start of its own."""
    graph = as_graph(network, edges)
    chance = np.random.default_rng(start)
    places = {ref: np.array(SIDES[network.nodes[ref].group]) + chance.normal(0, 0.2, 2) for ref in sorted(graph)}
    found = nx.spring_layout(graph, pos=places, weight="weight", k=0.34, iterations=120, seed=start)
    points = np.array(list(found.values()))
    low, high = points.min(0), points.max(0)
    return {ref: (point - low) / (high - low) * SIZE for ref, point in found.items()}


def as_graph(network: Network, edges: Iterable[Edge]) -> nx.Graph:
    """The lines with what they weigh; members of one camp hold together."""
    graph = nx.Graph()
    for edge in edges:
        first, second = (network.nodes[ref].group for ref in edge.ends)
        pull = PULL[edge.kind] * (1.6 if first == second and first in CAMPS else 1.0)
        known = graph.get_edge_data(*edge.ends, default={"weight": 0.0})["weight"]
        graph.add_edge(*edge.ends, weight=known + pull * (0.4 if known else 1.0))
    return graph


def faults(layout: Layout, edges: list[Edge]) -> float:
    """What is wrong with a layout: lines that cross, and empty parts of the picture."""
    pairs = sorted({edge.ends for edge in edges})
    crossed = sum(_cross(*(layout[ref] for ref in (*one, *two))) for one, two in combinations(pairs, 2))
    points = np.array(list(layout.values()))
    return crossed + 4 * int((np.histogram2d(points[:, 0], points[:, 1], bins=(6, 4))[0] == 0).sum())


def _cross(first: np.ndarray, second: np.ndarray, third: np.ndarray, fourth: np.ndarray) -> bool:
    def side(start: np.ndarray, stop: np.ndarray, point: np.ndarray) -> float:
        return float((stop[0] - start[0]) * (point[1] - start[1]) - (stop[1] - start[1]) * (point[0] - start[0]))

    apart = side(first, second, third) * side(first, second, fourth)
    return apart < 0 and side(third, fourth, first) * side(third, fourth, second) < 0


def main_layout(network: Network) -> Layout:
    """The best of many layouts of the main actors."""
    main = {ref for ref, node in network.nodes.items() if is_main(node) and node.group != "other"}
    edges = [edge for edge in network.edges if edge.kind in SHOWN_AT_FIRST and main.issuperset(edge.ends)]
    found = (Smoother(network, edges, rough_layout(network, edges, start)).run(500) for start in range(STARTS))
    best = min(found, key=lambda layout: faults(layout, edges))
    return Smoother(network, edges, best).run(300)


def full_layout(network: Network, main: Layout) -> Layout:
    """All actors, the main ones where they are."""
    graph = as_graph(network, network.edges)
    middle, half = np.array(SIZE) / 2, np.array(SIZE).max() / 2
    start = {ref: (main[ref] - middle) / half for ref in main}
    found = nx.spring_layout(graph, pos=start, fixed=sorted(main), weight="weight", k=0.12, iterations=150, seed=1)
    placed = {ref: main.get(ref, point * half + middle) for ref, point in found.items()}
    return Smoother(network, network.edges, placed, fixed=main).run(400)


def main(arguments: list[str]) -> int:
    """Lay out, and write the places."""
    workspace = Workspace(Book(Path(arguments[0] if arguments else ROOT / "build" / "mali-reference.book")))
    first = main_layout(read_network(workspace))
    # The later edition adds actors to the same picture.
    workspace.choose_editions(ALL_EDITIONS)
    layout = full_layout(read_network(workspace), first)
    lines = [f"{ref.key},{layout[ref][0]:.0f},{layout[ref][1]:.0f}" for ref in sorted(layout)]
    PLACES.write_text("\n".join(["actor,x,y", *lines, ""]), encoding="utf-8")
    print(f"{PLACES.name}: {len(lines)} actors")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
