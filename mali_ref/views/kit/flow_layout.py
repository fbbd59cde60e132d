"""A layout that sets its items side by side and wraps them like words."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from mali_ref.views.kit.theme import theme


class FlowLayout(QLayout):
    """Rows of items of their own size, top-left first; spaces are pixels at 100 % text."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, row_gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self._row_gap = row_gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Take every widget out and delete it."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + theme().px(self._gap) * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Lay the rows out from the top; answers the height used."""
        inside = rect.marginsRemoved(self.contentsMargins())
        gap, row_gap = theme().px(self._gap), theme().px(self._row_gap)
        y = inside.top()
        bottom = y
        for row in self._rows(inside.width(), gap):
            if bottom > y or bottom > inside.top():
                y = bottom + row_gap
            height = max(item.sizeHint().height() for item in row)
            if move:
                _place(row, QPoint(inside.left(), y), height, inside.width(), gap)
            bottom = y + height
        margins = self.contentsMargins()
        return bottom - inside.top() + margins.top() + margins.bottom()

    def _rows(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not rows or used + gap + needed > width:
                rows.append([item])
                used = needed
            else:
                rows[-1].append(item)
                used += gap + needed
        return rows


def _place(row: list[QLayoutItem], start: QPoint, height: int, width: int, gap: int) -> None:
    x = start.x()
    for item in row:
        size = item.sizeHint().boundedTo(QSize(width, height))
        top = start.y() + (height - size.height()) // 2
        item.setGeometry(QRect(QPoint(x, top), size))
        x += size.width() + gap
