"""A chart of single figures: each stop of its read-out is a figure that can be opened."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.indicator_words import about_text, value_words, when_text
from mali_ref.models.observed import Observed
from mali_ref.models.series import Series
from mali_ref.views.indicators.chart import Chart, Ink


class Plot(Chart):
    """Shows one figure at a time in its read-out; arrows or the mouse move it, Enter opens the figure.

    Attributes:
        stops: the figures the read-out visits in turn; `draw_all` sets them.

    Signals:
        lit: the read-out moved; carries the Ref of the figure, or None.
        entered_record: the user opens a figure; carries its Ref.
    """

    lit = Signal(object)
    entered_record = Signal(object)

    def __init__(self, series: Series, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(ink, "indicator_chart", parent)
        self.series = series
        self.stops: Sequence[Observed | None] = ()
        self.begin()

    def light(self, ref: Ref | None) -> None:
        """Move the read-out without a signal."""
        found = [number for number, item in enumerate(self.stops) if item is not None and item.ref == ref]
        self.move_to(found[0] if found else -1, quiet=True)

    def lit_figure(self) -> Observed | None:
        """The figure the read-out is on."""
        return self.stops[self.at] if 0 <= self.at < len(self.stops) else None

    def describe(self, item: Observed) -> str:
        """A figure as the read-out says it."""
        return f"{about_text(item, True)}, {when_text(item)}: {value_words(self.series, item)}"

    def stop_count(self) -> int:
        return len(self.stops)

    def spoken_title(self) -> str:
        return QCoreApplication.translate("Plot", "Chart: {title}").format(title=self.series.indicator.title)

    def spoken_stop(self, stop: int) -> str:
        item = self.stops[stop]
        return self.describe(item) if item is not None else ""

    def tell_moved(self) -> None:
        figure = self.lit_figure()
        self.lit.emit(figure.ref if figure is not None else None)

    def enter_stop(self) -> None:
        figure = self.lit_figure()
        if figure is not None:
            self.entered_record.emit(figure.ref)
