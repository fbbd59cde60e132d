"""Events: what happened, or is due, on a day or over a time."""

from mali_ref.domain.fields import Choice, DateField, FigureField, LinkList, LongText, Text
from mali_ref.domain.record_type import RecordType

TYPES = {
    "attack": "Attack",
    "security": "Security",
    "political": "Political",
    "agreement": "Agreement",
    "mission": "Mission",
    "humanitarian": "Humanitarian",
    "justice": "Justice",
    "protest": "Protest",
    "economic": "Economic",
}

STATUSES = {
    "stated": "stated as fact",
    "reported": "reported",
    "claimed": "claimed",
    "alleged": "alleged",
    "unconfirmed": "unconfirmed",
    "planned": "planned",
    "expected": "expected",
    "postponed": "postponed",
}

ACTOR_ROLES = {
    "perpetrator": "carried it out",
    "alleged": "said to have carried it out",
    "claimed": "claimed it",
    "target": "target",
    "victim": "victim",
    "participant": "took part",
    "organiser": "organised it",
    "signatory": "signed",
    "boycotted": "stayed away",
    "responder": "responded",
    "speaker": "announced or condemned it",
    "subject": "concerned",
}

PLACE_ROLES = {"at": "at", "near": "near", "in": "in", "from": "from", "between": "between"}

EVENT = RecordType(
    name="event",
    label="Event",
    plural="Events",
    tab="events",
    group_field="type",
    begins="date",
    subtitle=("date", "type"),
    rank=1.1,
    fields=(
        DateField(name="date", label="Date", required=True, column=True, featured=True),
        Text(name="date_as_printed", label="Date as printed", help="Where the source misprints the date."),
        Choice(name="type", label="Type", choices=TYPES, required=True, column=True, featured=True, searched=True),
        Choice(name="status", label="Status", choices=STATUSES, column=True),
        LinkList(name="places", label="Places", targets=("place",), roles=PLACE_ROLES, column=True, featured=True),
        LinkList(
            name="actors",
            label="Actors",
            targets=("actor", "person"),
            roles=ACTOR_ROLES,
            column=True,
            featured=True,
        ),
        FigureField(name="killed", label="Killed", column=True, featured=True),
        FigureField(name="injured", label="Injured", column=True, featured=True),
        Text(name="toll", label="Who was killed or hurt", help="In words: one Chadian peacekeeper, others injured."),
        LongText(name="summary", label="What happened"),
        LongText(name="later", label="In other sources"),
    ),
)
