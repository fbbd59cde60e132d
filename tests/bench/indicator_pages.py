"""How long the page of an indicator takes to be built and painted, as a ratio to an empty widget in the same run.

Run by hand: ``python tests/bench/indicator_pages.py``. Every indicator of the list is opened in turn, as by somebody
who walks down the list with the keyboard held; the read-out is then moved over one chart. The aims are 100 ms for a
page and one frame of a screen (16 ms) for a step of the read-out, both at the 95th percentile. Processor time counts,
so that other programs do not.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.exchange.book_build import build_book
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.store.book import Book
from mali_ref.views.indicators.screen import IndicatorsScreen
from mali_ref.views.kit.theme import theme

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE = (1366, 652)
PAGE_AIM, STEP_AIM = 100, 16
TELLING = Ref("indicator", "exports-gdp-share")


class Empty(QWidget):
    """What any widget costs."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.end()


def times(deeds: Iterable[Callable[[], object]]) -> list[float]:
    """Milliseconds of the processor for each deed with all that it brings, the shortest first."""
    found = []
    for deed in deeds:
        begin = time.process_time()
        deed()
        QApplication.processEvents()
        found.append((time.process_time() - begin) * 1000)
    return sorted(found)


def pages(screen: IndicatorsScreen) -> Iterator[Callable[[], object]]:
    """Opens every indicator in the order of the list."""
    for group in screen.indicators.groups():
        for row in group.rows:
            yield partial(screen.show_record, row.ref)


def steps(screen: IndicatorsScreen) -> Iterator[Callable[[], object]]:
    """Moves the read-out over all years, to and fro."""
    screen.show_record(TELLING)
    QApplication.processEvents()
    chart = screen.page.main_chart()
    count = chart.stop_count()
    for stop in [*range(count), *reversed(range(count))] * 3:
        yield partial(chart.move_to, stop)


def told(name: str, found: list[float], floor: float, aim: int) -> str:
    """One line of the report."""
    middle, high = found[len(found) // 2], found[int(len(found) * 0.95)]
    verdict = f"aim {aim} ms {'met' if high <= aim else 'missed'}"
    return f"{name:34} median {middle:6.1f} ms, 95 % {high:6.1f} ms = {high / floor:5.0f} × floor; {verdict}"


def main() -> None:
    """Measure on both days that matter."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    app = QApplication([])
    theme().install(app)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mali.book"
        build_book(ROOT / "db", path)
        workspace = Workspace(Book(path))
        empty = Empty()
        empty.resize(*SIZE)
        empty.show()
        floors = times([empty.repaint] * 200)
        floor = max(floors[len(floors) // 2], 0.05)
        print(f"floor: an empty widget takes {floor:.2f} ms")
        for day in (ESTIMATE_DAY, LATEST):
            workspace.set_as_of(day)
            screen = IndicatorsScreen(workspace)
            screen.resize(*SIZE)
            screen.show()
            screen.show_record(TELLING)
            app.processEvents()
            name = day or "latest"
            print(told(f"pages, {name}", times(pages(screen)), floor, PAGE_AIM))
            print(told(f"steps of the read-out, {name}", times(steps(screen)), floor, STEP_AIM))


if __name__ == "__main__":
    main()
