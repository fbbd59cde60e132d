"""What later pages bring is marked wherever it stands beside the estimate; the estimate itself wears no mark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mali_ref.domain.record import OWN_EDITION, Heading
from mali_ref.domain.refs import Ref
from mali_ref.models.citations import edition_mark
from mali_ref.models.indicator_list import read_all_series
from mali_ref.models.observation_table import CITATIONS, ObservationTable
from mali_ref.models.palette_results import PaletteResults
from mali_ref.models.record_links import Mention
from mali_ref.models.table_cells import Role
from mali_ref.models.workspace import LATEST, Workspace
from mali_ref.views.events.screen import EventsScreen
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.overview.section_records import KindCard
from mali_ref.views.record.page import RecordPage
from mali_ref.views.record.record_row import RecordRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ESTIMATE, LATER = "estimate-2017", "after-2017"


@pytest.fixture
def latest(workspace: Workspace) -> Workspace:
    workspace.set_as_of(LATEST)
    return workspace


def test_only_other_editions_than_the_estimate_have_a_mark() -> None:
    assert [edition_mark(edition) for edition in (ESTIMATE, LATER, OWN_EDITION)] == ["", "2nd ed.", "own"]


def test_events_are_marked_and_say_so(latest: Workspace, qtbot: QtBot) -> None:
    screen = EventsScreen(latest)
    qtbot.addWidget(screen)
    table = screen.list.table
    marks = {record.edition: table.index(row, 1).data(Role.EDITION) for row, record in enumerate(table.records())}
    assert marks == {ESTIMATE: "", LATER: "2nd ed."}
    row = next(row for row, record in enumerate(table.records()) if record.edition == LATER)
    spoken = table.index(row, table.column_of("title")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).endswith(", 2nd ed.")


def test_figures_are_marked_beside_their_citations(latest: Workspace) -> None:
    series = read_all_series(latest)[Ref("indicator", "fatalities-total")]
    table = ObservationTable(series, latest)
    column = table.column_of(CITATIONS)
    spoken = [table.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(table.rowCount())]
    editions = [record.edition for record in table.records()]
    assert [str(words).endswith("2nd ed.") for words in spoken] == [edition == LATER for edition in editions]
    assert LATER in editions


def test_relations_are_marked(latest: Workspace, qtbot: QtBot) -> None:
    page = RecordPage(latest)
    qtbot.addWidget(page)
    jnim = latest.record(Ref("actor", "jnim"))
    assert jnim is not None
    page.show_record(jnim)
    view = page.view()
    assert view is not None
    item = next(item for group in view.relations for item in group.items if item.relation.edition == LATER)
    details = page.findChild(RichText, f"open_relation_{item.relation.ref.key}".replace("-", "_"))
    assert details is not None and details.words().endswith("2nd ed.")


def test_the_answers_of_search_are_marked(latest: Workspace) -> None:
    results = PaletteResults(latest, [])
    results.search("jnim")
    rows = [row for number in range(results.rowCount()) if (row := results.row_at(number)) and row.hit]
    marked = {row.hit.heading.edition: row.subtitle.endswith("2nd ed.") for row in rows if row.hit}
    assert marked == {ESTIMATE: False, LATER: True}


def test_records_of_a_section_and_mentions_are_marked(latest: Workspace, qtbot: QtBot) -> None:
    headings = [Heading(Ref("actor", "x"), "X", edition=LATER), Heading(Ref("actor", "y"), "Y", edition=ESTIMATE)]
    card = KindCard(latest, "actor", headings, lambda ref: None)
    qtbot.addWidget(card)
    assert [label.text() for label in card.findChildren(QLabel)].count("2nd ed.") == 1
    rows = [RecordRow(Mention(heading)) for heading in headings]
    for row in rows:
        qtbot.addWidget(row)
    assert [row.accessibleName() for row in rows] == ["X, 2nd ed.", "Y"]
