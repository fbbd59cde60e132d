"""What yearly values say in words: numbers to the place that matters, changes, and the sentence over the chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.rich_text import Cited, LinkTo, Span, Words
from mali_ref.domain.units import UNITS
from mali_ref.models.labels import date_text, label, unit_label
from mali_ref.models.language import local_number, phrase
from mali_ref.models.yearly import CHANGE, MALI, YearLine, Yearly, YearlyView
from mali_ref.models.yearly_numbers import NumberStyle, number_style

_TIMES = 10.0


@dataclass(frozen=True)
class YearlyWords:
    """The words of one view."""

    view: YearlyView

    @cached_property
    def style(self) -> NumberStyle:
        """How values are written."""
        return number_style(self.view.vintage, self.view.yearly.unit)

    @cached_property
    def drawn_style(self) -> NumberStyle:
        """How what the chart draws is written: values, or changes in percent or in points."""
        if self.view.mode != CHANGE:
            return self.style
        return NumberStyle("percent", 0) if self.view.yearly.is_relative else NumberStyle("", self.style.decimals)

    def value(self, line: YearLine, year: int) -> str:
        """A country's value of a year; a dash where the source has none."""
        found = line.value_in(year)
        return "–" if found is None else self.style.write(found)

    def drawn_in(self, line: YearLine, year: int) -> str:
        """A line's value of a year as the read-out tells it, with its low and high end where the source gives them."""
        value, bounds = line.value_in(year), line.bounds_in(year)
        if value is None:
            return "–"
        if bounds is None or bounds == (value, value):
            return self.drawn(value)
        return f"{self.drawn(value)} ({'–'.join(map(self.drawn, bounds))})"

    def drawn(self, value: float) -> str:
        """A value as the chart draws it."""
        return self.drawn_style.write(value, signed=self.view.mode == CHANGE)

    def axis_words(self) -> str:
        """What the numbers at the side of the chart are."""
        translate = QCoreApplication.translate
        unit = unit_of(self.view.yearly)
        if self.view.mode != CHANGE:
            return unit
        base = self.view.base_year
        if self.view.yearly.is_relative:
            return translate("YearlyWords", "change since {year}, in percent").format(year=base)
        if UNITS["percent"].suffix in _suffix(self.view.yearly.unit):
            return translate("YearlyWords", "change since {year}, in points").format(year=base)
        return translate("YearlyWords", "change since {year}").format(year=base)

    def since(self, line: YearLine) -> str:
        """A line's change from the base year to its latest; a dash where it has no value of the base year."""
        changed = self.view.change(line)
        if changed is None or line.last[0] == self.view.base_year:
            return "–"
        if not self.view.yearly.is_relative:
            plain = NumberStyle("", self.style.decimals).write(changed, signed=True)
            is_share = UNITS["percent"].suffix in _suffix(self.view.yearly.unit)
            return QCoreApplication.translate("YearlyWords", "{number} pt").format(number=plain) if is_share else plain
        if changed >= _TIMES:
            return local_number(f"×{changed:,.0f}")
        return NumberStyle("percent", 0).write(100 * changed - 100, signed=True)

    def sentence(self) -> tuple[Span, ...]:
        """What to see: Mali's latest value, how it moved, and its rank among the countries shown."""
        main = self.view.vintage.main
        if main is None:
            return (Words(QCoreApplication.translate("YearlyWords", "The source has no value for Mali.")),)
        return LinkTo(MALI), Words(f" {self._moved(main)} {self._rank(main)}".rstrip())

    def plain_sentence(self) -> str:
        """The sentence without links."""
        return "".join(_plain(span, self.view.vintage.main) for span in self.sentence())

    def _moved(self, main: YearLine) -> str:
        translate = QCoreApplication.translate
        (first, before), (last, now) = main.first, main.last
        told = {"value": self.style.write(now), "last": last, "before": self.style.write(before), "first": first}
        if first == last:
            return translate("YearlyWords", "{value} in {last}.").format(**told)
        if told["value"] == told["before"]:
            return translate("YearlyWords", "{value} in {last}, the same as in {first}.").format(**told)
        if now > before:
            return translate("YearlyWords", "{value} in {last}, up from {before} in {first}.").format(**told)
        return translate("YearlyWords", "{value} in {last}, down from {before} in {first}.").format(**told)

    def _rank(self, main: YearLine) -> str:
        year, value = main.last
        others = [(line.name, found) for line, found in self._others(year)]
        if len(others) < 2:
            return ""
        higher = [name for name, found in others if found > value]
        lower = [name for name, found in others if found < value]
        among = _count(len(others) + 1)
        translate = QCoreApplication.translate
        if not higher:
            return translate("YearlyWords", "The highest among these {count}.").format(count=among)
        if not lower:
            return translate("YearlyWords", "The lowest among these {count}.").format(count=among)
        if len(higher) == 1:
            told = translate("YearlyWords", "Only {country} is higher among these {count}.")
            return told.format(country=higher[0], count=among)
        if len(lower) == 1:
            told = translate("YearlyWords", "Only {country} is lower among these {count}.")
            return told.format(country=lower[0], count=among)
        told = translate("YearlyWords", "Among these {count}, {higher} are higher and {lower} lower.")
        return told.format(count=among, higher=_count(len(higher)), lower=_count(len(lower)))

    def _others(self, year: int) -> list[tuple[YearLine, float]]:
        found = [(line, line.value_in(year)) for line in self.view.lines if not line.is_main]
        return [(line, value) for line, value in found if value is not None]

    def source_line(self) -> tuple[Span, ...]:
        """Where the values come from, under which licence, and what is left out."""
        translate = QCoreApplication.translate
        vintage, source = self.view.vintage, self.view.vintage.source
        published = source.get("date")
        parts = [
            f"{source.title} ({vintage.note})" if vintage.note else source.title,
            str(source.get("publisher") or ""),
            date_text(published.text) if published is not None else "",
            str(source.get("licence") or ""),
        ]
        told = translate("YearlyWords", "Yearly figures: {source}").format(source=", ".join(filter(None, parts)))
        spans: list[Span] = [Words(told), Cited("", vintage.key), Words(".")]
        told_more = (self._code(), self._cut(), self._missing(), *map(self._beside, self.view.others))
        spans += [Words(f" {sentence}") for sentence in told_more if sentence]
        return tuple(spans)

    def _code(self) -> str:
        code = self.view.vintage.upstream
        # A code such as SP.DYN.IMRT.IN finds the figures again; the long titles of others say nothing new.
        if "." not in code or " " in code:
            return ""
        return QCoreApplication.translate("YearlyWords", "The publisher's code: {code}.").format(code=code)

    def _cut(self) -> str:
        yearly = self.view.yearly
        if not yearly.left_out:
            return ""
        told = QCoreApplication.translate(
            "YearlyWords", "Values after {year} are left out, because the book is set to {day}."
        )
        return phrase(told, year=yearly.as_of[:4], day=date_text(yearly.as_of))

    def _beside(self, other: YearLine) -> str:
        """How another source differs, in the latest year that both have."""
        main = self.view.vintage.main
        years = [year for year, _ in other.points if main is not None and main.value_in(year) is not None]
        if main is None or not years:
            return QCoreApplication.translate("YearlyWords", "Dashed: {source}.").format(source=other.name)
        year = years[-1]
        told = {"source": other.name, "year": year, "other": self.value(other, year), "own": self.value(main, year)}
        if told["other"] == told["own"]:
            return QCoreApplication.translate("YearlyWords", "Dashed: {source}, the same in {year}.").format(**told)
        words = QCoreApplication.translate("YearlyWords", "Dashed: {source}, which has {other} for {year}, not {own}.")
        return words.format(**told)

    def _missing(self) -> str:
        if self.view.mode != CHANGE:
            return ""
        drawn = {line.country for line in self.view.drawn}
        names = [line.name for line in self.view.lines if line.country not in drawn]
        if not names:
            return ""
        told = QCoreApplication.translate("YearlyWords", "Not drawn, having no value of {year}: {countries}.")
        return told.format(year=self.view.base_year, countries=", ".join(names))


