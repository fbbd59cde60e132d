"""Where on the map an event lies, as closely as its places are known: a point, about a point, or somewhere in an area.

An area is never drawn as a point, and so never lands on its capital.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.map_ground import Ground, GroundShape
from mali_ref.models.map_projection import XY, project
from mali_ref.models.workspace import Workspace

# Places that are points on the ground, whether or not anyone has measured where.
_POINTS: Final = ("capital", "town", "village", "camp")
# The layers that a place's codes are keys of, from the inside out.
_AREAS: Final = (("cercle", "pcode"), ("region", "pcode"), ("country", "iso_code"))
_HATCHED: Final = ("region", "cercle")


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the plane.

    Attributes:
        is_exact: whether the place itself is meant, and not one near it or between it and another.
    """

    point: XY
    is_exact: bool
    place: Ref


@dataclass(frozen=True, slots=True)
class Where:
    """Where an event lies; it may lie in several places at once, or nowhere that can be drawn."""

    spots: tuple[Spot, ...] = ()
    areas: tuple[GroundShape, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.spots or self.areas)


class Whereabouts:
    """The places of a book on its map."""

    def __init__(self, workspace: Workspace, ground: Ground) -> None:
        self._workspace = workspace
        self._ground = ground

    def spot(self, ref: Ref) -> Spot | None:
        """The point of a place; a place within a town whose own point is unknown lies near the town's."""
        if ref in self._points:
            return Spot(self._points[ref], True, ref)
        place = self._places.get(ref)
        parent = place.get("part_of") if place is not None and place.get("type") in _POINTS else None
        if parent in self._points and self._is_point(parent):
            return Spot(self._points[parent], False, ref)
        return None

    def area(self, ref: Ref) -> GroundShape | None:
        """The shape of a region, cercle or country; of a river or lake its line."""
        place = self._places.get(ref)
        if place is None:
            return None
        for layer, field in _AREAS:
            key = place.get(field)
            found = self._ground.shape(layer, key) if key else None
            if found is not None and (layer != "country" or place.get("type") == "country"):
                return found
        return self._water(place)

    def area_around(self, ref: Ref) -> GroundShape | None:
        """The region or cercle that a place is, or lies in; None for what is larger than a region."""
        here = self._places.get(ref)
        for _ in range(len(self._places)):
            if here is None:
                return None
            found = self.area(here.ref)
            if found is not None and found.layer in _HATCHED:
                return found
            here = self._places.get(here.get("part_of")) if here.get("type") in _POINTS else None
        return None

    def place_of(self, shape: GroundShape) -> Ref | None:
        """The place of the book that a shape is of."""
        return self._shaped.get((shape.layer, shape.key))

    def where(self, event: Record) -> Where:
        """Where an event lies."""
        places: tuple[RoleRef, ...] = event.get("places") or ()
        spots = tuple(_each_point_once(self._spots(places)))
        areas = dict.fromkeys(filter(None, (self._area_beside(place, spots) for place in places)))
        return Where(spots, tuple(areas))

    def _spots(self, places: tuple[RoleRef, ...]) -> Iterator[Spot]:
        found = [(place.role, spot) for place in places if (spot := self.spot(place.ref)) is not None]
        between = [spot for role, spot in found if role == "between"]
        if len(between) > 1:
            yield _middle(between)
        named = [(role, spot) for role, spot in found if role not in ("between", "in")]
        yield from (Spot(spot.point, spot.is_exact and role != "near", spot.place) for role, spot in named)
        # What something lies in says no more where a place inside it is named.
        if not named and len(between) < 2:
            yield from (spot for _, spot in found)

    def _area_beside(self, place: RoleRef, spots: tuple[Spot, ...]) -> GroundShape | None:
        """The area a place tells of, where no point of the event lies in it."""
        if self.spot(place.ref) is not None:
            return None
        found = self.area_around(place.ref)
        is_told = found is None or any(found.holds(spot.point) for spot in spots)
        return None if is_told else found

    def _is_point(self, ref: Ref) -> bool:
        place = self._places.get(ref)
        return place is not None and place.get("type") in _POINTS

    def _water(self, place: Record) -> GroundShape | None:
        if place.get("type") != "river":
            return None
        key = place.key.removesuffix("-river")
        return self._ground.shape("river", key) or self._ground.shape("lake", key)

    @cached_property
    def _places(self) -> dict[Ref, Record]:
        # Where a place lies is no matter of editions.
        return {place.ref: place for place in self._workspace.book.all_records("place")}

    @cached_property
    def _points(self) -> dict[Ref, XY]:
        """The places whose point is in the book, or else in its list of localities."""
        found: dict[Ref, XY] = {}
        rows = [(row.get("place"), row.fields) for row in self._workspace.book.data_rows("locality")]
        for ref, told in (*rows, *((ref, place.fields) for ref, place in self._places.items())):
            latitude, longitude = told.get("latitude"), told.get("longitude")
            if latitude is not None and longitude is not None and ref is not None and self._is_point(ref):
                found[ref] = project(longitude, latitude)
        return found

    @cached_property
    def _shaped(self) -> dict[tuple[str, str], Ref]:
        shapes = ((ref, self.area(ref)) for ref in self._places)
        return {(shape.layer, shape.key): ref for ref, shape in shapes if shape is not None}


def _middle(spots: list[Spot]) -> Spot:
    xs, ys = [spot.point[0] for spot in spots], [spot.point[1] for spot in spots]
    return Spot((sum(xs) / len(xs), sum(ys) / len(ys)), False, spots[0].place)


def _each_point_once(spots: Iterable[Spot]) -> Iterator[Spot]:
    """A point named twice stands once: a camp has the point of its town, and the exact naming counts."""
    best: dict[XY, Spot] = {}
    for spot in spots:
        if spot.point not in best or (spot.is_exact and not best[spot.point].is_exact):
            best[spot.point] = spot
    yield from best.values()
