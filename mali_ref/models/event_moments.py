"""When an event may have been, read from its date: the stretch it lies in, and which ends of it are known.

A day is a stretch of one day. Of a month, a year or one day out of several, only the stretch is known; a period lasted
all of it. An open end has no day: what is drawn of it is a tail that fades.
"""

from dataclasses import dataclass
from typing import Final

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.time_scale import ordinal

# How long the tail towards an open end is, in days.
TAIL: Final = 180
# Statuses of what has not happened when the source speaks of it.
AWAITED: Final = frozenset(("planned", "expected"))

ATTACK, SECURITY, POLITICAL, AGREEMENT, MISSION = "attack", "security", "political", "agreement", "mission"
FAMILIES: Final = (ATTACK, SECURITY, POLITICAL, AGREEMENT, MISSION)
# Nine types are more than shapes of a few pixels can tell apart.
_FAMILY: Final = {
    "attack": ATTACK,
    "security": SECURITY,
    "political": POLITICAL,
    "protest": POLITICAL,
    "justice": POLITICAL,
    "agreement": AGREEMENT,
    "mission": MISSION,
    "humanitarian": MISSION,
    "economic": MISSION,
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time an event may lie in.

    Attributes:
        first, end: its first day, and the day after its last.
        opens_left, opens_right: the source gives no such end; the stretch holds a tail in its place.
        lasts: the event filled all of it; else it was sometime within.
        about: the source itself is not sure.
    """

    first: int
    end: int
    opens_left: bool = False
    opens_right: bool = False
    lasts: bool = False
    about: bool = False

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class EventMoment:
    """An event on the line of time.

    Attributes:
        family: which of `FAMILIES` its type is of.
        date: as the source knows it.
        awaited: the source speaks of it as something to come.
        due: it is still to come on the day the book is set to; its stretch begins after that day.
        later: it begins after the day the book is set to.
    """

    ref: Ref
    title: str
    family: str
    date: Edtf
    stretch: Stretch
    awaited: bool = False
    due: bool = False
    later: bool = False

    def may_lie(self, first: int | None, end: int | None) -> bool:
        """Whether it may have been from a day up to, and without, another; None for no limit."""
        is_before = end is not None and ordinal(self.date.earliest) >= end
        return not is_before and (first is None or ordinal(self.date.latest) >= first)


def stretch_of(date: Edtf) -> Stretch:
    """What an EDTF date means for where an event can be drawn."""
    opens_left, opens_right = date.earliest == FIRST_DAY, date.latest == LAST_DAY
    first = 0 if opens_left else ordinal(date.earliest)
    end = 0 if opens_right else ordinal(date.latest) + 1
    first, end = (end - TAIL if opens_left else first), (first + TAIL if opens_right else end)
    about = date.mark == "about" or any(sign in date.text for sign in "~?%")
    return Stretch(first, end, opens_left, opens_right, "/" in date.text, about)


def moment_of(event: Record, day: str) -> EventMoment | None:
    """An event on the line, for a book set to an ISO day; None where it has no date."""
    date = event.get("date")
    if not isinstance(date, Edtf):
        return None
    stretch, awaited = stretch_of(date), event.get("status") in AWAITED
    later = date.earliest > day
    due = awaited and date.latest > day and not (stretch.lasts and not later)
    family = _FAMILY.get(str(event.get("type") or ""), MISSION)
    return EventMoment(event.ref, event.title, family, date, _known(stretch, due, day), awaited, due, later)


def _known(stretch: Stretch, due: bool, day: str) -> Stretch:
    """What is due lies after the day; what happened lies no later than it."""
    after = ordinal(day) + 1
    first, end = stretch.first, stretch.end
    if due:
        first = max(first, after)
    elif first < after and not stretch.lasts:
        end = min(end, after)
    return Stretch(first, max(end, first + 1), stretch.opens_left, stretch.opens_right, stretch.lasts, stretch.about)
