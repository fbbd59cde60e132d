"""What the table under a chart of years paints: its heads and cells, with what the read-out is on lit."""

from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from mali_ref.models.yearly_table import MAIN_ROLE, NUMBER_ROLE, YEAR_ROLE
from mali_ref.views.kit.theme import tabular, theme

Index = QModelIndex | QPersistentModelIndex
GAP: Final = 8
YEAR_GAP: Final = 4
_FOCUS: Final = 2


class Lit(Protocol):
    """What knows where the read-out is."""

    lit_column: int

    def is_lit(self, row: int, column: int) -> bool: ...


class YearHead(QHeaderView):
    """Paints the years; the lit one on its own ground."""

    def __init__(self, table: QTableView, lit: Lit) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._lit = lit
        self.setObjectName("yearly_table_head")
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        is_lit = section == self._lit.lit_column
        painter.fillRect(rect, theme().color("sunken" if is_lit else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color("line"))
        painter.setFont(tabular(theme().font("label")))
        painter.setPen(theme().color("ink" if is_lit else "ink2"))
        model = self.model()
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        side = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(_inside(rect, section), int(side), text)
        painter.restore()


class YearCell(QStyledItemDelegate):
    """Paints a value; Mali's row is bold, the lit column has its own ground."""

    def __init__(self, table: QTableView, lit: Lit) -> None:
        super().__init__(table)
        self._owner = table
        self._lit = lit

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect
        is_lit = self._lit.is_lit(index.row(), index.column())
        painter.fillRect(rect, theme().color("sunken" if is_lit else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color("line"))
        is_main = bool(index.data(MAIN_ROLE))
        painter.setFont(tabular(theme().font("strong" if is_main else "body" if not index.column() else "caption")))
        painter.setPen(theme().color("accent" if is_main and not index.column() else "ink" if is_main else "ink2"))
        if not index.column() and not is_main:
            painter.setPen(theme().color("ink"))
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole))
        room, number = _inside(rect, index.column()), str(index.data(NUMBER_ROLE))
        painter.drawText(room, side, number)
        if year := index.data(YEAR_ROLE):
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(number) - theme().px(YEAR_GAP))
            painter.setFont(tabular(theme().font("keycap")))
            painter.setPen(theme().color("ink3"))
            painter.drawText(room, side, year)
        if self._owner.hasFocus() and self._owner.currentIndex() == index:
            painter.setPen(theme().color("accent"))
            for inset in range(_FOCUS):
                painter.drawRect(rect.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()


def _inside(rect: QRect, column: int) -> QRect:
    return rect.adjusted(0, 0, -theme().px(GAP) if column else 0, 0)
