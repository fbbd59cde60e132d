"""The journal as files other programs read: JSON, and CSV with a line for each part that was changed."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from mali_ref.domain.edits import COMMON, Change, Entry, field_changes
from mali_ref.domain.record import Record
from mali_ref.domain.record_text import to_text
from mali_ref.exchange.export_files import harmless, write_whole

_HEAD = ("entry", "time", "author", "laptop", "deed", "of", "reason", "kind", "key", "title", "part", "before", "after")


def entry_as_json(entry: Entry) -> dict[str, Any]:
    """One entry with each part that it changed, values as people type them."""
    return {
        "id": entry.id,
        "uid": entry.uid,
        "time": entry.time,
        "author": entry.edit.author,
        "laptop": entry.laptop,
        "deed": entry.deed,
        **({"of": entry.of} if entry.of is not None else {}),
        **({"label": entry.edit.label} if entry.edit.label else {}),
        "reason": entry.edit.reason,
        "changes": [_change_as_json(change) for change in entry.edit.changes],
    }


def _change_as_json(change: Change) -> dict[str, Any]:
    common = {"kind": change.ref.kind, "key": change.ref.key, "title": change.title}
    if change.before is None:
        return {**common, "created": True}
    if change.after is None:
        return {**common, "deleted": True}
    parts = {part: {"before": before, "after": after} for part, before, after in _parts(change)}
    return {**common, "fields": parts}


def _parts(change: Change) -> Iterable[tuple[str, Any, Any]]:
    for item in field_changes(change):
        yield item.field, _written(change.before, item.field), _written(change.after, item.field)


def _written(record: Record | None, part: str) -> Any:
    """A part of a record as text, or as the lists that change files hold."""
    if record is None:
        return None
    text = to_text(record)
    return text.get(part) if part in COMMON else text.get("fields", {}).get(part)


def dump_changes_json(entries: Iterable[Entry], out: TextIO) -> None:
    """Write entries as a JSON list."""
    json.dump([entry_as_json(entry) for entry in entries], out, ensure_ascii=False, indent=1)
    out.write("\n")


def dump_changes_csv(entries: Iterable[Entry], out: TextIO) -> None:
    """Write a line for each part that an entry changed; text is kept from being read as a formula."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for entry in entries:
        for change in entry.edit.changes:
            for part, before, after in _lines(change):
                writer.writerow([harmless(str(cell)) for cell in (*_head_of(entry, change), part, before, after)])


def _head_of(entry: Entry, change: Change) -> Sequence[Any]:
    return (
        entry.id,
        entry.time,
        entry.edit.author,
        entry.laptop,
        entry.deed,
        "" if entry.of is None else entry.of,
        entry.edit.reason,
        change.ref.kind,
        change.ref.key,
        change.title,
    )


def _lines(change: Change) -> list[tuple[str, str, str]]:
    if change.before is None:
        return [("record", "", "created")]
    if change.after is None:
        return [("record", "", "deleted")]
    return [(part, _flat(before), _flat(after)) for part, before, after in _parts(change)]


def _flat(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def write_changes(entries: Iterable[Entry], path: Path) -> None:
    """Write entries to a file, whose ending says how; the file is whole or not there.

    Raises:
        EnvironmentProblem: the file cannot be written.
    """
    if path.suffix.lower() == ".json":
        write_whole(path, lambda out: dump_changes_json(entries, out))
    else:
        write_whole(path, lambda out: dump_changes_csv(entries, out), encoding="utf-8-sig")
