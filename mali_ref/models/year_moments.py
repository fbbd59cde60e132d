"""What a chart of years marks besides its lines: turning points of the country, and single figures from documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.models.indicator_words import cited_text, value_text, when_text
from mali_ref.models.labels import date_text
from mali_ref.models.observed import day_number
from mali_ref.models.series import Series
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import MALI
from mali_ref.models.yearly_view import YearlyView

_COUPS = tuple(Ref("event", key) for key in ("coup-2012", "coup-2020", "coup-2021"))
_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Moment:
    """A day on the scale of years: 2012.22 is 22 March 2012.

    Attributes:
        ref: the event.
        when: its date in words.
    """

    place: float
    label: str
    ref: Ref
    when: str

    @property
    def day(self) -> int:
        """The number of the day it lies on."""
        return date(self.year, 1, 1).toordinal() + round((self.place - self.year) * _DAYS)

    @property
    def year(self) -> int:
        """The year it lies in."""
        return int(self.place)


@dataclass(frozen=True, slots=True)
class Mark:
    """A single figure of a document, to stand beside the line of its country.

    Attributes:
        ref: the figure's record.
        label: where it stands, as a chip would say it.
        told: the figure in words.
    """

    ref: Ref
    year: int
    value: float
    label: str
    told: str


def moments(workspace: Workspace) -> tuple[Moment, ...]:
    """The coups up to the day the book is set to, as far as shown editions tell of them."""
    return tuple(_moments(workspace))


def _moments(workspace: Workspace) -> Iterator[Moment]:
    for ref in _COUPS:
        heading = workspace.heading(ref)
        if heading is None or not heading.from_day or not workspace.book.shows(heading):
            continue
        if workspace.as_of == LATEST or not heading.is_after(workspace.as_of):
            day = date.fromisoformat(heading.from_day)
            place = day.year + (day.timetuple().tm_yday - 1) / _DAYS
            words = QCoreApplication.translate("YearMoments", "{year} coup").format(year=day.year)
            event = workspace.record(ref)
            when = date_text(event.fields["date"].text, short=True) if event is not None else ""
            yield Moment(place, words, ref, when)


def marks(view: YearlyView, series: Series) -> tuple[Mark, ...]:
    """The estimate's figures about Mali for a year that its line has too."""
    return tuple(_marks(view, series))


def _marks(view: YearlyView, series: Series) -> Iterator[Mark]:
    main = view.vintage.main
    for item in series.observed if main is not None else ():
        year = date.fromordinal(day_number(item.as_of)).year
        is_own = item.is_stated and not item.category and not item.later
        has_value = main is not None and main.value_in(year) is not None
        if is_own and item.subject == MALI and item.unit == series.unit and has_value:
            told = f"{value_text(item)}, {when_text(item)}"
            yield Mark(item.ref, year, item.number, cited_text(item), told)
