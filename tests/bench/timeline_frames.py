"""Frame times of the timeline while it is zoomed, moved and brushed.

Run by hand: ``python tests/bench/timeline_frames.py``. A frame is one step of the mouse or the wheel with everything it
brings: the layout anew and the strip painted; for the brush, table and filter bar too. Two loads are shown: all events
of the book with all rows of UCDP, and twenty and a hundred thousand made up at random. The aims are one frame of a
screen (16 ms) and three for the 95th percentile.

Times are of the processor, for other work may share the machine; beside them stands how often the floor fits into one:
the time to paint as many plain boxes as the book has bricks, measured in the same run.
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from mali_ref.domain.dates import Edtf, parse_edtf
from mali_ref.domain.record import Record
from mali_ref.exchange.book_build import build_book
from mali_ref.models.timeline import Timeline
from mali_ref.models.timeline_brush import Brush
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.store.book import Book
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.kit.theme import theme
from mali_ref.views.timeline.board import TimelineBoard

Deed = Callable[[], object]
ROOT = Path(__file__).resolve().parent.parent.parent
FRAMES = 240
SYNTHETIC = (20_000, 100_000)
BRICKS = 360
TYPES = ("attack", "political", "mission", "security", "agreement")


def made_up(count: int) -> list[Record]:
    """Events of exact days over 35 years, always the same ones."""
    dice = random.Random(2017)
    first, last = date(1990, 1, 1).toordinal(), date(2025, 1, 1).toordinal()
    days = (date.fromordinal(dice.randint(first, last)).isoformat() for _ in range(count))
    dates = (Edtf(day, day, day, "exact") for day in days)
    return [
        Record("event", f"e{number}", f"Event {number}", "made-up", {"date": when, "type": dice.choice(TYPES)})
        for number, when in enumerate(dates)
    ]


def steps(board: TimelineBoard) -> Iterator[Deed]:
    """Turns of the wheel and moves to and fro, at several scales."""
    for number in range(FRAMES):
        if number % 4 < 2:
            yield partial(board.zoom, 1.1 if number % 80 < 40 else 1 / 1.1, board.width() * 0.6)
        else:
            yield partial(board.pan, 0.03 if number % 8 < 4 else -0.03)


def brushes(screen: EventsScreen) -> Iterator[Deed]:
    """Both handles on their way over the years."""
    for number in range(FRAMES // 4):
        since = parse_edtf(f"{2012 + number % 5}-{number % 12 + 1:02d}")
        until = parse_edtf(f"{2018 + number % 6}-{number % 12 + 1:02d}")
        yield partial(_pull, screen, Brush(since, until))
    screen.timeline.board.dropped.emit()


def _pull(screen: EventsScreen, brush: Brush) -> None:
    """What a handle brings that the mouse has hold of, without its pause."""
    screen.timeline.board.marked.emit(
        *sorted(map(screen.timeline.board.scale.place, (brush.first or 0, brush.end or 0)))
    )
    screen.timeline.dates_changed.emit(brush.since, brush.until)


def frame_times(widget: QWidget, deeds: Iterable[Deed]) -> list[float]:
    """Milliseconds of work in each frame."""
    times = []
    for deed in deeds:
        began = time.process_time()
        deed()
        widget.repaint()
        times.append((time.process_time() - began) * 1000)
    return sorted(times)


def floor() -> float:
    """Milliseconds for as many plain boxes as the book has bricks, on a strip of the same size."""
    picture, times = QImage(1366, 92, QImage.Format.Format_ARGB32_Premultiplied), []
    for _ in range(FRAMES):
        began = time.process_time()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.darkRed)
        for number in range(BRICKS):
            painter.drawRoundedRect(QRectF(number * 3, number % 80, 8, 6), 1, 1)
        painter.end()
        times.append((time.process_time() - began) * 1000)
    return sorted(times)[FRAMES // 2]


def tell(words: str, times: list[float], aim: int) -> None:
    """Print what a load took."""
    half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
    reached, least = "met" if most <= aim else "missed", floor()
    figures = f"p50 {half:.1f} ms, p95 {most:.1f} ms, longest {times[-1]:.1f} ms"
    print(f"  {words}: {figures}; {most / least:.0f} floors of {least:.1f} ms; aim {aim} ms: {reached}")


def main() -> None:
    """Print both loads, and the brush with the book's own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--book", type=Path, help="a built book; without one, it is built first")
    options = parser.parse_args()
    app = QApplication([])
    theme().mode = "light"
    theme().install(app)
    with tempfile.TemporaryDirectory() as home:
        path = options.book or Path(home) / "bench.book"
        if options.book is None:
            build_book(ROOT / "db", path)
        book = Book(path, immutable=True)
        measure(Workspace(book, as_of=LATEST), app)
        book.close()


def measure(workspace: Workspace, app: QApplication) -> None:
    """Print the frames of a window of 1366 × 768."""
    screen = EventsScreen(workspace)
    screen.resize(1366, 652)
    screen.set_width_class("normal")
    screen.show()
    screen.show_layer(True)
    app.processEvents()
    board = screen.timeline.board
    tell("book and UCDP", frame_times(board, steps(board)), 16)
    # Table and map follow a handle a little later than the strip itself.
    tell("book and UCDP, brush with table", frame_times(screen.timeline, brushes(screen)), 64)
    screen.set_filter(screen.filter().without("dates"))
    for count in SYNTHETIC:
        events = made_up(count)
        timeline = Timeline(events, events, "")
        board.set_ranges(timeline.usual_range(), timeline.whole_range())
        board.set_timeline(timeline)
        board.show_usual()
        tell(f"{count:,} made up", frame_times(board, steps(board)), 48)
    screen.close()


if __name__ == "__main__":
    main()
