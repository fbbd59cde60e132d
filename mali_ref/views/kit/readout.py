"""A read-out: a small panel beside a picture that tells of the one thing under the mouse or the arrow keys."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from mali_ref.views.kit.theme import set_role, theme

_WIDEST: Final = 460
_EDGE: Final = 4


class Readout(QLabel):
    """Lies over a widget and never takes the mouse.

    Attributes:
        over: what it lies over.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.over = parent
        self.setObjectName(name)
        self.setProperty("kit", "popover")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "caption", "ink", tabular_digits=True)
        self.hide()

    def tell(self, head: str, title: str, notes: Iterable[str], middle: QPoint) -> None:
        """Show a small head, a title and notes, centred below a point of what it lies over."""
        self.setContentsMargins(theme().px(10), theme().px(7), theme().px(10), theme().px(7))
        from html import escape  # knows two thousand signs by name; nothing is read out before the mouse moves

        quiet = theme().color("ink2").name()
        lines = [f"<span style='color:{quiet}'>{escape(head)}</span>"] if head else []
        lines += [f"<b>{escape(title)}</b>"] if title else []
        lines += [f"<span style='color:{quiet}'>{escape(note)}</span>" for note in notes if note]
        self.setText("<br>".join(lines))
        self.setWordWrap(False)
        wanted = self.sizeHint()
        if wanted.width() > theme().px(_WIDEST):
            self.setWordWrap(True)
            wanted.setWidth(theme().px(_WIDEST))
            wanted.setHeight(self.heightForWidth(wanted.width()))
        self.resize(wanted)
        edge = theme().px(_EDGE)
        room = self.over.width() - self.width() - edge
        self.move(max(edge, min(middle.x() - self.width() // 2, room)), middle.y())
        self.show()
        self.raise_()
