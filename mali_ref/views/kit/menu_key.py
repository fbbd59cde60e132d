"""Shift+F10 opens what the right button of the mouse opens: many keyboards have no menu key."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QWidget


def answer_menu_key(widget: QWidget, event: QKeyEvent) -> bool:
    """Open the menu of a widget if that is what a key asks for; on Windows the system itself does."""
    is_asked = event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    if not is_asked or sys.platform == "win32":
        return False
    middle = widget.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
    QCoreApplication.sendEvent(widget, asked)
    return True
