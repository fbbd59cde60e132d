"""The line above a comparison: its day, how much differs, “Only differences”, and a third record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.views.compare.columns import MARGIN
from mali_ref.views.kit.buttons import plain_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme


class CompareBar(QWidget):
    """What the comparison is of, in words, and what narrows or widens it.

    Signals:
        only_toggled: only the differences are wanted, or all again.
        third_wanted: another record is to be compared.
    """

    only_toggled = Signal()
    third_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label(self.tr("Compare"), "page_title")
        self._day = text_label("", "body", "ink2")
        self._told = text_label("", "caption", "ink2")
        self._told.setObjectName("compare_told")
        self.only = CheckBox(self.tr("Only differences"))
        self.only.setObjectName("only_differences")
        self.only.toggled.connect(self.only_toggled)
        self._add = plain_button(self.tr("Add a third"), "plus")
        self._add.setObjectName("add_third")
        self._add.clicked.connect(self.third_wanted)
        self._build()

    def tell(self, day: str, told: str, can_narrow: bool, can_add: bool) -> None:
        """Say what is shown, and offer what can be done with it."""
        self._day.setText(day)
        self._told.setText(told)
        self.only.setEnabled(can_narrow)
        self._add.setVisible(can_add)

    def renew_margins(self) -> None:
        """Stand on the margins of the page at the size of its text."""
        side = theme().px(MARGIN)
        self._row.setContentsMargins(side, 0, side, 0)

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme().px(14))
        # Whether or not there is a button, the heads stand where they stood.
        self._row.addStrut(theme().size("control"))
        for words in (self._title, self._day):
            self._row.addWidget(words, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch(1)
        for control in (self._told, self.only, self._add):
            self._row.addWidget(control)
        self.renew_margins()
