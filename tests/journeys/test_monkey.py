"""Keys and clicks of somebody who knows nothing, in the real window: always the same ones, and no error among them."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SEED, DEEDS = 20170710, 50
DAYS = ("", "2017-07-10", "0001-01-01", "2013-04-25", "9999-12-31")
KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F6),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape),
)
MNLA, LIFE = Ref("actor", "mnla"), Ref("indicator", "life-expectancy")


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.open_start()
    made.show()
    qtbot.waitExposed(made)
    yield made
    theme().mode = "light"


@pytest.mark.parametrize("place", ["overview", "actors", "events", "indicators", "sources", "graph"])
def test_random_keys_and_drags_meet_no_error(window: MainWindow, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    errors: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: errors.append(error))
    chance = random.Random(f"{SEED} {place}")
    _open(window, place)
    for number in range(DEEDS):
        if number % 20 == 19:
            window.workspace.set_as_of(chance.choice(DAYS))
        elif number % 30 == 14:
            window.appearance.set_theme(chance.choice(("light", "dark", "sunlight")))
        else:
            (_press_a_key if chance.random() < 0.6 else _drag)(window, chance)
        QApplication.processEvents()
        assert not errors, f"deed {number}: {errors}"


def _open(window: MainWindow, place: str) -> None:
    if place == "graph":
        window.open_page("graph", MNLA)
    elif place in ("actors", "indicators"):
        window.open_record(MNLA if place == "actors" else LIFE)
    else:
        window.open_tab({"overview": 0, "events": 2, "sources": 4}[place])


def _press_a_key(window: MainWindow, chance: random.Random) -> None:
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, chance.choice(KEYS))


def _drag(window: MainWindow, chance: random.Random) -> None:
    """Press, move and let go somewhere on the screen shown; the day may change under the hand."""
    screen = window.screen
    point = QPoint(chance.randrange(screen.width()), chance.randrange(screen.height()))
    target: QWidget = screen.childAt(point) or screen
    at = target.mapFrom(screen, point)
    # A menu opens on a press and would wait for an answer; any other button only acts where it is let go.
    if isinstance(target, QToolButton) and target.menu() is not None:
        return
    QTest.mousePress(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    far = at + QPoint(chance.randrange(40, 200), chance.randrange(40, 120))
    # A press may have shown another record, and the widget under it is gone.
    if not isValid(target):
        return
    QTest.mouseMove(target, far)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, far)
