"""Actors: armed groups, coalitions, forces, states, organisations, missions, operations and units."""

from mali_ref.domain.fields import Choice, DateField, Link, LinkList, LongText, Text
from mali_ref.domain.record_type import RecordType

GROUPS = {
    "state": "State forces",
    "platform": "Platform",
    "cma": "CMA",
    "jihadist": "Jihadist",
    "self_defence": "Self-defence",
    "regional": "Regional",
    "international": "International",
    "other": "Not attributed",
}

TYPES = {
    "armed_group": "Armed group",
    "coalition": "Coalition",
    "government": "Government body",
    "armed_force": "Armed force",
    "state": "State",
    "organisation": "Organisation",
    "mission": "Mission",
    "operation": "Military operation",
    "unit": "Unit",
    "movement": "Civil movement",
    "community": "Community",
    "criminal": "Criminal network",
    "party": "Political institution",
    "media": "Broadcaster",
}

ACTOR = RecordType(
    name="actor",
    label="Actor",
    plural="Actors",
    tab="actors",
    group_field="group",
    begins="founded",
    ends="ended",
    subtitle=("description",),
    rank=1.5,
    fields=(
        Choice(name="group", label="Group", choices=GROUPS, required=True, column=True),
        Choice(name="type", label="Kind", choices=TYPES, required=True, featured=True, column=True),
        Text(name="description", label="In short", help="A few words that tell this actor from others."),
        DateField(name="founded", label="Founded", featured=True, column=True),
        DateField(name="ended", label="Ended"),
        Text(name="status", label="Status", featured=True),
        Link(name="part_of", label="Part of", targets=("actor",)),
        LinkList(name="areas", label="Areas", targets=("place",), featured=True),
        Text(name="leader", label="Leader", help="Words of the source where the leader is not named."),
        Text(name="strength", label="Strength"),
        Text(name="made_up_of", label="Made up of"),
        Text(name="aims", label="Aims"),
        Text(name="funding", label="Funding"),
        LongText(name="summary", label="Summary"),
        LongText(name="later", label="In other sources"),
    ),
)
