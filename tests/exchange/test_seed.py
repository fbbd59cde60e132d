"""The text files of the book: each fault is named with its file and line, and no book is made of faulty files."""

import os
import shutil
from pathlib import Path

import pytest

from mali_ref.domain.errors import SeedError
from mali_ref.domain.record import Citation, Name
from mali_ref.domain.refs import Ref, RoleRef
from mali_ref.exchange.book_build import build_book, content_hash
from mali_ref.exchange.book_inputs import is_older_than_seed
from mali_ref.exchange.seed_files import read_edition
from mali_ref.store.book import Book

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = "estimate-2017:\n  title: The estimate\n  type: report\n  cite: [¶0]\n"
ACTOR = """\
mnla:
  title: MNLA
  names:
    - acronym: MNLA
    - fr: Mouvement
    - alias fr: le Mouvement
  group: cma
  type: armed_group
  founded: 2011-10
  areas: [kidal]
  summary: >-
    First paragraph, in [[place:kidal]] {¶9b}.

    Second one.
  cite: [¶9b, {founded: ¶9b}]
"""
PLACE = "kidal:\n  title: Kidal\n  type: town\n  latitude: 18.44\n  cite: [¶7]\n"


@pytest.fixture
def seed(tmp_path: Path):
    """A seed folder of three small files, any of which a test may write anew."""

    def write(**files: str | bytes) -> Path:
        folder = tmp_path / "db" / "estimate-2017"
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in {"source.yaml": SOURCE, "actor.yaml": ACTOR, "place.yaml": PLACE, **files}.items():
            path = folder / name
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path / "db"

    return write


