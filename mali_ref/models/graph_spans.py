"""From when to when a tie or an actor lasts, as far as the sources know it: what holds on a day, and what may."""

from dataclasses import dataclass

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.record import ESTIMATE
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST

LATER, PERHAPS, HOLDS, OVER = "later", "perhaps", "holds", "over"


@dataclass(frozen=True, slots=True)
class Span:
    """A beginning and an end, each between two ISO days; empty where that side is open or not known.

    Attributes:
        begun_from, begun_by: it begins on a day between these.
        ended_from, ended_by: it ends on a day between these; both empty where no end is known.
    """

    begun_from: str = ""
    begun_by: str = ""
    ended_from: str = ""
    ended_by: str = ""

    def on(self, day: str) -> str:
        """Whether it is `LATER`, `PERHAPS`, `HOLDS` or is `OVER` on an ISO day; empty for the latest."""
        day = day or LAST_DAY
        if self.begun_from > day:
            return LATER
        if self.ended_by and self.ended_by < day:
            return OVER
        if self.begun_by > day or (self.ended_from and self.ended_from <= day and day != LAST_DAY):
            return PERHAPS
        return HOLDS

    def within(self, *lives: "Span") -> "Span":
        """The same between the beginnings and ends of those it ties together."""
        begun = max((self.begun_from, *(life.begun_from for life in lives)))
        ends = [(life.ended_by, life.ended_from) for life in (self, *lives) if life.ended_by]
        ended_by, ended_from = min(ends, default=("", ""))
        return Span(begun, max(begun, self.begun_by), ended_from, ended_by)

    def moment(self) -> "Span":
        """The same for what happens once, and is part of the story from then on."""
        return Span(self.begun_from, self.begun_by)


def span_of(begin: Edtf | None, end: Edtf | None, edition: str) -> Span:
    """The span between two dates of a record.

    What the estimate tells of had begun when it was written, so that “in July 2017” is by the tenth of it.
    """
    told_on = ESTIMATE_DAY if edition == ESTIMATE else LATEST
    begun_from = begun_by = ""
    if begin is not None:
        begun_from = "" if begin.earliest == FIRST_DAY else begin.earliest
        # “2014/..” begins in 2014; “[2014..]” on some day from then on.
        is_open = begin.latest == LAST_DAY and not begin.text.startswith("[")
        begun_by = begin.earliest if is_open or (begin.latest == LAST_DAY and not told_on) else begin.latest
    if told_on and begun_from <= told_on:
        begun_by = min(begun_by, told_on) if begin is not None else told_on
    if end is None or end.latest == LAST_DAY:
        return Span(begun_from, begun_by)
    return Span(begun_from, begun_by, "" if end.earliest == FIRST_DAY else end.earliest, end.latest)
