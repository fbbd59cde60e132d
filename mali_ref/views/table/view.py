"""A table of records for any tab: whole rows, sorted by its head, every column as wide as it needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import TITLE, Role
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.cell_choice import cells_of
from mali_ref.views.table.cells import Index, TextCell
from mali_ref.views.table.head import TableHead

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Width:
    """How wide a column is: a share of the room that is left, or else pixels at 100 % text."""

    pixels: int = 0
    share: int = 0


class RecordTableView(QTableView):
    """Shows a `RecordTable`.

    Attributes:
        hovered_row: the row under the mouse, or −1; the cells ask for it.
        keyboard_used: whether the row in focus was reached by keyboard, and so wears the ring.

    Signals:
        chosen: another row became current; carries its Ref, or None.
        entered_record: Enter or a double click on a row; carries its Ref.
        sort_changed: the user sorted by another column or the other way.
    """

    chosen = Signal(object)
    entered_record = Signal(object)
    sort_changed = Signal()

    def __init__(
        self,
        model: RecordTable,
        widths: Mapping[str, Width],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self.keyboard_used = False
        self._widths = widths
        self._quiet = False
        self._table = model
        self._head = TableHead(self)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self._cells = cells_of(model, self)
        for column, cell in enumerate(self._cells):
            self.setItemDelegateForColumn(column, cell)
        self._dress()
        self._head.sortIndicatorChanged.connect(self._on_head_sort_indicator_changed)
        self.doubleClicked.connect(lambda index: self.entered_record.emit(index.data(Role.REF)))
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def table(self) -> RecordTable:
        """The model, by its own type."""
        return self._table

    def current_ref(self) -> Ref | None:
        """The record of the current row."""
        index = self.currentIndex()
        return index.data(Role.REF) if index.isValid() else None

    def choose(self, ref: Ref | None, quiet: bool = True) -> bool:
        """Make a record's row current and scroll to it; answers whether it is shown. Quiet: no signal."""
        row = self._table.row_of(ref)
        self._quiet = quiet
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            index = self._table.index(row, max(0, self._table.column_of(TITLE)))
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False
        return row >= 0

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Sort without a signal."""
        self._head.blockSignals(True)
        self._head.setSortIndicator(column, order)
        self._head.blockSignals(False)
        self._table.sort(column, order)

    def put_head_first(self) -> None:
        """Let Tab meet the head before the rows, as the eye does."""
        self.setTabOrder(self._head, self)

    def set_cell(self, name: str, cell: TextCell) -> None:
        """Paint a field's column in another way."""
        column = self._table.column_of(name)
        if column >= 0:
            self._cells[column] = cell
            self.setItemDelegateForColumn(column, cell)

    def set_widths(self, widths: Mapping[str, Width]) -> None:
        """Give the columns other widths."""
        self._widths = widths
        self._share_room()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._quiet and current.row() != previous.row():
            self.chosen.emit(current.data(Role.REF) if current.isValid() else None)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        # A click on the row that is chosen already, or Ctrl with it, would leave a current row that is not selected.
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            return flags.ClearAndSelect | flags.Rows
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keyboard_used = True
        if event.key() in _ENTER and not event.modifiers() and self.currentIndex().isValid():
            self.entered_record.emit(self.current_ref())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._table.rowCount():
            row = 0 if event.key() == Qt.Key.Key_Home else self._table.rowCount() - 1
            self.setCurrentIndex(self._table.index(row, max(0, self.currentIndex().column())))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        column = max(0, self._table.column_of(TITLE))
        if self.currentIndex().column() != column and self._table.rowCount():
            self._quiet = True
            self.setCurrentIndex(self._table.index(max(0, self.currentIndex().row()), column))
            self._quiet = False
        super().keyboardSearch(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.keyboard_used = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(int(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.keyboard_used = event.reason() != Qt.FocusReason.MouseFocusReason
        # Left to Qt, the first row would become current without being chosen.
        if not self.currentIndex().isValid() and self._table.rowCount() and self.keyboard_used:
            self.setCurrentIndex(self._table.index(0, max(0, self._table.column_of(TITLE))))
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Set earlier it would be lost: what is given a parent is put behind it.
        self.put_head_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        if self.currentIndex().isValid() and event.size().height() != event.oldSize().height():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        # A view takes both away from a head it is given.
        self._head.setSortIndicatorShown(True)
        self._head.setSectionsClickable(True)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("own_focus", True)

    def _renew_sizes(self) -> None:
        height = theme().size("table_row")
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        self._head.setMinimumSectionSize(1)
        self._share_room()
        self.viewport().update()

    def _share_room(self) -> None:
        wanted = [self._widths.get(self._table.name_of(column), Width(share=1)) for column in range(len(self._cells))]
        fixed = [
            0 if width.share else max(theme().px(width.pixels), self._head.wanted_width(column) if width.pixels else 0)
            for column, width in enumerate(wanted)
        ]
        left = max(0, self.viewport().width() - sum(fixed))
        shares = sum(width.share for width in wanted) or 1
        for column, width in enumerate(wanted):
            self.setColumnWidth(column, left * width.share // shares if width.share else fixed[column])

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def _on_scrolled(self) -> None:
        """Rows pass under a mouse that rests."""
        if self.viewport().underMouse():
            self._hover(self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y()))

    def _on_head_sort_indicator_changed(self, column: int, order: Qt.SortOrder) -> None:
        self._table.sort(column, order)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        self.sort_changed.emit()
