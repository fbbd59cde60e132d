"""The days a picture of ties can be set to: months in a row, what changed in each quarter, and what is new."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mali_ref.models.graph_network import Tie
from mali_ref.models.graph_spans import Span
from mali_ref.models.workspace import ESTIMATE_DAY

# The picture begins where the story does: before the year after which nearly all that is dated lies.
_EARLY_SHARE = 0.015
_NEW_MONTHS = 6
# A book set to a day long after its story is a line with an end all the same.
_YEARS_AFTER = 10
# From one numbered year to the next, where not every one finds room.
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year, counted from 1."""

    year: int
    month: int

    @classmethod
    def of(cls, day: str) -> "Month":
        """The month of an ISO day."""
        return cls(int(day[:4]), int(day[5:7]))

    def plus(self, months: int) -> "Month":
        """So many months later."""
        number = self.year * 12 + self.month - 1 + months
        return Month(number // 12, number % 12 + 1)

    def since(self, other: "Month") -> int:
        """How many months later than another it is."""
        return (self.year - other.year) * 12 + self.month - other.month

    @property
    def last_day(self) -> str:
        """Its last day, in ISO."""
        days = monthrange(self.year, self.month)[1]
        return f"{self.text}-{days:02d}"

    @property
    def text(self) -> str:
        """The month in EDTF."""
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Change:
    """A beginning or an end that lies between two ISO days."""

    from_day: str
    to_day: str


class TimeLine:
    """The months a slider can stand on.

    Attributes:
        first: the first month.
        count: how many months there are.
        quarters: how much changed in each quarter since the first month; what is known less well than to the quarter
            is shared out among all it may lie in.
    """

    def __init__(self, ties: Iterable[Tie], as_of: str) -> None:
        changes = list(_changes(ties))
        # The latest day is that of the last change.
        last = as_of or max((change.to_day for change in changes), default=ESTIMATE_DAY)
        last_year = min(int(last[:4]), _story_end(changes) + _YEARS_AFTER)
        self._as_of = last
        self.first = Month(_first_year(changes, last_year), 1)
        self.count = (last_year + 1 - self.first.year) * 12
        self.quarters = self._counted(changes)

    def day_at(self, place: int) -> str:
        """The day a place of the slider stands for: the book's own day in its month, the last day of any other."""
        return self._as_of if place == self.home else self.first.plus(place).last_day

    def place_of(self, day: str) -> int:
        """The place of a day's month, as near as the slider comes; empty for the latest."""
        return max(0, min(self.count - 1, Month.of(day or self._as_of).since(self.first)))

    @property
    def home(self) -> int:
        """The place of the day the book is set to."""
        return self.place_of(self._as_of)

    @property
    def years(self) -> list[int]:
        """The years in turn."""
        return list(range(self.first.year, self.first.year + self.count // 12))

    def _counted(self, changes: Iterable[Change]) -> list[float]:
        found = [0.0] * (self.count // 3)
        for change in changes:
            low, high = (Month.of(day).since(self.first) // 3 for day in (change.from_day, change.to_day))
            # A beginning some time before the picture does is not told.
            for quarter in range(max(0, low), min(high, len(found) - 1) + 1):
                found[quarter] += 1 / (high - low + 1)
        return found


def new_since(day: str) -> str:
    """From which day on what began is new on a day: the first of the month half a year before."""
    return f"{Month.of(day or date.max.isoformat()).plus(-_NEW_MONTHS).text}-01"


def is_new(span: Span, day: str) -> bool:
    """Whether something surely began in the half year before a day."""
    return bool(span.begun_from) and new_since(day) <= span.begun_from and span.begun_by <= day


def _changes(ties: Iterable[Tie]) -> Iterator[Change]:
    for tie in ties:
        if tie.start and tie.span.begun_from:
            yield Change(tie.span.begun_from, tie.span.begun_by)
        if tie.end and tie.span.ended_from:
            yield Change(tie.span.ended_from, tie.span.ended_by)


def _first_year(changes: list[Change], last: int) -> int:
    days = sorted(change.from_day for change in changes)
    first = int(days[int(len(days) * _EARLY_SHARE)][:4]) if days else last - 1
    # A book set to a day before its story has nothing but that year.
    return max(1, min(first, last))


def _story_end(changes: list[Change]) -> int:
    return max((int(change.from_day[:4]) for change in changes), default=int(ESTIMATE_DAY[:4]))
