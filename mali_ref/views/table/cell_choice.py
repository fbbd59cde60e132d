"""Which painter a column of a table has, from the description of its field."""

from PySide6.QtWidgets import QWidget

from mali_ref.domain.fields import DateField, Field, FigureField, Link, LinkList, Number
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import TITLE
from mali_ref.views.table.cells import DateCell, FigureCell, LinksCell, TextCell
from mali_ref.views.table.title_cell import TitleCell


def cell_for(name: str, field: Field | None, parent: QWidget) -> TextCell:
    """The painter of a column."""
    if name == TITLE:
        return TitleCell(key=True, parent=parent)
    if field is None:
        return TextCell(key=True, parent=parent)
    if isinstance(field, DateField):
        return DateCell(tone="ink2", parent=parent)
    if isinstance(field, FigureField | Number):
        return FigureCell(tone="ink2", parent=parent)
    if isinstance(field, Link | LinkList) and set(field.targets) & {"actor", "person"}:
        return LinksCell("caption_medium", parent=parent)
    return TextCell(tone="ink2", parent=parent)


def cells_of(model: RecordTable, parent: QWidget) -> list[TextCell]:
    """The painters of all columns of a model."""
    columns = range(model.columnCount())
    return [cell_for(model.name_of(column), model.field_of(column), parent) for column in columns]
