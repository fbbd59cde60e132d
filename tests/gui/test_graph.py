"""The graph page and the pictures on a profile: keys, slider, list, panel, ways, drawers, what Back brings back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mali_ref.domain.records.actor import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import sort_key
from mali_ref.models.graph_choice import EVERYTHING, state_of
from mali_ref.models.graph_ego import ego_of
from mali_ref.models.graph_list import FROM, TIE_ROLE, WHEN
from mali_ref.models.graph_network import read_network
from mali_ref.models.graph_places import Places, laid_out
from mali_ref.models.graph_spans import LATER
from mali_ref.models.graph_strands import MERGER, SPLIT, Join, Lineage, Strand
from mali_ref.models.graph_ties import tie_label
from mali_ref.models.workspace import ESTIMATE_DAY
from mali_ref.views.actors.screen import ActorsScreen
from mali_ref.views.graph.ego import EgoNode, EgoPicture
from mali_ref.views.graph.lineage import LineageChart
from mali_ref.views.graph.lineage_places import LineagePlaces
from mali_ref.views.graph.picture_key import PictureKey
from mali_ref.views.graph.screen import GraphScreen
from mali_ref.views.kit.marks import group_name
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme

JNIM, AQIM, CMA, EU, GATIA = (Ref("actor", key) for key in ("jnim", "aqim", "cma", "eu", "gatia"))
# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def screen(workspace, qtbot, tmp_path):
    made = GraphScreen(workspace, Places(tmp_path / "graph.json"))
    qtbot.addWidget(made)
    made.set_width_class("normal")
    made.resize(1366, 652)
    made.show()
    made.show_record(JNIM)
    QApplication.processEvents()
    return made


@pytest.fixture
def profile(workspace, qtbot):
    made = ActorsScreen(workspace)
    qtbot.addWidget(made)
    made.set_width_class("normal")
    made.resize(1366, 652)
    made.show()
    made.show_record(JNIM)
    QApplication.processEvents()
    return made


@pytest.fixture
def network(workspace):
    return read_network(workspace)


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def told(screen):
    """All words of the panel."""
    return " ".join(text.words() for text in screen.selection.findChildren(RichText))


def test_the_graph_opens_around_its_actor(screen, qtbot):
    assert screen.picture.chosen == JNIM
    assert screen.current_ref() == JNIM
    qtbot.waitUntil(lambda: "Ansar Dine" in told(screen))
    point = screen.canvas.mapFromScene(screen.picture.nodes[JNIM].pos())
    assert screen.canvas.viewport().rect().contains(point)


def test_all_of_the_picture_is_in_view_at_first(screen):
    room = screen.canvas.viewport().rect()
    for item in screen.picture.nodes.values():
        assert room.contains(screen.canvas.mapFromScene(item.pos()))


def test_no_name_lies_on_another_at_any_zoom(screen):
    for _ in range(4):
        boxes = [
            box
            for (ref, item), box in zip(
                ((ref, item) for ref, item in screen.picture.nodes.items() if item.has_label),
                screen.picture.label_boxes(),
                strict=True,
            )
            if ref != screen.picture.chosen
        ]
        assert len(boxes) > 10
        assert not any(one.meets(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
        screen.canvas.zoom_by(1.3)


def test_arrow_keys_reach_every_actor(screen):
    """From each actor the arrows lead on, and together they lead everywhere."""
    reached, waiting = {JNIM}, [JNIM]
    while waiting:
        screen.canvas.choose(waiting.pop())
        for direction in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            found = screen.canvas.neighbour(direction)
            if found is not None and found not in reached:
                reached.add(found)
                waiting.append(found)
    assert len(reached) == len(screen.picture.nodes)


def test_an_arrow_goes_to_an_actor_on_that_side_and_enter_opens_it(screen, qtbot):
    before = screen.picture.nodes[JNIM].pos()
    press(screen.canvas, Qt.Key.Key_Left)
    chosen = screen.picture.chosen
    assert chosen != JNIM
    assert screen.picture.nodes[chosen].pos().x() < before.x()
    assert screen.picture.network.nodes[chosen].title in screen.canvas.accessibleName()
    with qtbot.waitSignal(screen.opened) as opened:
        press(screen.canvas, Qt.Key.Key_Return)
    assert opened.args == [chosen]


def test_escape_puts_the_actor_away_and_an_arrow_begins_again(screen, qtbot):
    press(screen.canvas, Qt.Key.Key_Escape)
    assert screen.picture.chosen is None
    qtbot.waitUntil(
        lambda: screen.findChild(QWidget, "graph_open_profile").isHidden() or not screen._panel_timer.isActive()
    )
    press(screen.canvas, Qt.Key.Key_Down)
    assert screen.picture.chosen is not None


def test_keys_zoom_pan_and_fit(screen):
    zoom, canvas = screen.picture.zoom, screen.canvas
    QTest.keyClicks(canvas, "+")
    assert screen.picture.zoom > zoom
    assert canvas.view_state()
    QTest.keyClicks(canvas, "--")
    assert screen.picture.zoom < zoom
    before = canvas.mapToScene(QPoint(0, 0))
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.mapToScene(QPoint(0, 0)).x() > before.x()
    QTest.keyClicks(canvas, "0")
    assert screen.picture.zoom == pytest.approx(zoom)
    assert canvas.view_state() == []


def test_the_wheel_zooms_around_the_mouse(screen):
    point = QPointF(600, 200)
    there = screen.canvas.mapToScene(point.toPoint()) / screen.picture.zoom
    wheel = QWheelEvent(
        point,
        screen.canvas.viewport().mapToGlobal(point),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(screen.canvas.viewport(), wheel)
    now = screen.canvas.mapToScene(point.toPoint()) / screen.picture.zoom
    assert (now - there).manhattanLength() < 6


def test_a_click_chooses_and_shift_click_shows_the_way(screen, qtbot):
    viewport = screen.canvas.viewport()
    place = screen.canvas.mapFromScene(screen.picture.nodes[AQIM].pos())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert screen.picture.chosen == AQIM
    place = screen.canvas.mapFromScene(screen.picture.nodes[EU].pos())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert (screen.picture.drawn.way[0], screen.picture.drawn.way[-1]) == (AQIM, EU)
    assert set(screen.picture.nodes) == set(screen.picture.drawn.way)
    screen.findChild(QAbstractButton, "graph_goal").click()
    assert len(screen.picture.nodes) > 20


def test_a_dragged_actor_stays_where_it_was_put_until_all_go_back(screen, tmp_path):
    viewport = screen.canvas.viewport()
    start = screen.canvas.mapFromScene(screen.picture.nodes[CMA].pos())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, start + QPoint(20, 10))
    QTest.mouseMove(viewport, start + QPoint(40, 30))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    moved = Places(tmp_path / "graph.json").of(screen.network)[CMA]
    assert moved != pytest.approx(laid_out()["cma"])
    screen.findChild(QAbstractButton, "graph_reset_places").click()
    assert Places(tmp_path / "graph.json").of(screen.network)[CMA] == laid_out()["cma"]


def test_the_slider_moves_nothing_and_fades_what_does_not_hold(screen, qtbot):
    places = {ref: item.pos() for ref, item in screen.picture.nodes.items()}
    held = screen.picture.count_holding()
    slider = screen.time.slider
    press(slider, Qt.Key.Key_Home)
    assert screen.picture.day.startswith(str(slider.line.first.year))
    assert screen.picture.count_holding() < held
    assert {ref: item.pos() for ref, item in screen.picture.nodes.items()} == places
    qtbot.waitUntil(lambda: screen.picture.nodes[JNIM].strength < 0.5)
    press(slider, Qt.Key.Key_PageDown, Qt.Key.Key_Right)
    assert slider.value() == 13
    assert "2013" in slider.accessibleName()


def test_the_day_of_the_book_moves_the_slider(screen, workspace):
    workspace.set_as_of("2015-03-15")
    assert screen.picture.day == "2015-03-15"
    workspace.set_as_of(ESTIMATE_DAY)
    assert screen.picture.day == ESTIMATE_DAY


def test_playing_goes_on_by_months_and_stops_when_hidden(screen, qtbot):
    start = screen.time.slider.value()
    screen.time.play.click()
    qtbot.waitUntil(lambda: 0 < screen.time.slider.value() < start)
    screen.hide()
    assert screen.time.play.accessibleName() == "Play the months"


def test_the_list_has_the_same_ties_as_the_graph(screen):
    QTest.keyClicks(screen.canvas, "l")
    assert screen.table.isVisible()
    for choice in (screen.choice, EVERYTHING):
        screen._on_kinds_changed(choice)
        model = screen.table.model()
        listed = [model.index(row, 0).data(TIE_ROLE) for row in range(model.rowCount())]
        drawn = [tie for edge in screen.picture.drawn.edges for tie in edge.ties]
        assert sorted(listed, key=repr) == sorted(drawn, key=repr)
    assert len(screen.ties.rows()) == model.rowCount() + 1


def test_the_list_answers_to_keys(screen, qtbot):
    screen.page_actions()[0].trigger()
    assert screen.page_actions()[0].text() == "Show as graph"
    press(screen.table, Qt.Key.Key_Down)
    tie = screen.table.currentIndex().data(TIE_ROLE)
    assert screen.picture.chosen == tie.from_ref
    with qtbot.waitSignal(screen.opened) as opened:
        press(screen.table, Qt.Key.Key_Return)
    assert opened.args == [tie.record]
    press(screen.table, Qt.Key.Key_Escape)
    assert screen.canvas.isVisible()
    screen._show_list(True)
    QTest.keyClick(screen.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.canvas.isVisible()


def test_a_model_of_the_list_is_sound(screen, qtmodeltester):
    qtmodeltester.check(screen.ties)


def test_boxes_leave_out_kinds_and_ties_with_their_counts(screen):
    box = screen.findChild(QAbstractButton, "graph_group_cma")
    assert box.accessibleName() == "CMA, 10"
    box.click()
    assert CMA not in screen.picture.nodes
    screen.findChild(QAbstractButton, "graph_tie_fight").click()
    assert all(edge.kind != "fight" for edge in screen.picture.drawn.edges)
    screen.findChild(QAbstractButton, "graph_show_all").click()
    assert len(screen.picture.drawn.edges) == len(screen.network.edges)


def test_steps_leave_those_around_the_actor(screen):
    screen.selection.findChild(QAbstractButton, "segment_1").click()
    beside = {ref for edge in screen.picture.drawn.edges for ref in edge.ends}
    assert JNIM in beside
    assert all(
        JNIM in edge.ends or any(JNIM in other.ends for other in screen.network.edges_of(edge.first))
        for edge in screen.picture.drawn.edges
    )
    one_step = len(screen.picture.nodes)
    screen.selection.findChild(QAbstractButton, "segment_2").click()
    assert len(screen.picture.nodes) > one_step


def test_the_panel_leads_to_other_actors_and_to_relations(screen, qtbot):
    qtbot.waitUntil(lambda: "Ansar Dine" in told(screen))
    screen.selection.link_activated.emit(AQIM)
    assert screen.picture.chosen == AQIM
    relation = next(tie.record for edge in screen.network.edges_of(AQIM) for tie in edge.ties)
    with qtbot.waitSignal(screen.opened) as opened:
        screen.selection.link_activated.emit(relation)
    assert opened.args == [relation]
    with qtbot.waitSignal(screen.opened) as opened:
        screen.findChild(QAbstractButton, "graph_open_profile").click()
    assert opened.args == [AQIM]


def test_back_brings_back_day_choice_view_and_list(screen, workspace, qtbot):
    screen.findChild(QAbstractButton, "graph_group_cma").click()
    screen._choose(AQIM)
    screen.time.slider.setValue(30)
    screen.canvas.zoom_by(1.5)
    screen._show_list(True)
    kept = screen.state()
    again = GraphScreen(workspace, Places())
    qtbot.addWidget(again)
    again.resize(screen.size())
    again.show()
    again.show_record(JNIM)
    again.restore(kept)
    assert again.state() == {**kept, "view": again.canvas.view_state()}
    assert again.state()["view"] == pytest.approx(kept["view"], abs=3)
    assert again.picture.chosen == AQIM
    again.restore({})


def test_a_narrow_window_has_drawers_that_buttons_open_and_escape_closes(screen):
    screen.set_width_class("narrow")
    screen.resize(1024, 584)
    QApplication.processEvents()
    drawer = screen.findChild(QWidget, "graph_left_drawer")
    assert not drawer.isVisible()
    screen.findChild(QAbstractButton, "graph_kinds_button").click()
    assert drawer.isVisible()
    assert screen.kinds.isVisible()
    press(screen, Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert screen.picture.chosen == JNIM
    screen.set_width_class("normal")
    assert screen.kinds.isVisible()
    assert screen.selection.isVisible()


def test_the_picture_is_saved_with_its_words_and_its_data_copied(screen, tmp_path):
    assert screen._export.save(tmp_path / "graph.png")
    assert screen._export.save(tmp_path / "graph.svg")
    assert "Actors and their relations" in (tmp_path / "graph.svg").read_text(encoding="utf-8")
    screen._export.copy_data()
    assert QApplication.clipboard().text().splitlines()[0] == "Actor\tRelation\tTo whom\tWhen\tHow sure\tSource"


def test_every_control_of_the_graph_has_a_name_for_screen_readers(screen):
    for control in screen.findChildren(QAbstractButton):
        # The corner of a table is Qt's own, and hidden.
        named = control.accessibleName() or control.text()
        assert named or control.objectName() == "qt_tableview_cornerbutton", control.objectName()
    for pane in screen.panes():
        assert pane.accessibleName()


def test_going_to_the_list_and_back_keeps_the_actor(screen):
    """The list took the keys with its first row, and the panel went with it."""
    QTest.keyClicks(screen.canvas, "l")
    assert screen.picture.chosen == JNIM
    tie = screen.table.currentIndex().data(TIE_ROLE)
    assert JNIM in (tie.from_ref, tie.to_ref)
    press(screen.table, Qt.Key.Key_Escape)
    assert screen.picture.chosen == JNIM


def test_the_head_of_the_list_sorts_by_keys(screen):
    screen._show_list(True)
    tie = screen.table.currentIndex().data(TIE_ROLE)
    head = screen.table.horizontalHeader()
    head.setFocus()
    press(head, Qt.Key.Key_Left, Qt.Key.Key_Return)
    names = [screen.ties.index(row, FROM).data() for row in range(screen.ties.rowCount())]
    assert names == sorted(names, key=sort_key)
    press(head, Qt.Key.Key_Return)
    assert [screen.ties.index(row, FROM).data() for row in range(screen.ties.rowCount())] == names[::-1]
    assert screen.table.currentIndex().data(TIE_ROLE) == tie


def test_ties_without_a_date_come_last_in_the_order_of_dates(screen):
    screen.ties.sort(WHEN)
    dated = [tie.start is not None or tie.end is not None for tie in screen.ties.ties()]
    assert dated == sorted(dated, reverse=True)


def test_the_list_is_saved_as_a_table_in_its_order(screen, tmp_path, qtbot):
    screen.ties.sort(FROM)
    with qtbot.waitSignal(screen.notified) as told:
        screen._list_export.save(tmp_path / "relations.csv")
    assert str(screen.ties.rowCount()) in told.args[0]
    lines = (tmp_path / "relations.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == screen.ties.rowCount() + 1
    assert lines[1].startswith(screen.ties.index(0, FROM).data())
    with qtbot.waitSignal(screen.notified) as told:
        screen._list_export.save(tmp_path / "nowhere" / "relations.csv")
    assert "nowhere" in told.args[0]


def test_large_text_makes_the_picture_larger_than_the_window(screen):
    """At 150 % all actors in one view would stand upon each other's names."""
    theme().scale = 1.5
    try:
        screen.resize(1366, 560)
        screen.canvas.go_home()
        assert screen.picture.zoom >= 0.9
        assert not screen.canvas.shows_all()
        assert screen.canvas.view_state() == []
        point = screen.canvas.mapFromScene(screen.picture.nodes[JNIM].pos())
        assert screen.canvas.viewport().rect().contains(point)
        named = sum(item.has_label for item in screen.picture.nodes.values())
        QTest.keyClicks(screen.canvas, "0")
        assert screen.canvas.shows_all()
        assert sum(item.has_label for item in screen.picture.nodes.values()) < named
        assert screen.canvas.view_state()
    finally:
        theme().scale = 1.0


