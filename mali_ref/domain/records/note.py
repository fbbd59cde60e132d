"""Notes: an editor's remark on a contradiction, a slip of the press or a choice of name."""

from mali_ref.domain.fields import Choice, LinkList, LongText, Text
from mali_ref.domain.record_type import RecordType

TYPES = {
    "contradiction": "Contradiction",
    "slip": "Printing slip",
    "naming": "Naming",
    "outside": "Differs from other sources",
    "unclear": "Unclear or undated",
}

NOTE = RecordType(
    name="note",
    label="Note",
    plural="Notes",
    tab="sources",
    group_field="type",
    subtitle=("type",),
    rank=0.6,
    fields=(
        Choice(name="type", label="Kind", choices=TYPES, required=True, column=True, featured=True, searched=True),
        LinkList(
            name="about",
            label="About",
            targets=(
                "section",
                "actor",
                "relation",
                "person",
                "post",
                "place",
                "event",
                "indicator",
                "observation",
                "mandate_task",
                "resolution",
                "issue",
                "recommendation",
                "source",
            ),
            required=True,
        ),
        Text(name="warning", label="Warn line", help="One short line shown on the records it is about."),
        LongText(name="first_statement", label="One place says"),
        LongText(name="second_statement", label="Another says"),
        Text(name="as_printed", label="As printed"),
        Text(name="corrected", label="Corrected"),
        LongText(name="shown", label="What the book shows, and why"),
    ),
)
