"""Join two lists of towns and villages into one: ``python db/make_localities.py FOLDER [OUT]``.

FOLDER holds ``geo/places.csv`` (GeoNames, with a few points of OCHA and UCDP), ``geo/localities_cod.csv`` (OCHA's
populated places of 2015) and ``geo/pcodes.csv`` (names of regions, cercles and communes by P-code). OUT, by default
``db/data``, gets ``locality.csv``. A place of both lists stands once: with GeoNames' name, position and population,
and with OCHA's codes, commune, cercle and region; OCHA's spelling goes to the other names.
"""

import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str]

FIELDS = (
    "name",
    "name_fr",
    "other_names",
    "class",
    "iso3",
    "region",
    "region_pcode",
    "cercle",
    "cercle_pcode",
    "commune",
    "commune_pcode",
    "pcode",
    "latitude",
    "longitude",
    "population",
    "geonames_id",
    "origin",
    "place",
)
# From the largest to the smallest, as upstream words them; written with underscores.
CLASSES = (
    "national capital",
    "region capital",
    "city",
    "cercle capital",
    "commune seat",
    "populated place",
    "village",
    "mountains",
)
ORIGINS = {"geonames": "geonames", "cod": "cod", "ucdp_ged": "ucdp"}

# The same place under two spellings, found by distance (below two kilometres) and name. Abeïbara lies 21 km apart,
# with minutes instead of a measured point in GeoNames, so OCHA's position is kept.
SAME = {
    "Kalaban Koro": "ML020515000",
    "Moninnpébougou": "ML040707000",
    "Sibi": "ML020533000",
    "Diourou": "ML040207000",
    "Kouri": "ML030205000",
    "Toubakoura": "ML020203000",
    "Andéranboukan": "ML070401000",
    "Kinmparana": "ML040410000",
    "Faladié": "ML020527000",
    "Molodo": "ML040503000",
    "Kènènkoun": "ML020101000",
    "Doumba": "ML020102000",
    "Barouéli": "ML040100000",
    "Abeïbara": "ML080300000",
    "Figuira-Toma": "ML020405000",
    "Werekela": "ML040512000",
    "Anefis": "ML080101000",
}
OCHA_POSITION = ("ML080300000", "ML080101000")

# Records of the book, by P-code, or by name where there is none.
PLACES = {
    "ML090103000": "bamako",
    "ML070000000": "gao",
    "ML080000000": "kidal",
    "ML060000000": "timbuktu",
    "ML050000000": "mopti",
    "ML040000000": "segou",
    "ML030000000": "sikasso",
    "ML020000000": "koulikoro",
    "ML010000000": "kayes",
    "ML080401000": "aguelhok",
    "ML030302000": "fakola",
    "ML030107000": "misseni",
    "ML070400000": "menaka",
    "ML050105000": "konna",
    "ML060300000": "goundam",
    "ML070403015": "indelimane",
    "ML040505000": "nampala",
    "ML050109007": "sevare",
    "ML050608000": "boni",
    "ML060508000": "soumpi",
    "ML050804000": "dioura",
    "ML050200000": "bandiagara",
    "ML080400000": "tessalit",
    "ML050512000": "moura",
    "ML020500000": "kati",
    "ML060102000": "ber",
    "ML050600000": "douentza",
    "ML070200000": "ansongo",
    "ML030206000": "mahou",
    "ML030600000": "bougouni",
    "ML080101000": "anefis",
    "Adrar des Ifoghas": "adrar-des-ifoghas",
    "Algiers": "algiers",
    "Ouagadougou": "ouagadougou",
    "Nouakchott": "nouakchott",
    "Niamey": "niamey",
}


def main(arguments: Sequence[str]) -> int:
    """Write the table anew."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    geo = Path(arguments[0]) / "geo"
    out = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent / "data"
    places, codes = _read(geo / "places.csv"), {row["pcode"]: row["name"] for row in _read(geo / "pcodes.csv")}
    seats = {row["pcode"]: row for row in _read(geo / "localities_cod.csv")}
    rows = [_joined(place, seats.get(_code(place)), codes) for place in places]
    known = {_code(place) for place in places}
    rows += [_seat(seat) for code, seat in seats.items() if code not in known]
    rows.sort(key=lambda row: CLASSES.index(row["class"].replace("_", " ")))
    _write(out / "locality.csv", rows)
    print(f"locality: {len(rows)} rows of {len(places)} and {len(seats)}")
    return 0


def _code(place: Row) -> str:
    return SAME.get(place["name"], place["cod_pcode"])


def _joined(place: Row, seat: Row | None, codes: Mapping[str, str]) -> Row:
    """A place of the first list, with what OCHA says of it."""
    if seat is None:
        return {**_place(place), **_parents_of_village(place["cod_pcode"], codes)}
    names = [*filter(None, place["alt_names"].split(";")), seat["name"]]
    row = {**_place(place), **_parents(seat), "pcode": seat["pcode"], "place": PLACES.get(seat["pcode"], "")}
    row["class"] = min(place["class"], seat["class"], key=CLASSES.index).replace(" ", "_")
    row["other_names"] = ";".join(name for name in dict.fromkeys(names) if name != place["name"])
    if seat["pcode"] in OCHA_POSITION:
        row |= {"latitude": seat["latitude"], "longitude": seat["longitude"], "origin": "cod"}
    return row


def _place(place: Row) -> dict[str, str]:
    code = place["cod_pcode"]
    return {
        **dict.fromkeys(FIELDS, ""),
        "name": place["name"],
        "name_fr": place["name_fr"],
        "other_names": place["alt_names"],
        "class": place["class"].replace(" ", "_"),
        "iso3": place["iso3"],
        "region": place["region"],
        "region_pcode": place["region_pcode"],
        "pcode": code,
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "population": place["population"],
        "geonames_id": place["geonames_id"],
        "origin": ORIGINS[place["source"]],
        "place": PLACES.get(code or place["name"], ""),
    }


def _parents_of_village(code: str, codes: Mapping[str, str]) -> dict[str, str]:
    """A P-code begins with those of its region, cercle and commune."""
    if not code:
        return {}
    region, cercle, commune = code[:4], code[:6], code[:8]
    return {
        "region": codes[region],
        "region_pcode": region,
        "cercle": codes[cercle],
        "cercle_pcode": cercle,
        "commune": codes.get(commune, ""),
        "commune_pcode": commune if commune in codes else "",
    }


def _parents(seat: Row) -> dict[str, str]:
    names = ("region", "region_pcode", "cercle", "cercle_pcode", "commune", "commune_pcode")
    return {name: seat[name] for name in names}


def _seat(seat: Row) -> Row:
    """A place that only OCHA lists."""
    return {
        **dict.fromkeys(FIELDS, ""),
        **_parents(seat),
        "name": seat["name"],
        "class": seat["class"].replace(" ", "_"),
        "iso3": "MLI",
        "pcode": seat["pcode"],
        "latitude": seat["latitude"],
        "longitude": seat["longitude"],
        "origin": "cod",
        "place": PLACES.get(seat["pcode"], ""),
    }


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Sequence[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
