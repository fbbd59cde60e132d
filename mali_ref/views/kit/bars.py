"""Bars inside cards: a split bar, a track, a legend, the table of bars. Every bar opens the record it stands for."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.views.kit.bar_table import (
    RANKING_STYLE,
    SMALL_STYLE,
    STRENGTH_STYLE,
    BarLine,
    BarRow,
    BarStyle,
    BarTable,
)
from mali_ref.views.kit.painted import BAR_RADIUS, LEFT, PaintedButton, fill, widest, write
from mali_ref.views.kit.theme import theme

__all__ = [
    "RANKING_STYLE",
    "SMALL_STYLE",
    "STRENGTH_STYLE",
    "BarLine",
    "BarRow",
    "BarStyle",
    "BarTable",
    "Legend",
    "PaintedButton",
    "ProgressTrack",
    "StackedBar",
    "StackedPart",
]


class StackedPart(NamedTuple):
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
        self.setMouseTracking(True)
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
        for part, box in self._captions():
            self._paint_caption(painter, box, part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        live = self._part_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if live else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The keyboard reaches the same record by the part of the bar above.
        part = self._part_at(event.position().toPoint())
        if part is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(part.payload)

    def _part_at(self, point: QPoint) -> StackedPart | None:
        """The part whose caption is at a point, if there is a record behind it."""
        found = (part for part, box in self._captions() if box.contains(point) and part.payload is not None)
        return next(found, None)

    def _captions(self) -> list[tuple[StackedPart, QRect]]:
        """The first caption at the left, the last at the right."""
        top = theme().px(16)
        ends = [segment.part for segment in self._segments[:1] + self._segments[1:][-1:]]
        widths = [_caption_width(part) + 2 for part in ends]
        lefts = [0, self.width() - widths[-1] + 2] if ends else []
        places = zip(ends, lefts, widths, strict=False)
        return [(part, QRect(left, top, width, self.height() - top)) for part, left, width in places]

    def _paint_caption(self, painter: QPainter, number: QRect, part: StackedPart) -> None:
        write(painter, number, LEFT, part.text, "strong", "ink")
        words = number.adjusted(widest([part.text], theme().font("strong")) + theme().px(5), 0, 0, 0)
        write(painter, words, LEFT, part.words, "body", "ink2")

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
        fill(painter, QRectF(self.rect()), tone, BAR_RADIUS)


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
        radius = height / 2 if self._knob else BAR_RADIUS
        fill(painter, track, "track", radius)
        done = QRectF(track)
        done.setWidth(max(theme().px(3) * bool(self._share), track.width() * self._share))
        fill(painter, done, "accent" if self._knob else "chart", radius)
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
        words = sum(widest([words], theme().font("caption")) + theme().px(29) for _, words in self._entries)
        return QSize(words, theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, side = 0, theme().px(10)
        for color, words in self._entries:
            fill(painter, QRectF(x, (self.height() - side) / 2, side, side), color, BAR_RADIUS)
            x += side + theme().px(5)
            width = widest([words], theme().font("caption"))
            write(painter, QRect(x, 0, width + 2, self.height()), LEFT, words, "caption", "ink2")
            x += width + theme().px(14)


def _caption_width(part: StackedPart) -> int:
    number = widest([part.text], theme().font("strong"))
    return number + theme().px(5) + widest([part.words], theme().font("body"))
