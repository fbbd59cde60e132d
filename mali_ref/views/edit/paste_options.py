"""How a pasted text is to be read: what parts its cells, its first row, its days and months, its decimals."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mali_ref.models.pasted_cells import COMMA, DAY_FIRST, MONTH_FIRST, POINT, Answers
from mali_ref.models.pasted_table import COMMA as COMMA_PARTS
from mali_ref.models.pasted_table import SEMICOLON, TAB
from mali_ref.views.edit.field_editor import FormChoice
from mali_ref.views.edit.source_row import labelled
from mali_ref.views.kit.theme import theme

_HEADING, _FIGURE = "heading", "figure"
# A choice draws what has no value as not chosen.
_ASK, _LIKELY = "ask", "likely"


class PasteOptions(QWidget):
    """Four choices.

    Signals:
        table_edited: the text is to be taken apart in another way.
        heading_edited: the first row is something else.
        answers_edited: cells are to be read in another way.
    """

    table_edited = Signal()
    heading_edited = Signal()
    answers_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._separator = _choice("paste_separator")
        for separator, words in (
            (_LIKELY, self.tr("As found")),
            (TAB, self.tr("Tab")),
            (SEMICOLON, self.tr("Semicolon")),
            (COMMA_PARTS, self.tr("Comma")),
        ):
            self._separator.addItem(words, separator)
        self._first = _choice("paste_first_row")
        self._first.setPlaceholderText(self.tr("Choose"))
        self._first.addItem(self.tr("A heading"), _HEADING)
        self._first.addItem(self.tr("A figure"), _FIGURE)
        self._first.setCurrentIndex(-1)
        self._order = _choice("paste_days")
        for order, words in (
            (_ASK, self.tr("Ask")),
            (DAY_FIRST, self.tr("Day first")),
            (MONTH_FIRST, self.tr("Month first")),
        ):
            self._order.addItem(words, order)
        self._decimal = _choice("paste_decimals")
        for sign, words in ((_ASK, self.tr("Ask")), (POINT, self.tr("As in 12.5")), (COMMA, self.tr("As in 12,5"))):
            self._decimal.addItem(words, sign)
        self._build()
        self._separator.currentIndexChanged.connect(self.table_edited)
        self._first.currentIndexChanged.connect(self.heading_edited)
        self._order.currentIndexChanged.connect(self.answers_edited)
        self._decimal.currentIndexChanged.connect(self.answers_edited)

    def separator(self) -> str:
        """What parts the cells; empty for what the text seems to use."""
        chosen = self._separator.currentData()
        return "" if chosen == _LIKELY else str(chosen)

    def has_heading(self) -> bool | None:
        """Whether the first row is a heading; None while that is not said."""
        chosen = self._first.currentData()
        return None if chosen is None else bool(chosen == _HEADING)

    def set_heading(self, has_heading: bool | None) -> None:
        """Say what the first row is, or ask for it, without a signal."""
        self._first.blockSignals(True)
        word = {True: _HEADING, False: _FIGURE}.get(has_heading, "")  # type: ignore[call-overload]
        self._first.setCurrentIndex(self._first.findData(word))
        self._first.blockSignals(False)

    def answers(self) -> Answers:
        """How doubtful dates and figures are to be read."""
        order, decimal = self._order.currentData(), self._decimal.currentData()
        return Answers("" if order == _ASK else order, "" if decimal == _ASK else decimal)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(10))
        grid.setVerticalSpacing(theme().px(8))
        labels = (self.tr("Cells are parted by"), self.tr("The first row is"), self.tr("Days and months"))
        choices = (self._separator, self._first, self._order, self._decimal)
        for number, (words, choice) in enumerate(zip((*labels, self.tr("Decimals")), choices, strict=True)):
            grid.addWidget(labelled(words, choice), number // 2, number % 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)


def _choice(name: str) -> FormChoice:
    choice = FormChoice()
    choice.setObjectName(name)
    return choice
