"""The open book as the window sees it: records, search, the day the book is set to, and the way edits take."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from mali_ref.domain.record import ESTIMATE, Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import BY_DAY, show_chosen
from mali_ref.models.shown_book import ShownBook, ShownSearch
from mali_ref.store.book import Book
from mali_ref.store.drafts import Drafts
from mali_ref.store.journal_mark import has_entries, mark_of
from mali_ref.store.keys import Key

if TYPE_CHECKING:
    from mali_ref.domain.edits import Edit, Entry
    from mali_ref.store.editing import Applied, Editor
    from mali_ref.store.journal import Journal

ESTIMATE_DAY = "2017-07-10"
LATEST = ""

_Result = TypeVar("_Result", "Applied", "Applied | None")


class Workspace(QObject):
    """The open book and its settings; widgets are handed one and never look for it.

    Attributes:
        book: the book, as far as its shown editions go.
        search: search over the same.
        drafts: forms begun and not saved.
        author: who is writing; empty until the user has said so.

    Signals:
        changed: records were written; carries a frozenset of their pointers, or None where another program wrote and
            anything may read otherwise.
        contents_changed: other records are shown than before, or records were written: whoever keeps any reads anew.
        as_of_changed: the book was set to another day, or to show other editions; carries the ISO day, empty for the
            latest.
    """

    changed = Signal(object)
    contents_changed = Signal()
    as_of_changed = Signal(object)

    def __init__(self, book: Book, as_of: str = ESTIMATE_DAY, parent: QObject | None = None, laptop: str = "") -> None:
        super().__init__(parent)
        self._book = book
        self._laptop = laptop
        self._mark = mark_of(book)
        self.drafts = Drafts(book)
        self.author = ""
        self.book = ShownBook(book)
        self.search = ShownSearch(self.book, book)
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
            shows_others = self._show_editions()
            self.as_of_changed.emit(day)
            if shows_others:
                self.contents_changed.emit()

    @property
    def is_default_day(self) -> bool:
        """Whether the book is set to the day of the estimate."""
        return self._as_of == ESTIMATE_DAY

    @property
    def editions(self) -> str:
        """What was chosen: ``by_day``, ``estimate``, ``later`` or ``all``."""
        return self._editions

    def choose_editions(self, choice: str) -> None:
        """Show the estimate alone, later pages alone, all editions, or what the day asks for."""
        if choice != self._editions:
            self._editions = choice
            shows_others = self._show_editions()
            self.as_of_changed.emit(self._as_of)
            if shows_others:
                self.contents_changed.emit()

    @property
    def is_estimate_alone(self) -> bool:
        """Whether only the estimate is shown."""
        return not any(edition != ESTIMATE for edition in self.book.shown_editions)

    def _show_editions(self) -> bool:
        """Up to its own day the book is the estimate's, with open data beside it; later it tells the whole story.

        Answers whether other editions are shown than before.
        """
        before = self.book.shown
        is_early = self._as_of != LATEST and self._as_of <= ESTIMATE_DAY
        show_chosen(self.book, self._editions, self._as_of if is_early else "")
        self._records.clear()
        return self.book.shown != before

    @property
    def can_edit(self) -> bool:
        """Whether the book can be written."""
        return self._book.is_writable

    @property
    def read_only_reason(self) -> str:
        """Why the book cannot be written, as a sentence; empty where it can."""
        return self._book.read_only_reason

    @property
    def key(self) -> Key | None:
        """What opens the book where it is protected."""
        return self._book.key

    @property
    def is_protected(self) -> bool:
        """Whether the book needs a passphrase."""
        return self._book.key is not None

    def let_go(self) -> None:
        """Leave the book's file to whoever writes it anew; the book is read from memory until `take_up`."""
        self._book.let_go()

    def take_up(self, key: Key | None) -> None:
        """Open the book's file again; raises MaliRefError where it cannot be opened with this key."""
        self._book.take_up(key)
        self._take_in(None)

    @cached_property
    def journal(self) -> "Journal":
        """What was done to the book, by whom and why."""
        # Of a book that nobody has changed the window asks nothing at its start.
        from mali_ref.store.journal import Journal

        return Journal(self._book)

    @property
    def was_changed(self) -> bool:
        """Whether the journal holds anything."""
        return has_entries(self._book)

    @cached_property
    def _editor(self) -> "Editor":
        # Whoever only reads need not wait at the start for what writes.
        from mali_ref.store.editing import Editor

        return Editor(self._book, self._laptop)

    def do(self, edit: "Edit") -> "Applied":
        """Write an edit.

        Raises:
            StaleRecord, BrokenRule: the edit may not be written as it is.
            MaliRefError: the book cannot be written now.
        """
        return self._tell(self._editor.apply(edit))

    def undo(self) -> "Applied | None":
        """Take the last edit back, if there is one; raises MaliRefError like `do`."""
        return self._tell(self._editor.undo(self.author))

    def redo(self) -> "Applied | None":
        """Bring the last undone edit back, if there is one; raises MaliRefError like `do`."""
        return self._tell(self._editor.redo(self.author))

    def revert(self, entry: "Entry", reason: str = "") -> "Applied | None":
        """Take an older edit back as far as it still stands; None where nothing of it does."""
        return self._tell(self._editor.revert(entry, self.author, reason))

    def look_for_changes(self) -> bool:
        """Take in what other programs have written into the book since; answers whether there was anything."""
        # A form that another window keeps until it is saved changes the file, but nothing that is read.
        if not self._book.is_changed_elsewhere() or mark_of(self._book) == self._mark:
            return False
        self._take_in(None)
        return True

    def _tell(self, applied: _Result) -> _Result:
        if applied is not None:
            self._take_in(applied.refs)
        return applied

    def _take_in(self, refs: frozenset[Ref] | None) -> None:
        self._mark = mark_of(self._book)
        self.book.refresh()
        self.search.renew()
        self._records.clear()
        self.changed.emit(refs)
        self.contents_changed.emit()

    def in_step(self) -> AbstractContextManager[None]:
        """Read one state of the book, however many questions are asked inside; each then costs less."""
        return self._book.in_step()

    def heading(self, ref: Ref) -> Heading | None:
        """A record's heading; the resolver that rich texts ask for the names of their links."""
        return self.book.heading(ref)

    def record(self, ref: Ref) -> Record | None:
        """A whole record, kept once read."""
        if ref not in self._records:
            self._records[ref] = self.book.get(ref)
        return self._records[ref]

    def whole_record(self, ref: Ref) -> Record | None:
        """A record with all that every edition says of it, shown or not: what an edit begins from."""
        return self._book.get(ref)

    def depending_on(self, ref: Ref) -> list[Heading]:
        """All records that point at this one or rest on it as their source, shown or not."""
        from mali_ref.store.dependents import dependents_of  # only a deletion asks

        return dependents_of(self._book, ref)

    def exists(self, ref: Ref) -> bool:
        """Whether the book has a record, shown or not."""
        return self._book.heading(ref) is not None

    def records(self, kind: str) -> list[Record]:
        """All shown records of a kind in the order of the book."""
        found = self.book.records(kind)
        self._records.update((record.ref, record) for record in found)
        return found

    def records_pointing_to(self, ref: Ref, kind: str, field: str) -> list[Record]:
        """The shown records of a kind of which a field points at a record, in the order of the book."""
        pointers = (
            item for item in self.book.pointing_to(ref) if item.heading.ref.kind == kind and item.field == field
        )
        found = self.book.get_all(item.heading.ref for item in pointers)
        self._records.update((record.ref, record) for record in found)
        return found

    def is_later(self, heading: Heading) -> bool:
        """Whether the record begins after the day the book is set to, and so steps back."""
        return heading.is_after(self._as_of)
