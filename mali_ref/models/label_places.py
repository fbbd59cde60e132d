"""Where the names at the ends of lines stand: each as near to its line's end as it can be, no two upon each other."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Places at least ``height`` apart and near those wanted, in the same order as given.

    They stay between ``low`` and ``high`` as long as there is room for all; where there is not, they begin at ``low``
    and run over at the other end. Equal wishes keep their order.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    blocks: list[_Block] = []
    for number in order:
        blocks.append(_Block(wanted[number], 1))
        while len(blocks) > 1 and blocks[-2].end(height) > blocks[-1].start(height):
            last = blocks.pop()
            blocks[-1] = blocks[-1].joined(last, height)
    places = [block.start(height) + height * at for block in blocks for at in range(block.count)]
    kept = _pushed_up(_pushed_down(places, height, high), height, low)
    result = [0.0] * len(wanted)
    for number, place in zip(order, kept, strict=True):
        result[number] = place
    return result


class _Block:
    """Labels that touch, around the middle of where they would like to be."""

    def __init__(self, middle: float, count: int) -> None:
        self.middle = middle
        self.count = count

    def start(self, height: float) -> float:
        return self.middle - height * (self.count - 1) / 2

    def end(self, height: float) -> float:
        """Where the next label may stand at the earliest."""
        return self.start(height) + height * self.count

    def joined(self, other: "_Block", height: float) -> "_Block":
        # Each label's wish less its place within the block is where the block would like to begin.
        count = self.count + other.count
        start = (self.start(height) * self.count + (other.start(height) - height * self.count) * other.count) / count
        return _Block(start + height * (count - 1) / 2, count)


def _pushed_down(places: list[float], height: float, high: float) -> list[float]:
    limit = high
    result = []
    for place in reversed(places):
        result.append(min(place, limit))
        limit = result[-1] - height
    return result[::-1]


def _pushed_up(places: list[float], height: float, low: float) -> list[float]:
    limit = low
    result = []
    for place in places:
        result.append(max(place, limit))
        limit = result[-1] + height
    return result
