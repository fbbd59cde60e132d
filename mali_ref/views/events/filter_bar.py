"""The bar above the events: what to filter by, what is in force, and how many events are left."""

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.event_filter import EventFilter
from mali_ref.models.event_pool import EventPool
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.event_words import chip_text, part_label, part_value
from mali_ref.views.events.filter_popovers import PANELS, FilterPopovers
from mali_ref.views.events.layer_switch import LEAST, LONG, SHORT, LayerSwitch
from mali_ref.views.filters.popovers import DatePopover, OptionPopover
from mali_ref.views.kit.controls import (
    ActiveFilterChip,
    Divider,
    DropButton,
    SearchField,
    link_button,
    set_ground,
    text_label,
)
from mali_ref.views.kit.theme import set_flag, theme

_NAMES: Final = {"actors": "actor", "places": "place", "types": "type", "dates": "date", "killed": "killed"}
# How much the bar shows, from all to the least: values in the buttons, chips beside them, words of the layer's switch.
_FITS: Final = ((True, True, LONG), (True, True, SHORT), (False, True, SHORT), (True, False, SHORT))
_HEIGHT: Final = 48
_FIELD: Final = 210
_SMALL_FIELD: Final = 150
_LEAST_WIDTH: Final = 480
_VALUE_WIDTH: Final = 240


