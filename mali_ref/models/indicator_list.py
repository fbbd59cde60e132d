"""The list of the Indicators tab: every indicator under its topic with the figure that stands for it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from mali_ref.domain.dates import LAST_DAY
from mali_ref.domain.record import Record
from mali_ref.domain.records.indicator import TOPICS
from mali_ref.domain.refs import Ref
from mali_ref.domain.text import fold
from mali_ref.models.grouped_list import GroupedList, ListRow
from mali_ref.models.indicator_words import row_unit, unit_words, value_text, when_text, year_text
from mali_ref.models.labels import label
from mali_ref.models.observed import Observed
from mali_ref.models.series import Series
from mali_ref.models.workspace import ESTIMATE_DAY, LATEST, Workspace
from mali_ref.models.yearly import Yearly
from mali_ref.models.yearly_numbers import number_style
from mali_ref.models.yearly_reading import read_main_lines
from mali_ref.models.yearly_words import unit_of

# Six countries with a value for every year, and Mali crossing its neighbours.
_MOST_TELLING = Ref("indicator", "infant-mortality")
# Statuses of what was counted, not planned: it is known when its time is over.
_COUNTED = frozenset(("reported", "computed", "estimated"))


@dataclass(frozen=True, slots=True)
class IndicatorRow(ListRow):
    """An indicator with its figure.

    Attributes:
        value: the figure with the signs of its unit; empty where there is none.
        unit: the words after it, or how many figures it is the largest of.
        year: its year; empty where the source gives no date, so that it is as of the estimate.
        trend: the values over time for a small line; empty with fewer than two points.
    """

    value: str
    unit: str
    year: str
    trend: tuple[tuple[int, float], ...]


class IndicatorList(GroupedList):
    """All indicators; figures follow the day the book is set to."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__({key: label(name) for key, name in TOPICS.items()}, parent)
        self._workspace = workspace
        self._series = read_all_series(workspace)
        self._yearly = read_main_lines(workspace)
        self.set_rows(self._make_rows())
        workspace.as_of_changed.connect(self._on_workspace_as_of_changed)

    def series(self, indicator: Ref) -> Series | None:
        """An indicator's figures."""
        return self._series.get(indicator)

    def first_drawn(self) -> Ref | None:
        """The indicator to begin with: the one most telling as a chart, else the first that is drawn over time."""
        drawn = [
            row.ref for group in self.groups() for row in group.rows if isinstance(row, IndicatorRow) and row.trend
        ]
        return _MOST_TELLING if _MOST_TELLING in drawn else next(iter(drawn), self.first())

    def _make_rows(self) -> list[IndicatorRow]:
        """What is drawn over time comes first in its topic: single figures say less at a glance."""
        made = []
        for ref, series in self._series.items():
            yearly = self._yearly.get(ref)
            made.append(_row(series) if yearly is None else _yearly_row(series, yearly))
        return sorted(made, key=lambda row: not row.trend)

    def _on_workspace_as_of_changed(self) -> None:
        self._series = read_all_series(self._workspace)
        self._yearly = read_main_lines(self._workspace)
        self.set_rows(self._make_rows())


def read_all_series(workspace: Workspace) -> dict[Ref, Series]:
    """The figures of every indicator, as they stand on the day the book is set to."""
    by_indicator: dict[Ref, list[Record]] = {}
    for record in workspace.records("observation"):
        by_indicator.setdefault(record.fields["indicator"], []).append(record)
    return {
        indicator.ref: _series(workspace, indicator, by_indicator.get(indicator.ref, []))
        for indicator in workspace.records("indicator")
    }


def _series(workspace: Workspace, indicator: Record, records: list[Record]) -> Series:
    return Series(indicator, tuple(_observed(workspace, indicator, record) for record in records))


def _observed(workspace: Workspace, indicator: Record, record: Record) -> Observed:
    heading, subject = workspace.heading(record.ref), workspace.heading(record.fields["subject"])
    return Observed(
        record,
        subject.title if subject is not None else "",
        str(record.get("unit") or indicator.get("unit") or ""),
        heading is not None and (workspace.is_later(heading) or _is_unfinished(record, workspace.as_of)),
        record.get("as_of") is None and bool(workspace.as_of) and workspace.as_of < ESTIMATE_DAY,
    )


def _is_unfinished(record: Record, day: str) -> bool:
    """Whether a count is of a time that was not over on a day, so that no one could have it yet."""
    as_of = record.get("as_of")
    is_count = record.get("status") in _COUNTED and as_of is not None and "/" in as_of.text
    return is_count and day != LATEST and day < as_of.latest < LAST_DAY


def _yearly_row(series: Series, yearly: Yearly) -> IndicatorRow:
    """An indicator with Mali's latest yearly value, from the source its page opens with."""
    indicator, vintage = series.indicator, yearly.vintage()
    points = vintage.lines[0].points
    year, latest = points[-1]
    value, unit = number_style(vintage, yearly.unit).write(latest), row_unit(series, unit_of(yearly))
    return IndicatorRow(
        indicator.ref,
        str(indicator.get("topic")),
        indicator.title,
        _looked_for(indicator),
        False,
        f"{indicator.title}, {value} {unit}, {year}",
        value,
        unit,
        str(year),
        points,
    )


def _looked_for(indicator: Record) -> str:
    return fold(" ".join((indicator.title, *(name.text for name in indicator.names))))


def _row(series: Series) -> IndicatorRow:
    indicator, shown = series.indicator, series.shown
    unit = (_count_words(series) or _unit(series, shown)) if shown is not None else ""
    return IndicatorRow(
        indicator.ref,
        str(indicator.get("topic")),
        indicator.title,
        _looked_for(indicator),
        shown is not None and shown.later,
        _spoken(series, shown, unit),
        value_text(shown) if shown is not None else "",
        unit,
        year_text(shown) if shown is not None else "",
        _trend(series),
    )


def _unit(series: Series, shown: Observed) -> str:
    words = unit_words(series, shown.unit)
    return row_unit(series, words) if shown.unit == series.unit else words


def _count_words(series: Series) -> str:
    """How many figures the one shown stands for, where that is more than one."""
    ranking = series.ranking
    if ranking is None or ranking.kind == "statements" or series.timeline is not None:
        return ""
    bars = [bar for bar in ranking.bars() if bar.observed is not None]
    shown = series.shown
    if ranking.whole is not None and shown is ranking.whole:
        return QCoreApplication.translate("IndicatorList", "in {count} parts").format(count=len(bars))
    if shown is not series.largest:
        return ""
    if len(bars) == 1:
        return shown.category if shown is not None else ""
    if len(ranking.groups) > 1:
        return QCoreApplication.translate("IndicatorList", "one of {count}").format(count=len(bars))
    if len({bar.value for bar in bars}) == 1:
        return QCoreApplication.translate("IndicatorList", "each of {count}").format(count=len(bars))
    return QCoreApplication.translate("IndicatorList", "largest of {count}").format(count=len(bars))


def _spoken(series: Series, shown: Observed | None, unit: str) -> str:
    if shown is None:
        return series.indicator.title
    later = QCoreApplication.translate("IndicatorList", "after this day") if shown.later else ""
    parts = (series.indicator.title, f"{value_text(shown)} {unit}".strip(), when_text(shown), later)
    return ", ".join(part for part in parts if part)


def _trend(series: Series) -> tuple[tuple[int, float], ...]:
    if series.timeline is None:
        return ()
    return tuple((point.day, point.value) for point in series.timeline.lines[0].points if not point.observed.later)
