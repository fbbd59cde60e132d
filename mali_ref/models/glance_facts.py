"""What At a glance shows, as values: a figure, the mandate, a leader, an event, a doubt."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from mali_ref.domain.dates import Edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import date_text, figure_text, unit_label
from mali_ref.models.language import with_colon


class Fact(NamedTuple):
    """One figure with what is needed to show, copy and open it.

    Attributes:
        label: what is counted, and of whom where that is not the mission or the country.
        of_what: the words after the figure, such as “people deployed”.
        later: whether it is of a day after the one the book is set to.
    """

    ref: Ref
    subject: Ref
    label: str
    of_what: str
    figure: Figure
    unit: str
    as_of: Edtf | None
    cited: tuple[Cited, ...]
    later: bool

    @property
    def number(self) -> float:
        """The number to draw."""
        return self.figure.middle()

    @property
    def amount(self) -> float:
        """The number in the base of its unit, so that dollars and millions of dollars compare."""
        return self.number * (UNITS[self.unit].scale if self.unit in UNITS else 1.0)

    @property
    def text(self) -> str:
        """The figure for reading, with the signs of its unit."""
        return figure_text(self.figure, self.unit)

    @property
    def day_text(self) -> str:
        """As of when, in words, or nothing."""
        return date_text(self.as_of.text) if self.as_of else ""

    @property
    def line(self) -> str:
        """The figure as one line to copy: ``Mission strength: 14,043 people, June 2017, ¶3``."""
        unit = UNITS.get(self.unit)
        words = "" if unit is None or unit.prefix or unit.suffix else unit_label(self.unit)
        value = f"{self.text} {words}".strip()
        places = ", ".join(cited_text(cited) for cited in self.cited)
        return ", ".join(part for part in (with_colon(self.label, value), self.day_text, places) if part)


class Mandate(NamedTuple):
    """The resolution in force and how much of its time has run.

    Attributes:
        days_left: negative once it has expired.
        share: how much of its time has passed, from 0 to 1.
    """

    resolution: Record
    begins: Edtf
    ends: Edtf
    days_left: int
    share: float
    tasks: tuple[Record, ...]
    later: bool

    @property
    def was_ended(self) -> bool:
        """Whether the resolution set the end on the day it was adopted."""
        return self.ends.latest <= self.begins.earliest


class Term(NamedTuple):
    """A resolution that gave the mission a mandate, and for how long."""

    resolution: Record
    begins: Edtf
    ends: Edtf


class Leader(NamedTuple):
    """A post of the mission and who holds it.

    Attributes:
        role: the post's short name.
        acting: whether it is held only for the time being.
    """

    post: Record
    role: str
    person: Heading
    country: Heading | None
    acting: bool
    later: bool


class Happening(NamedTuple):
    """An event as one line."""

    record: Record
    date: Edtf
    group: str


class Doubt(NamedTuple):
    """What a note says in one line about a record."""

    note: Ref
    text: str


def cited_of(record: Record) -> tuple[Cited, ...]:
    """A record's own citations as chips; the edition's own document goes without its name."""
    return tuple(
        Cited(citation.locator, "" if citation.source == record.edition else citation.source)
        for citation in record.cited("")
    )


def cited_text(cited: Cited) -> str:
    """A citation in words: ``¶3``, or the other document's key before its place."""
    return f"{cited.source} {cited.locator}".strip()


def commonest(chips: Iterable[Cited], count: int) -> list[Cited]:
    """The citations named most often, most often first."""
    return [cited for cited, _ in Counter(chips).most_common(count)]


def percent(part: float, whole: float) -> str:
    """A share in whole percent, as written."""
    return figure_text(Figure(float(round(100 * part / whole))), "percent") if whole else ""
