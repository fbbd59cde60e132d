"""The scripts that made the tables under ``db/data``: what they take over, join and leave out."""

import csv
import json
import runpy
import sys
from pathlib import Path

import pytest

DB = Path(__file__).resolve().parent.parent.parent / "db"
EVENT = {
    "ucdp_id": "1",
    "year": "2012",
    "date_start": "2012-01-17",
    "date_end": "2012-01-17",
    "violence": "state-based",
    "conflict": "Mali: Azawad",
    "dyad": "Government of Mali - CMA",
    "side_a_id": "72",
    "side_a": "Government of Mali",
    "side_b_id": "1158",
    "side_b": "CMA",
    "place": "Menaka town",
    "where_prec": "2",
    "map_region_pcode": "ML07",
    "adm2_name": "Menaka cercle",
    "latitude": "20.",
    "longitude": "2.40",
    "event_clarity": "1",
    "deaths_a": "4",
    "deaths_b": "0",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "4",
    "low": "4",
    "high": "4",
    "n_sources": "-1",
}
DEATH = {
    "casualty_id": "MINUSMA-1",
    "date": "2019-01-12",
    "nationality": "Côte dIvoire",
    "iso3": "",
    "personnel_type": "Local ",
    "incident_type": "To Be Determined",
    "gender": "F",
}
BASE = {
    "year": "2014",
    "location": "Ber",
    "latitude": "16.8",
    "longitude": "-2.5",
    "mean_troops_estimate": "158",
    "infantry": "37",
    "reserve": "0",
    "headquarters_level": "0",
    "police": "0",
    "medical": "1",
    "aviation": "0",
    "observers": "0",
    "n_contributors": "2",
    "contributors": "Bangladesh (35), Chad (150)",
}
PLACE = {
    "name": "Faladié",
    "name_fr": "",
    "alt_names": "Faladie;Faladje",
    "country": "Mali",
    "iso3": "MLI",
    "region_pcode": "ML02",
    "region": "Koulikoro",
    "latitude": "13.137",
    "longitude": "-8.336",
    "class": "populated place",
    "population": "3685",
    "geonames_id": "7",
    "cod_pcode": "",
    "source": "geonames",
    "in_estimate": "no",
}
SEAT = {
    "pcode": "ML020527000",
    "name": "Faladjé",
    "class": "commune seat",
    "commune": "N'tjiba",
    "commune_pcode": "ML020527",
    "cercle": "Kati",
    "cercle_pcode": "ML0205",
    "region": "Koulikoro",
    "region_pcode": "ML02",
    "latitude": "13.139",
    "longitude": "-8.333",
    "valid_on": "2015-04-24",
}
CODES = {"ML02": "Koulikoro", "ML0205": "Kati", "ML020527": "N'tjiba", "ML05": "Mopti", "ML0501": "Mopti"}


