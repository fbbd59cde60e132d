"""The Actors tab: the list at the left, the profile of the actor, person, post or relation chosen."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.views.actors.list_pane import ListPane
from mali_ref.views.actors.profile_print import print_profile
from mali_ref.views.compare.action import CompareAction
from mali_ref.views.kit.buttons import quiet_button
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.page import RecordPage
from mali_ref.views.screen import Screen

_LIST_WIDTH = 288


class ActorsScreen(Screen):
    """Shows a record of kind actor, person, post or relation beside the list."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("actors_screen")
        set_ground(self, "surface")
        self._is_tight = False
        self.list_pane = ListPane(workspace)
        self.list_pane.chosen.connect(self.opened)
        self.list_pane.filtered.connect(self.changed)
        self.page = RecordPage(workspace)
        self.page.set_rail(True)
        self.page.link_activated.connect(self.opened)
        self.page.citation_activated.connect(self.citation_opened)
        self.page.notified.connect(self.notified)
        self.page.graph_wanted.connect(self.graph_wanted)
        self.list_pane.tree.graph_wanted.connect(self.graph_wanted)
        self._divider = Divider(vertical=True)
        self._back = quiet_button(self.tr("Back to the list"), "arrow-left")
        self._back.setObjectName("actors_back")
        self._back.clicked.connect(self._on_back_clicked)
        self._lay_out()
        self._compare_action = CompareAction(self)
        self._copy_action = self._action("copy_citation", self.tr("Copy citation"), "quote", self._on_copy_citation)
        self._graph_action = self._action("open_in_graph", self.tr("Graph"), "waypoints", self._on_open_in_graph)
        self._print_action = self._action("print_profile", self.tr("Print profile"), "printer", self._on_print_profile)
        theme().changed.connect(self._on_theme_changed)

    def show_record(self, ref: Ref) -> None:
        record = self.workspace.record(ref)
        if record is None:
            return
        self.page.show_record(record)
        # A post stands for its holder in the list, a relation for the end it is read from.
        self.list_pane.tree.set_shown(record.get("holder") or record.get("from") or ref)
        self._renew_panes()

    def show_home(self) -> None:
        first = self.list_pane.model.first()
        if self._is_tight or first is None:
            self._show_list()
        elif self.page.current_ref() is None:
            self.show_record(first)

    def current_ref(self) -> Ref | None:
        return self.page.current_ref()

    def state(self) -> dict[str, Any]:
        ref = self.current_ref()
        return {
            "ref": str(ref) if ref is not None else "",
            "filter": self.list_pane.filter.text(),
            "group": self.list_pane.group(),
            "folded": self.list_pane.tree.folded(),
            "scroll": self.page.scroll_position(),
            "list_scroll": self.list_pane.tree.verticalScrollBar().value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list_pane.filter.setText(str(state.get("filter", "")))
        self.list_pane.set_group(str(state.get("group", "")))
        self.list_pane.tree.set_folded(list(state.get("folded", [])))
        if state.get("ref"):
            self.show_record(Ref.parse(str(state["ref"])))
        self.page.set_scroll_position(int(state.get("scroll", 0)))
        self.list_pane.tree.verticalScrollBar().setValue(int(state.get("list_scroll", 0)))

    def page_actions(self) -> list[QAction]:
        compare = self._compare_action.renewed()
        return [self._copy_action, compare, self._graph_action, self._print_action]

    def panes(self) -> list[QWidget]:
        return [self.list_pane.filter, self.list_pane.tree, self.page.scroll_area]

    def focus_filter(self) -> None:
        if self._is_tight:
            self._show_list()
        self.list_pane.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list_pane.filter.selectAll()

    def copy_figure(self) -> str:
        return self.page.copy_figure()

    def set_width_class(self, name: str) -> None:
        self._is_tight = name == "tight"
        self.page.set_rail(name in ("wide", "normal"))
        self._renew_panes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.text() == "/":
            self.focus_filter()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_open_in_graph()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._page_column = QWidget()
        column = QVBoxLayout(self._page_column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.page, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list_pane)
        row.addWidget(self._divider)
        row.addWidget(self._page_column, 1)
        self._renew_panes()

    def _renew_panes(self) -> None:
        """One column when there is no room for two: the list, then the record with its way back."""
        has_record = self.page.current_ref() is not None
        self._back.setVisible(self._is_tight)
        self.list_pane.setVisible(not self._is_tight or not has_record)
        self._page_column.setVisible(not self._is_tight or has_record)
        self._divider.setVisible(not self._is_tight)
        if self._is_tight:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(16777215)
        else:
            self.list_pane.setFixedWidth(theme().px(_LIST_WIDTH))

    def _show_list(self) -> None:
        self._page_column.setVisible(not self._is_tight)
        self.list_pane.show()
        self.list_pane.tree.setFocus()

    def _action(self, name: str, text: str, icon_name: str, slot: Any) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _on_back_clicked(self) -> None:
        self._show_list()

    def _on_copy_citation(self) -> None:
        view = self.page.view()
        if view is not None:
            text = self.page.views.citation_text(view.record)
            QGuiApplication.clipboard().setText(text)
            self.notified.emit(self.tr("Copied: {text}").format(text=text))

    def _on_open_in_graph(self) -> None:
        ref = self._actor_shown()
        if ref is not None:
            self.graph_wanted.emit(ref)

    def _actor_shown(self) -> Ref | None:
        """The actor of the page, or the one that a post or relation is about; else the first of the list."""
        view = self.page.view()
        refs = [view.record.ref, *map(view.record.get, ("body", "from", "to"))] if view is not None else []
        first = next((group for group in self.workspace.book.headings("actor")), None)
        found = (ref for ref in refs if isinstance(ref, Ref) and ref.kind == "actor")
        return next(found, first.ref if first is not None else None)

    def _on_print_profile(self) -> None:
        view = self.page.view()
        if view is not None:
            print_profile(view, self.page.views, self)

    def _on_theme_changed(self) -> None:
        self._copy_action.setIcon(icon("quote"))
        self._graph_action.setIcon(icon("waypoints"))
        self._print_action.setIcon(icon("printer"))
        self._renew_panes()
