"""A page that scrolls, and wears the focus ring when the keyboard brought the reader to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea

_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class PageScroll(QScrollArea):
    """A scroll area that arrow keys scroll.

    Attributes:
        reached_by_key: whether the focus it has came by keyboard; the ring asks for it.
    """

    reached_by_key = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.reached_by_key = event.reason() in _KEYS
        super().focusInEvent(event)
