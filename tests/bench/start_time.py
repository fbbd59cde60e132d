"""Start time and memory of the window as ratios to a bare PySide6 window, measured in the same run.

Run by hand: ``make bench``. Each start is a process of its own; the middle of several is compared.
"""

import os
import statistics
import subprocess
import sys
import tempfile

RUNS = 7
_MEASURE = """
import resource, sys, time
def report():
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(time.perf_counter() - BEGAN, rss, int("numpy" in sys.modules), int("pyqtgraph" in sys.modules))
"""
_BARE = (
    "import time; BEGAN = time.perf_counter()"
    + _MEASURE
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: (report(), app.quit())))
app.exec()
"""
)
_OURS = (
    "import time; BEGAN = time.perf_counter()"
    + _MEASURE
    + """
from mali_ref.app import command_line, display
options = command_line.parser().parse_args([])
assert not display.problem()
from PySide6.QtCore import QTimer
from mali_ref.app import window_start
from mali_ref.app.main_window import MainWindow
shown = MainWindow.show
def show(self):
    shown(self)
    from PySide6.QtWidgets import QApplication
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: (report(), self.close(), QApplication.quit())))
MainWindow.show = show
window_start.open_window(options)
"""
)


def measure(code: str, home: str) -> tuple[float, float, bool]:
    """Seconds and megabytes of a start, and whether it loaded the chart library."""
    environment = {**os.environ, "MALI_REF_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    seconds, kilobytes, numpy, charts = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024, numpy == "1" or charts == "1"


def main() -> None:
    """Print both starts and their ratios."""
    with tempfile.TemporaryDirectory() as home:
        measure(_OURS, home)  # the first start makes the user's book
        pairs = [(measure(_BARE, home), measure(_OURS, home)) for _ in range(RUNS)]
    for name, part in (("seconds", 0), ("megabytes", 1)):
        bare, ours = (statistics.median(pair[which][part] for pair in pairs) for which in (0, 1))
        print(f"{name}: bare {bare:.3f}, ours {ours:.3f}, ratio {ours / bare:.2f}")
    print("chart library loaded at start:", any(pair[1][2] for pair in pairs))


if __name__ == "__main__":
    main()
