"""The Sources tab: documents, resolutions and notes, and a home that says what the book is made from."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.sources.screen import SourcesScreen

ESTIMATE = Ref("source", "estimate-2017")


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot) -> SourcesScreen:
    made = SourcesScreen(workspace)
    made.opened.connect(made.show_record)
    qtbot.addWidget(made)
    made.resize(1366, 652)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_home_says_what_the_book_is_made_from_and_lists_contradictions(screen: SourcesScreen) -> None:
    screen.show_home()
    made_from = screen.findChild(RichText, "sources_made_from")

    assert screen.current_ref() is None
    assert made_from is not None and "Peace Operations Estimate" in made_from.words()
    assert screen.findChild(QWidget, "contradictions_show_all") is not None


@pytest.mark.parametrize("kind", ["source", "resolution", "note"])
def test_each_kind_of_the_tab_can_be_shown(screen: SourcesScreen, workspace: Workspace, kind: str) -> None:
    ref = workspace.records(kind)[0].ref
    screen.show_record(ref)

    assert screen.current_ref() == ref
    assert screen.list_pane.tree.currentIndex().isValid()


def test_a_source_says_what_rests_on_it(screen: SourcesScreen) -> None:
    screen.show_record(ESTIMATE)
    view = screen.page.view()

    assert view is not None
    assert view.uses


def test_a_note_shows_both_statements(screen: SourcesScreen) -> None:
    screen.show_record(Ref("note", "theocratic-rule"))

    assert screen.findChild(QWidget, "note_statements") is not None


def test_copying_gives_a_citation_of_what_is_shown(screen: SourcesScreen) -> None:
    screen.show_record(ESTIMATE)
    (action,) = screen.page_actions()
    action.trigger()

    assert QGuiApplication.clipboard().text().endswith("10 July 2017.")


def test_home_copies_the_citation_of_the_book_s_own_document(screen: SourcesScreen) -> None:
    screen.show_home()

    assert screen.citation().startswith("Peace Operations Estimate")


def test_the_filter_finds_publishers_and_enter_opens_the_first(screen: SourcesScreen, qtbot: QtBot) -> None:
    field = screen.list_pane.filter
    qtbot.keyClicks(field, "pksoi")
    assert 0 < screen.sources.shown_count() < screen.sources.row_count()

    with qtbot.waitSignal(screen.opened):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_state_brings_back_selection_filter_and_folds(screen: SourcesScreen) -> None:
    screen.show_record(ESTIMATE)
    screen.list_pane.tree.set_folded(["naming", "slip"])
    screen.list_pane.filter.setText("estimate")
    state = json.loads(json.dumps(screen.state()))
    screen.list_pane.clear_filter()
    screen.list_pane.tree.set_folded([])
    screen.show_home()

    screen.restore(state)
    assert screen.current_ref() == ESTIMATE
    assert screen.list_pane.filter.text() == "estimate"
    assert screen.list_pane.tree.folded() == ["naming", "slip"]


def test_groups_fold_by_keyboard(screen: SourcesScreen, qtbot: QtBot) -> None:
    tree = screen.list_pane.tree
    tree.setCurrentIndex(screen.sources.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Return)

    assert tree.folded() == ["source"]


def test_tight_windows_show_the_list_first(screen: SourcesScreen) -> None:
    screen.set_width_class("tight")
    screen.show_home()
    assert screen.list_pane.isVisible()

    screen.show_record(ESTIMATE)
    assert not screen.list_pane.isVisible()
