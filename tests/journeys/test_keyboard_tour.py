"""A newcomer's tour by keyboard alone: every key goes to what has the focus, and nobody touches the mouse."""

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.app.translation import use_language
from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.workspace import Workspace
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
# More stops than any screen has.
_MOST = 250


@pytest.fixture
def window(qtbot, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    theme().install(QApplication.instance())
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield made
    use_codes(lambda source: "")


def focused() -> QWidget:
    """What keys go to."""
    popup = QApplication.activePopupWidget()
    found = (popup.focusWidget() if popup is not None else None) or QApplication.focusWidget()
    assert found is not None, "nothing has the keyboard"
    return found


def at() -> str:
    """The name of what keys go to."""
    return focused().objectName()


def press(*keys: str | Key) -> None:
    """Press keys one after the other."""
    for key in keys:
        if isinstance(key, str):
            QTest.keySequence(focused(), QKeySequence(key))
        else:
            QTest.keyClick(focused(), key)


def write(text: str) -> None:
    """Type into what has the focus."""
    QTest.keyClicks(focused(), text)


def tab_to(name: str) -> list[str]:
    """Press Tab until a control has the keyboard; answers what was met on the way."""
    met = []
    for _ in range(_MOST):
        press(Key.Key_Tab)
        met.append(at())
        if at() == name:
            return met
    raise AssertionError(f"Tab never meets {name}: {met}")


def events(window: MainWindow) -> EventsScreen:
    """The Events tab, reached by its key; its map comes a moment later."""
    press("Ctrl+3")
    screen = window.screen
    assert isinstance(screen, EventsScreen)
    assert len(screen.panes()) == 5
    QApplication.processEvents()
    return screen


def test_tab_follows_the_eye_from_the_bar_to_the_status_bar_and_round_again(window: MainWindow) -> None:
    for tab in range(1, 6):
        press(f"Ctrl+{tab}")
        ranks = _ranks_round(window)
        turns = [after for before, after in pairwise([*ranks, ranks[0]]) if after < before]
        assert turns == [0] and set(ranks) == {0, 1, 2, 3}, tab


def _ranks_round(window: MainWindow) -> list[int]:
    """In which part of the window each stop lies, until Tab is where it began."""
    parts = (window.top_bar, window.tab_strip, window.screen, window.status_strip)
    first, ranks = focused(), []
    while not ranks or focused() is not first:
        press(Key.Key_Tab)
        ranks += [number for number, part in enumerate(parts) if part.isAncestorOf(focused())]
        assert len(ranks) < _MOST
    return ranks


def test_f6_visits_every_pane_shows_where_it_is_and_comes_round(window: MainWindow) -> None:
    for tab in range(1, 6):
        press(f"Ctrl+{tab}")
        QApplication.processEvents()
        count = 1 + sum(pane.isVisible() for pane in window.screen.panes())
        there = _visited("F6", count)
        assert len(set(there)) == count, there
        assert _visited("Shift+F6", count) == [*reversed(there[:-1]), there[-1]]


def _visited(key: str, count: int) -> list[str]:
    there = []
    for _ in range(count):
        press(key)
        there.append(at())
        page = focused()
        assert not isinstance(page, PageScroll) or page.reached_by_key
    return there


def test_what_happened_in_kidal_from_july_to_december_is_asked_as_one_would_write_it(window: MainWindow) -> None:
    screen = events(window)
    press("/")
    tab_to("place_filter")
    press(Key.Key_Return)
    write("kidal")
    assert focused().accessibleDescription().startswith("Kidal, town")
    press(Key.Key_Return)
    assert focused().accessibleDescription().endswith("chosen")
    press(Key.Key_Escape, Key.Key_Escape)
    tab_to("date_filter")
    press(Key.Key_Return)
    write("Jul 2016")
    press(Key.Key_Tab)
    write("December 2016")
    press(Key.Key_Return)
    assert at() == "date_filter"
    chosen = screen.filter()
    assert chosen.places == {Ref("place", "kidal")}
    assert (chosen.since and chosen.since.text, chosen.until and chosen.until.text) == ("2016-07", "2016-12")
    assert screen.list.table.rowCount() == 1


def test_what_is_no_date_is_said_under_the_field_and_enter_stays_there(window: MainWindow) -> None:
    screen = events(window)
    press("/")
    tab_to("date_filter")
    press(Key.Key_Return)
    for text, told in (("foo", "cannot be read"), ("03/04/2017", "Write the month as a word")):
        write(text)
        press(Key.Key_Return)
        assert at() == "dates_since" and focused().isVisible()
        meaning = focused().window().findChild(QLabel, "dates_since_meaning")
        assert meaning is not None and told in meaning.text() and told in focused().accessibleDescription()
    assert screen.filter().since is None
    press(Key.Key_Escape)
    assert at() == "date_filter"


def test_the_filters_in_force_are_met_where_they_stand_and_clearing_them_stays_on_the_bar(window: MainWindow) -> None:
    screen = events(window)
    press("/")
    tab_to("type_filter")
    press(Key.Key_Return, Key.Key_Return, Key.Key_Escape)
    assert tab_to("events_clear") == ["date_filter", "killed_filter", "active_types", "events_clear"]
    press(Key.Key_Return)
    assert screen.filter() == EventFilter()
    assert at() == "events_text"


def test_a_table_is_met_head_first_and_enter_and_escape_go_to_the_card_and_back(window: MainWindow, qtbot) -> None:
    screen = events(window)
    press("/")
    met = tab_to("map_canvas")
    assert met[-3:] == ["", "events_table", "map_canvas"]
    press("Shift+F6", Key.Key_Down)
    shown = screen.current_ref()
    press(Key.Key_Return)
    assert at() == "event_card" and screen.current_ref() == shown
    press(Key.Key_Escape)
    assert at() == "events_table"


def test_the_map_is_walked_mark_by_mark_and_the_table_follows(window: MainWindow, qtbot) -> None:
    screen = events(window)
    press("F6", "F6", "F6")
    assert at() == "map_canvas"
    canvas = screen.map.pane.map().canvas
    qtbot.waitUntil(lambda: bool(canvas.stops()))
    before = screen.current_ref()
    for _ in range(len(canvas.stops())):
        press(Key.Key_N)
        press(Key.Key_Return)
        if screen.current_ref() != before:
            break
    assert screen.current_ref() != before
    assert screen.list.view.current_ref() == screen.current_ref()
    assert at() == "map_canvas"


@pytest.mark.skipif(sys.platform == "win32", reason="there the system turns the key into a menu")
def test_the_menus_of_map_and_timeline_open_without_a_menu_key(window: MainWindow) -> None:
    events(window)
    for panes, name in ((1, "timeline_menu"), (2, "map_menu")):
        press(*["F6"] * panes, "Shift+F10")
        menu = QApplication.activePopupWidget()
        assert menu is not None and menu.objectName() == name
        QTest.keyClick(menu, Key.Key_Escape)


def test_the_timeline_says_what_is_chosen_and_steps_no_further_than_there_are_events(window: MainWindow) -> None:
    screen = events(window)
    press("F6")
    board = screen.timeline.board
    assert at() == "timeline_board" and "Chosen: " in board.spoken_value()
    press(Key.Key_Right)
    stepped = board.spoken_value()
    press(Key.Key_Return)
    assert screen.current_ref() is not None and screen.list.view.current_ref() == screen.current_ref()
    assert stepped.split(",")[0] in screen.workspace.book.title(screen.current_ref())
    board.show_whole()
    whole = (board.scale.first, board.scale.last)
    for _ in range(30):
        press(Key.Key_PageUp)
    assert (board.scale.first, board.scale.last) == whole


def test_the_key_that_leads_to_a_filter_types_nothing_into_it(window: MainWindow) -> None:
    press("Ctrl+2", "/", "/")
    assert at() == "actors_filter"
    write("/")
    assert window.screen.list_pane.filter.text() == ""
    write("and/or")
    assert window.screen.list_pane.filter.text() == "and/or"


def test_after_the_way_to_another_actor_keys_are_not_lost(window: MainWindow, qtbot) -> None:
    press("Ctrl+K")
    qtbot.waitUntil(lambda: at() == "palette_field")
    write("GATAI")
    press(Key.Key_Return)
    assert window.current_ref() == Ref("actor", "gatia")
    press("F6", "Ctrl+Return")
    assert at() == "graph_canvas"
    tab_to("graph_way")
    press(Key.Key_Return)
    write("jnim")
    press(Key.Key_Return)
    # Its button gave way to what is chosen.
    assert focused().isVisible() and focused().window() is window
    press("Alt+Left")
    assert window.current_ref() == Ref("actor", "gatia") and window.tab == "actors"


def test_f6_on_the_ways_to_show_a_chart_lands_on_the_one_chosen(window: MainWindow) -> None:
    press("Ctrl+4")
    write("infant")
    press(Key.Key_Return, "F6", "F6")
    assert at() == "segment_line"
    press(Key.Key_Right)
    assert at() == "segment_change"
    QApplication.processEvents()
    press("F6", Key.Key_End, "Ctrl+Shift+C")
    assert at() == "yearly_chart"
    assert "2015" in QGuiApplication.clipboard().text()


def test_the_day_of_the_book_is_typed_in_words(window: MainWindow) -> None:
    press("Ctrl+D")
    tab_to("as_of_field")
    write("1 foo 2017")
    press(Key.Key_Return)
    assert at() == "as_of_field" and window.workspace.is_default_day
    press("Ctrl+A")
    write("1 mars 2017")
    press(Key.Key_Return)
    assert window.workspace.as_of == "2017-03-01"


def test_back_shows_where_the_keyboard_is(window: MainWindow) -> None:
    press("Ctrl+2", "F6", "F6", Key.Key_Tab, "Shift+Tab")
    assert at() == "record_scroll"
    press("Ctrl+5", "Alt+Left")
    page = focused()
    assert at() == "record_scroll" and isinstance(page, PageScroll) and page.reached_by_key


def test_the_keys_of_the_part_in_focus_stand_first(window: MainWindow, qtbot) -> None:
    events(window)
    press("F6", "F6", "F6", "F1")
    dialog = window.findChild(QWidget, "keys_dialog")
    assert dialog is not None
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words.index("On the map") < words.index("In the whole window") < words.index("On the timeline")
    QTest.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: at() == "map_canvas")


def test_another_language_leaves_the_keyboard_on_its_button(window: MainWindow) -> None:
    try:
        tab_to("language_fr")
        press(Key.Key_Return)
        QApplication.processEvents()
        assert at() == "language_fr" and focused().isVisible()
        tab_to("language_en")
        press(Key.Key_Return)
        assert at() == "language_en"
    finally:
        use_language("en")
