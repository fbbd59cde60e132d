"""The dialogs about earlier states: what each backup holds, what would be lost, and the ways out of damage."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mali_ref.app import rescuing
from mali_ref.app.safekeeping import Safekeeping
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.errors import BookProblem
from mali_ref.domain.refs import Ref
from mali_ref.models.backups import BackupKeeper
from mali_ref.models.workspace import Workspace
from mali_ref.store import engine
from mali_ref.store.assessing import Assessment, assess
from mali_ref.store.backup_files import ASKED, backups_folder
from mali_ref.store.backups import make_backup
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor
from mali_ref.views.dialogs.damage import DamageDialog, Way
from mali_ref.views.dialogs.restore import RestoreDialog
from mali_ref.views.kit.notices import WarnLine

EVENT = Ref("event", "coup-2012")


def retitle(path: Path, title: str) -> None:
    book = Book(path)
    record = book.get(EVENT)
    assert record is not None
    Editor(book).apply(Edit((Change(record, replace(record, title=title)),), "S. Keller", "as the UN says"))
    book.close()


def spoil(path: Path, table: str = "person") -> None:
    """Empty the first page of a table, or of an index, which can be made anew."""
    connection = engine.connect(path)
    [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(content)


@pytest.fixture
def keeper(small_book: Path, qtbot: QtBot) -> Iterator[BackupKeeper]:
    made = BackupKeeper(small_book, lambda: None)
    yield made
    made.stop()


@pytest.fixture
def dialog(keeper: BackupKeeper, small_book: Path, qtbot: QtBot) -> Iterator[RestoreDialog]:
    for title in ("One", "Two"):
        retitle(small_book, title)
        make_backup(small_book, ASKED)
    retitle(small_book, "Three")
    opened = RestoreDialog(keeper)
    with qtbot.waitSignal(keeper.weighed):
        opened.show()
    yield opened
    if isValid(opened):
        opened.close()


def words(dialog: RestoreDialog) -> list[str]:
    return [line.label.text() for line in dialog.findChildren(WarnLine) if line.isVisible()]


def test_the_newest_backup_is_chosen_and_what_it_lacks_is_named(dialog: RestoreDialog) -> None:
    table = dialog.findChild(QTableView, "backups_table")
    assert table.currentIndex().row() == 0
    assert table.hasFocus() or not dialog.isActiveWindow()
    assert words(dialog) == ["One edit is not in it:"]


def test_another_backup_is_weighed_when_it_is_chosen(dialog: RestoreDialog, keeper: BackupKeeper, qtbot: QtBot) -> None:
    table = dialog.findChild(QTableView, "backups_table")
    with qtbot.waitSignal(keeper.weighed):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert words(dialog) == ["2 edits are not in it:"]


def test_going_back_closes_the_dialog_when_it_is_done(
    dialog: RestoreDialog, keeper: BackupKeeper, small_book: Path, qtbot: QtBot
) -> None:
    go = dialog.findChild(QPushButton, "restore_accept")
    with qtbot.waitSignal(keeper.restored):
        go.click()
        assert not go.isEnabled()
    assert not isValid(dialog) or not dialog.isVisible()
    book = Book(small_book)
    assert book.title(EVENT) == "Two"
    book.close()


def test_a_file_that_is_no_book_is_refused_in_the_dialog(
    dialog: RestoreDialog, keeper: BackupKeeper, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleagues, " * 100)
    with qtbot.waitSignal(keeper.failed):
        dialog.offer_file(letter)
    assert "is not a Mali Reference book" in words(dialog)[0]
    assert dialog.isVisible()


def test_a_damaged_backup_is_listed_and_cannot_be_gone_back_to(
    keeper: BackupKeeper, small_book: Path, qtbot: QtBot
) -> None:
    backup = make_backup(small_book, ASKED)
    backup.path.write_bytes(backup.path.read_bytes()[:9000])
    dialog = RestoreDialog(keeper)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(keeper.listed):
        dialog.show()
    assert "damaged" in words(dialog)[0]
    assert not dialog.findChild(QPushButton, "restore_accept").isEnabled()


def test_a_book_without_backups_says_when_there_will_be_one(keeper: BackupKeeper, qtbot: QtBot) -> None:
    dialog = RestoreDialog(keeper)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(keeper.listed):
        dialog.show()
    assert not dialog.findChild(QTableView, "backups_table").isVisible()
    assert not dialog.findChild(QPushButton, "restore_accept").isEnabled()


class Window:
    """As much of the window as the commands need."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.said: list[tuple[str, str, object]] = []

    def notify(self, text: str, deed: str = "", do: object = None) -> None:
        self.said.append((text, deed, do))


