"""The editor of long texts: plain typing, links and citations put in by button, a preview, and faults in words."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.long_text_editor import LongTextEditor
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

JNIM = Ref("actor", "jnim")
BOOK = {
    JNIM: SimpleNamespace(title="The coalition", group="jihadist"),
    Ref("source", "ucdp"): SimpleNamespace(title="", group=""),
}


class Picker(FieldEditor):
    """Stands for the field that finds a record."""

    chosen = Signal(object)

    def __init__(self):
        super().__init__()
        self._hold(QLineEdit())


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"


@pytest.fixture
def pickers():
    return []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(600, 500)
    return made


@pytest.fixture
def editor(qtbot, window, pickers):

    def make_picker():
        pickers.append(Picker())
        return pickers[-1]

    made = LongTextEditor("edit_summary", "Summary", BOOK.get, make_picker)
    window.layout().addWidget(made.head)
    window.layout().addWidget(made)
    window.show()
    window.activateWindow()
    made.area.setFocus()
    qtbot.waitUntil(made.area.hasFocus)
    return made


def button(editor, name):
    return next(child for child in editor.head.findChildren(QWidget) if child.objectName() == f"edit_summary_{name}")


def select(editor, words):
    start = editor.area.text().index(words)
    cursor = editor.area.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.area.setTextCursor(cursor)


def test_a_text_is_kept_as_typed_and_empty_is_none(qtbot, editor):
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value("One.\n\n- two")
    assert editor.value() == "One.\n\n- two"
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor.area, "x")
    assert editor.text() == "xOne.\n\n- two"
    editor.set_value(None)
    assert editor.value() is None
    assert editor.text() == ""


def test_no_break_spaces_and_quotes_stay_as_they_are(editor):
    text = '14\u202f043 soldats\u00a0: «\u202foui\u202f», it\'s "so".\n\nEnd.'
    editor.set_value(text)
    assert editor.value() == text
    QTest.keyClicks(editor.area, "x")
    assert editor.value() == "x" + text


def test_the_ink_of_links_is_no_edit(qtbot, editor):
    editor.set_value("See [[actor:jnim]] and [[actor:nobody]].")
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        theme().mode = "dark"
    theme().mode = "light"


def test_a_link_is_put_in_under_the_words_that_were_chosen(qtbot, editor, pickers):
    editor.set_value("The group grew.")
    select(editor, "The group")
    with qtbot.waitSignal(editor.link_wanted) as asked:
        button(editor, "link").click()
    assert asked.args == ["The group"]
    with qtbot.waitSignal(editor.edited):
        pickers[0].chosen.emit(JNIM)
    assert editor.value() == "[[actor:jnim|The group]] grew."
    assert editor.area.hasFocus()
    assert editor.check() == ""


def test_a_link_under_the_records_own_title_needs_no_words(editor, pickers):
    editor.set_value("The coalition grew.")
    select(editor, "The coalition")
    editor.ask_link()
    pickers[0].chosen.emit(JNIM)
    assert editor.value() == "[[actor:jnim]] grew."


def test_the_question_for_a_record_can_be_put_away_and_is_asked_by_key(qtbot, editor, pickers):
    editor.set_value("Text")
    QTest.keyClick(editor.area, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(pickers) == 1
    line = pickers[0].findChild(QLineEdit)
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert editor.area.hasFocus()
    assert editor.value() == "Text"


def test_a_citation_is_put_in_with_the_cursor_where_its_place_is_written(editor):
    button(editor, "cite").click()
    QTest.keyClicks(editor.area, "9b")
    assert editor.value() == "{¶9b}"
    editor.set_value("9c")
    editor.area.selectAll()
    button(editor, "cite").click()
    assert editor.value() == "{¶9c}"
    editor.set_value(None)
    editor.insert_citation("p. 3", "ucdp")
    assert editor.value() == "{ucdp@p. 3}"


def test_the_preview_follows_what_is_typed(editor):
    editor.set_value("See [[actor:jnim]]")
    assert not editor.preview.isVisible()
    button(editor, "preview").click()
    assert editor.preview.isVisible()
    assert editor.preview.words().strip() == "See The coalition"
    editor.area.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.area, " now")
    assert editor.preview.words().strip() == "See The coalition now"
    button(editor, "preview").click()
    assert not editor.preview.isVisible()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("See [[actor:nobody]].", "“[[actor:nobody]]” leads to no record of the book."),
        ("So {nowhere@p. 3}.", "“{nowhere@p. 3}” leads to no record of the book."),
        ("See [[jnim]].", "“[[jnim]]” is no link. Write kind and key, such as [[actor:jnim]]."),
        ("See [[actor:jnim.", "A “[[” stands alone. A link is written [[actor:jnim]], a citation {¶9b}."),
        ("So {¶}.", "A citation is empty. Write where it stands, such as {¶9b}."),
        ("Fine [[actor:jnim|they]] {¶9b} {ucdp@p. 3}.", ""),
    ],
)
def test_what_is_wrong_with_links_and_citations_is_said(editor, text, fault):
    editor.set_value(text)
    assert editor.check() == fault


def test_another_check_has_its_say_too(qtbot):
    editor = LongTextEditor("text", faults=lambda text: "Too short." if len(text) < 5 else "")
    qtbot.addWidget(editor)
    editor.set_text("abc")
    assert editor.check() == "Too short."
    editor.set_text("[[actor:anyone]]")
    assert editor.check() == ""


def test_it_grows_with_its_paragraphs_and_tab_leaves_it(qtbot, editor):
    low = editor.area.height()
    editor.set_value("\n\n".join(["A paragraph."] * 5))
    qtbot.waitUntil(lambda: editor.area.height() > low)
    editor.set_value("\n\n".join(["A longer paragraph, which takes more than one line of the form. " * 3] * 3))
    qtbot.waitUntil(lambda: editor.area.verticalScrollBar().maximum() == 0)
    QTest.keyClick(editor.area, Qt.Key.Key_Tab)
    assert "\t" not in editor.text()
    assert not editor.area.hasFocus()


def test_every_control_has_a_name_to_be_found_and_spoken_by(editor):
    assert editor.area.objectName() == "edit_summary"
    assert editor.area.accessibleName() == "Summary"
    assert button(editor, "link").accessibleName() == "Summary: Link to a record (Ctrl+Shift+K)"
    assert button(editor, "preview").accessibleName() == "Summary: Preview"
