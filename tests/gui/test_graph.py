"""The graph page and the pictures on a profile: keys, slider, list, panel, ways, drawers, what Back brings back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_choice import EVERYTHING
from mali_ref.models.graph_list import TIE_ROLE
from mali_ref.models.graph_places import Places, laid_out
from mali_ref.models.workspace import ESTIMATE_DAY
from mali_ref.views.actors.screen import ActorsScreen
from mali_ref.views.graph.ego import EgoNode
from mali_ref.views.graph.lineage import LineageChart
from mali_ref.views.graph.screen import GraphScreen
from mali_ref.views.kit.rich_text import RichText

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
    qtbot.waitUntil(lambda: screen.picture.nodes[JNIM].opacity() < 0.5)
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
