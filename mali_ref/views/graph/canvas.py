"""The picture to look at: mouse, wheel, touchpad and keys move it, and move from actor to actor."""

from math import hypot
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QWidget
from shiboken6 import isValid

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_words import edge_words, node_words
from mali_ref.views.graph.items import EdgeItem, NodeItem
from mali_ref.views.graph.motion import GraphMotion
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.kit.marks import group_name

_PAN: Final = 64
_DRAG: Final = 4
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GraphCanvas(GraphMotion):
    """Goes from actor to actor.

    Signals:
        chosen: the Ref of the actor the user goes to, or None.
        entered: the Ref of the actor the user opens.
        joined: the Ref of a second actor: the user asks for the way to it.
        dragged: an actor was moved.
    """

    chosen = Signal(object)
    entered = Signal(object)
    joined = Signal(object)
    dragged = Signal()

    def __init__(self, scene: GraphScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.setObjectName("graph_canvas")
        self._held: NodeItem | None = None
        self._grab = QPointF()
        self._press: QPoint | None = None
        self._is_dragged = False
        self._lit: NodeItem | EdgeItem | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What it is on

    def choose(self, ref: Ref | None) -> None:
        """Put the ring around an actor without a signal, and say so."""
        self.picture.choose(ref)
        self.tell()

    def tell(self) -> None:
        """Give a screen reader the name of what the picture is on now."""
        chosen = self.picture.chosen
        title = self.tr("Graph of actors, {count} shown").format(count=len(self.picture.nodes))
        if chosen is None:
            self.setAccessibleName(title)
        else:
            node = self.picture.network.nodes[chosen]
            edges = self.picture.drawn.edges
            self.setAccessibleName(node_words(self.picture.network, chosen, group_name(node.group), edges))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from actor to actor, Enter opens the profile. The same is shown as a list with L.")
        )
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def neighbour(self, direction: tuple[int, int]) -> Ref | None:
        """The nearest actor in a direction; the first one where none is chosen yet."""
        nodes = self.picture.nodes
        here = nodes.get(self.picture.chosen) if self.picture.chosen is not None else None
        if here is None:
            first = max(nodes.values(), key=lambda item: item.node.mentions, default=None)
            return first.node.ref if first is not None else None
        best: tuple[float, Ref] | None = None
        for ref, item in nodes.items():
            over = item.pos() - here.pos()
            along = over.x() * direction[0] + over.y() * direction[1]
            aside = abs(over.x() * direction[1]) + abs(over.y() * direction[0])
            # What lies more to the side than ahead belongs to another arrow.
            if along > 0 and aside <= along * 1.2:
                found = (hypot(along, 2 * aside), ref)
                best = min(best, found) if best is not None else found
        return best[1] if best is not None else None

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
        if commands or not (self._answer_arrow(event) or self.answer_zoom(event) or self._answer_other(event)):
            event.ignore()

    def _answer_arrow(self, event: QKeyEvent) -> bool:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-direction[0] * _PAN, -direction[1] * _PAN)
        else:
            found = self.neighbour(direction)
            if found is not None:
                self.chosen.emit(found)
                self.bring_in(found)
        return True

    def _answer_other(self, event: QKeyEvent) -> bool:
        chosen = self.picture.chosen
        if event.key() in _ENTER and chosen is not None:
            self.entered.emit(chosen)
        elif event.key() == Qt.Key.Key_Escape and chosen is not None:
            self.chosen.emit(None)
        else:
            return False
        return True

    # Mouse and touchpad

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press, self._is_dragged = event.position().toPoint(), False
            self._held = self._node_at(self._press)
            if self._held is not None:
                self._grab = self.mapToScene(self._press) - self._held.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._press is None:
            self._light(here)
            return
        moved = here - self._press
        if not self._is_dragged and moved.manhattanLength() <= _DRAG:
            return
        self._is_dragged = True
        if self._held is not None:
            self.picture.move_node(self._held.node.ref, self.mapToScene(here) - self._grab)
        else:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(moved.x(), moved.y())
            self._press = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._press, held, self._held = None, self._held, None
        self.viewport().unsetCursor()
        if self._is_dragged and held is not None:
            self.picture.keep_place(held.node.ref)
            self.dragged.emit()
        elif not self._is_dragged:
            is_second = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and held is not None
            (self.joined if is_second else self.chosen).emit(held.node.ref if held is not None else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        held = self._node_at(event.position().toPoint())
        if held is not None:
            self.entered.emit(held.node.ref)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_lit(None)

    def _node_at(self, point: QPoint) -> NodeItem | None:
        return next((item for item in self.items(point) if isinstance(item, NodeItem)), None)

    def _light(self, point: QPoint) -> None:
        found: QGraphicsItem | None = self._node_at(point)
        if found is None:
            found = next(
                (item for item in self.items(point) if isinstance(item, EdgeItem) and item.opacity() > 0.2), None
            )
        self._set_lit(found if isinstance(found, NodeItem | EdgeItem) else None)

    def _set_lit(self, item: NodeItem | EdgeItem | None) -> None:
        if item is self._lit:
            return
        for changed, is_lit in ((self._lit, False), (item, True)):
            if changed is not None and isValid(changed):
                changed.is_lit = is_lit
                changed.update()
        self._lit = item
        if isinstance(item, EdgeItem):
            item.setToolTip(edge_words(self.picture.network, item.edge, self.picture.day))
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if isinstance(item, NodeItem) else Qt.CursorShape.ArrowCursor
        )
