"""The card of those who serve: by kind of staff against what is allowed, and by month."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import percent
from mali_ref.models.glance_months import sources_of
from mali_ref.models.glance_strength import Kind, Strength, strength_of
from mali_ref.models.language import phrase
from mali_ref.views.kit.bars import STRENGTH_STYLE, BarRow, BarTable
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.links import FigureLine, step_back
from mali_ref.views.overview.month_sparks import LEAST_WIDTH, StrengthSpark

_HEAD = 36
# Four rows fill the card; where fewer are known, the months take their place.
_ROWS = 4
_ROW_UNDER_LAST = 28
_ROW_ALONE = 48
_SPARK_WIDTH = 120
_GAP = 10


class StrengthCard(GlanceCard):
    """How many serve, against how many may."""

    def __init__(self) -> None:
        super().__init__("strength", QCoreApplication.translate("StrengthCard", "Strength"))
        self._spark: StrengthSpark | None = None
        self._beside: list[QWidget] = []
        self._stated = 0

    def build(self, glance: Glance, column: QVBoxLayout) -> None:
        self._spark, self._beside = None, []
        strength = strength_of(glance)
        if strength is None:
            self.say_nothing(column)
            return
        self.head(strength.total)
        self._stated = len(strength.total.cited[:2])
        kinds = [self._row(kind) for kind in strength.kinds]
        has_months = self.months.has_line
        if has_months:
            self.set_chips(dict.fromkeys([*strength.total.cited[:2], *sources_of(self.months)]))
        few = len(kinds) < _ROWS - 1
        column.addLayout(self._headline(strength, has_months and not few))
        if strength.last is not None:
            words = phrase(self.tr("in uniform, {day}"), day=strength.last.day_text)
            last = FigureLine(strength.last.text, words, strength.last, height=20)
            column.addWidget(self.live(last, "strength_last"))
        if has_months and few:
            column.addSpacing(theme().px(6))
            column.addWidget(self._months_in_place(_ROWS - len(kinds)))
        column.addStretch(1)
        if kinds:
            column.addWidget(self._table(kinds, strength.last is not None))

    def fit_head(self) -> None:
        if self._spark is not None and self._beside:
            sides = sum(part.sizeHint().width() for part in self._beside) + 3 * theme().px(_GAP)
            room = self.width() - 2 * theme().size("card_padding") - 2 - sides
            self._spark.setVisible(room >= theme().px(LEAST_WIDTH))
            self._spark.setFixedWidth(max(theme().px(LEAST_WIDTH), min(room, theme().px(_SPARK_WIDTH))))
        super().fit_head()

    def cited_count(self) -> int | None:
        # The source of the months is named where they are drawn.
        return self._stated if self._spark is not None and self._spark.isHidden() else None

    def _headline(self, strength: Strength, has_spark: bool) -> QHBoxLayout:
        total = strength.total
        words = self.tr("people deployed") if strength.counts_all else self.tr("in uniform")
        main = self.live(FigureLine(total.text, words, total, "figure", height=_HEAD), "strength_total")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(_GAP))
        row.addWidget(main)
        row.addStretch(1)
        limits = self._limits(strength)
        if has_spark:
            self._spark = StrengthSpark(self.months)
            self._spark.opened.connect(self.opened)
            self._beside = [main, *limits]
            row.addWidget(self._spark)
        line = QHBoxLayout()
        line.setSpacing(0)
        for part in limits:
            line.addWidget(part)
        row.addLayout(line)
        return row

    def _limits(self, strength: Strength) -> list[QWidget]:
        """The ceiling; with those it is for, where all staff together would seem to be above it."""
        ceiling = strength.ceiling
        if ceiling is None:
            return []
        if strength.seems_above and strength.uniformed is not None:
            words = self.tr("of {ceiling} in uniform").format(ceiling=ceiling.text)
            served = FigureLine(
                strength.uniformed.text, "", strength.uniformed, "figure_small", "body", "ink2", _HEAD, "figure"
            )
            limit = FigureLine("", words, ceiling, height=_HEAD, baseline_of="figure")
            return [self.live(served, "strength_uniformed"), self.live(limit, "strength_ceiling")]
        words = self.tr("uniformed ceiling")
        limit = FigureLine(
            ceiling.text, words, ceiling, "figure_small", tone="ink2", height=_HEAD, baseline_of="figure"
        )
        if ceiling.later and not strength.total.later:
            step_back(limit)
        return [self.live(limit, "strength_ceiling")]

    def _months_in_place(self, rows: int) -> StrengthSpark:
        chart = StrengthSpark(self.months, STRENGTH_STYLE.row_height * rows - 10, has_years=True)
        chart.opened.connect(self.opened)
        return chart

    def _table(self, rows: list[BarRow], has_line_above: bool) -> BarTable:
        height = STRENGTH_STYLE.row_height
        if has_line_above and len(rows) >= _ROWS:
            height = _ROW_UNDER_LAST
        elif len(rows) < _ROWS - 1 and not self.months.has_line:
            height = _ROW_ALONE
        table = BarTable(rows, STRENGTH_STYLE._replace(row_height=height))
        table.setObjectName("strength_bars")
        table.setAccessibleName(self.tr("Strength by kind of staff"))
        table.activated.connect(self._on_part_activated)
        return table

    def _row(self, kind: Kind) -> BarRow:
        words, fact, ceiling = self._names()[kind.name], kind.fact, kind.ceiling
        if ceiling is None:
            note = self.tr("ceiling not stated") if kind.limited else self.tr("no ceiling set")
            return BarRow(words, fact.number, fact.text, note=note, payload=fact)
        note = self.tr("of {ceiling}").format(ceiling=ceiling.text)
        share = percent(fact.number, ceiling.number)
        return BarRow(words, fact.number, fact.text, ceiling.number, note, share, payload=fact)

    def _names(self) -> dict[str, str]:
        return {
            "military": self.tr("Military"),
            "troops": self.tr("Troops"),
            "police": self.tr("Police"),
            "civilians": self.tr("Civilians"),
            "volunteers": self.tr("UN Volunteers"),
        }
