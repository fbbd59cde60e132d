"""Take the mission's monthly uniformed strength out of the UN's contributor reports as collected by the International
Peace Institute: ``python db/make_monthly_strength.py FILE``.

FILE has the columns date (ISO, end of month), troops, police, observers, total_uniformed. Each figure becomes an
observation; an empty cell is no figure. Observers are counted apart only from September 2015.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

OUT = Path(__file__).resolve().parent / "after-2017" / "observation-monthly-strength.csv"
_COLUMNS = {
    "troops": "strength-troops",
    "police": "strength-police",
    "observers": "strength-observers",
    "total_uniformed": "strength-uniformed",
}
_HEADER = ("key", "indicator", "subject", "as_of", "value", "status", "cite", "confidence")


def main(arguments: Sequence[str]) -> int:
    """Write the table anew."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with Path(arguments[0]).open(encoding="utf-8", newline="") as file:
        rows = [cells for row in csv.DictReader(file) for cells in _observations(row)]
    with OUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(_HEADER)
        writer.writerows(rows)
    print(f"{OUT.name}: {len(rows)} figures")
    return 0


def _observations(row: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    for column, indicator in _COLUMNS.items():
        if row[column]:
            key = f"{indicator}--minusma--{row['date']}--monthly"
            yield key, indicator, "actor:minusma", row["date"], row[column], "reported", "ipi-contributors", "single"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
