"""A view that wheel, touchpad and keys zoom and move: marks keep their size, only their places move apart."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.kit.theme import theme

_STEP: Final = 1.35
# A notch of the wheel is 120 of its units, and zooms by a fifth.
_WHEEL: Final = 1.2 ** (1 / 120)
_SMALLEST: Final = 0.25
_LARGEST: Final = 4.0
_MOST_FIT: Final = 1.5


class GraphMotion(QGraphicsView):
    """Shows a `GraphScene`, all of it until the reader asks for a part.

    Attributes:
        picture: the scene.
    """

    def __init__(self, scene: GraphScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.picture = scene
        self._is_fit = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self._renew_ground()
        theme().changed.connect(self._on_theme_changed)

    def fit(self) -> None:
        """Show all that is drawn."""
        self._is_fit = True
        box = self.picture.extent()
        # Room for marks and names at the edge.
        side, top = theme().px(58), theme().px(44)
        across = (self.viewport().width() - 2 * side) / max(1.0, box.width())
        down = (self.viewport().height() - 2 * top) / max(1.0, box.height())
        zoom = max(_SMALLEST, min(across, down, _MOST_FIT * theme().scale))
        middle = box.center() * zoom
        view = QRectF(0, 0, self.viewport().width() - theme().px(8), self.viewport().height() - theme().px(8))
        view.moveCenter(middle)
        self.picture.room = view
        self.picture.set_zoom(zoom)
        self.centerOn(middle)

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Larger or smaller around a point of the viewport, or the middle."""
        self._leave_fit()
        before = self.picture.zoom
        zoom = max(_SMALLEST, min(_LARGEST, before * factor))
        point = around or QPointF(self.viewport().rect().center())
        middle = QPointF(self.viewport().rect().center())
        kept = self.mapToScene(point.toPoint()) / before
        self.picture.set_zoom(zoom)
        self.centerOn(kept * zoom + middle - point)

    def pan(self, dx: float, dy: float) -> None:
        """Draw the picture along by so many pixels."""
        if self._is_fit:
            self._leave_fit()
            self.picture.lay_out()
        for bar, step in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() - round(step))

    def bring_in(self, ref: Ref, centred: bool = False) -> None:
        """See to it that an actor is in view, or in the middle of it."""
        item = self.picture.nodes.get(ref)
        if item is None:
            return
        if centred:
            self._leave_fit()
            self.centerOn(item.pos())
        elif not self.viewport().rect().adjusted(24, 24, -24, -24).contains(self.mapFromScene(item.pos())):
            self._leave_fit()
            self.ensureVisible(QRectF(item.pos() - QPointF(60, 60), item.pos() + QPointF(60, 60)))

    def view_state(self) -> list[float]:
        """Where the view is, as plain numbers; empty where it shows all."""
        if self._is_fit:
            return []
        middle = self.mapToScene(self.viewport().rect().center()) / self.picture.zoom
        return [self.picture.zoom, middle.x(), middle.y()]

    def restore_view(self, state: Sequence[float]) -> None:
        """Bring back what `view_state` answered."""
        if len(state) == 3:
            self._leave_fit()
            self.picture.set_zoom(float(state[0]))
            self.centerOn(QPointF(float(state[1]), float(state[2])) * self.picture.zoom)
        else:
            self.fit()

    def _leave_fit(self) -> None:
        self._is_fit = False
        self.picture.room = None

    def refit(self) -> None:
        """Show all again, unless the reader looks at a part."""
        if self._is_fit:
            self.fit()

    def answer_zoom(self, event: QKeyEvent) -> bool:
        """Zoom, or show all, as a key asks; answers whether it does."""
        if event.text() in ("+", "="):
            self.zoom_by(_STEP)
        elif event.text() in ("-", "−", "_"):
            self.zoom_by(1 / _STEP)
        # The row of digits needs Shift on a French keyboard.
        elif event.text() in ("0", "à") or event.key() == Qt.Key.Key_0:
            self.fit()
        else:
            return False
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        moved = event.pixelDelta()
        # Two fingers on a touchpad draw the picture along; a wheel, or Ctrl with either, zooms.
        is_touchpad = not moved.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
        if is_touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(moved.x(), moved.y())
        else:
            self.zoom_by(_WHEEL ** event.angleDelta().y(), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        is_pinch = (
            isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        )
        if is_pinch and isinstance(event, QNativeGestureEvent):
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def focus_rect(self) -> QRectF:
        """The ring lies inside: the picture fills its place to the edge."""
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    def _renew_ground(self) -> None:
        self.setBackgroundBrush(theme().color("surface"))

    def _on_theme_changed(self) -> None:
        self._renew_ground()
        self.picture.lay_out()
        self.refit()
        self.picture.update()
