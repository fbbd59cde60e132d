"""Forms that were begun and not saved: kept in the book's file until they are saved or dropped."""

from datetime import UTC, datetime
from typing import NamedTuple

from mali_ref.store.book import Book


class Draft(NamedTuple):
    """An unsaved form.

    Attributes:
        key: what it is a form of: ``event:gao-bombing-2017``, or ``new:event``.
        time: ISO 8601 in UTC.
        text: what the form writes and reads, as JSON.
    """

    key: str
    time: str
    text: str


class Drafts:
    """The unsaved forms of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def save(self, key: str, text: str) -> None:
        """Keep a form, in the place of an earlier state of it.

        Raises:
            MaliRefError: the book cannot be written.
        """
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._book.transaction() as connection:
            connection.execute(
                'INSERT INTO "draft" ("key", "time", "text") VALUES (?, ?, ?) '
                'ON CONFLICT ("key") DO UPDATE SET "time" = excluded."time", "text" = excluded."text"',
                # Half of a sign, as some keyboards leave it, is no text to the engine; JSON has a way to write it.
                [key, time, text.encode("utf-8", "backslashreplace").decode("utf-8")],
            )

    def load(self, key: str) -> Draft | None:
        """A form as it was left, or None."""
        return next((draft for draft in self.all() if draft.key == key), None)

    def all(self) -> list[Draft]:
        """All unsaved forms, the newest first."""
        return [
            Draft(row["key"], row["time"], row["text"])
            for row in self._book.rows('SELECT * FROM "draft" ORDER BY "time" DESC, "key"')
        ]

    def forget(self, key: str) -> None:
        """Drop a form that was saved or given up, if there is one."""
        if self.load(key) is None:
            return
        with self._book.transaction() as connection:
            connection.execute('DELETE FROM "draft" WHERE "key" = ?', [key])
