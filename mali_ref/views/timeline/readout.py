"""The read-out of the timeline: a small panel below the strip that tells of one event, or of what a layer counts."""

from collections.abc import Iterable
from html import escape
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mali_ref.views.kit.theme import set_role, theme

_WIDEST: Final = 340


class TimelineReadout(QLabel):
    """Lies over the screen and never takes the mouse.

    Attributes:
        over: what it lies over.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.over = parent
        self.setObjectName("timeline_readout")
        self.setProperty("kit", "popover")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "caption", "ink", tabular_digits=True)
        self.hide()

    def tell(self, head: str, title: str, notes: Iterable[str], middle: QPoint) -> None:
        """Show a small head, a title and notes, centred below a point of the parent."""
        self.setContentsMargins(theme().px(10), theme().px(7), theme().px(10), theme().px(7))
        quiet = theme().color("ink2").name()
        lines = [f"<span style='color:{quiet}'>{escape(head)}</span>"] if head else []
        lines += [f"<b>{escape(title)}</b>"] if title else []
        lines += [f"<span style='color:{quiet}'>{escape(note)}</span>" for note in notes if note]
        self.setWordWrap(False)
        self.setText("<br>".join(lines))
        wanted = self.sizeHint().width()
        if wanted > theme().px(_WIDEST):
            self.setWordWrap(True)
            wanted = theme().px(_WIDEST)
        self.resize(wanted, self.heightForWidth(wanted) if self.wordWrap() else self.sizeHint().height())
        room = self.over.width() - self.width() - theme().px(4)
        self.move(max(theme().px(4), min(middle.x() - self.width() // 2, room)), middle.y())
        self.show()
        self.raise_()
