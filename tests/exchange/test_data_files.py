"""Data sets from their files: what is written comes into the book, and each fault is named with its line."""

from pathlib import Path

import pytest

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import SeedError
from mali_ref.domain.figures import Figure
from mali_ref.domain.refs import Ref
from mali_ref.exchange.book_build import build_book
from mali_ref.exchange.book_inputs import content_hash
from mali_ref.store.book import Book

SOURCES = "".join(
    f"{key}:\n  title: {key}\n  type: dataset\n  cite: [¶0]\n"
    for key in ("estimate-2017", "unhcr-rpsd", "ucdp-ged-24-1")
)
ACTOR = "jnim:\n  title: JNIM\n  group: jihadist\n  type: coalition\n  cite: [¶9b]\n"
PLACE = "gao-region:\n  title: Gao region\n  type: region\n  cite: [¶7]\n"
REFUGEES = "direction,year,country,iso3,refugees,asylum_seekers\nfrom_mali,1991,Mauritania,MRT,14700,0\n"
EVENT_HEAD = ",".join(DATA_SETS["ucdp_event"].by_name)
EVENT = "1,2017-06-28/2017-07-02,state_based,A,JNIM,,jnim,,,Gao town,,gao-region,near,16.3,-0.04,4 [..14],,,0,,clear,"
REFUGEE_FAULTS = {
    "to_mali,1990,Mauritania,MRT,1,": "Direction: “to_mali” is not one of from_mali, in_mali.",
    "in_mali,199x,Mauritania,MRT,1,": "Year: “199x” is not a number.",
    "in_mali,12,Mauritania,MRT,1,": "Year: 12 is out of bounds.",
    "in_mali,1990,,MRT,1,": "Country is missing.",
    "in_mali,1990,Mauritania,MRT,-5,": "Refugees: -5 is out of bounds.",
    "in_mali,1990,Mauritania,MRT,nan,": "Refugees: nan is out of bounds.",
    "in_mali,1990,Mauritania,MRT": "the line has not as many cells as the header.",
    "from_mali,1991,Mauretania,MRT,2,": "“from_mali, 1991, MRT” stands twice; first in line 2.",
}
EVENT_FAULTS = {
    (",jnim,", ",gatia,"): "the book has no actor “gatia”.",
    (",jnim,", ",place:gao-region,"): "the book has no actor “place:gao-region”.",
    ("2017-07-02", "2017-13-02"): "There is no month 13. Months run from 01 to 12.",
    ("4 [..14]", "4 [5..14]"): "In “4 [5..14]” the low end must come first and the high end last.",
    ("16.3", "163"): "Latitude: 163 is out of bounds.",
}


@pytest.fixture
def seed(tmp_path: Path):
    """A small seed folder with two data sets, any file of which a test may write anew."""

    def write(**files: str) -> Path:
        written = {
            "estimate-2017/source.yaml": SOURCES,
            "estimate-2017/actor.yaml": ACTOR,
            "estimate-2017/place.yaml": PLACE,
            "data/refugee.csv": REFUGEES,
            "data/ucdp_event.csv": f"{EVENT_HEAD}\n{EVENT}\n",
            **{f"data/{name}": text for name, text in files.items()},
        }
        for name, text in written.items():
            path = tmp_path / "db" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "db"

    return write


def fault_of(seed: Path, tmp_path: Path) -> str:
    with pytest.raises(SeedError) as caught:
        build_book(seed, tmp_path / "a.book")
    assert not (tmp_path / "a.book").exists()
    return str(caught.value)


def test_rows_come_into_the_book_with_links_figures_and_dates(seed, tmp_path: Path) -> None:
    build_book(seed(), tmp_path / "a.book")
    book = Book(tmp_path / "a.book")
    [event], [refugee] = book.data_rows("ucdp_event"), book.data_rows("refugee")
    book.close()

    assert event.number == 1
    assert event.get("date") == parse_edtf("2017-06-28/2017-07-02")
    assert event.get("deaths") == Figure(4.0, None, 14.0)
    assert event.get("actor_b") == Ref("actor", "jnim")
    assert event.get("region") == Ref("place", "gao-region")
    assert event.get("deaths_civilians") == 0
    assert not {"actor_a", "dyad", "sources"} & event.fields.keys()
    assert refugee == DataRow(
        "refugee",
        1,
        {
            "direction": "from_mali",
            "year": 1991.0,
            "country": "Mauritania",
            "iso3": "MRT",
            "refugees": 14700.0,
            "asylum_seekers": 0.0,
        },
    )


@pytest.mark.parametrize(("line", "sentence"), REFUGEE_FAULTS.items())
def test_a_faulty_row_is_named_with_file_and_line(seed, tmp_path: Path, line: str, sentence: str) -> None:
    found = fault_of(seed(**{"refugee.csv": f"{REFUGEES}{line}\n"}), tmp_path)
    assert found == f"data/refugee.csv:3: {sentence}"


@pytest.mark.parametrize(("change", "sentence"), EVENT_FAULTS.items())
def test_a_faulty_link_day_or_figure_is_named_too(seed, tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    text = f"{EVENT_HEAD}\n{EVENT.replace(*change)}\n"
    assert fault_of(seed(**{"ucdp_event.csv": text}), tmp_path) == f"data/ucdp_event.csv:2: {sentence}"


def test_all_faults_are_named_at_once(seed, tmp_path: Path) -> None:
    lines = "".join(f"{line}\n" for line in list(REFUGEE_FAULTS)[:3])
    found = fault_of(seed(**{"refugee.csv": REFUGEES + lines, "rainfall.csv": "year\n"}), tmp_path).splitlines()
    assert found[0] == "data/rainfall.csv:1: no data set is written in this file."
    assert [fault.split(": ")[0] for fault in found[1:]] == [f"data/refugee.csv:{line}" for line in (3, 4, 5)]


def test_other_columns_and_a_missing_source_are_refused(seed, tmp_path: Path) -> None:
    found = fault_of(seed(**{"refugee.csv": "year,country\n1990,Chad\n"}), tmp_path)
    assert found == (
        "data/refugee.csv:1: the columns must be direction, year, country, iso3, refugees, asylum_seekers."
    )
    head = ",".join(DATA_SETS["mission_death"].by_name)
    found = fault_of(seed(**{"refugee.csv": REFUGEES, "mission_death.csv": f"{head}\n"}), tmp_path)
    assert found == "data/mission_death.csv:1: the book has no source “un-fatality-register”."


def test_a_file_that_is_no_text_is_refused(seed, tmp_path: Path) -> None:
    folder = seed()
    (folder / "data" / "refugee.csv").write_bytes(b"direction,\xff\n")
    assert fault_of(folder, tmp_path) == "data/refugee.csv:1: the file is not UTF-8 text."


def test_a_changed_row_makes_another_hash(seed) -> None:
    before = content_hash(seed())
    assert content_hash(seed(**{"refugee.csv": REFUGEES.replace("14700", "14701")})) != before
