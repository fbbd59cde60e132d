"""The chart of a series, if it has more than one figure, and the charts of yearly values."""

from typing import TYPE_CHECKING, Union

from PySide6.QtGui import QColor

from mali_ref.models.series import USUAL, Series
from mali_ref.models.year_moments import Mark, Moment
from mali_ref.models.yearly_view import RANKED, YearlyView
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import LIGHT

if TYPE_CHECKING:
    from mali_ref.views.indicators.chart import Ink
    from mali_ref.views.indicators.plot import Plot
    from mali_ref.views.indicators.rank_plot import RankPlot
    from mali_ref.views.indicators.year_plot import YearPlot

YearlyChart = Union["YearPlot", "RankPlot"]


def make_plot(series: Series, moments: tuple[Moment, ...] = (), for_paper: bool = False) -> "Plot | None":
    """Draw a series, with turning points; on paper in the light theme. None for a single figure."""
    if series.timeline is None and series.ranking is None:
        return None
    # pyqtgraph and numpy take a third of a second to load; they wait for the first chart.
    from mali_ref.views.indicators.bar_plot import BarPlot
    from mali_ref.views.indicators.line_plot import LinePlot

    ink = _ink(for_paper)
    # What stands for a people, a country abroad or a force of others has other turning points.
    own = moments if series.main_subject in USUAL else ()
    return LinePlot(series, ink, own) if series.timeline is not None else BarPlot(series, ink)


def make_yearly_chart(
    view: YearlyView, moments: tuple[Moment, ...], marks: tuple[Mark, ...], for_paper: bool = False
) -> "YearlyChart":
    """Draw yearly values as their view asks for: lines with turning points and single figures, or ranked bars."""
    # As above: pyqtgraph waits for the first chart.
    from mali_ref.views.indicators.rank_plot import RankPlot
    from mali_ref.views.indicators.year_plot import YearPlot

    if view.mode == RANKED:
        return RankPlot(view, _ink(for_paper))
    return YearPlot(view, _ink(for_paper), moments, marks)


def _ink(for_paper: bool) -> "Ink":
    return (lambda name: QColor(getattr(LIGHT, name))) if for_paper else theme().color
