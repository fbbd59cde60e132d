"""What a figure says in words: with its unit, its day and its citation, and the sentence over an indicator's chart."""

import re

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.figures import Figure
from mali_ref.domain.records.observation import STATUSES
from mali_ref.domain.rich_text import LinkTo, Span, Words
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import date_text, figure_text, label, unit_label
from mali_ref.models.language import phrase, with_colon, with_signs
from mali_ref.models.link_names import chips
from mali_ref.models.series import Bar, Line, Observed, Point, Ranking, Series, Timeline

# Signs and ranks do not grow by percent of themselves.
# From so many figures on, a sentence names the highest as well as the last.
_MANY = 6
_NOT_RELATIVE = ("percent", "percent_gdp", "percent_year", "rank", "index", "times")


def value_text(item: Observed) -> str:
    """A figure as the source gives it, with the signs of its unit."""
    return figure_text(item.record.fields["value"], item.unit)


def number_text(value: float, unit: str) -> str:
    """A plain number with the signs of its unit, to one place where it is not whole."""
    return figure_text(Figure(round(value, 1)), unit)


def unit_words(series: Series, unit: str = "") -> str:
    """The words after a figure of an indicator: “of exports”, “troops”; none where the sign says all."""
    unit = unit or series.unit
    own = str(series.indicator.get("unit_label") or "")
    if own and unit == series.unit:
        return label(own)
    known = UNITS.get(unit)
    if known is not None and known.prefix:
        return QCoreApplication.translate("IndicatorWords", "a year") if unit.endswith("_year") else ""
    return "" if unit == "percent" else unit_label(unit)


def value_words(series: Series, item: Observed) -> str:
    """A figure with its words: “36% of the population”."""
    return f"{value_text(item)} {unit_words(series, item.unit)}".strip()


def when_text(item: Observed) -> str:
    """The date of a figure in words; without one it is as of the estimate."""
    if item.as_of is None:
        return QCoreApplication.translate("IndicatorWords", "as of the estimate")
    return date_text(item.as_of.text)


def year_text(item: Observed) -> str:
    """The year of a figure for a narrow column: 2017, 2016–17, 2013–, to 2015; nothing without a date."""
    if item.as_of is None:
        return ""
    years = re.findall(r"(?<!\d)\d{4}(?!\d)", item.as_of.text)
    if not years:
        return date_text(item.as_of.text, short=True)
    first, last = years[0], years[-1]
    if item.as_of.text.endswith("/.."):
        return f"{first}–"
    if first == last:
        return first
    if first[:2] != last[:2]:
        return QCoreApplication.translate("IndicatorWords", "to {year}").format(year=last)
    return f"{first}–{last[2:]}"


def about_text(item: Observed, with_subject: bool = False) -> str:
    """What a figure is about: its part, else its subject; with both where several subjects have parts."""
    if item.category and with_subject:
        return f"{item.about}, {item.category}"
    return item.category or item.about


def cited_text(item: Observed) -> str:
    """Where a figure stands in the source: “¶3, ¶20a”."""
    found = chips(item.record.cited("value"), item.record.edition)
    return ", ".join(f"{cited.source} {cited.locator}".strip() for cited in found)


def copied_text(series: Series, item: Observed) -> str:
    """A figure for another document: “1,886 people, Burkina Faso, June 2017, ¶3”."""
    known = UNITS.get(item.unit)
    has_sign = known is not None and bool(known.prefix or known.suffix)
    words = unit_words(series, item.unit) if has_sign else unit_label(item.unit)
    parts = (f"{value_text(item)} {words}".strip(), about_text(item, True), when_text(item), cited_text(item))
    return ", ".join(part for part in parts if part)


def bar_label(series: Series, bar: Bar) -> str:
    """What stands before a bar."""
    translate = QCoreApplication.translate
    ranking = series.ranking
    if bar.observed is None:
        return translate("IndicatorWords", "Not named")
    if ranking is not None and ranking.kind == "statements":
        return f"{when_text(bar.observed)}, {cited_text(bar.observed)}"
    if ranking is not None and ranking.kind == "parts":
        return bar.observed.category or translate("IndicatorWords", "In all")
    return about_text(bar.observed, True)


def bar_text(bar: Bar, unit: str) -> str:
    """What stands at the end of a bar."""
    return value_text(bar.observed) if bar.observed is not None else number_text(bar.value, unit)


def sentence(series: Series) -> tuple[Span, ...]:
    """One sentence that says what to see in an indicator's figures."""
    shown = series.shown
    if shown is None:
        return (Words(QCoreApplication.translate("IndicatorWords", "The book has no figure for this yet.")),)
    if series.timeline is not None:
        return _over_time(series, series.timeline)
    if series.ranking is not None:
        return _ranked(series, series.ranking)
    part = f", {shown.category}" if shown.category else ""
    told = with_colon(part, f"{value_words(series, shown)}, {when_text(shown)}{_doubt(shown)}.")
    return LinkTo(shown.subject), Words(told)


def status_text(item: Observed) -> str:
    """How a figure was come by."""
    return label(STATUSES.get(str(item.record.get("status") or ""), ""))


def _doubt(item: Observed) -> str:
    return f", {status_text(item)}" if item.is_unsure else ""


