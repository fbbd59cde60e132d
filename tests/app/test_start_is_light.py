"""The window loads what it needs to be seen, and no more."""

import json
import os
import subprocess
import sys

import pytest

# Loaded when a chart, a search with a slip of the pen, an odd date or the building of a book asks for them.
HEAVY = {"numpy", "pyqtgraph", "sqlite_utils", "edtf", "rapidfuzz", "yaml"}
# Parts of the standard library that load slowly, for what a start does without: threads that answer, keys, signs by
# name, the number of this machine.
SLOW = {"concurrent.futures", "hashlib", "html", "uuid"}
# The other tabs, pages and dialogs.
LATER = {
    "mali_ref.app.command_line",
    "mali_ref.app.commands",
    "mali_ref.views.actors",
    "mali_ref.views.changes",
    "mali_ref.views.compare",
    "mali_ref.views.data",
    "mali_ref.views.dialogs",
    "mali_ref.views.edit",
    "mali_ref.views.events",
    "mali_ref.views.graph",
    "mali_ref.views.indicators",
    "mali_ref.views.kit.popover",
    "mali_ref.views.kit.rich_text",
    "mali_ref.views.map",
    "mali_ref.views.palette",
    "mali_ref.views.record",
    "mali_ref.views.sources",
    "mali_ref.views.timeline",
    "PySide6.QtPrintSupport",
}
# What searches the book, writes it, tells of its past, or reads what the first page does not show.
ASKED_FOR = {
    "mali_ref.domain.edits",
    "mali_ref.domain.map_shapes",
    "mali_ref.domain.series",
    "mali_ref.exchange.private",
    "mali_ref.models.background",
    "mali_ref.store.editing",
    "mali_ref.store.journal",
    "mali_ref.store.map_rows",
    "mali_ref.store.search",
    "mali_ref.store.series_rows",
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


def test_a_started_window_has_not_loaded_what_searches_or_writes_the_book(started):
    assert started[1] & ASKED_FOR == set()


def test_a_started_window_has_not_loaded_slow_parts_of_the_standard_library(started):
    assert started[1] & SLOW == set()


def test_the_collector_of_rubbish_goes_on_once_the_window_stands(started):
    assert started[0]
