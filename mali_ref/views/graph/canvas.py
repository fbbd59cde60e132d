"""The picture to look at: mouse, wheel, touchpad and keys move it, and move from actor to actor."""

from math import hypot
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_words import edge_words, month_words, node_words, relations_words
from mali_ref.views.graph.items import EdgeItem, NodeItem
from mali_ref.views.graph.motion import GraphMotion
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.graph.zoom_buttons import GraphZoomButtons
from mali_ref.views.kit.marks import group_name
from mali_ref.views.kit.spoken_value import ValueTold
from mali_ref.views.kit.theme import theme

_PAN: Final = 64
_DRAG: Final = 4
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GraphCanvas(ValueTold, GraphMotion):
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
        self._buttons = GraphZoomButtons(self.larger, self.smaller, self.fit, self)
        theme().changed.connect(self._buttons.stay_in_corner)

    # What it is on

    def choose(self, ref: Ref | None) -> None:
        """Put the ring around an actor without a signal, and say so."""
        self.picture.choose(ref)
        self.tell()

    def tell(self) -> None:
        """Give a screen reader the name of what the picture is on now, and what it shows in all."""
        chosen = self.picture.chosen
        shown = self.tr("Graph of actors, {count} shown").format(count=len(self.picture.nodes))
        if chosen is None:
            self.setAccessibleName(shown)
        else:
            node = self.picture.network.nodes[chosen]
            edges = self.picture.drawn.edges
            self.setAccessibleName(node_words(self.picture.network, chosen, group_name(node.group), edges))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from actor to actor, Enter opens the profile. The same is shown as a list with L.")
        )
        month = month_words(self.picture.day[:7]) if self.picture.day else ""
        held = relations_words(self.picture.count_holding())
        self.set_spoken_value(", ".join(part for part in (shown, month, held) if part))

    def neighbour(self, direction: tuple[int, int]) -> Ref | None:
        """The nearest actor in a direction; the first one where none is chosen yet."""
        nodes = self.picture.nodes
        here = nodes.get(self.picture.chosen) if self.picture.chosen is not None else None
        if here is None:
            first = max(nodes.values(), key=lambda item: item.node.mentions, default=None)
            return first.node.ref if first is not None else None
        best: tuple[float, Ref] | None = None
        for ref, item in nodes.items():
            across, down = item.x - here.x, item.y - here.y
            along = across * direction[0] + down * direction[1]
            aside = abs(across * direction[1]) + abs(down * direction[0])
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._buttons.stay_in_corner()

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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _node_at(self, point: QPoint) -> NodeItem | None:
        return self.picture.node_at(self.mapToScene(point))

    def _words_at(self, point: QPoint) -> str:
        """What a tip says of a point: an actor's full name, or all that a line stands for."""
        found = self._node_at(point) or self.picture.edge_at(self.mapToScene(point))
        if isinstance(found, EdgeItem):
            return edge_words(self.picture.network, found.edge, self.picture.day)
        return found.node.title if found is not None else ""

    def _light(self, point: QPoint) -> None:
        self._set_lit(self._node_at(point) or self.picture.edge_at(self.mapToScene(point)))

    def _set_lit(self, item: NodeItem | EdgeItem | None) -> None:
        if item is self._lit:
            return
        self._lit = item
        self.picture.light(item)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if isinstance(item, NodeItem) else Qt.CursorShape.ArrowCursor
        )
