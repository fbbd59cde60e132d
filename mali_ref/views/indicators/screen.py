"""The Indicators tab: the list of indicators at the left, the figures of the one chosen at the right."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.refs import Ref
from mali_ref.models.indicator_list import IndicatorList
from mali_ref.models.indicator_words import copied_text
from mali_ref.models.workspace import Workspace
from mali_ref.views.grouped.pane import GroupedPane
from mali_ref.views.grouped.two_panes import TwoPanes
from mali_ref.views.indicators.chart_picture import ChartPicture
from mali_ref.views.indicators.outputs import ask_path, print_indicator, write_figures, write_yearly
from mali_ref.views.indicators.page import IndicatorPage
from mali_ref.views.indicators.row_delegate import IndicatorDelegate
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen

_LIST_WIDTH = 424
_NARROW_LIST_WIDTH = 300


class IndicatorsScreen(Screen):
    """Shows an indicator, or a figure under its indicator, beside the list."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("indicators_screen")
        self.indicators = IndicatorList(workspace, self)
        self._delegate = IndicatorDelegate()
        self.list_pane = self._make_list_pane()
        self.page = IndicatorPage(workspace)
        self.page.link_activated.connect(self.opened)
        self.page.citation_activated.connect(self.citation_opened)
        self.page.choice_changed.connect(self.changed)
        self._layout = TwoPanes(self, self.list_pane, self.page, "indicators", self.tr("Back to the list"))
        self._layout.set_list_width(_LIST_WIDTH)
        self.picture = ChartPicture(self.page, workspace).export(self)
        self.picture.finished.connect(self.notified)
        self._actions = self._make_actions()
        workspace.as_of_changed.connect(self._on_workspace_as_of_changed)
        theme().changed.connect(self._on_theme_changed)

    def show_record(self, ref: Ref) -> None:
        record = self.workspace.record(ref)
        if record is None:
            return
        indicator: Ref = record.fields["indicator"] if ref.kind == "observation" else ref
        series = self.indicators.series(indicator)
        if series is not None:
            self.page.show_series(series, ref if ref.kind == "observation" else None)
            self.list_pane.tree.set_shown(indicator)
            self._layout.show_page()

    def show_home(self) -> None:
        first = self.indicators.first_drawn()
        if self._layout.is_tight or first is None:
            self._layout.show_list()
        elif self.page.series is None:
            self.show_record(first)
            tree = self.list_pane.tree
            tree.scrollTo(self.indicators.index_of(first), tree.ScrollHint.PositionAtCenter)

    def current_ref(self) -> Ref | None:
        if self.page.series is None:
            return None
        return self.page.opened_figure() or self.page.series.indicator.ref

    def state(self) -> dict[str, Any]:
        ref = self.current_ref()
        return {
            "ref": str(ref) if ref is not None else "",
            "yearly": self.page.choice.as_state(),
            "filter": self.list_pane.filter.text(),
            "folded": self.list_pane.tree.folded(),
            "scroll": self.page.scroll_position(),
            "list_scroll": self.list_pane.tree.verticalScrollBar().value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list_pane.filter.setText(str(state.get("filter", "")))
        self.list_pane.tree.set_folded(list(state.get("folded", [])))
        self.page.choice.restore(state.get("yearly"))
        if state.get("ref"):
            self.show_record(Ref.parse(str(state["ref"])))
        self.page.set_scroll_position(int(state.get("scroll", 0)))
        self.list_pane.tree.verticalScrollBar().setValue(int(state.get("list_scroll", 0)))

    def page_actions(self) -> list[QAction]:
        return list(self._actions.values())

    def panes(self) -> list[QWidget]:
        yearly = self.page.yearly
        years = (yearly.modes, yearly.chart, yearly.table) if yearly is not None else ()
        own = (self.page.plot, self.page.table, self.page.scroll_area)
        found = [self.list_pane.filter, self.list_pane.tree, *years, *own]
        return [pane for pane in found if pane is not None]

    def focus_filter(self) -> None:
        if self._layout.is_tight:
            self._layout.show_list()
        self.list_pane.focus_filter()

    def copy_figure(self) -> str:
        figure, series = self.page.lit_figure(), self.page.series
        if self.page.yearly is not None and self.page.is_on_years():
            return self.page.yearly.copied()
        return copied_text(series, figure) if series is not None and figure is not None else ""

    def set_width_class(self, name: str) -> None:
        is_narrow = name in ("medium", "narrow")
        self._delegate.with_units = not is_narrow
        self._renew_foot()
        self._layout.set_list_width(_NARROW_LIST_WIDTH if is_narrow else _LIST_WIDTH)
        self._layout.set_tight(name == "tight", self.current_ref() is not None)
        self.page.set_width_class(name)
        self.list_pane.tree.renew_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.focus_filter()
        else:
            super().keyPressEvent(event)

    def _renew_foot(self) -> None:
        """The line below the list says what its rows have."""
        column = self.list_pane.layout()
        foot = column.itemAt(column.count() - 1).widget() if column is not None else None
        if isinstance(foot, QLabel):
            foot.setText(self._foot_words())

    def _make_list_pane(self) -> GroupedPane:
        words = self.tr("Filter {count} indicators").format(count=self.indicators.row_count())
        pane = GroupedPane("indicators", self.indicators, self._delegate, words)
        pane.tree.setAccessibleName(self.tr("Indicators"))
        pane.set_empty_words(self.tr("No indicator fits this filter"), self.tr("Clear filter"))
        pane.set_foot(self._foot_words())
        pane.chosen.connect(self.opened)
        pane.filtered.connect(self.changed)
        return pane

    def _foot_words(self) -> str:
        line, undated = self.tr("Line: Mali up to that year."), self.tr("Without a year: as of the estimate.")
        # A narrow list has no small lines.
        return f"{line} {undated}" if self._delegate.with_units else undated

    def _make_actions(self) -> dict[str, QAction]:
        export = self._action("export_figures", self.tr("Export"), None)
        self._menu = QMenu(self)
        self._menu.setObjectName("export_menu")
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self._entries: dict[str, QAction] = {}
        for suffix in ("csv", "json"):
            entry = self._menu.addAction(suffix.upper())
            entry.setObjectName(f"figures_{suffix}")
            entry.triggered.connect(lambda _=False, kind=suffix: self._export(kind))
            self._entries[suffix] = entry
        self._menu.addSeparator()
        self._pictures = self.picture.actions(self._menu)
        self._menu.addActions(self._pictures)
        export.setMenu(self._menu)
        found = {
            "copy": self._action("copy_figures", self.tr("Copy figures"), self._on_copy_figures),
            "download": export,
            "printer": self._action("print_chart", self.tr("Print chart"), self._on_print_chart),
        }
        for name, action in found.items():
            action.setIcon(icon(name))
        return found

    def _action(self, name: str, text: str, slot: Callable[[], None] | None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if slot is not None:
            action.triggered.connect(slot)
        return action

    def _export(self, suffix: str) -> None:
        series = self.page.series
        path = ask_path(series.indicator.key, suffix, self) if series is not None else None
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the figures shown, or the chart, to a file, and say so or why not."""
        try:
            told = self._written(path)
        except EnvironmentProblem as problem:
            self.notified.emit(str(problem))
        else:
            if told:
                self.notified.emit(told)

    def _written(self, path: Path) -> str:
        page, series = self.page, self.page.series
        kind, yearly = path.suffix.lower(), page.yearly
        if kind in (".png", ".svg") and page.main_chart() is not None:
            # It says by itself what came of it.
            self.picture.save(path)
            return ""
        records = page.records()
        if yearly is None or series is None:
            write_figures(self.workspace.book.shareable(records), path)
            return self.tr("Exported {count} figures to {file}").format(count=len(records), file=path.name)
        if kind == ".json":
            values = {series.indicator.ref: self.workspace.book.series_of(series.indicator.ref)}
            write_figures(self.workspace.book.shareable([series.indicator, *records]), path, values)
        else:
            write_yearly(yearly, series, path)
        return self.tr("Exported the yearly figures to {file}").format(file=path.name)

    def _on_copy_figures(self) -> None:
        texts = [part.table.figures().as_text() for part in (self.page.yearly,) if part is not None]
        if self.page.table is not None and self.page.records():
            texts.append(self.page.table.figures().as_text())
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        if self.page.yearly is not None:
            self.notified.emit(self.tr("Copied the yearly figures"))
        else:
            self.notified.emit(self.tr("Copied {count} figures").format(count=len(self.page.records())))

    def _on_print_chart(self) -> None:
        page = self.page
        if page.series is not None and page.table is not None:
            print_indicator(page.series, page.table.figures(), page.views, self, page.yearly)

    def _on_menu_about_to_show(self) -> None:
        for action in self._pictures[:-1]:
            # The last one copies the data, which are there without a chart too.
            action.setEnabled(self.page.main_chart() is not None)

    def _on_workspace_as_of_changed(self) -> None:
        ref, first = self.current_ref(), self.indicators.first()
        shown = self.page.series
        if shown is not None and self.indicators.series(shown.indicator.ref) is None and first is not None:
            # Its edition is hidden now.
            ref = first
        if ref is not None:
            self.show_record(ref)

    def _on_theme_changed(self) -> None:
        for name, action in self._actions.items():
            action.setIcon(icon(name))
