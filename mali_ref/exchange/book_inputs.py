"""What the bundled book is made from, and whether it is out of date: asked at every start in a checkout, so it loads
nothing that only the building needs."""

from pathlib import Path

CODE = Path(__file__).resolve().parent.parent
EDITIONS = ("estimate-2017", "after-2017")
SERIES, DATA, MAP = "series", "data", "data/map"


def edition_folders(seed: Path) -> list[Path]:
    """The edition folders that exist, in the order of the book."""
    return [seed / edition for edition in EDITIONS if (seed / edition).is_dir()]


def input_folders(seed: Path) -> list[Path]:
    """All folders the book is made from: the editions, then those of yearly values, data sets and the map."""
    return edition_folders(seed) + [seed / name for name in (SERIES, DATA, MAP) if (seed / name).is_dir()]


def input_files(seed: Path) -> list[Path]:
    """All files the book is made from."""
    return [path for folder in input_folders(seed) for path in edition_files(folder) if path.is_file()]


def edition_files(folder: Path) -> list[Path]:
    """The files of an edition by name, without those that file managers and editors hide there."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _code_files(code: Path) -> list[Path]:
    """The modules that decide what a book holds: descriptions, tables, the search index, the reader."""
    return sorted(path for room in ("domain", "store", "exchange") for path in (code / room).rglob("*.py"))


def content_hash(seed: Path, code: Path = CODE) -> str:
    """SHA-256 over the names and bytes of all seed files, and of the code that makes a book of them."""
    import hashlib  # only the building needs it

    digest = hashlib.sha256()
    named = [(path.relative_to(seed).as_posix(), path) for path in input_files(seed)]
    named += [(path.relative_to(code).as_posix(), path) for path in _code_files(code)]
    for name, path in named:
        digest.update(f"{name}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_older_than_seed(book: Path, seed: Path, code: Path = CODE) -> bool:
    """Whether the book must be built again: a seed file, or code that decides its content, is newer."""
    if not book.exists():
        return True
    built = book.stat().st_mtime
    inputs = input_folders(seed) + input_files(seed) + _code_files(code)
    return any(path.stat().st_mtime > built for path in inputs)
