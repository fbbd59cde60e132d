"""The one door to SQLite: what is no whole book is refused in words, and nothing is left beside it."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem, MaliRefError, NewerBook
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import checking, engine
from mali_ref.store.book import Book
from mali_ref.store.search import Search

HOLD_THE_BOOK = """
import sys
from pathlib import Path
from mali_ref.store import engine
connection = engine.connect(Path(sys.argv[1]), "rw")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def copy(book_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.book"
    path.write_bytes(book_path.read_bytes())
    return path


def read_everything(path: Path) -> None:
    """What screens and commands do with a book."""
    book = Book(path)
    try:
        for kind in RECORD_TYPES:
            book.records(kind)
        book.pointing_to(Ref("actor", "minusma"))
        book.names(["name", "alias"])
        for words in ("keita", "mourabitun", "peace agreement"):
            Search(book).find(words)
    finally:
        book.close()


def test_there_is_no_book_where_no_file_is(tmp_path: Path) -> None:
    with pytest.raises(BookProblem, match="There is no book at"):
        Book(tmp_path / "none.book")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"x", b"Dear colleagues,\n" * 400, b"SQLite format 3\0", bytes(8192)])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.book"
    path.write_bytes(content)
    with pytest.raises(BookProblem, match="is not a Mali Reference book"):
        Book(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        Book(tmp_path)


def test_a_path_under_a_file_is_refused(copy: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        Book(copy / "book")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE record (id INTEGER)")
    other.commit()
    other.close()
    with pytest.raises(BookProblem, match="is a database, but not a Mali Reference book"):
        Book(path)


def test_a_book_of_a_later_program_is_refused(copy: Path) -> None:
    connection = engine.connect(copy, "rw")
    connection.execute(f"PRAGMA user_version = {engine.SCHEMA_VERSION + 1}")
    connection.close()
    with pytest.raises(NewerBook, match="written by a later Mali Reference"):
        Book(copy)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
@pytest.mark.parametrize("surplus", [0, 1, 100, 2048])
def test_a_book_cut_short_is_refused(copy: Path, share: float, surplus: int) -> None:
    whole = copy.stat().st_size
    kept = int(share * whole / 4096) * 4096 + surplus
    with copy.open("rb+") as file:
        file.truncate(kept)
    with pytest.raises(BookProblem, match="is cut short" if kept >= 100 else "is not a Mali Reference book"):
        Book(copy)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_anywhere_is_told_in_words_and_found_by_check(copy: Path, book_path: Path, data: st.DataObject) -> None:
    content = bytearray(book_path.read_bytes())
    page = data.draw(st.integers(0, len(content) // 4096 - 1)) * 4096
    damage = data.draw(st.sampled_from(["zeroed page", "page of nonsense", "bytes that are no text"]))
    if damage == "bytes that are no text":
        for at in range(page + 100, page + 4096, 97):
            content[at] = 0xFF
    else:
        filling = bytes(4096) if damage == "zeroed page" else data.draw(st.randoms()).randbytes(4096)
        content[page + 100 : page + 4096] = filling[100:]
    copy.write_bytes(content)
    try:
        read_everything(copy)
    except MaliRefError as problem:
        assert str(copy) in str(problem)
    try:
        book = Book(copy)
    except MaliRefError:
        return
    found = checking.faults(book)
    book.close()
    assert found or bytes(content) == book_path.read_bytes() or _on_free_space(book_path, copy)


def _on_free_space(book_path: Path, copy: Path) -> bool:
    """Whether the damage lies where no row is: then both hold the same rows."""
    dumps = []
    for path in (book_path, copy):
        book = Book(path)
        dumps.append([book.records(kind) for kind in RECORD_TYPES])
        book.close()
    return dumps[0] == dumps[1]


def test_a_book_held_by_another_program_is_busy_within_seconds(copy: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_BOOK, str(copy)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        # The engine's own waiting, made short: that it waits at all is the engine's to show.
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(engine, "BUSY_WAIT_SECONDS", 0.2)
            with pytest.raises(BookBusy, match="Another program is writing"):
                Book(copy)
        other.communicate("")
    Book(copy).close()


def test_waiting_for_another_program_ends_within_three_seconds() -> None:
    assert engine.BUSY_WAIT_SECONDS <= 3


def test_an_immutable_book_is_read_though_another_program_holds_it(copy: Path) -> None:
    holder = engine.connect(copy, "rw")
    holder.execute("BEGIN EXCLUSIVE")
    book = Book(copy, immutable=True)
    assert book.counts()["actor"] > 0
    book.close()
    holder.execute("ROLLBACK")
    holder.close()


@pytest.mark.parametrize(
    "name", ["my book.book", "Élève à Ménaka.book", "📚 livre.book", "100%?#&mode=rw.book", "a'b\"c;.book"]
)
def test_any_file_name_can_be_opened(book_path: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"folder of {name}" / name
    path.parent.mkdir()
    path.write_bytes(book_path.read_bytes())
    for immutable in (False, True):
        book = Book(path, immutable)
        assert book.heading(Ref("actor", "minusma")) is not None
        book.close()
    assert list(path.parent.iterdir()) == [path]


def test_an_open_book_cannot_be_written(book: Book) -> None:
    with pytest.raises(EnvironmentProblem, match="may not be written"):
        book.rows("DELETE FROM meta")


@given(st.sampled_from(["database disk image is malformed", "database is locked", "disk is full", "disk I/O error"]))
@example("file is not a database")
@example("attempt to write a readonly database")
@example("unable to open database file")
@example("no such table: record")
def test_each_error_of_the_engine_becomes_a_sentence_that_names_the_file(message: str) -> None:
    with pytest.raises(MaliRefError, match=r"a\.book.*\."), engine.sorted_errors(Path("a.book")):
        raise engine.sqlite.OperationalError(message)


def test_an_error_of_ours_stays_an_error() -> None:
    with pytest.raises(engine.sqlite.OperationalError), engine.sorted_errors(Path("a.book")):
        raise engine.sqlite.OperationalError('near "SELEC": syntax error')
