"""Where the names beside the marks of a picture stand: no two upon each other, and none upon another's mark."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Wish:
    """A mark that wants a name.

    Attributes:
        x, y: the middle of the mark.
        radius: how far the mark reaches from it.
        width, height: the size of the name.
        away: where most of its lines go, as a direction; the name would rather stand on the other side.
        must: whether the name is shown whatever it covers.
    """

    key: object
    x: float
    y: float
    radius: float
    width: float
    height: float
    away: tuple[float, float] = (0.0, 0.0)
    must: bool = False


def place_labels(wishes: Sequence[Wish], gap: float, room: Box | None = None) -> dict[object, Box]:
    """The boxes of the names that find a place; who comes first is served first.

    Args:
        gap: the pixels between a mark and its name.
        room: what the names should not leave.
    """
    marks = _Grid((wish.key, _mark_of(wish)) for wish in wishes)
    placed: dict[object, Box] = {}
    names = _Grid(())
    for wish in sorted(wishes, key=lambda wish: not wish.must):
        boxes = _candidates(wish, gap)
        free = (
            box
            for box in boxes
            if not names.meets(box) and not marks.meets(box, wish.key) and (room is None or _is_within(box, room))
        )
        box = next(free, boxes[0] if wish.must else None)
        if box is not None:
            placed[wish.key] = box
            names.add(wish.key, box)
    return placed


def _mark_of(wish: Wish) -> Box:
    return Box(wish.x - wish.radius, wish.y - wish.radius, wish.x + wish.radius, wish.y + wish.radius)


def _candidates(wish: Wish, gap: float) -> list[Box]:
    """The places around the mark, best first: the four sides, those free of lines before others, then the corners."""
    across, down = wish.width / 2, wish.height / 2
    reach = wish.radius + gap
    sides = (
        ((0.0, 1.0), wish.x, wish.y + reach + down - 1),
        ((1.0, 0.0), wish.x + reach + across, wish.y),
        ((-1.0, 0.0), wish.x - reach - across, wish.y),
        ((0.0, -1.0), wish.x, wish.y - reach - down + 1),
    )
    # Sides that are as free as each other keep their order.
    order = sorted(sides, key=lambda side: round(side[0][0] * wish.away[0] + side[0][1] * wish.away[1], 1))
    middles = [(x, y) for _, x, y in order]
    near = 0.6 * reach
    middles += [(wish.x + x * (near + across), wish.y + y * (near + down)) for y in (1, -1) for x in (1, -1)]
    return [Box(x - across, y - down, x + across, y + down) for x, y in middles]


def _is_within(box: Box, room: Box) -> bool:
    return box.left >= room.left and box.right <= room.right and box.top >= room.top and box.bottom <= room.bottom


class _Grid:
    """Boxes by the cells of a coarse grid, so that a question looks at neighbours only."""

    _cell = 64

    def __init__(self, boxes: Iterable[tuple[object, Box]]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[object, Box]]] = {}
        for key, box in boxes:
            self.add(key, box)

    def add(self, key: object, box: Box) -> None:
        """Put a box in."""
        for cell in self._cells_of(box):
            self._cells.setdefault(cell, []).append((key, box))

    def meets(self, box: Box, but: object = None) -> bool:
        """Whether a box covers any other than that of one key."""
        return any(
            other.meets(box) for cell in self._cells_of(box) for key, other in self._cells.get(cell, ()) if key != but
        )

    def _cells_of(self, box: Box) -> list[tuple[int, int]]:
        left, right = int(box.left // self._cell), int(box.right // self._cell)
        top, bottom = int(box.top // self._cell), int(box.bottom // self._cell)
        return [(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)]
