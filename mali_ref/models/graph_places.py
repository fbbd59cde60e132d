"""Where each actor stands in the picture: the same place every day, as laid out once or as the reader moved it.

The layout is computed when the book's content changes (`db/make_graph_places.py`) and comes with the program, so that
no layout library is needed to run it. An actor it does not know is put beside those it has ties with.
"""

import json
from collections.abc import Iterable, Mapping
from csv import DictReader
from functools import lru_cache
from math import cos, hypot, sin
from pathlib import Path
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Network

Point = tuple[float, float]
PLACES: Final = Path(__file__).with_name("graph_places.csv")
# The size of the whole picture in pixels, and how far apart two actors stand at least.
SIZE: Final = (1000.0, 660.0)
_APART: Final = 46.0
# The angle at which a sunflower sets its seeds: rings without spokes.
_GOLDEN: Final = 2.399963


@lru_cache(maxsize=1)
def laid_out() -> Mapping[str, Point]:
    """The places that come with the program, by the actors' keys."""
    with PLACES.open(encoding="utf-8", newline="") as file:
        return {row["actor"]: (float(row["x"]), float(row["y"])) for row in DictReader(file)}


def place_all(network: Network, known: Mapping[str, Point]) -> dict[Ref, Point]:
    """A place for every actor; those not known stand at the nearest free spot beside their neighbours."""
    found = {ref: known[ref.key] for ref in network.nodes if ref.key in known}
    for ref in network.nodes:
        if ref not in found:
            beside = [found[other] for edge in network.edges_of(ref) for other in edge.ends if other in found]
            found[ref] = _free_spot(_middle(beside), found.values())
    return {ref: found[ref] for ref in network.nodes}


def _middle(points: list[Point]) -> Point:
    if not points:
        return SIZE[0] / 2, SIZE[1]
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _free_spot(near: Point, taken: Iterable[Point]) -> Point:
    others = list(taken)
    number = 0
    while True:
        way = _APART / 3 * number**0.5
        spot = near[0] + way * cos(number * _GOLDEN), near[1] + way * sin(number * _GOLDEN)
        if all(hypot(spot[0] - x, spot[1] - y) >= _APART for x, y in others):
            return spot
        number += 1


class Places:
    """The places of the layout and the reader's own, which are remembered in a file.

    A file that cannot be read or written is no error: the actors then stand where the layout has them.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Remember in a file; without one only for as long as the program runs."""
        self._file = file
        self._moved = self._read()

    @property
    def is_moved(self) -> bool:
        """Whether the reader has moved any actor."""
        return bool(self._moved)

    def of(self, network: Network) -> dict[Ref, Point]:
        """Where every actor of a network stands."""
        return place_all(network, {**laid_out(), **self._moved})

    def move(self, ref: Ref, place: Point) -> None:
        """Remember where the reader put an actor."""
        self._moved[ref.key] = (round(place[0], 1), round(place[1], 1))
        self._write()

    def forget(self) -> None:
        """Put every actor back to where the layout has it."""
        self._moved = {}
        self._write()

    def _read(self) -> dict[str, Point]:
        if self._file is None:
            return {}
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(key): (float(x), float(y)) for key, (x, y) in found.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _write(self) -> None:
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(self._moved, indent=1, sort_keys=True), encoding="utf-8")
        except OSError:
            pass
