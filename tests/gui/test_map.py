"""The map in the reader's hands: moved, zoomed, pointed at, chosen from, layered, and taken along."""

import json
import re
from collections.abc import Iterator
from math import hypot
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QGuiApplication,
    QImage,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import data_ref
from mali_ref.models.event_filter import EventFilter
from mali_ref.models.map_dots import DotGrid, MappedLayer
from mali_ref.models.map_events import MarkGroup
from mali_ref.models.map_projection import XY, project, scale_bar
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.events.body import BOTH, MAP, TABLE
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.kit.theme import theme
from mali_ref.views.map import bubble
from mali_ref.views.map.dot_painter import BaseLook
from mali_ref.views.map.event_canvas import EventCanvas
from mali_ref.views.map.event_items import Content, Item
from mali_ref.views.map.event_map import EventMap
from mali_ref.views.map.furniture import bar_box, line_box, scale_words
from mali_ref.views.map.layers_popover import Layers
from mali_ref.views.map.mark_painter import BadgeLook
from mali_ref.views.map.picker import PointPicker
from mali_ref.views.map.place_map import place_map
from mali_ref.views.record.page import RecordPage
from tests.map_samples import DATA, EDITION, RECORDS, SHAPES, event, place

# The offscreen platform says of each new window what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GAO = project(-0.04, 16.27)
KIDAL_REGION = ("area", "region", "ML08")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("map") / "book"
    create_book(path, RECORDS, {"editions": EDITION}, data=DATA, shapes=SHAPES)
    return path


@pytest.fixture
def workspace(path: Path, qapp: QApplication) -> Iterator[Workspace]:
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
    screen.show_home()
    screen.map.pane.map().canvas.settle()
    return screen


@pytest.fixture
def event_map(screen: EventsScreen) -> EventMap:
    return screen.map.pane.map()


@pytest.fixture
def canvas(event_map: EventMap) -> EventCanvas:
    return event_map.canvas


def item_of(canvas: EventCanvas, key: str) -> Item:
    """The mark that an event stands in."""
    canvas.settle()
    found = (item for item in canvas.items().marks if isinstance(item.payload, MarkGroup))
    return next(item for item in found if item.payload.has(event(key)))  # type: ignore[union-attr]


def count_of(canvas: EventCanvas, key: tuple[object, ...]) -> Item:
    canvas.settle()
    return next(item for item in canvas.counts() if item.key == key)


def click(canvas: EventCanvas, at: XY, qtbot: QtBot) -> None:
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(at[0]), round(at[1])))


