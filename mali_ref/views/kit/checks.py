"""The tick box: Fusion's own does not take the theme's colours."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_role, theme


class CheckBox(QCheckBox):
    """A tick box in the design's colours."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        set_role(self, "body")
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme().px(26), theme().size("target"))

    def hitButton(self, point: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme().px(16)
        box = QRectF(0.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
        state = self.checkState()
        off = not self.isEnabled()
        filled = state == Qt.CheckState.Checked
        edge = "line" if off else "accent" if filled else "line_strong"
        ground = "sunken" if off else "accent" if filled else "surface"
        painter.setPen(QPen(theme().color(edge), 1))
        painter.setBrush(theme().color(ground))
        painter.drawRoundedRect(box, theme().size("radius_small"), theme().size("radius_small"))
        if filled:
            mark = pixmap("check", "ink3" if off else "on_accent", 12)
            painter.drawPixmap(theme().px(2), (self.height() - theme().px(12)) // 2, mark)
        elif state == Qt.CheckState.PartiallyChecked:
            painter.fillRect(box.adjusted(4, box.height() / 2 - 1, -4, 1 - box.height() / 2), theme().color("accent"))
        painter.setPen(theme().color("ink3" if off else "ink"))
        room = QRect(theme().px(24), 0, self.width() - theme().px(24), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
