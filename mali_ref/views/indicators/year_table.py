"""The table under a chart of years: low rows, Mali in bold, the column of the read-out lit."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from mali_ref.domain.refs import Ref
from mali_ref.models.yearly_table import NUMBER_ROLE, YEAR_ROLE, YearlyTable
from mali_ref.views.indicators.year_cells import GAP, YEAR_GAP, YearCell, YearHead
from mali_ref.views.kit.theme import tabular, theme

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 25
_HEAD: Final = 27
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class YearTable(QTableView):
    """Shows a `YearlyTable` at its full height.

    Attributes:
        lit_year: the year of the read-out; None for none.
        lit_column: its column; −1 where it has none. A cell beside it may still show a value of the year.
        lit_row: the row under the read-out of ranked bars; −1 for none.

    Signals:
        year_chosen: the user moved to the column of a year; carries the year.
        country_chosen: the user moved to the row of a country; carries its Ref.
        entered_record: Enter or a double click on a row; carries the country's Ref.
    """

    year_chosen = Signal(object)
    country_chosen = Signal(object)
    entered_record = Signal(object)

    def __init__(self, model: YearlyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yearly_table")
        self.setAccessibleName(self.tr("Yearly figures"))
        self.lit_year: int | None = None
        self.lit_column = -1
        self.lit_row = -1
        self._table = model
        self._widths: dict[int | None, int] = {}
        model.setParent(self)
        self.setHorizontalHeader(YearHead(self, self))
        self.setModel(model)
        self.setItemDelegate(YearCell(self, self))
        self._dress()
        self.doubleClicked.connect(lambda index: self.entered_record.emit(model.line(index.row()).country))
        self.horizontalHeader().sectionClicked.connect(self._on_head_section_clicked)
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def figures(self) -> YearlyTable:
        """The model, by its own type."""
        return self._table

    def light_year(self, year: int | None) -> None:
        """Light the values of a year, and its column if it has one."""
        if year == self.lit_year:
            return
        # Only these columns look different now; the read-out moves often.
        changed = self._columns_of(self.lit_year) | self._columns_of(year)
        self.lit_year, self.lit_column = year, self._table.column_of(year) if year is not None else -1
        for column in changed:
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            for view in (self.viewport(), self.horizontalHeader().viewport()):
                view.update(left, 0, width, view.height())

    def is_lit(self, row: int, column: int) -> bool:
        """Whether a cell is under the read-out: of its country, or of its year."""
        is_of_year = self.lit_year is not None and self._table.is_of(row, column, self.lit_year)
        return row == self.lit_row or is_of_year

    def light_country(self, country: Ref | None) -> None:
        """Light the row of a country."""
        rows = [row for row in range(self._table.rowCount()) if self._table.line(row).country == country]
        before, self.lit_row = self.lit_row, rows[0] if rows else -1
        if before != self.lit_row:
            self._repaint()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        year = self._table.year_at(current.row(), current.column()) if current.isValid() else None
        if year is not None:
            self.year_chosen.emit(year)
        if current.isValid():
            self.country_chosen.emit(self._table.line(current.row()).country)
        self._repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_record.emit(self._table.line(self.currentIndex().row()).country)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; all rows are in view.
        event.ignore()

    def minimum_width(self) -> int:
        """How wide the names, the years at one width, and the change would be."""
        last = self._table.columnCount() - 1
        widest = max((self._wanted_width(column) for column in range(1, last)), default=0)
        return self._name_width() + widest * (last - 1) + self._wanted_width(last)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setProperty("own_focus", True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(1)

    def _renew_sizes(self) -> None:
        self._widths.clear()
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW))
        self.horizontalHeader().setFixedHeight(theme().px(_HEAD))
        self.setFixedHeight(theme().px(_ROW) * self._table.rowCount() + theme().px(_HEAD) + 2)
        self._share_room()

    def _share_room(self) -> None:
        """Names as wide as they need, the years alike, and fewer years where they would touch."""
        room = self.viewport().width()
        for count in range(self._table.most_years(), 1, -1):
            self._table.show_years(count)
            if self.minimum_width() <= room:
                break
        columns = self._table.columnCount()
        left, last = room - self._name_width(), self._wanted_width(columns - 1)
        each = max(1, (left - last) // max(1, columns - 2))
        self.setColumnWidth(0, room - each * (columns - 2) - last)
        for column in range(1, columns - 1):
            self.setColumnWidth(column, each)
        self.setColumnWidth(columns - 1, last)

    def _name_width(self) -> int:
        metrics = QFontMetrics(theme().font("strong"))
        names = [self._table.line(row).name for row in range(self._table.rowCount())]
        return max((metrics.horizontalAdvance(name) for name in names), default=0) + theme().px(GAP)

    def _wanted_width(self, column: int) -> int:
        # The years of a view never change their numbers, so each column is measured once for a size of text.
        year = self._table.year_of(column)
        if year not in self._widths:
            self._widths[year] = self._measured(column)
        return self._widths[year]

    def _measured(self, column: int) -> int:
        metrics = QFontMetrics(tabular(theme().font("label")))
        head = str(self._table.headerData(column, Qt.Orientation.Horizontal))
        cells = [self._table.index(row, column) for row in range(self._table.rowCount())]
        texts = [f"{cell.data(NUMBER_ROLE)}{cell.data(YEAR_ROLE)}" for cell in cells]
        gap = GAP + (YEAR_GAP if any(cell.data(YEAR_ROLE) for cell in cells) else GAP)
        return max(metrics.horizontalAdvance(text) for text in (head, *texts)) + theme().px(gap)

    def _columns_of(self, year: int | None) -> set[int]:
        """The columns in which something is of a year."""
        if year is None:
            return set()
        rows, columns = range(self._table.rowCount()), range(1, self._table.columnCount())
        found = {column for column in columns if any(self._table.is_of(row, column, year) for row in rows)}
        # The head of the year's own column, even where all its values are of other years.
        return found | {self._table.column_of(year)} - {-1}

    def _repaint(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _on_head_section_clicked(self, column: int) -> None:
        year = self._table.year_of(column)
        if year is not None:
            self.year_chosen.emit(year)
