"""At a glance over time: two charts of months that answer mouse and keys, and cards that speak of one time alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.chosen_editions import ESTIMATE_ONLY
from mali_ref.models.data_address import choice_ref
from mali_ref.models.glance_months import Month
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.bars import PaintedButton, StackedBar, StackedPart
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.readout import Readout
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.card_pictures import _sources, card_picture
from mali_ref.views.overview.deaths_months import DeathsMonths
from mali_ref.views.overview.leadership_card import LeaderLine
from mali_ref.views.overview.links import FigureLine, LinkText, WarnLink
from mali_ref.views.overview.month_chart import MonthChart
from mali_ref.views.overview.month_sparks import DeathsSpark, StrengthSpark
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
    card = screen._glance.cards["months"]
    return next(chart for chart in card.findChildren(DeathsMonths) if chart.isVisible())


def strength(screen: OverviewScreen) -> StrengthMonths:
    card = screen._glance.cards["months"]
    return next(chart for chart in card.findChildren(StrengthMonths) if chart.isVisible())


def shown(screen: OverviewScreen, kind: type[MonthChart]) -> MonthChart:
    return next(chart for chart in screen.findChildren(kind) if chart.isVisible())


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
    screen.resize(1366, 1300)
    chart = deaths(screen)
    qtbot.waitUntil(lambda: not chart.visibleRegion().isEmpty())
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


def test_the_estimate_alone_says_where_monthly_counts_are(screen: OverviewScreen, qtbot: QtBot) -> None:
    screen.workspace.choose_editions(ESTIMATE_ONLY)
    screen._glance.renew()
    card = screen._glance.cards["months"]
    qtbot.waitUntil(lambda: card._content.isVisible())
    assert not [chart for chart in card.findChildren(StrengthMonths) if chart.isVisible()]
    assert any("Later sources give monthly counts" in label.text() for label in card.findChildren(QLabel))


def test_on_the_day_of_the_estimate_the_months_cite_their_own_sources(screen: OverviewScreen) -> None:
    assert strength(screen).isVisible()
    card = screen._glance.cards["months"]
    cited = {chip.cited.source for chip in card.findChildren(CitationChip) if not chip.isHidden()}
    assert cited == {"ipi-contributors", "un-fatality-register"}


def test_the_months_beside_the_headlines_answer_keys_and_open_what_they_draw(
    screen: OverviewScreen, qtbot: QtBot
) -> None:
    for spark, kind in ((shown(screen, StrengthSpark), "observation"), (shown(screen, DeathsSpark), "data")):
        spark.setFocus()
        qtbot.keyClick(spark, Qt.Key.Key_End)
        assert told(screen)
        with qtbot.waitSignal(screen.opened) as opened:
            qtbot.keyClick(spark, Qt.Key.Key_Return)
        assert opened.args[0].kind == kind


def test_the_first_row_is_as_high_as_designed_and_no_title_is_cut(screen: OverviewScreen, qtbot: QtBot) -> None:
    cards = screen._glance.cards
    qtbot.waitUntil(lambda: cards["deaths"].height() == theme().px(216))
    assert cards["strength"].height() == theme().px(216)
    for day in ("2017-07-10", "2014-06-30", "2019-06-30", "2023-06-30", "2026-11-24"):
        set_day(screen, day, qtbot)
        for card in cards.values():
            qtbot.waitUntil(lambda title=card.title: title.width() >= title.sizeHint().width())


def test_a_picture_of_a_card_names_the_source_of_its_months(screen: OverviewScreen) -> None:
    menu = screen.findChild(QMenu, "cards_menu")
    menu.aboutToShow.emit()
    assert menu.findChild(QMenu, "card_months_menu") is not None
    book = screen.workspace.book
    for name, source in (("strength", "ipi-contributors"), ("months", "un-fatality-register")):
        named = ". ".join(_sources(screen.cards[name], screen.workspace))
        assert book.title(Ref("source", source)) in named


def test_a_picture_of_counted_deaths_can_be_taken(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "2014-06-30", qtbot)
    picture = card_picture("deaths", screen.cards["deaths"], screen.workspace)
    assert not picture.image().isNull()
    picture.copy_data()
    assert "19" in QGuiApplication.clipboard().text()


def test_a_chip_that_would_cut_the_title_gives_way(screen: OverviewScreen) -> None:
    card = screen._glance.cards["deaths"]
    chips = [chip.text() for chip in card.findChildren(CitationChip) if not chip.isHidden()]
    assert chips == ["¶4"]
    assert not card.is_dated_below


def test_a_title_too_long_for_its_chip_leaves_the_source_a_line_of_its_own(
    screen: OverviewScreen, qtbot: QtBot
) -> None:
    set_day(screen, "2014-06-30", qtbot)
    card = screen.cards["deaths"]
    card.set_title("A title that takes the whole of the line")
    card.fit_head()
    chips = [chip.cited.source for chip in card.findChildren(CitationChip) if not chip.isHidden()]
    assert chips == ["un-fatality-register"]
    assert not card._cited_below.isHidden()


def test_between_the_documents_deaths_are_counted_and_open_their_rows(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "2014-06-30", qtbot)
    assert lines(screen, "deaths") == ["19 deaths since April 2013", "7 from Chad", "13 in 2014"]
    total = next(line for line in screen.findChildren(FigureLine, "deaths_total") if line.isVisible())
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(total, Qt.Key.Key_Return)
    assert opened.args[0] == choice_ref("mission_death", "date", "2013-08-22/2014-06-30")


def test_like_stands_beside_like_once_all_staff_are_above_the_ceiling(screen: OverviewScreen, qtbot: QtBot) -> None:
    assert "15,209 uniformed ceiling" in lines(screen, "strength")
    set_day(screen, "", qtbot)
    told_lines = lines(screen, "strength")
    assert "15,209 uniformed ceiling" not in told_lines
    assert told_lines[:4] == [
        "17,430 people deployed",
        "13,844",
        "of 15,209 in uniform",
        "3,264 in uniform, 1 December 2023",
    ]


def test_a_closed_mission_says_so_and_names_who_led_it_last(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "", qtbot)
    mandate, leadership = screen._glance.cards["mandate"], screen._glance.cards["leadership"]
    words = [button.text() for button in mandate.findChildren(PaintedButton) if button.isVisible()]
    assert "Ended 30 June 2023" in words and "The mission closed on 31 December 2023" in words
    assert leadership.title.text() == "Leadership, last in post"
    posts = [line.links[0].text() for line in leadership.findChildren(LeaderLine) if line.isVisible()]
    assert posts == ["SRSG", "DSRSG", "DSRSG, RC/HC", "Force Commander"]
    set_day(screen, "2017-07-10", qtbot)
    assert leadership.title.text() == "Leadership"


@pytest.mark.parametrize("width", [1366, 1400, 1600])
@pytest.mark.parametrize("day", ["2017-07-10", "2019-06-30", "2021-06-30", "2023-06-30", ""])
def test_no_name_post_or_event_is_cut(screen: OverviewScreen, qtbot: QtBot, day: str, width: int) -> None:
    screen.resize(width, 900)
    set_day(screen, day, qtbot)
    for name in ("leadership", "events", "mandate"):
        for link in screen._glance.cards[name].findChildren(LinkText):
            if link.isVisible():
                qtbot.waitUntil(lambda link=link: link.text() in ("", link.shown_text()))


def test_where_tasks_fill_the_card_no_earlier_mandate_is_added(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "2018-01-15", qtbot)
    names = [link.objectName() for link in screen.cards["mandate"].findChildren(LinkText) if link.isVisible()]
    assert not [name for name in names if name.startswith("mandate_unscr")]


def test_with_few_tasks_earlier_mandates_fill_the_card(screen: OverviewScreen, qtbot: QtBot) -> None:
    set_day(screen, "2019-06-30", qtbot)
    card = screen._glance.cards["mandate"]
    links = [link for link in card.findChildren(LinkText) if link.isVisible()]
    earlier = [link.payload.key for link in links if link.objectName().startswith("mandate_unscr")]
    assert earlier[:2] == ["unscr-2423", "unscr-2364"]
    with qtbot.waitSignal(screen.opened) as opened:
        qtbot.keyClick(links[-1], Qt.Key.Key_Return)
    assert opened.args[0].kind == "resolution"


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
