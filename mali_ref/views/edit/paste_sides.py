"""The two sides of the paste dialog: the text with how it is to be read, and what it comes to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.records.observation import OBSERVATION
from mali_ref.domain.refs import Ref
from mali_ref.models.labels import label
from mali_ref.views.edit.field_block import FaultLine
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.paste_columns import PasteColumns
from mali_ref.views.edit.paste_field import PasteField
from mali_ref.views.edit.paste_options import PasteOptions
from mali_ref.views.edit.paste_preview import PastePreview
from mali_ref.views.edit.source_row import Fields, SourceRow, labelled
from mali_ref.views.kit.labels import Divider, set_ground, text_label
from mali_ref.views.kit.notices import WarnLine
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme


class PasteText(QWidget):
    """The left side.

    Attributes:
        field: the text.
        fault: what is wrong with it as a whole.
        options: how it is to be read.
    """

    def __init__(self) -> None:
        super().__init__()
        self.field = PasteField()
        self.field.setObjectName("paste_text")
        self.field.setPlaceholderText(self.tr("Copy cells in a spreadsheet and paste them here"))
        self.fault = FaultLine()
        self.options = PasteOptions()
        column = QVBoxLayout(self)
        side = theme().px(16)
        column.setContentsMargins(side, theme().px(14), side, theme().px(14))
        column.setSpacing(theme().px(10))
        column.addWidget(labelled(self.tr("Table"), self.field), 1)
        column.addWidget(self.fault)
        column.addWidget(self.options)


class PasteRows(PageScroll):
    """The right side.

    Attributes:
        columns: which column is what.
        indicator, subject: pickers of what holds for rows that name none.
        source: where the figures are found.
        preview: what becomes of each row.

    Signals:
        for_all_changed: something else is to hold for rows that name none.
    """

    for_all_changed = Signal()

    def __init__(self, editors: FieldEditors) -> None:
        super().__init__()
        self.columns = PasteColumns()
        self.indicator = editors.picker(("indicator",))
        self.subject = editors.picker(OBSERVATION.by_name["subject"].targets)  # type: ignore[attr-defined]
        self.source = SourceRow("paste", editors)
        self.preview = PastePreview()
        self._hint = text_label(self._hint_words(), "body", "ink2", wrap=True)
        self._question = WarnLine("", bar=True)
        self._question.setObjectName("paste_question")
        self._part = self._make_part()
        self.setObjectName("paste_page")
        self.setAccessibleName(self.tr("What the columns are, and what becomes of each row"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._told = self.for_all()
        for picker in (self.indicator, self.subject):
            picker.edited.connect(self._on_picker_edited)

    def for_all(self) -> tuple[Ref | None, Ref | None]:
        """The indicator, and what the figure is about, for rows that name none."""
        return self.indicator.value(), self.subject.value()

    def show_table(self, is_there: bool) -> None:
        """Ask about a table, or say what one may look like."""
        self._part.setVisible(is_there)
        self._hint.setVisible(not is_there)

    def ask(self, question: str) -> None:
        """Say what must be answered before the rows can be read; nothing shows the rows."""
        self._question.set_text(question)
        self._question.setVisible(bool(question))
        self.preview.setVisible(not question)

    def _build(self) -> None:
        inside = QWidget()
        set_ground(inside, "canvas")
        column = QVBoxLayout(inside)
        side = theme().px(22)
        column.setContentsMargins(side, theme().px(14), side, theme().px(14))
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._part, 1)
        self.setWidget(inside)

    def _make_part(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self._question)
        column.addWidget(self.columns)
        column.addWidget(Divider())
        column.addWidget(Fields(640, (Fields(300, *self._pickers()), 1), (self.source, 1)))
        column.addWidget(Divider())
        column.addWidget(self.preview, 1)
        column.addStretch(0)
        return place

    def _pickers(self) -> list[tuple[QWidget, int]]:
        note = self.tr("where left open")
        found = []
        for name, picker in (("indicator", self.indicator), ("subject", self.subject)):
            picker.line.setObjectName(f"paste_{name}")
            picker.line.setPlaceholderText(self.tr("None"))
            found.append((labelled(label(OBSERVATION.by_name[name].label), picker, note, picker.line), 1))
        return found

    def _on_picker_edited(self) -> None:
        # While one is only being typed nothing is chosen, and the rows need not be read anew.
        if self.for_all() != self._told:
            self._told = self.for_all()
            self.for_all_changed.emit()

    def _hint_words(self) -> str:
        return self.tr(
            "Paste a table with one figure a row. Its columns may be: indicator, about whom or what, part, date, "
            "value, unit, status, remark. A heading in English or French is understood; what all rows have in common "
            "can be chosen here instead of a column."
        )
