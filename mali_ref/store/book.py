"""Reading a book: headings, whole records, and what points to what.

A book belongs to the thread that opened it; another thread opens its own.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.query import Pointer
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.book_file import BookFile
from mali_ref.store.data_rows import rows_from_table, table_of
from mali_ref.store.headings import Headings
from mali_ref.store.record_reading import read_records

if TYPE_CHECKING:
    from mali_ref.domain.map_shapes import MapShape
    from mali_ref.domain.series import SeriesValues

_OPEN_DATA = """
    SELECT "id", '' AS "last_day" FROM "source" WHERE "type" = 'dataset'
    UNION SELECT "indicator_id", '' FROM "series"
    UNION SELECT "observation"."id", ifnull("as_of_latest", '') FROM "observation"
        JOIN "citation" ON "record_id" = "observation"."id" JOIN "source" ON "source"."id" = "source_id"
        GROUP BY "observation"."id" HAVING min("source"."type" = 'dataset') = 1
"""


class Book(BookFile):
    """An open book."""

    def refresh(self) -> None:
        """Forget what was read of the headings, which have changed."""
        for name in ("meta", "_headings"):
            self.__dict__.pop(name, None)

    def take_in(self, refs: Collection[Ref]) -> None:
        """Read the headings of records anew that were written through this book; no others have changed."""
        if not self._headings.take_in(refs):
            self.refresh()

    @cached_property
    def meta(self) -> dict[str, str]:
        """What the build wrote about the book: ``content_hash``, ``editions``."""
        return {row["name"]: row["value"] for row in self.rows('SELECT "name", "value" FROM "meta"')}

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions in the book, oldest first."""
        return tuple(self.meta.get("editions", "").split())

    @cached_property
    def _headings(self) -> Headings:
        return Headings(self.rows, self.path)

    @property
    def _refs(self) -> Mapping[int, Ref]:
        return self._headings.refs

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading, or None where the book has no such record."""
        return self._headings.of(ref)

    def title(self, ref: Ref) -> str:
        """A record's title; its key where the book has no such record."""
        heading = self.heading(ref)
        return heading.title if heading else str(ref)

    def id_of(self, ref: Ref) -> int:
        """The row id of a record; −1 where the book has no such record."""
        return self._headings.id_of(ref)

    def heading_of_id(self, record_id: int) -> Heading:
        """The heading of a row id."""
        return self._headings[record_id]

    def headings(self, kind: str = "") -> list[Heading]:
        """The headings of a kind, or of all, in the order of the book."""
        return list(self._headings.of_kind(kind))

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind, zero included."""
        return {kind: self._headings.count_of(kind) for kind in RECORD_TYPES}

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
            wanted = [ref for ref in asked if self.id_of(ref) >= 0]
            for kind in dict.fromkeys(ref.kind for ref in wanted):
                ids = [self.id_of(ref) for ref in wanted if ref.kind == kind]
                found.update(read_records(self.rows, kind, ids, self._refs, self.path))
        return [found[ref] for ref in wanted]

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

    def series_of(self, indicator: Ref) -> "list[SeriesValues]":
        """The yearly values of an indicator, a part for each source and country."""
        return self._series("indicator_id", indicator)

    def series_about(self, country: Ref) -> "list[SeriesValues]":
        """The yearly values of a country for every indicator and source."""
        return self._series("country_id", country)

    def _series(self, column: str, ref: Ref) -> "list[SeriesValues]":
        sql = (
            'SELECT "series".*, "series_value".* FROM "series" JOIN "series_value" ON "series_id" = "id" '
            f'WHERE "{column}" = ? ORDER BY "series_id", "country_id", "year"'
        )
        from mali_ref.store.series_rows import series_from_rows  # the window opens without one

        with self.in_step():
            return series_from_rows(self.rows(sql, [self.id_of(ref)]), self._refs)

    def open_data(self) -> dict[Ref, str]:
        """What rests on data sets: their sources, indicators with yearly values, figures that cite nothing else.

        Each with the last ISO day that it is about; empty where it has no time.
        """
        with self.in_step():
            return {self._refs[row["id"]]: row["last_day"] for row in self.rows(_OPEN_DATA)}

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

    def map_shapes(self, layer: str = "") -> "list[MapShape]":
        """The shapes of a layer of the map, or of all, in the order in which they are drawn."""
        from mali_ref.store.map_rows import shapes_from_rows  # the window opens without a map

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
