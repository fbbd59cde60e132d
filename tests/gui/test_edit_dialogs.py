"""What is asked around an edit: the name, a deletion, two versions of one record; and the page of changes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.edits import Change, Edit, with_part
from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.change_words import ChangeWords, PartChange
from mali_ref.models.deletion import plan_deletion
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.rows import pointed_at
from mali_ref.views.changes.screen import ChangesScreen
from mali_ref.views.dialogs.author import AuthorDialog
from mali_ref.views.dialogs.conflict import ConflictDialog, settle_conflict
from mali_ref.views.dialogs.deletion import DeletionDialog
from mali_ref.views.edit.history_pane import HistoryPane

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GATIA = Ref("actor", "gatia")


@pytest.fixture
def own(book_path: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    """A book of one's own, with an author."""
    path = tmp_path / "own.book"
    path.write_bytes(book_path.read_bytes())
    book = Book(path)
    workspace = Workspace(book)
    workspace.author = "A. Diarra"
    yield workspace
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    book.close()


def gatia(own: Workspace) -> Record:
    record = own.whole_record(GATIA)
    assert record is not None
    return record


def aims(own: Workspace, text: str, reason: str = "heard it") -> None:
    own.do(Edit((Change(gatia(own), with_part(gatia(own), "aims", text)),), own.author, reason))


def test_a_name_of_spaces_is_no_name(qtbot: QtBot) -> None:
    dialog = AuthorDialog("")
    qtbot.addWidget(dialog)
    accept = dialog.findChild(QWidget, "author_accept")
    assert not accept.isEnabled()
    dialog.field.setText("   ")
    assert not accept.isEnabled()
    dialog.field.setText("  A.  Diarra ")
    assert accept.isEnabled()
    assert dialog.name() == "A. Diarra"


def test_a_deletion_names_who_loses_a_link_and_asks_why(qtbot: QtBot, own: Workspace) -> None:
    event = next(
        heading.ref
        for heading in own.book.headings("event")
        if (plan := plan_deletion(own, [heading.ref])).pointing and not plan.blocking
    )
    plan = plan_deletion(own, [event])
    dialog = DeletionDialog("x", plan)
    qtbot.addWidget(dialog)
    accept = dialog.findChild(QWidget, "deletion_accept")
    assert not accept.isEnabled()
    dialog.findChild(QWidget, "deletion_reason").setText("a double")
    assert accept.isEnabled()
    assert dialog.reason() == "a double"
    own.do(Edit(plan.changes, own.author, "a double"))
    assert not own.exists(event)
    assert all(event != ref for heading in plan.pointing for ref in _links(own, heading.ref))


def _links(own: Workspace, ref: Ref) -> set[Ref]:
    record = own.whole_record(ref)
    assert record is not None
    return {target for target, _ in pointed_at(record, RECORD_TYPES[ref.kind])}


def test_a_deletion_that_cannot_be_offers_no_button(qtbot: QtBot, own: Workspace) -> None:
    plan = plan_deletion(own, [GATIA])
    dialog = DeletionDialog("GATIA", plan)
    qtbot.addWidget(dialog)
    assert plan.blocking
    assert dialog.findChild(QWidget, "deletion_accept") is None


def test_of_two_versions_only_what_both_changed_is_asked_and_all_else_is_kept(qtbot: QtBot, own: Workspace) -> None:
    base = gatia(own)
    mine = with_part(with_part(base, "aims", "mine"), "strength", "200 men")
    theirs = with_part(with_part(base, "aims", "theirs"), "leader", "someone")
    dialog = ConflictDialog(Change(base, mine), theirs, ChangeWords(own))
    qtbot.addWidget(dialog)
    [choice] = [dialog.findChild(QWidget, "conflict_aims")]
    assert dialog.findChild(QWidget, "conflict_strength") is None
    assert (dialog.merged().get("aims"), dialog.merged().get("strength")) == ("mine", "200 men")
    assert dialog.merged().get("leader") == "someone"
    choice.button("theirs").click()
    assert (dialog.merged().get("aims"), dialog.merged().get("strength")) == ("theirs", "200 men")


def test_a_record_deleted_in_the_meantime_comes_back_as_the_form_has_it(own: Workspace) -> None:
    mine = replace(gatia(own), title="mine")
    assert settle_conflict(Change(gatia(own), mine), None, ChangeWords(own)) == Change(None, mine)


def test_the_history_of_a_record_stands_field_by_field_newest_first(qtbot: QtBot, own: Workspace) -> None:
    aims(own, "first")
    aims(own, "second", "heard better")
    pane = HistoryPane(own)
    qtbot.addWidget(pane)
    pane.show_history(GATIA)
    chips = [widget.accessibleName() for widget in pane.findChildren(QWidget) if "now:" in widget.accessibleName()]
    assert chips == ["now: second", "now: first", "now: Came with the book: Estimate, 10 Jul 2017"]
    pane.set_unsaved([PartChange("aims", "Aims", "second", "third")])
    chips = [widget.accessibleName() for widget in pane.findChildren(QWidget) if "now:" in widget.accessibleName()]
    assert chips[0] == "now: third"


def test_reverting_from_the_history_names_the_entry(qtbot: QtBot, own: Workspace) -> None:
    aims(own, "first")
    pane = HistoryPane(own)
    qtbot.addWidget(pane)
    pane.show_history(GATIA)
    [entry] = own.journal.entries()
    with qtbot.waitSignal(pane.reverted) as asked:
        pane.findChild(QWidget, f"revert_{entry.id}").click()
    assert asked.args[0].id == entry.id


def test_changes_are_filtered_by_kind_and_person_and_exported(qtbot: QtBot, own: Workspace, tmp_path: Path) -> None:
    aims(own, "first")
    own.author = "S. Keller"
    aims(own, "second")
    screen = ChangesScreen(own)
    qtbot.addWidget(screen)
    assert screen._count.text() == "2 changes"
    screen.filters._author = "S. Keller"
    screen.refresh()
    assert screen._count.text() == "1 change"
    screen.export(tmp_path / "changes.json")
    [entry] = json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))
    assert entry["author"] == "S. Keller"
    assert entry["changes"][0]["fields"]["aims"] == {"before": "first", "after": "second"}
    screen.filters.clear()
    screen.filters._kind = "event"
    screen.refresh()
    assert screen.findChild(QWidget, "clear_changes_filters") is not None
    screen.export(tmp_path / "none.csv")
    assert (tmp_path / "none.csv").read_text(encoding="utf-8-sig").count("\n") == 1


def test_an_older_change_is_reverted_as_far_as_it_stands(qtbot: QtBot, own: Workspace) -> None:
    before = gatia(own).get("aims")
    aims(own, "first")
    [entry] = own.journal.entries()
    aims(own, "second")
    screen = ChangesScreen(own)
    qtbot.addWidget(screen)
    said: list[str] = []
    screen.notified.connect(said.append)
    screen.revert(entry)
    assert gatia(own).get("aims") == "second"
    assert "Nothing of this change stands" in said[0]
    screen.revert(own.journal.entries()[0])
    screen.revert(entry)
    assert gatia(own).get("aims") == before
