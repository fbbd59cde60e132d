"""How the table and the panel share the room: side by side, one above the other, or one at a time."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mali_ref.views.events.event_panel import EventPanel
from mali_ref.views.events.events_list import EventsList
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.theme import theme

_TABLE_SHARES: Final = {"wide": 0.5, "normal": 0.58, "medium": 0.66}
_CARD_HEIGHT: Final = 206
_LEAST_TABLE: Final = 150


class EventsBody(QWidget):
    """Places the two parts by the width class of the window."""

    def __init__(self, events: EventsList, panel: EventPanel) -> None:
        super().__init__()
        self._list = events
        self._panel = panel
        self._line = Divider(parent=self)
        self._class = "normal"
        self._panel_first = False
        for part in (events, panel):
            part.setParent(self)
        theme().changed.connect(self._place)

    @property
    def is_single(self) -> bool:
        """Whether there is room for one part alone."""
        return self._class == "tight"

    @property
    def shows_panel(self) -> bool:
        """Whether the panel is in view."""
        return not self.is_single or self._panel_first

    def set_width_class(self, name: str) -> None:
        """Reflow."""
        self._class = name
        self._list.key.setVisible(name != "narrow")
        self._panel.set_alone(self.is_single)
        self._place()

    def show_panel(self, shown: bool) -> None:
        """Bring the panel forward, or the list; seen only where there is room for one."""
        self._panel_first = shown
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.rect()
        self._list.setVisible(not self.is_single or not self._panel_first)
        self._panel.setVisible(self.shows_panel)
        self._line.setVisible(not self.is_single)
        if self.is_single:
            self._list.setGeometry(room)
            self._panel.setGeometry(room)
        elif self._class == "narrow":
            self._place_below(room)
        else:
            self._place_beside(room)

    def _place_beside(self, room: QRect) -> None:
        left = int(room.width() * _TABLE_SHARES.get(self._class, 0.58))
        self._list.setGeometry(0, 0, left, room.height())
        self._place_line(QRect(left, 0, 1, room.height()))
        self._panel.setGeometry(left + 1, 0, room.width() - left - 1, room.height())

    def _place_below(self, room: QRect) -> None:
        height = min(theme().px(_CARD_HEIGHT), max(0, room.height() - theme().px(_LEAST_TABLE)))
        top = room.height() - height
        self._list.setGeometry(0, 0, room.width(), top - 1)
        self._place_line(QRect(0, top - 1, room.width(), 1))
        self._panel.setGeometry(0, top, room.width(), height)

    def _place_line(self, rect: QRect) -> None:
        self._line.setFixedSize(rect.size())
        self._line.move(rect.topLeft())
