"""Every computed sentence over yearly values is held against the values themselves, on both days that matter."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Words
from mali_ref.models.figure_lines import head_of, is_break
from mali_ref.models.indicator_list import read_all_series
from mali_ref.models.indicator_sentence import sentence
from mali_ref.models.indicator_words import value_text
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import MALI, USUALLY_COMPARED, Vintage, Yearly, last_year
from mali_ref.models.yearly_reading import read_main_lines, read_yearly
from mali_ref.models.yearly_sentence import plain_sentence
from mali_ref.models.yearly_view import YearlyView

DAYS = ["2017-07-10", LATEST]
COUNTS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
NUMBER = r"[−$]*[\d,.]+%?(?: m| bn)?"
MOVED = re.compile(
    rf"Mali (?P<value>{NUMBER})(?: [\D]*(?:1,000)?[\D]*)? in (?P<last>\d{{4}})"
    rf"(?:, the same as in (?P<alike>\d{{4}})"
    rf"|, the most of all years since (?P<record>\d{{4}})"
    rf"|; the most was (?P<most>{NUMBER}) in (?P<peak>\d{{4}})"
    rf"|; since (?P<from>\d{{4}}) between (?P<low>{NUMBER}) and (?P<high>{NUMBER}), (?P<mean>{NUMBER}) on average"
    rf"|(?:, the same since (?P<since>\d{{4}}))?"
    rf"(?:, (?P<way>up|down) from (?P<before>{NUMBER}) in (?P<first>\d{{4}}))?)\."
)
ENDS = re.compile(
    r"(?P<all>The figures end in (?P<end>\d{4})\.)|(?P<none>The source has no later value for Mali\.)"
    r"|The source has no value for Mali from (?P<after>\d{4}) to (?P<until>\d{4})\."
)


class Written(NamedTuple):
    """A number of a sentence: what it says, and how far from it the value may lie."""

    value: float
    slack: float

    def fits(self, value: float | None) -> bool:
        """Whether a value would be written so."""
        return value is not None and abs(value - self.value) <= self.slack


def written(text: str) -> Written:
    scale = 1e9 if text.endswith(" bn") else 1e6 if text.endswith(" m") else 1.0
    digits = re.sub(r"[^\d.]", "", text)
    places = len(digits.partition(".")[2])
    value = float(digits) * (-1 if "−" in text else 1) * scale
    return Written(value, 0.5 * 10**-places * scale * 1.0001)


def raw(workspace: Workspace, ref: Ref, vintage: Vintage) -> dict[Ref, dict[int, float]]:
    """The values of the book itself: of one source, Mali and the usual neighbours, up to the day."""
    until = last_year(workspace.as_of) if workspace.as_of != LATEST else 9999
    found = {
        item.country: {year: value for year, value in item.points if year <= until}
        for item in workspace.book.series_of(ref)
        if item.source == vintage.key and (item.country == MALI or item.country in USUALLY_COMPARED)
    }
    return {country: values for country, values in found.items() if values}


def claims(words: str) -> dict[str, int | str]:
    """What a sentence says of the other countries: how many are compared, higher, lower and alike; who the only one."""
    rank = words.partition(". ")[2] if ". " in words else ""
    numbers = {name: number for number, name in enumerate(COUNTS)}
    found: dict[str, int | str] = {}
    if match := re.search(r"(?:among these|[Oo]f the|Among the|Among these) (\w+)", rank):
        found["count"] = numbers[match[1]]
    for way in ("higher", "lower"):
        if match := re.search(rf"(?:, | and )(\w+) (?:are )?{way}", rank):
            found[way] = numbers.get(match[1], -1)
        if match := re.search(rf"[Oo]nly ([\w ]+?) is {way}", rank):
            found[way], found[f"only {way}"] = 1, match[1]
    if match := re.search(r"and (\w+) the same", rank):
        found["alike"] = numbers[match[1]]
    if "The highest" in rank:
        found["higher"] = 0
    if "The lowest" in rank:
        found["lower"] = 0
    return found


def told_of_all(workspace: Workspace, day: str) -> Iterator[tuple[Yearly, str, dict[int, float]]]:
    """Every indicator with its sentence and Mali's values."""
    workspace.set_as_of(day)
    for ref in read_main_lines(workspace):
        yearly = read_yearly(workspace, ref)
        assert yearly is not None
        view = YearlyView(yearly, yearly.vintage())
        yield yearly, plain_sentence(view), raw(workspace, ref, view.vintage)[MALI]


