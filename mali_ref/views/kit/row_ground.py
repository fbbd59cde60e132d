"""What lies under a row of a list or table: hover, selection bar and focus ring."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES


def paint_row_ground(
    painter: QPainter,
    rect: QRect,
    selected: bool = False,
    hovered: bool = False,
    focused: bool = False,
    first: bool = True,
    last: bool = True,
    rounded: bool = False,
) -> None:
    """Draw what lies under a row or one of its cells.

    ``first`` and ``last`` say whether the cell begins or ends its row: the accent bar and the ends of the ring go
    there. ``rounded`` is for lists whose rows do not reach the edges.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("selected" if selected else "hover"))
        radius = theme().size("radius_small") if rounded else 0
        painter.drawRoundedRect(QRectF(rect), radius, radius)
    if selected and first:
        bar = QRectF(rect.left(), rect.top(), theme().size("selection_bar"), rect.height())
        painter.fillRect(bar, theme().color("accent"))
    if focused:
        _paint_ring(painter, rect, first, last)
    painter.restore()


def _paint_ring(painter: QPainter, rect: QRect, first: bool, last: bool) -> None:
    """The ring of a row, of which each cell draws its stretch."""
    painter.setClipRect(rect)
    painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = theme().px(12)
    box = QRectF(rect).adjusted(1 if first else -reach, 1, -1 if last else reach, -1)
    radius = theme().size("radius_small")
    painter.drawRoundedRect(box, radius, radius)
