"""Data sets written for other programs: every value comes back, and no cell is a formula."""

import csv
import io
import json
from pathlib import Path

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import Figure
from mali_ref.domain.refs import Ref
from mali_ref.exchange.data_export import data_as_json, dump_data_csv, write_data, write_data_json

UCDP = DATA_SETS["ucdp_event"]
ROW = DataRow(
    "ucdp_event",
    1,
    {
        "ucdp_id": "11865",
        "date": parse_edtf("2017-06-28/2017-08-28"),
        "violence": "state_based",
        "side_a": "=HYPERLINK(A1)",
        "actor_b": Ref("actor", "jnim"),
        "latitude": -3.0,
        "longitude": 16.61583,
        "deaths": Figure(4.0, None, 14.0),
        "sources": 2.0,
    },
)


def as_csv(*rows: DataRow) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    dump_data_csv(rows, UCDP, out)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_json_names_source_and_values() -> None:
    found = json.loads(json.dumps(data_as_json([ROW], UCDP)))
    assert (found["format"], found["version"], found["data_set"]) == ("mali-ref-data", 1, "ucdp_event")
    assert found["source"] == "ucdp-ged-24-1"
    assert found["rows"] == [
        {
            "ucdp_id": "11865",
            "date": "2017-06-28/2017-08-28",
            "violence": "state_based",
            "side_a": "=HYPERLINK(A1)",
            "actor_b": "actor:jnim",
            "latitude": -3,
            "longitude": 16.61583,
            "deaths": {"value": 4, "high": 14},
            "sources": 2,
        }
    ]


def test_csv_has_bounds_of_dates_and_figures_and_whole_numbers() -> None:
    [row] = as_csv(ROW)
    assert (row["date"], row["date_earliest"], row["date_latest"]) == (
        "2017-06-28/2017-08-28",
        "2017-06-28",
        "2017-08-28",
    )
    assert (row["deaths"], row["deaths_low"], row["deaths_high"]) == ("4", "", "14")
    assert (row["latitude"], row["longitude"], row["sources"]) == ("-3", "16.61583", "2")
    assert (row["actor_b"], row["actor_a"], row["source"]) == ("actor:jnim", "", "ucdp-ged-24-1")


def test_no_cell_is_a_formula() -> None:
    [row] = as_csv(ROW)
    assert row["side_a"] == "'=HYPERLINK(A1)"


def test_a_data_set_without_rows_has_its_columns(tmp_path: Path) -> None:
    write_data([], UCDP, tmp_path / "a.csv")
    [head] = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("ucdp_id,date,date_earliest,date_latest,violence,")


def test_files_are_written_in_one_step(tmp_path: Path) -> None:
    write_data_json([ROW], UCDP, tmp_path / "a.json")
    write_data([ROW], UCDP, tmp_path / "a.csv")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["rows"][0]["ucdp_id"] == "11865"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.csv", "a.json"]
