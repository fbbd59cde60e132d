"""The cards of states and people: who sends troops, and how the people of Mali live."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mali_ref.domain.figures import Figure
from mali_ref.models.glance import COUNTRY, Glance
from mali_ref.models.glance_facts import Fact, commonest
from mali_ref.models.labels import date_text, figure_text
from mali_ref.views.kit.bars import BarRow, BarStyle, BarTable, Legend
from mali_ref.views.kit.chips import CitationChip
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard, bare_grid
from mali_ref.views.overview.links import FigureLine, step_back

_MILLION = 1e6
# Few states share the height of many.
_BARS = 253
_HIGHEST_ROW = 34
_CONTRIBUTORS_STYLE = BarStyle(
    row_height=23, role="body", value_role="medium", label_right=True, value_at_end=True, label_gap=10
)


class ContributorsCard(GlanceCard):
    """The states that send troops, as far as they are named."""

    def __init__(self) -> None:
        super().__init__("contributors", QCoreApplication.translate("ContributorsCard", "Troop contributors"))

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        states = glance.of_one_day("troops-contributed")
        if not states:
            self.say_nothing(column)
            return
        self.set_chips(commonest((cited for fact in states for cited in fact.cited), 2))
        self.set_corner_day(states[0])
        if states[0].later:
            self.put_back()
        rows = [self._row(glance, fact) for fact in states if fact.later == states[0].later]
        height = min(_HIGHEST_ROW, max(_CONTRIBUTORS_STYLE.row_height, _BARS // len(rows)))
        table = BarTable(rows, _CONTRIBUTORS_STYLE._replace(row_height=height))
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
        super().__init__("people", QCoreApplication.translate("PeopleCard", "People"))

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
        number = self.live(FigureLine(self._short(fact), "", fact, "figure_small", height=30), f"people_{fact.ref.key}")
        number.setAccessibleName(f"{number.text()} {words}")
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
