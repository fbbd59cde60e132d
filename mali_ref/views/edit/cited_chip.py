"""A citation as a form shows it: what is cited, what for, and the cross that takes it away."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.views.kit.buttons import ToolButton
from mali_ref.views.kit.icons import pixmap
from mali_ref.views.kit.theme import set_role, theme

_CROSS = 12


class CitedChip(ToolButton):
    """``¶6a ×``; Enter or a click on the words opens it, Delete or a click on the cross takes it away.

    Signals:
        opened: the words were pressed.
        removed: the cross was pressed.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, place: str, purpose: str = "", tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._purpose = purpose
        self.setProperty("kit", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tip)
        set_role(self, "chip")
        words = ", ".join(part for part in (place, purpose, tip) if part)
        translate = QCoreApplication.translate
        self.setAccessibleName(translate("CitedChip", "Citation {words}").format(words=words))
        self.setAccessibleDescription(translate("CitedChip", "Enter changes it, Delete removes it"))
        self.clicked.connect(self.opened)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._words_width() + theme().px(8 + 6 + _CROSS + 6), theme().size("target"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._on_cross(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("selected" if self.underMouse() else "tint"))
        radius = theme().size("radius_control")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        room = self.rect().adjusted(theme().px(8), 0, 0, 0)
        painter.setPen(theme().color("accent"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._place)
        if self._purpose:
            room.setLeft(room.left() + QFontMetrics(self.font()).horizontalAdvance(self._place) + theme().px(6))
            painter.setFont(theme().font("caption"))
            painter.setPen(theme().color("ink2"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._purpose)
        side = theme().px(_CROSS)
        left = self.width() - theme().px(6) - side
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap("x", "accent", _CROSS))

    def _on_cross(self, point: QPoint) -> bool:
        return self.rect().contains(point) and point.x() >= self.width() - theme().px(_CROSS + 10)

    def _words_width(self) -> int:
        width = QFontMetrics(self.font()).horizontalAdvance(self._place)
        if self._purpose:
            width += theme().px(6) + QFontMetrics(theme().font("caption")).horizontalAdvance(self._purpose)
        return width
