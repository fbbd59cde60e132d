"""How table, map and panel share the room: side by side, one above the other, or one at a time."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.views.events.event_panel import EventPanel
from mali_ref.views.events.events_list import EventsList
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.pane import MapPane

BOTH, TABLE, MAP = "both", "table", "map"
_TABLE_SHARES: Final = {"wide": 0.5, "normal": 0.58, "medium": 0.66}
_CARD_HEIGHT: Final = 206
_CARD_UNDER_MAP: Final = 212
_LEAST_CARD: Final = 120
_LEAST_MAP: Final = 260
_LEAST_TABLE: Final = 150
_CARD_BESIDE: Final = 360


class EventsBody(QWidget):
    """Places the parts by the width class of the window.

    Attributes:
        view: ``both`` table and map, or the ``table`` or the ``map`` alone; where there is no room for both, ``both``
            is the table.

    Signals:
        placed: other parts may be in view than before.
    """

    placed = Signal()

    def __init__(self, events: EventsList, panel: EventPanel, map_pane: MapPane) -> None:
        super().__init__()
        self.view = BOTH
        self._list = events
        self._panel = panel
        self._map = map_pane
        self._lines = (Divider(parent=self), Divider(parent=self))
        self._class = "normal"
        self._panel_first = False
        self._is_page = False
        # In the order in which Tab visits them.
        for part in (events, map_pane, panel):
            part.setParent(self)
        theme().changed.connect(self._place)

    @property
    def is_single(self) -> bool:
        """Whether there is room for one part alone."""
        return self._class == "tight"

    @property
    def has_room_for_both(self) -> bool:
        """Whether table and map can stand side by side."""
        return self._class not in ("narrow", "tight")

    @property
    def shows_panel(self) -> bool:
        """Whether the panel is in view."""
        return not self.is_single or self._panel_first

    @property
    def shows_map(self) -> bool:
        """Whether the map is in view."""
        return not self._map.isHidden()

    def last_before_map(self) -> QWidget:
        """What Tab visits before the map, but for the rows, which `put_head_first` then puts between."""
        return self._list.view.horizontalHeader()

    def put_head_first(self) -> None:
        """Let Tab go from the head of the table to its rows."""
        self._list.view.put_head_first()

    def set_width_class(self, name: str) -> None:
        """Reflow."""
        self._class = name
        self._list.key.setVisible(name != "narrow")
        self._panel.set_alone(self.is_single)
        self._place()

    def set_view(self, view: str) -> None:
        """Show table and map, or one of them alone."""
        self.view = view
        self._place()

    def show_panel(self, shown: bool) -> None:
        """Bring the panel forward, or the list; seen only where there is room for one."""
        self._panel_first = shown
        self._place()

    def set_page(self, is_page: bool) -> None:
        """Say whether the panel shows the page of a place, which wants all the height and has a map of its own."""
        if is_page != self._is_page:
            self._is_page = is_page
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.rect()
        if self.is_single:
            self._place_one(room)
        elif self._class == "narrow":
            self._place_below(room)
        elif self.view == MAP:
            self._place_beside(self._map, room)
        elif self.view == TABLE:
            self._place_beside(self._list, room)
        else:
            self._place_all(room)

    def _place_one(self, room: QRect) -> None:
        shown = self._panel if self._panel_first else self._map if self.view == MAP else self._list
        self._show(shown)
        shown.setGeometry(room)

    def _place_below(self, room: QRect) -> None:
        height = min(theme().px(_CARD_HEIGHT), max(0, room.height() - theme().px(_LEAST_TABLE)))
        top = room.height() - height
        upper = self._map if self.view == MAP else self._list
        self._show(upper, self._panel)
        upper.setGeometry(0, 0, room.width(), top - 1)
        self._draw_lines(QRect(0, top - 1, room.width(), 1))
        self._panel.setGeometry(0, top, room.width(), height)

    def _place_beside(self, part: QWidget, room: QRect) -> None:
        """One part with the whole panel at its right."""
        left = self._left(room)
        self._show(part, self._panel)
        part.setGeometry(0, 0, left, room.height())
        self._draw_lines(QRect(left, 0, 1, room.height()))
        self._panel.setGeometry(left + 1, 0, room.width() - left - 1, room.height())

    def _place_all(self, room: QRect) -> None:
        left = self._left(room)
        right = room.adjusted(left + 1, 0, 0, 0)
        self._list.setGeometry(0, 0, left, room.height())
        if self._class == "wide":
            width = right.width() - max(theme().px(_CARD_BESIDE), right.width() - right.height())
            map_place = QRect(right.left(), 0, width, right.height())
            line = QRect(map_place.right() + 1, 0, 1, right.height())
            card = QRect(line.right() + 1, 0, right.right() - line.right(), right.height())
        elif self._is_page:
            map_place, line, card = QRect(), QRect(), right
        else:
            under = max(theme().px(_LEAST_CARD), min(theme().px(_CARD_UNDER_MAP), right.height() // 2))
            height = max(min(theme().px(_LEAST_MAP), right.height() - theme().px(_LEAST_CARD)), right.height() - under)
            map_place = QRect(right.left(), 0, right.width(), height - 1)
            line = QRect(right.left(), height - 1, right.width(), 1)
            card = QRect(right.left(), height, right.width(), right.height() - height)
        self._show(self._list, self._panel, *([] if map_place.isEmpty() else [self._map]))
        self._map.setGeometry(map_place)
        self._panel.setGeometry(card)
        self._draw_lines(QRect(left, 0, 1, room.height()), line)

    def _left(self, room: QRect) -> int:
        return int(room.width() * _TABLE_SHARES.get(self._class, 0.58))

    def _show(self, *shown: QWidget) -> None:
        is_square = self._class == "wide" and self.view == BOTH
        self._map.set_key(is_square and self._map in shown)
        for part in (self._list, self._map, self._panel):
            part.setVisible(part in shown)
        self._draw_lines()
        self.placed.emit()

    def _draw_lines(self, *rects: QRect) -> None:
        for line, rect in zip(self._lines, (*rects, QRect(), QRect()), strict=False):
            line.setVisible(not rect.isEmpty())
            line.setFixedSize(rect.size())
            line.move(rect.topLeft())
            line.raise_()
