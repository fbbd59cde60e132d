"""The lineage of actors whose story lies far from ours, or has no day at all: drawn like any other."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.record import Citation, Record
from mali_ref.domain.refs import Ref
from mali_ref.models.graph_lineage import lineage_of
from mali_ref.models.graph_network import read_network
from mali_ref.models.workspace import Workspace
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book
from mali_ref.views.actors.screen import ActorsScreen
from mali_ref.views.graph.lineage import LineageChart

ELDER, YOUNGER = Ref("actor", "elder"), Ref("actor", "younger")


def record(kind: str, key: str, edition: str, **fields: object) -> Record:
    return Record(kind, key, key, edition, fields, citations=(Citation("paper", "¶1"),))


def book_of(path: Path, dates: Sequence[str], edition: str = "estimate-2017") -> Path:
    """Two actors, one of which split from the other on these dates; none for no date."""
    splits = [
        record(
            "relation",
            f"split-{number}",
            edition,
            **{"from": YOUNGER, "type": "split_from", "to": ELDER},
            **({"start": parse_edtf(text)} if text else {}),
        )
        for number, text in enumerate(dates)
    ]
    actors = [record("actor", ref.key, edition, group="cma", type="armed_group") for ref in (ELDER, YOUNGER)]
    create_book(path, [record("source", "paper", edition, type="report"), *actors, *splits], {"editions": edition})
    return path


@pytest.mark.parametrize("as_of", ["0001-01-01", "2017-07-10", "9999-12-31", ""])
@pytest.mark.parametrize("date", ["0001", "0999-05", "9998", "9999", ""])
def test_a_lineage_of_any_year_is_drawn_on_any_day(tmp_path: Path, qtbot: QtBot, date: str, as_of: str) -> None:
    book = Book(book_of(tmp_path / "odd.book", [date]))
    screen = ActorsScreen(Workspace(book, as_of))
    qtbot.addWidget(screen)
    screen.resize(1366, 652)
    screen.show()
    for ref in (ELDER, YOUNGER):
        screen.show_record(ref)
        for chart in screen.findChildren(LineageChart):
            chart.resize(300, chart.height())
            chart.grab()
    book.close()


def test_a_lineage_without_any_day_has_a_last_one_all_the_same(tmp_path: Path, qapp: object) -> None:
    book = Book(book_of(tmp_path / "undated.book", [""], "after-2017"))
    lineage = lineage_of(read_network(Workspace(book, "")), YOUNGER, "")
    assert lineage is not None
    assert lineage.first_year < int(lineage.last_day[:4])
    book.close()
