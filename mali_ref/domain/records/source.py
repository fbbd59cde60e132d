"""Sources: the documents the book rests on."""

from mali_ref.domain.fields import Choice, DateField, LongText, Text
from mali_ref.domain.record_type import RecordType

# Types of the Citation Style Language (CSL 1.0).
TYPES = {
    "report": "Report",
    "webpage": "Web page",
    "dataset": "Data set",
    "legislation": "Resolution or law",
    "treaty": "Treaty",
    "speech": "Statement",
    "hearing": "Hearing",
    "article-newspaper": "News article",
    "article-journal": "Journal article",
    "map": "Map",
    "book": "Book",
    "document": "Document",
}

SOURCE = RecordType(
    name="source",
    label="Source",
    plural="Sources",
    tab="sources",
    subtitle=("publisher", "date"),
    fields=(
        Text(name="code", label="Short code", help="As on a citation chip: UCDP, WDI. Empty: the locator alone."),
        Choice(name="type", label="Kind", choices=TYPES, required=True, column=True, featured=True),
        Text(name="publisher", label="Publisher", column=True, featured=True),
        DateField(name="date", label="Date", column=True, featured=True),
        Text(name="address", label="Address", help="Public web address, where the source gives one."),
        Text(name="licence", label="Licence"),
        LongText(name="summary", label="What it is"),
    ),
)
