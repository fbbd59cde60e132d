"""Sections: the numbered paragraphs of a document, retold in own words."""

from mali_ref.domain.fields import Choice, Link, LongText, Number, Text
from mali_ref.domain.record_type import RecordType

GROUPS = {
    "summary": "Summary",
    "mission": "Mission overview",
    "situation": "Situation",
    "environment": "Operational environment",
    "functions": "Peace operations functions",
    "issues": "Issues and considerations",
    "resources": "Resources",
}

SECTION = RecordType(
    name="section",
    label="Section",
    plural="Sections",
    tab="overview",
    group_field="group",
    subtitle=("number",),
    rank=0.9,
    fields=(
        Text(name="number", label="Paragraph", required=True, column=True, help="As printed: 9b; ES for the summary."),
        Number(name="order", label="Order", required=True, searched=False),
        Choice(name="group", label="Part", choices=GROUPS, required=True, column=True),
        Link(name="part_of", label="In", targets=("section",)),
        LongText(name="body", label="Text", required=True),
    ),
)
