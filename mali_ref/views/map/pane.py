"""The place of the map in a screen: the map is made when it is first looked at, and told only then what to show."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.event_map import EventMap
from mali_ref.views.map.map_key import MapKey

_KEY_PADDING: Final = 16


class MapPane(QWidget):
    """Holds the map, and under it the key where there is room.

    Signals:
        chosen, opened, layer_toggled, notified: those of the `EventMap`.
    """

    chosen = Signal(object)
    opened = Signal(object)
    layer_toggled = Signal(object)
    notified = Signal(object)

    def __init__(self, workspace: Workspace, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._layer = layer
        self._map: EventMap | None = None
        self._key: QWidget | None = None
        self._has_key = False
        self._wanted: tuple[Sequence[Record], Sequence[Record], bool] | None = None
        self._current: Ref | None = None
        self._state: dict[str, Any] = {}
        set_ground(self, "surface")

    def map(self) -> EventMap:
        """The map, made now if it is not there yet, showing what it should."""
        if self._map is None:
            self._map = EventMap(self._workspace, self._layer, self)
            for name in ("chosen", "opened", "layer_toggled", "notified"):
                getattr(self._map, name).connect(getattr(self, name))
            self._map.restore(self._state)
            self._map.show()
            self._arrange()
        self._tell()
        return self._map

    def show_events(self, events: Sequence[Record], rows: Sequence[Record], has_rows: bool) -> None:
        """Show these events and rows of the layer, as soon as anyone looks."""
        self._wanted = (events, rows, has_rows)
        if self.isVisible() and self._map is not None:
            self._tell()

    def choose(self, ref: Ref | None) -> None:
        """Mark what was chosen elsewhere."""
        self._current = ref
        if self.isVisible() and self._map is not None and self._wanted is None:
            self._map.choose(ref)

    def state(self) -> dict[str, Any]:
        """Plain values from which `restore` brings back place, scale and layers."""
        return self._map.state() if self._map is not None else self._state

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` answered."""
        self._state = state
        if self._map is not None:
            self._map.restore(state)

    def set_key(self, shown: bool) -> None:
        """Show the key under a square map, or the map alone."""
        self._has_key = shown
        if shown and self._key is None:
            self._key = self._make_key()
        if self._key is not None:
            self._key.setVisible(shown)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The rest of the screen is seen first.
        QTimer.singleShot(0, self, self._on_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _tell(self) -> None:
        if self._map is not None and self._wanted is not None:
            self._map.show_events(*self._wanted)
            self._wanted = None
            self._map.choose(self._current)

    def _arrange(self) -> None:
        height = min(self.width(), self.height()) if self._has_key else self.height()
        if self._map is not None:
            self._map.setGeometry(0, 0, self.width(), height)
        if self._key is not None:
            self._key.setGeometry(0, height, self.width(), self.height() - height)

    def _make_key(self) -> QWidget:
        body = QWidget()
        set_ground(body, "surface")
        column = QVBoxLayout(body)
        side = theme().px(_KEY_PADDING)
        column.setContentsMargins(side, theme().px(12), side, side)
        column.setSpacing(theme().px(6))
        column.addWidget(text_label(self.tr("Key"), "strong"))
        column.addWidget(MapKey(columns=2))
        column.addStretch(1)
        scroll = PageScroll()
        scroll.setObjectName("map_key_scroll")
        scroll.setAccessibleName(self.tr("Key of the map"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        place = QWidget(self)
        outer = QVBoxLayout(place)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Divider())
        outer.addWidget(scroll, 1)
        return place

    def _on_shown(self) -> None:
        if self.isVisible():
            self.map()
