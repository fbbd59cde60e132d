"""Start time and memory of the window as ratios to a bare PySide6 window, measured in the same run.

Run by hand: ``make bench``. Each start is a process of its own, bare and ours in turn; the middle of several is
compared. Both find compiled modules, as installed programs do; ``--uncompiled`` measures a checkout whose modules
are compiled at each start because ``PYTHONDONTWRITEBYTECODE`` is set.

A window is settled once it has painted itself for the first time and its event loop has nothing left to do. Three
figures are taken at that moment:

- seconds from spawn: what someone with a stopwatch sees, from starting the process;
- seconds in Python: without the interpreter's own start, from the first line of the program;
- megabytes: the most memory the process ever held.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
LATE_MODULES = ("numpy", "pyqtgraph", "sqlite_utils", "edtf", "rapidfuzz", "yaml")
FIGURES = ("seconds from spawn", "seconds in Python", "megabytes")

# Waits for the first paint and then for a turn of the event loop in which nothing else was waiting. A window paints
# while it handles the event that exposes it, and zero timers run after all other events.
_WATCH = """
import time
BEGAN = time.perf_counter()

def report():
    import json, resource, sys
    seconds = time.perf_counter() - BEGAN
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, megabytes, sorted(sys.modules)]), flush=True)

def watch(app, idle_turns=0):
    from PySide6.QtCore import QTimer
    exposed = any(window.isVisible() and window.isExposed() for window in app.topLevelWindows())
    if idle_turns == 3:
        report()
        app.closeAllWindows()
        app.quit()
    else:
        QTimer.singleShot(0, lambda: watch(app, idle_turns + 1 if exposed else 0))
"""
_BARE = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
window.show()
watch(app)
app.exec()
"""
)
_OURS = (
    _WATCH
    + """
from mali_ref.app import display, start
problem = display.problem

def problem_and_watch():
    found = problem()  # loads Qt, as the program does it
    from PySide6.QtWidgets import QApplication
    run = QApplication.exec
    def exec_watched(*arguments):
        watch(QApplication.instance())
        return run()
    QApplication.exec = exec_watched
    return found

display.problem = problem_and_watch
start.main([])
"""
)


def measure(code: str, environment: dict[str, str]) -> tuple[tuple[float, ...], set[str]]:
    """The figures of one start, and the modules it loaded."""
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        from_spawn = time.perf_counter() - began
    if process.returncode:
        raise SystemExit(f"a start failed with status {process.returncode}")
    in_python, megabytes, modules = json.loads(line)
    return (from_spawn, in_python, megabytes), set(modules)


def _environment(home: str, compiled: bool) -> dict[str, str]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "MALI_REF_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if compiled:
        environment["PYTHONPYCACHEPREFIX"] = os.path.join(home, "compiled")
    else:
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
    return environment


def main() -> None:
    """Print both starts and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--uncompiled", action="store_true", help="let each start compile the modules it loads")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(home, not options.uncompiled)
        for code in (_BARE, _OURS):  # the first start makes the user's book and compiles
            measure(code, environment)
        pairs = [(measure(_BARE, environment), measure(_OURS, environment)) for _ in range(options.runs)]
    for at, name in enumerate(FIGURES):
        bare, ours = (statistics.median(pair[which][0][at] for pair in pairs) for which in (0, 1))
        print(f"{name}: bare {bare:.3f}, ours {ours:.3f}, ratio {ours / bare:.2f}")
    loaded = pairs[-1][1][1] & set(LATE_MODULES)
    print("loaded before they are needed:", ", ".join(sorted(loaded)) or "none of the heavy modules")


if __name__ == "__main__":
    main()
