"""The keys of the window, made from its actions so that the list cannot be out of date, and those of its parts."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.chips import KeyCap
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

# What keys do, and the keys.
Row = tuple[str, list[str]]


class KeysDialog(QDialog):
    """Every command with its keys, then what keys do in lists, on the map, the timeline, the graph and charts."""

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
        commands = [
            (action.text(), [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()])
            for action in actions
            if action.shortcuts()
        ]
        parts = {heading: rows for _, heading, rows in self._parts()}
        here = self._part_in_focus()
        first = {here: parts.pop(here)} if here else {}
        for heading, rows in {**first, self.tr("In the whole window"): commands, **parts}.items():
            title = text_label(heading, "strong")
            title.setContentsMargins(0, theme().px(14 if grid.count() else 0), 0, 0)
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
            for words, keys in rows:
                row = grid.rowCount()
                grid.addWidget(text_label(words, "body", wrap=True), row, 0)
                grid.addLayout(self._caps(keys), row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area.setWidget(inside)
        return area

    def _parts(self) -> Iterator[tuple[tuple[str, ...], str, list[Row]]]:
        """The parts of the window with keys of their own: how their controls are named, a heading, the keys."""
        yield (), self.tr("In lists and tables"), self._in_lists()
        yield ("map_canvas",), self.tr("On the map"), self._on_map()
        yield ("timeline_",), self.tr("On the timeline"), self._on_timeline()
        yield ("graph_canvas", "graph_month"), self.tr("In the graph"), self._in_graph()
        yield (
            ("yearly_chart", "strength_months", "strength_spark", "deaths_months", "deaths_spark"),
            self.tr("In charts"),
            self._in_charts(),
        )

    def _part_in_focus(self) -> str:
        """The heading of the part that keys go to: its keys are what is asked for; empty where it is none of these."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        return next((heading for names, heading, _ in self._parts() if names and name.startswith(names)), "")

    def _in_lists(self) -> list[Row]:
        return [
            (self.tr("Move in a list"), ["↑", "↓", "Home", "End"]),
            (self.tr("Open what is chosen"), ["Enter"]),
            (self.tr("Show the chosen actor in the graph"), ["Ctrl+Enter"]),
            (self.tr("Fold and unfold a group"), ["←", "→"]),
            (self.tr("In the head of a table: choose a column, sort by it"), ["←", "→", "Enter"]),
            (self.tr("Close a panel, clear a filter"), ["Esc"]),
            (self.tr("From the card of an event back to the table"), ["Esc"]),
        ]

    def _on_map(self) -> list[Row]:
        return [
            (self.tr("Next and previous mark"), ["N", "P", "PgDn", "PgUp"]),
            (self.tr("Choose its event, or open a point of several"), ["Enter"]),
            (self.tr("Close an opened point"), ["Esc"]),
            (self.tr("Move the map"), ["←", "↑", "→", "↓"]),
            (self.tr("Move it by a small step"), ["Shift+←", "Shift+→"]),
            (self.tr("Zoom in and out, show all towns"), ["+", "−", "0"]),
            (self.tr("Copy coordinates and codes, take the picture along"), ["Shift+F10"]),
        ]

    def _on_timeline(self) -> list[Row]:
        return [
            (self.tr("Previous and next event"), ["←", "→"]),
            (self.tr("First and last event"), ["Home", "End"]),
            (self.tr("Previous and next month, with what it counts"), ["PgUp", "PgDn"]),
            (self.tr("Choose the event, or come closer to a month"), ["Enter"]),
            (self.tr("Move along in time"), ["Shift+←", "Shift+→"]),
            (self.tr("Zoom in and out, show the usual years"), ["+", "−", "0"]),
            (self.tr("Take away the filter by time"), ["Esc"]),
            (self.tr("On a handle: move that end by one, or by twelve"), ["←", "→", "PgDn", "PgUp"]),
            (self.tr("On a handle: take that limit away"), ["Del"]),
            (self.tr("Menu of the timeline, with its picture"), ["Shift+F10"]),
        ]

    def _in_graph(self) -> list[Row]:
        return [
            (self.tr("Go from actor to actor"), ["←", "↑", "→", "↓"]),
            (self.tr("Open the profile"), ["Enter"]),
            (self.tr("Zoom in and out, show the whole graph"), ["+", "−", "0"]),
            (self.tr("The graph as a list, and playing its months"), ["L", "Space"]),
            (self.tr("On the slider: by a month, or by a year"), ["←", "→", "PgUp", "PgDn"]),
        ]

    def _in_charts(self) -> list[Row]:
        return [
            (self.tr("Read out the previous and next value"), ["←", "→"]),
            (self.tr("First and last value"), ["Home", "End"]),
            (self.tr("Open the record of the value"), ["Enter"]),
        ]

    def _caps(self, keys: Iterable[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        for key in keys:
            row.addWidget(KeyCap(key))
        row.addStretch(1)
        return row
