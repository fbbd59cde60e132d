"""The card of the mission month by month: those in uniform beside their ceiling, and deaths by cause."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_address import data_ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_month_words import deaths_title, few_counts_note, month_rows, strength_title
from mali_ref.models.glance_months import DEATHS, MissionMonths, sources_of
from mali_ref.views.kit.flow_layout import FlowLayout
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.deaths_months import CauseLegend, DeathsMonths
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import LinkText
from mali_ref.views.overview.month_chart import MonthChart
from mali_ref.views.overview.strength_months import StrengthMonths

_HEAD: Final = 18
_STRENGTH: Final = Ref("indicator", "strength-uniformed")


class MonthsCard(GlanceCard):
    """Two charts over the same months; the read-out of one moves the line of the other.

    Attributes:
        cited: where its figures come from.
    """

    def __init__(self) -> None:
        super().__init__("months", QCoreApplication.translate("MonthsCard", "Month by month"))
        self.cited: list[Cited] = []

    def rows(self) -> list[list[str]]:
        """The months as cells, head first."""
        return month_rows(self.months)

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        months = self.months
        if not months.deaths and not months.counts:
            self.say_nothing(column)
            return
        self._cite(months)
        charts = [*self._strength(months, column), *self._deaths(months, column)]
        right = max((chart.needed_right() for chart in charts), default=0)
        for one in charts:
            one.right = right
            one.opened.connect(self.opened)
            for other in charts:
                if other is not one:
                    one.lit.connect(other.light)
        column.addStretch(1)

    def _cite(self, months: MissionMonths) -> None:
        register = [Cited("", DATA_SETS[DEATHS].source)] if months.deaths else []
        self.cited = [*(sources_of(months) if months.has_line else []), *register]
        self.set_chips(self.cited)

    def _strength(self, months: MissionMonths, column: QVBoxLayout) -> list[MonthChart]:
        if not months.has_line:
            column.addWidget(text_label(few_counts_note(months), "body", "ink2", wrap=True))
            column.addSpacing(theme().px(8))
            return []
        link = LinkText(self.tr("Every count"), _STRENGTH, "caption_medium", "accent", right=True, height=20)
        column.addLayout(self._chart_head(strength_title(months), None, self._link(link, "months_counts")))
        chart = StrengthMonths(months)
        column.addWidget(chart)
        column.addSpacing(theme().px(6))
        return [chart]

    def _deaths(self, months: MissionMonths, column: QVBoxLayout) -> list[MonthChart]:
        if not months.deaths:
            return []
        link = LinkText(self.tr("Every death"), data_ref(DEATHS), "caption_medium", "accent", right=True, height=20)
        head = self._chart_head(deaths_title(months), CauseLegend(months), self._link(link, "months_deaths"))
        column.addLayout(head)
        chart = DeathsMonths(months)
        column.addWidget(chart)
        return [chart]

    def _link(self, link: LinkText, name: str) -> QWidget:
        return self.live(link, name)

    def _chart_head(self, words: str, legend: QWidget | None, link: QWidget) -> QHBoxLayout:
        """What to see, and beside it, or under it where there is no room, what the colours mean."""
        place = QWidget()
        flow = FlowLayout(place, gap=24, row_gap=4)
        title = text_label(words, "caption_medium")
        title.setMinimumHeight(theme().px(_HEAD))
        flow.addWidget(title)
        if legend is not None:
            flow.addWidget(legend)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(24))
        row.addWidget(place, 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row
