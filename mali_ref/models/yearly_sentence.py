"""The sentence over a chart of years: Mali's latest value, how it moved, and where it stands among its neighbours.

Countries are compared by their values of one and the same year, and as they are written: what reads alike is alike.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.rich_text import LinkTo, Span, Words
from mali_ref.models.indicator_words import doubt_text, value_words, when_text
from mali_ref.models.link_names import chips
from mali_ref.models.observed import Observed, latest_first
from mali_ref.models.series import Series
from mali_ref.models.yearly import MALI, YearLine
from mali_ref.models.yearly_movement import VALUE, end, movement
from mali_ref.models.yearly_view import YearlyView
from mali_ref.models.yearly_words import YearlyWords, unit_of


class Standing(NamedTuple):
    """How the compared countries stand to Mali in one year, by name.

    Attributes:
        of_all: whether every country shown has a value of the year.
    """

    higher: tuple[str, ...]
    lower: tuple[str, ...]
    alike: tuple[str, ...]
    of_all: bool

    @property
    def count(self) -> int:
        """How many countries are compared, Mali with them."""
        return len(self.higher) + len(self.lower) + len(self.alike) + 1


def standing(view: YearlyView) -> Standing | None:
    """Where Mali stands in its latest year; None where the source has no value for it."""
    main = view.vintage.main
    if main is None:
        return None
    style, (year, own) = YearlyWords(view).style, main.last
    others = [line for line in view.lines if not line.is_main]
    found = [(line.name, value) for line in others if (value := line.value_in(year)) is not None]
    alike = tuple(name for name, value in found if style.write(value) == style.write(own))
    higher = tuple(name for name, value in found if value > own and name not in alike)
    lower = tuple(name for name, value in found if value < own and name not in alike)
    return Standing(higher, lower, alike, len(found) == len(others))


def sentence(view: YearlyView) -> tuple[Span, ...]:
    """What to see in a view."""
    main = view.vintage.main
    if main is None:
        return (Words(QCoreApplication.translate("YearlyWords", "The source has no value for Mali.")),)
    yearly, style = view.yearly, YearlyWords(view).style
    ends = end(main, yearly, max(line.last[0] for line in view.vintage.lines), view.vintage.left_out)
    told = " ".join(filter(None, (movement(main, yearly, style), _rank(view, main), ends)))
    before, _, after = told.partition(VALUE)
    words = (Words(f" {before}"), Words(style.write(main.last[1]), is_strong=True), Words(f"{_unit(view)}{after}"))
    return LinkTo(MALI, is_strong=True), *words


def plain_sentence(view: YearlyView) -> str:
    """The sentence without links."""
    main = view.vintage.main
    names = {True: main.name if main is not None else ""}
    return "".join(names.get(isinstance(span, LinkTo), getattr(span, "text", "")) for span in sentence(view))


def stated(series: Series) -> tuple[Span, ...]:
    """What the estimate states of Mali, to stand beside yearly values; empty where it states nothing."""
    item = stated_figure(series)
    if item is None:
        return ()
    words = QCoreApplication.translate("YearlyWords", "The estimate states {value}").format(
        value=value_words(series, item)
    )
    if item.as_of is not None:
        words += f", {when_text(item)}"
    return (Words(f"{words}{doubt_text(item)} "), *chips(item.record.cited("value"), item.record.edition), Words("."))


def stated_figure(series: Series) -> Observed | None:
    """The estimate's latest figure of Mali as a whole, as far as it is no later than the book's day."""
    own = [item for item in series.chosen if item.is_stated and item.subject == MALI]
    known = [item for item in own if not item.category and not item.later]
    return min(known, key=latest_first, default=None)


def _unit(view: YearlyView) -> str:
    """What is counted, where the number has no unit that the reader knows."""
    return f" {unit_of(view.yearly)}" if view.yearly.unit == "number" else ""


def _rank(view: YearlyView, main: YearLine) -> str:
    found = standing(view)
    if found is None or found.count == 1:
        return ""
    if found.count == 2:
        return " ".join(_single(view, main))
    if found.alike:
        return _with_alike(found)
    words = _among_all(found) if found.of_all else _among_some(found)
    return words.format(
        count=_count(found.count),
        year=main.last[0],
        higher=_count(len(found.higher)),
        lower=_count(len(found.lower)),
        country=(found.higher if len(found.higher) == 1 else found.lower or ("",))[0],
    )


def _single(view: YearlyView, main: YearLine) -> Iterator[str]:
    """The one country that has a value of the year too."""
    words = YearlyWords(view)
    for line in view.lines:
        if not line.is_main and line.value_in(main.last[0]) is not None:
            told = QCoreApplication.translate("YearlyWords", "{country} has {value} for the same year.")
            yield told.format(country=line.name, value=words.value(line, main.last[0]))


def _with_alike(found: Standing) -> str:
    told = QCoreApplication.translate(
        "YearlyWords", "Among these {count}, {higher} are higher, {lower} lower and {alike} the same."
    )
    if not found.of_all:
        told = QCoreApplication.translate(
            "YearlyWords",
            "Among the {count} with a value of that year, {higher} are higher, {lower} lower and {alike} the same.",
        )
    return told.format(
        count=_count(found.count),
        higher=_count(len(found.higher)),
        lower=_count(len(found.lower)),
        alike=_count(len(found.alike)),
    )


def _among_all(found: Standing) -> str:
    translate = QCoreApplication.translate
    if not found.higher:
        return translate("YearlyWords", "The highest among these {count}.")
    if not found.lower:
        return translate("YearlyWords", "The lowest among these {count}.")
    if len(found.higher) == 1:
        return translate("YearlyWords", "Only {country} is higher among these {count}.")
    if len(found.lower) == 1:
        return translate("YearlyWords", "Only {country} is lower among these {count}.")
    return translate("YearlyWords", "Among these {count}, {higher} are higher and {lower} lower.")


def _among_some(found: Standing) -> str:
    """The same where some of the countries shown have no value of the year."""
    translate = QCoreApplication.translate
    if not found.higher:
        return translate("YearlyWords", "The highest of the {count} with a value of {year}.")
    if not found.lower:
        return translate("YearlyWords", "The lowest of the {count} with a value of {year}.")
    if len(found.higher) == 1:
        return translate("YearlyWords", "Of the {count} with a value of {year}, only {country} is higher.")
    if len(found.lower) == 1:
        return translate("YearlyWords", "Of the {count} with a value of {year}, only {country} is lower.")
    return translate("YearlyWords", "Of the {count} with a value of {year}, {higher} are higher and {lower} lower.")


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
