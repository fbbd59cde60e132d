"""The foldable list of actors: keys move and fold, Enter or a click opens."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.actor_list import ActorGroup, ActorListModel, ActorRow
from mali_ref.views.actors.row_delegate import ActorRowDelegate, Index
from mali_ref.views.kit.theme import theme


class ActorTree(QTreeView):
    """Shows an ``ActorListModel``.

    Signals:
        chosen: the Ref of the actor or person the user opens.
        graph_wanted: the Ref of the actor the user wants to see in the graph.
    """

    chosen = Signal(object)
    graph_wanted = Signal(object)

    def __init__(self, model: ActorListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actors_list")
        self.setAccessibleName(self.tr("Actors and people"))
        self._folded: set[str] = set()
        self._delegate = ActorRowDelegate(self)
        self.setItemDelegate(self._delegate)
        self._dress()
        self.setModel(model)
        self._actors = model
        self.clicked.connect(self._on_row_clicked)
        self.expanded.connect(self._on_group_expanded)
        self.collapsed.connect(self._on_group_collapsed)
        model.modelReset.connect(self.unfold)
        theme().changed.connect(self._on_theme_changed)
        self.unfold()

    def set_shown(self, ref: Ref | None) -> None:
        """Mark the row of the open profile, and bring it into view."""
        self._delegate.shown = ref
        index = self._actors.index_of(ref) if ref is not None else QModelIndex()
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def folded(self) -> list[str]:
        """The groups that are folded."""
        return sorted(self._folded)

    def set_folded(self, keys: list[str]) -> None:
        """Fold these groups and no others."""
        self._folded = set(keys)
        self.unfold()

    def unfold(self) -> None:
        """Open every group but those the user folded."""
        for row in range(self._actors.rowCount()):
            index = self._actors.index(row, 0)
            self.setExpanded(index, index.data(ActorListModel.group_role).key not in self._folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        row = self.currentIndex().data(ActorListModel.row_role)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if isinstance(row, ActorRow) and row.heading.ref.kind == "actor":
                self.graph_wanted.emit(row.heading.ref)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.text() == "/" or event.matches(QKeySequence.StandardKey.Cancel):
            # Left to the screen: “/” goes to the filter, Esc clears it.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # The style would put its own square ground under a row that the delegate paints whole.
        cell = QStyleOptionViewItem(option)
        under = self.viewport().mapFromGlobal(QCursor.pos())
        if self.viewport().underMouse() and self.visualRect(index).contains(under):  # type: ignore[arg-type]
            cell.state |= QStyle.StateFlag.State_MouseOver  # type: ignore[attr-defined]
        if index == self.currentIndex():
            cell.state |= QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        self._delegate.paint(painter, cell, index)

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("own_focus", True)

    def _open(self, index: Index) -> None:
        row = index.data(ActorListModel.row_role)
        if isinstance(row, ActorRow):
            self.chosen.emit(row.heading.ref)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))  # type: ignore[arg-type]

    def _on_row_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _on_group_expanded(self, index: QModelIndex) -> None:
        group = index.data(ActorListModel.group_role)
        if isinstance(group, ActorGroup):
            self._folded.discard(group.key)

    def _on_group_collapsed(self, index: QModelIndex) -> None:
        group = index.data(ActorListModel.group_role)
        if isinstance(group, ActorGroup):
            self._folded.add(group.key)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
