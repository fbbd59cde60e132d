"""Lethal events of organised violence as the Uppsala Conflict Data Program counts them; no events of the book."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.fields import Choice, DateField, FigureField, Link, Number, Text

VIOLENCE = {
    "state_based": "State-based conflict",
    "non_state": "Non-state conflict",
    "one_sided": "Violence against civilians",
}

# Upstream's codes 1 to 7, in their order. Beyond the first two a point stands for an area.
PRECISIONS = {
    "exact": "Exact place",
    "near": "Near the place named",
    "cercle": "Cercle only",
    "region": "Region only",
    "part": "Part of the country only",
    "country": "Country only",
    "outside": "International water or airspace",
}

CLARITIES = {
    "clear": "One event, told apart from others",
    "summed": "Several events counted together",
}

UCDP_EVENT = DataSet(
    name="ucdp_event",
    label="Lethal events (UCDP)",
    source="ucdp-ged-24-1",
    begins="date",
    unique=("ucdp_id",),
    fields=(
        Text(name="ucdp_id", label="UCDP number", required=True, help="The publisher's own number of the event."),
        DateField(
            name="date",
            label="Date",
            required=True,
            column=True,
            help="A period holds the event or events; the day within it is not known.",
        ),
        Choice(name="violence", label="Kind of violence", choices=VIOLENCE, required=True, column=True),
        Text(name="side_a", label="Side A", required=True, column=True, help="As UCDP names it."),
        Text(name="side_b", label="Side B", required=True, column=True, help="As UCDP names it."),
        Link(name="actor_a", label="Actor on side A", targets=("actor",), help="Only where it is certainly the same."),
        Link(name="actor_b", label="Actor on side B", targets=("actor",), help="Only where it is certainly the same."),
        Text(name="dyad", label="Opposing pair"),
        Text(name="conflict", label="Conflict"),
        Text(name="place", label="Place", column=True, help="As UCDP describes it."),
        Text(name="cercle", label="Cercle", help="As UCDP names it."),
        Link(
            name="region",
            label="Region",
            targets=("place",),
            column=True,
            help="Whose borders before 2016 hold the point; empty where only the country is known.",
        ),
        Choice(name="precision", label="Place known as", choices=PRECISIONS, required=True),
        Number(name="latitude", label="Latitude", help="Degrees north, WGS 84."),
        Number(name="longitude", label="Longitude", help="Degrees east, WGS 84."),
        FigureField(
            name="deaths",
            label="Deaths",
            required=True,
            column=True,
            help="UCDP's best estimate, with its low and high one where they differ from it.",
        ),
        Number(name="deaths_side_a", label="Deaths of side A"),
        Number(name="deaths_side_b", label="Deaths of side B"),
        Number(name="deaths_civilians", label="Civilian deaths"),
        Number(name="deaths_unknown", label="Deaths of unknown side"),
        Choice(name="clarity", label="Clarity", choices=CLARITIES, required=True),
        Number(
            name="sources", label="Reports", help="How many reports it rests on; empty where they were not counted."
        ),
    ),
)
