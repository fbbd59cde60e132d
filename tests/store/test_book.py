"""Reading a book: what was put in comes out, in the order of the book."""

import threading
from pathlib import Path

import pytest

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.exchange.book_inputs import content_hash
from mali_ref.store.book import Book
from mali_ref.store.writing import create_book

ROOT = Path(__file__).resolve().parent.parent.parent
CITED = (Citation("doc", "¶1"),)

SAMPLE = [
    Record(
        "actor",
        "first",
        "First group",
        "e",
        {"group": "cma", "type": "armed_group"},
        (Name("FG", "", "acronym"),),
        CITED,
    ),
    Record(
        "actor",
        "second",
        "Second group",
        "e",
        {
            "group": "other",
            "type": "coalition",
            "part_of": Ref("actor", "first"),
            "summary": "Of [[actor:first]] {¶2}.",
        },
        (Name("Deuxième", "fr"), Name("SG", "", "acronym"), Name("second lot", "", "term")),
        (*CITED, Citation("other", "p. 3", "summary")),
    ),
    Record(
        "event",
        "clash",
        "A clash",
        "e",
        {
            "date": parse_edtf("2017-05-22/2017-05-23"),
            "type": "attack",
            "actors": (RoleRef(Ref("actor", "second"), "target"), RoleRef(Ref("actor", "first"), "perpetrator")),
            "killed": Figure(None, 5.0, 10.0),
            "injured": Figure(5.0, qualifier=">="),
        },
        (),
        (Citation("doc", "¶1"), Citation("doc", "¶2")),
    ),
    Record("source", "doc", "The document", "e", {"type": "report"}, (), CITED),
    Record("source", "other", "Another", "e", {"type": "book"}, (), CITED),
]


@pytest.fixture
def sample(tmp_path: Path):
    create_book(tmp_path / "sample.book", SAMPLE, {"content_hash": "x", "editions": "e later"})
    book = Book(tmp_path / "sample.book")
    yield book
    book.close()


def test_records_come_back_as_they_were_written(sample: Book) -> None:
    for record in SAMPLE:
        assert sample.get(record.ref) == record


def test_records_come_in_the_order_asked_for_and_unknown_ones_are_left_out(sample: Book) -> None:
    wanted = [Ref("source", "doc"), Ref("actor", "nobody"), Ref("actor", "second"), Ref("actor", "first")]
    assert [record.ref for record in sample.get_all(wanted)] == [wanted[0], wanted[2], wanted[3]]
    assert sample.get(Ref("actor", "nobody")) is None
    assert sample.get(Ref("nothing", "nobody")) is None
    assert sample.get_all([]) == []


def test_headings_say_what_a_link_shows(sample: Book) -> None:
    heading = sample.heading(Ref("actor", "first"))
    assert heading is not None
    assert (heading.title, heading.group, heading.acronym, heading.edition) == ("First group", "cma", "FG", "e")
    clash = sample.heading(Ref("event", "clash"))
    assert clash is not None
    assert clash.from_day == "2017-05-22"
    assert clash.is_after("2017-05-21")
    assert not clash.is_after("2017-05-22")
    assert not clash.is_after("")
    assert sample.heading(Ref("actor", "nobody")) is None
    assert [heading.ref.key for heading in sample.headings("actor")] == ["first", "second"]
    assert len(sample.headings()) == len(SAMPLE)
    assert sample.heading_of_id(sample.id_of(Ref("event", "clash"))) == clash
    assert sample.id_of(Ref("actor", "nobody")) == -1


def test_what_points_to_a_record_is_known_with_its_field(sample: Book) -> None:
    pointing = [(str(pointer.heading.ref), pointer.field) for pointer in sample.pointing_to(Ref("actor", "first"))]
    assert pointing == [("actor:second", "part_of"), ("actor:second", "summary"), ("event:clash", "actors")]
    assert sample.pointing_to(Ref("actor", "nobody")) == []


def test_who_cites_a_source_is_known(sample: Book) -> None:
    assert [heading.ref.key for heading in sample.citing("doc")] == ["first", "second", "clash", "doc", "other"]
    assert [heading.ref.key for heading in sample.citing("doc", "¶2")] == ["clash"]
    assert [heading.ref.key for heading in sample.citing("other")] == ["second"]
    assert sample.citing("nothing") == []


def test_names_are_listed_by_type(sample: Book) -> None:
    named = [(heading.ref.key, text) for heading, text in sample.names(["name", "acronym"])]
    assert named == [("first", "FG"), ("second", "Deuxième"), ("second", "SG")]


def test_counts_have_every_kind(sample: Book) -> None:
    counts = sample.counts()
    assert counts.keys() == RECORD_TYPES.keys()
    assert (counts["actor"], counts["source"], counts["place"]) == (2, 2, 0)
    assert sample.editions == ("e", "later")


def test_another_thread_opens_the_book_once_more(sample: Book) -> None:
    found: list[int] = []

    def read() -> None:
        own = Book(sample.path)
        found.append(len(own.headings()))
        own.close()

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert found == [len(SAMPLE)]


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        create_book(tmp_path / name, SAMPLE, {"editions": "e", "content_hash": "x"})
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_book_carries_the_hash_of_its_files(book: Book) -> None:
    assert book.meta["content_hash"] == content_hash(ROOT / "db")


def test_every_record_of_the_book_can_be_read_and_points_at_records(book: Book) -> None:
    for kind, count in book.counts().items():
        records = book.records(kind)
        assert len(records) == count
        for record in records:
            assert record.title
            assert record.citations
            for field in RECORD_TYPES[kind].fields:
                if field.name in record.fields:
                    # A bare number is the one unit without a word.
                    assert field.words(record.fields[field.name]).strip() or record.fields[field.name] == "number"
                    assert all(book.heading(ref) for ref in field.refs(record.fields[field.name]))
