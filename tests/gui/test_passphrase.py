"""Protecting the book from the window, and opening a protected one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox

from mali_ref.app import opening, paths
from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import RECORD, Settings
from mali_ref.app.unlocking_window import open_with_passphrase
from mali_ref.domain.errors import BookProblem, PassphraseNeeded
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.store import keys, protection
from mali_ref.store.backup_files import AUTOMATIC
from mali_ref.store.backups import make_backup
from mali_ref.store.book import Book
from mali_ref.store.files import copy_book
from mali_ref.views.dialogs import passphrase_fields
from mali_ref.views.dialogs.passphrase import ChangeDialog, ProtectDialog, RemoveDialog, UnlockDialog
from mali_ref.views.dialogs.passphrase_dialog import PassphraseDialog
from mali_ref.views.kit.buttons import Choice
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.theme import theme

PASSPHRASE = "harmattan tea at noon"
OTHER = "seven pirogues upstream"
WORDS = (b"minusma", b"MINUSMA", b"Kidal", b"Azawad")


@pytest.fixture(autouse=True)
def fast_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """What keys cost is not what is tested."""
    monkeypatch.setattr(keys, "_ROUNDS", 1)


@pytest.fixture
def own_book(own_folder: Path, book_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own book."""
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "bundled_book", lambda: book_path)
    copy_book(book_path, paths.user_book())
    return paths.user_book()


@pytest.fixture
def window(qtbot, own_book: Path) -> Iterator[MainWindow]:
    theme().install(QApplication.instance())
    book = Book(own_book)
    made = MainWindow(Workspace(book), Settings(paths.settings_file()))
    qtbot.addWidget(made)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")
    book.close()


@pytest.fixture
def protected_window(window: MainWindow, qtbot) -> MainWindow:
    dialog = opened(window, "protect_book")
    fill(dialog, new=PASSPHRASE)
    ended(qtbot, dialog)
    return window


def opened(window: MainWindow, command: str) -> PassphraseDialog:
    """The dialog that a command of the menu opens."""
    window.commands[command].trigger()
    dialog = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, PassphraseDialog) and each.isVisible()
    )
    dialog.results = []  # What stays to be asked when the dialog is deleted.
    dialog.finished.connect(dialog.results.append)
    return dialog


def fill(dialog: PassphraseDialog, present: str = "", new: str = "", again: str | None = None) -> None:
    """Type and press Enter."""
    if dialog.present is not None:
        dialog.present.line.clear()
        QTest.keyClicks(dialog.present.line, present)
    if dialog.new is not None:
        dialog.new.first.line.clear()
        dialog.new.second.line.clear()
        QTest.keyClicks(dialog.new.first.line, new)
        QTest.keyClicks(dialog.new.second.line, new if again is None else again)
    QTest.keyClick(dialog.shown, Qt.Key.Key_Return)


def ended(qtbot, dialog: PassphraseDialog) -> None:
    qtbot.waitUntil(lambda: dialog.results == [QDialog.DialogCode.Accepted], timeout=20_000)


