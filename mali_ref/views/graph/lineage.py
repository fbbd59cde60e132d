"""The lineage on a profile: strands of time from left to right, which split and merge into the actor of the page."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mali_ref.domain.record import Heading
from mali_ref.domain.rich_text import LinkTo
from mali_ref.models.graph_strands import MERGER, WING, Join, Lineage, Strand
from mali_ref.views.graph.lineage_places import HEAD, LineagePlaces
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import tabular, theme

# The longest name that stands right of its strand.
_LONGEST_RIGHT: Final = 110
# A beginning known to a month and a half is drawn as a point.
_POINT_DAYS: Final = 45


class LineageChart(QWidget):
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
        # Lines that pass end before the words, as they would before a halo.
        painter.setClipRegion(self._beside_words())
        self._paint_years(painter)
        for join in self._lineage.joins:
            self._paint_join(painter, join)
        painter.setClipping(False)
        self._paint_numbers(painter)
        for strand in self._lineage.strands:
            self._paint_strand(painter, strand)
        right = self._places.x(self._lineage.last_day)
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawLine(QPointF(right, theme().px(HEAD - 4)), QPointF(right, self.height()))
        painter.end()

    # Strands and joins

    def _beside_words(self) -> QRegion:
        """All of the picture but the names and notes."""
        region = QRegion(self.rect())
        for label in (label for pair in self._labels.values() for label in pair if label.isVisibleTo(self)):
            # Letters do not fill the height of their row; a strand lies close below.
            region -= QRegion(label.geometry().adjusted(-2, theme().px(3), 0, -theme().px(3)))
        return region

    def _paint_years(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme().color("line"), 1))
        for year in self._years():
            x = round(self._places.x(f"{year}-01-01")) + 0.5
            painter.drawLine(QPointF(x, theme().px(HEAD - 2)), QPointF(x, self.height()))

    def _paint_numbers(self, painter: QPainter) -> None:
        years = self._years()
        a_year = self._places.x(f"{years[0] + 1}-01-01") - self._places.x(f"{years[0]}-01-01")
        step = next((step for step in (1, 2, 5) if step * a_year >= theme().px(46)), 10)
        painter.setFont(tabular(theme().font("caption")))
        painter.setPen(theme().color("ink2"))
        for year in years[::step]:
            painter.drawText(QPointF(self._places.x(f"{year}-01-01") + theme().px(3), theme().px(13)), str(year))

    def _years(self) -> range:
        return range(self._lineage.first_year, int(self._lineage.last_day[:4]) + 1)

    def _paint_strand(self, painter: QPainter, strand: Strand) -> None:
        y, is_focus = self._places.y(strand), strand.ref == self._lineage.focus
        color = theme().group_color(strand.group) if is_focus else theme().color("chart")
        width = theme().px(6 if is_focus else 3)
        early, sure = self._places.begin_of_strand(strand)
        end = max(self._places.leaves(strand), sure)
        if sure - early > 1:
            self._paint_doubt(painter, strand, QPointF(early, y), QPointF(sure, y), color, width)
        painter.setPen(_flat(color, width))
        painter.drawLine(QPointF(sure, y), QPointF(end, y))
        if self._places.has_own_beginning(strand):
            self._paint_point(painter, strand, QPointF(sure, y), color, is_focus)
        if strand.ends < self._lineage.last_day and end == self._places.x(strand.ends):
            painter.setPen(QPen(color, theme().px(2)))
            painter.drawLine(QPointF(end, y - theme().px(5)), QPointF(end, y + theme().px(5)))

    def _paint_doubt(
        self, painter: QPainter, strand: Strand, start: QPointF, end: QPointF, color: QColor, width: int
    ) -> None:
        """The time in which a strand may have begun: fading in where nothing bounds it, else dashed."""
        pen = _flat(color, width)
        if strand.begun_from:
            pen.setDashPattern([1.6, 1.2])
            pen.setWidthF(max(1.5, width * 0.6))
        else:
            fade = QLinearGradient(start, end)
            clear = QColor(color)
            clear.setAlpha(0)
            fade.setColorAt(0, clear)
            fade.setColorAt(1, color)
            # An area: a drawing to be saved cannot hold a line that fades.
            painter.fillRect(QRectF(start.x(), start.y() - width / 2, end.x() - start.x(), width), QBrush(fade))
            return
        painter.setPen(pen)
        painter.drawLine(start, end)

    def _paint_point(self, painter: QPainter, strand: Strand, at: QPointF, color: QColor, is_focus: bool) -> None:
        if not strand.begun_by or not strand.begun_from:
            return
        radius = theme().px(5 if is_focus else 3)
        days = date.fromisoformat(strand.begun_by).toordinal() - date.fromisoformat(strand.begun_from).toordinal()
        is_vague = days > _POINT_DAYS
        painter.setPen(QPen(color if is_vague else theme().color("surface"), 1.5))
        painter.setBrush(theme().color("surface") if is_vague else color)
        painter.drawEllipse(at, radius + 0.5, radius + 0.5)

    def _paint_join(self, painter: QPainter, join: Join) -> None:
        start, end = self._places.join_ends(join)
        pen = QPen(theme().color("ink3" if join.kind == WING else "chart"), theme().px(1.5 if join.kind == WING else 3))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if join.kind == WING or join.doubtful or self._places.is_vague(join):
            pen.setWidthF(theme().px(100) * (1.5 if join.kind == WING else 2.0) / 100)
            pen.setDashPattern([3.0, 2.2])
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        if join.kind != MERGER:
            painter.setPen(QPen(theme().color("surface"), 1.5))
            painter.setBrush(theme().color("chart"))
            painter.drawEllipse(start, theme().px(3) + 0.5, theme().px(3) + 0.5)

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


def _flat(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def lineage_title(lineage: Lineage) -> str:
    """The heading above a lineage."""
    if lineage.has_past and lineage.has_future:
        return QCoreApplication.translate("Lineage", "Where it comes from and what came of it")
    if lineage.has_future:
        return QCoreApplication.translate("Lineage", "What came of it")
    return QCoreApplication.translate("Lineage", "Where it comes from")
