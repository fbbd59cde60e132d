"""Where a data set lies in the window: ``data:ucdp_event``, its row ``data:ucdp_event/120``, and a choice among its
rows ``data:refugee/direction=in_mali``; in the field of their date it is a time, ``data:mission_death/date=2016-05``.

An address has the shape of a record's pointer, so that history, links and settings carry it like any other; it names
no record, and the book answers it with none.
"""

from typing import Final

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace

DATA: Final = "data"
DATA_TAB: Final = "sources"


def data_ref(name: str, number: int = 0) -> Ref:
    """The address of a data set, or of its row of that number."""
    return Ref(DATA, f"{name}/{number}" if number else name)


def choice_ref(name: str, field: str, value: str) -> Ref:
    """The address of the rows of a data set that have a value in a field."""
    return Ref(DATA, f"{name}/{field}={value}")


def data_set_at(ref: Ref | None) -> DataSet | None:
    """The data set an address lies in; None for a record or for what the program does not know."""
    if ref is None or ref.kind != DATA:
        return None
    return DATA_SETS.get(ref.key.partition("/")[0])


def row_number(ref: Ref) -> int:
    """The number of the row an address means; 0 for the data set as a whole."""
    number = ref.key.partition("/")[2]
    return int(number) if number.isascii() and number.isdigit() else 0


def choice_at(ref: Ref) -> tuple[str, str] | None:
    """The field and the value an address chooses by; None where it chooses nothing."""
    field, equals, value = ref.key.partition("/")[2].partition("=")
    return (field, value) if equals else None


def tab_of(ref: Ref, workspace: Workspace) -> str:
    """The tab that shows a record or a data set; empty where the book has no such thing."""
    if data_set_at(ref) is not None:
        return DATA_TAB
    return RECORD_TYPES[ref.kind].tab if workspace.heading(ref) is not None else ""
