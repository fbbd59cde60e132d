"""A few letters in a small ground beside painted words: the mark of an edition, the code of a data set."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from mali_ref.views.kit.theme import theme


def badge_width(text: str) -> int:
    """How wide a badge is; nothing for no text."""
    return QFontMetrics(theme().font("chip")).horizontalAdvance(text) + theme().px(9) if text else 0


def paint_badge(painter: QPainter, left: int, room: QRect, text: str, cites: bool = False) -> None:
    """Draw a badge from ``left`` on, in the middle of a line; ``cites`` gives it the look of a citation."""
    height = theme().size("citation")
    box = QRect(left, room.center().y() - height // 2 + 1, badge_width(text), height)
    radius = theme().size("radius_chip")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("tint" if cites else "sunken"))
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(theme().font("chip"))
    painter.setPen(theme().color("accent" if cites else "ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
