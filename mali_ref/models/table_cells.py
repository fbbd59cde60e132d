"""What the cells of a table of records answer, and the columns they stand in."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt

from mali_ref.domain.record import Heading, Record

TITLE: Final = "title"
NOT_GIVEN: Final = "–"


class Role(IntEnum):
    """What a cell answers besides Qt's own roles.

    SORT: text, number or flag to sort by; None where nothing is stated.
    REF, RECORD: the row's record. GROUP: its group. LATER: whether it begins after the day the book is set to.
    VALUE: the field's value as in the record, None where nothing is stated.
    MARK: the sign of a date's precision. LINKS: a tuple of `Linked` for fields that point at records.
    EDITION: the mark of the record's edition; empty for the estimate. CODE: the short code of the data set a row comes
    from that is no record, and so is drawn paler; empty for a record.
    """

    SORT = Qt.ItemDataRole.UserRole + 1
    REF = Qt.ItemDataRole.UserRole + 2
    RECORD = Qt.ItemDataRole.UserRole + 3
    GROUP = Qt.ItemDataRole.UserRole + 4
    LATER = Qt.ItemDataRole.UserRole + 5
    VALUE = Qt.ItemDataRole.UserRole + 6
    MARK = Qt.ItemDataRole.UserRole + 7
    LINKS = Qt.ItemDataRole.UserRole + 8
    EDITION = Qt.ItemDataRole.UserRole + 9
    CODE = Qt.ItemDataRole.UserRole + 10


@dataclass(frozen=True, slots=True)
class Linked:
    """A record a cell points at, and the part it plays."""

    heading: Heading
    role: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a field's name, or ``title``.

    Attributes:
        label: the head of the column on screen; empty for the field's own label.
        words: writes the cell from the record where the value's own words will not do.
    """

    name: str
    label: str = ""
    words: Callable[[Record], str] | None = None
