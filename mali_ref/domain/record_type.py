"""The description of a record kind, from which checks, tables, pages, search, export and help are built."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mali_ref.domain.dates import FIRST_DAY, LAST_DAY, Edtf
from mali_ref.domain.fields import Field
from mali_ref.domain.record import Record


@dataclass(frozen=True)
class RecordType:
    """What a kind of record is.

    Attributes:
        name: the kind's word in keys, files and tables.
        label, plural: English source text for translation (context "domain").
        group_field: the Choice field that sorts records into groups, or nothing.
        begins, ends: the date fields that say from when and until when a record holds; `begins` alone is a moment.
        subtitle: the fields whose words stand under the title in lists and search results.
        make_title: writes the title of a record that is not given one (a relation, an observation).
        rank: weight among equal search hits; people and actors come before figures.
        tab: the tab of the window that shows the kind.
    """

    name: str
    label: str
    plural: str
    fields: tuple[Field, ...]
    tab: str
    group_field: str = ""
    begins: str = ""
    ends: str = ""
    subtitle: tuple[str, ...] = ()
    make_title: Callable[[Record, Callable[[object], str]], str] | None = None
    rank: float = 1.0
    by_name: Mapping[str, Field] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {item.name: item for item in self.fields})

    def span(self, record: Record) -> tuple[str, str]:
        """The ISO days between which the record holds; empty text where it has no time or the end is open."""
        begin, end = record.get(self.begins), record.get(self.ends)
        from_day = begin.earliest if isinstance(begin, Edtf) else ""
        to_day = end.latest if isinstance(end, Edtf) else ""
        return ("" if from_day == FIRST_DAY else from_day), ("" if to_day == LAST_DAY else to_day)

    def is_backwards(self, record: Record) -> bool:
        """Whether the record ends before it begins."""
        begin, end = record.get(self.begins), record.get(self.ends)
        return isinstance(begin, Edtf) and isinstance(end, Edtf) and end.latest < begin.earliest

    def group_of(self, record: Record) -> str:
        """The record's group, or nothing."""
        return str(record.get(self.group_field) or "") if self.group_field else ""
