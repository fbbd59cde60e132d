"""Frame times of the graph while it is drawn along, zoomed and played, as ratios to an empty widget in the same run.

Run by hand: ``python tests/bench/graph_frames.py``. A frame is one step of the mouse, the wheel or the slider with
everything it brings: the picture painted anew, and the slices in which it is made sharp again. Two loads are shown: the
first picture of the latest day, and all actors with all their ties. The aim is one frame of a screen (16 ms) for the
95th percentile.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mali_ref.exchange.book_build import build_book
from mali_ref.models.graph_choice import EVERYTHING, Choice, draw
from mali_ref.models.graph_network import Network, read_network
from mali_ref.models.graph_places import Places
from mali_ref.models.graph_times import TimeLine
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.store.book import Book
from mali_ref.views.graph.canvas import GraphCanvas
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.kit.theme import theme

Deed = Callable[[], object]
ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = {"beside the panes": (848, 574), "in a large window": (1402, 886)}
LOADS = {"the first picture": Choice(), "all actors, all ties": EVERYTHING}
FRAMES = 240
FRAME = 16.7
AIM = 16
# A frame that takes less than this shows nothing new.
IDLE = 0.3
# Frames in which nothing is asked for, after each turn of the wheel: the picture is made sharp again in them.
RESTS = 14
# Frames from one month to the next while it plays.
PLAYED = 11


class Empty(QWidget):
    """What any widget costs."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.end()


def made_canvas(network: Network, choice: Choice) -> GraphCanvas:
    """The graph with one of the two loads."""
    scene = GraphScene(network, Places(), "")
    canvas = GraphCanvas(scene)
    scene.setParent(canvas)
    scene.show_drawn(draw(network, choice))
    return canvas


def drawn_along(canvas: GraphCanvas) -> Iterator[Deed]:
    """Drags to and fro."""
    for _ in range(FRAMES // 40):
        for across, down in ((9, 4), (-9, -4)):
            yield from (partial(canvas.pan, across, down) for _ in range(20))


def zoomed(canvas: GraphCanvas) -> Iterator[Deed]:
    """Turns of the wheel in and out, with rests between them."""
    middle = QPointF(canvas.width() * 0.62, canvas.height() * 0.45)
    for _ in range(FRAMES // (4 * (6 + RESTS))):
        for factor in (1.2, 1.2, 1 / 1.2, 1 / 1.2):
            yield from (partial(canvas.zoom_by, factor, middle) for _ in range(6))
            yield from (nothing for _ in range(RESTS))


def played(canvas: GraphCanvas, network: Network) -> Iterator[Deed]:
    """Months in turn, each fading into the next."""
    line = TimeLine(network.ties, "")
    for place in range(line.count - FRAMES // PLAYED, line.count):
        yield partial(canvas.picture.set_day, line.day_at(place))
        yield from (nothing for _ in range(PLAYED - 1))


def nothing() -> None:
    """A frame in which the hand rests."""


def frame_times(widget: QWidget, deeds: Iterable[Deed], app: QApplication) -> list[float]:
    """Milliseconds of work in each frame, which come as fast as a screen shows them; frames without work are left out.

    Time of the processor, so that what else runs on the machine counts less.
    """
    times = []
    for deed in deeds:
        began, worked = time.perf_counter(), time.thread_time()
        deed()
        if deed is not nothing:
            # Painted anew, even where a part could be moved along; not `repaint`, or it would be painted twice.
            widget.update()
        busy = time.thread_time() - worked
        while True:
            worked = time.thread_time()
            app.processEvents()
            busy += time.thread_time() - worked
            if time.perf_counter() - began >= FRAME / 1000:
                break
            time.sleep(0.0005)
        if deed is not nothing or busy * 1000 > IDLE:
            times.append(busy * 1000)
    return times


def percentile(times: list[float], share: float) -> float:
    """The time that this share of the frames stays below."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def main() -> None:
    """Print both loads at both sizes."""
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
        network = read_network(Workspace(book, as_of=LATEST))
        for name, size in SIZES.items():
            measure(network, name, size, app)
        book.close()


def measure(network: Network, name: str, size: tuple[int, int], app: QApplication) -> None:
    """Print the frames of one size."""
    empty = Empty()
    empty.resize(*size)
    empty.show()
    bare = statistics.median(frame_times(empty, (empty.update for _ in range(FRAMES)), app))
    print(f"{name}, {size[0]}×{size[1]}: an empty widget takes {bare:.2f} ms a frame")
    for words, choice in LOADS.items():
        canvas = made_canvas(network, choice)
        canvas.resize(*size)
        began = time.perf_counter()
        canvas.show()
        canvas.fit()
        app.processEvents()
        first = (time.perf_counter() - began) * 1000
        drawn = canvas.picture.drawn
        print(f"  {words}, {len(drawn.nodes)} actors, {len(drawn.edges)} lines: first {first:.0f} ms")
        deeds = {"along": drawn_along(canvas), "zoom": zoomed(canvas), "play": played(canvas, network)}
        for kind, steps in deeds.items():
            tell(kind, frame_times(canvas.viewport(), steps, app), bare)
        canvas.close()
    empty.close()


def tell(kind: str, times: list[float], bare: float) -> None:
    """Print the frames of one kind of motion."""
    half, most = percentile(times, 0.5), percentile(times, 0.95)
    print(
        f"    {kind:6} p50 {half:.1f} ms ({half / bare:.0f}×), p95 {most:.1f} ms ({most / bare:.0f}×),"
        f" longest {max(times):.1f} ms; aim {AIM} ms: {'met' if most <= AIM else 'missed'}"
    )


if __name__ == "__main__":
    main()
