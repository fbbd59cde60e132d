"""A line of text with the words that were searched for on the match colour."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from mali_ref.domain.text import fold
from mali_ref.views.kit.theme import theme, with_weight


def paint_marked(
    painter: QPainter, rect: QRect, text: str, found: Iterable[str], font: QFont, color: str = "ink"
) -> int:
    """Draw a line with the found words on the match colour; answers where it ends."""
    strong = with_weight(font, 700)
    found = tuple(found)
    text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    left = rect.left()
    for piece, is_match in marked_pieces(text, found):
        used = strong if is_match else font
        width = QFontMetrics(used).horizontalAdvance(piece)
        box = QRect(left, rect.top(), width + 1, rect.height())
        if is_match:
            height = QFontMetrics(used).height()
            ground = QRect(left - 1, rect.top() + (rect.height() - height) // 2, width + 2, height)
            painter.fillRect(ground, theme().color("match"))
        painter.setFont(used)
        painter.setPen(theme().color("ink" if is_match else color))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, piece)
        left += width
    return left


def marked_pieces(text: str, found: Iterable[str]) -> list[tuple[str, bool]]:
    """Split a text into pieces and say which of them a found word begins with; the pieces joined are the text."""
    beginnings = tuple(word for word in found if word)
    pieces: list[tuple[str, bool]] = []
    word = ""
    for sign in [*text, ""]:
        if sign and (sign.isalnum() or sign in "’'ʼ"):
            word += sign
            continue
        if word:
            pieces.append((word, bool(beginnings) and fold(word).startswith(beginnings)))
            word = ""
        if sign:
            pieces.append((sign, False))
    return pieces
