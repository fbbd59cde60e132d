"""Yearly values out of the book, up to the last year that was over on the day it is set to."""

from collections.abc import Iterable

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import MALI, Vintage, YearLine, Yearly, last_year
from mali_ref.models.yearly_counts import counted_vintages


def read_yearly(workspace: Workspace, indicator: Ref) -> Yearly | None:
    """The yearly values of an indicator up to the book's day; None where it has none."""
    found = workspace.record(indicator)
    values = workspace.book.series_of(indicator)
    if found is None or not values:
        return None
    return _yearly(workspace, found, values, _until(workspace))


def read_main_lines(workspace: Workspace) -> dict[Ref, Yearly]:
    """Every indicator's yearly values for Mali alone, for the list."""
    by_indicator: dict[Ref, list[SeriesValues]] = {}
    about = workspace.book.series_about(MALI)
    until = _until(workspace, about)
    for values in about:
        by_indicator.setdefault(values.indicator, []).append(values)
    made = {
        ref: _yearly(workspace, record, values, until)
        for ref, values in by_indicator.items()
        if (record := workspace.record(ref)) is not None
    }
    return {ref: yearly for ref, yearly in made.items() if yearly is not None}


def _yearly(workspace: Workspace, indicator: Record, values: list[SeriesValues], until: int) -> Yearly | None:
    by_source: dict[str, list[SeriesValues]] = {}
    for item in values:
        by_source.setdefault(item.source, []).append(item)
    vintages = [_vintage(workspace, source, items) for source, items in by_source.items()]
    vintages += counted_vintages(workspace, indicator.ref)
    known = sorted((vintage for vintage in vintages if vintage is not None), key=lambda vintage: vintage.day)
    return Yearly(indicator, tuple(known), workspace.as_of, until) if known else None


def _until(workspace: Workspace, about: Iterable[SeriesValues] = ()) -> int:
    """The last year over on the book's day; of the latest, on the day of the newest source of such values.

    Args:
        about: the values about Mali, where they are read already.
    """
    if workspace.as_of != LATEST:
        return last_year(workspace.as_of)
    keys = {values.source for values in about or workspace.book.series_about(MALI)}
    records = (workspace.record(Ref("source", key)) for key in keys)
    days = [published.earliest for record in records if record is not None and (published := record.get("date"))]
    return last_year(max(days)) if days else 0


def _vintage(workspace: Workspace, source_key: str, values: list[SeriesValues]) -> Vintage | None:
    source, as_of = workspace.record(Ref("source", source_key)), workspace.as_of
    kept = [item.until(last_year(as_of)) for item in values] if as_of != LATEST else values
    lines = [YearLine(item.country, _name(workspace, item.country), item.points) for item in kept if item.points]
    if source is None or not lines:
        return None
    lines.sort(key=lambda line: (not line.is_main, line.name))
    return Vintage(source, values[0].upstream, values[0].note, tuple(lines), left_out=kept != values)


def _name(workspace: Workspace, country: Ref) -> str:
    heading = workspace.heading(country)
    return heading.title if heading is not None else country.key
