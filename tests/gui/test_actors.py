"""The Actors tab: list, filter, keys, profile, reflow, what Back brings back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.actors.profile_print import profile_document
from mali_ref.views.actors.screen import ActorsScreen

EDITION = "estimate-2017"
# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def record(kind, key, title, names=(), **fields):
    return Record(kind, key, title, EDITION, fields, names, (Citation(EDITION, "¶9b"),))


GATIA, MNLA, JNIM, SANOGO = (Ref.parse(text) for text in ("actor:gatia", "actor:mnla", "actor:jnim", "person:sanogo"))
RECORDS = [
    record(
        "source", EDITION, "Peace Operations Estimate", type="report", publisher="PKSOI", date=parse_edtf("2017-07-10")
    ),
    record("actor", "gatia", "GATIA", group="platform", type="armed_group", description="Imrad self-defence"),
    record(
        "actor",
        "mnla",
        "MNLA",
        (Name("Mouvement de libération", "fr"),),
        group="cma",
        type="armed_group",
        summary="A movement {¶9b}.",
    ),
    record("actor", "jnim", "JNIM", (Name("GSIM", "fr", "acronym"),), group="jihadist", type="coalition"),
    record("person", "sanogo", "Amadou Sanogo"),
    record("post", "chief", "Chief: Amadou Sanogo", role="Chief", holder=SANOGO, body=MNLA),
    record("relation", "r", "JNIM attacked MNLA", **{"from": JNIM, "type": "attacked", "to": MNLA}),
]


@pytest.fixture
def workspace(tmp_path: Path, qapp):
    create_book(tmp_path / "sample.book", RECORDS, {"content_hash": "x", "editions": EDITION})
    book = Book(tmp_path / "sample.book")
    yield Workspace(book)
    book.close()


@pytest.fixture
def screen(workspace, qtbot):
    made = ActorsScreen(workspace)
    qtbot.addWidget(made)
    made.set_width_class("normal")
    made.resize(1366, 652)
    made.show()
    made.opened.connect(made.show_record)
    made.show_home()
    return made


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def test_the_first_visit_shows_the_first_actor(screen):
    assert screen.current_ref() == GATIA


def test_enter_opens_the_row_the_arrows_reached(screen):
    tree = screen.list_pane.tree
    tree.setFocus()
    press(tree, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert screen.current_ref() == GATIA
    press(tree, Qt.Key.Key_Return)
    assert screen.current_ref() == MNLA


def test_letters_find_a_row(screen):
    tree = screen.list_pane.tree
    tree.setFocus()
    QTest.keyClicks(tree, "jn")
    press(tree, Qt.Key.Key_Return)
    assert screen.current_ref() == JNIM


def test_left_and_right_fold_and_unfold_a_group(screen):
    tree = screen.list_pane.tree
    tree.setFocus()
    press(tree, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert tree.folded() == ["platform"]
    press(tree, Qt.Key.Key_Right)
    assert tree.folded() == []


def test_a_slash_in_the_list_goes_to_the_filter(screen, qtbot):
    screen.activateWindow()
    screen.list_pane.tree.setFocus()
    QTest.keyClicks(screen.list_pane.tree, "/")
    qtbot.waitUntil(screen.list_pane.filter.hasFocus)
    assert screen.list_pane.filter.text() == ""


@pytest.mark.parametrize(("typed", "left"), [("liberation", MNLA), ("gsim", JNIM), ("sanogo", SANOGO)])
def test_the_filter_finds_any_name_without_accents_and_enter_opens_the_first(screen, typed, left):
    screen.focus_filter()
    QTest.keyClicks(screen.list_pane.filter, typed)
    press(screen.list_pane.filter, Qt.Key.Key_Return)
    assert screen.current_ref() == left
    press(screen.list_pane.filter, Qt.Key.Key_Escape)
    assert screen.list_pane.model.shown_count() == 4


def test_a_kind_chip_leaves_its_group_alone(screen):
    screen.findChild(QAbstractButton, "actors_kind_jihadist").click()
    assert screen.list_pane.model.shown_count() == 1
    screen.findChild(QAbstractButton, "actors_kind_all").click()
    assert screen.list_pane.model.shown_count() == 4


def test_an_empty_list_says_why_and_offers_a_way_back(screen):
    screen.list_pane.filter.setText("nobody")
    clear = screen.findChild(QAbstractButton, "actors_clear_filter")
    assert clear.isVisible()
    clear.click()
    assert screen.list_pane.tree.isVisible()
    assert screen.list_pane.filter.text() == ""


def test_posts_and_relations_open_here_too(screen):
    for text in ("post:chief", "relation:r"):
        screen.show_record(Ref.parse(text))
        assert screen.current_ref() == Ref.parse(text)


def test_back_brings_back_record_filter_and_folds(screen, workspace, qtbot):
    screen.show_record(JNIM)
    screen.list_pane.filter.setText("n")
    screen.list_pane.tree.set_folded(["cma"])
    kept = screen.state()
    screen.list_pane.clear_filter()
    screen.show_record(GATIA)
    screen.restore(kept)
    assert screen.current_ref() == JNIM
    assert screen.list_pane.filter.text() == "n"
    assert screen.list_pane.tree.folded() == ["cma"]
    screen.restore({})


def test_the_citation_is_copied(screen, qtbot):
    screen.show_record(MNLA)
    copy = next(action for action in screen.page_actions() if action.objectName() == "copy_citation")
    with qtbot.waitSignal(screen.notified):
        copy.trigger()
    assert QGuiApplication.clipboard().text() == "MNLA. Peace Operations Estimate, PKSOI, 10 July 2017, ¶9b."


def test_a_tight_window_shows_the_list_then_the_record_with_a_way_back(screen):
    screen.set_width_class("tight")
    screen.show_record(MNLA)
    assert screen.page.isVisible()
    assert not screen.list_pane.isVisible()
    screen.findChild(QAbstractButton, "actors_back").click()
    assert screen.list_pane.isVisible()
    assert not screen.page.isVisible()


def test_a_narrow_window_has_no_rail(screen):
    assert screen.findChild(object, "record_rail") is not None
    screen.set_width_class("narrow")
    assert screen.page.scroll_area.widget().findChild(object, "record_rail") is None


def test_the_printed_profile_holds_names_facts_and_citation(screen, workspace):
    screen.show_record(MNLA)
    text = profile_document(screen.page.view(), screen.page.views).toPlainText()
    assert "MNLA" in text
    assert "Not stated in the estimate" in text
    assert "[¶9b]" in text


def test_every_control_has_a_name_for_screen_readers(screen):
    for control in screen.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text(), control.objectName()
