"""Yearly values as rows: one for each series, and one for each of its years."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from mali_ref.domain.refs import Ref
from mali_ref.domain.series import SeriesValues
from mali_ref.store.rows import Row


def series_row(values: SeriesValues, ids: Mapping[Ref, int], series_id: int) -> dict[str, Any]:
    """The row of a series, without its values."""
    return {
        "id": series_id,
        "key": values.key,
        "indicator_id": ids[values.indicator],
        "source_id": ids[Ref("source", values.source)],
        "upstream": values.upstream,
        "note": values.note,
    }


def series_from_rows(rows: Iterable[Row], refs: Mapping[int, Ref]) -> list[SeriesValues]:
    """Series from rows of values joined with their series, sorted by series, country and year."""
    return [
        _country_values([*years], refs) for _, years in groupby(rows, lambda row: (row["series_id"], row["country_id"]))
    ]


def _country_values(years: list[Row], refs: Mapping[int, Ref]) -> SeriesValues:
    first = years[0]
    return SeriesValues(
        first["key"],
        refs[first["indicator_id"]],
        refs[first["source_id"]].key,
        refs[first["country_id"]],
        tuple((row["year"], row["value"]) for row in years),
        first["upstream"],
        first["note"],
    )
