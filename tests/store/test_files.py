"""The user's own book: a whole file or none, whatever happens while it is made."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mali_ref.domain.errors import BookProblem, EnvironmentProblem
from mali_ref.store import files
from mali_ref.store.book import Book
from mali_ref.store.files import copy_book, set_aside

COPY = """
import sys
from pathlib import Path
from mali_ref.store.files import copy_book
copy_book(*map(Path, sys.argv[1:]))
"""
SLOW_COPY = f"""
import os, time
real = os.fsync
def slow(number):
    print("written", flush=True)
    time.sleep(60)
os.fsync = slow
{COPY}
"""


def test_a_copy_is_the_same_book(book_path: Path, tmp_path: Path) -> None:
    own = tmp_path / "nouveau dossier é 📚" / "own.book"
    copy_book(book_path, own)
    assert own.read_bytes() == book_path.read_bytes()
    assert list(own.parent.iterdir()) == [own]


def test_a_book_that_is_there_stays(book_path: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.book"
    own.write_bytes(b"what the user typed")
    copy_book(book_path, own)
    assert own.read_bytes() == b"what the user typed"
    assert list(tmp_path.iterdir()) == [own]


def test_a_file_system_without_links_is_served_by_a_rename(
    book_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    own = tmp_path / "own.book"
    copy_book(book_path, own)
    assert own.read_bytes() == book_path.read_bytes()
    assert list(tmp_path.iterdir()) == [own]


def test_a_folder_that_cannot_be_made_is_named(book_path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentProblem, match="Set MALI_REF_HOME to another folder"):
        copy_book(book_path, tmp_path / "file" / "folder" / "own.book")


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_folder_that_may_not_be_written_is_named(
    book_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(files, "_copy_bytes", refuse)
    with pytest.raises(EnvironmentProblem, match="may not be written to"):
        copy_book(book_path, tmp_path / "own.book")


@pytest.mark.parametrize("failing", ["fsync", "link and replace"])
def test_a_full_disk_leaves_nothing_behind(
    book_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    for name in failing.split(" and "):
        monkeypatch.setattr(os, name, fail)
    with pytest.raises(EnvironmentProblem, match="The disk is full"):
        copy_book(book_path, tmp_path / "own.book")
    assert not list(tmp_path.iterdir())


def test_a_damaged_book_is_not_put_in_place(book_path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "bundled.book"
    damaged.write_bytes(book_path.read_bytes()[:-4096])
    with pytest.raises(BookProblem, match="cut short"):
        copy_book(damaged, tmp_path / "own.book")
    assert list(tmp_path.iterdir()) == [damaged]


def test_two_first_starts_at_once_give_one_whole_book(book_path: Path, tmp_path: Path) -> None:
    own = tmp_path / "home" / "own.book"
    starts = [subprocess.Popen([sys.executable, "-c", COPY, str(book_path), str(own)]) for _ in range(3)]
    assert [start.wait() for start in starts] == [0, 0, 0]
    assert own.read_bytes() == book_path.read_bytes()
    assert list(own.parent.iterdir()) == [own]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_copy_that_is_killed_leaves_no_half_book(book_path: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.book"
    with subprocess.Popen(
        [sys.executable, "-c", SLOW_COPY, str(book_path), str(own)], stdout=subprocess.PIPE, text=True
    ) as copying:
        assert copying.stdout is not None
        assert copying.stdout.readline() == "written\n"
        copying.kill()
    assert not own.exists()
    copy_book(book_path, own)
    assert own.read_bytes() == book_path.read_bytes()


def test_a_book_set_aside_keeps_every_byte_and_every_earlier_one(tmp_path: Path) -> None:
    own = tmp_path / "own.book"
    for content, name in ((b"one", "own-damaged-1.book"), (b"two", "own-damaged-2.book")):
        own.write_bytes(content)
        aside = set_aside(own, "damaged")
        assert aside.name == name
        assert aside.read_bytes() == content
        assert not own.exists()


def test_a_book_that_cannot_be_set_aside_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="could not be renamed"):
        set_aside(tmp_path / "none.book", "damaged")


def test_a_copied_book_can_be_opened_and_its_time_is_short(book_path: Path, tmp_path: Path) -> None:
    began = time.monotonic()
    copy_book(book_path, tmp_path / "own.book")
    Book(tmp_path / "own.book").close()
    assert time.monotonic() - began < 5