def _over_time(series: Series, timeline: Timeline) -> tuple[Span, ...]:
    line = timeline.lines[0]
    known = tuple(point for point in line.points if not point.observed.later) or line.points
    last = known[-1]
    words = f" {value_words(series, last.observed)}, {when_text(last.observed)}{_doubt(last.observed)}"
    if len(known) > 1:
        words += f"; {_change(Line(line.subject, line.about, line.unit, known))}"
        words += _most(known)
    return LinkTo(line.subject), Words(f"{words}.")


def _most(known: tuple[Point, ...]) -> str:
    """The highest of many figures; of the last one, that it is."""
    if len(known) < _MANY:
        return ""
    most, last = max(known, key=lambda point: point.value), known[-1]
    if most.value == last.value:
        return QCoreApplication.translate("IndicatorWords", ", the highest of {count} figures").format(count=len(known))
    words = QCoreApplication.translate("IndicatorWords", ". The highest of {count} figures was {value} ({when})")
    return phrase(words, count=len(known), value=value_text(most.observed), when=when_text(most.observed))


def _change(line: Line) -> str:
    translate = QCoreApplication.translate
    first, last = line.points[-2], line.points[-1]
    if last.value == first.value:
        return phrase(translate("IndicatorWords", "the same as {when}"), when=when_text(first.observed))
    up = last.value > first.value
    before = {"value": value_text(first.observed), "when": when_text(first.observed)}
    if line.unit in _NOT_RELATIVE or first.value <= 0 or last.value / first.value > 3:
        told = (
            translate("IndicatorWords", "up from {value} ({when})")
            if up
            else translate("IndicatorWords", "down from {value} ({when})")
        )
        return told.format(**before)
    share = round(100 * abs(last.value - first.value) / first.value)
    told = (
        translate("IndicatorWords", "up {share} from {value} ({when})")
        if up
        else translate("IndicatorWords", "down {share} from {value} ({when})")
    )
    return told.format(share=with_signs(str(share), "percent"), **before)


def _ranked(series: Series, ranking: Ranking) -> tuple[Span, ...]:
    if ranking.kind == "statements":
        return _statements(series, ranking)
    bars = [bar for bar in ranking.groups[0].bars if bar.observed is not None]
    if len(ranking.groups) > 1:
        return (Words(_by_unit(ranking)),)
    if len({bar.value for bar in bars}) == 1:
        return (Words(_each(series, ranking, bars)),)
    return (Words(" ".join((_whole(series, ranking), _extremes(series, ranking, bars), _rest(ranking))).strip()),)


def _statements(series: Series, ranking: Ranking) -> tuple[Span, ...]:
    translate = QCoreApplication.translate
    bars = ranking.bars()
    first = next((bar.observed for bar in bars if not bar.quiet and bar.observed), bars[0].observed)
    others = [bar.observed for bar in bars if bar.observed is not None and bar.observed is not first]
    assert first is not None
    beside = ", ".join(f"{value_text(item)} ({cited_text(item)})" for item in others)
    words = translate("IndicatorWords", ": two counts. {first} ({cited}) is shown first; beside it stands {others}.")
    return (
        LinkTo(first.subject),
        Words(words.format(first=value_words(series, first), cited=cited_text(first), others=beside)),
    )


def _by_unit(ranking: Ranking) -> str:
    translate = QCoreApplication.translate
    told = [
        translate("IndicatorWords", "{name} {value}").format(
            name=about_text(group.bars[0].observed), value=bar_text(group.bars[0], group.unit)
        )
        if len({bar.value for bar in group.bars}) > 1
        else translate("IndicatorWords", "{count} give {value} each").format(
            count=len(group.bars), value=bar_text(group.bars[0], group.unit)
        )
        for group in ranking.groups
        if group.bars[0].observed is not None
    ]
    return translate("IndicatorWords", "In different currencies, so not one scale: {parts}.").format(
        parts="; ".join(told)
    )


def _each(series: Series, ranking: Ranking, bars: list[Bar]) -> str:
    first = bars[0].observed
    # “1 battalions” would read badly; the unit stands beside the title anyway.
    value = "" if first is None else value_text(first) if first.number == 1 else value_words(series, first)
    told = QCoreApplication.translate("IndicatorWords", "The same for each of the {count}: {value}.")
    return told.format(count=len(bars), value=value)


def _whole(series: Series, ranking: Ranking) -> str:
    if ranking.whole is None:
        return ""
    told = QCoreApplication.translate("IndicatorWords", "{value} in all.")
    return told.format(value=value_words(series, ranking.whole))


def _extremes(series: Series, ranking: Ranking, bars: list[Bar]) -> str:
    translate = QCoreApplication.translate
    first, last = bars[0], bars[-1]
    told = (
        translate("IndicatorWords", "Largest: {first} {most}; smallest named: {last} {least}.")
        if len(bars) > 2
        else translate("IndicatorWords", "{first} {most}; {last} {least}.")
    )
    return told.format(
        first=bar_label(series, first),
        most=bar_text(first, series.unit),
        last=", ".join(bar_label(series, bar) for bar in bars if bar.value == last.value),
        least=bar_text(last, series.unit),
    )


def _rest(ranking: Ranking) -> str:
    if not ranking.rest:
        return ""
    translate = QCoreApplication.translate
    told = translate("IndicatorWords", "Those named make {named}; {rest} is left to others.")
    if any(bar.observed is not None and bar.observed.is_rough for bar in ranking.bars()):
        told = translate("IndicatorWords", "Those named make about {named}; about {rest} is left to others.")
    unit = ranking.groups[0].unit
    return told.format(named=number_text(100 - ranking.rest, unit), rest=number_text(ranking.rest, unit))
