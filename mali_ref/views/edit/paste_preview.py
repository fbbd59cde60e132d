"""The pasted rows as they were read, with what becomes of each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mali_ref.models.language import number_text
from mali_ref.models.pasted_figures import BESIDE, DOUBLE, FAULTY, TAKEN
from mali_ref.models.pasted_list import ALL, INCLUDED, LEFT_OUT, NUMBER, SENTENCE, PastedList, Role, fate_words
from mali_ref.views.kit.buttons import SegmentedControl, link_button
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.rows import dress_table
from mali_ref.views.kit.theme import set_flag, tabular, theme

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOOKS = {
    TAKEN: ("check", "accent", "ink2"),
    BESIDE: ("info", "warn", "warn"),
    DOUBLE: ("copy", "ink2", "ink2"),
    FAULTY: ("circle-alert", "danger", "danger"),
}


class FateCell(QStyledItemDelegate):
    """Paints a cell of a row; the last column wears the sign of what becomes of it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        view: QTableView = option.widget
        first, last = index.column() == NUMBER, index.column() == SENTENCE
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        on_row = view.hasFocus() and view.currentIndex().row() == index.row()
        paint_row_ground(painter, rect, chosen, focused=on_row, first=first, last=last)
        painter.save()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color("line"))
        sign, color, tone = _LOOKS[index.data(Role.FATE)]
        room = rect.adjusted(theme().px(8), 0, -theme().px(8), 0)
        if last:
            pixels = theme().px(14)
            painter.drawPixmap(room.left(), room.center().y() - pixels // 2 + 1, pixmap(sign, color, 14))
            room.setLeft(room.left() + theme().px(20))
        painter.setFont(tabular(theme().font("body")) if first else theme().font("caption" if last else "body"))
        painter.setPen(theme().color(tone if last else "ink2" if first else "ink"))
        words = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


class FateTable(QTableView):
    """The rows; Enter goes to the current one in the text.

    Signals:
        entered_row: Enter or a double click; carries the row.
        moved: another row is current.
    """

    entered_row = Signal(object)
    moved = Signal()

    def __init__(self, rows: PastedList) -> None:
        super().__init__()
        self.setModel(rows)
        dress_table(self, 28)
        self.setItemDelegate(FateCell(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setMinimumSectionSize(theme().px(30))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(NUMBER, theme().px(58))
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.data(Role.ROW)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().data(Role.ROW))
        else:
            super().keyPressEvent(event)


class PastePreview(QWidget):
    """Counts, the rows, the whole sentence of the current one, and how far the reading has come.

    Attributes:
        rows: what is shown.

    Signals:
        line_wanted: the user wants to see a row in the text; carries its line.
        stopped: the user stopped the reading.
        restarted: the user wants it to begin again.
    """

    line_wanted = Signal(object)
    stopped = Signal()
    restarted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PastedList(self)
        self._which = SegmentedControl([(ALL, ""), (INCLUDED, ""), (LEFT_OUT, "")])
        for which in (ALL, INCLUDED, LEFT_OUT):
            self._which.button(which).setObjectName(f"paste_show_{which}")
        self._which.chosen.connect(self._on_which_chosen)
        self.table = FateTable(self.rows)
        self.table.setObjectName("paste_rows")
        self.table.setAccessibleName(self.tr("Pasted rows"))
        self.table.setMinimumHeight(theme().px(140))
        self.table.moved.connect(self._show_current)
        self.table.entered_row.connect(lambda row: self.line_wanted.emit(row.line))
        self._detail = text_label("", "caption", "ink2", wrap=True)
        self._detail.setObjectName("paste_row_detail")
        self._progress = QProgressBar()
        self._stop = link_button(self.tr("Stop"))
        self._again = link_button(self.tr("Read again"))
        self._build()
        self.renew_counts()

    def renew_counts(self) -> None:
        """Say how many rows there are of each fate."""
        taken = self.rows.count(TAKEN, BESIDE)
        left = self.rows.count(DOUBLE, FAULTY)
        words = {
            ALL: self.tr("All {count}").format(count=number_text(taken + left)),
            INCLUDED: self.tr("Taken {count}").format(count=number_text(taken)),
            LEFT_OUT: self.tr("Left out {count}").format(count=number_text(left)),
        }
        for which, text in words.items():
            button = self._which.button(which)
            button.setText(text)
            button.setAccessibleName(text)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the reading has come; nothing when it is done."""
        is_going = done < total
        for part in (self._progress, self._stop):
            part.setVisible(is_going)
        self._again.hide()
        self._progress.setMaximum(total)
        self._progress.setValue(done)

    def show_stopped(self) -> None:
        """Say that rows are missing since the reading was stopped."""
        self.show_progress(0, 0)
        self._again.show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(self._which)
        row.addStretch(1)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(theme().px(120))
        self._progress.setObjectName("paste_progress")
        self._progress.setAccessibleName(self.tr("Rows read"))
        self._stop.setObjectName("paste_stop")
        self._stop.clicked.connect(self.stopped)
        self._again.setObjectName("paste_again")
        self._again.clicked.connect(self.restarted)
        row.addWidget(self._progress)
        for button in (self._stop, self._again):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        self.show_progress(0, 0)

    def _show_current(self) -> None:
        row = self.rows.row(self.table.currentIndex().row())
        if row is None:
            self._detail.setText("")
            return
        pattern = self.tr("Row {number}: {sentence}")
        self._detail.setText(pattern.format(number=number_text(row.number), sentence=fate_words(row)))
        set_flag(self._detail, "tone", _LOOKS[row.fate][2])

    def _on_which_chosen(self, which: str) -> None:
        self.rows.show_only(which)
        self._show_current()
