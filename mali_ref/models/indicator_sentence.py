"""The sentence over an indicator's single figures: what to see in them, and nothing compared that does not compare."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.rich_text import LinkTo, Span, Words
from mali_ref.models.figure_lines import Point, Timeline, head_of, is_break
from mali_ref.models.figure_ranks import Bar, Ranking
from mali_ref.models.indicator_words import (
    about_text,
    bar_label,
    bar_text,
    cited_text,
    doubt_text,
    number_text,
    value_text,
    value_words,
    when_text,
)
from mali_ref.models.language import phrase, with_colon, with_signs
from mali_ref.models.series import Series
from mali_ref.models.yearly import NOT_RELATIVE

# From so many figures on, a sentence names the highest as well as the last.
_MANY = 6
_WHOLE = 100.0
_MOST_NAMED = 3


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
    value = Words(value_words(series, shown), is_strong=True)
    words = Words(f", {when_text(shown)}{doubt_text(shown)}.")
    return LinkTo(shown.subject, is_strong=True), Words(with_colon(part, "")), value, words


def _over_time(series: Series, timeline: Timeline) -> tuple[Span, ...]:
    line = timeline.lines[0]
    known = line.known()
    head = head_of(known)
    words = f", {when_text(head.observed)}{doubt_text(head.observed)}"
    if head is not known[-1]:
        words += f"; {_beside(known[-1])}"
    elif len(known) > 1:
        words += f"; {_change(known[-2], head, timeline.unit)}{_most(known)}"
    value = Words(value_words(series, head.observed), is_strong=True)
    return LinkTo(line.subject, is_strong=True), Words(" "), value, Words(f"{words}.")


def _beside(other: Point) -> str:
    """A figure of another source for nearly the same time as the estimate's own."""
    told = QCoreApplication.translate("IndicatorWords", "beside it {value} ({when}), from another source")
    return phrase(told, value=value_text(other.observed), when=when_text(other.observed))


def _most(known: Sequence[Point]) -> str:
    """The highest of many figures; of the last one, that it is."""
    if len(known) < _MANY:
        return ""
    translate = QCoreApplication.translate
    most, last = max(known, key=lambda point: point.value), known[-1]
    if most.value == last.value:
        told = translate("IndicatorWords", ", the highest of {count} figures")
        if is_break(known[-2], last):
            told = translate("IndicatorWords", ". It is the highest of {count} figures")
        return told.format(count=len(known))
    words = translate("IndicatorWords", ". The highest of {count} figures was {value} ({when})")
    return phrase(words, count=len(known), value=value_text(most.observed), when=when_text(most.observed))


def _change(first: Point, last: Point, unit: str) -> str:
    translate = QCoreApplication.translate
    if last.value == first.value:
        return phrase(translate("IndicatorWords", "the same as {when}"), when=when_text(first.observed))
    before = {"value": value_text(first.observed), "when": when_text(first.observed)}
    if is_break(first, last):
        # The step between two sources may be one of counting; it is no rise or fall.
        return translate("IndicatorWords", "before it {value} ({when}), from another source").format(**before)
    up = last.value > first.value
    share = round(100 * abs(last.value - first.value) / first.value) if first.value > 0 else 0
    if unit in NOT_RELATIVE or not share or last.value / first.value > 3:
        told = (
            translate("IndicatorWords", "up from {value} ({when})")
            if up
            else translate("IndicatorWords", "down from {value} ({when})")
        )
        return told.format(**before)
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
    if len(bars) == 1:
        return (Words(_one_of_whole(series, ranking, bars[0])),)
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
        last=_named(series, [bar for bar in bars if bar.value == last.value]),
        least=bar_text(last, series.unit),
    )


def _named(series: Series, bars: Sequence[Bar]) -> str:
    """Bars of one value by name; how many they are, where the names would fill the page."""
    if len(bars) > _MOST_NAMED:
        return QCoreApplication.translate("IndicatorWords", "{count} of them").format(count=len(bars))
    return ", ".join(bar_label(series, bar) for bar in bars)


def _one_of_whole(series: Series, ranking: Ranking, bar: Bar) -> str:
    """The only part of a whole that the source names."""
    told = QCoreApplication.translate("IndicatorWords", "{name} {value}; {rest} is left to others.")
    rest = number_text(ranking.rest, ranking.groups[0].unit)
    value = value_words(series, bar.observed) if bar.observed is not None else bar_text(bar, series.unit)
    return told.format(name=bar_label(series, bar), value=value, rest=rest)


def _rest(ranking: Ranking) -> str:
    translate = QCoreApplication.translate
    if ranking.makes_whole:
        return translate("IndicatorWords", "Together they make {all}.").format(
            all=number_text(_WHOLE, ranking.groups[0].unit)
        )
    if not ranking.rest:
        return ""
    told = translate("IndicatorWords", "Those named make {named}; {rest} is left to others.")
    if any(bar.observed is not None and bar.observed.is_rough for bar in ranking.bars()):
        told = translate("IndicatorWords", "Those named make about {named}; about {rest} is left to others.")
    unit = ranking.groups[0].unit
    return told.format(named=number_text(_WHOLE - ranking.rest, unit), rest=number_text(ranking.rest, unit))
