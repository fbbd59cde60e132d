"""Take the data sets of the book out of a folder of open data: ``python db/make_data_sets.py FOLDER [OUT]``.

FOLDER holds ``events/ucdp_ged_mali.csv`` (UCDP GED 24.1), ``mission/minusma_fatalities.csv`` (the UN register),
``mission/minusma_bases_geopko.csv`` (Geo-PKO 2.3) and UNHCR's two tables under ``indicators/``. OUT, by default
``db/data``, gets a file for each data set in the words of `mali_ref/domain/data_sets`. Numbers stay as upstream has
them. What is the book's own is here: which names of UCDP are certainly which actors of the book, and the records of
places. Towns and villages have a script of their own, `make_localities.py`, and so has the map, `make_map.py`.
"""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str]

REGIONS = {
    "ML01": "kayes-region",
    "ML02": "koulikoro-region",
    "ML03": "sikasso-region",
    "ML04": "segou-region",
    "ML05": "mopti-region",
    "ML06": "timbuktu-region",
    "ML07": "gao-region",
    "ML08": "kidal-region",
    "ML09": "bamako-district",
}

# UCDP's actor number to the book's record, only where both are certainly the same. Left out on purpose: 234 “IS”,
# which is the whole Islamic State; 4380 “MAA” and 3481, which may be either of two groups; communities such as
# “Fulani”, whose armed members are meant; and sides that join several groups. 1158 is told apart by `_actor`.
ACTORS = {
    "72": "government-of-mali",
    "74": "mauritania",
    "75": "niger",
    "78": "burkina-faso",
    "109": "algeria",
    "539": "aqim",
    "715": "ganda-koy",
    "1157": "ansar-dine",
    "1161": "mujao",
    "1164": "red-berets",
    "3157": "ganda-izo",
    "4376": "al-mourabitoun",
    "5880": "gatia",
    "6267": "flm",
    "6648": "ansarul-islam",
    "6716": "jnim",
    "6769": "dozo",
    "6836": "msa",
    "7092": "dan-na-ambassagou",
    "8822": "csp-psd",
}
VIOLENCE = {"state-based": "state_based", "non-state": "non_state", "one-sided": "one_sided"}
PRECISIONS = ("exact", "near", "cercle", "region", "part", "country", "outside")
CLARITIES = {"1": "clear", "2": "summed"}

# Countries that have a record in the book.
COUNTRIES = {
    "BEN": "benin",
    "BFA": "burkina-faso",
    "BGD": "bangladesh",
    "CHN": "china",
    "CIV": "cote-divoire",
    "CMR": "cameroon",
    "DEU": "germany",
    "FRA": "france",
    "GIN": "guinea",
    "KHM": "cambodia",
    "MLI": "mali",
    "NER": "niger",
    "NGA": "nigeria",
    "NLD": "netherlands",
    "SEN": "senegal",
    "TCD": "chad",
    "TGO": "togo",
    "TUN": "tunisia",
    "USA": "united-states",
}
PERSONNEL = {
    "Military": "military",
    "Police": "police",
    "International Civilian": "international_civilian",
    "Local": "local_civilian",
    "Other": "other",
}
CAUSES = {
    "Malicious Act": "malicious_act",
    "Accident": "accident",
    "Illness": "illness",
    "Other": "other",
    "To Be Determined": "to_be_determined",
    "Unknown": "unknown",
}
GENDERS = {"F": "female", "M": "male"}

# Geo-PKO's locations: the mission's camp there, or the town where the book has no camp.
CAMPS = {
    "Aguelhok": "minusma-camp-aguelhok",
    "Ansongo": "minusma-camp-ansongo",
    "Bamako": "minusma-camp-bamako",
    "Ber": "minusma-camp-ber",
    "Douentza": "minusma-camp-douentza",
    "Gao": "minusma-camp-gao",
    "Goundam": "minusma-camp-goundam",
    "Kidal": "minusma-camp-kidal",
    "Mopti/Sevare": "minusma-camp-sevare",
    "Ménaka": "minusma-camp-menaka",
    "Tessalit": "minusma-camp-tessalit",
    "Tombouctou (Timbuktu)": "minusma-camp-timbuktu",
}


