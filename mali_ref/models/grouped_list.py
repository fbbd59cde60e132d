"""A list of records in groups that a filter narrows: the model behind the lists of indicators and of sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """One record of a list.

    Attributes:
        group: the key of its group.
        words: every name, folded, in which the filter looks.
        later: whether it begins after the day the book is set to.
        spoken: the row in words, for screen readers and the tip.
    """

    ref: Ref
    group: str
    title: str
    words: str
    later: bool
    spoken: str

    def matches(self, terms: list[str]) -> bool:
        """Whether every word typed stands within a name."""
        return all(term in self.words for term in terms)


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A group as shown: its key, its name, and the rows the filter leaves."""

    key: str
    name: str
    rows: tuple[ListRow, ...]


class GroupedList(QAbstractItemModel):
    """Two levels: groups in a given order, and the records in them; empty groups are left out.

    Signals:
        narrowed: the filter left other rows than before.
    """

    row_role = Qt.ItemDataRole.UserRole + 1
    group_role = Qt.ItemDataRole.UserRole + 2
    narrowed = Signal()

    def __init__(self, group_names: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = group_names
        self._rows: tuple[ListRow, ...] = ()
        self._text = ""
        self._groups: list[ListGroup] = []

    def set_rows(self, rows: Iterable[ListRow]) -> None:
        """Show these rows; with as many in the same places, selection and folds stay as they are."""
        self._rows = tuple(rows)
        before = self._shape()
        groups = self._narrowed()
        if before == _shape(groups):
            self._groups = groups
            self._tell_changed()
        else:
            self._reset(groups)

    def set_filter(self, text: str) -> None:
        """Leave only the rows that have these words in a name; empty for all."""
        if fold(text) == fold(self._text):
            return
        self._text = text
        self._reset(self._narrowed())
        self.narrowed.emit()

    def row_count(self) -> int:
        """How many rows there are without a filter."""
        return len(self._rows)

    def shown_count(self) -> int:
        """How many rows the filter leaves."""
        return sum(len(group.rows) for group in self._groups)

    def groups(self) -> tuple[ListGroup, ...]:
        """The groups shown."""
        return tuple(self._groups)

    def first(self) -> Ref | None:
        """The first row shown."""
        return next((row.ref for group in self._groups for row in group.rows), None)

    def row_of(self, ref: Ref) -> ListRow | None:
        """The row of a record, shown or not."""
        return next((row for row in self._rows if row.ref == ref), None)

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

    def _group_data(self, group: ListGroup, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group.name}, {len(group.rows)}"
        return group if role == self.group_role else None

    def _row_data(self, row: ListRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row if role == self.row_role else None

    def _narrowed(self) -> list[ListGroup]:
        terms = fold(self._text).split()
        groups = []
        for key, name in self._names.items():
            rows = tuple(row for row in self._rows if row.group == key and row.matches(terms))
            if rows:
                groups.append(ListGroup(key, name, rows))
        return groups

    def _reset(self, groups: list[ListGroup]) -> None:
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def _shape(self) -> list[list[Ref]]:
        return _shape(self._groups)

    def _tell_changed(self) -> None:
        for row in range(len(self._groups)):
            parent = self.index(row, 0)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(self.rowCount(parent) - 1, 0, parent))


def _shape(groups: list[ListGroup]) -> list[list[Ref]]:
    return [[row.ref for row in group.rows] for group in groups]


def _is_group(index: Index) -> bool:
    return index.internalId() == 0
