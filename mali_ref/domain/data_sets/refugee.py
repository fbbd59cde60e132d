"""Refugees at the end of each year: Malians by host country, and those in Mali by origin."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.fields import Choice, Number, Text

DIRECTIONS = {"from_mali": "From Mali", "in_mali": "In Mali"}

REFUGEE = DataSet(
    name="refugee",
    label="Refugees by country and year (UNHCR)",
    source="unhcr-rpsd",
    unique=("direction", "year", "iso3"),
    fields=(
        Choice(name="direction", label="Direction", choices=DIRECTIONS, required=True, column=True),
        Number(name="year", label="Year", required=True, column=True, help="Counted at its end."),
        Text(
            name="country",
            label="Country",
            required=True,
            column=True,
            help="The host of those from Mali; the origin of those in Mali.",
        ),
        Text(name="iso3", label="Country code", required=True, help="ISO 3166-1; UNHCR's own where there is none."),
        Number(name="refugees", label="Refugees", required=True, column=True),
        Number(name="asylum_seekers", label="Asylum-seekers", column=True, help="Given only for those from Mali."),
    ),
)
