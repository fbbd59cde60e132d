"""Lets a painted widget say what it shows as its value: Qt asks only its own controls for one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class ValueTold:
    """What gives any widget a value that a screen reader can ask for; stands before the widget's class.

    Attributes:
        spoken_role: what it is to a screen reader.
    """

    spoken_role = QAccessible.Role.Canvas
    _spoken_value = ""

    def spoken_value(self) -> str:
        """What is shown, in words."""
        return self._spoken_value

    def set_spoken_value(self, words: str) -> None:
        """Show something else; a screen reader is told."""
        _install()
        if words != self._spoken_value:
            self._spoken_value = words
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))  # type: ignore[call-overload]


class SpokenValue(ValueTold, QWidget):
    """A painted widget whose value a screen reader can ask for."""


class _Interface(QAccessibleWidget):
    def text(self, kind: QAccessible.Text) -> str:
        widget = self.object()
        if kind == QAccessible.Text.Value and isinstance(widget, ValueTold):
            return widget.spoken_value()
        return super().text(kind)


_installed: list[bool] = []


def _install() -> None:
    """Answer for these widgets from now on, where nobody does yet."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface_of)


def _interface_of(_: str, widget: QObject) -> QAccessibleInterface | None:
    return _Interface(widget, widget.spoken_role) if isinstance(widget, ValueTold) else None
