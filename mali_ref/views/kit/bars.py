"""Bars inside cards: rows of label, bar and value; a split bar; a track. Every bar opens the record it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from mali_ref.views.kit.theme import tabular, theme

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CORNER: Final = 2
_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class BarRow:
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


@dataclass(frozen=True, slots=True)
class BarStyle:
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


class PaintedButton(QAbstractButton):
    """A painted thing that opens a record on click, Enter or Space.

    Signals:
        activated: the payload, where there is one.
    """

    activated = Signal(object)

    def __init__(self, payload: object = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.payload = payload
        live = payload is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if live else Qt.FocusPolicy.NoFocus)
        if live:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        theme().changed.connect(self._on_theme_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def lit(self) -> bool:
        """Whether the mouse is over something that can be opened."""
        return self.payload is not None and self.underMouse()

    def _on_clicked(self) -> None:
        if self.payload is not None:
            self.activated.emit(self.payload)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


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

    def columns(self) -> "Columns":
        """The width of each column, so that all rows agree."""
        style = self.bar_style
        rows = [line.row for line in self.lines]
        label = _widest([row.label for row in rows], theme().font(style.role))
        value = _widest([row.text for row in rows], tabular(theme().font(style.value_role)))
        note = _widest([row.note for row in rows], theme().font("body"))
        share = _widest([row.share for row in rows], tabular(theme().font("strong")))
        return Columns(label, value, note, share)

    def move_focus(self, line: "BarLine", step: int) -> None:
        """Give the keyboard to the next or previous row."""
        at = self.lines.index(line) + step
        if 0 <= at < len(self.lines) and self.lines[at].payload is not None:
            for other in self.lines:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.lines[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.lines[at].setFocus(Qt.FocusReason.OtherFocusReason)


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the columns of a bar table, in pixels."""

    label: int
    value: int
    note: int
    share: int


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
            _fill(painter, QRectF(self.rect()), "hover", theme().size("radius_small"))
        columns = self._table.columns()
        style = self._table.bar_style
        alignment = _RIGHT if style.label_right else _LEFT
        _write(painter, QRect(0, 0, columns.label, self.height()), alignment, self.row.label, style.role, "ink")
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
            _fill(painter, QRectF(left, top, limit, height), "track", _CORNER)
            reach = theme().px(3)
            painter.fillRect(
                QRectF(left + limit - 1, top - reach, theme().px(2), height + 2 * reach), theme().color("ink")
            )
        tone = "chart2" if self.row.secondary else "chart"
        _fill(painter, QRectF(left, top, length, height), tone, _CORNER)

    def _paint_value_at_end(self, painter: QPainter, left: int, room: int, columns: Columns) -> None:
        x = left + self._length(self.row.value, room) + theme().px(8)
        box = QRect(round(x), 0, columns.value + theme().px(4), self.height())
        _write(painter, box, _LEFT, self.row.text, self._table.bar_style.value_role, "ink2", digits=True)

    def _paint_value_columns(self, painter: QPainter, x: int, columns: Columns) -> None:
        role = self._table.bar_style.value_role
        value = QRect(x + theme().px(16), 0, columns.value, self.height())
        _write(painter, value, _RIGHT, self.row.text, role, "ink2" if role == "caption" else "ink", digits=True)
        note = QRect(value.right() + theme().px(7), 0, columns.note + theme().px(4), self.height())
        tone = "ink2" if self.row.limit else "ink3"
        _write(painter, note, _LEFT, self.row.note, "body", tone)
        share = QRect(self.width() - columns.share, 0, columns.share, self.height())
        _write(painter, share, _RIGHT, self.row.share, "strong", "ink", digits=True)

    def _length(self, value: float, room: int) -> float:
        return max(float(theme().px(2)), min(1.0, value / self._table.maximum) * room) if value else 0.0


@dataclass(frozen=True, slots=True)
class StackedPart:
    """One part of a split bar: ``text`` is the number as written, ``words`` what it counts."""

    value: float
    text: str
    words: str
    secondary: bool = False
    payload: object = None


