"""A slider over months, with what changed in each quarter above it and the years below."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from mali_ref.models.graph_times import YEAR_STEPS, TimeLine
from mali_ref.views.kit.theme import tabular, theme

HEIGHT: Final = 78
_YEAR: Final = 12
_THUMB: Final = 8
_TRACK: Final = 4
_BARS: Final = 22
_SIDE: Final = 12


class MonthSlider(QSlider):
    """A slider over the months of a `TimeLine`; arrow keys go by months, the page keys by years."""

    def __init__(self, line: TimeLine, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("graph_month")
        self.setProperty("own_focus", True)
        self.line = line
        self.setRange(0, line.count - 1)
        self.setPageStep(_YEAR)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(HEIGHT - 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(HEIGHT - 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Up and down would scroll what lies around; the page keys go to earlier and later years as the eye reads.
        steps = {Qt.Key.Key_PageUp: -_YEAR, Qt.Key.Key_PageDown: _YEAR}
        if event.key() in steps:
            self.setValue(self.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().x())
        else:
            self._tell_quarter(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_track(painter)
        self._paint_years(painter)
        painter.end()

    def focus_rect(self) -> QRectF:
        """The ring is drawn around the thumb."""
        return QRectF(self._x(self.value()) - theme().px(12), self._level() - theme().px(12), *(theme().px(24),) * 2)

    def _left(self) -> int:
        return theme().px(_SIDE)

    def _span(self) -> float:
        return float(self.width() - 2 * theme().px(_SIDE))

    def _x(self, place: float) -> float:
        """Where the middle of a month lies."""
        return self._left() + self._span() * (place + 0.5) / self.line.count

    def _level(self) -> float:
        return float(theme().px(47))

    def _go_to(self, x: float) -> None:
        self.setValue(round((x - self._left()) / self._span() * self.line.count - 0.5))

    def _tell_quarter(self, x: float) -> None:
        quarter = int((x - self._left()) / self._span() * len(self.line.quarters))
        if 0 <= quarter < len(self.line.quarters):
            first = self.line.first.plus(quarter * 3)
            words = self.tr("{year}, quarter {number}: about {count} changes")
            told = words.format(
                year=first.year, number=(first.month - 1) // 3 + 1, count=round(self.line.quarters[quarter])
            )
            self.setToolTip(told)

    def _paint_bars(self, painter: QPainter) -> None:
        most = max((*self.line.quarters, 1.0))
        width = self._span() / max(1, len(self.line.quarters))
        bottom = self._level() - theme().px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, count in enumerate(self.line.quarters):
            height = theme().px(_BARS) * count / most
            if height <= 0:
                continue
            is_later = number * 3 > self.value()
            painter.setBrush(theme().color("track" if is_later else "chart2"))
            box = QRectF(self._left() + number * width + 1, bottom - max(2.0, height), width - 2, max(2.0, height))
            painter.drawRoundedRect(box, 1.5, 1.5)
        painter.setFont(theme().font("caption"))
        painter.setPen(theme().color("ink2"))
        room = QRect(self._left(), 0, round(self._span()), theme().px(16))
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("changes per quarter")
        )

    def _paint_track(self, painter: QPainter) -> None:
        level, here = self._level(), self._x(self.value())
        thick = theme().px(_TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, left, right in (("track", here, self._left() + self._span()), ("accent", self._left(), here)):
            painter.setBrush(theme().color(color))
            painter.drawRoundedRect(QRectF(left, level - thick / 2, right - left, thick), thick / 2, thick / 2)
        radius = theme().px(_THUMB)
        painter.setBrush(theme().color("surface"))
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawEllipse(QPointF(here, level), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(here, level), radius + 4, radius + 4)

    def _paint_years(self, painter: QPainter) -> None:
        painter.setFont(tabular(theme().font("caption")))
        painter.setPen(theme().color("ink2"))
        top = round(self._level() + theme().px(9))
        years = self.line.years
        a_year = self._span() / len(years)
        # Every year where its number fits, else every second, fifth, tenth and so on.
        wanted = painter.fontMetrics().horizontalAdvance("2017") + theme().px(14)
        step = next((step for step in YEAR_STEPS if step * a_year >= wanted), YEAR_STEPS[-1])
        for number, year in enumerate(years):
            if number % step == 0:
                left = round(self._left() + number * a_year)
                painter.drawText(
                    QRect(left, top, theme().px(60), theme().px(16)), Qt.AlignmentFlag.AlignLeft, str(year)
                )
