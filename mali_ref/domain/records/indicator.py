"""Indicators: what a series of figures measures."""

from mali_ref.domain.fields import Choice, LongText, Text, UnitChoice
from mali_ref.domain.record_type import RecordType

TOPICS = {
    "economic": "Economic",
    "social": "Social",
    "humanitarian": "Humanitarian",
    "infrastructure": "Infrastructure",
    "information": "Information",
    "political": "Political",
    "strength": "Mission strength",
    "contributors": "Contributors",
    "casualties": "Casualties",
    "budget": "Mission budget",
    "forces": "Other forces",
    "aid": "Aid and pledges",
}

INDICATOR = RecordType(
    name="indicator",
    label="Indicator",
    plural="Indicators",
    tab="indicators",
    group_field="topic",
    subtitle=("topic", "unit"),
    fields=(
        Choice(name="topic", label="Topic", choices=TOPICS, required=True, column=True, featured=True, searched=True),
        UnitChoice(name="unit", label="Unit", required=True, column=True, featured=True, searched=False),
        Text(name="unit_label", label="Unit in words", help="Where the unit alone says too little: of adults."),
        LongText(name="definition", label="What it measures"),
        LongText(name="remark", label="Remark"),
        LongText(name="later", label="In other sources"),
    ),
)
