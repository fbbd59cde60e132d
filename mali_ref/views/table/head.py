"""The head of a table: names of the columns, and which of them the rows are sorted by."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_role, theme
from mali_ref.views.kit.tokens import SIZES
from mali_ref.views.table.cells import EDGE, GAP

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ARROW = 14


class TableHead(QHeaderView):
    """Sorts by mouse, or by keyboard: Tab reaches it, arrows choose a column, Enter or Space sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._focused = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("own_focus", True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setAccessibleName(self.tr("Columns: Enter sorts"))
        set_role(self, "label")
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().size("table_row"))

    def wanted_width(self, section: int) -> int:
        """How wide a column must be so that its name and the arrow fit."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        edges = (EDGE if section == 0 else 0) + (EDGE if section == self.count() - 1 else GAP)
        return QFontMetrics(self.font()).horizontalAdvance(text) + theme().px(edges + _ARROW + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().color("surface"))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), theme().color("line"))
        last = section == self.count() - 1
        room = rect.adjusted(theme().px(EDGE if section == 0 else 0), 0, -theme().px(EDGE if last else GAP), -1)
        self._paint_name(painter, room, section)
        if self.hasFocus() and section == self._focused:
            painter.setPen(QPen(theme().color("accent"), SIZES.focus_ring))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRect, section: int) -> None:
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        at_right = self._is_at_right(section)
        side = theme().px(_ARROW)
        painter.setFont(self.font())
        painter.setPen(theme().color("ink" if sorted_by else "ink2"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        width = painter.fontMetrics().horizontalAdvance(shown)
        side_flag = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side_flag | Qt.AlignmentFlag.AlignVCenter, shown)
        if sorted_by:
            down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            x = room.right() - width - side - 1 if at_right else room.left() + width + theme().px(3)
            arrow = pixmap("arrow-down" if down else "arrow-up", "ink2", _ARROW)
            painter.drawPixmap(x, room.center().y() - side // 2 + 1, arrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._focused = max(0, min(self.count() - 1, self._focused + _STEPS[key]))
            self.viewport().update()
        elif key in _PRESSES:
            self._sort_by_focused()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focused = self.sortIndicatorSection()
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _sort_by_focused(self) -> None:
        """Turn the order round, or begin with it as Qt does on a click: upwards."""
        up = Qt.SortOrder.AscendingOrder
        if self.sortIndicatorSection() == self._focused and self.sortIndicatorOrder() == up:
            self.setSortIndicator(self._focused, Qt.SortOrder.DescendingOrder)
        else:
            self.setSortIndicator(self._focused, up)

    def _is_at_right(self, section: int) -> bool:
        flags = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return bool(int(flags) & int(Qt.AlignmentFlag.AlignRight.value)) if flags is not None else False

    def _on_theme_changed(self) -> None:
        self.updateGeometries()
        self.viewport().update()
