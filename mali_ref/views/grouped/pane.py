"""The pane of a grouped list: filter field, and the list or why it is empty."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mali_ref.models.grouped_list import GroupedList
from mali_ref.views.grouped.delegate import GroupedDelegate
from mali_ref.views.grouped.tree import GroupedTree
from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.fields import SearchField
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.kit.theme import theme


class GroupedPane(QWidget):
    """Narrows and shows a list; ``name`` begins the names of its controls.

    Signals:
        chosen: the Ref of the record the user opens.
        filtered: the words of the filter changed.
    """

    chosen = Signal(object)
    filtered = Signal()

    def __init__(
        self, name: str, model: GroupedList, delegate: GroupedDelegate, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_pane")
        set_ground(self, "surface")
        self.model = model
        self.tree = GroupedTree(model, delegate)
        self.tree.setObjectName(f"{name}_list")
        self.tree.chosen.connect(self.chosen)
        self.filter = SearchField(placeholder, "list-filter", ["/"])
        self.filter.setObjectName(f"{name}_filter")
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.filter.returnPressed.connect(self._on_filter_return_pressed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty_state(name))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self._column.addWidget(self._stack, 1)
        theme().changed.connect(self._renew_margins)
        self._renew_margins()

    def set_foot(self, text: str) -> None:
        """Add a line below the list."""
        foot = text_label(text, "caption", "ink3", wrap=True)
        side = theme().px(18)
        foot.setContentsMargins(side, theme().px(6), side, theme().px(8))
        self._column.addWidget(Divider())
        self._column.addWidget(foot)

    def set_empty_words(self, title: str, clear: str) -> None:
        """What to say when the filter leaves nothing, and on the button that lifts it."""
        self._empty_title = title
        self._clear.setText(clear)
        self._clear.setAccessibleName(clear)

    def clear_filter(self) -> None:
        """Show every record again."""
        self.filter.clear()
        self.tree.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor into the filter field."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.clear_filter()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        self._head_column = QVBoxLayout()
        self._head_column.addWidget(self.filter)
        head = QWidget()
        head.setLayout(self._head_column)
        return head

    def _empty_state(self, name: str) -> EmptyState:
        self._clear = plain_button("")
        self._clear.setObjectName(f"{name}_clear_filter")
        self._clear.clicked.connect(self.clear_filter)
        self._empty_title = ""
        self._empty = EmptyState("list-filter", "", "", [self._clear])
        self._empty.setObjectName(f"{name}_empty")
        return self._empty

    def _focus_list(self) -> None:
        first = self.model.first()
        if first is not None and not self.tree.currentIndex().isValid():
            index: QModelIndex = self.model.index_of(first)
            self.tree.setCurrentIndex(index)
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _renew_margins(self) -> None:
        side = theme().px(12)
        self._head_column.setContentsMargins(side, side, side, theme().px(8))

    def _on_filter_text_changed(self) -> None:
        self.model.set_filter(self.filter.text())
        is_empty = self.model.shown_count() == 0
        if is_empty:
            self._empty.set_words(self._empty_title, f"“{self.filter.text()}”")
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self.filtered.emit()

    def _on_filter_return_pressed(self) -> None:
        first = self.model.first()
        if first is not None and self.filter.text():
            self.chosen.emit(first)
