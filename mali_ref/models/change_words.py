"""Edits in words: what was changed, from what to what, by whom and why, in the language of the screen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.edits import Change, Entry, FieldChange, field_changes
from mali_ref.domain.fields import LinkList, LongText
from mali_ref.domain.record import CONFIDENCES, STATUSES, Citation, Statement
from mali_ref.domain.record_type import RecordType
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.edit_labels import shown_edit_label
from mali_ref.models.labels import date_text, label, value_text
from mali_ref.models.language import number_text
from mali_ref.models.workspace import Workspace

# Longer values are shown by their difference alone.
MOST_SIGNS = 240


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of a record that was changed, in words; empty words mean that there was no value.

    Attributes:
        field: a field's name, or one of `mali_ref.domain.edits.COMMON`, or ``record``.
    """

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One entry of a record's history, in words.

    Attributes:
        when: local date and time.
        deed: ``edit``, ``undo``, ``redo`` or ``revert``.
    """

    entry: Entry
    when: str
    author: str
    reason: str
    deed: str
    parts: tuple[PartChange, ...]


def part_label(record_type: RecordType, name: str) -> str:
    """The name of a part of a record on screen."""
    if name in record_type.by_name:
        return label(record_type.by_name[name].label)
    translate = QCoreApplication.translate
    common = {
        "title": translate("Changes", "Title"),
        "names": translate("Changes", "Names"),
        "citations": translate("Changes", "Citations"),
        "statements": translate("Changes", "Second values"),
        "confidence": translate("Changes", "Confidence"),
        "review": translate("Changes", "Review"),
        "private": translate("Changes", "Private"),
        "edition": translate("Changes", "Edition"),
        "record": translate("Changes", "Record"),
    }
    return common.get(name, name)


class ChangeWords:
    """Writes the changes of one book."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def item(self, entry: Entry, ref: Ref) -> HistoryItem:
        """What an entry did to one record."""
        parts = [part for change in entry.edit.changes if change.ref == ref for part in self.parts(change)]
        return HistoryItem(
            entry, local_time(entry.time), entry.edit.author, entry.edit.reason, entry.deed, tuple(parts)
        )

    def parts(self, change: Change) -> list[PartChange]:
        """The parts of a change; a new or deleted record is one part."""
        record_type = RECORD_TYPES[change.ref.kind]
        whole = part_label(record_type, "record")
        if change.before is None:
            return [PartChange("record", whole, "", QCoreApplication.translate("Changes", "New record"))]
        if change.after is None:
            return [PartChange("record", whole, change.title, QCoreApplication.translate("Changes", "Deleted"))]
        return [self.part(record_type, item) for item in field_changes(change)]

    def part(self, record_type: RecordType, item: FieldChange) -> PartChange:
        """One changed part."""
        words = (self.words(record_type, item.field, value) for value in (item.before, item.after))
        return PartChange(item.field, part_label(record_type, item.field), *words)

    def words(self, record_type: RecordType, name: str, value: Any) -> str:
        """A part's value in words; empty where it has none."""
        if value is None:
            return ""
        field = record_type.by_name.get(name)
        if field is None:
            return self._common_words(record_type, name, value)
        if isinstance(value, Ref):
            return self._title(value)
        if isinstance(field, LinkList):
            roles = field.roles or {}
            return ", ".join(
                f"{self._title(item.ref)} ({label(roles.get(item.role, item.role))})"
                if item.role
                else self._title(item.ref)
                for item in value
            )
        text = value_text(field, value)
        return text if not isinstance(field, LongText) else " ".join(text.split())

    def _common_words(self, record_type: RecordType, name: str, value: Any) -> str:
        if name == "names":
            return ", ".join(f"{item.text} ({item.language})" if item.language else item.text for item in value)
        if name == "citations":
            return ", ".join(dict.fromkeys(self._cited(citation, record_type) for citation in value))
        if name == "statements":
            return "; ".join(self._statement(record_type, said) for said in value)
        if name == "private":
            return label("yes") if value else label("no")
        return label({**STATUSES, **CONFIDENCES}.get(value, str(value)))

    def _statement(self, record_type: RecordType, said: Statement) -> str:
        sources = ", ".join(self._cited(citation, record_type) for citation in said.citations)
        return f"{part_label(record_type, said.field)}: {said.text} ({sources})"

    def _cited(self, citation: Citation, record_type: RecordType) -> str:
        place = citation.locator or self._title(Ref("source", citation.source))
        return f"{place} ({part_label(record_type, citation.field)})" if citation.field else place

    def _title(self, ref: Ref) -> str:
        return self._workspace.book.title(ref)


def entry_words(entry: Entry) -> str:
    """What an entry changed, in a few words: ``Date of Force generation conference``."""
    if entry.edit.label:
        return shown_edit_label(entry.edit.label)
    titles = list(dict.fromkeys(change.title for change in entry.edit.changes))
    translate = QCoreApplication.translate
    if len(titles) > 2:
        return translate("Changes", "{count} records").format(count=number_text(len(titles)))
    return translate("Changes", " and ").join(
        _change_words(change) for change in entry.edit.changes if change.title in titles
    )


def _change_words(change: Change) -> str:
    translate = QCoreApplication.translate
    if change.before is None:
        return translate("Changes", "new record {title}").format(title=change.title)
    if change.after is None:
        return translate("Changes", "deletion of {title}").format(title=change.title)
    parts = field_changes(change)
    if len(parts) == 1:
        name = part_label(RECORD_TYPES[change.ref.kind], parts[0].field)
        return translate("Changes", "{field} of {title}").format(field=name.lower(), title=change.title)
    return translate("Changes", "{count} fields of {title}").format(count=number_text(len(parts)), title=change.title)


def local_time(utc: str) -> str:
    """An ISO time in UTC as date and time of this laptop: ``12 Jul 2017, 16:20``."""
    try:
        moment = datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return utc
    return f"{date_text(moment.date().isoformat(), short=True)}, {moment:%H:%M}"


def shortened(words: str, most: int = MOST_SIGNS) -> str:
    """The beginning of a long value."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def difference(before: str, after: str, around: int = 40) -> tuple[str, str]:
    """Two long texts cut to where they differ, with some signs around."""
    if len(before) <= MOST_SIGNS and len(after) <= MOST_SIGNS:
        return before, after
    start = next((i for i, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), 0)
    end = next(
        (i for i, (one, two) in enumerate(zip(before[::-1], after[::-1], strict=False)) if one != two),
        min(len(before), len(after)),
    )
    end = min(end, min(len(before), len(after)) - start)
    return _cut(before, start, end, around), _cut(after, start, end, around)


def _cut(text: str, start: int, end: int, around: int) -> str:
    first, last = max(0, start - around), min(len(text), max(len(text) - end + around, start))
    return shortened(("…" if first else "") + text[first:last] + ("…" if last < len(text) else ""))
