"""What painted widgets share: a button that opens a record, filled boxes, words in a kind of text."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from mali_ref.views.kit.theme import tabular, theme

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR_RADIUS: Final = 2
_MOST_LINES: Final = 2
_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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


def wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A text on at most two lines; what still does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (metrics.horizontalAdvance(longer) <= width or len(lines) == _MOST_LINES):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def fill(painter: QPainter, box: QRectF, color: str, radius: float) -> None:
    """Fill a rounded box with a colour of the tokens."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(color))
    radius = min(radius, box.width() / 2)
    painter.drawRoundedRect(box, radius, radius)


def write(
    painter: QPainter, box: QRect, alignment: Qt.AlignmentFlag, text: str, role: str, tone: str, digits: bool = False
) -> None:
    """Write one line; ``digits`` gives figures one width."""
    font = theme().font(role)
    painter.setFont(tabular(font) if digits else font)
    painter.setPen(theme().color(tone))
    painter.drawText(box, alignment, text)


def widest(texts: list[str], font: QFont) -> int:
    """The width of the widest text, in pixels."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(text) for text in texts if text), default=0)
