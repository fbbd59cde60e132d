"""The Events tab in the reader's words: filter, sort, choose, read, go back, export."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.chosen_editions import BY_DAY, LATER_ONLY
from mali_ref.models.data_address import data_ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.table_cells import Role
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.filters.popovers import DatePopover, OptionPopover
from mali_ref.views.kit.chips import ActiveFilterChip
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.header import NoteLine

# The offscreen platform says of each new window what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EDITION = "estimate-2017"
BOMB, VOTE, EXPIRY = (Ref("event", key) for key in ("bomb", "vote", "expiry"))
GAO, MALI = Ref("place", "gao"), Ref("place", "mali")


def record(kind: str, key: str, title: str, **fields: object) -> Record:
    cited = (Citation(EDITION, "¶6a"), Citation(EDITION, "¶ES", "killed"))
    return Record(kind, key, title, EDITION, fields, (), cited)


def event(key: str, title: str, date: str, kind: str = "attack", **fields: object) -> Record:
    return record("event", key, title, date=parse_edtf(date), type=kind, **fields)


RECORDS = (
    record("source", EDITION, "The estimate", type="report"),
    record("source", "ucdp-ged-24-1", "UCDP GED", type="dataset", code="UCDP"),
    record("actor", "almourabitoun", "Al-Mourabitoun", group="jihadist", type="armed_group"),
    record("actor", "moc", "MOC", group="state", type="armed_force"),
    record("place", "mali", "Mali", type="country"),
    record("place", "gao", "Gao", type="town", part_of=MALI, latitude=16.27, longitude=-0.04),
    event(
        "bomb",
        "Truck bomb",
        "2017-01-18",
        status="stated",
        killed=parse_figure("80"),
        places=(RoleRef(GAO, "at"),),
        actors=(RoleRef(Ref("actor", "almourabitoun"), "claimed"), RoleRef(Ref("actor", "moc"), "victim")),
        summary="A truck exploded {¶6a}.",
    ),
    event("vote", "Local vote", "2016-11-20", "political", date_as_printed="20 November 2106"),
    event("attack", "Attack on a camp", "2017-02", killed=parse_figure(">=5"), places=(RoleRef(MALI, "in"),)),
    event("expiry", "Mandate expires", "2018-06-30", "mission", status="planned"),
    record("note", "toll", "Toll", type="contradiction", about=(RoleRef(BOMB),), warning="Two counts differ"),
)


def counted(number: int, date: str, deaths: str, **fields: object) -> DataRow:
    told = {"ucdp_id": str(9000 + number), "date": parse_edtf(date), "deaths": parse_figure(deaths)}
    told |= {"side_a": "Government of Mali", "side_b": "AQIM", "violence": "state_based"}
    return DataRow("ucdp_event", number, told | {"precision": "exact", "clarity": "clear"} | fields)


LAYER = (
    counted(1, "2017-01-17/2017-01-18", "55 [50..62]", place="Gao town", latitude=16.27, longitude=-0.04),
    counted(2, "2012-03-02", "12", place="Ber", precision="near", actor_b=Ref("actor", "almourabitoun")),
    counted(3, "2013-02-01", "3", violence="one_sided", side_b="Civilians", place="Gao town", latitude=13.0),
    counted(4, "2019-06-09", "35", place="Sobane"),
)


@pytest.fixture
def workspace(tmp_path: Path, qapp: QApplication) -> Iterator[Workspace]:
    path = tmp_path / "book"
    create_book(path, RECORDS, {"editions": EDITION}, data=LAYER)
    book = Book(path)
    yield Workspace(book)
    book.close()


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> EventsScreen:
    theme().install(qapp)
    screen = EventsScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1366, 652)
    screen.set_width_class("normal")
    screen.show()
    return screen


def titles(screen: EventsScreen) -> list[str]:
    return [shown.title for shown in screen.list.table.records()]


def words(screen: EventsScreen, name: str) -> str:
    label = screen.findChild(QLabel, name)
    assert label is not None
    return label.text()


def chips(screen: EventsScreen) -> list[str]:
    found = screen.bar.findChildren(ActiveFilterChip)
    return [chip.text() for chip in found if chip in screen.bar._chips.values()]


def press(screen: EventsScreen, name: str) -> None:
    button = next(found for found in screen.findChildren(QAbstractButton, name) if not found.isHidden())
    button.click()


def test_events_stand_newest_first_and_the_last_known_one_is_open(screen: EventsScreen) -> None:
    assert titles(screen) == ["Mandate expires", "Attack on a camp", "Truck bomb", "Local vote"]
    assert screen.current_ref() == Ref("event", "attack")
    assert words(screen, "events_count") == "4 events"


def test_the_table_begins_at_what_has_happened_and_what_is_due_stands_above(
    workspace: Workspace, qtbot: QtBot, qapp: QApplication
) -> None:
    screen = EventsScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1366, 290)
    screen.set_width_class("normal")
    screen.show()
    qtbot.waitExposed(screen)
    view = screen.list.view
    assert view.verticalScrollBar().maximum() > 0
    assert view.rowAt(1) == screen.list.table.row_of(Ref("event", "attack"))
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.rowAt(1) == screen.list.table.row_of(EXPIRY)


def test_until_someone_chooses_the_newest_event_is_shown_and_the_map_keeps_to_all(
    screen: EventsScreen, workspace: Workspace
) -> None:
    assert screen.map.pane._current is None
    workspace.set_as_of("2017-01-20")
    assert screen.current_ref() == BOMB
    screen.restore(screen.state())
    assert screen.map.pane._current is None
    screen.list.view.setCurrentIndex(screen.list.table.index(screen.list.table.row_of(Ref("event", "vote")), 1))
    assert screen.map.pane._current == Ref("event", "vote")
    workspace.set_as_of("2017-07-10")
    assert screen.current_ref() == Ref("event", "vote")


def test_what_is_due_later_steps_back_until_the_book_is_set_to_the_latest(
    screen: EventsScreen, workspace: Workspace
) -> None:
    index = screen.list.table.index(screen.list.table.row_of(EXPIRY), 0)
    assert index.data(Role.LATER)
    workspace.set_as_of("")
    assert not index.data(Role.LATER)


def test_typing_filters_and_escape_brings_all_back(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.focus_filter()
    qtbot.keyClicks(screen.bar.field, "mourab")
    assert titles(screen) == ["Truck bomb"]
    assert words(screen, "events_count") == "1 of 4 events"
    assert screen.current_ref() == BOMB
    qtbot.keyClick(screen.bar.field, Qt.Key.Key_Escape)
    assert len(titles(screen)) == 4


def test_a_place_brings_its_inner_places_and_its_chip_lifts_it(screen: EventsScreen) -> None:
    screen.set_filter(EventFilter(places=frozenset({MALI})))
    assert titles(screen) == ["Attack on a camp", "Truck bomb"]
    assert chips(screen) == ["Mali"]
    assert screen.bar.button("places").value() == "Mali"
    press(screen, "active_places")
    assert screen.filter() == EventFilter()


def test_the_place_menu_is_worked_by_typing_alone(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.bar.open_part("places")
    popover = screen.bar.popover("places")
    assert isinstance(popover, OptionPopover) and popover.field is not None
    qtbot.keyClicks(popover.field, "ga")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert screen.filter().places == {GAO}
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert not screen.filter().places
    popover.hide()


def test_the_toll_menu_takes_one_choice_and_closes(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.bar.open_part("killed")
    popover = screen.bar.popover("killed")
    assert isinstance(popover, OptionPopover)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popover.list, key)
    assert screen.filter().killed == 10
    assert titles(screen) == ["Truck bomb"]
    assert popover.isHidden()


def test_dates_explain_themselves_and_a_wrong_one_gets_a_sentence(screen: EventsScreen) -> None:
    screen.bar.open_part("dates")
    popover = screen.bar.popover("dates")
    assert isinstance(popover, DatePopover)
    popover.since.field.setText("2017-02")
    assert popover.since.words.text() == "February 2017, month only"
    assert titles(screen) == ["Mandate expires", "Attack on a camp"]
    popover.until.field.setText("2017-13")
    assert popover.until.words.text() == "There is no month 13. Months run from 01 to 12."
    assert len(titles(screen)) == 2
    popover.until.field.setText("2016")
    assert "ends before it begins" in popover.until.words.text()
    popover.until.field.setText("2017-03")
    assert titles(screen) == ["Attack on a camp"]
    assert chips(screen) == ["Feb 2017 – Mar 2017"]
    popover.hide()


def test_where_nothing_fits_the_filters_are_named_and_the_likeliest_is_lifted(screen: EventsScreen) -> None:
    since = parse_edtf("2017-02")
    screen.set_filter(EventFilter(places=frozenset({GAO}), since=since, killed=50))
    assert screen.list.is_empty()
    assert screen.list.empty.text.text() == "Place Gao, from Feb 2017, killed 50 or more"
    assert screen.current_ref() is None
    press(screen, "empty_clear_dates")
    assert titles(screen) == ["Truck bomb"]
    assert screen.filter().killed == 50


def test_all_filters_can_be_cleared_at_once(screen: EventsScreen) -> None:
    screen.set_filter(EventFilter(text="nowhere", types=frozenset({"attack"})))
    press(screen, "empty_clear_all")
    assert len(titles(screen)) == 4


def test_columns_sort_by_mouse_and_by_keyboard(screen: EventsScreen, qtbot: QtBot) -> None:
    head = screen.list.view.horizontalHeader()
    title = screen.list.table.column_of("title")
    point = QPoint(head.sectionViewportPosition(title) + 20, head.height() // 2)
    with qtbot.waitSignal(screen.changed):
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert titles(screen)[0] == "Attack on a camp"
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Return)
    assert titles(screen)[0] == "Truck bomb"
    for _ in range(3):
        qtbot.keyClick(head, Qt.Key.Key_Right)
    qtbot.keyClick(head, Qt.Key.Key_Space)
    assert screen.list.sorting() == ("killed", "ascending")


def test_arrows_and_letters_move_and_enter_goes_to_the_card(screen: EventsScreen, qtbot: QtBot) -> None:
    view = screen.list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert screen.current_ref() == BOMB
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert screen.current_ref() == VOTE
    qtbot.keyClick(view, "T")
    assert screen.current_ref() == BOMB
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.panel.card.hasFocus)


def test_the_card_tells_toll_actors_and_contradiction(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.show_record(BOMB)
    assert words(screen, "event_title") == "Truck bomb"
    assert words(screen, "toll_killed") == "80"
    line = screen.panel.card.findChild(NoteLine)
    assert line is not None and line.label.text() == "Two counts differ"
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened.args == [Ref("note", "toll")]


def test_the_figure_is_copied_with_day_and_source(screen: EventsScreen) -> None:
    screen.show_record(BOMB)
    assert screen.copy_figure() == "80 killed, 18 January 2017, ¶ES"
    screen.show_record(VOTE)
    assert screen.copy_figure() == ""


def test_an_event_asked_for_is_shown_whatever_was_filtered(screen: EventsScreen) -> None:
    screen.set_filter(EventFilter(killed=50))
    screen.show_record(VOTE)
    assert screen.filter() == EventFilter()
    assert screen.list.view.current_ref() == VOTE


def test_a_place_is_shown_with_its_events_and_gives_way_to_a_row(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.show_record(GAO)
    assert screen.current_ref() == GAO
    assert titles(screen) == ["Truck bomb"]
    screen.list.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: screen.current_ref() == BOMB)


def test_going_back_brings_filter_order_row_and_place(screen: EventsScreen, workspace: Workspace, qtbot: QtBot) -> None:
    screen.set_filter(EventFilter(text="truck", since=parse_edtf("2016")))
    screen.list.sort_by("title", "ascending")
    state = json.loads(json.dumps(screen.state()))
    screen.show_record(MALI)
    screen.restore(state)
    assert screen.state() == state
    assert screen.current_ref() == BOMB
    screen.restore({})
    assert len(titles(screen)) == 4


@pytest.mark.parametrize(("ending", "start"), [("csv", "kind,key,title"), ("json", "{")])
def test_what_is_shown_is_exported(screen: EventsScreen, tmp_path: Path, ending: str, start: str, qtbot: QtBot) -> None:
    screen.set_filter(EventFilter(killed=50))
    path = tmp_path / f"shown.{ending}"
    with qtbot.waitSignal(screen.notified) as notified:
        screen.export().write(path)
    text = path.read_text(encoding="utf-8-sig")
    assert text.startswith(start) and "Truck bomb" in text and "Local vote" not in text
    assert notified.args == [f"Events saved as shown.{ending}: 1"]


def test_the_window_finds_the_export_by_its_name(screen: EventsScreen) -> None:
    names = [action.objectName() for action in screen.page_actions()]
    assert next(name for name in names if name.startswith("export")) == "export_events"


def test_tab_goes_from_the_filter_to_the_timeline_the_table_the_map_and_the_card(
    screen: EventsScreen, qtbot: QtBot
) -> None:
    wanted = ["killed_filter", "timeline_board", "timeline_since", "timeline_until"]
    wanted += ["events_table", "map_canvas", "event_card"]
    screen.map.pane.map()
    qtbot.waitUntil(lambda: [name for name in _tab_order(screen) if name in wanted] == wanted)


def _tab_order(screen: EventsScreen) -> list[str]:
    found, here = [], screen.bar.field.nextInFocusChain()
    while here is not None and here is not screen.bar.field:
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here.objectName())
        here = here.nextInFocusChain()
    return found


def test_a_file_that_cannot_be_written_is_said_in_words(screen: EventsScreen, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.notified) as notified:
        screen.export().write(tmp_path / "missing" / "shown.csv")
    assert notified.args and str(notified.args[0]).endswith(".")


def test_in_a_narrow_window_the_card_lies_below_the_table(screen: EventsScreen) -> None:
    screen.resize(1024, 584)
    screen.set_width_class("narrow")
    assert screen.panel.y() > screen.list.y() + screen.list.height() - 1
    assert screen.panel.height() == 206
    assert screen.list.view.horizontalHeader().isVisible()


def test_where_there_is_room_for_one_enter_opens_and_back_returns(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.set_width_class("tight")
    screen.show_home()
    assert screen.list.isVisible() and not screen.panel.isVisible()
    screen.list.view.setFocus()
    qtbot.keyClick(screen.list.view, Qt.Key.Key_Return)
    assert screen.panel.isVisible() and not screen.list.isVisible()
    assert screen.panes() == [screen.bar.field, screen.panel.card]
    press(screen, "events_back")
    assert screen.list.isVisible()


@pytest.mark.parametrize("width", [700, 910, 1024, 1200, 1366])
def test_the_filter_bar_never_grows_beyond_its_window(screen: EventsScreen, width: int) -> None:
    every = frozenset({"attack", "political", "mission"})
    screen.set_filter(EventFilter("t", places=frozenset({MALI}), types=every, since=parse_edtf("2016"), killed=1))
    screen.resize(width, 600)
    assert screen.width() == width
    assert all(screen.bar.button(part).isVisible() for part in ("actors", "places", "types", "dates", "killed"))


def test_every_control_has_a_name(screen: EventsScreen) -> None:
    screen.set_filter(EventFilter(killed=1))
    controls = [button for button in screen.findChildren(QAbstractButton) if button.isVisibleTo(screen)]
    assert [button for button in controls if not button.accessibleName()] == []
    named = screen.bar.findChildren(QAbstractButton)
    assert [button for button in named if button.isVisibleTo(screen) and not button.objectName()] == []


def layer_titles(screen: EventsScreen) -> list[str]:
    return [shown.title for shown in screen.list.table.records() if shown.kind == "data"]


def cell(screen: EventsScreen, ref: Ref, name: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    table = screen.list.table
    return table.index(table.row_of(ref), table.column_of(name)).data(role)


def test_open_data_lies_over_the_events_only_when_asked_for(screen: EventsScreen) -> None:
    assert screen.bar.layer.chip.text() == "Lethal events (UCDP) 3"
    before = screen.state()
    screen.list.view.choose(BOMB, quiet=False)
    press(screen, "events_layer")
    assert words(screen, "events_count") == "4 events, 3 of UCDP"
    assert len(titles(screen)) == 7 and screen.current_ref() == BOMB
    press(screen, "events_layer")
    assert words(screen, "events_count") == "4 events"
    assert screen.state() == before | {"selected": str(BOMB), "shown": str(BOMB)}


def test_rows_of_the_layer_wear_its_code_and_their_own_words(screen: EventsScreen) -> None:
    screen.show_layer(True)
    first, near, civil = (data_ref("ucdp_event", number) for number in (1, 2, 3))
    assert cell(screen, first, "title") == "Government of Mali – AQIM"
    assert cell(screen, first, "title", Role.CODE) == "UCDP"
    assert cell(screen, first, "date", Role.MARK) == "range"
    assert (cell(screen, first, "killed"), cell(screen, first, "places")) == ("55", "Gao town")
    assert cell(screen, near, "places") == "Near Ber"
    assert cell(screen, civil, "title") == "Government of Mali against civilians"
    assert [link.role for link in cell(screen, civil, "actors", Role.LINKS)] == ["", "victim"]  # type: ignore[attr-defined]
    assert cell(screen, BOMB, "title", Role.CODE) == ""


def test_what_was_counted_after_the_day_of_the_book_is_left_out(screen: EventsScreen, workspace: Workspace) -> None:
    screen.show_layer(True)
    assert len(layer_titles(screen)) == 3
    workspace.set_as_of("")
    assert len(layer_titles(screen)) == 4
    assert screen.bar.layer.chip.text() == "Lethal events (UCDP) 4"


@pytest.mark.parametrize(
    ("chosen", "events", "layered"),
    [
        (EventFilter(text="gao"), 1, 2),
        (EventFilter(text="aqim"), 0, 2),
        (EventFilter(places=frozenset({GAO})), 1, 1),
        (EventFilter(places=frozenset({MALI})), 2, 3),
        (EventFilter(actors=frozenset({Ref("actor", "almourabitoun")})), 1, 1),
        (EventFilter(since=parse_edtf("2013"), until=parse_edtf("2017-01-17")), 1, 2),
        (EventFilter(killed=10), 1, 2),
        (EventFilter(types=frozenset({"political"})), 1, 0),
    ],
)
def test_the_same_filter_narrows_both(screen: EventsScreen, chosen: EventFilter, events: int, layered: int) -> None:
    screen.show_layer(True)
    screen.set_filter(chosen)
    shown = titles(screen)
    assert (len(shown) - len(layer_titles(screen)), len(layer_titles(screen))) == (events, layered)
    assert words(screen, "events_count") == f"{events} of 4 events, {layered} of UCDP"


def test_a_row_of_the_layer_has_a_card_that_leads_to_its_data_set(screen: EventsScreen, qtbot: QtBot) -> None:
    screen.show_layer(True)
    row = data_ref("ucdp_event", 1)
    screen.list.view.choose(row, quiet=False)
    assert screen.current_ref() == row
    assert words(screen, "layer_deaths") == "55"
    assert any("50 at least, 62 at most" in label.text() for label in screen.panel.layer_card.findChildren(QLabel))
    assert screen.copy_figure() == "55 (50–62) deaths, 17–18 January 2017, UCDP"
    with qtbot.waitSignal(screen.opened) as opened:
        press(screen, "layer_row")
    assert opened.args == [row]


def test_taking_the_layer_away_brings_back_what_was_chosen_before_it(screen: EventsScreen) -> None:
    screen.list.view.choose(VOTE, quiet=False)
    screen.show_layer(True)
    screen.list.view.choose(data_ref("ucdp_event", 2), quiet=False)
    screen.show_layer(False)
    assert screen.current_ref() == VOTE and screen.list.view.current_ref() == VOTE


def test_the_layer_is_part_of_what_back_brings_back(screen: EventsScreen) -> None:
    screen.show_layer(True)
    screen.list.view.choose(data_ref("ucdp_event", 2), quiet=False)
    state = json.loads(json.dumps(screen.state()))
    screen.show_layer(False)
    screen.restore(state)
    assert screen.state() == state
    assert screen.current_ref() == data_ref("ucdp_event", 2)
    screen.restore({})
    assert len(titles(screen)) == 4


def test_an_address_of_the_layer_lays_it_over_and_opens_the_row(screen: EventsScreen) -> None:
    screen.set_filter(EventFilter(text="vote"))
    screen.show_record(data_ref("ucdp_event", 2))
    assert screen.bar.layer.is_on()
    assert screen.list.view.current_ref() == data_ref("ucdp_event", 2)


def test_an_export_holds_the_layer_and_says_where_its_rows_come_from(screen: EventsScreen, tmp_path: Path) -> None:
    screen.show_layer(True)
    screen.set_filter(EventFilter(text="gao"))
    for name in ("shown.csv", "shown.json"):
        screen.export().write(tmp_path / name)
    assert "event,ucdp-9001,Government of Mali – AQIM,ucdp-ged-24-1" in (tmp_path / "shown.csv").read_text("utf-8")
    records = json.loads((tmp_path / "shown.json").read_text("utf-8"))["records"]
    assert sorted(found["edition"] for found in records) == [EDITION, "ucdp-ged-24-1", "ucdp-ged-24-1"]


def test_events_follow_the_editions_that_are_shown(workspace: Workspace, qtbot: QtBot) -> None:
    screen = EventsScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    workspace.choose_editions(LATER_ONLY)
    assert titles(screen) == []
    workspace.choose_editions(BY_DAY)
    assert len(titles(screen)) == 4
