"""Yearly values of open data: one source's figures for one indicator and one country."""

from dataclasses import dataclass, replace

from mali_ref.domain.refs import Ref

FIRST_YEAR, LAST_YEAR = 1800, 2200


@dataclass(frozen=True, slots=True)
class SeriesValues:
    """The years of one country in a series; a series is one indicator as one source gives it.

    Attributes:
        key: the series, the same for all its countries.
        source: the key of the source's record; another vintage of the same data is another source.
        country: the place.
        points: year and value in the indicator's unit, in the order of years; a year without a value is left out.
        upstream: the publisher's own code for the indicator.
        note: what tells these figures from others of the indicator: another base, who counted first.
    """

    key: str
    indicator: Ref
    source: str
    country: Ref
    points: tuple[tuple[int, float], ...]
    upstream: str = ""
    note: str = ""

    def until(self, year: int) -> "SeriesValues":
        """The same without the years after this one."""
        return replace(self, points=tuple(point for point in self.points if point[0] <= year))
