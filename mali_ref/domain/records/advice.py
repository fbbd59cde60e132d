"""What the document raises and advises: issues and recommendations."""

from mali_ref.domain.fields import Choice, LinkList, LongText, Number, Text
from mali_ref.domain.record_type import RecordType

ADDRESSEES = {"us": "United States", "un": "United Nations", "minusma": "MINUSMA", "mali": "Mali"}

ISSUE = RecordType(
    name="issue",
    label="Issue",
    plural="Issues",
    tab="overview",
    fields=(
        Number(name="order", label="Order", required=True, searched=False),
        LongText(name="summary", label="Issue", required=True),
        LinkList(name="about", label="Concerns", targets=("actor", "place", "event", "person"), featured=True),
    ),
)

RECOMMENDATION = RecordType(
    name="recommendation",
    label="Recommendation",
    plural="Recommendations",
    tab="overview",
    group_field="addressee",
    subtitle=("addressee",),
    fields=(
        Number(name="order", label="Order", required=True, searched=False),
        Choice(
            name="addressee",
            label="Addressed to",
            choices=ADDRESSEES,
            required=True,
            column=True,
            featured=True,
            searched=True,
        ),
        Text(name="made_by", label="Made by", featured=True, help="Where the source names an observer."),
        LongText(name="summary", label="Recommendation", required=True),
        LinkList(name="about", label="Concerns", targets=("actor", "place", "event", "person"), featured=True),
    ),
)