def plain_files(folder: Path) -> list[str]:
    """The files in which a word of the book can be read."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(word in file.read_bytes() for word in WORDS)]


def test_protecting_leaves_nothing_to_read_in_the_folder_and_the_window_goes_on(
    window: MainWindow, qtbot, own_folder: Path, own_book: Path
) -> None:
    window.open_record(Ref("actor", "minusma"))
    make_backup(own_book, AUTOMATIC)
    paths.log_file().write_text("something about MINUSMA went wrong")
    window._settings.set(RECORD, "actor:minusma")
    window._settings.save()
    assert len(plain_files(own_folder)) == 4
    dialog = opened(window, "protect_book")
    fill(dialog, new=PASSPHRASE)
    ended(qtbot, dialog)
    assert window.status_strip.notice() == "The book is protected."
    assert window.workspace.is_protected
    assert window.workspace.can_edit
    assert window.workspace.record(Ref("actor", "minusma")) is not None
    assert window.workspace.search.find("keita")
    window.close()
    assert plain_files(own_folder) == []
    assert protection.unlock(own_book, PASSPHRASE) == window.workspace.key


def test_only_what_can_be_done_is_offered(window: MainWindow, qtbot) -> None:
    def offered() -> list[bool]:
        names = ("protect_book", "change_passphrase", "remove_protection")
        return [window.commands[name].isVisible() and window.commands[name].isEnabled() for name in names]

    assert offered() == [True, False, False]
    dialog = opened(window, "protect_book")
    fill(dialog, new=PASSPHRASE)
    ended(qtbot, dialog)
    assert offered() == [False, True, True]


def test_a_short_passphrase_and_one_typed_differently_are_told_under_their_fields(window: MainWindow) -> None:
    dialog = opened(window, "protect_book")
    length = dialog.findChild(QLabel, "passphrase_length")
    assert length.text().startswith("12 characters or more.")
    fill(dialog, new="harmattan")
    assert length.text() == "9 of at least 12 characters."
    assert dialog.new.first.fault() == "A passphrase has 12 characters or more; this one has 9."
    fill(dialog, new=PASSPHRASE, again="harmattan tea")
    assert (dialog.new.first.fault(), dialog.new.second.fault()) == ("", "The two differ. Type the same in both.")
    assert dialog.new.second.line.accessibleDescription() == dialog.new.second.fault()
    dialog.reject()
    assert not window.workspace.is_protected


def test_what_is_typed_is_shown_only_when_asked(window: MainWindow) -> None:
    dialog = opened(window, "protect_book")
    fields = dialog.new.fields()
    assert {field.line.echoMode() for field in fields} == {fields[0].line.EchoMode.Password}
    dialog.shown.click()
    assert {field.line.echoMode() for field in fields} == {fields[0].line.EchoMode.Normal}
    dialog.reject()


def test_a_book_open_in_another_window_is_told_and_the_window_goes_on(
    window: MainWindow, qtbot, own_book: Path
) -> None:
    other = Book(own_book)
    dialog = opened(window, "protect_book")
    fill(dialog, new=PASSPHRASE)
    qtbot.waitUntil(lambda: dialog._problem.isVisible())
    assert "Another window or program has" in dialog._problem.accessibleName()
    other.close()
    assert window.workspace.can_edit
    assert not window.workspace.is_protected
    fill(dialog, new=PASSPHRASE)
    ended(qtbot, dialog)
    assert window.workspace.is_protected


def test_copies_are_removed_where_that_was_chosen_and_those_that_could_not_be_are_named(
    window: MainWindow, qtbot, own_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = make_backup(own_book, AUTOMATIC).path
    dialog = opened(window, "protect_book")
    choice = dialog.findChild(Choice, "passphrase_copies")
    assert choice.accessibleName() == "Backups and earlier books beside it, which are not protected: 1"
    choice.setCurrentIndex(1)
    held = Book(backup)
    monkeypatch.setattr("mali_ref.store.kept_copies._remove", lambda copy: (_ for _ in ()).throw(OSError))
    fill(dialog, new=PASSPHRASE)
    qtbot.waitUntil(lambda: dialog._problem.isVisible(), timeout=20_000)
    held.close()
    assert f"stay as they were: {backup.name}" in dialog._problem.accessibleName()
    dialog.go_on.click()
    ended(qtbot, dialog)
    assert window.workspace.is_protected


def test_the_passphrase_is_changed_with_that_of_the_backups(
    protected_window: MainWindow, qtbot, own_book: Path
) -> None:
    backup = make_backup(own_book, AUTOMATIC, protected_window.workspace.key).path
    dialog = opened(protected_window, "change_passphrase")
    fill(dialog, PASSPHRASE, OTHER)
    ended(qtbot, dialog)
    assert protection.unlock(own_book, OTHER) == protected_window.workspace.key
    assert protection.unlock(backup, OTHER) == protected_window.workspace.key


def test_the_protection_is_removed_with_the_passphrase_alone(
    protected_window: MainWindow, qtbot, own_book: Path
) -> None:
    dialog = opened(protected_window, "remove_protection")
    fill(dialog, OTHER)
    qtbot.waitUntil(lambda: dialog.present.fault() != "")
    assert protected_window.workspace.is_protected
    dialog.reject()
    dialog = opened(protected_window, "remove_protection")
    fill(dialog, PASSPHRASE)
    ended(qtbot, dialog)
    assert not protection.is_protected(own_book)
    assert not protected_window.workspace.is_protected
    assert protected_window.status_strip.notice() == "The book is not protected any more."


def test_nothing_outside_a_protected_book_tells_what_was_last_read(protected_window: MainWindow) -> None:
    protected_window.open_record(Ref("actor", "minusma"))
    protected_window.close()
    assert Settings(paths.settings_file()).get(RECORD) == ""


def test_each_wrong_passphrase_waits_longer_and_the_window_lives_on(
    qtbot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = RemoveDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._patience._timer.setInterval(1)
    waits, said = [], set()
    dialog._patience.waited.connect(lambda left: said.add(dialog.present.fault()))
    for _ in range(7):
        dialog.show_wrong()
        waits.append(dialog._patience.left)
        assert not dialog.go_on.isEnabled()
        assert dialog.present.line.isEnabled()
        qtbot.waitUntil(lambda: not dialog._patience.left)
        assert dialog.go_on.isEnabled()
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert passphrase_fields._LONGEST_WAIT == 30
    assert "This passphrase does not open the book. You can try again in 16 s." in said
    assert dialog.present.fault() == "This passphrase does not open the book."


def test_nothing_is_tried_while_one_waits(qtbot) -> None:
    dialog = RemoveDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.present.line, OTHER)
    dialog.show_wrong()
    with qtbot.assertNotEmitted(dialog.submitted):
        QTest.keyClick(dialog.present.line, Qt.Key.Key_Return)
        dialog.go_on.click()


def test_a_dialog_cannot_be_left_while_the_book_is_written(qtbot) -> None:
    dialog = ProtectDialog(lambda _: "", 12, 0)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_busy("Writing the book…")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.new.first.isEnabled()
    dialog.show_problem("It did not work.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_keyboard_goes_from_the_first_field_on_as_the_eye_does(qtbot) -> None:
    dialog = ChangeDialog(lambda _: "", 12, 3)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    reached = []
    for _ in range(7):
        reached.append(dialog.focusWidget().objectName())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert reached == [
        "present_passphrase",
        "new_passphrase",
        "repeated_passphrase",
        "show_passphrase",
        "passphrase_copies",
        "passphrase_cancel",
        "passphrase_accept",
    ]


def test_what_was_typed_is_in_no_representation(qtbot) -> None:
    dialog = ProtectDialog(lambda _: "", 12, 0)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.submitted) as caught:
        fill(dialog, new=PASSPHRASE)
    assert PASSPHRASE not in repr(caught.args)


# At the start


def when_asked(qtbot, deed) -> None:
    """Do something with the dialog that asks for the passphrase, once it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, UnlockDialog):
            deed(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_the_start_asks_until_the_right_passphrase_is_given(qtbot, qapp, own_book: Path) -> None:
    protection.protect(own_book, PASSPHRASE)
    with pytest.raises(PassphraseNeeded):
        opening.open_for_window()

    def give(dialog: UnlockDialog) -> None:
        dialog._patience._timer.setInterval(1)
        fill(dialog, OTHER)
        qtbot.waitUntil(lambda: dialog.present.fault() == "This passphrase does not open the book.")
        fill(dialog, PASSPHRASE)

    when_asked(qtbot, give)
    opened_book = open_with_passphrase(None)
    assert opened_book is not None
    assert opened_book.book.key is not None
    assert opened_book.book.counts()["actor"] > 0
    opened_book.book.close()


def test_who_gives_up_at_the_start_gets_no_book(qtbot, qapp, own_book: Path) -> None:
    protection.protect(own_book, PASSPHRASE)
    when_asked(qtbot, lambda dialog: dialog.cancel.click())
    assert open_with_passphrase(None) is None


def test_a_chosen_file_that_may_be_no_book_is_asked_about_in_such_words(qtbot, qapp, tmp_path: Path) -> None:
    path = tmp_path / "unknown.book"
    path.write_bytes(keys.os.urandom(8192))
    said = []

    def give(dialog: UnlockDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        assert dialog.lost is None
        fill(dialog, PASSPHRASE)
        qtbot.waitUntil(lambda: dialog.present.fault() != "")
        dialog.cancel.click()

    when_asked(qtbot, give)
    assert open_with_passphrase(path) is None
    assert "unknown.book may be a protected book; then its passphrase opens it." in said


@pytest.mark.parametrize("agrees", [True, False])
def test_whose_passphrase_is_lost_may_go_on_with_a_new_book_and_the_locked_one_is_kept(
    qtbot, qapp, own_book: Path, monkeypatch: pytest.MonkeyPatch, agrees: bool
) -> None:
    protection.protect(own_book, PASSPHRASE)
    locked = own_book.read_bytes()
    monkeypatch.setattr("mali_ref.app.unlocking_window.ask_start_afresh", lambda words: agrees)

    def give(dialog: UnlockDialog) -> None:
        dialog.lost.click()
        if not agrees:
            dialog.cancel.click()

    when_asked(qtbot, give)
    fresh = open_with_passphrase(None)
    if not agrees:
        assert fresh is None
        assert own_book.read_bytes() == locked
        return
    assert fresh.book.key is None
    assert "kept as mali-reference-locked-1.book. This new one is not protected." in fresh.notice
    fresh.book.close()
    assert own_book.with_name("mali-reference-locked-1.book").read_bytes() == locked


def test_a_book_that_cannot_be_opened_though_unlocked_is_told(
    qtbot, qapp, own_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protection.protect(own_book, PASSPHRASE)

    def refuse(*_: object) -> None:
        raise BookProblem("It is damaged.")

    monkeypatch.setattr("mali_ref.app.unlocking_window.open_for_window", refuse)
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    when_asked(qtbot, lambda dialog: fill(dialog, PASSPHRASE))
    assert open_with_passphrase(None) is None
    assert told == ["It is damaged."]
