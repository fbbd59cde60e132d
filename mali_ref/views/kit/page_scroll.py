"""A page that scrolls, and wears the focus ring when the keyboard brought the reader to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from shiboken6 import isValid

_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PageScroll(QScrollArea):
    """A scroll area that arrow keys scroll.

    Attributes:
        reached_by_key: whether the focus it has came by keyboard; the ring asks for it.
    """

    reached_by_key = False

    def keep_room_for_bar(self) -> None:
        """Leave the scroll bar its room on short pages too, so that nothing moves from one page to another."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        # Where nothing scrolls there is no handle.
        bar.rangeChanged.connect(self._on_bar_range_changed)
        bar.setEnabled(bar.maximum() > bar.minimum())

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Back, or another tab, gives the focus without saying how; their keys are held down then.
        given = event.reason() == Qt.FocusReason.OtherFocusReason
        self.reached_by_key = event.reason() in _KEYS or (given and bool(QApplication.keyboardModifiers() & _HELD))
        super().focusInEvent(event)

    def _on_bar_range_changed(self, least: int, most: int) -> None:
        # The bar goes before the page when a window is taken down.
        if isValid(bar := self.verticalScrollBar()):
            bar.setEnabled(most > least)
