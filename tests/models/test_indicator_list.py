"""The list of indicators, and what their figures say in words."""

import pytest
from pytestqt.modeltest import ModelTester

from mali_ref.domain.records.indicator import TOPICS
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import LinkTo, Words
from mali_ref.models.axis_levels import levels
from mali_ref.models.indicator_list import IndicatorList, IndicatorRow, read_all_series
from mali_ref.models.indicator_sentence import sentence
from mali_ref.models.indicator_words import copied_text, title_unit
from mali_ref.models.observation_table import ObservationTable
from mali_ref.models.series import Series
from mali_ref.models.source_list import SourceList, contradictions
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.models.yearly_reading import read_main_lines, read_yearly
from mali_ref.models.yearly_sentence import plain_sentence
from mali_ref.models.yearly_view import YearlyView


def series_of(workspace: Workspace, key: str) -> Series:
    return read_all_series(workspace)[Ref("indicator", key)]


def row_of(model: IndicatorList, key: str) -> IndicatorRow:
    row = model.row_of(Ref("indicator", key))
    assert isinstance(row, IndicatorRow)
    return row


def words_of(series: Series) -> str:
    return "".join(
        span.text if isinstance(span, Words) else f"[{span.ref.key}]"
        for span in sentence(series)
        if isinstance(span, Words | LinkTo)
    )


def test_every_indicator_is_listed_under_its_topic_in_the_order_of_topics(workspace: Workspace) -> None:
    model = IndicatorList(workspace)

    keys = [group.key for group in model.groups()]
    assert keys == [key for key in TOPICS if key in keys]
    assert model.shown_count() == len(workspace.records("indicator"))


