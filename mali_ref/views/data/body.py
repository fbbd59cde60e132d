"""The rows of a data set and the chosen one: beside each other where there is room, else one below the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.refs import Ref
from mali_ref.models.data_table import DataTable
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace
from mali_ref.views.data.column_widths import column_widths
from mali_ref.views.data.row_panel import RowPanel
from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.view import RecordTableView, Width

# From this width on the chosen row stands beside the table; all sizes are pixels at 100 % text.
_BESIDE = 1300
_PANEL_WIDTH = 380
_PANEL_HEIGHT = 190
# In a low window the table keeps the larger part.
_PANEL_SHARE = 0.45
_THREE_COLUMNS = 800
_ANY = 16777215


class DataBody(QWidget):
    """Table and chosen row.

    Signals:
        link_activated: the Ref of a record the user asks for.
        copy_asked: the user wants the chosen row on the clipboard.
        sort_changed: the user sorted in another way.
        filters_cleared: the user lifts all filters where none fits.
    """

    link_activated = Signal(object)
    copy_asked = Signal()
    sort_changed = Signal()
    filters_cleared = Signal()

    def __init__(self, table: DataTable, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.view = self._make_view()
        self.panel = RowPanel(table.data_set, workspace)
        self.panel.link_activated.connect(self.link_activated)
        self.panel.copy_asked.connect(self.copy_asked)
        self.panel.left.connect(self._on_panel_left)
        self._empty = self._make_empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._stack, 1)
        self._across.addWidget(self.panel)

    def row(self) -> DataRow | None:
        """The chosen row."""
        return self._table.row(self.view.current_ref())

    def choose(self, address: Ref | None) -> None:
        """Choose a row where it is shown, else none."""
        self._show_row(address if self.view.choose(address) else None)

    def renew(self) -> None:
        """Show the rows the table has now, and keep the chosen one where it is among them."""
        self._stack.setCurrentWidget(self.view if self._table.rowCount() else self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _make_view(self) -> RecordTableView:
        view = RecordTableView(self._table, {})
        self._table.setParent(view)
        view.setObjectName("data_rows")
        view.setAccessibleName(label(self._table.data_set.label))
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.chosen.connect(self._show_row)
        view.clicked.connect(lambda: self._show_row(view.current_ref()))
        view.entered_record.connect(self._on_view_entered_record)
        view.sort_changed.connect(self.sort_changed)
        return view

    def _make_empty(self) -> EmptyState:
        clear = plain_button(self.tr("Clear all filters"))
        clear.setObjectName("data_empty_clear")
        clear.setAccessibleName(self.tr("Clear all filters"))
        clear.clicked.connect(self.filters_cleared)
        empty = EmptyState("list-filter", self.tr("No row fits these filters"), "", [clear])
        empty.setObjectName("data_empty")
        return empty

    def _show_row(self, address: Ref | None) -> None:
        was_hidden = self.panel.isHidden()
        self.panel.show_row(self._table.row(address), len(self._table.all_rows()))
        if self.panel.isHidden() != was_hidden:
            self._place()

    def _place(self) -> None:
        """Put the chosen row in its place, and share the room among the columns."""
        room = int(self.width() / theme().scale)
        is_beside = room >= _BESIDE
        if is_beside:
            self._across.setDirection(QBoxLayout.Direction.LeftToRight)
            self.panel.setFixedWidth(theme().px(_PANEL_WIDTH))
            self.panel.setMaximumHeight(_ANY)
        else:
            self._across.setDirection(QBoxLayout.Direction.TopToBottom)
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(_ANY)
            self.panel.setFixedHeight(min(theme().px(_PANEL_HEIGHT), int(self.height() * _PANEL_SHARE)))
        self.panel.set_look(1 if is_beside else 3 if room >= _THREE_COLUMNS else 2, is_beside)
        taken = _PANEL_WIDTH if is_beside and not self.panel.isHidden() else 0
        self._share(room - taken)

    def _share(self, room: int) -> None:
        shown = column_widths(self._table, room)
        names = [self._table.name_of(column) for column in range(self._table.columnCount())]
        for column, name in enumerate(names):
            self.view.setColumnHidden(column, name not in shown)
        # What is hidden takes no share of the room.
        self.view.set_widths({**dict.fromkeys(names, Width()), **shown})

    def _on_view_entered_record(self, address: Ref) -> None:
        self._show_row(address)
        self.panel.scroll_area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_panel_left(self) -> None:
        """Put the panel away; the row stays chosen, so that the arrow keys go on from it."""
        self._show_row(None)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
