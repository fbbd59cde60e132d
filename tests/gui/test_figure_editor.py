"""The figure editor: number, low and high end, how sure it is; what is typed in words goes to its place."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.models.language import ENGLISH, FRENCH, speak
from mali_ref.views.edit.figure_editor import FigureEditor
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"
    yield
    speak(ENGLISH)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(600, 300)
    return made


@pytest.fixture
def editor(qtbot, window):
    made = FigureEditor("edit_killed", "Killed", counted="killed")
    window.layout().addWidget(made)
    window.layout().addWidget(QLineEdit())
    window.show()
    window.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    return made


def typed(line, text):
    line.clear()
    for letter in text:
        # QTest knows only the keys of an English keyboard.
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def leave(qtbot, window):
    other = window.findChildren(QLineEdit)[-1]
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)


def choose(editor, sign):
    editor.qualifier.setCurrentIndex(editor.qualifier.findData(sign or "="))
    editor.qualifier.activated.emit(editor.qualifier.currentIndex())


@pytest.mark.parametrize(
    ("figure", "lines", "meaning"),
    [
        (Figure(5, qualifier=">="), ("5", "", ""), "at least 5 killed"),
        (Figure(55, 50, 62), ("55", "50", "62"), "55 killed, between 50 and 62"),
        (Figure(55, 50), ("55", "50", ""), "55 killed, not below 50"),
        (Figure(None, 5, 10), ("", "5", "10"), "between 5 and 10 killed"),
        (Figure(4100, qualifier="~"), ("4100", "", ""), "about 4,100 killed"),
        (Figure(13.125), ("13.125", "", ""), "13.125 killed"),
    ],
)
def test_a_figure_given_to_it_is_shown_in_its_parts_and_comes_back(qtbot, editor, figure, lines, meaning):
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value(figure)
    assert (editor.line.text(), editor.low.text(), editor.high.text()) == lines
    assert editor.meaning.text() == meaning
    assert editor.value() == figure
    assert editor.check() == ""


@pytest.mark.parametrize(
    ("text", "figure", "sign"),
    [
        ("1 200", Figure(1200), "="),
        ("1,200", Figure(1200), "="),
        ("1.2", Figure(1.2), "="),
        ("at least 5", Figure(5, qualifier=">="), ">="),
        ("≤ 80", Figure(80, qualifier="<="), "<="),
        ("50–62", Figure(None, 50, 62), "="),
        ("55 (50–62)", Figure(55, 50, 62), "="),
    ],
)
def test_what_is_typed_is_understood_and_the_choice_follows_it(editor, text, figure, sign):
    typed(editor.line, text)
    assert editor.value() == figure
    assert editor.qualifier.currentData() == sign
    assert editor.text() == text


def test_limits_typed_with_the_number_go_to_their_own_lines_when_it_is_left(qtbot, window, editor):
    typed(editor.line, "55 (50–62)")
    leave(qtbot, window)
    assert (editor.line.text(), editor.low.text(), editor.high.text()) == ("55", "50", "62")
    assert editor.value() == Figure(55, 50, 62)


def test_the_choice_and_the_ends_count_with_the_number(qtbot, editor):
    typed(editor.line, "55")
    with qtbot.waitSignal(editor.edited):
        choose(editor, "~")
    typed(editor.low, "50")
    typed(editor.high, "62")
    assert editor.value() == Figure(55, 50, 62, "~")
    assert editor.text() == "~55 [50..62]"


def test_the_choice_takes_the_place_of_the_word_that_was_typed(editor):
    typed(editor.line, "at least 5")
    choose(editor, "~")
    assert editor.line.text() == "5"
    assert editor.value() == Figure(5, qualifier="~")
    choose(editor, "")
    assert editor.value() == Figure(5)


def test_a_comma_that_can_be_two_things_is_asked_about(qtbot, editor):
    typed(editor.line, "12,5")
    assert editor.value() is None
    assert editor.check() == "Choose which of the figures is meant."
    assert [button.text() for button in editor.meaning.answers()] == ["12.5 killed", "125 killed"]
    with qtbot.waitSignal(editor.edited):
        editor.meaning.answers()[0].click()
    assert editor.value() == Figure(12.5)
    assert editor.line.text() == "12.5"


def test_an_answer_that_typed_anew_would_be_asked_about_stands(editor):
    typed(editor.line, "1.125")
    editor.meaning.answers()[0].click()
    assert editor.value() == Figure(1.125)


def test_in_french_a_comma_parts_decimals(editor):
    speak(FRENCH)
    editor.set_value(Figure(12.5))
    assert editor.line.text() == "12,5"
    typed(editor.line, "12,6")
    assert editor.value() == Figure(12.6)
    typed(editor.line, "1,200")
    assert editor.value() is None


def test_nothing_is_blamed_while_it_is_typed(qtbot, window, editor):
    editor.shows_faults = True
    typed(editor.line, "dozens")
    assert "Not a figure yet" in editor.meaning.text()
    leave(qtbot, window)
    assert "cannot be read as a figure" in editor.meaning.text()
    assert editor.line.property("wrong")


@pytest.mark.parametrize(
    "text", ["", "80", ">=5", "12,5", "dozens", "~55 [50..62]", "55 [..x]", "5..10", "at least 5", "x..", "[..]"]
)
def test_what_was_typed_comes_back_from_a_draft(qtbot, editor, text):
    editor.set_text(text)
    kept = editor.text()
    other = FigureEditor("other", "Killed", counted="killed")
    qtbot.addWidget(other)
    other.set_text(kept)
    assert other.text() == kept
    assert other.value() == editor.value()
    assert other.check() == editor.check()


def test_its_unit_stands_beside_it_and_in_what_it_explains(editor):
    editor.set_unit("usd_million")
    typed(editor.line, "$1,120 m")
    assert editor.value() == Figure(1120)
    assert editor.meaning.text() == "$1.12 bn"
    assert editor.unit_words.text() == "million US dollars"
    editor.set_unit("people")
    assert editor.value() is None
    typed(editor.line, "30")
    assert editor.meaning.text() == "30 people"


def test_a_plain_number_explains_itself(qtbot):
    editor = FigureEditor("figure", "Value")
    qtbot.addWidget(editor)
    editor.set_value(Figure(80))
    assert editor.meaning.text() == ""
    editor.set_value(Figure(80, qualifier="~"))
    assert editor.meaning.text() == "about 80"


def test_an_emptied_figure_is_no_figure(editor):
    editor.set_value(Figure(5))
    editor.line.selectAll()
    QTest.keyClick(editor.line, Qt.Key.Key_Delete)
    assert editor.value() is None
    assert editor.text() == ""
    assert editor.check() == ""
    assert editor.meaning.text() == ""


def test_every_control_has_a_name_to_be_found_and_spoken_by(editor):
    spoken = {widget.objectName(): widget.accessibleName() for widget in (editor.line, editor.low, editor.high)}
    assert spoken == {"edit_killed": "Killed", "edit_killed_low": "Killed: low", "edit_killed_high": "Killed: high"}
    assert editor.qualifier.objectName() == "edit_killed_qualifier"
    assert editor.qualifier.accessibleName() == "Killed: how sure"


def test_in_a_narrow_form_the_ends_stand_below(qtbot, window, editor):
    assert (
        editor.low.mapTo(window, editor.low.rect().topLeft()).y()
        == editor.line.mapTo(window, editor.line.rect().topLeft()).y()
    )
    window.resize(400, 300)
    qtbot.waitUntil(lambda: editor.low.mapTo(window, editor.low.rect().topLeft()).y() > editor.line.geometry().bottom())
    assert editor.high.geometry().right() <= window.width()


def test_tab_goes_from_the_choice_to_the_number_and_its_ends(qtbot, editor):
    editor.qualifier.setFocus()
    qtbot.waitUntil(editor.qualifier.hasFocus)
    for line in (editor.line, editor.low, editor.high):
        QTest.keyClick(editor.window().focusWidget(), Qt.Key.Key_Tab)
        assert line.hasFocus()
