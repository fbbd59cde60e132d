"""What a citation chip stands for: the section, its beginning in own words, and the ways on."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.domain import rich_text
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import CitedPlace, citation_line, cited_place, edition_words
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import Divider, text_label
from mali_ref.views.kit.popover import Popover
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme

_WIDTH = 400
_BLOCKS = 2


class CitationPopover(Popover):
    """Opened from a chip.

    Attributes:
        main_button: what Enter does first.

    Signals:
        opened: the user asks for the section or the source; carries its Ref.
        citation_opened: the user follows a chip within the words; carries a Cited and the global point below it.
        notified: the citation was copied; carries a line for the status bar.
    """

    opened = Signal(object)
    citation_opened = Signal(object, object)
    notified = Signal(object)

    def __init__(self, workspace: Workspace, cited: Cited, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("citation_popover")
        self._workspace = workspace
        self._cited = cited
        place = cited_place(cited, workspace)
        self.panel.setFixedWidth(theme().px(_WIDTH))
        self.body.addLayout(self._header(place))
        self._add_words(place)
        self.body.addWidget(Divider())
        line = text_label(citation_line(cited, workspace), "caption", "ink2", wrap=True)
        self.body.addWidget(line)
        self.body.addLayout(self._buttons(place))
        self.setAccessibleName(line.text())

    def _header(self, place: CitedPlace) -> QHBoxLayout:
        row = QHBoxLayout()
        title = place.section or place.source
        words = f"{place.locator}  {title.title if title else ''}".strip()
        row.addWidget(text_label(words, "strong", wrap=True), 1)
        if place.source is not None:
            row.addWidget(text_label(edition_words(place.source.edition), "caption", "ink2"))
        return row

    def _add_words(self, place: CitedPlace) -> None:
        record = place.section or place.source
        text = record and (record.get("body") or record.get("summary"))
        if not text:
            return
        blocks = [block for block in rich_text.parse(text) if block.style != "heading"][:_BLOCKS]
        words = RichText("body")
        words.setObjectName("citation_words")
        words.setAccessibleName(self.tr("What it says"))
        margins = self.body.contentsMargins()
        # The panel asks for its height before it is laid out, so the words must know their width.
        words.setFixedWidth(theme().px(_WIDTH) - margins.left() - margins.right() - 2)
        words.set_blocks(blocks, self._workspace.heading)
        words.link_activated.connect(self._open)
        words.citation_activated.connect(self._on_words_citation_activated)
        self.body.addWidget(words)

    def _buttons(self, place: CitedPlace) -> QHBoxLayout:
        row = QHBoxLayout()
        target = place.section or place.source
        if target is not None:
            if place.section is not None:
                words = self.tr("Open section {number}").format(number=place.section.get("number"))
            else:
                words = self.tr("Open source")
            go = primary_button(words)
            go.setObjectName("open_cited")
            go.clicked.connect(lambda: self._open(target.ref))
            row.addWidget(go)
        copy = plain_button(self.tr("Copy citation"))
        copy.setObjectName("copy_citation")
        copy.clicked.connect(self._on_copy_clicked)
        row.addWidget(copy)
        row.addStretch(1)
        self.main_button = go if target is not None else copy
        return row

    def _open(self, ref: Ref) -> None:
        self.close()
        self.opened.emit(ref)

    def _on_words_citation_activated(self, cited: Cited, point: QPoint) -> None:
        self.close()
        self.citation_opened.emit(cited, point)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(citation_line(self._cited, self._workspace))
        self.close()
        self.notified.emit(self.tr("Citation copied."))
