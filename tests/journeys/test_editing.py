"""Journeys of someone who corrects the book: in the real window, on a book of their own."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.edits import Change, Edit, with_part
from mali_ref.domain.refs import Ref
from mali_ref.models.deletion import plan_deletion
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.editing import Editor
from mali_ref.store.journal import Journal
from mali_ref.views.edit import screen as edit_screen
from mali_ref.views.edit.screen import EditScreen

EVENT = Ref("event", "force-generation-conference-2017")


@pytest.fixture
def own_book(book_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "own.book"
    path.write_bytes(book_path.read_bytes())
    return path


@pytest.fixture
def window(qtbot: QtBot, own_book: Path, tmp_path: Path) -> Iterator[MainWindow]:
    book = Book(own_book)
    made = MainWindow(Workspace(book), Settings(tmp_path / "settings.ini"))
    made.workspace.author = "A. Diarra"
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    if isinstance(made.screen, EditScreen):
        made.screen._forget()
        made.screen._reset()
    shut(made, book)


def shut(window: MainWindow, book: Book) -> None:
    """Close a window and its book; nothing of the window may ask the book once it is closed."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    book.close()


def form_screen(window: MainWindow) -> EditScreen:
    assert isinstance(window.screen, EditScreen)
    return window.screen


def type_in(qtbot: QtBot, window: MainWindow, name: str, text: str) -> None:
    editor = window.screen.findChild(QWidget, name)
    assert editor is not None, name
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, text)


def edit_title(qtbot: QtBot, window: MainWindow, more: str, reason: str = "wording of the source") -> None:
    window.open_record(EVENT)
    window.commands["edit_record"].trigger()
    type_in(qtbot, window, "edit_title", more)
    if reason:
        type_in(qtbot, window, "edit_reason", reason)


def title(window: MainWindow) -> str:
    return window.workspace.book.title(EVENT)


def test_a_title_is_changed_saved_undone_and_done_again(qtbot: QtBot, window: MainWindow) -> None:
    before = title(window)
    edit_title(qtbot, window, " for MINUSMA")
    form_screen(window).form.save()
    assert window.tab == "events"
    assert title(window) == f"{before} for MINUSMA"
    assert window.screen.current_ref() == EVENT
    assert "Saved" in window.status_strip.notice()
    window.commands["undo"].trigger()
    assert title(window) == before
    window.commands["redo"].trigger()
    assert title(window) == f"{before} for MINUSMA"
    assert faults(window.workspace._book) == []


def test_undo_says_what_it_undoes_also_after_a_restart(
    qtbot: QtBot, window: MainWindow, own_book: Path, tmp_path: Path
) -> None:
    edit_title(qtbot, window, " for MINUSMA")
    form_screen(window).form.save()
    assert window.commands["undo"].text() == "Undo: title of Force generation conference for MINUSMA"
    book = Book(own_book)
    again = MainWindow(Workspace(book), Settings(tmp_path / "other.ini"))
    assert again.commands["undo"].text() == "Undo: title of Force generation conference for MINUSMA"
    again.editing.undo()
    assert again.workspace.book.title(EVENT) == "Force generation conference"
    shut(again, book)


def test_a_change_without_a_reason_is_not_saved_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    edit_title(qtbot, window, "!", reason="")
    form_screen(window).form.save()
    assert window.tab == "edit"
    assert form_screen(window).form.fault_count() == 1
    assert Journal(window.workspace._book).count() == 0


@pytest.mark.parametrize(("answer", "tab"), [(edit_screen.DISCARD, "actors"), ("stay", "edit")])
def test_leaving_with_something_typed_asks(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str, tab: str
) -> None:
    asked = []
    monkeypatch.setattr(edit_screen, "ask_leaving", lambda *words: asked.append(words) or answer)
    edit_title(qtbot, window, "!")
    window.open_tab(1)
    assert len(asked) == 1
    assert window.tab == tab
    assert Journal(window.workspace._book).count() == 0


def test_a_form_that_was_not_saved_is_offered_after_a_crash(
    qtbot: QtBot, window: MainWindow, own_book: Path, tmp_path: Path
) -> None:
    edit_title(qtbot, window, " half typed", reason="")
    qtbot.waitUntil(lambda: bool(window.workspace.drafts.all()), timeout=5000)
    book = Book(own_book)  # What another start finds after this one was killed.
    again = MainWindow(Workspace(book), Settings(tmp_path / "other.ini"))
    again.workspace.author = "A. Diarra"
    again.open_start()
    assert "not saved" in again.status_strip.notice()
    again.editing.edit(EVENT)
    draft = form_screen(again).form.draft()
    assert draft is not None
    assert draft.title == "Force generation conference half typed"
    form_screen(again)._forget()
    form_screen(again)._reset()
    shut(again, book)


