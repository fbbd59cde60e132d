"""Rows of data sets in the one table: order by native values, filters, and words in the language of the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import choice_at, choice_ref, data_ref, data_set_at, row_number, tab_of
from mali_ref.models.data_filter import DataFilter, choice_fields, has_time, read_state
from mali_ref.models.data_links import data_sets_for, every_data_set
from mali_ref.models.data_table import DataTable
from mali_ref.models.data_words import copied_row, row_facts, years_words
from mali_ref.models.language import speak
from mali_ref.models.table_cells import Role
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
EVENTS, REFUGEES = DATA_SETS["ucdp_event"], DATA_SETS["refugee"]
GAO = Ref("place", "gao-region")


def record(kind: str, key: str, title: str, **fields: object) -> Record:
    return Record(kind, key, title, "estimate-2017", fields, (), (Citation("estimate-2017", "¶1"),))


def event(number: int, date: str, side: str, deaths: str, **fields: object) -> DataRow:
    told = {"ucdp_id": str(number), "date": parse_edtf(date), "side_a": "Government of Mali", "side_b": side}
    told |= {"violence": "state_based", "precision": "exact", "clarity": "clear", "deaths": parse_figure(deaths)}
    return DataRow("ucdp_event", number, told | fields)


def refugees(number: int, year: int, country: str, count: int, direction: str = "from_mali") -> DataRow:
    told = {"direction": direction, "year": float(year), "country": country, "iso3": "XXX", "refugees": float(count)}
    return DataRow("refugee", number, told)


ROWS = (
    event(1, "2012-01-17", "CMA", "55 [50..62]", place="Ménaka town", region=GAO, deaths_civilians=3.0),
    event(2, "2017-07-10/2017-07-14", "JNIM", "9", violence="one_sided", side_b="Civilians"),
    event(3, "2023-05-02", "JNIM", "1200", place="Évora", latitude=14.5),
    event(4, "2013-01", "AQIM", "4", place="Konna"),
    refugees(1, 1990, "Mauritania", 13000, "in_mali"),
    refugees(2, 2013, "Niger", 48110),
    refugees(3, 2018, "Mauritania", 55174),
)


@pytest.fixture
def workspace(tmp_path: Path, qapp: object) -> Iterator[Workspace]:
    sources = [
        record("source", item.source, f"The source of {item.label}", type="dataset") for item in (EVENTS, REFUGEES)
    ]
    estimate = record("source", "estimate-2017", "The estimate", type="report")
    path = tmp_path / "book"
    place = record("place", "gao-region", "Gao region", type="region")
    create_book(path, [estimate, place, *sources], {"editions": "estimate-2017"}, data=ROWS)
    book = Book(path)
    yield Workspace(book)
    book.close()


@pytest.fixture
def table(workspace: Workspace) -> DataTable:
    return DataTable(EVENTS, workspace)


@pytest.fixture
def french() -> Iterator[None]:
    speak("fr")
    yield
    speak("en")


def numbers(table: DataTable) -> list[int]:
    return [row.number for row in table.rows()]


def cell(table: DataTable, number: int, name: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    row = table.row_of(data_ref(table.data_set.name, number))
    return table.index(row, table.column_of(name)).data(role)


@pytest.mark.parametrize("name", DATA_SETS)
def test_every_data_set_has_a_table_from_its_description(
    name: str, workspace: Workspace, qtmodeltester: ModelTester
) -> None:
    table = DataTable(DATA_SETS[name], workspace)
    columns = {table.name_of(column) for column in range(table.columnCount())}
    assert columns == {field.name for field in DATA_SETS[name].fields if field.column}
    qtmodeltester.check(table, force_py=True)


def test_rows_stand_as_in_the_data_set_until_they_are_sorted(table: DataTable) -> None:
    assert numbers(table) == [1, 2, 3, 4]
    table.sort(table.column_of("date"), UP)
    assert numbers(table) == [1, 4, 2, 3]


def test_figures_sort_by_value_and_what_is_not_stated_comes_last_both_ways(table: DataTable) -> None:
    table.sort(table.column_of("deaths"), DOWN)
    assert numbers(table) == [3, 1, 2, 4]
    table.sort(table.column_of("place"), DOWN)
    assert numbers(table) == [1, 4, 3, 2]


def test_cells_speak_the_language_of_the_screen(table: DataTable) -> None:
    assert cell(table, 1, "date") == "17 Jan 2012"
    assert cell(table, 1, "deaths") == "55 (50–62)"
    assert cell(table, 3, "deaths") == "1,200"
    assert cell(table, 1, "region") == "Gao region"
    assert cell(table, 2, "region") == "–"
    assert cell(table, 2, "date", Role.MARK) == "range"


def test_numbers_are_parted_the_french_way_and_years_are_not_parted(workspace: Workspace, french: None) -> None:
    table = DataTable(REFUGEES, workspace)
    assert cell(table, 2, "refugees") == "48\N{NARROW NO-BREAK SPACE}110"
    assert cell(table, 2, "year") == "2013"


def test_numbers_stand_last_and_a_year_reads_like_a_name(workspace: Workspace) -> None:
    table = DataTable(REFUGEES, workspace)
    columns = [table.name_of(column) for column in range(table.columnCount())]
    assert columns[-2:] == ["refugees", "asylum_seekers"]
    assert not table.is_numeric(table.column_of("year"))


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (DataFilter(text="jnim"), [3]),
        (DataFilter(text="menaka gov"), [1]),
        (DataFilter(text="vora"), []),
        (DataFilter().choosing("violence", ["one_sided"]), [2]),
        (DataFilter().choosing("region", [str(GAO)]), [1]),
        (DataFilter(since=parse_edtf("2013")), [2, 3, 4]),
        (DataFilter(since=parse_edtf("2017-07-12"), until=parse_edtf("2017")), [2]),
        (DataFilter(text="jnim", until=parse_edtf("2017")), []),
    ],
)
def test_rows_are_filtered_by_words_choices_and_time(table: DataTable, chosen: DataFilter, left: list[int]) -> None:
    table.show_fitting(chosen)
    assert numbers(table) == left
    assert [row.number for row in table.fitting(chosen)] == left


def test_years_of_a_set_without_dates_are_asked_for_in_the_same_way(workspace: Workspace) -> None:
    table = DataTable(REFUGEES, workspace)
    table.show_fitting(DataFilter(since=parse_edtf("2013-06"), until=parse_edtf("2017")))
    assert numbers(table) == [2]
    assert has_time(REFUGEES) and not has_time(DATA_SETS["locality"])


def test_a_choice_counts_what_the_other_filters_leave(table: DataTable) -> None:
    chosen = DataFilter(until=parse_edtf("2016")).choosing("violence", ["one_sided"])
    assert [row.number for row in table.fitting(chosen, but="violence")] == [1, 4]


def test_a_filter_comes_back_from_its_state() -> None:
    chosen = DataFilter("jnim", {"violence": frozenset({"one_sided"})}, parse_edtf("2013"), None)
    assert read_state(chosen.to_state()) == chosen
    assert read_state({"since": "never"}) == DataFilter()


def test_choices_are_those_of_the_description_then_words_that_repeat() -> None:
    deaths = DATA_SETS["mission_death"]
    countries = [
        DataRow("mission_death", number, {"nationality": "Chad" if number % 2 else "Togo"}) for number in range(9)
    ]
    names = [field.name for field in choice_fields(deaths, countries)]
    assert names == ["nationality", "personnel", "cause", "gender"]
    assert "nationality" not in [field.name for field in choice_fields(deaths, countries[:4])]


def test_rows_after_the_day_of_the_book_step_back(table: DataTable, workspace: Workspace) -> None:
    assert [cell(table, number, "date", Role.LATER) for number in (1, 2, 3)] == [False, False, True]
    workspace.set_as_of("")
    assert not cell(table, 3, "date", Role.LATER)


def test_a_row_is_told_with_links_and_copied_with_its_source(table: DataTable, workspace: Workspace) -> None:
    row = table.row(data_ref("ucdp_event", 1))
    assert row is not None
    facts = {fact.name: fact for fact in row_facts(row, EVENTS, workspace)}
    assert facts["deaths_civilians"].label == "Civilian deaths" and "latitude" not in facts
    copied = copied_row(row, EVENTS, workspace)
    assert "Region: Gao region" in copied and "Date: 17 January 2012" in copied
    assert copied.endswith("The source of Lethal events (UCDP).")
    assert years_words(table.all_rows(), EVENTS) == "2012–2023"


def test_addresses_name_a_data_set_a_row_or_a_choice(workspace: Workspace) -> None:
    assert data_set_at(data_ref("refugee", 3)) is REFUGEES
    assert row_number(data_ref("refugee", 3)) == 3 and row_number(data_ref("refugee")) == 0
    assert choice_at(choice_ref("refugee", "direction", "in_mali")) == ("direction", "in_mali")
    assert choice_at(data_ref("refugee", 3)) is None
    assert data_set_at(Ref("data", "nothing")) is None and data_set_at(GAO) is None
    assert [tab_of(ref, workspace) for ref in (data_ref("refugee"), GAO, Ref("place", "none"))] == [
        "sources",
        "events",
        "",
    ]


def test_only_data_sets_with_rows_are_offered_and_each_source_leads_to_its_own(workspace: Workspace) -> None:
    assert [found.heading.ref.key for found in every_data_set(workspace)] == ["ucdp_event", "refugee"]
    (found,) = data_sets_for(Ref("source", EVENTS.source), workspace)
    assert (found.heading.title, found.note) == ("Lethal events (UCDP)", "4 rows")
    assert data_sets_for(GAO, workspace) == ()


def test_an_indicator_leads_to_the_rows_it_is_summed_from(workspace: Workspace) -> None:
    (found,) = data_sets_for(Ref("indicator", "refugees-hosted"), workspace)
    assert choice_at(found.heading.ref) == ("direction", "in_mali")
    assert data_sets_for(Ref("indicator", "fatalities-total"), workspace) == ()
