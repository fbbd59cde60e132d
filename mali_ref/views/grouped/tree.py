"""The foldable list: keys move and fold, Enter or a click opens."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.grouped_list import GroupedList, ListGroup, ListRow
from mali_ref.views.grouped.delegate import GroupedDelegate
from mali_ref.views.kit.theme import theme


class GroupedTree(QTreeView):
    """Shows a ``GroupedList``.

    Signals:
        chosen: the Ref of the record the user opens.
    """

    chosen = Signal(object)

    def __init__(self, model: GroupedList, delegate: GroupedDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded: set[str] = set()
        self._shown: Ref | None = None
        self._list = model
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self._dress()
        self.setModel(model)
        self.clicked.connect(self._on_row_clicked)
        self.expanded.connect(self._on_group_expanded)
        self.collapsed.connect(self._on_group_collapsed)
        model.modelReset.connect(self._on_model_reset)
        theme().changed.connect(self.renew_rows)
        self._unfold()

    def set_shown(self, ref: Ref | None) -> None:
        """Mark the row of the open record, and bring it into view."""
        self._shown = ref
        self._delegate.shown = ref
        index = self._list.index_of(ref) if ref is not None else QModelIndex()
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def folded(self) -> list[str]:
        """The keys of the groups that are folded."""
        return sorted(self._folded)

    def set_folded(self, keys: list[str]) -> None:
        """Fold these groups and no others."""
        self._folded = set(keys)
        self._unfold()

    def renew_rows(self) -> None:
        """Measure the rows again: their width, the text size or their content changed."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.text() == "/" or event.matches(QKeySequence.StandardKey.Cancel):
            # Left to the screen: “/” goes to the filter, Esc clears it.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Names wrap, so the height of a row follows the width of the list.
            self.renew_rows()

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

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(GroupedList.row_role)
        if isinstance(row, ListRow):
            self.chosen.emit(row.ref)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))  # type: ignore[arg-type]

    def _unfold(self) -> None:
        for row in range(self._list.rowCount()):
            index = self._list.index(row, 0)
            self.setExpanded(index, index.data(GroupedList.group_role).key not in self._folded)

    def _on_row_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _on_model_reset(self) -> None:
        self._unfold()
        index = self._list.index_of(self._shown) if self._shown is not None else QModelIndex()
        if index.isValid() and index.parent().data(GroupedList.group_role).key not in self._folded:
            self.setCurrentIndex(index)

    def _on_group_expanded(self, index: QModelIndex) -> None:
        group = index.data(GroupedList.group_role)
        if isinstance(group, ListGroup):
            self._folded.discard(group.key)

    def _on_group_collapsed(self, index: QModelIndex) -> None:
        group = index.data(GroupedList.group_role)
        if isinstance(group, ListGroup):
            self._folded.add(group.key)
