"""The keys of the window, made from its actions so that the list cannot be out of date."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.chips import KeyCap
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme


class KeysDialog(QDialog):
    """Every command with its keys, then what keys do inside lists."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(theme().px(560), theme().px(520))
        column = QVBoxLayout(self)
        column.addWidget(text_label(self.tr("Keys"), "page_title"))
        column.addWidget(self._list(actions), 1)
        close = plain_button(self.tr("Close"))
        close.setObjectName("close_keys")
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _list(self, actions: Iterable[QAction]) -> PageScroll:
        area = PageScroll()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keys"))
        inside = QWidget()
        set_ground(inside, "canvas")
        grid = QGridLayout(inside)
        grid.setColumnStretch(0, 1)
        rows = [
            (action.text(), [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()])
            for action in actions
            if action.shortcuts()
        ]
        for row, (words, keys) in enumerate([*rows, *self._in_lists()]):
            grid.addWidget(text_label(words, "body"), row, 0)
            grid.addLayout(self._caps(keys), row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area.setWidget(inside)
        return area

    def _in_lists(self) -> list[tuple[str, list[str]]]:
        return [
            (self.tr("Move in a list"), ["↑", "↓", "Home", "End"]),
            (self.tr("Open what is chosen"), ["Enter"]),
            (self.tr("Show the chosen actor in the graph"), ["Ctrl+Enter"]),
            (self.tr("Zoom map or graph, show all of it"), ["+", "−", "0"]),
            (self.tr("The graph as a list, and playing its months"), ["L", "Space"]),
            (self.tr("Fold and unfold a group"), ["←", "→"]),
            (self.tr("Close a panel, clear a filter"), ["Esc"]),
        ]

    def _caps(self, keys: Iterable[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        for key in keys:
            row.addWidget(KeyCap(key))
        row.addStretch(1)
        return row
