"""The line below a chart of years: where its values come from, under which licence, and what it leaves out."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.rich_text import Cited, Span, Words
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.models.yearly import YearLine, last_year
from mali_ref.models.yearly_view import CHANGE, YearlyView
from mali_ref.models.yearly_words import YearlyWords


def source_line(view: YearlyView) -> tuple[Span, ...]:
    """The source of a view with its chip, then a sentence for each thing to know."""
    translate = QCoreApplication.translate
    vintage, source = view.vintage, view.vintage.source
    published = source.get("date")
    parts = [
        f"{source.title} ({vintage.note})" if vintage.note else source.title,
        str(source.get("publisher") or ""),
        date_text(published.text) if published is not None else "",
        str(source.get("licence") or ""),
    ]
    told = translate("YearlyWords", "Yearly figures: {source}").format(source=", ".join(filter(None, parts)))
    more = (Words(f" {sentence}") for sentence in _told_more(view) if sentence)
    return (Words(told), Cited("", vintage.key), Words("."), *more)


def plain_source_line(view: YearlyView) -> str:
    """The same without its chip."""
    return "".join(span.text for span in source_line(view) if isinstance(span, Words))


def _told_more(view: YearlyView) -> Iterator[str]:
    yield _code(view)
    yield _cut(view)
    yield _missing(view)
    yield _nearest(view)
    yield from (_beside(view, other) for other in view.others)


def _code(view: YearlyView) -> str:
    code = view.vintage.upstream
    # A code such as SP.DYN.IMRT.IN finds the figures again; the long titles of others say nothing new.
    if "." not in code or " " in code:
        return ""
    return QCoreApplication.translate("YearlyWords", "The publisher's code: {code}.").format(code=code)


def _cut(view: YearlyView) -> str:
    if not view.vintage.left_out:
        return ""
    told = QCoreApplication.translate(
        "YearlyWords", "Values after {year} are left out, because the book is set to {day}."
    )
    as_of = view.yearly.as_of
    return phrase(told, year=last_year(as_of), day=date_text(as_of))


def _missing(view: YearlyView) -> str:
    if view.mode != CHANGE:
        return ""
    drawn = {line.country for line in view.drawn}
    names = [line.name for line in view.lines if line.country not in drawn]
    if not names:
        return ""
    told = QCoreApplication.translate("YearlyWords", "Not drawn, having no value of {year}: {countries}.")
    return told.format(year=view.base_year, countries=", ".join(names))


def _nearest(view: YearlyView) -> str:
    if not view.columns.is_sparse:
        return ""
    return QCoreApplication.translate(
        "YearlyWords", "A small year in the table: the nearest value, which is of that year."
    )


def _beside(view: YearlyView, other: YearLine) -> str:
    """How another source differs, in the latest year that both have."""
    main, words = view.vintage.main, YearlyWords(view)
    years = [year for year, _ in other.points if main is not None and main.value_in(year) is not None]
    if main is None or not years:
        return QCoreApplication.translate("YearlyWords", "Dashed: {source}.").format(source=other.name)
    year = years[-1]
    told = {"source": other.name, "year": year, "other": words.value(other, year), "own": words.value(main, year)}
    if told["other"] == told["own"]:
        return QCoreApplication.translate("YearlyWords", "Dashed: {source}, the same in {year}.").format(**told)
    told_words = QCoreApplication.translate("YearlyWords", "Dashed: {source}, which has {other} for {year}, not {own}.")
    return told_words.format(**told)
