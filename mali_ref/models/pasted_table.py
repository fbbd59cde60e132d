"""A table as it comes from a spreadsheet or a CSV file: rows of cells, each with the line it begins on."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.errors import InputError

TAB, SEMICOLON, COMMA = "\t", ";", ","
SEPARATORS = (TAB, SEMICOLON, COMMA)
MOST_SIGNS = 4_000_000
MOST_ROWS = 10_000
_MOST_COLUMNS = 60
# Windows writes both, and old tables the second alone.
_LINE_ENDS = ("\r\n", "\r")


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a pasted table.

    Attributes:
        number: as a spreadsheet counts it, from 1.
        line: the line of the text it begins on, from 0.
    """

    number: int
    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PastedTable:
    """The rows that are not empty.

    Attributes:
        separator: what parts the cells.
    """

    rows: tuple[Cells, ...] = ()
    separator: str = TAB

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row.cells) for row in self.rows), default=0)


def read_table(text: str, separator: str = "") -> PastedTable:
    """Take a text apart; raises InputError with a sentence.

    Args:
        separator: one of SEPARATORS; empty takes the one the text uses.
    """
    if len(text) > MOST_SIGNS:
        raise InputError(too_long())
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    text = text.removeprefix("\ufeff")
    used = separator or likely_separator(text)
    rows = tuple(row for row in _rows(text, used) if any(row.cells))
    table = PastedTable(rows, used)
    _check_size(table)
    return table


def likely_separator(text: str) -> str:
    """What parts the cells of the first line with something in it; a spreadsheet copies tabs."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return next((separator for separator in SEPARATORS if separator in outside), TAB)


def too_long() -> str:
    """What to say of a text that is too long."""
    sentence = QCoreApplication.translate(
        "PastedTable", "This text is longer than {count} million signs. Paste it in parts."
    )
    return sentence.format(count=MOST_SIGNS // 1_000_000)


def _rows(text: str, separator: str) -> Iterator[Cells]:
    reader = csv.reader((f"{line}\n" for line in text.split("\n")), delimiter=separator, strict=True)
    number, line = 0, 0
    try:
        for cells in reader:
            number += 1
            yield Cells(number, line, tuple(_cell(cell) for cell in cells))
            line = reader.line_num
    except csv.Error as error:
        raise InputError(_quote_fault(number + 1)) from error


def _cell(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def _quote_fault(number: int) -> str:
    sentence = QCoreApplication.translate(
        "PastedTable", "In row {number} a quotation mark is not closed, or stands inside a cell. Mend it in the text."
    )
    return sentence.format(number=number)


def _check_size(table: PastedTable) -> None:
    translate = QCoreApplication.translate
    if len(table.rows) > MOST_ROWS:
        sentence = translate("PastedTable", "These are more than {count} rows. Paste them in parts.")
        raise InputError(sentence.format(count=MOST_ROWS))
    if table.width > _MOST_COLUMNS:
        sentence = translate("PastedTable", "These are more than {count} columns. Paste only those that are needed.")
        raise InputError(sentence.format(count=_MOST_COLUMNS))
