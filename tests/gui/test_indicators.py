"""The Indicators tab: list, page, chart and table together, by mouse and by keyboard."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.observation_table import CITATIONS
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.views.indicators.figures_table import chip_places
from mali_ref.views.indicators.outputs import indicator_document
from mali_ref.views.indicators.screen import IndicatorsScreen
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.kit.tokens import SIZES

TROOPS = Ref("indicator", "troops-contributed")
CHAD = Ref("observation", "troops-contributed--chad--2017-06")


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot) -> IndicatorsScreen:
    made = IndicatorsScreen(workspace)
    made.opened.connect(made.show_record)
    qtbot.addWidget(made)
    made.resize(1366, 652)
    made.show()
    qtbot.waitExposed(made)
    return made


def text_of(screen: QWidget, name: str) -> str:
    found = screen.findChild(QWidget, name)
    assert found is not None
    return found.words() if isinstance(found, RichText) else found.text() if isinstance(found, QLabel) else ""


def spoken_value(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Value)


def test_home_shows_a_chart_with_neighbours_and_its_row_in_the_list(screen: IndicatorsScreen) -> None:
    screen.show_home()

    infants = Ref("indicator", "infant-mortality")
    assert screen.current_ref() == infants
    assert screen.page.yearly is not None
    assert len(screen.page.yearly.view.lines) == 6
    tree = screen.list_pane.tree
    assert tree.viewport().rect().contains(tree.visualRect(screen.indicators.index_of(infants)))


def test_one_figure_stands_large_and_needs_no_chart(screen: IndicatorsScreen) -> None:
    screen.show_record(Ref("indicator", "child-labour"))

    assert screen.page.plot is None
    assert screen.findChild(QWidget, "large_figure") is not None
    assert "40%" in text_of(screen, "indicator_sentence")


@pytest.mark.parametrize(
    "key", ["mission-budget", "troops-contributed", "fc-g5s-contribution", "strength-uniformed", "language-share"]
)
def test_several_figures_have_a_chart_with_name_and_value(screen: IndicatorsScreen, key: str) -> None:
    screen.show_record(Ref("indicator", key))
    plot = screen.page.plot

    assert plot is not None
    assert plot.objectName() == "indicator_chart"
    assert plot.accessibleName().startswith("Chart: ")
    assert plot.accessibleDescription()


def test_arrow_keys_in_the_chart_light_the_row_of_the_table(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    screen.show_record(TROOPS)
    plot, table = screen.page.plot, screen.page.table
    assert plot is not None and table is not None
    plot.setFocus()
    for _ in range(3):
        qtbot.keyClick(plot, Qt.Key.Key_Down)

    assert table.current_ref() == CHAD
    assert "Chad" in spoken_value(plot)
    assert screen.copy_figure() == "1,423 people, Chad, June 2017, ¶3"


def test_a_row_of_the_table_lights_the_chart(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    assert screen.page.table is not None
    screen.page.table.choose(CHAD, quiet=False)

    assert "Chad" in spoken_value(screen.page.plot)


def test_enter_on_a_row_opens_the_record_of_the_figure(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    screen.show_record(TROOPS)
    table = screen.page.table
    assert table is not None
    table.choose(CHAD)
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == [CHAD]
    assert screen.current_ref() == CHAD
    assert screen.findChild(QWidget, "figure_record") is not None


def test_a_figure_is_shown_within_its_indicator(screen: IndicatorsScreen) -> None:
    screen.show_record(CHAD)

    assert text_of(screen, "indicator_title") == "Troop contributions"
    assert screen.page.table is not None
    assert screen.page.table.current_ref() == CHAD


def test_the_filter_narrows_and_escape_clears_it(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    screen.focus_filter()
    field = screen.list_pane.filter
    qtbot.keyClicks(field, "xyzzy")
    assert screen.indicators.shown_count() == 0
    empty = screen.findChild(QWidget, "indicators_empty")
    assert empty is not None and empty.isVisible()

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert screen.indicators.shown_count() == screen.indicators.row_count()


def test_state_brings_back_selection_filter_and_folds(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    screen.list_pane.filter.setText("troop")
    screen.list_pane.tree.set_folded(["forces"])
    state = json.loads(json.dumps(screen.state()))
    screen.list_pane.clear_filter()
    screen.list_pane.tree.set_folded([])
    screen.show_record(Ref("indicator", "idps"))

    screen.restore(state)
    assert screen.current_ref() == TROOPS
    assert screen.list_pane.filter.text() == "troop"
    assert screen.list_pane.tree.folded() == ["forces"]


def test_later_figures_step_back_and_say_so(screen: IndicatorsScreen, workspace: Workspace) -> None:
    screen.show_record(CHAD)
    workspace.set_as_of("2016-01-01")

    told = [label.text() for label in screen.findChildren(QLabel)]
    assert any("after this day" in text for text in told)


def test_copying_puts_a_table_on_the_clipboard(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    next(action for action in screen.page_actions() if action.objectName() == "copy_figures").trigger()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 12
    assert lines[1].split("\t")[1:3] == ["Burkina Faso", "1,886"]


def test_figures_are_exported_as_csv_and_json(screen: IndicatorsScreen, tmp_path: Path) -> None:
    screen.show_record(TROOPS)
    screen.export_to(tmp_path / "figures.csv")
    screen.export_to(tmp_path / "figures.json")

    with (tmp_path / "figures.csv").open(encoding="utf-8-sig") as file:
        assert len(list(csv.DictReader(file))) == 11
    assert len(json.loads((tmp_path / "figures.json").read_text())["records"]) == 11


def test_a_file_that_cannot_be_written_is_said_and_nothing_breaks(
    screen: IndicatorsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.show_record(TROOPS)
    with qtbot.waitSignal(screen.notified) as told:
        screen.export_to(tmp_path / "no such folder" / "figures.csv")

    assert "could not be written" in told.args[0]


def test_the_page_on_paper_has_chart_and_table(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    page = screen.page
    assert page.series is not None and page.table is not None
    document = indicator_document(page.series, page.table.figures(), page.views)

    assert "Burkina Faso" in document.toPlainText()
    assert "data:image/png" in document.toHtml()


def test_tight_windows_show_list_or_page_with_a_way_back(screen: IndicatorsScreen, qtbot: QtBot) -> None:
    screen.set_width_class("tight")
    screen.show_home()
    assert screen.list_pane.isVisible()
    assert not screen.page.isVisible()

    screen.show_record(TROOPS)
    assert not screen.list_pane.isVisible()
    back = screen.findChild(QWidget, "indicators_back")
    assert back is not None
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert screen.list_pane.isVisible()


def test_another_theme_draws_the_chart_again(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    before = theme().mode
    theme().mode = "dark"
    try:
        assert screen.page.plot is not None
        assert screen.page.plot.objectName() == "indicator_chart"
    finally:
        theme().mode = before


def test_every_indicator_can_be_shown(screen: IndicatorsScreen, workspace: Workspace) -> None:
    for record in workspace.records("indicator"):
        screen.show_record(record.ref)
        assert screen.current_ref() == record.ref


def test_charts_load_only_with_the_first_chart(book_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom PySide6.QtWidgets import QApplication\napp = QApplication([])\n"
        "from mali_ref.domain.refs import Ref\nfrom mali_ref.models.workspace import Workspace\n"
        "from mali_ref.store.book import Book\nfrom mali_ref.views.indicators.screen import IndicatorsScreen\n"
        "screen = IndicatorsScreen(Workspace(Book(Path(sys.argv[1]))))\n"
        "screen.show_record(Ref('indicator', 'child-labour'))\n"
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
        "screen.show_record(Ref('indicator', 'idps'))\nassert 'pyqtgraph' in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(book_path)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("width", [424, 300])
def test_no_name_of_the_list_is_cut_at_any_text_size(screen: IndicatorsScreen, width: int) -> None:
    delegate = screen.list_pane.tree.itemDelegate()
    delegate.with_units = width == 424
    before = theme().scale
    try:
        for scale in (1.0, 1.25):
            theme().scale = scale
            for group in screen.indicators.groups():
                for row in group.rows:
                    lines = delegate._lines(row, theme().px(width - 16))
                    assert " ".join(lines) == row.title
                    assert len(lines) <= 4
                    metrics = QFontMetrics(theme().font("strong"))
                    assert max(map(metrics.horizontalAdvance, lines)) <= delegate.name_width(
                        row, theme().px(width - 16)
                    )
    finally:
        theme().scale = before


def test_a_long_sentence_runs_over_the_page_and_is_not_cut(screen: IndicatorsScreen, workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    screen.show_record(Ref("indicator", "hdi"))
    told = screen.findChild(RichText, "indicator_sentence")

    assert told is not None
    QApplication.processEvents()
    assert told.height() >= told.document().size().height()
    assert told.width() > SIZES.reading_width


def test_a_monthly_count_keeps_the_estimates_figure_first_and_names_its_source_and_licence(
    screen: IndicatorsScreen, qtbot: QtBot
) -> None:
    screen.show_record(Ref("indicator", "strength-troops"))
    plot = screen.page.plot

    assert text_of(screen, "indicator_sentence").startswith("MINUSMA 10,591 troops, June 2017; before it 11,024")
    assert "from another source" in text_of(screen, "indicator_sentence")
    assert [words for _, words in plot.getAxis("bottom")._tickLevels[0]][:2] == ["Jan 2014", "Jul 2014"]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert "June 2017: 10,591" in spoken_value(plot)
    source = text_of(screen, "indicator_source")
    assert "Peace Operations Estimate" in source and "(United Nations public statistics)" in source
    assert "Dotted steps" in source


def test_a_single_named_part_is_a_bar_beside_what_is_left(screen: IndicatorsScreen) -> None:
    screen.show_record(Ref("indicator", "language-share"))

    assert text_of(screen, "indicator_sentence") == "Bambara 46.3% of the population; 53.7% is left to others."
    assert [row.label for row in screen.page.plot._rows] == ["Bambara", "Not named"]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("key", ["mission-budget", "strength-uniformed", "personnel-contributed"])
def test_numbers_dates_and_citations_of_the_table_are_not_cut(screen: IndicatorsScreen, key: str, narrow: bool) -> None:
    screen.workspace.set_as_of(LATEST)
    screen.show_record(Ref("indicator", key))
    table = screen.page.table
    assert table is not None
    table.set_narrow(narrow)
    model, metrics = table.figures(), QFontMetrics(tabular(theme().font("body")))
    for name in ("as_of", "value"):
        column = model.column_of(name)
        words = (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
        assert max(map(metrics.horizontalAdvance, words)) <= table.columnWidth(column) - theme().px(8)
    cited = model.index(0, model.column_of(CITATIONS))
    room = QRect(0, 0, table.columnWidth(cited.column()) - theme().px(16), 30)
    assert len(chip_places(cited, room)) >= 1


def test_where_there_is_little_room_a_chip_is_cut_rather_than_left_out(screen: IndicatorsScreen) -> None:
    screen.show_record(TROOPS)
    assert screen.page.table is not None
    model = screen.page.table.figures()
    [(_, place)] = chip_places(model.index(0, model.column_of(CITATIONS)), QRect(0, 0, 12, 30))

    assert place.right() <= 12
