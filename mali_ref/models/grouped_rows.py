"""Groups and the rows in them, as two levels for Qt: what the list of actors has in common with all other lists."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mali_ref.domain.refs import Ref

Index = QModelIndex | QPersistentModelIndex


class GroupedRows(QAbstractItemModel):
    """Two levels; a subclass says which groups there are, and how a row reads.

    A group has a `name` and `rows`, and a row has a `ref`.

    Signals:
        narrowed: the filter left other rows than before.
    """

    row_role = Qt.ItemDataRole.UserRole + 1
    group_role = Qt.ItemDataRole.UserRole + 2
    narrowed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Any] = ()

    def shown_count(self) -> int:
        """How many rows the filter leaves."""
        return sum(len(group.rows) for group in self._groups)

    def first(self) -> Ref | None:
        """The first row shown."""
        return next((row.ref for group in self._groups for row in group.rows), None)

    def index_of(self, ref: Ref) -> QModelIndex:
        """Where a record stands; an invalid index where the filter hides it."""
        for group_row, group in enumerate(self._groups):
            for row, item in enumerate(group.rows):
                if item.ref == ref:
                    return self.index(row, 0, self.index(group_row, 0))
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if _is_group(parent) else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # A group has number 0; a row carries its group's place plus one.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> Any:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or _is_group(index):
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if _is_group(index):
            return self._group_data(self._groups[index.row()], role)
        return self._row_data(self._groups[index.internalId() - 1].rows[index.row()], role)

    def _group_data(self, group: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group.name}, {len(group.rows)}"
        return group if role == self.group_role else None

    def _row_data(self, row: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(row)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return row if role == self.row_role else None

    def _title(self, row: Any) -> str:
        """What a row is called."""
        raise NotImplementedError

    def _spoken(self, row: Any) -> str:
        """A row in words, for screen readers and the tip."""
        raise NotImplementedError

    def _reset(self, groups: Sequence[Any]) -> None:
        """Show other rows than before."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def _tell_changed(self) -> None:
        """Say that the rows read otherwise, each in its place."""
        for row in range(len(self._groups)):
            parent = self.index(row, 0)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(self.rowCount(parent) - 1, 0, parent))


def _is_group(index: Index) -> bool:
    return index.internalId() == 0
