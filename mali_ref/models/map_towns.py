"""What is written on the map, and from which scale on: towns, countries, regions and waters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from typing import Final

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.language import FRENCH, current_language
from mali_ref.models.map_ground import Ground, GroundShape
from mali_ref.models.map_lines import free_run, holds
from mali_ref.models.map_projection import XY, Box, project
from mali_ref.models.workspace import Workspace

# From how many pixels a degree on a place of each class is shown, at home and abroad.
_HOME_SCALES: Final = {
    "national_capital": 0.0,
    "region_capital": 0.0,
    "city": 0.0,
    "cercle_capital": 44.0,
    "commune_seat": 180.0,
    "populated_place": 90.0,
    "village": 260.0,
}
_ABROAD_SCALES: Final = {"national_capital": 30.0, "city": 44.0}
_HOME: Final = "MLI"
_KINDS: Final = ("capital", "seat", "abroad", "town")
# A place that the book has a page for is shown earlier, and a large one too.
_BOOK_SCALE: Final = 21.0
_LARGE: Final = ((100_000, 50.0), (40_000, 90.0), (20_000, 130.0))
_BIG_TYPES: Final = ("cercle_capital", "region_capital", "national_capital")
_REGION_SCALE: Final = 40.0
# Rivers by their rank, from the largest: from which scale on they are drawn, and named.
RIVER_SCALES: Final = {3: 0.0, 4: 0.0, 5: 0.0, 6: 0.0, 7: 14.0, 8: 36.0, 9: 60.0}
_RIVER_NAMES: Final = {3: 0.0, 4: 40.0, 5: 60.0, 6: 80.0, 7: 80.0, 8: 120.0, 9: 160.0}
# How far apart a river's name may be written again, and the net over which a country's name is moved, in degrees.
_RIVER_STEP: Final = 2.5
_COUNTRY_STEP: Final = 1.25
_COARSE: Final = 0.1
_PARTS: Final = ("_by_code", "areas", "towns")
# What the names of areas say besides the name, in the languages of the book.
_KIND_WORDS: Final = re.compile(
    r" (?:region|cercle|district)$|^(?:région|cercle|district) (?:de |du |d['’])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village.

    Attributes:
        scale: from how many pixels a degree on it is shown.
        kind: ``capital``, ``seat`` of a region, ``town`` or ``abroad``.
    """

    name: str
    point: XY
    scale: float
    kind: str
    place: Ref | None = None


@dataclass(frozen=True, slots=True)
class AreaName:
    """A name that may be written at any of several points.

    Attributes:
        kind: ``country``, ``region`` or ``water``.
        points: the best first.
        runs, rises: of a country, how far each point can go left and right within it, and up and down; none for others.
        scale: from how many pixels a degree on it is written.
    """

    name: str
    kind: str
    points: tuple[XY, ...]
    scale: float
    runs: tuple[float, ...] = ()
    rises: tuple[float, ...] = ()


