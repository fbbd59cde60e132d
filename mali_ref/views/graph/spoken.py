"""Lets a painted view say what it shows as its value: Qt asks only its own controls for one."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_KEY: Final = "spoken_value"
_installed: list[bool] = []


def speak_value(widget: QWidget, words: str) -> None:
    """Answer with these words when a screen reader asks for the value of a painted widget, and tell it of new ones."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)
    if widget.property(_KEY) != words:
        widget.setProperty(_KEY, words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(widget, words))


class _Interface(QAccessibleWidget):
    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return str(self.object().property(_KEY) or "")
        return super().text(kind)


def _interface_of(_: str, widget: QObject) -> QAccessibleInterface | None:
    if isinstance(widget, QWidget) and widget.property(_KEY) is not None:
        return _Interface(widget, QAccessible.Role.Canvas)
    return None
