"""The map's part in the Events tab: what it is told, how it is brought forward, and the words for that."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.event_pool import FittingEvents
from mali_ref.views.events.body import BOTH, MAP, TABLE, EventsBody
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.pane import MapPane

_ICONS: Final = {TABLE: "table", MAP: "map", BOTH: "columns-2"}
# The panel shows anything else on a page, which has a map of its own.
_ON_CARD: Final = ("event", "data")


class MapLink(QObject):
    """Tells the map what the screen shows.

    Attributes:
        pane: the place of the map.

    Signals:
        changed: the user brought table or map forward.
    """

    changed = Signal()

    def __init__(self, pane: MapPane, body: EventsBody, owner: QWidget) -> None:
        super().__init__(owner)
        self.pane = pane
        self._body = body
        self._table_action = self._action("events_table_view", TABLE)
        self._map_action = self._action("events_map_view", MAP)
        self._renew()
        theme().changed.connect(self._renew)
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The map is made when it is first looked at, and would stand last in the order of Tab.
        if event.type() == QEvent.Type.ChildAdded:
            QTimer.singleShot(0, self, self._order_tabs)
        return super().eventFilter(watched, event)

    def actions(self) -> list[QAction]:
        """What the tab bar offers: table or map alone, or both; in a narrow window the other of the two."""
        return [self._table_action, self._map_action]

    def show_events(self, fitting: FittingEvents, has_layer: bool) -> None:
        """Show what a filter leaves."""
        self.pane.show_events(fitting.events, fitting.layered, has_layer)

    def choose(self, ref: Ref | None) -> None:
        """Show on the map what the panel shows."""
        self._body.set_page(ref is not None and ref.kind not in _ON_CARD)
        self.pane.choose(ref)

    def set_width_class(self, name: str) -> None:
        """Reflow."""
        self._body.set_width_class(name)
        self._renew()

    def show_view(self, view: str) -> None:
        """Bring forward the table, the map or both, as the user would."""
        self._body.set_view(view)
        self._renew()
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        """Plain values from which `restore` brings back the map and what is in front."""
        return {"view": self._body.view, **self.pane.state()}

    def restore(self, state: object) -> None:
        """Bring back what `state` answered."""
        known = state if isinstance(state, dict) else {}
        view = known.get("view", BOTH)
        self._body.set_view(view if view in _ICONS else BOTH)
        self.pane.restore(known)
        self._renew()

    def picture_actions(self, parent: QObject) -> list[QAction]:
        """What takes the map along; it is made for that where nobody has looked at it yet."""
        return self.pane.map().picture.actions(parent)

    def panes(self) -> list[QWidget]:
        """What F6 visits."""
        return [self.pane.map().canvas] if self.pane.isVisible() else []

    def _order_tabs(self) -> None:
        """Let Tab go from the table to the map, and from there to the card."""
        before = self._body.last_before_map()
        for part in self.pane.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.window() is before.window():
                QWidget.setTabOrder(before, part)
                before = part
        self._body.put_head_first()

    def _action(self, name: str, view: str) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(lambda: self._toggle(view))
        return action

    def _toggle(self, view: str) -> None:
        self.show_view(BOTH if self._body.view == view else view)

    def _renew(self) -> None:
        """Let the words say what a click would do."""
        view, is_wide = self._body.view, self._body.has_room_for_both
        both = self.tr("Table and map")
        self._table_action.setVisible(is_wide)
        table = BOTH if view == TABLE else TABLE
        _dress(self._table_action, both if table == BOTH else self.tr("Table"), table)
        if is_wide:
            goal = BOTH if view == MAP else MAP
            _dress(self._map_action, both if goal == BOTH else self.tr("Map"), goal)
        else:
            goal = TABLE if view == MAP else MAP
            _dress(self._map_action, self.tr("Show table") if goal == TABLE else self.tr("Show map"), goal)
        tips = {TABLE: self.tr("Show the table alone"), MAP: self.tr("Show the map alone"), BOTH: both}
        self._table_action.setToolTip(tips[table])
        self._map_action.setToolTip(tips[goal] if is_wide else self._map_action.text())


def _dress(action: QAction, words: str, goal: str) -> None:
    action.setText(words)
    action.setIcon(icon(_ICONS[goal]))
