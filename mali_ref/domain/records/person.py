"""People named by a source."""

from mali_ref.domain.fields import DateField, Link, LongText, Text
from mali_ref.domain.record_type import RecordType

PERSON = RecordType(
    name="person",
    label="Person",
    plural="People",
    tab="actors",
    subtitle=("description",),
    rank=1.5,
    fields=(
        Text(name="description", label="In short", help="The post or part for which the source names this person."),
        DateField(name="born", label="Born", column=True),
        Link(name="country", label="Country", targets=("place",), column=True),
        Link(name="affiliation", label="Belongs to", targets=("actor",), column=True),
        LongText(name="summary", label="Summary"),
        LongText(name="later", label="In other sources"),
    ),
)
