"""The two dialogs that change many records at once: editing several, and pasting a table of figures."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMessageBox, QWidget

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.record import OWN_EDITION, Citation, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.bulk_edit import CHANGED
from mali_ref.models.pasted_table import MOST_SIGNS
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.views.edit.bulk_dialog import BulkEditDialog, bulk_edit
from mali_ref.views.edit.paste_dialog import PasteFiguresDialog, paste_figures
from mali_ref.views.edit.tab_order import stops
from mali_ref.views.kit.theme import theme

STRENGTH = "Indicator\tAbout\tDate\tValue\nTroops\tMINUSMA\tJuly 2018\t10 400\nPolice\tMINUSMA\tJuly 2018\t1 500\n"


@pytest.fixture
def own(book_path: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    theme().install(qapp)
    path = tmp_path / "own.book"
    shutil.copy(book_path, path)
    book = Book(path)
    made = Workspace(book, as_of="")
    made.author = "A. Diarra"
    yield made
    book.close()


def keep(qtbot, dialog: QWidget) -> None:
    """Put the dialog away at the end without its asking."""
    qtbot.addWidget(dialog, before_close_func=lambda kept: kept.hide())


def child(dialog: QWidget, kind: type, name: str):
    # What was put in the place of another is the last of its name until the other is deleted.
    found = dialog.findChildren(kind, name)
    assert found, name
    return found[-1]


def pick(dialog: QWidget, name: str, word: str) -> None:
    box = child(dialog, QComboBox, name)
    assert box.findData(word) >= 0, word
    box.setCurrentIndex(box.findData(word))


def applies(dialog: QWidget, name: str) -> QAbstractButton:
    return child(dialog, QAbstractButton, f"{name}_apply")


def assert_named(dialog: QWidget) -> None:
    """Each control that Tab reaches has a name for tests and one for screen readers."""
    for stop in stops(dialog):
        assert stop.accessibleName().strip(), stop
        assert stop.objectName(), stop.accessibleName()


def assert_tab_goes_round(dialog: QWidget) -> None:
    found = stops(dialog)
    found[0].setFocus()
    for expected in [*found[1:], found[0]]:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is expected, expected.objectName()


# Editing several records


@pytest.fixture
def bulk(qtbot, own: Workspace) -> BulkEditDialog:
    refs = [heading.ref for heading in own.book.headings("event")][:6]
    dialog = BulkEditDialog(own, "event", refs)
    keep(qtbot, dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_what_was_handed_over_is_chosen_and_stands_first(bulk):
    records = bulk.pane.records
    assert records.count() == 6
    assert records.refs() == [records.index(row).data(Qt.ItemDataRole.UserRole + 1).ref for row in range(6)]


def test_apply_says_what_is_still_needed_until_everything_is_there(bulk, qtbot):
    apply, state = applies(bulk, "bulk"), child(bulk, QWidget, "bulk_state")
    assert (apply.isEnabled(), state.text()) == (False, "Choose the field to set.")
    pick(bulk, "bulk_field", "type")
    assert state.text() == "Choose the new value."
    pick(bulk, "bulk_value", "attack")
    qtbot.waitUntil(lambda: state.text() == "Say why in a few words, so others can follow the change.")
    assert apply.accessibleDescription() == state.text()
    bulk.reason.setText("read again")
    assert apply.isEnabled()
    bulk.pane.records.choose_none()
    assert state.text() == "Choose the records to edit, at the left."


def test_the_preview_shows_what_changes_and_apply_does_it_in_one_step(bulk, qtbot, own):
    pick(bulk, "bulk_field", "type")
    pick(bulk, "bulk_value", "attack")
    bulk.reason.setText("read again")
    qtbot.waitUntil(lambda: applies(bulk, "bulk").isEnabled())
    changed = len(bulk.plan().of(CHANGED))
    assert applies(bulk, "bulk").text() == f"Change {changed} records"
    chips = [widget.accessibleName() for widget in bulk.preview.findChildren(QWidget)]
    assert chips.count("now: Attack") == changed
    QTest.keyClick(bulk.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bulk.applied is not None
    assert own.journal.count() == 1
    assert all(own.whole_record(ref).get("type") == "attack" for ref in bulk.pane.records.refs())


def test_enter_in_a_field_applies_nothing(bulk, own):
    pick(bulk, "bulk_field", "type")
    pick(bulk, "bulk_value", "attack")
    bulk.reason.setText("read again")
    bulk.renew_plan()
    QTest.keyClick(bulk.reason, Qt.Key.Key_Return)
    assert bulk.isVisible()
    assert own.journal.count() == 0


def test_a_link_is_picked_by_typing_or_taken_out(bulk, qtbot, own):
    pick(bulk, "bulk_deed", "cite")
    source = child(bulk, QLineEdit, "bulk_citation_source")
    source.setFocus()
    QTest.keyClicks(source, "peace operations estimate")
    QTest.keyClick(source, Qt.Key.Key_Return)
    QTest.keyClicks(child(bulk, QLineEdit, "bulk_citation_place"), "¶6a")
    pick(bulk, "bulk_purpose", "type")
    qtbot.waitUntil(lambda: bool(bulk.plan().outcomes))
    change = bulk.plan().of(CHANGED)[0].change
    assert change.after.citations[-1] == Citation("estimate-2017", "¶6a", "type")


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_settable_field_of_a_kind_has_a_value_to_choose(qtbot, own, kind):
    dialog = BulkEditDialog(own, kind, [])
    keep(qtbot, dialog)
    field = child(dialog, QComboBox, "bulk_field")
    for number in range(field.count()):
        field.setCurrentIndex(number)
        assert dialog.form.missing() == "Choose the new value."
        child(dialog, QWidget, "bulk_value")
        QApplication.sendPostedEvents(None, 52)


def test_a_field_that_is_not_required_can_be_emptied(qtbot, own):
    places = [place.ref for place in own.book.all_records("place") if place.get("part_of")][:3]
    dialog = BulkEditDialog(own, "place", places)
    keep(qtbot, dialog)
    pick(dialog, "bulk_field", "part_of")
    child(dialog, QAbstractButton, "bulk_no_value").click()
    dialog.renew_plan()
    assert [outcome.change.after.get("part_of") for outcome in dialog.plan().of(CHANGED)] == [None] * 3


def test_records_that_others_need_are_refused_in_the_preview(qtbot, own):
    dialog = BulkEditDialog(own, "indicator", [Ref("indicator", "strength-total")])
    keep(qtbot, dialog)
    pick(dialog, "bulk_deed", "retire")
    dialog.renew_plan()
    assert child(dialog, QWidget, "bulk_state").text() == "None of these can be changed so."
    assert not applies(dialog, "bulk").isEnabled()


def test_filter_and_marks_work_by_keyboard(bulk, qtbot):
    records = bulk.pane.records
    bulk.pane.filter.setText("coup")
    shown = records.rowCount()
    assert 0 < shown < records.total()
    bulk.pane.view.setFocus()
    before = records.count()
    bulk.pane.view.setCurrentIndex(records.index(0))
    QTest.keyClick(bulk.pane.view, Qt.Key.Key_Space)
    assert abs(records.count() - before) == 1
    QTest.keyClick(bulk.pane.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert all(records.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in range(shown))
    child(bulk, QAbstractButton, "bulk_none").click()
    assert records.count() == 0
    bulk.pane.filter.setText("no such words")
    assert not child(bulk, QAbstractButton, "bulk_all_shown").isEnabled()


def test_a_click_with_shift_checks_all_between(bulk):
    bulk.pane.records.choose_none()
    view = bulk.pane.view
    for row, keys in ((8, Qt.KeyboardModifier.NoModifier), (3, Qt.KeyboardModifier.ShiftModifier)):
        place = view.visualRect(bulk.pane.records.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert bulk.pane.records.count() == 6


def test_the_chosen_alone_can_be_shown(bulk):
    child(bulk, QAbstractButton, "bulk_chosen_only").click()
    assert bulk.pane.records.rowCount() == 6


def test_the_book_changed_meanwhile_is_looked_at_again(bulk, own):
    bulk.pane.records.choose_shown()
    gone = next(ref for ref in bulk.pane.records.refs() if not own.depending_on(ref))
    record = own.whole_record(gone)
    pick(bulk, "bulk_deed", "review")
    own.do(Edit((Change(record, None),), "S. Keller", "elsewhere"))
    assert gone not in bulk.pane.records.refs()
    assert gone not in [outcome.record.ref for outcome in bulk.plan().outcomes]


def test_what_the_book_refuses_is_said_and_everything_stays(bulk, own, monkeypatch):
    pick(bulk, "bulk_deed", "private")
    bulk.reason.setText("names a witness")
    bulk.renew_plan()
    record = own.whole_record(bulk.pane.records.refs()[0])
    stale = Edit((Change(record, Record(**{**_parts(record), "title": "Other"})),), "S. Keller", "elsewhere")
    own.changed.disconnect(bulk._on_workspace_changed)
    own.do(stale)
    bulk.apply()
    assert bulk.applied is None
    assert bulk.isVisible()
    assert "was changed in the meantime" in child(bulk, QWidget, "bulk_problem").accessibleName()
    assert bulk.reason.text() == "names a witness"


def _parts(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in Record.__slots__}


def test_every_control_of_the_bulk_dialog_is_named_and_reached_by_tab(bulk, qtbot):
    for deed in ("set", "cite", "review", "private", "retire"):
        pick(bulk, "bulk_deed", deed)
        qtbot.waitUntil(lambda: not bulk._timer.isActive())
        assert_named(bulk)
    assert_tab_goes_round(bulk)


def test_closing_asks_only_where_something_would_be_lost(bulk, own, qtbot):
    def answer(name: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        child(box, QAbstractButton, name).click()

    bulk.reason.setText("read again")
    QTimer.singleShot(0, bulk, lambda: answer("leaving_stay"))
    QTest.keyClick(bulk.reason, Qt.Key.Key_Escape)
    assert bulk.isVisible()
    QTimer.singleShot(0, bulk, lambda: answer("leaving_drop"))
    QTest.keyClick(bulk.reason, Qt.Key.Key_Escape)
    assert not bulk.isVisible()


def test_bulk_edit_answers_what_was_done_or_nothing(own, qtbot):
    refs = [heading.ref for heading in own.book.headings("person")][:2]

    def mark_private() -> None:
        dialog = QApplication.activeModalWidget()
        pick(dialog, "bulk_deed", "private")
        dialog.reason.setText("names a witness")
        dialog.renew_plan()
        dialog.apply()

    QTimer.singleShot(0, mark_private)
    applied = bulk_edit(own, "person", refs)
    assert set(refs) <= applied.refs
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert bulk_edit(own, "person", refs) is None


# Pasting figures


@pytest.fixture
def paste(qtbot, own: Workspace) -> PasteFiguresDialog:
    dialog = PasteFiguresDialog(own)
    keep(qtbot, dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def put(dialog: PasteFiguresDialog, qtbot, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    dialog.field.selectAll()
    dialog.field.insertFromMimeData(mime)
    settle(dialog, qtbot)


def settle(dialog: PasteFiguresDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: not dialog._timer.isActive() and not dialog._slices.is_running, timeout=20_000)


def give_source(dialog: PasteFiguresDialog) -> None:
    dialog.source.source.set_value(Ref("source", "estimate-2017"))
    dialog.source.place.setText("¶3")
    dialog.source.edited.emit()


def state(dialog: QWidget) -> str:
    return child(dialog, QWidget, "paste_state").text()


def test_a_table_with_a_heading_needs_only_source_and_reason(paste, qtbot, own):
    assert state(paste) == "Paste a table first."
    put(paste, qtbot, STRENGTH)
    assert paste.columns.columns() == ("indicator", "subject", "as_of", "value")
    assert paste.preview.rows.rowCount() == 2
    assert state(paste) == "Choose the source of these figures."
    give_source(paste)
    assert state(paste) == "Say why in a few words, so others can follow the change."
    paste.reason.setText("fact sheet")
    assert applies(paste, "paste").text() == "Add 2 figures"
    applies(paste, "paste").click()
    added = [ref for ref in paste.applied.refs if ref.kind == "observation"]
    assert {own.whole_record(ref).fields["value"].value for ref in added} == {10400.0, 1500.0}
    assert own.journal.count() == 1


def test_a_first_row_that_is_no_heading_is_asked_about(paste, qtbot):
    put(paste, qtbot, "Troops\tMINUSMA\t2018\t10 400\n")
    question = "Say at the left whether the first row is a heading or a figure."
    assert (state(paste), child(paste, QWidget, "paste_question").accessibleName()) == (question, question)
    pick(paste, "paste_first_row", "figure")
    assert state(paste) == "Choose the column that has the values."
    for number, part in enumerate(("indicator", "subject", "as_of", "value"), 1):
        pick(paste, f"paste_column_{number}", part)
    settle(paste, qtbot)
    assert applies(paste, "paste").text() == "Add 1 figure"


def test_two_columns_for_one_part_are_asked_about(paste, qtbot):
    put(paste, qtbot, STRENGTH)
    pick(paste, "paste_column_3", "value")
    assert state(paste) == "Two columns are read as Value. Choose something else for one."


def test_rows_that_are_not_whole_are_left_out_only_when_the_user_says_so(paste, qtbot, own):
    put(paste, qtbot, STRENGTH + "Helicopters\tMINUSMA\tJuly 2018\t5\n")
    give_source(paste)
    paste.reason.setText("fact sheet")
    assert state(paste) == "Mend the rows that are left out, or say that you leave them out."
    assert not applies(paste, "paste").isEnabled()
    leave = child(paste, QAbstractButton, "paste_leave_out")
    assert leave.text() == "Leave out 1 row that is not taken"
    leave.click()
    assert applies(paste, "paste").isEnabled()
    put(paste, qtbot, STRENGTH + "Helicopters\tMINUSMA\tJuly 2018\t5\nTanks\tMINUSMA\tJuly 2018\t5\n")
    assert not leave.isChecked()
    leave.click()
    paste.apply()
    assert len([ref for ref in paste.applied.refs if ref.kind == "observation"]) == 2


def test_a_row_is_shown_in_the_text_and_its_sentence_in_full(paste, qtbot):
    put(paste, qtbot, STRENGTH + "Helicopters\tMINUSMA\tJuly 2018\t5\n")
    child(paste, QAbstractButton, "paste_show_left").click()
    table = paste.preview.table
    table.setCurrentIndex(paste.preview.rows.index(0, 0))
    assert "no indicator “Helicopters”" in child(paste, QWidget, "paste_row_detail").text()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert paste.field.textCursor().selectedText().startswith("Helicopters")
    assert paste.isVisible()


def test_an_answer_for_all_dates_is_taken_at_once(paste, qtbot):
    put(paste, qtbot, "Indicator\tAbout\tDate\tValue\nTroops\tMINUSMA\t03/04/2018\t5\n")
    assert paste.preview.rows.rows()[0].record is None
    pick(paste, "paste_days", "day")
    settle(paste, qtbot)
    assert paste.preview.rows.rows()[0].record.fields["as_of"].text == "2018-04-03"


def test_what_is_chosen_for_all_rows_counts_where_they_name_nothing(paste, qtbot):
    put(paste, qtbot, "Date\tValue\n2018\t5\n2019\t6\n")
    assert paste.preview.rows.rows()[0].record is None
    line = child(paste, QLineEdit, "paste_indicator")
    line.setFocus()
    QTest.keyClicks(line, "troops")
    QTest.keyClick(line, Qt.Key.Key_Return)
    paste.rows.subject.set_value(Ref("actor", "minusma"))
    paste.rows.subject.edited.emit()
    settle(paste, qtbot)
    assert [row.is_taken for row in paste.preview.rows.rows()] == [True, True]


def test_what_was_said_of_the_columns_stands_while_rows_are_mended(paste, qtbot):
    put(paste, qtbot, STRENGTH)
    pick(paste, "paste_column_3", "")
    put(paste, qtbot, STRENGTH + "Troops\tMINUSMA\tx\t7\n")
    assert paste.columns.columns() == ("indicator", "subject", "", "value")


def test_a_text_that_is_too_long_or_broken_is_refused_in_words(paste, qtbot):
    mime = QMimeData()
    mime.setText("x" * (MOST_SIGNS + 1))
    paste.field.insertFromMimeData(mime)
    assert paste.field.toPlainText() == ""
    assert "4 million signs" in paste._text.fault.sentence()
    put(paste, qtbot, 'a;b\n"c;d\n')
    assert "row 2" in state(paste)


def test_a_long_reading_can_be_stopped_and_begun_again(paste, qtbot):
    rows = "".join(f"Troops\tMINUSMA\t{1 + number % 28} May {1950 + number % 60}\t{number}\n" for number in range(3000))
    paste.field.setPlainText("Indicator\tAbout\tDate\tValue\n" + rows)
    qtbot.waitUntil(lambda: paste._slices.is_running)
    child(paste, QAbstractButton, "paste_stop").click()
    assert state(paste) == "The reading was stopped. Read again, or change something."
    assert len(paste.preview.rows.rows()) < 3000
    child(paste, QAbstractButton, "paste_again").click()
    settle(paste, qtbot)
    assert len(paste.preview.rows.rows()) == 3000


def test_a_source_made_in_passing_comes_with_the_figures(paste, qtbot, own):
    put(paste, qtbot, STRENGTH)
    report = Record("source", "fact-sheet", "Fact sheet", OWN_EDITION, {"type": "report"})
    paste._book.created[report.ref] = report
    paste.source.source.set_value(report.ref)
    paste.source.edited.emit()
    paste.reason.setText("fact sheet")
    paste.apply()
    assert own.exists(report.ref)


def test_every_control_of_the_paste_dialog_is_named_and_reached_by_tab(paste, qtbot):
    assert_named(paste)
    put(paste, qtbot, STRENGTH + "Helicopters\tMINUSMA\tJuly 2018\t5\n")
    assert_named(paste)
    assert_tab_goes_round(paste)


def test_paste_figures_answers_nothing_where_it_is_cancelled(own, qtbot):
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert paste_figures(own) is None


def test_a_book_that_cannot_be_written_says_so_at_apply(workspace, qtbot):
    dialog = PasteFiguresDialog(workspace)
    keep(qtbot, dialog)
    assert state(dialog) == workspace.read_only_reason != ""
    assert not applies(dialog, "paste").isEnabled()
