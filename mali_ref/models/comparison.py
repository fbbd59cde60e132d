"""Two or three records of one kind side by side: what is the same, what differs, what is stated for one alone.

Values are compared as what they mean: a date by its days, a figure by its number, links as a set. Long texts are not
compared word by word; they stand side by side to be read.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mali_ref.domain.record import Heading
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, LinkTo, Span

FEWEST: Final = 2
MOST: Final = 3

# The kinds of record that can be compared, in the order in which they are named.
KINDS: Final = ("actor", "person", "place", "event", "resolution")

# What a row tells: all the same; not the same; stated for some alone; for none; texts to be read.
SAME, DIFFERS, PARTLY, SILENT, TEXT = "same", "differs", "partly", "silent", "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one record has to say in a row.

    Attributes:
        spans: its value with links and citations; empty where nothing is stated.
        blocks: a long text, instead of spans.
        value: what it is compared by.
        silence: the words where nothing is stated, if they are other than the row's.
    """

    spans: tuple[Span, ...] = ()
    blocks: tuple[Block, ...] = ()
    value: Hashable = None
    silence: str = ""

    @property
    def is_stated(self) -> bool:
        """Whether there is anything."""
        return bool(self.spans or self.blocks)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison.

    Attributes:
        note: a few words under the label: the year of all values, what they have in common.
        apart: how far two values lie from each other, in words; empty where that says nothing.
        silence: the words where nothing is stated.
        amounts: the numbers of the cells where they can be drawn as bars; empty where they cannot.
        is_like: whether the values can be told apart at all; those of different years are there to be read.
    """

    name: str
    label: str
    cells: tuple[Cell, ...]
    note: str = ""
    apart: str = ""
    silence: str = ""
    amounts: tuple[float, ...] = ()
    is_like: bool = True

    @property
    def verdict(self) -> str:
        """What the row tells."""
        stated = [cell.value for cell in self.cells if cell.is_stated]
        if not stated:
            return SILENT
        if len(stated) < len(self.cells) and len(set(stated)) == 1:
            return PARTLY
        if len(set(stated)) == 1:
            return SAME
        return TEXT if any(cell.blocks for cell in self.cells) or not self.is_like else DIFFERS

    @property
    def highest(self) -> int | None:
        """The cell with the highest number; None where but one is stated, or two are as high."""
        top = max(self.amounts, default=0.0)
        is_alone = sum(cell.is_stated for cell in self.cells) >= FEWEST and self.amounts.count(top) == 1
        return self.amounts.index(top) if is_alone else None

    @property
    def odd(self) -> int | None:
        """The one cell that differs from what all the others have; None where there is no such."""
        if self.verdict != DIFFERS or self.amounts:
            return None
        counted = Counter(cell.value for cell in self.cells if cell.is_stated)
        (_, count), *rest = counted.most_common()
        if count < FEWEST or sum(number for _, number in rest) != 1:
            return None
        return next(at for at, cell in enumerate(self.cells) if cell.is_stated and cell.value == rest[0][0])

    @property
    def marked(self) -> tuple[bool, ...]:
        """Which cell stands out: the highest number, or the one that is unlike the others."""
        found = self.highest if self.amounts else self.odd
        return tuple(number == found for number in range(len(self.cells)))


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    name: str
    title: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One of the records compared.

    Attributes:
        caption: a few words that tell it from others of like name.
        is_later: whether it begins after the day of the book.
    """

    heading: Heading
    title: str
    caption: str = ""
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """All of it, in the order of the page."""

    kind: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all groups."""
        return tuple(row for group in self.groups for row in group.rows)

    def count(self, *verdicts: str) -> int:
        """How many rows tell this."""
        return sum(row.verdict in verdicts for row in self.rows)

    def only_differences(self) -> "Comparison":
        """The same without what is the same for all, or stated for none."""
        kept = (
            replace(group, rows=tuple(row for row in group.rows if row.verdict not in (SAME, SILENT)))
            for group in self.groups
        )
        return replace(self, groups=tuple(group for group in kept if group.rows))


def can_compare(ref: Ref | None) -> bool:
    """Whether there is a comparison for records of this kind."""
    return ref is not None and ref.kind in KINDS


def in_common(cells: Sequence[Cell], title_of: Callable[[Ref], str]) -> str:
    """The names of what all cells that say anything lead to; empty where it is nothing, or everything."""
    linked = [{span.ref for span in cell.spans if isinstance(span, LinkTo)} for cell in cells if cell.is_stated]
    if len(linked) < FEWEST or all(refs == linked[0] for refs in linked):
        return ""
    shared = set.intersection(*linked)
    order = [span.ref for cell in cells for span in cell.spans if isinstance(span, LinkTo)]
    return ", ".join(title_of(ref) for ref in dict.fromkeys(order) if ref in shared)
