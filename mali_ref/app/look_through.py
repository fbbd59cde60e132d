"""Is the book sound? Asked while the window is being built, so that nothing of a damaged one is shown half."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from mali_ref.domain.errors import BookProblem, MaliRefError
from mali_ref.store.book import Book
from mali_ref.store.copies import look_whole
from mali_ref.store.keys import Key


class LookThrough:
    """SQLite's quick look at every page, in a thread of its own: 60 ms for a book of 10 MB.

    Args:
        path: the file that will probably be opened; begun before it is, the look costs the start nothing.
    """

    def __init__(self, path: Path, key: Key | None = None) -> None:
        self._path, self._key = path, key
        self._problem: MaliRefError | None = None
        self._state = _state_of(path)
        self._thread = threading.Thread(target=self._look, name="look through", daemon=True)
        self._thread.start()

    def wait(self, book: Book) -> None:
        """Wait for the answer about the book that was opened.

        Raises:
            BookProblem: pages of the book are damaged.
        """
        self._thread.join()
        problem = self._problem
        if (book.path, book.key, _state_of(book.path)) != (self._path, self._key, self._state):
            # It is another file, or was made, unlocked or brought up to date only now.
            again = LookThrough(book.path, book.key)
            again._thread.join()
            problem = again._problem
        # That it is busy, or may not be read, is met and told by whoever reads it next.
        if type(problem) is BookProblem:
            raise problem

    def _look(self) -> None:
        try:
            look_whole(self._path, self._key)
        except MaliRefError as problem:
            self._problem = problem


def _state_of(path: Path) -> tuple[int, int, int]:
    """What changes when another file is put in a file's place."""
    try:
        status = os.stat(path)
    except OSError:
        return (0, 0, 0)
    return status.st_ino, status.st_size, status.st_mtime_ns


@contextmanager
def damage_raised() -> Iterator[None]:
    """Raise the damage that was met inside where Qt called us, which otherwise would only be reported."""
    met: list[BookProblem] = []
    before = sys.excepthook

    def collect(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, BookProblem):
            met.append(error)
        else:
            before(kind, error, trace)

    sys.excepthook = collect
    try:
        yield
    finally:
        sys.excepthook = before
    if met:
        raise met[0]
