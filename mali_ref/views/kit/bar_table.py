"""Aligned rows of label, bar and value, each opening the record it stands for."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.painted import BAR_RADIUS, LEFT, RIGHT, PaintedButton, fill, widest, write
from mali_ref.views.kit.theme import tabular, theme


class BarRow(NamedTuple):
    """One bar: its words, its size, and the record it opens.

    ``text`` is the value as written, ``note`` follows it (“of 13,289”), ``share`` stands at the far right; ``limit``
    draws a tick and an empty track up to it; ``secondary`` takes the paler colour.
    """

    label: str
    value: float
    text: str
    limit: float | None = None
    note: str = ""
    share: str = ""
    secondary: bool = False
    payload: object = None

    def spoken(self) -> str:
        """The row in words, for a screen reader."""
        return ", ".join(part for part in (self.label, f"{self.text} {self.note}".strip(), self.share) if part)


class BarStyle(NamedTuple):
    """How a table of bars looks: ``value_at_end`` puts the value after its bar, otherwise in a column."""

    row_height: int = 31
    bar_height: int = 12
    role: str = "body"
    value_role: str = "strong"
    label_right: bool = False
    value_at_end: bool = False
    label_gap: int = 12


STRENGTH_STYLE: Final = BarStyle()
RANKING_STYLE: Final = BarStyle(
    row_height=24, role="body", value_role="medium", label_right=True, value_at_end=True, label_gap=10
)
SMALL_STYLE: Final = BarStyle(row_height=18, bar_height=8, role="caption", value_role="caption", label_gap=8)


class Columns(NamedTuple):
    """Widths of the columns of a bar table, in pixels."""

    label: int
    value: int
    note: int
    share: int


class BarTable(QWidget):
    """Aligned rows of bars; arrow keys move between them, Enter opens one.

    Signals:
        activated: the payload of the row taken.
    """

    activated = Signal(object)

    def __init__(
        self,
        rows: Iterable[BarRow] = (),
        style: BarStyle = STRENGTH_STYLE,
        maximum: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.bar_style = style
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.lines: list[BarLine] = []
        self.set_rows(rows, maximum)

    def set_rows(self, rows: Iterable[BarRow], maximum: float | None = None) -> None:
        """Show other rows; ``maximum`` is what the full width stands for, by itself the largest value or limit."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        rows = tuple(rows)
        largest = max((max(row.value, row.limit or 0) for row in rows), default=0)
        self.maximum = maximum or largest or 1
        self.lines = [BarLine(row, self) for row in rows]
        for index, line in enumerate(self.lines):
            line.activated.connect(self.activated)
            if index and line.payload is not None:
                line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._column.addWidget(line)

    def columns(self) -> Columns:
        """The width of each column, so that all rows agree."""
        style = self.bar_style
        rows = [line.row for line in self.lines]
        label = widest([row.label for row in rows], theme().font(style.role))
        value = widest([row.text for row in rows], tabular(theme().font(style.value_role)))
        note = widest([row.note for row in rows], theme().font("body"))
        share = widest([row.share for row in rows], tabular(theme().font("strong")))
        return Columns(label, value, note, share)

    def move_focus(self, line: "BarLine", step: int) -> None:
        """Give the keyboard to the next or previous row."""
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines) and self.lines[at].payload is not None:
            for other in self.lines:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.lines[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)


class BarLine(PaintedButton):
    """One row of a bar table."""

    def __init__(self, row: BarRow, table: BarTable) -> None:
        super().__init__(row.payload, table)
        self.row = row
        self._table = table
        self.setAccessibleName(row.spoken())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        columns = self._table.columns()
        words = columns.label + columns.value + columns.note + columns.share + theme().px(40)
        return QSize(words + theme().px(80), theme().px(self._table.bar_style.row_height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - theme().px(50), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._table.move_focus(self, 1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.lit():
            fill(painter, QRectF(self.rect()), "hover", theme().size("radius_small"))
        columns = self._table.columns()
        style = self._table.bar_style
        alignment = RIGHT if style.label_right else LEFT
        write(painter, QRect(0, 0, columns.label, self.height()), alignment, self.row.label, style.role, "ink")
        left = columns.label + theme().px(style.label_gap)
        room = self._bar_room(columns, left)
        self._paint_bar(painter, left, room)
        if style.value_at_end:
            self._paint_value_at_end(painter, left, room, columns)
        else:
            self._paint_value_columns(painter, left + room, columns)

    def _bar_room(self, columns: Columns, left: int) -> int:
        right = columns.value + theme().px(8)
        if not self._table.bar_style.value_at_end:
            right += theme().px(8)
            right += (columns.note + theme().px(7)) * bool(columns.note)
            right += (columns.share + theme().px(16)) * bool(columns.share)
        return max(theme().px(20), self.width() - left - right)

    def _paint_bar(self, painter: QPainter, left: int, room: int) -> None:
        height = theme().px(self._table.bar_style.bar_height)
        top = (self.height() - height) // 2
        length = self._length(self.row.value, room)
        if self.row.limit:
            limit = self._length(self.row.limit, room)
            fill(painter, QRectF(left, top, limit, height), "track", BAR_RADIUS)
            reach = theme().px(3)
            painter.fillRect(
                QRectF(left + limit - 1, top - reach, theme().px(2), height + 2 * reach), theme().color("ink")
            )
        tone = "chart2" if self.row.secondary else "chart"
        fill(painter, QRectF(left, top, length, height), tone, BAR_RADIUS)

    def _paint_value_at_end(self, painter: QPainter, left: int, room: int, columns: Columns) -> None:
        x = left + self._length(self.row.value, room) + theme().px(8)
        box = QRect(round(x), 0, columns.value + theme().px(4), self.height())
        write(painter, box, LEFT, self.row.text, self._table.bar_style.value_role, "ink2", digits=True)

    def _paint_value_columns(self, painter: QPainter, x: int, columns: Columns) -> None:
        role = self._table.bar_style.value_role
        value = QRect(x + theme().px(16), 0, columns.value, self.height())
        write(painter, value, RIGHT, self.row.text, role, "ink2" if role == "caption" else "ink", digits=True)
        note = QRect(value.right() + theme().px(7), 0, columns.note + theme().px(4), self.height())
        tone = "ink2" if self.row.limit else "ink3"
        write(painter, note, LEFT, self.row.note, "body", tone)
        share = QRect(self.width() - columns.share, 0, columns.share, self.height())
        write(painter, share, RIGHT, self.row.share, "strong", "ink", digits=True)

    def _length(self, value: float, room: int) -> float:
        return max(float(theme().px(2)), min(1.0, value / self._table.maximum) * room) if value else 0.0
