"""Going back: all of it or nothing, and always with a way forth again."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import BookBusy, BookProblem, EnvironmentProblem, NewerBook, PassphraseNeeded
from mali_ref.domain.refs import Ref
from mali_ref.store import access, backups, copies, engine, protection, restoring
from mali_ref.store.backup_files import ASKED, BEFORE_MIGRATION, BEFORE_RESTORE, backups_folder
from mali_ref.store.backups import backups_of, make_backup
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.editing import Editor
from mali_ref.store.migrations import migrations
from mali_ref.store.restoring import restore, upgrade

EVENT = Ref("event", "coup-2012")
OLD = Path(__file__).resolve().parent.parent / "upgrades" / "schema-1.book"
HOLD_THE_BOOK = """
import sys
from pathlib import Path
from mali_ref.store import access
connection = access.open_book_file(Path(sys.argv[1]), "rw")
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def retitle(path: Path, title: str) -> None:
    book = Book(path)
    record = book.get(EVENT)
    assert record is not None
    Editor(book).apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))
    book.close()


def title_in(path: Path) -> str:
    book = Book(path)
    title = book.title(EVENT)
    book.close()
    return title


def spoil(path: Path, page: int = 40) -> bytes:
    content = bytearray(path.read_bytes())
    content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(content)
    return bytes(content)


def test_going_back_can_be_gone_back_from(small_book: Path) -> None:
    retitle(small_book, "One")
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    done = restore(small_book, earlier.path)
    assert title_in(small_book) == "One"
    assert done.before is not None
    assert done.before.reason == BEFORE_RESTORE
    restore(small_book, done.before.path)
    assert title_in(small_book) == "Two"
    assert [backup.reason for backup in backups_of(small_book)] == [BEFORE_RESTORE, BEFORE_RESTORE, ASKED]


def test_whoever_has_the_book_open_reads_the_earlier_state_and_goes_on_writing(small_book: Path) -> None:
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    window = Book(small_book)
    assert window.title(EVENT) == "Two"
    restore(small_book, earlier.path)
    assert window.is_changed_elsewhere()
    window.refresh()
    record = window.get(EVENT)
    assert record is not None
    assert record.title != "Two"
    Editor(window).apply(Edit((Change(record, replace(record, title="Three")),), "A", "b"))
    window.close()
    assert title_in(small_book) == "Three"


def test_an_edit_made_while_going_back_is_in_the_backup(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    edits = ["Three"]

    def make_and_edit(path: Path, reason: str, key: object = None) -> backups.Backup:
        made = make_backup(path, reason)
        if edits:
            retitle(path, edits.pop())
        return made

    monkeypatch.setattr(restoring, "make_backup", make_and_edit)
    done = restore(small_book, earlier.path)
    assert done.before is not None
    assert title_in(done.before.path) == "Three"
    assert title_in(small_book) == title_in(earlier.path)


def test_a_book_that_another_program_writes_to_is_left_alone(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    monkeypatch.setattr(engine, "BUSY_WAIT_SECONDS", 0.2)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD_THE_BOOK, str(small_book)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BookBusy, match="Another program is writing"):
            restore(small_book, earlier.path)
        other.communicate("")
    assert title_in(small_book) == "Two"


def test_a_damaged_book_is_renamed_and_kept(small_book: Path) -> None:
    earlier = make_backup(small_book, ASKED)
    damaged = spoil(small_book)
    done = restore(small_book, earlier.path)
    assert done.before is None
    assert done.kept is not None
    assert done.kept.name == "my book-damaged-1.book"
    assert done.kept.read_bytes() == damaged
    assert title_in(small_book) == title_in(earlier.path)


def test_a_book_that_is_gone_is_made_again(small_book: Path) -> None:
    earlier = make_backup(small_book, ASKED)
    small_book.unlink()
    assert restore(small_book, earlier.path).contents.records == 101
    assert title_in(small_book) == title_in(earlier.path)


def test_a_backup_of_an_earlier_format_is_brought_to_todays(small_book: Path) -> None:
    restore(small_book, OLD)
    book = Book(small_book)
    assert not book.is_older
    assert faults(book) == []
    book.close()


def test_what_is_no_whole_book_is_not_gone_back_to(small_book: Path, tmp_path: Path) -> None:
    retitle(small_book, "Two")
    before = copies.look_whole(small_book)
    letter, short, zeroed, newer = (tmp_path / name for name in ("letter", "short", "zeroed", "newer"))
    letter.write_text("Dear colleagues, " * 100)
    for path in (short, zeroed, newer):
        copies.write_copy(small_book, path)
    short.write_bytes(short.read_bytes()[:9000])
    spoil(zeroed)
    connection = access.open_book_file(newer, "rw")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for path, problem in ((letter, BookProblem), (short, BookProblem), (zeroed, BookProblem), (newer, NewerBook)):
        with pytest.raises(problem, match=str(path)):
            restore(small_book, path)
    with pytest.raises(BookProblem, match="There is no book"):
        restore(small_book, tmp_path / "none")
    with pytest.raises(EnvironmentProblem):
        restore(small_book, tmp_path)
    with pytest.raises(BookProblem, match="is the book itself"):
        restore(small_book, small_book)
    assert copies.look_whole(small_book) == before
    assert not backups_folder(small_book).exists()
    assert not list(small_book.parent.glob(".*"))


def test_a_protected_book_stays_protected_whatever_it_goes_back_to(small_book: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.book"
    copies.write_copy(small_book, plain)
    other = tmp_path / "other.book"
    copies.write_copy(small_book, other)
    key = protection.protect(small_book, "four common words here")
    other_key = protection.protect(other, "four other words here")
    restore(small_book, plain, key)
    assert protection.is_protected(small_book)
    restore(small_book, other, key, other_key)
    assert copies.look_whole(small_book, key).records == 101
    with pytest.raises(PassphraseNeeded):
        restore(small_book, plain)
    for path in small_book.parent.rglob("*"):
        assert path.is_dir() or b"Mali" not in path.read_bytes()


def test_an_old_book_is_brought_up_to_date_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "old.book"
    path.write_bytes(OLD.read_bytes())
    done = upgrade(path)
    assert done is not None
    assert done.before is not None
    assert done.before.reason == BEFORE_MIGRATION
    assert upgrade(path) is None
    book = Book(path)
    assert not book.is_older
    assert faults(book) == []
    book.close()


def test_an_old_book_whose_upgrade_fails_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.book"
    path.write_bytes(OLD.read_bytes())

    def fail(_db: object) -> None:
        raise EnvironmentProblem("The disk is full.")

    monkeypatch.setattr(migrations, "apply", fail)
    with pytest.raises(EnvironmentProblem):
        upgrade(path)
    assert path.read_bytes() == OLD.read_bytes()
    assert list(tmp_path.glob("*.book")) == [path]
