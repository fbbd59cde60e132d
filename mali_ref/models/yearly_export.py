"""Yearly values as a tidy table for other programs: a line for each value, then the single figures of documents."""

from collections.abc import Iterator, Sequence

from mali_ref.domain.figures import plain_number
from mali_ref.models.indicator_words import about_text, cited_text, unit_words
from mali_ref.models.series import Series
from mali_ref.models.yearly_view import YearlyView
from mali_ref.models.yearly_words import unit_of

# Names for programs: the same in every language.
_HEAD = ("indicator", "country", "date", "value", "unit", "source")


def tidy_rows(view: YearlyView, series: Series) -> Iterator[Sequence[str]]:
    """A head, each value of the countries shown, and each figure a document states; nothing is rounded."""
    key, unit = view.yearly.indicator.key, f"{view.yearly.unit} {unit_of(view.yearly)}".strip()
    yield _HEAD
    for line in view.rows:
        for year, value in line.points:
            yield key, line.name, str(year), plain_number(value), unit, view.vintage.code
    for item in series.observed:
        words = f"{item.unit} {unit_words(series, item.unit)}".strip()
        day = item.as_of.text if item.as_of is not None else ""
        yield key, about_text(item, True), day, str(item.record.fields["value"]), words, cited_text(item)
