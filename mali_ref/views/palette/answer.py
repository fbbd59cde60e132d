"""The answer pane of the palette: the chosen record, readable at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mali_ref.domain.record import Record
from mali_ref.models.citations import edition_mark, edition_words
from mali_ref.models.record_view import RecordView, RecordViews
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import theme
from mali_ref.views.record.facts_grid import FactsGrid

_BLOCKS = 2


class AnswerPane(QScrollArea):
    """Shows one record in short.

    Signals:
        link_activated: a link in it was chosen; carries a Ref.
    """

    link_activated = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette_answer")
        self.setAccessibleName(self.tr("The chosen answer"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._workspace = workspace
        self._views = RecordViews(workspace)

    def show_record(self, record: Record | None) -> None:
        """Show a record, or nothing."""
        inside = QWidget()
        set_ground(inside, "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme().px(20), theme().px(20), theme().px(20), theme().px(16))
        column.setSpacing(theme().px(8))
        if record is not None:
            self._fill(column, self._views.view(record))
        column.addStretch(1)
        self.setWidget(inside)

    def _fill(self, column: QVBoxLayout, view: RecordView) -> None:
        column.addWidget(text_label(view.title, "panel_title", wrap=True))
        names = " · ".join([*view.acronyms, *(name for language, name in view.other_names[:1] if language != "ar")])
        edition = edition_words(view.record.edition) if edition_mark(view.record.edition) else ""
        caption = " · ".join(part for part in (view.later_note or names or view.caption, edition) if part)
        if caption:
            column.addWidget(text_label(caption, "body", "ink2", wrap=True))
        if view.figure is not None:
            column.addWidget(text_label(f"{view.figure.figure} {view.figure.unit}".strip(), "figure"))
            column.addWidget(text_label(view.figure.as_of, "caption", "ink2"))
        stated = [fact for fact in view.facts if fact.stated]
        if stated:
            column.addWidget(Divider())
            grid = FactsGrid(stated, self._workspace.heading, columns=1)
            grid.link_activated.connect(self.link_activated)
            column.addWidget(grid)
        for reading in (*view.statements, *view.texts)[:1]:
            column.addWidget(Divider())
            words = RichText("body")
            words.set_blocks(reading.blocks[:_BLOCKS], self._workspace.heading)
            words.link_activated.connect(self.link_activated)
            column.addWidget(words)
        self._add_spellings(column, view)

    def _add_spellings(self, column: QVBoxLayout, view: RecordView) -> None:
        names = [name for spellings in view.spellings for name, _ in spellings.names]
        if names:
            column.addWidget(Divider())
            column.addWidget(text_label(self.tr("Also written"), "caption", "ink2"))
            column.addWidget(text_label(", ".join(dict.fromkeys(names)), "body", wrap=True))
        count = sum(len(group.items) for group in view.mentions)
        if count:
            words = self.tr("Mentioned in 1 record") if count == 1 else self.tr("Mentioned in {count} records")
            column.addWidget(text_label(words.format(count=count), "caption", "ink2"))
