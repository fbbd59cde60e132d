"""The one door to SQLite: what is no whole book is refused in words, and nothing is left beside it."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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

# As somebody who may write only where everybody may: the rights of whoever runs the tests may know no bounds.
READ_AS_ANYBODY = """
import json, os, sys
from pathlib import Path
from mali_ref.domain.errors import MaliRefError
from mali_ref.store.book import Book
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    book = Book(Path(sys.argv[1]))
    print(json.dumps([book.heading_of_id(1).title, book.read_only_reason]))
    book.close()
except MaliRefError as problem:
    print(json.dumps(["", str(problem)]))
"""
READ_AND_CLOSE = """
import sys
from pathlib import Path
from mali_ref.store.book import Book
book = Book(Path(sys.argv[1]))
print(book.heading_of_id(1).title)
book.close()
"""
SAVE_AND_DIE = """
import os, sys
from pathlib import Path
from mali_ref.store.book import Book
book = Book(Path(sys.argv[1]))
with book.transaction() as connection:
    connection.execute("UPDATE record SET title = 'in the log' WHERE id = 1")
    connection.execute("UPDATE section SET body = body || ?", ["x" * int(sys.argv[2])])
os._exit(0)
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


def test_the_first_save_gives_a_book_a_log_and_every_commit_is_flushed(copy: Path) -> None:
    book = Book(copy)
    assert book.rows("PRAGMA journal_mode")[0][0] == "delete"
    with book.transaction() as connection:
        connection.execute("UPDATE record SET title = 'saved' WHERE id = 1")
    assert book.rows("PRAGMA journal_mode")[0][0] == "wal"
    assert book.rows("PRAGMA synchronous")[0][0] == 2
    assert book.rows("PRAGMA foreign_keys")[0][0] == 1
    with pytest.raises(EnvironmentProblem, match="may not be written"):
        book.rows("DELETE FROM meta")
    book.close()
    assert list(copy.parent.iterdir()) == [copy]


def test_a_book_that_is_only_read_stays_byte_for_byte_what_it_was(copy: Path, book_path: Path) -> None:
    read_everything(copy)
    assert copy.read_bytes() == book_path.read_bytes()
    assert list(copy.parent.iterdir()) == [copy]


def test_readers_go_on_while_another_program_writes(copy: Path) -> None:
    writer, reader = Book(copy), Book(copy)
    with writer.transaction() as connection:
        connection.execute("UPDATE record SET title = 'first' WHERE id = 1")
    with writer.transaction() as connection:
        connection.execute("UPDATE record SET title = 'second' WHERE id = 1")
        assert reader.rows("SELECT title FROM record WHERE id = 1")[0][0] == "first"
    assert reader.is_changed_elsewhere()
    assert not reader.is_changed_elsewhere()
    assert not writer.is_changed_elsewhere()
    assert reader.heading_of_id(1).title == "second"
    writer.close()
    reader.close()


