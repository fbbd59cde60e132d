"""The same as the picture, as a list: a row for each tie of its lines, for a table and for the clipboard."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.domain.records.relation import CERTAINTIES
from mali_ref.domain.rich_text import Cited
from mali_ref.domain.text import sort_key
from mali_ref.models.graph_network import Edge, Network, Tie
from mali_ref.models.graph_spans import LATER, OVER
from mali_ref.models.graph_ties import TIES
from mali_ref.models.graph_words import certainty_words, state_words, tie_sentence, tie_when, tie_words

Index = QModelIndex | QPersistentModelIndex
GROUP_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
TONE_ROLE: Final = GROUP_ROLE + 1
TIE_ROLE: Final = GROUP_ROLE + 2
FROM, RELATION, TO, WHEN, SURE, SOURCE = range(6)


class GraphList(QAbstractTableModel):
    """The ties drawn; by kind and then by name until the reader sorts them otherwise."""

    def __init__(self, network: Network, cited_words: Callable[[Cited], str], parent: QObject | None = None) -> None:
        """``cited_words`` says what a chip of a citation says."""
        super().__init__(parent)
        self._cited_words = cited_words
        self._network = network
        self._day = ""
        self._ties: list[Tie] = []
        self._sorting = RELATION, Qt.SortOrder.AscendingOrder

    def show_edges(self, edges: Iterable[Edge], day: str) -> None:
        """List the ties of these lines as they stand on a day."""
        ties = [tie for edge in edges for tie in edge.ties]
        self.beginResetModel()
        self._day = day
        self._ties = self._in_order(ties)
        self.endResetModel()

    def set_day(self, day: str) -> None:
        """Show another day; the rows stay where they are."""
        self._day = day
        if self._ties:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ties) - 1, SOURCE))

    def ties(self) -> list[Tie]:
        """The ties in the order of the rows."""
        return list(self._ties)

    def rows(self, wanted: Callable[[Tie], bool] = lambda _: True) -> list[list[str]]:
        """The list as plain texts, head first; only the ties wanted."""
        heads = [self._head(column) for column in range(self.columnCount())]
        return [
            heads,
            *([self._text(tie, column) for column in range(self.columnCount())] for tie in self._ties if wanted(tie)),
        ]

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column the rows are sorted by, and which way."""
        return self._sorting

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column <= SOURCE:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        ties = [self._ties[index.row()] for index in old]
        self._sorting = column, order
        self._ties = self._in_order(self._ties)
        rows = {id(tie): row for row, tie in enumerate(self._ties)}
        new = [self.index(rows[id(tie)], index.column()) for tie, index in zip(ties, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _in_order(self, ties: Iterable[Tie]) -> list[Tie]:
        column, order = self._sorting
        by_names = sorted(ties, key=lambda tie: tuple(map(sort_key, self._names(tie))))
        is_down = order == Qt.SortOrder.DescendingOrder
        return sorted(by_names, key=lambda tie: self._rank(tie, column), reverse=is_down)

    def _rank(self, tie: Tie, column: int) -> tuple[Any, ...]:
        """What a tie is sorted by in a column; what is not stated comes last."""
        if column == RELATION:
            return TIES.index(tie.kind), sort_key(tie_words(tie))
        if column == WHEN:
            begun, ended = (date.sort_key() if date is not None else ("", "") for date in (tie.start, tie.end))
            return tie.start is None and tie.end is None, begun, ended
        if column == SURE:
            return (list(CERTAINTIES).index(tie.certainty),)
        text = self._text(tie, column)
        return not text, sort_key(text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ties)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else SOURCE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tie = self._ties[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(tie, index.column())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return tie_sentence(self._network, tie, self._day)
        if role == GROUP_ROLE and index.column() in (FROM, TO):
            return self._network.nodes[tie.from_ref if index.column() == FROM else tie.to_ref].group
        if role == TONE_ROLE:
            return self._tone(tie, index.column())
        return tie if role == TIE_ROLE else None

    def _tone(self, tie: Tie, column: int) -> str:
        if tie.span.on(self._day) in (LATER, OVER):
            return "ink3"
        return "ink" if column in (FROM, TO) else "ink2"

    def _names(self, tie: Tie) -> tuple[str, str]:
        return self._network.nodes[tie.from_ref].name, self._network.nodes[tie.to_ref].name

    def _text(self, tie: Tie, column: int) -> str:
        if column in (FROM, TO):
            return self._names(tie)[0 if column == FROM else 1]
        if column == RELATION:
            return tie_words(tie)
        if column == WHEN:
            return ", ".join(part for part in (tie_when(tie), state_words(tie, self._day)) if part)
        if column == SURE:
            return certainty_words(tie)
        return ", ".join(self._cited_words(cited) for cited in tie.cited)

    def _head(self, column: int) -> str:
        return (
            QCoreApplication.translate("GraphList", "Actor"),
            QCoreApplication.translate("GraphList", "Relation"),
            QCoreApplication.translate("GraphList", "To whom"),
            QCoreApplication.translate("GraphList", "When"),
            QCoreApplication.translate("GraphList", "How sure"),
            QCoreApplication.translate("GraphList", "Source"),
        )[column]
