"""What a screen reader hears on every screen: no control without a name, no picture without a sentence."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.spoken_value import ValueTold
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PLACES: dict[str, Callable[[MainWindow], object]] = {
    "at a glance": lambda window: window.open_tab(0),
    "section": lambda window: window.open_record(Ref("section", "9b")),
    "actors": lambda window: window.open_record(Ref("actor", "jnim")),
    "events": lambda window: window.open_tab(2),
    "place": lambda window: window.open_record(Ref("place", "gao")),
    "indicators": lambda window: window.open_tab(3),
    "yearly": lambda window: window.open_record(Ref("indicator", "infant-mortality")),
    "sources": lambda window: window.open_tab(4),
    "data set": lambda window: window.open_record(Ref("data", "ucdp_event")),
    "graph": lambda window: window.open_page("graph", Ref("actor", "gatia")),
    "comparison": lambda window: window.open_page(
        "compare", Ref("actor", "mnla"), {"refs": ["actor:mnla", "actor:cma"]}
    ),
    "changes": lambda window: window.commands["show_changes"].trigger(),
}
PICTURES = (QAccessible.Role.Canvas, QAccessible.Role.Chart)
# Known by name too, so that one which stops saying what it is does not slip through.
OTHER_PICTURES = (
    "yearly_chart",
    "strength_months",
    "deaths_months",
    "strength_spark",
    "deaths_spark",
    "lineage",
    "ego_picture",
)


@pytest.fixture
def window(qtbot, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    theme().install(QApplication.instance())
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(QSize(1366, 768))
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    use_codes(lambda source: "")


def said(widget: QWidget, kind: QAccessible.Text) -> str:
    """What a screen reader is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(kind).strip() if interface is not None else ""


def visible(top: QWidget) -> Iterator[QWidget]:
    """Everything that is shown, also what lies further down the page."""
    yield from (widget for widget in (top, *top.findChildren(QWidget)) if widget.isVisibleTo(top))


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab can stop here."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None and widget.isEnabled()


def nameless(top: QWidget) -> list[str]:
    """The controls that keys reach and nothing is said of."""
    stops = (widget for widget in visible(top) if takes_keys(widget))
    return [_called(widget) for widget in stops if not said(widget, QAccessible.Text.Name)]


def silent(top: QWidget) -> list[str]:
    """The pictures that say nothing of what they show; a single word says too little."""
    pictures = (widget for widget in visible(top) if is_picture(widget))
    return [_called(widget) for widget in pictures if " " not in told(widget)]


def told(picture: QWidget) -> str:
    """What a picture shows: its value, or of a chart whose read-out is on nothing, the description with all of it."""
    return said(picture, QAccessible.Text.Value) or said(picture, QAccessible.Text.Description)


def is_picture(widget: QWidget) -> bool:
    """Whether a widget is a painted picture, and not a handle on one."""
    if isinstance(widget, ValueTold):
        return widget.spoken_role in PICTURES
    return widget.objectName() in OTHER_PICTURES


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def faults(window: MainWindow) -> list[str]:
    """What is wrong on the screen shown."""
    return [*(f"no name: {it}" for it in nameless(window)), *(f"no value: {it}" for it in silent(window))]


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_and_every_picture_a_sentence(place: str, window: MainWindow, qtbot) -> None:
    PLACES[place](window)
    for day in ("2017-07-10", "2026-11-24"):
        window.workspace.set_as_of(day)
        # A map is made, and names of its value come, a moment after its screen is shown.
        QApplication.processEvents()
        assert faults(window) == [], day


OPENED: dict[str, Callable[[MainWindow], object]] = {
    "the day of the book": lambda window: window.popups.open_as_of(),
    "a citation": lambda window: window.popups.open_citation(Cited("¶4"), window.mapToGlobal(QPoint(300, 300))),
    "the palette": lambda window: window.popups.open_search("kidal"),
    "the keys": lambda window: window.commands["show_keys"].trigger(),
    "about": lambda window: window.commands["show_about"].trigger(),
    "the filter by place": lambda window: window.screen.bar.open_part("places"),
    "the filter by date": lambda window: window.screen.bar.open_part("dates"),
    "the layers of the map": lambda window: window.screen.map.pane.map().open_layers(),
}


@pytest.mark.parametrize("panel", OPENED)
def test_every_control_of_what_opens_above_the_window_has_a_name(panel: str, window: MainWindow, qtbot) -> None:
    window.open_tab(2)
    OPENED[panel](window)
    qtbot.waitUntil(lambda: len(_tops(window)) > 1 or window.popups.palette is not None)
    assert [fault for top in _tops(window) for fault in nameless(top)] == []
    for top in _tops(window):
        if top is not window:
            top.close()


def _tops(window: MainWindow) -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible() and (top is window or top.window() is top)]