def test_while_the_wheel_turns_names_keep_their_sides_and_then_find_better_ones(screen, qtbot):
    sides = {ref: item.side for ref, item in screen.picture.nodes.items()}
    screen.canvas.zoom_by(0.7)
    for ref, item in screen.picture.nodes.items():
        assert item.side in (None, sides[ref])
    boxes = [box for item, box in zip(named(screen), screen.picture.label_boxes(), strict=True) if not item.is_chosen]
    assert not any(one.meets(two) for at, one in enumerate(boxes) for two in boxes[at + 1 :])
    few = len(boxes)
    qtbot.waitUntil(lambda: len(named(screen)) > few + 1)


def named(screen):
    """The actors whose names are written."""
    return [item for item in screen.picture.nodes.values() if item.has_label]


def test_an_actor_without_room_for_its_name_shows_it_under_the_mouse(screen):
    screen._on_kinds_changed(EVERYTHING)
    screen.canvas.fit()
    hidden = next(item for item in screen.picture.nodes.values() if not item.has_label)
    screen.picture.light(hidden)
    before = screen.canvas.grab().toImage()
    assert not hidden.has_label
    screen.picture.light(None)
    assert screen.canvas.grab().toImage() != before
    place = screen.canvas.mapFromScene(hidden.pos())
    assert screen.canvas._words_at(place) == hidden.node.title


