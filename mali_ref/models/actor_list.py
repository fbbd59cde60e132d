"""The list of the Actors tab: actors by group, people at the end, narrowed by words and by group."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records.actor import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.labels import label
from mali_ref.models.record_names import full_name, short_name
from mali_ref.models.workspace import Workspace

PEOPLE = "people"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor or person of the list.

    Attributes:
        short: the title, or the acronym where the title is long.
        note: the full name where an acronym stands for it, else a few words of description.
        mentions: how many records point here.
        words: every name, folded, in which the filter looks.
    """

    heading: Heading
    group: str
    short: str
    note: str
    mentions: int
    words: str

    def matches(self, terms: list[str]) -> bool:
        """Whether every word typed begins or stands within a name."""
        return all(term in self.words for term in terms)

    def has_ended(self, day: str) -> bool:
        """Whether the actor no longer existed on a day; empty for today."""
        return bool(self.heading.to_day) and (not day or self.heading.to_day < day)


@dataclass(slots=True)
class ActorGroup:
    """A group as shown: its key, its name, and the rows the filter leaves."""

    key: str
    name: str
    rows: list[ActorRow]


class ActorListModel(QAbstractItemModel):
    """Two levels: groups, and the actors in them.

    Signals:
        narrowed: the filter left other rows than before.
    """

    row_role = Qt.ItemDataRole.UserRole + 1
    group_role = Qt.ItemDataRole.UserRole + 2
    narrowed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows = [self._row(record) for kind in ("actor", "person") for record in workspace.records(kind)]
        self._text = ""
        self._group = ""
        self._groups = self._narrowed()
        workspace.as_of_changed.connect(self._on_as_of_changed)

    def counts(self) -> dict[str, int]:
        """How many actors each group has, people last, groups without any left out."""
        keys = [row.group for row in self._rows]
        return {key: keys.count(key) for key in (*GROUPS, PEOPLE) if key in keys}

    def actor_count(self) -> int:
        """How many actors the book has, people not counted."""
        return sum(row.group != PEOPLE for row in self._rows)

    def shown_count(self) -> int:
        """How many rows the filter leaves."""
        return sum(len(group.rows) for group in self._groups)

    def set_filter(self, text: str, group: str) -> None:
        """Leave only what has these words in a name and belongs to the group; empty for all."""
        if (fold(text), group) == (fold(self._text), self._group):
            return
        self._text, self._group = text, group
        self.beginResetModel()
        self._groups = self._narrowed()
        self.endResetModel()
        self.narrowed.emit()

    def first(self) -> Ref | None:
        """The first row shown."""
        return next((row.heading.ref for group in self._groups for row in group.rows), None)

    def index_of(self, ref: Ref) -> QModelIndex:
        """Where a record stands in the list; an invalid index where the filter hides it."""
        for group_row, group in enumerate(self._groups):
            for row, item in enumerate(group.rows):
                if item.heading.ref == ref:
                    return self.index(row, 0, self.index(group_row, 0))
        return QModelIndex()

    def is_later(self, row: ActorRow) -> bool:
        """Whether the actor came to be only after the day the book is set to."""
        return self._workspace.is_later(row.heading)

    def has_ended(self, row: ActorRow) -> bool:
        """Whether the actor was gone on the day the book is set to."""
        return row.has_ended(self._workspace.as_of)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if self._is_group(parent) else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # A group has number 0; an actor carries its group's place plus one.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> Any:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or self._is_group(index):
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if self._is_group(index):
            return self._group_data(self._groups[index.row()], role)
        return self._row_data(self._groups[index.internalId() - 1].rows[index.row()], role)

    def _group_data(self, group: ActorGroup, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return group.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group.name}, {len(group.rows)}"
        return group if role == self.group_role else None

    def _row_data(self, row: ActorRow, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.short
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return row if role == self.row_role else None

    def _spoken(self, row: ActorRow) -> str:
        parts = [row.short, row.note]
        if self.is_later(row):
            parts.append(QCoreApplication.translate("ActorList", "after this day"))
        parts.append(QCoreApplication.translate("ActorList", "mentions: {count}").format(count=row.mentions))
        return ", ".join(part for part in parts if part)

    @staticmethod
    def _is_group(index: Index) -> bool:
        return index.internalId() == 0

    def _narrowed(self) -> list[ActorGroup]:
        terms = fold(self._text).split()
        groups = []
        for key in (*GROUPS, PEOPLE):
            if self._group in ("", key):
                rows = [row for row in self._rows if row.group == key and row.matches(terms)]
                if rows:
                    groups.append(ActorGroup(key, group_label(key), rows))
        return groups

    def _row(self, record: Record) -> ActorRow:
        heading = self._workspace.heading(record.ref) or Heading(record.ref, record.title)
        short, full = short_name(record), full_name(record)
        return ActorRow(
            heading,
            PEOPLE if record.kind == "person" else heading.group,
            short,
            full if full != short else str(record.get("description") or ""),
            len({pointer.heading.ref for pointer in self._workspace.book.pointing_to(record.ref)}),
            fold(" ".join((record.title, *(name.text for name in record.names)))),
        )

    def _on_as_of_changed(self) -> None:
        for row in range(len(self._groups)):
            parent = self.index(row, 0)
            self.dataChanged.emit(self.index(0, 0, parent), self.index(self.rowCount(parent) - 1, 0, parent))


def group_label(key: str) -> str:
    """A group's name in the language of the screen."""
    return QCoreApplication.translate("ActorList", "People") if key == PEOPLE else label(GROUPS.get(key, key))
