"""Events of which only the area is known: counted in it, never pinned on its capital."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.map_ground import Ground, GroundShape

# Below this scale a cercle is too small for a count of its own, and its rows count with those of its region.
CERCLE_SCALE: Final = 70.0
# The P-code of a cercle begins with its region's.
_REGION_CODE: Final = 4


@dataclass(slots=True, eq=False)
class AreaCount:
    """The events and rows of one area.

    Attributes:
        rows: how many rows of the layer are known no closer either.
        is_later: whether all of its events lie after the day the book is set to.
    """

    shape: GroundShape
    events: list[Record] = field(default_factory=list)
    rows: list[Record] = field(default_factory=list)
    is_later: bool = True

    def has(self, ref: Ref | None) -> bool:
        """Whether an event or row is among them."""
        return any(item.ref == ref for item in (*self.events, *self.rows))


def with_rows(areas: Sequence[AreaCount], rows: Iterable[tuple[GroundShape, Record]]) -> tuple[AreaCount, ...]:
    """The same areas with the rows of the layer counted beside their events."""
    found = {area.shape: AreaCount(area.shape, area.events, [], area.is_later) for area in areas}
    for shape, record in rows:
        found.setdefault(shape, AreaCount(shape, is_later=False)).rows.append(record)
    return tuple(found.values())


def areas_at(areas: Iterable[AreaCount], scale: float, ground: Ground) -> tuple[AreaCount, ...]:
    """The areas at a scale: where cercles are small, those without an event of the book join their regions."""
    if scale >= CERCLE_SCALE:
        return tuple(areas)
    found: dict[GroundShape, AreaCount] = {}
    for area in areas:
        shape = area.shape
        if shape.layer == "cercle" and not area.events:
            shape = ground.shape("region", shape.key[:_REGION_CODE]) or shape
        joined = found.setdefault(shape, AreaCount(shape))
        joined.events = [*joined.events, *area.events]
        joined.rows = [*joined.rows, *area.rows]
        joined.is_later = joined.is_later and area.is_later
    return tuple(found.values())