def test_a_line_says_what_it_stands_for(screen):
    line = next(item for item in screen.picture._edges if set(item.edge.ends) == {JNIM, AQIM})
    middle = line._found_way().path.pointAtPercent(0.5)
    assert screen.picture.edge_at(middle) is line
    assert "AQIM merged into JNIM" in screen.canvas._words_at(screen.canvas.mapFromScene(middle))


def test_what_is_over_is_drawn_only_around_the_one_chosen(screen):
    screen.time.slider.setValue(0)
    screen.picture._renew_strengths(at_once=True)
    over = [item for item in screen.picture._edges if state_of(item.edge, screen.picture.day) == LATER]
    assert over
    for item in over:
        assert (item.strength > 0) == (JNIM in item.edge.ends)
    screen._choose(None)
    screen.picture._renew_strengths(at_once=True)
    assert all(item.strength == 0 for item in over)


def test_buttons_on_the_graph_zoom_and_fit(screen):
    zoom = screen.picture.zoom
    screen.findChild(QAbstractButton, "graph_zoom_in").click()
    assert screen.picture.zoom > zoom
    screen.findChild(QAbstractButton, "graph_zoom_out").click()
    screen.findChild(QAbstractButton, "graph_zoom_out").click()
    assert screen.picture.zoom < zoom
    screen.findChild(QAbstractButton, "graph_zoom_fit").click()
    assert screen.picture.zoom == pytest.approx(zoom)


