"""The table under a chart of years: a country a row, chosen years as columns, and the change since the first."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.domain.figures import plain_number
from mali_ref.models.yearly import YearLine
from mali_ref.models.yearly_view import YearlyView
from mali_ref.models.yearly_words import YearlyWords

Index = QModelIndex | QPersistentModelIndex
MAIN_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
# The value alone, and the year it is of where that is not the column's.
NUMBER_ROLE: Final = MAIN_ROLE + 1
YEAR_ROLE: Final = MAIN_ROLE + 2
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class YearlyTable(QAbstractTableModel):
    """Rows and columns of one view; column 0 names the country, the last tells the change."""

    def __init__(self, view: YearlyView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._words = YearlyWords(view)
        self._lines = view.rows
        self._years = view.columns.years

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._years) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{line.name}, {head}: {self._text(line, index.column())}"
        if role == NUMBER_ROLE:
            return self._number(line, index.column())
        if role == YEAR_ROLE:
            return self._other_year(line, index.column())
        return line.is_main if role == MAIN_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return QCoreApplication.translate("YearlyTable", "Country")
        year = self.year_of(section)
        if year is not None:
            return str(year)
        return QCoreApplication.translate("YearlyTable", "since {year}").format(year=self._view.base_year)

    def line(self, row: int) -> YearLine:
        """A row's country."""
        return self._lines[row]

    def year_of(self, column: int) -> int | None:
        """The year of a column; None for the names and the change."""
        return self._years[column - 1] if 0 < column <= len(self._years) else None

    def heads(self) -> tuple[int, ...]:
        """The years that have a column."""
        return self._years

    def column_of(self, year: int) -> int:
        """The column of a year; −1 where it has none."""
        return self._years.index(year) + 1 if year in self._years else -1

    def is_of(self, row: int, column: int, year: int) -> bool:
        """Whether a cell is of a year: by the value it shows, or, where it shows none, by its column."""
        return self.year_at(row, column) == year

    def year_at(self, row: int, column: int) -> int | None:
        """The year of a cell: where values are few, it may be another one than that of its column."""
        own = self.year_of(column)
        found = self._view.columns.shown(self._lines[row], own, self._years) if own is not None else None
        return found[0] if found is not None else own

    def most_years(self) -> int:
        """How many years would have a column where there is room."""
        return len(self._view.columns.years)

    def show_years(self, most: int) -> None:
        """Keep at most so many columns of years."""
        kept = self._view.columns.fewer(most)
        if kept != self._years:
            self.beginResetModel()
            self._years = kept
            self.endResetModel()

    def as_text(self) -> str:
        """Every year of every country shown, for a spreadsheet, parted by tabs and not rounded."""
        return "\n".join("\t".join(row) for row in self.rows())

    def rows(self) -> Iterator[Sequence[str]]:
        """A head, then a line for each year."""
        yield [QCoreApplication.translate("YearlyTable", "Year"), *(line.name for line in self._lines)]
        for year in self._view.years:
            yield [str(year), *(plain_number(line.value_in(year)) for line in self._lines)]

    def _text(self, line: YearLine, column: int) -> str:
        if column == 0:
            return line.name
        number, year = self._number(line, column), self._other_year(line, column)
        return f"{number} ({year})" if year else number

    def _number(self, line: YearLine, column: int) -> str:
        year = self.year_of(column)
        if year is None:
            return self._words.since(line) if column else line.name
        found = self._view.columns.shown(line, year, self._years)
        return self._words.value(line, found[0] if found is not None else year)

    def _other_year(self, line: YearLine, column: int) -> str:
        """The year of a value where it is not that of its column."""
        year = self.year_of(column)
        found = self._view.columns.shown(line, year, self._years) if year is not None else None
        return str(found[0]) if found is not None and found[0] != year else ""
