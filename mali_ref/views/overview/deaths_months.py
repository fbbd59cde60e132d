"""Deaths in the mission by month, each bar split by cause."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_address import choice_ref
from mali_ref.models.glance_month_words import all_died_line, cause_name, deaths_title, died_line
from mali_ref.models.glance_months import ACCIDENT, CAUSES, DEATHS, ILLNESS, MALICIOUS, MissionMonths, Month
from mali_ref.models.language import number_text
from mali_ref.views.kit.citation_words import citation_label
from mali_ref.views.kit.painted import LEFT, write
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.month_chart import MonthChart

_HEIGHT: Final = 92
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
_MOST_LEVELS: Final = 4
_SIGN: Final = 10
_AFTER_SIGN: Final = 5
_AFTER_WORDS: Final = 14


class DeathsMonths(MonthChart):
    """Bars from zero: malicious acts below, then accidents, illness, and what is not settled."""

    def __init__(
        self, months: MissionMonths, name: str = "deaths_months", height: int = _HEIGHT, has_years: bool = True
    ) -> None:
        super().__init__(name, months, height, has_years)
        self._stops = [month.since(months.first) for month in months.deaths]
        self.setAccessibleName(deaths_title(months))
        self.set_spoken_value(all_died_line(months))

    def stops(self) -> Sequence[int]:
        return self._stops

    def lines(self, month: Month) -> Sequence[str]:
        return [died_line(self.months, month), *map(citation_label, self.sources())]

    def ref_of(self, month: Month) -> Ref | None:
        return choice_ref(DEATHS, "date", month.text) if self.months.died_in(month) else None

    def sources(self) -> Sequence[Cited]:
        return [Cited("", DATA_SETS[DEATHS].source)]

    def levels(self) -> Sequence[float]:
        most = max((counts.total() for counts in self.months.deaths.values()), default=1)
        step = next((step for step in _STEPS if most / step <= _MOST_LEVELS), _STEPS[-1])
        return [float(level) for level in range(0, -(-most // step) * step + 1, step)]

    def paint_values(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        # Where months are narrower than a pixel, the higher bar stands in front.
        for month, counts in sorted(self.months.deaths.items(), key=lambda item: item[1].total()):
            at = month.since(self.months.first)
            left, right = round(self.across(at)), round(self.across(at + 1))
            bottom, below = round(self.up(0)), 0
            for cause in CAUSES:
                if counts[cause]:
                    below += counts[cause]
                    top = round(self.up(below))
                    gap = 1 if right - left > 2 else 0
                    paint_cause(painter, QRect(left, top, max(1, right - left - gap), bottom - top), cause)
                    bottom = top
        self.paint_names(painter)

    def paint_names(self, painter: QPainter) -> None:
        """How many there are in all, beside the bars."""
        write(painter, self.beside(self.highest() / 2), LEFT, self.end_words()[0], "caption", "ink2")

    def end_words(self) -> Sequence[str]:
        return [QCoreApplication.translate("MonthsCard", "{count} in all").format(count=number_text(self.months.died))]


class CauseLegend(QWidget):
    """What the colours of the bars stand for, in one line."""

    def __init__(self, months: MissionMonths) -> None:
        super().__init__()
        named = {cause for counts in months.deaths.values() for cause in counts}
        self._entries = [(cause, cause_name(cause)) for cause in CAUSES if cause in named]
        self.setAccessibleName(", ".join(words for _, words in self._entries))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = sum(self._width(words) for _, words in self._entries) - theme().px(_AFTER_WORDS)
        return QSize(max(0, width), theme().px(18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, side = 0, theme().px(_SIGN)
        for cause, words in self._entries:
            paint_cause(painter, QRect(x, (self.height() - side) // 2, side, side), cause)
            left = x + side + theme().px(_AFTER_SIGN)
            write(painter, QRect(left, 0, self.width() - left, self.height()), LEFT, words, "caption", "ink2")
            x += self._width(words)

    def _width(self, words: str) -> int:
        metrics = QFontMetrics(theme().font("caption"))
        return metrics.horizontalAdvance(words) + theme().px(_SIGN + _AFTER_SIGN + _AFTER_WORDS)


def paint_cause(painter: QPainter, box: QRect, cause: str) -> None:
    """Fill a box as its cause is drawn: dark, grey, an outline alone, or pale."""
    if cause == ILLNESS:
        width = max(1, theme().px(1))
        painter.fillRect(box, theme().color("chart2"))
        painter.fillRect(box.adjusted(width, width, -width, -width), theme().color("surface"))
    else:
        painter.fillRect(box, theme().color({MALICIOUS: "chart", ACCIDENT: "chart2"}.get(cause, "handle")))
