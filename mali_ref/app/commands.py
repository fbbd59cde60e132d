"""``mali-ref`` without a window: search, show, export, check."""

import argparse
import json
import os
import sys
from collections.abc import Sequence

from mali_ref.app import book_commands
from mali_ref.app.exit_status import DONE, FAULT
from mali_ref.app.plain_text import entry_as_text, in_words, record_as_text
from mali_ref.app.protect_commands import protect, unprotect
from mali_ref.app.unlocking import open_unlocked
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.errors import MaliRefError
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.series import LAST_YEAR, SeriesValues
from mali_ref.exchange.data_export import dump_data_csv, dump_data_json, write_data, write_data_json
from mali_ref.exchange.export_files import dump_csv, dump_json, record_as_json, write_csv, write_json
from mali_ref.exchange.journal_files import dump_changes_json
from mali_ref.exchange.private import shareable
from mali_ref.store.book import Book
from mali_ref.store.checking import doubts, faults
from mali_ref.store.journal import Journal, JournalQuery
from mali_ref.store.search import Search


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; answers the exit status."""
    try:
        status = _answer(arguments)
        sys.stdout.flush()
        return status
    except MaliRefError as error:
        print(f"mali-ref: {error}", file=sys.stderr)
        return FAULT
    except KeyboardInterrupt:
        return FAULT
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough.
        _drop_output()
        return DONE
    except OSError as error:
        _drop_output()
        print(f"mali-ref: the answer could not be written: {error.strerror}.", file=sys.stderr)
        return FAULT


def _answer(arguments: argparse.Namespace) -> int:
    if book_commands.is_asked(arguments):
        return book_commands.answer(arguments)
    if arguments.command in ("protect", "unprotect"):
        return {"protect": protect, "unprotect": unprotect}[arguments.command](arguments)
    book = open_unlocked(arguments.db)
    try:
        answers = {"search": _search, "show": _show, "export": _export, "check": _check, "changes": _changes}
        return answers[arguments.command](book, arguments)
    finally:
        book.close()


def _drop_output() -> None:
    """Keep Python from trying, and reporting, once more at exit to write what nobody takes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _is_known(heading: Heading, as_of: str | None) -> bool:
    return not (as_of and heading.is_after(as_of))


def _search(book: Book, arguments: argparse.Namespace) -> int:
    hits = Search(book).find(" ".join(arguments.words), arguments.kind, arguments.limit)
    if arguments.as_of:
        hits.sort(key=lambda hit: not _is_known(hit.heading, arguments.as_of))
    if arguments.json:
        _print_json(
            [
                {
                    "kind": hit.heading.ref.kind,
                    "key": hit.heading.ref.key,
                    "title": hit.heading.title,
                    "snippet": hit.snippet,
                }
                for hit in hits
            ]
        )
        return DONE
    for hit in hits:
        later = "" if _is_known(hit.heading, arguments.as_of) else "  (after this day)"
        alias = f"  [{hit.alias}]" if hit.alias else ""
        print(f"{hit.heading.ref}  {hit.heading.title}{alias}{later}")
        if hit.snippet:
            print(f"    {hit.snippet}")
    if not hits:
        print("Nothing in the book matches these words.")
    return DONE


def _show(book: Book, arguments: argparse.Namespace) -> int:
    record = book.get(Ref(arguments.kind, arguments.key))
    if record is None:
        label = RECORD_TYPES[arguments.kind].label.lower()
        near = [hit.heading.ref.key for hit in Search(book).find(arguments.key, [arguments.kind], 3)]
        hint = f" Perhaps {', '.join(near)}?" if near else ""
        print(f"mali-ref: the book has no {label} “{arguments.key}”.{hint}", file=sys.stderr)
        return FAULT
    if arguments.json:
        _print_json(_record_with_links(book, record))
    else:
        print(record_as_text(book, record, arguments.as_of or ""))
    return DONE


