"""The table under a chart: every figure with its date and citation, as tall as its rows."""

import math
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from mali_ref.domain.rich_text import Cited
from mali_ref.models.observation_table import CITATIONS, ObservationTable
from mali_ref.models.table_cells import Role
from mali_ref.views.kit.badges import badge_width, paint_badge
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.theme import tabular, theme
from mali_ref.views.table.cells import Index, TextCell, content_rect
from mali_ref.views.table.view import RecordTableView, Width

_WIDE: Final = {
    "as_of": Width(136),
    "subject": Width(share=3),
    "category": Width(share=3),
    "value": Width(110),
    "unit": Width(share=3),
    "status": Width(150),
    CITATIONS: Width(112),
}
_NARROW: Final = {**_WIDE, "as_of": Width(124), "value": Width(88), "status": Width(90), CITATIONS: Width(84)}
# The margin of the first column, the sign of a date's precision, and the gap to the next column.
_DATE_EDGES: Final = 48
# The margin of a number and the gap to the next column; the margins of the last column.
_VALUE_EDGES: Final = 18
_LAST_EDGES: Final = 22
_MOST_CITED: Final = 190
_CHIP_EDGES: Final = 9
# Between the citations and the mark of the edition.
_GAP: Final = 6


class CitationCell(TextCell):
    """Citations as chips; a click opens one.

    Signals:
        citation_activated: the Cited of the chip and the global point below it.
    """

    citation_activated = Signal(object, object)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect) -> None:
        edition = str(index.data(Role.EDITION) or "")
        if edition:
            paint_badge(painter, room.right() + 1 - badge_width(edition), room, edition)
        painter.setFont(theme().font("chip"))
        radius = theme().size("radius_chip")
        for cited, place in chip_places(index, room):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("tint"))
            painter.drawRoundedRect(place, radius, radius)
            painter.setPen(theme().color("accent"))
            label, metrics = citation_label(cited), painter.fontMetrics()
            if metrics.horizontalAdvance(label) > place.width():
                label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, place.width() - theme().px(_CHIP_EDGES))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            for cited, place in chip_places(index, content_rect(option, index)):
                if place.adjusted(-2, -5, 2, 5).contains(event.position().toPoint()):
                    view: QAbstractItemView = option.widget  # type: ignore[attr-defined]
                    corner = place.bottomLeft() + QPoint(0, theme().px(4))
                    self.citation_activated.emit(cited, view.viewport().mapToGlobal(corner))
                    return True
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]


class FiguresTable(RecordTableView):
    """All figures of an indicator, without a scroll bar of its own.

    Signals:
        citation_activated: the Cited of a chip and the global point below it.
    """

    citation_activated = Signal(object, object)

    def __init__(self, model: ObservationTable, parent: QWidget | None = None) -> None:
        super().__init__(model, _WIDE, parent)
        cell = CitationCell(parent=self)
        self.set_cell(CITATIONS, cell)
        cell.citation_activated.connect(self.citation_activated)
        self.setObjectName("indicator_table")
        self.setAccessibleName(self.tr("Figures"))
        model.setParent(self)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self._renew_height)
        self._renew_height()

    def figures(self) -> ObservationTable:
        """The model, by its own type."""
        table = self.table()
        assert isinstance(table, ObservationTable)
        return table

    def set_narrow(self, narrow: bool) -> None:
        """Give the columns less room."""
        widths = _NARROW if narrow else _WIDE
        self.figures().write_short(narrow)
        # A date such as “between January and April”, a number and where it stands must not be cut.
        needed = {
            "as_of": self._text_width("as_of") + _DATE_EDGES,
            "value": self._text_width("value") + _VALUE_EDGES,
            CITATIONS: min(self._chip_width() + _CHIP_EDGES + _LAST_EDGES, _MOST_CITED),
        }
        badge = max((self._badge_width(row) for row in range(self.table().rowCount())), default=0)
        wide = {name: Width(max(widths[name].pixels, pixels)) for name, pixels in needed.items()}
        hidden = self.figures().said_above()
        for name in ("subject", "unit"):
            if (column := self.table().column_of(name)) >= 0:
                self.setColumnHidden(column, name in hidden)
        none = dict.fromkeys(hidden, Width())
        if not any(self.table().column_of(name) >= 0 for name in {"subject", "category", "unit"} - hidden):
            # Some column takes what is left of the room.
            wide["status"] = Width(share=1)
        self.set_widths({**widths, **wide, CITATIONS: Width(wide[CITATIONS].pixels + badge), **none})

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls; all rows are in view.
        event.ignore()

    def _text_width(self, name: str) -> int:
        """The room for the widest words of a column, in pixels at 100 % text."""
        metrics, table = QFontMetrics(tabular(theme().font("body"))), self.table()
        column = table.column_of(name)
        texts = [str(table.index(row, column).data() or "") for row in range(table.rowCount())]
        return math.ceil(max(map(metrics.horizontalAdvance, texts), default=0) / theme().scale)

    def _chip_width(self) -> int:
        """The room for the widest first chip."""
        metrics, table = QFontMetrics(theme().font("chip")), self.figures()
        first = [cited[0] for record in table.records() if (cited := table.cited(record))]
        return math.ceil(
            max((metrics.horizontalAdvance(citation_label(cited)) for cited in first), default=0) / theme().scale
        )

    def _badge_width(self, row: int) -> int:
        """The room for the mark of a row's edition, in pixels at 100 % text."""
        edition = str(self.table().index(row, 0).data(Role.EDITION) or "")
        return int(badge_width(edition) / theme().scale) + _GAP if edition else 0

    def _renew_height(self) -> None:
        rows = self.table().rowCount() + 1
        self.setFixedHeight(rows * theme().size("table_row") + 2)


def chip_places(index: Index, room: QRect) -> list[tuple[Cited, QRect]]:
    """The chips of a cell and where they stand; those that do not fit are left to the tip."""
    metrics = QFontMetrics(theme().font("chip"))
    if edition := str(index.data(Role.EDITION) or ""):
        room = room.adjusted(0, 0, -badge_width(edition) - theme().px(_GAP), 0)
    found: list[tuple[Cited, QRect]] = []
    left, height = room.left(), theme().size("citation")
    for cited in index.data(Role.VALUE) or ():
        width = metrics.horizontalAdvance(citation_label(cited)) + theme().px(_CHIP_EDGES)
        if not found:
            # Where a figure stands is never left out as a whole.
            width = min(width, room.right() + 1 - left)
        if left + width > room.right() + 1:
            break
        found.append((cited, QRect(left, room.center().y() - height // 2 + 1, width, height)))
        left += width + theme().px(4)
    return found
