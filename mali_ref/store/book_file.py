"""The file of a book that is open: kept in step with what other programs write, let go of, taken up again, written.

A book belongs to the thread that opened it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mali_ref.domain.errors import PassphraseNeeded, WrongPassphrase
from mali_ref.store import access, engine, open_files
from mali_ref.store.keys import Key
from mali_ref.store.rows import Row

_IMMUTABLE = "This is the book that came with the program: you can read it, but not change it."
_OLDER = "This book has an earlier format: you can read it. Open it in the window to bring it up to date."
_LET_GO = "The book is being protected. Try again in a moment."


class BookFile:
    """An open file; `mali_ref.store.book.Book` says what is in it.

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

    def refresh(self) -> None:
        """Forget what was read and may have changed."""
        raise NotImplementedError

    def _open(self, key: Key | None) -> None:
        self._connection = access.open_book_file(self.path, immutable=self.immutable, key=key)
        self._file = open_files.identity_of(self.path)
        self.read_only_reason = _IMMUTABLE if self.immutable else access.why_read_only(self.path)
        self.is_older = engine.format_of(self._connection) < engine.SCHEMA_VERSION
        if self.is_older:
            self._read_as_if_new()
        self._version = self._data_version()

    def _read_as_if_new(self) -> None:
        """Read a book of an earlier format from a copy in memory that has today's; the file stays as it is."""
        # Only a book of an earlier program needs the steps; they load what writes tables.
        from mali_ref.store.exporting import in_memory
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

    def let_go(self) -> None:
        """Close the file, so that another can take its place, and answer from memory until `take_up`."""
        from mali_ref.store.exporting import in_memory  # only protecting a book lets go of it

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
        """Read one state of the file, with headings of the same state."""
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