@pytest.mark.parametrize("day", DAYS)
def test_every_sentence_tells_the_last_value_and_the_way_to_it(workspace: Workspace, day: str) -> None:
    for yearly, words, own in told_of_all(workspace, day):
        told = MOVED.match(words)
        where = f"{yearly.indicator.key}: {words} {own}"
        assert told is not None, where
        last, value = max(own), written(told["value"])
        assert int(told["last"]) == last and value.fits(own[last]), where
        if told["way"]:
            first = int(told["first"])
            assert written(told["before"]).fits(own[first]) and (told["way"] == "up") == (own[last] > own[first]), where
            # It begins with the first value that is not nothing.
            assert all(abs(own[year]) <= value.slack for year in own if year < first), where
            assert not written(told["before"]).fits(0) or first == min(own), where
        if told["alike"]:
            assert int(told["alike"]) == min(own) and value.fits(own[min(own)]), where
        assert told.lastgroup or len(own) == 1, where


@pytest.mark.parametrize("day", DAYS)
def test_what_is_said_to_be_the_same_for_years_is(workspace: Workspace, day: str) -> None:
    found = {}
    for yearly, words, own in told_of_all(workspace, day):
        told = MOVED.match(words)
        if told is not None and told["since"]:
            since = found[yearly.indicator.key] = int(told["since"])
            assert all(written(told["value"]).fits(value) for year, value in own.items() if year >= since), words
            before = [value for year, value in own.items() if year < since]
            assert not before or not written(told["value"]).fits(before[-1]), words
            assert max(own) - since >= 4
    assert found == {"undernourishment": 2010, "forest-cover": 1990}


@pytest.mark.parametrize("day", DAYS)
def test_rates_of_change_are_told_by_the_range_and_mean_of_their_last_ten_years(workspace: Workspace, day: str) -> None:
    found = set()
    for yearly, words, own in told_of_all(workspace, day):
        told = MOVED.match(words)
        assert told is not None
        assert bool(told["mean"]) == (yearly.unit == "percent_year"), words
        if told["mean"]:
            found.add(yearly.indicator.key)
            recent = [own[year] for year in own if max(own) - 10 < year]
            assert int(told["from"]) == max(own) - 9 and len(recent) == 10, words
            assert written(told["low"]).fits(min(recent)) and written(told["high"]).fits(max(recent)), words
            assert written(told["mean"]).fits(sum(recent) / 10), words
    assert {"gdp-per-person-growth", "inflation-deflator", "population-growth"} == found


@pytest.mark.parametrize("day", DAYS)
def test_counts_that_come_and_go_are_told_by_their_highest_year(workspace: Workspace, day: str) -> None:
    found = set()
    for yearly, words, own in told_of_all(workspace, day):
        told = MOVED.match(words)
        assert told is not None
        if told["most"]:
            assert own[int(told["peak"])] == max(own.values()) and written(told["most"]).fits(max(own.values())), words
            found.add(yearly.indicator.key)
        if told["record"]:
            assert int(told["record"]) == min(own) and own[max(own)] == max(own.values()), words
            found.add(yearly.indicator.key)
    assert {"battle-deaths", "arms-imports", "peacekeepers-sent", "displacement-new", "refugees", "idps"} <= found
    assert not {"population", "adolescent-births", "infant-mortality"} & found


@pytest.mark.parametrize("day", DAYS)
def test_values_that_end_years_before_the_day_are_said_to_end(workspace: Workspace, day: str) -> None:
    # The newest source of yearly values is of 2026.
    year = int(day[:4]) if day else 2026
    for yearly, words, own in told_of_all(workspace, day):
        lines = yearly.vintage().lines
        newest = max(line.last[0] for line in lines)
        told = ENDS.search(words)
        assert (told is not None) == (max(own) <= year - 5), words
        if told is None:
            continue
        whole = workspace.book.series_of(yearly.indicator.ref)
        later = {year for item in whole if item.source == yearly.vintage().key for year, _ in item.points}
        if told["all"]:
            assert int(told["end"]) == newest == max(later) <= year - 5, words
        elif told["none"]:
            assert newest > year - 5 and not yearly.vintage().left_out, words
        else:
            assert (int(told["after"]), int(told["until"])) == (max(own) + 1, year - 1) and max(later) >= year, words


