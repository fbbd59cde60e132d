"""Texts with links and citations: what is shown, where lines break, what mouse and keyboard do."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, Words, parse
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.text_document import anchor_rects
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = (
    "Three groups joined: [[actor:first]], [[actor:second|the second]] and [[actor:nobody]] {¶9b}{ucdp@p. 3}.\n\n"
    "## Afterwards\n\n- one item {¶4}, and more words\n- another item"
)


@dataclass(frozen=True)
class Named:
    title: str
    group: str


NAMES = {Ref("actor", "first"): Named("First group", "jihadist"), Ref("actor", "second"): Named("Second", "cma")}


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"
    yield
    theme().mode = "light"
    theme().scale = 1.0


@pytest.fixture
def text(qtbot):
    shown = RichText("reading")
    qtbot.addWidget(shown)
    shown.set_blocks(parse(TEXT), NAMES.get)
    shown.resize(600, 300)
    shown.show()
    return shown


def center_of(text, index):
    return anchor_rects(text.document(), text.anchors()[index])[0].center().toPoint()


def test_words_can_be_read_without_the_signs_that_glue_them(text):
    assert text.words().splitlines()[0] == "Three groups joined: First group, the second and nobody ¶9b UCDP."


def test_what_a_sentence_is_about_is_bold_and_its_name_in_accent(qtbot):
    shown = RichText("reading")
    qtbot.addWidget(shown)
    first = LinkTo(Ref("actor", "second"), is_strong=True)
    shown.set_spans((first, Words(" "), Words("74.5", is_strong=True), Words(" in 2015")), NAMES.get)
    looks = {}
    fragments = shown.document().firstBlock().begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        looks[fragment.text().strip()] = fragment.charFormat()
        fragments += 1

    assert {words: form.fontWeight() for words, form in looks.items() if words in ("74.5", "in 2015")} == {
        "74.5": 600,
        "in 2015": 400,
    }
    name = next(form for words, form in looks.items() if "Second" in words)
    assert (name.fontWeight(), name.foreground().color()) == (600, theme().color("accent"))


def test_a_link_to_an_unknown_record_is_plain_words(text):
    assert [str(anchor.span) for anchor in text.anchors() if "nobody" in str(anchor.span)] == []


def test_a_click_on_a_name_opens_its_record(text, qtbot):
    with qtbot.waitSignal(text.link_activated) as heard:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=center_of(text, 1))
    assert heard.args == [Ref("actor", "second")]


def test_a_click_on_a_chip_tells_the_citation_and_where_it_stands(text, qtbot):
    with qtbot.waitSignal(text.citation_activated) as heard:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=center_of(text, 2))
    cited, point = heard.args
    assert cited == Cited("¶9b")
    assert isinstance(point, QPoint)
    assert point.y() > text.viewport().mapToGlobal(center_of(text, 2)).y()


def test_tab_walks_every_link_and_chip_and_then_leaves(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    before, shown, after = QLineEdit(), RichText("body"), QLineEdit()
    shown.set_blocks(parse(TEXT), NAMES.get)
    for widget in (before, shown, after):
        column.addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    before.setFocus()
    opened = []
    shown.link_activated.connect(opened.append)
    shown.citation_activated.connect(lambda cited, point: opened.append(cited))
    for _ in shown.anchors():
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert opened == [
        Ref("actor", "first"),
        Ref("actor", "second"),
        Cited("¶9b"),
        Cited("p. 3", "ucdp"),
        Cited("¶4"),
    ]
    assert page.focusWidget() is after


def test_shift_tab_enters_at_the_last_chip(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    shown, after = RichText("body"), QLineEdit()
    shown.set_blocks(parse(TEXT), NAMES.get)
    column.addWidget(shown)
    column.addWidget(after)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    after.setFocus()
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    with qtbot.waitSignal(shown.citation_activated) as heard:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert heard.args[0] == Cited("¶4")


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_chip_never_starts_a_line_and_no_stop_follows_it_onto_one(qtbot, scale):
    theme().scale = scale
    shown = RichText("reading")
    qtbot.addWidget(shown)
    shown.set_blocks(parse("Some words of several lengths end with a source {¶20a}. " * 3), NAMES.get)
    for width in range(150, 420, 3):
        shown.document().setTextWidth(width)
        block = shown.document().firstBlock()
        starts = {block.layout().lineAt(row).textStart() for row in range(1, block.layout().lineCount())}
        for anchor in shown.anchors():
            assert not starts & set(range(anchor.start - 2, anchor.end + 2))


def test_the_height_follows_the_width(text):
    assert text.heightForWidth(200) > text.heightForWidth(600)
    assert text.sizeHint().width() <= 660


def test_a_narrow_page_shows_every_line(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    shown = RichText("body")
    shown.set_blocks(parse(TEXT), NAMES.get)
    column.addWidget(shown)
    column.addStretch(1)
    page.resize(260, 600)
    page.show()
    qtbot.waitUntil(lambda: shown.height() >= shown.document().size().height())


def test_a_change_of_theme_recolours_the_words(text):
    theme().mode = "dark"
    colors = {part.format.foreground().color().name() for part in text.document().firstBlock().layout().formats()} | {
        text.document().begin().begin().fragment().charFormat().foreground().color().name()
    }
    assert theme().color("ink").name() in colors


def test_copying_gives_words_and_citations(text):
    text.selectAll()
    copied = text.createMimeDataFromSelection().text()
    assert "nobody ¶9b UCDP." in copied
    assert "\u2060" not in copied
    assert "\u2007" not in copied


def test_a_value_of_one_line_is_little_higher_than_its_font(qtbot):
    shown = RichText("medium")
    qtbot.addWidget(shown)
    shown.set_spans(parse("[[actor:first]] {¶9b}")[0].spans, NAMES.get)
    assert shown.sizeHint().height() <= shown.fontMetrics().height() + 6
    assert len(shown.anchors()) == 2


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_first_line_has_room_for_a_raised_chip(qtbot, scale):
    theme().scale = scale
    for role in ("reading", "body", "medium"):
        shown = RichText(role)
        qtbot.addWidget(shown)
        shown.set_spans(parse("Late summer 2014 {¶9b}")[0].spans, NAMES.get)
        shown.resize(400, shown.heightForWidth(400))
        chip = anchor_rects(shown.document(), shown.anchors()[0])[0]
        assert chip.top() >= 0
        assert chip.bottom() <= shown.height()


def test_a_name_with_a_hyphen_is_copied_as_written(qtbot):
    shown = RichText("body")
    qtbot.addWidget(shown)
    shown.set_spans(parse("[[actor:first|Al-Mourabitoun]]")[0].spans, NAMES.get)
    assert shown.words() == "Al-Mourabitoun"
