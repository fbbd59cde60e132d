"""The damaged-file set: each ends in a whole answer or a sentence, never a traceback, never a changed damaged file."""

import hashlib
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import MaliRefError
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.store import engine, header, protection
from mali_ref.store.assessing import assess, readable_copy
from mali_ref.store.backup_files import ASKED, BEFORE_REPAIR
from mali_ref.store.backups import make_backup
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.copies import look_whole
from mali_ref.store.editing import Editor
from mali_ref.store.journal import Journal
from mali_ref.store.repair import repair, rescue

PAGE = 4096
EVENT = Ref("event", "coup-2012")


def checked(path: Path) -> list[str]:
    """What `check` says."""
    try:
        book = Book(path)
    except MaliRefError as problem:
        return [str(problem)]
    found = faults(book)
    book.close()
    return found


def read_everything(path: Path) -> None:
    book = Book(path)
    for kind in RECORD_TYPES:
        book.records(kind)
    Journal(book).entries()
    book.close()


def digest(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def ends_well(path: Path, base: Path) -> None:
    """Look at a spoiled book, mend it, and put a whole one in its place; the spoiled file stays as it is."""
    spoiled = digest(path)
    found = checked(path)
    assert all(sentence.strip() for sentence in found)
    assert digest(path) == spoiled
    mended = repair(path)
    kept = mended.kept or path
    assert mended.left or not checked(path)
    if mended.before is None:
        assert digest(kept) == spoiled
    if mended.left:
        done = rescue(path, base)
        assert done.records == look_whole(base).records
        assert not checked(path)
        assert done.kept is None or digest(done.kept) == spoiled
    read_everything(path)
    hidden = [left.name for left in path.parent.iterdir() if left.name.startswith(".")]
    assert not hidden


@pytest.fixture
def each(small_book_path: Path, tmp_path: Path) -> Callable[[Iterable[bytes]], None]:
    """Puts each content in the place of a book of its own and sees that it ends well."""

    def try_all(contents: Iterable[bytes]) -> None:
        for number, content in enumerate(contents):
            path = tmp_path / str(number) / "own.book"
            path.parent.mkdir()
            path.write_bytes(content)
            ends_well(path, small_book_path)

    return try_all


def test_a_file_cut_off_anywhere(small_book_path: Path, each: Callable[[Iterable[bytes]], None]) -> None:
    whole = small_book_path.read_bytes()
    ends = [0, 1, 15, 99, 100, 1000, PAGE, PAGE + 1, 3 * PAGE, len(whole) // 2, len(whole) - PAGE, len(whole) - 1]
    each(whole[:end] for end in ends)


def test_an_empty_page(small_book_path: Path, each: Callable[[Iterable[bytes]], None]) -> None:
    whole = small_book_path.read_bytes()
    # Each run takes another of sixteen parts: all pages would take half a minute.
    first = random.randrange(16)
    pages = sorted({0, 1, 2, *range(first, len(whole) // PAGE, 16)})
    each(whole[: page * PAGE] + bytes(PAGE) + whole[(page + 1) * PAGE :] for page in pages)


def test_flipped_bytes(small_book_path: Path, each: Callable[[Iterable[bytes]], None]) -> None:
    whole = small_book_path.read_bytes()

    def flipped(seed: int) -> bytes:
        chance = random.Random(seed)
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 30))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        return bytes(content)

    each(flipped(seed) for seed in range(8))


def test_a_wrong_header(small_book_path: Path, each: Callable[[Iterable[bytes]], None]) -> None:
    whole = small_book_path.read_bytes()

    def with_bytes(at: int, new: bytes) -> bytes:
        return whole[:at] + new + whole[at + len(new) :]

    changes = (
        (0, b"SQLITE"),
        (16, b"\x02\x00"),
        (18, b"\x09\x09"),
        (28, b"\xff" * 4),
        (56, b"\0\0\0\7"),
        (68, b"GIFT"),
    )
    each(with_bytes(at, new) for at, new in changes)


@pytest.mark.parametrize("log", [b"", b"nonsense" * 4000, bytes(9000)], ids=["empty", "nonsense", "zeros"])
def test_a_log_that_is_nonsense(small_book: Path, log: bytes) -> None:
    in_log(small_book, "One")
    path, _, _ = header.beside(small_book)
    path.write_bytes(log)
    assert checked(small_book) == []
    read_everything(small_book)


def test_a_log_that_is_missing_loses_only_what_was_in_it(small_book: Path) -> None:
    in_log(small_book, "One")
    for path in header.beside(small_book):
        path.unlink(missing_ok=True)
    assert checked(small_book) == []
    read_everything(small_book)


def in_log(path: Path, title: str) -> None:
    """An edit that a killed program left in the log."""
    book = Book(path)
    edit(book, title)
    files = {each: each.read_bytes() for each in (path, *header.beside(path)) if each.exists()}
    book.close()
    for each, content in files.items():
        each.write_bytes(content)


def edit(book: Book, title: str) -> None:
    record = book.get(EVENT)
    assert record is not None
    Editor(book, "laptop-1").apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM search WHERE rowid = 3",
        "UPDATE search SET title = 'old' WHERE rowid = 3",
        "INSERT INTO search (rowid, title, names, terms, linked, body) VALUES (999, 'x', '', '', '', '')",
        "DELETE FROM search_data WHERE id > 10",
        "UPDATE search_content SET c0 = 'old' WHERE id = 3",
        "DELETE FROM search_docsize WHERE id = 3",
        "DELETE FROM pointer WHERE target_id = (SELECT target_id FROM pointer LIMIT 1)",
        "UPDATE record SET from_day = '1999-01-01', to_day = '1999-01-01' WHERE kind = 'event'",
        "UPDATE record SET grouping = 'riddle' WHERE kind = 'actor'",
        "UPDATE name SET folded = 'riddle'",
    ],
)
def test_what_is_out_of_step_is_found_and_mended(small_book: Path, sql: str) -> None:
    connection = engine.connect(small_book, "rw")
    connection.execute(sql)
    connection.close()
    assert checked(small_book)
    done = repair(small_book)
    assert done.fixed
    assert not done.left
    assert checked(small_book) == []
    # Pages that are sound are mended in place, after a backup; others are renamed.
    assert (done.before is None) != (done.kept is None)
    assert done.before is None or done.before.reason == BEFORE_REPAIR


def test_a_whole_book_is_not_touched_by_a_repair(small_book: Path) -> None:
    before = digest(small_book)
    assert repair(small_book) == type(repair(small_book))()
    assert digest(small_book) == before
    assert list(small_book.parent.iterdir()) == [small_book]


def test_an_edit_of_a_fault_that_no_repair_can_mend_is_left_and_named(small_book: Path) -> None:
    connection = engine.connect(small_book, "rw")
    connection.execute("DELETE FROM citation WHERE record_id = 5")
    connection.close()
    before = look_whole(small_book)
    done = repair(small_book)
    assert not done.fixed
    assert any("it has no citation" in sentence for sentence in done.left)
    assert look_whole(small_book) == before


def spoil_table(path: Path, table: str) -> None:
    """Empty the first page of a table."""
    connection = engine.connect(path, "rw")
    [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def with_edits(path: Path, *titles: str) -> None:
    book = Book(path)
    for title in titles:
        edit(book, title)
    Editor(book, "laptop-1").undo("A. Diarra")
    book.close()


@pytest.mark.parametrize("protected", [False, True])
def test_later_edits_are_carried_over_from_the_damaged_file(small_book: Path, protected: bool) -> None:
    key = protection.protect(small_book, "four common words here") if protected else None
    base = make_backup(small_book, ASKED, key)
    book = Book(small_book, key=key)
    for title in ("One", "Two", "Three"):
        edit(book, title)
    Editor(book, "laptop-1").undo("A. Diarra")
    before = Journal(book).entries()
    book.close()
    if protected:
        content = bytearray(small_book.read_bytes())
        content[40 * PAGE + 9] ^= 1
        small_book.write_bytes(content)
    else:
        spoil_table(small_book, "name")
    found = assess(small_book, base.path, key)
    assert (found.backup, found.later) == (base, 4) or protected
    done = rescue(small_book, base.path, key)
    assert (done.carried, done.left) == (4, ())
    book = Book(small_book, key=key)
    assert book.title(EVENT) == "Two"
    assert Journal(book).entries() == before
    assert Editor(book).undo() is not None
    assert book.title(EVENT) == "One"
    assert faults(book) == []
    book.close()


def test_an_edit_that_needs_a_lost_one_is_named(small_book: Path) -> None:
    base = make_backup(small_book, ASKED)
    with_edits(small_book, "One", "Two", "Three")
    connection = engine.connect(small_book, "rw")
    connection.execute("UPDATE change SET after = 'nonsense' WHERE edit_id = 1")
    connection.close()
    spoil_table(small_book, "name")
    done = rescue(small_book, base.path)
    assert done.carried == 0
    assert len(done.left) == 3
    assert "S. Keller" in done.left[0]
    assert checked(small_book) == []


def test_what_can_be_read_of_a_damaged_book_can_be_looked_at(small_book: Path, tmp_path: Path) -> None:
    with_edits(small_book, "One", "Two")
    spoil_table(small_book, "person")
    spoiled = digest(small_book)
    count = readable_copy(small_book, tmp_path / "left.book")
    assert 60 < count < 101
    read_everything(tmp_path / "left.book")
    assert digest(small_book) == spoiled
    found = assess(small_book, tmp_path / "left.book")
    assert (found.is_mendable, found.readable, found.backup, found.later) == (False, count, None, 0)


def test_a_damaged_index_of_names_is_made_anew_with_nothing_lost(small_book: Path, small_book_path: Path) -> None:
    with_edits(small_book, "One", "Two")
    spoil_table(small_book, "name_by_folded")
    assert assess(small_book, small_book_path).is_mendable
    done = repair(small_book)
    assert done.fixed
    assert not done.left
    book = Book(small_book)
    assert book.title(EVENT) == "One"
    assert Journal(book).count() == 3
    book.close()
