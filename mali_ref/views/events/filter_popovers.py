"""The panels under the buttons of the filter bar: what each offers, and what the reader chose in it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from mali_ref.domain.dates import Edtf
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.event_pool import EventPool
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.event_words import part_label
from mali_ref.views.events.options import actor_options, killed_options, place_options, type_options
from mali_ref.views.filters.option_list import Option
from mali_ref.views.filters.popovers import DatePopover, OptionPopover
from mali_ref.views.kit.theme import theme

PANELS: Final = ("actors", "places", "types", "dates", "killed")


class FilterPopovers(QObject):
    """Opens the panels.

    Attributes:
        filter: what is in force.

    Signals:
        changed: the user wants another `EventFilter`.
    """

    changed = Signal(object)

    def __init__(self, workspace: Workspace, pool: EventPool, parent: QWidget) -> None:
        """``pool`` says between which events is chosen, so that each option can say how many it would leave."""
        super().__init__(parent)
        self._workspace = workspace
        self._pool = pool
        self.filter = EventFilter()
        self._popovers: dict[str, OptionPopover | DatePopover] = {
            "actors": OptionPopover("actors", typed=self.tr("Find an actor"), parent=parent),
            "places": OptionPopover("places", typed=self.tr("Find a place"), parent=parent),
            "types": OptionPopover("types", width=240, parent=parent),
            "killed": OptionPopover("killed", several=False, width=220, parent=parent),
            "dates": DatePopover(parent),
        }
        for part, popover in self._popovers.items():
            if isinstance(popover, OptionPopover):
                popover.changed.connect(partial(self._on_popover_changed, part))
            else:
                popover.changed.connect(self._on_dates_changed)

    def of(self, part: str) -> OptionPopover | DatePopover:
        """The panel of a part of the filter."""
        return self._popovers[part]

    def open(self, part: str, button: QWidget) -> None:
        """Open the panel of a part under its button."""
        point = button.mapToGlobal(QPoint(0, button.height() + theme().px(4)))
        above = button.height() + theme().px(8)
        popover = self._popovers[part]
        if isinstance(popover, DatePopover):
            popover.open_with(self.filter.since, self.filter.until, point, above)
        else:
            popover.open_with(self._options(part), part_label(part), point, above)

    def _options(self, part: str) -> list[Option]:
        others = self._pool.book_events(self.filter.without(part))
        makers: dict[str, Callable[[], list[Option]]] = {
            "actors": partial(actor_options, others, self.filter, self._workspace),
            "places": partial(place_options, others, self.filter, self._workspace, self._pool.around),
            "types": partial(type_options, others, self.filter),
            "killed": partial(killed_options, others, self.filter),
        }
        return makers[part]()

    def _on_popover_changed(self, part: str, keys: frozenset[object]) -> None:
        value: object = next(iter(keys), 0) if part == "killed" else keys
        self.changed.emit(replace(self.filter, **{part: value}))  # type: ignore[arg-type]

    def _on_dates_changed(self, since: Edtf | None, until: Edtf | None) -> None:
        self.changed.emit(replace(self.filter, since=since, until=until))
