"""Journeys through the whole window on the real book, in the reader's keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QHeaderView, QLineEdit, QWidget

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import RECORD, TAB, TEXT_SCALE, THEME, Settings
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.text_document import anchor_rects
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(qtbot, workspace: Workspace, settings: Settings) -> Iterator[MainWindow]:
    theme().install(QApplication.instance())
    made = MainWindow(workspace, settings)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")
    theme().scale = 1.0
    theme().mode = "light"


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def test_the_first_start_shows_at_a_glance_and_builds_no_other_tab(window: MainWindow) -> None:
    assert window.tab == "overview"
    assert window.screen.current_ref() is None
    assert list(window.navigator.screens) == ["overview"]


def test_a_typed_name_is_found_and_enter_opens_its_profile(window: MainWindow, qtbot) -> None:
    press(window, "Ctrl+K")
    qtbot.waitUntil(lambda: window.popups.palette is not None and window.popups.palette.isVisible())
    QTest.keyClicks(window.popups.palette.field, "GATAI")
    assert window.popups.palette.first_answer().ref == Ref("actor", "gatia")
    QTest.keyClick(window.popups.palette.field, Qt.Key.Key_Return)
    assert window.tab == "actors"
    assert window.screen.current_ref() == Ref("actor", "gatia")
    assert window.popups.palette.isHidden()


@pytest.mark.parametrize(
    "text", ['"', "*", "NEAR(a b)", "a AND OR", "😀", "x" * 10_000, "'; DROP TABLE record; --", "\u0000"]
)
def test_odd_words_in_the_palette_are_only_words(window: MainWindow, text: str) -> None:
    window.popups.open_search(text)
    window.popups.palette._show_answer()
    assert window.popups.palette.isVisible()


def test_escape_closes_the_palette_and_gives_the_focus_back(window: MainWindow) -> None:
    before = QApplication.focusWidget()
    press(window, "Ctrl+K")
    QTest.keyClick(window.popups.palette.field, Qt.Key.Key_Escape)
    assert window.popups.palette.isHidden()
    assert QApplication.focusWidget() is before


def test_a_command_can_be_found_and_run_from_the_palette(window: MainWindow) -> None:
    window.popups.open_search("larger text")
    QTest.keyClick(window.popups.palette.field, Qt.Key.Key_Return)
    assert theme().scale == 1.12


def test_back_and_forward_bring_back_tab_record_and_state(window: MainWindow) -> None:
    window.open_record(Ref("actor", "jnim"))
    window.open_record(Ref("event", "gao-bombing-2017"))
    window.open_record(Ref("section", "9b"))
    press(window, "Alt+Left")
    assert (window.tab, window.screen.current_ref()) == ("events", Ref("event", "gao-bombing-2017"))
    press(window, "Alt+Left")
    assert (window.tab, window.screen.current_ref()) == ("actors", Ref("actor", "jnim"))
    press(window, "Alt+Right")
    assert window.tab == "events"
    assert window.top_bar.forward_button.isEnabled()


def test_every_kind_of_record_opens_in_its_tab(window: MainWindow) -> None:
    for kind in window.workspace.book.counts():
        ref = window.workspace.book.headings(kind)[0].ref
        window.open_record(ref)
        assert window.history.current.ref == ref, kind
        assert window.screen.isVisible()


def test_the_tabs_open_by_number(window: MainWindow) -> None:
    for number, tab in enumerate(("overview", "actors", "events", "indicators", "sources"), 1):
        press(window, f"Ctrl+{number}")
        assert window.tab == tab


def test_a_citation_opens_its_section(window: MainWindow, qtbot) -> None:
    window.screen.citation_opened.emit(Cited("¶4"), window.mapToGlobal(window.rect().center()))
    button = QApplication.activePopupWidget().findChild(QWidget, "open_cited")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.screen.current_ref() == Ref("section", "4")


def test_the_day_of_the_book_is_set_and_shown(window: MainWindow) -> None:
    window.workspace.set_as_of("2017-03-01")
    assert window.top_bar.as_of_button.value() == "1 Mar 2017"
    window.workspace.set_as_of("")
    assert window.top_bar.as_of_button.value() == "latest"


def test_a_day_typed_wrongly_is_explained_and_kept_out(window: MainWindow) -> None:
    press(window, "Ctrl+D")
    popover = QApplication.activePopupWidget()
    QTest.keyClicks(popover.field, "2017-13-01")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)
    assert popover.isVisible()
    assert "There is no month 13" in popover._words.text()
    assert window.workspace.as_of == "2017-07-10"
    popover.field.setText("2016-12")
    QTest.keyClick(popover.field, Qt.Key.Key_Return)
    assert window.workspace.as_of == "2016-12-31"


def test_the_figure_in_view_is_copied_with_day_and_citation(window: MainWindow) -> None:
    window.open_record(Ref("event", "gao-bombing-2017"))
    press(window, "Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert "80" in copied and "18 January 2017" in copied and "¶ES" in copied


def test_tab_record_theme_and_text_size_are_remembered(
    window: MainWindow, settings: Settings, workspace: Workspace, qtbot
) -> None:
    window.open_record(Ref("actor", "gatia"))
    window.appearance.set_theme("dark")
    window.appearance.change_scale(1)
    window.close()
    assert settings.get(TAB) == "actors"
    assert settings.get(RECORD) == "actor:gatia"
    assert settings.get(THEME) == "dark"
    assert settings.get(TEXT_SCALE) == 1.12
    again = MainWindow(workspace, settings)
    qtbot.addWidget(again)
    again.open_start()
    assert again.screen.current_ref() == Ref("actor", "gatia")


def test_settings_that_make_no_sense_are_ignored(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntheme=pink\ntext_scale=huge\ntab=nowhere\n", encoding="utf-8")
    settings = Settings(path)
    assert settings.get(THEME) == "system"
    assert settings.get(TEXT_SCALE) == 1.0
    assert settings.get(TAB) == "overview"


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 700, 1.0), (1366, 768, 1.5), (800, 540, 1.25)])
def test_every_tab_fits_a_small_window(window: MainWindow, width: int, height: int, scale: float) -> None:
    theme().scale = scale
    window.resize(width, height)
    for number in range(5):
        window.open_tab(number)
        QApplication.processEvents()
        assert window.width() <= max(width, window.minimumSizeHint().width())
        assert window.screen.width() <= window.width()


def test_f6_walks_through_the_panes_and_returns(window: MainWindow) -> None:
    window.open_record(Ref("actor", "jnim"))
    panes = [pane for pane in (window.tab_strip.tabs, *window.screen.panes()) if pane.isVisible()]
    window.tab_strip.tabs.setFocus()
    for pane in [*panes[1:], panes[0]]:
        press(window, "F6")
        focused = QApplication.focusWidget()
        assert focused is pane or pane.isAncestorOf(focused) or focused is pane.focusProxy()


def test_every_control_has_a_name_for_screen_readers(window: MainWindow) -> None:
    for number in range(5):
        window.open_tab(number)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for kind in (QAbstractButton, QLineEdit, QAbstractItemView)
        for widget in window.findChildren(kind)
        if widget.window() is window  # a popover is named when it is opened
        and not isinstance(widget, QHeaderView)
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert not nameless


def test_the_same_record_twice_is_one_step_of_history(window: MainWindow) -> None:
    window.open_record(Ref("actor", "jnim"))
    window.open_record(Ref("actor", "jnim"))
    window.go_back()
    assert window.tab == "overview"


def test_a_key_of_the_window_closes_the_palette_before_it_acts(window: MainWindow) -> None:
    press(window, "Ctrl+K")
    press(window, "Ctrl+2")
    assert window.popups.palette.isHidden()
    assert window.tab == "actors"
    assert window.screen.isAncestorOf(QApplication.focusWidget())


def test_enter_on_a_chip_and_enter_again_opens_the_section_it_cites(window: MainWindow, qtbot) -> None:
    window.popups.open_citation(Cited("¶3", ""), window.rect().center())
    popover = QApplication.activePopupWidget()
    assert QApplication.focusWidget().objectName() == "open_cited"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert window.screen.current_ref() == Ref("section", "3")


def test_tab_scrolls_the_page_to_each_link_of_a_long_text(window: MainWindow, qtbot) -> None:
    window.open_record(Ref("section", "9b"))
    text = next(text for text in window.screen.findChildren(RichText) if text.objectName() == "section_body")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(60):
        press(window, "Tab")
    assert text.focused_link() == 60
    link = anchor_rects(text.document(), text.anchors()[60])[0]
    qtbot.waitUntil(lambda: text.visibleRegion().boundingRect().contains(link.center().toPoint()))


def test_back_returns_the_keyboard_to_the_link_it_left_by(window: MainWindow) -> None:
    window.open_record(Ref("section", "9b"))
    text = next(text for text in window.screen.findChildren(RichText) if text.objectName() == "section_body")
    text.focus_link(0)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert window.screen.current_ref() != Ref("section", "9b")
    window.go_back()
    assert QApplication.focusWidget().objectName() == "section_body"
    assert QApplication.focusWidget().focused_link() == 0


def test_a_page_wears_the_ring_only_when_the_keyboard_brought_the_reader_to_it(window: MainWindow) -> None:
    window.open_record(Ref("actor", "jnim"))
    page = window.screen.page.scroll_area
    # From here on neither Ctrl nor Alt is held down, as they are on the way to another tab or back.
    press(window, "F6")
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not page.reached_by_key
    window.screen.list_pane.tree.setFocus()
    press(window, "F6")
    assert QApplication.focusWidget() is page
    assert page.reached_by_key


@pytest.mark.parametrize("text", ["actor:", ":", "actor", "nothing:here", "event:gao-bombing-2017", "actor:gone"])
def test_a_remembered_record_that_cannot_be_shown_is_forgotten(
    workspace: Workspace, settings: Settings, qtbot, text: str
) -> None:
    settings.set(TAB, "actors")
    settings.set(RECORD, text)
    window = MainWindow(workspace, settings)
    qtbot.addWidget(window)
    window.open_start()
    assert window.tab == "actors"