def write(path: Path, *rows: dict[str, str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def run(script: str, *arguments: Path) -> int:
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as ended:
        patch.setattr(sys, "argv", [script, *map(str, arguments)])
        runpy.run_path(str(DB / script), run_name="__main__")
    return int(ended.value.code or 0)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def made(tmp_path: Path):
    """Runs the script of the data sets over a few rows, and answers one of its tables."""

    def answer(name: str, *events: dict[str, str]) -> list[dict[str, str]]:
        data = tmp_path / "data"
        write(data / "events" / "ucdp_ged_mali.csv", *({**EVENT, **event} for event in events or ({},)))
        write(data / "mission" / "minusma_fatalities.csv", DEATH)
        write(data / "mission" / "minusma_bases_geopko.csv", BASE)
        host = {"year": "1991", "coa_iso": "MRT", "coa_name": "Mauritania", "refugees": "14700", "asylum_seekers": "3"}
        write(data / "indicators" / "refugees_from_mali_by_asylum_country.csv", host)
        origin = {"year": "1990", "coo_iso": "LBR", "coo_name": "Liberia", "refugees": "200"}
        write(data / "indicators" / "refugees_in_mali_by_origin.csv", origin)
        assert run("make_data_sets.py", data, tmp_path / "out") == 0
        return read(tmp_path / "out" / f"{name}.csv")

    return answer


def test_an_event_keeps_upstreams_words_and_gets_the_books_links(made) -> None:
    [event] = made("ucdp_event")
    assert (event["side_b"], event["actor_a"], event["region"]) == ("CMA", "government-of-mali", "gao-region")
    assert (event["date"], event["deaths"], event["precision"]) == ("2012-01-17", "4", "near")
    assert (event["latitude"], event["longitude"], event["sources"]) == ("20", "2.4", "")


@pytest.mark.parametrize(("year", "actor"), [("2013", "mnla"), ("2014", ""), ("2015", "cma")])
def test_what_ucdp_calls_cma_is_the_mnla_until_2013_and_in_doubt_during_2014(made, year: str, actor: str) -> None:
    [event] = made("ucdp_event", {"year": year})
    assert event["actor_b"] == actor


def test_a_group_that_is_not_certain_stays_without_an_actor(made) -> None:
    assert [event["actor_b"] for event in made("ucdp_event", {"side_b_id": "234"}, {"side_b_id": "1"})] == ["", ""]


@pytest.mark.parametrize(
    ("best", "low", "high", "written"),
    [
        ("4", "4", "14", "4 [4..14]"),
        ("0", "7", "7", "0 [..7]"),
        ("12", "12", "0", "12 [12..]"),
        ("1", "4", "0", "1"),
    ],
)
def test_a_bound_on_the_wrong_side_of_the_best_estimate_is_left_out(
    made, best: str, low: str, high: str, written: str
) -> None:
    [event] = made("ucdp_event", {"best": best, "low": low, "high": high})
    assert event["deaths"] == written


def test_an_event_known_within_a_period_has_an_interval(made) -> None:
    [event] = made("ucdp_event", {"date_end": "2012-01-31"})
    assert event["date"] == "2012-01-17/2012-01-31"


def test_a_death_of_the_register_is_put_in_the_books_words(made) -> None:
    [death] = made("mission_death")
    assert (death["nationality"], death["iso3"], death["country"]) == ("Côte d'Ivoire", "CIV", "cote-divoire")
    assert (death["personnel"], death["cause"], death["gender"]) == ("local_civilian", "to_be_determined", "female")


def test_bases_and_refugees_are_taken_over(made) -> None:
    [base] = made("mission_base")
    assert (base["place"], base["troops"], base["medical"]) == ("minusma-camp-ber", "158", "1")
    hosts, origins = made("refugee")
    assert (hosts["direction"], hosts["iso3"], hosts["refugees"], hosts["asylum_seekers"]) == (
        "from_mali",
        "MRT",
        "14700",
        "3",
    )
    assert (origins["direction"], origins["country"], origins["asylum_seekers"]) == ("in_mali", "Liberia", "")


def test_a_place_of_two_lists_stands_once(tmp_path: Path) -> None:
    geo = tmp_path / "data" / "geo"
    village = {**PLACE, "name": "Sévaré", "alt_names": "", "class": "village", "cod_pcode": "ML050109007"}
    capital = {**PLACE, "name": "Niamey", "iso3": "NER", "region": "", "region_pcode": "", "class": "national capital"}
    write(geo / "places.csv", PLACE, village, capital)
    write(geo / "localities_cod.csv", SEAT, {**SEAT, "pcode": "ML020528000", "name": "Kalifabougou"})
    write(geo / "pcodes.csv", *({"pcode": code, "name": name} for code, name in CODES.items()))
    assert run("make_localities.py", tmp_path / "data", tmp_path / "out") == 0

    found = {row["name"]: row for row in read(tmp_path / "out" / "locality.csv")}
    assert list(found) == ["Niamey", "Faladié", "Kalifabougou", "Sévaré"]
    joined = found["Faladié"]
    assert (joined["class"], joined["pcode"], joined["commune"]) == ("commune_seat", "ML020527000", "N'tjiba")
    assert (joined["latitude"], joined["population"], joined["origin"]) == ("13.137", "3685", "geonames")
    assert joined["other_names"] == "Faladie;Faladje;Faladjé"
    assert (found["Sévaré"]["place"], found["Sévaré"]["region"], found["Sévaré"]["cercle"]) == (
        "sevare",
        "Mopti",
        "Mopti",
    )
    assert (found["Kalifabougou"]["origin"], found["Kalifabougou"]["population"]) == ("cod", "")
    assert (found["Niamey"]["iso3"], found["Niamey"]["place"], found["Niamey"]["cercle"]) == ("NER", "niamey", "")


def geojson(path: Path, *features: tuple[dict[str, object], str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    found = [
        {"properties": said, "geometry": {"type": shape, "coordinates": points}} for said, shape, points in features
    ]
    path.write_text(json.dumps({"features": found}), encoding="utf-8")


def test_the_map_joins_a_river_and_draws_only_inner_lines_of_cercles(tmp_path: Path) -> None:
    geo = tmp_path / "data" / "geo"
    west = [[0, 0], [1, 0], [1, 0.5], [1, 1], [0, 1], [0, 0]]
    east = [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0.5], [1, 0]]
    label = {"label_lon": 0.5, "label_lat": 0.5}
    geojson(
        geo / "countries.geojson", ({"iso_a3": "MLI", "name": "Mali", "role": "mission", **label}, "Polygon", [west])
    )
    geojson(geo / "mali_regions.geojson", ({"pcode": "ML07", "name": "Gao", **label}, "MultiPolygon", [[west], [east]]))
    geojson(
        geo / "mali_cercles.geojson",
        ({"pcode": "ML0701", "name": "Gao", "region_pcode": "ML07", "region": "Gao"}, "Polygon", [west]),
        ({"pcode": "ML0702", "name": "Ansongo", "region_pcode": "ML07", "region": "Gao"}, "Polygon", [east]),
    )
    geojson(geo / "lakes.geojson", ({"name": None, "scalerank": 8}, "Polygon", [west]))
    geojson(
        geo / "rivers.geojson",
        ({"name": "Baoulé", "scalerank": 7, "ne_id": 1}, "LineString", [[0, 0], [0.00001, 0], [1, 0.12345]]),
        ({"name": "Niger", "scalerank": 3, "ne_id": 2}, "LineString", [[0, 0], [1, 1]]),
        ({"name": "Niger", "scalerank": 3, "ne_id": 2}, "MultiLineString", [[[1, 1], [2, 2]]]),
        ({"name": "Baoulé", "scalerank": 8, "ne_id": 3}, "LineString", [[3, 3], [4, 4]]),
    )
    assert run("make_map.py", tmp_path / "data", tmp_path / "out") == 0

    layers = {path.stem: read(path) for path in (tmp_path / "out").iterdir()}
    assert [(row["key"], row["part"], row["points"]) for row in layers["river"]] == [
        ("niger", "1", "0 0 1 1"),
        ("niger", "2", "1 1 2 2"),
        ("baoule", "1", "0 0 1 0.123"),
        ("baoule-2", "1", "3 3 4 4"),
    ]
    assert [(row["key"], row["points"]) for row in layers["cercle_border"]] == [("ML07", "1 0 1 0.5 1 1")]
    assert [row["part"] for row in layers["region"]] == ["1", "2"]
    [country] = layers["country"]
    assert (country["key"], country["role"], country["label_lon"]) == ("MLI", "mission", "0.5")
    assert (layers["lake"][0]["key"], layers["lake"][0]["name"]) == ("lake", "")


@pytest.mark.parametrize("script", ["make_data_sets.py", "make_localities.py", "make_map.py"])
def test_a_script_without_a_folder_says_what_it_does(script: str) -> None:
    assert run(script) == 2
