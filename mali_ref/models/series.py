"""All figures of one indicator, sorted into what can be drawn: lines over time, ranked bars, or one figure alone."""

from dataclasses import dataclass
from functools import cached_property

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.figure_lines import Timeline, head_of, timeline_of
from mali_ref.models.figure_ranks import Ranking, ranked, statements
from mali_ref.models.observed import Observed, latest_first

# Whom the book is about.
USUAL = (Ref("place", "mali"), Ref("actor", "minusma"))


@dataclass(frozen=True)
class Series:
    """An indicator and all its figures, in the order of the book."""

    indicator: Record
    observed: tuple[Observed, ...]

    @property
    def unit(self) -> str:
        """The indicator's unit."""
        return str(self.indicator.get("unit") or "")

    @cached_property
    def main_subject(self) -> Ref | None:
        """The subject with most figures; of several, Mali, the mission, or the first."""
        subjects = [item.subject for item in self.observed]
        return max(dict.fromkeys(subjects), key=lambda ref: (subjects.count(ref), ref in USUAL), default=None)

    @cached_property
    def chosen(self) -> tuple[Observed, ...]:
        """The figures that no other one is preferred to."""
        return tuple(item for item in self.observed if not item.is_rival)

    @cached_property
    def shown(self) -> Observed | None:
        """The figure that stands for the indicator: the latest known by the day the book is set to.

        Of several subjects it is the country's or the mission's, else the largest; of several parts their whole, else
        the largest. What has no date counts as of the day of the estimate.
        """
        ranking = self.ranking
        is_usual = self.main_subject in USUAL and ranking is not None and ranking.kind == "subjects"
        if ranking is not None and ranking.kind != "statements" and self.timeline is None and not is_usual:
            return ranking.whole or self.largest
        if self.timeline is not None:
            return head_of(self.timeline.lines[0].known()).observed
        about = [item for item in self.chosen if item.subject == self.main_subject and not item.category]
        return min(about or self.chosen or self.observed, key=latest_first, default=None)

    @property
    def largest(self) -> Observed | None:
        """The longest bar of the ranking."""
        bars = self.ranking.bars() if self.ranking is not None else ()
        return next((bar.observed for bar in bars if bar.observed is not None), None)

    @cached_property
    def timeline(self) -> Timeline | None:
        """Lines over time, where the main subject has figures of two days or more."""
        return timeline_of(self.chosen, self.unit, self.main_subject)

    @cached_property
    def ranking(self) -> Ranking | None:
        """Ranked bars, where there are figures of several subjects or parts, or statements that disagree."""
        found = ranked(self.chosen)
        if found is None and len(self.observed) > 1 and any(item.is_rival for item in self.observed):
            return statements(self.observed, self.unit)
        return found
