"""A list of records in groups that a filter narrows: the model behind the lists of indicators and of sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.grouped_rows import GroupedRows


@dataclass(frozen=True, slots=True)
class ListRow:
    """One record of a list.

    Attributes:
        group: the key of its group.
        words: every name, folded, in which the filter looks.
        later: whether it begins after the day the book is set to.
        spoken: the row in words, for screen readers and the tip.
    """

    ref: Ref
    group: str
    title: str
    words: str
    later: bool
    spoken: str

    def matches(self, terms: list[str]) -> bool:
        """Whether every word typed stands within a name."""
        return all(term in self.words for term in terms)


@dataclass(frozen=True, slots=True)
class ListGroup:
    """A group as shown: its key, its name, and the rows the filter leaves."""

    key: str
    name: str
    rows: tuple[ListRow, ...]


class GroupedList(GroupedRows):
    """Groups in a given order, and the records in them; empty groups are left out."""

    def __init__(self, group_names: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = group_names
        self._rows: tuple[ListRow, ...] = ()
        self._text = ""

    def set_rows(self, rows: Iterable[ListRow]) -> None:
        """Show these rows; with as many in the same places, selection and folds stay as they are."""
        self._rows = tuple(rows)
        before = self._shape()
        groups = self._narrowed()
        if before == _shape(groups):
            self._groups = groups
            self._tell_changed()
        else:
            self._reset(groups)

    def set_filter(self, text: str) -> None:
        """Leave only the rows that have these words in a name; empty for all."""
        if fold(text) == fold(self._text):
            return
        self._text = text
        self._reset(self._narrowed())
        self.narrowed.emit()

    def row_count(self) -> int:
        """How many rows there are without a filter."""
        return len(self._rows)

    def groups(self) -> tuple[ListGroup, ...]:
        """The groups shown."""
        return tuple(self._groups)

    def row_of(self, ref: Ref) -> ListRow | None:
        """The row of a record, shown or not."""
        return next((row for row in self._rows if row.ref == ref), None)

    def _title(self, row: ListRow) -> str:
        return row.title

    def _spoken(self, row: ListRow) -> str:
        return row.spoken

    def _narrowed(self) -> list[ListGroup]:
        terms = fold(self._text).split()
        groups = []
        for key, name in self._names.items():
            rows = tuple(row for row in self._rows if row.group == key and row.matches(terms))
            if rows:
                groups.append(ListGroup(key, name, rows))
        return groups

    def _shape(self) -> list[list[Ref]]:
        return _shape(self._groups)


def _shape(groups: list[ListGroup]) -> list[list[Ref]]:
    return [[row.ref for row in group.rows] for group in groups]
