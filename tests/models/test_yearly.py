"""Yearly values as chart and table show them, and the words about them."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited, LinkTo, Words
from mali_ref.models.chosen_editions import ALL_EDITIONS, ESTIMATE_ONLY
from mali_ref.models.indicator_list import read_all_series
from mali_ref.models.shown_book import ShownBook
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly import MALI, Vintage, YearLine, Yearly
from mali_ref.models.yearly_counts import counted_vintages
from mali_ref.models.yearly_numbers import number_style
from mali_ref.models.yearly_reading import read_main_lines, read_yearly
from mali_ref.models.yearly_sentence import plain_sentence, sentence, stated
from mali_ref.models.yearly_source import plain_source_line
from mali_ref.models.yearly_table import NUMBER_ROLE, YEAR_ROLE, YearlyTable
from mali_ref.models.yearly_view import CHANGE, YearlyView
from mali_ref.models.yearly_words import YearlyWords, copied_value

ROOT = Path(__file__).resolve().parent.parent.parent
CHAD, NIGER, SENEGAL = (Ref("place", key) for key in ("chad", "niger", "senegal"))
INFANTS = Ref("indicator", "infant-mortality")
EXPORTS = Ref("indicator", "exports-gdp-share")


def line(country: Ref, *points: tuple[int, float]) -> YearLine:
    return YearLine(country, country.key.title(), points)


def view(
    *lines: YearLine, unit: str = "deaths_per_1000", mode: str = "line", as_of: str = LATEST, until: int = 0
) -> YearlyView:
    source = Record("source", "wdi", "World data", "after-2017", {"code": "WDI", "date": parse_edtf("2017-09-18")})
    indicator = Record("indicator", "tried", "Tried", "after-2017", {"unit": unit})
    yearly = Yearly(indicator, (Vintage(source, "", "", lines, left_out=bool(as_of)),), as_of, until)
    return YearlyView(yearly, yearly.vintage(), mode=mode)


def told(made: YearlyView) -> str:
    return plain_sentence(made)


def test_a_line_breaks_at_a_missing_year_but_not_between_surveys() -> None:
    yearly = line(MALI, (2000, 1), (2001, 1), (2002, 1), (2004, 1))
    surveys = line(MALI, (2000, 1), (2005, 1), (2010, 1), (2018, 1))

    assert [len(run) for run in yearly.runs()] == [3, 1]
    assert [len(run) for run in surveys.runs()] == [4]


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ((90.0, 40.0, 50.0), "Only Chad is higher among these four."),
        ((90.0, 95.0, 50.0), "Only Senegal is lower among these four."),
        ((70.0, 40.0, 50.0), "The highest among these four."),
        ((90.0, 91.0, 92.0), "The lowest among these four."),
    ],
)
def test_the_sentence_tells_the_change_and_the_rank(others: tuple[float, ...], words: str) -> None:
    neighbours = [line(ref, (2015, value)) for ref, value in zip((CHAD, NIGER, SENEGAL), others, strict=True)]
    made = view(line(MALI, (1990, 130.6), (2015, 74.5)), *neighbours)

    assert told(made) == f"Mali 74.5 in 2015, down from 130.6 in 1990. {words}"


def test_the_rank_counts_only_countries_with_a_value_of_the_year_and_says_so() -> None:
    mali, chad = line(MALI, (2015, 2.0)), line(CHAD, (2014, 3.0))

    assert told(view(mali, chad)) == "Mali 2 in 2015."
    one = view(mali, chad, line(NIGER, (2015, 1.0)))
    assert told(one) == "Mali 2 in 2015. Niger has 1 for the same year."
    two = view(mali, chad, line(NIGER, (2015, 1.0)), line(SENEGAL, (2015, 1.5)))
    assert told(two) == "Mali 2.0 in 2015. The highest of the three with a value of 2015."


def test_what_reads_alike_is_neither_higher_nor_lower() -> None:
    made = view(line(MALI, (2015, 2.04)), line(CHAD, (2015, 2.0)), line(NIGER, (2015, 1.0)), unit="percent")

    assert told(made) == "Mali 2.0% in 2015. Among these three, none are higher, one lower and one the same."


@pytest.mark.parametrize(
    ("unit", "points", "words"),
    [
        # A rate of change swings, so its first year says nothing.
        ("percent_year", [(year, 3.5 - year % 2 * 5) for year in range(1990, 2016)], "between −1.5% and 3.5%, 1.0%"),
        ("percent_year", [(2014, 1.0), (2015, 3.0)], "Mali 3% in 2015, up from 1% in 2014."),
        # A count comes and goes.
        ("deaths", [(1990, 457.0), (2013, 805.0), (2016, 96.0)], "Mali 96 in 2016; the most was 805 in 2013."),
        ("people", [(2010, 5.0), (2011, 1.0), (2012, 9.0)], "Mali 9 in 2012, the most of all years since 2010."),
        ("people", [(2010, 5.0), (2011, 7.0), (2012, 9.0)], "Mali 9 in 2012, up from 5 in 2010."),
        ("people", [(2010, 5.0), (2012, 1.0)], "Mali 1 in 2012, down from 5 in 2010."),
        # What is nothing at first is told from where it begins.
        (
            "percent",
            [(1990, 0.0), (1991, 0.04), (1992, 0.2), (1995, 14.0)],
            "Mali 14.0% in 1995, up from 0.2% in 1992.",
        ),
        ("percent", [(1990, 0.0), (1992, 0.0)], "Mali 0% in 1992, the same as in 1990."),
        (
            "percent",
            [(1990, 9.0), (2000, 5.0), (2004, 5.0)],
            "Mali 5% in 2004, the same since 2000, down from 9% in 1990.",
        ),
        ("percent", [(2000, 5.0), (2004, 5.0)], "Mali 5% in 2004, the same since 2000."),
    ],
)
def test_the_sentence_suits_what_is_measured(unit: str, points: list[tuple[int, float]], words: str) -> None:
    assert words in told(view(line(MALI, *points), unit=unit))


def test_values_that_end_long_before_the_day_are_said_to_end() -> None:
    ended = view(line(MALI, (2015, 3.0)), until=2020)
    assert told(ended) == "Mali 3 in 2015. The figures end in 2015."
    assert told(view(line(MALI, (2015, 3.0)), until=2018)) == "Mali 3 in 2015."
    alone = view(line(MALI, (2015, 3.0)), line(CHAD, (2015, 1.0), (2020, 2.0)), until=2020)
    assert told(alone).endswith("The source has no later value for Mali.")
    cut = view(line(MALI, (2010, 3.0)), until=2016, as_of="2017-07-10")
    assert told(cut) == "Mali 3 in 2010. The source has no value for Mali from 2011 to 2016."


def test_what_the_sentence_is_about_stands_out() -> None:
    name, *words = sentence(view(line(MALI, (1990, 130.6), (2015, 74.5))))

    assert name == LinkTo(MALI, is_strong=True)
    assert words == [Words(" "), Words("74.5", is_strong=True), Words(" in 2015, down from 130.6 in 1990.")]


def test_decimals_that_a_source_hardly_has_are_not_written() -> None:
    whole = view(line(MALI, *((year, year * 1e6 - 1980e6) for year in range(1995, 2016))), unit="number")
    style = number_style(whole.vintage, "number")
    assert [style.write(22e6), style.write(0.0), style.write_round(0.0)] == ["22 m", "0", "0"]
    rough = view(line(MALI, (1990, 0.72), *((year, 1.5) for year in range(1991, 2016))), unit="years")
    assert number_style(rough.vintage, "years").write(2.3) == "2.3"


def test_change_is_in_percent_of_counts_and_in_points_of_shares() -> None:
    points = ((1990, 10.0), (2000, 15.0))
    counts, shares = (view(line(MALI, *points), unit=unit, mode=CHANGE) for unit in ("people", "percent"))

    assert counts.drawn[0].points == ((1990, 0.0), (2000, 50.0))
    assert shares.drawn[0].points == ((1990, 0.0), (2000, 5.0))
    assert YearlyWords(counts).since(counts.lines[0]) == "+50%"
    assert YearlyWords(shares).since(shares.lines[0]) == "+5 pt"


def test_change_is_not_counted_from_next_to_nothing() -> None:
    made = view(line(MALI, (1990, 0.0), (1995, 0.1), (2000, 40.0), (2010, 80.0)), unit="per_100_people", mode=CHANGE)

    assert made.base_year == 2000


def test_a_country_without_the_base_year_is_named_and_not_drawn() -> None:
    made = view(line(MALI, (1990, 1.0), (2000, 2.0)), line(CHAD, (1995, 1.0), (2000, 3.0)), mode=CHANGE)

    assert [found.country for found in made.drawn] == [MALI]
    words = plain_source_line(made)
    assert "Not drawn, having no value of 1990: Chad." in words


@pytest.mark.parametrize(
    ("unit", "values", "written"),
    [
        ("people", (24478595.0, 9180000.0), "24.48 m"),
        ("usd", (909.7553, 589.0), "$910"),
        ("percent_gdp", (22.5654, 1.0), "22.6%"),
        ("index", (0.419, 0.2), "0.419"),
        ("people", (23.0, 3731.0), "23"),
        ("children_per_woman", (5.51, 7.8), "5.51"),
        ("percent_year", (-7.06, 3.0), "−7.1%"),
    ],
)
def test_numbers_have_the_places_that_matter(unit: str, values: tuple[float, float], written: str) -> None:
    made = view(line(MALI, (1990, values[0]), (1991, values[1])), unit=unit)

    assert number_style(made.vintage, unit).write(values[0]) == written


def test_the_table_has_every_fifth_year_and_the_last_three() -> None:
    made = view(*(line(ref, *((year, 1.0) for year in range(1991, 2025))) for ref in (MALI, CHAD)))
    table = YearlyTable(made)

    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    years = ["1991", "1995", "2000", "2005", "2010", "2015", "2020", "2022", "2023", "2024"]
    assert heads == ["Country", *years, "since 1991"]


def test_where_room_is_short_the_years_between_the_fives_go_first() -> None:
    columns = view(line(MALI, *((year, 1.0) for year in range(1991, 2025)))).columns

    assert columns.fewer(8) == (1991, 1995, 2000, 2005, 2010, 2015, 2020, 2024)
    assert columns.fewer(5) == (1991, 2000, 2010, 2020, 2024)
    assert columns.fewer(1) == (1991, 2024)


def test_where_countries_have_few_years_a_column_has_the_nearest_value_with_its_year() -> None:
    surveys = line(MALI, (1998, 19.0), (2006, 26.0), (2011, 30.5), (2015, 33.0))
    made = view(surveys, line(CHAD, (1993, 11.0), (2004, 28.0), (2016, 22.0)), unit="percent")
    table = YearlyTable(made)

    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert heads == ["Country", "1995", "2000", "2005", "2010", "2015", "since 1998"]
    mali, chad = ([table.index(row, column).data() for column in range(1, 6)] for row in range(2))
    assert mali == ["–", "19.0% (1998)", "26.0% (2006)", "30.5% (2011)", "33.0%"]
    assert chad == ["11.0% (1993)", "–", "28.0% (2004)", "–", "22.0% (2016)"]
    assert [table.index(1, 3).data(role) for role in (NUMBER_ROLE, YEAR_ROLE)] == ["28.0%", "2004"]
    assert (table.column_of(2010), table.column_of(2011)) == (4, -1)
    # Of 2011 only Mali has a value, and it stands in the column of 2010.
    assert [table.is_of(0, column, 2011) for column in range(1, 7)] == [False, False, False, True, False, False]
    assert not any(table.is_of(1, column, 2011) for column in range(1, 7))
    # A dash is of the year of its column.
    assert (table.is_of(0, 4, 2010), table.is_of(1, 4, 2010)) == (False, True)
    assert "A small year in the table" in plain_source_line(made)


def test_no_value_stands_in_two_columns(workspace: Workspace) -> None:
    for ref in read_main_lines(workspace):
        yearly = read_yearly(workspace, ref)
        assert yearly is not None
        columns = YearlyView(yearly, yearly.vintage()).columns
        for found in columns.lines:
            shown = [columns.shown(found, year, columns.years) for year in columns.years]
            kept = [point for point in shown if point is not None]
            assert len(set(kept)) == len(kept)
            assert set(kept) <= set(found.points)


def test_changes_are_counted_from_a_year_that_countries_have() -> None:
    made = view(
        line(MALI, (1998, 19.0), (2006, 26.0), (2015, 33.0)),
        *(line(ref, (2006, 20.0), (2015, 30.0)) for ref in (CHAD, NIGER)),
        unit="percent",
    )

    assert made.base_year == 2006


def test_the_model_of_the_table_is_sound(qtmodeltester: object) -> None:
    made = view(line(MALI, *((year, 1.0 * year) for year in range(1990, 2020))), line(CHAD, (2000, 1.0)))
    qtmodeltester.check(YearlyTable(made))  # type: ignore[attr-defined]


def test_values_of_the_book_are_those_of_its_files(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    with (ROOT / "db" / "series" / "values.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["series"] == "infant_mortality.wdi_2017_09"]
    yearly = read_yearly(workspace, INFANTS)

    assert yearly is not None
    [mali] = [found for found in yearly.vintages[0].lines if found.is_main]
    assert mali.points == tuple((int(row["year"]), float(row["value"])) for row in rows if row["country"] == "MLI")
    assert len(yearly.vintages[0].lines) == 9


def test_on_the_day_of_the_estimate_series_reach_to_the_last_whole_year(workspace: Workspace) -> None:
    found = read_main_lines(workspace)
    assert len(found) >= 45
    assert max(year for yearly in found.values() for year, _ in yearly.vintage().lines[0].points) == 2016

    workspace.choose_editions(ESTIMATE_ONLY)
    assert read_yearly(workspace, INFANTS) is None
    assert read_main_lines(workspace) == {}
    workspace.set_as_of(LATEST)
    assert read_main_lines(workspace) == {}


def test_the_estimate_alone_has_its_indicators_without_their_series(workspace: Workspace) -> None:
    book: ShownBook = workspace.book
    literacy = Ref("indicator", "literacy-adult")
    assert book.series_of(literacy)

    workspace.choose_editions(ESTIMATE_ONLY)
    assert workspace.record(literacy) is not None
    assert book.series_of(literacy) == []


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("literacy-adult", "The estimate states 40% of people aged 15 and over [¶11]."),
        ("refugees", "The estimate states 134,811 refugees, August 2016 [¶17b]."),
        ("idps", "The estimate states 44,762 displaced people [¶17b]."),
        ("infant-mortality", ""),
    ],
)
def test_beside_its_series_the_estimates_own_figure_is_told(workspace: Workspace, key: str, words: str) -> None:
    series = read_all_series(workspace)[Ref("indicator", key)]

    spans = stated(series)
    assert "".join(f"[{span.locator}]" if isinstance(span, Cited) else span.text for span in spans) == words


def test_values_of_years_not_over_on_the_day_are_left_out_and_it_is_said(workspace: Workspace) -> None:
    yearly = read_yearly(workspace, EXPORTS)

    assert yearly is not None
    assert max(year for vintage in yearly.vintages for found in vintage.lines for year, _ in found.points) == 2016
    cut = YearlyView(yearly, yearly.vintage("gapminder-2026-03"))
    assert "Values after 2016 are left out, because the book is set to 10 July 2017." in plain_source_line(cut)
    whole = read_yearly(workspace, INFANTS)
    assert whole is not None
    assert "left out" not in plain_source_line(YearlyView(whole, whole.vintage()))


def test_two_vintages_are_two_sources_and_the_nearest_to_the_day_comes_first(workspace: Workspace) -> None:
    workspace.choose_editions(ALL_EDITIONS)
    yearly = read_yearly(workspace, EXPORTS)
    assert yearly is not None
    assert [vintage.code for vintage in yearly.vintages] == ["WDI 2017", "Gapminder"]
    assert yearly.vintage().code == "WDI 2017"

    workspace.set_as_of(LATEST)
    latest = read_yearly(workspace, EXPORTS)
    assert latest is not None
    assert latest.vintage().code == "Gapminder"


def test_a_copied_value_says_where_it_comes_from(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    yearly = read_yearly(workspace, INFANTS)
    assert yearly is not None
    made = YearlyView(yearly, yearly.vintage())

    assert copied_value(made, made.rows[0], 2015) == "74.5 deaths per 1,000 live births, Mali, 2015, WDI 2017"


def test_other_sources_of_mali_stand_beside_as_far_as_the_chart_reaches() -> None:
    source, other = (
        Record("source", key, key, "after-2017", {"code": key.upper(), "date": parse_edtf(day)})
        for key, day in (("new", "2020-01-01"), ("old", "2010-01-01"))
    )
    indicator = Record("indicator", "tried", "Tried", "after-2017", {"unit": "people"})
    old = Vintage(other, "", "", (line(MALI, (1980, 1.0), (2005, 4.0)), line(CHAD, (2005, 9.0))))
    new = Vintage(source, "", "", (line(MALI, (2000, 2.0), (2005, 5.0)),))
    made = YearlyView(Yearly(indicator, (old, new)), new)

    assert [(found.name, found.points) for found in made.others] == [("OLD", ((2005, 4.0),))]
    assert not made.others[0].is_main
    words = plain_source_line(made)
    assert "Dashed: OLD, which has 4 for 2005, not 5." in words
    assert YearlyView(made.yearly, new, mode=CHANGE).others == ()


def test_deaths_of_the_layer_are_summed_by_whole_years_with_their_bounds(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    battle = Ref("indicator", "battle-deaths")
    yearly = read_yearly(workspace, battle)
    assert yearly is not None
    counted = next(vintage for vintage in yearly.vintages if vintage.is_counted)
    rows = [row for row in workspace.book.data_rows("ucdp_event") if row.get("violence") == "state_based"]
    year = 2019
    assert counted.main is not None
    in_year = [row.get("deaths") for row in rows if row.get("date").earliest.startswith(str(year))]
    assert counted.main.value_in(year) == sum(figure.middle() for figure in in_year)
    low, high = counted.main.bounds_in(year) or (0, 0)
    assert low <= counted.main.value_in(year) <= high
    assert not yearly.vintage().is_counted

    workspace.choose_editions(ALL_EDITIONS)
    workspace.set_as_of("2019-07-01")
    halfway = read_yearly(workspace, battle)
    assert halfway is not None
    main = next(vintage for vintage in halfway.vintages if vintage.is_counted).main
    assert main is not None and main.last[0] == 2018


def test_deaths_are_counted_once_for_a_book_and_anew_after_an_edit(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    first, again = (counted_vintages(workspace, Ref("indicator", "battle-deaths"))[0].lines[0] for _ in range(2))
    assert again.points is first.points

    workspace.book.refresh()
    renewed = counted_vintages(workspace, Ref("indicator", "battle-deaths"))[0].lines[0]
    assert renewed.points is not first.points
    assert renewed == first