def test_two_fingers_zoom_around_their_middle(screen):
    zoom, point = screen.picture.zoom, QPointF(300, 200)
    there = screen.canvas.mapToScene(point.toPoint()) / zoom
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        point,
        point,
        screen.canvas.viewport().mapToGlobal(point),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(screen.canvas.viewport(), pinch)
    assert screen.picture.zoom == pytest.approx(zoom * 1.25)
    assert (screen.canvas.mapToScene(point.toPoint()) / screen.picture.zoom - there).manhattanLength() < 6


def test_the_way_to_an_actor_is_found_by_keys(screen, qtbot):
    way = screen.findChild(QAbstractButton, "graph_way")
    way.setFocus()
    press(way, Qt.Key.Key_Space)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "european un")
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(screen.picture.drawn.way))
    assert (screen.picture.drawn.way[0], screen.picture.drawn.way[-1]) == (JNIM, EU)


def test_no_name_is_cut_by_the_edge_of_a_window_too_small_for_the_picture(screen):
    canvas = screen.canvas
    canvas.setFixedSize(360, 260)
    canvas.go_home()
    assert not canvas.shows_all()
    seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    chosen = screen.picture.chosen
    for ref, item in screen.picture.nodes.items():
        box = item.label_rect()
        assert box.isNull() or ref == chosen or seen.contains(box)


