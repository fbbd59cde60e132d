"""What the two charts of yearly values share: the view they draw, and the signals of their read-out."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mali_ref.models.yearly import YearLine
from mali_ref.models.yearly_view import YearlyView
from mali_ref.models.yearly_words import YearlyWords
from mali_ref.views.indicators.chart import Chart, Ink


class YearChart(Chart):
    """Draws a `YearlyView`.

    Signals:
        lit: the read-out moved; carries the year, or the Ref of the country.
        entered_record: the user opens a country or a figure; carries its Ref.
    """

    lit = Signal(object)
    entered_record = Signal(object)

    def __init__(self, view: YearlyView, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(ink, "yearly_chart", parent)
        self.view = view
        self.words = YearlyWords(view)

    def spoken_title(self) -> str:
        title = self.view.yearly.indicator.title
        return QCoreApplication.translate("YearChart", "Chart: {title}, {unit}").format(
            title=title, unit=self.words.axis_words()
        )

    def tone(self, line: YearLine) -> str:
        """The colour of a country's line or bar."""
        return "accent" if line.is_main else "chart2"
