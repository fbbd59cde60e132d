"""The timeline in the reader's words: look, zoom, move the brush, choose a brick, take the picture along."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.event_moments import Stretch
from mali_ref.models.time_scale import ordinal
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_boxes import NAMED, RING
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.kit.readout import Readout
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.board import TimelineBoard
from mali_ref.views.timeline.brick_looks import paint_line
from mali_ref.views.timeline.handles import BrushHandle
from mali_ref.views.timeline.painting import beside_words

# The offscreen platform says of each new window what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EDITION = "estimate-2017"
BOMB, VOTE, EXPIRY = (Ref("event", key) for key in ("bomb", "vote", "expiry"))


def record(kind: str, key: str, title: str, **fields: object) -> Record:
    return Record(kind, key, title, EDITION, fields, (), (Citation(EDITION, "¶6a"),))


def event(key: str, title: str, date: str, kind: str = "attack", **fields: object) -> Record:
    return record("event", key, title, date=parse_edtf(date), type=kind, **fields)


RECORDS = (
    record("source", EDITION, "The estimate", type="report"),
    record("source", "ucdp-ged-24-1", "UCDP GED", type="dataset", code="UCDP"),
    record("place", "mali", "Mali", type="country"),
    event("coup", "Coup", "2012-03", "political"),
    event("bomb", "Truck bomb", "2017-01-18", killed=parse_figure("80")),
    event("vote", "Local vote", "2016-11-20", "political"),
    event("founded", "A group founded", "2014", "security"),
    event("expiry", "Mandate expires", "2018-06-30", "mission", status="planned"),
)


def counted(number: int, date: str, deaths: str) -> DataRow:
    told = {"ucdp_id": str(9000 + number), "date": parse_edtf(date), "deaths": parse_figure(deaths)}
    told |= {"side_a": "Government of Mali", "side_b": "AQIM", "violence": "state_based"}
    return DataRow("ucdp_event", number, told | {"precision": "exact", "clarity": "clear"})


LAYER = (counted(1, "2017-01-17", "55"), counted(2, "2013-01-20", "12"), counted(3, "2013-01-21", "3"))


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
    qtbot.waitExposed(screen)
    return screen


@pytest.fixture
def board(screen: EventsScreen) -> TimelineBoard:
    return screen.timeline.board


def handle(screen: EventsScreen, name: str) -> BrushHandle:
    found = screen.findChild(BrushHandle, f"timeline_{name}")
    assert found is not None
    return found


def readout(screen: EventsScreen) -> str:
    found = screen.findChild(Readout, "timeline_readout")
    return found.text() if found is not None and found.isVisible() else ""


def spoken(widget: QWidget) -> str:
    """What a screen reader says of it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Value)


def titles(screen: EventsScreen) -> set[str]:
    return {shown.title for shown in screen.list.table.records()}


def middle(board: TimelineBoard, ref: Ref) -> QPoint:
    box = board.layout_.box(ref)
    assert box is not None
    return board.frame.rect(box).center().toPoint()


def x_of(board: TimelineBoard, day: str) -> int:
    return round(board.frame.x(board.scale.place(ordinal(day))))


def test_the_mouse_over_a_brick_tells_of_its_event(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    qtbot.mouseMove(board, middle(board, BOMB))
    qtbot.waitUntil(lambda: board.lit == BOMB)
    assert "Truck bomb" in readout(screen)
    assert "18 January 2017" in readout(screen)
    assert "80 killed" in readout(screen)


def test_a_click_on_a_brick_chooses_its_event(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=middle(board, VOTE))
    assert screen.current_ref() == VOTE
    assert screen.list.view.current_ref() == VOTE


def test_arrow_keys_go_from_event_to_event_and_enter_chooses(
    screen: EventsScreen, board: TimelineBoard, qtbot: QtBot
) -> None:
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Home)
    assert "Coup" in readout(screen)
    for expected in ("A group founded", "Local vote", "Truck bomb"):
        qtbot.keyClick(board, Qt.Key.Key_Right)
        assert expected in readout(screen)
    assert "Truck bomb" in spoken(board)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert screen.current_ref() == BOMB
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert not readout(screen)


