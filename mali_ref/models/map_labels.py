"""Where names stand: no name on another or on a mark, what comes first takes its place first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mali_ref.models.map_projection import XY, Box, MapFrame

# Around a dot, in the order in which a reader looks for its name.
SIDES: Final = ("right", "left", "above", "below")
_STEP: Final = 96


@dataclass(frozen=True, slots=True)
class Wish:
    """A name that wants to be written.

    Attributes:
        key: tells it from others, for whoever draws it.
        anchors: pixels at which it may stand, the best first; gone through once, and no further than needed.
        width, height: of the words.
        gap: from the anchor to the words; 0 sets them upon it.
        dot: half the side of the dot at the anchor, which keeps others away; 0 for none.
        clear: how far others keep away from it while it looks for room, so that lesser names do not crowd.
    """

    key: object
    anchors: Iterable[XY]
    width: float
    height: float
    gap: float = 0.0
    dot: float = 0.0
    clear: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A name and where it stands."""

    key: object
    anchor: XY
    box: Box

    def seen_in(self, own: MapFrame, frame: MapFrame) -> "Placed":
        """The same name where another frame has its anchor."""
        anchor = frame.to_screen(own.to_plane(self.anchor))
        return Placed(self.key, anchor, self.box.moved(anchor[0] - self.anchor[0], anchor[1] - self.anchor[1]))


class _Taken:
    """Boxes that are taken, found by where they lie."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}

    def add(self, box: Box) -> None:
        for cell in _cells_of(box):
            self._cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        return not any(taken.meets(box) for cell in _cells_of(box) for taken in self._cells.get(cell, ()))


def place_labels(wishes: Iterable[Wish], taken: Iterable[Box], view: Box) -> list[Placed]:
    """The names that find room, in the order of the wishes.

    Args:
        taken: what is drawn already, such as marks.
        view: what is seen; a name that would be cut off is left out.
    """
    room = _Taken()
    for box in taken:
        room.add(box)
    found: list[Placed] = []
    for wish in wishes:
        placed = next((place for place in _choices(wish) if _fits(place, wish, room, view)), None)
        if placed is None:
            continue
        room.add(placed.box)
        if wish.dot:
            room.add(_dot_box(placed.anchor, wish.dot))
        found.append(placed)
    return found


def _fits(place: Placed, wish: Wish, room: _Taken, view: Box) -> bool:
    box = place.box
    is_whole = view.left <= box.left and box.right <= view.right and view.top <= box.top and box.bottom <= view.bottom
    if not is_whole or (wish.dot and not room.is_free(_dot_box(place.anchor, wish.dot))):
        return False
    return room.is_free(box.grown(wish.clear))


def _choices(wish: Wish) -> Iterator[Placed]:
    for anchor in wish.anchors:
        for side in SIDES if wish.gap else ("upon",):
            yield Placed(wish.key, anchor, _label_box(wish, anchor, side))


def _label_box(wish: Wish, anchor: XY, side: str) -> Box:
    x, y = anchor
    width, height, gap = wish.width, wish.height, wish.gap
    left = {"right": x + gap, "left": x - gap - width}.get(side, x - width / 2)
    top = {"above": y - gap - height + 2, "below": y + gap - 2}.get(side, y - height / 2)
    return Box(left, top, left + width, top + height)


def _dot_box(anchor: XY, half: float) -> Box:
    x, y = anchor
    return Box(x - half, y - half, x + half, y + half)


def _cells_of(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _STEP), int(box.right // _STEP) + 1):
        for row in range(int(box.top // _STEP), int(box.bottom // _STEP) + 1):
            yield column, row
