"""The same as the picture as a table: a row for each tie that is drawn."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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
from mali_ref.views.kit.rows import dress_table
from mali_ref.views.kit.theme import theme

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Shares of the width.
_SHARES: Final = {FROM: 22, RELATION: 20, TO: 22, WHEN: 17, SURE: 10, SOURCE: 9}


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
        self.setModel(ties)
        cells = dress_table(self)
        cells.group_role, cells.tone_role = GROUP_ROLE, TONE_ROLE
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._enter)
        theme().changed.connect(self._share_room)

    def choose(self, ref: Ref | None) -> None:
        """Go to the first row of an actor, without a signal."""
        ties = self.model().ties()  # type: ignore[attr-defined]
        row = next((row for row, tie in enumerate(ties) if ref in (tie.from_ref, tie.to_ref)), 0)
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

    def _enter(self, index: QModelIndex | QPersistentModelIndex) -> None:
        tie = index.data(TIE_ROLE) if index.isValid() else None
        if isinstance(tie, Tie):
            self.entered.emit(tie)

    def _share_room(self) -> None:
        room = self.viewport().width()
        for column, share in _SHARES.items():
            self.setColumnWidth(column, room * share // 100)
