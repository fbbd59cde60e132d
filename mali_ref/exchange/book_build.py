"""Building the bundled book from the text files under ``db/``; the same files give the same bytes."""

import os
from pathlib import Path

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.exchange.book_inputs import DATA, MAP, SERIES, content_hash, edition_folders
from mali_ref.exchange.data_files import read_data
from mali_ref.exchange.map_files import read_map
from mali_ref.exchange.seed import read_records
from mali_ref.exchange.seed_files import read_edition
from mali_ref.exchange.series_files import read_series
from mali_ref.store.writing import create_book


def build_book(seed: Path, out: Path) -> int:
    """Build the book file and put it in place in one step; returns the number of records.

    Raises:
        SeedError: the seed files have faults; each is named with file and line, and no file is written.
    """
    kinds = tuple(RECORD_TYPES)
    folders = edition_folders(seed)
    records = read_records(raw for folder in folders for raw in read_edition(folder, kinds))
    series = read_series(seed / SERIES, records)
    data, shapes = read_data(seed / DATA, records), read_map(seed / MAP, records)
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = out.with_name(f".{out.name}.{os.getpid()}")
    unfinished.unlink(missing_ok=True)
    try:
        meta = {"content_hash": content_hash(seed), "editions": " ".join(folder.name for folder in folders)}
        create_book(unfinished, records, meta, series, data, shapes)
        os.replace(unfinished, out)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(records)
