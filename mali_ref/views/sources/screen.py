"""The Sources tab: documents, resolutions, data sets and notes at the left, the one chosen at the right."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import citation_line
from mali_ref.models.comparison import can_compare
from mali_ref.models.data_address import data_ref, data_set_at
from mali_ref.models.data_words import source_ref
from mali_ref.models.source_list import SourceList, main_source
from mali_ref.models.workspace import Workspace
from mali_ref.views.compare.action import CompareAction
from mali_ref.views.grouped.pane import GroupedPane
from mali_ref.views.grouped.two_panes import TwoPanes
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.page import RecordPage
from mali_ref.views.screen import Screen
from mali_ref.views.sources.home import SourcesHome
from mali_ref.views.sources.row_delegate import SourceDelegate

if TYPE_CHECKING:
    from mali_ref.views.data.page import DataPage

_LIST_WIDTH = 320


class SourcesScreen(Screen):
    """Shows a source, a resolution, a data set or a note beside the list; its home says what the book is made from."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("sources_screen")
        self.sources = SourceList(workspace, self)
        self.list_pane = self._make_list_pane()
        self.home = SourcesHome(workspace)
        self.home.link_activated.connect(self.opened)
        self.page = RecordPage(workspace)
        self.page.link_activated.connect(self.opened)
        self.page.citation_activated.connect(self.citation_opened)
        self.page.notified.connect(self.notified)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.home)
        self._pages.addWidget(self.page)
        self._data: DataPage | None = None
        self._layout = TwoPanes(self, self.list_pane, self._pages, "sources", self.tr("Back to the list"))
        self._layout.set_list_width(_LIST_WIDTH)
        self._compare = CompareAction(self)
        self._copy = QAction(icon("quote"), self.tr("Copy citation"), self)
        self._copy.setObjectName("copy_citation")
        self._copy.triggered.connect(self._on_copy_triggered)
        theme().changed.connect(self._on_theme_changed)

    @property
    def data_page(self) -> "DataPage":
        """The page of data sets, made when one is first asked for."""
        if self._data is None:
            # Tables and filters are loaded with it; most visits never need them.
            from mali_ref.views.data.page import DataPage

            self._data = DataPage(self.workspace)
            self._data.link_activated.connect(self.opened)
            self._data.citation_activated.connect(self.citation_opened)
            self._data.notified.connect(self.notified)
            self._data.changed.connect(self.changed)
            self._pages.addWidget(self._data)
        return self._data

    def show_record(self, ref: Ref) -> None:
        data_set = data_set_at(ref)
        if data_set is not None:
            self.data_page.show_address(ref)
            self._pages.setCurrentWidget(self.data_page)
            self.list_pane.tree.set_shown(data_ref(data_set.name))
            self._layout.show_page()
            return
        record = self.workspace.record(ref)
        if record is not None:
            self.page.show_record(record)
            self._pages.setCurrentWidget(self.page)
            self.list_pane.tree.set_shown(ref)
            self._layout.show_page()

    def show_home(self) -> None:
        self._pages.setCurrentWidget(self.home)
        self.list_pane.tree.set_shown(None)
        if self._layout.is_tight:
            self._layout.show_list()

    def current_ref(self) -> Ref | None:
        if self._shows_data():
            return self.data_page.current_ref()
        return self.page.current_ref() if self._pages.currentWidget() is self.page else None

    def state(self) -> dict[str, Any]:
        ref = self.current_ref()
        bar = self.home.scroll_area.verticalScrollBar()
        return {
            "ref": str(ref) if ref is not None else "",
            "filter": self.list_pane.filter.text(),
            "folded": self.list_pane.tree.folded(),
            "scroll": self.page.scroll_position() if ref is not None else bar.value(),
            "list_scroll": self.list_pane.tree.verticalScrollBar().value(),
            "data": self.data_page.state() if self._shows_data() else {},
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list_pane.filter.setText(str(state.get("filter", "")))
        self.list_pane.tree.set_folded(list(state.get("folded", [])))
        scroll = int(state.get("scroll", 0))
        if state.get("ref"):
            self.show_record(Ref.parse(str(state["ref"])))
            if self._shows_data():
                self.data_page.restore(state.get("data", {}))
            else:
                self.page.set_scroll_position(scroll)
        else:
            self.home.scroll_area.verticalScrollBar().setValue(scroll)
        self.list_pane.tree.verticalScrollBar().setValue(int(state.get("list_scroll", 0)))

    def page_actions(self) -> list[QAction]:
        if self._shows_data():
            return [*self.data_page.page_actions(), self._copy]
        return [self._compare, self._copy] if can_compare(self.current_ref()) else [self._copy]

    def panes(self) -> list[QWidget]:
        if self._shows_data():
            return [self.list_pane.filter, self.list_pane.tree, *self.data_page.panes()]
        shown = self.page.scroll_area if self.current_ref() is not None else self.home.scroll_area
        return [self.list_pane.filter, self.list_pane.tree, shown]

    def focus_filter(self) -> None:
        if self._shows_data():
            self.data_page.focus_filter()
            return
        if self._layout.is_tight:
            self._layout.show_list()
        self.list_pane.focus_filter()

    def copy_figure(self) -> str:
        return self.data_page.copied_row() if self._shows_data() else self.page.copy_figure()

    def set_width_class(self, name: str) -> None:
        self.page.set_rail(name in ("wide", "normal"))
        self._layout.set_tight(name == "tight", self.current_ref() is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.focus_filter()
        else:
            super().keyPressEvent(event)

    def citation(self) -> str:
        """The citation of what is shown, for another document; on the home page that of the book's own source."""
        ref = self.current_ref()
        data_set = data_set_at(ref)
        if data_set is not None:
            ref = source_ref(data_set)
        record = self.workspace.record(ref) if ref is not None else main_source(self.workspace)
        return self._citation_of(record) if record is not None else ""

    def _shows_data(self) -> bool:
        return self._data is not None and self._pages.currentWidget() is self._data

    def _citation_of(self, record: Record) -> str:
        if record.kind == "source":
            return citation_line(Cited("", record.key), self.workspace)
        return self.page.views.citation_text(record)

    def _make_list_pane(self) -> GroupedPane:
        words = self.tr("Filter {count} sources and notes").format(count=self.sources.row_count())
        pane = GroupedPane("sources", self.sources, SourceDelegate(), words)
        pane.tree.setAccessibleName(self.tr("Sources, resolutions and notes"))
        pane.set_empty_words(self.tr("No source or note fits this filter"), self.tr("Clear filter"))
        pane.chosen.connect(self.opened)
        pane.filtered.connect(self.changed)
        return pane

    def _on_copy_triggered(self) -> None:
        text = self.citation()
        QGuiApplication.clipboard().setText(text)
        self.notified.emit(self.tr("Copied: {text}").format(text=text))

    def _on_theme_changed(self) -> None:
        self._copy.setIcon(icon("quote"))