class MapNames:
    """The names of a book's map in the language of the screen."""

    def __init__(self, workspace: Workspace, ground: Ground) -> None:
        self._workspace = workspace
        self._ground = ground

    def is_read(self) -> bool:
        """Whether all names are there, and need not be read from the book first."""
        return all(part in self.__dict__ for part in _PARTS)

    def read_part(self) -> None:
        """Read some of the names that are not there yet: reading all of them at once takes several frames."""
        missing = (part for part in _PARTS if part not in self.__dict__)
        getattr(self, next(missing, _PARTS[0]))

    @cached_property
    def towns(self) -> list[Town]:
        """Towns and villages, those first that are shown first."""
        rows = self._workspace.book.data_rows("locality")
        found = [town for row in rows if (town := self._town(row)) is not None]
        found += self._of_book_alone({town.place for town in found if town.place is not None})
        # Rows stand in the order of their class, the largest first, and keep it.
        return sorted(found, key=lambda town: (town.scale, _KINDS.index(town.kind)))

    @cached_property
    def areas(self) -> list[AreaName]:
        """Countries, waters and regions, in the order in which they take their room.

        A cercle is named after its seat, which is written already; its name alone would read as another town.
        """
        return [*self._countries(), *self._waters(), *self._regions()]

    def name_of(self, shape: GroundShape) -> str:
        """What a shape is called: as the book has it where it has a page, or else as the map's data."""
        place = self._by_code.get(shape.key)
        return _screen_name(place, shape.name) if place is not None else shape.name

    def short_name_of(self, shape: GroundShape) -> str:
        """The name without the word for what kind of area it is: “Kidal” for the Kidal region."""
        return _KIND_WORDS.sub("", self.name_of(shape))

    def towns_at(self, scale: float, box: Box) -> Iterator[Town]:
        """The towns shown at a scale that lie in a box, the first ones first."""
        for town in self.towns:
            if town.scale > scale:
                return
            if box.holds(town.point):
                yield town

    def nearest(self, point: XY) -> Town | None:
        """The town nearest to a point of the plane."""
        x, y = point
        return min(self.towns, key=lambda town: hypot(town.point[0] - x, town.point[1] - y), default=None)

    def _town(self, row: DataRow) -> Town | None:
        kind = str(row.get("class"))
        at_home = row.get("iso3") == _HOME
        scale = (_HOME_SCALES if at_home else _ABROAD_SCALES).get(kind)
        if scale is None:
            return None
        population = row.get("population") or 0
        place = row.get("place")
        if at_home:
            scale = min([scale, *(least for size, least in _LARGE if population >= size)])
        if place is not None:
            scale = min(scale, _BOOK_SCALE if kind in _BIG_TYPES else 60.0)
        french = row.get("name_fr") if current_language() == FRENCH else None
        point = project(row.fields["longitude"], row.fields["latitude"])
        return Town(str(french or row.get("name")), point, scale, _town_kind(kind, at_home), place)

    def _of_book_alone(self, known: set[Ref]) -> Iterator[Town]:
        """Places of the book that the list of localities does not have."""
        for place in self._workspace.book.all_records("place"):
            latitude, longitude = place.get("latitude"), place.get("longitude")
            is_town = place.get("type") in ("town", "village") and place.ref not in known
            if is_town and latitude is not None and longitude is not None:
                yield Town(_screen_name(place, place.title), project(longitude, latitude), 60.0, "town", place.ref)

    def _countries(self) -> Iterator[AreaName]:
        for role in ("neighbour", "context"):
            for shape in self._ground.of("country"):
                if shape.role == role:
                    name = self.name_of(shape).upper()
                    scale = 0.0 if role == "neighbour" else 16.0
                    points, runs, rises = _inner_points(shape)
                    yield AreaName(name, "country", points, scale, runs, rises)

    def _waters(self) -> Iterator[AreaName]:
        for shape in self._ground.of("river"):
            if shape.name:
                points = tuple(_river_points(shape))
                yield AreaName(shape.name, "water", points, _RIVER_NAMES.get(shape.rank, 200.0))
        for shape in self._ground.of("lake"):
            if shape.name:
                yield AreaName(shape.name, "water", (shape.label,), 90.0)

    def _regions(self) -> Iterator[AreaName]:
        for shape in self._ground.of("region"):
            yield AreaName(self.name_of(shape), "region", (shape.label,), _REGION_SCALE)

    @cached_property
    def _by_code(self) -> dict[str, Record]:
        found: dict[str, Record] = {}
        for place in self._workspace.book.all_records("place"):
            kind = place.get("type")
            code = place.get("iso_code") if kind == "country" else place.get("pcode")
            if code and kind in ("country", "region", "cercle"):
                found[code] = place
        return found


def _screen_name(place: Record, otherwise: str) -> str:
    if current_language() == FRENCH:
        french = (name.text for name in place.names if name.language == "fr" and name.type == "name")
        return next(french, otherwise)
    return place.title


def _town_kind(kind: str, at_home: bool) -> str:
    if not at_home:
        return "abroad"
    return {"national_capital": "capital", "region_capital": "seat"}.get(kind, "town")


def _inner_points(shape: GroundShape) -> tuple[tuple[XY, ...], tuple[float, ...], tuple[float, ...]]:
    """Points inside a country for its name, the map's own first and then those of a net that are farthest from its
    borders, with the room left and right of each, and above and below."""
    rings = [line for line in shape.at(_COARSE) if len(line) > 3]
    box = shape.box
    columns = (box.left + number * _COUNTRY_STEP for number in range(1, int(box.width / _COUNTRY_STEP) + 1))
    rows = [box.top + number * _COUNTRY_STEP for number in range(1, int(box.height / _COUNTRY_STEP) + 1)]
    net = [(x, y) for x in columns for y in rows if holds(rings, (x, y))]
    net.sort(key=lambda point: -_clearance(rings, point))
    points = (shape.label, *net)
    turned = [tuple((y, x) for x, y in ring) for ring in rings]
    rises = tuple(free_run(turned, (y, x)) for x, y in points)
    return points, tuple(free_run(rings, point) for point in points), rises


def _clearance(rings: Iterable[tuple[XY, ...]], point: XY) -> float:
    return min((hypot(x - point[0], y - point[1]) for ring in rings for x, y in ring), default=0.0)


def _river_points(shape: GroundShape) -> Iterator[XY]:
    """Points along a river, evenly apart."""
    for part in shape.parts:
        gone = _RIVER_STEP / 2
        for (x, y), (next_x, next_y) in zip(part.points, part.points[1:], strict=False):
            gone += hypot(next_x - x, next_y - y)
            if gone >= _RIVER_STEP:
                gone = 0.0
                yield next_x, next_y
