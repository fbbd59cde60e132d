"""A view that wheel, touchpad and keys zoom and move: marks keep their size, only their places move apart."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
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
# Below this zoom, in units of the text's size, names crowd each other out; the picture is then larger than the window.
_READABLE: Final = 0.62
_NEARLY: Final = 0.85
# Room for marks and names at the edge.
_SIDE: Final = 58
_TOP: Final = 44
# How long the zoom rests before names look for better places, in milliseconds.
_REST: Final = 90
HOME, ALL, FREE = "home", "all", "free"


class GraphMotion(QGraphicsView):
    """Shows a `GraphScene`: all of it where it can be read so, until the reader asks for a part.

    Attributes:
        picture: the scene.

    Signals:
        moved: another part is shown, or at another zoom.
    """

    moved = Signal()

    def __init__(self, scene: GraphScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.picture = scene
        self._shows = HOME
        self._fits = True
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest_timeout)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # All is one item, which knows what of it is exposed.
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self._renew_ground()
        theme().changed.connect(self._on_theme_changed)

    def fit(self) -> None:
        """Show all that is drawn."""
        self._shows = ALL
        self._show(self._fitting_zoom())

    def go_home(self) -> None:
        """Show all that is drawn; where it could not be read, as much as can be around the one chosen."""
        self._shows = HOME
        self._show(self._home_zoom())

    def _home_zoom(self) -> float:
        readable, fitting = _READABLE * theme().scale, self._fitting_zoom()
        # A little smaller is better than a little cut off.
        return fitting if fitting >= readable * _NEARLY else readable

    def shows_all(self) -> bool:
        """Whether nothing lies outside the window."""
        return self._shows == ALL or (self._shows == HOME and self._fits)

    def _fitting_zoom(self) -> float:
        box = self.picture.extent()
        across = (self.viewport().width() - 2 * theme().px(_SIDE)) / max(1.0, box.width())
        down = (self.viewport().height() - 2 * theme().px(_TOP)) / max(1.0, box.height())
        return max(_SMALLEST, min(across, down, _MOST_FIT * theme().scale))

    def _show(self, zoom: float) -> None:
        """Show the picture at a zoom: its middle if all of it fits, else the one chosen."""
        self._rest.stop()
        box, chosen = self.picture.extent(), self.picture.nodes.get(self.picture.chosen)  # type: ignore[arg-type]
        size = self.viewport().size()
        view = QRectF(0, 0, size.width() - theme().px(8), size.height() - theme().px(8))
        self._fits = fits = zoom <= self._fitting_zoom()
        middle = box.center() * zoom
        view.moveCenter(middle)
        self.picture.room = view if fits else None
        self.picture.set_zoom(zoom)
        if not fits:
            wanted = chosen.pos() if chosen is not None else middle
            middle = QPointF(
                _within(wanted.x(), box.left() * zoom, box.right() * zoom, size.width() / 2 - theme().px(_SIDE)),
                _within(wanted.y(), box.top() * zoom, box.bottom() * zoom, size.height() / 2 - theme().px(_TOP)),
            )
        self.centerOn(middle)
        if not fits:
            # A name that the edge of the window would cut stands on another side of its mark, or is left out.
            self.picture.room = self.mapToScene(self.viewport().rect().adjusted(4, 4, -4, -4)).boundingRect()
            self.picture.lay_names()
        self.moved.emit()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Larger or smaller around a point of the viewport, or the middle."""
        self._leave_fit()
        before = self.picture.zoom
        zoom = max(_SMALLEST, min(_LARGEST * theme().scale, before * factor))
        point = around or QPointF(self.viewport().rect().center())
        middle = QPointF(self.viewport().rect().center())
        kept = self.mapToScene(point.toPoint()) / before
        self.picture.set_zoom(zoom, settled=False)
        self.centerOn(kept * zoom + middle - point)
        self._rest.start()
        self.moved.emit()

    def pan(self, dx: float, dy: float) -> None:
        """Draw the picture along by so many pixels."""
        if self._shows != FREE:
            self._leave_fit()
            self.picture.lay_names()
        for bar, step in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() - round(step))
        self.moved.emit()

    def larger(self) -> None:
        """A step nearer."""
        self.zoom_by(_STEP)

    def smaller(self) -> None:
        """A step farther away."""
        self.zoom_by(1 / _STEP)

    def bring_in(self, ref: Ref, centred: bool = False) -> None:
        """See to it that an actor is in view, or in the middle of it."""
        item = self.picture.nodes.get(ref)
        if item is None:
            return
        if centred:
            self._leave_fit()
            self.picture.lay_names()
            self.centerOn(item.pos())
            self.moved.emit()
        elif not self.viewport().rect().adjusted(24, 24, -24, -24).contains(self.mapFromScene(item.pos())):
            self._leave_fit()
            self.picture.lay_names()
            self.ensureVisible(QRectF(item.pos() - QPointF(60, 60), item.pos() + QPointF(60, 60)))
            self.moved.emit()

    def view_state(self) -> list[float]:
        """Where the view is, as plain numbers; empty where the reader has not moved it."""
        if self._shows == HOME or (self._shows == ALL and self._fitting_zoom() == self._home_zoom()):
            return []
        middle = self.mapToScene(self.viewport().rect().center()) / self.picture.zoom
        return [self.picture.zoom, middle.x(), middle.y()]

    def restore_view(self, state: Sequence[float]) -> None:
        """Bring back what `view_state` answered."""
        if len(state) == 3:
            self._leave_fit()
            self.picture.set_zoom(float(state[0]))
            self.centerOn(QPointF(float(state[1]), float(state[2])) * self.picture.zoom)
            self.moved.emit()
        else:
            self.go_home()

    def _leave_fit(self) -> None:
        self._shows = FREE
        self.picture.room = None

    def refit(self) -> None:
        """Show the same again in a window of another size, unless the reader has moved the picture."""
        if self._shows == ALL:
            self.fit()
        elif self._shows == HOME:
            self.go_home()

    def _on_rest_timeout(self) -> None:
        self.picture.lay_names()

    def answer_zoom(self, event: QKeyEvent) -> bool:
        """Zoom, or show all, as a key asks; answers whether it does."""
        if event.text() in ("+", "="):
            self.larger()
        elif event.text() in ("-", "−", "_"):
            self.smaller()
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


def _within(wanted: float, low: float, high: float, half: float) -> float:
    """The middle of a view nearest to a wanted one that shows nothing beyond both ends, where there is enough."""
    return (low + high) / 2 if high - low <= 2 * half else max(low + half, min(high - half, wanted))
