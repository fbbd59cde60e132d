"""Where the names beside the marks of a picture stand: no two upon each other, and none upon another's mark."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

# Below, right, left, above; then the corners. Right and down are above zero.
_WAYS: Final = ((0, 1), (1, 0), (-1, 0), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_CORNERS: Final = (4, 5, 6, 7)


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
        side: the only side it may stand on, as `place_labels` answered it; None for any.
    """

    key: object
    x: float
    y: float
    radius: float
    width: float
    height: float
    away: tuple[float, float] = (0.0, 0.0)
    must: bool = False
    side: int | None = None


class Placed(NamedTuple):
    """Where a name stands, and on which side of its mark."""

    box: Box
    side: int


def place_labels(wishes: Sequence[Wish], gap: float, room: Box | None = None) -> dict[object, Placed]:
    """The places of the names that find one; who comes first is served first.

    Args:
        gap: the pixels between a mark and its name. Other marks and names stay farther off, so that nobody takes a
            name for that of another mark.
        room: what the names should not leave.
    """
    marks = _Grid((wish.key, _mark_of(wish, gap)) for wish in wishes)
    placed: dict[object, Placed] = {}
    names = _Grid(())
    for wish in sorted(wishes, key=lambda wish: not wish.must):
        found = _free_place(wish, gap, lambda box, key=wish.key: names.meets(box) or marks.meets(box, key), room)
        if found is not None:
            placed[wish.key] = found
            names.add(wish.key, _wider(found.box, gap))
    return placed


def _free_place(wish: Wish, gap: float, is_taken: Callable[[Box], bool], room: Box | None) -> Placed | None:
    first = None
    for side in _sides(wish):
        box = _box_on(wish, side, gap)
        if not is_taken(box) and (room is None or _is_within(box, room)):
            return Placed(box, side)
        first = first or Placed(box, side)
    return first if wish.must else None


def _mark_of(wish: Wish, gap: float) -> Box:
    reach = wish.radius + gap
    return Box(wish.x - reach - gap, wish.y - reach, wish.x + reach + gap, wish.y + reach)


def _wider(box: Box, gap: float) -> Box:
    return Box(box.left - 2 * gap, box.top, box.right + 2 * gap, box.bottom)


def _sides(wish: Wish) -> Sequence[int]:
    """The places around the mark, best first: the four sides, those free of lines before others, then the corners."""
    if wish.side is not None:
        return (wish.side,)
    away = wish.away
    # Sides that are as free as each other keep their order.
    return (
        *sorted(range(4), key=lambda side: round(_WAYS[side][0] * away[0] + _WAYS[side][1] * away[1], 1)),
        *_CORNERS,
    )


def _box_on(wish: Wish, side: int, gap: float) -> Box:
    """The box of the name on one side of its mark."""
    across, down = wish.width / 2, wish.height / 2
    reach = wish.radius + gap
    right, below = _WAYS[side]
    if side in _CORNERS:
        x, y = wish.x + right * (0.6 * reach + across), wish.y + below * (0.6 * reach + down)
    else:
        # The letters do not fill the height of their row.
        x, y = wish.x + right * (reach + across), wish.y + below * (reach + down - 1)
    return Box(x - across, y - down, x + across, y + down)


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
