"""A damaged book at the start: found before anything of it is shown, and put right in the way the user chooses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mali_ref.app import paths
from mali_ref.app.look_through import LookThrough, damage_raised
from mali_ref.domain.errors import BookProblem
from mali_ref.store import engine
from mali_ref.store.backup_files import ASKED
from mali_ref.store.backups import make_backup
from mali_ref.store.book import Book

_START = """
import sys
from PySide6.QtCore import QTimer
from mali_ref.app import rescuing, start, window_start
from mali_ref.views.dialogs.damage import Way

rescuing.ask_way = lambda problem, found, **_: print(problem, found.later) or Way[sys.argv[1]]
run = window_start.QApplication.exec

def look(*arguments):
    def report():
        window = next(w for w in window_start.QApplication.topLevelWidgets() if w.isVisible())
        print(window.workspace.read_only_reason or "writable")
        window.close()
        window_start.QApplication.quit()

    QTimer.singleShot(100, report)
    return run()

window_start.QApplication.exec = look
sys.exit(start.main(['--db', sys.argv[2]]))
"""


def spoil(path: Path, table: str) -> None:
    connection = engine.connect(path)
    [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_sound_book_is_let_through_and_a_damaged_one_is_not(small_book: Path) -> None:
    book = Book(small_book)
    LookThrough(small_book).wait(book)
    book.close()
    spoil(small_book, "observation")
    look = LookThrough(small_book)
    book = Book(small_book)
    with pytest.raises(BookProblem, match="is damaged"):
        look.wait(book)
    book.close()


def test_a_file_put_in_the_place_of_a_damaged_one_is_looked_at_anew(small_book: Path) -> None:
    whole = make_backup(small_book, ASKED)
    spoil(small_book, "observation")
    look = LookThrough(small_book)
    look._thread.join()
    os.replace(whole.path, small_book)
    book = Book(small_book)
    look.wait(book)
    book.close()


def test_a_book_that_is_not_there_yet_is_no_damage(small_book: Path, tmp_path: Path) -> None:
    look = LookThrough(tmp_path / "own.book")
    book = Book(small_book)
    look.wait(book)
    book.close()


def test_damage_met_where_qt_calls_us_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    bugs: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: bugs.append(error))
    problem = BookProblem("It is damaged.")
    with pytest.raises(BookProblem), damage_raised():
        sys.excepthook(BookProblem, problem, None)
    with damage_raised():
        sys.excepthook(ValueError, ValueError("a bug"), None)
    assert [str(bug) for bug in bugs] == ["a bug"]


def test_the_program_starts_with_a_damaged_book(book_path: Path, own_folder: Path) -> None:
    own_folder.mkdir()
    paths.user_book().write_bytes(book_path.read_bytes())
    make_backup(paths.user_book(), ASKED)
    spoil(paths.user_book(), "observation")
    spoiled = paths.user_book().read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", _START, "RESCUE", paths.user_book()],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"{paths.user_book()} is damaged: a part of it cannot be read. 0", "writable"]
    assert (own_folder / "mali-reference-damaged-1.book").read_bytes() == spoiled
