"""Controls of one field that stand in one row, or in two where the form is narrow."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mali_ref.views.kit.theme import theme

# Pixels at 100 % text, below which the second half stands in a row of its own.
_ROOM_FOR_BOTH = 460


class TwoHalves(QWidget):
    """Two groups of controls side by side, or one below the other where there is no room."""

    def __init__(self, *halves: Iterable[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._halves = [_row(controls) for controls in halves]
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(theme().px(8))
        for half, stretch in zip(self._halves, (5, 4), strict=True):
            self._both.addLayout(half, stretch)

    def minimumSizeHint(self) -> QSize:
        narrowest = max(half.minimumSize().width() for half in self._halves)
        return QSize(narrowest, self._both.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side_by_side = event.size().width() >= theme().px(_ROOM_FOR_BOTH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if side_by_side else down)


def _row(controls: Iterable[tuple[QWidget, int]]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(8))
    for control, stretch in controls:
        row.addWidget(control, stretch)
    return row
