"""Where the strands of a lineage lie in a picture of it: days from left to right, levels from top to bottom."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF

from mali_ref.models.graph_strands import MERGER, SPLIT, Join, Lineage, Strand, is_birth
from mali_ref.views.kit.theme import theme

ROW: Final = 33
HEAD: Final = 24
_FIRST: Final = 26
_CURVE: Final = 36
_FADE: Final = 34


class LineagePlaces:
    """Turns days and levels into pixels.

    Attributes:
        lineage: what is drawn.
        strands: its strands by their actors.
    """

    def __init__(self, lineage: Lineage) -> None:
        self.lineage = lineage
        self.strands = {strand.ref: strand for strand in lineage.strands}
        self._width = 0.0
        self._margin = 0.0

    def fit(self, width: float, margin: float) -> None:
        """Take so much width, of which the margin at the right is left free."""
        self._width, self._margin = width, margin

    @property
    def height(self) -> int:
        """How high the picture is."""
        lowest = max(strand.row for strand in self.lineage.strands)
        return round(theme().px(HEAD + _FIRST) + theme().px(ROW) * lowest + theme().px(14))

    def begins_late(self) -> bool:
        """Whether the actor of the picture began so late that its name has no room above its strand."""
        focus, first_year = self.strands[self.lineage.focus], self.lineage.first_year
        begun = date.fromisoformat(focus.begun_by or f"{first_year:04d}-01-01").toordinal()
        first, last = date(first_year, 1, 1).toordinal(), date.fromisoformat(self.lineage.last_day).toordinal()
        return (last - begun) < 0.2 * (last - first)

    def split_of(self, strand: Strand) -> Join | None:
        """The join by which a strand left another, if it did."""
        return next((join for join in self.lineage.joins if join.younger == strand.ref and join.kind == SPLIT), None)

    def is_merger(self, strand: Strand) -> bool:
        """Whether a strand began as others merged."""
        life = strand.begun_from, strand.begun_by, strand.ends
        return any(is_birth(join, life) for join in self.lineage.joins if join.younger == strand.ref)

    def x(self, day: str) -> float:
        """Where a day lies."""
        first = date(self.lineage.first_year, 1, 1).toordinal()
        last = date.fromisoformat(self.lineage.last_day).toordinal()
        share = (date.fromisoformat(day).toordinal() - first) / max(1, last - first)
        return theme().px(4) + max(0.0, share) * (self._width - theme().px(4) - self._margin)

    def year_begins(self, year: int) -> float:
        """Where a year begins."""
        return self.x(f"{year:04d}-01-01")

    def y(self, strand: Strand) -> float:
        """The level of a strand."""
        return round(theme().px(HEAD + _FIRST) + theme().px(ROW) * strand.row) + 0.5

    def begin(self, strand: Strand) -> tuple[float, float]:
        """Where a strand may begin at the earliest, and where it surely has."""
        left = float(theme().px(4))
        if not strand.begun_by:
            return left, left + theme().px(_FADE)
        sure = self.x(min(strand.begun_by, self.lineage.last_day))
        early = self.x(strand.begun_from) if strand.begun_from else max(left, sure - theme().px(2 * _FADE))
        return early, sure

    def begin_of_strand(self, strand: Strand) -> tuple[float, float]:
        """The same for the drawn strand, which one that left another begins where its line has come to it."""
        early, sure = self.begin(strand)
        split = self.split_of(strand)
        if split is None or not split.by_day:
            return early, sure
        # What others merged into began with them, whomever it left besides.
        if self.is_merger(strand):
            return min(early, self.arriving(split)), sure
        return self.arriving(split), max(self.arriving(split), sure)

    def has_own_beginning(self, strand: Strand) -> bool:
        """Whether a strand begins with a point of its own, and not where it leaves another."""
        return self.split_of(strand) is None or self.is_merger(strand)

    def arriving(self, split: Join) -> float:
        """Where the line of a strand that left another has come to its level."""
        return self.leaving(split) + self.curve()

    def leaves(self, strand: Strand) -> float:
        """Where a strand goes over into another, or ends."""
        end = self.x(strand.ends)
        goes = [join for join in self.lineage.joins if join.elder == strand.ref and join.kind == MERGER and join.by_day]
        return end - self.curve() if any(join.by_day >= strand.ends for join in goes) else end

    def curve(self) -> int:
        """How much width a join takes."""
        return theme().px(_CURVE)

    def join_ends(self, join: Join) -> tuple[QPointF, QPointF]:
        """Where a join begins and ends."""
        elder, younger = self.strands[join.elder], self.strands[join.younger]
        left, curve = theme().px(4), self.curve()
        if join.kind == MERGER:
            # One of no stated day happened by the time the younger was there.
            x = self.x(min(join.by_day, self.lineage.last_day)) if join.by_day else self.begin(younger)[1]
            return QPointF(max(left, x - curve), self.y(elder)), QPointF(max(x, left + curve), self.y(younger))
        x = self.leaving(join)
        return QPointF(x, self.y(elder)), QPointF(x + curve, self.y(younger))

    def leaving(self, join: Join) -> float:
        """Where a strand leaves another, or a wing its own: as early as it may have, and not before there was any."""
        elder, younger = self.strands[join.elder], self.strands[join.younger]
        earliest = self.begin(elder)[1] if elder.begun_by else self.begin(elder)[0]
        if join.from_day and join.by_day:
            wanted = self.x(join.from_day if self.is_vague(join) else join.by_day)
        else:
            wanted = self.begin(younger)[0] - self.curve()
        return max(earliest, min(wanted, self.x(self.lineage.last_day) - self.curve()))

    def is_vague(self, join: Join) -> bool:
        """Whether the day of a join is not known to the year."""
        if not join.by_day or not join.from_day:
            return True
        days = date.fromisoformat(join.by_day).toordinal() - date.fromisoformat(join.from_day).toordinal()
        return days > 366
