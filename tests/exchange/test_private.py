"""Private records: neither they nor what names them leaves the laptop."""

import json
from dataclasses import replace
from pathlib import Path

from mali_ref.domain.edits import Change, Edit
from mali_ref.domain.refs import Ref
from mali_ref.exchange.export_files import book_as_json
from mali_ref.exchange.private import shareable
from mali_ref.store.book import Book
from mali_ref.store.editing import Editor

GATIA = Ref("actor", "gatia")


def _book_with_private_gatia(path: Path) -> Book:
    book = Book(path)
    gatia = book.get(GATIA)
    assert gatia is not None
    Editor(book).apply(Edit((Change(gatia, replace(gatia, private=True)),), "A", "secret"))
    return book


def test_a_private_record_is_in_no_export_and_nothing_points_to_it(book_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.book"
    path.write_bytes(book_path.read_bytes())
    book = _book_with_private_gatia(path)
    records = [record for kind in book.counts() for record in book.records(kind)]
    seen = shareable(records, book.private_refs())
    assert any(record.ref == GATIA for record in records)
    assert "actor:gatia" not in json.dumps(book_as_json(seen, ""))
    gone = {record.ref for record in records} - {record.ref for record in seen}
    # Its relations name it in their titles and cannot be without it.
    assert GATIA in gone
    assert {ref.kind for ref in gone} <= {"actor", "relation", "observation", "post", "note"}
    book.close()


def test_without_private_records_everything_is_exported_as_it_is(book: Book) -> None:
    records = book.records("event")
    assert shareable(records, book.private_refs()) == records
