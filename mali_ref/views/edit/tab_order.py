"""The order in which Tab visits the controls of a form: that of its layouts, so that rows added later fit in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QScrollArea, QWidget

from mali_ref.views.kit.buttons import SegmentedControl


def stops(root: QWidget) -> list[QWidget]:
    """The controls inside a widget that Tab can reach now, in the order of the eye."""
    return [widget for widget in _inside(root) if _is_stop(widget)]


def move_focus(root: QWidget, forward: bool) -> bool:
    """Go to the next control inside a widget, or on to what lies beyond it; round to its other end where nothing does.

    Answers whether the keyboard was inside at all.
    """
    order, now = stops(root), QApplication.focusWidget()
    if now not in order:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    at = order.index(now) + (1 if forward else -1)
    inside = order[at] if 0 <= at < len(order) else None
    (inside or _beyond(root, forward) or order[0 if forward else -1]).setFocus(reason)
    return True


def _beyond(root: QWidget, forward: bool) -> QWidget | None:
    """The next control of the window outside a widget."""
    widget = root.nextInFocusChain() if forward else root.previousInFocusChain()
    while widget is not None and widget is not root:
        if _is_stop(widget) and not root.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    return None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, SegmentedControl):
        buttons = widget.findChildren(QAbstractButton)
        # One stop for all segments; the arrow keys go on from there.
        yield next((button for button in buttons if button.isChecked()), buttons[0])
    elif isinstance(widget, QScrollArea):
        if widget.widget() is not None:
            yield from _inside(widget.widget())
    elif widget.layout() is not None:
        yield from _laid_out(widget.layout())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        inner = item.layout()
        if inner is not None:
            yield from _laid_out(inner)
        elif item.widget() is not None:
            yield from _inside(item.widget())


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None
