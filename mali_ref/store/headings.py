"""The headings of a book: which records there are, under which row ids, and what a link shows of them.

A book has thousands and the window asks for some hundred, so they are kept as rows and made when they are asked for.
"""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from mali_ref.domain.record import Heading
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.rows import Row

_COLUMNS = '"id", "kind", "key", "title", "grouping", "edition", "acronym", "from_day", "to_day" FROM "record"'
# More than these are sooner read all at once.
_MOST_TAKEN_IN = 500

Read = Callable[..., list[Row]]
# Kind, key, title, group, edition, acronym, first and last day.
_Columns = tuple[Any, ...]


class RefsById(dict[int, Ref]):
    """Pointers by row id; one that a row of the book names and that is missing means a damaged file."""

    def __init__(self, columns: dict[int, _Columns], path: Path) -> None:
        super().__init__()
        self._columns = columns
        self._path = path

    def __missing__(self, record_id: int) -> Ref:
        columns = self._columns.get(record_id)
        if columns is None:
            raise engine.damaged(self._path)
        self[record_id] = ref = Ref(columns[0], columns[1])
        return ref

    def get(self, record_id: int | None, default: Ref | None = None) -> Ref | None:  # type: ignore[override]
        """The pointer, or what is given where the book has no such row."""
        return self[record_id] if record_id in self._columns else default


class Headings:
    """All headings of a book, in its order.

    Attributes:
        refs: the pointer of each row id.
    """

    def __init__(self, read: Read, path: Path) -> None:
        """Read them all.

        Args:
            read: answers the rows of a query.

        Raises:
            BookProblem: the book holds what no book does.
        """
        self._read, self._path = read, path
        self._columns: dict[int, _Columns] = {}
        self._ids: dict[tuple[str, str], int] = {}
        self._made: dict[int, Heading] = {}
        # The row ids of each kind, in the order of the book.
        self._kinds: dict[str, dict[int, None]] = {}
        for row in read(f'SELECT {_COLUMNS} ORDER BY "id"'):
            self._keep(*_split(row))
        if not RECORD_TYPES.keys() >= self._kinds.keys():
            raise engine.damaged(path)
        self.refs = RefsById(self._columns, path)

    def _keep(self, record_id: int, columns: _Columns) -> None:
        self._columns[record_id] = columns
        self._ids[columns[:2]] = record_id
        self._kinds.setdefault(columns[0], {})[record_id] = None

    def id_of(self, ref: Ref) -> int:
        """The row id of a record; −1 where the book has no such record."""
        return self._ids.get((ref.kind, ref.key), -1)

    def of(self, ref: Ref) -> Heading | None:
        """A record's heading, or None."""
        record_id = self.id_of(ref)
        return self[record_id] if record_id >= 0 else None

    def __getitem__(self, record_id: int) -> Heading:
        heading = self._made.get(record_id)
        if heading is None:
            ref = self.refs[record_id]
            heading = self._made[record_id] = Heading(ref, *self._columns[record_id][2:])
        return heading

    def of_kind(self, kind: str = "") -> Iterator[Heading]:
        """The headings of a kind, or of all."""
        return map(self.__getitem__, self._kinds.get(kind, {}) if kind else self._columns)

    def count_of(self, kind: str) -> int:
        """How many there are of a kind."""
        return len(self._kinds.get(kind, {}))

    def take_in(self, refs: Collection[Ref]) -> bool:
        """Read the headings of records anew, where no others have changed; answers False where all must be read."""
        if len(refs) > _MOST_TAKEN_IN:
            return False
        sql = f'SELECT {_COLUMNS} WHERE "kind" = ? AND "key" = ?'
        found = dict(_split(row) for ref in refs for row in self._read(sql, [ref.kind, ref.key]))
        last = max(self._columns, default=0)
        if any(record_id < last and record_id not in self._columns for record_id in found):
            # It came back to its place in the middle.
            return False
        there = {columns[:2] for columns in found.values()}
        for ref in refs:
            if (ref.kind, ref.key) not in there:
                self._forget(ref)
        for record_id in sorted(found):
            self._keep(record_id, found[record_id])
            self._made.pop(record_id, None)
            self.refs.pop(record_id, None)
        return True

    def _forget(self, ref: Ref) -> None:
        gone = self._ids.pop((ref.kind, ref.key), None)
        if gone is not None:
            del self._columns[gone], self._kinds[ref.kind][gone]
            self._made.pop(gone, None)
            self.refs.pop(gone, None)


def _split(row: Row) -> tuple[int, _Columns]:
    """The id and the columns after it, by their places: thousands are read, and by name takes twice as long."""
    record_id, *columns = tuple[Any, ...](row)
    return record_id, tuple(columns)
