"""Figures of the same indicator, subject, part and date: in the book, and in the table that is being read."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.record import Record
from mali_ref.domain.text import fold


class Doubles:
    """Knows what is said already of each moment, and says so in a sentence.

    Args:
        records: the figures of the book.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        # Each figure with its row in the table; those of the book have none, 0.
        self._there: dict[tuple[object, ...], list[tuple[Record, int]]] = {}
        for record in records:
            self.add(record, 0)

    def add(self, record: Record, row: int) -> None:
        """Another figure of the table."""
        self._there.setdefault(_moment(record), []).append((record, row))

    def same(self, record: Record) -> str:
        """Where the very same is said; empty where it is not."""
        translate = QCoreApplication.translate
        for other, row in self._there.get(_moment(record), ()):
            if other.get("value") == record.get("value") and other.get("unit") == record.get("unit"):
                if row:
                    return translate("FigureDoubles", "The same as row {number}.").format(number=row)
                return translate("FigureDoubles", "Already in the book: {title}.").format(title=other.title)
        return ""

    def other(self, record: Record) -> str:
        """Where another value is given for the same moment; empty where none is."""
        translate = QCoreApplication.translate
        for other, row in self._there.get(_moment(record), ())[:1]:
            if row:
                sentence = translate("FigureDoubles", "Row {number} has another value for the same; both will stand.")
                return sentence.format(number=row)
            sentence = translate("FigureDoubles", "The book has another value for the same: {title}. Both will stand.")
            return sentence.format(title=other.title)
        return ""


def _moment(record: Record) -> tuple[object, ...]:
    as_of = record.get("as_of")
    part = fold(record.get("category") or "")
    return record.get("indicator"), record.get("subject"), part, as_of.text if as_of is not None else ""
