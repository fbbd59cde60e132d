"""The shapes of the map under ``db/data/map/``: a file for each layer, a line for each ring or line of a shape.

The lines of a shape follow each other and are numbered in the column ``part``. Every fault is named with its file and
line, all at once.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from mali_ref.domain.errors import InputError, SeedError
from mali_ref.domain.map_shapes import AREAS, LAYERS, ROLES, MapShape, Point
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.exchange.book_inputs import edition_files
from mali_ref.exchange.table_files import Line, table_lines

_HEAD = ("layer", "key", "name", "role", "rank", "label_lon", "label_lat", "part", "points")


def read_map(folder: Path, records: Iterable[Record]) -> list[MapShape]:
    """The shapes of a folder, layer by layer in the order in which they are drawn; nothing where there is no folder.

    Raises:
        SeedError: one line for each fault, such as ``map/river.csv:12: the points must be pairs of numbers.``
    """
    if not folder.is_dir():
        return []
    faults = [
        f"{folder.name}/{path.name}:1: the map has no such layer."
        for path in edition_files(folder)
        if path.suffix != ".csv" or path.stem not in LAYERS
    ]
    refs = {record.ref for record in records}
    paths = [(layer, folder / f"{layer}.csv") for layer in LAYERS if (folder / f"{layer}.csv").exists()]
    found = []
    for layer, path in paths:
        if Ref("source", LAYERS[layer]) not in refs:
            faults.append(f"{folder.name}/{path.name}:1: the book has no source “{LAYERS[layer]}”.")
        found += list(_shapes(layer, path, faults))
    if faults:
        raise SeedError("\n".join(faults))
    return found


def _shapes(layer: str, path: Path, faults: list[str]) -> Iterator[MapShape]:
    seen: set[str] = set()
    for key, grouped in groupby(table_lines(path, _HEAD, faults), lambda line: line.cells["key"]):
        lines = list(grouped)
        try:
            if not key or key in seen:
                raise InputError(f"the key “{key}” is empty or stands twice.")
            yield _shape(layer, lines)
        except InputError as error:
            faults.append(lines[0].fault(str(error)))
        seen.add(key)


def _shape(layer: str, lines: list[Line]) -> MapShape:
    """One shape from its lines; raises InputError with what is wrong, and in which part."""
    cells = lines[0].cells
    if cells["layer"] != layer:
        raise InputError(f"“{cells['layer']}” is not the layer of this file.")
    if [line.cells["part"] for line in lines] != [str(number) for number in range(1, len(lines) + 1)]:
        raise InputError(f"the parts of “{cells['key']}” are not numbered from 1.")
    if (cells["role"] in ROLES) != (layer == "country"):
        raise InputError(f"“{cells['role']}” is no role of a {layer}.")
    if not cells["rank"].isdecimal():
        raise InputError(f"“{cells['rank']}” is not a rank.")
    return MapShape(
        layer,
        cells["key"],
        cells["name"],
        int(cells["rank"]),
        tuple(_points(layer, line) for line in lines),
        cells["role"],
        _degree(cells["label_lon"]),
        _degree(cells["label_lat"]),
    )


def _points(layer: str, line: Line) -> tuple[Point, ...]:
    where = f"part {line.cells['part']}"
    words = line.cells["points"].split()
    numbers = [number for word in words if (number := _degree(word)) is not None]
    if len(numbers) % 2 or len(numbers) < 4:
        raise InputError(f"{where}: the points must be pairs of numbers.")
    points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    if any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in points):
        raise InputError(f"{where}: a point is not on the Earth; longitude comes before latitude.")
    if layer in AREAS and (points[0] != points[-1] or len(points) < 4):
        raise InputError(f"{where}: a ring must end where it begins.")
    return points


def _degree(text: str) -> float | None:
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise InputError(f"“{text}” is not a number.") from None
