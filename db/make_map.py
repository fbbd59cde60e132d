"""Make the shapes of the map from outlines in GeoJSON: ``python db/make_map.py FOLDER [OUT]``.

FOLDER holds under ``geo/`` the countries, regions, rivers and lakes of Natural Earth and OCHA's cercles, simplified
with their shared borders kept. OUT, by default ``db/data/map``, gets a table for each layer, a line for each ring or
line of a shape, with points of three decimals (a hundred metres). Parts of one river that upstream keeps apart are
joined by its number. The lines between the cercles of a region are found from borders that two of them share: those
to the outside come from another survey than the borders of regions and countries and would stand beside them.
"""

import csv
import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

FIELDS = ("layer", "key", "name", "role", "rank", "label_lon", "label_lat", "part", "points")

Point = tuple[float, float]
Line = list[Point]
Feature = Mapping[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Write the tables anew."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    geo = Path(arguments[0]) / "geo"
    out = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent / "data" / "map"
    cercles = _features(geo / "mali_cercles.geojson")
    layers = {
        "country": [_country(feature) for feature in _features(geo / "countries.geojson")],
        "region": [_region(feature) for feature in _features(geo / "mali_regions.geojson")],
        "cercle": [_shape(cercle["properties"]["pcode"], cercle["properties"]["name"], [cercle]) for cercle in cercles],
        "cercle_border": _cercle_borders(cercles),
        "lake": _water(_features(geo / "lakes.geojson"), "lake"),
        "river": _water(_features(geo / "rivers.geojson"), "river"),
    }
    out.mkdir(parents=True, exist_ok=True)
    for layer, shapes in layers.items():
        lines = [row for shape in shapes for row in _rows(layer, shape)]
        _write(out / f"{layer}.csv", lines)
        print(f"{layer}: {len(shapes)} shapes, {len(lines)} parts")
    return 0


def _country(feature: Feature) -> dict[str, Any]:
    said = feature["properties"]
    return {**_shape(said["iso_a3"], said["name"], [feature]), "role": said["role"], **_label(said)}


def _region(feature: Feature) -> dict[str, Any]:
    said = feature["properties"]
    return {**_shape(said["pcode"], said["name"], [feature]), **_label(said)}


def _label(said: Mapping[str, Any]) -> dict[str, str]:
    return {"label_lon": _short(said["label_lon"]), "label_lat": _short(said["label_lat"])}


def _shape(key: str, name: str, features: Iterable[Feature]) -> dict[str, Any]:
    parts = [part for feature in features for part in _parts(feature["geometry"])]
    return {"key": key, "name": name, "role": "", "rank": "0", "label_lon": "", "label_lat": "", "parts": parts}


def _water(features: Sequence[Feature], layer: str) -> list[dict[str, Any]]:
    """Rivers or lakes, the largest first; those without a number of their own stay apart."""
    joined: dict[Any, list[Feature]] = {}
    for number, feature in enumerate(features):
        joined.setdefault(feature["properties"].get("ne_id", -number), []).append(feature)
    shapes, keys = [], set[str]()
    for members in sorted(joined.values(), key=lambda members: members[0]["properties"]["scalerank"]):
        said = members[0]["properties"]
        key = _free_key(said["name"] or layer, keys)
        shapes.append({**_shape(key, said["name"] or "", members), "rank": str(int(said["scalerank"]))})
    return shapes


def _free_key(name: str, taken: set[str]) -> str:
    """A word made of a name, with a number where another has the same name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    word = "-".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
    key = next(key for key in (word, *(f"{word}-{number}" for number in range(2, 99))) if key not in taken)
    taken.add(key)
    return key


def _cercle_borders(cercles: Iterable[Feature]) -> list[dict[str, Any]]:
    """The lines that two cercles of one region share, a shape for each region."""
    counted: dict[str, dict[frozenset[Point], int]] = {}
    names = {}
    for cercle in cercles:
        region = cercle["properties"]["region_pcode"]
        names[region] = cercle["properties"]["region"]
        edges = counted.setdefault(region, {})
        for ring in _parts(cercle["geometry"]):
            for edge in pairwise(ring):
                edges[frozenset(edge)] = edges.get(frozenset(edge), 0) + 1
    shapes = []
    for region, edges in counted.items():
        lines = _joined_edges([edge for edge, count in edges.items() if count == 2])
        if lines:
            shapes.append({**_shape(region, names[region], []), "parts": lines})
    return shapes


def _joined_edges(edges: Iterable[frozenset[Point]]) -> list[Line]:
    """Edges joined to lines that run from one crossing or end to the next."""
    ends: dict[Point, set[Point]] = {}
    for edge in edges:
        first, second = sorted(edge)
        ends.setdefault(first, set()).add(second)
        ends.setdefault(second, set()).add(first)
    crossings = sorted(point for point, others in ends.items() if len(others) != 2)
    lines = [line for point in crossings for line in _lines_from(point, ends)]
    # What is left are closed loops.
    lines += [line for point in sorted(ends) for line in _lines_from(point, ends)]
    return lines


def _lines_from(start: Point, ends: dict[Point, set[Point]]) -> Iterable[Line]:
    while ends[start]:
        line = [start]
        while ends[line[-1]] and (len(line) == 1 or len(ends[line[-1]]) == 1):
            here = line[-1]
            there = min(ends[here])
            ends[here].remove(there)
            ends[there].remove(here)
            line.append(there)
        yield line


def _parts(geometry: Mapping[str, Any]) -> list[Line]:
    """All rings or lines of a geometry, holes too; what shrinks to a point at three decimals is left out."""
    found = geometry["coordinates"]
    depth = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}[geometry["type"]]
    lines = [found] if depth == 0 else found if depth == 1 else [ring for polygon in found for ring in polygon]
    shortest = 2 if "Line" in geometry["type"] else 4
    return [line for line in map(_rounded, lines) if len(line) >= shortest]


def _rounded(line: Iterable[Sequence[float]]) -> Line:
    points: Line = []
    for lon, lat in line:
        point = (round(lon, 3) + 0.0, round(lat, 3) + 0.0)
        if not points or points[-1] != point:
            points.append(point)
    return points


def _rows(layer: str, shape: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for number, part in enumerate(shape["parts"], 1):
        points = " ".join(_short(number) for point in part for number in point)
        yield {**shape, "layer": layer, "part": number, "points": points}


def _short(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")


def _features(path: Path) -> list[Feature]:
    features: list[Feature] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return features


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
