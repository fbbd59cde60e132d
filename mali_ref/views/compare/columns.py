"""Where the columns of the page lie; its heads and its rows stand on the same lines."""

from dataclasses import dataclass
from typing import Final

from mali_ref.views.kit.theme import theme

MARGIN: Final = 24
# Between the edge of a cell and its words.
INNER: Final = 8
_LABEL: Final = 196
_GAP: Final = 16


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a page of some width.

    Attributes:
        label: the width of the labels at the left; 0 where they stand above their row.
        lefts: where each column begins.
        width: of every column.
    """

    label: int
    lefts: tuple[int, ...]
    width: int

    @property
    def right(self) -> int:
        """Where the last one ends."""
        return self.lefts[-1] + self.width


def columns_of(room: int, count: int, labels_above: bool) -> Columns:
    """Columns of one width, with labels at their left or above."""
    margin, gap = theme().px(MARGIN), theme().px(_GAP)
    label = 0 if labels_above else theme().px(_LABEL)
    # Below its label the first column's words stand on the margin of the page.
    first = margin + label + gap if label else margin - theme().px(INNER)
    width = max(theme().px(80), (room - first - margin - (count - 1) * gap) // count)
    return Columns(label, tuple(first + number * (width + gap) for number in range(count)), width)
