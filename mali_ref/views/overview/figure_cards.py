"""The cards of the mission's figures: strength, deaths, budget, women."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.models.data_address import data_ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact, percent
from mali_ref.models.labels import figure_text
from mali_ref.models.language import number_text, phrase
from mali_ref.views.kit.bars import (
    SMALL_STYLE,
    BarRow,
    BarTable,
    ProgressTrack,
    StackedBar,
    StackedPart,
)
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, side_by_side
from mali_ref.views.overview.links import FigureLine, LinkText, WarnLink, step_back

DEATHS = "mission_death"
_MILLION = 1e6


class StrengthCard(GlanceCard):
    """How many serve, against how many may."""

    def __init__(self) -> None:
        super().__init__("strength", QCoreApplication.translate("StrengthCard", "Strength"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        total, ceiling = glance.fact("strength-total"), glance.fact("ceiling-authorised")
        if total is None:
            self.say_nothing(column)
            return
        self.head(total)
        main = self.live(
            FigureLine(total.text, self.tr("people deployed"), total, "figure", height=36), "strength_total"
        )
        limit = None
        if ceiling is not None:
            words = self.tr("uniformed ceiling")
            limit = self.live(
                FigureLine(ceiling.text, words, ceiling, "figure_small", tone="ink2", height=36, baseline_of="figure"),
                "strength_ceiling",
            )
            if ceiling.later and not total.later:
                step_back(limit)
        column.addLayout(side_by_side(main, limit))
        column.addStretch(1)
        table = BarTable(self._rows(glance))
        table.setObjectName("strength_bars")
        table.setAccessibleName(self.tr("Strength by kind of staff"))
        table.activated.connect(self._on_part_activated)
        column.addWidget(table)

    def _rows(self, glance: Glance) -> list[BarRow]:
        kinds = (
            (self.tr("Military"), "strength-military", "ceiling-military"),
            (self.tr("Police"), "strength-police", "ceiling-police"),
            (self.tr("Civilians"), "strength-civilians", ""),
            (self.tr("UN Volunteers"), "strength-volunteers", ""),
        )
        rows = (
            self._row(words, glance.fact(strength), glance.fact(ceiling) if ceiling else None)
            for words, strength, ceiling in kinds
        )
        return [row for row in rows if row]

    def _row(self, words: str, fact: Fact | None, ceiling: Fact | None) -> BarRow | None:
        if fact is None:
            return None
        if ceiling is None or (ceiling.later and not fact.later):
            return BarRow(words, fact.number, fact.text, note=self.tr("no ceiling set"), payload=fact)
        note = self.tr("of {ceiling}").format(ceiling=ceiling.text)
        share = percent(fact.number, ceiling.number)
        return BarRow(words, fact.number, fact.text, ceiling.number, note, share, payload=fact)


class DeathsCard(GlanceCard):
    """How many peacekeepers died, how, and what the text makes of it."""

    def __init__(self) -> None:
        super().__init__("deaths", QCoreApplication.translate("DeathsCard", "Peacekeeper deaths"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        total = glance.fact("fatalities-total")
        if total is None:
            self.say_nothing(column)
            return
        self.head(total)
        words = total.of_what or self.tr("deaths")
        column.addWidget(self.live(FigureLine(total.text, words, total, "figure", height=36), "deaths_total"))
        column.addSpacing(theme().px(5))
        self._add_split(glance, column)
        rows = self._rows_link(glance)
        for words, fact in self._lines(glance, total):
            line = self.live(FigureLine(fact.text, words, fact, height=19), f"deaths_{fact.ref.key}")
            if fact.later and not total.later:
                step_back(line)
            # The first line is short; beside it the link costs the card no height.
            column.addLayout(side_by_side(line, rows))
            rows = None
        if rows is not None:
            column.addWidget(rows)
        column.addStretch(1)
        self._add_doubt(glance, total, column)

    def _add_split(self, glance: Glance, column: QVBoxLayout) -> None:
        malicious, other = glance.fact("fatalities-malicious"), glance.fact("fatalities-other")
        if malicious is None or other is None:
            return
        bar = StackedBar(
            [
                StackedPart(malicious.number, malicious.text, self.tr("malicious acts"), payload=malicious),
                StackedPart(other.number, other.text, self.tr("other"), secondary=True, payload=other),
            ]
        )
        bar.setObjectName("deaths_split")
        bar.activated.connect(self._on_part_activated)
        column.addWidget(bar)

    def _rows_link(self, glance: Glance) -> LinkText | None:
        """The way to the register, where the book holds its rows."""
        if not glance.has_rows(DEATHS):
            return None
        link = LinkText(self.tr("Every death"), data_ref(DEATHS), "caption_medium", "accent", right=True, height=19)
        self.live(link, "deaths_rows")
        return link

    def _lines(self, glance: Glance, total: Fact) -> list[tuple[str, Fact]]:
        lines = [
            (self.tr("from {country}").format(country=glance.title(fact.subject)), fact)
            for fact in glance.by_subject("fatalities-by-nationality")[:1]
        ]
        if average := glance.fact("fatalities-yearly-average"):
            lines.append((self.tr("a year on average"), average))
        if lately := glance.fact_near(total, "fatalities-half-year", "fatalities-year"):
            lines.append((phrase(self.tr("in {months}"), months=lately.day_text), lately))
        return lines

    def _add_doubt(self, glance: Glance, total: Fact, column: QVBoxLayout) -> None:
        """What a note says of the figures shown; one of figures of another time says nothing of them."""
        shown = (glance.fact("fatalities-malicious-share"), glance.fact("fatalities-malicious"), total)
        doubt = glance.warning(*(fact.ref for fact in shown if fact is not None and fact.as_of == total.as_of))
        if doubt is None:
            return
        column.addSpacing(theme().px(4))
        column.addWidget(Divider())
        column.addSpacing(theme().px(5))
        line = WarnLink(doubt.text, doubt.note)
        line.setObjectName("deaths_doubt")
        line.activated.connect(self._on_part_activated)
        column.addWidget(line)


class BudgetCard(GlanceCard):
    """The mission's budget beside the year before."""

    def __init__(self) -> None:
        super().__init__("budget", QCoreApplication.translate("BudgetCard", "Mission budget"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        years = glance.series("mission-budget")
        if not years:
            self.say_nothing(column)
            return
        years = [years[0], *(fact for fact in years[1:] if fact.later == years[0].later)][:2]
        self.head(years[0])
        if not years[0].later:
            self.set_corner_text("")
        main = self.live(FigureLine(self._short(years[0]), "", years[0], "figure_small", height=28), "budget_total")
        column.addLayout(side_by_side(main, self._change(years)))
        table = BarTable([self._row(fact, at) for at, fact in enumerate(years)], SMALL_STYLE)
        table.setObjectName("budget_bars")
        table.setAccessibleName(self.tr("Mission budget by year"))
        table.activated.connect(self._on_part_activated)
        column.addWidget(table)
        column.addStretch(1)
        if self.roomy:
            self._add_support(glance, column)

    def _short(self, fact: Fact) -> str:
        """The sum in millions or billions, whichever unit its record has."""
        return figure_text(Figure(float(round(fact.amount / _MILLION))), "usd_million")

    def _change(self, years: list[Fact]) -> QWidget | None:
        if len(years) < 2 or not years[1].amount:
            return None
        change = round(100 * (years[0].amount / years[1].amount - 1))
        sign = "+" if change > 0 else ""
        words = sign + figure_text(Figure(float(change)), "percent")
        return self.live(LinkText(words, years[1], "strong", right=True, height=28), "budget_change")

    def _row(self, fact: Fact, at: int) -> BarRow:
        millions = number_text(float(round(fact.amount / _MILLION)))
        text = self.tr("${amount} m", "millions of dollars").format(amount=millions)
        return BarRow(budget_year(fact), fact.amount, text, secondary=at > 0, payload=fact)

    def _add_support(self, glance: Glance, column: QVBoxLayout) -> None:
        support = glance.fact("support-account-budget")
        if support is None:
            return
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
        women, share = glance.fact("women-uniformed"), glance.fact("women-share")
        uniformed = glance.fact("strength-uniformed")
        if women is None:
            self.say_nothing(column)
            return
        self.head(women)
        of_those = self.tr("{share} of those in uniform").format(share=share.text) if share else ""
        beside = "" if self.roomy else of_those
        column.addWidget(self.live(FigureLine(women.text, beside, women, "figure_small", height=28), "women_total"))
        if self.roomy and share is not None:
            column.addWidget(self.live(FigureLine(of_those, "", share, "body", tone="ink2"), "women_share"))
        column.addSpacing(theme().px(4))
        # A share of another year's strength would be no share.
        if uniformed is not None and uniformed.number and uniformed.as_of == women.as_of:
            track = ProgressTrack(women.number / uniformed.number, of_those, knob=False, payload=share or women)
            column.addWidget(self.live(track, "women_bar"))
            if self.roomy:
                words = self.tr("of {number} in uniform").format(number=uniformed.text)
                line = FigureLine(words, "", uniformed, "caption", tone="ink2", height=26)
                column.addWidget(self.live(line, "women_of"))
        column.addStretch(1)


def budget_year(fact: Fact) -> str:
    """The UN's budget year, from July to June, as ``2017–18``."""
    if fact.as_of is None:
        return ""
    first, last = fact.as_of.earliest[:4], fact.as_of.latest[:4]
    return f"{first}–{last[2:]}" if first != last else fact.day_text
