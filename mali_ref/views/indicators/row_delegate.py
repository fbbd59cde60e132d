"""Paints an indicator in the list: name, small line, value, unit and year."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF

from mali_ref.models.grouped_list import ListRow
from mali_ref.models.indicator_list import IndicatorRow
from mali_ref.views.grouped.delegate import SIDE, GroupedDelegate, draw
from mali_ref.views.kit.theme import tabular, theme

_YEAR = 64
# Room for the words after a value and the year.
_WORDS = 148
_NARROW_YEAR = 52
_SPARK = (58, 16)
_LEAST_SPARK = 34
_GAP = 6
_LEAST_NAME = 84
# Values of this width or less leave the small lines in one column.
_USUAL_VALUE = 50
_RIGHT = Qt.AlignmentFlag.AlignRight


class IndicatorDelegate(GroupedDelegate):
    """Draws indicators.

    Attributes:
        with_units: whether there is room for the words after a value.
    """

    row_height = 34

    def __init__(self) -> None:
        super().__init__()
        self.with_units = True

    def name_width(self, row: ListRow, width: int) -> int:
        if not isinstance(row, IndicatorRow):
            return super().name_width(row, width)
        return self._name_end(row, width) if self._has_spark(row, width) else self._room(row, width)

    def _lines(self, row: ListRow, width: int) -> list[str]:
        """The name on two lines, or on as many as it takes: a name is never cut."""
        lines = super()._lines(row, width)
        if not any(line.endswith("…") for line in lines):
            return lines
        metrics, room = QFontMetrics(theme().font("strong")), self.name_width(row, width)
        whole: list[str] = []
        for word in row.title.split():
            longer = f"{whole[-1]} {word}" if whole else word
            if whole and metrics.horizontalAdvance(longer) <= room:
                whole[-1] = longer
            else:
                whole.append(word)
        return whole

    def paint_figures(self, painter: QPainter, box: QRect, row: ListRow) -> None:
        if not isinstance(row, IndicatorRow):
            return
        end = self._value_end(box.width())
        right = box.width() - theme().px(SIDE)
        value = QRect(0, box.top(), end, box.height())
        font = tabular(theme().font("strong"))
        used = draw(painter, value, row.value, font, side=_RIGHT)
        caption = theme().font("caption")
        year = QRect(right - theme().px(_YEAR), box.top(), theme().px(_YEAR), box.height())
        year_width = draw(painter, year, row.year, tabular(caption), "ink2", _RIGHT)
        if self.with_units:
            left = end + theme().px(_GAP)
            unit_end = right - year_width - theme().px(_GAP) * bool(row.year)
            draw(painter, QRect(left, box.top(), unit_end - left, box.height()), row.unit, caption, "ink2")
        if self._has_spark(row, box.width()):
            width, height = self._spark_width(row, box.width()), theme().px(_SPARK[1])
            # The small lines stand in a column; a long value moves its own aside.
            left = end - max(used, theme().px(_USUAL_VALUE)) - theme().px(2 * _GAP) - width
            place = QRectF(left, box.center().y() - height / 2, width, height)
            self._paint_spark(painter, place, row)

    def _paint_spark(self, painter: QPainter, place: QRectF, row: IndicatorRow) -> None:
        days, values = zip(*row.trend, strict=True)
        first, span = days[0], (days[-1] - days[0]) or 1
        low, reach = min(values), (max(values) - min(values)) or 1
        room = place.adjusted(2, 3, -4, -3)
        points = [
            QPointF(
                room.left() + room.width() * (day - first) / span,
                room.bottom() - room.height() * (value - low) / reach,
            )
            for day, value in row.trend
        ]
        color = theme().color("accent" if self.is_shown(row) else "chart")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, theme().px(16) / 10))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        radius = theme().px(5) / 2
        painter.drawEllipse(points[-1], radius, radius)

    def _has_spark(self, row: IndicatorRow, width: int) -> bool:
        """Whether there is a trend to draw; the name comes first where there is little room."""
        least = max(theme().px(_LEAST_NAME), _longest_word(row))
        return self.with_units and len(row.trend) > 1 and self._name_end(row, width) >= least

    def _name_end(self, row: IndicatorRow, width: int) -> int:
        """What value and small line leave to the name."""
        return self._beside_spark(row, width) - self._spark_width(row, width)

    def _spark_width(self, row: IndicatorRow, width: int) -> int:
        """The small line makes room for the longest word of a name, which cannot be broken."""
        usual, left = theme().px(_SPARK[0]), self._beside_spark(row, width) - _longest_word(row)
        return max(min(usual, left), theme().px(_LEAST_SPARK))

    def _beside_spark(self, row: IndicatorRow, width: int) -> int:
        """What a value leaves to name and small line."""
        metrics = QFontMetrics(tabular(theme().font("strong")))
        value = max(metrics.horizontalAdvance(row.value), theme().px(_USUAL_VALUE))
        return self._value_end(width) - value - theme().px(3 * _GAP + SIDE)

    def _room(self, row: IndicatorRow, width: int) -> int:
        """What a value leaves to the name and the small line."""
        metrics = QFontMetrics(tabular(theme().font("strong")))
        return self._value_end(width) - metrics.horizontalAdvance(row.value) - theme().px(2 * _GAP + SIDE)

    def _value_end(self, width: int) -> int:
        """Where the values end; the units begin after it."""
        words = _WORDS if self.with_units else _NARROW_YEAR + _GAP
        return width - theme().px(SIDE + words)


def _longest_word(row: IndicatorRow) -> int:
    metrics = QFontMetrics(theme().font("strong"))
    return max(map(metrics.horizontalAdvance, row.title.split()), default=0)
