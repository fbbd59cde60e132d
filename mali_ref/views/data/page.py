"""The page of a data set: its head, filters, its rows as a table, the chosen row, and where all of it comes from."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.refs import Ref
from mali_ref.exchange.data_export import write_data
from mali_ref.models.data_address import choice_at, data_ref, data_set_at, row_number
from mali_ref.models.data_filter import DataFilter, filter_at, read_state
from mali_ref.models.data_table import DataTable
from mali_ref.models.data_words import copied_row
from mali_ref.models.workspace import Workspace
from mali_ref.views.data.body import DataBody
from mali_ref.views.data.filter_bar import DataFilterBar
from mali_ref.views.data.head import DataFoot, DataHead
from mali_ref.views.data.outputs import ask_path, make_actions, renew_icons
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.theme import theme

_ORDERS: Final = {"ascending": Qt.SortOrder.AscendingOrder, "descending": Qt.SortOrder.DescendingOrder}


class DataPage(QWidget):
    """Shows one data set at a time.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        notified: a quiet line for the status bar; carries text.
        changed: filter or order changed.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    notified = Signal(object)
    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_page")
        set_ground(self, "surface")
        self._workspace = workspace
        self._filter = DataFilter()
        self._actions = make_actions(self, self.copy_row, self._on_export_triggered)
        self.data_set: DataSet | None = None
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme().changed.connect(self._on_theme_changed)

    def show_address(self, address: Ref) -> None:
        """Show a data set, with the row or the choice that its address means."""
        data_set = data_set_at(address)
        if data_set is None:
            return
        if data_set != self.data_set:
            self._filter = DataFilter()
            self._build(data_set)
        choice = choice_at(address)
        if choice is not None and choice[0] in data_set.by_name:
            self.set_filter(filter_at(data_set, *choice))
        if number := row_number(address):
            self._open_row(data_ref(data_set.name, number))

    def current_ref(self) -> Ref | None:
        """The address of the data set shown."""
        return data_ref(self.data_set.name) if self.data_set is not None else None

    def filter(self) -> DataFilter:
        """What is asked for."""
        return self._filter

    def set_filter(self, chosen: DataFilter) -> None:
        """Show the rows that have all that is asked for, and keep the chosen one where it is among them."""
        kept = self.body.view.current_ref()
        self._filter = chosen
        self.table.show_fitting(chosen)
        self.bar.set_filter(chosen)
        self.body.renew()
        self.body.choose(kept)

    def state(self) -> dict[str, Any]:
        """Plain values from which `restore` brings back filter, order, row and scroll."""
        if self.data_set is None:
            return {}
        row = self.body.row()
        return {
            "set": self.data_set.name,
            "filter": self._filter.to_state(),
            "sort": list(self._sorting()),
            "row": row.number if row is not None else 0,
            "scroll": self.body.view.verticalScrollBar().value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` answered for the data set that is shown."""
        if self.data_set is None or state.get("set") != self.data_set.name:
            return
        name, order = [*state.get("sort", ()), "", ""][:2]
        if name and self.table.column_of(name) >= 0:
            self.body.view.sort_by(self.table.column_of(name), _ORDERS.get(order, Qt.SortOrder.AscendingOrder))
        self.set_filter(read_state(state.get("filter", {})))
        number = int(state.get("row", 0))
        self.body.choose(data_ref(self.data_set.name, number) if number else None)
        self.body.view.verticalScrollBar().setValue(int(state.get("scroll", 0)))

    def page_actions(self) -> list[QAction]:
        """What can be done with the rows."""
        return list(self._actions.values())

    def panes(self) -> list[QWidget]:
        """What F6 visits."""
        return [self.bar.field, self.body.view, self.body.panel.scroll_area] if self.data_set is not None else []

    def focus_filter(self) -> None:
        """Put the cursor into the filter field."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def copied_row(self) -> str:
        """The chosen row with its source; empty where none is chosen."""
        row = self.body.row() if self.data_set is not None else None
        return copied_row(row, self.table.data_set, self._workspace) if row is not None else ""

    def copy_row(self) -> None:
        """Put the chosen row on the clipboard."""
        text = self.copied_row()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.notified.emit(self.tr("Row copied, with its source"))
        else:
            self.notified.emit(self.tr("Choose a row first"))

    def export_to(self, path: Path) -> None:
        """Write the rows shown, in their order, to a CSV file, and say so or why not."""
        rows = self.table.rows()
        try:
            write_data(rows, self.table.data_set, path)
        except EnvironmentProblem as problem:
            self.notified.emit(str(problem))
        else:
            self.notified.emit(self.tr("Rows saved as {name}: {count}").format(name=path.name, count=len(rows)))

    def _build(self, data_set: DataSet) -> None:
        self.data_set = data_set
        self.table = DataTable(data_set, self._workspace)
        self.bar = DataFilterBar(self.table, self._workspace)
        self.bar.filter_changed.connect(self._on_bar_filter_changed)
        self.body = DataBody(self.table, self._workspace)
        self.body.link_activated.connect(self.link_activated)
        self.body.copy_asked.connect(self.copy_row)
        self.body.sort_changed.connect(self.changed)
        self.body.filters_cleared.connect(lambda: self._on_bar_filter_changed(DataFilter()))
        self.bar.field.returnPressed.connect(self.body.view.setFocus)
        self._replace(self._make_content())
        self.set_filter(self._filter)

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head, foot = DataHead(self.table, self._workspace), DataFoot(self.table.data_set, self._workspace)
        for part in (head, foot):
            part.link_activated.connect(self.link_activated)
            part.citation_activated.connect(self.citation_activated)
        for widget in (head, self.bar, Divider()):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        return content

    def _replace(self, content: QWidget) -> None:
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        self._column.addWidget(content)

    def _sorting(self) -> tuple[str, ...]:
        column, order = self.table.sorting
        if column < 0:
            return ()
        return self.table.name_of(column), next(name for name, value in _ORDERS.items() if value == order)

    def _open_row(self, address: Ref) -> None:
        """Choose a row; one that a filter hides lifts the filter."""
        if self.table.row_of(address) < 0 and self.table.row(address) is not None:
            self.set_filter(DataFilter())
        self.body.choose(address)

    def _on_bar_filter_changed(self, chosen: DataFilter) -> None:
        self.set_filter(chosen)
        self.changed.emit()

    def _on_export_triggered(self) -> None:
        path = ask_path(self.table.data_set.name, self)
        if path is not None:
            self.export_to(path)

    def _on_theme_changed(self) -> None:
        renew_icons(self._actions)
        if self.data_set is not None:
            state = self.state()
            self._build(self.data_set)
            self.restore(state)
