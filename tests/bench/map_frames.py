"""Frame times of the map while it is drawn along and zoomed, as ratios to painting an empty widget in the same run.

Run by hand: ``python tests/bench/map_frames.py``. A frame is one step of the mouse or the wheel with everything it
brings: the window painted anew, and the slices in which the ground is made sharp again. Two loads are shown: all events
of the book with all rows of UCDP, and a hundred thousand made up at random. The aims are one frame of a screen (16 ms)
and three for the 95th percentile. Where everything looks otherwise at once (the first time, another theme, text or
window size), no turn may hold the window for more than a tenth of a second.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mali_ref.exchange.book_build import build_book
from mali_ref.models.event_layer import EventLayer
from mali_ref.models.map_areas import with_rows
from mali_ref.models.map_dots import DotGrid, MappedLayer, mapped_layer
from mali_ref.models.map_events import MappedEvents, mapped
from mali_ref.models.map_ground import ground_of
from mali_ref.models.map_projection import project
from mali_ref.models.map_towns import MapNames
from mali_ref.models.map_whereabouts import Whereabouts
from mali_ref.models.map_words import MapWords
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.store.book import Book
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.event_canvas import EventCanvas
from mali_ref.views.map.event_items import Content

Deed = Callable[[], object]
ROOT = Path(__file__).resolve().parent.parent.parent
SIZES = {"beside the table": (574, 300), "alone": (1000, 560)}
FRAMES = 240
FRAME = 16.7
# Frames in which nothing is asked for, after each turn of the wheel: the map is made sharp again in them.
RESTS = 14
SYNTHETIC = 100_000
LONGEST = 100
# How long the map is watched after such a change, in seconds.
WATCHED = 1.2


class Empty(QWidget):
    """What any widget costs."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("canvas"))
        painter.end()


def made_canvas(workspace: Workspace, synthetic: int) -> EventCanvas:
    """A map with one of the two loads."""
    ground = ground_of(workspace)
    names, layer = MapNames(workspace, ground), EventLayer(workspace)
    canvas = EventCanvas(ground, names, MapWords(workspace, ground, names, layer), layer.code)
    events = mapped(workspace.records("event"), workspace, Whereabouts(workspace, ground))
    made_up = MappedLayer(DotGrid(random_dots(synthetic)))
    rows = made_up if synthetic else mapped_layer(layer.records(), layer, ground)
    areas = with_rows(events.areas, rows.in_areas)
    canvas.show_content(Content(MappedEvents(events.marks, areas, events.unplaced), rows))
    return canvas


def random_dots(count: int) -> Iterator[tuple[tuple[float, float], float, bool]]:
    """Points all over Mali, always the same ones."""
    dice = random.Random(2017)
    for _ in range(count):
        point = project(dice.uniform(-12, 4), dice.uniform(10.5, 21))
        yield point, dice.randint(0, 60), dice.random() < 0.5


def steps(canvas: EventCanvas) -> Iterator[Deed]:
    """Drags to and fro at three scales, turns of the wheel between them, and rests, as many as there are frames."""
    middle = (canvas.width() * 0.62, canvas.height() * 0.45)
    made = 0
    while made < FRAMES:
        for factor in (1.2, 1.2, 1 / 1.2, 1 / 1.2):
            for across, down in ((9, 4), (-9, -4)):
                yield from (partial(canvas.pan, across, down) for _ in range(10))
            yield from (partial(canvas.zoom, factor, middle) for _ in range(6))
            yield from (nothing for _ in range(RESTS))
            made += 26 + RESTS


def nothing() -> None:
    """A frame in which the hand rests."""


def frame_times(widget: QWidget, deeds: Iterable[Deed], app: QApplication) -> list[float]:
    """Milliseconds of work in each frame, which come as fast as a screen shows them."""
    times = []
    for deed in deeds:
        began = time.perf_counter()
        deed()
        if deed is not nothing:
            widget.repaint()
        busy = time.perf_counter() - began
        while True:
            turn = time.perf_counter()
            app.processEvents()
            now = time.perf_counter()
            busy += now - turn
            if now - began >= FRAME / 1000:
                break
            time.sleep(0.0005)
        times.append(busy * 1000)
    return times


def changes(canvas: EventCanvas, app: QApplication) -> Iterator[tuple[str, float]]:
    """What makes the whole map look otherwise, with the longest turn of the window that it brings."""
    width, height = canvas.width(), canvas.height()
    for words, deed in (
        ("dark", partial(setattr, theme(), "mode", "dark")),
        ("text at 150 %", partial(setattr, theme(), "scale", 1.5)),
        ("as before", before),
        ("larger window", partial(canvas.resize, width + 200, height + 150)),
        ("zoomed", partial(canvas.zoom, 6.0)),
    ):
        yield words, longest_turn(deed, canvas, app)


def before() -> None:
    """Back to how the map began."""
    theme().scale = 1.0
    theme().mode = "light"


def longest_turn(deed: Deed, canvas: EventCanvas, app: QApplication) -> float:
    """The longest time, in milliseconds, that the window does not answer while a change is drawn."""
    began = time.perf_counter()
    deed()
    canvas.repaint()
    longest = time.perf_counter() - began
    while time.perf_counter() - began < WATCHED:
        turn = time.perf_counter()
        app.processEvents()
        longest = max(longest, time.perf_counter() - turn)
        time.sleep(0.001)
    return longest * 1000


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
        workspace = Workspace(book, as_of=LATEST)
        for name, size in SIZES.items():
            measure(workspace, name, size, app)
        book.close()


def measure(workspace: Workspace, name: str, size: tuple[int, int], app: QApplication) -> None:
    """Print the frames of one size."""
    empty = Empty()
    empty.resize(*size)
    empty.show()
    bare = statistics.median(frame_times(empty, (empty.update for _ in range(FRAMES)), app))
    print(f"{name}, {size[0]}×{size[1]}: an empty widget takes {bare:.2f} ms a frame")
    for words, synthetic, aim in (("book and UCDP", 0, 16), (f"{SYNTHETIC:,} made up", SYNTHETIC, 48)):
        canvas = made_canvas(workspace, synthetic)
        canvas.resize(*size)
        first = longest_turn(canvas.show, canvas, app)
        times = frame_times(canvas, steps(canvas), app)
        half, most = percentile(times, 0.5), percentile(times, 0.95)
        print(
            f"  {words}: p50 {half:.1f} ms ({half / bare:.0f}×), p95 {most:.1f} ms ({most / bare:.0f}×),"
            f" longest {max(times):.1f} ms; aim {aim} ms: {'met' if most <= aim else 'missed'}"
        )
        turns = {"first": first, **dict(changes(canvas, app))}
        told = ", ".join(f"{change} {turn:.0f}" for change, turn in turns.items())
        held = "" if synthetic else f"; aim {LONGEST}: {'met' if max(turns.values()) <= LONGEST else 'missed'}"
        print(f"    longest turn, ms: {told}{held}")
        canvas.close()
    empty.close()


if __name__ == "__main__":
    main()
