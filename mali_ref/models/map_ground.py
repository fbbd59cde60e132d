"""The ground of the map: borders, regions, cercles and water of the open book, in the plane and at every scale."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, log2
from typing import Final
from weakref import WeakKeyDictionary

from mali_ref.domain.map_shapes import AREAS, MapShape
from mali_ref.models.map_lines import Line, ThinnedLine, holds, shared_lines
from mali_ref.models.map_projection import LEAST_SCALE, XY, Box, box_around, project
from mali_ref.models.workspace import Workspace

# How far a line may lie from where it should, in pixels.
_TOLERANCE: Final = 0.45
_HOME: Final = "MLI"


@dataclass(frozen=True, slots=True, eq=False)
class GroundShape:
    """One country, region, cercle, lake or river in the plane.

    Attributes:
        label: where its name is best written; the middle of its largest part where the data names no place.
    """

    layer: str
    key: str
    name: str
    rank: int
    role: str
    parts: tuple[ThinnedLine, ...]
    box: Box
    label: XY

    def at(self, tolerance: float) -> tuple[Line, ...]:
        """Its parts with as many points as this tolerance asks for; parts that shrink to nothing are left out."""
        least = 4 if self.layer in AREAS else 2
        found = (part.at(tolerance) for part in self.parts)
        return tuple(line for line in found if len(line) >= least)

    def holds(self, point: XY) -> bool:
        """Whether a point of the plane lies in this area."""
        return self.box.holds(point) and holds((part.points for part in self.parts), point)


class Ground:
    """All shapes of a book.

    Attributes:
        shapes: by layer, in the order of the book.
        borders: the lines between two countries, regions or cercles, each once, by layer.
    """

    def __init__(self, shapes: Iterable[MapShape]) -> None:
        self.shapes: dict[str, list[GroundShape]] = {}
        for shape in shapes:
            if shape.parts:
                self.shapes.setdefault(shape.layer, []).append(_ground_shape(shape))
        self.borders = {layer: self._borders(layer) for layer in ("country", "region")}
        self.borders["cercle"] = tuple(part for shape in self.of("cercle_border") for part in shape.parts)

    def _borders(self, layer: str) -> tuple[ThinnedLine, ...]:
        rings = [part.points for shape in self.of(layer) for part in shape.parts]
        return tuple(ThinnedLine(line) for line in shared_lines(rings))

    @property
    def box(self) -> Box:
        """The plane as far as it is drawn."""
        return _joined(shape.box for shape in self.of("country")) or Box(-1, -1, 1, 1)

    def of(self, layer: str) -> list[GroundShape]:
        """The shapes of a layer."""
        return self.shapes.get(layer, [])

    def shape(self, layer: str, key: str) -> GroundShape | None:
        """One shape by its key."""
        return next((shape for shape in self.of(layer) if shape.key == key), None)

    def home(self) -> GroundShape | None:
        """The country the book is about."""
        return self.shape("country", _HOME)

    def area_at(self, layer: str, point: XY) -> GroundShape | None:
        """The area of a layer that holds a point of the plane."""
        return next((shape for shape in self.of(layer) if shape.holds(point)), None)

    def areas_at(self, point: XY) -> Iterator[GroundShape]:
        """Region and cercle, or else country, at a point of the plane."""
        found = [area for layer in ("region", "cercle") if (area := self.area_at(layer, point)) is not None]
        country = self.area_at("country", point) if not found else None
        yield from found if country is None else [country]


def level_of(scale: float) -> int:
    """The step of detail that a scale asks for; each step doubles it."""
    return max(0, ceil(log2(scale / LEAST_SCALE) - 1e-9))


def level_scale(level: int) -> float:
    """The largest scale of a step of detail."""
    return float(LEAST_SCALE * 2**level)


def tolerance_of(level: int) -> float:
    """How far a line of a step may lie from where it should, in the unit of the plane."""
    return _TOLERANCE / level_scale(level)


_grounds: WeakKeyDictionary[Workspace, Ground] = WeakKeyDictionary()


def ground_of(workspace: Workspace) -> Ground:
    """The ground of an open book; no edit changes it, so screens that are made anew share it."""
    if workspace not in _grounds:
        _grounds[workspace] = Ground(workspace.book.map_shapes())
    return _grounds[workspace]


def _ground_shape(shape: MapShape) -> GroundShape:
    parts = tuple(ThinnedLine([project(*point) for point in part]) for part in shape.parts)
    box = _joined(part.box for part in parts)
    assert box is not None
    if shape.label_lon is not None and shape.label_lat is not None:
        label = project(shape.label_lon, shape.label_lat)
    else:
        label = max(parts, key=lambda part: part.box.width * part.box.height).box.center
    return GroundShape(shape.layer, shape.key, shape.name, shape.rank, shape.role, parts, box, label)


def _joined(boxes: Iterable[Box]) -> Box | None:
    corners = [corner for box in boxes for corner in ((box.left, box.top), (box.right, box.bottom))]
    return box_around(corners) if corners else None
