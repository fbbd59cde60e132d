"""How far the journal of a book has come: what the window asks at its start, without loading what reads entries."""

from mali_ref.store.book import Book


def mark_of(book: Book) -> str:
    """What tells one state of the records from another: the newest entry, and the edition they began with."""
    return f"{book.meta.get('content_hash', '')} {_newest(book)}"


def has_entries(book: Book) -> bool:
    """Whether anything was ever changed."""
    return bool(_newest(book))


def _newest(book: Book) -> str:
    found = book.rows('SELECT "uid" FROM "edit" ORDER BY "id" DESC LIMIT 1')
    return str(found[0]["uid"]) if found else ""
