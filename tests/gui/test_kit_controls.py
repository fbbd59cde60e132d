"""Controls of the kit: names for screen readers, keyboard, sizes, focus ring, popovers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.views.kit.bars import (
    RANKING_STYLE,
    BarRow,
    BarTable,
    Legend,
    ProgressTrack,
    StackedBar,
    StackedPart,
)
from mali_ref.views.kit.controls import (
    ActiveFilterChip,
    Card,
    CheckBox,
    Choice,
    CitationChip,
    DropButton,
    ElidedLabel,
    EmptyState,
    FilterChip,
    KeyCap,
    NoticeBar,
    Pill,
    Popover,
    SearchField,
    SegmentedControl,
    WarnLine,
    icon_button,
    link_button,
    plain_button,
    primary_button,
    quiet_button,
)
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.focus_ring import FocusRing
from mali_ref.views.kit.marks import DateMark, GroupMark
from mali_ref.views.kit.rows import dress_table
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SCALES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def dressed(qapp):
    theme().install(qapp)
    theme().mode = "light"
    yield
    theme().mode = "light"
    theme().scale = 1.0


class Page(QWidget):
    """A shown window that widgets are put on."""

    def __init__(self, qtbot):
        super().__init__()
        self.qtbot = qtbot
        self.column = QVBoxLayout(self)

    def put(self, *widgets):
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.activate()
        self.qtbot.waitUntil(lambda: all(widget.isVisible() for widget in widgets))


@pytest.fixture
def page(qtbot):
    made = Page(qtbot)
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def rows():
    return [
        BarRow("Military", 10966, "10,966", 13289, "of 13,289", "83%", payload=Ref("observation", "military")),
        BarRow("Police", 1587, "1,587", 1920, "of 1,920", "83%", payload=Ref("observation", "police")),
        BarRow("Civilians", 0, "0", note="no ceiling set", payload=Ref("observation", "civilians")),
    ]


def everything():
    return [
        primary_button("Save"),
        plain_button("Cancel", "x"),
        quiet_button("Copy figures", "copy"),
        link_button("Open graph"),
        icon_button("arrow-left", "Back"),
        DropButton("Type", "Attack", "funnel"),
        CitationChip(Cited("¶3")),
        FilterChip("Jihadist", 10, "jihadist", compact=True),
        ActiveFilterChip("Aug 2016"),
        CheckBox("Only with victims"),
        SearchField("Filter actors", "list-filter", ["/"]),
        SegmentedControl([("day", "Day"), ("month", "Month")]),
        Choice(),
        Pill("new"),
        KeyCap("Ctrl"),
        GroupMark("cma"),
        DateMark("month"),
        WarnLine("Two counts differ", bar=True),
        NoticeBar("danger", "Not read", "Copy it again", [plain_button("Choose file")], closable=True),
        EmptyState("list-filter", "No event fits", "Killed 50 or more", [plain_button("Clear")]),
        ElidedLabel("A long line of words"),
        BarTable(rows()),
        BarTable(rows(), RANKING_STYLE),
        StackedBar([StackedPart(75, "75", "malicious acts"), StackedPart(48, "48", "other", secondary=True)]),
        ProgressTrack(0.3, "30 %"),
        Legend([("chart", "African states")]),
        Card("Strength", [Cited("¶3")], "June 2017"),
    ]


@pytest.mark.parametrize("mode", ["light", "dark", "sunlight"])
def test_every_control_can_be_drawn_in_every_theme_and_size(page, mode):
    theme().mode = mode
    made = everything()
    for widget in made:
        page.put(widget)
    for scale in SCALES:
        theme().scale = scale
        assert not page.grab().isNull()
        for widget in made:
            assert widget.sizeHint().height() > 0


@pytest.mark.parametrize("scale", SCALES)
def test_buttons_and_fields_are_thirty_two_pixels_times_the_scale(page, scale):
    theme().scale = scale
    for widget in (primary_button("Save"), plain_button("Cancel"), DropButton("Type"), SearchField("Find"), Choice()):
        page.put(widget)
        widget.ensurePolished()
        page.column.activate()
        assert widget.height() == theme().px(32)


def test_everything_to_press_is_at_least_twenty_four_pixels_high(page):
    pressed = [CitationChip(Cited("¶3")), FilterChip("All", 37), ActiveFilterChip("Gao"), link_button("All 43")]
    for widget in [*pressed, icon_button("x", "Close"), CheckBox("Only"), quiet_button("Copy")]:
        page.put(widget)
        widget.ensurePolished()
        assert widget.sizeHint().height() >= 24


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_buttons_and_chips(page, qtbot, key):
    for button in (plain_button("Cancel"), FilterChip("All", 37), icon_button("x", "Close")):
        page.put(button)
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_a_citation_chip_tells_its_source_and_place(page, qtbot):
    card = Card("Strength", [Cited("¶3"), Cited("p. 3", "ucdp")], "June 2017")
    page.put(card)
    first, second = card.findChildren(CitationChip)
    assert (first.text(), second.text()) == ("¶3", "UCDP")
    assert "p. 3" in second.accessibleName()
    with qtbot.waitSignal(card.citation_activated) as heard:
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert heard.args[0] == Cited("p. 3", "ucdp")


def test_a_compact_group_chip_speaks_the_group_it_only_draws(page):
    chip = FilterChip("", 10, "jihadist", compact=True)
    page.put(chip)
    assert chip.text() == "10"
    assert chip.accessibleName() == "Jihadist 10"


def test_delete_lifts_an_active_filter(page, qtbot):
    chip = ActiveFilterChip("Aug 2016 – Jul 2017")
    page.put(chip)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_escape_empties_the_search_field_and_shows_its_keys_again(page, qtbot):
    field = SearchField("Filter", keys=["/"])
    page.put(field)
    QTest.keyClicks(field, "gao")
    assert not field.findChild(KeyCap).isVisible()
    with qtbot.waitSignal(field.cleared):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.findChild(KeyCap).isVisible()


def test_a_segment_chosen_by_the_user_is_told_and_one_set_is_not(page, qtbot):
    control = SegmentedControl([("day", "Day"), ("month", "Month")])
    page.put(control)
    assert control.value() == "day"
    with qtbot.assertNotEmitted(control.chosen):
        control.set_value("month")
    with qtbot.waitSignal(control.chosen) as heard:
        QTest.mouseClick(control.button("day"), Qt.MouseButton.LeftButton)
    assert heard.args == ["day"]


def test_a_shortened_label_keeps_its_words_in_tip_and_name(page):
    label = ElidedLabel("Mouvement national de libération de l’Azawad")
    page.put(label)
    label.setFixedWidth(60)
    page.column.activate()
    assert label.toolTip() == label.accessibleName() == label.text()
    label.setFixedWidth(900)
    page.column.activate()
    assert label.toolTip() == ""


def test_bars_speak_their_values_and_open_their_records(page, qtbot):
    table = BarTable(rows())
    page.put(table)
    assert table.lines[0].accessibleName() == "Military, 10,966 of 13,289, 83%"
    table.lines[0].setFocus()
    QTest.keyClick(table.lines[0], Qt.Key.Key_Down)
    assert page.focusWidget() is table.lines[1]
    with qtbot.waitSignal(table.activated) as heard:
        QTest.keyClick(table.lines[1], Qt.Key.Key_Return)
    assert heard.args == [Ref("observation", "police")]


def test_only_one_row_of_a_bar_table_is_a_tab_stop(page):
    table = BarTable(rows())
    page.put(table)
    stops = [line for line in table.lines if line.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [table.lines[0]]


def test_a_bar_without_a_record_cannot_be_reached(page):
    table = BarTable([BarRow("Gao", 3, "3")])
    page.put(table)
    assert table.lines[0].focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_parts_of_a_stacked_bar_fill_its_width(page, qtbot):
    bar = StackedBar([StackedPart(75, "75", "malicious acts", payload=1), StackedPart(48, "48", "other", payload=2)])
    bar.setFixedWidth(246)
    page.put(bar)
    first, second = (child for child in bar.children() if isinstance(child, QWidget))
    assert (first.width(), second.geometry().right() + 1) == (149, 246)
    with qtbot.waitSignal(bar.activated) as heard:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert heard.args == [2]


def test_chips_wrap_and_the_height_follows(page):
    host = QWidget()
    flow = FlowLayout(host)
    for count in range(12):
        flow.addWidget(FilterChip("Choice", count))
    page.put(host)
    assert flow.heightForWidth(200) > flow.heightForWidth(900)
    assert flow.heightForWidth(2000) == flow.itemAt(0).sizeHint().height()
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(200) == 0


def test_the_keyboard_leaves_a_ring_outside_the_control_and_the_mouse_does_not(page, qtbot):
    button, other = plain_button("Cancel"), plain_button("Other")
    page.put(button, other)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.focusWidget() is button
    ring = page.findChild(FocusRing)
    assert ring.geometry().contains(button.geometry())
    assert ring.width() == button.width() + 6
    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton)
    assert not any(found.isVisible() for found in page.findChildren(FocusRing))


def test_the_ring_goes_with_a_control_that_is_deleted(page, qtbot):
    button, field = plain_button("Cancel"), QLineEdit()
    page.put(button, field)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.deleteLater()
    field.setFocus()
    qtbot.waitUntil(lambda: sum(ring.isVisible() for ring in page.findChildren(FocusRing)) == 1)


def test_a_popover_stays_on_the_screen_and_gives_the_focus_back(page, qtbot, qapp):
    opener = plain_button("Open")
    page.put(opener)
    opener.setFocus()
    popover = Popover(page)
    inside = plain_button("Copy citation")
    popover.body.addWidget(inside)
    room = qapp.primaryScreen().availableGeometry()
    popover.open_at(QPoint(room.right(), room.bottom()), above=20)
    assert room.contains(popover.panel.geometry().translated(popover.pos()))
    assert popover.focusWidget() is inside
    with qtbot.waitSignal(popover.closed):
        QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert page.focusWidget() is opener


def test_a_table_has_thirty_pixel_rows_and_draws(page, qtbot):
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["Date", "Killed"])
    for row in range(3):
        model.setItem(row, 0, QStandardItem(f"{row} Jul 2017"))
        model.setItem(row, 1, QStandardItem("80"))
    table = QTableView()
    table.setModel(model)
    delegate = dress_table(table)
    delegate.number_columns = {1}
    page.put(table)
    table.selectRow(1)
    table.setFocus()
    assert table.rowHeight(0) == 30
    assert not table.grab().isNull()
    theme().scale = 1.5
    assert table.rowHeight(0) == 45


def test_a_notice_that_may_be_closed_closes_by_escape(page, qtbot):
    notice = NoticeBar("warn", "Disk nearly full", closable=True)
    page.put(notice)
    with qtbot.waitSignal(notice.closed):
        QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert not notice.isVisible()
