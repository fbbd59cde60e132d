"""The chart of a series, if it has more than one figure."""

from typing import TYPE_CHECKING

from mali_ref.models.series import Series
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import LIGHT

if TYPE_CHECKING:
    from mali_ref.views.indicators.plot import Plot


def make_plot(series: Series, for_paper: bool = False) -> "Plot | None":
    """Draw a series; on paper in the light theme. None for a single figure."""
    if series.timeline is None and series.ranking is None:
        return None
    # pyqtgraph and numpy take a third of a second to load; they wait for the first chart.
    from PySide6.QtGui import QColor

    from mali_ref.views.indicators.bar_plot import BarPlot
    from mali_ref.views.indicators.line_plot import LinePlot

    ink = (lambda name: QColor(getattr(LIGHT, name))) if for_paper else theme().color
    return LinePlot(series, ink) if series.timeline is not None else BarPlot(series, ink)
