"""What the signs in the table mean, in one line below it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.kit.labels import Divider, ElidedLabel, set_ground
from mali_ref.views.kit.marks import DateMark
from mali_ref.views.kit.notices import IconLabel
from mali_ref.views.kit.theme import theme

_HEIGHT = 30


class DateKey(QWidget):
    """Signs of dates, and the arrow before whom an event was done to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("date_key")
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Divider())
        self._row = QHBoxLayout()
        column.addLayout(self._row, 1)
        self._fill()
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def _fill(self) -> None:
        words = {
            "exact": self.tr("exact day"),
            "month": self.tr("month only"),
            "range": self.tr("range"),
            "about": self.tr("about"),
            "corrected": self.tr("corrected: source prints 2106"),
        }
        for mark, text in words.items():
            self._add(DateMark(mark), text)
        self._add(IconLabel("arrow-right", "ink2", 12), self.tr("target of the event"))
        self._row.addStretch(1)

    def _add(self, sign: QWidget, text: str) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(theme().px(6))
        pair.addWidget(sign)
        pair.addWidget(ElidedLabel(text, "caption", "ink2"))
        self._row.addLayout(pair)

    def _renew_sizes(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
        self._row.setContentsMargins(theme().px(16), 0, theme().px(16), 0)
        self._row.setSpacing(theme().px(16))
