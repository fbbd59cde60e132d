"""How a country's line moved, in words that suit what is measured.

A yearly rate swings: the range of its last years tells more than its first one. A count comes and goes: its highest
year tells more. What reads the same for years is said to. All else is told from the first value that is not nothing.
"""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication

from mali_ref.models.yearly import YearLine, Yearly
from mali_ref.models.yearly_numbers import NumberStyle

# What stands in the answers for the latest value, so that the caller can write it as it likes.
VALUE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_RATES: Final = ("percent_year",)
_COUNTS: Final = ("people", "families", "deaths", "deaths_per_year", "number")
_WINDOW: Final = 10
_FEWEST: Final = 5
_FEWEST_COUNTED: Final = 3
# A line of which this part of all its steps goes one way is told by its ends.
_STEADY: Final = 0.6
# From so many years on, an unchanged value is worth saying.
_LONG: Final = 4


def movement(line: YearLine, yearly: Yearly, style: NumberStyle) -> str:
    """What to say of a line up to its latest year; `VALUE` stands for the latest value."""
    told = _stayed(line, style)
    if not told and yearly.unit in _RATES:
        told = _swung(line, style)
    if not told and _is_count(yearly):
        told = _came_and_went(line, style)
    return told or _from_first(line, style)


def end(line: YearLine, yearly: Yearly, last: int, is_cut: bool) -> str:
    """That the values end years before the book's day; empty where they do not.

    Args:
        last: the last year for which there is a value of any country.
        is_cut: whether it has values of years after the day.
    """
    translate = QCoreApplication.translate
    own, newest = line.last[0], yearly.until - _LONG
    if not yearly.until or own > newest:
        return ""
    if is_cut:
        told = translate("YearlyWords", "The source has no value for {country} from {first} to {last}.")
        return told.format(country=line.name, first=own + 1, last=yearly.until)
    if last <= newest:
        return translate("YearlyWords", "The figures end in {year}.").format(year=last)
    return translate("YearlyWords", "The source has no later value for {country}.").format(country=line.name)


def _is_count(yearly: Yearly) -> bool:
    """Whether things are counted as they are, not per so many people."""
    return yearly.unit in _COUNTS and " per " not in f" {yearly.indicator.get('unit_label') or ''} "


def _stayed(line: YearLine, style: NumberStyle) -> str:
    """That the value reads the same for years up to the last."""
    translate, (last, now) = QCoreApplication.translate, line.last
    changed = [at for at, (_, value) in enumerate(line.points) if style.write(value) != style.write(now)]
    since = line.points[changed[-1] + 1 if changed else 0][0]
    if last - since < _LONG:
        return ""
    first, before = _first(line, style)
    if style.write(before) == style.write(now):
        told = translate("YearlyWords", "{value} in {last}, the same since {since}.")
    elif now > before:
        told = translate("YearlyWords", "{value} in {last}, the same since {since}, up from {before} in {first}.")
    else:
        told = translate("YearlyWords", "{value} in {last}, the same since {since}, down from {before} in {first}.")
    return told.format(value=VALUE, last=last, since=since, before=style.write(before), first=first)


def _swung(line: YearLine, style: NumberStyle) -> str:
    """Between what a rate lay in its last years, and their average."""
    last = line.last[0]
    recent = [point for point in line.points if point[0] > last - _WINDOW]
    values = [value for _, value in recent]
    if len(values) < _FEWEST:
        return ""
    told = QCoreApplication.translate(
        "YearlyWords", "{value} in {last}; since {first} between {low} and {high}, {mean} on average."
    )
    ends = {"low": style.write(min(values)), "high": style.write(max(values))}
    mean = style.write(sum(values) / len(values))
    return told.format(value=VALUE, last=last, first=recent[0][0], mean=mean, **ends)


def _came_and_went(line: YearLine, style: NumberStyle) -> str:
    """The highest year of a count; empty for one that rises steadily."""
    translate, (last, now) = QCoreApplication.translate, line.last
    most = max(value for _, value in line.points)
    if len(line.points) < _FEWEST_COUNTED:
        return ""
    if style.write(most) != style.write(now):
        told = translate("YearlyWords", "{value} in {last}; the most was {most} in {year}.")
        year = next(year for year, value in reversed(line.points) if value == most)
        return told.format(value=VALUE, last=last, most=style.write(most), year=year)
    if _is_steady(line):
        return ""
    told = translate("YearlyWords", "{value} in {last}, the most of all years since {first}.")
    return told.format(value=VALUE, last=last, first=line.first[0])


def _is_steady(line: YearLine) -> bool:
    values = [value for _, value in line.points]
    steps = sum(abs(after - before) for before, after in pairwise(values))
    return abs(values[-1] - values[0]) >= _STEADY * steps


def _from_first(line: YearLine, style: NumberStyle) -> str:
    """The way from the first value to the last."""
    translate, (last, now), (first, before) = QCoreApplication.translate, line.last, _first(line, style)
    told = {"value": VALUE, "last": last, "before": style.write(before), "first": first}
    if first == last:
        return translate("YearlyWords", "{value} in {last}.").format(**told)
    if style.write(now) == told["before"]:
        return translate("YearlyWords", "{value} in {last}, the same as in {first}.").format(**told)
    if now > before:
        return translate("YearlyWords", "{value} in {last}, up from {before} in {first}.").format(**told)
    return translate("YearlyWords", "{value} in {last}, down from {before} in {first}.").format(**told)


def _first(line: YearLine, style: NumberStyle) -> tuple[int, float]:
    """The first value that does not read as nothing, where a line begins with nothing."""
    nothing = style.write(0.0)
    return next((point for point in line.points if style.write(point[1]) != nothing), line.first)
