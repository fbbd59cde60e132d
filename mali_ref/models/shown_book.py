"""The book as far as its shown editions go: the estimate alone, with open data up to its day, or with later pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.query import Hit, Pointer
from mali_ref.domain.record import Citation, Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store.book import Book

if TYPE_CHECKING:
    from mali_ref.domain.map_shapes import MapShape
    from mali_ref.domain.series import SeriesValues
    from mali_ref.store.search import Search


class ShownBook:
    """Reads like `mali_ref.store.book.Book`, without what belongs to an edition that is not shown.

    A record of a hidden edition is in no list, but a link to it still knows its name and opens it.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._hidden: frozenset[str] = frozenset()
        self._whole = False
        self._carriers: frozenset[Ref] = frozenset()
        self._open_until = ""
        self._shown_sources: dict[str, bool] = {}
        self._rows: dict[str, list[DataRow]] = {}

    @property
    def path(self) -> Path:
        """The book's file."""
        return self._book.path

    def refresh(self) -> None:
        """Read anew what an edit may have changed."""
        self._book.refresh()
        self._shown_sources.clear()
        self._rows.clear()
        for read in ("_source_codes", "_open_data"):
            self.__dict__.pop(read, None)

    @property
    def editions(self) -> tuple[str, ...]:
        """All editions in the book, shown or not."""
        return self._book.editions

    def hide(self, editions: Iterable[str], whole: bool = False, open_until: str = "") -> None:
        """Hide these editions, and show all others.

        Args:
            open_until: the ISO day up to which what rests on open data alone is shown all the same; empty for none.
            whole: the records shown keep what they cite from a hidden edition, and an indicator stays where a figure
                of a shown one hangs on it.
        """
        self._hidden = frozenset(editions)
        self._whole = whole
        self._open_until = open_until
        self._shown_sources.clear()
        self._carriers = frozenset(filter(self._carries_shown, self._hidden_indicators())) if whole else frozenset()

    def _hidden_indicators(self) -> Iterator[Ref]:
        return (item.ref for item in self._book.headings("indicator") if item.edition in self._hidden)

    def _carries_shown(self, indicator: Ref) -> bool:
        figures = (item.heading for item in self._book.pointing_to(indicator) if item.heading.ref.kind == "observation")
        if any(figure.edition not in self._hidden for figure in figures):
            return True
        sources = (self._book.heading(Ref("source", values.source)) for values in self._book.series_of(indicator))
        return any(source is not None and source.edition not in self._hidden for source in sources)

    @property
    def shown_editions(self) -> tuple[str, ...]:
        """The editions that are not hidden."""
        return tuple(edition for edition in self.editions if edition not in self._hidden)

    @property
    def shown(self) -> tuple[tuple[str, ...], bool]:
        """The editions shown, and whether open data are shown beside them."""
        return self.shown_editions, bool(self._open_until)

    def shows(self, heading: Heading) -> bool:
        """Whether a record's edition is shown."""
        return heading.edition not in self._hidden or heading.ref in self._carriers or self._is_open(heading)

    def _is_open(self, heading: Heading) -> bool:
        """Whether a record of a hidden edition rests on open data, and is over on the day asked for."""
        last_day = self._open_data.get(heading.ref) if self._open_until else None
        return last_day is not None and last_day <= self._open_until

    @cached_property
    def _open_data(self) -> dict[Ref, str]:
        return self._book.open_data()

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading, whatever its edition."""
        return self._book.heading(ref)

    def title(self, ref: Ref) -> str:
        """A record's title, whatever its edition."""
        return self._book.title(ref)

    def headings(self, kind: str = "") -> list[Heading]:
        """The headings of a kind, or of all, in the order of the book."""
        return [heading for heading in self._book.headings(kind) if self.shows(heading)]

    def counts(self) -> dict[str, int]:
        """How many shown records there are of each kind, zero included."""
        counted = dict.fromkeys(RECORD_TYPES, 0)
        for heading in self.headings():
            counted[heading.ref.kind] += 1
        return counted

    def get(self, ref: Ref) -> Record | None:
        """One record with what the shown editions say of it."""
        record = self._book.get(ref)
        return self._trimmed(record) if record else None

    def records(self, kind: str) -> list[Record]:
        """All shown records of a kind."""
        return self.get_all(heading.ref for heading in self.headings(kind))

    def all_records(self, kind: str) -> list[Record]:
        """All records of a kind, of hidden editions too."""
        return self._book.records(kind)

    def get_all(self, refs: Iterable[Ref]) -> list[Record]:
        """The shown records among these, in the order asked for."""
        wanted = [ref for ref in refs if (heading := self.heading(ref)) is not None and self.shows(heading)]
        return [self._trimmed(record) for record in self._book.get_all(wanted)]

    def shareable(self, records: Iterable[Record]) -> list[Record]:
        """The records as they may leave the laptop in an export."""
        from mali_ref.exchange.private import shareable  # only what leaves the laptop asks

        return shareable(records, self._book.private_refs())

    def has_private(self, refs: Iterable[Ref]) -> bool:
        """Whether one of these must not leave the laptop."""
        return not self.private_refs().isdisjoint(refs)

    def private_refs(self) -> frozenset[Ref]:
        """The records that must not leave the laptop."""
        return self._book.private_refs()

    def pointing_to(self, ref: Ref) -> list[Pointer]:
        """The shown records that point at this one."""
        return [pointer for pointer in self._book.pointing_to(ref) if self.shows(pointer.heading)]

    def citing(self, source_key: str, locator: str | None = None) -> list[Heading]:
        """The shown records that cite a source, or one place in it."""
        return [heading for heading in self._book.citing(source_key, locator) if self.shows(heading)]

    @cached_property
    def _source_codes(self) -> dict[str, str]:
        return self._book.source_codes()

    def source_code(self, key: str) -> str:
        """A source's short code, or nothing."""
        return self._source_codes.get(key, "")

    def series_of(self, indicator: Ref) -> "list[SeriesValues]":
        """An indicator's yearly values from sources of shown editions."""
        return self._shown_series(self._book.series_of(indicator))

    def series_about(self, country: Ref) -> "list[SeriesValues]":
        """A country's yearly values from sources of shown editions."""
        return self._shown_series(self._book.series_about(country))

    def _shown_series(self, values: "Iterable[SeriesValues]") -> "list[SeriesValues]":
        shown = {heading.ref.key for heading in self.headings("source")}
        return [item for item in values if item.source in shown]

    def data_rows(self, name: str) -> list[DataRow]:
        """All rows of a data set; whether to show them is for the screen that asks."""
        if name not in self._rows:
            self._rows[name] = self._book.data_rows(name)
        return list(self._rows[name])

    def data_counts(self) -> dict[str, int]:
        """How many rows there are of each data set, zero included."""
        return self._book.data_counts()

    def data_sets_of(self, source_key: str) -> list[DataSet]:
        """The data sets in the book that come from a source."""
        return self._book.data_sets_of(source_key)

    def map_shapes(self, layer: str = "") -> "list[MapShape]":
        """The shapes of a layer of the map, or of all."""
        return self._book.map_shapes(layer)

    def _trimmed(self, record: Record) -> Record:
        """A record without the fields, citations and statements that rest on hidden editions alone."""
        if not self._hidden or self._whole or record.edition in self._hidden:
            return record
        citations = tuple(citation for citation in record.citations if self._is_cited_openly(citation))
        if len(citations) == len(record.citations) and not record.statements:
            return record
        cited = {citation.field for citation in record.citations}
        open_fields = {citation.field for citation in citations}
        return replace(
            record,
            fields={name: value for name, value in record.fields.items() if name not in cited or name in open_fields},
            citations=citations,
            statements=tuple(said for said in record.statements if said.edition not in self._hidden),
        )

    def _is_cited_openly(self, citation: Citation) -> bool:
        if citation.source not in self._shown_sources:
            source = self.heading(Ref("source", citation.source))
            # Open data stand beside a record of the estimate; they fill in nothing that it leaves open.
            self._shown_sources[citation.source] = source is None or source.edition not in self._hidden
        return self._shown_sources[citation.source]


class ShownSearch:
    """Search that answers with records of shown editions."""

    def __init__(self, shown: ShownBook, book: Book) -> None:
        self._shown = shown
        self._book = book

    @cached_property
    def _search(self) -> "Search":
        from mali_ref.store.search import Search  # loaded with the first search

        return Search(self._book)

    def renew(self) -> None:
        """Search in what is in the book now."""
        self.__dict__.pop("_search", None)

    def find(self, text: str, kinds: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """The best answers first; see `mali_ref.store.search.Search.find`."""
        hits = self._search.find(text, kinds, 4 * limit)
        return [hit for hit in hits if self._shown.shows(hit.heading)][:limit]
