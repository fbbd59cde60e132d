"""The rows of a comparison: label and verdict at the left or above, one cell for each record."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mali_ref.domain.rich_text import Words
from mali_ref.models.comparing import verdict_words
from mali_ref.models.comparison import DIFFERS, PARTLY, Comparison, Group, Row
from mali_ref.views.compare.columns import INNER, MARGIN, Columns, columns_of
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import step_back

_ABOVE_ROW = 8
_BAR = 4
_BAR_GAP = 6


class RowHead(QWidget):
    """A row's label, what all values have in common, and what the row tells."""

    def __init__(self, row: Row, verdict: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(1))
        column.addWidget(text_label(row.label, "medium", "ink", wrap=True))
        if row.note:
            column.addWidget(text_label(row.note, "caption", "ink2", wrap=True))
        if verdict:
            is_loud = row.verdict in (DIFFERS, PARTLY)
            words = text_label(verdict, "label" if is_loud else "caption", "ink2" if is_loud else "ink3", wrap=True)
            words.setObjectName(f"verdict_{row.name}")
            column.addWidget(words)
        column.addStretch(1)


class RowCells:
    """The widgets of one row."""

    def __init__(self, grid: "ComparisonGrid", row: Row, comparison: Comparison, resolver: Resolver) -> None:
        self.row = row
        verdict = verdict_words(row, comparison.columns)
        self.head = RowHead(row, verdict)
        self.head.setParent(grid)
        self.cells = [self._cell(number, verdict, comparison, resolver) for number in range(len(row.cells))]
        for cell in self.cells:
            cell.setParent(grid)
            cell.link_activated.connect(grid.link_activated)
            cell.citation_activated.connect(grid.citation_activated)
        self.boxes: list[QRect] = []

    def _align(self) -> None:
        """Let the label stand on the line of the values; a citation makes that line higher than one of plain words."""
        offset = max((cell.first_baseline() for cell in self.cells), default=0) - self.head.fontMetrics().ascent()
        self.head.setContentsMargins(0, max(0, offset), 0, 0)

    def _cell(self, number: int, verdict: str, comparison: Comparison, resolver: Resolver) -> RichText:
        cell, column = self.row.cells[number], comparison.columns[number]
        text = RichText("body", "ink" if cell.is_stated else "ink3")
        text.setObjectName(f"cell_{self.row.name}_{number}")
        text.setAccessibleName(f"{self.row.label}, {column.title}")
        text.setAccessibleDescription(verdict)
        if cell.blocks:
            text.set_blocks(cell.blocks, resolver)
        elif cell.spans:
            text.set_spans(cell.spans, resolver)
        else:
            text.set_look(italic=True)
            text.set_spans((Words(self.row.silence),), resolver)
        if column.is_later:
            step_back(text)
        return text

    def widgets(self) -> list[QWidget]:
        """All of them."""
        return [self.head, *self.cells]

    def arrange(self, top: int, columns: Columns) -> int:
        """Lay the row out from here on; answers where it ends."""
        inner, above = theme().px(INNER), theme().px(_ABOVE_ROW)
        labels = columns.label or columns.right - columns.lefts[0]
        if columns.label:
            self._align()
        height = self.head.heightForWidth(labels) if self.head.hasHeightForWidth() else self.head.sizeHint().height()
        left = columns.lefts[0] - (columns.label + columns.lefts[1] - columns.lefts[0] - columns.width)
        self.head.setGeometry(left if columns.label else columns.lefts[0], top + above, labels, height)
        first = top if columns.label else top + above + height
        bar = theme().px(_BAR + _BAR_GAP) if self.row.amounts else 0
        heights = [cell.heightForWidth(columns.width - 2 * inner) + bar for cell in self.cells]
        tall = max([*heights, height if columns.label else 0]) + 2 * above
        self.boxes = [QRect(x, first, columns.width, tall) for x in columns.lefts[: len(self.cells)]]
        for cell, box in zip(self.cells, self.boxes, strict=True):
            cell.setGeometry(box.adjusted(inner, above, -inner, -above - bar))
        return first + tall

    def bars(self) -> Iterator[QRect]:
        """A bar below each number, as long as it is large beside the largest."""
        most = max(self.row.amounts, default=0.0)
        for cell, amount in zip(self.cells, self.row.amounts, strict=False):
            if amount > 0:
                room = cell.geometry()
                top = room.top() + cell.heightForWidth(room.width()) + theme().px(_BAR_GAP)
                yield QRect(room.left(), top, max(1, round(room.width() * amount / most)), theme().px(_BAR))


class ComparisonGrid(QWidget):
    """All rows under their headings; cells that differ stand on another ground.

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
            self._parts.append(
                (*self._headings(group), [RowCells(self, row, comparison, resolver) for row in group.rows])
            )
        self._order_tabs()

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
            for box, is_marked in zip(row.boxes, row.row.marked, strict=False):
                if is_marked:
                    painter.fillRect(box.adjusted(0, 1, 0, 0), theme().color("sunken"))
            for bar in row.bars():
                painter.fillRect(bar, theme().color("chart"))
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

    def _order_tabs(self) -> None:
        widgets: Sequence[QWidget] = [cell for row in self.rows() for cell in row.cells]
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