class StackedBar(QWidget):
    """One bar split into parts; the first caption stands at the left, the last at the right.

    Signals:
        activated: the payload of the part taken.
    """

    activated = Signal(object)

    def __init__(self, parts: Iterable[StackedPart] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._segments: list[_Segment] = []
        theme().changed.connect(self._arrange)
        self.set_parts(parts)

    def set_parts(self, parts: Iterable[StackedPart]) -> None:
        """Show another split."""
        for segment in self._segments:
            segment.hide()
            segment.deleteLater()
        self._segments = [_Segment(part, self) for part in parts]
        self.setAccessibleName("; ".join(f"{segment.part.text} {segment.part.words}" for segment in self._segments))
        for segment in self._segments:
            segment.activated.connect(self.activated)
            segment.show()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(14 + 6 + 18))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = theme().px(16)
        box = QRect(0, top, self.width(), self.height() - top)
        if self._segments:
            self._paint_caption(painter, box, self._segments[0].part, 0)
        if len(self._segments) > 1:
            part = self._segments[-1].part
            width = _caption_width(part)
            self._paint_caption(painter, box, part, self.width() - width)

    def _paint_caption(self, painter: QPainter, box: QRect, part: StackedPart, x: int) -> None:
        number = box.adjusted(x, 0, 0, 0)
        _write(painter, number, _LEFT, part.text, "strong", "ink")
        words = number.adjusted(_widest([part.text], theme().font("strong")) + theme().px(5), 0, 0, 0)
        _write(painter, words, _LEFT, part.words, "body", "ink2")

    def _arrange(self) -> None:
        gap = theme().px(2)
        total = sum(segment.part.value for segment in self._segments) or 1
        room = self.width() - gap * max(0, len(self._segments) - 1)
        x = 0.0
        for segment in self._segments:
            width = room * segment.part.value / total
            segment.setGeometry(round(x), 0, max(theme().px(2), round(width)), theme().px(14))
            x += width + gap
        self.updateGeometry()
        self.update()


class _Segment(PaintedButton):
    """One part of a split bar."""

    def __init__(self, part: StackedPart, parent: StackedBar) -> None:
        super().__init__(part.payload, parent)
        self.part = part
        self.setAccessibleName(f"{part.text} {part.words}")
        self.setToolTip(self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "chart2" if self.part.secondary else "chart"
        _fill(painter, QRectF(self.rect()), tone, _CORNER)


class ProgressTrack(PaintedButton):
    """How much of a whole is done: a thin track, with a knob for time or plain for a share."""

    def __init__(
        self,
        share: float = 0.0,
        spoken: str = "",
        knob: bool = True,
        payload: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(payload, parent)
        self._knob = knob
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share, spoken)

    def set_share(self, share: float, spoken: str) -> None:
        """Show a share between 0 and 1, and say it in words."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(14 if self._knob else 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = theme().px(6 if self._knob else 8)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        radius = height / 2 if self._knob else _CORNER
        _fill(painter, track, "track", radius)
        done = QRectF(track)
        done.setWidth(max(theme().px(3) * bool(self._share), track.width() * self._share))
        _fill(painter, done, "accent" if self._knob else "chart", radius)
        if self._knob:
            self._paint_knob(painter, track)

    def _paint_knob(self, painter: QPainter, track: QRectF) -> None:
        side = theme().px(10)
        pen = theme().px(2)
        x = track.left() + pen / 2 + (track.width() - side - pen) * self._share
        painter.setPen(QPen(theme().color("accent"), pen))
        painter.setBrush(theme().color("surface"))
        painter.drawEllipse(QRectF(x, track.center().y() - side / 2, side, side))


class Legend(QWidget):
    """What the colours of bars mean: squares with words, in one line."""

    def __init__(self, entries: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(words for _, words in self._entries))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = sum(_widest([words], theme().font("caption")) + theme().px(29) for _, words in self._entries)
        return QSize(words, theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, side = 0, theme().px(10)
        for color, words in self._entries:
            _fill(painter, QRectF(x, (self.height() - side) / 2, side, side), color, _CORNER)
            x += side + theme().px(5)
            width = _widest([words], theme().font("caption"))
            _write(painter, QRect(x, 0, width + 2, self.height()), _LEFT, words, "caption", "ink2")
            x += width + theme().px(14)


def _fill(painter: QPainter, box: QRectF, color: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(color))
    radius = min(radius, box.width() / 2)
    painter.drawRoundedRect(box, radius, radius)


def _write(
    painter: QPainter, box: QRect, alignment: Qt.AlignmentFlag, text: str, role: str, tone: str, digits: bool = False
) -> None:
    font = theme().font(role)
    painter.setFont(tabular(font) if digits else font)
    painter.setPen(theme().color(tone))
    painter.drawText(box, alignment, text)


def _widest(texts: list[str], font: QFont) -> int:
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(text) for text in texts if text), default=0)


def _caption_width(part: StackedPart) -> int:
    number = _widest([part.text], theme().font("strong"))
    return number + theme().px(5) + _widest([part.words], theme().font("body"))
