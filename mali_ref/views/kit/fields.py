"""The field one searches or filters with."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mali_ref.views.kit.chips import KeyCap
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import set_role, theme


class SearchField(QLineEdit):
    """A line with an icon at the left and the keys that reach it at the right; Esc empties it.

    Signals:
        cleared: Esc emptied the field.
    """

    cleared = Signal()

    def __init__(
        self, placeholder: str, icon: str = "search", keys: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        set_role(self, "body")
        self._icon = IconLabel(icon, "ink2", 16, self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._keys = tuple(keys)
        self._caps = [KeyCap(key, self) for key in self._keys]
        for cap in self._caps:
            cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._arrange)
        theme().changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        # On some systems Ctrl+E moves to the end of the line; here it is the window's, and End does that.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_edit_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.cleared.emit()
        elif not self.text() and event.text() in self._keys:
            # The key that leads here, pressed by somebody who is here already.
            event.accept()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        side = theme().px(16)
        self._icon.move(theme().px(10), (self.height() - side) // 2)
        x = self.width() - theme().px(8)
        for cap in reversed(self._caps):
            cap.setVisible(not self.text())
            size = cap.sizeHint()
            x -= size.width()
            cap.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
            x -= theme().px(5)
        self.setTextMargins(theme().px(24), 0, self.width() - x if self._caps and not self.text() else 0, 0)


def _is_edit_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
