"""Where the mission was deployed in a year, for the map."""

from collections.abc import Iterable
from dataclasses import dataclass

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.refs import Ref
from mali_ref.models.map_projection import XY, project
from mali_ref.models.workspace import Workspace

_SET = "mission_base"


@dataclass(frozen=True, slots=True)
class Base:
    """A base in one year.

    Attributes:
        troops: estimated from the size of its units; None where the data has no figure.
        row: the number of its row in the data set.
    """

    name: str
    point: XY
    troops: float | None
    contributors: str
    place: Ref | None
    row: int


class Bases:
    """The bases of a book by year."""

    def __init__(self, rows: Iterable[DataRow]) -> None:
        self._by_year: dict[int, list[Base]] = {}
        for row in rows:
            self._by_year.setdefault(int(row.fields["year"]), []).append(_base(row))

    @property
    def years(self) -> list[int]:
        """The years there are, in order."""
        return sorted(self._by_year)

    def of(self, year: int) -> list[Base]:
        """The bases of a year, the largest first."""
        return sorted(self._by_year.get(year, ()), key=lambda base: -(base.troops or 0))

    def year_for(self, day: str) -> int:
        """The year to show on a day of the book: its own, or the nearest there is; 0 without any."""
        if not self._by_year:
            return 0
        wanted = int(day[:4]) if day else self.years[-1]
        return min(self.years, key=lambda year: abs(year - wanted))


def bases_of(workspace: Workspace) -> Bases:
    """The bases of an open book."""
    return Bases(workspace.book.data_rows(_SET))


def _base(row: DataRow) -> Base:
    point = project(row.fields["longitude"], row.fields["latitude"])
    told = str(row.get("contributors") or "")
    return Base(str(row.get("location")), point, row.get("troops"), told, row.get("place"), row.number)
