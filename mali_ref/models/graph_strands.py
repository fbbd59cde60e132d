"""The strands of a lineage and how they are joined, and the level each one takes in a picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited

MERGER, SPLIT, WING = "merger", "split", "wing"
# Between which days a strand begins, and on which it ends.
Life = tuple[str, str, str]
_APART: Final = 0.8


@dataclass(frozen=True, slots=True)
class Join:
    """One strand that leaves another or goes into it, on a day between two.

    Attributes:
        elder, younger: the strand it comes from, and the one it leads to.
        kind: `MERGER`, `SPLIT`, or `WING` for a group that became part of another.
        from_day, by_day: the first and last day it may have happened on; both empty where no date is stated.
        told: the relation as a sentence.
    """

    elder: Ref
    younger: Ref
    kind: str
    from_day: str
    by_day: str
    told: str
    record: Ref
    cited: tuple[Cited, ...] = ()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """The life of one actor.

    Attributes:
        row: its level, counted from the top; between two whole levels where it grew from both.
        begun_from, begun_by: the days between which it begins; empty where it is not known.
        ends: the day it ends, or the last one shown.
        note: what became of it in a few words: “leaves AQIM, 2011”.
    """

    ref: Ref
    name: str
    group: str
    row: float
    begun_from: str
    begun_by: str
    ends: str
    note: str = ""
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The strands of an actor's past and of what came of it.

    Attributes:
        focus: the actor.
        first_year: the year at the left edge.
        last_day: the day at the right edge.
    """

    focus: Ref
    strands: tuple[Strand, ...]
    joins: tuple[Join, ...]
    first_year: int
    last_day: str

    @property
    def has_past(self) -> bool:
        """Whether the actor comes from others."""
        return any(join.younger == self.focus for join in self.joins)

    @property
    def has_future(self) -> bool:
        """Whether others came from the actor."""
        return any(join.elder == self.focus and join.kind != WING for join in self.joins)


class _Levels:
    """Gives each strand a level: beside what it comes from, in the middle of what it grew from."""

    def __init__(self, joins: list[Join], lives: Mapping[Ref, Life]) -> None:
        self._joins = joins
        self._lives = lives
        self._begun: set[Ref] = set()
        self.rows: dict[Ref, float] = {}

    def place(self, ref: Ref) -> None:
        """Place a strand after those it comes from."""
        if ref in self._begun:
            return
        self._begun.add(ref)
        grown = [join.elder for join in self._joins if join.younger == ref and self._is_birth(join)]
        left = [join.elder for join in self._joins if join.younger == ref and join.kind == SPLIT]
        # Those that others became part of come last: the others stand below all.
        winged = {join.younger for join in self._joins if join.kind == WING}
        for elder in sorted((*grown, *left), key=lambda elder: elder in winged):
            self.place(elder)
        above = [self.rows[elder] for elder in grown if elder in self.rows]
        lowest = max(self.rows.values(), default=-1.0) + 1
        wanted = sum(above) / len(above) if above else float(int(lowest + 0.5))
        others = {other: row for other, row in self.rows.items() if other not in grown}
        self.rows[ref] = _free_row(wanted, ref, others, self._lives)

    def _is_birth(self, join: Join) -> bool:
        """Whether a strand began with a merger."""
        return is_birth(join, self._lives[join.younger])


def is_birth(join: Join, life: Life) -> bool:
    """Whether a merger made a strand, and did not only join one that was there."""
    begun_from, begun_by, _ = life
    return join.kind == MERGER and bool(begun_by) and join.from_day <= begun_by and begun_from <= join.by_day


def levels_of(focus: Ref, joins: list[Join], lives: Mapping[Ref, Life]) -> dict[Ref, float]:
    """A level for every strand, counted from the top."""
    levels = _Levels(joins, lives)
    levels.place(focus)
    for join in sorted(joins, key=lambda join: join.kind == WING):
        levels.place(join.elder)
        levels.place(join.younger)
    return levels.rows


def _free_row(wanted: float, ref: Ref, rows: Mapping[Ref, float], lives: Mapping[Ref, Life]) -> float:
    """The nearest level at which no strand lives at the same time."""
    for step in range(40):
        for sign in (1, -1):
            row = wanted + sign * step * 0.5
            taken = (other for other, level in rows.items() if abs(level - row) < _APART)
            if row >= 0 and not any(_meet(lives[ref], lives[other]) for other in taken):
                return row
    return max(rows.values(), default=0.0) + 1


def _meet(one: Life, two: Life) -> bool:
    # A strand that grows from another begins where that one ends.
    return one[0] < two[2] and two[0] < one[2]
