"""From a profile into the graph and back, through the whole window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
JNIM = Ref("actor", "jnim")


@pytest.fixture
def window(qtbot, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    theme().install(QApplication.instance())
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")


def test_the_graph_is_a_step_of_the_way_and_back_returns_to_the_profile(window: MainWindow) -> None:
    window.open_record(JNIM)
    window.screen.findChild(QAbstractButton, "open_graph").click()
    assert window.tab == "graph"
    assert window.tab_strip.tabs.tabText(window.tab_strip.tabs.currentIndex()) == "Actors"
    assert QApplication.focusWidget() is window.screen.canvas
    window.screen.page_actions()[-1].trigger()
    assert (window.tab, window.current_ref()) == ("actors", JNIM)


def test_enter_in_the_graph_opens_a_profile_and_back_finds_the_same_actor(window: MainWindow) -> None:
    window.open_record(JNIM)
    QTest.keyClick(window.screen.page.scroll_area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.screen.canvas, Qt.Key.Key_Left)
    chosen = window.screen.picture.chosen
    QTest.keyClick(window.screen.canvas, Qt.Key.Key_Return)
    assert (window.tab, window.current_ref()) == ("actors", chosen)
    window.go_back()
    assert window.tab == "graph"
    assert window.screen.picture.chosen == chosen


def test_a_later_day_brings_the_later_edition_into_the_graph(window: MainWindow, workspace: Workspace) -> None:
    window.open_page("graph", JNIM)
    before = len(window.screen.network.ties)
    workspace.set_as_of(LATEST)
    assert window.tab == "graph"
    assert len(window.screen.network.ties) > before
    assert window.screen.picture.chosen == JNIM
    assert window.screen.time.slider.line.years[-1] > 2017
    workspace.set_as_of(ESTIMATE_DAY)
    assert len(window.screen.network.ties) == before
