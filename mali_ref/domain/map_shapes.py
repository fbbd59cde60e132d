"""The shapes of the map: outlines and lines in degrees, drawn under the book's places and events."""

from dataclasses import dataclass

Point = tuple[float, float]

# Each layer with the key of its source's record, in the order in which they are drawn.
LAYERS = {
    "country": "natural-earth",
    "region": "natural-earth",
    "cercle": "cod-2015",
    "cercle_border": "cod-2015",
    "lake": "natural-earth",
    "river": "natural-earth",
}

# Layers whose parts are rings; the parts of others are lines.
AREAS = ("country", "region", "cercle", "lake")

ROLES = ("mission", "neighbour", "context")


@dataclass(frozen=True, slots=True)
class MapShape:
    """One country, region, cercle, lake or river.

    The outer borders of cercles differ from those of countries and regions by up to a few kilometres, since they come
    from another survey. `cercle` is for filling and for finding what lies under a point; `cercle_border` holds the
    lines to draw, those between two cercles of one region, with the region's key.

    Attributes:
        layer: one of `LAYERS`.
        key: ISO 3166-1 code of three letters, P-code, or a word made of the name; stands once in its layer.
        name: as written on the map; empty where upstream has none.
        rank: of water: Natural Earth's scale rank, 1 for the largest; 0 for all else.
        parts: rings (closed, filled by the even-odd rule so that holes stay open) or lines.
        role: of a country: one of `ROLES`; empty for all else.
        label_lon, label_lat: where its name is best written.
    """

    layer: str
    key: str
    name: str
    rank: int
    parts: tuple[tuple[Point, ...], ...]
    role: str = ""
    label_lon: float | None = None
    label_lat: float | None = None
