"""The table of an indicator's figures: what is not dated is as of the estimate, and each says where it stands."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt

from mali_ref.domain.record import Record
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import edition_mark
from mali_ref.models.indicator_words import cited_text, unit_words, value_text, when_text
from mali_ref.models.labels import date_text
from mali_ref.models.link_names import chips
from mali_ref.models.observed import Observed
from mali_ref.models.record_table import RecordTable
from mali_ref.models.series import Series
from mali_ref.models.table_cells import Column
from mali_ref.models.workspace import Workspace

CITATIONS: Final = "citations"
_ACROSS: Final = Qt.Orientation.Horizontal


class ObservationTable(RecordTable):
    """The figures of one indicator as rows."""

    def __init__(self, series: Series, workspace: Workspace, parent: QObject | None = None) -> None:
        self._series = series
        self._observed = {item.ref: item for item in series.observed}
        self._is_short = False
        super().__init__(RECORD_TYPES["observation"], workspace, _columns(series), parent)
        self._sort_column = -1
        self.set_records(item.record for item in in_reading_order(series))

    def write_short(self, is_short: bool) -> None:
        """Write dates with short months, as a narrow window asks for; a copy has them in full."""
        self._is_short = is_short

    def observed(self, record: Record) -> Observed:
        """A row's figure."""
        return self._observed[record.ref]

    def cited(self, record: Record) -> tuple[Cited, ...]:
        """Where a figure stands, as chips."""
        return chips(record.cited("value"), record.edition)

    def said_above(self) -> frozenset[str]:
        """Columns whose words are the same in every row and stand over the table, in sentence or title."""
        names = {"unit"} if self._series.timeline is None else {"unit", "subject"}
        columns = {name: self.column_of(name) for name in names if self.rowCount() > 1 and self.column_of(name) >= 0}
        return frozenset(name for name, column in columns.items() if len(self._words_in(column)) == 1)

    def _words_in(self, column: int) -> set[str]:
        return {str(self.index(row, column).data() or "") for row in range(self.rowCount())}

    def as_text(self) -> str:
        """The whole table for a spreadsheet: a head and a line for each row, parted by tabs."""
        short, self._is_short = self._is_short, False
        columns = range(self.columnCount())
        lines = [[str(self.headerData(column, _ACROSS)) for column in columns]]
        for row in range(self.rowCount()):
            lines.append([str(self.index(row, column).data() or "") for column in columns])
        self._is_short = short
        return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)

    def _value(self, record: Record, column: int) -> Any:
        name = self.name_of(column)
        if name == CITATIONS:
            return self.cited(record) or None
        if name == "unit":
            return self.observed(record).unit or None
        return super()._value(record, column)

    def _text(self, record: Record, column: int) -> str:
        name, item = self.name_of(column), self.observed(record)
        if name == CITATIONS:
            return cited_text(item)
        if name == "as_of":
            return date_text(item.as_of.text, short=True) if self._is_short and item.as_of else when_text(item)
        if name == "unit":
            return unit_words(self._series, item.unit)
        if name == "value":
            return value_text(item)
        if name == "category" and not item.category:
            return QCoreApplication.translate("ObservationTable", "in all")
        return super()._text(record, column)

    def _spoken(self, record: Record, column: int) -> str:
        edition = edition_mark(record.edition) if self.name_of(column) == CITATIONS else ""
        words = ", ".join(part for part in (self._text(record, column), edition) if part)
        if self.observed(record).later:
            return QCoreApplication.translate("ObservationTable", "{value}, after this day").format(value=words)
        return words

    def _in_order(self, records: list[Record]) -> list[Record]:
        # Until the user sorts, the order is that of the chart.
        return super()._in_order(records) if self._sort_column >= 0 else records


def in_reading_order(series: Series) -> Sequence[Observed]:
    """Over time the newest first; else as in the chart; what is not drawn after it."""
    drawn: Iterable[Observed] = ()
    if series.timeline is not None:
        drawn = [point.observed for line in series.timeline.lines for point in reversed(line.points)]
    elif series.ranking is not None:
        bars = [bar.observed for bar in series.ranking.bars() if bar.observed is not None]
        drawn = [*([series.ranking.whole] if series.ranking.whole else []), *bars]
    found = list(drawn)
    return [*found, *(item for item in series.observed if item not in found)]


def _columns(series: Series) -> tuple[Column, ...]:
    translate = QCoreApplication.translate
    has_parts = any(item.category for item in series.observed)
    part = (Column("category"),) if has_parts else ()
    # Beside signs such as “$” and “bn” there is nothing to say of a unit.
    unit = (Column("unit"),) if any(unit_words(series, item.unit) for item in series.observed) else ()
    cited = Column(CITATIONS, translate("ObservationTable", "Citation"))
    return (Column("as_of"), Column("subject"), *part, Column("value"), *unit, Column("status"), cited)
