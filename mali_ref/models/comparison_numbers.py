"""The rows of a comparison that come from figures: of documents, of yearly series, and counted in data sets."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.data_set import DataRow, DataSet
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.fields import Link
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, Words
from mali_ref.domain.series import LAST_YEAR, SeriesValues
from mali_ref.domain.units import UNITS
from mali_ref.models.comparison import FEWEST, Cell, Group, Row
from mali_ref.models.comparison_values import gap, times
from mali_ref.models.labels import date_text, figure_text, label, unit_label
from mali_ref.models.language import number_text, phrase
from mali_ref.models.link_names import chips
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import Vintage, YearLine, Yearly
from mali_ref.models.yearly_numbers import number_style
from mali_ref.models.yearly_reading import last_year
from mali_ref.models.yearly_words import unit_of

_DEATHS: Final = "deaths"
_LONGEST_AGO: Final = "0000-00-00"
# Rows of the other sets do not tell records apart.
_COUNTED: Final = ("ucdp_event", "mission_death", "mission_base")


class NumberRows:
    """Makes the rows of some records of one kind."""

    def __init__(self, workspace: Workspace, refs: Sequence[Ref], without: Collection[Ref] = ()) -> None:
        self._workspace = workspace
        self._without = without
        self._refs = refs
        self._last_year = last_year(workspace.as_of) if workspace.as_of != LATEST else LAST_YEAR
        self._order = {heading.ref: at for at, heading in enumerate(workspace.book.headings("indicator"))}

    def stated(self) -> Group:
        """Figures of documents that are stated for two or more; those of one alone are counted below."""
        found = [self._latest_figures(ref) for ref in self._refs]
        kept, alone = self._shared(found)
        rows = tuple(self._stated_row(indicator, [known.get(indicator) for known in found]) for indicator in kept)
        title = QCoreApplication.translate("Comparison", "Figures stated in documents")
        return Group("figures", title, rows, _alone_words(alone))

    def yearly(self) -> Group:
        """Yearly series that two or more have, at the latest year they have in common."""
        found = [self._series(ref) for ref in self._refs] if self._refs[0].kind == "place" else []
        kept, alone = self._shared(found)
        rows = tuple(row for indicator in kept for row in self._yearly_row(indicator, found))
        title = QCoreApplication.translate("Comparison", "Yearly figures, latest year in common")
        return Group("yearly", title, rows, _alone_words(alone))

    def counted(self) -> Group:
        """What data sets hold about each, up to the day of the book."""
        rows = tuple(row for name in _COUNTED for row in self._counted_rows(DATA_SETS[name]))
        return Group("counted", QCoreApplication.translate("Comparison", "Counted in open data"), rows)

    def _shared(self, found: Sequence[Mapping[Ref, object]]) -> tuple[list[Ref], int]:
        """The indicators that two or more have, in the order of the book, and how many only one has."""
        every = sorted({ref for known in found for ref in known}, key=lambda ref: self._order.get(ref, LAST_YEAR))
        shared = [ref for ref in every if sum(ref in known for known in found) >= FEWEST]
        return shared, len(every) - len(shared)

    # Documents

    def _latest_figures(self, subject: Ref) -> dict[Ref, Record]:
        """The latest preferred figure of each indicator for the whole of a subject."""
        pointers = self._workspace.book.pointing_to(subject)
        figures = (item.heading.ref for item in pointers if item.heading.ref.kind == "observation")
        refs = [ref for ref in figures if ref not in self._without]
        found: dict[Ref, Record] = {}
        for record in self._workspace.book.get_all(dict.fromkeys(refs)):
            is_open = record.get("indicator") not in self._without
            if record.get("subject") == subject and is_open and self._counts(record):
                known = found.get(record.fields["indicator"])
                if known is None or _day(known) <= _day(record):
                    found[record.fields["indicator"]] = record
        return found

    def _counts(self, record: Record) -> bool:
        is_later = bool(self._workspace.as_of) and _day(record) > self._workspace.as_of
        return not (record.get("category") or record.get("preferred") is False or is_later)

    def _stated_row(self, indicator: Ref, records: Sequence[Record | None]) -> Row:
        unit = self._unit(indicator)
        cells = tuple(_figure_cell(record, unit) if record is not None else Cell() for record in records)
        units = {str(record.get("unit") or unit) for record in records if record is not None}
        numbers = [record.fields["value"].middle() for record in records if record is not None]
        apart = times(numbers) if len(units) == 1 else ""
        return Row(f"figure_{indicator.key}", self._workspace.book.title(indicator), cells, "", apart, _no_figure())

    def _unit(self, indicator: Ref) -> str:
        record = self._workspace.record(indicator)
        return str(record.get("unit") or "") if record is not None else ""

    # Series

    def _series(self, country: Ref) -> dict[Ref, dict[str, SeriesValues]]:
        """A country's series by indicator and source, up to the year of the book."""
        found: dict[Ref, dict[str, SeriesValues]] = {}
        for values in self._workspace.book.series_about(country):
            known = values.until(self._last_year)
            if known.points and values.indicator not in self._without:
                found.setdefault(values.indicator, {})[values.source] = known
        return found

    def _yearly_row(self, indicator: Ref, found: Sequence[Mapping[Ref, dict[str, SeriesValues]]]) -> Iterator[Row]:
        """The row of the source that most have, the newest of them."""
        record = self._workspace.record(indicator)
        by_source = [known.get(indicator, {}) for known in found]
        sources = {source for known in by_source for source in known}
        best = max(sources, key=lambda source: (sum(source in known for known in by_source), self._source_day(source)))
        series = [known.get(best) for known in by_source]
        source = self._workspace.record(Ref("source", best))
        if record is not None and source is not None and sum(item is not None for item in series) >= FEWEST:
            yield self._year_cells(record, source, series)

    def _year_cells(self, indicator: Record, source: Record, series: Sequence[SeriesValues | None]) -> Row:
        years = [{year for year, _ in item.points} for item in series if item is not None]
        common = max(set.intersection(*years), default=0)
        lines = tuple(YearLine(item.country, "", item.points) for item in series if item is not None)
        vintage = Vintage(source, "", "", lines)
        yearly = Yearly(indicator, (vintage,), self._workspace.as_of)
        write = number_style(vintage, yearly.unit).write
        cells = tuple(_year_cell(item, common, write, source.key) if item is not None else Cell() for item in series)
        year = str(common) if common else QCoreApplication.translate("Comparison", "years differ")
        note = ", ".join(part for part in (unit_of(yearly), year) if part)
        numbers = [float(cell.value[1]) for cell in cells if isinstance(cell.value, tuple)] if common else []
        apart = times(numbers) if yearly.is_relative else ""
        amounts = tuple(float(cell.value[1]) if isinstance(cell.value, tuple) else 0.0 for cell in cells)
        drawn = amounts if common and min(amounts) >= 0 else ()
        is_like = bool(common)
        return Row(f"yearly_{indicator.key}", indicator.title, cells, note, apart, _no_figure(), drawn, is_like)

    def _source_day(self, source: str) -> str:
        record = self._workspace.record(Ref("source", source))
        published = record.get("date") if record is not None else None
        return published.earliest if published is not None else ""

    # Data sets

    def _counted_rows(self, data_set: DataSet) -> Iterator[Row]:
        names = [field.name for field in data_set.fields if isinstance(field, Link) and self._is_target(field)]
        if not names:
            return
        rows = [row for row in self._workspace.book.data_rows(data_set.name) if self._is_known(data_set, row)]
        found = [[row for row in rows if any(row.get(name) == ref for name in names)] for ref in self._refs]
        if not any(found):
            return
        counts = [len(own) for own in found]
        years = QCoreApplication.translate("Comparison", "Years with a base of the mission (Geo-PKO)")
        words = years if data_set.name == "mission_base" else label(data_set.label)
        yield self._count_row(f"data_{data_set.name}", words, data_set, counts)
        if _DEATHS in data_set.by_name:
            deaths = [round(sum(row.get(_DEATHS).middle() for row in own if row.get(_DEATHS))) for own in found]
            told = QCoreApplication.translate("Comparison", "{what}: deaths, best estimate").format(what=words)
            yield self._count_row(f"data_{data_set.name}_deaths", told, data_set, deaths)

    def _count_row(self, name: str, words: str, data_set: DataSet, counts: Sequence[int]) -> Row:
        cited = Cited("", data_set.source)
        # Nothing found is no zero: rows are tied to a record only where it is certain.
        cells = tuple(Cell((Words(number_text(count)), cited), value=count) if count else Cell() for count in counts)
        return Row(name, words, cells, "", gap([count for count in counts if count]), _no_rows(), tuple(counts))

    def _is_target(self, field: Link) -> bool:
        return self._refs[0].kind in field.targets

    def _is_known(self, data_set: DataSet, row: DataRow) -> bool:
        return not (self._workspace.as_of and data_set.is_after(row, self._workspace.as_of))