def test_what_another_program_saves_is_seen_within_a_second(qtbot: QtBot, window: MainWindow, own_book: Path) -> None:
    window.open_record(EVENT)
    other = Book(own_book)
    record = other.get(EVENT)
    assert record is not None
    Editor(other).apply(Edit((Change(record, replace(record, title="Changed elsewhere")),), "B", "x"))
    qtbot.waitUntil(lambda: title(window) == "Changed elsewhere", timeout=1500)
    other.close()


def test_a_record_changed_elsewhere_while_its_form_is_open_is_never_overwritten(
    qtbot: QtBot, window: MainWindow, own_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_title(qtbot, window, " (mine)")
    other = Book(own_book)
    record = other.get(EVENT)
    assert record is not None
    Editor(other).apply(Edit((Change(record, with_part(record, "toll", "theirs")),), "B", "x"))
    other.close()
    shown = []

    def settle(change: Change, found: object, words: object, parent: object) -> None:
        shown.append((change, found))

    monkeypatch.setattr(edit_screen, "settle_conflict", settle)
    form_screen(window).form.save()
    [(change, found)] = shown
    assert change.after.title.endswith("(mine)")
    assert found.get("toll") == "theirs"
    assert title(window) == "Force generation conference"
    draft = form_screen(window).form.draft()
    assert draft is not None
    assert draft.title.endswith("(mine)")


def test_keys_that_delete_a_record_delete_a_word_in_a_text(qtbot: QtBot, window: MainWindow) -> None:
    window.editing.edit(EVENT)
    field = form_screen(window).findChild(QPlainTextEdit, "edit_title")
    before = field.toPlainText()
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.Start)
    window.editing.delete()
    assert field.toPlainText() == before.split(" ", 1)[1]
    field.undo()


def test_a_deleted_record_lies_in_the_trash_and_comes_back(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mali_ref.views.dialogs.deletion.ask_deletion", lambda *_: "a double")
    workspace = window.workspace
    gone = next(
        heading.ref
        for heading in workspace.book.headings("event")
        if (plan := plan_deletion(workspace, [heading.ref])).pointing and not plan.blocking
    )
    pointing = workspace.depending_on(gone)
    window.open_record(gone)
    window.editing.delete()
    assert not workspace.exists(gone)
    assert faults(workspace._book) == []
    window.open_page("changes")
    window.screen.filters.mode.button("trash").click()
    restore = window.screen.findChild(QWidget, f"restore_event_{gone.key}")
    assert restore is not None
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert workspace.exists(gone)
    assert workspace.depending_on(gone) == pointing
    assert faults(workspace._book) == []


def test_a_record_that_others_cannot_be_without_says_which_and_stays(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr("mali_ref.views.dialogs.deletion.ask_deletion", lambda *words: asked.append(words) or "")
    window.open_record(EVENT)
    window.editing.delete()
    [(_, plan, _)] = asked
    assert [heading.ref.kind for heading in plan.blocking] == ["relation"]
    assert window.workspace.exists(EVENT)


def test_the_list_of_changes_tells_who_did_what_and_reverts_it(qtbot: QtBot, window: MainWindow) -> None:
    edit_title(qtbot, window, " for MINUSMA")
    form_screen(window).form.save()
    window.commands["show_changes"].trigger()
    assert window.tab == "changes"
    [entry] = window.workspace.journal.entries()
    card = window.screen.findChild(QWidget, f"entry_{entry.id}")
    assert card is not None
    assert "A. Diarra" in card.accessibleName()
    revert = window.screen.findChild(QWidget, f"revert_entry_{entry.id}")
    assert revert is not None
    qtbot.mouseClick(revert, Qt.MouseButton.LeftButton)
    assert title(window) == "Force generation conference"
    assert [entry.deed for entry in window.workspace.journal.entries()] == ["revert", "edit"]


def test_a_new_record_can_be_begun_for_every_kind(window: MainWindow) -> None:
    for kind in window.workspace.book.counts():
        window.editing.new(kind)
        draft = form_screen(window).form.draft()
        assert draft is not None
        assert (draft.kind, draft.base) == (kind, None)


def test_a_book_that_cannot_be_written_says_why_and_offers_no_form(qtbot: QtBot, book: Book, tmp_path: Path) -> None:
    window = MainWindow(Workspace(book), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.open_start()
    window.open_record(EVENT)
    assert not window.top_bar.edit_button.isEnabled()
    assert "read" in window.top_bar.edit_button.toolTip()
    window.editing.edit(EVENT)
    assert window.tab == "events"
