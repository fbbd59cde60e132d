"""How a line of the palette is drawn: mark or icon, title with the found words marked, alias pill, subtitle."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mali_ref.models.palette_results import PaletteResults, Row
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marked_words import paint_marked
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.theme import theme, with_weight

_HEADER_HEIGHT = 27
_ROW_HEIGHT = 45
_ACTION_HEIGHT = 34
_LEFT = 20
_TEXT_LEFT = 42
_LATER_OPACITY = 0.45
_CAP = 18

_ICONS = {
    "person": "user",
    "post": "user",
    "relation": "git-fork",
    "section": "file-text",
    "mandate_task": "list-checks",
    "issue": "circle-alert",
    "recommendation": "lightbulb",
    "event": "calendar",
    "indicator": "chart-line",
    "observation": "hash",
    "place": "map-pin",
    "source": "book-open",
    "resolution": "scroll-text",
    "note": "sticky-note",
}


def enter_key() -> str:
    """The key that opens a line, as it is printed on the keyboard."""
    return QCoreApplication.translate("Palette", "Enter")


class PaletteRows(QStyledItemDelegate):
    """Draws headers, hits and commands."""

    def __init__(self, view: QAbstractItemView, results: PaletteResults) -> None:
        super().__init__(view)
        self._view = view
        self._results = results

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(PaletteResults.RowRole)
        height = _HEADER_HEIGHT if row.is_header else _ROW_HEIGHT if row.subtitle else _ACTION_HEIGHT
        return QSize(theme().px(100), theme().px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(PaletteResults.RowRole)
        rect: QRect = option.rect
        painter.save()
        if row.is_header:
            self._paint_header(painter, rect, row)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            inset = rect.adjusted(theme().px(8), 0, -theme().px(8), 0)
            paint_row_ground(painter, inset, selected=selected, hovered=hovered, rounded=True)
            room = rect.adjusted(0, 0, -self._paint_key(painter, inset), 0) if selected else rect
            painter.setOpacity(_LATER_OPACITY if row.is_later else 1.0)
            self._paint_row(painter, room, row)
        painter.restore()

    def _paint_header(self, painter: QPainter, rect: QRect, row: Row) -> None:
        painter.setFont(theme().font("label"))
        painter.setPen(theme().color("ink2"))
        inside = rect.adjusted(theme().px(_LEFT - 2), 0, 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        self._paint_sign(painter, rect, row)
        inside = rect.adjusted(theme().px(_TEXT_LEFT + 8), theme().px(4), -theme().px(20), -theme().px(5))
        line_height = inside.height() // 2 if row.subtitle else inside.height()
        title = QRect(inside.left(), inside.top(), inside.width(), line_height)
        alias = row.hit.alias if row.hit else ""
        pill_width = self._pill_width(alias) if alias else 0
        found = self._results.words
        room = title.adjusted(0, 0, -pill_width, 0)
        end = paint_marked(painter, room, row.title, found, with_weight(theme().font("reading"), 500))
        if alias:
            self._paint_pill(painter, QRect(end + theme().px(8), title.top(), pill_width, line_height), alias)
        if row.subtitle:
            below = QRect(inside.left(), title.bottom() + 1, inside.width(), inside.height() - line_height)
            paint_marked(painter, below, row.subtitle, found, theme().font("caption"), "ink2")

    def _paint_key(self, painter: QPainter, ground: QRect) -> int:
        """Say at the right which key opens the line; answers the width it takes."""
        font, height = theme().font("keycap"), theme().px(_CAP)
        width = QFontMetrics(font).horizontalAdvance(enter_key()) + theme().px(10)
        left = ground.right() - theme().px(10) - width
        cap = QRectF(left + 0.5, ground.top() + (ground.height() - height) // 2 + 0.5, width - 1, height - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("surface"))
        painter.drawRoundedRect(cap, theme().px(4), theme().px(4))
        painter.setFont(font)
        painter.setPen(theme().color("ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, enter_key())
        return width + theme().px(10)

    def _paint_sign(self, painter: QPainter, rect: QRect, row: Row) -> None:
        side = theme().px(16)
        left = rect.left() + theme().px(_LEFT)
        top = rect.top() + (rect.height() - side) // 2
        if row.hit is not None and row.hit.heading.ref.kind == "actor":
            small = theme().px(12)
            offset = (side - small) / 2
            paint_group_mark(painter, QRectF(left + offset, top + offset, small, small), row.hit.heading.group)
            return
        name = _ICONS[row.hit.heading.ref.kind] if row.hit else "corner-down-right"
        painter.drawPixmap(left, top, pixmap(name, "ink2", 16))

    def _pill_text(self, alias: str) -> str:
        return self.tr("alias: {name}").format(name=alias)

    def _pill_width(self, alias: str) -> int:
        wanted = QFontMetrics(theme().font("chip")).horizontalAdvance(self._pill_text(alias)) + theme().px(24)
        return min(wanted, theme().px(230))

    def _paint_pill(self, painter: QPainter, rect: QRect, alias: str) -> None:
        height = theme().px(18)
        ground = QRect(rect.left(), rect.top() + (rect.height() - height) // 2, rect.width() - theme().px(8), height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(ground, height / 2, height / 2)
        painter.setFont(theme().font("chip"))
        painter.setPen(theme().color("ink2"))
        inside = ground.adjusted(theme().px(8), 0, -theme().px(8), 0)
        words = painter.fontMetrics().elidedText(self._pill_text(alias), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, words)
