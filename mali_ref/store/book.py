"""Reading a book: headings, whole records, and what points to what.

A book belongs to the thread that opened it; another thread opens its own with `reopened`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.errors import PassphraseNeeded, WrongPassphrase
from mali_ref.domain.map_shapes import MapShape
from mali_ref.domain.query import Pointer
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.store import engine, open_files
from mali_ref.store.data_rows import rows_from_table, table_of
from mali_ref.store.exporting import in_memory
from mali_ref.store.keys import Key
from mali_ref.store.map_rows import shapes_from_rows
from mali_ref.store.rows import Row, record_from_rows, series_from_rows

_IMMUTABLE = "This is the book that came with the program: you can read it, but not change it."
# More headings than these are sooner read all at once.
_MOST_TAKEN_IN = 500
_OLDER = "This book has an earlier format: you can read it. Open it in the window to bring it up to date."
_LET_GO = "The book is being protected. Try again in a moment."

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class _Known(dict[_Key, _Value]):
    """What the book holds by key; a key that one of its rows names and that is missing means a damaged file."""

    def __init__(self, path: Path, items: Mapping[_Key, _Value]) -> None:
        super().__init__(items)
        self._path = path

    def __missing__(self, key: _Key) -> _Value:
        raise engine.damaged(self._path)


class Book:
    """An open book.

    Attributes:
        path: the file.
        immutable: whether it was opened as a file that nobody writes (the bundled book).
        read_only_reason: why nothing can be written, as a sentence; empty where nothing speaks against it.
        is_older: whether the file has the format of an earlier program, and is read from a copy in memory.
    """

    def __init__(self, path: Path, immutable: bool = False, key: Key | None = None) -> None:
        """Open a book for reading; raises BookProblem and its kin with a sentence for the user.

        Args:
            key: what opens it where it is protected; not used otherwise.
        """
        self.path = path
        self.immutable = immutable
        self._open(key)
        # The state of the file that the headings are of, and the one that whoever asks was told of.
        self._told = self._version

    def _open(self, key: Key | None) -> None:
        self._connection = engine.open_book_file(self.path, immutable=self.immutable, key=key)
        self._file = open_files.identity_of(self.path)
        self.read_only_reason = _IMMUTABLE if self.immutable else engine.why_read_only(self.path)
        self.is_older = engine.format_of(self._connection) < engine.SCHEMA_VERSION
        if self.is_older:
            self._read_as_if_new()
        self._version = self._data_version()

    def _read_as_if_new(self) -> None:
        """Read a book of an earlier format from a copy in memory that has today's; the file stays as it is."""
        # Only a book of an earlier program needs the steps; they load what writes tables.
        from mali_ref.store.migrations import migrations

        held = in_memory(self.path, self.key)
        held.execute("PRAGMA query_only = OFF")
        migrations.apply(engine.utils_database(held))
        held.execute("PRAGMA query_only = ON")
        self._connection.close()
        self._connection = held
        self.read_only_reason = self.read_only_reason or _OLDER

    @property
    def key(self) -> Key | None:
        """What opens the book again; None where it is plain."""
        return self._connection.key  # type: ignore[no-any-return]

    def reopened(self) -> "Book":
        """The same book once more, for another thread."""
        return Book(self.path, self.immutable, self.key)

    def let_go(self) -> None:
        """Close the file, so that another can take its place, and answer from memory until `take_up`."""
        held = in_memory(self.path, self.key)
        self._connection.close()
        self._connection = held
        self.read_only_reason = _LET_GO
        self._version = self._data_version()

    def take_up(self, key: Key | None) -> None:
        """Open the file again, which is protected with another key now, or plain; raises like the constructor."""
        before = self._connection
        self._open(key)
        before.close()
        self.refresh()

    def _follow(self) -> bool:
        """Open the file that another program has put in this one's place, if one has; what is written into the old
        one would be lost.

        Raises:
            PassphraseNeeded: it is protected now, or with another passphrase.
        """
        if self.read_only_reason or open_files.identity_of(self.path) == self._file:
            return False
        try:
            self.take_up(self.key)
        except (PassphraseNeeded, WrongPassphrase) as error:
            raise PassphraseNeeded(
                f"{self.path} has another passphrase now. Close it here, and open it again."
            ) from error
        self._told = -1
        return True

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; only for the modules of the store."""
        with engine.sorted_errors(self.path):
            return list(self._connection.execute(sql, parameters).fetchall())

    @property
    def is_writable(self) -> bool:
        """Whether edits can be written into the file."""
        return not self.read_only_reason

    @contextmanager
    def transaction(self) -> Iterator[engine.Connection]:
        """Write into the book: all that happens inside is kept, or nothing; only for the modules of the store.

        The lock is taken at once, so that what is read inside is still so when it is written.
        """
        self._follow()
        gets_log = self._version == self._told and self.rows("PRAGMA journal_mode")[0]["journal_mode"] != "wal"
        with engine.writing(self._connection, self.path):
            self._keep_up()
            if gets_log:
                # The engine counts that as a change by another program.
                self._told = self._version
            yield self._connection

    @contextmanager
    def in_step(self) -> Iterator[None]:
        """Read one state of the file, with headings of the same state; only for the modules of the store."""
        if self.immutable or self._connection.in_transaction:
            yield
            return
        self.rows("BEGIN")
        try:
            self._keep_up()
            yield
        finally:
            # The engine ends it by itself where the file cannot be read.
            if self._connection.in_transaction:
                self.rows("COMMIT")

    def is_changed_elsewhere(self) -> bool:
        """Whether another program has written into the file since this was last asked.

        Raises:
            BookProblem: another program has put a file in its place that cannot be opened, or taken it away.
        """
        self._follow()
        self._keep_up()
        is_changed = self._version != self._told
        self._told = self._version
        return is_changed

    def _keep_up(self) -> None:
        """Forget the headings where another program has written since they were read."""
        version = self._data_version()
        if version != self._version:
            self._version = version
            self.refresh()

    def _data_version(self) -> int:
        return int(self.rows("PRAGMA data_version")[0]["data_version"])

    def refresh(self) -> None:
        """Forget what was read of the headings, which have changed."""
        for name in ("meta", "_headings", "_ids", "_refs"):
            self.__dict__.pop(name, None)

    def take_in(self, refs: Collection[Ref]) -> None:
        """Read the headings of records anew that were written through this book; no others have changed."""
        if len(refs) > _MOST_TAKEN_IN:
            self.refresh()
            return
        headings, ids, names = self._headings, self._ids, self._refs
        last = max(headings, default=0)
        found = [
            row
            for ref in refs
            for row in self.rows('SELECT * FROM "record" WHERE "kind" = ? AND "key" = ?', [ref.kind, ref.key])
        ]
        if any(row["id"] < last and row["id"] not in headings for row in found):
            # It came back to its place in the middle.
            self.refresh()
            return
        for ref in set(refs) - {Ref(row["kind"], row["key"]) for row in found}:
            if (gone := ids.pop(ref, None)) is not None:
                del headings[gone], names[gone]
        for row in sorted(found, key=lambda row: row["id"]):
            heading = _heading(row)
            headings[row["id"]], ids[heading.ref], names[row["id"]] = heading, row["id"], heading.ref

    @cached_property
    def meta(self) -> dict[str, str]:
        """What the build wrote about the book: ``content_hash``, ``editions``."""
        return {row["name"]: row["value"] for row in self.rows('SELECT "name", "value" FROM "meta"')}

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions in the book, oldest first."""
        return tuple(self.meta.get("editions", "").split())

    @cached_property
    def _headings(self) -> dict[int, Heading]:
        found = {row["id"]: _heading(row) for row in self.rows('SELECT * FROM "record" ORDER BY "id"')}
        if not RECORD_TYPES.keys() >= {heading.ref.kind for heading in found.values()}:
            raise engine.damaged(self.path)
        return _Known(self.path, found)

    @cached_property
    def _ids(self) -> dict[Ref, int]:
        return {heading.ref: record_id for record_id, heading in self._headings.items()}

    @cached_property
    def _refs(self) -> dict[int, Ref]:
        return _Known(self.path, {record_id: heading.ref for record_id, heading in self._headings.items()})

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading, or None where the book has no such record."""
        return self._headings.get(self._ids.get(ref, -1))

    def title(self, ref: Ref) -> str:
        """A record's title; its key where the book has no such record."""
        heading = self.heading(ref)
        return heading.title if heading else str(ref)

    def id_of(self, ref: Ref) -> int:
        """The row id of a record; −1 where the book has no such record."""
        return self._ids.get(ref, -1)

    def heading_of_id(self, record_id: int) -> Heading:
        """The heading of a row id."""
        return self._headings[record_id]

    def headings(self, kind: str = "") -> list[Heading]:
        """The headings of a kind, or of all, in the order of the book."""
        return [heading for heading in self._headings.values() if not kind or heading.ref.kind == kind]

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind, zero included."""
        counted = dict.fromkeys(RECORD_TYPES, 0)
        for heading in self._headings.values():
            counted[heading.ref.kind] += 1
        return counted

    def get(self, ref: Ref) -> Record | None:
        """One whole record, or None."""
        return next(iter(self.get_all([ref])), None)

    def records(self, kind: str) -> list[Record]:
        """All whole records of a kind, in the order of the book."""
        with self.in_step():
            return self.get_all(heading.ref for heading in self.headings(kind))

    def get_all(self, refs: Iterable[Ref]) -> list[Record]:
        """The whole records that exist, in the order asked for."""
        asked = list(refs)
        found: dict[Ref, Record] = {}
        with self.in_step():
            wanted = [ref for ref in asked if ref in self._ids]
            for kind in dict.fromkeys(ref.kind for ref in wanted):
                found.update(self._read_kind(kind, [self._ids[ref] for ref in wanted if ref.kind == kind]))
        return [found[ref] for ref in wanted]

    def _read_kind(self, kind: str, ids: list[int]) -> dict[Ref, Record]:
        marks = ", ".join("?" * len(ids))
        common = self.rows(f'SELECT * FROM "record" WHERE "id" IN ({marks})', ids)
        own = _Known(
            self.path, {row["id"]: row for row in self.rows(f'SELECT * FROM "{kind}" WHERE "id" IN ({marks})', ids)}
        )
        names, citations, links, statements = (
            self._side_rows(table, marks, ids, order)
            for table, order in (
                ("name", "position"),
                ("citation", "position"),
                ("link", '"field", "position"'),
                ("statement", "position"),
            )
        )
        return {
            self._refs[row["id"]]: record_from_rows(
                row,
                own[row["id"]],
                RECORD_TYPES[kind],
                self._refs,
                names.get(row["id"], []),
                citations.get(row["id"], []),
                links.get(row["id"], []),
                statements.get(row["id"], []),
            )
            for row in common
        }

    def _side_rows(self, table: str, marks: str, ids: list[int], order: str) -> dict[int, list[Row]]:
        grouped: dict[int, list[Row]] = {}
        for row in self.rows(f'SELECT * FROM "{table}" WHERE "record_id" IN ({marks}) ORDER BY {order}', ids):
            grouped.setdefault(row["record_id"], []).append(row)
        return grouped

    def pointing_to(self, ref: Ref) -> list[Pointer]:
        """The records that point at this one, in the order of the book, with the field that does."""
        sql = 'SELECT "record_id", "field" FROM "pointer" WHERE "target_id" = ? ORDER BY "record_id", "field"'
        with self.in_step():
            found = self.rows(sql, [self.id_of(ref)])
            return [Pointer(self._headings[row["record_id"]], row["field"]) for row in found]

    def citing(self, source_key: str, locator: str | None = None) -> list[Heading]:
        """The records that cite a source, or one place in it."""
        sql = 'SELECT DISTINCT "record_id" FROM "citation" WHERE "source_id" = ?'
        place: list[object] = []
        if locator is not None:
            sql += ' AND "locator" = ?'
            place.append(locator)
        with self.in_step():
            found = self.rows(sql + ' ORDER BY "record_id"', [self.id_of(Ref("source", source_key)), *place])
            return [self._headings[row["record_id"]] for row in found]

    def depending_on(self, ref: Ref) -> list[Heading]:
        """The records that point at this one or name it as their source, in the order of the book."""
        sql = 'SELECT "record_id" FROM "pointer" WHERE "target_id" = ?1'
        for table in ("citation", "statement"):
            sql += f' UNION SELECT "record_id" FROM "{table}" WHERE "source_id" = ?1'
        with self.in_step():
            found = self.rows(f"{sql} ORDER BY 1", [self.id_of(ref)])
            return [self._headings[row["record_id"]] for row in found]

    def private_refs(self) -> frozenset[Ref]:
        """The records that must not leave the laptop."""
        return frozenset(
            Ref(row["kind"], row["key"]) for row in self.rows('SELECT "kind", "key" FROM "record" WHERE "private" = 1')
        )

    def source_codes(self) -> dict[str, str]:
        """The short code of each source that has one, by key."""
        sql = 'SELECT r."key", s."code" FROM "source" s JOIN "record" r ON r."id" = s."id" WHERE s."code" IS NOT NULL'
        return {row["key"]: row["code"] for row in self.rows(sql)}

    def names(self, types: Sequence[str]) -> list[tuple[Heading, str]]:
        """Every name of the given types with its record, in the order of the book."""
        marks = ", ".join("?" * len(types))
        sql = f'SELECT "record_id", "text" FROM "name" WHERE "type" IN ({marks}) ORDER BY "record_id", "position"'
        with self.in_step():
            return [(self._headings[row["record_id"]], row["text"]) for row in self.rows(sql, types)]

    def series_of(self, indicator: Ref) -> list[SeriesValues]:
        """The yearly values of an indicator, a part for each source and country."""
        return self._series("indicator_id", indicator)

    def series_about(self, country: Ref) -> list[SeriesValues]:
        """The yearly values of a country for every indicator and source."""
        return self._series("country_id", country)

    def _series(self, column: str, ref: Ref) -> list[SeriesValues]:
        sql = (
            'SELECT "series".*, "series_value".* FROM "series" JOIN "series_value" ON "series_id" = "id" '
            f'WHERE "{column}" = ? ORDER BY "series_id", "country_id", "year"'
        )
        with self.in_step():
            return series_from_rows(self.rows(sql, [self.id_of(ref)]), self._refs)

    def data_rows(self, name: str) -> list[DataRow]:
        """All rows of a data set, in the order of its file."""
        table = table_of(DATA_SETS[name])
        with self.in_step():
            return rows_from_table(self.rows(f'SELECT * FROM "{table}" ORDER BY "number"'), DATA_SETS[name], self._refs)

    def data_counts(self) -> dict[str, int]:
        """How many rows there are of each data set, zero included."""
        tables = {name: table_of(data_set) for name, data_set in DATA_SETS.items()}
        return {name: self.rows(f'SELECT count(*) AS "n" FROM "{table}"')[0]["n"] for name, table in tables.items()}

    def data_sets_of(self, source_key: str) -> list[DataSet]:
        """The data sets in the book that come from a source."""
        counts = self.data_counts()
        return [data_set for name, data_set in DATA_SETS.items() if data_set.source == source_key and counts[name]]

    def map_shapes(self, layer: str = "") -> list[MapShape]:
        """The shapes of a layer of the map, or of all, in the order in which they are drawn."""
        chosen = ('WHERE "layer" = ?', [layer]) if layer else ("", [])
        shapes = self.rows(f'SELECT * FROM "map_shape" {chosen[0]} ORDER BY "id"', chosen[1])
        parts = self.rows(
            f'SELECT "map_part".* FROM "map_part" JOIN "map_shape" ON "shape_id" = "id" {chosen[0]} '
            'ORDER BY "shape_id", "position"',
            chosen[1],
        )
        try:
            return shapes_from_rows(shapes, parts)
        except ValueError as error:
            raise engine.damaged(self.path) from error


def _heading(row: Row) -> Heading:
    return Heading(
        Ref(row["kind"], row["key"]),
        row["title"],
        row["grouping"],
        row["edition"],
        row["acronym"],
        row["from_day"],
        row["to_day"],
    )