def test_both_lists_keep_to_the_rules_of_models(workspace: Workspace, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(IndicatorList(workspace))
    qtmodeltester.check(SourceList(workspace))


def test_a_row_has_value_unit_and_year(workspace: Workspace) -> None:
    row = row_of(IndicatorList(workspace), "strength-total")

    assert (row.value, row.unit, row.year) == ("14,043", "people deployed", "2017")


def test_of_several_subjects_the_largest_is_shown_and_how_many_there_are(workspace: Workspace) -> None:
    row = row_of(IndicatorList(workspace), "troops-contributed")

    assert (row.value, row.unit) == ("1,886", "largest of 11")


def test_only_a_series_in_time_has_a_small_line(workspace: Workspace) -> None:
    model = IndicatorList(workspace)

    assert len(row_of(model, "idps").trend) == 5
    assert len(row_of(model, "strength-troops").trend) == 45
    assert row_of(model, "child-labour").trend == ()
    assert row_of(model, "troops-contributed").trend == ()


def test_figures_follow_the_day_the_book_is_set_to(workspace: Workspace) -> None:
    model = IndicatorList(workspace)
    workspace.set_as_of("2016-09-01")

    assert (row_of(model, "idps").value, row_of(model, "idps").year) == ("50,000", "2015")
    assert row_of(model, "strength-total").later


def test_the_filter_looks_into_every_name_whatever_its_accents(workspace: Workspace) -> None:
    model = IndicatorList(workspace)
    model.set_filter("DEPLACE")
    few = model.shown_count()
    model.set_filter("")

    assert 0 < few < model.shown_count()


def test_a_figure_is_copied_with_what_it_is_about_its_day_and_its_citation(workspace: Workspace) -> None:
    series = series_of(workspace, "troops-contributed")

    assert series.shown is not None
    assert copied_text(series, series.shown) == "1,886 people, Burkina Faso, June 2017, ¶3"


def test_a_figure_without_a_date_is_as_of_the_estimate(workspace: Workspace) -> None:
    series = series_of(workspace, "poverty-share")

    assert series.shown is not None
    assert copied_text(series, series.shown) == "36% of the population, Mali, as of the estimate, ¶10"


def test_the_sentence_says_what_to_see(workspace: Workspace) -> None:
    assert words_of(series_of(workspace, "poverty-share")) == "[mali]: 36% of the population, as of the estimate."
    assert "Burkina Faso 1,886; smallest named: United States 26" in words_of(
        series_of(workspace, "troops-contributed")
    )
    assert "up 20% from $933,411,000" in words_of(series_of(workspace, "mission-budget"))
    assert "16.1% is left to others" in words_of(series_of(workspace, "export-partner-share"))
    assert "beside it stands ~4,100 (¶9c)" in words_of(series_of(workspace, "troops-contributed-jointly"))
    assert words_of(series_of(workspace, "language-share")) == (
        "Bambara 46.3% of the population; 53.7% is left to others."
    )
    assert words_of(series_of(workspace, "religion-share")).endswith("Together they make 100%.")
    assert "claimed" in words_of(series_of(workspace, "french-fatalities"))


def test_a_step_to_another_source_is_no_rise_and_the_estimate_comes_first(workspace: Workspace) -> None:
    words = words_of(series_of(workspace, "strength-uniformed"))

    assert words.startswith("[minusma] 12,553 in uniform, June 2017; before it 12,338 (31 March 2017), from another")
    assert row_of(IndicatorList(workspace), "strength-uniformed").value == "12,553"


def test_a_count_of_a_time_that_is_not_over_is_after_the_day(workspace: Workspace) -> None:
    workspace.set_as_of("2017-10-01")
    counts = series_of(workspace, "fatalities-half-year").observed
    until = {item.as_of.latest: item.later for item in counts if item.as_of is not None}
    assert until == {"2017-06-30": False, "2017-07-09": False, "2017-12-31": True}
    assert "27" not in words_of(series_of(workspace, "fatalities-half-year"))

    workspace.set_as_of("2018-01-01")
    assert not any(item.later for item in series_of(workspace, "fatalities-half-year").observed)


def test_the_estimates_own_count_stays_the_headline_beside_one_of_nearly_the_same_time(workspace: Workspace) -> None:
    words = words_of(series_of(workspace, "fatalities-half-year"))

    assert words.startswith("[minusma] 10 deaths, January–June 2017; beside it 15 (")
    assert row_of(IndicatorList(workspace), "fatalities-half-year").value == "10"


@pytest.mark.parametrize("day", ["2017-07-10", LATEST])
def test_the_list_writes_yearly_values_as_their_pages_do(workspace: Workspace, day: str) -> None:
    workspace.set_as_of(day)
    model = IndicatorList(workspace)
    for ref in read_main_lines(workspace):
        yearly = read_yearly(workspace, ref)
        assert yearly is not None
        told = plain_sentence(YearlyView(yearly, yearly.vintage()))
        row = row_of(model, ref.key)
        assert told.startswith((f"Mali {row.value} in {row.year}", f"Mali {row.value} {row.unit} in {row.year}")), ref


def test_what_is_drawn_over_time_comes_first_within_its_topic(workspace: Workspace) -> None:
    for group in IndicatorList(workspace).groups():
        drawn = [bool(getattr(row, "trend", ())) for row in group.rows]
        assert drawn == sorted(drawn, reverse=True), group.key


def test_every_indicator_has_a_sentence(workspace: Workspace) -> None:
    for record in workspace.records("indicator"):
        assert words_of(series_of(workspace, record.key)).endswith(".")


def test_the_table_has_each_figure_once_and_can_be_pasted(workspace: Workspace) -> None:
    series = series_of(workspace, "edf-allocation")
    lines = ObservationTable(series, workspace).as_text().splitlines()

    assert len(lines) == 1 + len(series.observed)
    assert lines[0].split("\t") == ["As of", "About", "Part", "Value", "Status", "Citation"]
    assert lines[1].split("\t")[2:4] == ["in all", "€590 m"]


def test_sources_data_sets_resolutions_and_notes_are_listed_by_kind(workspace: Workspace) -> None:
    keys = [group.key for group in SourceList(workspace).groups()]

    assert keys[:4] == ["source", "data", "resolution", "contradiction"]
    assert len(contradictions(workspace)) > 0


@pytest.mark.parametrize(
    ("key", "title", "row"),
    [
        ("refugees", "people", "people"),
        ("refugees-hosted", "people", "people"),
        ("strength-troops", "people", "people"),
        ("hdi", "", ""),
        ("mission-budget", "US dollars", ""),
        ("death-rate", "per 1,000 people", "per 1,000 people"),
        ("infant-mortality", "deaths per 1,000 live births", "deaths per 1,000 live births"),
        ("strength-uniformed", "in uniform", "in uniform"),
    ],
)
def test_a_unit_says_nothing_that_the_title_says(workspace: Workspace, key: str, title: str, row: str) -> None:
    workspace.set_as_of(LATEST)
    series = series_of(workspace, key)

    assert title_unit(series) == title
    assert row_of(IndicatorList(workspace), key).unit == row


def test_a_rank_or_an_index_is_a_bare_number_in_its_sentence(workspace: Workspace) -> None:
    series = series_of(workspace, "deadliness-rank")
    words = "".join(span.text for span in sentence(series) if isinstance(span, Words))

    assert words == ": 15, 1948–2015."


def test_columns_that_say_the_same_in_every_row_are_left_to_what_stands_above(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    said = {
        key: ObservationTable(series_of(workspace, key), workspace).said_above()
        for key in ("strength-uniformed", "troops-contributed", "edf-allocation")
    }

    assert said == {
        "strength-uniformed": {"unit", "subject"},
        "troops-contributed": {"unit"},
        "edf-allocation": frozenset(),
    }


def test_short_dates_on_the_screen_are_whole_in_a_copy(workspace: Workspace) -> None:
    table = ObservationTable(series_of(workspace, "mission-budget"), workspace)
    table.write_short(True)

    assert table.index(0, 0).data() == "Jul 2017 – Jun 2018"
    assert table.as_text().splitlines()[1].startswith("July 2017 – June 2018")
    assert table.index(0, 0).data() == "Jul 2017 – Jun 2018"


def test_an_axis_has_no_level_for_a_hairs_breadth() -> None:
    assert levels(-0.3, 37, near_zero=0.25) == [0, 10, 20, 30, 40]
    assert levels(-3, 37)[0] == -10
    assert levels(900, 1120) == [900, 1000, 1100, 1200]
