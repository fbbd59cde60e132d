"""The page of one section: its text, its sub-paragraphs, and what the book took from it."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.record import Heading, Record
from mali_ref.domain.records.section import GROUPS
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import parse
from mali_ref.models.labels import label
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import Button, link_button, plain_button
from mali_ref.views.kit.cards import Card
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.overview.links import LinkText, WarnLink
from mali_ref.views.overview.outline import OutlineModel
from mali_ref.views.overview.section_records import SectionRecords

_SIDE = 28
_TOP = 20
_RAIL = 340
_RAIL_FROM = 1040
# A paragraph may have a score of notes; its text must still begin in view.
_NOTES_FIRST = 2


class SectionPage(PageScroll):
    """Shows one section at a time.

    Signals:
        opened: the Ref of the record asked for.
        citation_activated: the Cited of a chip and the global point below it.
    """

    opened = Signal(object)
    citation_activated = Signal(object, object)

    def __init__(
        self, workspace: Workspace, outline: OutlineModel, sections_button: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._outline = outline
        self.section: Record | None = None
        self.setObjectName("overview_section")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.keep_room_for_bar()
        page = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._reading = QWidget()
        set_ground(self._reading, "surface")
        self._text = QVBoxLayout(self._reading)
        self._line = Divider(vertical=True)
        self._records = SectionRecords(workspace)
        set_ground(self._records, "canvas")
        self._records.opened.connect(self.opened)
        self._parts.addWidget(self._reading, 1)
        self._parts.addWidget(self._line)
        self._parts.addWidget(self._records)
        self._sections_button = sections_button
        self._build_text()
        self.setWidget(page)
        workspace.as_of_changed.connect(self._on_day_changed)
        theme().changed.connect(self._on_theme_changed)

    def show_section(self, section: Record) -> None:
        """Show a section from its top."""
        self.section = section
        self.setAccessibleName(section.title)
        self._group.setText(label(GROUPS.get(section.fields["group"], "")))
        self._number.setText(section.fields["number"])
        self._number.setVisible(section.fields["group"] != "summary")
        self._title.setText(section.title)
        self._body.set_blocks(parse(section.fields["body"]), self._named)
        self._show_notes(section)
        self._show_parts(section)
        self._show_neighbours(section)
        self._renew_records()
        self.verticalScrollBar().setValue(0)

    def locator(self) -> str:
        """How other records cite the section: ``¶9b``."""
        return f"¶{self.section.fields['number']}" if self.section else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build_text(self) -> None:
        self._group = text_label("", "caption", "ink2")
        self._number = text_label("", "page_title", "ink3")
        self._title = text_label("", "page_title", wrap=True)
        title, self._title_row = _row_widget()
        self._title_row.addWidget(self._sections_button, 0, Qt.AlignmentFlag.AlignTop)
        self._title_row.addWidget(self._number)
        self._title_row.addWidget(self._title, 1)
        notes = QWidget()
        self._notes = QVBoxLayout(notes)
        self._notes.setContentsMargins(0, 0, 0, 0)
        self._notes.setSpacing(0)
        self._part_links = Card(QCoreApplication.translate("SectionPage", "In this section"))
        self._part_links.setObjectName("section_parts")
        self._body = RichText("reading")
        self._body.setObjectName("section_body")
        self._body.setAccessibleName(QCoreApplication.translate("SectionPage", "Text of the section"))
        self._body.link_activated.connect(self.opened)
        self._body.citation_activated.connect(self.citation_activated)
        foot, self._foot = _row_widget()
        self._measured = (title, notes, self._body, self._part_links, foot)
        self._text.addWidget(self._group)
        for part in self._measured:
            self._text.addWidget(part)
        self._text.addStretch(1)
        self._renew_sizes()

    def _named(self, ref: Ref) -> Heading | None:
        """A link's name; only actors carry the mark of their group."""
        heading = self._workspace.heading(ref)
        return heading if heading is None or ref.kind == "actor" else heading._replace(group="")

    def _show_notes(self, section: Record) -> None:
        _clear(self._notes)
        pointers = self._workspace.book.pointing_to(section.ref)
        found = (self._workspace.record(item.heading.ref) for item in pointers if item.heading.ref.kind == "note")
        notes = [note for note in found if note is not None and note.get("warning")]
        for note in notes[:_NOTES_FIRST]:
            self._notes.addWidget(self._note(note))
        if rest := notes[_NOTES_FIRST:]:
            more = link_button(self.tr("Show all {count} notes").format(count=len(notes)), flush=True)
            more.setObjectName("section_more_notes")
            more.clicked.connect(lambda _=False: self._show_more_notes(more, rest))
            self._notes.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more_notes(self, more: Button, rest: list[Record]) -> None:
        lines = [self._note(note) for note in rest]
        for line in lines:
            self._notes.addWidget(line)
        lines[0].setFocus()
        more.hide()

    def _note(self, note: Record) -> WarnLink:
        line = WarnLink(note.fields["warning"], note.ref)
        line.setMinimumHeight(theme().size("target"))
        line.setObjectName(f"section_note_{note.key}")
        line.activated.connect(self.opened)
        return line

    def _show_parts(self, section: Record) -> None:
        _clear(self._part_links.body)
        parts = self._outline.parts_of(section.ref)
        self._part_links.setVisible(bool(parts))
        for ref in parts:
            part = self._workspace.record(ref)
            if part is not None:
                link = LinkText(f"{part.fields['number']}   {part.title}", ref, "body", "accent", height=26)
                link.setObjectName(f"section_part_{ref.key}")
                link.activated.connect(self.opened)
                self._part_links.body.addWidget(link)

    def _show_neighbours(self, section: Record) -> None:
        _clear(self._foot)
        before, after = self._outline.neighbours(section.ref)
        if before is not None:
            self._foot.addWidget(self._neighbour(before, "arrow-left", self.tr("Previous section: {title}")))
        self._foot.addStretch(1)
        if after is not None:
            button = self._neighbour(after, "arrow-right", self.tr("Next section: {title}"))
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._foot.addWidget(button)

    def _neighbour(self, ref: Ref, icon: str, spoken: str) -> Button:
        heading = self._workspace.heading(ref)
        title = heading.title if heading else ref.key
        button = plain_button(title.replace("&", "&&"), icon)
        button.setObjectName("section_previous" if icon == "arrow-left" else "section_next")
        button.setAccessibleName(spoken.format(title=title))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda _=False: self.opened.emit(ref))
        return button

    def _renew_records(self) -> None:
        if self.section is None:
            return
        source = next((citation.source for citation in self.section.citations), self.section.edition)
        found = self._workspace.book.citing(source, self.locator())
        self._records.show_headings(heading for heading in found if heading.ref != self.section.ref)

    def _arrange(self) -> None:
        beside = self.viewport().width() / theme().scale >= _RAIL_FROM
        left_to_right, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(left_to_right if beside else down)
        self._line.setVisible(beside)
        if beside:
            self._records.setFixedWidth(theme().px(_RAIL))
        else:
            self._records.setMinimumWidth(0)
            self._records.setMaximumWidth(self.viewport().width())

    def _renew_sizes(self) -> None:
        side = theme().px(_SIDE)
        self._text.setContentsMargins(side, theme().px(_TOP), side, side)
        self._text.setSpacing(theme().px(8))
        for part in self._measured:
            part.setMaximumWidth(theme().size("reading_width"))
        self._title_row.setSpacing(theme().px(10))
        self._foot.setContentsMargins(0, theme().px(12), 0, 0)
        self._foot.setSpacing(theme().px(12))

    def _on_day_changed(self, day: str) -> None:
        self._renew_records()

    def _on_theme_changed(self) -> None:
        self._renew_sizes()
        self._arrange()
        self._renew_records()


def _row_widget() -> tuple[QWidget, QHBoxLayout]:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    return widget, row


def _clear(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
