"""Paints the rows of a grouped list: heads of groups with their count, and records whose long names wrap."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from mali_ref.domain.refs import Ref
from mali_ref.models.grouped_list import GroupedList, ListGroup, ListRow
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.painted import wrapped
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED, SIZES

SIDE: Final = 18
_EDGE: Final = 8
_HEAD: Final = 36
_LINE: Final = 17
Index = QModelIndex | QPersistentModelIndex


class GroupedDelegate(QStyledItemDelegate):
    """Draws one row; a subclass says what stands at the right of a name.

    Attributes:
        shown: the record that is open; its row is marked.
        row_height: the height of a row of one line, at 100 % text.
    """

    row_height = 28

    def __init__(self) -> None:
        super().__init__()
        self.shown: Ref | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget  # type: ignore[attr-defined]
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else theme().px(300)
        row = index.data(GroupedList.row_role)
        if not isinstance(row, ListRow):
            return QSize(theme().px(120), theme().px(_HEAD))
        lines = len(self._lines(row, width))
        return QSize(theme().px(120), theme().px(self.row_height) + (lines - 1) * theme().px(_LINE - 5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view: QTreeView = option.widget  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        box = QRect(0, rect.top(), view.viewport().width(), rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, group = index.data(GroupedList.row_role), index.data(GroupedList.group_role)
        self._paint_ground(painter, option, box, row)
        if isinstance(group, ListGroup):
            self._paint_group(painter, box, group, view.isExpanded(index))  # type: ignore[arg-type]
        elif isinstance(row, ListRow):
            painter.setOpacity(FADED if row.later else 1.0)
            self._paint_name(painter, box, row)
            self.paint_figures(painter, box, row)
        painter.restore()

    def paint_figures(self, painter: QPainter, box: QRect, row: ListRow) -> None:
        """Draw what stands at the right of a row's name."""

    def name_width(self, row: ListRow, width: int) -> int:
        """How much room a row's name has in a list of some width."""
        return width - 2 * theme().px(SIDE)

    def is_shown(self, row: ListRow) -> bool:
        """Whether the row's record is open."""
        return row.ref == self.shown

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: ListRow | None) -> None:
        state = option.state  # type: ignore[attr-defined]
        edge = theme().px(_EDGE)
        place = QRectF(box.adjusted(edge, 0, -edge, 0))
        radius = theme().size("radius_small")
        painter.setPen(Qt.PenStyle.NoPen)
        is_shown = row is not None and self.is_shown(row)
        if is_shown or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme().color("selected" if is_shown else "hover"))
            painter.drawRoundedRect(place, radius, radius)
        if is_shown:
            bar = QRectF(place.left(), place.top(), theme().size("selection_bar"), place.height())
            painter.fillRect(bar, theme().color("accent"))
        if state & QStyle.StateFlag.State_HasFocus and option.widget.hasFocus():  # type: ignore[attr-defined]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_group(self, painter: QPainter, box: QRect, group: ListGroup, is_open: bool) -> None:
        room = box.adjusted(theme().px(SIDE), 0, -theme().px(SIDE), 0)
        count = str(len(group.rows))
        draw(painter, room, count, tabular(theme().font("caption")), "ink2", Qt.AlignmentFlag.AlignRight)
        used = draw(painter, room.adjusted(0, 0, -theme().px(36), 0), group.name, theme().font("strong"))
        side = theme().px(12)
        chevron = pixmap("chevron-down" if is_open else "chevron-right", "ink2", 12)
        painter.drawPixmap(room.left() + used + theme().px(6), room.center().y() - side // 2 + 1, chevron)

    def _paint_name(self, painter: QPainter, box: QRect, row: ListRow) -> None:
        lines = self._lines(row, box.width())
        height = theme().px(_LINE)
        top = box.top() + (box.height() - height * len(lines)) // 2
        font = self.name_font(row)
        for number, line in enumerate(lines):
            room = QRect(theme().px(SIDE), top + number * height, self.name_width(row, box.width()), height)
            draw(painter, room, line, font)

    def name_font(self, row: ListRow) -> QFont:
        """The font of a row's name."""
        return theme().font("strong" if self.is_shown(row) else "medium")

    def _lines(self, row: ListRow, width: int) -> list[str]:
        # Measured as if chosen, so that choosing a row never makes it taller.
        metrics = QFontMetrics(theme().font("strong"))
        return wrapped(row.title, metrics, self.name_width(row, width))


def draw(
    painter: QPainter,
    room: QRect,
    text: str,
    font: QFont,
    tone: str = "ink",
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Write a text on one line, shortened where it must be; answers its width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
    painter.setFont(font)
    painter.setPen(theme().color(tone))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
