"""The list that opens below a field while a record is looked for; the field keeps the keyboard.

It lies in the window and not above it, so that it takes no focus on any system.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from mali_ref.views.edit.pick_rows import LINE, Index, PickCell, PickRow, PickRows
from mali_ref.views.kit.theme import theme

_MOST_ROWS: Final = 7
# With less room than for so many below it, the list opens above its field.
_LEAST_ROWS: Final = 4
_LEAST_WIDTH: Final = 320


class PickList(QFrame):
    """The lines in a panel below their field.

    Signals:
        picked: the PickRow the user took.
    """

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setProperty("kit", "popover")
        self._field = field
        self._watched: list[QWidget] = []
        self.rows = PickRows(self)
        self.view, self.deeds = QListView(), QListView()
        column = QVBoxLayout(self)
        edge = theme().px(5)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        for view in (self.view, self.deeds):
            self._dress(view)
            column.addWidget(view)
        self.deeds.setSelectionModel(self.view.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def open(self, rows: Sequence[PickRow]) -> None:
        """Show these lines below the field, the first one current."""
        self.rows.set_rows(rows)
        for number, row in enumerate(rows):
            self.view.setRowHidden(number, bool(row.deed))
            self.deeds.setRowHidden(number, not row.deed)
        self._choose(0)
        if not self._watched:
            self._watch()
        self._place()
        self.show()
        self.raise_()

    def shut(self) -> None:
        """Put the list away."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        if self._watched:
            self._watched.clear()
            self.hide()
            self.setParent(self._field)

    def current(self) -> PickRow | None:
        """The line Enter takes."""
        return self.rows.row(self.view.currentIndex().row())

    def move_by(self, steps: int) -> None:
        """Go up or down; one step beyond an end comes round to the other, so that Up leads to the deeds."""
        last, wanted = self.rows.rowCount() - 1, self.view.currentIndex().row() + steps
        round_to = last if wanted < 0 else 0
        is_round = abs(steps) == 1 and not 0 <= wanted <= last
        self._choose(round_to if is_round else max(0, min(last, wanted)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.shut()
        return False

    def _choose(self, number: int) -> None:
        index = self.rows.index(number)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _dress(self, view: QListView) -> None:
        view.setModel(self.rows)
        view.setItemDelegate(PickCell(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._on_view_clicked)

    def _watch(self) -> None:
        """Follow the field while the form scrolls or the window changes."""
        widget: QWidget | None = self._field
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        self.setParent(self._field.window())

    def _place(self) -> None:
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, 0))
        gap = theme().px(4)
        records, deeds = self._heights()
        edges = 2 * theme().px(5) + 2
        wanted = records + deeds + edges
        below = window.height() - corner.y() - self._field.height() - 2 * gap
        above = corner.y() - 2 * gap
        least = deeds + edges + min(records, _LEAST_ROWS * theme().size("control"))
        up = below < least and above > below
        height = min(wanted, above if up else below)
        width = min(max(self._field.width(), theme().px(_LEAST_WIDTH)), window.width() - 2 * gap)
        left = min(corner.x(), window.width() - width - gap)
        top = corner.y() - gap - height if up else corner.y() + self._field.height() + gap
        self.view.setFixedHeight(max(0, height - deeds - edges))
        self.deeds.setFixedHeight(deeds)
        self.view.setVisible(records > 0)
        self.setGeometry(left, top, width, height)

    def _heights(self) -> tuple[int, int]:
        """What the records and the deeds want."""
        row, count = theme().size("control"), self.rows.rowCount()
        deeds = sum(bool(shown.deed) for number in range(count) if (shown := self.rows.row(number)) is not None)
        line = theme().px(LINE) if 0 < deeds < count else 0
        return min(count - deeds, _MOST_ROWS) * row, deeds * row + line

    def _on_view_clicked(self, index: Index) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.picked.emit(row)