def _record_with_links(book: Book, record: Record) -> dict[str, object]:
    pointing = [
        {"kind": p.heading.ref.kind, "key": p.heading.ref.key, "title": p.heading.title, "field": p.field}
        for p in book.pointing_to(record.ref)
    ]
    history = Journal(book).history_count(record.ref)
    return {"names": [], **record_as_json(record, book.series_of(record.ref)), "links": pointing, "history": history}


def _export(book: Book, arguments: argparse.Namespace) -> int:
    return (_export_data if arguments.data else _export_records)(book, arguments)


def _export_data(book: Book, arguments: argparse.Namespace) -> int:
    data_set = DATA_SETS[arguments.data]
    as_of = arguments.as_of
    rows = [row for row in book.data_rows(data_set.name) if not (as_of and data_set.is_after(row, as_of))]
    is_csv = arguments.format == "csv"
    if arguments.output is None:
        (dump_data_csv if is_csv else dump_data_json)(rows, data_set, sys.stdout)
    else:
        (write_data if is_csv else write_data_json)(rows, data_set, arguments.output)
    return DONE


def _export_records(book: Book, arguments: argparse.Namespace) -> int:
    kinds: Sequence[str] = arguments.kind or list(RECORD_TYPES)
    records = [
        record
        for kind in dict.fromkeys(kinds)
        for record in book.get_all(
            heading.ref for heading in book.headings(kind) if _is_known(heading, arguments.as_of)
        )
    ]
    records = shareable(records, book.private_refs())
    if arguments.format == "csv":
        if arguments.output is None:
            dump_csv(records, sys.stdout, book.title)
        else:
            write_csv(records, arguments.output, book.title)
        return DONE
    edition, series = " ".join(book.editions), _series_of(book, records, arguments.as_of)
    if arguments.output is None:
        dump_json(records, edition, sys.stdout, series)
    else:
        write_json(records, arguments.output, edition, series)
    return DONE


def _series_of(book: Book, records: Sequence[Record], as_of: str | None) -> dict[Ref, list[SeriesValues]]:
    """The yearly values of the indicators among the records, up to the year the book is set to."""
    last = int(as_of[:4]) if as_of else LAST_YEAR
    indicators = [record.ref for record in records if record.kind == "indicator"]
    cut = {ref: [values.until(last) for values in book.series_of(ref)] for ref in indicators}
    return {ref: [values for values in found if values.points] for ref, found in cut.items()}


def _check(book: Book, arguments: argparse.Namespace) -> int:
    if arguments.contradictions:
        return _list_contradictions(book)
    found = faults(book)
    if found:
        print("\n".join(found))
        return FAULT
    total = sum(book.counts().values())
    print(f"whole: {total} records, {len(book.editions)} edition{'s' if len(book.editions) != 1 else ''}")
    for doubt in doubts(book):
        print(f"worth a look: {doubt}")
    return DONE


def _changes(book: Book, arguments: argparse.Namespace) -> int:
    query = JournalQuery(arguments.author, arguments.kind, arguments.since or "", arguments.until or "")
    entries = Journal(book).entries(query, arguments.limit)
    if arguments.json:
        dump_changes_json(entries, sys.stdout)
        return DONE
    for entry in entries:
        print("\n".join(entry_as_text(entry)))
    if not entries:
        print("Nothing was changed.")
    return DONE


def _list_contradictions(book: Book) -> int:
    """Every note of a contradiction: both statements, where they stand, and what the book shows."""
    for note in book.records("note"):
        if note.get("type") == "contradiction":
            places = ", ".join(citation.locator or citation.source for citation in note.citations)
            print(f"{note.ref}  {note.title}  [{places}]")
            for name in ("first_statement", "second_statement", "shown"):
                if name in note.fields:
                    field = RECORD_TYPES["note"].by_name[name]
                    print(f"    {field.label}: {in_words(book, note.fields[name])}")
    return DONE


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()
