"""What a screen says of a data set and of its rows, in the language of the screen."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.dates import Edtf
from mali_ref.domain.fields import Field, Link, Number
from mali_ref.domain.figures import plain_number
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.models.brief_words import brief_date
from mali_ref.models.citations import citation_line
from mali_ref.models.labels import date_text, label, value_text
from mali_ref.models.language import local_number, number_text
from mali_ref.models.record_facts import Fact
from mali_ref.models.workspace import Workspace

YEAR: Final = "year"
# Numbers that count nothing: their thousands are not parted.
_UNGROUPED: Final = (YEAR, "latitude", "longitude")


def value_words(field: Field, value: Any, workspace: Workspace, brief: bool = False) -> str:
    """A value for reading; ``brief`` writes a date as short as its column."""
    if isinstance(value, Edtf):
        return brief_date(value.text) if brief else date_text(value.text)
    if isinstance(field, Number):
        return local_number(plain_number(value)) if field.name in _UNGROUPED else number_text(value)
    if isinstance(field, Link):
        return workspace.book.title(value)
    return value_text(field, value)


def rows_counted(count: int) -> str:
    """“2,120 rows”."""
    if count == 1:
        return QCoreApplication.translate("DataSets", "1 row")
    return QCoreApplication.translate("DataSets", "{count} rows").format(count=number_text(count))


def rows_shown(shown: int, total: int) -> str:
    """“312 of 2,120 rows”, or how many there are where no filter is set."""
    if shown == total:
        return rows_counted(total)
    words = QCoreApplication.translate("DataSets", "{shown} of {total} rows")
    return words.format(shown=number_text(shown), total=number_text(total))


def first_day(row: DataRow, data_set: DataSet) -> str:
    """The ISO day on which a row begins; empty where its data set knows no time."""
    begin = row.get(data_set.begins) if data_set.begins else None
    if isinstance(begin, Edtf):
        return begin.earliest
    year = row.get(YEAR)
    return f"{int(year):04d}-01-01" if year is not None else ""


def years_words(rows: Iterable[DataRow], data_set: DataSet) -> str:
    """From which year to which the rows go, as ``1990–2023``; empty where they have no time."""
    years = sorted({day[:4] for row in rows if (day := first_day(row, data_set))})
    return "–".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def row_facts(row: DataRow, data_set: DataSet, workspace: Workspace, leave_out: Iterable[str] = ()) -> list[Fact]:
    """What a row states, field by field, with links where it points at records."""
    left_out = frozenset(leave_out)
    return [
        Fact(field.name, label(field.label), tuple(_spans(field, value, workspace)))
        for field in data_set.fields
        if (value := row.get(field.name)) is not None and field.name not in left_out
    ]


def copied_row(row: DataRow, data_set: DataSet, workspace: Workspace) -> str:
    """A row for another document: a line for each thing it states, and where it comes from."""
    lines = [
        f"{label(field.label)}: {value_words(field, row.get(field.name), workspace)}"
        for field in data_set.fields
        if row.get(field.name) is not None
    ]
    return "\n".join([*lines, source_line(data_set, workspace)])


def source_line(data_set: DataSet, workspace: Workspace) -> str:
    """The citation of the source a data set comes from."""
    return citation_line(Cited("", data_set.source), workspace)


def source_ref(data_set: DataSet) -> Ref:
    """The record of the source a data set comes from."""
    return Ref("source", data_set.source)


def _spans(field: Field, value: Any, workspace: Workspace) -> Iterator[Span]:
    yield LinkTo(value) if isinstance(field, Link) else Words(value_words(field, value, workspace))
