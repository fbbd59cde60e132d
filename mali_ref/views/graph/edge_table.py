"""The same as the picture as a table: a row for each tie that is drawn."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_list import (
    FROM,
    GROUP_ROLE,
    RELATION,
    SOURCE,
    SURE,
    TIE_ROLE,
    TO,
    TONE_ROLE,
    WHEN,
    GraphList,
)
from mali_ref.models.graph_network import Tie
from mali_ref.views.kit.rows import RowDelegate, dress_table
from mali_ref.views.kit.theme import theme
from mali_ref.views.table.cells import EDGE, GAP
from mali_ref.views.table.head import TableHead

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Shares of the width.
_SHARES: Final = {FROM: 22, RELATION: 20, TO: 22, WHEN: 20, SURE: 2, SOURCE: 3}
_ROOM_FOR_ALL: Final = 640


class EdgeCells(RowDelegate):
    """Rows whose words stand below those of the head."""

    group_role, tone_role = GROUP_ROLE, TONE_ROLE

    def _paint_marks(self, painter: QPainter, inside: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        aside = theme().px(EDGE if index.column() == FROM else 0) - theme().px(GAP)
        return super()._paint_marks(painter, inside.translated(aside, 0), index)


class EdgeTable(QTableView):
    """Shows a `GraphList`.

    Signals:
        entered: Enter or a double click on a row; carries its Tie.
        walked: another row is current; carries the Ref of its first actor.
    """

    entered = Signal(object)
    walked = Signal(object)

    def __init__(self, ties: GraphList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_list")
        self.setAccessibleName(self.tr("The relations drawn"))
        self._ties = ties
        self._head = TableHead(self)
        self.setHorizontalHeader(self._head)
        self.setModel(ties)
        dress_table(self)
        self._cells = EdgeCells(self)
        self.setItemDelegate(self._cells)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A view takes both away from a head it is given.
        self._head.setSortIndicatorShown(True)
        self._head.setSectionsClickable(True)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setSortIndicator(*ties.sorting)
        self._head.sortIndicatorChanged.connect(self._on_head_sort_indicator_changed)
        # The head stands above the rows, so Tab meets it first.
        self.setTabOrder(self._head, self)
        self.doubleClicked.connect(self._enter)
        theme().changed.connect(self._share_room)

    def choose(self, ref: Ref | None) -> None:
        """Go to the first row of an actor, without a signal."""
        row = next((row for row, tie in enumerate(self._ties.ties()) if ref in (tie.from_ref, tie.to_ref)), 0)
        self.blockSignals(True)
        self.setCurrentIndex(self.model().index(row, FROM))
        self.blockSignals(False)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        tie = current.data(TIE_ROLE) if current.isValid() else None
        if isinstance(tie, Tie) and current.row() != previous.row():
            self.walked.emit(tie.from_ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not commands:
            self._enter(self.currentIndex())
        elif event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _on_head_sort_indicator_changed(self, column: int, order: Qt.SortOrder) -> None:
        self._ties.sort(column, order)
        self.scrollTo(self.currentIndex())

    def _enter(self, index: QModelIndex | QPersistentModelIndex) -> None:
        tie = index.data(TIE_ROLE) if index.isValid() else None
        if isinstance(tie, Tie):
            self.entered.emit(tie)

    def _share_room(self) -> None:
        room = self.viewport().width()
        # The panel beside the list cites the sources too.
        self.setColumnHidden(SOURCE, room < theme().px(_ROOM_FOR_ALL))
        shown = [column for column in _SHARES if not self.isColumnHidden(column)]
        # Short columns keep their names.
        least = {column: self._head.wanted_width(column) if column in (SURE, SOURCE) else 0 for column in shown}
        left = max(0, room - sum(least.values()))
        shares = sum(_SHARES[column] for column in shown)
        for column in shown:
            self.setColumnWidth(column, least[column] + left * _SHARES[column] // shares)
