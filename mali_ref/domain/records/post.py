"""Posts held: who held which office, from when to when."""

from collections.abc import Callable

from mali_ref.domain.fields import DateField, Link, Number, Text
from mali_ref.domain.record import Record
from mali_ref.domain.record_type import RecordType


def _title(record: Record, title_of: Callable[[object], str]) -> str:
    return f"{record.get('role')}: {title_of(record.get('holder'))}"


POST = RecordType(
    name="post",
    label="Post held",
    plural="Posts held",
    tab="actors",
    begins="start",
    ends="end",
    make_title=_title,
    rank=0.75,
    fields=(
        Text(name="role", label="Post", required=True, column=True, featured=True),
        Text(name="short_role", label="Post in short", help="As on a card: SRSG, DSRSG, Force Commander."),
        Link(name="holder", label="Holder", targets=("person",), required=True, column=True, featured=True),
        Link(name="body", label="Body", targets=("actor",), required=True, column=True, featured=True),
        DateField(name="start", label="Since", column=True, featured=True),
        DateField(name="end", label="Until", column=True, featured=True),
        DateField(name="observed", label="Held on", help="The day on which the source says so."),
        Number(name="order", label="Order", searched=False),
    ),
)
