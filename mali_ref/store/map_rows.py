"""The shapes of the map as rows: a row for each shape, and one for each of its rings or lines."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from mali_ref.domain.map_shapes import LAYERS, MapShape, Point
from mali_ref.domain.refs import Ref
from mali_ref.store.rows import Row

if TYPE_CHECKING:  # the writers hand it in; a program that only reads never loads it
    import sqlite_utils


def insert_map(db: "sqlite_utils.Database", shapes: Sequence[MapShape], ids: Mapping[Ref, int]) -> None:
    """Insert the shapes of the map; call it inside the transaction that inserted the records."""
    numbered = list(enumerate(shapes, 1))
    db.table("map_shape").insert_all(
        {
            "id": number,
            "layer": shape.layer,
            "key": shape.key,
            "name": shape.name,
            "role": shape.role,
            "rank": shape.rank,
            "label_lon": shape.label_lon,
            "label_lat": shape.label_lat,
            "source_id": ids[Ref("source", LAYERS[shape.layer])],
        }
        for number, shape in numbered
    )
    db.table("map_part").insert_all(
        {"shape_id": number, "position": position, "points": points_as_text(part)}
        for number, shape in numbered
        for position, part in enumerate(shape.parts)
    )


def points_as_text(points: Iterable[Point]) -> str:
    """Points as the book and the files under ``db/`` write them: ``lon lat lon lat …`` in degrees."""
    return " ".join(f"{number:.6f}".rstrip("0").rstrip(".") for point in points for number in point)


def points_of_text(text: str) -> tuple[Point, ...]:
    """The points of a text; raises ValueError where a number is none or one is left over."""
    numbers = [float(word) for word in text.split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def shapes_from_rows(shapes: Iterable[Row], parts: Iterable[Row]) -> list[MapShape]:
    """Shapes from their rows and from those of their parts, both in order."""
    points: dict[int, list[tuple[Point, ...]]] = {}
    for part in parts:
        points.setdefault(part["shape_id"], []).append(points_of_text(part["points"]))
    return [
        MapShape(
            row["layer"],
            row["key"],
            row["name"],
            row["rank"],
            tuple(points.get(row["id"], ())),
            row["role"],
            row["label_lon"],
            row["label_lat"],
        )
        for row in shapes
    ]


def map_faults(shapes: Iterable[MapShape], sources: Mapping[tuple[str, str], Ref]) -> list[str]:
    """What is wrong with the map of a book.

    Args:
        sources: the source that the book names for each shape, by layer and key.
    """
    found = []
    for shape in shapes:
        named = f"map {shape.layer} {shape.key}"
        source = sources[shape.layer, shape.key]
        if shape.layer not in LAYERS:
            found.append(f"{named}: the map has no such layer.")
        elif source != Ref("source", LAYERS[shape.layer]):
            found.append(f"{named}: {source} stands as its source, not source:{LAYERS[shape.layer]}.")
        if not shape.parts:
            found.append(f"{named}: it has no outline.")
        if any(abs(lon) > 180 or abs(lat) > 90 for part in shape.parts for lon, lat in part):
            found.append(f"{named}: one of its points is not on the Earth.")
    return found