def test_a_handle_filters_the_table_by_arrow_keys(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    since = handle(screen, "since")
    assert since.accessibleName() == "Shown from: no limit"
    for _ in range(5):
        qtbot.keyClick(since, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: screen.filter().since == parse_edtf("2012-06"))
    assert "Coup" not in titles(screen) and "Truck bomb" in titles(screen)
    assert since.accessibleName() == "Shown from: Jun 2012"
    assert spoken(since) == "Jun 2012"
    qtbot.keyClick(since, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: screen.filter() == EventFilter())


def test_the_mouse_marks_a_time_to_filter_for(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    start, stop = (QPoint(x_of(board, day), 30) for day in ("2016-08-01", "2017-08-01"))
    qtbot.mousePress(board, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(board, start + QPoint(20, 0))
    qtbot.mouseMove(board, stop)
    qtbot.mouseRelease(board, Qt.MouseButton.LeftButton, pos=stop)
    qtbot.waitUntil(lambda: screen.filter().until == parse_edtf("2017-07"))
    assert screen.filter().since == parse_edtf("2016-08")
    assert titles(screen) == {"Truck bomb", "Local vote"}
    # What is outside stays in the picture.
    assert len(board.timeline.moments) == 5


def test_a_date_typed_elsewhere_moves_the_handles(screen: EventsScreen, board: TimelineBoard) -> None:
    screen.set_filter(EventFilter(since=parse_edtf("2016-08"), until=parse_edtf("2017-07")))
    left, right = board.ends()
    assert abs(left - x_of(board, "2016-08-01")) <= 1
    assert abs(right - x_of(board, "2017-08-01")) <= 1
    assert abs(handle(screen, "since").geometry().center().x() - left) <= 2


def test_a_brick_outside_of_the_brush_lifts_it(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    screen.set_filter(EventFilter(since=parse_edtf("2016-08")))
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=middle(board, Ref("event", "coup")))
    assert screen.filter() == EventFilter()
    assert screen.current_ref() == Ref("event", "coup")


def test_other_filters_take_bricks_away(screen: EventsScreen, board: TimelineBoard) -> None:
    before = board.scale
    screen.set_filter(EventFilter(types=frozenset({"attack"})))
    assert [moment.title for moment in board.timeline.moments] == ["Truck bomb"]
    assert board.scale == before


def test_keys_and_wheel_zoom_and_zero_fits(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    usual = board.scale
    qtbot.keyClick(board, Qt.Key.Key_Plus)
    assert board.scale.days < usual.days
    qtbot.keyClick(board, Qt.Key.Key_0)
    assert board.scale == usual
    place = QPointF(700, 40)
    under = board.scale.day_at(700)
    turned = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board, turned)
    assert board.scale.days < usual.days
    assert board.scale.day_at(700) == pytest.approx(under)


def test_back_shows_the_time_that_was_in_view(screen: EventsScreen, board: TimelineBoard) -> None:
    board.set_range(ordinal("2016-01-01"), ordinal("2017-01-01"))
    state = screen.state()
    board.show_usual()
    screen.restore(state)
    assert board.scale.first == ordinal("2016-01-01")
    screen.restore({})
    assert board.is_usual


def test_what_is_due_is_named_beside_its_ring(screen: EventsScreen, board: TimelineBoard) -> None:
    box = board.layout_.box(EXPIRY)
    assert box is not None and box.look == RING
    assert [name.words for name in board.layout_.names] == ["Mandate expires 30 Jun 2018"]


def test_what_is_due_in_a_stretch_of_time_is_named_and_can_be_chosen(
    screen: EventsScreen, board: TimelineBoard, qtbot: QtBot
) -> None:
    elections = Ref("event", "elections")
    board.set_timeline(
        Timeline([*RECORDS[3:], event("elections", "Elections", "2018", status="planned")], (), "2017-07-10")
    )
    box = board.layout_.box(elections)
    assert box is not None and (box.look, box.words) == (NAMED, "Elections")
    assert box.left > board.scale.place(board.timeline.day_number)
    qtbot.mouseMove(board, middle(board, elections))
    qtbot.waitUntil(lambda: board.lit == elections)


def test_upcoming_is_a_heading_only_where_something_is(screen: EventsScreen, board: TimelineBoard) -> None:
    assert board._heading_place() is not None
    screen.set_filter(EventFilter(types=frozenset({"attack"})))
    assert board._heading_place() is None


def test_the_keyboard_shows_on_the_axis_and_not_as_a_frame(
    screen: EventsScreen, board: TimelineBoard, qtbot: QtBot
) -> None:
    assert board.property("own_focus")
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=middle(board, BOMB))
    assert not board.shows_focus
    quiet = board.grab().toImage()
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.shows_focus
    assert board.grab().toImage() != quiet
    board.clearFocus()
    assert not board.shows_focus


def test_page_keys_tell_of_one_month_after_the_other(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    screen.show_layer(True)
    for month, counted in (
        ("March 2012", "1 event: Political"),
        ("January 2013", "2 events of UCDP, 15 killed"),
        ("November 2016", "1 event: Political"),
        ("January 2017", "1 event of UCDP, 55 killed"),
    ):
        qtbot.keyClick(board, Qt.Key.Key_PageDown)
        assert month in readout(screen)
        assert counted in readout(screen)
    assert "January 2017" in spoken(board)
    qtbot.keyClick(board, Qt.Key.Key_PageUp)
    assert "November 2016" in readout(screen)


@pytest.fixture
def crowd(board: TimelineBoard) -> TimelineBoard:
    """Two thousand events in two months: too many to tell apart."""
    days = ("2013-05-11", "2016-02-03")
    events = [event(f"e{number}", f"Event {number}", days[number % 2]) for number in range(1990)]
    board.set_timeline(Timeline([*events, *(event(f"v{n}", "Vote", days[0], "political") for n in range(10))], ()))
    return board


def test_a_heap_tells_how_many_events_it_holds(screen: EventsScreen, crowd: TimelineBoard, qtbot: QtBot) -> None:
    qtbot.mouseMove(crowd, QPoint(x_of(crowd, "2013-05-15"), 48))
    qtbot.waitUntil(lambda: "May 2013" in readout(screen))
    assert "1,005 events: Attack 995 · Political 10" in readout(screen)
    assert "Enter or double-click: closer" in readout(screen)


def test_a_double_click_on_a_heap_comes_closer(crowd: TimelineBoard, qtbot: QtBot) -> None:
    before = crowd.scale
    qtbot.mouseDClick(crowd, Qt.MouseButton.LeftButton, pos=QPoint(x_of(crowd, "2013-05-15"), 48))
    assert crowd.scale.days < before.days / 10
    assert crowd.scale.holds(ordinal("2013-05-11"), ordinal("2013-05-12"))
    assert not crowd.layout_.has_heaps


def test_arrow_keys_go_from_heap_to_heap_and_enter_comes_closer(
    screen: EventsScreen, crowd: TimelineBoard, qtbot: QtBot
) -> None:
    for month in ("May 2013", "February 2016"):
        qtbot.keyClick(crowd, Qt.Key.Key_Right)
        assert month in readout(screen)
    qtbot.keyClick(crowd, Qt.Key.Key_Return)
    assert crowd.scale.unit == "day"
    qtbot.keyClick(crowd, Qt.Key.Key_Right)
    assert "Event" in readout(screen)


def test_the_layer_is_counted_behind_the_bricks(screen: EventsScreen, board: TimelineBoard, qtbot: QtBot) -> None:
    assert not board.layout_.bars
    screen.show_layer(True)
    assert [bar.count for bar in board.layout_.bars] == [2, 1]
    assert any("UCDP events, up to 2 a month" in entry.words for entry in board.legend.entries)
    qtbot.mouseMove(board, QPoint(x_of(board, "2013-01-15"), 48))
    qtbot.waitUntil(lambda: "January 2013" in readout(screen))
    assert "2 events of UCDP, 15 killed" in readout(screen)


def test_the_legend_ends_before_the_line_of_the_day(screen: EventsScreen, board: TimelineBoard) -> None:
    screen.show_layer(True)
    assert board.legend.entries[-1].words == "UCDP events, up to 2 a month"
    screen.timeline.setFixedWidth(560)
    assert board.legend.entries[-1].words == "UCDP"
    assert board.legend.right < board.day_x()


def test_events_out_of_view_are_counted_and_can_be_brought_in(screen: EventsScreen, board: TimelineBoard) -> None:
    board.set_range(ordinal("2016-01-01"), ordinal("2017-12-31"))
    assert screen.timeline.earlier.text() == "‹ 2 earlier"
    assert screen.timeline.later.text() == "1 later ›"
    screen.timeline.earlier.click()
    assert board.timeline.outside(board.scale.first, board.scale.last) == (0, 0)


def test_the_day_of_the_book_moves_its_line(workspace: Workspace, screen: EventsScreen, board: TimelineBoard) -> None:
    workspace.set_as_of("2016-12-31")
    assert abs(board.day_x() - x_of(board, "2016-12-31")) <= 1
    bomb = board.timeline.moment(BOMB)
    assert bomb is not None and bomb.later


def test_an_edit_moves_a_brick_and_undo_brings_it_back(
    workspace: Workspace, screen: EventsScreen, board: TimelineBoard
) -> None:
    workspace.author = "A. Diarra"
    before = middle(board, BOMB)
    record = workspace.record(BOMB)
    assert record is not None
    later = replace(record, fields={**record.fields, "date": parse_edtf("2017-03-18")})
    workspace.do(Edit((Change(record, later),), workspace.author, "as the UN says"))
    assert middle(board, BOMB).x() > before.x()
    workspace.undo()
    assert middle(board, BOMB) == before


@pytest.mark.parametrize("is_awaited", [False, True])
def test_a_stretch_of_time_ends_with_the_strip_even_where_no_clip_holds(qtbot: QtBot, is_awaited: bool) -> None:
    """A drawing to be saved knows no clip."""
    picture = QImage(200, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    stretch = Stretch(ordinal("2012-01-01"), ordinal("2019-01-01"))
    paint_line(painter, QRectF(0, 8, 200, 5), stretch, is_awaited, QRectF(50, 0, 100, 20))
    painter.end()
    inked = [x for x in range(200) if any(picture.pixelColor(x, y) != QColor("white") for y in range(20))]
    assert inked and 50 <= min(inked) <= max(inked) < 150


def test_ticks_leave_room_for_the_names_of_what_is_due(board: TimelineBoard) -> None:
    name = next(box for box in (*board.layout_.names, *board.layout_.boxes) if box.words)
    place = board.frame.rect(name).toAlignedRect()
    parts = list(beside_words(place.center().x(), 0, 90, [place]))
    assert parts == [(0, place.top()), (place.bottom() + 1, 90)]
    assert list(beside_words(place.right() + 9, 0, 90, [place])) == [(0, 90)]


def test_the_picture_is_taken_along_with_its_data(
    screen: EventsScreen, board: TimelineBoard, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.show_layer(True)
    export = screen.timeline.menu.export
    assert export.save(tmp_path / "timeline.png")
    assert export.save(tmp_path / "timeline.svg")
    assert not QImage(str(tmp_path / "timeline.png")).isNull()
    assert "Events in Mali" in (tmp_path / "timeline.svg").read_text(encoding="utf-8")
    export.copy_data()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Date\tEvent\tType\tKilled"
    assert "2017-01-18\tTruck bomb\tAttack\t80" in lines
    assert "January 2013\t2 events of UCDP\t\t15" in lines


def test_the_menu_offers_what_wheel_and_keys_do(screen: EventsScreen, board: TimelineBoard) -> None:
    menu = screen.timeline.menu.menu()
    deeds = {action.objectName(): action for action in menu.actions()}
    assert not deeds["timeline_free"].isEnabled()
    deeds["timeline_closer"].trigger()
    assert not board.is_usual
    deeds["timeline_usual"].trigger()
    assert board.is_usual
    menu.deleteLater()


@pytest.mark.parametrize("mode", ["light", "dark", "sunlight"])
def test_it_is_drawn_in_every_theme_and_text_size(screen: EventsScreen, board: TimelineBoard, mode: str) -> None:
    try:
        theme().mode = mode
        for scale in (1.0, 1.5):
            theme().scale = scale
            assert board.height() == theme().px(92) - 1
            assert not board.grab().toImage().isNull()
    finally:
        theme().mode, theme().scale = "system", 1.0
