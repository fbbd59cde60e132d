"""Paints the rows of the list of actors: group headers with mark and count, actors with name, note and mentions."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from mali_ref.domain.refs import Ref
from mali_ref.models.actor_list import PEOPLE, ActorGroup, ActorListModel, ActorRow
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import FADED, SIZES

_LEFT = 50
_RIGHT = 14
_LEAST_NOTE = 72
Index = QModelIndex | QPersistentModelIndex


class ActorRowDelegate(QStyledItemDelegate):
    """Draws one row.

    Attributes:
        shown: the record whose profile is open; its row is marked.
    """

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.shown: Ref | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_group = not index.parent().isValid()
        return QSize(theme().px(120), theme().px(31) if is_group else theme().size("list_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = index.data(ActorListModel.group_role)
        row = index.data(ActorListModel.row_role)
        self._paint_ground(painter, option, box, row)
        if isinstance(group, ActorGroup):
            self._paint_group(painter, box, group, self._view.isExpanded(index))  # type: ignore[arg-type]
        elif isinstance(row, ActorRow):
            self._paint_row(painter, box, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: ActorRow | None) -> None:
        state = option.state  # type: ignore[attr-defined]
        place = QRectF(box.adjusted(theme().px(8), 0, -theme().px(8), 0))
        radius = theme().size("radius_small")
        painter.setPen(Qt.PenStyle.NoPen)
        if row is not None and row.heading.ref == self.shown:
            painter.setBrush(theme().color("selected"))
            painter.drawRoundedRect(place, radius, radius)
            painter.fillRect(
                QRectF(place.left(), place.top(), theme().size("selection_bar"), place.height()),
                theme().color("accent"),
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme().color("hover"))
            painter.drawRoundedRect(place, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_group(self, painter: QPainter, box: QRect, group: ActorGroup, is_open: bool) -> None:
        middle = box.center().y() + 1
        side = theme().px(12)
        chevron = pixmap("chevron-down" if is_open else "chevron-right", "ink2", 12)
        painter.drawPixmap(QPoint(theme().px(12), middle - side // 2), chevron)
        place = QRectF(theme().px(30), middle - side / 2, side, side)
        if group.key == PEOPLE:
            painter.drawPixmap(QPoint(theme().px(29), middle - theme().px(7)), pixmap("user", "ink2", 14))
        else:
            mark = theme().px(10)
            paint_group_mark(painter, QRectF(place.left() + 1, middle - mark / 2, mark, mark), group.key)
        room = box.adjusted(theme().px(_LEFT), 0, -theme().px(_RIGHT), 0)
        used = self._draw_count(painter, room, len(group.rows))
        self._draw(painter, room.adjusted(0, 0, -used, 0), group.name, "strong", "ink")

    def _paint_row(self, painter: QPainter, box: QRect, row: ActorRow) -> None:
        model = self._view.model()
        later = isinstance(model, ActorListModel) and model.is_later(row)
        ended = isinstance(model, ActorListModel) and model.has_ended(row)
        if later:
            painter.setOpacity(FADED)
        room = box.adjusted(theme().px(_LEFT), 0, -theme().px(_RIGHT), 0)
        room = room.adjusted(0, 0, -self._draw_count(painter, room, row.mentions), 0)
        used = self._draw(painter, room, row.short, "medium", "ink3" if ended else "ink")
        note = self.tr("after this day") if later else row.note
        beside = room.adjusted(used + theme().px(9), 0, 0, 0)
        # A few letters of a note say nothing; the tooltip has it whole.
        wanted = QFontMetrics(theme().font("caption")).horizontalAdvance(note)
        if beside.width() >= min(theme().px(_LEAST_NOTE), wanted):
            self._draw(painter, beside, note, "caption", "ink3" if ended else "ink2")

    def _draw_count(self, painter: QPainter, room: QRect, count: int) -> int:
        """Write a number at the right; answers the width taken from the words."""
        painter.setFont(tabular(theme().font("caption")))
        painter.setPen(theme().color("ink2"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        return painter.fontMetrics().horizontalAdvance(str(count)) + theme().px(12)

    def _draw(self, painter: QPainter, room: QRect, text: str, role: str, tone: str) -> int:
        if room.width() < theme().px(36):
            return 0
        font = theme().font(role)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(font)
        painter.setPen(theme().color(tone))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return QFontMetrics(font).horizontalAdvance(shown)