def main(arguments: Sequence[str]) -> int:
    """Write the tables anew."""
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    out = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent / "data"
    tables = {
        "ucdp_event": [_event(row) for row in _read(folder / "events" / "ucdp_ged_mali.csv")],
        "mission_death": [_death(row) for row in _read(folder / "mission" / "minusma_fatalities.csv")],
        "mission_base": [_base(row) for row in _read(folder / "mission" / "minusma_bases_geopko.csv")],
        "refugee": [*_refugees(folder / "indicators")],
    }
    out.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        _write(out / f"{name}.csv", rows)
        print(f"{name}: {len(rows)} rows")
    return 0


def _event(row: Row) -> Row:
    start, end = row["date_start"], row["date_end"]
    return {
        "ucdp_id": row["ucdp_id"],
        "date": start if start == end else f"{start}/{end}",
        "violence": VIOLENCE[row["violence"]],
        "side_a": row["side_a"],
        "side_b": row["side_b"],
        "actor_a": _actor(row["side_a_id"], row["year"]),
        "actor_b": _actor(row["side_b_id"], row["year"]),
        "dyad": row["dyad"],
        "conflict": row["conflict"],
        "place": row["place"],
        "cercle": row["adm2_name"],
        "region": REGIONS.get(row["map_region_pcode"], ""),
        "precision": PRECISIONS[int(row["where_prec"]) - 1],
        "latitude": _short(row["latitude"]),
        "longitude": _short(row["longitude"]),
        "deaths": _figure(row["best"], row["low"], row["high"]),
        "deaths_side_a": row["deaths_a"],
        "deaths_side_b": row["deaths_b"],
        "deaths_civilians": row["deaths_civilians"],
        "deaths_unknown": row["deaths_unknown"],
        "clarity": CLARITIES[row["event_clarity"]],
        "sources": "" if row["n_sources"] == "-1" else row["n_sources"],
    }


def _actor(number: str, year: str) -> str:
    """The record of an actor; UCDP calls the MNLA by the name of the CMA, which it became a part of during 2014."""
    if number == "1158":
        return "mnla" if year < "2014" else "cma" if year > "2014" else ""
    return ACTORS.get(number, "")


def _figure(best: str, low: str, high: str) -> str:
    """The best estimate with its bounds, if they differ from it; a bound on the wrong side of it is left out."""
    lower = low if int(low) <= int(best) else ""
    upper = high if int(high) >= int(best) else ""
    return best if lower == upper and upper in (best, "") else f"{best} [{lower}..{upper}]"


def _death(row: Row) -> Row:
    # Upstream writes Côte d'Ivoire without its apostrophe, and then without its code.
    is_ivorian = row["nationality"] == "Côte dIvoire"
    code = "CIV" if is_ivorian else row["iso3"]
    return {
        "casualty": row["casualty_id"],
        "date": row["date"],
        "nationality": "Côte d'Ivoire" if is_ivorian else row["nationality"],
        "iso3": code,
        "country": COUNTRIES.get(code, ""),
        "personnel": PERSONNEL[row["personnel_type"].strip()],
        "cause": CAUSES[row["incident_type"]],
        "gender": GENDERS[row["gender"]],
    }


def _base(row: Row) -> Row:
    return {
        "year": row["year"],
        "location": row["location"],
        "place": CAMPS.get(row["location"], ""),
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "troops": row["mean_troops_estimate"],
        "infantry": row["infantry"],
        "reserve": row["reserve"],
        "headquarters": row["headquarters_level"],
        "police": row["police"],
        "medical": row["medical"],
        "aviation": row["aviation"],
        "observers": row["observers"],
        "contributor_count": row["n_contributors"],
        "contributors": row["contributors"],
    }


def _refugees(folder: Path) -> Iterable[Row]:
    for row in _read(folder / "refugees_from_mali_by_asylum_country.csv"):
        yield {
            "direction": "from_mali",
            "year": row["year"],
            "country": row["coa_name"],
            "iso3": row["coa_iso"],
            "refugees": row["refugees"],
            "asylum_seekers": row["asylum_seekers"],
        }
    for row in _read(folder / "refugees_in_mali_by_origin.csv"):
        yield {
            "direction": "in_mali",
            "year": row["year"],
            "country": row["coo_name"],
            "iso3": row["coo_iso"],
            "refugees": row["refugees"],
            "asylum_seekers": "",
        }


def _short(number: str) -> str:
    """The same number without a point that says nothing: 20. is 20."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