def unit_of(yearly: Yearly) -> str:
    """The words after a value: “per 1,000 live births”, “of GDP”."""
    own = str(yearly.indicator.get("unit_label") or "")
    if own:
        return label(own)
    known = UNITS.get(yearly.unit)
    if known is not None and known.prefix:
        return QCoreApplication.translate("YearlyWords", "a year") if yearly.unit.endswith("_year") else ""
    return "" if yearly.unit == "percent" else unit_label(yearly.unit)


def copied_value(view: YearlyView, line: YearLine, year: int) -> str:
    """A value for another document: “74.5 deaths per 1,000 live births, Mali, 2015, WDI 2017”."""
    value = f"{YearlyWords(view).value(line, year)} {unit_of(view.yearly)}".strip()
    return ", ".join((value, line.name, str(year), view.vintage.code))


def _count(number: int) -> str:
    translate = QCoreApplication.translate
    words: Sequence[str] = (
        translate("YearlyWords", "none"),
        translate("YearlyWords", "one"),
        translate("YearlyWords", "two"),
        translate("YearlyWords", "three"),
        translate("YearlyWords", "four"),
        translate("YearlyWords", "five"),
        translate("YearlyWords", "six"),
        translate("YearlyWords", "seven"),
        translate("YearlyWords", "eight"),
        translate("YearlyWords", "nine"),
    )
    return words[number] if number < len(words) else str(number)


def _suffix(unit: str) -> str:
    return UNITS[unit].suffix if unit in UNITS else ""


def _plain(span: Span, main: YearLine | None) -> str:
    if isinstance(span, LinkTo):
        return main.name if main is not None else ""
    return span.text if isinstance(span, Words) else ""
