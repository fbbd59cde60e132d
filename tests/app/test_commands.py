"""``mali-ref`` without a window: the answers and exit codes that others build on."""

import csv
import io
import json
from pathlib import Path

import pytest

from mali_ref import __version__
from mali_ref.app import paths
from mali_ref.app.start import main
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store.book import Book


@pytest.fixture(autouse=True)
def bundled(book_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The book built for the tests is the one that came with the program."""
    monkeypatch.setattr(paths, "checkout", lambda: None)
    monkeypatch.setattr(paths, "bundled_book", lambda: book_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Runs a command; answers its status, output and complaints."""

    def answer(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(arguments)
        except SystemExit as wrong_use:
            status = int(wrong_use.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return status, said.out, said.err

    return answer


def test_search_lists_the_best_first(run) -> None:
    status, out, _ = run("search", "keita")
    assert status == 0
    assert out.startswith("person:ibrahim-boubacar-keita  Ibrahim Boubacar Keïta")


def test_search_answers_as_json(run) -> None:
    status, out, _ = run("search", "peace", "agreement", "--json", "--limit", "7")
    hits = json.loads(out)
    assert status == 0
    assert len(hits) == 7
    assert all(hit.keys() == {"kind", "key", "title", "snippet"} for hit in hits)


def test_search_keeps_to_kinds(run) -> None:
    _, out, _ = run("search", "mali", "--kind", "place", "--kind", "event", "--json")
    assert {hit["kind"] for hit in json.loads(out)} <= {"place", "event"}


def test_search_that_finds_nothing_is_no_fault(run) -> None:
    assert run("search", "xqzwvy") == (0, "Nothing in the book matches these words.\n", "")
    assert run("search", "xqzwvy", "--json")[:2] == (0, "[]\n")
    assert run("search", "")[0] == 0


def test_search_as_of_a_day_puts_later_records_last_and_says_so(run) -> None:
    _, out, _ = run("search", "gao bombing", "--as-of", "2016-01-01")
    records = [line for line in out.splitlines() if not line.startswith(" ")]
    later = ["(after this day)" in line for line in records]
    assert any(later)
    assert later == sorted(later)
    assert "(after this day)" not in run("search", "gao bombing", "--book-date", "2017-07-10")[1].splitlines()[0]


def test_show_has_names_facts_citations_and_links(run) -> None:
    status, out, _ = run("show", "actor", "gatia")
    assert status == 0
    lines = out.splitlines()
    assert lines[0] == "GATIA"
    assert lines[1] == "Actor · actor:gatia · estimate-2017"
    assert any(line.startswith("Cited: estimate-2017 ¶9b") for line in lines)
    assert any(line.startswith("Linked from (") for line in lines)
    assert "[[" not in out


def test_show_answers_as_json(run) -> None:
    shown = json.loads(run("show", "person", "mahamat-saleh-annadif", "--json")[1])
    assert {"kind", "key", "title", "names", "fields", "citations", "links", "history"} <= shown.keys()
    assert shown["history"] == 0
    assert {"kind", "key", "title", "field"} == shown["links"][0].keys()


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_record_can_be_shown(run, all_records, kind: str) -> None:
    for record in all_records[kind][:: max(1, len(all_records[kind]) // 10)]:
        status, out, _ = run("show", kind, record.key)
        assert status == 0
        assert out.startswith(record.title)


def test_show_says_that_a_record_is_later_than_the_day(run) -> None:
    assert "(after 2016-01-01)" in run("show", "event", "gao-bombing-2017", "--as-of", "2016-01-01")[1]


def test_an_unknown_key_is_a_fault_that_suggests_others(run) -> None:
    status, out, err = run("show", "person", "keita")
    assert (status, out) == (1, "")
    assert "the book has no person “keita”. Perhaps ibrahim-boubacar-keita" in err
    assert run("show", "actor", "xqzwvy")[2].strip().endswith("“xqzwvy”.")


def test_export_is_json_on_standard_output(run, all_records, book: Book) -> None:
    status, out, _ = run("export", "--kind", "issue", "--kind", "resolution", "--kind", "issue")
    exported = json.loads(out)
    assert status == 0
    assert (exported["format"], exported["version"], exported["edition"]) == ("mali-ref", 1, " ".join(book.editions))
    wanted = [(record.kind, record.key) for kind in ("issue", "resolution") for record in all_records[kind]]
    assert [(record["kind"], record["key"]) for record in exported["records"]] == wanted


def test_export_holds_every_record(run, all_records) -> None:
    exported = json.loads(run("export")[1])
    assert len(exported["records"]) == sum(map(len, all_records.values()))


def test_export_as_of_a_day_leaves_later_records_out(run) -> None:
    records = json.loads(run("export", "--kind", "event", "--as-of", "2015-01-01")[1])["records"]
    assert records
    # One of which only the last possible day is known may have been earlier.
    assert all(parse_edtf(record["fields"]["date"]).earliest <= "2015-01-01" for record in records)
    assert "gao-bombing-2017" not in [record["key"] for record in records]


def test_export_writes_csv(run, all_records) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--kind", "place", "--format", "csv")[1], newline="")))
    assert [row["key"] for row in rows] == [record.key for record in all_records["place"]]


def test_export_writes_a_file(run, all_records, tmp_path: Path) -> None:
    target = tmp_path / "livre é 📚.json"
    assert run("export", "--kind", "issue", "-o", str(target)) == (0, "", "")
    assert len(json.loads(target.read_text(encoding="utf-8"))["records"]) == len(all_records["issue"])


def test_export_writes_a_data_set(run, book: Book) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--data", "refugee", "--format", "csv")[1], newline="")))
    assert len(rows) == book.data_counts()["refugee"]
    assert {row["source"] for row in rows} == {"unhcr-rpsd"}
    earlier = json.loads(run("export", "--data", "ucdp_event", "--as-of", "2012-12-31")[1])
    assert 0 < len(earlier["rows"]) < book.data_counts()["ucdp_event"]
    assert all(row["date"] < "2013" for row in earlier["rows"])


def test_export_to_a_place_that_cannot_be_written_is_a_fault(run, tmp_path: Path) -> None:
    status, out, err = run("export", "-o", str(tmp_path / "none" / "book.json"))
    assert (status, out) == (1, "")
    assert err.startswith("mali-ref: ")
    assert "could not be written" in err


def test_check_says_whole(run, all_records, book: Book) -> None:
    total, editions = sum(map(len, all_records.values())), len(book.editions)
    assert run("check") == (0, f"whole: {total} records, {editions} edition{'s' if editions > 1 else ''}\n", "")


def test_check_names_what_is_wrong(run, book_path: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.book"
    content = bytearray(book_path.read_bytes())
    for page in range(40, 60):
        content[page * 4096 : (page + 1) * 4096] = bytes(4096)
    damaged.write_bytes(content)
    status, out, err = run("check", "--db", str(damaged))
    assert status == 1
    assert "damaged" in out + err


@pytest.mark.parametrize("command", [("search", "keita"), ("show", "actor", "minusma"), ("export",), ("check",)])
def test_a_book_that_cannot_be_opened_is_a_fault_named_in_one_sentence(run, tmp_path: Path, command) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleagues, " * 100)
    for path in (tmp_path / "none.book", letter, tmp_path, letter / "book"):
        status, out, err = run(*command, "--db", str(path))
        assert (status, out) == (1, "")
        assert err.startswith("mali-ref: ")
        assert str(path) in err
        assert len(err.splitlines()) == 1


def test_another_book_can_be_named_before_or_after_the_command(run, book_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other book é.book"
    other.write_bytes(book_path.read_bytes())
    assert run("--db", str(other), "check")[0] == 0
    assert run("check", "--db", str(other))[0] == 0
    assert run("--db", str(tmp_path / "none"), "check")[0] == 1


def test_a_command_reads_the_users_own_book_and_makes_none(run, own_folder: Path, book_path: Path) -> None:
    run("search", "keita")
    assert not own_folder.exists()
    own_folder.mkdir()
    paths.user_book().write_bytes(b"not a book")
    assert run("search", "keita")[0] == 1
    paths.user_book().write_bytes(book_path.read_bytes())
    assert run("search", "keita")[0] == 0
    assert list(own_folder.iterdir()) == [paths.user_book()]


@pytest.mark.parametrize(
    "arguments",
    [
        ("fetch",),
        ("search",),
        ("search", "keita", "--limit", "0"),
        ("search", "keita", "--limit", "-3"),
        ("search", "keita", "--limit", "²"),
        ("search", "keita", "--kind", "riddle"),
        ("show", "actor"),
        ("show", "riddle", "key"),
        ("show", "actor", "minusma", "more"),
        ("export", "--format", "docx"),
        ("export", "--data", "riddle"),
        ("export", "--data", "refugee", "--kind", "actor"),
        ("check", "--as-of", "2017-02-30"),
        ("check", "--as-of", "yesterday"),
        ("check", "--db"),
        ("--no-such-option",),
    ],
)
def test_wrong_use_is_told_with_status_two(run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "usage: mali-ref" in err


def test_a_bad_day_is_told_in_words(run) -> None:
    assert "February 2017 has no day 30." in run("check", "--as-of", "2017-02-30")[2]


def test_the_version_is_told(run) -> None:
    assert run("--version") == (0, f"mali-ref {__version__}\n", "")


@pytest.mark.parametrize("arguments", [("--help",), ("search", "--help"), ("export", "-h")])
def test_help_is_given(run, arguments: tuple[str, ...]) -> None:
    status, out, _ = run(*arguments)
    assert status == 0
    assert out.startswith("usage: mali-ref")
    assert "--self-test" not in out


def test_contradictions_are_listed_with_both_sides(book_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--db", str(book_path), "check", "--contradictions"]) == 0
    listed = capsys.readouterr().out
    assert "One place says:" in listed and "Another says:" in listed and "What the book shows, and why:" in listed
    assert listed.count("note:") >= 40
