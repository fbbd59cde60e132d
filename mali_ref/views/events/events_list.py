"""The table of events with its key, or what to do where no event fits."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.event_table import EventTable
from mali_ref.models.table_cells import TITLE, Column
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.date_key import DateKey
from mali_ref.views.events.event_words import part_label, place_words, sentence_part
from mali_ref.views.events.events_table import EventsTableView
from mali_ref.views.kit.buttons import Button, plain_button
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.table.cells import FigureCell
from mali_ref.views.table.view import Width

WIDTHS: Final = {
    "date": Width(152),
    TITLE: Width(share=1),
    "places": Width(112),
    "actors": Width(136),
    "killed": Width(46),
    "injured": Width(56),
}
ORDERS: Final = {"ascending": Qt.SortOrder.AscendingOrder, "descending": Qt.SortOrder.DescendingOrder}


class EventsList(QWidget):
    """Shows events in the order the reader chose.

    Attributes:
        view: the table.

    Signals:
        part_cleared: the user lifts a part of the filter; empty text for all of it.
    """

    part_cleared = Signal(object)

    def __init__(self, workspace: Workspace, layer: EventLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        set_ground(self, "surface")
        self.table = EventTable(workspace, layer, self._columns(), self)
        self.view = EventsTableView(self.table, WIDTHS, parent=self)
        self.view.set_cell("killed", FigureCell("strong", "ink", parent=self.view))
        self.view.setObjectName("events_table")
        self.view.setAccessibleName(self.tr("Events"))
        self.empty = EmptyState("list-filter", "")
        self.empty.setObjectName("events_empty")
        self.key = DateKey()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.key)
        self.sort_by("date", "descending")

    def show_events(self, events: Sequence[Record]) -> None:
        """Show these events."""
        self.table.set_records(events)
        if events:
            self._stack.setCurrentWidget(self.view)

    def show_empty(self, chosen: EventFilter, likeliest: str) -> None:
        """Say which filters exclude everything, and offer to lift the likeliest one, then all."""
        words = ", ".join(sentence_part(part, chosen, self._workspace) for part in chosen.parts())
        self.empty.set_words(self.tr("No event fits these filters"), words[:1].upper() + words[1:])
        parts = [likeliest, ""] if likeliest and len(chosen.parts()) > 1 else [""]
        buttons = [self._clear_button(part) for part in parts]
        self.empty.set_buttons(buttons)
        # Made anew each time, they would come last of all.
        for one, following in pairwise((self.view.horizontalHeader(), *buttons)):
            QWidget.setTabOrder(one, following)
        self._stack.setCurrentWidget(self.empty)

    def is_empty(self) -> bool:
        """Whether no event fits."""
        return self._stack.currentWidget() is self.empty

    def first_stop(self) -> QWidget:
        """What keys are given to: the rows, or where there are none the button that brings some."""
        offered = (button for button in self.empty.findChildren(QAbstractButton) if not button.isHidden())
        return next(offered, self.view) if self.is_empty() else self.view

    def first_known(self) -> Ref | None:
        """The first event that is not after the day the book is set to; else the first of all."""
        records = self.table.records()
        headings = [heading for record in records if (heading := self._workspace.heading(record.ref))]
        known = (heading.ref for heading in headings if not self._workspace.is_later(heading))
        return next(known, records[0].ref if records else None)

    def sort_by(self, name: str, order: str) -> None:
        """Sort by a field, ``ascending`` or ``descending``; what is not known is passed over."""
        column = self.table.column_of(name)
        if column >= 0 and order in ORDERS:
            self.view.sort_by(column, ORDERS[order])

    def sorting(self) -> tuple[str, str]:
        """The field the events are sorted by, and ``ascending`` or ``descending``."""
        column, order = self.table.sorting
        return self.table.name_of(column), next(name for name, value in ORDERS.items() if value == order)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("date"),
            Column(TITLE),
            Column("places", self.tr("Place"), place_words(self._workspace)),
            Column("actors"),
            Column("killed"),
            Column("injured", self.tr("Inj.")),
        )

    def _clear_button(self, part: str) -> Button:
        words = self.tr("Clear {filter}").format(filter=part_label(part)) if part else self.tr("Clear all filters")
        button = plain_button(words)
        button.setObjectName(f"empty_clear_{part or 'all'}")
        button.setAccessibleName(words)
        button.clicked.connect(partial(self.part_cleared.emit, part))
        return button
