"""Charts of yearly values: lines, read-out, table, neighbours, vintages, and what leaves the page."""

import csv
import json
from itertools import pairwise
from pathlib import Path

import pyqtgraph as pg  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import ESTIMATE_ONLY
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly_view import CHANGE, RANKED
from mali_ref.views.indicators.line_plot import LinePlot
from mali_ref.views.indicators.outputs import indicator_document
from mali_ref.views.indicators.screen import IndicatorsScreen
from mali_ref.views.indicators.year_part import YearPart
from mali_ref.views.indicators.year_plot import YearPlot
from mali_ref.views.kit.rich_text import RichText

INFANTS = Ref("indicator", "infant-mortality")
EXPORTS = Ref("indicator", "exports-gdp-share")
GUINEA = Ref("place", "guinea")
YEARS = range(1990, 2016)


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot) -> IndicatorsScreen:
    workspace.set_as_of(LATEST)
    made = IndicatorsScreen(workspace)
    made.opened.connect(made.show_record)
    qtbot.addWidget(made)
    made.resize(1366, 652)
    made.show()
    qtbot.waitExposed(made)
    return made


def part_of(screen: IndicatorsScreen, ref: Ref = INFANTS) -> YearPart:
    screen.show_record(ref)
    assert screen.page.yearly is not None
    return screen.page.yearly


def sentence(screen: QWidget) -> str:
    found = screen.findChild(RichText, "indicator_sentence")
    assert found is not None
    return found.words()


def readout(part: YearPart) -> str:
    assert part.chart is not None
    found = part.chart.findChild(QLabel, "yearly_readout")
    assert found is not None and not found.isHidden()
    return found.text()


def test_the_page_says_what_to_see_and_the_chart_says_its_unit(screen: IndicatorsScreen) -> None:
    part = part_of(screen)

    told = "Mali 74.5 in 2015, down from 130.6 in 1990. Only Chad is higher among these six. The figures end in 2015."
    assert sentence(screen) == told
    assert part.chart is not None
    assert "deaths per 1,000 live births" in part.chart.accessibleName()
    assert "1990: Niger 138.1" in part.chart.accessibleDescription()


