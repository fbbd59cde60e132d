"""The command line: what may be asked."""

import argparse
from pathlib import Path
from typing import TypeAlias

from mali_ref import __version__
from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.dates import parse_day
from mali_ref.domain.errors import InputError
from mali_ref.domain.records import RECORD_TYPES

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser() -> argparse.ArgumentParser:
    """The command line; without a command the window opens."""
    main = argparse.ArgumentParser(
        prog="mali-ref", description="An offline desk book on the UN mission MINUSMA and Mali. Opens a window."
    )
    main.add_argument("--version", action="version", version=f"mali-ref {__version__}")
    main.add_argument("--self-test", metavar="WORDS", help=argparse.SUPPRESS)
    _add_common(main, None)
    commands = main.add_subparsers(dest="command", metavar="COMMAND")
    for add in (
        _add_search,
        _add_show,
        _add_export,
        _add_changes,
        _add_check,
        _add_backup,
        _add_restore,
        _add_protection,
    ):
        add(commands)
    for command in commands.choices.values():
        _add_common(command, argparse.SUPPRESS)
    return main


def _add_search(commands: _Commands) -> None:
    search = commands.add_parser("search", help="find records by words, best matches first")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--kind", choices=RECORD_TYPES, action="append", default=[], metavar="K", help=_kinds_help())
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help="at most N answers (20)")
    search.add_argument("--json", action="store_true", help="answer as JSON")


def _add_show(commands: _Commands) -> None:
    show = commands.add_parser("show", help="one record with names, citations and links")
    show.add_argument("kind", choices=RECORD_TYPES, metavar="KIND", help=_kinds_help())
    show.add_argument("key", metavar="KEY")
    show.add_argument("--json", action="store_true", help="answer as JSON")


def _add_export(commands: _Commands) -> None:
    export = commands.add_parser("export", help="records or a data set as JSON or CSV")
    what = export.add_mutually_exclusive_group()
    what.add_argument("--kind", choices=RECORD_TYPES, action="append", default=[], metavar="K", help=_kinds_help())
    what.add_argument(
        "--data", choices=DATA_SETS, metavar="SET", help="the rows of a data set: " + ", ".join(DATA_SETS)
    )
    export.add_argument("--format", choices=("json", "csv"), default="json", help="json (the default) or csv")
    export.add_argument("-o", "--output", type=Path, metavar="OUT", help="a file instead of standard output")


def _add_changes(commands: _Commands) -> None:
    changes = commands.add_parser("changes", help="what was done to the book, newest first")
    changes.add_argument("--kind", choices=RECORD_TYPES, default="", metavar="K", help=_kinds_help())
    changes.add_argument("--author", default="", metavar="NAME", help="only what this person did")
    changes.add_argument("--since", type=_day, metavar="DAY", help="from this day on")
    changes.add_argument("--until", type=_day, metavar="DAY", help="up to the end of this day")
    changes.add_argument("--limit", type=_positive, default=-1, metavar="N", help="at most N entries")
    changes.add_argument("--json", action="store_true", help="answer as JSON")


def _add_check(commands: _Commands) -> None:
    check = commands.add_parser("check", help="is the book whole?")
    check.add_argument(
        "--contradictions", action="store_true", help="list what does not agree, with both sides and their places"
    )
    check.add_argument("--repair", action="store_true", help="rebuild what can be rebuilt; list what cannot")


def _add_backup(commands: _Commands) -> None:
    backup = commands.add_parser("backup", help="write the whole book to one file")
    backup.add_argument("output", type=Path, metavar="OUT", help="the file, or a folder for one named after the moment")
    backup.add_argument("--force", action="store_true", help="replace OUT where it is there already")


def _add_restore(commands: _Commands) -> None:
    restore = commands.add_parser("restore", help="go back to a backup; the book before is kept")
    restore.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="a backup; without one, those there are are listed"
    )


def _add_protection(commands: _Commands) -> None:
    protect = commands.add_parser("protect", help="protect the book with a passphrase")
    protect.add_argument(
        "--copies",
        choices=("follow", "remove", "leave"),
        default="follow",
        help="backups and earlier books beside it: protect them too (the default), remove them, or leave them plain",
    )
    commands.add_parser("unprotect", help="take the protection away")


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
