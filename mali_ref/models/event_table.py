"""The table of events, with the rows of a layer among them."""

from typing import Any

from PySide6.QtCore import QObject

from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.records.event import EVENT
from mali_ref.models.event_layer import COUNTRY, EventLayer, event_place
from mali_ref.models.labels import figure_text
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import Column, Linked
from mali_ref.models.workspace import Workspace


class EventTable(RecordTable):
    """Events of the book as they are; rows of the layer with their code, their sides and UCDP's words for a place."""

    def __init__(
        self, workspace: Workspace, layer: EventLayer, columns: tuple[Column, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(EVENT, workspace, columns, parent)
        self._layer = layer

    def _code(self, record: Record) -> str:
        return self._layer.code if self._layer.row(record.ref) is not None else ""

    def _value(self, record: Record, column: int) -> Any:
        return self._sides(record, column) or super()._value(record, column)

    def _text(self, record: Record, column: int) -> str:
        name, row = self.name_of(column), self._layer.row(record.ref)
        if row is not None and name == "places":
            return event_place(row.fields) or self._workspace.book.title(row.get("region") or COUNTRY)
        if row is not None and name == "killed":
            # The bounds, which UCDP gives for every other event, would be cut off in so narrow a column.
            return figure_text(Figure(row.fields["deaths"].value))
        return super()._text(record, column)

    def _links(self, record: Record, column: int) -> tuple[Linked, ...]:
        return self._sides(record, column) or super()._links(record, column)

    def _sides(self, record: Record, column: int) -> tuple[Linked, ...]:
        """The sides of a row of the layer, of which not all are records."""
        return self._layer.sides(record.ref) if self.name_of(column) == "actors" else ()
