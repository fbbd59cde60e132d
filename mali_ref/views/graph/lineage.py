"""The lineage on a profile: strands of time from left to right, which split and merge into the actor of the page."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mali_ref.domain.record import Heading
from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.graph_strands import Lineage, Strand
from mali_ref.models.graph_times import YEAR_STEPS
from mali_ref.views.graph.lineage_painting import paint_join, paint_strand
from mali_ref.views.graph.lineage_places import HEAD, LineagePlaces
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.spoken_value import SpokenValue
from mali_ref.views.kit.theme import tabular, theme

# The longest name that stands right of its strand.
_LONGEST_RIGHT: Final = 110


class LineageChart(SpokenValue):
    """Draws a `Lineage`; every name is a link and every citation a chip that Tab reaches.

    Signals:
        link_activated: the Ref of an actor the user asks for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    link_activated = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, lineage: Lineage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lineage")
        self._lineage = lineage
        self._places = LineagePlaces(lineage)
        self.setAccessibleName(lineage_title(lineage))
        self.setAccessibleDescription(". ".join(join.told for join in lineage.joins))
        self.set_spoken_value(self.accessibleDescription())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels = {strand.ref: self._make_label(strand) for strand in lineage.strands}

    def sizeHint(self) -> QSize:
        return QSize(theme().px(480), self._places.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        name = self._labels[self._lineage.focus][0].sizeHint().width()
        self._places.fit(self.width(), name + theme().px(14) if self._ends_right() else theme().px(6))
        self._place_labels()

    def _ends_right(self) -> bool:
        """Whether the name of the page's actor stands right of its strand."""
        name = self._labels[self._lineage.focus][0]
        return self._places.begins_late() and name.sizeHint().width() <= theme().px(_LONGEST_RIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for join in self._lineage.joins:
            paint_join(painter, self._places, join)
        self._paint_ground_of_words(painter)
        self._paint_numbers(painter)
        for strand in self._lineage.strands:
            paint_strand(painter, self._places, strand)
        right = self._places.x(self._lineage.last_day)
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawLine(QPointF(right, theme().px(HEAD - 4)), QPointF(right, self.height()))
        painter.end()

    def _paint_ground_of_words(self, painter: QPainter) -> None:
        """Lines that pass end before the names and notes; a drawing to be saved would know no clip."""
        for label in (label for pair in self._labels.values() for label in pair if label.isVisibleTo(self)):
            # Letters do not fill the height of their row; a strand lies close below.
            painter.fillRect(label.geometry().adjusted(-2, theme().px(3), 0, -theme().px(3)), theme().color("surface"))

    def _paint_years(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        for year in self._years():
            x = round(self._places.year_begins(year)) + 0.5
            painter.drawLine(QPointF(x, theme().px(HEAD - 2)), QPointF(x, self.height()))

    def _paint_numbers(self, painter: QPainter) -> None:
        years = self._years()
        a_year = self._places.year_begins(years[0] + 1) - self._places.year_begins(years[0])
        step = next((step for step in YEAR_STEPS if step * a_year >= theme().px(46)), YEAR_STEPS[-1])
        font = tabular(theme().font("caption"))
        width = QFontMetricsF(font).horizontalAdvance("2000")
        painter.setFont(font)
        painter.setPen(theme().color("ink2"))
        for year in years[::step]:
            left = self._places.year_begins(year) + theme().px(3)
            # A year that has only begun may have no room for its number.
            if left + width <= self.width():
                painter.drawText(QPointF(left, theme().px(13)), str(year))

    def _years(self) -> range:
        return range(self._lineage.first_year, int(self._lineage.last_day[:4]) + 1)

    # Names

    def _make_label(self, strand: Strand) -> tuple[RichText, QLabel]:
        is_focus = strand.ref == self._lineage.focus
        name = RichText("strong" if is_focus else "caption_medium")
        name.setObjectName(f"lineage_{strand.ref.key}".replace("-", "_"))
        name.setAccessibleName(", ".join(part for part in (strand.name, strand.note) if part))
        # The page's own actor needs no link, and no citation beside its strand.
        spans = (LinkTo(strand.ref), *strand.cited) if not is_focus else (LinkTo(strand.ref),)
        name.set_spans(spans, lambda ref: Heading(ref, strand.name))
        # Only now: inside a parent it would measure its words within the little room it has there.
        name.setParent(self)
        name.link_activated.connect(self.link_activated)
        name.citation_activated.connect(self.citation_activated)
        note = text_label(strand.note, "caption", "ink2")
        note.setParent(self)
        note.setToolTip(strand.note)
        return name, note

    def _place_labels(self) -> None:
        taken: list[QRect] = []
        for strand, room in self._rooms():
            name, note = self._labels[strand.ref]
            # A little more than it asks for, or the last chip would go to a row of its own.
            name_width, note_width = name.sizeHint().width() + theme().px(6), note.sizeHint().width()
            start = self._label_start(strand, name_width)
            top = round(self._places.y(strand)) - theme().px(21)
            is_right = strand.ref == self._lineage.focus and self._ends_right()
            if is_right:
                start, top = (
                    round(self._places.x(self._lineage.last_day)) + theme().px(7),
                    round(self._places.y(strand)) - theme().px(10),
                )
            box = QRect(start, top, name_width, theme().px(20))
            if any(box.intersects(other) for other in taken):
                # Below its strand there is room where the name of another stands above.
                box.moveTop(round(self._places.y(strand)) + theme().px(2))
            taken.append(box)
            name.setGeometry(box)
            note_at = start + name_width + theme().px(3)
            note.setGeometry(note_at, box.top(), note_width, theme().px(20))
            note.setVisible(bool(strand.note) and not is_right and note_at + note_width <= room)

    def _label_start(self, strand: Strand, width: int) -> int:
        """Names begin where the strand does, but stay inside the picture."""
        early, sure = self._places.begin(strand)
        split = self._places.split_of(strand)
        if split is not None and split.by_day and not self._places.is_merger(strand):
            early = sure = self._places.arriving(split)
        wanted = (sure if strand.begun_from else early) + theme().px(6)
        last = self._places.x(self._lineage.last_day) - width - theme().px(4)
        return round(max(theme().px(4), min(wanted, last)))

    def _rooms(self) -> Iterator[tuple[Strand, float]]:
        """Each strand with where its words must end: before a strand that begins beside it."""
        edge = self._places.x(self._lineage.last_day) - theme().px(4)
        for strand in self._lineage.strands:
            begins = [
                self._places.begin(other)[0] - theme().px(4)
                for other in self._lineage.strands
                if other is not strand
                and abs(other.row - strand.row) < 0.7
                and self._places.begin(other)[0] > self._places.begin(strand)[0]
            ]
            yield strand, min((edge, *begins))


def lineage_title(lineage: Lineage) -> str:
    """The heading above a lineage."""
    if lineage.has_past and lineage.has_future:
        return QCoreApplication.translate("Lineage", "Where it comes from and what came of it")
    if lineage.has_future:
        return QCoreApplication.translate("Lineage", "What came of it")
    return QCoreApplication.translate("Lineage", "Where it comes from")
