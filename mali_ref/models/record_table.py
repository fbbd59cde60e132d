"""One table of records for every kind, built from the kind's description.

The model knows values, their order and what they point at; how a cell looks is the business of the views.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.domain.dates import Edtf
from mali_ref.domain.fields import Choice, Field, FigureField, Flag, Link, LinkList, Number
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import sort_key
from mali_ref.models.brief_words import brief_date
from mali_ref.models.citations import edition_mark
from mali_ref.models.labels import date_text, label, value_text
from mali_ref.models.table_cells import NOT_GIVEN, TITLE, Column, Linked, Role
from mali_ref.models.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


class RecordTable(QAbstractTableModel):
    """Records of one kind as rows; sorted by native values, what is not stated always last."""

    def __init__(
        self,
        record_type: RecordType,
        workspace: Workspace,
        columns: Sequence[Column] = (),
        parent: QObject | None = None,
    ) -> None:
        """Show the given columns, or else the title and every field that is a column by default."""
        super().__init__(parent)
        self.record_type = record_type
        self._workspace = workspace
        self._columns = tuple(columns) or _default_columns(record_type)
        self._records: list[Record] = []
        self._sort_column = 0
        self._sort_order = Qt.SortOrder.AscendingOrder
        self._answers = self._answers_by_role()
        workspace.as_of_changed.connect(self._on_workspace_as_of_changed)

    def set_records(self, records: Iterable[Record]) -> None:
        """Show these records, in the order the table is sorted by."""
        self.beginResetModel()
        self._records = self._in_order(list(records))
        self.endResetModel()

    def records(self) -> tuple[Record, ...]:
        """The records in the order of the rows."""
        return tuple(self._records)

    def record_at(self, row: int) -> Record | None:
        """The record of a row, or None outside the table."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, ref: Ref | None) -> int:
        """The row of a record; −1 where it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.ref == ref), -1)

    def column_of(self, name: str) -> int:
        """The column of a field; −1 where it is not shown."""
        return next((number for number, column in enumerate(self._columns) if column.name == name), -1)

    def name_of(self, column: int) -> str:
        """The field of a column."""
        return self._columns[column].name

    def field_of(self, column: int) -> Field | None:
        """The description of a column's field; None for the title."""
        return self.record_type.by_name.get(self._columns[column].name)

    def is_numeric(self, column: int) -> bool:
        """Whether a column holds numbers, which stand at its right."""
        return isinstance(self.field_of(column), FigureField | Number)

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column the rows are sorted by, and which way."""
        return self._sort_column, self._sort_order

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record_at(index.row()) if index.isValid() else None
        answer = self._answers.get(int(role))
        return answer(record, index.column()) if record is not None and answer is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].label or self._full_label(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._full_label(section)
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        refs = [self._records[index.row()].ref for index in old]
        self._sort_column, self._sort_order = column, order
        self._records = self._in_order(self._records)
        rows = {record.ref: row for row, record in enumerate(self._records)}
        new = [self.index(rows[ref], index.column()) for ref, index in zip(refs, old, strict=True)]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _answers_by_role(self) -> dict[int, Callable[[Record, int], Any]]:
        return {
            int(Qt.ItemDataRole.DisplayRole): self._text,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            int(Qt.ItemDataRole.TextAlignmentRole): lambda _, column: self._alignment(column),
            int(Role.SORT): self._sort_value,
            int(Role.REF): lambda record, _: record.ref,
            int(Role.RECORD): lambda record, _: record,
            int(Role.GROUP): lambda record, _: record.get(self.record_type.group_field) or "",
            int(Role.LATER): lambda record, _: self._is_later(record),
            int(Role.VALUE): self._value,
            int(Role.MARK): self._date_mark,
            int(Role.LINKS): self._links,
            int(Role.EDITION): lambda record, _: edition_mark(record.edition),
            int(Role.CODE): lambda record, _: self._code(record),
        }

    def _value(self, record: Record, column: int) -> Any:
        name = self._columns[column].name
        value = record.title if name == TITLE else record.get(name)
        return None if value in ("", ()) else value

    def _text(self, record: Record, column: int) -> str:
        value, field, words = self._value(record, column), self.field_of(column), self._columns[column].words
        if value is None:
            return NOT_GIVEN if self.is_numeric(column) else self.tr("Not stated")
        if words is not None:
            return words(record)
        if isinstance(value, Edtf):
            return brief_date(value.text)
        if isinstance(field, Link | LinkList):
            return ", ".join(link.heading.title for link in self._links(record, column))
        return str(value) if field is None else value_text(field, value)

    def _spoken(self, record: Record, column: int) -> str:
        if self._value(record, column) is None:
            return self.tr("Not stated")
        value = self._value(record, column)
        words = date_text(value.text) if isinstance(value, Edtf) else self._text(record, column)
        if self._columns[column].name == TITLE:
            words = ", ".join(filter(None, (words, self._code(record), edition_mark(record.edition))))
        return self.tr("{value}, after this day").format(value=words) if self._is_later(record) else words

    def _links(self, record: Record, column: int) -> tuple[Linked, ...]:
        value, field = self._value(record, column), self.field_of(column)
        if value is None or not isinstance(field, Link | LinkList):
            return ()
        pairs = [(value, "")] if isinstance(value, Ref) else [(item.ref, item.role) for item in value]
        found = ((self._workspace.heading(ref), role) for ref, role in pairs)
        return tuple(Linked(heading, role) for heading, role in found if heading is not None)

    def _date_mark(self, record: Record, column: int) -> str:
        value = self._value(record, column)
        if not isinstance(value, Edtf):
            return ""
        return "corrected" if record.get(f"{self._columns[column].name}_as_printed") else value.mark

    def _code(self, record: Record) -> str:
        """The short code of the data set a row comes from; a subclass that mixes such rows in says which."""
        return ""

    def _is_later(self, record: Record) -> bool:
        heading = self._workspace.heading(record.ref)
        return heading is not None and self._workspace.is_later(heading)

    def _sort_value(self, record: Record, column: int) -> Any:
        value, field = self._value(record, column), self.field_of(column)
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Edtf):
            return "/".join(value.sort_key())
        if isinstance(value, Figure):
            return value.middle()
        if isinstance(field, Choice | Flag | Link | LinkList) or field is None:
            return sort_key(self._text(record, column))
        return sort_key(str(value))

    def _in_order(self, records: list[Record]) -> list[Record]:
        keys = {record.ref: self._sort_value(record, self._sort_column) for record in records}
        stated = [record for record in records if keys[record.ref] is not None]
        backwards = self._sort_order == Qt.SortOrder.DescendingOrder
        stated.sort(key=lambda record: keys[record.ref], reverse=backwards)
        return stated + [record for record in records if keys[record.ref] is None]

    def _full_label(self, column: int) -> str:
        field = self.field_of(column)
        return self.tr("Title") if field is None else label(field.label)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.is_numeric(column) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _on_workspace_as_of_changed(self) -> None:
        if self._records:
            last = self.index(len(self._records) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _default_columns(record_type: RecordType) -> tuple[Column, ...]:
    return (Column(TITLE), *(Column(field.name) for field in record_type.fields if field.column))
