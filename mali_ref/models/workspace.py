"""The open book as the window sees it: records, search, and the day the book is set to."""

from PySide6.QtCore import QObject, Signal

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.shown_book import ShownBook, ShownSearch
from mali_ref.store.book import Book
from mali_ref.store.search import Search

ESTIMATE_DAY = "2017-07-10"
LATEST = ""

# Which editions are shown: as the day asks for, the estimate alone, or all.
BY_DAY, ESTIMATE_ONLY, ALL_EDITIONS = "by_day", "estimate", "all"
_FIRST_EDITION = "estimate-2017"


class Workspace(QObject):
    """The open book and its settings; widgets are handed one and never look for it.

    Attributes:
        book: the book, as far as its shown editions go.
        search: search over the same.

    Signals:
        as_of_changed: the book was set to another day, or to show other editions; carries the ISO day, empty for the
            latest.
    """

    as_of_changed = Signal(object)

    def __init__(self, book: Book, as_of: str = ESTIMATE_DAY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = ShownBook(book)
        self.search = ShownSearch(self.book, Search(book))
        self._as_of = as_of
        self._editions = BY_DAY
        self._records: dict[Ref, Record | None] = {}
        self._show_editions()

    @property
    def as_of(self) -> str:
        """The ISO day the book is set to; empty for the latest."""
        return self._as_of

    def set_as_of(self, day: str) -> None:
        """Set the book to an ISO day, or to the latest with empty text."""
        if day != self._as_of:
            self._as_of = day
            self._show_editions()
            self.as_of_changed.emit(day)

    @property
    def is_default_day(self) -> bool:
        """Whether the book is set to the day of the estimate."""
        return self._as_of == ESTIMATE_DAY

    @property
    def editions(self) -> str:
        """What was chosen: ``by_day``, ``estimate`` or ``all``."""
        return self._editions

    def choose_editions(self, choice: str) -> None:
        """Show the estimate alone, all editions, or what the day asks for."""
        if choice != self._editions:
            self._editions = choice
            self._show_editions()
            self.as_of_changed.emit(self._as_of)

    @property
    def is_estimate_alone(self) -> bool:
        """Whether only the estimate is shown."""
        return not any(edition != _FIRST_EDITION for edition in self.book.shown_editions)

    def _show_editions(self) -> None:
        """Up to its own day the book is the estimate's; on a later one it tells the whole story."""
        alone = self._editions == ESTIMATE_ONLY or (
            self._editions == BY_DAY and self._as_of != LATEST and self._as_of <= ESTIMATE_DAY
        )
        self.book.hide(edition for edition in self.book.editions if alone and edition != _FIRST_EDITION)
        self._records.clear()

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading; the resolver that rich texts ask for the names of their links."""
        return self.book.heading(ref)

    def record(self, ref: Ref) -> Record | None:
        """A whole record, kept once read."""
        if ref not in self._records:
            self._records[ref] = self.book.get(ref)
        return self._records[ref]

    def records(self, kind: str) -> list[Record]:
        """All shown records of a kind in the order of the book."""
        found = self.book.records(kind)
        self._records.update((record.ref, record) for record in found)
        return found

    def is_later(self, heading: Heading) -> bool:
        """Whether the record begins after the day the book is set to, and so steps back."""
        return heading.is_after(self._as_of)
