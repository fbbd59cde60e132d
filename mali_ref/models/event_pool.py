"""What the Events tab chooses among: the events of the book, and a layer where it is laid over them."""

from dataclasses import dataclass

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import DATA
from mali_ref.models.event_filter import EventFilter, filter_events, likeliest_to_clear, surroundings_of
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FittingEvents:
    """What a filter leaves: events of the book, and apart from them rows of the layer."""

    events: list[Record]
    layered: list[Record]

    def all(self) -> list[Record]:
        """Both, for one table."""
        return [*self.events, *self.layered]


class EventPool:
    """The events of a workspace on its day.

    Attributes:
        events: those of the book, which alone are counted as its events.
        around: what lies in what, for the filter.
        layer: open data that can be laid over them.
        has_layer: whether it is.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.layer = EventLayer(workspace)
        self.has_layer = False
        self.renew()

    def renew(self) -> None:
        """Take in what the workspace shows now."""
        self.events = self._workspace.records("event")
        self.around = surroundings_of(self._workspace)

    def fitting(self, chosen: EventFilter) -> FittingEvents:
        """What a filter leaves."""
        return FittingEvents(self.book_events(chosen), filter_events(self._layered(), chosen, self.around))

    def book_events(self, chosen: EventFilter) -> list[Record]:
        """What a filter leaves of the book's own events."""
        return filter_events(self.events, chosen, self.around)

    def likeliest_to_clear(self, chosen: EventFilter) -> str:
        """The part of a filter without which most would be left."""
        return likeliest_to_clear([*self.events, *self._layered()], chosen, self.around)

    def record(self, ref: Ref | None) -> Record | None:
        """A record of the book, or a row of the layer."""
        if ref is None:
            return None
        return self.layer.record(ref) if ref.kind == DATA else self._workspace.record(ref)

    def _layered(self) -> list[Record]:
        return self.layer.records() if self.has_layer else []
