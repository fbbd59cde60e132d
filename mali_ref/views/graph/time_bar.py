"""The bar below the picture: a slider over the months with what changed in each quarter, and a button that plays it."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mali_ref.models.graph_times import TimeLine
from mali_ref.models.graph_words import month_words, relations_words
from mali_ref.views.graph.month_slider import HEIGHT, MonthSlider
from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.labels import set_ground, text_label
from mali_ref.views.kit.theme import theme

_STEP_MS: Final = 180


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
        month = month_words(self.day()[:7])
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
