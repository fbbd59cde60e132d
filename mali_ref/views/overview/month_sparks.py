"""The months as small pictures beside the headline figures: no axis, the same read-out, keys and records."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from mali_ref.models.glance_months import MissionMonths
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.deaths_months import DeathsMonths
from mali_ref.views.overview.month_chart import MonthChart
from mali_ref.views.overview.strength_months import StrengthMonths

LEAST_WIDTH: Final = 60
_YEARS: Final = 20
_EDGE: Final = 4


class StrengthSpark(StrengthMonths):
    """The line of those in uniform under their ceiling."""

    def __init__(self, months: MissionMonths, height: int = 30, has_years: bool = False) -> None:
        super().__init__(months, "strength_spark", height, has_years)
        _tighten(self)

    def levels(self) -> Sequence[float]:
        return []

    def has_ground(self) -> bool:
        return self._has_years

    def paint_names(self, painter: QPainter) -> None:
        """The card's own figures name both lines."""

    def ground(self) -> QRect:
        return _ground(self.rect(), self._has_years)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(LEAST_WIDTH), theme().px(self._height))


class DeathsSpark(DeathsMonths):
    """The bars of deaths, by cause."""

    def __init__(self, months: MissionMonths, height: int, has_years: bool = False) -> None:
        super().__init__(months, "deaths_spark", height, has_years)
        _tighten(self)

    def highest(self) -> float:
        return float(max((counts.total() for counts in self.months.deaths.values()), default=1))

    def levels(self) -> Sequence[float]:
        return []

    def has_ground(self) -> bool:
        return self._has_years

    def paint_names(self, painter: QPainter) -> None:
        """The card's headline has the sum."""

    def ground(self) -> QRect:
        return _ground(self.rect(), self._has_years)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(LEAST_WIDTH), theme().px(self._height))


def _tighten(chart: MonthChart) -> None:
    """Let a chart without years draw only the months that have something to tell."""
    stops = chart.stops()
    if stops and not chart.has_ground():
        chart.begins, chart.ends = stops[0], stops[-1] + 1


def _ground(box: QRect, has_years: bool) -> QRect:
    edge = theme().px(_EDGE)
    return box.adjusted(0, edge, -edge, -theme().px(_YEARS) if has_years else -edge)
