"""How yearly values are written: numbers to the place that matters, changes, units, and a value for a copy."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.units import UNITS
from mali_ref.models.labels import label, unit_label
from mali_ref.models.language import local_number
from mali_ref.models.yearly import YearLine, Yearly
from mali_ref.models.yearly_numbers import NumberStyle, number_style
from mali_ref.models.yearly_view import CHANGE, YearlyView

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


def _suffix(unit: str) -> str:
    return UNITS[unit].suffix if unit in UNITS else ""
