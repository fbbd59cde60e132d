"""Yearly values that the book counts from the rows of a data set, with the low and high ends that the rows give."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.models.shown_book import ShownBook
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import MALI, Vintage, YearLine, last_year


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted for an indicator.

    Attributes:
        counts: which rows are.
    """

    data_set: str
    field: str
    counts: Callable[[DataRow], bool]


# UCDP counts those killed in battle from the very events of its data set in which a state takes part.
_COUNTS: Final = {
    Ref("indicator", "battle-deaths"): Count("ucdp_event", "deaths", lambda row: row.get("violence") == "state_based"),
}


def counted_vintages(workspace: Workspace, indicator: Ref) -> list[Vintage]:
    """What the rows of a data set make of an indicator, for Mali and whole years; empty where nothing is counted."""
    count = _COUNTS.get(indicator)
    source = workspace.record(Ref("source", DATA_SETS[count.data_set].source)) if count is not None else None
    if count is None or source is None:
        return []
    whole = _counted(workspace.book, count)
    line = whole if workspace.as_of == LATEST else whole.within(0, last_year(workspace.as_of))
    note = QCoreApplication.translate("YearlyCounts", "summed from its events, with low and high estimates")
    return [Vintage(source, "", note, (line,), is_counted=True, left_out=line != whole)] if line.points else []


# What was counted last for a book: the rows themselves tell whether it has read them anew since.
_KEPT: Final[WeakKeyDictionary[ShownBook, tuple[DataRow, YearLine]]] = WeakKeyDictionary()


def _counted(book: ShownBook, count: Count) -> YearLine:
    """The line of all years; counted once, since every page asks for it."""
    rows = book.data_rows(count.data_set)
    kept = _KEPT.get(book)
    if kept is not None and rows and kept[0] is rows[0]:
        return kept[1]
    line = _line((row for row in rows if count.counts(row) and row.get(count.field) is not None), count.field)
    if rows:
        _KEPT[book] = rows[0], line
    return line


def _line(rows: Iterable[DataRow], field: str) -> YearLine:
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for row in rows:
        figure = row.fields[field]
        value = figure.middle()
        low = value if figure.low is None else figure.low
        high = value if figure.high is None else figure.high
        for at, number in enumerate((value, low, high)):
            sums[_year(row)][at] += number
    years = sorted(sums)
    points = tuple((year, sums[year][0]) for year in years)
    return YearLine(MALI, "Mali", points, tuple((year, sums[year][1], sums[year][2]) for year in years))


def _year(row: DataRow) -> int:
    return int(row.fields["date"].earliest[:4])
