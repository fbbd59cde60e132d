"""The way of Tab through the window: by its parts as the eye meets them.

Qt goes by the order in which widgets were made. Screens and page actions are made later than the status bar below them.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_focus(parts: Sequence[QWidget], is_forward: bool) -> bool:
    """Give the keyboard to the next stop, or the one before; answers whether there is one.

    Args:
        parts: those of the window, in order; within a part the order stays as it is.
    """
    focused = QApplication.focusWidget()
    if focused is None:
        return False
    window = focused.window()
    stops = [widget for widget in _chain(window) if widget is focused or _is_stop(widget)]
    stops.sort(key=lambda widget: _rank(widget, parts))
    step = 1 if is_forward else -1
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    found = stops[(stops.index(focused) + step) % len(stops)]
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    found.setFocus(reason)
    return found is not focused


def _chain(window: QWidget) -> Iterator[QWidget]:
    widget = window.nextInFocusChain()
    while widget is not window:
        yield widget
        widget = widget.nextInFocusChain()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _rank(widget: QWidget, parts: Sequence[QWidget]) -> int:
    return next((number for number, part in enumerate(parts) if part is widget or part.isAncestorOf(widget)), -1)
