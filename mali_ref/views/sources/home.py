"""The first page of the Sources tab: what the book is made from, how much there is of it, and where it contradicts."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.rich_text import Block, LinkTo, Words
from mali_ref.models.data_links import every_data_set
from mali_ref.models.labels import label
from mali_ref.models.language import number_text
from mali_ref.models.link_names import LinkNames
from mali_ref.models.source_list import contradictions, made_from_words, main_source
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.kit.tokens import SIZES
from mali_ref.views.record.part import FoldedRows, Part, Section

_PADDING = 28
_COLUMNS = 3


class SourcesHome(QWidget):
    """A short page about the book itself.

    Signals:
        link_activated: the Ref of a record the user asks for.
    """

    link_activated = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources_home")
        set_ground(self, "surface")
        self._workspace = workspace
        self._names = LinkNames(workspace)
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("sources_home_scroll")
        self.scroll_area.setAccessibleName(self.tr("About the sources"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll_area)
        self._is_stale = False
        theme().changed.connect(self._on_changed)
        workspace.as_of_changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Build the page again."""
        body = QWidget()
        set_ground(body, "surface")
        page = QWidget()
        page.setMaximumWidth(theme().size("reading_width"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(14))
        for part in self._parts():
            column.addWidget(part)
        column.addStretch(1)
        row = QHBoxLayout(body)
        side, top = theme().px(_PADDING), theme().px(20)
        row.setContentsMargins(side, top, side, side)
        row.addWidget(page, 1000)
        row.addStretch(1)
        self.scroll_area.setWidget(body)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def _on_changed(self) -> None:
        # A tab in the background is written again when it is next looked at.
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.refresh()

    def _parts(self) -> Iterator[QWidget]:
        title = text_label(self.tr("Sources and notes"), "page_title")
        title.setObjectName("sources_title")
        yield title
        yield self._made_from()
        yield Divider()
        yield Section(self.tr("In this book"), self._counts())
        data_sets = every_data_set(self._workspace)
        if data_sets:
            yield Divider()
            lines = FoldedRows("data_sets", data_sets)
            lines.link_activated.connect(self.link_activated)
            yield Section(self.tr("Data sets"), lines, str(len(data_sets)))
        found = contradictions(self._workspace)
        if found:
            yield Divider()
            rows = FoldedRows("contradictions", found, two_lines=True)
            rows.link_activated.connect(self.link_activated)
            yield Section(self.tr("Where the text contradicts itself"), rows, str(len(found)))

    def _made_from(self) -> QWidget:
        text = RichText("reading")
        text.setObjectName("sources_made_from")
        text.setAccessibleName(self.tr("What the book is made from"))
        source = main_source(self._workspace)
        if source is None:
            text.set_plain(self.tr("The book names no document of its own."))
            return text
        before, _, after = made_from_words(self._workspace).partition("{document}")
        spans = (Words(before), LinkTo(source.ref), Words(after))
        text.set_blocks((Block("paragraph", spans),), self._names.resolve)
        text.link_activated.connect(self.link_activated)
        return text

    def _counts(self) -> QWidget:
        place = Part()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(6))
        counted = [(kind, count) for kind, count in self._workspace.book.counts().items() if count]
        rows = -(-len(counted) // _COLUMNS)
        for number, (kind, count) in enumerate(counted):
            figure = text_label(number_text(count), "strong", digits=True)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            name = text_label(label(RECORD_TYPES[kind].plural), "body", "ink2")
            name.setMinimumHeight(theme().px(SIZES.body_line))
            column = 2 * (number // rows)
            grid.addWidget(figure, number % rows, column)
            grid.addWidget(name, number % rows, column + 1)
            grid.setColumnStretch(column + 1, 1)
        place.column.addLayout(grid)
        return place
