"""The window loads what it needs to be seen, and no more."""

import json
import os
import subprocess
import sys

import pytest

# Loaded when a chart, a search with a slip of the pen, an odd date or the building of a book asks for them.
HEAVY = {"numpy", "pyqtgraph", "sqlite_utils", "edtf", "rapidfuzz", "yaml"}
# The other tabs, pages and dialogs.
LATER = {
    "mali_ref.app.commands",
    "mali_ref.views.actors",
    "mali_ref.views.dialogs",
    "mali_ref.views.events",
    "mali_ref.views.graph",
    "mali_ref.views.indicators",
    "mali_ref.views.palette",
    "mali_ref.views.record",
    "mali_ref.views.sources",
    "PySide6.QtPrintSupport",
}
_START = """
import gc, json, sys
from mali_ref.app import start, window_start

run = window_start.QApplication.exec

def look(*arguments):
    from PySide6.QtCore import QTimer

    def report():
        app = window_start.QApplication.instance()
        print(json.dumps([app.activeWindow() is not None, gc.isenabled(), sorted(sys.modules)]))
        app.closeAllWindows()
        app.quit()

    QTimer.singleShot(200, report)
    return run()

window_start.QApplication.exec = look
sys.exit(start.main([]))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """What a started window says of itself; the start before it made the user's book."""
    home = tmp_path_factory.mktemp("home")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MALI_REF_HOME": str(home)}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", _START], env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stderr
    is_open, collects, modules = json.loads(done.stdout)
    assert is_open
    return collects, set(modules)


def test_a_started_window_has_not_loaded_the_heavy_libraries(started):
    assert started[1] & HEAVY == set()


def test_a_started_window_has_not_loaded_the_other_tabs_and_dialogs(started):
    assert started[1] & LATER == set()


def test_the_collector_of_rubbish_goes_on_once_the_window_stands(started):
    assert started[0]
