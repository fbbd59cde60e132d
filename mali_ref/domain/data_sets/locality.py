"""Towns, villages and seats of administration with their coordinates: the points of the map, not places of the book."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.fields import Choice, Link, Number, Text

# From the largest to the smallest; a map at a small scale begins with the first.
CLASSES = {
    "national_capital": "National capital",
    "region_capital": "Capital of a region",
    "city": "City",
    "cercle_capital": "Seat of a cercle",
    "commune_seat": "Seat of a commune",
    "populated_place": "Town or village",
    "village": "Village",
    "mountains": "Mountains",
}

ORIGINS = {"geonames": "GeoNames", "cod": "OCHA, populated places", "ucdp": "UCDP"}

LOCALITY = DataSet(
    name="locality",
    label="Places on the map",
    source="cod-places-2015",
    unique=("name", "latitude", "longitude"),
    fields=(
        Text(name="name", label="Name", required=True, column=True),
        Text(name="name_fr", label="French name"),
        Text(name="other_names", label="Other names", help="Spellings divided by semicolons."),
        Choice(name="class", label="Kind", choices=CLASSES, required=True, column=True),
        Text(name="iso3", label="Country code", required=True, help="ISO 3166-1, three letters."),
        Text(name="region", label="Region", column=True),
        Text(name="region_pcode", label="P-code of the region"),
        Text(name="cercle", label="Cercle", column=True),
        Text(name="cercle_pcode", label="P-code of the cercle"),
        Text(name="commune", label="Commune"),
        Text(name="commune_pcode", label="P-code of the commune"),
        Text(name="pcode", label="P-code", help="OCHA's code of the place itself."),
        Number(name="latitude", label="Latitude", required=True, help="Degrees north, WGS 84."),
        Number(name="longitude", label="Longitude", required=True, help="Degrees east, WGS 84."),
        Number(name="population", label="Population", help="As GeoNames has it, of no one year."),
        Text(name="geonames_id", label="GeoNames number"),
        Choice(name="origin", label="Position from", choices=ORIGINS, required=True),
        Link(name="place", label="Place of the book", targets=("place",)),
    ),
)
