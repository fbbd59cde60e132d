"""The graph of actors as a page: kinds at the left, picture and months in the middle, one actor at the right."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.citations import chip_text
from mali_ref.models.graph_choice import (
    Choice,
    choice_of_state,
    count_groups,
    count_ties,
    draw,
    known_actor,
)
from mali_ref.models.graph_list import GraphList
from mali_ref.models.graph_network import Tie, read_network
from mali_ref.models.graph_places import Places
from mali_ref.models.graph_times import TimeLine, new_since
from mali_ref.models.workspace import Workspace
from mali_ref.views.graph.actions import GraphActions
from mali_ref.views.graph.canvas import GraphCanvas
from mali_ref.views.graph.drawers import Drawers
from mali_ref.views.graph.edge_table import EdgeTable
from mali_ref.views.graph.kinds_pane import KindsPane
from mali_ref.views.graph.middle import GraphMiddle
from mali_ref.views.graph.outputs import ListExport, export_action, graph_export
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.graph.selection_pane import SelectionPane
from mali_ref.views.graph.teller import Teller
from mali_ref.views.graph.time_bar import TimeBar
from mali_ref.views.graph.way_choice import WayChoice
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen

# How long keys rest before the panel follows.
_PANEL_MS = 60


class GraphScreen(Screen):
    """Draws who is tied to whom on a day, around the actor it was opened for."""

    def __init__(self, workspace: Workspace, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("graph_screen")
        set_ground(self, "surface")
        self.network = read_network(workspace)
        self.choice = Choice()
        self._opened_for: Ref | None = None
        self._places = places
        line = TimeLine(self.network.ties, workspace.as_of)
        self.time = TimeBar(line, workspace.as_of)
        self.picture = GraphScene(self.network, places, self.time.day(), self)
        self.canvas = GraphCanvas(self.picture)
        self.ties = GraphList(self.network, lambda cited: chip_text(cited, workspace), self)
        self.table = EdgeTable(self.ties)
        self.kinds = KindsPane()
        self.selection = SelectionPane()
        self._teller = Teller(self.selection, self.network, workspace)
        self._way_choice: WayChoice | None = None
        # The panel waits until keys, slider or play rest for a moment: it takes longer than a picture.
        self._panel_timer = QTimer(self, singleShot=True, interval=_PANEL_MS)
        self._panel_timer.timeout.connect(self._renew_selection)
        self._lay_out()
        self._connect()
        self._make_outputs()
        self._redraw()

    # The window's questions

    def show_record(self, ref: Ref) -> None:
        """Open the picture with an actor in its middle."""
        if ref not in self.network.nodes:
            return
        self._opened_for = ref
        self._renew_actions()
        self.choice = replace(self.choice, centre=None, steps=0, goal=None)
        self._choose(ref)
        self._redraw()
        self.canvas.bring_in(ref)
        self._middle.shown().setFocus()

    def show_home(self) -> None:
        """Show the picture with nobody chosen."""
        self._choose(None)

    def current_ref(self) -> Ref | None:
        return self._opened_for

    def state(self) -> dict[str, Any]:
        return {
            "chosen": str(self.picture.chosen or ""),
            **self.choice.as_state(),
            "day": self.time.day(),
            "as_of": self.workspace.as_of,
            "view": self.canvas.view_state(),
            "list": self._middle.is_list,
        }

    def restore(self, state: dict[str, Any]) -> None:
        if "chosen" not in state:
            return
        self.choice = choice_of_state(state, self.network)
        # A book set to another day since is shown on that day.
        if state.get("as_of") == self.workspace.as_of and state.get("day"):
            self.time.slider.setValue(self.time.slider.line.place_of(str(state["day"])))
        self._choose(known_actor(state["chosen"], self.network))
        self._redraw()
        self.canvas.restore_view(state.get("view", []))
        self._show_list(bool(state.get("list")))

    def page_actions(self) -> list[QAction]:
        return self._actions.every

    def panes(self) -> list[QWidget]:
        return [self.kinds, self._middle.shown(), self.time.slider, self.selection.area]

    def set_width_class(self, name: str) -> None:
        is_narrow = name in ("narrow", "tight")
        self._drawers.set_narrow(is_narrow)
        self._middle.leave_room(is_narrow)
        self.canvas.refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().casefold() == "l":
            self._show_list(not self._middle.is_list)
        elif event.key() == Qt.Key.Key_Space:
            self.time.play.click()
        elif event.key() == Qt.Key.Key_Escape and self._drawers.close_any():
            pass
        elif self._middle.is_list and (event.key() == Qt.Key.Key_Escape or _is_ctrl_enter(event)):
            self._show_list(False)
        elif event.key() == Qt.Key.Key_Escape and self.picture.chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawers.arrange()

    # Building

    def _lay_out(self) -> None:
        self._middle = GraphMiddle(self.canvas, self.table, self.time)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._drawers = Drawers(self, row, self.kinds, self._middle, self.selection, self._middle.stack)

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._on_canvas_chosen)
        self.canvas.entered.connect(self.opened)
        self.canvas.joined.connect(self._show_way_to)
        self.canvas.dragged.connect(self._renew_notes)
        self.table.entered.connect(self._on_table_entered)
        self.table.walked.connect(self._choose)
        self.kinds.changed.connect(self._on_kinds_changed)
        self.kinds.reset_wanted.connect(self._on_kinds_reset_wanted)
        self.selection.link_activated.connect(self._on_selection_link_activated)
        self.selection.citation_activated.connect(self.citation_opened)
        self.selection.profile_wanted.connect(self._on_selection_profile_wanted)
        self.selection.closed.connect(lambda: self._choose(None))
        self.selection.steps_chosen.connect(self._on_selection_steps_chosen)
        self.selection.way_wanted.connect(self._on_selection_way_wanted)
        self.time.day_changed.connect(self._on_time_day_changed)
        self.workspace.as_of_changed.connect(self._on_workspace_as_of_changed)
        theme().changed.connect(self._on_theme_changed)

    def _make_outputs(self) -> None:
        self._export = graph_export(self.canvas, self.ties, self.workspace, self, lambda: self.choice)
        self._list_export = ListExport(self.ties, self.workspace, self)
        for export in (self._export, self._list_export):
            export.finished.connect(self.notified)
        self._actions = GraphActions(export_action(self._export, self._list_export, self), self)
        self._actions.list_wanted.connect(lambda: self._show_list(not self._middle.is_list))
        self._actions.back_wanted.connect(self.left)
        self._renew_actions()

    def _renew_actions(self) -> None:
        name = self.network.nodes[self._opened_for].name if self._opened_for is not None else ""
        self._actions.renew(self._middle.is_list, name)

    # What is shown

    def _redraw(self) -> None:
        """Draw what is chosen to be drawn."""
        kept = [ref for ref in (self.picture.chosen, self.choice.goal) if ref is not None]
        drawn = draw(self.network, self.choice, self.picture.day, kept)
        self.picture.show_drawn(drawn)
        self.ties.show_edges(drawn.edges, self.picture.day)
        self.table.choose(self.picture.chosen)
        self._renew_notes()
        self._renew_selection()
        self.canvas.refit()
        self.canvas.tell()

    def _renew_notes(self) -> None:
        groups = count_groups(self.network, self.choice.all_actors)
        self.kinds.show_choice(self.choice, groups, count_ties(self.network, self.choice, self.picture.day))
        self.kinds.show_notes(self.picture.drawn, new_since(self.picture.day), self._places.is_moved)
        self.time.set_count(self.picture.count_holding())

    def _choose(self, ref: Ref | None) -> None:
        """Tell of an actor, or of nobody."""
        self.canvas.choose(ref)
        if ref is not None and ref not in self.picture.nodes:
            # It is drawn because it is chosen.
            self.picture.chosen = ref
            self._redraw()
        self._panel_timer.start()

    def _renew_selection(self) -> None:
        self._drawers.name_selection(self._teller.tell(self.picture, self.choice))

    def _show_list(self, shown: bool) -> None:
        if shown == self._middle.is_list:
            return
        # A table that is given the keys would go to its first row, and the panel with it.
        self.table.choose(self.picture.chosen)
        self._middle.show_list(shown)
        self._middle.shown().setFocus()
        self._renew_actions()
        self.changed.emit()

    def _show_way_to(self, ref: Ref) -> None:
        start = self.picture.chosen
        if start is None or ref == start:
            self._choose(ref)
            return
        self.choice = replace(self.choice, centre=start, steps=0, goal=ref)
        self._redraw()
        if not self.picture.drawn.way:
            words = self.tr("No way leads from {start} to {goal} over the relations ticked.")
            names = {end: self.network.nodes[actor].name for end, actor in (("start", start), ("goal", ref))}
            self.notified.emit(words.format(**names))
        self.canvas.go_home()

    # Slots

    def _on_canvas_chosen(self, ref: Ref | None) -> None:
        self._choose(ref)

    def _on_table_entered(self, tie: Tie) -> None:
        self.opened.emit(tie.record)

    def _on_kinds_changed(self, choice: Choice) -> None:
        self.choice = choice
        self._redraw()
        self.changed.emit()

    def _on_kinds_reset_wanted(self) -> None:
        self.picture.forget_moves()
        self.canvas.refit()
        self._renew_notes()

    def _on_selection_link_activated(self, ref: Ref) -> None:
        if ref in self.network.nodes:
            self._choose(ref)
            self.canvas.bring_in(ref)
        else:
            self.opened.emit(ref)

    def _on_selection_profile_wanted(self) -> None:
        if self.picture.chosen is not None:
            self.opened.emit(self.picture.chosen)

    def _on_selection_steps_chosen(self, steps: int) -> None:
        centre = self.picture.chosen if steps else None
        self.choice = replace(self.choice, centre=centre, steps=steps, goal=None)
        self._redraw()
        self.canvas.go_home()

    def _on_selection_way_wanted(self, point: QPoint) -> None:
        if self._way_choice is None:
            self._way_choice = WayChoice(self.network, self)
            self._way_choice.changed.connect(lambda keys: [self._show_way_to(ref) for ref in keys])
        self._way_choice.open_for(self.picture.chosen, point)

    def _on_time_day_changed(self, day: str) -> None:
        self.picture.set_day(day)
        self.ties.set_day(day)
        self.canvas.tell()
        self._renew_notes()
        self._panel_timer.start()

    def _on_workspace_as_of_changed(self, day: str) -> None:
        self.time.set_line(TimeLine(self.network.ties, day), day)

    def _on_theme_changed(self) -> None:
        self._renew_actions()
        self._drawers.arrange()


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
