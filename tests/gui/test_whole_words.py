"""Words keep their room: nothing is cut while there is a second line for it, and one list is of one size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Words
from mali_ref.models.glance import Glance
from mali_ref.models.palette_results import PaletteResults, Row
from mali_ref.models.silence import not_stated
from mali_ref.models.source_list import made_from_words
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.views.kit.chips import FilterChip
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import LinkText
from mali_ref.views.overview.outline_list import OutlineList
from mali_ref.views.record.record_row import RecordRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, own_folder) -> Iterator[MainWindow]:
    theme().install(qapp)
    made = MainWindow(workspace, Settings(own_folder / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    theme().scale = 1.0
    use_codes(lambda source: "")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_groups_of_a_search_wrap_before_they_are_cut(window: MainWindow, scale: float, qtbot: QtBot) -> None:
    theme().scale = scale
    window.resize(1024, 700)
    window.popups.open_search("Tinbuktu")
    palette = window.popups.palette
    assert palette is not None
    QApplication.processEvents()
    chips = [chip for chip in palette.findChildren(FilterChip) if chip.isVisible()]

    assert len(chips) > 6
    assert [chip.text() for chip in chips if chip.width() < chip.sizeHint().width()] == []
    assert all(chip.parentWidget().rect().contains(chip.geometry()) for chip in chips)


def rows_for(workspace: Workspace, text: str) -> dict[Ref, Row]:
    results = PaletteResults(workspace, [])
    results.search(text)
    rows = (results.row_at(number) for number in range(results.rowCount()))
    return {row.ref: row for row in rows if row is not None and row.ref is not None}


def test_a_post_tells_its_days_only_as_far_as_they_are_known(workspace: Workspace) -> None:
    posts = {row.title: row.subtitle for ref, row in rows_for(workspace, "keita").items() if ref.kind == "post"}

    assert posts["President of Mali: Ibrahim Boubacar Keïta"] == "Government of Mali · since Sep 2013"
    assert not any("2020" in told for told in posts.values())


def test_a_section_goes_by_its_number_and_tells_where_the_words_stand(workspace: Workspace) -> None:
    row = rows_for(workspace, "jihad")[Ref("section", "9b")]

    assert row.title == "9b  Non-state armed groups"
    assert "jihad" in row.subtitle


def test_no_title_of_the_outline_is_cut(window: MainWindow) -> None:
    window.open_record(Ref("section", "9b"))
    outline = window.screen.findChild(OutlineList)
    delegate = outline.itemDelegate()
    titles = [index.data() for index in map(outline.model().index, range(outline.model().rowCount()))]
    rows = [index.data(Qt.ItemDataRole.UserRole) for index in map(outline.model().index, range(len(titles)))]
    drawn = [" ".join(delegate._lines(row, outline.viewport().width())) for row in rows]

    assert "Other international actors" in titles
    assert drawn == titles


def test_a_long_name_in_a_rail_takes_a_second_line(window: MainWindow, qtbot: QtBot) -> None:
    window.open_record(Ref("person", "ibrahim-boubacar-keita"))
    found = window.screen.findChildren(RecordRow)
    row = next(row for row in found if row.text().startswith("IBK announces") and row.isVisible())
    qtbot.waitUntil(lambda: row.height() == row.sizeHint().height())

    assert " ".join(row._lines(row.width())) == row.text()
    assert row.height() > theme().px(40)


def test_the_latest_events_are_of_one_size(window: MainWindow, qtbot: QtBot) -> None:
    for day in (ESTIMATE_DAY, LATEST):
        window.workspace.set_as_of(day)
        QApplication.processEvents()
        links = [line.title for line in window.screen.cards["events"]._lines if line.isVisible()]
        assert len({link.shown_role() for link in links}) == 1


def test_one_line_too_long_makes_all_of_its_list_smaller(qtbot: QtBot) -> None:
    short, long = (LinkText(words, None, small_role="caption") for words in ("Short", "A good deal longer"))
    for link in (short, long):
        qtbot.addWidget(link)
        link.set_peers([short, long])
    width = QFontMetrics(theme().font("caption")).horizontalAdvance(long.text()) + 3
    for link in (short, long):
        link.resize(width, 24)
    assert (short.shown_role(), long.shown_role()) == ("caption", "caption")
    long.resize(long.sizeHint().width(), 24)
    assert (short.shown_role(), long.shown_role()) == ("body", "body")


def test_heads_of_a_comparison_say_their_whole_names(window: MainWindow, qtbot: QtBot) -> None:
    theme().scale = 1.5
    window.open_page("compare", Ref("actor", "mnla"), {"with": ["actor:jnim", "actor:hcua"]})
    head = window.screen.findChild(object, "compare_head_0")
    words = next(label for label in head.findChildren(QLabel) if label.text().startswith("National"))
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))

    assert words.text() == "National Movement for the Liberation of Azawad"


def test_words_below_a_label_begin_at_the_margin_of_the_page(window: MainWindow) -> None:
    theme().scale = 1.5
    window.open_page("compare", Ref("place", "mali"), {"with": ["place:niger", "place:chad"]})
    QApplication.processEvents()
    row = next(window.screen.grid.rows())
    assert row.head.x() == row.cells[0].x() == theme().px(24)


def test_one_record_alone_has_no_bars(window: MainWindow) -> None:
    window.open_page("compare", Ref("place", "mali"), {})
    counted = [row for row in window.screen.grid.rows() if row.row.amounts]

    assert counted
    assert not any(row._has_bars for row in counted)


def test_the_source_line_of_a_data_set_is_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    window.open_record(Ref("data", "mission_death"))
    line = window.screen.findChild(QLabel, "data_source_line")
    qtbot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))

    assert line.text().endswith("no records of the book.")


def test_words_that_do_something_stand_flush_with_the_lines_above(window: MainWindow) -> None:
    window.open_record(Ref("section", "9b"))
    more = window.screen.findChild(QPushButton, "section_more_notes")
    shown = more.grab().toImage()
    inked = [x for x in range(shown.width()) for y in range(shown.height()) if shown.pixelColor(x, y).green() < 180]

    assert min(inked) <= 1


def test_what_follows_a_list_stands_off_from_it(qtbot: QtBot) -> None:
    text = RichText("reading")
    qtbot.addWidget(text)
    styles = ("paragraph", "bullet", "bullet", "paragraph")
    text.set_blocks([Block(style, (Words(style),)) for style in styles], lambda ref: None)
    block, margins = text.document().begin(), []
    while block.isValid():
        margins.append(block.blockFormat().bottomMargin())
        block = block.next()

    assert margins[0] == margins[2] > margins[1]


def test_the_sources_say_what_the_book_is_made_from_on_each_day(workspace: Workspace) -> None:
    assert "open data" in made_from_words(workspace)
    workspace.set_as_of(LATEST)
    assert "later sources" in made_from_words(workspace)
    workspace.set_as_of(ESTIMATE_DAY)
    workspace.choose_editions("estimate")
    assert "Every figure" in made_from_words(workspace) and "open data" not in made_from_words(workspace)


def test_a_card_is_silent_in_the_name_of_the_estimate_only_where_that_speaks_alone(window: MainWindow) -> None:
    assert Glance(window.workspace).silence == not_stated("estimate-2017")
    window.workspace.set_as_of(LATEST)
    assert Glance(window.workspace).silence == QCoreApplication.translate("Silence", "Not stated")
