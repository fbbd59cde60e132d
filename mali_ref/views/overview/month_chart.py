"""Small charts of the mission by month that share one axis: the ground of both, their keys and their read-out."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.glance_month_words import month_text
from mali_ref.models.glance_months import MissionMonths, Month
from mali_ref.models.language import number_text
from mali_ref.views.kit.painted import LEFT, RIGHT, widest, write
from mali_ref.views.kit.readout import Readout
from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.overview.month_keys import OPENING, stop_after

_LEFT: Final = 52
_WORDS_GAP: Final = 12
_AXIS: Final = 20
_TOP: Final = 8
_FOOT: Final = 8
_LEAST_YEAR: Final = 30


class MonthChart(SpokenValue):
    """A chart of months whose read-out stands on one of them; arrow keys or the mouse move it.

    Attributes:
        at: the place of the month that the read-out is on, counted from 0; −1 for none.
        right: the room right of the chart, in pixels; the charts of a card share it.
        begins, ends: the places of the months between which is drawn.

    Signals:
        opened: the Ref of what a month stands for.
        lit: the read-out moved; carries the place of the month.
    """

    opened = Signal(object)
    lit = Signal(object)

    def __init__(self, name: str, months: MissionMonths, height: int, has_years: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.months = months
        self.at = -1
        self.right = 0
        self.begins, self.ends = 0, months.count
        self._height = height
        self._has_years = has_years
        self._readout: Readout | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def stops(self) -> Sequence[int]:
        """The places of the months that have something to tell."""
        raise NotImplementedError

    def lines(self, month: Month) -> Sequence[str]:
        """What the read-out says of a month."""
        raise NotImplementedError

    def ref_of(self, month: Month) -> Ref | None:
        """What a month opens."""
        raise NotImplementedError

    def sources(self) -> Sequence[Cited]:
        """Where its figures come from."""
        raise NotImplementedError

    def levels(self) -> Sequence[float]:
        """The values that have a line, from the lowest up."""
        raise NotImplementedError

    def has_ground(self) -> bool:
        """Whether the lines of years and of the book's day are drawn; a chart too small for them goes without."""
        return True

    def highest(self) -> float:
        """How far up the chart reaches; it begins at zero."""
        return self.levels()[-1]

    def paint_values(self, painter: QPainter) -> None:
        """Draw what there is."""
        raise NotImplementedError

    def needed_right(self) -> int:
        """The room that its own words at the right need."""
        return widest(list(self.end_words()), theme().font("label")) + theme().px(_WORDS_GAP)

    def light(self, at: int) -> None:
        """Move the line of the read-out without its words: they stand in the other chart."""
        if at != self.at:
            self.at = at
            self.update()

    def ground(self) -> QRect:
        """Where values are drawn."""
        below = theme().px(_AXIS) if self._has_years else theme().px(_FOOT)
        return self.rect().adjusted(theme().px(_LEFT), theme().px(_TOP), -self.right, -below)

    def across(self, at: float) -> float:
        """Where a month begins."""
        ground = self.ground()
        return ground.left() + ground.width() * (at - self.begins) / (self.ends - self.begins)

    def up(self, value: float) -> float:
        """How high a value stands."""
        ground = self.ground()
        return ground.bottom() + 1 - ground.height() * value / self._reach

    @cached_property
    def _reach(self) -> float:
        # Asked for every point that is drawn; the months of a chart never change.
        return self.highest() or 1.0

    def beside(self, value: float) -> QRect:
        """The place for words right of the chart, at the height of a value."""
        half = theme().px(8)
        left = self.ground().right() + theme().px(8)
        return QRect(left, round(self.up(value)) - half, self.width() - left, 2 * half)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(400), theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.has_ground():
            self._paint_levels(painter)
            self._paint_years(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_values(painter)
        if self.has_ground():
            self._paint_day(painter)
        if self.at >= 0:
            x = round(self.across(self.at + 0.5))
            painter.fillRect(QRect(x, self.ground().top(), 1, self.ground().height()), theme().color("ink"))
            self.paint_lit(painter, self.months.month(self.at))

    def end_words(self) -> Sequence[str]:
        """What stands right of the chart."""
        raise NotImplementedError

    def paint_lit(self, painter: QPainter, month: Month) -> None:
        """Mark the month of the read-out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        stop = stop_after(key, self.stops(), self.at)
        if stop is not None:
            self._move_to(stop)
        elif key in OPENING and self.at >= 0:
            self._open()
        elif key == Qt.Key.Key_Escape and self.at >= 0:
            self._move_to(-1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(self._stop_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.at >= 0:
            self._open()

    def leaveEvent(self, event: QEvent) -> None:
        self._move_to(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._move_to(-1)

    def _stop_at(self, point: QPointF) -> int:
        """The nearest month with something to tell; none beside the chart."""
        ground = self.ground()
        if not ground.left() <= point.x() <= ground.right():
            return -1
        place = self.begins + (point.x() - ground.left()) * (self.ends - self.begins) / ground.width() - 0.5
        return min(self.stops(), key=lambda at: abs(at - place), default=-1)

    def _move_to(self, at: int) -> None:
        if at == self.at:
            return
        self.light(at)
        self._tell()
        self.lit.emit(at)

    def _tell(self) -> None:
        if self.at < 0:
            if self._readout is not None:
                self._readout.hide()
            return
        month = self.months.month(self.at)
        lines = self.lines(month)
        self.set_spoken_value(f"{month_text(month)}: {', '.join(lines)}")
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.ref_of(month) else Qt.CursorShape.ArrowCursor)
        self._readout = self._readout or Readout(self.window(), f"{self.objectName()}_readout")
        below = self.mapTo(self._readout.over, QPoint(round(self.across(self.at + 0.5)), self.height() + theme().px(2)))
        self._readout.tell("", month_text(month), lines, below)

    def _open(self) -> None:
        ref = self.ref_of(self.months.month(self.at))
        if ref is not None:
            self._move_to(-1)
            self.opened.emit(ref)

    def _paint_day(self, painter: QPainter) -> None:
        """The line of the day the book is set to."""
        ground, at = self.ground(), self.months.day_at
        if at < self.months.count:
            width = theme().px(2)
            x = round(self.across(at)) - width // 2
            painter.fillRect(QRect(x, ground.top(), width, ground.height()), theme().color("accent"))

    def _paint_levels(self, painter: QPainter) -> None:
        ground = self.ground()
        for level in self.levels():
            y = round(self.up(level))
            painter.fillRect(QRect(ground.left(), y, ground.width(), 1), theme().color("line"))
            half = theme().px(8)
            place = QRect(0, y - half, ground.left() - theme().px(8), 2 * half)
            write(painter, place, RIGHT, number_text(level), "caption", "ink2", digits=True)

    def _paint_years(self, painter: QPainter) -> None:
        ground = self.ground()
        metrics = QFontMetrics(tabular(theme().font("caption")))
        every = max(1, -(-theme().px(_LEAST_YEAR + 12) * self.months.count // (12 * max(1, ground.width()))))
        for number in range(0, self.months.count // 12, every):
            x = round(self.across(number * 12))
            painter.fillRect(QRect(x, ground.top(), 1, self.height() - ground.top()), theme().color("line"))
            if self._has_years:
                words = str(self.months.month(number * 12).year)
                left = x + theme().px(5)
                place = QRect(left, ground.bottom() + 2, metrics.horizontalAdvance(words) + 2, theme().px(_AXIS))
                if place.right() <= self.width():
                    write(painter, place, LEFT, words, "caption", "ink2", digits=True)
