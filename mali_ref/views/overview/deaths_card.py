"""The card of deaths in the mission: how many, how, and when."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.data_address import data_ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_deaths import DEATHS, Toll, toll_of
from mali_ref.models.glance_facts import Fact
from mali_ref.models.language import phrase
from mali_ref.views.kit.bars import StackedBar, StackedPart
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import FigureLine, LinkText, WarnLink, step_back
from mali_ref.views.overview.month_sparks import LEAST_WIDTH, DeathsSpark

_LINE = 19
_GAP = 10
_LEAST_HEIGHT = 24
# Where nothing is said in words, the months have its place.
_IN_FULL = 66


class DeathsCard(GlanceCard):
    """How many peacekeepers died, how, and what the text makes of it."""

    def __init__(self) -> None:
        super().__init__("deaths", QCoreApplication.translate("DeathsCard", "Peacekeeper deaths"))
        self._spark: DeathsSpark | None = None
        self._average: QWidget | None = None
        self._lines: list[QWidget] = []

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        self._spark, self._average, self._lines = None, None, []
        toll = toll_of(glance)
        if toll is None:
            self.say_nothing(column)
            return
        self.head(toll.total)
        if toll.counted:
            # They were counted up to the day of the book, which stands above.
            self.set_corner_text("")
        words = toll.total.of_what or self.tr("deaths")
        total = FigureLine(toll.total.text, words, toll.total, "figure", height=36)
        column.addWidget(self.live(total, "deaths_total"))
        column.addSpacing(theme().px(5))
        self._add_split(toll, column)
        self._add_told(glance, toll, column)
        column.addStretch(1)
        if not toll.counted:
            self._add_doubt(glance, toll.total, column)

    def fit_head(self) -> None:
        super().fit_head()
        if self._average is not None:
            # The date below the title takes a line.
            self._average.setVisible(self.roomy or not self.is_dated_below)
        if self._spark is not None:
            lines = [line for line in self._lines[1:] if not line.isHidden()]
            widest = max((line.sizeHint().width() for line in lines), default=0)
            room = self.width() - 2 * theme().size("card_padding") - 2 - widest - theme().px(_GAP)
            self._spark.setVisible(room >= theme().px(LEAST_WIDTH))
            if not self._spark.has_ground():
                self._spark.setFixedHeight(max(theme().px(_LEAST_HEIGHT), theme().px(_LINE) * len(lines)))

    def _add_split(self, toll: Toll, column: QVBoxLayout) -> None:
        malicious, other = toll.malicious, toll.other
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

    def _add_told(self, glance: Glance, toll: Toll, column: QVBoxLayout) -> None:
        """Short lines; beside the first one the way to the register, beside the others its months."""
        first, *others = self._told_lines(glance, toll) or [None]
        column.addLayout(_ends(first, self._register_link(glance)))
        left = QVBoxLayout()
        left.setSpacing(0)
        for line in others:
            left.addWidget(line)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme().px(_GAP))
        row.addLayout(left)
        if self.months.deaths:
            self._spark = DeathsSpark(self.months, _IN_FULL if toll.counted else _LEAST_HEIGHT, has_years=toll.counted)
            self._spark.opened.connect(self.opened)
            row.addWidget(self._spark, 1)
        column.addLayout(row)

    def _register_link(self, glance: Glance) -> QWidget | None:
        if not glance.has_rows(DEATHS):
            return None
        link = LinkText(self.tr("Every death"), data_ref(DEATHS), "caption_medium", "accent", True, height=_LINE)
        link.setMinimumWidth(link.sizeHint().width())
        return self.live(link, "deaths_rows")

    def _told_lines(self, glance: Glance, toll: Toll) -> list[QWidget]:
        if toll.nation is not None:
            words = self.tr("from {country}").format(country=glance.title(toll.nation.subject))
            self._add_line(words, toll.nation, toll)
        if toll.average is not None:
            self._add_line(self.tr("a year on average"), toll.average, toll)
            self._average = self._lines[-1]
        if toll.lately is not None:
            self._add_line(phrase(self.tr("in {months}"), months=toll.lately.day_text), toll.lately, toll)
        return self._lines

    def _add_line(self, words: str, fact: Fact, toll: Toll) -> None:
        line = self.live(FigureLine(fact.text, words, fact, height=_LINE), f"deaths_{fact.ref.key}")
        if fact.later and not toll.total.later:
            step_back(line)
        self._lines.append(line)

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


def _ends(left: QWidget | None, right: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(8))
    if left is not None:
        row.addWidget(left)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return row