def _day(record: Record) -> str:
    as_of = record.get("as_of")
    return as_of.earliest if as_of is not None else _LONGEST_AGO


def _figure_cell(record: Record, indicator_unit: str) -> Cell:
    unit = str(record.get("unit") or indicator_unit)
    known = UNITS.get(unit)
    figure = record.fields["value"]
    told = figure_text(figure, unit)
    has_sign = known is not None and bool(known.prefix or known.suffix)
    told = told if has_sign or known is None else f"{told} {unit_label(unit)}"
    as_of = record.get("as_of")
    when = QCoreApplication.translate("Comparison", " (as of {date})")
    day = [Words(phrase(when, date=date_text(as_of.text, True)))] if as_of is not None else []
    cited = chips(record.cited("value"), record.edition)[:2]
    scale = known.scale if known is not None else 1.0
    base = known.prefix or known.suffix if known is not None and scale != 1.0 else unit
    value: Any = (base, figure.middle() * scale, figure.low, figure.high, figure.qualifier)
    return Cell((LinkTo(record.ref, told), *day, *cited), value=value)


def _year_cell(series: SeriesValues, common: int, write: Callable[[float], str], source: str) -> Cell:
    values = dict(series.points)
    year = common or series.points[-1][0]
    told = write(values[year]) if common else f"{write(values[year])} ({year})"
    return Cell((Words(told), Cited("", source)), value=(year, values[year]))


def _alone_words(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Comparison", "1 more is given for one of them only and left out.")
    words = QCoreApplication.translate("Comparison", "{count} more are given for one of them only and left out.")
    return words.format(count=count) if count else ""


def _no_figure() -> str:
    return QCoreApplication.translate("Comparison", "No figure")


def _no_rows() -> str:
    return QCoreApplication.translate("Comparison", "No row tied to it")
