"""Which book is opened, and making the user's own on the first start."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mali_ref.app import paths
from mali_ref.domain.errors import BookProblem, EnvironmentProblem, MaliRefError
from mali_ref.exchange.book_inputs import is_older_than_seed
from mali_ref.store.book import Book
from mali_ref.store.files import copy_book, set_aside


@dataclass(frozen=True)
class Opened:
    """An open book, and what the user should know about how it was opened.

    Attributes:
        notice: a sentence that stays until it is put away: something is not as it should be.
        message: a quiet line: something was done.
    """

    book: Book
    notice: str = ""
    message: str = ""
    is_first_start: bool = False


def build_in_checkout() -> None:
    """In a checkout, build the bundled book where an input is newer than it; raises SeedError for faulty input."""
    root = paths.checkout()
    if root is None:
        return
    if is_older_than_seed(paths.bundled_book(), root / "db", root / "mali_ref"):
        # The builder reads YAML and writes tables, which an installed program does without; both load slowly.
        from mali_ref.exchange.book_build import build_book

        try:
            build_book(root / "db", paths.bundled_book())
        except OSError as error:
            folder = paths.bundled_book().parent
            raise EnvironmentProblem(f"The book could not be built in {folder}: {error.strerror}.") from error


def open_for_reading(chosen: Path | None = None) -> Book:
    """The book for the command line: the one named, else the user's own, else the bundled one; makes no file."""
    if chosen is not None:
        return Book(chosen)
    # Unlike Path.exists, this answers no where the folder may not even be looked into.
    if os.path.exists(paths.user_book()):
        return Book(paths.user_book())
    build_in_checkout()
    return Book(paths.bundled_book(), immutable=True)


def open_for_window(chosen: Path | None = None) -> Opened:
    """The book for the window; makes the user's own on the first start.

    Where that is impossible (folder not writable, disk full) the bundled book is opened instead, with a notice.

    Raises:
        MaliRefError: the named book, or the user's own, cannot be opened.
    """
    if chosen is not None:
        return Opened(Book(chosen))
    build_in_checkout()
    own = paths.user_book()
    first = not os.path.exists(own)
    try:
        if first:
            copy_book(paths.bundled_book(), own)
            return Opened(Book(own), is_first_start=True)
        return _own_or_newer(own)
    except EnvironmentProblem as problem:
        translate = _translate()
        notice = translate("opening", "{problem} You are reading the book that came with the program.")
        return Opened(Book(paths.bundled_book(), immutable=True), notice.format(problem=problem))


def _own_or_newer(own: Path) -> Opened:
    """The user's own book, replaced by the bundled one where that is another edition; the earlier file is kept."""
    book = Book(own)
    bundled = Book(paths.bundled_book(), immutable=True)
    hashes = (book.meta.get("content_hash"), bundled.meta.get("content_hash"))
    bundled.close()
    if hashes[0] == hashes[1]:
        return Opened(book)
    book.close()
    kept = set_aside(own, "earlier")
    copy_book(paths.bundled_book(), own)
    translate = _translate()
    message = translate("opening", "The book was brought up to date. The earlier one is kept as {name}.")
    return Opened(Book(own), message=message.format(name=kept.name))


def _translate() -> Callable[[str, str], str]:
    # Only the window says these words; commands, which open books too, never load Qt.
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate


def start_afresh() -> Path:
    """Set a damaged book of the user's aside and make a new one; answers where the damaged one lies now."""
    kept = set_aside(paths.user_book(), "damaged")
    copy_book(paths.bundled_book(), paths.user_book())
    return kept


def may_start_afresh(chosen: Path | None, problem: MaliRefError) -> bool:
    """Whether setting the book aside would help: it is the user's own and it is damaged or something else."""
    return chosen is None and type(problem) is BookProblem and os.path.exists(paths.user_book())
