"""The rows of a pasted table as they were read: number, figure, and what becomes of each."""

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.models.pasted_figures import BESIDE, DOUBLE, FAULTY, TAKEN, PastedFigure

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()
NUMBER, WORDS, SENTENCE = range(3)
ALL, INCLUDED, LEFT_OUT = "all", "taken", "left"


class Role(IntEnum):
    """What the model tells besides words."""

    ROW = int(Qt.ItemDataRole.UserRole) + 1
    FATE = ROW + 1


class PastedList(QAbstractTableModel):
    """Rows that come in while they are read; ``show_only`` narrows them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[PastedFigure] = []
        self._shown: list[PastedFigure] = []
        self._counts: Counter[str] = Counter()
        self._only = ALL

    def clear(self) -> None:
        """Forget all rows."""
        self.beginResetModel()
        self._all, self._shown = [], []
        self._counts.clear()
        self.endResetModel()

    def add(self, rows: Sequence[PastedFigure]) -> None:
        """More rows, below the others."""
        self._all.extend(rows)
        self._counts.update(row.fate for row in rows)
        fitting = [row for row in rows if self._fits(row)]
        if fitting:
            first = len(self._shown)
            self.beginInsertRows(NOWHERE, first, first + len(fitting) - 1)
            self._shown.extend(fitting)
            self.endInsertRows()

    def show_only(self, which: str) -> None:
        """Show all rows, those to be taken, or those left out."""
        self.beginResetModel()
        self._only = which
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def rows(self) -> list[PastedFigure]:
        """All rows read so far, shown or not."""
        return self._all

    def row(self, number: int) -> PastedFigure | None:
        """A shown row, or None outside the list."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def count(self, *fates: str) -> int:
        """How many rows have one of these fates."""
        return sum(self._counts[fate] for fate in fates)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        texts = (str(row.number), row.words, fate_words(row))
        answers = {
            int(Qt.ItemDataRole.DisplayRole): texts[index.column()],
            int(Qt.ItemDataRole.ToolTipRole): texts[index.column()],
            int(Qt.ItemDataRole.AccessibleTextRole): texts[index.column()],
            int(Role.ROW): row,
            int(Role.FATE): row.fate,
        }
        return answers.get(int(role))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Row"), self.tr("Figure"), self.tr("What becomes of it"))[section]
        return None

    def _fits(self, row: PastedFigure) -> bool:
        return self._only == ALL or row.is_taken == (self._only == INCLUDED)


def fate_words(row: PastedFigure) -> str:
    """What becomes of a row, in a few words or the sentence it was given."""
    if row.sentence:
        return row.sentence
    words = {
        TAKEN: QCoreApplication.translate("PastedList", "New figure"),
        BESIDE: QCoreApplication.translate("PastedList", "New figure, beside another value"),
        DOUBLE: QCoreApplication.translate("PastedList", "Already there"),
        FAULTY: QCoreApplication.translate("PastedList", "Not whole"),
    }
    return words[row.fate]
