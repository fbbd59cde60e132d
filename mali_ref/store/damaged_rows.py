"""Reading the rows of tables that may lie on damaged pages: all at once where that works, else one key at a time."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from mali_ref.store import access
from mali_ref.store.keys import Key

# Where even the greatest key of a table cannot be read, so many more are tried.
_MORE_KEYS = 2000
# The tables whose keys stand in others, so that theirs are no greater.
_OWNERS = {"record_id": ("record", "id"), "edit_id": ("edit", "id"), "series_id": ("series", "id")}

Rows = list[tuple[Any, ...]]


class Reader:
    """A file that may be damaged, and may be written to by the engine; used in a ``with`` block.

    Raises:
        BookProblem: not even its list of tables can be read.
    """

    def __init__(self, path: Path, key: Key | None = None) -> None:
        self._path = path
        self._key = key
        self._connection = access.open_book_file(path, "rw", key=key)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()

    def rows(self, table: str, columns: Sequence[str]) -> tuple[Rows, int]:
        """The rows of a table, and how many could not be read as far as that can be known.

        Args:
            columns: the first is the one that the table is sorted by.
        """
        select = f"SELECT {', '.join(_quoted(column) for column in columns)} FROM {_quoted(table)}"
        rows, failed = self._all(select)
        if not failed:
            return rows, 0
        if rows and not isinstance(rows[0][0], int):
            return self._from_both_ends(select, columns[0])
        return self._by_keys(select, columns[0], self._highest(table, columns[0]))

    def _by_keys(self, select: str, key: str, highest: int) -> tuple[Rows, int]:
        found: Rows = []
        unread = 0
        for number in range(1, highest + 1):
            rows, failed = self._all(f"{select} WHERE {_quoted(key)} = ?", [number])
            found += [] if failed else rows
            unread += failed
        return found, unread

    def _highest(self, table: str, key: str) -> int:
        """The greatest key, or a guess above it."""
        for asked, column in ((table, key), _OWNERS.get(key, (table, key))):
            rows, failed = self._all(f"SELECT max({_quoted(column)}) FROM {_quoted(asked)}")
            if not failed:
                return int(rows[0][0] or 0)
        known, _ = self._all(f"SELECT {_quoted(key)} FROM {_quoted(table)}")
        return max((row[0] for row in known if isinstance(row[0], int)), default=0) + _MORE_KEYS

    def _from_both_ends(self, select: str, key: str) -> tuple[Rows, int]:
        found: dict[Any, tuple[Any, ...]] = {}
        for direction in ("ASC", "DESC"):
            rows, _ = self._all(f"{select} ORDER BY {_quoted(key)} {direction}")
            found |= {row[0]: row for row in rows}
        return list(found.values()), 1

    def _all(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Rows, bool]:
        """The rows up to the first that cannot be read, and whether there was one."""
        found: Rows = []
        try:
            found.extend(tuple(row) for row in self._connection.execute(sql, parameters))
        except (sqlite.Error, UnicodeDecodeError):
            self._open_again()
            return found, True
        return found, False

    def _open_again(self) -> None:
        """A protected page whose check sum is wrong spoils the connection that met it for all other pages."""
        if self._key is not None:
            self._connection.close()
            self._connection = access.open_book_file(self._path, "rw", key=self._key)


def _quoted(name: str) -> str:
    return f'"{name}"'
