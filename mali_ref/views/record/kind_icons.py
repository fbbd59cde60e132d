"""The icon of each kind of record; actors have the mark of their group instead."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from mali_ref.domain.record import Heading
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marks import paint_group_mark

KIND_ICONS = {
    "section": "file-text",
    "actor": "users",
    "person": "user",
    "post": "briefcase",
    "relation": "waypoints",
    "place": "map-pin",
    "event": "calendar",
    "indicator": "chart-line",
    "observation": "hash",
    "resolution": "scroll-text",
    "mandate_task": "list-checks",
    "issue": "circle-question-mark",
    "recommendation": "lightbulb",
    "source": "book-open",
    "note": "message-square-warning",
    "data": "table-2",
}


def paint_heading_mark(painter: QPainter, rect: QRectF, heading: Heading, size: int) -> None:
    """Draw an actor's mark, or the icon of the kind, into ``rect``; ``size`` is its side at 100 % text."""
    if heading.ref.kind == "actor":
        paint_group_mark(painter, rect, heading.group)
    else:
        drawn = pixmap(KIND_ICONS.get(heading.ref.kind, "file-text"), "ink2", size)
        painter.drawPixmap(rect.toRect(), drawn)


CENTER = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
