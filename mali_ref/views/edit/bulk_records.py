"""The left of the bulk dialog: the records of one kind, each with a check mark."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mali_ref.models.language import number_text
from mali_ref.models.record_choice import RecordChoice, Role
from mali_ref.views.kit.buttons import link_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.fields import SearchField
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.marked_words import paint_marked
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.record.kind_icons import paint_heading_mark

Index = QModelIndex | QPersistentModelIndex
_PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceCell(QStyledItemDelegate):
    """Paints a record: check mark, sign of its kind, title, first day at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(100), theme().size("table_row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        paint_row_ground(painter, rect, hovered=hovered, focused=focused)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        room = rect.adjusted(theme().px(16), 0, -theme().px(12), 0)
        _paint_check(painter, room, is_checked)
        room.setLeft(room.left() + theme().px(26))
        heading = index.data(Role.HEADING)
        if heading.ref.kind == "actor":
            side = theme().px(12)
            place = QRectF(room.left(), room.center().y() - side / 2 + 1, side, side)
            paint_heading_mark(painter, place, heading, 12)
            room.setLeft(room.left() + theme().px(20))
        room.setRight(_paint_caption(painter, room, index.data(Role.CAPTION)))
        font = theme().font("medium" if is_checked else "body")
        paint_marked(painter, room, index.data(), index.data(Role.MATCHED), font)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        # The whole row checks, not only the sign; the list sees to that.
        return False


class ChoiceList(QListView):
    """The records; Space, Enter or a click checks one, Shift with a click all up to it.

    Args:
        records: what is offered.
    """

    def __init__(self, records: RecordChoice) -> None:
        super().__init__()
        self._records = records
        self._last = -1
        self.setModel(records)
        self.setItemDelegate(ChoiceCell(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setProperty("own_focus", True)
        records.modelReset.connect(self._on_records_reset)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES and not event.modifiers():
            self._toggle(self.currentIndex().row(), is_range=False)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._records.choose_shown()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            is_range = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._toggle(index.row(), is_range)

    def _toggle(self, row: int, is_range: bool) -> None:
        self._records.toggle(row, self._last if is_range and self._last >= 0 else None)
        self._last = row

    def _on_records_reset(self) -> None:
        self._last = -1


class RecordsPane(QWidget):
    """Filter, the records, and how many are chosen.

    Attributes:
        records: what is offered and chosen.
    """

    def __init__(self, kind_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RecordChoice(self)
        self.filter = SearchField(self.tr("Filter {kind}").format(kind=kind_words.lower()), "list-filter")
        self.filter.setObjectName("bulk_filter")
        self.filter.textChanged.connect(self._on_filter_changed)
        self.view = ChoiceList(self.records)
        self.view.setObjectName("bulk_list")
        self.view.setAccessibleName(kind_words)
        self._empty = EmptyState("list-filter", self.tr("Nothing fits these letters"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._count = text_label("", "caption", "ink2")
        self._count.setObjectName("bulk_count")
        self._build()
        self.records.chosen.connect(self._renew_words)
        self.records.modelReset.connect(self._renew_words)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        side = theme().px(14)
        head.setContentsMargins(side, theme().px(12), side, theme().px(6))
        head.setSpacing(theme().px(6))
        head.addWidget(self.filter)
        head.addLayout(self._deeds())
        column.addLayout(head)
        column.addWidget(Divider())
        column.addWidget(self._stack, 1)
        column.addWidget(Divider())
        column.addLayout(self._foot())

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(4))
        self._all = link_button(self.tr("Choose all shown"))
        self._all.setObjectName("bulk_all_shown")
        self._all.setToolTip(self.tr("Ctrl+A in the list"))
        self._all.clicked.connect(self.records.choose_shown)
        self._none = link_button(self.tr("Choose none"))
        self._none.setObjectName("bulk_none")
        self._none.clicked.connect(self.records.choose_none)
        for button in (self._all, self._none):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        side = theme().px(16)
        row.setContentsMargins(side, theme().px(6), side, theme().px(6))
        self._only = CheckBox(self.tr("Only the chosen"))
        self._only.setObjectName("bulk_chosen_only")
        self._only.toggled.connect(self.records.show_chosen_only)
        row.addWidget(self._count, 1)
        row.addWidget(self._only)
        return row

    def _renew_words(self) -> None:
        chosen, total = self.records.count(), self.records.total()
        pattern = self.tr("{chosen} of {total} chosen")
        self._count.setText(pattern.format(chosen=number_text(chosen), total=number_text(total)))
        self._none.setEnabled(bool(chosen))
        shown = self.records.rowCount()
        self._all.setEnabled(bool(shown))
        self._stack.setCurrentWidget(self.view if shown else self._empty)
        typed = bool(self.filter.text().strip())
        self._empty.set_words(self.tr("Nothing fits these letters") if typed else self.tr("Nothing is chosen yet"))

    def _on_filter_changed(self, text: str) -> None:
        self.records.set_filter(text)


def _paint_check(painter: QPainter, room: QRect, is_checked: bool) -> None:
    side = theme().px(16)
    box = QRectF(room.left() + 0.5, room.center().y() - side // 2 + 1.5, side - 1, side - 1)
    painter.setPen(QPen(theme().color("accent" if is_checked else "line_strong"), 1))
    painter.setBrush(theme().color("accent" if is_checked else "surface"))
    painter.drawRoundedRect(box, theme().size("radius_small"), theme().size("radius_small"))
    if is_checked:
        inset = theme().px(2)
        painter.drawPixmap(int(box.left()) + inset, int(box.top()) + inset, pixmap("check", "on_accent", 12))


def _paint_caption(painter: QPainter, room: QRect, words: str) -> int:
    """The day at the right; answers where the title ends."""
    if not words:
        return room.right()
    font = tabular(theme().font("caption"))
    painter.setFont(font)
    painter.setPen(theme().color("ink2"))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
    return room.right() - QFontMetrics(font).horizontalAdvance(words) - theme().px(10)
