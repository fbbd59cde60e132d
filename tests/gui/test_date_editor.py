"""The date editor: reads what is typed, explains it, asks where two days can be meant, blames nobody while typing."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.dates import parse_edtf
from mali_ref.views.edit.date_editor import DateEditor
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SCALES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"
    yield
    theme().mode = "light"
    theme().scale = 1.0


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(600, 400)
    return made


@pytest.fixture
def editor(qtbot, window):
    made = DateEditor("edit_date", "Date")
    window.layout().addWidget(made.head)
    window.layout().addWidget(made)
    window.layout().addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def press(editor, precision):
    editor.precision.button(precision).click()


def typed(editor, text):
    editor.line.clear()
    for letter in text:
        # QTest knows only the keys of an English keyboard.
        QApplication.sendEvent(editor.line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def leave(qtbot, window):
    other = window.findChildren(QLineEdit)[-1]
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)


def test_a_date_given_to_it_is_shown_in_the_format_and_explained(editor):
    editor.set_value(parse_edtf("2017-05-22/2017-05-23"))
    assert editor.line.text() == "2017-05-22/2017-05-23"
    assert editor.meaning.text() == "22–23 May 2017   range, both days known"
    assert editor.precision.value() == "range"
    assert editor.value() == parse_edtf("2017-05-22/2017-05-23")
    assert editor.check() == ""


def test_giving_it_a_value_is_no_edit_and_typing_is(qtbot, editor):
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value(parse_edtf("2017"))
        editor.set_text("18/1/17")
        editor.set_value(None)
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor.line, "2")


@pytest.mark.parametrize(
    ("text", "expression", "precision", "meaning"),
    [
        ("18/1/17", "2017-01-18", "day", "18 January 2017   exact day"),
        ("mai 2017", "2017-05", "month", "May 2017   month only"),
        ("22–23 May 2017", "2017-05-22/2017-05-23", "range", "22–23 May 2017   range, both days known"),
        ("about 2012", "2012~", "about", "about 2012   about"),
        ("2012", "2012", "", "2012   year only"),
        ("late summer 2014", "2014-08~/2014-09~", "about", "about August 2014 – about September 2014   range, about"),
        ("since 2013", "2013/..", "range", "since 2013   open range"),
        ("before 2017", "[..2016]", "range", "by 2016   some time until then"),
        (
            "between 21 and 31 January 2017",
            "[2017-01-21..2017-01-31]",
            "range",
            "between 21 January 2017 and 31 January 2017   one moment between the two",
        ),
    ],
)
def test_what_is_typed_is_understood_while_it_is_typed(editor, text, expression, precision, meaning):
    typed(editor, text)
    assert editor.value() == parse_edtf(expression)
    assert editor.text() == text
    assert editor.precision.value() == precision
    assert editor.meaning.text() == meaning
    assert editor.line.accessibleDescription() == meaning


def test_nothing_is_blamed_while_it_is_typed_and_after_leaving_it_is(qtbot, window, editor):
    editor.shows_faults = True
    typed(editor, "2017-13-02")
    assert "Not a date yet" in editor.meaning.text()
    assert not editor.line.property("wrong")
    leave(qtbot, window)
    assert editor.meaning.text() == "There is no month 13. Months run from 01 to 12."
    assert editor.line.property("wrong")
    editor.line.setFocus()
    QTest.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert "Not a date yet" in editor.meaning.text()
    assert not editor.line.property("wrong")


def test_in_a_form_the_block_says_what_is_wrong_and_the_editor_keeps_quiet(editor):
    typed(editor, "2017-13-02")
    assert editor.check() == "There is no month 13. Months run from 01 to 12."
    assert editor.meaning.text() == ""
    assert editor.value() is None
    assert editor.text() == "2017-13-02"


def test_what_was_typed_and_not_understood_comes_back_from_a_draft(qtbot, editor):
    other = DateEditor("other", "Date")
    qtbot.addWidget(other)
    typed(editor, "22 Ma")
    other.set_text(editor.text())
    assert other.text() == "22 Ma"
    assert other.value() is None
    assert other.check() != ""


def test_where_two_days_can_be_meant_it_asks_and_takes_the_answer(qtbot, editor):
    typed(editor, "03/04/2017")
    assert editor.value() is None
    assert editor.check() == "Choose which of the dates is meant."
    buttons = editor.meaning.answers()
    assert [button.text() for button in buttons] == ["3 April 2017", "4 March 2017"]
    with qtbot.waitSignal(editor.edited):
        buttons[1].click()
    assert editor.value() == parse_edtf("2017-03-04")
    assert editor.text() == "2017-03-04"
    assert editor.meaning.answers() == []
    assert editor.line.hasFocus()
    editor.line.undo()
    assert editor.line.text() == "03/04/2017"


@pytest.mark.parametrize(
    ("text", "precision", "becomes"),
    [
        ("22 May 2017", "month", "2017-05"),
        ("2017-05", "day", "2017-05-"),
        ("2017-05-22", "range", "2017-05-22/"),
        ("2017-05-22", "about", "2017-05-22~"),
        ("2017-05-22~", "day", "2017-05-22"),
        ("22–23 May 2017", "about", "2017-05-22~/2017-05-23~"),
    ],
)
def test_a_segment_sets_how_well_the_date_is_known(qtbot, editor, text, precision, becomes):
    typed(editor, text)
    with qtbot.waitSignal(editor.edited):
        press(editor, precision)
    assert editor.line.text() == becomes
    assert editor.precision.value() == precision
    assert editor.line.hasFocus()


def test_a_segment_keeps_a_text_that_cannot_be_read(editor):
    typed(editor, "22 Ma")
    press(editor, "range")
    assert editor.line.text() == "22 Ma"
    QTest.keyClicks(editor.line, "y 2017")
    assert editor.value() == parse_edtf("2017-05-22")
    assert editor.precision.value() == "day"


def test_not_known_empties_the_field_and_another_segment_brings_it_back(qtbot, editor):
    typed(editor, "22 May 2017")
    with qtbot.waitSignal(editor.edited):
        press(editor, "unknown")
    assert editor.value() is None
    assert editor.text() == ""
    assert editor.check() == ""
    assert not editor.line.isEnabled()
    assert editor.precision.value() == "unknown"
    press(editor, "month")
    assert editor.line.isEnabled()
    assert editor.text() == "2017-05"


def test_not_known_can_also_be_typed(editor):
    typed(editor, "unknown")
    assert editor.precision.value() == "unknown"
    assert editor.line.isEnabled()
    assert editor.value() is None
    assert editor.text() == ""
    assert editor.check() == ""


def test_an_empty_field_has_no_segment_and_says_nothing(editor):
    typed(editor, "2017-05-22")
    editor.line.selectAll()
    QTest.keyClick(editor.line, Qt.Key.Key_Delete)
    assert editor.value() is None
    assert editor.precision.value() == ""
    assert editor.meaning.text() == ""
    assert editor.check() == ""


def test_the_arrow_keys_step_the_day_the_month_or_the_year_at_the_cursor(qtbot, editor):
    typed(editor, "31 May 2017")
    with qtbot.waitSignal(editor.edited):
        QTest.keyClick(editor.line, Qt.Key.Key_Up)
    assert editor.text() == "2017-06-01"
    editor.line.setCursorPosition(6)
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    assert editor.text() == "2017-04-01"
    assert editor.line.cursorPosition() == 6
    QTest.keyClick(editor.line, Qt.Key.Key_Home)
    QTest.keyClick(editor.line, Qt.Key.Key_Up)
    assert editor.text() == "2018-04-01"


def test_the_arrow_keys_leave_a_text_that_cannot_be_read_alone(editor):
    typed(editor, "22 Ma")
    QTest.keyClick(editor.line, Qt.Key.Key_Up)
    assert editor.text() == "22 Ma"


def test_switched_off_it_takes_its_segments_along(editor):
    editor.setEnabled(False)
    assert not editor.line.isEnabled()
    assert not editor.head.isEnabled()
    editor.setEnabled(True)
    assert editor.head.isEnabled()


def test_every_control_has_a_name_to_be_found_and_spoken_by(editor):
    typed(editor, "03/04/2017")
    assert editor.line.objectName() == "edit_date"
    assert editor.line.accessibleName() == "Date"
    assert editor.precision.objectName() == "edit_date_precision"
    assert editor.precision.accessibleName() == "How well the date is known"
    assert editor.precision.button("month").accessibleName() == "Date: Month"
    first = editor.meaning.answers()[0]
    assert first.objectName() == "edit_date_answer_0"
    assert first.accessibleName() == "Which is meant? 3 April 2017"


def test_the_segments_are_reached_by_tab_and_worked_by_the_arrow_keys(qtbot, editor):
    typed(editor, "2017-05-22")
    button = editor.precision.button("day")
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, Qt.Key.Key_Right)
    assert editor.text() == "2017-05"


@pytest.mark.parametrize("scale", SCALES)
def test_a_long_meaning_wraps_and_is_never_cut(qtbot, window, editor, scale):
    theme().scale = scale
    window.resize(int(420 * scale), 400)
    typed(editor, "between about 21 January 2017 and about 31 March 2017")
    words = editor.meaning._words
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.width() <= window.width()
    buttons = editor.precision.findChildren(QWidget)
    assert all(button.height() >= theme().px(24) for button in buttons if button.isVisible())
