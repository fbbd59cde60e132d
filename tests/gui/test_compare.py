"""Compare in the reader's words: open it, choose what to compare with, narrow it, take it away, and come back."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.comparison import DIFFERS, SAME
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.views.compare.heads import RecordHead
from mali_ref.views.compare.outputs import document_of
from mali_ref.views.compare.picker_head import PickerHead
from mali_ref.views.compare.screen import CompareScreen
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.text_document import anchor_rects
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.card_pictures import DRAWN, card_picture
from mali_ref.views.overview.screen import OverviewScreen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MNLA, HCUA, JNIM = (Ref("actor", key) for key in ("mnla", "hcua", "jnim"))
KIDAL, GAO = Ref("place", "kidal"), Ref("place", "gao-region")


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, qapp: QApplication, own_folder: Path) -> Iterator[MainWindow]:
    theme().install(qapp)
    made = MainWindow(workspace, Settings(own_folder / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    use_codes(lambda source: "")


def compare_page(window: MainWindow, *others: Ref) -> CompareScreen:
    window.open_page("compare", MNLA, {"with": [str(ref) for ref in others]})
    assert isinstance(window.screen, CompareScreen)
    return window.screen


def text(screen: CompareScreen, name: str) -> str:
    found = screen.grid.findChild(RichText, name) if screen.grid is not None else None
    assert found is not None, name
    return found.words()


def heads(screen: CompareScreen) -> list[QWidget]:
    return [screen.findChild(QWidget, f"compare_head_{number}") for number in range(3)]


@pytest.mark.parametrize("ref", [MNLA, KIDAL, Ref("resolution", "unscr-2364")])
def test_a_page_action_opens_the_comparison_of_what_is_shown(window: MainWindow, ref: Ref) -> None:
    window.open_record(ref)
    action = next(action for action in window.screen.page_actions() if action.objectName() == "compare_record")
    action.trigger()

    assert window.tab == "compare"
    assert window.current_ref() == ref
    assert any(isinstance(pane, QWidget) and pane.objectName() == "compare_picker_1" for pane in window.screen.panes())


def test_the_command_compares_and_on_the_page_itself_asks_for_one_more(window: MainWindow, qtbot: QtBot) -> None:
    window.open_record(MNLA)
    command = next(action for action in window.actions() if action.objectName() == "compare")
    command.trigger()
    assert window.tab == "compare"

    command.trigger()
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "compare_picker_1"


def test_what_cannot_be_compared_is_said(window: MainWindow) -> None:
    window.open_record(Ref("note", "theocratic-rule"))
    next(action for action in window.actions() if action.objectName() == "compare").trigger()

    assert window.tab == "sources"


def test_another_record_is_found_by_typing_and_taken_with_enter(window: MainWindow, qtbot: QtBot) -> None:
    screen = compare_page(window)
    screen.focus_filter()
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "jnim")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert screen.refs() == [MNLA, JNIM]
    assert text(screen, "cell_group_1").startswith("Jihadist")


def test_a_record_offered_is_compared_with_one_click(window: MainWindow) -> None:
    screen = compare_page(window)
    offers = [button for button in screen.findChildren(QAbstractButton) if button.objectName().startswith("offer_")]
    assert offers
    offers[0].click()

    assert len(screen.refs()) == 2


def test_the_record_unlike_the_others_stands_out_by_weight_and_word(window: MainWindow) -> None:
    screen = compare_page(window, HCUA, JNIM)
    assert screen.grid is not None
    group = next(row for row in screen.grid.rows() if row.row.name == "group")
    verdict = screen.grid.findChild(QLabel, "verdict_group")

    assert group.row.marked == (False, False, True)
    assert verdict is not None and verdict.text() == "Only JNIM differs"
    assert [cell.accessibleDescription() for cell in group.cells] == ["Only JNIM differs"] * 3
    assert group.cells[2].accessibleName() == "Group, JNIM"


def test_heads_stand_on_the_columns_and_stay_while_the_rows_scroll(window: MainWindow, qtbot: QtBot) -> None:
    screen = compare_page(window, HCUA, JNIM)
    assert screen.grid is not None
    row = next(iter(screen.grid.rows()))
    lefts = [head.x() for head in heads(screen)]
    assert lefts == [box.left() for box in row.boxes]
    before = heads(screen)[0].mapTo(window, heads(screen)[0].rect().topLeft())
    screen.scroll_area.verticalScrollBar().setValue(400)

    assert heads(screen)[0].mapTo(window, heads(screen)[0].rect().topLeft()) == before


def test_only_differences_hides_what_is_the_same(window: MainWindow) -> None:
    screen = compare_page(window, HCUA)
    assert screen.comparison is not None and screen.comparison.count(SAME)
    screen.only.click()

    assert screen.comparison.count(SAME) == 0
    assert screen.comparison.count(DIFFERS)


def test_a_record_can_be_replaced_and_removed(window: MainWindow) -> None:
    screen = compare_page(window, HCUA)
    button = screen.findChild(QAbstractButton, "replace_1")
    assert button is not None
    button.click()
    screen.add(JNIM)
    assert screen.refs() == [MNLA, JNIM]

    remove = screen.findChild(QAbstractButton, "remove_0")
    assert remove is not None
    remove.click()
    assert screen.refs() == [JNIM]


def test_escape_puts_the_field_away(window: MainWindow, qtbot: QtBot) -> None:
    screen = compare_page(window, HCUA)
    screen.focus_filter()
    assert len(heads(screen)) == 3
    qtbot.keyClick(screen, Qt.Key.Key_Escape)

    assert not screen.findChildren(PickerHead) or not any(head.isVisible() for head in screen.findChildren(PickerHead))


def test_the_same_record_is_not_compared_with_itself(window: MainWindow, qtbot: QtBot) -> None:
    screen = compare_page(window, HCUA)
    with qtbot.waitSignal(screen.notified):
        screen.add(MNLA)

    assert screen.refs() == [MNLA, HCUA]


def test_back_brings_the_comparison_as_it_was(window: MainWindow) -> None:
    screen = compare_page(window, HCUA)
    screen.add(JNIM)
    screen.only.click()
    head = screen.findChild(RecordHead, "compare_head_2")
    assert head is not None
    head.opened.emit(JNIM)
    assert window.tab == "actors"
    window.go_back()

    assert window.tab == "compare"
    assert screen.refs() == [MNLA, HCUA, JNIM]
    assert screen.only.isChecked()


def test_the_day_of_the_book_holds_for_the_comparison(window: MainWindow) -> None:
    compare_page(window, JNIM)
    window.workspace.set_as_of(LATEST)
    screen = window.screen

    assert isinstance(screen, CompareScreen)
    assert screen.refs() == [MNLA, JNIM]
    assert "30 November 2024" in text(screen, "cell_ended_0")


def test_it_can_be_copied_as_a_table_and_saved_as_csv(window: MainWindow, tmp_path: Path) -> None:
    screen = compare_page(window, JNIM)
    next(action for action in screen.page_actions() if action.objectName() == "copy_comparison").trigger()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Field", "MNLA", "JNIM", "Comparison"]
    assert lines[-1] == ["As of 10 July 2017"]

    screen.taking.export(tmp_path / "groups.csv")
    with (tmp_path / "groups.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert ["Group", "CMA [¶9b] [¶5]", "Jihadist [¶9b] [¶6a]", "Differs"] in rows


def test_a_file_that_cannot_be_written_is_said(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    screen = compare_page(window, JNIM)
    with qtbot.waitSignal(screen.notified) as told:
        screen.taking.export(tmp_path / "no such folder" / "groups.csv")

    assert "could not be written" in told.args[0]


def test_the_comparison_on_paper_has_every_row(window: MainWindow) -> None:
    screen = compare_page(window, JNIM)
    printed = document_of("Groups", screen.taking.lines()).toPlainText()

    assert "Coalition" in printed and "As of 10 July 2017" in printed


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 700, 1.0), (1366, 768, 1.5), (1920, 1080, 1.0)])
def test_no_column_leaves_the_window(window: MainWindow, width: int, height: int, scale: float, qtbot: QtBot) -> None:
    theme().scale = scale
    try:
        window.resize(width, height)
        screen = compare_page(window, HCUA, JNIM)
        qtbot.waitUntil(lambda: screen.grid is not None and screen.grid.width() > 0)
        assert screen.grid is not None
        room = screen.grid.width()
        assert all(box.right() <= room for row in screen.grid.rows() for box in row.boxes)
    finally:
        theme().scale = 1.0


@pytest.mark.parametrize("name", DRAWN)
def test_cards_are_taken_along_with_title_day_and_figures(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    overview = OverviewScreen(workspace)
    qtbot.addWidget(overview)
    overview.resize(1366, 652)
    overview.show()
    overview.show_home()
    qtbot.waitExposed(overview)
    picture = card_picture(name, overview._glance.cards[name], workspace)

    assert picture.save(tmp_path / "card.png") and picture.save(tmp_path / "card.svg")
    image = QImage(str(tmp_path / "card.png"))
    assert image.width() == 2 * picture.whole_size().width()
    assert image.text("Description") == "As of 10 July 2017"
    picture.copy_data()
    assert len(QGuiApplication.clipboard().text().splitlines()) > 1


def test_the_comparison_is_taken_along_as_a_picture(window: MainWindow, tmp_path: Path) -> None:
    screen = compare_page(window, HCUA, JNIM)
    picture = screen.taking.picture
    assert picture.save(tmp_path / "groups.png") and picture.save(tmp_path / "groups.svg")

    drawn = (tmp_path / "groups.svg").read_text(encoding="utf-8")
    assert 'aria-label="MNLA, HCUA, JNIM compared"' in drawn and "As of 10 July 2017" in drawn
    assert 'aria-label="Jihadist"' in drawn
    image = QImage(str(tmp_path / "groups.png"))
    assert image.width() == 2 * picture.whole_size().width()


def test_citations_never_lie_on_the_line_above(window: MainWindow) -> None:
    screen = compare_page(window, HCUA, JNIM)
    assert screen.grid is not None
    found = 0
    for row in screen.grid.rows():
        for shown in row.cells:
            for anchor in shown.anchors():
                if isinstance(anchor.span, Cited):
                    found += 1
                    assert not any(
                        chip.top() < base - 0.5
                        for chip in anchor_rects(shown.document(), anchor)
                        for base in lines_above(shown, chip.center().y())
                    )
    assert found > 20


def lines_above(shown: RichText, y: float) -> list[float]:
    """The base lines of the words that stand wholly above a height."""
    found = []
    block = shown.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            base = layout.position().y() + line.y() + line.ascent()
            if base < y:
                found.append(base)
        block = block.next()
    return found
