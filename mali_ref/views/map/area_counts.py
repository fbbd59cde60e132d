"""Where the counts of areas stand: each inside its area, clear of marks where there is room for that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF

from mali_ref.models.language import number_text
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_ground import Ground, GroundShape, level_of
from mali_ref.models.map_labels import Wish, place_labels
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.event_items import Item
from mali_ref.views.map.ground_painter import paths_of
from mali_ref.views.map.mark_painter import CountLook, count_size

_INSET: Final = 6
# From an area's own point, when marks are in the way; then shares of the part of it that is seen.
_NEAR: Final = ((0, 0), (0, 30), (0, -30), (0, 56), (0, -56), (60, 20), (-60, 20))
_SHARES: Final = (0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6)


@dataclass(frozen=True, slots=True)
class CountPlacer:
    """Places the counts of one map.

    Attributes:
        code: names the source of the layer.
    """

    ground: Ground
    names: MapNames
    code: str

    def place(
        self, areas: Sequence[AreaCount], frame: MapFrame, marks: Sequence[Box], reserved: Sequence[Box]
    ) -> Iterator[Item]:
        """The counts of a frame.

        Args:
            marks: what they keep away from where they can.
            reserved: what other controls cover, in pixels; they always keep away from it.
        """
        view = frame.shown()
        seen = {area.shape: area for area in areas if area.shape.box.meets(view)}
        looks = {shape: self._look(area) for shape, area in seen.items()}
        # What has events of the book comes before what only the layer counts.
        shapes = sorted(seen, key=lambda shape: not seen[shape].events)
        inner = Box(0, 0, frame.width, frame.height).grown(-theme().px(_INSET))
        placed = place_labels(self._wishes(shapes, looks, frame), [*marks, *reserved], inner)
        # Where the name finds no room between marks, the number of the book's events may.
        found = {place.key for place in placed}
        left = [shape for shape in shapes if shape not in found and seen[shape].events]
        looks |= {shape: looks[shape]._replace(name="", rows="") for shape in left}
        taken = [*(place.box for place in placed), *marks, *reserved]
        placed += place_labels(self._wishes(left, looks, frame), taken, inner)
        for place in placed:
            area = seen[place.key]  # type: ignore[index]
            half = (place.box.width / 2, place.box.height / 2)
            yield Item(("area", area.shape.layer, area.shape.key), place.anchor, half, area, looks[area.shape])

    def _wishes(
        self, shapes: Iterable[GroundShape], looks: Mapping[GroundShape, CountLook], frame: MapFrame
    ) -> Iterator[Wish]:
        for shape in shapes:
            width, height = (side - theme().px(6) for side in count_size(looks[shape]))
            yield Wish(shape, self._anchors(shape, frame), width, height)

    def _anchors(self, shape: GroundShape, frame: MapFrame) -> Iterator[XY]:
        x, y = frame.to_screen(shape.label)
        near = [(x + theme().px(dx), y + theme().px(dy)) for dx, dy in _NEAR]
        seen = shape.box.cut(frame.shown())
        net = [(seen.left + seen.width * right, seen.top + seen.height * down) for down in _SHARES for right in _SHARES]
        outline = paths_of(self.ground).area(shape, level_of(frame.scale))
        yield from (pixel for pixel in near if outline.contains(QPointF(*frame.to_plane(pixel))))
        yield from (frame.to_screen(point) for point in net if outline.contains(QPointF(*point)))

    def _look(self, area: AreaCount) -> CountLook:
        rows = f"{self.code} {number_text(len(area.rows))}" if area.rows else ""
        return CountLook(self.names.name_of(area.shape), len(area.events), rows, area.is_later)
