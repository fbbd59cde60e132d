"""One table of rows for every data set, built from the set's description."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.fields import Field, FigureField, Number
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import DATA, DATA_TAB, data_ref, row_number
from mali_ref.models.data_filter import DataFilter, RowFilter
from mali_ref.models.data_words import YEAR, first_day, value_words
from mali_ref.models.labels import label
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import NOT_GIVEN, Column
from mali_ref.models.workspace import Workspace


class DataTable(RecordTable):
    """The rows of a data set that fit a filter; sorting and cells are those of tables of records.

    A row stands in the table as a record without a title, whose pointer is the row's address.
    """

    def __init__(self, data_set: DataSet, workspace: Workspace, parent: QObject | None = None) -> None:
        self.data_set = data_set
        self._days: dict[Ref, str] = {}
        # Numbers stand last, where nothing at their right runs into them.
        fields = sorted((field for field in data_set.fields if field.column), key=_is_count)
        super().__init__(_as_kind(data_set), workspace, [Column(field.name) for field in fields], parent)
        rows = workspace.book.data_rows(data_set.name)
        self._rows = {row.number: row for row in rows}
        self._filter = RowFilter(data_set, rows, workspace)
        self._records_of = {row.number: _as_record(row, data_set) for row in rows}
        self._sort_column = -1
        self.show_fitting(DataFilter())

    def show_fitting(self, chosen: DataFilter) -> None:
        """Show the rows that have all that is asked for."""
        self.set_records(self._records_of[row.number] for row in self._filter.fitting(chosen))

    def fitting(self, chosen: DataFilter, but: str = "") -> list[DataRow]:
        """The rows a filter leaves; ``but`` lifts what it asks of one field."""
        return self._filter.fitting(chosen, but)

    def all_rows(self) -> tuple[DataRow, ...]:
        """Every row, in the order of the data set."""
        return tuple(self._rows.values())

    def rows(self) -> list[DataRow]:
        """The rows shown, in the order of the table."""
        return [self._rows[row_number(record.ref)] for record in self.records()]

    def row(self, ref: Ref | None) -> DataRow | None:
        """The row at an address, shown or not."""
        return self._rows.get(row_number(ref)) if ref is not None else None

    def is_numeric(self, column: int) -> bool:
        field = self.field_of(column)
        return field is not None and _is_count(field)

    def _text(self, record: Record, column: int) -> str:
        value, field = self._value(record, column), self.field_of(column)
        if value is None or field is None:
            return NOT_GIVEN
        return value_words(field, value, self._workspace, brief=True)

    def _is_later(self, record: Record) -> bool:
        if record.ref not in self._days:
            self._days[record.ref] = first_day(self._rows[row_number(record.ref)], self.data_set)
        day = self._days[record.ref]
        return bool(self._workspace.as_of) and day > self._workspace.as_of

    def _full_label(self, column: int) -> str:
        """The name of a column, and what its description says of it, for the tip of its head."""
        field = self.field_of(column)
        return "\n".join(label(words) for words in (field.label, field.help) if words) if field is not None else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = super().headerData(section, orientation, role)
        return str(words).partition("\n")[0] if role == Qt.ItemDataRole.DisplayRole and words else words

    def _in_order(self, records: list[Record]) -> list[Record]:
        # Until the reader sorts, the order is that of the data set.
        return super()._in_order(records) if self._sort_column >= 0 else records


def _is_count(field: Field) -> bool:
    """Whether a field counts something; a year is read like a name."""
    return isinstance(field, FigureField | Number) and field.name != YEAR


def _as_kind(data_set: DataSet) -> RecordType:
    return RecordType(DATA, data_set.label, data_set.label, data_set.fields, DATA_TAB, begins=data_set.begins)


def _as_record(row: DataRow, data_set: DataSet) -> Record:
    key = data_ref(data_set.name, row.number).key
    return Record(DATA, key, "", "", row.fields, (), (Citation(data_set.source),))
