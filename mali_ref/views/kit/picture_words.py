"""The words around a picture to take along: title and day above it, its source below."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from mali_ref.views.kit.theme import theme

Words = str | Callable[[], str]

_GAP: Final = 12
_WRAPPED: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
Line = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What keeps a picture understandable wherever it goes.

    Attributes:
        is_named: whether the picture itself shows its title, which is then not written a second time.
    """

    title: Words
    as_of: Words
    source: Words
    is_named: bool = False

    def name(self) -> str:
        """The title."""
        return _asked(self.title)

    def told(self) -> tuple[str, str, str]:
        """Title, day and source."""
        return _asked(self.title), _asked(self.as_of), _asked(self.source)

    def heights(self, width: int) -> tuple[int, int]:
        """How much room the words need above and below a picture of this width."""
        head = sum(_height(text, role, width) for text, role, _ in self._head())
        foot = _height(*self._foot()[:2], width)
        gap = theme().px(_GAP)
        return head + gap if head else 0, foot + gap if foot else 0

    def paint(self, painter: QPainter, room: QRect, inner_height: int) -> None:
        """Write them into a room, above and below a picture of this height."""
        above, _ = self.heights(room.width())
        top = room.top()
        for line in self._head():
            top += _write(painter, line, room.left(), top, room.width())
        _write(painter, self._foot(), room.left(), room.top() + above + inner_height + theme().px(_GAP), room.width())

    def _head(self) -> list[Line]:
        title, as_of, _ = self.told()
        return [] if self.is_named else [(title, "panel_title", "ink"), (as_of, "caption", "ink2")]

    def _foot(self) -> Line:
        _, as_of, source = self.told()
        told = ". ".join(part for part in (as_of, source) if part) if self.is_named else source
        return told, "caption", "ink3"


def _asked(words: Words) -> str:
    return words if isinstance(words, str) else words()


def _height(text: str, role: str, width: int) -> int:
    return _box(text, role, width).height() + theme().px(2) if text else 0


def _box(text: str, role: str, width: int) -> QRect:
    return QFontMetrics(theme().font(role)).boundingRect(QRect(0, 0, width, 10_000), int(_WRAPPED), text)


def _write(painter: QPainter, line: Line, left: int, top: int, width: int) -> int:
    """Write wrapped words; answers how much height they took."""
    text, role, tone = line
    if not text:
        return 0
    height = _height(text, role, width)
    painter.setFont(theme().font(role))
    painter.setPen(theme().color(tone))
    painter.drawText(QRect(left, top, width, height), int(_WRAPPED), text)
    return height