class FilterBar(QWidget):
    """Shows a filter and lets it be changed.

    Signals:
        filter_changed: the user wants another `EventFilter`.
        layer_toggled: whether the user wants the layer.
    """

    filter_changed = Signal(object)
    layer_toggled = Signal(object)

    def __init__(self, workspace: Workspace, pool: EventPool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("events_filters")
        self._workspace = workspace
        self._pool = pool
        self._counts = ("", "")
        self._filter = EventFilter()
        self._chips: dict[str, ActiveFilterChip] = {}
        self._buttons = {part: self._button(part) for part in PANELS}
        self.field = SearchField(self.tr("Filter events"), "list-filter", ["/"])
        self.field.setObjectName("events_text")
        self.field.textChanged.connect(self._on_field_text_changed)
        self._clear = link_button(self.tr("Clear"))
        self._clear.setObjectName("events_clear")
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.clicked.connect(self._on_clear_clicked)
        self.count = text_label("", "body", "ink2")
        self.count.setObjectName("events_count")
        self.layer = LayerSwitch(pool.layer)
        self.layer.toggled.connect(self.layer_toggled)
        self._popovers = FilterPopovers(workspace, pool, self)
        self._popovers.changed.connect(self._ask)
        self._arrange()
        theme().changed.connect(self._renew_sizes)
        self._renew_sizes()

    def set_filter(self, chosen: EventFilter, counted: str, beside: str = "") -> None:
        """Show a filter in force, how many events it leaves, and apart from them how many of the layer."""
        self._counts = (counted, beside)
        self.layer.set_on(self._pool.has_layer)
        self.layer.renew()
        self._filter = self._popovers.filter = chosen
        if self.field.text().strip() != chosen.text:
            # Its change comes back as the filter that is in force already, and so asks for nothing.
            self.field.setText(chosen.text)
        self._renew_chips()
        self._fit()

    def button(self, part: str) -> DropButton:
        """The button of a part of the filter."""
        return self._buttons[part]

    def popover(self, part: str) -> OptionPopover | DatePopover:
        """The panel of a part of the filter."""
        return self._popovers.of(part)

    def open_part(self, part: str) -> None:
        """Open the panel under a part's button."""
        self._popovers.open(part, self._buttons[part])

    def minimumSizeHint(self) -> QSize:
        # What does not fit is left out by `_fit`; the bar itself must never widen the window.
        return QSize(theme().px(_LEAST_WIDTH), theme().px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self, part: str) -> DropButton:
        button = DropButton(part_label(part), parent=self)
        button.setObjectName(f"{_NAMES[part]}_filter")
        button.clicked.connect(partial(self.open_part, part))
        return button

    def _arrange(self) -> None:
        set_ground(self, "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.addWidget(self.field)
        for button in self._buttons.values():
            self._row.addWidget(button)
        self._chip_row = QHBoxLayout()
        self._row.addLayout(self._chip_row)
        self._row.addWidget(self._clear)
        self._row.addStretch(1)
        self._row.addWidget(self.layer)
        self._row.addWidget(self.count)
        column.addLayout(self._row, 1)
        column.addWidget(Divider())
        # The buttons are made before the field that stands before them.
        for one, following in pairwise((self.field, *self._buttons.values(), self._clear, self.layer.chip)):
            self.setTabOrder(one, following)

    def _renew_sizes(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
        self._row.setContentsMargins(theme().px(16), 0, theme().px(16), 0)
        self._row.setSpacing(theme().px(8))
        self._chip_row.setSpacing(theme().px(6))
        self._fit()

    def _renew_chips(self) -> None:
        for chip in self._chips.values():
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for part in self._filter.parts():
            chip = ActiveFilterChip(chip_text(part, self._filter, self._workspace), self)
            chip.setObjectName(f"active_{part}")
            chip.setToolTip(part_label(part))
            chip.removed.connect(partial(self._on_chip_removed, part))
            self._chip_row.addWidget(chip)
            self._chips[part] = chip
        self._clear.setVisible(bool(self._chips))
        # Made anew each time, they would come last of all.
        for one, following in pairwise((self._buttons["killed"], *self._chips.values(), self._clear)):
            self.setTabOrder(one, following)

    def _fit(self) -> None:
        """Show values and chips as far as the bar is wide enough for them."""
        self.field.setFixedWidth(theme().px(_FIELD))
        for values, chips, look in _FITS:
            self._show(values, chips)
            self._show_counts(look)
            if self._wanted_width() <= self.width():
                return
        self._show(values=False, chips=False)
        self._show_counts(LEAST)
        self.field.setFixedWidth(theme().px(_FIELD if self._wanted_width() <= self.width() else _SMALL_FIELD))
        for part, chip in self._chips.items():
            chip.show()
            if self._wanted_width() > self.width():
                chip.hide()
            else:
                self._tint(part, False)

    def _show(self, values: bool, chips: bool) -> None:
        for part, button in self._buttons.items():
            value = part_value(part, self._filter, self._workspace)
            button.set_value(value if values else "")
            button.setMaximumWidth(theme().px(_VALUE_WIDTH))
            button.setToolTip(f"{part_label(part)}: {value}" if value else part_label(part))
            button.setAccessibleName(f"{part_label(part)} {value}".strip())
            self._tint(part, bool(value) and not values and not chips)
        for chip in self._chips.values():
            chip.setVisible(chips)

    def _show_counts(self, look: str) -> None:
        """How many events there are, and of the layer where there is room; else the tip says it."""
        self.layer.set_look(look)
        counted, beside = self._counts
        whole = ", ".join(filter(None, self._counts))
        self.count.setText(counted if look == LEAST else whole)
        self.count.setToolTip(whole if look == LEAST and beside else "")

    def _tint(self, part: str, tinted: bool) -> None:
        """Mark the button of a filter in force that is named nowhere else on the bar."""
        if part in self._buttons:
            set_flag(self._buttons[part], "tinted", tinted)

    def _wanted_width(self) -> int:
        buttons = sum(min(button.sizeHint().width(), button.maximumWidth()) for button in self._buttons.values())
        chips = sum(chip.sizeHint().width() + theme().px(8) for chip in self._chips.values() if not chip.isHidden())
        clear = self._clear.sizeHint().width() + theme().px(8) if self._chips else 0
        layer = self.layer.sizeHint().width() + theme().px(8) if not self.layer.isHidden() else 0
        gaps = theme().px(8) * (len(self._buttons) + 1) + theme().px(32)
        return self.field.width() + buttons + chips + clear + layer + self.count.sizeHint().width() + gaps

    def _ask(self, chosen: EventFilter) -> None:
        if chosen != self._filter:
            self.filter_changed.emit(chosen)

    def _on_field_text_changed(self, text: str) -> None:
        self._ask(replace(self._filter, text=text.strip()))

    def _on_clear_clicked(self) -> None:
        # The button goes with the last filter; the keyboard stays on the bar.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(EventFilter())

    def _on_chip_removed(self, part: str) -> None:
        self._ask(self._filter.without(part))
        (self._buttons.get(part) or self.field).setFocus(Qt.FocusReason.OtherFocusReason)
