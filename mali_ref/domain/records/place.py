"""Places: countries, regions, cercles, towns, villages, rivers and natural areas."""

from mali_ref.domain.fields import Choice, DateField, Link, LongText, Number, Text
from mali_ref.domain.record_type import RecordType

TYPES = {
    "country": "Country",
    "region": "Region",
    "cercle": "Cercle",
    "capital": "Capital",
    "town": "Town",
    "village": "Village",
    "camp": "Camp",
    "natural": "Natural area",
    "river": "River",
    "wider": "Wider area",
}

PLACE = RecordType(
    name="place",
    label="Place",
    plural="Places",
    tab="events",
    group_field="type",
    begins="valid_from",
    ends="valid_to",
    subtitle=("type", "part_of"),
    rank=1.2,
    fields=(
        Choice(name="type", label="Kind", choices=TYPES, required=True, column=True, featured=True, searched=True),
        Link(name="part_of", label="In", targets=("place",), column=True, featured=True),
        Number(name="latitude", label="Latitude", searched=False, help="Degrees north, WGS 84; empty for an area."),
        Number(name="longitude", label="Longitude", searched=False, help="Degrees east, WGS 84; empty for an area."),
        Text(name="pcode", label="P-code", featured=True, help="OCHA place code; other schemes collide with it."),
        Text(name="iso_code", label="ISO 3166 code"),
        DateField(name="valid_from", label="Exists since"),
        DateField(name="valid_to", label="Existed until"),
        LongText(name="summary", label="Summary"),
        LongText(name="later", label="In other sources"),
    ),
)
