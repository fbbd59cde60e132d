"""``mali-ref`` without a window: search, show, export, check."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from mali_ref import __version__
from mali_ref.app.opening import open_for_reading
from mali_ref.app.plain_text import record_as_text
from mali_ref.domain.dates import parse_day
from mali_ref.domain.errors import InputError, MaliRefError
from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.exchange.export_files import dump_csv, dump_json, record_as_json, write_csv, write_json
from mali_ref.store.book import Book
from mali_ref.store.checking import faults
from mali_ref.store.search import Search

DONE, FAULT, WRONG_USE = 0, 1, 2


def parser() -> argparse.ArgumentParser:
    """The command line; without a command the window opens."""
    main = argparse.ArgumentParser(
        prog="mali-ref", description="An offline desk book on the UN mission MINUSMA and Mali. Opens a window."
    )
    main.add_argument("--version", action="version", version=f"mali-ref {__version__}")
    main.add_argument("--self-test", metavar="WORDS", help=argparse.SUPPRESS)
    _add_common(main, None)
    commands = main.add_subparsers(dest="command", metavar="COMMAND")

    search = commands.add_parser("search", help="find records by words, best matches first")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--kind", choices=RECORD_TYPES, action="append", default=[], metavar="K", help=_kinds_help())
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help="at most N answers (20)")
    search.add_argument("--json", action="store_true", help="answer as JSON")

    show = commands.add_parser("show", help="one record with names, citations and links")
    show.add_argument("kind", choices=RECORD_TYPES, metavar="KIND", help=_kinds_help())
    show.add_argument("key", metavar="KEY")
    show.add_argument("--json", action="store_true", help="answer as JSON")

    export = commands.add_parser("export", help="records as JSON or CSV")
    export.add_argument("--kind", choices=RECORD_TYPES, action="append", default=[], metavar="K", help=_kinds_help())
    export.add_argument("--format", choices=("json", "csv"), default="json", help="json (the default) or csv")
    export.add_argument("-o", "--output", type=Path, metavar="OUT", help="a file instead of standard output")

    commands.add_parser("check", help="is the book whole?")
    for command in commands.choices.values():
        _add_common(command, argparse.SUPPRESS)
    return main


def _add_common(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--db", type=Path, metavar="FILE", default=default, help="another book than your own")
    parser.add_argument(
        "--as-of",
        "--book-date",
        dest="as_of",
        type=_day,
        metavar="DAY",
        default=default,
        help="set the book to a day, such as 2017-03-01; later facts step back",
    )


def _kinds_help() -> str:
    return "one of " + ", ".join(RECORD_TYPES)


def _day(text: str) -> str:
    try:
        return parse_day(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _positive(text: str) -> int:
    number = int(text) if text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number above 0")
    return number


def run(arguments: argparse.Namespace) -> int:
    """Carry out a command; answers the exit status."""
    try:
        book = open_for_reading(arguments.db)
        try:
            return {"search": _search, "show": _show, "export": _export, "check": _check}[arguments.command](
                book, arguments
            )
        finally:
            book.close()
    except MaliRefError as error:
        print(f"mali-ref: {error}", file=sys.stderr)
        return FAULT
    except BrokenPipeError:
        # The reader (`head`, a pager) has seen enough; keep Python from reporting it once more at exit.
        sys.stdout = None  # type: ignore[assignment]
        return DONE


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
    # No change can be made yet in this version of the program, so the history of every record is empty.
    return {"names": [], **record_as_json(record), "links": pointing, "history": 0}


def _export(book: Book, arguments: argparse.Namespace) -> int:
    kinds: Sequence[str] = arguments.kind or list(RECORD_TYPES)
    records = [
        record
        for kind in dict.fromkeys(kinds)
        for record in book.get_all(
            heading.ref for heading in book.headings(kind) if _is_known(heading, arguments.as_of)
        )
    ]
    edition = " ".join(book.editions)
    if arguments.output is None:
        dump_json(records, edition, sys.stdout) if arguments.format == "json" else dump_csv(records, sys.stdout)
    elif arguments.format == "json":
        write_json(records, arguments.output, edition)
    else:
        write_csv(records, arguments.output)
    return DONE


def _check(book: Book, arguments: argparse.Namespace) -> int:
    found = faults(book)
    if found:
        print("\n".join(found))
        return FAULT
    total = sum(book.counts().values())
    print(f"whole: {total} records, {len(book.editions)} edition{'s' if len(book.editions) != 1 else ''}")
    return DONE


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()
