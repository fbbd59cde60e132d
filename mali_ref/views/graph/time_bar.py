"""The bar below the picture: a slider over the months with what changed in each quarter, and a button that plays it."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from mali_ref.models.graph_times import TimeLine
from mali_ref.models.graph_words import month_words, relations_words
from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import tabular, theme

HEIGHT: Final = 78
_STEP_MS: Final = 180
_YEAR: Final = 12
_THUMB: Final = 8
_TRACK: Final = 4
_BARS: Final = 22
_SIDE: Final = 12


class PlayButton(ToolButton):
    """A filled round button: plays, or pauses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_play")
        self.setProperty("kit", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._plays = False
        self.set_playing(False)
        theme().changed.connect(self.updateGeometry)

    def set_playing(self, plays: bool) -> None:
        """Show what a press would do now."""
        self._plays = plays
        words = self.tr("Pause") if plays else self.tr("Play the months")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().size("control"), theme().size("control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent_hover" if self.underMouse() or self.isDown() else "accent"))
        painter.drawEllipse(QRectF(self.rect()))
        side = theme().px(14)
        drawn = pixmap("pause" if self._plays else "play", "on_accent", 14)
        nudge = 0 if self._plays else theme().px(1)
        painter.drawPixmap((self.width() - side) // 2 + nudge, (self.height() - side) // 2, drawn)


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
        # Every year where its number fits, else every second, fifth or tenth.
        wanted = painter.fontMetrics().horizontalAdvance("2017") + theme().px(14)
        step = next((step for step in (1, 2, 5) if step * a_year >= wanted), 10)
        for number, year in enumerate(years):
            if number % step == 0:
                left = round(self._left() + number * a_year)
                painter.drawText(
                    QRect(left, top, theme().px(60), theme().px(16)), Qt.AlignmentFlag.AlignLeft, str(year)
                )


class TimeBar(QWidget):
    """Play, the month, how many relations hold, and the slider.

    Signals:
        day_changed: the ISO day shown now.
    """

    day_changed = Signal(object)

    def __init__(self, line: TimeLine, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_time")
        self.setAccessibleName(self.tr("Time"))
        set_ground(self, "surface")
        self.slider = MonthSlider(line)
        self.slider.setValue(line.place_of(day))
        self.slider.valueChanged.connect(self._on_slider_value_changed)
        self.play = PlayButton()
        self.play.clicked.connect(self._on_play_clicked)
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._month = text_label("", "subtitle")
        self._count = text_label("", "caption", "ink2")
        self._lay_out()
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_count(0)

    def day(self) -> str:
        """The ISO day the slider stands for."""
        return self.slider.line.day_at(self.slider.value())

    def set_line(self, line: TimeLine, day: str) -> None:
        """Show the months of another line, and stand on a day of it."""
        self.slider.blockSignals(True)
        self.slider.line = line
        self.slider.setRange(0, line.count - 1)
        self.slider.setValue(line.place_of(day))
        self.slider.blockSignals(False)
        self.slider.update()
        self.day_changed.emit(self.day())

    def set_count(self, count: int) -> None:
        """Say how many relations hold."""
        month = month_words(self.slider.line.first.plus(self.slider.value()).text)
        self._month.setText(month)
        self._count.setText(relations_words(count))
        self.slider.setAccessibleName(f"{month}, {relations_words(count)}")

    def stop(self) -> None:
        """Stop playing."""
        self._timer.stop()
        self.play.set_playing(False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._month)
        words.addWidget(self._count)
        words.addStretch(1)
        self._words = QWidget()
        self._words.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.addWidget(self.play)
        row.addWidget(self._words)
        row.addWidget(self.slider, 1)

    def _on_slider_value_changed(self, value: int) -> None:
        self.day_changed.emit(self.day())

    def _on_play_clicked(self) -> None:
        if self._timer.isActive():
            self.stop()
            return
        # The story ends on the day the book is set to; from there it begins again.
        if self.slider.value() >= self.slider.line.home:
            self.slider.setValue(0)
        self.play.set_playing(True)
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        if self.slider.value() >= self.slider.line.home:
            self.stop()
        else:
            self.slider.setValue(self.slider.value() + 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.stop()

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))
        row = self.layout()
        if row is not None:
            row.setContentsMargins(theme().px(18), 0, theme().px(16), 0)
            row.setSpacing(theme().px(14))
        # As wide as the longest words: the slider must not move under the hand.
        words = QFontMetrics(theme().font("caption")).horizontalAdvance(relations_words(999))
        month = QFontMetrics(theme().font("subtitle")).horizontalAdvance(month_words("2020-09"))
        self._words.setFixedWidth(max(words, month) + theme().px(4))
