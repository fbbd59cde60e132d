"""The Events tab: what happened where, filtered by actor, place, type, time and toll; and the places themselves."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import EventFilter, filter_events, likeliest_to_clear, read_state, surroundings_of
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.body import EventsBody
from mali_ref.views.events.event_panel import EventPanel
from mali_ref.views.events.event_words import events_counted
from mali_ref.views.events.events_list import EventsList
from mali_ref.views.events.export_menu import EventsExport
from mali_ref.views.events.filter_bar import FilterBar
from mali_ref.views.screen import Screen


class EventsScreen(Screen):
    """Filter bar, table and the card of the chosen event."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("events_screen")
        self._events = workspace.records("event")
        self._around = surroundings_of(workspace)
        self._filter = EventFilter()
        self.bar = FilterBar(workspace, self._around)
        self.bar.set_events(self._events)
        self.list = EventsList(workspace)
        self.panel = EventPanel(workspace)
        self.body = EventsBody(self.list, self.panel)
        book = workspace.book
        self._export = EventsExport(self.list.table.records, " ".join(book.editions), self, book.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.body, 1)
        self._connect()
        self._apply(self._filter)

    def show_record(self, ref: Ref) -> None:
        if ref.kind == "place":
            self._apply(EventFilter(places=frozenset({ref})))
            self.list.view.choose(None)
        elif self.list.table.row_of(ref) < 0:
            # What the user asks for is shown, whatever was filtered before; Back brings the filter again.
            self._apply(EventFilter())
        self._show_in_panel(ref)
        self.list.view.choose(ref)
        self.body.show_panel(True)

    def show_home(self) -> None:
        self.body.show_panel(False)
        shown = self.panel.current_ref()
        if shown is None or shown.kind != "event":
            self._choose(self.list.first_known())

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
            "sort": list(self.list.sorting()),
            "selected": str(self.list.view.current_ref() or ""),
            "shown": str(self.panel.current_ref() or ""),
            "scroll": self.list.view.verticalScrollBar().value(),
            "panel": self.body.shows_panel,
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list.sort_by(*([*state.get("sort", ()), "", ""][:2]))
        self._apply(read_state(state.get("filter", {})))
        if "selected" in state:
            self.list.view.choose(_read_ref(state["selected"]))
        shown = _read_ref(state.get("shown"))
        if shown is not None:
            self._show_in_panel(shown)
        self.list.view.verticalScrollBar().setValue(int(state.get("scroll", 0)))
        self.body.show_panel(bool(state.get("panel")))

    def page_actions(self) -> list[QAction]:
        return [self._export.action]

    def panes(self) -> list[QWidget]:
        found: list[QWidget] = [self.bar.field]
        if self.list.isVisibleTo(self) and not self.list.is_empty():
            found.append(self.list.view)
        return [*found, self.panel.scroller()] if self.panel.isVisibleTo(self) else found

    def focus_filter(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def copy_figure(self) -> str:
        return self.panel.copy_figure()

    def set_width_class(self, name: str) -> None:
        self.body.set_width_class(name)

    def export(self) -> EventsExport:
        """What writes the events shown to a file."""
        return self._export

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self.set_filter)
        self.bar.field.returnPressed.connect(self._on_field_return_pressed)
        self.list.part_cleared.connect(self._on_list_part_cleared)
        self.list.view.chosen.connect(self._on_view_chosen)
        self.list.view.clicked.connect(self._on_view_clicked)
        self.list.view.entered_record.connect(self._on_view_entered_record)
        self.list.view.sort_changed.connect(self.changed)
        self.panel.link_activated.connect(self.opened)
        self.panel.citation_activated.connect(self.citation_opened)
        self.panel.notified.connect(self.notified)
        self.panel.left.connect(self._on_panel_left)
        self._export.finished.connect(self.notified)

    def _apply(self, chosen: EventFilter) -> None:
        """Show the events that fit, and keep the one that is shown where it is among them."""
        self._filter = chosen
        fitting = filter_events(self._events, chosen, self._around)
        self.list.show_events(fitting)
        self.bar.set_filter(chosen, events_counted(len(fitting), len(self._events)))
        if not fitting:
            self.list.show_empty(chosen, likeliest_to_clear(self._events, chosen, self._around))
        shown = self.panel.current_ref()
        if shown is not None and shown.kind != "event":
            return
        self._choose(shown if self.list.table.row_of(shown) >= 0 else self.list.first_known())

    def _choose(self, ref: Ref | None) -> None:
        self.list.view.choose(ref)
        if ref is None or ref != self.panel.current_ref():
            self._show_in_panel(ref)

    def _show_in_panel(self, ref: Ref | None) -> None:
        self.panel.show_record(self.workspace.record(ref) if ref is not None else None)

    def _on_field_return_pressed(self) -> None:
        if not self.list.is_empty():
            self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_list_part_cleared(self, part: str) -> None:
        self.set_filter(self._filter.without(part) if part else EventFilter())
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self._show_in_panel(ref)

    def _on_view_clicked(self) -> None:
        # A click on the row that is current already brings its event back in place of a place's page.
        ref = self.list.view.current_ref()
        if ref is not None and ref != self.panel.current_ref():
            self._show_in_panel(ref)
        if self.body.is_single:
            self.body.show_panel(True)

    def _on_view_entered_record(self, ref: Ref) -> None:
        if ref != self.panel.current_ref():
            self._show_in_panel(ref)
        self.body.show_panel(True)
        self.panel.scroller().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_panel_left(self) -> None:
        self.body.show_panel(False)
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _read_ref(text: object) -> Ref | None:
    return Ref.parse(str(text)) if text and ":" in str(text) else None
