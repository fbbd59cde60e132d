"""Building the bundled book from the text files under ``db/``; the same files give the same bytes."""

import hashlib
import os
from pathlib import Path

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.exchange.seed import read_records
from mali_ref.exchange.seed_files import read_edition
from mali_ref.store.writing import create_book

EDITIONS = ("estimate-2017", "after-2017")


def edition_folders(seed: Path) -> list[Path]:
    """The edition folders that exist, in the order of the book."""
    return [seed / edition for edition in EDITIONS if (seed / edition).is_dir()]


def content_hash(seed: Path) -> str:
    """SHA-256 over the names and bytes of all seed files."""
    digest = hashlib.sha256()
    for folder in edition_folders(seed):
        for path in sorted(folder.iterdir()):
            digest.update(f"{folder.name}/{path.name}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def build_book(seed: Path, out: Path) -> int:
    """Build the book file and put it in place in one step; returns the number of records.

    Raises:
        SeedError: the seed files have faults; each is named with file and line, and no file is written.
    """
    kinds = tuple(RECORD_TYPES)
    folders = edition_folders(seed)
    records = read_records(raw for folder in folders for raw in read_edition(folder, kinds))
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(f".{out.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    try:
        meta = {"content_hash": content_hash(seed), "editions": " ".join(folder.name for folder in folders)}
        create_book(unfinished, records, meta)
        os.replace(unfinished, out)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(records)


def is_older_than_seed(book: Path, seed: Path, code: Path) -> bool:
    """Whether the book must be built again: a seed file, or code that decides its content, is newer."""
    if not book.exists():
        return True
    built = book.stat().st_mtime
    inputs = [path for folder in edition_folders(seed) for path in (folder, *folder.iterdir())]
    inputs += [path for room in ("domain", "store", "exchange") for path in (code / room).rglob("*.py")]
    return any(path.stat().st_mtime > built for path in inputs)
