"""The time of one save as a ratio to bare SQLite writing the same rows, measured in the same run.

Run by hand: ``python tests/bench/save_time.py``. Records of the built book get another summary, one at a time, through
the program's one way to write: checks, rows, pointers, search index, journal. The statements that wrote are taken
down and run once more by a bare connection on a copy of the book, with the same pragmas and in one transaction each.
Ours and bare take turns; the middle of several is compared.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.record import Record
from mali_ref.exchange.book_build import build_book
from mali_ref.store import access, engine
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor

RUNS = 60
WARM_UP = 5
AIM = 3.0
_SEED = Path(__file__).resolve().parent.parent.parent / "db"

Statement = tuple[str, str, Any]


class Recorder:
    """A connection that takes down what is written through it."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self.written: list[Statement] = []

    def execute(self, sql: str, parameters: Any = ()) -> Any:
        """Run a statement, and take it down unless it only reads."""
        if not sql.lstrip().startswith("SELECT"):
            self.written.append(("execute", sql, parameters))
        return self._connection.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any) -> Any:
        """Run a statement for many rows, and take it down."""
        parameters = list(parameters)
        self.written.append(("executemany", sql, parameters))
        return self._connection.executemany(sql, parameters)


class RecordedBook(Book):
    """A book whose transactions are taken down."""

    recorder: Recorder | None = None

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """The transaction of the book, through a recorder."""
        with super().transaction() as connection:
            self.recorder = Recorder(connection)
            yield self.recorder


def statements_of(path: Path, edits: list[Edit]) -> list[list[Statement]]:
    """What each edit writes."""
    book = RecordedBook(path)
    editor = Editor(book)
    found = []
    for edit in edits:
        editor.apply(edit)
        assert book.recorder is not None
        found.append(book.recorder.written)
    book.close()
    return found


def edits_of(path: Path, runs: int) -> list[Edit]:
    """Edits that one after another give events a new summary."""
    book = Book(path)
    events = book.records("event")
    book.close()
    return [Edit((_changed(events[run % len(events)], run),), "bench", "to measure") for run in range(runs)]


def _changed(record: Record, run: int) -> Change:
    summary = f"{record.get('summary') or ''}\n\nWritten again, number {run}."
    return Change(record, replace(record, fields={**record.fields, "summary": summary}))


def seconds_of(write: Any) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    write()
    return time.perf_counter() - began


def write_bare(connection: engine.Connection, path: Path, statements: list[Statement]) -> None:
    """The same statements without the program."""
    with engine.writing(connection, path):
        for method, sql, parameters in statements:
            getattr(connection, method)(sql, parameters)


def measure(folder: Path, runs: int) -> list[tuple[float, float]]:
    """Seconds of each save: ours and bare."""
    ours, bare, recorded = (folder / name for name in ("ours.book", "bare.book", "recorded.book"))
    build_book(_SEED, ours)
    for copy in (bare, recorded):
        copy.write_bytes(ours.read_bytes())
    edits = edits_of(ours, runs + WARM_UP)
    statements = statements_of(recorded, edits)
    book, connection = Book(ours), access.open_book_file(bare, "rw")
    editor = Editor(book)
    pairs = []
    for edit, written in zip(edits, statements, strict=True):
        # Bound to today's values; both are called at once.
        own = seconds_of(lambda edit=edit: editor.apply(edit))
        pairs.append((own, seconds_of(lambda written=written: write_bare(connection, bare, written))))
    book.close()
    connection.close()
    return pairs[WARM_UP:]


def main() -> None:
    """Print both times and their ratio; fail above the aim."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pairs = measure(Path(folder), options.runs)
    ours, bare = (statistics.median(pair[which] for pair in pairs) for which in (0, 1))
    print(f"one save: bare {1000 * bare:.2f} ms, ours {1000 * ours:.2f} ms, ratio {ours / bare:.2f} (aim: {AIM:g})")
    if ours > AIM * bare:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
