"""Bringing the user's own book up to date with the program: its format, and the edition it was copied from.

What the user has written is never replaced: a book with entries in its journal, or with an unsaved form, stays.
"""

from pathlib import Path

from mali_ref.app import paths
from mali_ref.store.book import Book
from mali_ref.store.drafts import Drafts
from mali_ref.store.journal_mark import has_entries
from mali_ref.store.keys import Key


def bring_format_up_to_date(book: Book) -> Book:
    """Bring the file of an open book of an earlier format to this program's, after a backup, and open it again.

    Raises:
        MaliRefError: the backup or the change of format did not succeed; the file is as it was.
    """
    # Only a book of an earlier program needs it; it loads what writes tables.
    from mali_ref.store.restoring import upgrade

    path, key = book.path, book.key
    book.close()
    upgrade(path, key)
    return Book(path, key=key)


def is_of_bundled_edition(book: Book) -> bool:
    """Whether a book was copied from the one that came with this program."""
    bundled = Book(paths.bundled_book(), immutable=True)
    try:
        return book.meta.get("content_hash") == bundled.meta.get("content_hash")
    finally:
        bundled.close()


def is_touched(book: Book) -> bool:
    """Whether the user has written into a book, or begun to."""
    return bool(has_entries(book) or Drafts(book).all())


def replace_by_bundled(path: Path, key: Key | None) -> Book:
    """Put the book that came with the program in the place of an untouched one, of which a backup is kept."""
    from mali_ref.store.restoring import restore  # copies whole books; only a newer edition needs it

    restore(path, paths.bundled_book(), key)
    return Book(path, key=key)
