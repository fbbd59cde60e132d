"""The page of any record: what is said, what links, what a click opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.domain.rich_text import Cited
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.record.header import NoteLine
from mali_ref.views.record.page import RecordPage
from mali_ref.views.record.part import FoldedRows
from mali_ref.views.record.record_row import RecordRow

EDITION = "estimate-2017"
# The offscreen platform says so whenever a window is shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def record(kind, key, title, names=(), **fields):
    return Record(kind, key, title, EDITION, fields, names, (Citation(EDITION, "¶9b"),))


MNLA, CMA, GAO = Ref("actor", "mnla"), Ref("actor", "cma"), Ref("place", "gao")
RECORDS = [
    record("source", EDITION, "Estimate", type="report", date=parse_edtf("2017-07-10")),
    record("section", "9b", "Armed groups", number="9b", order=9.0, group="environment", body="On [[actor:mnla]]."),
    record(
        "actor",
        "mnla",
        "MNLA",
        (Name("حركة", "ar"), Name("Mouvement", "fr")),
        group="cma",
        type="armed_group",
        summary="Part of [[actor:cma]] {¶9b}.",
        founded=parse_edtf("2012"),
    ),
    record("actor", "cma", "CMA", group="cma", type="coalition"),
    record("person", "sanogo", "Amadou Sanogo"),
    record("post", "chief", "Chief: Sanogo", role="Chief", holder=Ref("person", "sanogo"), body=CMA),
    record(
        "relation", "in", "MNLA in CMA", **{"from": MNLA, "type": "member_of", "to": CMA, "start": parse_edtf("2018")}
    ),
    record("place", "gao", "Gao", type="town", latitude=16.27, longitude=-0.05),
    *(
        record(
            "event",
            f"e{n}",
            f"Event {n}",
            date=parse_edtf("2017-06"),
            type="attack",
            actors=(RoleRef(MNLA, "target"),),
            places=(RoleRef(GAO, "at"),),
        )
        for n in range(14)
    ),
    record("indicator", "troops", "Troops", topic="strength", unit="people"),
    record(
        "observation", "o", "Troops: 80", indicator=Ref("indicator", "troops"), subject=MNLA, value=parse_figure("80")
    ),
    record("resolution", "r", "Resolution 2364", number="2364"),
    record("mandate_task", "t", "Protect", order=1.0, status="priority"),
    record("issue", "i", "An issue", order=1.0, summary="Words."),
    record("recommendation", "w", "Advice", order=1.0, addressee="un", summary="Words."),
    record(
        "note",
        "n",
        "Two names",
        type="slip",
        about=(RoleRef(MNLA),),
        warning="Printed in two ways",
        first_statement="One.",
        second_statement="Two.",
        shown="Both.",
    ),
]


@pytest.fixture
def workspace(tmp_path: Path, qapp):
    create_book(tmp_path / "sample.book", RECORDS, {"content_hash": "x", "editions": EDITION})
    book = Book(tmp_path / "sample.book")
    yield Workspace(book)
    book.close()


@pytest.fixture
def page(workspace, qtbot):
    made = RecordPage(workspace)
    qtbot.addWidget(made)
    made.resize(760, 640)
    made.show()
    return made


def show(page, workspace, ref):
    page.show_record(workspace.record(Ref.parse(ref)))
    return page


def words(page):
    labels = [label.text() for label in page.scroll_area.widget().findChildren(QLabel)]
    return labels + [text.words() for text in page.scroll_area.widget().findChildren(RichText)]


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_kind_of_record_has_a_page_with_its_title(page, workspace, kind):
    title = workspace.book.headings(kind)[0].title
    show(page, workspace, str(workspace.book.headings(kind)[0].ref))
    assert page.findChild(QLabel, "record_title").text() == title


def test_silence_is_said(page, workspace):
    show(page, workspace, "actor:mnla")
    assert page.findChild(RichText, "fact_status").words() == "Not stated in the estimate"


def test_the_arabic_name_runs_from_right_to_left(page, workspace):
    show(page, workspace, "actor:mnla")
    assert page.findChild(QLabel, "record_name_ar").layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_warning_opens_its_note_by_keyboard(page, workspace, qtbot):
    show(page, workspace, "actor:mnla")
    with qtbot.waitSignal(page.link_activated) as opened:
        QTest.keyClick(page.findChild(NoteLine), Qt.Key.Key_Return)
    assert opened.args == [Ref("note", "n")]


def test_a_relation_leads_to_its_other_end_and_to_itself(page, workspace):
    show(page, workspace, "actor:mnla")
    for name, ref in (("relation_in", CMA), ("open_relation_in", Ref("relation", "in"))):
        text = page.findChild(RichText, name)
        assert text.anchors()[0].span.ref == ref


def test_a_later_relation_says_so(page, workspace):
    show(page, workspace, "actor:mnla")
    assert "after this day" in page.findChild(RichText, "open_relation_in").words()
    workspace.set_as_of("")
    assert "after this day" not in page.findChild(RichText, "open_relation_in").words()


def test_a_long_group_of_mentions_unfolds(page, workspace):
    show(page, workspace, "actor:mnla")
    group = next(rows for rows in page.findChildren(FoldedRows) if rows.rows()[0].heading.ref.kind == "event")
    assert len(group.rows()) == 8
    QTest.mouseClick(group.findChild(QAbstractButton, "mentions_event_show_all"), Qt.MouseButton.LeftButton)
    assert len(group.rows()) == 14


def test_a_click_that_replaces_the_page_is_safe(page, workspace):
    show(page, workspace, "actor:mnla")
    page.link_activated.connect(lambda ref: page.show_record(workspace.record(ref)))
    row = next(row for row in page.findChildren(RecordRow) if row.heading.ref.kind == "event")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.current_ref().kind == "event"


def test_a_chip_of_the_citations_tells_what_is_cited(page, workspace, qtbot):
    show(page, workspace, "actor:mnla")
    with qtbot.waitSignal(page.citation_activated) as asked:
        page.findChild(CitationChip, "citation_0").click()
    assert asked.args[0] == Cited("¶9b")


def test_coordinates_are_copied(page, workspace, qtbot):
    show(page, workspace, "place:gao")
    with qtbot.waitSignal(page.notified):
        page.findChild(QAbstractButton, "copy_coordinates").click()
    assert QGuiApplication.clipboard().text() == "16.27, -0.05"


def test_a_figure_is_copied_with_its_source(page, workspace):
    assert show(page, workspace, "observation:o").copy_figure().startswith("80 people, Troops: 80. Estimate")
    assert show(page, workspace, "actor:mnla").copy_figure() == ""


def test_both_statements_of_a_note_are_shown(page, workspace):
    shown = words(show(page, workspace, "note:n"))
    assert {"One place says", "Another says", "What the book shows, and why", "One.", "Two.", "Both."} <= set(shown)


def test_the_rail_takes_relations_events_and_citations(page, workspace):
    show(page, workspace, "actor:mnla")
    page.resize(1078, 640)
    page.set_rail(True)
    rail = page.findChild(object, "record_rail")
    assert {"Relations", "Events mentioning MNLA", "Where the estimate says so"} <= {
        label.text() for label in rail.findChildren(QLabel)
    }


@pytest.mark.parametrize("width", [400, 560, 1000])
def test_nothing_is_wider_than_the_page(page, workspace, qtbot, width):
    page.resize(width, 640)
    show(page, workspace, "actor:mnla")
    qtbot.waitUntil(lambda: page.scroll_area.widget().width() <= page.scroll_area.viewport().width())
