"""One figure of an indicator with what its record alone does not say: its subject, unit, time and rank among others.

Days are counted as `datetime.date.toordinal` does. Figures are comparable only where their units are of one kind:
millions of dollars beside dollars, never dollars beside euros.
"""

import re
from dataclasses import dataclass
from datetime import date

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import ESTIMATE, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.units import UNITS
from mali_ref.models.workspace import ESTIMATE_DAY

# Statuses of what someone says or plans rather than of what was counted.
UNSURE = frozenset(("projected", "pledged", "claimed"))
# What tells the editions of a publication apart at the end of a source's key: a year or a day.
_EDITION = re.compile(r"(-\d{2,4})+$")


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
    def is_stated(self) -> bool:
        """Whether the estimate itself states it."""
        return self.record.edition == ESTIMATE

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


def day_number(as_of: Edtf | None) -> int:
    """The day at which a figure is drawn: the middle of its time; of an open time the end that is known."""
    if as_of is None:
        return date.fromisoformat(ESTIMATE_DAY).toordinal()
    known = [day for day in (as_of.earliest, as_of.latest) if day not in (FIRST_DAY, LAST_DAY)]
    days = [date.fromisoformat(day).toordinal() for day in known or [ESTIMATE_DAY]]
    return sum(days) // len(days)


def latest_first(item: Observed) -> tuple[bool, bool, int]:
    """A key that sorts the latest figure known first, what is later or has no place in time last."""
    day = day_number(item.as_of)
    return item.later, item.unplaced, day if item.later else -day


def comparable(unit: str, other: str) -> bool:
    """Whether two units are of one kind."""
    return family_of(unit) == family_of(other)


def family_of(unit: str) -> str:
    """The kind of a unit, whatever its scale."""
    return unit.replace("_million", "")


def _scale(unit: str) -> float:
    return UNITS[unit].scale if unit in UNITS else 1.0
