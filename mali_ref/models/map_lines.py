"""Outlines with as many points as a scale can show, and the questions asked of them.

Each point of a line is given, once, the deviation at which it stops to matter (Douglas and Peucker's measure); a line
for a scale is then its points of at least that deviation, found without measuring again.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot, inf
from typing import Final

from mali_ref.models.map_projection import XY, Box, box_around

Line = tuple[XY, ...]
# Ends nearer than this meet, in the unit of the plane.
_CLOSED: Final = 1e-9


class ThinnedLine:
    """A line or ring of the plane at every scale.

    Attributes:
        points: all its points.
        box: what it spans.
    """

    __slots__ = ("_weights", "box", "points")

    def __init__(self, points: Sequence[XY]) -> None:
        self.points: Line = tuple(points)
        self.box: Box = box_around(self.points)
        self._weights = _weights(self.points)

    def at(self, tolerance: float) -> Line:
        """The line with no point left out that would move it by more than this."""
        if tolerance <= 0:
            return self.points
        pairs = zip(self.points, self._weights, strict=True)
        return tuple(point for point, weight in pairs if weight >= tolerance)


def _weights(points: Line) -> list[float]:
    weights = [0.0] * len(points)
    weights[0] = weights[-1] = inf
    # A point never outweighs the one that split the stretch it lies in, or a line would lose its corners first.
    stretches = [(0, len(points) - 1, inf)]
    while stretches:
        first, last, limit = stretches.pop()
        if last - first < 2:
            continue
        at, deviation = _farthest(points, first, last)
        weights[at] = weight = min(deviation, limit)
        stretches.append((first, at, weight))
        stretches.append((at, last, weight))
    return weights


def _farthest(points: Line, first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies farthest from the line through them, and how far."""
    (ax, ay), (bx, by) = points[first], points[last]
    dx, dy = bx - ax, by - ay
    length = hypot(dx, dy)
    best, found = -1.0, first + 1
    if length < _CLOSED:  # a ring: its far end instead
        for at in range(first + 1, last):
            x, y = points[at]
            away = (x - ax) * (x - ax) + (y - ay) * (y - ay)
            if away > best:
                best, found = away, at
        return found, best**0.5
    for at in range(first + 1, last):
        x, y = points[at]
        away = abs(dx * (y - ay) - dy * (x - ax))
        if away > best:
            best, found = away, at
    return found, best / length


def shared_lines(rings: Iterable[Sequence[XY]]) -> list[Line]:
    """The lines that two rings have in common, each once: the borders between areas, without their outer edge."""
    rings = list(rings)
    seen: set[tuple[XY, XY]] = set()
    shared: set[tuple[XY, XY]] = set()
    for side in _sides(rings):
        (shared if side in seen else seen).add(side)
    lines: list[Line] = []
    for ring in rings:
        line: list[XY] = []
        for here, there in pairwise(ring):
            side = (here, there) if here < there else (there, here)
            if side in shared:
                shared.discard(side)
                line = line or [here]
                line.append(there)
            elif line:
                lines.append(tuple(line))
                line = []
        if line:
            lines.append(tuple(line))
    return lines


def _sides(rings: Iterable[Sequence[XY]]) -> Iterator[tuple[XY, XY]]:
    for ring in rings:
        for here, there in pairwise(ring):
            yield (here, there) if here < there else (there, here)


def holds(rings: Iterable[Sequence[XY]], point: XY) -> bool:
    """Whether a point lies inside an area of several rings, by the even-odd rule."""
    x, y = point
    inside = False
    for ring in rings:
        before_x, before_y = ring[-1]
        for here_x, here_y in ring:
            if (here_y > y) != (before_y > y) and x < (before_x - here_x) * (y - here_y) / (before_y - here_y) + here_x:
                inside = not inside
            before_x, before_y = here_x, here_y
    return inside


def hatching(rings: Iterable[Sequence[XY]], gap: float, within: Box) -> list[tuple[XY, XY]]:
    """Lines that rise to the right, ``gap`` apart, inside an area; those that miss a box are left out.

    They are counted from the origin of the plane, so that they stay where they are when the map is drawn along.
    """
    step = gap * 2**0.5  # between two lines, measured along an axis
    least, most = (within.left + within.top) / step, (within.right + within.bottom) / step
    crossings: dict[int, list[float]] = {}
    for ring in rings:
        before_x, before_y = ring[-1]
        for x, y in ring:
            one, other = before_x + before_y, x + y
            low, high = (one, other) if one < other else (other, one)
            if high / step > least and low / step < most:
                for number in range(ceil(max(low / step, least)), ceil(min(high / step, most))):
                    share = (number * step - one) / (other - one)
                    crossings.setdefault(number, []).append(before_x + share * (x - before_x))
            before_x, before_y = x, y
    return [line for number, found in crossings.items() for line in _spans(sorted(found), number * step)]


def free_run(rings: Iterable[Sequence[XY]], point: XY) -> float:
    """How far a point inside an area can go both left and right before it leaves the area."""
    x, y = point
    nearest = inf
    for ring in rings:
        for (ax, ay), (bx, by) in pairwise(ring):
            if (ay > y) != (by > y):
                nearest = min(nearest, abs(ax + (y - ay) / (by - ay) * (bx - ax) - x))
    return nearest


def _spans(crossings: list[float], total: float) -> Iterator[tuple[XY, XY]]:
    for left, right in zip(crossings[::2], crossings[1::2], strict=False):
        yield (left, total - left), (right, total - right)
