"""The event that table, timeline, map and panel show alike, whichever of them it was chosen in."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import DATA
from mali_ref.models.event_pool import EventPool
from mali_ref.views.events.body import EventsBody
from mali_ref.views.events.event_panel import EventPanel
from mali_ref.views.events.events_list import EventsList
from mali_ref.views.events.map_link import MapLink
from mali_ref.views.timeline.view import TimelineView

# What the table holds; the panel can show a place as well.
IN_TABLE: Final = ("event", DATA)
# A card takes longer to make than a brush to move: it follows when the hand rests for so many milliseconds.
_PAUSE: Final = 120


class EventChoice(QObject):
    """Keeps the parts of the screen at one event.

    Attributes:
        is_begun: nobody has chosen yet; the newest event that has happened is shown, whatever the day and the filter.
    """

    def __init__(
        self,
        pool: EventPool,
        events: EventsList,
        panel: EventPanel,
        timeline: TimelineView,
        map_link: MapLink,
        body: EventsBody,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._pool = pool
        self._list = events
        self._panel = panel
        self._timeline = timeline
        self._map = map_link
        self._body = body
        self.is_begun = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_pause_ended)
        self._connect()

    def current(self) -> Ref | None:
        """What the panel shows."""
        return self._panel.current_ref()

    def is_row(self) -> bool:
        """Whether the panel shows something that the table can hold, or nothing."""
        shown = self.current()
        return shown is None or shown.kind in IN_TABLE

    def renew(self) -> None:
        """Keep the event that is shown where it is among those of the table, else begin at the first known one."""
        shown = self.current()
        if not self.is_begun and self._list.table.row_of(shown) >= 0:
            self._list.view.choose(shown)
        else:
            self.begin()

    def begin(self) -> None:
        """Begin at the newest event that has happened. Nobody asked for it, so the map keeps to all of them."""
        self.is_begun = True
        first = self._list.first_known()
        self._list.view.start_at(first)
        if first is None or first != self.current():
            if self._timeline.brushing.is_moving:
                self._pause.start()
            else:
                self._tell(first)
        self._map.choose(None)

    def choose(self, ref: Ref | None) -> None:
        """Show an event everywhere."""
        self.is_begun = False
        self._list.view.choose(ref)
        if ref is None or ref != self.current():
            self.show(ref)
        else:
            self._map.choose(ref)

    def show(self, ref: Ref | None) -> None:
        """Show a record everywhere but in the table."""
        self.is_begun = False
        self._tell(ref)
        self._map.choose(ref)

    def _tell(self, ref: Ref | None) -> None:
        self._panel.show_record(self._pool.record(ref))
        self._timeline.choose(ref)

    def _connect(self) -> None:
        self._map.pane.chosen.connect(self._on_map_chosen)
        self._list.view.chosen.connect(self._on_view_chosen)
        self._list.view.clicked.connect(self._on_view_clicked)
        self._list.view.entered_record.connect(self._on_view_entered_record)
        self._panel.left.connect(self._on_panel_left)

    def _on_pause_ended(self) -> None:
        if self.is_begun:
            self._tell(self._list.view.current_ref())

    def _on_map_chosen(self, ref: Ref) -> None:
        self.choose(ref)
        if self._body.is_single:
            self._body.show_panel(True)

    def _on_view_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self.show(ref)

    def _on_view_clicked(self) -> None:
        # A click on the row that is current already brings its event back in place of a place's page.
        ref = self._list.view.current_ref()
        if ref is not None:
            self.choose(ref)
        if self._body.is_single:
            self._body.show_panel(True)

    def _on_view_entered_record(self, ref: Ref) -> None:
        self.choose(ref)
        self._body.show_panel(True)
        self._panel.scroller().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_panel_left(self) -> None:
        self._body.show_panel(False)
        self._list.first_stop().setFocus(Qt.FocusReason.ShortcutFocusReason)
