"""The keeper of backups: off the main thread, on its own when due, silent when nothing changed."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.refs import Ref
from mali_ref.models.background import Background
from mali_ref.models.backup_table import LAST_CHANGE, MADE, RECORDS, SIZE, WHY, BackupTable
from mali_ref.models.backups import BackupKeeper
from mali_ref.store import backups
from mali_ref.store.backup_files import ASKED, AUTOMATIC, BEFORE_IMPORT, files_of
from mali_ref.store.backups import backups_of, make_backup
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor

EVENT = Ref("event", "coup-2012")


def retitle(path: Path, title: str) -> None:
    book = Book(path)
    record = book.get(EVENT)
    assert record is not None
    Editor(book).apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))
    book.close()


@pytest.fixture
def keeper(small_book: Path, qtbot: QtBot) -> Iterator[BackupKeeper]:
    made = BackupKeeper(small_book, lambda: None)
    yield made
    made.stop()


def test_work_is_done_on_another_thread_and_answered_on_this_one(qtbot: QtBot) -> None:
    background = Background()
    threads: list[threading.Thread] = []

    def work() -> str:
        threads.append(threading.current_thread())
        return "answer"

    answers: list[object] = []
    for each in (work, work):
        background.run(each, lambda answer: answers.append((answer, threading.current_thread())), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [("answer", threading.main_thread())] * 2
    assert threading.main_thread() not in threads
    background.stop()


def test_a_problem_is_told_and_stopped_work_answers_nobody(qtbot: QtBot) -> None:
    background = Background()
    told: list[object] = []

    def fail() -> None:
        raise EnvironmentProblem("The disk is full.")

    background.run(fail, told.append, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["The disk is full."])
    background.run(lambda: "late", told.append, told.append)
    background.stop()
    background.run(lambda: "later", told.append, told.append)
    qtbot.wait(10)
    assert told == ["The disk is full."]


def test_opening_a_book_makes_the_first_backup_and_no_second(
    keeper: BackupKeeper, small_book: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.made) as made:
        keeper.start()
    assert made.args == [backups_of(small_book)[0]]
    with qtbot.assertNotEmitted(keeper.made), qtbot.waitSignal(keeper.listed):
        keeper.back_up_if_due()
        keeper.list_all()
    assert len(files_of(small_book)) == 1


def test_damage_is_found_and_no_backup_is_made_of_it(keeper: BackupKeeper, small_book: Path, qtbot: QtBot) -> None:
    content = bytearray(small_book.read_bytes())
    content[40 * 4096 : 41 * 4096] = bytes(4096)
    small_book.write_bytes(content)
    with qtbot.waitSignal(keeper.damage_found):
        keeper.start()
    assert files_of(small_book) == []
    assert small_book.read_bytes() == content


def test_a_backup_that_cannot_be_written_is_told(
    keeper: BackupKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise EnvironmentProblem("The disk is full.")

    monkeypatch.setattr(backups, "make_backup", fail)
    with qtbot.waitSignal(keeper.backup_failed) as failed:
        keeper.back_up_if_due()
    assert str(failed.args[0]) == "The disk is full."


def test_going_back_tells_what_it_would_lose_and_what_was_kept(
    keeper: BackupKeeper, small_book: Path, qtbot: QtBot
) -> None:
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    with qtbot.waitSignal(keeper.weighed) as weighed:
        keeper.weigh(earlier.path)
    assert [entry.edit.changes[0].title for entry in weighed.args[0].entries] == ["Two"]
    with qtbot.waitSignal(keeper.restored) as restored:
        keeper.go_back(earlier.path)
    assert restored.args[0].before == backups_of(small_book)[0]
    with qtbot.waitSignal(keeper.failed):
        keeper.go_back(small_book.with_name("none.book"))


def test_the_table_of_backups_is_in_words(small_book: Path, qtmodeltester: object) -> None:
    retitle(small_book, "Two")
    for reason in (ASKED, BEFORE_IMPORT, AUTOMATIC):
        make_backup(small_book, reason)
    newest = files_of(small_book)[0].path
    newest.write_bytes(newest.read_bytes()[:9000])
    table = BackupTable()
    table.show_backups(backups_of(small_book))
    qtmodeltester.check(table)  # type: ignore[attr-defined]
    rows = [[table.index(row, column).data() for column in range(5)] for row in range(3)]
    assert [row[WHY] for row in rows] == ["cannot be read", "before an import", "by hand"]
    assert [row[RECORDS] for row in rows] == ["", "101", "101"]
    assert rows[0][SIZE] == "9 kB"
    assert rows[1][MADE][-5:-3].isdigit()
    assert rows[1][LAST_CHANGE][-3] == ":"
    table.add_file(small_book)
    assert table.index(0, WHY).data() == "file my book.book"
    assert table.rowCount() == 4
