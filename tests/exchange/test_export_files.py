"""Export: the shape that others build on, cells that no spreadsheet runs, and a whole file or none."""

import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.figures import Figure
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.exchange.export_files import book_as_json, dump_csv, dump_json, record_as_json, write_csv, write_json

EVENT = Record(
    "event",
    "clash",
    "A clash",
    "e",
    {
        "date": parse_edtf("2017-05-22/2017-05-23"),
        "type": "attack",
        "actors": (RoleRef(Ref("actor", "mnla"), "target"), RoleRef(Ref("actor", "aqim"), "claimed")),
        "killed": Figure(None, 5.0, 10.0),
        "injured": Figure(5.0, qualifier=">="),
        "summary": "By [[actor:mnla]] {¶9b}.",
    },
    (Name("l'accrochage", "fr"), Name("skirmish", "", "term")),
    (Citation("doc", "¶1"), Citation("doc", "¶2", "killed")),
)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def as_csv(records: list[Record]) -> str:
    out = io.StringIO(newline="")
    dump_csv(records, out)
    return out.getvalue()


def test_a_record_has_the_shape_of_the_contract() -> None:
    assert record_as_json(EVENT) == {
        "kind": "event",
        "key": "clash",
        "title": "A clash",
        "edition": "e",
        "fields": {
            "date": "2017-05-22/2017-05-23",
            "type": "attack",
            "actors": [{"ref": "actor:mnla", "role": "target"}, {"ref": "actor:aqim", "role": "claimed"}],
            "killed": {"low": 5.0, "high": 10.0},
            "injured": {"value": 5.0, "qualifier": ">="},
            "summary": "By [[actor:mnla]] {¶9b}.",
        },
        "names": [
            {"text": "l'accrochage", "language": "fr", "type": "name"},
            {"text": "skirmish", "language": "", "type": "term"},
        ],
        "citations": [
            {"source": "doc", "locator": "¶1"},
            {"source": "doc", "locator": "¶2", "field": "killed"},
        ],
    }


def test_the_whole_book_has_the_shape_of_the_contract(all_records: dict[str, list[Record]]) -> None:
    records = [record for kind in all_records.values() for record in kind]
    out = io.StringIO()
    dump_json(records, "estimate-2017", out)
    exported = json.loads(out.getvalue())
    assert list(exported) == ["format", "version", "edition", "records"]
    assert (exported["format"], exported["version"], exported["edition"]) == ("mali-ref", 1, "estimate-2017")
    assert len(exported["records"]) == len(records)
    for record in exported["records"]:
        assert {"kind", "key", "title", "edition", "fields", "citations"} <= record.keys()
        assert record["fields"].keys() <= RECORD_TYPES[record["kind"]].by_name.keys()
        assert all({"source", "locator"} <= citation.keys() for citation in record["citations"])
    assert exported == book_as_json(records, "estimate-2017")


def test_csv_has_a_column_for_each_field_and_for_each_bound() -> None:
    [row] = rows_of(as_csv([EVENT]))
    assert row["date"] == "2017-05-22/2017-05-23"
    assert (row["date_earliest"], row["date_latest"]) == ("2017-05-22", "2017-05-23")
    assert (row["killed"], row["killed_low"], row["killed_high"]) == ("", "5.0", "10.0")
    # Not written as a formula though it begins with a sign that starts none.
    assert (row["injured"], row["injured_qualifier"]) == ("5.0", ">=")
    assert row["actors"] == "actor:mnla (target); actor:aqim (claimed)"
    assert row["summary"] == "By mnla."
    assert row["names"] == "l'accrochage"
    assert row["citations"] == "doc ¶1; doc ¶2"


@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=5))
def test_cells_come_back_and_none_is_a_formula(cells: list[tuple[str, str]]) -> None:
    records = [
        Record("person", f"p{number}", title, "e", {"description": text}, (), (Citation("doc"),))
        for number, (title, text) in enumerate(cells)
    ]
    for row, (title, text) in zip(rows_of(as_csv(records)), cells, strict=True):
        for cell, written in ((row["title"], title), (row["description"], text)):
            assert cell in (written, f"'{written}")
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or _is_number(cell)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "  =1"])
def test_a_formula_becomes_text(text: str) -> None:
    record = Record("person", "p", text, "e", {"description": text}, (Name(text),), (Citation("doc", text),))
    [row] = rows_of(as_csv([record]))
    for cell in (row["title"], row["description"], row["names"]):
        assert cell == (f"'{text}" if not text.startswith(" ") else text)


def test_a_negative_number_stays_a_number() -> None:
    record = Record("place", "p", "P", "e", {"type": "town", "longitude": -4.0}, (), (Citation("doc"),))
    assert rows_of(as_csv([record]))[0]["longitude"] == "-4.0"


def test_files_are_written_whole(tmp_path: Path) -> None:
    write_json([EVENT], tmp_path / "book é.json", "e")
    write_csv([EVENT], tmp_path / "book.csv")
    assert json.loads((tmp_path / "book é.json").read_text(encoding="utf-8"))["records"][0]["key"] == "clash"
    assert (tmp_path / "book.csv").read_bytes().startswith(b"\xef\xbb\xbfkind,key,")
    assert b"\r\r\n" not in (tmp_path / "book.csv").read_bytes()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("failing", ["fsync", "replace", "write"])
def test_a_write_that_fails_leaves_the_earlier_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    path = tmp_path / "book.json"
    path.write_text("earlier")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if failing == "write":
        monkeypatch.setattr(json, "dump", fail)
    elif failing == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(os, "fsync", fail)
    if failing == "fsync":
        write_json([EVENT], path, "e")
        assert json.loads(path.read_text())
    else:
        with pytest.raises(EnvironmentProblem, match="No space left on device"):
            write_json([EVENT], path, "e")
        assert path.read_text() == "earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_a_bug_while_writing_leaves_no_half_file(tmp_path: Path) -> None:
    broken = Record("person", "p", "P", "e", {"no such field": 1}, (), ())
    with pytest.raises(KeyError):
        write_json([broken], tmp_path / "book.json", "e")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("where", ["file/book.json", "nowhere/book.json", ".", "/"])
def test_where_no_file_can_be_the_sentence_names_it(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        write_json([EVENT], tmp_path / where, "e")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_device_or_a_link_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "target.json"
    target.write_text("earlier")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    write_json([EVENT], link, "e")
    assert link.is_symlink()
    assert json.loads(target.read_text())
    null = tmp_path / "null"
    null.symlink_to(os.devnull)
    write_json([EVENT], null, "e")
    assert Path(os.devnull).is_char_device()
