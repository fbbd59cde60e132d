"""The cards of At a glance as pictures to take along, each with its title, day, source and figures."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.glance import Glance
from mali_ref.models.glance_facts import Fact
from mali_ref.models.glance_months import MissionMonths
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.bars import PaintedButton
from mali_ref.views.kit.picture_export import PictureExport, as_of_words
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.month_chart import MonthChart
from mali_ref.views.overview.months_card import MonthsCard

# The cards that draw figures; the others list records, which have pages of their own.
DRAWN: Final = ("strength", "deaths", "budget", "women", "contributors", "months")
_DOCUMENT: Final = Ref("source", "estimate-2017")


def card_picture(name: str, card: GlanceCard, workspace: Workspace) -> PictureExport:
    """Saves and copies one card, without what is private."""
    return PictureExport(
        lambda painter, _: shareable(card, workspace).render(painter, QPoint()),
        card.title.text,
        lambda: as_of_words(workspace.as_of),
        lambda: ". ".join(_sources(shareable(card, workspace), workspace)),
        parent=card,
        size=card.size,
        rows=lambda: _rows(shareable(card, workspace)),
        name=f"card_{name}",
        is_named=True,
    )


def shareable(card: GlanceCard, workspace: Workspace) -> GlanceCard:
    """The card as it may leave the laptop: itself, or one of its kind and size that leaves out what is private."""
    private = workspace.book.private_refs()
    if not private:
        return card
    glance = Glance(workspace, private)
    made = type(card)()  # type: ignore[call-arg]
    # Only what is shown is laid out.
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.renew(glance, MissionMonths(workspace, glance), card.roomy)
    made.resize(card.size())
    made.show()
    return made


def fill_menu(menu: QMenu, pictures: dict[str, PictureExport], titles: dict[str, str]) -> None:
    """A menu for each card."""
    for name, picture in pictures.items():
        submenu = menu.addMenu(titles[name])
        submenu.setObjectName(f"card_{name}_menu")
        submenu.addActions(picture.actions(submenu))


def _facts(card: GlanceCard) -> list[Fact]:
    payloads = (button.payload for button in card.findChildren(PaintedButton))
    return list({fact.ref: fact for fact in payloads if isinstance(fact, Fact)}.values())


def _rows(card: QWidget) -> list[list[str]]:
    translate = QCoreApplication.translate
    head = [
        translate("CardPictures", "Figure"),
        translate("CardPictures", "Value"),
        translate("CardPictures", "Unit"),
        translate("CardPictures", "Day"),
    ]
    if isinstance(card, MonthsCard):
        return card.rows()
    facts = _facts(card) if isinstance(card, GlanceCard) else []
    return [head, *([fact.label, fact.text, fact.of_what, fact.day_text] for fact in facts)]


def _sources(card: GlanceCard, workspace: Workspace) -> Iterator[str]:
    """The document of the first edition, where nothing else is cited, and every other source of the figures."""
    charts = [chart for chart in card.findChildren(MonthChart) if not chart.isHidden()]
    stated = [cited for fact in _facts(card) for cited in fact.cited]
    cited = (
        card.cited if isinstance(card, MonthsCard) else [*stated, *(one for chart in charts for one in chart.sources())]
    )
    own = ", ".join(dict.fromkeys(item.locator for item in cited if not item.source and item.locator))
    if own or not cited:
        title = workspace.book.title(_DOCUMENT)
        yield f"{title}, {own}" if own else title
    for source in dict.fromkeys(item.source for item in cited if item.source):
        yield workspace.book.title(Ref("source", source))
