"""One row of a comparison: its label with what it tells, and a cell for each record."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.rich_text import Block, Words
from mali_ref.models.comparing import verdict_words
from mali_ref.models.comparison import FEWEST, SAME, SILENT, Comparison, Row
from mali_ref.views.compare.columns import INNER, Columns
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import Resolver, RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import step_back

_ABOVE_ROW: Final = 8
_BAR: Final = 4
_BAR_GAP: Final = 6
# The line before the cell that stands out.
_EDGE: Final = 2
_QUIET: Final = (SAME, SILENT)


class RowHead(QWidget):
    """A row's label, what all values have in common, and what the row tells; where nothing differs, it steps back."""

    def __init__(self, row: Row, verdict: str) -> None:
        super().__init__()
        is_quiet = bool(verdict) and row.verdict in _QUIET
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(1))
        column.addWidget(
            text_label(row.label, "body" if is_quiet else "medium", "ink2" if is_quiet else "ink", wrap=True)
        )
        if row.note:
            column.addWidget(text_label(row.note, "caption", "ink2", wrap=True))
        if verdict:
            is_loud = any(row.marked)
            words = text_label(verdict, "label" if is_loud else "caption", "ink2" if is_loud else "ink3", wrap=True)
            words.setObjectName(f"verdict_{row.name}")
            column.addWidget(words)
        column.addStretch(1)


class RowCells:
    """The widgets of one row, and where they stand.

    Attributes:
        head: the label.
        cells: a text for each record.
        boxes: the cells with the room around their words.
    """

    def __init__(self, row: Row, comparison: Comparison, resolver: Resolver, parent: QWidget) -> None:
        self.row = row
        verdict = verdict_words(row, comparison.columns)
        self.head = RowHead(row, verdict)
        self.head.setParent(parent)
        self.cells = [self._cell(number, verdict, comparison, resolver) for number in range(len(row.cells))]
        for cell in self.cells:
            cell.setParent(parent)
        self.boxes: list[QRect] = []

    def arrange(self, top: int, columns: Columns) -> int:
        """Lay the row out from here on; answers where it ends."""
        inner, above = theme().px(INNER), theme().px(_ABOVE_ROW)
        labels = columns.label or columns.right - columns.lefts[0] - inner
        if columns.label:
            self._align()
        height = self.head.heightForWidth(labels) if self.head.hasHeightForWidth() else self.head.sizeHint().height()
        left = columns.lefts[0] - (columns.label + columns.lefts[1] - columns.lefts[0] - columns.width)
        self.head.setGeometry(left if columns.label else columns.lefts[0] + inner, top + above, labels, height)
        first = top if columns.label else top + above // 2 + height
        bar = theme().px(_BAR + _BAR_GAP) if self._has_bars else 0
        heights = [cell.heightForWidth(columns.width - 2 * inner) + bar for cell in self.cells]
        tall = max([*heights, height if columns.label else 0]) + 2 * above
        self.boxes = [QRect(x, first, columns.width, tall) for x in columns.lefts[: len(self.cells)]]
        for cell, box in zip(self.cells, self.boxes, strict=True):
            cell.setGeometry(box.adjusted(inner, above, -inner, -above - bar))
        return first + tall

    def paint(self, painter: QPainter) -> None:
        """Draw the line before the cell that stands out; where there are numbers, a bar below each."""
        for number, is_marked in enumerate(self.row.marked):
            if self._has_bars:
                painter.fillRect(self._bar(number), theme().color("chart" if self._is_dark(is_marked) else "chart2"))
            elif is_marked:
                box = self.boxes[number].adjusted(0, theme().px(_ABOVE_ROW), 0, -theme().px(_ABOVE_ROW))
                painter.fillRect(QRect(box.left(), box.top(), theme().px(_EDGE), box.height()), theme().color("chart"))

    @property
    def _has_bars(self) -> bool:
        """Whether there are numbers to compare; one alone has nothing to be long beside."""
        return bool(self.row.amounts) and len(self.cells) >= FEWEST

    def _is_dark(self, is_marked: bool) -> bool:
        return is_marked or self.row.highest is None

    def _bar(self, number: int) -> QRect:
        """As long as its number is large beside the largest."""
        most, amount = max(self.row.amounts, default=0.0), self.row.amounts[number]
        if amount <= 0:
            return QRect()
        room = self.cells[number].geometry()
        top = room.top() + self.cells[number].heightForWidth(room.width()) + theme().px(_BAR_GAP)
        return QRect(room.left(), top, max(1, round(room.width() * amount / most)), theme().px(_BAR))

    def _align(self) -> None:
        """Let the label stand on the line of the values; a citation makes that line higher than one of plain words."""
        offset = max((cell.first_baseline() for cell in self.cells), default=0) - self.head.fontMetrics().ascent()
        self.head.setContentsMargins(0, max(0, offset), 0, 0)

    def _cell(self, number: int, verdict: str, comparison: Comparison, resolver: Resolver) -> RichText:
        cell, column = self.row.cells[number], comparison.columns[number]
        is_quiet = bool(verdict) and self.row.verdict in _QUIET
        tone = "ink3" if not cell.is_stated else "ink2" if is_quiet else "ink"
        text = RichText("strong" if self.row.marked[number] else "body", tone)
        text.setObjectName(f"cell_{self.row.name}_{number}")
        text.setAccessibleName(f"{self.row.label}, {column.title}")
        text.setAccessibleDescription(verdict)
        text.set_look(italic=not cell.is_stated)
        spans = cell.spans or (Words(cell.silence or self.row.silence),)
        # As a block and not as a single value: its lines leave room for the citations that rise above them.
        text.set_blocks(cell.blocks or (Block("paragraph", spans),), resolver)
        if column.is_later:
            step_back(text)
        return text
