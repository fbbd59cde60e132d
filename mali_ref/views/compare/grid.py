"""The rows of a comparison under their headings, on the lines of the columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from mali_ref.models.comparison import Comparison, Group
from mali_ref.views.compare.columns import MARGIN, columns_of
from mali_ref.views.compare.row_cells import RowCells
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver
from mali_ref.views.kit.theme import theme


class ComparisonGrid(QWidget):
    """All rows; the cell that stands out is bold behind a line.

    Signals:
        link_activated: the Ref of a record the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
        widened: the width changed; carries the columns.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)
    widened = Signal(object)

    def __init__(self, comparison: Comparison, slots: int, labels_above: bool, resolver: Resolver) -> None:
        super().__init__()
        self.setObjectName("compare_grid")
        self._slots = slots
        self._labels_above = labels_above
        self._lines: list[int] = []
        self._parts: list[tuple[QLabel, QLabel | None, list[RowCells]]] = []
        for group in comparison.groups:
            rows = [RowCells(row, comparison, resolver, self) for row in group.rows]
            self._parts.append((*self._headings(group), rows))
        self._listen()

    def rows(self) -> Iterator[RowCells]:
        """Every row."""
        return (row for _, _, rows in self._parts for row in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in self.rows():
            row.paint(painter)
        side = theme().px(MARGIN)
        for line in self._lines:
            painter.fillRect(side, line, self.width() - 2 * side, 1, theme().color("line"))
        painter.end()

    def _headings(self, group: Group) -> tuple[QLabel, QLabel | None]:
        title = text_label(group.title, "strong")
        title.setParent(self)
        note = text_label(group.note, "caption", "ink3") if group.note else None
        if note is not None:
            note.setParent(self)
        return title, note

    def _arrange(self) -> None:
        columns = columns_of(self.width(), self._slots, self._labels_above)
        left = theme().px(MARGIN)
        top = theme().px(8)
        self._lines = []
        for title, note, rows in self._parts:
            title.setGeometry(left, top + theme().px(12), self.width() - 2 * left, title.sizeHint().height())
            top += theme().px(12) + title.sizeHint().height() + theme().px(6)
            for row in rows:
                self._lines.append(top)
                top = row.arrange(top, columns)
            self._lines.append(top)
            if note is not None:
                note.setGeometry(left, top + theme().px(6), self.width() - 2 * left, note.sizeHint().height())
                top += theme().px(6) + note.sizeHint().height()
            top += theme().px(8)
        self.setMinimumHeight(top + theme().px(24))
        self.widened.emit(columns)
        self.update()

    def _listen(self) -> None:
        """Pass the links of all cells on, and let Tab go through them in reading order."""
        cells = [cell for row in self.rows() for cell in row.cells]
        for cell in cells:
            cell.link_activated.connect(self.link_activated)
            cell.citation_activated.connect(self.citation_activated)
        widgets: Sequence[QWidget] = cells
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
