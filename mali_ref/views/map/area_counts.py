"""Where the counts of areas stand: each inside its area, clear of marks where there is room for that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import Final

from PySide6.QtCore import QPointF

from mali_ref.models.language import number_text
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_ground import Ground, GroundShape, level_of
from mali_ref.models.map_labels import Wish, place_labels
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.count_painter import CountLook, count_size
from mali_ref.views.map.event_items import Item
from mali_ref.views.map.ground_painter import paths_of

_INSET: Final = 6
# The points at which a count is tried: so far apart, and about so many.
_STEP: Final = 7
_SIGN: Final = 7
_MOST_POINTS: Final = 140
# The whole name with all counts, a short one, that without the layer, the bare number, and it upon a ring.
_WORDINGS: Final = 5


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
        self,
        areas: Sequence[AreaCount],
        frame: MapFrame,
        marks: Sequence[Box],
        numbers: Sequence[Box],
        reserved: Sequence[Box],
    ) -> Iterator[Item]:
        """The counts of a frame.

        Args:
            marks, numbers: what they keep away from where they can.
            reserved: what other controls cover, in pixels; they always keep away from it.
        """
        view = frame.shown()
        seen = {area.shape: area for area in areas if area.shape.box.meets(view)}
        inner = Box(0, 0, frame.width, frame.height).grown(-theme().px(_INSET))
        taken = [*marks, *numbers, *reserved]
        # What has events of the book comes before what only the layer counts, and what has least room before the rest.
        left = sorted(seen, key=lambda shape: (not seen[shape].events, _extent(shape.box.cut(view))))
        anchors = {shape: _Kept(self._anchors(shape, frame)) for shape in left}
        for number in range(_WORDINGS):
            looks = {shape: found for shape in left if (found := self._look(seen[shape], number)) is not None}
            if number == _WORDINGS - 1:
                # It stands upon a ring rather than nowhere, but never upon its sign or its number.
                taken[: len(marks)] = [_sign_in(box) for box in marks]
                inner = inner.grown(theme().px(_INSET - 2))
            placed = place_labels(_wishes(looks, anchors), taken, inner)
            for place in placed:
                area = seen[place.key]  # type: ignore[index]
                half = (place.box.width / 2, place.box.height / 2)
                yield Item(("area", area.shape.layer, area.shape.key), place.anchor, half, area, looks[area.shape])
            taken += [place.box for place in placed]
            found_room = {place.key for place in placed}
            left = [shape for shape in left if shape not in found_room]

    def _anchors(self, shape: GroundShape, frame: MapFrame) -> Iterator[XY]:
        """The area's own point and then a net over what is seen of the area, from that point outwards."""
        seen = shape.box.cut(frame.shown())
        outline = paths_of(self.ground).area(shape, level_of(frame.scale))
        (left, top), (right, bottom) = (frame.to_screen(corner) for corner in seen.corners)
        step = max(theme().px(_STEP), sqrt((right - left) * (bottom - top) / _MOST_POINTS))
        x, y = frame.to_screen(shape.label if seen.holds(shape.label) else seen.center)
        columns = range(floor((left - x) / step), ceil((right - x) / step) + 1)
        rows = range(floor((top - y) / step), ceil((bottom - y) / step) + 1)
        net = sorted(((column, row) for column in columns for row in rows), key=lambda at: at[0] ** 2 + at[1] ** 2)
        pixels = ((x + column * step, y + row * step) for column, row in net)
        return (pixel for pixel in pixels if outline.contains(QPointF(*frame.to_plane(pixel))))

    def _look(self, area: AreaCount, wording: int) -> CountLook | None:
        """The words of a count, shorter each time; None where nothing is left to say shorter."""
        rows = f"{self.code} {number_text(len(area.rows))}" if area.rows else ""
        whole = CountLook(self.names.name_of(area.shape), len(area.events), rows, area.is_later)
        short = whole._replace(name=self.names.short_name_of(area.shape))
        if wording < 2:
            return (whole, short)[wording]
        # What only the layer counts is left to its dots where there is no room to name it.
        if not area.events:
            return None
        return short._replace(rows="") if wording == 2 else whole._replace(name="", rows="")


def _sign_in(mark: Box) -> Box:
    x, y = mark.center
    return Box(x, y, x, y).grown(theme().px(_SIGN))


class _Kept:
    """Points that are found one by one, and found once though they are gone through several times."""

    def __init__(self, points: Iterator[XY]) -> None:
        self._points = points
        self._found: list[XY] = []

    def __iter__(self) -> Iterator[XY]:
        yield from self._found
        for point in self._points:
            self._found.append(point)
            yield point


def _wishes(looks: Mapping[GroundShape, CountLook], anchors: Mapping[GroundShape, _Kept]) -> Iterator[Wish]:
    for shape, look in looks.items():
        width, height = (side - theme().px(6) for side in count_size(look))
        yield Wish(shape, anchors[shape], width, height)


def _extent(box: Box) -> float:
    return box.width * box.height
