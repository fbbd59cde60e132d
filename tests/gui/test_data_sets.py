"""Data sets in the reader's words: find one, narrow it, read a row, take it away, and come back."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import ALL_EDITIONS, LATER_ONLY
from mali_ref.models.data_address import DATA, choice_ref, data_ref
from mali_ref.models.data_filter import DATES, DataFilter
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.views.data.page import DataPage
from mali_ref.views.filters.popovers import DatePopover, OptionPopover
from mali_ref.views.indicators.screen import IndicatorsScreen
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.record_row import RecordRow
from mali_ref.views.sources.screen import SourcesScreen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DEATHS = data_ref("mission_death")


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> SourcesScreen:
    theme().install(qapp)
    made = SourcesScreen(workspace)
    made.opened.connect(made.show_record)
    qtbot.addWidget(made)
    made.resize(1366, 652)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(screen: SourcesScreen) -> DataPage:
    screen.show_record(DEATHS)
    return screen.data_page


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, qapp: QApplication) -> Iterator[MainWindow]:
    theme().install(qapp)
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")


def words(place: QWidget, name: str) -> str:
    found = place.findChild(QWidget, name)
    assert isinstance(found, QLabel | RichText)
    return found.text() if isinstance(found, QLabel) else found.words()


def data_rows(place: QWidget) -> list[RecordRow]:
    return [row for row in place.findChildren(RecordRow) if row.heading.ref.kind == DATA]


def press(place: QWidget, name: str) -> None:
    button = next(found for found in place.findChildren(QAbstractButton, name) if not found.isHidden())
    button.click()


def test_home_lists_every_data_set_with_its_rows_and_opens_it(screen: SourcesScreen, workspace: Workspace) -> None:
    screen.show_home()
    rows = data_rows(screen.home)
    assert [row.heading.ref.key for row in rows] == list(DATA_SETS)
    assert f"{workspace.book.data_counts()['mission_death']} rows" in rows[1].accessibleName()
    rows[1].click()
    assert screen.current_ref() == DEATHS
    assert screen.list_pane.tree.currentIndex().data() == "Deaths in the mission (UN register)"


@pytest.mark.parametrize("name", DATA_SETS)
def test_every_data_set_says_what_it_is_and_shows_all_its_rows(
    name: str, screen: SourcesScreen, workspace: Workspace
) -> None:
    screen.show_record(data_ref(name))
    page = screen.data_page
    count = workspace.book.data_counts()[name]
    assert page.table.rowCount() == count
    assert words(page, "data_title") == DATA_SETS[name].label
    assert words(page, "data_told").startswith(f"{count:,} rows")
    foot = page.findChild(QLabel, "data_source_line")
    assert foot is not None and foot.text().startswith("Source: ")
    controls = [button for button in page.findChildren(QAbstractButton) if button.isVisibleTo(page)]
    assert [button for button in controls if not button.accessibleName()] == []


def test_a_source_leads_to_its_rows(screen: SourcesScreen) -> None:
    screen.show_record(Ref("source", "un-fatality-register"))
    (row,) = data_rows(screen.page)
    assert "311 rows" in row.accessibleName()
    row.click()
    assert screen.current_ref() == DEATHS


def test_typing_narrows_the_rows_and_escape_brings_all_back(
    screen: SourcesScreen, page: DataPage, qtbot: QtBot
) -> None:
    screen.focus_filter()
    qtbot.keyClicks(page.bar.field, "chad")
    assert words(page, "data_count") == f"{page.table.rowCount()} of 311 rows"
    assert {row.get("nationality") for row in page.table.rows()} == {"Chad"}
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Escape)
    assert words(page, "data_count") == "311 rows"


def test_a_choice_is_made_in_its_menu_and_cleared_beside_it(page: DataPage, qtbot: QtBot) -> None:
    page.bar.open_part("cause")
    popover = page.bar.popover("cause")
    assert isinstance(popover, OptionPopover)
    qtbot.keyClick(popover.list, Qt.Key.Key_Return)
    popover.hide()
    assert page.filter().chosen("cause") == {"malicious_act"}
    assert page.bar.button("cause").value() == "Malicious act"
    assert {row.get("cause") for row in page.table.rows()} == {"malicious_act"}
    press(page, "data_clear")
    assert page.filter() == DataFilter()


def test_a_long_menu_is_worked_by_typing(page: DataPage, qtbot: QtBot) -> None:
    page.bar.open_part("nationality")
    popover = page.bar.popover("nationality")
    assert isinstance(popover, OptionPopover) and popover.field is not None
    qtbot.keyClicks(popover.field, "senegal")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    popover.hide()
    assert {row.get("nationality") for row in page.table.rows()} == {"Senegal"}


def test_years_are_asked_for_as_dates(page: DataPage) -> None:
    page.bar.open_part(DATES)
    popover = page.bar.popover(DATES)
    assert isinstance(popover, DatePopover)
    popover.since.field.setText("2017-01")
    popover.until.field.setText("2017-06")
    popover.hide()
    assert {row.fields["date"].earliest[:4] for row in page.table.rows()} == {"2017"}
    assert page.bar.button(DATES).value() == "Jan 2017 – Jun 2017"


def test_where_no_row_fits_all_filters_can_be_lifted(page: DataPage) -> None:
    page.set_filter(DataFilter(text="nowhere"))
    empty = page.findChild(QWidget, "data_empty")
    assert empty is not None and empty.isVisible()
    press(page, "data_empty_clear")
    assert page.table.rowCount() == 311


def test_a_chosen_row_is_told_in_full_copied_and_put_away(screen: SourcesScreen, page: DataPage, qtbot: QtBot) -> None:
    view = page.body.view
    assert page.body.panel.isHidden()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert words(page, "data_row_title") == "Row 1 of 311"
    with qtbot.waitSignal(screen.notified):
        press(page, "data_row_copy")
    assert "Nationality: " in QGuiApplication.clipboard().text()
    assert screen.copy_figure() == QGuiApplication.clipboard().text()
    press(page, "data_row_close")
    assert page.body.panel.isHidden()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert words(page, "data_row_title") == "Row 2 of 311"


def test_without_a_row_copying_says_what_to_do(screen: SourcesScreen, page: DataPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.notified) as notified:
        screen.page_actions()[0].trigger()
    assert notified.args == ["Choose a row first"]


def test_a_link_of_a_row_opens_its_record(screen: SourcesScreen, qtbot: QtBot) -> None:
    screen.opened.disconnect()
    screen.show_record(data_ref("ucdp_event"))
    page = screen.data_page
    number = next(row.number for row in page.table.rows() if row.get("region"))
    screen.show_record(data_ref("ucdp_event", number))
    link = page.findChild(RichText, "fact_region")
    assert link is not None
    link.focus_link(0)
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(link, Qt.Key.Key_Return)
    assert opened.args is not None and opened.args[0].kind == "place"


def test_the_rows_shown_are_exported_in_their_order(
    screen: SourcesScreen, page: DataPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.set_filter(DataFilter(text="chad"))
    page.body.view.sort_by(page.table.column_of("date"), Qt.SortOrder.DescendingOrder)
    path = tmp_path / "deaths.csv"
    with qtbot.waitSignal(screen.notified) as notified:
        page.export_to(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert notified.args == [f"Rows saved as deaths.csv: {len(rows)}"]
    assert [row["casualty"] for row in rows] == [row.get("casualty") for row in page.table.rows()]
    with qtbot.waitSignal(screen.notified) as notified:
        page.export_to(tmp_path / "missing" / "deaths.csv")
    assert "could not be written" in str(notified.args)


def test_state_brings_back_filter_order_row_and_set(screen: SourcesScreen, page: DataPage) -> None:
    page.set_filter(DataFilter(text="chad", since=parse_edtf("2014")))
    page.body.view.sort_by(page.table.column_of("date"), Qt.SortOrder.DescendingOrder)
    page.body.choose(data_ref("mission_death", page.table.rows()[3].number))
    state = json.loads(json.dumps(screen.state()))
    screen.show_record(data_ref("locality"))
    screen.restore(state)
    assert screen.state() == state
    assert screen.current_ref() == DEATHS


@pytest.mark.parametrize(("width", "hidden"), [(1366, False), (760, True)])
def test_a_narrow_page_leaves_fixed_choices_to_the_row(screen: SourcesScreen, width: int, hidden: bool) -> None:
    screen.resize(width, 600)
    screen.show_record(data_ref("ucdp_event"))
    page = screen.data_page
    column = page.table.column_of("violence")
    assert page.body.view.isColumnHidden(column) is hidden
    assert not page.body.view.isColumnHidden(page.table.column_of("deaths"))


def test_back_and_forward_lead_through_data_sets_as_they_looked(window: MainWindow) -> None:
    window.open_record(DEATHS)
    assert window.tab == "sources"
    screen = window.screen
    assert isinstance(screen, SourcesScreen)
    screen.data_page.set_filter(DataFilter(text="chad"))
    window.open_record(choice_ref("refugee", "direction", "in_mali"))
    assert screen.data_page.filter().chosen("direction") == {"in_mali"}
    window.open_record(Ref("source", "unhcr-rpsd"))
    window.go_back()
    assert screen.data_page.filter().chosen("direction") == {"in_mali"}
    window.go_back()
    assert screen.current_ref() == DEATHS and screen.data_page.filter().text == "chad"


def test_at_a_glance_leads_to_every_death(window: MainWindow) -> None:
    press(window.screen, "deaths_rows")
    assert window.current_ref() == DEATHS


def test_an_unknown_data_set_goes_nowhere(window: MainWindow) -> None:
    window.open_record(Ref("data", "nothing"))
    assert window.tab == "overview"


def test_refugee_figures_lead_to_their_countries(workspace: Workspace, qtbot: QtBot) -> None:
    screen = IndicatorsScreen(workspace)
    qtbot.addWidget(screen)
    screen.show_record(Ref("indicator", "refugees"))
    (row,) = data_rows(screen)
    with qtbot.waitSignal(screen.opened) as opened:
        row.click()
    assert opened.args == [choice_ref("refugee", "direction", "from_mali")]


def test_later_pages_alone_hide_the_estimate_and_keep_what_hangs_on_it(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    workspace.choose_editions(LATER_ONLY)
    assert {heading.edition for heading in workspace.book.headings("event")} == {"after-2017"}
    assert not workspace.book.headings("section")
    assert "estimate-2017" not in {hit.heading.edition for hit in workspace.search.find("JNIM", ["actor", "relation"])}
    deaths = Ref("indicator", "fatalities-total")
    assert deaths in [heading.ref for heading in workspace.book.headings("indicator")]
    figures = [pointer.heading for pointer in workspace.book.pointing_to(deaths)]
    assert {heading.edition for heading in figures} == {"after-2017"}
    workspace.choose_editions(ALL_EDITIONS)
    assert workspace.book.headings("section")


def test_an_open_indicator_that_is_hidden_gives_way_to_the_first(workspace: Workspace, qtbot: QtBot) -> None:
    screen = IndicatorsScreen(workspace)
    qtbot.addWidget(screen)
    of_estimate = {heading.ref for heading in workspace.book.headings("indicator")}
    workspace.choose_editions(LATER_ONLY)
    hidden = min(of_estimate - {heading.ref for heading in workspace.book.headings("indicator")})
    workspace.choose_editions(ALL_EDITIONS)
    screen.show_record(hidden)
    assert screen.current_ref() == hidden
    workspace.choose_editions(LATER_ONLY)
    assert screen.current_ref() == screen.indicators.first()
