"""What the Overview tab offers for the page shown: copy, take along as pictures, print."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.glance_facts import Fact, cited_of
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard


class Pages(Protocol):
    """What the actions ask of the pages."""

    @property
    def cards(self) -> dict[str, GlanceCard]:
        """The cards of At a glance, by name."""

    def facts(self) -> list[Fact]:
        """The figures of At a glance, each once."""

    def current_ref(self) -> Ref | None:
        """The record shown; None for At a glance."""

    def section_locator(self) -> str:
        """The place in the document of the section shown."""


class OverviewActions(QObject):
    """The actions of the screen; they work on the page in front.

    Attributes:
        of_figures: those of At a glance.
        of_record: those of a section or record.

    Signals:
        notified: what was done, in words.
    """

    notified = Signal(object)

    def __init__(self, workspace: Workspace, pages: Pages, screen: QWidget) -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._pages = pages
        self._screen = screen
        copy_figures = self._action("overview_copy_figures", self.tr("Copy figures"), "copy")
        copy_figures.triggered.connect(self._on_copy_figures_triggered)
        copy_citation = self._action("overview_copy_citation", self.tr("Copy citation"), "copy")
        copy_citation.triggered.connect(self._on_copy_citation_triggered)
        export = self._action("export_cards", self.tr("Export"), "download")
        self._card_menu = QMenu(screen)
        self._card_menu.setObjectName("cards_menu")
        self._card_menu.aboutToShow.connect(self._on_card_menu_about_to_show)
        export.setMenu(self._card_menu)
        printing = self._action("overview_print", self.tr("Print page"), "printer")
        printing.triggered.connect(self._on_print_triggered)
        self.of_figures = [copy_figures, export, printing]
        self.of_record = [copy_citation, printing]
        theme().changed.connect(self._on_theme_changed)

    def _action(self, name: str, text: str, sign: str) -> QAction:
        action = QAction(icon(sign), text, self._screen)
        action.setObjectName(name)
        action.setProperty("icon_name", sign)
        return action

    def _shown(self) -> Record | None:
        ref = self._pages.current_ref()
        return self._workspace.record(ref) if ref else None

    def _title_of_source(self, record: Record) -> str:
        source = next((citation.source for citation in record.citations), record.edition)
        heading = self._workspace.heading(Ref("source", source))
        return heading.title if heading else source

    def _on_card_menu_about_to_show(self) -> None:
        if not self._card_menu.isEmpty():
            return
        # Most visits take no picture.
        from mali_ref.views.overview.card_pictures import DRAWN, card_picture, fill_menu

        cards = {name: self._pages.cards[name] for name in DRAWN}
        pictures = {name: card_picture(name, card, self._workspace) for name, card in cards.items()}
        for picture in pictures.values():
            picture.finished.connect(self.notified)
        fill_menu(self._card_menu, pictures, {name: card.title.text() for name, card in cards.items()})

    def _on_copy_figures_triggered(self) -> None:
        lines = [fact.line for fact in self._pages.facts()]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.notified.emit(self.tr("Figures copied: {count}").format(count=len(lines)))

    def _on_copy_citation_triggered(self) -> None:
        record = self._shown()
        if record is None:
            return
        if record.kind == "section":
            places = self._pages.section_locator()
        else:
            places = ", ".join(cited.locator for cited in cited_of(record) if cited.locator)
        QGuiApplication.clipboard().setText(f"{self._title_of_source(record)}, {places} ({record.title})")
        self.notified.emit(self.tr("Citation copied"))

    def _on_print_triggered(self) -> None:
        # Few sessions ever print.
        from mali_ref.views.overview import printing

        record = self._shown()
        if record is None:
            lines = [fact.line for fact in self._pages.facts()]
            document = printing.lines_document(self.tr("At a glance"), lines)
        else:
            document = printing.record_document(self._workspace, record)
        printing.print_document(document, self._screen)

    def _on_theme_changed(self) -> None:
        for action in {*self.of_figures, *self.of_record}:
            action.setIcon(icon(action.property("icon_name")))
