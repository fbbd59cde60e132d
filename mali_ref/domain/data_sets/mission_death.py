"""Deaths in the mission, a row for each person, as the United Nations register them."""

from mali_ref.domain.data_set import DataSet
from mali_ref.domain.fields import Choice, DateField, Link, Text

PERSONNEL = {
    "military": "Military",
    "police": "Police",
    "international_civilian": "International civilian",
    "local_civilian": "Local civilian",
    "other": "Other",
}

CAUSES = {
    "malicious_act": "Malicious act",
    "accident": "Accident",
    "illness": "Illness",
    "other": "Other",
    "to_be_determined": "To be determined",
    "unknown": "Unknown",
}

GENDERS = {"female": "Woman", "male": "Man"}

MISSION_DEATH = DataSet(
    name="mission_death",
    label="Deaths in the mission (UN register)",
    source="un-fatality-register",
    begins="date",
    unique=("casualty",),
    fields=(
        Text(name="casualty", label="Number in the register", required=True),
        DateField(name="date", label="Date", required=True, column=True),
        Text(name="nationality", label="Nationality", required=True, column=True),
        Text(name="iso3", label="Country code", help="ISO 3166-1, three letters."),
        Link(name="country", label="Country", targets=("place",)),
        Choice(name="personnel", label="Staff", choices=PERSONNEL, required=True, column=True),
        Choice(name="cause", label="Cause", choices=CAUSES, required=True, column=True),
        Choice(name="gender", label="Gender", choices=GENDERS),
    ),
)
