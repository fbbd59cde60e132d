"""Which book is opened, and making the user's own on the first start."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from mali_ref.app import paths
from mali_ref.app.book_renewal import (
    bring_format_up_to_date,
    is_of_bundled_edition,
    is_touched,
    replace_by_bundled,
)
from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.exchange.book_inputs import is_older_than_seed
from mali_ref.store import access
from mali_ref.store.book import Book
from mali_ref.store.files import copy_book, set_aside
from mali_ref.store.keys import Key


class Opened(NamedTuple):
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


def open_for_reading(chosen: Path | None = None, key: Key | None = None) -> Book:
    """The book for the command line: the one named, else the user's own, else the bundled one; makes no file."""
    if chosen is not None:
        return Book(chosen, key=key)
    # Unlike Path.exists, this answers no where the folder may not even be looked into.
    if os.path.exists(paths.user_book()):
        return Book(paths.user_book(), key=key)
    build_in_checkout()
    return Book(paths.bundled_book(), immutable=True)


def open_for_window(chosen: Path | None = None, key: Key | None = None) -> Opened:
    """The book for the window; makes the user's own on the first start.

    Where that is impossible (folder not writable, disk full) the bundled book is opened instead, with a notice.

    Args:
        key: what opens the book where it is protected.

    Raises:
        PassphraseNeeded: the named book, or the user's own, may be protected, and there is no key.
        MaliRefError: it cannot be opened.
    """
    if chosen is not None:
        return _opened(Book(chosen, key=key))
    build_in_checkout()
    own = paths.user_book()
    first = not os.path.exists(own)
    try:
        if first:
            copy_book(paths.bundled_book(), own)
            return Opened(Book(own), is_first_start=True)
        return _own_or_newer(own, key)
    except EnvironmentProblem as problem:
        translate = _translate()
        notice = translate("opening", "{problem} You are reading the book that came with the program.")
        return Opened(Book(paths.bundled_book(), immutable=True), notice.format(problem=problem))


def _opened(book: Book) -> Opened:
    """A book as it is, brought to this program's format where it can be written."""
    if not (book.is_older and access.why_read_only(book.path) == ""):
        return Opened(book, notice=book.read_only_reason)
    message = _translate()("opening", "The book was brought to the format of this program. A backup of it was made.")
    return Opened(bring_format_up_to_date(book), message=message)


def _own_or_newer(own: Path, key: Key | None) -> Opened:
    """The user's own book, replaced by the bundled one where that is another edition and nothing was written."""
    opened = _opened(Book(own, key=key))
    book = opened.book
    if book.read_only_reason or is_of_bundled_edition(book):
        return opened
    translate = _translate()
    if is_touched(book):
        notice = translate(
            "opening", "A newer edition came with the program. Your book holds your own changes and stays as it is."
        )
        return Opened(book, notice=notice, message=opened.message)
    book.close()
    message = translate("opening", "The book was brought up to date. The earlier one is kept among the backups.")
    return Opened(replace_by_bundled(own, key), message=message)


def _translate() -> Callable[[str, str], str]:
    # Only the window says these words; commands, which open books too, never load Qt.
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate


def start_afresh(why: str = "damaged") -> Path:
    """Set a book of the user's aside and make a new one; answers where the earlier one lies now.

    Args:
        why: a word for its new name: ``damaged``, or ``locked`` where its passphrase is lost.
    """
    kept = set_aside(paths.user_book(), why)
    copy_book(paths.bundled_book(), paths.user_book())
    return kept
