"""A record as plain text for the command line, built from its description."""

import textwrap
from collections.abc import Iterator

from mali_ref.domain import rich_text
from mali_ref.domain.edits import Change, Entry, field_changes
from mali_ref.domain.fields import Field, Link, LinkList, LongText
from mali_ref.domain.record import Citation, Name, Record, Statement
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.store.book import Book

_WIDTH = 96


def record_as_text(book: Book, record: Record, as_of: str = "") -> str:
    """Title, names, facts with citations, long texts and what points here."""
    return "\n".join(_lines(book, record, as_of))


def _lines(book: Book, record: Record, as_of: str) -> Iterator[str]:
    record_type = RECORD_TYPES[record.kind]
    heading = book.heading(record.ref)
    later = f"  (after {as_of})" if heading and heading.is_after(as_of) else ""
    yield f"{record.title}{later}"
    yield f"{record_type.label} · {record.ref} · {record.edition}"
    for name in record.names:
        if name.type != "term":
            yield f"  {name.type}{f' ({name.language})' if name.language else ''}: {name.text}"
    for field in record_type.fields:
        if field.name in record.fields:
            yield from _field(book, record, field)
        elif field.featured:
            yield f"{field.label}: not stated"
    yield "Cited: " + "; ".join(f"{c.source} {c.locator}".strip() for c in record.citations if not c.field)
    pointing = book.pointing_to(record.ref)
    if pointing:
        yield f"Linked from ({len(pointing)}):"
        yield from (f"  {pointer.heading.ref}  {pointer.heading.title}" for pointer in pointing)


def _field(book: Book, record: Record, field: Field) -> Iterator[str]:
    value = record.fields[field.name]
    own = [c.locator or c.source for c in record.citations if c.field == field.name]
    cited = f"  [{', '.join(own)}]" if own else ""
    if isinstance(field, LongText):
        yield f"{field.label}:{cited}"
        for line in in_words(book, value).splitlines():
            yield textwrap.fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    elif isinstance(field, Link):
        yield f"{field.label}: {book.title(value)}{cited}"
    elif isinstance(field, LinkList):
        words = (f"{book.title(item.ref)}{f' ({item.role})' if item.role else ''}" for item in value)
        yield f"{field.label}: {', '.join(words)}{cited}"
    else:
        yield f"{field.label}: {field.words(value)}{cited}"


def in_words(book: Book, text: str) -> str:
    """A long text with the titles of the records it links to."""
    lines = []
    for block in rich_text.parse(text):
        words = "".join(_span(book, span) for span in block.spans)
        lines.append(("- " if block.style == "bullet" else "") + words)
    return "\n".join(lines)


def _span(book: Book, span: rich_text.Span) -> str:
    if isinstance(span, rich_text.Words):
        return span.text
    if isinstance(span, rich_text.LinkTo):
        return span.label or book.title(span.ref)
    return f"[{span.source + ' ' if span.source else ''}{span.locator}]"


def entry_as_text(entry: Entry) -> Iterator[str]:
    """An entry of the journal: who, when and why, and each part from what to what."""
    edit = entry.edit
    done = f"{entry.deed} of {entry.of}" if entry.of is not None else entry.deed
    yield f"{entry.id}  {entry.time}  {edit.author or 'unnamed'}  {edit.label or done}"
    if edit.reason:
        yield f"    “{edit.reason}”"
    for change in edit.changes:
        if change.before is None or change.after is None:
            yield f"  {change.ref}: {'new' if change.before is None else 'deleted'}, “{change.title}”"
            continue
        yield f"  {change.ref}  {change.title}"
        for item in field_changes(change):
            before, after = (_in_brief(change, item.field, value) for value in (item.before, item.after))
            yield f"    {item.field}: {before} → {after}"


def _in_brief(change: Change, part: str, value: object) -> str:
    field = RECORD_TYPES[change.ref.kind].by_name.get(part)
    if value is None:
        return "nothing"
    if field is not None:
        return textwrap.shorten(field.words(value), _WIDTH, placeholder="…")
    if isinstance(value, tuple):
        return ", ".join(_item_in_brief(item) for item in value)
    return str(value)


def _item_in_brief(item: object) -> str:
    if isinstance(item, Name):
        return item.text
    if isinstance(item, Citation):
        return f"{item.source} {item.locator}".strip()
    return item.text if isinstance(item, Statement) else str(item)
