"""The Overview tab: outline at the left, and the page of what was chosen in it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.models.glance_facts import Fact, cited_of
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import Button, plain_button
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.glance_card import GlanceCard
from mali_ref.views.overview.glance_page import GlancePage
from mali_ref.views.overview.outline import OutlineModel
from mali_ref.views.overview.outline_list import WIDTH, OutlineList
from mali_ref.views.overview.screen_actions import OverviewActions
from mali_ref.views.screen import Screen

if TYPE_CHECKING:
    from mali_ref.views.overview.record_holder import RecordHolder
    from mali_ref.views.overview.section_page import SectionPage

_DRAWER_HEIGHT = 560


class OverviewScreen(Screen):
    """At a glance, the sections, and the records that belong to no other tab."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("overview_screen")
        set_ground(self, "canvas")
        self._current: Ref | None = None
        self._width_class = "normal"
        self._sections_buttons: list[Button] = []
        self._model = OutlineModel(workspace, self)
        self._outline = OutlineList(self._model)
        self._outline.opened.connect(self._on_outline_opened)
        self._glance = GlancePage(workspace, self._sections_button())
        self._connect_page(self._glance)
        self._section: SectionPage | None = None
        self._record: RecordHolder | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._glance)
        self._divider = Divider(vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._outline)
        row.addWidget(self._divider)
        row.addWidget(self._pages, 1)
        self._actions = OverviewActions(workspace, self, self)
        self._actions.notified.connect(self.notified)
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.set_width_class(self._width_class)

    def show_record(self, ref: Ref) -> None:
        """Show a section, or a record of any other kind; what the book does not have is passed over."""
        record = self.workspace.record(ref)
        if record is None:
            return
        self._current = ref
        if ref.kind == "section":
            section = self._section_page()
            section.show_section(record)
            self._pages.setCurrentWidget(section)
            self._mark(ref)
        else:
            holder = self._record_holder()
            holder.page.show_record(record)
            self._pages.setCurrentWidget(holder)
            self._mark(self._section_cited(record))

    def show_home(self) -> None:
        """Show At a glance."""
        self._current = None
        self._pages.setCurrentWidget(self._glance)
        self._mark(None)

    def current_ref(self) -> Ref | None:
        """The record shown; None for At a glance."""
        return self._current

    def state(self) -> dict[str, Any]:
        return {
            "ref": str(self._current) if self._current else "",
            "scroll": self._scroll_position(),
            "open": self._model.folded_out(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        for key in state.get("open", []):
            self._model.fold(Ref("section", str(key)), out=True)
        if state.get("ref"):
            self.show_record(Ref.parse(str(state["ref"])))
        elif "ref" in state:
            self.show_home()
        self._set_scroll_position(int(state.get("scroll", 0)))

    def page_actions(self) -> list[QAction]:
        """Those of the page shown; ask again after another record was shown."""
        if self._current is None:
            return self._actions.of_figures
        return self._actions.of_record

    @property
    def cards(self) -> dict[str, GlanceCard]:
        """The cards of At a glance, by name."""
        return self._glance.cards

    def facts(self) -> list[Fact]:
        """The figures of At a glance, each once."""
        return self._glance.facts()

    def section_locator(self) -> str:
        """The place in the document of the section shown."""
        return self._section_page().locator()

    def panes(self) -> list[QWidget]:
        record = self._shown_record()
        inner = record.page.scroll_area if record else self._pages.currentWidget() or self._glance
        return [inner] if self._outline.isHidden() else [self._outline, inner]

    def copy_figure(self) -> str:
        payload = getattr(QApplication.focusWidget(), "payload", None)
        if isinstance(payload, Fact):
            return payload.line
        record = self._shown_record()
        return record.page.copy_figure() if record else ""

    def set_width_class(self, name: str) -> None:
        self._width_class = name
        hidden = name in ("narrow", "tight")
        self._outline.setVisible(not hidden)
        self._divider.setVisible(not hidden)
        for button in self._sections_buttons:
            button.setVisible(hidden)
        self._glance.set_single_column(name == "tight")
        if self._record is not None:
            self._record.strip.setVisible(hidden)
            self._record.page.set_rail(name in ("normal", "wide"))

    # The window opens with At a glance; the other pages are loaded and made when a record is first asked for.

    def _section_page(self) -> "SectionPage":
        if self._section is None:
            from mali_ref.views.overview.section_page import SectionPage

            self._section = SectionPage(self.workspace, self._model, self._sections_button())
            self._connect_page(self._section)
            self._add_page(self._section)
        return self._section

    def _record_holder(self) -> "RecordHolder":
        if self._record is None:
            from mali_ref.views.overview.record_holder import RecordHolder

            self._record = RecordHolder(self.workspace, self._sections_button())
            self._record.page.link_activated.connect(self.opened)
            self._record.page.citation_activated.connect(self._on_citation_activated)
            self._record.page.notified.connect(self.notified)
            self._add_page(self._record)
        return self._record

    def _add_page(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self.set_width_class(self._width_class)

    def _connect_page(self, page: "GlancePage | SectionPage") -> None:
        page.opened.connect(self.opened)
        page.citation_activated.connect(self._on_citation_activated)

    def _shown_record(self) -> "RecordHolder | None":
        """The record's page, where it is the one in front."""
        return self._record if self._record is not None and self._pages.currentWidget() is self._record else None

    def _sections_button(self) -> Button:
        button = plain_button(self.tr("Sections"), "list-tree")
        button.setObjectName("overview_sections")
        button.setAccessibleName(self.tr("Sections"))
        button.clicked.connect(lambda _=False: self._open_drawer(button))
        self._sections_buttons.append(button)
        return button

    def _open_drawer(self, button: Button) -> None:
        # Only a narrow window has a drawer.
        from mali_ref.views.overview.outline_drawer import open_drawer

        open_drawer(self, self._model, button).connect(self._on_outline_opened)

    def _mark(self, ref: Ref | None) -> None:
        self._model.show(ref)
        self._outline.mark_shown()

    def _section_cited(self, record: Record) -> Ref | None:
        numbers = [cited.locator.removeprefix("¶") for cited in cited_of(record) if not cited.source]
        sections = {section.fields["number"]: section.ref for section in self.workspace.records("section")}
        return next((sections[number] for number in numbers if number in sections), None)

    def _scroll_position(self) -> int:
        record = self._shown_record()
        return record.page.scroll_position() if record else self._shown_area().verticalScrollBar().value()

    def _set_scroll_position(self, position: int) -> None:
        if record := self._shown_record():
            record.page.set_scroll_position(position)
            return
        shown = self._shown_area()
        if (content := shown.widget()) is not None:
            # The height of new content is known only once it is laid out.
            content.adjustSize()
        shown.verticalScrollBar().setValue(position)

    def _shown_area(self) -> QScrollArea:
        """The page in front, where that is not a record's."""
        return self._glance if self._current is None or self._section is None else self._section

    def _on_outline_opened(self, ref: Ref | None) -> None:
        if ref is None:
            self.show_home()
            self.changed.emit()
        else:
            self.opened.emit(ref)

    def _on_citation_activated(self, cited: object, point: object) -> None:
        self.citation_opened.emit(cited, point)

    def _on_theme_changed(self) -> None:
        self._outline.setFixedWidth(theme().px(WIDTH))
