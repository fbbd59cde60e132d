"""The left pane of the Actors tab: filter field, kind chips, and the list or why it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mali_ref.models.actor_list import PEOPLE, ActorListModel, group_label
from mali_ref.models.workspace import Workspace
from mali_ref.views.actors.actor_tree import ActorTree
from mali_ref.views.kit.controls import Divider, EmptyState, FilterChip, SearchField, plain_button, set_ground
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.theme import theme


class ListPane(QWidget):
    """Narrows and shows the list.

    Signals:
        chosen: the Ref of the actor or person the user opens.
        filtered: words or group of the filter changed.
    """

    chosen = Signal(object)
    filtered = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actors_pane")
        set_ground(self, "surface")
        self.model = ActorListModel(workspace, self)
        self.tree = ActorTree(self.model)
        self.tree.chosen.connect(self.chosen)
        self._group = ""
        self._chips: dict[str, FilterChip] = {}
        self.filter = SearchField(
            self.tr("Filter {count} actors").format(count=self.model.actor_count()), "list-filter", ["/"]
        )
        self.filter.setObjectName("actors_filter")
        self.filter.textChanged.connect(self._on_filter_text_changed)
        self.filter.returnPressed.connect(self._on_filter_entered)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._empty_state())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)

    def group(self) -> str:
        """The group of the chip chosen; empty for all."""
        return self._group

    def set_group(self, group: str) -> None:
        """Choose a chip."""
        self._group = group if group in self._chips else ""
        for key, chip in self._chips.items():
            chip.setChecked(key == self._group)
        self._apply()

    def clear_filter(self) -> None:
        """Show every actor again."""
        self.filter.clear()
        self.set_group("")
        self.tree.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.filter.text() or self._group):
            self.clear_filter()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self._focus_list()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        side = theme().px(12)
        column.setContentsMargins(side, side, side, theme().px(8))
        column.setSpacing(theme().px(8))
        column.addWidget(self.filter)
        chips = QWidget()
        chips.setAccessibleName(self.tr("Kinds of actor"))
        flow = FlowLayout(chips, gap=4, row_gap=4)
        flow.addWidget(self._chip("", FilterChip(self.tr("All"), self.model.actor_count())))
        for key, count in self.model.counts().items():
            is_mark = key != PEOPLE
            flow.addWidget(
                self._chip(key, FilterChip(group_label(key), count, key if is_mark else "", compact=is_mark))
            )
        self._chips[""].setChecked(True)
        column.addWidget(chips)
        return head

    def _chip(self, key: str, chip: FilterChip) -> FilterChip:
        chip.setObjectName(f"actors_kind_{key or 'all'}")
        chip.clicked.connect(lambda: self.set_group(key))
        self._chips[key] = chip
        return chip

    def _empty_state(self) -> EmptyState:
        clear = plain_button(self.tr("Clear filter"))
        clear.setObjectName("actors_clear_filter")
        clear.setAccessibleName(self.tr("Clear filter"))
        clear.clicked.connect(self.clear_filter)
        self._empty = EmptyState("list-filter", self.tr("No actor fits this filter"), "", [clear])
        self._empty.setObjectName("actors_empty")
        return self._empty

    def _apply(self) -> None:
        self.model.set_filter(self.filter.text(), self._group)
        is_empty = self.model.shown_count() == 0
        if is_empty:
            parts = [f"“{self.filter.text()}”", group_label(self._group) if self._group else ""]
            self._empty.set_words(self.tr("No actor fits this filter"), ", ".join(part for part in parts if part))
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self.filtered.emit()

    def _focus_list(self) -> None:
        first = self.model.first()
        if first is not None and not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.model.index_of(first))
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_filter_text_changed(self) -> None:
        self._apply()

    def _on_filter_entered(self) -> None:
        first = self.model.first()
        if first is not None and self.filter.text():
            self.chosen.emit(first)
