"""The Overview tab: outline, At a glance, section pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.chosen_editions import LATER_ONLY
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.kit.bars import BarTable, PaintedButton
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.card_grid import BROAD, NARROW, SINGLE
from mali_ref.views.overview.links import WarnLink
from mali_ref.views.overview.outline_list import OutlineList
from mali_ref.views.overview.printing import record_document
from mali_ref.views.overview.screen import OverviewScreen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EDITION = "estimate-2017"
MISSION = Ref("actor", "minusma")


def record(kind: str, key: str, title: str = "", locator: str = "¶3", **fields: object) -> Record:
    return Record(kind, key, title or key, EDITION, fields, citations=(Citation(EDITION, locator),))


def section(key: str, title: str, order: float, group: str, part_of: str = "") -> Record:
    fields: dict[str, object] = {"number": key.upper() if key == "es" else key, "order": order, "group": group}
    if part_of:
        fields["part_of"] = Ref("section", part_of)
    return record("section", key, title, f"¶{fields['number']}", body="Led by [[actor:minusma]] {¶3}.", **fields)


def observation(key: str, value: str, as_of: str = "2017-06") -> Record:
    fields = {"indicator": Ref("indicator", key), "subject": MISSION, "value": parse_figure(value)}
    return record("observation", key, as_of=parse_edtf(as_of), **fields)


def sample() -> list[Record]:
    names = ("strength-total", "strength-military", "ceiling-military", "fatalities-total", "fatalities-malicious")
    values = ("14043", "10966", "13289", "123", "75")
    about = (RoleRef(Ref("observation", "fatalities-malicious")), RoleRef(Ref("section", "9")))
    return [
        record("source", EDITION, "Peace Operations Estimate", type="report"),
        record("actor", "minusma", "MINUSMA", group="international", type="mission"),
        section("es", "Executive summary", 0, "summary"),
        section("3", "Deployment", 3, "mission"),
        section("9", "Military and security", 9, "environment"),
        section("9a", "State armed groups", 9.1, "environment", "9"),
        section("9b", "Non-state armed groups", 9.2, "environment", "9"),
        section("10", "Economic", 10, "environment"),
        *(record("indicator", name, name, topic="strength", unit="people") for name in names),
        *(observation(name, value) for name, value in zip(names, values, strict=True)),
        record("event", "raid", "Raid", "¶9b", date=parse_edtf("2017-06-18"), type="attack"),
        record("event", "later", "Later raid", "¶9b", date=parse_edtf("2017-07-09"), type="attack"),
        record("issue", "pace", "Pace of deployment", "¶9a", order=1.0, summary="Too slow."),
        record("note", "share", "Share", "¶4", about=about, type="contradiction", warning="It is 61%"),
    ]


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot) -> Iterator[OverviewScreen]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme().install(app)
    create_book(tmp_path / "sample.book", sample(), {"content_hash": "test", "editions": EDITION})
    book = Book(tmp_path / "sample.book")
    shown = OverviewScreen(Workspace(book))
    qtbot.addWidget(shown)
    shown.resize(1366, 652)
    shown.show()
    shown.show_home()
    yield shown
    shown.hide()
    book.close()


def outline(screen: OverviewScreen) -> OutlineList:
    found = screen.findChild(OutlineList, "overview_outline")
    assert found is not None
    return found


def titles(screen: OverviewScreen) -> list[str]:
    model = outline(screen).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_outline_groups_the_sections_and_folds_their_parts(screen: OverviewScreen) -> None:
    assert titles(screen) == [
        "At a glance",
        "Executive summary",
        "Mission overview",
        "Deployment",
        "Operational environment",
        "Military and security",
        "Economic",
    ]


def test_arrows_pass_over_headings_and_fold(screen: OverviewScreen, qtbot: QtBot) -> None:
    rows = outline(screen)
    rows.setFocus()
    for _ in range(3):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex().data() == "Military and security"
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    assert "State armed groups" in titles(screen)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert "State armed groups" not in titles(screen)
    assert rows.currentIndex().data() == "Military and security"


def test_home_end_and_letters_move_in_the_outline(screen: OverviewScreen, qtbot: QtBot) -> None:
    rows = outline(screen)
    qtbot.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().data() == "Economic"
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().data() == "At a glance"
    qtbot.keyClick(rows, Qt.Key.Key_D)
    assert rows.currentIndex().data() == "Deployment"


def test_enter_asks_the_window_for_the_section(screen: OverviewScreen, qtbot: QtBot) -> None:
    rows = outline(screen)
    qtbot.keyClick(rows, Qt.Key.Key_End)
    with qtbot.waitSignal(screen.opened) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == [Ref("section", "10")]


def test_a_part_shown_folds_its_section_out(screen: OverviewScreen) -> None:
    screen.show_record(Ref("section", "9b"))
    assert outline(screen).currentIndex().data() == "Non-state armed groups"


def test_another_record_selects_the_section_it_cites(screen: OverviewScreen) -> None:
    screen.show_record(Ref("issue", "pace"))
    assert screen.current_ref() == Ref("issue", "pace")
    assert outline(screen).currentIndex().data() == "State armed groups"


def test_a_figure_opens_its_record_by_key(screen: OverviewScreen, qtbot: QtBot) -> None:
    total = screen.findChild(PaintedButton, "strength_total")
    assert total is not None and total.accessibleName() == "14,043 people deployed"
    with qtbot.waitSignal(screen.opened) as asked:
        qtbot.keyClick(total, Qt.Key.Key_Return)
    assert asked.args == [Ref("observation", "strength-total")]


def test_a_bar_opens_its_record_by_mouse(screen: OverviewScreen, qtbot: QtBot) -> None:
    bars = screen.findChild(BarTable, "strength_bars")
    assert bars is not None and bars.lines[0].row.share == "83%"
    with qtbot.waitSignal(screen.opened) as asked:
        qtbot.mouseClick(bars.lines[0], Qt.MouseButton.LeftButton)
    assert asked.args == [Ref("observation", "strength-military")]


def test_a_warn_line_opens_its_note(screen: OverviewScreen, qtbot: QtBot) -> None:
    doubt = screen.findChild(WarnLink, "deaths_doubt")
    assert doubt is not None and doubt.accessibleName() == "It is 61%"
    with qtbot.waitSignal(screen.opened) as asked:
        qtbot.keyClick(doubt, Qt.Key.Key_Return)
    assert asked.args == [Ref("note", "share")]


def test_a_card_without_figures_says_so(screen: OverviewScreen) -> None:
    card = screen._glance.cards["women"]
    assert any("Not stated" in words.text() for words in card.findChildren(type(card.title)))


def test_an_earlier_day_lets_a_card_step_back(screen: OverviewScreen) -> None:
    screen.workspace.set_as_of("2016-01-01")
    card = screen._glance.cards["strength"]
    assert card._content.graphicsEffect() is not None
    assert card._corner_label.text() == "after this day"


@pytest.mark.parametrize(
    ("width", "name", "arrangement"), [(1366, "normal", BROAD), (1024, "narrow", NARROW), (900, "tight", SINGLE)]
)
def test_the_cards_reflow_with_the_window(
    screen: OverviewScreen, qtbot: QtBot, width: int, name: str, arrangement: object
) -> None:
    screen.resize(width, 652)
    screen.set_width_class(name)
    qtbot.waitUntil(lambda: screen._glance._grid.arrangement is arrangement)
    assert outline(screen).isHidden() == (name != "normal")


def test_no_card_overlaps_another(screen: OverviewScreen) -> None:
    boxes = [card.geometry() for card in screen._glance.cards.values()]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_the_sections_button_opens_the_outline_in_a_drawer(screen: OverviewScreen, qtbot: QtBot) -> None:
    screen.set_width_class("narrow")
    screen._sections_buttons[0].click()
    drawer = next(rows for rows in screen.findChildren(OutlineList) if rows is not screen._outline)
    qtbot.keyClick(drawer, Qt.Key.Key_End)
    with qtbot.waitSignal(screen.opened) as asked:
        qtbot.keyClick(drawer, Qt.Key.Key_Return)
    assert asked.args == [Ref("section", "10")]


def test_a_section_lists_the_records_that_cite_it(screen: OverviewScreen) -> None:
    screen.show_record(Ref("section", "9b"))
    links = screen._section.findChildren(PaintedButton)
    assert [link.text() for link in links if link.objectName().startswith("section_record_event")] == [
        "Later raid",
        "Raid",
    ]


def test_a_section_shows_its_parts_notes_and_neighbours(screen: OverviewScreen, qtbot: QtBot) -> None:
    screen.show_record(Ref("section", "9"))
    part = screen.findChild(PaintedButton, "section_part_9a")
    assert part is not None and not screen._section._part_links.isHidden()
    assert screen.findChild(WarnLink, "section_note_share") is not None
    following = screen._section.findChild(type(screen._sections_buttons[0]), "section_next")
    with qtbot.waitSignal(screen.opened) as asked:
        following.click()
    assert asked.args == [Ref("section", "9a")]


def test_the_state_brings_back_page_and_folds(screen: OverviewScreen) -> None:
    screen.show_record(Ref("section", "9b"))
    kept = screen.state()
    screen.show_home()
    screen.restore(kept)
    assert screen.current_ref() == Ref("section", "9b")
    assert kept["open"] == ["9"]


def test_copy_figures_puts_one_line_for_each_on_the_clipboard(screen: OverviewScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.notified):
        screen.page_actions()[0].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert "strength-total: 14,043 people, June 2017, ¶3" in lines
    assert len(lines) == len(set(lines))


def test_copy_citation_names_document_and_paragraph(screen: OverviewScreen) -> None:
    screen.show_record(Ref("section", "9b"))
    screen.page_actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "Peace Operations Estimate, ¶9b (Non-state armed groups)"


def test_the_focused_figure_copies_as_one_line(screen: OverviewScreen, qtbot: QtBot) -> None:
    total = screen.findChild(PaintedButton, "strength_total")
    assert total is not None
    screen.activateWindow()
    total.setFocus()
    qtbot.waitUntil(total.hasFocus)
    assert screen.copy_figure() == "strength-total: 14,043 people, June 2017, ¶3"


def test_a_section_prints_with_its_citations(screen: OverviewScreen) -> None:
    section_record = screen.workspace.record(Ref("section", "9b"))
    assert section_record is not None
    text = record_document(screen.workspace, section_record).toPlainText()
    assert text.startswith("9b Non-state armed groups") and "Led by MINUSMA [¶3]." in text


def test_every_control_has_a_name_and_words_for_a_screen_reader(screen: OverviewScreen) -> None:
    for control in screen.findChildren(PaintedButton):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert control.accessibleName(), control.objectName()


def test_a_section_of_a_hidden_edition_is_shown_without_neighbours(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.choose_editions(LATER_ONLY)
    made = OverviewScreen(workspace)
    qtbot.addWidget(made)
    made.show_record(Ref("section", "9b"))
    assert made.current_ref() == Ref("section", "9b")
    assert made.findChild(PaintedButton, "section_previous") is None
