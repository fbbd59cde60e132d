"""Records side by side: what is the same, what differs, what is stated for one alone, as of the day of the book."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.fields import DateField, FigureField, LinkList, Text
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited, LinkTo, Words
from mali_ref.models.comparing import as_table, compare, compare_open, offers, verdict_words
from mali_ref.models.comparison import DIFFERS, KINDS, PARTLY, SAME, SILENT, TEXT, Cell, Comparison, Row, can_compare
from mali_ref.models.comparison_values import comparable, distance, gap, times
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.store.book import Book

MNLA, HCUA, JNIM = (Ref("actor", key) for key in ("mnla", "hcua", "jnim"))
MALI, NIGER, CHAD = (Ref("place", key) for key in ("mali", "niger", "chad"))


@pytest.fixture
def own_workspace(book_path: Path, tmp_path: Path, qapp: object) -> Workspace:
    shutil.copy(book_path, tmp_path / "own.book")
    return Workspace(Book(tmp_path / "own.book"))


def cell(value: object) -> Cell:
    return Cell((Words(str(value)),), value=value) if value is not None else Cell()  # type: ignore[arg-type]


def row(*values: object) -> Row:
    return Row("name", "Name", tuple(map(cell, values)))


def compared(workspace: Workspace, *refs: Ref) -> Comparison:
    records = [workspace.record(ref) for ref in refs]
    return compare(workspace, [record for record in records if record is not None])


def found(comparison: Comparison, name: str) -> Row:
    return next(row for row in comparison.rows if row.name == name)


@pytest.mark.parametrize(
    ("values", "verdict", "marked"),
    [
        ((1, 1), SAME, (False, False)),
        ((1, 2), DIFFERS, (False, False)),
        ((1, 1, 2), DIFFERS, (False, False, True)),
        ((1, 2, 3), DIFFERS, (False, False, False)),
        ((1, None, 2), DIFFERS, (False, False, False)),
        ((1, None), PARTLY, (False, False)),
        ((1, 1, None), PARTLY, (False, False, False)),
        ((None, None), SILENT, (False, False)),
    ],
)
def test_a_row_says_what_its_values_tell_and_marks_the_odd_ones(values, verdict, marked) -> None:
    assert row(*values).verdict == verdict
    assert row(*values).marked == marked


def test_dates_are_compared_by_their_days() -> None:
    field = DateField(name="date", label="Date")

    def value(text: str) -> object:
        return comparable(field, parse_edtf(text))

    assert value("2012-03") != value("2012-03-01")
    assert value("2012") == value("2012-01-01/2012-12-31")
    assert value("2012") != value("2012~")


def test_figures_links_and_words_are_compared_by_what_they_mean() -> None:
    figure, links, text = (
        FigureField(name="killed", label="Killed"),
        LinkList(name="areas", label="Areas", targets=("place",)),
        Text(name="aims", label="Aims"),
    )
    assert comparable(figure, parse_figure("1,000")) == comparable(figure, parse_figure("1000"))
    assert comparable(figure, parse_figure("80")) != comparable(figure, parse_figure(">=80"))
    assert comparable(links, (RoleRef(MALI), RoleRef(CHAD))) == comparable(links, (RoleRef(CHAD), RoleRef(MALI)))
    assert comparable(text, "Mopti  Region") == comparable(text, "mopti region")


def test_what_lies_between_two_values_is_told_in_words() -> None:
    assert gap([parse_edtf("2012-03-01"), parse_edtf("2015-03-02")]) == "3 years apart"
    assert gap([parse_edtf("2012-03-01"), parse_edtf("2012-03-02")]) == "1 day apart"
    assert gap([parse_edtf("2012"), parse_edtf("2012-03")]) == ""
    assert gap([parse_figure("13289"), parse_figure("12680")]) == "609 apart"
    assert gap([True, False]) == gap(["a", "b"]) == gap([1]) == ""
    assert times([2.0, 5.0]) == "2.5 times"
    assert distance((12.65, -8.0), (16.27, -0.04)) == "947 km apart"


def test_only_some_kinds_can_be_compared() -> None:
    assert all(can_compare(Ref(kind, "any")) for kind in KINDS)
    assert not can_compare(Ref("note", "any"))
    assert not can_compare(None)


@pytest.mark.parametrize("kind", KINDS)
def test_records_of_each_kind_stand_side_by_side_field_by_field(workspace: Workspace, kind: str) -> None:
    records = workspace.records(kind)[:3]
    comparison = compare(workspace, records)

    assert [column.heading.ref for column in comparison.columns] == [record.ref for record in records]
    assert comparison.groups
    assert all(len(row.cells) == len(records) for row in comparison.rows)


def test_actors_are_told_apart_with_their_citations(workspace: Workspace) -> None:
    comparison = compared(workspace, MNLA, HCUA, JNIM)
    group = found(comparison, "group")

    assert group.verdict == DIFFERS
    assert group.marked == (False, False, True)
    assert any(isinstance(span, Cited) for span in found(comparison, "founded").cells[1].spans)
    assert verdict_words(found(comparison, "aims"), comparison.columns) == "Stated only for MNLA"
    assert found(comparison, "summary").verdict == TEXT


def test_relations_stand_side_by_side_and_what_is_common_is_named(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    row = next(row for row in compared(workspace, MNLA, JNIM).rows if row.label == "Opposes")

    assert "In common: Government of Mali" in row.note


def test_only_differences_leaves_out_what_is_the_same(workspace: Workspace) -> None:
    comparison = compared(workspace, MNLA, HCUA)

    assert comparison.count(SAME) > 0
    assert comparison.only_differences().count(SAME, SILENT) == 0
    assert comparison.only_differences().count(DIFFERS) == comparison.count(DIFFERS)


def test_countries_show_yearly_figures_of_the_latest_year_in_common(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    life = found(compared(workspace, MALI, NIGER, CHAD), "yearly_life-expectancy")
    years = {value.value[0] for value in life.cells}  # type: ignore[index]

    assert len(years) == 1
    assert str(years.pop()) in life.note
    assert life.amounts and life.highest is not None


def test_what_the_book_does_not_know_on_its_day_is_not_compared(workspace: Workspace) -> None:
    early = compared(workspace, MNLA, JNIM)
    events = [value.value for value in found(early, "count_event").cells]
    workspace.set_as_of(LATEST)
    late = compared(workspace, MNLA, JNIM)

    assert all(
        now >= before
        for now, before in zip([value.value for value in found(late, "count_event").cells], events, strict=True)
    )  # type: ignore[operator]
    assert found(late, "data_ucdp_event").cells[1].value > found(early, "data_ucdp_event").cells[1].value


def test_the_table_says_everything_in_plain_words(workspace: Workspace) -> None:
    comparison = compared(workspace, MNLA, JNIM)
    lines = as_table(comparison, workspace.book.title, workspace.book.source_code)

    assert lines[0] == ["Field", "MNLA", "JNIM", "Comparison"]
    assert ["Founded", "By 2012 [¶9b] [¶5]", "2 March 2017 [¶6a]", "Differs"] in lines
    assert {len(line) for line in lines} == {4}


def test_one_record_alone_is_described_without_a_verdict(workspace: Workspace) -> None:
    comparison = compared(workspace, MNLA)

    assert comparison.rows
    assert {verdict_words(row, comparison.columns) for row in comparison.rows} == {""}


def test_records_of_the_same_group_are_offered_first(workspace: Workspace) -> None:
    offered = offers(workspace, [MNLA])
    own = workspace.heading(MNLA)

    assert own is not None
    assert MNLA not in [heading.ref for heading in offered]
    assert offered[0].group == own.group
    assert not any(workspace.is_later(heading) for heading in offered)


def test_a_record_without_fields_does_not_break_the_page(workspace: Workspace) -> None:
    bare = Record("person", "nobody", "Nobody", "own")

    assert compare(workspace, [bare, workspace.records("person")[0]]).columns[0].title == "Nobody"


def make_private(workspace: Workspace, *refs: Ref) -> None:
    """Make records of the book private."""
    workspace.author, day = "A", workspace.as_of
    # Read whole, as an editor has them.
    workspace.set_as_of(LATEST)
    for ref in refs:
        record = workspace.record(ref)
        assert record is not None
        workspace.do(Edit((Change(record, replace(record, private=True)),), "A", "secret"))
    workspace.set_as_of(day)


def test_what_is_handed_on_tells_nothing_of_private_records(own_workspace: Workspace) -> None:
    whole = compared(own_workspace, MNLA, HCUA)
    member = next(row for row in whole.rows if row.label == "Is a member of")
    assert all(cell.is_stated for cell in member.cells)
    cma = Ref("actor", "cma")
    make_private(own_workspace, cma)
    shared = compare_open(own_workspace, [own_workspace.record(ref) for ref in (MNLA, HCUA)], False)
    assert shared is not None
    lines = as_table(shared, own_workspace.book.title, own_workspace.book.source_code)

    assert "Is a member of" not in [row.label for row in shared.rows]
    assert not any("CMA" in cell for line in lines for cell in line if "member" in cell.lower())
    assert not any(
        span.ref == cma for row in shared.rows for c in row.cells for span in c.spans if hasattr(span, "ref")
    )


def test_private_records_are_no_column_of_what_is_handed_on(own_workspace: Workspace) -> None:
    make_private(own_workspace, HCUA)
    records = [own_workspace.record(ref) for ref in (MNLA, HCUA, JNIM)]
    shared = compare_open(own_workspace, records, False)

    assert shared is not None and [column.title for column in shared.columns] == ["MNLA", "JNIM"]
    assert compare_open(own_workspace, records[1:2], False) is None


def test_private_figures_are_not_handed_on(own_workspace: Workspace) -> None:
    refs = (Ref("actor", "niger"), Ref("actor", "chad"))
    own = [row for row in compared(own_workspace, *refs).rows if row.name.startswith("figure_")]
    links = [span.ref for row in own for c in row.cells for span in c.spans if isinstance(span, LinkTo)]
    assert links
    make_private(own_workspace, links[0])
    shared = compare_open(own_workspace, [own_workspace.record(ref) for ref in refs], False)
    assert shared is not None
    left = [span.ref for row in shared.rows for c in row.cells for span in c.spans if isinstance(span, LinkTo)]
    assert links[0] not in left


def test_countries_are_compared_by_year_on_the_day_of_the_estimate(workspace: Workspace) -> None:
    comparison = compared(workspace, MALI, NIGER, CHAD)
    rows = [row for row in comparison.rows if row.name.startswith("yearly_")]
    life = found(comparison, "yearly_life-expectancy")

    assert len(rows) > 10
    assert max(value.value[0] for row in rows for value in row.cells if value.is_stated) <= 2016
    assert life.highest is not None and comparison.columns[life.highest].title in verdict_words(
        life, comparison.columns
    )


def test_values_of_different_years_are_read_and_not_told_apart() -> None:
    cells = (cell((1993, 0.7)), cell((2016, 1.4)))
    assert Row("name", "Name", cells, is_like=False).verdict == TEXT


def test_every_stated_fact_says_where(workspace: Workspace) -> None:
    facts = compared(workspace, MNLA, HCUA, JNIM).groups[0]
    assert facts.name == "facts"
    stated = [c for row in facts.rows for c in row.cells if c.is_stated]
    assert stated and all(any(isinstance(span, Cited) for span in c.spans) for c in stated)


def test_the_silence_of_a_record_is_that_of_its_own_edition(workspace: Workspace) -> None:
    workspace.set_as_of(LATEST)
    later = next(
        record for record in workspace.records("actor") if record.edition == "after-2017" and not record.get("aims")
    )
    aims = found(compared(workspace, MNLA, later.ref), "aims")

    assert aims.cells[1].silence == "Not stated by its source"
    assert aims.cells[0].silence != "Not stated by its source"
