"""The mission month by month, as far as the day of the book: who served beside the ceiling, and who died of what."""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.rich_text import Cited
from mali_ref.models.glance import Glance
from mali_ref.models.glance_deaths import DEATHS
from mali_ref.models.glance_facts import Fact, commonest
from mali_ref.models.workspace import Workspace

MALICIOUS, ACCIDENT, ILLNESS, UNSETTLED = "malicious_act", "accident", "illness", "other"
CAUSES: Final = (MALICIOUS, ACCIDENT, ILLNESS, UNSETTLED)
# Fewer counts than this make no line worth drawing.
_LEAST_COUNTS: Final = 6
# A month without a count is bridged; where more are missing, the line breaks.
_LONGEST_GAP: Final = 3
_UNSURE: Final = ("about", "unknown", "range")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar."""

    year: int
    number: int

    @property
    def text(self) -> str:
        """As EDTF writes it: ``2016-05``."""
        return f"{self.year:04d}-{self.number:02d}"

    def after(self, count: int) -> "Month":
        """The month so many later."""
        at = self.year * 12 + self.number - 1 + count
        return Month(at // 12, at % 12 + 1)

    def since(self, other: "Month") -> int:
        """How many months later than another it is."""
        return (self.year - other.year) * 12 + self.number - other.number


@dataclass(frozen=True, slots=True)
class Counted:
    """A count of those in uniform, in the month it was made."""

    month: Month
    fact: Fact


class MissionMonths:
    """What At a glance draws over time; make another when the day or the book changed.

    Attributes:
        deaths: how many people died in each month, by cause.
        counts: those in uniform, one count a month, in the order of time.
        ceilings: how many may serve in uniform, each from the month it was set.
        day: the ISO day of the book.
    """

    def __init__(self, workspace: Workspace, glance: Glance) -> None:
        self.deaths = _deaths(workspace.book.data_rows(DEATHS), workspace.as_of)
        self.day = glance.day
        self.counts = _counts(glance)
        self.ceilings = [
            Counted(month_of(fact.as_of.earliest), fact)
            for fact in reversed(glance.series("ceiling-authorised"))
            if fact.as_of is not None and not fact.later
        ]

    @property
    def has_line(self) -> bool:
        """Whether there are counts enough to draw them over time."""
        return len(self.counts) >= _LEAST_COUNTS

    @cached_property
    def first(self) -> Month:
        """The first month drawn."""
        months = [*self.deaths, *(item.month for item in self.counts)]
        return Month(min(months).year, 1) if months else Month(2013, 1)

    @cached_property
    def count(self) -> int:
        """How many months are drawn, in whole years."""
        months = [*self.deaths, *(item.month for item in self.counts)]
        return (max(months).year - self.first.year + 1) * 12 if months else 12

    @property
    def day_at(self) -> float:
        """Where the day of the book lies on the line, in months from its beginning."""
        return month_of(self.day).since(self.first) + date.fromisoformat(self.day).day / 31

    def month(self, at: int) -> Month:
        """The month at a place of the line, counted from 0."""
        return self.first.after(at)

    def counted_in(self, month: Month) -> Counted | None:
        """The count of a month."""
        return self._by_month.get(month)

    def ceiling_in(self, month: Month) -> Counted | None:
        """The ceiling that held in a month."""
        at = bisect_right([item.month for item in self.ceilings], month)
        return self.ceilings[at - 1] if at else None

    def died_in(self, month: Month) -> Counter[str]:
        """How many people died in a month, by cause."""
        return self.deaths.get(month, Counter())

    @property
    def died(self) -> int:
        """How many people died in all."""
        return sum(count.total() for count in self.deaths.values())

    @property
    def worst(self) -> Month | None:
        """The month in which most people died; the first of several."""
        return max(sorted(self.deaths), key=lambda month: self.deaths[month].total(), default=None)

    @property
    def most_serving(self) -> Counted | None:
        """The highest count."""
        return max(self.counts, key=lambda item: item.fact.number, default=None)

    def runs(self) -> list[list[Counted]]:
        """The counts in stretches: where months are missing, the line is not drawn."""
        found: list[list[Counted]] = []
        for item in self.counts:
            if found and item.month.since(found[-1][-1].month) <= _LONGEST_GAP:
                found[-1].append(item)
            else:
                found.append([item])
        return found

    @cached_property
    def _by_month(self) -> dict[Month, Counted]:
        return {item.month: item for item in self.counts}


def sources_of(months: MissionMonths) -> list[Cited]:
    """The source that gives most of the counts."""
    return commonest((cited for item in months.counts for cited in item.fact.cited), 1)


def month_of(iso: str) -> Month:
    """The month of an ISO day."""
    day = date.fromisoformat(iso)
    return Month(day.year, day.month)


def _deaths(rows: list[DataRow], as_of: str) -> dict[Month, Counter[str]]:
    found: dict[Month, Counter[str]] = {}
    for row in rows:
        day = row.fields["date"].earliest
        if not as_of or day <= as_of:
            cause = row.fields["cause"]
            found.setdefault(month_of(day), Counter())[cause if cause in CAUSES else UNSETTLED] += 1
    return dict(sorted(found.items()))


def _counts(glance: Glance) -> list[Counted]:
    """One count a month, the one to show first where several sources give one."""
    found: dict[Month, Counted] = {}
    for fact in glance.series("strength-uniformed"):
        if fact.as_of is not None and fact.as_of.mark not in _UNSURE and not fact.later:
            month = month_of(fact.as_of.earliest)
            found.setdefault(month, Counted(month, fact))
    return [found[month] for month in sorted(found)]
