"""The cards of figures: strength, deaths, budget, women, contributors, people."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.domain.refs import Ref
from mali_ref.models.glance import COUNTRY, Fact, Glance, commonest, percent
from mali_ref.models.labels import date_text, figure_text
from mali_ref.views.kit.bars import (
    SMALL_STYLE,
    BarRow,
    BarStyle,
    BarTable,
    Legend,
    ProgressTrack,
    StackedBar,
    StackedPart,
)
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, bare_grid, side_by_side
from mali_ref.views.overview.links import FigureLine, WarnLink, step_back

_MILLION = 1e6
_CONTRIBUTORS_STYLE = BarStyle(
    row_height=23, role="body", value_role="medium", label_right=True, value_at_end=True, label_gap=10
)


class StrengthCard(GlanceCard):
    """How many serve, against how many may."""

    def __init__(self) -> None:
        super().__init__("strength", self.tr("Strength"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        total, ceiling = glance.fact("strength-total"), glance.fact("ceiling-authorised")
        if total is None:
            self.say_nothing(column)
            return
        self.head(total)
        main = self.live(FigureLine(total.text, self.tr("people deployed"), total, "figure", height=36), "strength_total")
        limit = None
        if ceiling is not None:
            words = self.tr("uniformed ceiling")
            limit = self.live(
                FigureLine(ceiling.text, words, ceiling, "figure_small", tone="ink2", height=36), "strength_ceiling"
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
        super().__init__("deaths", self.tr("Peacekeeper deaths"))

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
        for words, fact in self._lines(glance):
            line = self.live(FigureLine(fact.text, words, fact, height=19), f"deaths_{fact.ref.key}")
            if fact.later and not total.later:
                step_back(line)
            column.addWidget(line)
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

    def _lines(self, glance: Glance) -> list[tuple[str, Fact]]:
        lines = [
            (self.tr("from {country}").format(country=glance.title(fact.subject)), fact)
            for fact in glance.by_subject("fatalities-by-nationality")[:1]
        ]
        if average := glance.fact("fatalities-yearly-average"):
            lines.append((self.tr("a year on average"), average))
        if half := glance.fact("fatalities-half-year"):
            lines.append((self.tr("in {months}").format(months=half.day_text), half))
        return lines

    def _add_doubt(self, glance: Glance, total: Fact, column: QVBoxLayout) -> None:
        refs = [fact.ref for name in ("fatalities-malicious-share", "fatalities-malicious") for fact in glance.series(name)]
        indicators = (Ref("indicator", "fatalities-malicious-share"), Ref("indicator", "fatalities-malicious"))
        doubt = glance.warning(*refs, *indicators, total.ref)
        if doubt is None:
            return
        column.addWidget(Divider())
        column.addSpacing(theme().px(5))
        line = WarnLink(doubt.text, doubt.note)
        line.setObjectName("deaths_doubt")
        line.activated.connect(self._on_part_activated)
        column.addWidget(line)


class BudgetCard(GlanceCard):
    """The mission's budget beside the year before."""

    def __init__(self) -> None:
        super().__init__("budget", self.tr("Mission budget"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        years = glance.series("mission-budget")
        if not years:
            self.say_nothing(column)
            return
        years = [years[0], *(fact for fact in years[1:] if fact.later == years[0].later)][:2]
        self.head(years[0])
        if not years[0].later:
            self.set_corner_text("")
        main = self.live(FigureLine(years[0].text, "", years[0], "figure_small", height=30), "budget_total")
        column.addLayout(side_by_side(main, self._change(years)))
        table = BarTable([self._row(fact, at) for at, fact in enumerate(years)], SMALL_STYLE)
        table.setObjectName("budget_bars")
        table.setAccessibleName(self.tr("Mission budget by year"))
        table.activated.connect(self._on_part_activated)
        column.addWidget(table)
        column.addStretch(1)
        if self.roomy:
            self._add_support(glance, column)

    def _change(self, years: list[Fact]) -> QWidget | None:
        if len(years) < 2 or not years[1].amount:
            return None
        change = round(100 * (years[0].amount / years[1].amount - 1))
        sign = "+" if change > 0 else ""
        return text_label(sign + figure_text(Figure(float(change)), "percent"), "strong")

    def _row(self, fact: Fact, at: int) -> BarRow:
        dollars = figure_text(Figure(float(round(fact.amount / _MILLION))), "usd")
        text = self.tr("{amount} m", "millions of dollars").format(amount=dollars)
        return BarRow(budget_year(fact), fact.amount, text, secondary=at > 0, payload=fact)

    def _add_support(self, glance: Glance, column: QVBoxLayout) -> None:
        support = glance.fact("support-account-budget")
        if support is None:
            return
        column.addWidget(Divider())
        column.addSpacing(theme().px(4))
        words = text_label(self.tr("Support account"), "caption", "ink2")
        line = self.live(FigureLine("+ " + support.text, "", support, "caption", tone="ink2"), "budget_support")
        column.addLayout(side_by_side(words, line))


class WomenCard(GlanceCard):
    """How many women serve, and their share."""

    def __init__(self) -> None:
        super().__init__("women", self.tr("Women"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        women, share = glance.fact("women-uniformed"), glance.fact("women-share")
        uniformed = glance.fact("strength-uniformed")
        if women is None:
            self.say_nothing(column)
            return
        self.head(women)
        of_those = self.tr("{share} of those in uniform").format(share=share.text) if share else ""
        beside = "" if self.roomy else of_those
        column.addWidget(self.live(FigureLine(women.text, beside, women, "figure_small", height=30), "women_total"))
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


class ContributorsCard(GlanceCard):
    """The states that send troops, as far as they are named."""

    def __init__(self) -> None:
        super().__init__("contributors", self.tr("Troop contributors"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        states = glance.by_subject("troops-contributed")
        if not states:
            self.say_nothing(column)
            return
        self.set_chips(commonest((cited for fact in states for cited in fact.cited), 2))
        self.set_corner_text(states[0].day_text)
        if states[0].later:
            self.put_back()
        rows = [self._row(glance, fact) for fact in states if fact.later == states[0].later]
        table = BarTable(rows, _CONTRIBUTORS_STYLE)
        table.setObjectName("contributors_bars")
        table.setAccessibleName(self.tr("Troops by contributing state"))
        table.activated.connect(self._on_part_activated)
        column.addWidget(table)
        column.addStretch(1)
        column.addWidget(Divider())
        column.addSpacing(theme().px(4))
        column.addWidget(Legend([("chart", self.tr("African states")), ("chart2", self.tr("Other states named"))]))

    def _row(self, glance: Glance, fact: Fact) -> BarRow:
        african = glance.is_african(fact.subject)
        return BarRow(glance.title(fact.subject), fact.number, fact.text, secondary=not african, payload=fact)


class PeopleCard(GlanceCard):
    """How the people of Mali live, in six small figures."""

    _COLUMNS_BROAD = 6
    _COLUMNS_NARROW = 3

    def __init__(self) -> None:
        super().__init__("people", self.tr("People"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        facts = [(words, fact) for name, words in self._names() if (fact := glance.fact(name, COUNTRY))]
        if not facts:
            self.say_nothing(column)
            return
        grid = bare_grid(12)
        grid.setVerticalSpacing(theme().px(8))
        per_row = self._COLUMNS_NARROW if self.roomy else self._COLUMNS_BROAD
        for at, (words, fact) in enumerate(facts):
            self._add(grid, at // per_row, at % per_row, words, fact)
        column.addLayout(grid)
        column.addStretch(1)

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("idps", self.tr("displaced inside Mali")),
            ("refugees", self.tr("refugees")),
            ("food-insecure", self.tr("food insecure")),
            ("poverty-share", self.tr("below poverty line")),
            ("literacy-adult", self.tr("of adults can read")),
            ("life-expectancy", self.tr("life expectancy")),
        )

    def _add(self, grid: QGridLayout, row: int, at: int, words: str, fact: Fact) -> None:
        if at:
            grid.addWidget(Divider(vertical=True), row, 2 * at - 1)
        cell = QWidget()
        cell.setMinimumWidth(0)
        box = QVBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        line = bare_grid(4)
        number = self.live(FigureLine(self._short(fact), "", fact, "panel_title", height=26), f"people_{fact.ref.key}")
        line.addWidget(number, 0, 0)
        for place, cited in enumerate(fact.cited[:1]):
            chip = CitationChip(cited)
            chip.citation_activated.connect(self.citation_activated)
            line.addWidget(chip, 0, place + 1)
        line.setColumnStretch(3, 1)
        box.addLayout(line)
        when = date_text(fact.as_of.text, short=True) if fact.as_of else ""
        caption = ", ".join(part for part in (words, when) if part)
        box.addWidget(text_label(caption, "caption", "ink2", wrap=True))
        if fact.later:
            step_back(cell)
        grid.addWidget(cell, row, 2 * at)
        grid.setColumnStretch(2 * at, 1)

    def _short(self, fact: Fact) -> str:
        """A headline's figure: millions in short, years with their word."""
        if fact.number >= _MILLION:
            in_millions = Figure(fact.number / _MILLION, qualifier=fact.figure.qualifier)
            return self.tr("{number} m", "millions of people").format(number=figure_text(in_millions))
        if fact.unit == "years":
            return self.tr("{number} yrs", "years of life").format(number=fact.text)
        return fact.text


def budget_year(fact: Fact) -> str:
    """The UN's budget year, from July to June, as ``2017–18``."""
    if fact.as_of is None:
        return ""
    first, last = fact.as_of.earliest[:4], fact.as_of.latest[:4]
    return f"{first}–{last[2:]}" if first != last else fact.day_text
