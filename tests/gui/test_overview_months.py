"""At a glance over time: two charts of months that answer mouse and keys, and cards that speak of one time alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import choice_ref
from mali_ref.models.glance_months import Month
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.bars import StackedBar, StackedPart
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.readout import Readout
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.deaths_months import DeathsMonths
from mali_ref.views.overview.links import FigureLine, WarnLink
from mali_ref.views.overview.screen import OverviewScreen
from mali_ref.views.overview.strength_months import StrengthMonths

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> Iterator[OverviewScreen]:
    theme().install(qapp)
    shown = OverviewScreen(workspace)
    qtbot.addWidget(shown)
    shown.resize(1366, 900)
    shown.show()
    shown.show_home()
    yield shown
    shown.hide()


def set_day(screen: OverviewScreen, day: str, qtbot: QtBot) -> None:
    """Set the book to a day and wait until the cards are filled anew."""
    screen.workspace.set_as_of(day)
    qtbot.waitUntil(lambda: all(card._content.isVisible() for card in screen._glance.cards.values()))


def deaths(screen: OverviewScreen) -> DeathsMonths:
    return next(chart for chart in screen.findChildren(DeathsMonths) if chart.isVisible())


def strength(screen: OverviewScreen) -> StrengthMonths:
    return next(chart for chart in screen.findChildren(StrengthMonths) if chart.isVisible())


def told(screen: OverviewScreen) -> list[str]:
    return [readout.text() for readout in screen.findChildren(Readout) if readout.isVisible()]


def lines(screen: OverviewScreen, name: str) -> list[str]:
    card = screen._glance.cards[name]
    return [line.text() for line in card.findChildren(FigureLine) if line.isVisible()]


def test_arrow_keys_read_deaths_month_by_month_and_enter_opens_the_rows(screen: OverviewScreen, qtbot: QtBot) -> None:
    chart = deaths(screen)
    assert chart.accessibleName() == "Deaths by month: most in May 2016, 15"
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    first = chart.months.month(chart.at)
    assert first == min(chart.months.deaths)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.months.month(chart.at) > first
    assert "died:" in told(screen)[0]
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args[0].key.startswith("mission_death/date=2013-")


def test_a_click_on_a_bar_opens_the_rows_of_its_month(screen: OverviewScreen, qtbot: QtBot) -> None:
    chart = deaths(screen)
    at = Month(2016, 5).since(chart.months.first)
    point = QPoint(round(chart.across(at + 0.5)), chart.ground().center().y())
    qtbot.mouseMove(chart, point)
    qtbot.waitUntil(lambda: chart.at == at)
    assert "May 2016" in told(screen)[0]
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=point)
    assert opened.args[0] == choice_ref("mission_death", "date", "2016-05")


def test_a_count_opens_its_record_and_moves_the_line_of_the_other_chart(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "2019-03-01", qtbot)
    chart, other = strength(screen), deaths(screen)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert other.at == chart.at >= 0
    assert "in uniform" in told(screen)[0]
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args[0].kind == "observation"
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert not told(screen)


def test_the_estimate_alone_says_where_monthly_counts_are(screen: OverviewScreen) -> None:
    card = screen._glance.cards["months"]
    assert not [chart for chart in card.findChildren(StrengthMonths) if chart.isVisible()]
    assert any("Later sources give monthly counts" in label.text() for label in card.findChildren(QLabel))


def test_at_the_latest_the_deaths_card_speaks_of_one_time(screen: OverviewScreen, qtbot: QtBot) -> None:
    assert any("10 in January–June 2017" in line for line in lines(screen, "deaths"))
    set_day(screen, "", qtbot)
    assert "13 in 2023" in lines(screen, "deaths")
    doubts = [line for line in screen.findChildren(WarnLink) if line.isVisible()]
    assert all("two-thirds" not in line.accessibleName() for line in doubts)


def test_a_mandate_told_by_a_later_source_cites_it(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "", qtbot)
    chips = [chip for chip in screen._glance.cards["mandate"].findChildren(CitationChip) if chip.isVisible()]
    assert chips


def test_the_words_under_a_split_bar_open_their_figure(qtbot: QtBot, qapp: QApplication) -> None:
    theme().install(qapp)
    first, second = Ref("observation", "malicious"), Ref("observation", "other")
    bar = StackedBar(
        [StackedPart(75, "75", "malicious acts", payload=first), StackedPart(48, "48", "other", payload=second)]
    )
    qtbot.addWidget(bar)
    bar.resize(240, bar.sizeHint().height())
    bar.show()
    for point, expected in ((QPoint(5, 28), first), (QPoint(236, 28), second)):
        with qtbot.waitSignal(bar.activated) as activated:
            qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=point)
        assert activated.args == [expected]


@pytest.mark.parametrize("mode", ["light", "dark", "sunlight"])
def test_both_charts_are_drawn_in_every_theme(screen: OverviewScreen, mode: str, qtbot: QtBot) -> None:
    try:
        theme().mode = mode
        set_day(screen, "", qtbot)
        assert not strength(screen).grab().toImage().isNull()
        assert not deaths(screen).grab().toImage().isNull()
    finally:
        theme().mode = "system"