def read_and_close(path: Path) -> str:
    done = subprocess.run([sys.executable, "-c", READ_AND_CLOSE, str(path)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_look_at_a_book_does_not_drop_the_locks_that_are_held_on_it(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On POSIX systems closing any handle of a file does."""
    monkeypatch.setattr(engine, "BUSY_WAIT_SECONDS", 0.1)
    holder = engine.connect(copy, "rw")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BookBusy):
        Book(copy)
    done = subprocess.run(
        [sys.executable, "-c", READ_AND_CLOSE, str(copy)], capture_output=True, text=True, check=False
    )
    assert "BookBusy" in done.stderr
    holder.execute("ROLLBACK")
    holder.close()
    assert read_and_close(copy)


def save_and_die(path: Path, grown_by: int = 0) -> None:
    """Leave a log with an edit beside a book, as a power cut does."""
    subprocess.run([sys.executable, "-c", SAVE_AND_DIE, str(path), str(grown_by)], check=True)
    assert Path(f"{path}-wal").stat().st_size > 0


def test_what_waits_in_the_log_of_a_program_that_died_is_read(copy: Path) -> None:
    save_and_die(copy)
    book = Book(copy)
    assert book.heading_of_id(1).title == "in the log"
    book.close()
    assert list(copy.parent.iterdir()) == [copy]


@pytest.mark.parametrize("stopped", ["after the first page", "before the first page"])
def test_a_book_whose_log_was_half_taken_in_is_no_stump(copy: Path, stopped: str) -> None:
    """The header's number of pages is then greater than the file has, or smaller."""
    save_and_die(copy, grown_by=20_000)
    log = Path(f"{copy}-wal").read_bytes()
    before = copy.read_bytes()
    Book(copy).close()
    after = copy.read_bytes()
    assert len(after) > len(before)
    copy.write_bytes(after[:4096] + before[4096:] if stopped.startswith("after") else before[:4096] + after[4096:])
    Path(f"{copy}-wal").write_bytes(log)
    book = Book(copy)
    assert book.heading_of_id(1).title == "in the log"
    assert checking._engine_faults(book) == []
    book.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "medium"
        folder.mkdir()
        Path(name).chmod(0o755)
        yield folder
        folder.chmod(0o755)


def lay_down(book_path: Path, folder: Path, state: str) -> Path:
    path = folder / "own.book"
    shutil.copyfile(book_path, path)
    if state != "never saved":
        save_and_die(path)
    if state == "saved":
        Book(path).close()
    if state == "log without index":
        Path(f"{path}-shm").unlink()
    for file in folder.iterdir():
        file.chmod(0o644)
    return path


def read_as_anybody(path: Path) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", READ_AS_ANYBODY, str(path)], capture_output=True, text=True, check=True
    )
    title, reason = json.loads(done.stdout)
    return title, reason


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
@pytest.mark.parametrize("state", ["never saved", "saved", "log", "log without index"])
def test_in_a_folder_that_may_not_be_written_all_of_the_book_is_read(
    book_path: Path, open_folder: Path, state: str
) -> None:
    path = lay_down(book_path, open_folder, state)
    names = sorted(open_folder.iterdir())
    open_folder.chmod(0o555)
    title, reason = read_as_anybody(path)
    assert (title == "in the log") is (state != "never saved")
    assert reason == f"The folder {open_folder} may not be written to: you can read the book there, but not change it."
    assert sorted(open_folder.iterdir()) == names


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
@pytest.mark.parametrize("state", ["never saved", "saved", "log", "log without index"])
def test_a_file_that_may_not_be_written_is_read_and_nothing_is_left_beside_it(
    book_path: Path, open_folder: Path, state: str
) -> None:
    path = lay_down(book_path, open_folder, state)
    names = sorted(open_folder.iterdir())
    for file in names:
        file.chmod(0o444)
    open_folder.chmod(0o777)
    title, reason = read_as_anybody(path)
    assert (title == "in the log") is (state != "never saved")
    assert reason == f"{path} is marked as read-only: you can read it, but not change it."
    assert sorted(open_folder.iterdir()) == names


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_half_saved_book_where_nothing_may_be_written_is_told_with_what_to_do(
    book_path: Path, open_folder: Path
) -> None:
    path = open_folder / "own.book"
    shutil.copyfile(book_path, path)
    connection = engine.connect(path, "rw")
    connection.execute("PRAGMA cache_size = 10")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE record SET title = 'half'")
    connection.execute("UPDATE citation SET locator = 'half'")
    half, journal = path.read_bytes(), Path(f"{path}-journal").read_bytes()
    connection.close()
    path.write_bytes(half)
    Path(f"{path}-journal").write_bytes(journal)
    open_folder.chmod(0o555)
    title, problem = read_as_anybody(path)
    assert title == ""
    assert problem == (
        f"{path} was left in the middle of a save, and where it lies it cannot be put right. "
        f"Copy it, together with {path.name}-journal, to a folder that may be written to, and open it there."
    )


def test_the_bundled_book_says_that_it_is_only_read(book: Book) -> None:
    assert not book.is_writable
    assert book.read_only_reason == "This is the book that came with the program: you can read it, but not change it."


def test_a_strangers_database_with_a_log_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE record (id INTEGER)")
    other.commit()
    before = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    with pytest.raises(BookProblem, match="not a Mali Reference book"):
        Book(path)
    assert before == (path.read_bytes(), Path(f"{path}-wal").read_bytes())
    other.close()


def test_a_file_that_was_replaced_is_followed_and_nothing_is_written_into_the_old_one(
    copy: Path, book_path: Path, tmp_path: Path
) -> None:
    book = Book(copy)
    other = tmp_path / "other.book"
    shutil.copyfile(book_path, other)
    os.replace(other, copy)
    with book.transaction() as connection:
        connection.execute("UPDATE record SET title = 'kept' WHERE id = 1")
    book.close()
    assert read_and_close(copy) == "kept"


def test_a_file_that_was_taken_away_takes_no_edits(copy: Path) -> None:
    book = Book(copy)
    copy.unlink()
    with pytest.raises(BookProblem, match="There is no book at"), book.transaction():
        pytest.fail("written into a file without a name")
    book.close()


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
