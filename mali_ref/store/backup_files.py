"""Which files are backups of a book, and which of them may go: names, reasons and ages, nothing of what they hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

AUTOMATIC = "automatic"
ASKED = "asked"
# Made before a deed that changes much at once, and kept for a quarter whatever else is made.
BEFORE = "before-"
BEFORE_MIGRATION, BEFORE_IMPORT, BEFORE_MERGE, BEFORE_RESTORE, BEFORE_REPAIR = (
    BEFORE + deed for deed in ("migration", "import", "merge", "restore", "repair")
)

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_QUARTER = timedelta(days=92)
# Colons may not stand in names on Windows, nor on sticks made there.
_TIME = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a book.

    Attributes:
        time: when it was made, in UTC.
        reason: ``automatic``, ``asked``, or what it was made before: ``before-restore``.
        size: in bytes.
        records: how many records it holds.
        last_change: when the last edit in it was made, ISO 8601 in UTC; empty where nothing was changed.
        problem: why it cannot be read, as a sentence; empty for a whole one.
    """

    path: Path
    time: datetime
    reason: str
    size: int = 0
    records: int = 0
    last_change: str = ""
    problem: str = ""


def backups_folder(book_path: Path) -> Path:
    """Where the backups of a book lie."""
    return book_path.parent / "backups"


def backup_path(book_path: Path, time: datetime, reason: str) -> Path:
    """The path of a backup made at a time."""
    stamp = f"{time.strftime(_TIME)}.{time.microsecond // 1000:03}Z"
    return backups_folder(book_path) / f"{book_path.stem}_{stamp}_{reason}{book_path.suffix}"


def files_of(book_path: Path) -> list[Backup]:
    """The backups of a book by their names alone, newest first."""
    stem, suffix = re.escape(book_path.stem), re.escape(book_path.suffix)
    name = re.compile(rf"{stem}_(\d{{4}}-\d\d-\d\dT\d\d-\d\d-\d\d)\.(\d{{3}})Z_([a-z-]+){suffix}")
    found = []
    for path in _listed(backups_folder(book_path)):
        match = name.fullmatch(path.name)
        time = _time(match[1], match[2]) if match else None
        if match and time is not None:
            found.append(Backup(path, time, match[3], _size(path)))
    return sorted(found, key=lambda backup: (backup.time, backup.path.name), reverse=True)


def thin(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups that may go: of each hour of the last day, each day of the last week and each week of the last
    quarter the newest stays, and so does every one made before something big in that quarter, and the newest of all.
    """
    newest_first = sorted(backups, key=lambda backup: backup.time, reverse=True)
    filled: set[tuple[object, ...]] = set()
    may_go = []
    for place, backup in enumerate(newest_first):
        age = now - backup.time
        if backup.reason == AUTOMATIC or age >= _QUARTER:
            span = _span(backup.time, age)
            if place and (not span or span in filled):
                may_go.append(backup)
            filled.add(span)
    return may_go


def _span(time: datetime, age: timedelta) -> tuple[object, ...]:
    """The hour, day or week that a backup stands for; nothing where it is too old to stand for any."""
    if age < _DAY:
        return ("hour", time.date(), time.hour)
    if age < _WEEK:
        return ("day", time.date())
    return ("week", *time.isocalendar()[:2]) if age < _QUARTER else ()


def _time(seconds: str, thousandths: str) -> datetime | None:
    try:
        time = datetime.strptime(seconds, _TIME)
    except ValueError:
        return None
    return time.replace(microsecond=int(thousandths) * 1000, tzinfo=UTC)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