def test_a_number_whose_unit_no_one_knows_is_told_with_it(workspace: Workspace) -> None:
    told = {yearly.indicator.key: words for yearly, words, _ in told_of_all(workspace, "2017-07-10")}

    assert told["arms-imports"].startswith("Mali 22 m SIPRI trend-indicator values in 2016")
    assert told["adolescent-births"].startswith("Mali 173.7 births per 1,000 girls in 2015, down from 195.5 in 1990.")
    assert told["infant-mortality"].startswith("Mali 74.5 in 2015, down from 130.6 in 1990.")


@pytest.mark.parametrize("day", DAYS)
def test_every_rank_holds_among_values_of_the_same_year(workspace: Workspace, day: str) -> None:
    workspace.set_as_of(day)
    names = {heading.title: heading.ref for heading in workspace.book.headings("place")}
    ranked = 0
    for ref in read_main_lines(workspace):
        yearly = read_yearly(workspace, ref)
        assert yearly is not None
        view = YearlyView(yearly, yearly.vintage())
        words, values = ENDS.sub("", plain_sentence(view)).strip(), raw(workspace, ref, view.vintage)
        told = MOVED.match(words)
        assert told is not None
        year, own = int(told["last"]), written(told["value"])
        others = {country: found[year] for country, found in values.items() if country != MALI and year in found}
        higher = {country for country, value in others.items() if value > own.value and not own.fits(value)}
        lower = {country for country, value in others.items() if value < own.value and not own.fits(value)}
        said = claims(words)
        ranked += bool(said)
        where = f"{ref}: {words} {others}"
        assert said.get("count", len(others) + 1) == len(others) + 1, where
        assert said.get("higher", len(higher)) == len(higher), where
        assert said.get("lower", len(lower)) == len(lower), where
        assert said.get("alike", len(others) - len(higher) - len(lower)) == len(others) - len(higher) - len(lower), (
            where
        )
        for way, found in (("only higher", higher), ("only lower", lower)):
            if way in said:
                assert found == {names[str(said[way])]}, where
        # Countries without a value of the year are not passed off as compared.
        if "these" in words.partition(". ")[2]:
            assert len(others) == len(values) - 1, where
        assert bool(said) == (len(others) >= 2), where
    assert ranked >= 40


@pytest.mark.parametrize("day", DAYS)
def test_every_sentence_over_single_figures_compares_one_source_with_itself(workspace: Workspace, day: str) -> None:
    workspace.set_as_of(day)
    told = 0
    for ref, series in read_all_series(workspace).items():
        words = "".join(span.text for span in sentence(series) if isinstance(span, Words))
        if series.timeline is None:
            continue
        known = series.timeline.lines[0].known()
        last = head_of(known)
        assert words.startswith(f" {value_text(last.observed)}"), f"{ref}: {words}"
        assert series.shown is last.observed
        if last is not known[-1]:
            assert f"beside it {value_text(known[-1].observed)}" in words and last.observed.is_stated
            continue
        if len(known) < 2:
            continue
        before = known[-2]
        way = "up" if "; up" in words else "down" if "; down" in words else ""
        if way:
            told += 1
            assert not is_break(before, last), f"{ref}: {words}"
            assert (way == "up") == (last.value > before.value), f"{ref}: {words}"
        if match := re.search(rf"; {way} ([\d,]+)% from", words) if way else None:
            share = 100 * abs(last.value - before.value) / before.value
            assert abs(float(match[1].replace(",", "")) - share) <= 0.5, f"{ref}: {words}"
        assert ("from another source" in words) == (is_break(before, last) and last.value != before.value), words
        if match := re.search(r"highest of (\d+) figures(?: was (\S+))?", words):
            most = max(known, key=lambda point: point.value)
            assert int(match[1]) == len(known)
            assert value_text(most.observed).startswith(match[2] or value_text(last.observed)), f"{ref}: {words}"
    assert told


def test_parts_of_a_whole_and_what_is_left_make_a_hundred(workspace: Workspace) -> None:
    found = {}
    for ref, series in read_all_series(workspace).items():
        ranking = series.ranking
        if ranking is not None and ranking.kind == "parts" and series.unit == "percent":
            found[ref.key] = sum(bar.value for bar in ranking.bars())
            words = "".join(span.text for span in sentence(series) if isinstance(span, Words))
            assert "left to others" in words or "Together they make 100%" in words

    assert {"export-partner-share", "language-share", "religion-share", "ethnic-share"} <= set(found)
    assert all(abs(total - 100) < 0.01 for total in found.values()), found