def test_arrow_keys_move_one_read_out_and_light_the_column(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    chart = part.chart
    assert chart is not None
    chart.setFocus()
    for _ in range(YEARS.index(2005) + 1):
        qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert part.table.lit_column == part.table.figures().column_of(2005)
    words = readout(part)
    for name, value in {"Chad": "100.4", "Mali": "96.7", "Senegal": "56.3"}.items():
        assert name in words and value in words
    assert screen.copy_figure() == "96.7 deaths per 1,000 live births, Mali, 2005, WDI 2017"


def test_the_mouse_moves_the_read_out_to_the_nearest_year(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    chart = part.chart
    assert chart is not None
    qtbot.waitUntil(lambda: chart.plotItem.vb.width() > 100)
    chart.plotItem.layout.activate()
    chart.fit()
    place = chart.mapFromScene(chart.plotItem.vb.mapViewToScene(QPoint(2010, 80)))
    qtbot.mouseMove(chart.viewport(), place)

    qtbot.waitUntil(lambda: chart.lit_year() == 2010)
    assert part.table.lit_column == part.table.figures().column_of(2010)


def test_a_screen_reader_hears_the_reading_as_the_value_of_the_chart(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    chart = part.chart
    assert chart is not None
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Value) == ""
    name = spoken.text(QAccessible.Text.Name)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert spoken.text(QAccessible.Text.Value).startswith("1990: Niger 138.1, Mali 130.6")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert spoken.text(QAccessible.Text.Value).startswith("1991: ")
    assert spoken.text(QAccessible.Text.Name) == name


def test_where_values_are_few_the_read_out_lights_only_values_of_its_year(screen: IndicatorsScreen) -> None:
    part = part_of(screen, Ref("indicator", "literacy-adult"))
    table, model = part.table, part.table.figures()
    assert part.view.columns.is_sparse
    for year in part.view.years:
        table.light_year(year)
        for row in range(model.rowCount()):
            for column in range(1, model.columnCount() - 1):
                cell = model.index(row, column).data()
                shown = int(cell[-5:-1]) if cell.endswith(")") else model.year_of(column)
                assert table.is_lit(row, column) == (shown == year)
        assert table.lit_column == (-1 if year not in model.heads() else model.heads().index(year) + 1)


def test_a_cell_with_a_value_of_a_year_beside_moves_the_read_out_to_that_year(screen: IndicatorsScreen) -> None:
    part = part_of(screen, Ref("indicator", "literacy-adult"))
    model = part.table.figures()
    cells = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(1, model.columnCount() - 1)
    ]
    other = next(cell for cell in cells if cell.data().endswith(")"))
    part.table.setCurrentIndex(other)

    assert part.chart is not None
    assert part.chart.lit_year() == int(other.data()[-5:-1])


def test_a_cell_of_the_table_moves_the_read_out(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    table = part.table
    table.setCurrentIndex(table.figures().index(1, table.figures().column_of(2000)))

    assert part.chart is not None
    assert part.chart.lit_year() == 2000
    assert part.copied().startswith("105.7 deaths per 1,000 live births, Chad, 2000")
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [Ref("place", "chad")]


def test_names_at_the_lines_ends_do_not_overlap(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    for ref in (INFANTS, EXPORTS, Ref("indicator", "hdi"), Ref("indicator", "measles-vaccination")):
        part = part_of(screen, ref)
        part._on_compare_compared(frozenset(country for country, _ in part._yearly.neighbours()))
        chart = part.chart
        assert chart is not None
        chart.plotItem.layout.activate()
        chart.fit()
        boxes = sorted(chart.label_boxes())
        assert len(boxes) == 9 + len(part.view.others)
        assert all(after[0] >= before[1] - 1 for before, after in pairwise(boxes))


def test_the_menu_chooses_with_whom_mali_is_compared(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    assert part.compare.accessibleName() == "Compare: 5 neighbours"
    qtbot.mouseClick(part.compare, Qt.MouseButton.LeftButton)
    boxes = part.compare.boxes()
    assert len(boxes) == 8
    boxes[GUINEA].setChecked(True)

    assert part.compare.accessibleName() == "Compare: 6 neighbours"
    assert part.table.figures().rowCount() == 7
    assert "among these seven" in sentence(screen) or "Among these seven" in sentence(screen)
    for box in boxes.values():
        box.setChecked(False)
    assert part.compare.accessibleName() == "Compare: none"
    assert sentence(screen) == "Mali 74.5 in 2015, down from 130.6 in 1990. The figures end in 2015."
    part.compare.findChild(QWidget, "compare_popover").hide()


def test_the_choice_stays_for_the_next_indicator_and_comes_back(screen: IndicatorsScreen) -> None:
    part = part_of(screen, EXPORTS)
    part._on_compare_compared(frozenset({GUINEA}))
    part.modes.chosen.emit(RANKED)
    part.sources.chosen.emit("wdi-2017-09")
    state = json.loads(json.dumps(screen.state()))

    assert part_of(screen).view.compared == {GUINEA}
    screen.page.choice.restore({"compared": [], "mode": "line", "sources": {}})
    screen.restore(state)
    assert screen.current_ref() == EXPORTS
    assert screen.page.yearly is not None
    assert screen.page.yearly.view.mode == RANKED
    assert screen.page.yearly.view.vintage.code == "WDI 2017"


def test_segments_show_the_change_and_the_latest_ranked(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen)
    qtbot.mouseClick(part.modes.button(CHANGE), Qt.MouseButton.LeftButton)
    assert part.chart is not None
    part.chart.light_year(2015)
    assert "−43%" in readout(part)

    qtbot.mouseClick(part.modes.button(RANKED), Qt.MouseButton.LeftButton)
    chart = part.chart
    assert [line.name for line in chart.rows] == [
        "Chad",
        "Mali",
        "Mauritania",
        "Burkina Faso",
        "Niger",
        "Senegal",
    ]
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert part.table.figures().line(part.table.lit_row).name == "Chad"


def test_two_vintages_are_chosen_by_their_code(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen, EXPORTS)
    assert part.view.vintage.code == "Gapminder"
    qtbot.mouseClick(part.sources.button("wdi-2017-09"), Qt.MouseButton.LeftButton)

    assert part.view.vintage.code == "WDI 2017"
    assert "2016" in sentence(screen)


def test_a_day_leaves_out_later_values_and_says_so(screen: IndicatorsScreen, workspace: Workspace) -> None:
    part_of(screen, EXPORTS)
    workspace.set_as_of("2019-06-01")

    assert screen.page.yearly is not None
    assert max(screen.page.yearly.view.years) == 2016
    screen.page.yearly._on_sources_chosen("gapminder-2026-03")
    assert max(screen.page.yearly.view.years) == 2018
    found = screen.findChild(RichText, "yearly_source")
    assert found is not None
    assert "Values after 2018 are left out, because the book is set to 1 June 2019." in found.words()


def test_on_the_day_of_the_estimate_its_figure_stands_beside_the_series(
    screen: IndicatorsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.set_as_of("2017-07-10")
    part = part_of(screen, Ref("indicator", "literacy-adult"))

    assert sentence(screen).startswith("Mali 33.1% in 2015, up from 19.0% in 1998.")
    beside = screen.findChild(RichText, "estimate_states")
    assert beside is not None and beside.isVisible()
    assert beside.words().startswith("The estimate states 40% of people aged 15 and over")
    with qtbot.waitSignal(screen.citation_opened) as opened:
        beside.citation_activated.emit(beside.anchors()[0], QPoint())
    assert opened.args
    assert max(part.view.years) == 2016
    part_of(screen)
    beside = screen.findChild(RichText, "estimate_states")
    assert beside is not None and not beside.isVisible()


def test_the_estimate_alone_shows_its_figure_large(screen: IndicatorsScreen, workspace: Workspace) -> None:
    workspace.set_as_of("2017-07-10")
    workspace.choose_editions(ESTIMATE_ONLY)
    screen.show_record(Ref("indicator", "literacy-adult"))

    assert screen.page.yearly is None
    assert screen.findChild(QWidget, "large_figure") is not None


def test_the_estimates_own_figure_stays_in_its_table_and_beside_the_line(screen: IndicatorsScreen) -> None:
    part = part_of(screen, Ref("indicator", "idps"))

    _, marked = part.beside()
    assert {mark.label for mark in marked} == {"¶17b"}
    assert screen.page.table is not None
    assert "¶17b" in screen.page.table.figures().as_text()


def test_copying_and_exporting_take_the_series_along(screen: IndicatorsScreen, tmp_path: Path) -> None:
    part_of(screen)
    next(action for action in screen.page_actions() if action.objectName() == "copy_figures").trigger()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:3] == ["Year", "Mali", "Chad"]
    assert ["1990", "130.6", "115.8"] in [line[:3] for line in lines]

    for suffix in ("csv", "json", "png"):
        screen.export_to(tmp_path / f"infants.{suffix}")
    with (tmp_path / "infants.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert {"country": "Mali", "date": "2015", "value": "74.5", "source": "WDI 2017"}.items() <= next(
        row for row in rows if row["country"] == "Mali" and row["date"] == "2015"
    ).items()
    records = json.loads((tmp_path / "infants.json").read_text())["records"]
    assert records[0]["series"][0]["points"][0] == [1990, 130.6]
    assert QImage(str(tmp_path / "infants.png")).width() > 1000


def test_a_picture_that_cannot_be_written_is_said(screen: IndicatorsScreen, tmp_path: Path, qtbot: QtBot) -> None:
    part_of(screen)
    with qtbot.waitSignal(screen.notified) as told:
        screen.export_to(tmp_path / "no such folder" / "infants.png")
    assert "could not be written" in told.args[0]


def test_the_page_on_paper_has_the_yearly_chart_and_table(screen: IndicatorsScreen) -> None:
    part = part_of(screen)
    page = screen.page
    assert page.series is not None and page.table is not None
    document = indicator_document(page.series, page.table.figures(), page.views, part)

    assert "130.6" in document.toPlainText()
    assert "CC BY 4.0" in document.toPlainText()
    assert "data:image/png" in document.toHtml()


@pytest.mark.parametrize("name", ["narrow", "wide", "tight"])
def test_every_indicator_can_be_shown_in_every_width(screen: IndicatorsScreen, name: str) -> None:
    screen.set_width_class(name)
    for record in screen.workspace.records("indicator")[::9]:
        screen.show_record(record.ref)
        assert screen.current_ref() == record.ref


def test_another_source_is_dashed_and_told_at_the_same_year(screen: IndicatorsScreen) -> None:
    part = part_of(screen, Ref("indicator", "hdi"))
    chart = part.chart
    assert isinstance(chart, YearPlot)
    assert [line.name for line in part.view.others] == ["OWID"]
    chart.light_year(2010)
    assert "╌" in readout(part) and "OWID" in readout(part)
    source = screen.findChild(RichText, "yearly_source")
    assert source is not None and "Dashed: OWID, which has 0.427 for 2017, not 0.416." in source.words()
    part._on_modes_chosen(RANKED)
    assert not part.view.others


def test_low_and_high_make_a_band_and_stand_in_the_read_out(screen: IndicatorsScreen) -> None:
    part = part_of(screen, Ref("indicator", "battle-deaths"))
    chart = part.chart
    assert isinstance(chart, YearPlot)
    assert part.view.vintage.code == "WDI 2021"
    bands = [item for item in chart.plotItem.items if isinstance(item, pg.FillBetweenItem)]
    assert bands
    chart.light_year(2012)
    assert "218 (209–579)" in readout(part)
    part._on_sources_chosen("ucdp-ged-24-1")
    assert sentence(screen).startswith("Mali 1,259 in 2023")


def test_a_turning_point_opens_its_event(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    part = part_of(screen, INFANTS)
    chart = part.chart
    assert isinstance(chart, YearPlot)
    chart.plotItem.layout.activate()
    chart.fit()
    coup = Ref("event", "coup-2012")
    (_, moment, item) = chart._notes._notes[0]
    assert moment.ref == coup
    point = chart.mapFromScene(item.sceneBoundingRect().center())
    with qtbot.waitSignal(chart.entered_record) as entered:
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert entered.args == [coup]
    chart.setFocus()
    chart.light_year(2012)
    assert "Mar 2012" in readout(part)
    with qtbot.waitSignal(chart.entered_record) as entered:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert entered.args == [coup]


def test_single_figures_over_time_have_turning_points_and_their_unit(screen: IndicatorsScreen) -> None:
    screen.show_record(Ref("indicator", "inflation"))
    plot = screen.page.plot
    assert isinstance(plot, LinePlot)
    assert [moment.label for _, moment, _ in plot._notes._notes] == ["2020 coup", "2021 coup"]
    assert plot._unit.toPlainText() == "a year"
    assert sentence(screen).endswith("The highest of 12 figures was 9.6% (2022).")


def test_the_keyboard_goes_from_choice_to_chart_to_table_to_source_and_shows_where_it_is(
    screen: IndicatorsScreen, qtbot: QtBot
) -> None:
    part = part_of(screen)
    chart = part.chart
    assert isinstance(chart, YearPlot)
    part._on_modes_chosen(CHANGE)
    chart = part.chart
    assert isinstance(chart, YearPlot)
    qtbot.waitUntil(chart.isVisible)
    part.compare.setFocus()
    qtbot.keyClick(part.compare, Qt.Key.Key_Tab)
    assert screen.focusWidget() is chart
    assert chart.shows_focus
    qtbot.keyClick(chart, Qt.Key.Key_Tab)
    assert screen.focusWidget() is part.table
    assert not chart.shows_focus
    qtbot.keyClick(part.table, Qt.Key.Key_Tab)
    assert screen.focusWidget() is screen.findChild(RichText, "yearly_source")


def test_the_estimates_mark_stands_on_the_side_away_from_the_line(
    screen: IndicatorsScreen, workspace: Workspace
) -> None:
    workspace.set_as_of("2017-07-10")
    part = part_of(screen, Ref("indicator", "refugees"))
    chart = part.chart
    assert isinstance(chart, YearPlot)
    chart.plotItem.layout.activate()
    chart.fit()
    label = next(item for item in chart.plotItem.items if getattr(item, "toPlainText", str)() == "¶17b")

    assert label.sceneBoundingRect().top() > chart.plotItem.vb.mapViewToScene(QPointF(2016, 134811)).y()


def test_in_a_wide_window_a_table_of_many_words_asks_for_more_room_beside_the_chart(
    screen: IndicatorsScreen, workspace: Workspace
) -> None:
    workspace.set_as_of("2017-07-10")
    screen.resize(1920, 960)
    screen.set_width_class("wide")
    part = part_of(screen, Ref("indicator", "literacy-adult"))

    assert part.table.minimumWidth() > part_of(screen).table.minimumWidth() > 0
