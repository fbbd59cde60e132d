"""The Events tab: what happened where, filtered by actor, place, type, time and toll; and the places themselves."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.dates import Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import DATA
from mali_ref.models.event_filter import EventFilter, read_state
from mali_ref.models.event_pool import EventPool
from mali_ref.models.workspace import Workspace
from mali_ref.views.compare.action import CompareAction
from mali_ref.views.events.body import EventsBody
from mali_ref.views.events.choice import EventChoice
from mali_ref.views.events.event_panel import EventPanel
from mali_ref.views.events.event_words import events_counted, layer_counted
from mali_ref.views.events.events_list import EventsList
from mali_ref.views.events.export_menu import EventsExport
from mali_ref.views.events.filter_bar import FilterBar
from mali_ref.views.events.map_link import MapLink
from mali_ref.views.map.pane import MapPane
from mali_ref.views.screen import Screen
from mali_ref.views.timeline.view import TimelineView


class EventsScreen(Screen):
    """Filter bar, table and the card of the chosen event."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("events_screen")
        self.pool = EventPool(workspace)
        self._filter = EventFilter()
        self._is_stale = False
        self._before_layer: Ref | None = None
        self.bar = FilterBar(workspace, self.pool)
        self.timeline = TimelineView(workspace, self.pool)
        self.list = EventsList(workspace, self.pool.layer)
        self.panel = EventPanel(workspace, self.pool.layer)
        pane = MapPane(workspace, self.pool.layer)
        self.body = EventsBody(self.list, self.panel, pane)
        self.map = MapLink(pane, self.body, self)
        self.choice = EventChoice(self.pool, self.list, self.panel, self.timeline, self.map, self.body, self)
        book = workspace.book
        self._export = EventsExport(self._exported, " ".join(book.editions), self, book.title, self.pool.layer.exported)
        self._export.add_pictures("map", self.tr("Picture of the map"), self.map.picture_actions)
        self._export.add_pictures("timeline", self.tr("Picture of the timeline"), self.timeline.menu.export.actions)
        self._compare = CompareAction(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.timeline)
        column.addWidget(self.body, 1)
        self._connect()
        self._apply(self._filter)

    def _exported(self) -> list[Record]:
        """The events shown, as they may leave the laptop."""
        return self.workspace.book.shareable(self.list.table.records())

    def show_record(self, ref: Ref) -> None:
        if ref.kind == DATA and not self.pool.has_layer:
            self._lay_over(True)
        if ref.kind == "place":
            self._apply(EventFilter(places=frozenset({ref})))
            self.list.view.choose(None)
        elif self.list.table.row_of(ref) < 0:
            # What the user asks for is shown, whatever was filtered before; Back brings the filter again.
            self._apply(EventFilter())
        self.choice.show(ref)
        self.list.view.choose(ref)
        self.body.show_panel(True)
        if self.focusWidget() in (None, self.bar.field):
            # Keys that act on a record mean this one, not the words of the filter.
            place = self.panel.scroller() if self.list.table.row_of(ref) < 0 else self.list.view
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_home(self) -> None:
        self.body.show_panel(False)
        if self.choice.current() is None or not self.choice.is_row():
            self.choice.begin()

    def current_ref(self) -> Ref | None:
        return self.panel.current_ref()

    def filter(self) -> EventFilter:
        """What is asked for."""
        return self._filter

    def set_filter(self, chosen: EventFilter) -> None:
        """Ask for other events, as the user would."""
        self._apply(chosen)
        self.changed.emit()

    def state(self) -> dict[str, Any]:
        return {
            "filter": self._filter.to_state(),
            "layer": self.pool.has_layer,
            "sort": list(self.list.sorting()),
            "selected": str(self.list.view.current_ref() or ""),
            "shown": "" if self.choice.is_begun else str(self.panel.current_ref() or ""),
            "scroll": self.list.view.verticalScrollBar().value(),
            "panel": self.body.shows_panel,
            "time": self.timeline.state(),
            "map": self.map.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list.sort_by(*([*state.get("sort", ()), "", ""][:2]))
        self.pool.has_layer = bool(state.get("layer"))
        self._apply(read_state(state.get("filter", {})))
        shown = _read_ref(state.get("shown"))
        if shown is None:
            self.choice.begin()
        else:
            self.list.view.choose(_read_ref(state.get("selected")))
            self.choice.show(shown)
            self.list.view.verticalScrollBar().setValue(int(state.get("scroll", 0)))
        self.body.show_panel(bool(state.get("panel")))
        self.timeline.restore(state.get("time"))
        self.map.restore(state.get("map"))

    def page_actions(self) -> list[QAction]:
        return [self._compare, *self.map.actions(), self._export.action]

    def panes(self) -> list[QWidget]:
        found: list[QWidget] = [self.bar.field]
        if self.timeline.isVisibleTo(self):
            found.append(self.timeline.board)
        if self.list.isVisibleTo(self) and not self.list.is_empty():
            found.append(self.list.view)
        found += self.map.panes()
        return [*found, self.panel.scroller()] if self.panel.isVisibleTo(self) else found

    def focus_filter(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def copy_figure(self) -> str:
        return self.panel.copy_figure()

    def set_width_class(self, name: str) -> None:
        self.map.set_width_class(name)

    def export(self) -> EventsExport:
        """What writes the events shown to a file."""
        return self._export

    def show_layer(self, on: bool) -> None:
        """Lay the open data over the events, or take it away, as the user would."""
        self._lay_over(on)
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._renew()

    def _connect(self) -> None:
        self.workspace.as_of_changed.connect(self._on_workspace_changed)
        self.workspace.contents_changed.connect(self._on_workspace_changed)
        self.bar.filter_changed.connect(self.set_filter)
        self.bar.layer_toggled.connect(self.show_layer)
        self.timeline.dates_changed.connect(self._on_timeline_dates_changed)
        self.timeline.chosen.connect(self._on_timeline_chosen)
        self.timeline.notified.connect(self.notified)
        self.body.placed.connect(self._on_body_placed)
        self.map.pane.opened.connect(self.opened)
        self.map.pane.layer_toggled.connect(self.show_layer)
        self.map.pane.notified.connect(self.notified)
        self.map.changed.connect(self.changed)
        self.bar.field.returnPressed.connect(self._on_field_return_pressed)
        self.list.part_cleared.connect(self._on_list_part_cleared)
        self.list.view.sort_changed.connect(self.changed)
        self.panel.link_activated.connect(self.opened)
        self.panel.citation_activated.connect(self.citation_opened)
        self.panel.notified.connect(self.notified)
        self._export.finished.connect(self.notified)

    def _apply(self, chosen: EventFilter) -> None:
        """Show the events that fit, and keep the one that is shown where it is among them."""
        self._filter = chosen
        fitting = self.pool.fitting(chosen)
        self.list.show_events(fitting.all())
        counted = events_counted(len(fitting.events), len(self.pool.events))
        beside = layer_counted(len(fitting.layered), self.pool.layer.code) if self.pool.has_layer else ""
        self.bar.set_filter(chosen, counted, beside)
        self.timeline.show_filter(chosen)
        self.map.show_events(fitting, self.pool.has_layer)
        if not fitting.all():
            self.list.show_empty(chosen, self.pool.likeliest_to_clear(chosen))
        if self.choice.is_row():
            self.choice.renew()

    def _lay_over(self, on: bool) -> None:
        """Show the layer or not; what was chosen before it came is chosen again when it goes."""
        shown = self.panel.current_ref()
        if on and not self.pool.has_layer:
            self._before_layer = shown
        self.pool.has_layer = on
        if not on and shown is not None and shown.kind == DATA and self._before_layer is not None:
            self.choice.show(self._before_layer)
        self._apply(self._filter)

    def _renew(self) -> None:
        """Show what the workspace shows now, filtered as before."""
        self.pool.renew()
        self._apply(self._filter)

    def _on_workspace_changed(self) -> None:
        # A tab in the background is filled again when it is next looked at.
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._renew()

    def _on_field_return_pressed(self) -> None:
        if not self.list.is_empty():
            self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_body_placed(self) -> None:
        # Where there is room for one part alone, an event that is read has all of it.
        self.timeline.setVisible(not self.body.is_single or not self.body.shows_panel)

    def _on_timeline_dates_changed(self, since: Edtf | None, until: Edtf | None) -> None:
        self.set_filter(replace(self._filter, since=since, until=until))

    def _on_timeline_chosen(self, ref: Ref) -> None:
        if self.list.table.row_of(ref) < 0:
            # A brick outside of the brush is chosen all the same; the brush gives way.
            self.set_filter(self._filter.without("dates"))
        self.choice.choose(ref)

    def _on_list_part_cleared(self, part: str) -> None:
        self.set_filter(self._filter.without(part) if part else EventFilter())
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _read_ref(text: object) -> Ref | None:
    return Ref.parse(str(text)) if text and ":" in str(text) else None
