"""What a filter offers to choose from: a list with check signs, marks and counts, narrowed by typing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mali_ref.domain.text import fold
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.marked_words import paint_marked
from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.theme import tabular, theme

Index = QModelIndex | QPersistentModelIndex
OPTION_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
TYPED_ROLE: Final = OPTION_ROLE + 1
_PRESSES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_MOST_ROWS: Final = 9


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose.

    Attributes:
        caption: what tells it from others, in grey after the title.
        group: the kind of actor whose mark it wears.
        icon: an icon instead of a mark.
        count: how many events it would show; None shows no count.
    """

    key: object
    title: str
    caption: str = ""
    group: str = ""
    icon: str = ""
    count: int | None = None
    chosen: bool = False


class OptionModel(QAbstractListModel):
    """The options that fit what is typed; the chosen ones stay on top."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Option] = []
        self._shown: list[Option] = []
        self._typed = ""

    def set_options(self, options: Iterable[Option]) -> None:
        """Offer these."""
        self._all = sorted(options, key=lambda option: not option.chosen)
        self._narrow()

    def set_typed(self, text: str) -> None:
        """Offer only what has these words in title or caption."""
        self._typed = text
        self._narrow()

    def set_chosen(self, keys: frozenset[object]) -> None:
        """Check these, leaving every row where it is."""
        self._all = [replace(option, chosen=option.key in keys) for option in self._all]
        self._shown = [replace(option, chosen=option.key in keys) for option in self._shown]
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._shown):
            return None
        option = self._shown[index.row()]
        answers = {
            int(Qt.ItemDataRole.DisplayRole): option.title,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken(option),
            OPTION_ROLE: option,
            TYPED_ROLE: fold(self._typed).split(),
        }
        return answers.get(int(role))

    def _spoken(self, option: Option) -> str:
        chosen = self.tr("chosen") if option.chosen else ""
        counted = "" if option.count is None else self.tr("events: {count}").format(count=option.count)
        return ", ".join(part for part in (option.title, option.caption, counted, chosen) if part)

    def _narrow(self) -> None:
        words = fold(self._typed).split()
        self.beginResetModel()
        self._shown = [
            option
            for option in self._all
            if all(f" {word}" in f" {fold(f'{option.title} {option.caption}')}" for word in words)
        ]
        self.endResetModel()


class OptionCell(QStyledItemDelegate):
    """Paints an option: check sign, mark, title, caption, count at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offered: Option = index.data(OPTION_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("selected" if state & QStyle.StateFlag.State_Selected else "hover"))
            radius = theme().size("radius_small")
            painter.drawRoundedRect(QRectF(rect), radius, radius)
        room = rect.adjusted(theme().px(8), 0, -theme().px(8), 0)
        if offered.chosen:
            _paint_icon(painter, room, "check", "accent")
        room.setLeft(room.left() + theme().px(22))
        room = self._paint_count(painter, self._paint_sign(painter, room, offered), offered)
        self._paint_words(painter, room, offered, index.data(TYPED_ROLE))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(100), theme().size("table_row"))

    def _paint_sign(self, painter: QPainter, room: QRect, offered: Option) -> QRect:
        if offered.icon:
            _paint_icon(painter, room, offered.icon, "ink2")
        elif offered.group:
            side = theme().px(11)
            paint_group_mark(painter, QRectF(room.left(), room.center().y() - side / 2 + 1, side, side), offered.group)
        return room.adjusted(theme().px(22) if offered.icon else theme().px(18) if offered.group else 0, 0, 0, 0)

    def _paint_count(self, painter: QPainter, room: QRect, offered: Option) -> QRect:
        if offered.count is None:
            return room
        painter.setFont(tabular(theme().font("caption")))
        painter.setPen(theme().color("ink2"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(offered.count))
        return room.adjusted(0, 0, -theme().px(34), 0)

    def _paint_words(self, painter: QPainter, room: QRect, offered: Option, typed: list[str]) -> None:
        title = theme().font("strong" if offered.chosen else "medium")
        end = paint_marked(painter, room, offered.title, typed, title)
        room = room.adjusted(end - room.left() + theme().px(10), 0, 0, 0)
        paint_marked(painter, room, offered.caption, typed, theme().font("caption"), "ink2")


class OptionView(QListView):
    """The list of options.

    Signals:
        picked: the key of an option clicked or entered.
    """

    picked = Signal(object)

    def __init__(self, model: OptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(OptionCell(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("own_focus", True)

    def fit_rows(self) -> None:
        """Become as high as the options, up to nine rows."""
        rows = min(_MOST_ROWS, max(1, self.model().rowCount()))
        self.setFixedHeight(rows * theme().size("table_row") + 2)

    def choose_first(self) -> None:
        """Stand on the first option."""
        self.setCurrentIndex(self.model().index(0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("ink2"))
            room = self.viewport().rect().adjusted(theme().px(8), theme().px(6), 0, 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), self.tr("Nothing fits these letters"))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES and self.currentIndex().isValid():
            self.picked.emit(self.currentIndex().data(OPTION_ROLE).key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.picked.emit(index.data(OPTION_ROLE).key)


def _paint_icon(painter: QPainter, room: QRect, name: str, color: str) -> None:
    side = theme().px(16)
    painter.drawPixmap(room.left(), room.center().y() - side // 2 + 1, pixmap(name, color))
