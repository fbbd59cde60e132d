"""The picture itself: actors at their places, lines between them, and how a day, a choice and a zoom change it.

Marks and names keep their size whatever the zoom; only places move apart. A day never moves anything.
"""

from collections.abc import Iterable, Mapping
from math import hypot
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, QVariantAnimation
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QStyle

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import Drawn, state_of
from mali_ref.models.graph_hulls import hulls, outline
from mali_ref.models.graph_labels import Box, Wish, place_labels
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_places import Places
from mali_ref.models.graph_spans import HOLDS, LATER, OVER, PERHAPS
from mali_ref.models.graph_ties import has_arrow
from mali_ref.models.graph_times import is_new
from mali_ref.views.graph.items import ASIDE, LINE_STRENGTH, NODE_STRENGTH, EdgeItem, HullItem, NodeItem
from mali_ref.views.graph.lines import bend_of, way_between
from mali_ref.views.kit.theme import theme

_FADE_MS: Final = 120
_HULL_MARGIN: Final = 26


class GraphScene(QGraphicsScene):
    """Draws what is asked for of one network.

    Attributes:
        network: all actors and ties.
        day: the ISO day shown.
        drawn: what of the network is in the picture.
        chosen: the actor the panel tells of, or None.
        room: where names should stay within, in pixels; None for anywhere.
    """

    def __init__(self, network: Network, places: Places, day: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self.day = day
        self.drawn = Drawn((), ())
        self.chosen: Ref | None = None
        self.room: QRectF | None = None
        self._places = places
        self._at = places.of(network)
        self._zoom = 1.0
        self.nodes: dict[Ref, NodeItem] = {}
        self._edges: list[EdgeItem] = []
        self._hulls: dict[Ref, tuple[HullItem, list[Ref]]] = {}
        self._most = max((node.mentions for node in network.nodes.values()), default=1)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_fade_value_changed)
        self._strengths: list[tuple[QGraphicsItem, float, float]] = []

    # What is in the picture

    def show_drawn(self, drawn: Drawn) -> None:
        """Draw these actors and lines and no others."""
        self._fade.stop()
        self.clear()
        self.drawn = drawn
        self._hulls = {}
        self.nodes = {ref: NodeItem(self.network.nodes[ref], self._most) for ref in drawn.nodes}
        self._edges = [EdgeItem(edge) for edge in drawn.edges]
        for item in (*self._edges, *self.nodes.values()):
            self.addItem(item)
        self._mark_chosen()
        self._renew_hulls()
        self.lay_out()
        self._renew_strengths(at_once=True)

    def set_day(self, day: str) -> None:
        """Show another day: what does not hold on it fades."""
        self.day = day
        self._renew_hulls()
        self._renew_strengths()

    def choose(self, ref: Ref | None) -> None:
        """Put a ring around an actor, and set its lines off from the others."""
        self.chosen = ref if ref in self.nodes else None
        self._mark_chosen()
        self.lay_out()
        self._renew_strengths()

    def _mark_chosen(self) -> None:
        for ref, item in self.nodes.items():
            item.is_chosen = ref == self.chosen
            # The name of the one chosen lies above those of others.
            item.setZValue(3 if item.is_chosen else 2)

    # Where it stands

    @property
    def zoom(self) -> float:
        """How many pixels a unit of the layout takes."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Move the actors apart, or together."""
        self._zoom = zoom
        self.lay_out()

    def extent(self) -> QRectF:
        """The rectangle around all actors drawn, at a zoom of 1."""
        points = [self._at[ref] for ref in self.nodes] or [(0.0, 0.0)]
        left, top = (min(point[axis] for point in points) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in points) for axis in (0, 1))
        return QRectF(left, top, right - left, bottom - top)

    def move_node(self, ref: Ref, to: QPointF) -> None:
        """Drag an actor to a point of the scene."""
        self._at[ref] = (to.x() / self._zoom, to.y() / self._zoom)
        self.lay_out()

    def keep_place(self, ref: Ref) -> None:
        """Remember where an actor was dragged to."""
        self._places.move(ref, self._at[ref])

    def forget_moves(self) -> None:
        """Put all actors back to where the layout has them."""
        self._places.forget()
        self._at = self._places.of(self.network)
        self.lay_out()

    def lay_out(self) -> None:
        """Put everything where it belongs at this zoom."""
        for ref, item in self.nodes.items():
            x, y = self._at[ref]
            item.set_zoom(self._zoom)
            item.setPos(round(x * self._zoom), round(y * self._zoom))
        self._lay_lines()
        self._lay_names()
        self._lay_hulls()
        margin = theme().px(400)
        self.setSceneRect(QRectF(self._scaled_extent()).adjusted(-margin, -margin, margin, margin))

    def _scaled_extent(self) -> QRectF:
        box = self.extent()
        zoom = self._zoom
        return QRectF(box.left() * zoom, box.top() * zoom, box.width() * zoom, box.height() * zoom)

    def _lay_lines(self) -> None:
        beside: dict[tuple[Ref, Ref], list[EdgeItem]] = {}
        for item in self._edges:
            beside.setdefault(item.edge.ends, []).append(item)
        for (first, second), items in beside.items():
            start, end = self.nodes[first], self.nodes[second]
            for place, item in enumerate(items):
                shows = has_arrow(item.edge.kind)
                arrows = (shows and first in item.edge.targets, shows and second in item.edge.targets)
                gaps = (start.clearance, end.clearance)
                item.set_way(way_between(start.pos(), end.pos(), gaps, bend_of(place, len(items)), arrows))

    def _lay_names(self) -> None:
        room = self.room
        box = Box(room.left(), room.top(), room.right(), room.bottom()) if room is not None else None
        placed = place_labels(self._wishes(), gap=theme().px(3), room=box)
        for ref, item in self.nodes.items():
            item.set_label(placed.get(ref))

    def _wishes(self) -> list[Wish]:
        aways = self._line_sides()
        near = {ref for item in self._edges if self.chosen in item.edge.ends for ref in item.edge.ends}
        first = sorted(self.nodes.values(), key=lambda item: (item.node.ref not in near, -item.node.mentions))
        return [
            Wish(
                item.node.ref,
                item.pos().x(),
                item.pos().y(),
                item.radius + (theme().px(5) if item.is_chosen else 0),
                *item.label_size(),
                aways[item.node.ref],
                item.is_chosen,
            )
            for item in first
        ]

    def _line_sides(self) -> Mapping[Ref, tuple[float, float]]:
        """For each actor the direction in which its lines leave, longer where more of them go the same way."""
        found = dict.fromkeys(self.nodes, (0.0, 0.0))
        for item in self._edges:
            first, second = item.edge.ends
            over = self.nodes[second].pos() - self.nodes[first].pos()
            length = max(1.0, hypot(over.x(), over.y()))
            for ref, sign in ((first, 1 / length), (second, -1 / length)):
                x, y = found[ref]
                found[ref] = (x + over.x() * sign, y + over.y() * sign)
        return found

    def _lay_hulls(self) -> None:
        for item, members in self._hulls.values():
            points = [(self.nodes[ref].pos().x(), self.nodes[ref].pos().y()) for ref in members]
            item.set_corners([QPointF(*corner) for corner in outline(points)], theme().px(_HULL_MARGIN))

    def _renew_hulls(self) -> None:
        wanted = hulls(self.network, self.drawn.nodes, self.day)
        for ref in [ref for ref in self._hulls if ref not in wanted]:
            self.removeItem(self._hulls.pop(ref)[0])
        for ref, members in wanted.items():
            item = self._hulls[ref][0] if ref in self._hulls else HullItem(self.network.nodes[ref].group)
            if ref not in self._hulls:
                self.addItem(item)
            self._hulls[ref] = (item, members)
        self._lay_hulls()

    # How strongly it stands out

    def _renew_strengths(self, at_once: bool = False) -> None:
        wanted: list[tuple[QGraphicsItem, float]] = []
        for ref, item in self.nodes.items():
            wanted.append((item, NODE_STRENGTH[self.network.nodes[ref].life.on(self.day)]))
        for line in self._edges:
            line.is_new = any(is_new(tie.span, self.day) for tie in line.edge.ties)
            apart = self.chosen is not None and self.chosen not in line.edge.ends and not self.drawn.way
            wanted.append((line, LINE_STRENGTH[state_of(line.edge, self.day)] * (ASIDE if apart else 1.0)))
            line.update()
        self._fade.stop()
        self._strengths = [(item, item.opacity(), goal) for item, goal in wanted if item.opacity() != goal]
        if at_once or not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
            self._on_fade_value_changed(1.0)
        else:
            self._fade.start()

    def _on_fade_value_changed(self, share: float) -> None:
        for item, start, goal in self._strengths:
            item.setOpacity(start + (goal - start) * share)

    def count_holding(self) -> int:
        """How many relations of the lines drawn hold on the day."""
        return sum(tie.span.on(self.day) in (HOLDS, PERHAPS) for edge in self.drawn.edges for tie in edge.ties)

    def is_there(self, ref: Ref) -> bool:
        """Whether an actor exists on the day, as far as is known."""
        return self.network.nodes[ref].life.on(self.day) not in (LATER, OVER)

    def label_boxes(self) -> Iterable[Box]:
        """The boxes of the names that are written, for a test that none lies on another."""
        for item in self.nodes.values():
            if item.has_label:
                box = item.label_rect().translated(item.pos())
                yield Box(box.left(), box.top(), box.right(), box.bottom())
