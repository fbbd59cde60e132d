"""A small country for tests of the map: two regions that share a border, a few towns, and events in and near them."""

from mali_ref.domain.data_set import DataRow
from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.figures import parse_figure
from mali_ref.domain.map_shapes import LAYERS, MapShape
from mali_ref.domain.record import Citation, Name, Record
from mali_ref.domain.refs import Ref, RoleRef

EDITION = "estimate-2017"
UCDP = "ucdp-ged-24-1"
SOURCES = (EDITION, UCDP, "cod-places-2015", "geo-pko", *dict.fromkeys(LAYERS.values()))


def place(key: str) -> Ref:
    """A place by its key."""
    return Ref("place", key)


def event(key: str) -> Ref:
    """An event by its key."""
    return Ref("event", key)


def record(kind: str, key: str, title: str, names: tuple[Name, ...] = (), **fields: object) -> Record:
    """A record of the estimate."""
    return Record(kind, key, title, EDITION, fields, names, (Citation(EDITION, "¶6a"),))


def happened(key: str, date: str, *places: tuple[str, str], kind: str = "attack", **fields: object) -> Record:
    """An event at places given as key and role."""
    linked = tuple(RoleRef(place(name), role) for name, role in places)
    return record("event", key, key.title(), date=parse_edtf(date), type=kind, places=linked, **fields)


def counted(number: int, precision: str, longitude: float, latitude: float, deaths: str = "3") -> DataRow:
    """A row of UCDP."""
    told = {"ucdp_id": str(number), "date": parse_edtf("2016-05-01"), "violence": "state_based", "clarity": "clear"}
    told |= {"side_a": "Government of Mali", "side_b": "AQIM", "precision": precision, "place": "Somewhere"}
    told |= {"longitude": longitude, "latitude": latitude, "deaths": parse_figure(deaths)}
    return DataRow("ucdp_event", number, told)


def _box(left: float, bottom: float, right: float, top: float) -> tuple[tuple[float, float], ...]:
    return ((left, bottom), (right, bottom), (right, top), (left, top), (left, bottom))


SHAPES = (
    MapShape("country", "MLI", "Mali", 0, (_box(-10, 10, 4, 22),), "mission", -2, 14),
    MapShape("country", "NER", "Niger", 0, (_box(4, 10, 15, 22),), "neighbour", 9, 16),
    MapShape("region", "ML07", "Gao", 0, (_box(-2, 14, 4, 18),), "", 1, 16),
    MapShape("region", "ML08", "Kidal", 0, (_box(-2, 18, 4, 22),), "", 1, 20),
    MapShape("cercle", "ML0701", "Gao", 0, (_box(-2, 14, 1, 18),), "", -1, 16),
    MapShape("cercle", "ML0702", "Ansongo", 0, (_box(1, 14, 4, 18),), "", 2, 16),
    MapShape("cercle_border", "ML07", "Gao", 0, (((1, 14), (1, 18)),)),
    MapShape("river", "niger", "Niger", 3, (((-8, 12), (-4, 15), (0, 17), (3, 13)),)),
)

RECORDS = (
    *(record("source", key, key, type="dataset", code="UCDP" if key == UCDP else "") for key in SOURCES),
    record("actor", "jnim", "JNIM", group="jihadist", type="armed_group"),
    record("actor", "minusma", "MINUSMA", group="international", type="mission"),
    record("place", "mali", "Mali", type="country", iso_code="MLI"),
    record("place", "niger", "Niger", type="country", iso_code="NER"),
    record("place", "north", "The north", type="wider", part_of=place("mali")),
    record(
        "place",
        "gao-region",
        "Gao region",
        (Name("Région de Gao", "fr"),),
        type="region",
        part_of=place("mali"),
        pcode="ML07",
    ),
    record("place", "kidal-region", "Kidal region", type="region", part_of=place("mali"), pcode="ML08"),
    record("place", "gao", "Gao", type="town", part_of=place("gao-region"), latitude=16.27, longitude=-0.04),
    record("place", "kidal", "Kidal", type="town", part_of=place("kidal-region"), latitude=18.44, longitude=1.41),
    record("place", "airfield", "Airfield", type="camp", part_of=place("kidal")),
    record("place", "hamlet", "Hamlet", type="village", part_of=place("gao-region")),
    record("place", "boni", "Boni", type="village", part_of=place("gao-region")),
    record("place", "niger-river", "River Niger", type="river"),
    happened(
        "bomb",
        "2017-01-18",
        ("gao", "at"),
        killed=parse_figure("80"),
        actors=(RoleRef(Ref("actor", "minusma"), "target"), RoleRef(Ref("actor", "jnim"), "claimed")),
    ),
    happened("siege", "2017-02", ("gao", "near"), ("gao-region", "in"), killed=parse_figure(">=5")),
    happened("raid", "2016-08", ("kidal-region", "in")),
    happened("talks", "2016-03", ("mali", "in"), kind="political"),
    happened("road", "2016-04", ("gao", "between"), ("kidal", "between"), kind="security"),
    happened("hamlet", "2016-05", ("hamlet", "at")),
    happened("boni", "2016-06", ("boni", "at")),
    happened("airfield", "2016-07", ("airfield", "at")),
    happened("later", "2018-01-01", ("kidal", "at")),
    happened("nowhere", "2015-01-01"),
)

DATA = (
    counted(1, "exact", -0.04, 16.27, "55"),
    counted(2, "near", -0.03, 16.28),
    counted(3, "cercle", 2.0, 16.0),
    counted(4, "region", 1.0, 20.0),
    counted(5, "country", -2.0, 14.0),
    DataRow(
        "locality",
        1,
        {
            "name": "Boni",
            "class": "commune_seat",
            "iso3": "MLI",
            "latitude": 15.07,
            "longitude": -1.3,
            "origin": "cod",
            "place": place("boni"),
        },
    ),
    DataRow(
        "locality",
        2,
        {
            "name": "Timbuktu",
            "name_fr": "Tombouctou",
            "class": "region_capital",
            "iso3": "MLI",
            "latitude": 16.77,
            "longitude": -3.0,
            "origin": "cod",
            "population": 84208.0,
        },
    ),
    *(
        DataRow(
            "mission_base",
            number,
            {
                "year": float(year),
                "location": "Gao",
                "latitude": 16.27,
                "longitude": -0.04,
                "troops": troops,
                "contributors": "Chad (150)",
                "place": place("gao"),
            },
        )
        for number, (year, troops) in enumerate(((2014, 400.0), (2016, 900.0)), 1)
    ),
)
