"""What stands on a map of events in one frame: where each thing is, how it looks, and what it stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import hypot
from typing import Final

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_bases import Base
from mali_ref.models.map_dots import Cell, DotGrid, MappedLayer
from mali_ref.models.map_events import MappedEvents, MarkGroup
from mali_ref.models.map_projection import XY, Box, MapFrame
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.count_painter import CountLook
from mali_ref.views.map.dot_painter import BaseLook, DotLook, base_side, dot_radius
from mali_ref.views.map.mark_groups import GroupedMarks
from mali_ref.views.map.mark_painter import MarkLook, badge_box, mark_reach

Payload = MarkGroup | Cell | AreaCount | Base | Record
Look = MarkLook | DotLook | CountLook | BaseLook
# What is smaller than a target is met around it.
_TARGET: Final = 12
_MARGIN: Final = 30


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
        if any(box.holds(position) for box in self.covered[1:]):
            return True
        return hypot(dx, dy) <= max(self.half[0], min(target, self.half[0] + theme().px(4)))

    @property
    def box(self) -> Box:
        """Where it stands, in pixels."""
        x, y = self.at
        return Box(x - self.half[0], y - self.half[1], x + self.half[0], y + self.half[1])

    @property
    def covered(self) -> list[Box]:
        """What it covers, with the number beside a mark."""
        look = self.look
        has_badge = isinstance(look, MarkLook) and look.number > 1
        return [self.box, badge_box(look).moved(*self.at)] if has_badge else [self.box]  # type: ignore[arg-type]

    def seen_in(self, own: MapFrame, frame: MapFrame) -> "Item":
        """The same thing where another frame has its point."""
        return replace(self, at=frame.to_screen(own.to_plane(self.at)))


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


class Arranged:
    """The things of one frame that stand at points, each kind in the order in which it is drawn.

    Attributes:
        frame: the frame.
        marks: events and groups of them.
        bases: each beside the mark of events that stands on it.
    """

    def __init__(self, content: Content, frame: MapFrame, grouped: GroupedMarks) -> None:
        self.frame = frame
        self._layer = content.layer
        self.marks = list(_marks(grouped, frame))
        self.bases = list(_bases(content, frame, self.marks))

    @cached_property
    def dots(self) -> list[Item]:
        """Rows of the layer; they are drawn as a picture, and so are looked for only when someone points."""
        return list(dots_of(self._layer, self.frame))


def dots_of(layer: MappedLayer, frame: MapFrame) -> Iterator[Item]:
    """The dots of a frame."""
    to_screen = frame.to_screen
    for cell in layer.grid.shown(frame, _MARGIN):
        look = DotLook(dot_radius(cell.deaths, len(cell.members)), cell.is_exact)
        reach = look.radius / 4
        yield Item(("dot", cell.members[0]), to_screen((cell.x, cell.y)), (reach, reach), cell, look)


def _marks(grouped: GroupedMarks, frame: MapFrame) -> Iterator[Item]:
    view = frame.shown(_MARGIN)
    # The weightiest comes first and is drawn last.
    for group, look in reversed(grouped.at(frame.scale)):
        if view.holds(group.point):
            reach = mark_reach(look)
            key = ("mark", group.first.event.ref, group.first.place)
            yield Item(key, frame.to_screen(group.point), (reach, reach), group, look)


def _bases(content: Content, frame: MapFrame, marks: Sequence[Item]) -> Iterator[Item]:
    view = frame.shown(_MARGIN)
    for base in content.bases:
        if view.holds(base.point):
            look = BaseLook(base_side(base.troops))
            x, y = frame.to_screen(base.point)
            over = next((mark for mark in marks if mark.box.holds((x, y))), None)
            if over is not None:
                x, y = over.at[0] - over.half[0] - look.side / 2, over.at[1] + over.half[1] * 0.6
            yield Item(("base", base.row), (x, y), (look.side / 2,) * 2, base, look)


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
