"""Plain tables under ``db/``: CSV files with a fixed head, each line with its number for the naming of faults."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mali_ref.domain.errors import SeedError


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table.

    Attributes:
        file: the table's folder and name, as a message has it.
    """

    file: str
    number: int
    cells: Mapping[str, str]

    def fault(self, sentence: str) -> str:
        """A message that names file and line."""
        return f"{self.file}:{self.number}: {sentence}"


def table_lines(path: Path, head: Sequence[str], faults: list[str]) -> Iterator[Line]:
    """The lines of a table; one that has not as many cells as the head becomes a fault.

    Raises:
        SeedError: the file is missing, no UTF-8 text, or has another head.
    """
    file = f"{path.parent.name}/{path.name}"
    reader = csv.DictReader(io.StringIO(_text(path, file), newline=""), strict=True)
    try:
        if tuple(reader.fieldnames or ()) != tuple(head):
            raise SeedError(f"{file}:1: the columns must be {', '.join(head)}.")
        for row in reader:
            line = Line(file, reader.line_num, row)
            if None in row or None in row.values():
                faults.append(line.fault("the line has not as many cells as the header."))
            else:
                yield line
    except csv.Error as error:
        raise SeedError(f"{file}:{reader.reader.line_num}: {error}") from error


def _text(path: Path, file: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SeedError(f"{file}:1: the file is missing.") from None
    except UnicodeDecodeError:
        raise SeedError(f"{file}:1: the file is not UTF-8 text.") from None
