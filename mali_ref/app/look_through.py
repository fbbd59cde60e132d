"""Is the book sound? Asked while the window is being built, so that nothing of a damaged one is shown half."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from mali_ref.domain.errors import BookProblem, MaliRefError
from mali_ref.store.book import Book
from mali_ref.store.copies import look_whole


class LookThrough:
    """SQLite's quick look at every page, in a thread of its own: 60 ms for a book of 10 MB."""

    def __init__(self, book: Book) -> None:
        self._path, self._key = book.path, book.key
        self._problem: MaliRefError | None = None
        self._thread = threading.Thread(target=self._look, name="look through", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait for the answer.

        Raises:
            BookProblem: pages of the book are damaged.
        """
        self._thread.join()
        # That it is busy, or may not be read, is met and told by whoever reads it next.
        if type(self._problem) is BookProblem:
            raise self._problem

    def _look(self) -> None:
        try:
            look_whole(self._path, self._key)
        except MaliRefError as problem:
            self._problem = problem


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