def test_going_back_shows_the_earlier_state_and_offers_the_way_forth(small_book: Path, qtbot: QtBot) -> None:
    earlier = make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    book = Book(small_book)
    window = Window(Workspace(book))
    keeping = Safekeeping(window, None)  # type: ignore[arg-type]
    with qtbot.waitSignal(keeping.keeper.restored):
        keeping.keeper.go_back(earlier.path)
    assert window.workspace.book.title(EVENT) != "Two"
    text, deed, do = window.said[-1]
    assert "as it was then" in text
    assert deed == "Go back"
    assert callable(do)
    with qtbot.waitSignal(keeping.keeper.restored):
        do()
    assert window.workspace.book.title(EVENT) == "Two"
    keeping.stop()
    book.close()


def test_damage_found_while_the_window_is_open_can_be_put_right(
    small_book: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(small_book, ASKED)
    retitle(small_book, "Two")
    spoil(small_book)
    book = Book(small_book)
    window = Window(Workspace(book))
    monkeypatch.setattr(rescuing, "ask_way", lambda *_, **__: Way.RESCUE)
    keeping = Safekeeping(window, None)  # type: ignore[arg-type]
    with qtbot.waitSignal(keeping.keeper.damage_found):
        keeping.start()
    qtbot.waitUntil(lambda: bool(window.said))
    assert "The book was put right; one later edit was carried over." in window.said[-1][0]
    assert "my book-damaged-1.book" in window.said[-1][0]
    assert window.workspace.book.title(EVENT) == "Two"
    keeping.stop()
    book.close()


@pytest.mark.parametrize("way", list(Way))
def test_a_damaged_book_is_opened_in_the_way_chosen(
    small_book: Path, small_book_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: Way
) -> None:
    spoil(small_book, "name_by_folded" if way is Way.MEND else "person")
    spoiled = small_book.read_bytes()
    monkeypatch.setattr(rescuing, "ask_way", lambda *_, **__: way)
    opened = rescuing.open_damaged(small_book, small_book_path, BookProblem("It is damaged."))
    kept = [path for path in small_book.parent.glob("*.book") if path.read_bytes() == spoiled]
    assert len(kept) == 1
    assert (opened is None) == (way is Way.NOTHING)
    if opened is not None:
        assert opened.notice
        assert opened.book.is_writable == (way is not Way.READ)
        opened.book.close()


def test_the_dialog_offers_the_best_way_first(small_book: Path, qtbot: QtBot) -> None:
    backup = make_backup(small_book, ASKED)
    spoil(small_book)
    found = assess(small_book, small_book)
    for each, deed in (
        (found, "Go back to the backup"),
        (replace(found, is_mendable=True), "Mend the book"),
        (replace(found, backup=None), "Start from that book"),
    ):
        dialog = DamageDialog("It is damaged.", each, is_open=False)
        qtbot.addWidget(dialog)
        go = dialog.findChild(QPushButton, "damage_go")
        assert go.text() == deed
        go.click()
        assert dialog.way is (Way.MEND if each.is_mendable else Way.RESCUE)
    assert found.backup == backup


def test_nothing_is_done_to_a_damaged_book_that_is_left(small_book: Path, qtbot: QtBot) -> None:
    dialog = DamageDialog("It is damaged.", Assessment(False, 0, None, small_book, 0), is_open=True)
    qtbot.addWidget(dialog)
    dialog.findChild(QPushButton, "damage_leave").click()
    assert dialog.way is Way.NOTHING
    assert dialog.findChild(QPushButton, "damage_read") is None
    assert not backups_folder(small_book).exists()
