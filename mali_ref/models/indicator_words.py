"""What a figure says in words: with its unit, its day and its citation."""

import re

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.figures import Figure
from mali_ref.domain.records.observation import STATUSES
from mali_ref.domain.units import UNITS
from mali_ref.models.figure_ranks import Bar
from mali_ref.models.labels import date_text, figure_text, label, unit_label
from mali_ref.models.link_names import chips
from mali_ref.models.observed import Observed, family_of
from mali_ref.models.series import Series

_NAMED_BY_TITLE = ("rank", "index")


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


def title_unit(series: Series) -> str:
    """The unit beside the title: not what the title says already, nor millions, which each value writes itself."""
    own, base = str(series.indicator.get("unit_label") or ""), family_of(series.unit)
    general = base if base in UNITS else series.unit
    if own and not _says(series.indicator.title, own):
        return label(own)
    return "" if _says(series.indicator.title, UNITS[general].label) else unit_label(general)


def row_unit(series: Series, words: str) -> str:
    """The words after the value in a list, where the title stands in the same row and need not be said again."""
    own = str(series.indicator.get("unit_label") or "") or UNITS[series.unit].label if series.unit in UNITS else ""
    return title_unit(series) if _says(series.indicator.title, own) else words


def _says(title: str, words: str) -> bool:
    return bool(words) and f" {title}".casefold().endswith(f" {words}".casefold())


def value_words(series: Series, item: Observed) -> str:
    """A figure with its words: “36% of the population”; a rank and an index are named by the title."""
    if item.unit in _NAMED_BY_TITLE and not series.indicator.get("unit_label"):
        return value_text(item)
    return f"{value_text(item)} {unit_words(series, item.unit)}".strip()


def when_text(item: Observed) -> str:
    """The date of a figure in words; without one it is as of the estimate."""
    if item.as_of is None:
        return QCoreApplication.translate("IndicatorWords", "as of the estimate")
    return date_text(item.as_of.text)


def year_text(item: Observed) -> str:
    """The year of a figure for a narrow column: 2017, 2016–17, 2013–, –2015; nothing without a date."""
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
        return f"–{last}"
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
    years = {year_text(other.observed) for other in ranking.bars() if other.observed} if ranking is not None else set()
    name, year = about_text(bar.observed, True), year_text(bar.observed)
    # Figures of different years stand side by side only with their years.
    return f"{name} ({year})" if len(years) > 1 and year else name


def bar_text(bar: Bar, unit: str) -> str:
    """What stands at the end of a bar."""
    return value_text(bar.observed) if bar.observed is not None else number_text(bar.value, unit)


def status_text(item: Observed) -> str:
    """How a figure was come by."""
    return label(STATUSES.get(str(item.record.get("status") or ""), ""))


def doubt_text(item: Observed) -> str:
    """What to say after a figure that was not counted; empty for one that was."""
    return f", {status_text(item)}" if item.is_unsure else ""
