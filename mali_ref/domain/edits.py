"""Edits as values: what a deed changes, its inverse, and what of it still stands later.

An edit knows nothing of tables or windows. The store applies it in one transaction and writes it into the journal;
undo applies its inverse through the same door.
"""

from dataclasses import dataclass, replace
from typing import Any

from mali_ref.domain.record import Record
from mali_ref.domain.record_text import is_empty
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref

# What a record has besides the fields of its kind, under the names the history shows. Its status is its “review”,
# since some kinds have a field called status.
COMMON = ("title", "names", "citations", "statements", "confidence", "review", "private", "edition")
_ATTRIBUTES = {name: name for name in COMMON} | {"review": "status"}
_EMPTY: dict[str, Any] = {"names": (), "citations": (), "statements": (), "private": False}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One part of a record before and after; None where it has no value.

    Attributes:
        field: a field's name, or one of COMMON.
    """

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """A record before and after: no ``before`` is a new record, no ``after`` a deleted one."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        refs = {record.ref for record in (self.before, self.after) if record is not None}
        if len(refs) != 1:
            raise ValueError("A change is of one record, before or after.")

    @property
    def ref(self) -> Ref:
        """The record changed."""
        return (self.after or self.before).ref  # type: ignore[union-attr]

    @property
    def title(self) -> str:
        """The record's title after the change, or the last one it had."""
        return (self.after or self.before).title  # type: ignore[union-attr]

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One deed of the user, applied and undone as a whole.

    Attributes:
        label: what a bulk deed, an import or a merge calls itself; empty for an edit whose changes speak for it.
        reason: why, in the author's words.
    """

    changes: tuple[Change, ...]
    author: str = ""
    reason: str = ""
    label: str = ""

    def __post_init__(self) -> None:
        if len(self.refs) != len(self.changes):
            raise ValueError("An edit changes each record once.")

    @property
    def refs(self) -> frozenset[Ref]:
        """The records changed."""
        return frozenset(change.ref for change in self.changes)

    def inverse(self) -> "Edit":
        """The edit that takes this one back, last change first."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit as the journal holds it.

    Attributes:
        id: its place in this book's journal.
        uid: the same everywhere, for change files.
        time: ISO 8601 in UTC, to the second.
        laptop: which machine wrote it.
        deed: ``edit``, ``undo``, ``redo`` or ``revert``.
        of: the entry that was undone, redone or reverted.
    """

    id: int
    uid: str
    time: str
    laptop: str
    deed: str
    of: int | None
    edit: Edit


def field_changes(change: Change) -> list[FieldChange]:
    """The parts of the record that differ, in the order of its description; a title made from parts is left out."""
    record_type = RECORD_TYPES[change.ref.kind]
    first = ("names",) if record_type.make_title else ("title", "names")
    found = []
    for name in [*first, *(field.name for field in record_type.fields), *COMMON[2:]]:
        before, after = part(change.before, name), part(change.after, name)
        if before != after:
            found.append(FieldChange(name, before, after))
    return found


def part(record: Record | None, name: str) -> Any:
    """A field or one of COMMON of a record; None where it is empty."""
    if record is None:
        return None
    if name not in _ATTRIBUTES:
        value = record.get(name)
        return None if is_empty(value) else value
    value = getattr(record, _ATTRIBUTES[name])
    return None if value == _EMPTY.get(name, "") else value


def with_part(record: Record, name: str, value: Any) -> Record:
    """The record with another value in one part; None empties it."""
    if name in _ATTRIBUTES:
        return replace(record, **{_ATTRIBUTES[name]: _EMPTY.get(name, "") if value is None else value})
    fields = {key: kept for key, kept in record.fields.items() if key != name}
    if value is not None:
        fields[name] = value
    return replace(record, fields=fields)


def same(one: Record | None, other: Record | None) -> bool:
    """Whether two readings of a record say the same; a title made from parts does not count."""
    if one is None or other is None:
        return one is other
    return one.ref == other.ref and not field_changes(Change(one, other))


def reverted(now: Record | None, change: Change) -> tuple[Record | None, list[str]]:
    """The record as it is now without what still stands of an earlier change.

    Returns:
        The record to write (None: to delete), and the parts left alone because they were changed again since.
    """
    if change.before is None or change.after is None:
        if same(now, change.after):
            return change.before, []
        return now, [] if same(now, change.before) else ["record"]
    if now is None:
        return None, ["record"]
    left = []
    for item in field_changes(change):
        if part(now, item.field) == item.after:
            now = with_part(now, item.field, item.before)
        elif part(now, item.field) != item.before:
            left.append(item.field)
    return now, left
