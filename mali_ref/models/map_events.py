"""Events as they stand on the map: marks at points, counts in areas, and how many can be placed at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.event_filter import least_killed
from mali_ref.models.map_areas import AreaCount
from mali_ref.models.map_ground import GroundShape
from mali_ref.models.map_projection import XY, Box, box_around
from mali_ref.models.map_whereabouts import Whereabouts
from mali_ref.models.workspace import Workspace

# Who an event is the doing of, in the order in which one of them lends it a sign; never whom it was done to.
_AUTHORS: Final = ("perpetrator", "claimed", "alleged", "organiser", "participant", "signatory", "subject", "speaker")
_TONES: Final = {"attack": "danger", "security": "chart"}
_OTHER_TONE: Final = "chart2"
_MOST_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True, eq=False)
class EventMark:
    """One event at one point; an event in several places has a mark in each.

    Attributes:
        place: the place of the book that the point is of.
        deaths: how many people are known to have been killed, at least.
        group: the kind of actor whose doing it was; empty where the source names none.
        tone: the colour of its ring, by the type of the event.
        is_later: whether it lies after the day the book is set to.
    """

    event: Record
    place: Ref
    point: XY
    is_exact: bool
    deaths: float
    group: str
    tone: str
    is_later: bool


@dataclass(frozen=True, slots=True, eq=False)
class MarkGroup:
    """The marks that stand as one: at one point, or too near each other to be told apart at a scale.

    The first mark is the weightiest, and the group stands at its point.
    """

    marks: tuple[EventMark, ...]

    @property
    def first(self) -> EventMark:
        """The mark that lends the group its sign."""
        return self.marks[0]

    @property
    def point(self) -> XY:
        """Where it stands."""
        return self.first.point

    @property
    def events(self) -> tuple[Record, ...]:
        """Its events, each once."""
        return tuple({mark.event.ref: mark.event for mark in self.marks}.values())

    @property
    def deaths(self) -> float:
        """How many people were killed in its events, at least."""
        return sum({mark.event.ref: mark.deaths for mark in self.marks}.values())

    @property
    def is_exact(self) -> bool:
        """Whether any of them is known to have happened at the place itself."""
        return any(mark.is_exact for mark in self.marks)

    @property
    def is_later(self) -> bool:
        """Whether all of them lie after the day the book is set to."""
        return all(mark.is_later for mark in self.marks)

    @property
    def box(self) -> Box:
        """What its points span."""
        return box_around([mark.point for mark in self.marks])

    def has(self, ref: Ref | None) -> bool:
        """Whether an event is among them."""
        return any(mark.event.ref == ref for mark in self.marks)


@dataclass(frozen=True)
class MappedEvents:
    """What a filter leaves, on the map."""

    marks: tuple[EventMark, ...] = ()
    areas: tuple[AreaCount, ...] = ()
    unplaced: tuple[Record, ...] = ()

    def drawn(self) -> Iterator[Record]:
        """The events at points, and those counted in areas."""
        yield from (mark.event for mark in self.marks)
        yield from (event for area in self.areas for event in area.events)

    @cached_property
    def placed(self) -> int:
        """How many events have a place that can be drawn."""
        at_points = {mark.event.ref for mark in self.marks}
        return len(at_points.union(event.ref for area in self.areas for event in area.events))

    def marks_of(self, ref: Ref | None) -> tuple[EventMark, ...]:
        """The marks of one event."""
        return tuple(mark for mark in self.marks if mark.event.ref == ref) if ref is not None else ()

    def areas_of(self, ref: Ref | None) -> tuple[AreaCount, ...]:
        """The areas that hold one event, or one row of the layer."""
        return tuple(area for area in self.areas if area.has(ref)) if ref is not None else ()


def mapped(events: Iterable[Record], workspace: Workspace, places: Whereabouts) -> MappedEvents:
    """Events of the book as marks and counts."""
    marks: list[EventMark] = []
    areas: dict[GroundShape, AreaCount] = {}
    unplaced: list[Record] = []
    for event in events:
        where = places.where(event)
        heading = workspace.heading(event.ref)
        is_later = heading is not None and workspace.is_later(heading)
        group, tone = group_of(event, workspace), tone_of(event)
        marks += (
            EventMark(event, spot.place, spot.point, spot.is_exact, least_killed(event), group, tone, is_later)
            for spot in where.spots
        )
        for shape in where.areas:
            area = areas.setdefault(shape, AreaCount(shape))
            area.events.append(event)
            area.is_later = area.is_later and is_later
        if not where:
            unplaced.append(event)
    # What weighs most is drawn last and lends a group its sign.
    marks.sort(key=lambda mark: (-mark.deaths, mark.event.key))
    return MappedEvents(tuple(marks), tuple(areas.values()), tuple(unplaced))


def group_of(event: Record, workspace: Workspace) -> str:
    """The kind of actor whose doing an event was; empty where none is named."""
    actors: Sequence[RoleRef] = event.get("actors") or ()
    for role in _AUTHORS:
        for actor in actors:
            if actor.role == role and actor.ref.kind == "actor":
                heading = workspace.heading(actor.ref)
                return heading.group if heading is not None else ""
    return ""


def tone_of(event: Record) -> str:
    """The colour that says of what type an event is: attacks, what else touches security, and the rest."""
    return _TONES.get(str(event.get("type")), _OTHER_TONE)


def gathered(marks: Sequence[EventMark], scale: float, reach: Callable[[float], float]) -> tuple[MarkGroup, ...]:
    """The marks at a scale, those that would cover each other joined, the weightiest group first.

    Args:
        reach: how far, in pixels, a mark of so many deaths takes in others.
    """
    groups = [MarkGroup((mark,)) for mark in marks]
    # A group that has grown may reach others that its marks alone did not.
    for _ in range(_MOST_ROUNDS):
        before = len(groups)
        groups = _joined(groups, scale, reach)
        if len(groups) == before:
            break
    return tuple(groups)


def _joined(groups: Sequence[MarkGroup], scale: float, reach: Callable[[float], float]) -> list[MarkGroup]:
    """The groups after each has gone to the first weightier one that reaches it."""
    heads: list[tuple[XY, list[EventMark], float]] = []
    for group in sorted(groups, key=lambda group: -group.deaths):
        x, y = group.point
        for (head_x, head_y), members, limit in heads:
            if (x - head_x) ** 2 + (y - head_y) ** 2 <= limit:
                members += group.marks
                break
        else:
            heads.append((group.point, list(group.marks), (reach(group.deaths) / scale) ** 2))
    return [MarkGroup(tuple(sorted(members, key=lambda mark: -mark.deaths))) for _, members, _ in heads]
