"""The figures of one indicator, sorted into what can be drawn: lines over time, ranked bars, or one figure alone.

Plain numbers only; days are counted as `datetime.date.toordinal` does. Two figures are drawn against each other only
where their units are of one kind: millions of dollars beside dollars, never dollars beside euros.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.units import UNITS
from mali_ref.models.workspace import ESTIMATE_DAY

# Statuses of what someone says or plans rather than of what was counted.
UNSURE = frozenset(("projected", "pledged", "claimed"))
# A step more than this many times the middle step leaves a gap in the line.
_GAP_STEPS = 2.5
_WHOLE = 100.0
# What tells the editions of a publication apart at the end of a source's key: a year or a day.
_EDITION = re.compile(r"(-\d{2,4})+$")
# Whom the book is about.
USUAL = (Ref("place", "mali"), Ref("actor", "minusma"))
_SAME = 0.01


@dataclass(frozen=True, slots=True)
class Observed:
    """One figure with what its record alone does not say.

    Attributes:
        about: the title of its subject.
        unit: its own unit, or that of its indicator.
        later: whether it is of a day after the one the book is set to.
        unplaced: whether it has no date while the book is set to a day before the estimate's.
    """

    record: Record
    about: str
    unit: str
    later: bool = False
    unplaced: bool = False

    @property
    def ref(self) -> Ref:
        """The figure's record."""
        return self.record.ref

    @property
    def subject(self) -> Ref:
        """What the figure is about."""
        return self.record.fields["subject"]  # type: ignore[no-any-return]

    @property
    def category(self) -> str:
        """The part of a whole it is about; empty for the whole."""
        return str(self.record.get("category") or "")

    @property
    def as_of(self) -> Edtf | None:
        """Its date; None where the source gives none, so that it stands as of the estimate."""
        return self.record.get("as_of")  # type: ignore[no-any-return]

    @property
    def origins(self) -> frozenset[str]:
        """Who counted, as far as the keys of its sources tell: all editions of one publication are one."""
        return frozenset(_EDITION.sub("", citation.source) for citation in self.record.cited("value"))

    @property
    def is_rival(self) -> bool:
        """Whether another figure for the same thing is preferred."""
        return self.record.get("preferred") is False

    @property
    def is_unsure(self) -> bool:
        """Whether it is planned, promised or claimed."""
        return self.record.get("status") in UNSURE

    @property
    def is_rough(self) -> bool:
        """Whether it is about, at least or at most what it says."""
        return bool(self.record.fields["value"].qualifier)

    @property
    def number(self) -> float:
        """The number to draw, in its own unit."""
        return float(self.record.fields["value"].middle())

    def in_unit(self, unit: str) -> float:
        """The number in another unit of the same kind."""
        return self.number * _scale(self.unit) / _scale(unit)

    def bounds(self, unit: str) -> tuple[float, float] | None:
        """Its low and high end, where the source gives a range."""
        figure = self.record.fields["value"]
        if figure.low is None or figure.high is None:
            return None
        factor = _scale(self.unit) / _scale(unit)
        return figure.low * factor, figure.high * factor


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in time; `value`, `low` and `high` are in the unit of its line."""

    observed: Observed
    day: int
    value: float
    low: float | None = None
    high: float | None = None

    @property
    def is_dated(self) -> bool:
        """Whether the source gives a date; if not, the point stands at the day of the estimate."""
        return self.observed.as_of is not None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures about one subject in the order of time."""

    subject: Ref
    about: str
    unit: str
    points: tuple[Point, ...]

    def runs(self) -> tuple[tuple[Point, ...], ...]:
        """The points in stretches: where years are missing between two points, the line is not drawn."""
        return tuple(_runs(self.points))

    @property
    def has_breaks(self) -> bool:
        """Whether it joins figures of different sources, which may count differently."""
        return any(is_break(before, after) for run in self.runs() for before, after in pairwise(run))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lines over time; the first one is the main subject's."""

    unit: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a ranking.

    Attributes:
        observed: the figure; None for what is left of a whole.
        quiet: whether it takes the paler colour: a figure that is not preferred, or the rest.
    """

    observed: Observed | None
    value: float
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars that can be compared, the longest first."""

    unit: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Bars side by side.

    Attributes:
        kind: ``subjects``, ``parts`` of a whole, or ``statements`` that disagree.
        whole: what the parts make together, where the source or this book gives it.
        rest: what the named shares leave of a hundred; 0 where they are not shares of one whole.
    """

    kind: str
    groups: tuple[BarGroup, ...]
    whole: Observed | None = None
    rest: float = 0.0

    def bars(self) -> tuple[Bar, ...]:
        """All bars from top to bottom."""
        return tuple(bar for group in self.groups for bar in group.bars)


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
        about = [item for item in self.chosen if item.subject == self.main_subject and not item.category]
        return min(about or self.chosen or self.observed, key=_latest_first, default=None)

    @property
    def largest(self) -> Observed | None:
        """The longest bar of the ranking."""
        bars = self.ranking.bars() if self.ranking is not None else ()
        return next((bar.observed for bar in bars if bar.observed is not None), None)

    @cached_property
    def timeline(self) -> Timeline | None:
        """Lines over time, where the main subject has figures of two days or more."""
        by_subject: dict[Ref, list[Observed]] = {}
        for item in self.chosen:
            if not item.category and _comparable(item.unit, self.unit):
                by_subject.setdefault(item.subject, []).append(item)
        lines = [_line(items, self.unit) for items in by_subject.values()]
        lines.sort(key=lambda line: line.subject != self.main_subject)
        if not lines or len({point.day for point in lines[0].points}) < 2:
            return None
        return Timeline(self.unit, tuple(lines))

    @cached_property
    def ranking(self) -> Ranking | None:
        """Ranked bars, where there are figures of several subjects or parts, or statements that disagree."""
        ranked = _ranked(self.chosen)
        if ranked is not None:
            return ranked
        if len(self.observed) < 2 or not any(item.is_rival for item in self.observed):
            return None
        bars = tuple(Bar(item, item.in_unit(self.unit), item.is_rival) for item in self.observed)
        return Ranking("statements", (BarGroup(self.unit, tuple(sorted(bars, key=lambda bar: bar.quiet))),))


def is_break(before: Point, after: Point) -> bool:
    """Whether two points come from different sources, so that the step between them may be one of counting."""
    known = before.observed.origins, after.observed.origins
    return all(known) and known[0].isdisjoint(known[1])


def day_number(as_of: Edtf | None) -> int:
    """The day at which a figure is drawn: the middle of its time; of an open time the end that is known."""
    if as_of is None:
        return date.fromisoformat(ESTIMATE_DAY).toordinal()
    known = [day for day in (as_of.earliest, as_of.latest) if day not in (FIRST_DAY, LAST_DAY)]
    days = [date.fromisoformat(day).toordinal() for day in known or [ESTIMATE_DAY]]
    return sum(days) // len(days)


def _line(items: Iterable[Observed], unit: str) -> Line:
    points = sorted((_point(item, unit) for item in items), key=lambda point: point.day)
    first = points[0].observed
    return Line(first.subject, first.about, unit, tuple(points))


def _point(item: Observed, unit: str) -> Point:
    low, high = item.bounds(unit) or (None, None)
    return Point(item, day_number(item.as_of), item.in_unit(unit), low, high)


def _runs(points: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    steps = sorted(after.day - before.day for before, after in pairwise(points))
    # Two or three points tell nothing about how often the source counts.
    longest = steps[len(steps) // 2] * _GAP_STEPS if len(steps) > 2 else float("inf")
    start = 0
    for at in range(1, len(points)):
        if points[at].day - points[at - 1].day > longest:
            yield points[start:at]
            start = at
    if points:
        yield points[start:]


def _ranked(chosen: tuple[Observed, ...]) -> Ranking | None:
    """The latest figure of each subject and part, where there are two or more."""
    latest: dict[tuple[Ref, str], Observed] = {}
    for item in sorted(chosen, key=_latest_first):
        latest.setdefault((item.subject, item.category), item)
    items = list(latest.values())
    whole = _whole(items)
    parts = [item for item in items if item is not whole]
    if len(parts) < 2:
        return None
    kind = "parts" if len({item.subject for item in parts}) == 1 else "subjects"
    rest = _rest(parts) if kind == "parts" else 0.0
    return Ranking(kind, tuple(_groups(parts, rest)), whole, rest)


def _whole(items: list[Observed]) -> Observed | None:
    """The figure that the parts of its subject add up to."""
    for item in items:
        parts = [other.in_unit(item.unit) for other in items if other.category and other.subject == item.subject]
        if not item.category and len(parts) > 1 and abs(sum(parts) - item.number) <= _SAME * abs(item.number):
            return item
    return None


def _rest(parts: list[Observed]) -> float:
    total = sum(item.number for item in parts)
    is_share = all(item.unit == "percent" and item.category for item in parts)
    return round(_WHOLE - total, 3) if is_share and 0 < total < _WHOLE * (1 - _SAME / 2) else 0.0


def _groups(items: list[Observed], rest: float) -> Iterator[BarGroup]:
    kinds: dict[str, list[Observed]] = {}
    for item in items:
        kinds.setdefault(_family(item.unit), []).append(item)
    # The group with the most figures comes first.
    for found in sorted(kinds.values(), key=len, reverse=True):
        unit = found[0].unit
        bars = sorted((Bar(item, item.in_unit(unit)) for item in found), key=lambda bar: -bar.value)
        yield BarGroup(unit, (*bars, *([Bar(None, rest, True)] if rest else [])))


def _latest_first(item: Observed) -> tuple[bool, bool, int]:
    day = day_number(item.as_of)
    return item.later, item.unplaced, day if item.later else -day


def _comparable(unit: str, other: str) -> bool:
    return _family(unit) == _family(other)


def _family(unit: str) -> str:
    return unit.replace("_million", "")


def _scale(unit: str) -> float:
    return UNITS[unit].scale if unit in UNITS else 1.0