def faults_of(seed: Path, out: Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        build_book(seed, out)
    assert not out.exists()
    assert not list(out.parent.glob(".*"))
    return str(caught.value).splitlines()


def test_text_files_become_a_book(seed, tmp_path: Path) -> None:
    assert build_book(seed(), tmp_path / "small.book") == 3
    book = Book(tmp_path / "small.book")
    record = book.get(Ref("actor", "mnla"))
    assert record is not None
    assert record.names == (
        Name("Mouvement", "fr", "name"),
        Name("MNLA", "", "acronym"),
        Name("le Mouvement", "fr", "alias"),
    )
    assert record.citations == (Citation("estimate-2017", "¶9b"), Citation("estimate-2017", "¶9b", "founded"))
    assert record.fields["areas"] == (RoleRef(Ref("place", "kidal")),)
    assert record.fields["founded"].earliest == "2011-10-01"
    assert record.fields["summary"].split("\n\n") == ["First paragraph, in [[place:kidal]] {¶9b}.", "Second one."]
    book.close()


FAULTS = [
    ("actor.yaml", ("  group: cma", "  colour: red\n  group: cma"), 7, "Actor has no field “colour”."),
    ("actor.yaml", ("group: cma", "group: friends"), 7, "Group: “friends” is not one of state, platform"),
    ("actor.yaml", ("2011-10", "2011-13"), 9, "There is no month 13."),
    ("actor.yaml", ("2011-10", "autumn"), 9, "“autumn” is not an EDTF date."),
    ("actor.yaml", ("[kidal]", "[gao]"), 10, "“gao” is not a record of the book."),
    ("actor.yaml", ("[kidal]", "[{at: kidal}]"), 10, "Areas: “at” is not one of no role."),
    ("actor.yaml", ("[kidal]", "[actor:mnla]"), 10, "may not be linked here"),
    ("actor.yaml", ("[[place:kidal]]", "[[place:gao]]"), 11, "“place:gao” is not a record of the book."),
    ("actor.yaml", ("{¶9b}.", "{ucdp@3}."), 11, "“ucdp” is not a record of the book."),
    ("actor.yaml", ("  cite: [¶9b, {founded: ¶9b}]\n", ""), 1, "“mnla” has no citation."),
    ("actor.yaml", ("[¶9b, {founded: ¶9b}]", "[]"), 1, "“mnla” has no citation."),
    ("actor.yaml", ("[¶9b, {founded: ¶9b}]", ""), 15, "A citation is empty."),
    ("actor.yaml", ("{founded: ¶9b}", "{birthday: ¶9b}"), 15, "A citation is for “birthday”, which is not a field."),
    ("actor.yaml", ("{founded: ¶9b}", "ucdp@p. 3"), 15, "The cited source “ucdp” is not a record of the book."),
    ("actor.yaml", ("  title: MNLA\n", ""), 1, "“mnla” has no title."),
    ("actor.yaml", ("title: MNLA", "title: ''"), 1, "“mnla” has no title."),
    ("actor.yaml", ("  type: armed_group\n", ""), 1, "“mnla” has no kind."),
    ("actor.yaml", ("type: armed_group", "type:"), 1, "“mnla” has no kind."),
    ("actor.yaml", ("alias fr", "alias xx"), 6, "“xx” is neither a type of name nor a language."),
    ("actor.yaml", ("fr: Mouvement", "fr: ' '"), 5, "A name is empty."),
    ("actor.yaml", ("  group: cma", "  group: cma\n  group: state"), 8, "“group” stands twice."),
    ("actor.yaml", ("mnla:", "kidal-group: text\nmnla:"), 1, "“kidal-group” has no fields."),
    ("actor.yaml", ("group: cma", "group: [cma, state]"), 7, "Group takes one value, not a list."),
    ("actor.yaml", ("group: cma", "group: {a: b}"), 7, "a mapping cannot stand here."),
    ("actor.yaml", ("[kidal]", "[{a: b, c: d}]"), 10, "a list item is a word or one “label: word”."),
    ("actor.yaml", ("  group: cma", "\tgroup: cma"), 7, "found a tab character"),
    ("actor.yaml", ("[¶9b, {founded", "[¶9b, {founded: ["), 15, ""),
    ("actor.yaml", ("First", "Fi\x07rst"), 12, "control characters are not allowed"),
    ("actor.yaml", ("group: cma", "? [a, b]\n  : c"), 7, "a key must be a word."),
    ("place.yaml", ("18.44", "north"), 4, "Latitude: “north” is not a number."),
    (
        "place.yaml",
        ("kidal:\n", "kidal:\n  type: town\n  title: One\n  cite: [¶7]\nkidal:\n"),
        5,
        "“place:kidal” stands twice",
    ),
    ("place.yaml", (PLACE, "- kidal\n"), 1, "the file must map record keys to records."),
]


@pytest.mark.parametrize(("file", "change", "line", "sentence"), FAULTS, ids=lambda value: str(value)[:30])
def test_a_fault_is_named_with_file_and_line(
    seed, tmp_path: Path, file: str, change: tuple[str, str], line: int, sentence: str
) -> None:
    original = {"actor.yaml": ACTOR, "place.yaml": PLACE}[file]
    assert change[0] in original
    found = faults_of(seed(**{file: original.replace(*change, 1)}), tmp_path / "small.book")
    assert found[0].startswith(f"estimate-2017/{file}:{line}: "), found
    assert sentence in found[0]


def test_all_faults_are_named_at_once(seed, tmp_path: Path) -> None:
    faulty = ACTOR.replace("group: cma", "group: friends").replace("2011-10", "2011-13")
    found = faults_of(seed(**{"actor.yaml": faulty}), tmp_path / "small.book")
    assert [line.split(":")[1] for line in found] == ["7", "9"]


def test_an_unknown_unit_is_named(seed, tmp_path: Path) -> None:
    indicator = "budget:\n  title: Budget\n  topic: budget\n  unit: doubloon\n  cite: [¶18]\n"
    [sentence] = faults_of(seed(**{"indicator.yaml": indicator}), tmp_path / "small.book")
    assert sentence == "estimate-2017/indicator.yaml:4: Unit: “doubloon” is not a known unit."


def test_a_file_that_is_no_text_is_named(seed, tmp_path: Path) -> None:
    [sentence] = faults_of(seed(**{"place.yaml": PLACE.encode() + b"# \xff\n"}), tmp_path / "small.book")
    assert sentence == "estimate-2017/place.yaml:6: the file is not UTF-8 text."


@pytest.mark.parametrize("name", ["riddle.yaml", "actor.yml", "actor.txt", "actor.yaml~"])
def test_a_file_that_would_be_passed_over_is_named(seed, tmp_path: Path, name: str) -> None:
    [sentence] = faults_of(seed(**{name: ACTOR}), tmp_path / "small.book")
    assert name in sentence


def test_hidden_files_change_nothing(seed, tmp_path: Path) -> None:
    before = content_hash(seed())
    assert content_hash(seed(**{".DS_Store": b"\x00\x01", ".actor.yaml.swp": b"x"})) == before
    assert build_book(tmp_path / "db", tmp_path / "small.book") == 3


def test_an_empty_file_holds_no_record(seed, tmp_path: Path) -> None:
    assert build_book(seed(**{"event.yaml": "# nothing yet\n"}), tmp_path / "small.book") == 3


def test_long_tables_may_stand_in_csv(seed, tmp_path: Path) -> None:
    table = (
        "\ufeffkey,title,type,latitude,cite,names\r\n"
        "gao,Gao,town,16.27,¶7;¶9b,fr: Gao ville;alias: Gawgaw\r\n"
        'mopti,"Mopti, town",town,,¶7,\r\n'
    )
    assert build_book(seed(**{"place.csv": table}), tmp_path / "small.book") == 5
    book = Book(tmp_path / "small.book")
    gao, mopti = book.get_all([Ref("place", "gao"), Ref("place", "mopti")])
    assert gao.fields["latitude"] == 16.27
    assert [citation.locator for citation in gao.citations] == ["¶7", "¶9b"]
    assert gao.names == (Name("Gao ville", "fr"), Name("Gawgaw", "", "alias"))
    assert mopti.title == "Mopti, town"
    assert "latitude" not in mopti.fields
    book.close()


@pytest.mark.parametrize(
    ("table", "line", "sentence"),
    [
        ("key,title,type,cite\ngao,Gao,town\n", 2, "not as many cells"),
        ("key,title,type,cite\ngao,Gao,town,¶7,more\n", 2, "not as many cells"),
        ("title,type,cite\nGao,town,¶7\n", 2, "the line has no key."),
        ('key,title,type,cite\ngao,"Gao"x,town,¶7\n', 2, ""),
        ("key,title,type,cite\nmopti,Mopti,town,¶7\ngao,Gao,city,¶7\n", 3, "“city” is not one of"),
    ],
)
def test_a_fault_in_csv_is_named_with_file_and_line(seed, tmp_path: Path, table: str, line: int, sentence: str) -> None:
    [found] = faults_of(seed(**{"place.csv": table}), tmp_path / "small.book")
    assert found.startswith(f"estimate-2017/place.csv:{line}: "), found
    assert sentence in found


def test_a_changed_figure_of_the_book_is_refused_where_it_no_longer_adds_up(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "db" / "estimate-2017", tmp_path / "db" / "estimate-2017")
    path = tmp_path / "db" / "estimate-2017" / "observation.yaml"
    text = path.read_text()
    assert "10591" in text.replace(",", "")
    path.write_text(text.replace("10591", "10592").replace("10,591", "10,592"))
    found = faults_of(tmp_path / "db", tmp_path / "out.book")
    assert all(line.startswith("estimate-2017/observation.yaml:") for line in found)
    assert any("strength-uniformed is 12,553, but " in line and "12,554" in line for line in found)
    number = int(next(line for line in found if "strength-uniformed is" in line).split(":")[1])
    assert "strength-uniformed" in path.read_text().splitlines()[number - 1]


def test_a_book_is_older_than_its_files_once_one_of_them_is_written(seed, tmp_path: Path) -> None:
    folder, code, out = seed(), tmp_path / "code", tmp_path / "small.book"
    for room in ("domain", "store", "exchange"):
        (code / room).mkdir(parents=True)
    assert is_older_than_seed(out, folder, code)
    build_book(folder, out)
    assert not is_older_than_seed(out, folder, code)
    later = out.stat().st_mtime_ns + 10**9
    os.utime(folder / "estimate-2017" / "actor.yaml", ns=(later, later))
    assert is_older_than_seed(out, folder, code)


def test_a_kind_may_have_a_table_of_its_own_part(tmp_path: Path) -> None:
    folder = tmp_path / "estimate-2017"
    folder.mkdir()
    (folder / "source-monthly.csv").write_text(
        "key,title,type,cite\nmonthly,A page,webpage,monthly\n", encoding="utf-8"
    )
    (folder / "source.yaml").write_text("first:\n  title: First\n  type: report\n  cite: [first]\n", encoding="utf-8")
    assert [raw.key for raw in read_edition(folder, ("source",))] == ["first", "monthly"]
