"""The cards of two more figures of the mission: its budget, and the women in it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.models.glance import Glance
from mali_ref.models.glance_budget import Budget, budget_of, is_year
from mali_ref.models.glance_facts import Fact
from mali_ref.models.labels import date_text, figure_text
from mali_ref.models.language import number_text
from mali_ref.views.kit.bars import SMALL_STYLE, BarRow, BarTable, ProgressTrack
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, side_by_side
from mali_ref.views.overview.links import FigureLine, LinkText

_MILLION = 1e6


class BudgetCard(GlanceCard):
    """The mission's budget beside the year before."""

    def __init__(self) -> None:
        super().__init__("budget", QCoreApplication.translate("BudgetCard", "Mission budget"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        budget = budget_of(glance)
        if budget is None:
            self.say_nothing(column)
            return
        self.head(budget.main)
        if not budget.main.later:
            self.set_corner_text("")
        # The bars say of which years they are; a sum of another time says so itself.
        when = "" if budget.main is budget.years[0] else sum_time(budget.main)
        main = self.live(
            FigureLine(self._short(budget.main), when, budget.main, "figure_small", height=28), "budget_total"
        )
        main.setAccessibleName(f"{self.title.text()}, {main.text()}")
        column.addLayout(side_by_side(main, self._change(budget)))
        table = BarTable([self._row(fact, at) for at, fact in enumerate(budget.years)], SMALL_STYLE)
        table.setObjectName("budget_bars")
        table.setAccessibleName(self.tr("Mission budget by year"))
        table.activated.connect(self._on_part_activated)
        column.addWidget(table)
        column.addStretch(1)
        if self.roomy and budget.support is not None:
            self._add_support(budget.support, column)

    def _short(self, fact: Fact) -> str:
        """The sum in millions or billions, whichever unit its record has."""
        millions = Figure(float(round(fact.amount / _MILLION)), qualifier=fact.figure.qualifier)
        return figure_text(millions, "usd_million")

    def _change(self, budget: Budget) -> QWidget | None:
        if budget.before is None:
            return None
        change = round(100 * (budget.main.amount / budget.before.amount - 1))
        sign = "+" if change > 0 else ""
        words = sign + figure_text(Figure(float(change)), "percent")
        link = LinkText(words, budget.before, "strong", right=True, height=28)
        spoken = self.tr("{change} compared with {year}").format(change=words, year=sum_time(budget.before))
        link.setAccessibleName(spoken)
        return self.live(link, "budget_change")

    def _row(self, fact: Fact, at: int) -> BarRow:
        millions = number_text(float(round(fact.amount / _MILLION)))
        text = self.tr("${amount} m", "millions of dollars").format(amount=millions)
        return BarRow(sum_time(fact), fact.amount, text, secondary=at > 0, payload=fact)

    def _add_support(self, support: Fact, column: QVBoxLayout) -> None:
        column.addWidget(Divider())
        column.addSpacing(theme().px(4))
        words = text_label(self.tr("Support account"), "caption", "ink2")
        line = self.live(LinkText("+ " + support.text, support, "caption", "ink2", right=True), "budget_support")
        column.addLayout(side_by_side(words, line))


class WomenCard(GlanceCard):
    """How many women serve, and their share."""

    def __init__(self) -> None:
        super().__init__("women", QCoreApplication.translate("WomenCard", "Women"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        women = glance.fact("women-uniformed")
        if women is None:
            self.say_nothing(column)
            return
        # A share of another year's strength would be no share.
        share, uniformed = glance.fact_at(women, "women-share"), glance.fact_at(women, "strength-uniformed")
        self.head(women)
        of_those = self.tr("{share} of those in uniform").format(share=share.text) if share else ""
        beside = "" if self.roomy else of_those
        column.addWidget(self.live(FigureLine(women.text, beside, women, "figure_small", height=28), "women_total"))
        if self.roomy and share is not None:
            column.addWidget(self.live(FigureLine(of_those, "", share, "body", tone="ink2"), "women_share"))
        column.addSpacing(theme().px(4))
        if uniformed is not None and uniformed.number:
            track = ProgressTrack(women.number / uniformed.number, of_those, knob=False, payload=share or women)
            column.addWidget(self.live(track, "women_bar"))
            if self.roomy:
                words = self.tr("of {number} in uniform").format(number=uniformed.text)
                line = FigureLine(words, "", uniformed, "caption", tone="ink2", height=26)
                column.addWidget(self.live(line, "women_of"))
        column.addStretch(1)


def sum_time(fact: Fact) -> str:
    """The UN's budget year, from July to June, as ``2017–18``; any other time by its months."""
    if fact.as_of is None:
        return ""
    first, last = fact.as_of.earliest[:4], fact.as_of.latest[:4]
    return f"{first}–{last[2:]}" if is_year(fact) else date_text(fact.as_of.text, short=True)
