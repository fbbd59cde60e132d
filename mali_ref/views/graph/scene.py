"""The picture itself: actors at their places, lines between them, and how a day, a choice and a zoom change it.

Marks and names keep their size whatever the zoom; only places move apart. A day never moves anything.
"""

from collections.abc import Iterable
from math import hypot
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import Drawn, state_of
from mali_ref.models.graph_hulls import ground, hulls
from mali_ref.models.graph_labels import Box
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_places import Places
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS
from mali_ref.models.graph_ties import FIGHT
from mali_ref.models.graph_times import is_new
from mali_ref.views.graph.arrangement import lay_name, lay_names, line_sides, make_lines
from mali_ref.views.graph.fading import Fade
from mali_ref.views.graph.hull_item import HullItem
from mali_ref.views.graph.items import ASIDE, BYGONE, LINE_STRENGTH, NODE_STRENGTH, EdgeItem, NodeItem
from mali_ref.views.graph.sheet import Sheet
from mali_ref.views.graph.stamps import MarkStamps
from mali_ref.views.kit.theme import theme

_HULL_MARGIN: Final = 24
# What is drawn at least of a picture around its actors, so that any of them can be brought into the middle.
_AROUND: Final = 400


class GraphScene(QGraphicsScene):
    """Draws what is asked for of one network.

    Attributes:
        network: all actors and ties.
        day: the ISO day shown.
        drawn: what of the network is in the picture.
        chosen: the actor the panel tells of, or None.
        room: where names should stay within, in pixels; None for anywhere.
        nodes: the actors drawn.
    """

    def __init__(self, network: Network, places: Places, day: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self.day = day
        self.drawn = Drawn((), ())
        self.chosen: Ref | None = None
        self.room: QRectF | None = None
        self.nodes: dict[Ref, NodeItem] = {}
        self._places = places
        self._at = places.of(network)
        self._zoom = 1.0
        self._edges: list[EdgeItem] = []
        self._sides: dict[Ref, tuple[float, float]] = {}
        self._near: set[Ref] = set()
        self._hulls: list[HullItem] = []
        self._lit: NodeItem | EdgeItem | None = None
        self._most = max((node.mentions for node in network.nodes.values()), default=1)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._stamps = MarkStamps()
        self._sheet = Sheet(self.paint)
        self.addItem(self._sheet)
        self._fade = Fade(self._sheet.update, self)

    # What is in the picture

    def show_drawn(self, drawn: Drawn) -> None:
        """Draw these actors and lines and no others."""
        self._fade.stop()
        self._lit = None
        self.drawn = drawn
        self.nodes = {ref: NodeItem(self.network.nodes[ref], self._most) for ref in drawn.nodes}
        self._edges = make_lines(drawn.edges, self.nodes)
        self._mark_chosen()
        self._renew_ground()
        self.lay_out()
        self._renew_strengths(at_once=True)

    def set_day(self, day: str) -> None:
        """Show another day: what does not hold on it fades."""
        self.day = day
        self._renew_ground()
        self._lay_hulls()
        self._renew_strengths()

    def choose(self, ref: Ref | None) -> None:
        """Put a ring around an actor, and set its lines off from the others."""
        self.chosen = ref if ref in self.nodes else None
        self._mark_chosen()
        self.lay_out()
        self._renew_strengths()

    def light(self, item: NodeItem | EdgeItem | None) -> None:
        """Show where the mouse is: an actor with its name and its lines, or a line."""
        self._lit = item
        for edge in self._edges:
            edge.is_lit = edge is item or (isinstance(item, NodeItem) and item.node.ref in edge.edge.ends)
            edge.is_lit = edge.is_lit and edge.strength > 0
        for node in self.nodes.values():
            node.is_lit = node is item
        self._sheet.update()

    def node_at(self, point: QPointF) -> NodeItem | None:
        """The actor at a point, the nearest where there are several."""
        found = [item for item in self.nodes.values() if item.covers(point.x(), point.y())]
        return min(found, key=lambda item: hypot(point.x() - item.x, point.y() - item.y), default=None)

    def edge_at(self, point: QPointF) -> EdgeItem | None:
        """The line at a point, the strongest where there are several."""
        found = [item for item in self._edges if item.covers(point.x(), point.y())]
        return max(found, key=lambda item: item.strength, default=None)

    def _mark_chosen(self) -> None:
        for ref, item in self.nodes.items():
            item.is_chosen = ref == self.chosen
        self._near = {ref for edge in self.drawn.edges if self.chosen in edge.ends for ref in edge.ends}

    # Where it stands

    @property
    def zoom(self) -> float:
        """How many pixels a unit of the layout takes."""
        return self._zoom

    def set_zoom(self, zoom: float, settled: bool = True) -> None:
        """Move the actors apart, or together; while the zoom is not settled, names keep their sides or are left out."""
        self._zoom = zoom
        self.lay_out(settled)

    def extent(self) -> QRectF:
        """The rectangle around all actors drawn, at a zoom of 1."""
        points = [self._at[ref] for ref in self.nodes] or [(0.0, 0.0)]
        left, top = (min(point[axis] for point in points) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in points) for axis in (0, 1))
        return QRectF(left, top, right - left, bottom - top)

    def move_node(self, ref: Ref, to: QPointF) -> None:
        """Drag an actor to a point of the scene."""
        self._at[ref] = (to.x() / self._zoom, to.y() / self._zoom)
        self._renew_ground()
        self.lay_out()

    def keep_place(self, ref: Ref) -> None:
        """Remember where an actor was dragged to."""
        self._places.move(ref, self._at[ref])

    def forget_moves(self) -> None:
        """Put all actors back to where the layout has them."""
        self._places.forget()
        self._at = self._places.of(self.network)
        self._renew_ground()
        self.lay_out()

    def lay_out(self, settled: bool = True) -> None:
        """Put everything where it belongs at this zoom."""
        for ref, item in self.nodes.items():
            x, y = self._at[ref]
            item.put(x * self._zoom, y * self._zoom, self._zoom)
        for line in self._edges:
            line.lay()
        self._lay_hulls()
        box, zoom, margin = self.extent(), self._zoom, theme().px(_AROUND)
        area = QRectF(box.left() * zoom, box.top() * zoom, box.width() * zoom, box.height() * zoom)
        self.setSceneRect(area.adjusted(-margin, -margin, margin, margin))
        self._sheet.cover(self.sceneRect())
        self.lay_names(settled)

    def lay_names(self, settled: bool = True) -> None:
        """Find a place for every name that has one; unless it is settled, only for those written already."""
        lay_names(self.nodes, self._sides, self._near, self.room, settled)
        self._sheet.update()

    def _lay_hulls(self) -> None:
        for item in self._hulls:
            item.lay(self._zoom, theme().px(_HULL_MARGIN))

    def _renew_ground(self) -> None:
        """Find anew what depends on who is drawn where, whatever the zoom."""
        self._sides = line_sides(self.drawn.edges, self._at)
        self._hulls = []
        for ref, members in hulls(self.network, self.drawn.nodes, self.day).items():
            others = [self._at[other] for other in self.nodes if other not in members]
            shapes = ground([self._at[member] for member in members], others)
            self._hulls.append(HullItem(self.network.nodes[ref].group, shapes))

    # How strongly it stands out

    def _renew_strengths(self, at_once: bool = False) -> None:
        wanted: list[tuple[NodeItem | EdgeItem, float]] = []
        for ref, item in self.nodes.items():
            wanted.append((item, NODE_STRENGTH[self.network.nodes[ref].life.on(self.day)]))
        for line in self._edges:
            line.is_new = any(is_new(tie.span, self.day) for tie in line.edge.ties)
            wanted.append((line, self._strength_of(line)))
        self._fade.go_to(wanted, at_once)

    def _strength_of(self, line: EdgeItem) -> float:
        strength = LINE_STRENGTH[state_of(line.edge, self.day)]
        if self.drawn.way or self.chosen in line.edge.ends:
            return max(strength, BYGONE)
        return strength if self.chosen is None else strength * ASIDE

    def count_holding(self) -> int:
        """How many relations of the lines drawn hold on the day."""
        return sum(tie.span.on(self.day) in (HOLDS, PERHAPS) for edge in self.drawn.edges for tie in edge.ties)

    @property
    def has_new(self) -> bool:
        """Whether a line is drawn in the ink of what is new; a fight keeps its own."""
        return any(line.is_new and line.edge.kind != FIGHT for line in self._edges if line.strength > 0)

    def is_there(self, ref: Ref) -> bool:
        """Whether an actor exists on the day, as far as is known."""
        return self.network.nodes[ref].life.on(self.day) not in (LATER, OVER)

    def label_boxes(self) -> Iterable[Box]:
        """The boxes of the names that are written, for a test that none lies on another."""
        for item in self.nodes.values():
            if item.has_label:
                box = item.label_rect()
                yield Box(box.left(), box.top(), box.right(), box.bottom())

    # Drawing

    def paint(self, painter: QPainter, area: QRectF, ratio: float | None) -> None:
        """Draw what lies in an area of the scene; ``ratio`` is that of a screen, None for a picture to keep."""
        for hull in self._hulls:
            hull.paint(painter)
        lines = [line for line in self._edges if line.is_near(area)]
        for line in sorted(lines, key=lambda line: (line.is_lit, line.strength)):
            line.paint(painter)
        near = [item for item in self.nodes.values() if item.is_near(area)]
        # The mark and the name of the one chosen lie above those of others.
        near.sort(key=lambda item: (item.is_lit, item.is_chosen))
        for item in near:
            item.paint_mark(painter, self._stamps, ratio)
        for item in near:
            item.paint_name(painter, ratio)
        if isinstance(self._lit, NodeItem) and not self._lit.has_label:
            lay_name(self._lit, self.nodes)
            self._lit.paint_name(painter, ratio)
            self._lit.set_label(None)
        painter.setOpacity(1.0)
