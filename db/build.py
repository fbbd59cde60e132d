"""Build the bundled book: ``python db/build.py [OUT]``, by default build/mali-reference.book."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mali_ref.domain.errors import SeedError  # noqa: E402 - the package need not be installed to build the book
from mali_ref.exchange.book_build import build_book  # noqa: E402


def main(arguments: list[str]) -> int:
    """Build, and say how many records the book holds; exit status 1 where the text files have faults."""
    out = Path(arguments[0]) if arguments else ROOT / "build" / "mali-reference.book"
    try:
        count = build_book(ROOT / "db", out)
    except SeedError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{out.name}: {count} records, {out.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
