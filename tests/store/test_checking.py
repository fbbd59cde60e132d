"""Check: a whole book has no fault, and each kind of damage is named."""

from pathlib import Path

import pytest

from mali_ref.domain.edits import Change, Edit, with_part
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.refs import Ref
from mali_ref.store import engine
from mali_ref.store.book import Book
from mali_ref.store.checking import doubts, faults
from mali_ref.store.editing import Editor


@pytest.fixture
def damage(book_path: Path, tmp_path: Path):
    """Runs SQL on a copy of the book and answers what check then finds."""

    def run(*statements: str) -> list[str]:
        path = tmp_path / "damaged.book"
        path.write_bytes(book_path.read_bytes())
        connection = engine.connect(path, "rw")
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
        connection.close()
        book = Book(path)
        found = faults(book)
        book.close()
        return found

    return run


def test_the_book_is_whole(book: Book) -> None:
    assert faults(book) == []


def test_a_record_that_search_does_not_know_is_named(book: Book, damage) -> None:
    record_id = book.id_of(Ref("actor", "minusma"))
    assert damage(f"DELETE FROM search WHERE rowid = {record_id}") == ["actor:minusma: search does not know it."]


def test_a_record_that_search_knows_by_old_words_is_named(book: Book, damage) -> None:
    record_id = book.id_of(Ref("actor", "minusma"))
    found = damage(f"UPDATE search SET title = 'old' WHERE rowid = {record_id}")
    assert found == ["actor:minusma: search is out of step with it."]


def test_search_knowing_a_record_that_is_not_there_is_named(damage) -> None:
    found = damage("INSERT INTO search (rowid, title, names, terms, linked, body) VALUES (99999, 'x', '', '', '', '')")
    assert found == ["Search knows 1 records that the book does not hold."]


def test_an_index_that_lost_its_words_is_named(damage) -> None:
    assert damage("DELETE FROM search_data WHERE id > 10")


def test_a_lost_pointer_is_named(book: Book, damage) -> None:
    source = book.id_of(Ref("relation", "cmfpr-1--member-of--platform"))
    found = damage(f"DELETE FROM pointer WHERE record_id = {source}")
    assert found == ["relation:cmfpr-1--member-of--platform: its list of links is out of step."]


def test_a_total_that_its_parts_do_not_add_up_to_is_a_doubt_and_no_fault(book_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "corrected.book"
    path.write_bytes(book_path.read_bytes())
    book = Book(path)
    assert doubts(book) == []
    [troops] = [
        record
        for record in book.records("observation")
        if record.fields["indicator"].key == "strength-troops" and record.edition == "estimate-2017"
    ]
    more = with_part(troops, "value", parse_figure("10592"))
    Editor(book).apply(Edit((Change(troops, more),), reason="a reason"))
    assert faults(book) == []
    assert any("strength-uniformed is 12,553" in line for line in doubts(book))
    book.close()


def test_a_pointer_to_nothing_is_named(damage) -> None:
    found = damage('UPDATE relation SET "to" = 99999 WHERE id = (SELECT min(id) FROM relation)')
    assert found == ["A row of “relation” points at a “record” that does not exist."]


def test_a_record_without_its_own_row_is_a_fault(damage) -> None:
    [sentence] = damage("DELETE FROM person WHERE id = (SELECT min(id) FROM person)")
    assert "is damaged" in sentence


def test_a_record_of_an_unknown_kind_is_a_fault(damage) -> None:
    [sentence] = damage("UPDATE record SET kind = 'riddle' WHERE id = 1")
    assert "is damaged" in sentence


def test_a_record_without_citation_is_named(book: Book, damage) -> None:
    record_id = book.id_of(Ref("place", "mali"))
    assert damage(f"DELETE FROM citation WHERE record_id = {record_id}") == ["place:mali: it has no citation."]
