"""The one table model: order by native values, roles, the day the book is set to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.records.event import EVENT
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.models.brief_words import short_name
from mali_ref.models.record_table import RecordTable
from mali_ref.models.table_cells import Column, Role
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book

EDITION = "estimate-2017"
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def record(kind: str, key: str, title: str, names: tuple[Name, ...] = (), **fields: object) -> Record:
    return Record(kind, key, title, EDITION, fields, names, (Citation(EDITION, "¶1"),))


def event(key: str, title: str, date: str, **fields: object) -> Record:
    return record("event", key, title, date=parse_edtf(date), **{"type": "attack", **fields})


RECORDS = (
    record("source", EDITION, "The estimate", type="report"),
    record("actor", "jnim", "JNIM", group="jihadist", type="armed_group"),
    record("actor", "gom", "Government of Mali", (Name("GoM", type="acronym"),), group="state", type="government"),
    record("place", "gao", "Gao", type="town"),
    event("bomb", "Truck bomb", "2017-01-18", killed=parse_figure("80"), places=(RoleRef(Ref("place", "gao"), "at"),)),
    event("elections", "élections", "2018", actors=(RoleRef(Ref("actor", "gom"), "organiser"),)),
    event("range", "Conference", "2017-05-22/2017-05-23", killed=parse_figure(">=5")),
    event("slip", "Local vote", "2016-11-20", date_as_printed="20 November 2106", injured=parse_figure("1200")),
    event("month", "Zebra", "2017-05", killed=parse_figure("1..3"), actors=(RoleRef(Ref("actor", "jnim"), "target"),)),
)


@pytest.fixture
def workspace(tmp_path: Path, qapp: object) -> Iterator[Workspace]:
    path = tmp_path / "book"
    create_book(path, RECORDS, {"editions": EDITION})
    book = Book(path)
    yield Workspace(book)
    book.close()


@pytest.fixture
def table(workspace: Workspace) -> RecordTable:
    columns = tuple(map(Column, ("date", "title", "places", "actors", "killed", "injured", "type")))
    table = RecordTable(EVENT, workspace, columns)
    table.set_records(workspace.records("event"))
    return table


def keys(table: RecordTable) -> list[str]:
    return [shown.key for shown in table.records()]


def cell(table: RecordTable, key: str, name: str, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table.index(table.row_of(Ref("event", key)), table.column_of(name)).data(role)


def test_it_keeps_the_rules_of_item_models(table: RecordTable, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table, force_py=True)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_kind_of_record_has_a_table(kind: str, workspace: Workspace, qtmodeltester: ModelTester) -> None:
    table = RecordTable(RECORD_TYPES[kind], workspace)
    table.set_records(workspace.records(kind))
    columns = [table.name_of(column) for column in range(table.columnCount())]
    assert columns == ["title", *(field.name for field in RECORD_TYPES[kind].fields if field.column)]
    assert all(table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount()))
    qtmodeltester.check(table, force_py=True)


def test_dates_sort_by_their_earliest_then_their_latest_day(table: RecordTable) -> None:
    table.sort(table.column_of("date"), UP)
    assert keys(table) == ["slip", "bomb", "month", "range", "elections"]


def test_titles_sort_without_their_accents(table: RecordTable) -> None:
    table.sort(table.column_of("title"), UP)
    assert keys(table) == ["range", "elections", "slip", "bomb", "month"]


def test_what_is_not_stated_comes_last_both_ways(table: RecordTable) -> None:
    table.sort(table.column_of("killed"), UP)
    assert keys(table)[:3] == ["month", "range", "bomb"]
    table.sort(table.column_of("killed"), DOWN)
    assert keys(table)[:3] == ["bomb", "range", "month"]


def test_an_order_outlives_other_records(table: RecordTable, workspace: Workspace) -> None:
    table.sort(table.column_of("date"), DOWN)
    table.set_records(workspace.records("event")[:2])
    assert keys(table) == ["elections", "bomb"]


def test_a_kept_index_follows_its_record_through_sorting(table: RecordTable) -> None:
    kept = QPersistentModelIndex(table.index(table.row_of(Ref("event", "bomb")), 1))
    for order in (UP, DOWN):
        table.sort(table.column_of("title"), order)
        assert kept.data(Role.REF) == Ref("event", "bomb")


def test_cells_say_what_the_screen_needs(table: RecordTable) -> None:
    assert cell(table, "bomb", "date") == "18 Jan 2017"
    assert cell(table, "bomb", "date", Role.MARK) == "exact"
    assert cell(table, "slip", "date", Role.MARK) == "corrected"
    assert cell(table, "range", "killed") == "≥ 5"
    assert cell(table, "bomb", "places") == "Gao"
    assert cell(table, "bomb", "type", Role.GROUP) == "attack"
    assert cell(table, "slip", "injured", Role.SORT) == 1200
    assert not cell(table, "bomb", "killed", Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft  # type: ignore[operator]


def test_silence_is_shown_and_spoken(table: RecordTable) -> None:
    assert cell(table, "elections", "killed") == "–"
    assert cell(table, "elections", "places") == "Not stated"
    assert cell(table, "elections", "killed", Qt.ItemDataRole.AccessibleTextRole) == "Not stated"
    assert cell(table, "elections", "killed", Role.VALUE) is None


def test_links_carry_group_and_role(table: RecordTable) -> None:
    (link,) = cell(table, "month", "actors", Role.LINKS)  # type: ignore[misc]
    assert (link.heading.title, link.heading.group, link.role) == ("JNIM", "jihadist", "target")


def test_only_long_names_give_way_to_their_acronym(workspace: Workspace) -> None:
    headings = [workspace.heading(Ref("actor", key)) for key in ("gom", "jnim")]
    assert [short_name(heading) for heading in headings if heading] == ["GoM", "JNIM"]


def test_what_begins_after_the_day_of_the_book_is_later(table: RecordTable, workspace: Workspace) -> None:
    assert cell(table, "elections", "title", Role.LATER) is True
    assert cell(table, "elections", "title", Qt.ItemDataRole.AccessibleTextRole) == "élections, after this day"
    changed: list[object] = []
    table.dataChanged.connect(lambda *span: changed.append(span))
    workspace.set_as_of("")
    assert changed
    assert cell(table, "elections", "title", Role.LATER) is False


@pytest.mark.parametrize(
    ("date", "brief"),
    [
        ("2017-05-22/2017-05-23", "22–23 May 2017"),
        ("[2016-09..2016-12]", "Sep–Dec 2016"),
        ("[2012-04-06..2012-12-20]", "Apr–Dec 2012"),
        ("[2013-05-01..2017-07-10]", "2013–2017"),
        ("[..2017-07-10]", "by 10 Jul 2017"),
    ],
)
def test_dates_are_brief_enough_for_their_column(workspace: Workspace, date: str, brief: str) -> None:
    table = RecordTable(EVENT, workspace)
    table.set_records([event("x", "X", date)])
    assert table.index(0, table.column_of("date")).data() == brief
