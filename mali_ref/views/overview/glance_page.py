"""The page “At a glance”: its header and its grid of cards, filled for the day the book is set to."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.models.chosen_editions import LATER_ONLY
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact
from mali_ref.models.glance_months import MissionMonths
from mali_ref.models.labels import date_text
from mali_ref.models.workspace import ESTIMATE_DAY, Workspace
from mali_ref.views.kit.bars import PaintedButton
from mali_ref.views.kit.labels import ElidedLabel, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.card_grid import BROAD, NARROW, SINGLE, CardGrid
from mali_ref.views.overview.deaths_card import DeathsCard
from mali_ref.views.overview.events_card import EventsCard
from mali_ref.views.overview.figure_cards import BudgetCard, WomenCard
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.leadership_card import LeadershipCard
from mali_ref.views.overview.mandate_card import MandateCard
from mali_ref.views.overview.months_card import MonthsCard
from mali_ref.views.overview.state_cards import ContributorsCard, PeopleCard
from mali_ref.views.overview.strength_card import StrengthCard

_MARGIN = 24
_MAX_WIDTH = 1380
# Below this many pixels at 100 % text the broad grid no longer holds its words.
_BROAD_FROM = 980


class GlancePage(PageScroll):
    """The first page of the book. It is filled when it comes into view, with the width it has there.

    Signals:
        opened: the Ref of the record asked for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    opened = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(self, workspace: Workspace, sections_button: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._single = False
        self._is_filled = False
        self._room = 0
        self.setObjectName("overview_glance")
        self.setAccessibleName(QCoreApplication.translate("GlancePage", "At a glance"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: dict[str, GlanceCard] = {
            "strength": StrengthCard(),
            "deaths": DeathsCard(),
            "budget": BudgetCard(),
            "women": WomenCard(),
            "contributors": ContributorsCard(),
            "mandate": MandateCard(),
            "leadership": LeadershipCard(),
            "events": EventsCard(),
            "people": PeopleCard(),
            "months": MonthsCard(),
        }
        self.setWidget(self._page(sections_button))
        for card in self.cards.values():
            card.opened.connect(self.opened)
            card.citation_activated.connect(self.citation_activated)
        workspace.as_of_changed.connect(self._on_day_changed)
        theme().changed.connect(self._on_theme_changed)
        self._renew_margins()

    def renew(self) -> None:
        """Fill every card from the book, now or when the page comes into view."""
        self._is_filled = False
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._is_filled = True
        roomy = self._grid.arrangement is not BROAD
        with self._workspace.in_step():
            glance = Glance(self._workspace)
            months = MissionMonths(self._workspace, glance)
            for card in self.cards.values():
                card.renew(glance, months, roomy)
        if self._workspace.is_estimate_alone:
            words = self.tr("MINUSMA and Mali, as the estimate of {day} describes them")
        elif self._workspace.editions == LATER_ONLY:
            words = self.tr("MINUSMA and Mali, as pages later than the estimate of {day} describe them")
        else:
            words = self.tr("MINUSMA and Mali, by the estimate of {day} and later sources")
        self._about.set_text(words.format(day=date_text(ESTIMATE_DAY)))
        self._grid.is_filled = True
        self._grid.invalidate()

    def set_single_column(self, single: bool) -> None:
        """One card below the other, for a tight window."""
        self._single = single
        if self.isVisible():
            self._arrange()

    def facts(self) -> list[Fact]:
        """The figures shown, each once, in reading order."""
        buttons = [button for card in self.cards.values() for button in card.findChildren(PaintedButton)]
        found = (button.payload for button in buttons)
        return list({fact.ref: fact for fact in found if isinstance(fact, Fact)}.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A page that is about to be shown is told its size first: it is filled before anything of it is seen.
        self._room = event.size().width()
        self._renew_margins()
        self._arrange()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def _page(self, sections_button: QWidget) -> QWidget:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setSpacing(0)
        self._head = QWidget()
        self._header = QHBoxLayout(self._head)
        self._header.setContentsMargins(0, 0, 0, 0)
        self._header.addWidget(sections_button)
        title = text_label(QCoreApplication.translate("GlancePage", "At a glance"), "page_title")
        self._header.addWidget(title)
        self._about = ElidedLabel("", "body", "ink2")
        self._header.addWidget(self._about, 1)
        self._column.addWidget(self._head)
        holder = QWidget()
        self._grid = CardGrid(holder, self.cards)
        self._column.addWidget(holder)
        self._column.addStretch(1)
        return page

    def _arrange(self) -> None:
        effective = self._inner_width() / theme().scale
        wanted = SINGLE if self._single else BROAD if effective >= _BROAD_FROM else NARROW
        if wanted is not self._grid.arrangement:
            self._grid.arrange(wanted)
            self._is_filled = False
        if not self._is_filled:
            self._fill()

    def _inner_width(self) -> int:
        margins = self._column.contentsMargins()
        return self._room - margins.left() - margins.right()

    def _renew_margins(self) -> None:
        side = theme().px(_MARGIN)
        spare = self._room - 2 * side - theme().px(_MAX_WIDTH)
        side += max(0, spare // 2)
        self._column.setContentsMargins(side, theme().px(14), side, theme().px(_MARGIN))
        self._head.setFixedHeight(theme().px(44))
        self._header.setContentsMargins(0, 0, 0, theme().px(12))
        self._header.setSpacing(theme().px(12))
        # The smaller words stand on the title's baseline.
        self._about.setContentsMargins(0, theme().px(4), 0, 0)

    def _on_day_changed(self, day: str) -> None:
        self.renew()

    def _on_theme_changed(self) -> None:
        self._renew_margins()
        self._is_filled = False
        if self.isVisible():
            self._arrange()
