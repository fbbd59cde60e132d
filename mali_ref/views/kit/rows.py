"""Rows of plain tables: a delegate that draws their cells, and what else the design asks of the table."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from mali_ref.views.kit.marks import paint_group_mark
from mali_ref.views.kit.row_ground import paint_row_ground
from mali_ref.views.kit.theme import set_role, tabular, theme, with_weight
from mali_ref.views.kit.tokens import SIZES

_CELL_PADDING: Final = 8
_MARK: Final = 10
_MARK_GAP: Final = 5


class RowDelegate(QStyledItemDelegate):
    """Draws cells of text with the design's rows; a model may give marks and tones through roles of its own.

    Attributes:
        group_role: the model's role for an actor's kind, drawn as its mark before the text.
        tone_role: the model's role for an ink, as ``ink3``.
        strong_columns: columns that turn bold in the selected row.
        number_columns: columns right-aligned with digits of one width.
        height: the height of a row at 100 % text.
    """

    group_role: int | None = None
    tone_role: int | None = None

    def __init__(self, view: QTableView, height: int = SIZES.table_row) -> None:
        super().__init__(view)
        self.view = view
        self.height = height
        self.strong_columns: set[int] = {0}
        self.number_columns: set[int] = set()
        theme().changed.connect(self.renew_heights)

    def renew_heights(self) -> None:
        """Fit the rows to the text size in use."""
        # A least height above the old one would count as set by hand and outlive the new default.
        header = self.view.verticalHeader()
        header.setMinimumSectionSize(1)
        header.setDefaultSectionSize(theme().px(self.height))
        header.setMinimumSectionSize(theme().size("target"))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = QFontMetrics(theme().font("body")).horizontalAdvance(_text_of(index))
        mark = theme().px(_MARK + _MARK_GAP) if self._mark_of(index) else 0
        width = words + mark + theme().px(2 * _CELL_PADDING)
        return QSize(width, theme().px(self.height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        selected = self._has(option, QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index)
        padding = theme().px(_CELL_PADDING)
        inside = rect.adjusted(padding, 0, -padding, 0)
        inside.setLeft(self._paint_marks(painter, inside, index))
        self._paint_text(painter, inside, index, selected)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row_focused = self.view.hasFocus() and self.view.currentIndex().siblingAtColumn(index.column()) == index
        paint_row_ground(
            painter,
            rect,
            selected=self._has(option, QStyle.StateFlag.State_Selected),
            hovered=self._row_hovered(option),
            focused=row_focused,
            first=self._ends_row(index, last=False),
            last=self._ends_row(index, last=True),
        )
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color("line"))

    def _paint_marks(self, painter: QPainter, inside: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        name = self._mark_of(index)
        if not name:
            return inside.left()
        side = theme().px(_MARK)
        top = inside.top() + (inside.height() - side) / 2
        paint_group_mark(painter, QRectF(inside.left(), top, side, side), name)
        return inside.left() + side + theme().px(_MARK_GAP)

    def _mark_of(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return index.data(self.group_role) or "" if self.group_role is not None else ""

    def _paint_text(
        self, painter: QPainter, inside: QRect, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        number = index.column() in self.number_columns
        font = theme().font("body")
        if number:
            font = tabular(font)
        if selected and index.column() in self.strong_columns:
            font = with_weight(font, 600)
        tone = index.data(self.tone_role) if self.tone_role is not None else None
        painter.setFont(font)
        painter.setPen(theme().color(tone or "ink"))
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(_text_of(index), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _row_hovered(self, option: QStyleOptionViewItem) -> bool:
        rect: QRect = option.rect
        viewport = self.view.viewport()
        if not viewport.underMouse():
            return False
        y = viewport.mapFromGlobal(viewport.cursor().pos()).y()
        return rect.top() <= y <= rect.bottom()

    def _ends_row(self, index: QModelIndex | QPersistentModelIndex, last: bool) -> bool:
        header = self.view.horizontalHeader()
        shown = [column for column in range(header.count()) if not header.isSectionHidden(column)]
        shown.sort(key=header.visualIndex)
        return bool(shown) and index.column() == shown[-1 if last else 0]

    def _has(self, option: QStyleOptionViewItem, flag: QStyle.StateFlag) -> bool:
        return bool(option.state & flag)


def dress_table(view: QTableView, height: int = SIZES.table_row) -> RowDelegate:
    """Give a table the design's rows and header; answers its delegate."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    _dress_header(view.horizontalHeader())
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMouseTracking(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.entered.connect(lambda _index: view.viewport().update())
    delegate = RowDelegate(view, height)
    view.setItemDelegate(delegate)
    delegate.renew_heights()
    return delegate


def _dress_header(header: QHeaderView) -> None:
    set_role(header, "label")
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _text_of(index: QModelIndex | QPersistentModelIndex) -> str:
    text = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if text is None else str(text)
