"""The switch that lays open data over the events: off until it is asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.models.event_layer import EventLayer
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.views.kit.chips import FilterChip
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme

LONG, SHORT, LEAST = "long", "short", "least"


class LayerSwitch(QWidget):
    """“Also show: Lethal events (UCDP) 2,120”, or as much of it as there is room for.

    Signals:
        toggled: whether the layer is wanted now.
    """

    toggled = Signal(object)

    def __init__(self, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._look = LONG
        self._words = text_label(self.tr("Also show"), "body", "ink2")
        self.chip = FilterChip("")
        self.chip.setObjectName("events_layer")
        self.chip.clicked.connect(lambda: self.toggled.emit(self.chip.isChecked()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self._words)
        row.addWidget(self.chip)
        self.renew()
        if not layer.total:
            self.hide()

    def renew(self) -> None:
        """Say how many rows there are on the day the book is set to."""
        name, count = label(self._layer.data_set.label), number_text(self._layer.count())
        words = {LONG: f"{name} {count}", SHORT: f"{self._layer.code} {count}", LEAST: self._layer.code}
        self.chip.set_words(words[self._look])
        self._words.setVisible(self._look == LONG)
        self.chip.setAccessibleName(self.tr("Also show {name}, {count}").format(name=name, count=count))
        self.chip.setToolTip(self._tip(name))

    def set_look(self, look: str) -> None:
        """Take more or less room: ``long``, ``short`` or ``least``."""
        if look != self._look:
            self._look = look
            self.renew()

    def set_on(self, on: bool) -> None:
        """Show whether the layer is on, without a signal."""
        self.chip.setChecked(on)
        self.chip.update()

    def is_on(self) -> bool:
        """Whether the layer is wanted."""
        return self.chip.isChecked()

    def _tip(self, name: str) -> str:
        left_out = self._layer.total - self._layer.count()
        if not left_out:
            return self.tr("Also show {name}: open data, no records of the book").format(name=name)
        words = self.tr("Also show {name}: open data, no records of the book. {count} after the day are left out")
        return words.format(name=name, count=number_text(left_out))
