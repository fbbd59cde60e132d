"""The list that opens below a field while a record is looked for; the field keeps the keyboard.

It lies in the window and not above it, so that it takes no focus on any system.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from mali_ref.models.draft_book import LinkChoice
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marked_words import paint_marked
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.kind_icons import paint_heading_mark

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
_MOST_ROWS: Final = 7
# With less room than for so many below it, the list opens above its field.
_LEAST_ROWS: Final = 4
_LEAST_WIDTH: Final = 320
_LINE: Final = 9


@dataclass(frozen=True, slots=True)
class PickRow:
    """A line of the list: a record, or a deed such as “Create”.

    Attributes:
        deed: what the line does where it is no record: ``create``, ``none``; empty for a record.
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
        return QSize(theme().px(100), theme().size("control") + (theme().px(_LINE) if self._opens_deeds(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PickRow = index.data(ROW)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._opens_deeds(index):
            painter.fillRect(QRect(rect.left(), rect.top() + theme().px(4), rect.width(), 1), theme().color("line"))
            rect.setTop(rect.top() + theme().px(_LINE))
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


class PickList(QFrame):
    """The lines in a panel below their field.

    Signals:
        picked: the PickRow the user took.
    """

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.setProperty("kit", "popover")
        self._field = field
        self._watched: list[QWidget] = []
        self.rows = PickRows(self)
        self.view, self.deeds = QListView(), QListView()
        column = QVBoxLayout(self)
        edge = theme().px(5)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        for view in (self.view, self.deeds):
            self._dress(view)
            column.addWidget(view)
        self.deeds.setSelectionModel(self.view.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def open(self, rows: Sequence[PickRow]) -> None:
        """Show these lines below the field, the first one current."""
        self.rows.set_rows(rows)
        for number, row in enumerate(rows):
            self.view.setRowHidden(number, bool(row.deed))
            self.deeds.setRowHidden(number, not row.deed)
        self._choose(0)
        if not self._watched:
            self._watch()
        self._place()
        self.show()
        self.raise_()

    def shut(self) -> None:
        """Put the list away."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        if self._watched:
            self._watched.clear()
            self.hide()
            self.setParent(self._field)

    def current(self) -> PickRow | None:
        """The line Enter takes."""
        return self.rows.row(self.view.currentIndex().row())

    def move_by(self, steps: int) -> None:
        """Go up or down, and stop at the ends."""
        self._choose(max(0, min(self.rows.rowCount() - 1, self.view.currentIndex().row() + steps)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.shut()
        return False

    def _choose(self, number: int) -> None:
        index = self.rows.index(number)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _dress(self, view: QListView) -> None:
        view.setModel(self.rows)
        view.setItemDelegate(PickCell(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._on_view_clicked)

    def _watch(self) -> None:
        """Follow the field while the form scrolls or the window changes."""
        widget: QWidget | None = self._field
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        self.setParent(self._field.window())

    def _place(self) -> None:
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, 0))
        gap = theme().px(4)
        records, deeds = self._heights()
        edges = 2 * theme().px(5) + 2
        wanted = records + deeds + edges
        below = window.height() - corner.y() - self._field.height() - 2 * gap
        above = corner.y() - 2 * gap
        least = deeds + edges + min(records, _LEAST_ROWS * theme().size("control"))
        up = below < least and above > below
        height = min(wanted, above if up else below)
        width = min(max(self._field.width(), theme().px(_LEAST_WIDTH)), window.width() - 2 * gap)
        left = min(corner.x(), window.width() - width - gap)
        top = corner.y() - gap - height if up else corner.y() + self._field.height() + gap
        self.view.setFixedHeight(max(0, height - deeds - edges))
        self.deeds.setFixedHeight(deeds)
        self.view.setVisible(records > 0)
        self.setGeometry(left, top, width, height)

    def _heights(self) -> tuple[int, int]:
        """What the records and the deeds want."""
        row, count = theme().size("control"), self.rows.rowCount()
        deeds = sum(bool(shown.deed) for number in range(count) if (shown := self.rows.row(number)) is not None)
        line = theme().px(_LINE) if 0 < deeds < count else 0
        return min(count - deeds, _MOST_ROWS) * row, deeds * row + line

    def _on_view_clicked(self, index: Index) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.picked.emit(row)
