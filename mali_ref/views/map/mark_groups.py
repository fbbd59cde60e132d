"""Which events stand as one mark at a scale, and where the number of each group finds room."""

from collections.abc import Iterator, Sequence
from typing import Final

from mali_ref.models.map_events import MappedEvents, MarkGroup, gathered
from mali_ref.models.map_projection import Box
from mali_ref.views.kit.theme import theme
from mali_ref.views.map.mark_painter import UPPER_RIGHT, MarkLook, badge_box, ring_radius, sign_side

# Marks nearer than this are one, however few were killed; a larger ring takes in all that lies upon it.
_REACH: Final = 18
_CORNERS: Final = (UPPER_RIGHT, (-1, -1), (1, 1), (-1, 1))

GroupedMark = tuple[MarkGroup, MarkLook]


class GroupedMarks:
    """The marks of events, kept for one scale: drawing the map along changes nothing about them."""

    def __init__(self, events: MappedEvents) -> None:
        self._events = events
        self._kept: tuple[tuple[float, float] | None, list[GroupedMark]] = (None, [])

    def at(self, scale: float) -> list[GroupedMark]:
        """The groups at a scale with their looks, the weightiest first."""
        key = (scale, theme().scale)
        if self._kept[0] != key:
            groups = gathered(self._events.marks, scale, _reach)
            self._kept = (key, list(_with_corners(groups, scale)))
        return self._kept[1]


def event_look(group: MarkGroup) -> MarkLook:
    """How a group of events looks."""
    first = group.first
    return MarkLook(group.deaths, first.tone, first.group, group.is_exact, len(group.events), group.is_later)


def _reach(deaths: float) -> float:
    return max(theme().px(_REACH), ring_radius(deaths) + sign_side() / 2)


def _with_corners(groups: Sequence[MarkGroup], scale: float) -> Iterator[GroupedMark]:
    """Each number at the corner of its mark where it covers least of other signs and numbers."""
    half = sign_side() / 2
    points = [(group.point[0] * scale, group.point[1] * scale) for group in groups]
    signs = [Box(x - half, y - half, x + half, y + half) for x, y in points]
    numbers: list[Box] = []
    for group, (x, y) in zip(groups, points, strict=True):
        look = event_look(group)
        if look.number > 1:
            look = _at_free_corner(look, x, y, [*signs, *numbers])
            numbers.append(badge_box(look).moved(x, y))
        yield group, look


def _at_free_corner(look: MarkLook, x: float, y: float, others: Sequence[Box]) -> MarkLook:
    best, fewest = look, len(others) + 1
    for corner in _CORNERS:
        turned = look._replace(corner=corner)
        box = badge_box(turned).moved(x, y)
        met = sum(1 for other in others if other.meets(box))
        if met < fewest:
            best, fewest = turned, met
        if not met:
            break
    return best