def turn_wheel(canvas: EventCanvas, at: XY, notches: int) -> None:
    position = QPointF(*at)
    canvas.wheelEvent(
        QWheelEvent(
            position,
            canvas.mapToGlobal(position),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
    )


def value_of(widget: QWidget) -> str:
    """What a screen reader hears as the value of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Value)


def press(parent: object, name: str) -> None:
    found = parent.findChildren(QAbstractButton, name)  # type: ignore[attr-defined]
    next(button for button in found if not button.isHidden()).click()


def action_of(screen: EventsScreen, name: str) -> QAction:
    return next(action for action in screen.page_actions() if action.objectName() == name)


# Moving


def test_the_wheel_zooms_around_the_mouse(canvas: EventCanvas) -> None:
    before, under = canvas.frame.scale, canvas.frame.to_plane((100, 80))
    turn_wheel(canvas, (100, 80), 2)
    assert canvas.frame.scale == pytest.approx(before * 1.44)
    assert canvas.frame.to_screen(under) == pytest.approx((100, 80))
    turn_wheel(canvas, (100, 80), -2)
    assert canvas.frame.scale == pytest.approx(before)


def test_a_pinch_of_the_touchpad_zooms(canvas: EventCanvas) -> None:
    before = canvas.frame.scale
    device = QPointingDevice.primaryPointingDevice()
    point = QPointF(50, 50)
    gesture = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, device, 2, point, point, point, 0.25, QPointF()
    )
    assert canvas.event(gesture)
    assert canvas.frame.scale == pytest.approx(before * 1.25)


def test_two_fingers_on_a_touchpad_draw_the_map_along(canvas: EventCanvas) -> None:
    before = canvas.frame
    position = QPointF(50, 50)
    canvas.wheelEvent(
        QWheelEvent(
            position,
            canvas.mapToGlobal(position),
            QPoint(30, -10),
            QPoint(60, -20),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.ScrollUpdate,
            False,
        )
    )
    assert canvas.frame.scale == before.scale
    assert canvas.frame.to_screen(before.center) == pytest.approx((canvas.width() / 2 + 30, canvas.height() / 2 - 10))


def test_dragging_moves_the_map_and_chooses_nothing(canvas: EventCanvas, screen: EventsScreen, qtbot: QtBot) -> None:
    screen.list.view.choose(event("talks"), quiet=False)
    center, at = canvas.frame.center, item_of(canvas, "bomb").at
    start = QPoint(round(at[0]), round(at[1]))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + QPoint(20, 0))
    qtbot.mouseMove(canvas, start + QPoint(60, 12))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 12))
    assert canvas.frame.to_screen(center) == pytest.approx((canvas.width() / 2 + 60, canvas.height() / 2 + 12))
    assert screen.current_ref() == event("talks")


def test_keys_pan_zoom_and_bring_the_map_home(canvas: EventCanvas, qtbot: QtBot) -> None:
    home = canvas.frame
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.frame.center[0] > home.center[0]
    qtbot.keyClicks(canvas, "+")
    assert canvas.frame.scale == pytest.approx(home.scale * 1.5)
    qtbot.keyClicks(canvas, "-")
    qtbot.keyClicks(canvas, "0")
    assert canvas.frame == home


def test_a_double_click_zooms_in_where_it_falls(canvas: EventCanvas, qtbot: QtBot) -> None:
    before, under = canvas.frame.scale, canvas.frame.to_plane((60, 200))
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, 200))
    assert canvas.frame.scale == pytest.approx(before * 2)
    assert canvas.frame.to_screen(under) == pytest.approx((60, 200))


def test_buttons_zoom_and_go_home(event_map: EventMap, canvas: EventCanvas) -> None:
    home = canvas.frame
    press(event_map, "map_zoom_in")
    assert canvas.frame.scale > home.scale
    press(event_map, "map_zoom_out")
    press(event_map, "map_zoom_out")
    assert canvas.frame.scale < home.scale
    press(event_map, "map_zoom_home")
    assert canvas.frame == home


def test_a_larger_window_shows_the_same_places_until_the_reader_moves_the_map(canvas: EventCanvas) -> None:
    assert canvas.state() == []
    canvas.resize(900, 600)
    box = canvas.frame.shown()
    assert box.holds(GAO) and canvas.state() == []
    canvas.zoom(3.0)
    scale = canvas.frame.scale
    canvas.resize(500, 300)
    assert canvas.frame.scale == scale


def test_shift_with_an_arrow_is_a_small_step(canvas: EventCanvas, qtbot: QtBot) -> None:
    home = canvas.frame
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.frame.to_screen(home.center)[0] - canvas.width() / 2 == pytest.approx(4)


def test_what_a_frame_has_no_time_for_comes_with_the_next_ones(
    canvas: EventCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.settle()
    canvas.grab()
    for name in ("backdrop", "stamps", "canvas"):
        for share in ("GROUND", "OVERLAY", "WORDS", "STAMPS"):
            monkeypatch.setattr(f"mali_ref.views.map.{name}.{share}", -1.0, raising=False)
    before = theme().mode
    theme().mode = "dark"
    try:
        assert not canvas.backdrop.is_sharp(canvas.frame)
        canvas.repaint()
        assert canvas.stamps.is_short and not canvas.overlay.is_sharp(canvas.frame)
        monkeypatch.undo()
        qtbot.waitUntil(lambda: canvas.backdrop.is_sharp(canvas.frame) and canvas.overlay.is_sharp(canvas.frame))
        qtbot.waitUntil(lambda: not canvas.stamps.is_short)
    finally:
        theme().mode = before


def test_other_colours_leave_every_name_where_it_stands(canvas: EventCanvas) -> None:
    canvas.settle()
    names = canvas.placed_names()
    before = theme().mode
    theme().mode = "dark"
    assert canvas.placed_names() is names
    theme().mode = before


def test_the_scale_bar_is_as_long_as_it_says(canvas: EventCanvas) -> None:
    canvas.settle()
    image = canvas.grab().toImage()
    bar, ink = bar_box(canvas.frame), theme().color("ink2").lightness() + 40
    rows = range(round(bar.bottom) - 8, round(bar.bottom) + 1)
    longest = 0
    for y in rows:
        dark = "".join("#" if image.pixelColor(x, y).lightness() < ink else " " for x in range(round(bar.right) + 4))
        longest = max(longest, *map(len, dark.split(" ")))
    kilometres = int(scale_words(scale_bar(canvas.frame, theme().px(96))[0]).split()[0])
    # Bamako and Gao lie 947 km apart.
    (x, y), (other_x, other_y) = (canvas.frame.to_screen(project(*at)) for at in ((-8.0, 12.65), (-0.04, 16.27)))
    measured = hypot(x - other_x, y - other_y) / longest * kilometres
    assert measured == pytest.approx(947, rel=0.03)


# Events


def test_the_map_says_how_many_events_it_can_place(event_map: EventMap) -> None:
    assert event_map.line() == "Ring: people killed  ·  8 of 10 events can be placed"
    assert event_map.canvas.accessibleName() == "Map of events. 8 of 10 events can be placed"


def test_filters_apply_to_the_map(screen: EventsScreen, event_map: EventMap, canvas: EventCanvas) -> None:
    screen.set_filter(EventFilter(killed=50))
    assert event_map.line() == "Ring: people killed  ·  1 of 1 events can be placed"
    [item] = canvas.items().marks
    assert isinstance(item.payload, MarkGroup) and item.payload.has(event("bomb"))


def test_a_click_on_a_mark_chooses_it_in_the_table(screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot) -> None:
    click(canvas, item_of(canvas, "boni").at, qtbot)
    assert screen.list.view.current_ref() == event("boni")
    assert screen.current_ref() == event("boni")


def test_choosing_in_the_table_brings_the_mark_into_view(screen: EventsScreen, canvas: EventCanvas) -> None:
    canvas.see(canvas.frame.zoomed(8).centered(project(-9, 12)))
    screen.list.view.choose(event("bomb"), quiet=False)
    assert canvas.frame.center == GAO
    where = canvas.frame
    screen.list.view.choose(event("siege"), quiet=False)
    assert canvas.frame == where


def test_an_event_without_a_place_says_so(screen: EventsScreen, event_map: EventMap) -> None:
    before = event_map.canvas.frame
    screen.list.view.choose(event("talks"), quiet=False)
    assert event_map.line() == "Ring: people killed  ·  8 of 10 on the map, not this one"
    assert value_of(event_map.canvas) == "8 of 10 events can be placed. Chosen, not on the map: Talks"
    assert event_map.canvas.frame == before


def test_several_events_at_one_point_fan_out_and_close(screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot) -> None:
    item = item_of(canvas, "bomb")
    assert item.look.number == 2  # type: ignore[union-attr]
    click(canvas, item.at, qtbot)
    assert [found.payload.key for found in canvas.fanned()] == ["bomb", "siege"]  # type: ignore[union-attr]
    click(canvas, canvas.fanned()[1].at, qtbot)
    assert screen.current_ref() == event("siege")
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.fanned() == []


def test_the_map_says_what_is_chosen_as_its_value(screen: EventsScreen, event_map: EventMap) -> None:
    screen.list.view.choose(event("bomb"), quiet=False)
    assert event_map.line() == "Ring: people killed  ·  8 of 10 events can be placed"
    assert value_of(event_map.canvas) == "8 of 10 events can be placed. Chosen: Bomb"


def test_a_region_is_hatched_with_its_count_and_opens(screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot) -> None:
    item = count_of(canvas, KIDAL_REGION)
    shape = canvas.ground.shape("region", "ML08")
    assert shape is not None and shape.holds(canvas.frame.to_plane(item.at))
    assert "where in it is not known" in " ".join(line.text for line in canvas.told(item)).lower()
    click(canvas, item.at, qtbot)
    assert screen.current_ref() == event("raid")


def test_no_mark_stands_where_only_the_region_is_known(canvas: EventCanvas) -> None:
    events = {mark.event.key for mark in canvas.content.events.marks}
    assert "raid" not in events and "hamlet" not in events


def test_what_lies_near_a_place_has_a_dashed_ring(canvas: EventCanvas) -> None:
    assert item_of(canvas, "bomb").look.is_exact  # type: ignore[union-attr]
    assert not item_of(canvas, "road").look.is_exact  # type: ignore[union-attr]


def test_the_mouse_names_what_it_is_over(canvas: EventCanvas, qtbot: QtBot) -> None:
    item = item_of(canvas, "boni")
    canvas.hover_at(item.at)
    lit = canvas.lit_item()
    assert lit is not None and canvas.told(lit)[0].text == "Boni"
    canvas.hover_at((3, 3))
    assert canvas.lit_item() is None


def test_keys_visit_everything_and_enter_chooses(screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot) -> None:
    canvas.setFocus()
    names = set()
    for _ in canvas.stops():
        qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
        names.add(canvas.accessibleName().partition(".")[0])
    assert {"Boni", "Kidal region", "Gao region"} <= names
    while not canvas.accessibleName().startswith("Boni"):
        qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert screen.current_ref() == event("boni")


def test_a_number_opened_by_keyboard_is_stepped_through_and_put_back(
    screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot
) -> None:
    canvas.setFocus()
    name = canvas.accessibleName()
    while not canvas.accessibleName().startswith("2 events · Gao"):
        qtbot.keyClick(canvas, Qt.Key.Key_N)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.accessibleName().startswith("Bomb")
    qtbot.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.accessibleName().startswith("Siege")
    qtbot.keyClick(canvas, Qt.Key.Key_P)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert screen.current_ref() == event("bomb")
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.fanned() == [] and canvas.lit_item() is None and canvas.accessibleName() == name


def test_what_lies_after_the_day_is_paler(canvas: EventCanvas, workspace: Workspace) -> None:
    canvas.see_box(canvas.ground.box)
    canvas.zoom(400 / canvas.frame.scale, canvas.frame.to_screen(project(1.41, 18.44)))
    groups = [item.payload for item in canvas.items().marks if isinstance(item.payload, MarkGroup)]
    kidal = next(group for group in groups if group.has(event("later")))
    later = {mark.event.key: mark.is_later for mark in kidal.marks}
    assert later == {"later": True, "airfield": False}


# Layers


def test_the_layer_of_the_screen_is_the_layer_of_the_map(screen: EventsScreen, event_map: EventMap) -> None:
    assert not event_map.layers().rows and len(event_map.canvas.content.layer.grid) == 0
    screen.show_layer(True)
    assert event_map.layers().rows and len(event_map.canvas.content.layer.grid) == 2
    event_map.set_layers(Layers(rows=False))
    assert not screen.pool.has_layer


def test_a_base_and_a_number_of_the_same_size_are_drawn_each_as_itself(canvas: EventCanvas) -> None:
    drawn = []
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    for look in (BaseLook(9), BadgeLook(9)):
        canvas.stamps.draw(painter, (20, 20), look, (20, 20), lambda _, look=look: drawn.append(look))
    painter.end()
    assert [type(look) for look in drawn] == [BaseLook, BadgeLook]


def test_a_dot_of_the_layer_chooses_its_row(screen: EventsScreen, canvas: EventCanvas, qtbot: QtBot) -> None:
    screen.show_layer(True)
    canvas.see(canvas.frame.zoomed(2400 / canvas.frame.scale).centered(project(-0.03, 16.28)))
    canvas.settle()
    dots = [item for item in canvas.items().dots if item.payload.members == [1]]  # type: ignore[union-attr]
    click(canvas, dots[0].at, qtbot)
    assert screen.current_ref() == data_ref("ucdp_event", 2)


def test_rows_known_to_an_area_are_counted_beside_its_events(screen: EventsScreen, canvas: EventCanvas) -> None:
    screen.show_layer(True)
    area = count_of(canvas, KIDAL_REGION).payload
    assert (len(area.events), len(area.rows)) == (1, 1)  # type: ignore[union-attr]


def test_bases_are_shown_by_year(event_map: EventMap, qtbot: QtBot) -> None:
    assert event_map.canvas.items().bases == []
    event_map.set_layers(Layers(bases=True))
    assert event_map.year() == 2016
    [item] = event_map.canvas.items().bases
    assert event_map.canvas.told(item)[0].text == "Gao · MINUSMA base, 2016"
    with qtbot.waitSignal(event_map.opened) as opened:
        event_map.canvas.activate(item)
    assert opened.args == [place("gao")]
    event_map.set_layers(Layers(bases=True, year=2014))
    assert event_map.canvas.content.bases[0].troops == 400


def test_the_popover_switches_layers_and_years(event_map: EventMap, qtbot: QtBot) -> None:
    event_map.open_layers()
    popover = event_map._popover
    assert popover is not None
    press(popover, "map_year_earlier")
    assert (event_map.layers().bases, event_map.year()) == (True, 2014)
    press(popover, "map_show_towns")
    assert not event_map.canvas.shows_towns
    press(popover, "map_show_cercles")
    assert event_map.canvas.ground_look.cercles
    popover.hide()


def test_a_hundred_thousand_dots_are_drawn_as_few(canvas: EventCanvas) -> None:
    dots = (((-12 + number % 400 * 0.04, -22 + number // 400 * 0.045), 1.0, True) for number in range(100_000))
    canvas.show_content(Content(layer=MappedLayer(DotGrid(dots))))
    cells = canvas.items().dots
    assert 0 < len(cells) < canvas.width() * canvas.height() / 80


# The room it has


def test_map_and_card_share_the_right_side(screen: EventsScreen) -> None:
    pane, panel = screen.map.pane, screen.panel
    assert pane.x() == panel.x() > screen.list.width()
    assert pane.height() >= 260 and panel.y() > pane.height()


def test_table_or_map_can_stand_alone(screen: EventsScreen) -> None:
    table, map_ = (action_of(screen, name) for name in ("events_table_view", "events_map_view"))
    map_.trigger()
    assert screen.body.view == MAP and screen.list.isHidden() and not screen.map.pane.isHidden()
    assert map_.text() == "Table and map"
    table.trigger()
    assert screen.body.view == TABLE and screen.map.pane.isHidden()
    table.trigger()
    assert screen.body.view == BOTH


def test_in_a_narrow_window_the_map_takes_the_place_of_the_table(screen: EventsScreen) -> None:
    screen.resize(1024, 584)
    screen.set_width_class("narrow")
    table, map_ = (action_of(screen, name) for name in ("events_table_view", "events_map_view"))
    assert not table.isVisible() and map_.text() == "Show map" and screen.map.pane.isHidden()
    map_.trigger()
    assert not screen.map.pane.isHidden() and screen.list.isHidden()
    assert screen.panel.height() == 206 and map_.text() == "Show table"


def test_in_a_wide_window_the_map_is_square_with_its_key_below_and_the_card_beside(screen: EventsScreen) -> None:
    screen.resize(1920, 860)
    screen.set_width_class("wide")
    pane = screen.map.pane
    assert abs(pane.map().width() - pane.map().height()) <= 1
    assert screen.panel.x() > pane.x() + pane.width() - 1
    assert pane.findChild(QLabel) is not None


def test_a_place_has_its_page_with_a_map_of_its_own(screen: EventsScreen) -> None:
    screen.show_record(place("gao"))
    assert screen.map.pane.isHidden()
    screen.list.view.choose(event("bomb"), quiet=False)
    assert not screen.map.pane.isHidden()


def test_going_back_brings_place_layers_and_view(screen: EventsScreen, event_map: EventMap) -> None:
    event_map.canvas.see(event_map.canvas.frame.zoomed(3).centered(project(1, 17)))
    event_map.set_layers(Layers(bases=True, year=2014, towns=False))
    screen.map.show_view(MAP)
    state = json.loads(json.dumps(screen.state()))
    screen.restore({})
    assert event_map.canvas.state() == [] and screen.body.view == BOTH
    screen.restore(state)
    assert screen.state() == state
    assert event_map.year() == 2014 and not event_map.canvas.shows_towns


def test_the_map_is_not_made_before_it_is_looked_at(workspace: Workspace, qtbot: QtBot) -> None:
    screen = EventsScreen(workspace)
    qtbot.addWidget(screen)
    screen.set_width_class("narrow")
    screen.resize(1024, 600)
    screen.show()
    qtbot.wait(1)
    assert screen.findChild(EventMap) is None


def test_f6_visits_the_map(screen: EventsScreen, canvas: EventCanvas) -> None:
    assert canvas in screen.panes()


def test_every_control_has_a_name(event_map: EventMap) -> None:
    buttons = event_map.findChildren(QAbstractButton)
    assert len(buttons) == 4
    assert all(button.objectName() and button.accessibleName() for button in buttons)


@pytest.mark.parametrize("mode", ["light", "dark", "sunlight"])
def test_the_map_is_drawn_in_every_theme(event_map: EventMap, mode: str) -> None:
    before = theme().mode
    theme().mode = mode
    event_map.canvas.settle()
    image = event_map.canvas.grab().toImage()
    theme().mode = before
    at = event_map.canvas.frame.to_screen(project(-8, 20))
    if not image.rect().contains(QPoint(round(at[0]), round(at[1]))):
        at = event_map.canvas.frame.to_screen(project(-9, 15))
    assert image.pixelColor(round(at[0]), round(at[1])).isValid()


# Taking it along


def test_coordinates_and_codes_are_copied(event_map: EventMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(event_map.notified) as notified:
        event_map.menu.copy("16.27, −0.04")
    assert notified.args == ["Copied: 16.27, −0.04"]
    assert QGuiApplication.clipboard().text() == "16.27, −0.04"


def test_the_menu_offers_coordinates_codes_and_the_picture(event_map: EventMap) -> None:
    canvas = event_map.canvas
    at = canvas.frame.to_screen(project(2, 16))
    actions = event_map.menu.copies(canvas.frame.to_plane(at), event_map)
    assert [action.text() for action in actions] == [
        "Copy coordinates 16, 2",
        "Copy P-code ML07 (OCHA)",
        "Copy P-code ML0702 (OCHA)",
    ]
    assert [action.objectName() for action in event_map.picture.actions(event_map)] == [
        "map_png",
        "map_svg",
        "map_copy",
        "map_data",
    ]


def test_the_data_of_the_map_are_its_events_with_their_places(screen: EventsScreen, event_map: EventMap) -> None:
    screen.set_filter(EventFilter(killed=1))
    event_map.picture.copy_data()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Date\tEvent\tKilled\tLatitude, longitude\tKnown"
    assert lines[1] == "18 January 2017\tBomb\t80\t16.27, −0.04\tthe place"
    assert lines[2].endswith("near the place")


def test_the_picture_has_lines_where_the_screen_has_pixels(event_map: EventMap, tmp_path: Path) -> None:
    assert event_map.picture.save(tmp_path / "map.svg")
    text = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "<image" not in text and "8 of 10 events can be placed" in text and "Natural Earth" in text
    assert event_map.canvas.frame.width == event_map.canvas.width()


def test_lettering_in_a_file_needs_no_font(event_map: EventMap, tmp_path: Path) -> None:
    assert event_map.picture.save(tmp_path / "map.svg")
    texts = " ".join(re.findall(r"<text[^>]*>([^<]*)", (tmp_path / "map.svg").read_text(encoding="utf-8")))
    assert "Timbuktu" not in texts and "region" not in texts


@pytest.mark.parametrize("width", [330, 420, 900])
def test_whose_data_the_map_is_stands_on_every_map(canvas: EventCanvas, width: int) -> None:
    canvas.resize(width, 300)
    box = line_box(canvas.frame)
    assert box.width > 0 and box.left > bar_box(canvas.frame).right


# The small map and the choice of a point


def test_a_town_has_a_small_map_with_its_coordinates(workspace: Workspace, qtbot: QtBot) -> None:
    gao = workspace.record(place("gao"))
    assert gao is not None
    small = place_map(gao, workspace)
    assert small is not None
    qtbot.addWidget(small)
    small.resize(400, 240)
    small.show()
    canvas = small.canvas
    assert canvas.frame.center == GAO
    assert not canvas.is_live and canvas.accessibleDescription() == "16.27, −0.04"


def test_coordinates_are_copied_from_the_map_only_where_the_facts_of_the_place_have_none(
    workspace: Workspace, qtbot: QtBot
) -> None:
    for key, has_copy in (("gao", False), ("airfield", True)):
        found = workspace.record(place(key))
        assert found is not None
        small = place_map(found, workspace)
        assert small is not None
        qtbot.addWidget(small)
        button = small.findChild(QAbstractButton, "copy_coordinates")
        assert (button is not None) == has_copy
        if button is not None:
            button.click()
            assert QGuiApplication.clipboard().text() == "18.44, 1.41"


@pytest.mark.parametrize(("key", "shown"), [("gao-region", True), ("niger-river", True), ("north", False)])
def test_only_what_can_be_drawn_has_a_map(key: str, shown: bool, workspace: Workspace, qtbot: QtBot) -> None:
    found = workspace.record(place(key))
    assert found is not None
    small = place_map(found, workspace)
    assert (small is not None) == shown
    if small is not None:
        qtbot.addWidget(small)
        small.resize(400, 240)
        small.show()
        shape = small.canvas.ground.shape("region", "ML07")
        assert key != "gao-region" or (shape is not None and small.canvas.frame.center == shape.box.center)


def test_the_page_of_a_place_shows_it_on_a_map(workspace: Workspace, qtbot: QtBot) -> None:
    page = RecordPage(workspace)
    qtbot.addWidget(page)
    for key, has_map in (("gao", True), ("north", False)):
        found = workspace.record(place(key))
        assert found is not None
        page.show_record(found)
        body = page.scroll_area.widget()
        assert (body.findChild(QLabel, "place_position") is not None) == has_map


def test_the_cross_of_the_picker_is_the_point(workspace: Workspace, qtbot: QtBot) -> None:
    picker = PointPicker(workspace, (16.27, -0.04))
    qtbot.addWidget(picker)
    picker.show()
    assert picker.point() == (16.27, -0.04)
    qtbot.keyClick(picker.canvas, Qt.Key.Key_Right)
    assert picker.point()[1] > -0.04
    at = picker.canvas.frame.to_screen(project(2, 16))
    picker.canvas.press_at(at)
    assert picker.point() == pytest.approx((16, 2))
    where = picker.findChild(QLabel, "picker_where")
    assert where is not None and where.text().startswith("Gao region ML07 · Ansongo cercle ML0702 (OCHA P-codes) · ")


def test_the_picker_answers_by_keyboard(workspace: Workspace, qtbot: QtBot) -> None:
    picker = PointPicker(workspace)
    qtbot.addWidget(picker)
    picker.show()
    with qtbot.waitSignal(picker.accepted):
        qtbot.keyClick(picker.canvas, Qt.Key.Key_Return)
    picker.show()
    with qtbot.waitSignal(picker.rejected):
        qtbot.keyClick(picker.canvas, Qt.Key.Key_Escape)


def test_a_map_that_is_closed_while_it_is_being_drawn_leaves_nothing_behind(
    workspace: Workspace, qtbot: QtBot, qapp: QApplication
) -> None:
    screen = EventsScreen(workspace)
    screen.resize(1366, 652)
    screen.set_width_class("normal")
    screen.show()
    canvas = screen.map.pane.map().canvas
    canvas.grab()
    canvas.zoom(2.0)
    canvas.grab()
    qtbot.waitUntil(canvas.backdrop.is_working)
    qapp.processEvents()
    screen.close()
    screen.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_address_of_a_row_is_shown_on_the_map(screen: EventsScreen, event_map: EventMap) -> None:
    screen.show_record(data_ref("ucdp_event", 1))
    assert event_map.layers().rows
    assert event_map.canvas.is_placed(Ref("data", "ucdp_event/1"))


def test_what_is_told_of_a_mark_keeps_clear_of_what_covers_the_map() -> None:
    room, covered = QRectF(0, 0, 500, 300), QRectF(10, 10, 320, 30)
    box = QRectF(0, 0, 200, 80)
    above = bubble._place(box, (250.0, 140.0), 10.0, room, ())
    assert above.bottom() <= 130 and above.intersects(QRectF(50, 50, 400, 80))
    clear = bubble._place(box, (250.0, 125.0), 10.0, room, [covered])
    assert not clear.intersects(covered) and not clear.contains(250, 125)
    assert room.contains(clear)
