"""The bar above the rows of a data set: typed words, a button for each choice, a time, and how many rows are left."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.dates import Edtf
from mali_ref.domain.fields import Field
from mali_ref.models.brief_words import time_words
from mali_ref.models.data_filter import DATES, DataFilter, choice_fields, has_time
from mali_ref.models.data_table import DataTable
from mali_ref.models.data_words import rows_shown
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace
from mali_ref.views.data.head import MARGIN
from mali_ref.views.data.options import choice_options
from mali_ref.views.filters.popovers import DatePopover, OptionPopover
from mali_ref.views.kit.buttons import DropButton, link_button
from mali_ref.views.kit.fields import SearchField
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import set_flag, theme

_FIELD = 210
_VALUE_WIDTH = 260
# With more to choose from, the list has a field of its own.
_MANY = 12


class DataFilterBar(QWidget):
    """Shows a filter and lets it be changed; wraps where the page is narrow.

    Signals:
        filter_changed: the user wants another `DataFilter`.
    """

    filter_changed = Signal(object)

    def __init__(self, table: DataTable, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data_filters")
        self._table = table
        self._workspace = workspace
        self._filter = DataFilter()
        self.choices = {item.name: item for item in choice_fields(table.data_set, table.all_rows())}
        self.field = SearchField(self.tr("Filter rows"), "list-filter", ["/"])
        self.field.setObjectName("data_text")
        self.field.setFixedWidth(theme().px(_FIELD))
        self.field.textChanged.connect(self._on_field_text_changed)
        self._buttons = {item.name: self._choice_button(item) for item in self.choices.values()}
        self._popovers = {item.name: self._choice_popover(item) for item in self.choices.values()}
        self._dates = self._date_popover() if has_time(table.data_set) else None
        self._clear = link_button(self.tr("Clear"))
        self._clear.setObjectName("data_clear")
        self._clear.setAccessibleName(self.tr("Clear all filters"))
        self._clear.clicked.connect(self._on_clear_clicked)
        self.count = text_label("", "body", "ink2", digits=True)
        self.count.setObjectName("data_count")
        self._arrange()

    def set_filter(self, chosen: DataFilter) -> None:
        """Show the filter in force, and how many rows it leaves."""
        self._filter = chosen
        if self.field.text().strip() != chosen.text:
            # Its change comes back as the filter that is in force already, and so asks for nothing.
            self.field.setText(chosen.text)
        for name, button in self._buttons.items():
            self._say(button, time_words(chosen.since, chosen.until) if name == DATES else self._names(name))
        self._clear.setVisible(not chosen.is_empty)
        self.count.setText(rows_shown(self._table.rowCount(), len(self._table.all_rows())))

    def button(self, name: str) -> DropButton:
        """The button of a field, or of the time."""
        return self._buttons[name]

    def popover(self, name: str) -> OptionPopover | DatePopover:
        """The panel of a field, or of the time."""
        if name == DATES and self._dates is not None:
            return self._dates
        return self._popovers[name]

    def open_part(self, name: str) -> None:
        """Open the panel under a button."""
        button = self._buttons[name]
        point = button.mapToGlobal(QPoint(0, button.height() + theme().px(4)))
        above = button.height() + theme().px(8)
        popover = self.popover(name)
        if isinstance(popover, DatePopover):
            popover.open_with(self._filter.since, self._filter.until, point, above)
            return
        item = self.choices[name]
        others = self._table.fitting(self._filter, but=name)
        options = choice_options(item, others, self._filter.chosen(name), self._workspace)
        popover.open_with(options, label(item.label), point, above)

    def _arrange(self) -> None:
        place = QWidget()
        flow = FlowLayout(place, gap=8, row_gap=6)
        for widget in (self.field, *self._buttons.values(), self._clear):
            flow.addWidget(widget)
        row = QHBoxLayout(self)
        side = theme().px(MARGIN)
        row.setContentsMargins(side, 0, side, theme().px(10))
        row.setSpacing(theme().px(12))
        row.addWidget(place, 1)
        column = QVBoxLayout()
        self.count.setMinimumHeight(theme().size("control"))
        column.addWidget(self.count)
        column.addStretch(1)
        row.addLayout(column)

    def _choice_button(self, item: Field) -> DropButton:
        return self._button(item.name, label(item.label))

    def _button(self, name: str, words: str) -> DropButton:
        button = DropButton(words, parent=self)
        button.setObjectName(f"data_{name}_filter")
        button.setMaximumWidth(theme().px(_VALUE_WIDTH))
        button.clicked.connect(partial(self.open_part, name))
        return button

    def _choice_popover(self, item: Field) -> OptionPopover:
        several = len({row.get(item.name) for row in self._table.all_rows()})
        typed = self.tr("Find in the list") if several > _MANY else ""
        popover = OptionPopover(f"data_{item.name}", typed=typed, width=300, parent=self)
        popover.changed.connect(partial(self._on_popover_changed, item.name))
        return popover

    def _date_popover(self) -> DatePopover:
        self._buttons[DATES] = self._button(DATES, self.tr("Years"))
        popover = DatePopover(self)
        popover.changed.connect(self._on_dates_changed)
        return popover

    def _say(self, button: DropButton, value: str) -> None:
        button.set_value(value)
        set_flag(button, "tinted", bool(value))

    def _names(self, name: str) -> str:
        """What is chosen in a field."""
        item = self.choices[name]
        options = choice_options(item, list(self._table.all_rows()), self._filter.chosen(name), self._workspace)
        return ", ".join(option.title for option in options if option.chosen)

    def _ask(self, chosen: DataFilter) -> None:
        if chosen != self._filter:
            self.filter_changed.emit(chosen)

    def _on_field_text_changed(self, text: str) -> None:
        self._ask(replace(self._filter, text=text.strip()))

    def _on_clear_clicked(self) -> None:
        # The button goes with the last filter; the keyboard stays on the bar.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask(DataFilter())

    def _on_popover_changed(self, name: str, keys: frozenset[str]) -> None:
        self._ask(self._filter.choosing(name, keys))

    def _on_dates_changed(self, since: Edtf | None, until: Edtf | None) -> None:
        self._ask(replace(self._filter, since=since, until=until))
