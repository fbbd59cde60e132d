"""The outline as a list one walks with arrows, Home, End and letters; Enter opens, left and right fold."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.painted import wrapped
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.outline import ROW_ROLE, OutlineModel, OutlineRow

# Pixels at 100 % text, from the left edge of the list.
_EDGE = 8
_NUMBER_RIGHT = 33
_ICON = 18
_TITLE = 42
_SUB_NUMBER = 42
_SUB_TITLE = 72
_CHEVRON = 26
_GROUP_HEIGHT = 31
_LINE = 17
WIDTH = 236

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OutlineDelegate(QStyledItemDelegate):
    """Draws a group's heading, or a section with its number and the sign that it folds."""

    def __init__(self, view: "OutlineList", model: OutlineModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: OutlineRow = index.data(ROW_ROLE)
        if row.is_group:
            return QSize(theme().px(120), theme().px(_GROUP_HEIGHT))
        lines = len(self._lines(row, self._view.viewport().width()))
        return QSize(theme().px(120), theme().size("outline_row") + (lines - 1) * theme().px(_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: OutlineRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        if row.is_group:
            self._paint_group(painter, rect, row)
            return
        shown = row.ref == self._model.shown
        ground = rect.adjusted(theme().px(_EDGE), 0, -theme().px(_EDGE), 0)
        hovered = index == self._view.hovered_index()
        focused = self._view.hasFocus() and self._view.currentIndex() == index
        paint_row_ground(painter, ground, shown, hovered, focused, rounded=True)
        self._paint_sign(painter, rect, row)
        self._paint_title(painter, rect, row, shown)
        if row.folds:
            self._paint_chevron(painter, ground, row)

    def _paint_title(self, painter: QPainter, rect: QRect, row: OutlineRow, shown: bool) -> None:
        lines = self._lines(row, rect.width())
        height = theme().px(_LINE)
        top = rect.top() + (rect.height() - height * len(lines)) // 2
        painter.setFont(theme().font("medium" if shown else "body"))
        painter.setPen(theme().color("ink" if shown else "ink2"))
        for number, line in enumerate(lines):
            room = QRect(rect.left() + _title_left(row), top + number * height, rect.width(), height)
            painter.drawText(room, _LEFT, line)

    def _lines(self, row: OutlineRow, width: int) -> list[str]:
        """The title on as many lines as it needs; as if shown, so that opening a section never makes its row taller."""
        right = width - theme().px(_EDGE) - theme().px(_CHEVRON if row.folds else 4)
        return wrapped(row.title, QFontMetrics(theme().font("medium")), right - _title_left(row))

    def _paint_group(self, painter: QPainter, rect: QRect, row: OutlineRow) -> None:
        room = rect.adjusted(theme().px(_ICON), theme().px(6), -theme().px(_EDGE), 0)
        painter.setFont(theme().font("label"))
        painter.setPen(theme().color("ink2"))
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(row.title, _elide(), room.width()))

    def _paint_sign(self, painter: QPainter, rect: QRect, row: OutlineRow) -> None:
        if row.icon:
            side = theme().px(16)
            accent = row.ref == self._model.shown
            painter.drawPixmap(
                rect.left() + theme().px(_ICON) - theme().px(1),
                rect.top() + (rect.height() - side) // 2,
                pixmap(row.icon, "accent" if accent else "ink2"),
            )
            return
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("ink2"))
        if row.part_of:
            room = self._first_line(rect, row).adjusted(theme().px(_SUB_NUMBER), 0, 0, 0)
            painter.drawText(room, _LEFT, row.number)
        else:
            room = self._first_line(rect, row)
            room.setWidth(theme().px(_NUMBER_RIGHT))
            painter.drawText(room, _RIGHT, row.number)

    def _first_line(self, rect: QRect, row: OutlineRow) -> QRect:
        """Where the first line of a title stands."""
        others = (len(self._lines(row, rect.width())) - 1) * theme().px(_LINE)
        return rect.adjusted(0, 0, 0, -others)

    def _paint_chevron(self, painter: QPainter, ground: QRect, row: OutlineRow) -> None:
        side = theme().px(14)
        sign = "chevron-down" if self._model.is_open(row.ref) else "chevron-right"
        left = ground.right() - theme().px(_CHEVRON) + theme().px(6)
        painter.drawPixmap(left, ground.top() + (ground.height() - side) // 2, pixmap(sign, "ink2", 14))


class OutlineList(QListView):
    """The list itself; several lists may share one model.

    Signals:
        opened: the Ref of the section asked for, None for “At a glance”.
    """

    opened = Signal(object)

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self.setModel(model)
        self.setItemDelegate(OutlineDelegate(self, model))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setObjectName("overview_outline")
        self.setAccessibleName(self.tr("Outline of the document"))
        self.clicked.connect(self._on_row_clicked)
        model.dataChanged.connect(self._on_model_changed)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.mark_shown()

    def mark_shown(self) -> None:
        """Put the cursor on the row of what the page shows and bring it into view."""
        row = self._outline.row_of(self._outline.shown)
        if row >= 0:
            self.setCurrentIndex(self._outline.index(row))
            self.scrollTo(self.currentIndex())

    def hovered_index(self) -> QModelIndex:
        """The row under the mouse."""
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) if self.underMouse() else QModelIndex()

    def whole_height(self) -> int:
        """The height at which nothing scrolls."""
        rows = (self.sizeHintForRow(row) for row in range(self._outline.rowCount()))
        return sum(rows) + theme().px(20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row: OutlineRow | None = self.currentIndex().data(ROW_ROLE)
        if row is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row.ref)
        elif event.key() == Qt.Key.Key_Right and row.ref is not None:
            self._outline.fold(row.ref, out=True)
        elif event.key() == Qt.Key.Key_Left:
            self._fold_away(row)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row: OutlineRow | None = index.data(ROW_ROLE)
        edge = self.viewport().width() - theme().px(_EDGE + _CHEVRON)
        if row is not None and row.folds and row.ref is not None and event.position().x() >= edge:
            self._outline.fold(row.ref, out=not self._outline.is_open(row.ref))
            self.setCurrentIndex(index)
            return
        super().mousePressEvent(event)

    def _fold_away(self, row: OutlineRow) -> None:
        whole: Ref | None = row.part_of or row.ref
        if whole is None:
            return
        self._outline.fold(whole, out=False)
        self.setCurrentIndex(self._outline.index(self._outline.row_of(whole)))

    def _on_row_clicked(self, index: QModelIndex) -> None:
        row: OutlineRow = index.data(ROW_ROLE)
        if not row.is_group:
            self.opened.emit(row.ref)

    def _on_model_changed(self) -> None:
        if self.isVisible():
            self.viewport().update()

    def _on_theme_changed(self) -> None:
        self.setViewportMargins(0, theme().px(10), 0, theme().px(10))
        self.scheduleDelayedItemsLayout()


def _title_left(row: OutlineRow) -> int:
    return theme().px(_SUB_TITLE if row.part_of else _TITLE)


def _elide() -> Qt.TextElideMode:
    return Qt.TextElideMode.ElideRight
