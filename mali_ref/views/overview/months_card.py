"""The card of the mission month by month: those in uniform beside their ceiling, and deaths by cause."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.data_sets import DATA_SETS
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_address import data_ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import commonest
from mali_ref.models.glance_month_words import deaths_title, few_counts_note, strength_title
from mali_ref.models.glance_months import DEATHS, MissionMonths
from mali_ref.views.kit.labels import ElidedLabel, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.deaths_months import CauseLegend, DeathsMonths
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import LinkText
from mali_ref.views.overview.month_chart import MonthChart
from mali_ref.views.overview.strength_months import StrengthMonths

_STRENGTH: Final = Ref("indicator", "strength-uniformed")


class MonthsCard(GlanceCard):
    """Two charts over the same months; the read-out of one moves the line of the other."""

    def __init__(self) -> None:
        super().__init__("months", QCoreApplication.translate("MonthsCard", "Month by month"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        months = MissionMonths(glance.workspace, glance)
        if not months.deaths and not months.counts:
            self.say_nothing(column)
            return
        self._cite(months)
        charts = [*self._strength(months, column), *self._deaths(months, column)]
        for one in charts:
            one.opened.connect(self.opened)
            for other in charts:
                if other is not one:
                    one.lit.connect(other.light)
        column.addStretch(1)

    def _cite(self, months: MissionMonths) -> None:
        register = [Cited("", DATA_SETS[DEATHS].source)] if months.deaths else []
        counts = commonest((cited for item in months.counts for cited in item.fact.cited), 1)
        self.set_chips([*(counts if months.has_line else []), *register])

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
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(24))
        row.addWidget(ElidedLabel(words, "caption_medium", "ink"))
        if legend is not None:
            row.addWidget(legend)
        row.addStretch(1)
        row.addWidget(link)
        return row
