"""The order in which Tab visits the controls of a form: that of its layouts, so that rows added later fit in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def stops(root: QWidget) -> list[QWidget]:
    """The controls inside a widget that Tab can reach now, in the order of the eye."""
    return [widget for widget in _inside(root) if _is_stop(widget)]


def _inside(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
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
