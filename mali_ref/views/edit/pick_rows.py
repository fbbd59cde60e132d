"""The lines of the list in which a record is looked for: what they hold and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mali_ref.models.draft_book import LinkChoice
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marked_words import paint_marked
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.kind_icons import paint_heading_mark

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
# The room above the first deed, with the line that parts it from the records.
LINE: Final = 9


@dataclass(frozen=True, slots=True)
class PickRow:
    """A line of the list: a record, or a deed such as “Create”.

    Attributes:
        deed: what the line does where it is no record: ``create``, ``map``, ``none``; empty for a record.
        kind: the kind of record it creates.
        hint: words at the right, in grey.
    """

    title: str
    caption: str = ""
    choice: LinkChoice | None = None
    deed: str = ""
    kind: str = ""
    icon: str = ""
    hint: str = ""


class PickRows(QAbstractListModel):
    """The lines; deeds come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PickRow] = []

    def set_rows(self, rows: Sequence[PickRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> PickRow | None:
        """A line, or None outside the list."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def first_deed(self) -> int:
        """Where the deeds begin; −1 where there is none below a record."""
        at = next((number for number, row in enumerate(self._rows) if row.deed), -1)
        return at if at > 0 else -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        spoken = ", ".join(part for part in (row.title, row.caption, row.hint) if part)
        answers = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: spoken, ROW: row}
        return answers.get(role)


class PickCell(QStyledItemDelegate):
    """Paints a line: mark or icon, title with the found words marked, caption; “Enter” in the current one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(100), theme().size("control") + (theme().px(LINE) if self._opens_deeds(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PickRow = index.data(ROW)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._opens_deeds(index):
            painter.fillRect(QRect(rect.left(), rect.top() + theme().px(4), rect.width(), 1), theme().color("line"))
            rect.setTop(rect.top() + theme().px(LINE))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, option.state)
        room = rect.adjusted(theme().px(10), 0, -theme().px(10), 0)
        self._paint_sign(painter, room, row)
        room.setLeft(room.left() + theme().px(24))
        room.setRight(self._paint_end(painter, room, row.hint, current and not row.deed))
        self._paint_words(painter, room, row)
        painter.restore()

    def _opens_deeds(self, index: Index) -> bool:
        model = index.model()
        return isinstance(model, PickRows) and model.first_deed() == index.row()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("selected" if state & QStyle.StateFlag.State_Selected else "hover"))
            radius = theme().size("radius_small")
            painter.drawRoundedRect(QRectF(rect), radius, radius)

    def _paint_sign(self, painter: QPainter, room: QRect, row: PickRow) -> None:
        side = 12 if row.choice is not None and row.choice.heading.ref.kind == "actor" else 16
        pixels = theme().px(side)
        left = room.left() + (theme().px(16) - pixels) // 2
        place = QRectF(left, room.center().y() - pixels // 2 + 1, pixels, pixels)
        if row.choice is not None:
            paint_heading_mark(painter, place, row.choice.heading, side)
        elif row.icon:
            painter.drawPixmap(place.toRect().topLeft(), pixmap(row.icon, "ink2", side))

    def _paint_end(self, painter: QPainter, room: QRect, hint: str, is_current: bool) -> int:
        """What stands at the right; answers where it begins."""
        words = self.tr("Enter") if is_current else hint
        if not words:
            return room.right()
        font = theme().font("keycap" if is_current else "caption")
        width = QFontMetrics(font).horizontalAdvance(words)
        left = room.right() - width - (theme().px(6) if is_current else 0)
        painter.setFont(font)
        if is_current:
            height = theme().size("keycap")
            box = QRectF(left - theme().px(6), room.center().y() - height / 2 + 1, width + theme().px(12), height)
            painter.setPen(theme().color("line"))
            painter.setBrush(theme().color("surface"))
            painter.drawRoundedRect(
                box.translated(0.5, 0.5), theme().size("radius_small"), theme().size("radius_small")
            )
        painter.setPen(theme().color("ink2"))
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return left - theme().px(12)

    def _paint_words(self, painter: QPainter, room: QRect, row: PickRow) -> None:
        matched = row.choice.matched if row.choice is not None else ()
        end = paint_marked(painter, room, row.title, matched, theme().font("body" if row.deed else "medium"))
        room.setLeft(end + theme().px(10))
        if room.width() > theme().px(24):
            paint_marked(painter, room, row.caption, (), theme().font("caption"), "ink2")
