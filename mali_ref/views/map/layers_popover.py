"""What lies on the map besides events, to be switched on and off, and the key of its signs."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.views.kit.buttons import ToolButton, icon_button
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.popover import Popover
from mali_ref.views.kit.theme import set_role, theme
from mali_ref.views.map.map_key import MapKey

_WIDTH: Final = 330


@dataclass(frozen=True, slots=True)
class Layers:
    """What is switched on.

    Attributes:
        rows: the open data of the events screen.
        bases: those of ``year``.
        year: 0 where the day of the book says it.
        cercles: their borders at every scale.
    """

    rows: bool = False
    bases: bool = False
    year: int = 0
    towns: bool = True
    cercles: bool = False


class LayersPopover(Popover):
    """Shows `Layers` and lets them be changed.

    Signals:
        layers_changed: the user wants other `Layers`.
    """

    layers_changed = Signal(object)

    def __init__(self, rows_name: str, years: list[int], parent: QWidget | None = None) -> None:
        """``rows_name`` names the open data with their count; ``years`` are those with bases."""
        super().__init__(parent, padding=14)
        self.setObjectName("map_layers")
        self.setAccessibleName(self.tr("Layers and key of the map"))
        self.setFixedWidth(theme().px(_WIDTH))
        self._layers = Layers()
        self._years = years
        self.body.setSpacing(theme().px(6))
        self.body.addWidget(text_label(self.tr("Layers"), "strong"))
        self._boxes = {
            "rows": self._box("rows", rows_name),
            "bases": self._box("bases", self.tr("Bases of MINUSMA")),
            "towns": self._box("towns", self.tr("Towns and villages")),
            "cercles": self._box("cercles", self.tr("Borders of cercles, at every zoom")),
        }
        for name, box in self._boxes.items():
            self.body.addLayout(self._bases_row(box) if name == "bases" else _row(box))
        self.body.addWidget(Divider())
        self.body.addWidget(text_label(self.tr("Key"), "strong"))
        self.body.addWidget(MapKey())
        self._boxes["rows"].setVisible(bool(rows_name))
        self._boxes["bases"].setEnabled(bool(years))

    def set_layers(self, layers: Layers, year: int) -> None:
        """Show what is on, and the year of the bases."""
        self._layers = layers
        self._shown_year = year
        for name, box in self._boxes.items():
            box.setChecked(getattr(layers, name))
        self._year.setText(str(year) if year else "–")
        self._year.setAccessibleName(self.tr("Year of the bases: {year}").format(year=year))
        self._earlier.setEnabled(bool(self._years) and year > self._years[0])
        self._later.setEnabled(bool(self._years) and year < self._years[-1])

    _shown_year = 0

    def _box(self, name: str, words: str) -> CheckBox:
        box = CheckBox(words)
        box.setObjectName(f"map_show_{name}")
        box.clicked.connect(lambda checked: self._ask(replace(self._layers, **{name: checked})))
        return box

    def _bases_row(self, box: CheckBox) -> QHBoxLayout:
        row = _row(box)
        self._earlier = self._stepper("earlier", "chevron-left", self.tr("A year earlier"), -1)
        self._later = self._stepper("later", "chevron-right", self.tr("A year later"), 1)
        self._year = ToolButton()
        self._year.setObjectName("map_year")
        self._year.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._year.setEnabled(False)
        set_role(self._year, "strong", tabular_digits=True)
        for widget in (self._earlier, self._year, self._later):
            row.insertWidget(row.count() - 1, widget)
        return row

    def _stepper(self, name: str, icon: str, words: str, by: int) -> ToolButton:
        button = icon_button(icon, words)
        button.setObjectName(f"map_year_{name}")
        button.clicked.connect(lambda: self._step(by))
        return button

    def _step(self, by: int) -> None:
        if not self._years:
            return
        at = self._years.index(self._shown_year) + by if self._shown_year in self._years else 0
        year = self._years[min(max(at, 0), len(self._years) - 1)]
        # A year is asked for to see its bases.
        self._ask(replace(self._layers, bases=True, year=year))

    def _ask(self, layers: Layers) -> None:
        self.layers_changed.emit(layers)
        self.renew_backdrop()


def _row(box: CheckBox) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme().px(2))
    row.addWidget(box)
    row.addStretch(1)
    return row
