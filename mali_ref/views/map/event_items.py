"""What stands on a map of events in one frame: where each thing is, how it looks, and what it stands for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.language import number_text
from mali_ref.models.map_areas import AreaCount, areas_at
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell, DotGrid, MappedLayer
from mali_ref.models.map_events import MappedEvents, MarkGroup, gathered
from mali_ref.models.map_ground import Ground, GroundShape, level_of
from mali_ref.models.map_labels import Wish, place_labels
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.models.map_towns import MapNames
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.ground_painter import paths_of
from mali_ref.views.map.mark_painter import (
    BaseLook,
    CountLook,
    DotLook,
    MarkLook,
    badge_box,
    base_side,
    count_size,
    dot_radius,
    mark_reach,
)

Payload = MarkGroup | Cell | AreaCount | Base | Record
Look = MarkLook | DotLook | CountLook | BaseLook
# Marks nearer than this are one, and what is smaller than a target is met around it.
_REACH: Final = 18
_TARGET: Final = 12
_MARGIN: Final = 30
_INSET: Final = 6
# Where the count of an area may stand, from its own point, when marks are in the way.
_COUNT_PLACES: Final = ((0, 0), (0, 30), (0, -30), (0, 56), (0, -56), (60, 20), (-60, 20))


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One thing on the map.

    Attributes:
        key: the same for the same thing in every frame.
        at: its middle, in pixels.
        half: how far it reaches sideways, and up and down.
    """

    key: tuple[object, ...]
    at: XY
    half: XY
    payload: Payload
    look: Look

    def is_at(self, position: XY) -> bool:
        """Whether a pixel lies on it."""
        dx, dy = abs(position[0] - self.at[0]), abs(position[1] - self.at[1])
        target = theme().px(_TARGET)
        if isinstance(self.payload, AreaCount):
            return dx <= self.half[0] and dy <= max(self.half[1], target)
        return hypot(dx, dy) <= max(self.half[0], min(target, self.half[0] + theme().px(4)))

    @property
    def box(self) -> Box:
        """Where it stands, in pixels."""
        x, y = self.at
        return Box(x - self.half[0], y - self.half[1], x + self.half[0], y + self.half[1])


@dataclass(frozen=True, slots=True)
class Content:
    """What a map of events shows.

    Attributes:
        year: of the bases.
    """

    events: MappedEvents = field(default_factory=MappedEvents)
    layer: MappedLayer = field(default_factory=lambda: MappedLayer(DotGrid()))
    bases: Sequence[Base] = ()
    year: int = 0


@dataclass(frozen=True, slots=True)
class Arranged:
    """The things of one frame, each kind in the order in which it is drawn."""

    dots: Sequence[Item] = ()
    areas: Sequence[AreaCount] = ()
    counts: Sequence[Item] = ()
    bases: Sequence[Item] = ()
    marks: Sequence[Item] = ()

    def covered(self) -> list[Box]:
        """Where names find no room."""
        return [*_covered(self.marks), *(item.box for item in (*self.counts, *self.bases))]

    def at(self, position: XY) -> Item | None:
        """The uppermost thing under a pixel."""
        for items in (self.marks, self.bases, self.counts, self.dots):
            for item in reversed(items):
                if item.is_at(position):
                    return item
        return None

    def stops(self) -> list[Item]:
        """What the keyboard visits: from left to right, the layer after the book."""
        first = sorted((*self.counts, *self.bases, *self.marks), key=lambda item: item.at)
        return [*first, *sorted(self.dots, key=lambda item: item.at)]


def arranged(
    content: Content, frame: MapFrame, ground: Ground, names: MapNames, code: str, reserved: Sequence[Box] = ()
) -> Arranged:
    """Where everything stands in a frame.

    Args:
        code: names the source of the layer.
        reserved: what other controls cover, in pixels; counts keep away.
    """
    marks = list(_marks(content.events, frame))
    areas = areas_at(content.events.areas, frame.scale, ground)
    bases = list(_bases(content, frame, marks))
    taken = [*_covered(marks), *(base.box for base in bases)]
    counts = list(_counts(areas, taken, reserved, frame, ground, names, code))
    return Arranged(list(_dots(content.layer, frame)), areas, counts, bases, marks)


def event_look(group: MarkGroup) -> MarkLook:
    """How a group of events looks."""
    first = group.first
    return MarkLook(group.deaths, first.tone, first.group, group.is_exact, len(group.events), group.is_later)


def _marks(events: MappedEvents, frame: MapFrame) -> Iterator[Item]:
    view = frame.shown(_MARGIN)
    # The weightiest comes first and is drawn last.
    for group in reversed(gathered(events.marks, frame.scale, theme().px(_REACH))):
        if view.holds(group.point):
            look = event_look(group)
            reach = mark_reach(look)
            key = ("mark", group.first.event.ref, group.first.place)
            yield Item(key, frame.to_screen(group.point), (reach, reach), group, look)


