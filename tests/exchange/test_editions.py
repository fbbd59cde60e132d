"""A later edition adds to what an earlier one says: it fills gaps, stands beside, and never doubles a record."""

from pathlib import Path

import pytest

from mali_ref.domain.errors import SeedError
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.refs import Ref
from mali_ref.exchange.book_build import build_book
from mali_ref.exchange.export_files import record_as_json
from mali_ref.store.book import Book
from mali_ref.store.checking import faults

EARLIER = {
    "source.yaml": "estimate-2017:\n  title: The estimate\n  type: report\n  cite: [¶0]\n",
    "actor.yaml": (
        "mnla:\n  title: MNLA\n  names: [{acronym: MNLA}]\n  group: cma\n  type: armed_group\n"
        "  founded: 2011\n  leader: Not named\n  cite: [¶9b]\n"
    ),
}
LATER = {
    "source.yaml": "report-2020:\n  title: A report\n  type: report\n  confidence: single\n  cite: [report-2020@1]\n",
    "actor.yaml": (
        "mnla:\n  title: Another title\n  names: [{acronym: MNLA}, {alias: Mouvement}]\n  group: cma\n"
        "  founded: 2011-10\n  ended: 2020\n  cite: [report-2020@p. 2]\n"
    ),
}


def written(folder: Path, **later: str) -> Path:
    for edition, files in (("estimate-2017", EARLIER), ("after-2017", {**LATER, **later})):
        (folder / edition).mkdir(parents=True)
        for name, text in files.items():
            (folder / edition / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def joined(tmp_path: Path):
    """The record that both editions write about, and the book it lies in."""
    build_book(written(tmp_path / "db"), tmp_path / "two.book")
    book = Book(tmp_path / "two.book")
    record = book.get(Ref("actor", "mnla"))
    assert record is not None
    yield book, record
    book.close()


def test_two_editions_make_one_record(joined: tuple[Book, Record]) -> None:
    book, record = joined
    assert book.editions == ("estimate-2017", "after-2017")
    assert book.counts()["actor"] == 1
    assert (record.title, record.edition) == ("MNLA", "estimate-2017")
    assert record.names == (Name("MNLA", "", "acronym"), Name("Mouvement", "", "alias"))
    assert faults(book) == []


def test_what_was_open_is_filled_and_cited_to_the_later_edition(joined: tuple[Book, Record]) -> None:
    _, record = joined
    assert record.fields["ended"].text == "2020"
    assert record.cited("ended") == (Citation("report-2020", "p. 2", "ended"),)


def test_what_both_say_alike_is_cited_to_both(joined: tuple[Book, Record]) -> None:
    _, record = joined
    assert [citation.source for citation in record.cited("group")] == ["estimate-2017", "report-2020"]


def test_what_both_say_otherwise_stands_side_by_side(joined: tuple[Book, Record]) -> None:
    _, record = joined
    assert record.fields["founded"].text == "2011"
    [statement] = record.statements
    assert (statement.field, statement.text, statement.edition) == ("founded", "2011-10", "after-2017")
    assert [(citation.source, citation.locator) for citation in statement.citations] == [("report-2020", "p. 2")]
    assert record_as_json(record)["statements"] == [
        {
            "field": "founded",
            "value": "2011-10",
            "edition": "after-2017",
            "citations": [{"source": "report-2020", "locator": "p. 2"}],
        }
    ]


@pytest.mark.parametrize(
    ("change", "place", "sentence"),
    [
        (("ended: 2020", "ended: 2020-13"), "after-2017/actor.yaml:6", "There is no month 13."),
        (("founded: 2011-10", "founded: 2011-13"), "after-2017/actor.yaml:5", "There is no month 13."),
        (("ended: 2020", "colour: red"), "after-2017/actor.yaml:6", "has no field “colour”"),
        (("{alias: Mouvement}", "{xx: Mouvement}"), "after-2017/actor.yaml:3", "“xx” is neither"),
        (("report-2020@p. 2", "nowhere@p. 2"), "after-2017/actor.yaml:7", "“nowhere” is not a record"),
        # A paragraph sign stands for the edition's own document, and this edition has none.
        (("report-2020@p. 2", "¶9b"), "after-2017/actor.yaml:7", "“after-2017” is not a record"),
    ],
)
def test_a_fault_of_the_later_edition_is_named_with_its_own_file(
    tmp_path: Path, change: tuple[str, str], place: str, sentence: str
) -> None:
    assert change[0] in LATER["actor.yaml"]
    seed = written(tmp_path / "db", **{"actor.yaml": LATER["actor.yaml"].replace(*change)})
    with pytest.raises(SeedError) as caught:
        build_book(seed, tmp_path / "two.book")
    named = [line for line in str(caught.value).splitlines() if sentence in line]
    assert named
    assert all(line.startswith(f"{place}: ") for line in named), named


def test_confidence_is_one_of_three_words(tmp_path: Path) -> None:
    seed = written(tmp_path / "db", **{"source.yaml": LATER["source.yaml"].replace("single", "certain")})
    with pytest.raises(SeedError, match=r"after-2017/source\.yaml:4: “certain” is not one of confirmed, single"):
        build_book(seed, tmp_path / "two.book")
