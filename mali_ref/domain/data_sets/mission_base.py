"""Where the mission was deployed each year, with troops estimated from the units on its maps."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.fields import Link, Number, Text

_BY_UNIT_SIZE = "Estimated from the usual size of the units on the mission's maps; not a count."

MISSION_BASE = DataSet(
    name="mission_base",
    label="Deployment by place and year (Geo-PKO)",
    source="geo-pko",
    unique=("year", "location"),
    fields=(
        Number(name="year", label="Year", required=True, column=True),
        Text(name="location", label="Location", required=True, column=True, help="As Geo-PKO names it."),
        Link(name="place", label="Place", targets=("place",)),
        Number(name="latitude", label="Latitude", required=True, help="Degrees north, WGS 84."),
        Number(name="longitude", label="Longitude", required=True, help="Degrees east, WGS 84."),
        Number(name="troops", label="Troops, estimated", column=True, help=_BY_UNIT_SIZE),
        Number(name="infantry", label="Infantry, estimated", help=_BY_UNIT_SIZE),
        Number(name="reserve", label="Reserve, estimated", help=_BY_UNIT_SIZE),
        Number(name="headquarters", label="Headquarters level", help="Geo-PKO's code; 0 for none, 3 the highest."),
        Number(name="police", label="Police", help="1 where the map shows police."),
        Number(name="medical", label="Medical units"),
        Number(name="aviation", label="Aviation units"),
        Number(name="observers", label="Observers", help="1 where the map shows military observers."),
        Number(name="contributor_count", label="Contributing countries"),
        Text(
            name="contributors",
            label="Contributors",
            column=True,
            help="Each with troops as estimated; they need not add up to the total.",
        ),
    ),
)