def _dots(layer: MappedLayer, frame: MapFrame) -> Iterator[Item]:
    to_screen = frame.to_screen
    for cell in layer.grid.shown(frame, _MARGIN):
        look = DotLook(dot_radius(cell.deaths, len(cell.members)), cell.is_exact)
        reach = look.radius / 4
        yield Item(("dot", cell.members[0]), to_screen((cell.x, cell.y)), (reach, reach), cell, look)


def _bases(content: Content, frame: MapFrame, marks: Sequence[Item]) -> Iterator[Item]:
    """The bases, each beside the mark of events that stands on it."""
    view = frame.shown(_MARGIN)
    for base in content.bases:
        if view.holds(base.point):
            look = BaseLook(base_side(base.troops))
            x, y = frame.to_screen(base.point)
            over = next((mark for mark in marks if mark.box.holds((x, y))), None)
            if over is not None:
                x, y = over.at[0] - over.half[0] - look.side / 2, over.at[1] + over.half[1] * 0.6
            yield Item(("base", base.row), (x, y), (look.side / 2,) * 2, base, look)


def _counts(
    areas: Sequence[AreaCount],
    taken: Sequence[Box],
    reserved: Sequence[Box],
    frame: MapFrame,
    ground: Ground,
    names: MapNames,
    code: str,
) -> Iterator[Item]:
    """The counts of areas, each at a free place in its area."""
    view = frame.shown()
    seen = {area.shape: area for area in areas if area.shape.box.meets(view)}
    looks = {shape: _count_look(area, names, code) for shape, area in seen.items()}
    # What has events of the book comes before what only the layer counts.
    shapes = sorted(seen, key=lambda shape: not seen[shape].events)
    inner = Box(0, 0, frame.width, frame.height).grown(-theme().px(_INSET))
    placed = place_labels(_count_wishes(shapes, looks, frame, ground), [*taken, *reserved], inner)
    # Where marks leave no room, the count of the book's events lies upon them rather than nowhere.
    found = {place.key for place in placed}
    left = [shape for shape in shapes if shape not in found and seen[shape].events]
    placed += place_labels(
        _count_wishes(left, looks, frame, ground), [*(place.box for place in placed), *reserved], inner
    )
    for place in placed:
        area = seen[place.key]  # type: ignore[index]
        half = (place.box.width / 2, place.box.height / 2)
        yield Item(("area", area.shape.layer, area.shape.key), place.anchor, half, area, looks[area.shape])


def _count_wishes(
    shapes: Iterable[GroundShape], looks: Mapping[GroundShape, CountLook], frame: MapFrame, ground: Ground
) -> Iterator[Wish]:
    for shape in shapes:
        width, height = (side - theme().px(6) for side in count_size(looks[shape]))
        yield Wish(shape, _count_places(shape, frame, ground), width, height)


def _count_places(shape: GroundShape, frame: MapFrame, ground: Ground) -> Iterator[XY]:
    """Pixels inside an area for its count: near its own point, and else anywhere in the part that is seen."""
    x, y = frame.to_screen(shape.label)
    near = [(x + theme().px(dx), y + theme().px(dy)) for dx, dy in _COUNT_PLACES]
    seen = shape.box.cut(frame.shown())
    shares = (0.5, 0.3, 0.7, 0.15, 0.85)
    net = [(seen.left + seen.width * across, seen.top + seen.height * down) for down in shares for across in shares]
    outline = paths_of(ground).area(shape, level_of(frame.scale))
    yield from (pixel for pixel in near if outline.contains(QPointF(*frame.to_plane(pixel))))
    yield from (frame.to_screen(point) for point in net if outline.contains(QPointF(*point)))


def _covered(marks: Sequence[Item]) -> Iterator[Box]:
    """What marks cover, with the numbers at their upper right."""
    for item in marks:
        yield item.box
        if isinstance(item.look, MarkLook) and item.look.count > 1:
            yield badge_box(item.look).moved(*item.at)


def _count_look(area: AreaCount, names: MapNames, code: str) -> CountLook:
    rows = f"{code} {number_text(len(area.rows))}" if area.rows else ""
    return CountLook(names.name_of(area.shape), len(area.events), rows, area.is_later)


def ref_of(item: Item) -> Ref | None:
    """The one event or row that a thing stands for; None where it stands for several, or for something else."""
    payload = item.payload
    if isinstance(payload, Record):
        return payload.ref
    if isinstance(payload, MarkGroup) and len(payload.events) == 1:
        return payload.first.event.ref
    if isinstance(payload, AreaCount) and len(payload.events) + len(payload.rows) == 1:
        return (*payload.events, *payload.rows)[0].ref
    return None