def test_a_picture_to_take_along_says_what_its_marks_and_lines_mean(screen):
    key = PictureKey(screen.picture)
    drawn = {item.node.group for item in screen.picture.nodes.values()}
    ties = {edge.kind for edge in screen.picture.drawn.edges}
    assert key.words()[: len(drawn)] == [group_name(group) for group in GROUPS if group in drawn]
    assert {tie_label(tie) for tie in ties} <= set(key.words())
    wide, narrow = key.height(1200), key.height(240)
    assert 0 < wide < narrow
    plain = screen.canvas.height() + wide
    assert screen._export.whole_size().height() > plain


def test_a_saved_drawing_is_made_of_lines_and_not_of_pictures(screen, tmp_path):
    """On screen names are put down as pictures, which would be blurred in a drawing that is made larger."""
    screen._export.save(tmp_path / "graph.svg")
    assert "<image" not in (tmp_path / "graph.svg").read_text(encoding="utf-8")


def test_a_picture_with_somebody_private_stays_here(screen, workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(workspace.book, "private_refs", lambda: frozenset([AQIM]))
    assert not screen._export.save(tmp_path / "graph.png")
    screen._list_export.save(tmp_path / "relations.csv")
    assert "AQIM" not in (tmp_path / "relations.csv").read_text(encoding="utf-8-sig")


def test_a_screen_reader_hears_the_actor_and_what_the_graph_shows(screen):
    heard = QAccessible.queryAccessibleInterface(screen.canvas)
    assert heard.text(QAccessible.Text.Name).startswith("JNIM, Jihadist")
    count = len(screen.picture.nodes)
    value = heard.text(QAccessible.Text.Value)
    assert value.startswith(f"Graph of actors, {count} shown, July 2017")
    press(screen.time.slider, Qt.Key.Key_PageUp)
    assert "July 2016" in heard.text(QAccessible.Text.Value)
    assert "July 2016" in QAccessible.queryAccessibleInterface(screen.time.slider).text(QAccessible.Text.Name)


# On a profile


def test_a_profile_shows_the_small_graph_and_leads_to_the_whole_one(profile, qtbot):
    nodes = profile.findChildren(EgoNode)
    assert {"Ansar Dine", "AQIM"} <= {node.accessibleName().split(",")[0] for node in nodes} | {"AQIM"}
    with qtbot.waitSignal(profile.opened):
        press(nodes[0], Qt.Key.Key_Return)
    with qtbot.waitSignal(profile.graph_wanted) as wanted:
        profile.findChild(QAbstractButton, "open_graph").click()
    assert wanted.args == [JNIM]


def test_the_list_behind_the_small_graph_opens_below_it(profile):
    listed = profile.findChild(QWidget, "relations_list")
    assert not listed.isVisible()
    profile.findChild(QAbstractButton, "relations_as_list").click()
    assert listed.isVisible()


def test_the_lineage_of_a_profile_is_told_in_links_and_in_sentences(profile, qtbot):
    chart = profile.findChild(LineageChart)
    assert "AQIM merged into JNIM" in chart.accessibleDescription()
    link = chart.findChild(RichText, "lineage_aqim")
    with qtbot.waitSignal(profile.opened) as opened:
        link.link_activated.emit(AQIM)
    assert opened.args == [AQIM]
    profile.findChild(QAbstractButton, "lineage_as_list").click()
    sentences = [text.words() for text in profile.findChild(QWidget, "lineage_list").findChildren(RichText)]
    assert len(sentences) == len(chart._lineage.joins)


def test_ctrl_enter_opens_an_actor_in_the_graph(profile, qtbot):
    with qtbot.waitSignal(profile.graph_wanted) as wanted:
        QTest.keyClick(profile.page.scroll_area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [JNIM]
    tree = profile.list_pane.tree
    tree.setCurrentIndex(profile.list_pane.model.index_of(GATIA))
    with qtbot.waitSignal(profile.graph_wanted) as wanted:
        QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [GATIA]


def test_a_page_action_opens_the_graph(profile, qtbot):
    action = next(action for action in profile.page_actions() if action.objectName() == "open_in_graph")
    with qtbot.waitSignal(profile.graph_wanted):
        action.trigger()


def test_names_of_the_small_graph_stand_apart(network, qtbot):
    for ref in network.nodes:
        ego = ego_of(network, ref, ESTIMATE_DAY)
        picture = EgoPicture(network, ego, ESTIMATE_DAY)
        qtbot.addWidget(picture)
        picture.resize(264, picture.sizeHint().height())
        picture.grab()
        # A name may end where the next begins below it, and has room at its sides.
        boxes = [node.geometry().adjusted(3, 3, -3, -3) for node in picture.findChildren(EgoNode)]
        touching = [(one, two) for at, one in enumerate(boxes) for two in boxes[at + 1 :] if one.intersects(two)]
        assert not touching, ref


def test_what_others_merged_into_begins_with_them_whatever_it_left():
    """A strand that also split from another began only where that line came to it, with a gap before."""
    merged, left, part = (Ref("actor", key) for key in ("merged", "left", "part"))
    strands = (
        Strand(merged, "Merged", "cma", 1, "2013-05-01", "2013-05-31", "2026-01-01"),
        Strand(part, "Part", "cma", 0, "2012-01-01", "2012-01-31", "2013-05-31"),
        Strand(left, "Left", "jihadist", 2, "2012-01-01", "2012-01-31", "2026-01-01"),
    )
    joins = (
        Join(part, merged, MERGER, "2013-05-01", "2013-05-31", "", merged),
        Join(left, merged, SPLIT, "2013-05-01", "2013-06-30", "", merged),
    )
    places = LineagePlaces(Lineage(merged, strands, joins, 2012, "2026-01-01"))
    places.fit(660, 6)
    assert places.begin_of_strand(strands[0])[1] == places.x("2013-05-31")
    assert places.has_own_beginning(strands[0])
