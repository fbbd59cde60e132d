"""The read-out of a chart of years: the year, and every line's value beside its dot, the highest first."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from mali_ref.views.kit.theme import set_role, theme

_GAP = 14
_TOP = 8


class ReadoutRow(NamedTuple):
    """A line's value: of Mali, of a neighbour, or, dashed, of Mali as another source has it."""

    name: str
    value: str
    is_main: bool
    is_dashed: bool = False


class YearReadout(QLabel):
    """A small panel over the chart that never takes the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("yearly_readout")
        self.setProperty("kit", "popover")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "caption", "ink", tabular_digits=True)
        self.setContentsMargins(theme().px(10), theme().px(7), theme().px(10), theme().px(7))
        self.hide()

    def tell(self, head: str, rows: Iterable[ReadoutRow], marked: Iterable[tuple[str, str]]) -> None:
        """Show a head, names with values, and what documents and events say of the year."""
        told = "".join(_row(*row) for row in rows)
        told += "".join(
            f"<tr><td></td><td>{escape(name)}&nbsp;&nbsp;</td><td align='right'>{escape(text)}</td></tr>"
            for name, text in marked
        )
        self.setText(f"<b>{escape(head)}</b><table cellspacing='0' cellpadding='1'>{told}</table>")
        self.adjustSize()

    def stand_beside(self, place: int) -> None:
        """Stand right of a place of the chart, or left of it where there is no room."""
        gap, room = theme().px(_GAP), self.parentWidget().width()
        left = place + gap
        if left + self.width() > room:
            left = place - gap - self.width()
        self.move(max(0, left), theme().px(_TOP))


def _row(name: str, value: str, is_main: bool, is_dashed: bool) -> str:
    color = theme().color("accent" if is_main or is_dashed else "chart2").name()
    words, number, sign = escape(name), escape(value), "╌" if is_dashed else "●"
    if is_main:
        words, number = f"<b>{words}</b>", f"<b>{number}</b>"
    return (
        f"<tr><td><span style='color:{color}'>{sign}</span>&nbsp;</td><td>{words}&nbsp;&nbsp;</td>"
        f"<td align='right'>{number}</td></tr>"
    )
