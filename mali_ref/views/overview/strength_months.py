"""Those in uniform by month, beside the ceiling that held."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.glance_month_words import counted_line, strength_title
from mali_ref.models.glance_months import Counted, MissionMonths, Month, sources_of
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.month_chart import MonthChart

_HEIGHT: Final = 96
_STEP: Final = 5000
_SPARE: Final = 1.04
_LINE: Final = 2.0
_DOT: Final = 2.4
_LIT_DOT: Final = 4.0


class StrengthMonths(MonthChart):
    """A line of counts under the steps of the ceiling; gaps stay gaps."""

    def __init__(
        self, months: MissionMonths, name: str = "strength_months", height: int = _HEIGHT, has_years: bool = False
    ) -> None:
        super().__init__(name, months, height, has_years)
        self._stops = [item.month.since(months.first) for item in months.counts]
        self.setAccessibleName(strength_title(months))
        told = (counted_line(months, item) for item in months.counts[-1:])
        self.set_spoken_value(", ".join(told))

    def stops(self) -> Sequence[int]:
        return self._stops

    def lines(self, month: Month) -> Sequence[str]:
        counted = self.months.counted_in(month)
        if counted is None:
            return []
        sources = ", ".join(map(citation_label, counted.fact.cited))
        return [counted_line(self.months, counted), f"{counted.fact.day_text} · {sources}"]

    def ref_of(self, month: Month) -> Ref | None:
        counted = self.months.counted_in(month)
        return counted.fact.ref if counted is not None else None

    def sources(self) -> Sequence[Cited]:
        return sources_of(self.months)

    def levels(self) -> Sequence[float]:
        return [float(level) for level in range(0, int(self.highest()), _STEP)]

    def highest(self) -> float:
        return max(item.fact.number for item in (*self.months.counts, *self.months.ceilings)) * _SPARE

    def paint_values(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line_strong"), _LINE, Qt.PenStyle.DashLine, Qt.PenCapStyle.FlatCap))
        painter.drawPolyline(QPolygonF(self._ceiling_points()))
        color = theme().color("chart")
        for run in self.months.runs():
            points = [self._point(item) for item in run]
            painter.setPen(QPen(color, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            # What stands alone has no line; its dot keeps it from vanishing.
            self._paint_dot(painter, points[-1], _DOT)
        self.paint_names(painter)

    def paint_lit(self, painter: QPainter, month: Month) -> None:
        counted = self.months.counted_in(month)
        if counted is not None:
            painter.setPen(QPen(theme().color("surface"), 1))
            painter.setBrush(theme().color("ink"))
            painter.drawEllipse(self._point(counted), theme().px(_LIT_DOT), theme().px(_LIT_DOT))

    def _paint_dot(self, painter: QPainter, point: QPointF, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("chart"))
        painter.drawEllipse(point, radius * theme().scale, radius * theme().scale)

    def paint_names(self, painter: QPainter) -> None:
        """What the two lines are, at their ends and apart from each other."""
        if not self.months.counts:
            return
        last = self.months.counts[-1].fact
        place = self.beside(last.number)
        if self.months.ceilings:
            above = self.beside(self.months.ceilings[-1].fact.number)
            write(painter, above, LEFT, self._ceiling_words(), "caption", "ink2")
            if above.intersects(place):
                place.moveTop(above.bottom() + 1)
        write(painter, place, LEFT, last.text, "label", "ink")

    def end_words(self) -> Sequence[str]:
        return [self._ceiling_words(), *(item.fact.text for item in self.months.counts[-1:])]

    def _ceiling_words(self) -> str:
        if not self.months.ceilings:
            return ""
        words = QCoreApplication.translate("MonthsCard", "{count} ceiling")
        return words.format(count=self.months.ceilings[-1].fact.text)

    def _ceiling_points(self) -> list[QPointF]:
        points: list[QPointF] = []
        for item in self.months.ceilings:
            x, y = self._x(item), self.up(item.fact.number)
            points += [QPointF(x, points[-1].y()), QPointF(x, y)] if points else [QPointF(x, y)]
        return [*points, QPointF(self.ground().right(), points[-1].y())] if points else []

    def _point(self, item: Counted) -> QPointF:
        return QPointF(self._x(item), self.up(item.fact.number))

    def _x(self, item: Counted) -> float:
        return max(float(self.ground().left()), self.across(item.month.since(self.months.first) + 0.5))
