"""Records of one kind to choose from, with check marks; typing narrows what is shown and never what is chosen."""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mali_ref.domain.record import Heading
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


class Role(IntEnum):
    """What the model tells besides words."""

    HEADING = int(Qt.ItemDataRole.UserRole) + 1
    CAPTION = HEADING + 1
    MATCHED = CAPTION + 1


class RecordChoice(QAbstractListModel):
    """Headings with check marks.

    Signals:
        chosen: other records are checked than before.
    """

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Heading] = []
        self._captions: Mapping[Ref, str] = {}
        self._folded: dict[Ref, str] = {}
        self._shown: list[Heading] = []
        self._chosen: set[Ref] = set()
        self._words: list[str] = []
        self._chosen_only = False

    def set_headings(
        self, headings: Iterable[Heading], chosen: Iterable[Ref], captions: Mapping[Ref, str] | None = None
    ) -> None:
        """Offer these; what is chosen and not among them is forgotten.

        Args:
            captions: what tells a record from others of like title, such as its date.
        """
        self._all = list(headings)
        self._captions = captions or {}
        self._folded = {item.ref: f" {fold(f'{item.title} {item.acronym}')}" for item in self._all}
        self._chosen = {ref for ref in chosen if ref in self._folded}
        self._narrow()
        self.chosen.emit()

    def set_filter(self, text: str) -> None:
        """Show only titles that have words beginning like these."""
        self._words = fold(text).split()
        self._narrow()

    def show_chosen_only(self, is_wanted: bool) -> None:
        """Show only what is chosen, or everything; what is unchecked meanwhile stays in sight."""
        self._chosen_only = is_wanted
        self._narrow()

    def refs(self) -> list[Ref]:
        """The chosen records in the order of the list, shown or not."""
        return [item.ref for item in self._all if item.ref in self._chosen]

    def count(self) -> int:
        """How many are chosen."""
        return len(self._chosen)

    def total(self) -> int:
        """How many there are to choose from."""
        return len(self._all)

    def choose_shown(self) -> None:
        """Check every record that is shown."""
        self._choose(self._chosen | {item.ref for item in self._shown})

    def choose_none(self) -> None:
        """Take away all check marks."""
        self._choose(set())

    def toggle(self, row: int, up_to: int | None = None) -> None:
        """Check or uncheck a row; with ``up_to``, give the rows between the two the same mark."""
        if not 0 <= row < len(self._shown):
            return
        is_checked = self._shown[row].ref not in self._chosen
        first, last = sorted((row, row if up_to is None else up_to))
        refs = {item.ref for item in self._shown[max(0, first) : last + 1]}
        self._choose(self._chosen | refs if is_checked else self._chosen - refs)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._shown):
            return None
        heading = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if heading.ref in self._chosen else Qt.CheckState.Unchecked
        caption = self._captions.get(heading.ref, "")
        answers = {
            int(Qt.ItemDataRole.DisplayRole): heading.title,
            int(Qt.ItemDataRole.ToolTipRole): heading.title,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken(heading, caption),
            int(Role.HEADING): heading,
            int(Role.CAPTION): caption,
            int(Role.MATCHED): self._words,
        }
        return answers.get(int(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != (self._shown[index.row()].ref in self._chosen):
            self.toggle(index.row())
        return True

    def _spoken(self, heading: Heading, caption: str) -> str:
        mark = self.tr("chosen") if heading.ref in self._chosen else self.tr("not chosen")
        return ", ".join(part for part in (heading.title, caption, mark) if part)

    def _choose(self, refs: set[Ref]) -> None:
        if refs != self._chosen:
            self._chosen = refs
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
            self.chosen.emit()

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = [
            item
            for item in self._all
            if (not self._chosen_only or item.ref in self._chosen)
            and all(f" {word}" in self._folded[item.ref] for word in self._words)
        ]
        self.endResetModel()
