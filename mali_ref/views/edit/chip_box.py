"""The frame of a field around chips that wrap."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mali_ref.views.kit.buttons import Button
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import ElidedLabel
from mali_ref.views.kit.theme import set_flag, theme


class ChipBox(QWidget):
    """The frame of a field around chips that wrap, with a button at the right."""

    def __init__(self, add: Button) -> None:
        super().__init__()
        row = self._row = QHBoxLayout(self)
        self.set_empty(False)
        row.setSpacing(theme().px(8))
        self.chips = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.chips.setSizePolicy(policy)
        self.flow = FlowLayout(self.chips, gap=6, row_gap=5)
        row.addWidget(self.chips)
        self.caption = ElidedLabel("", "body", "ink2")
        row.addWidget(self.caption, 1)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        self.setMinimumHeight(theme().size("field"))

    def set_empty(self, is_empty: bool) -> None:
        """Let words begin where those of a field do, or chips a little before."""
        edge = theme().px(5)
        self._row.setContentsMargins(theme().px(11 if is_empty else 7), edge, theme().px(10), edge)

    def set_wrong(self, is_wrong: bool) -> None:
        """Draw the border of a field that is not right."""
        set_flag(self, "wrong", is_wrong)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wrong = bool(self.property("wrong"))
        width = 2 if wrong else 1
        painter.setPen(QPen(theme().color("danger" if wrong else "line_strong"), width))
        painter.setBrush(theme().color("surface"))
        radius, inset = theme().size("radius_control"), width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
