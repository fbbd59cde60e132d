"""One citation while it is written: the source, the place in it, and what it is for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mali_ref.domain.record import Citation
from mali_ref.domain.refs import Ref
from mali_ref.views.edit.field_editor import FormLine, beside_field
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.plain_editors import ChoiceEditor
from mali_ref.views.kit.buttons import icon_button
from mali_ref.views.kit.theme import theme

_PLACE_WIDTH, _PURPOSE_WIDTH = 104, 132
# A choice needs a word for what is empty in the record.
_WHOLE = "whole"


class CitationLine(QWidget):
    """Asks for one citation; what is typed counts at once, Enter and the check only put the line away.

    Args:
        purposes: each field that may be cited by itself, with its words; none asks nothing.

    Signals:
        edited: the citation is another one.
        done: the user has finished with it.
    """

    edited = Signal()
    done = Signal()

    def __init__(self, editors: FieldEditors, citation: Citation, purposes: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._book = editors.book
        self._field = citation.field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme().px(6), 0, 0)
        row.setSpacing(theme().px(8))
        self.source = editors.picker(("source",))
        self.source.line.setPlaceholderText(self.tr("Source"))
        self.source.line.setAccessibleName(self.tr("Source"))
        self.source.line.setObjectName("citation_source")
        self.place = FormLine()
        self.place.setPlaceholderText(self.tr("¶9b, p. 3"))
        self.place.setAccessibleName(self.tr("Place in the source"))
        self.place.setObjectName("citation_place")
        self.place.setFixedWidth(theme().px(_PLACE_WIDTH))
        row.addWidget(self.source, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        self.purpose = self._purpose_choice(purposes) if purposes else None
        if self.purpose is not None:
            row.addWidget(self.purpose, 0, Qt.AlignmentFlag.AlignTop)
        self._close = icon_button("check", self.tr("Citation done"))
        self._close.setObjectName("citation_done")
        row.addWidget(beside_field(self._close), 0, Qt.AlignmentFlag.AlignTop)
        self.source.set_value(Ref("source", citation.source) if citation.source else None)
        self.place.setText(citation.locator)
        self._connect()

    def citation(self) -> Citation:
        """What is written so far; the source is empty until one is chosen."""
        ref = self.source.value()
        purpose = self.purpose.value() if self.purpose is not None else self._field
        return Citation(ref.key if ref else "", self.place.text().strip(), "" if purpose == _WHOLE else purpose)

    def begin(self) -> None:
        """Put the keyboard where something is missing."""
        line = self.source.line if self.source.value() is None else self.place
        line.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _purpose_choice(self, purposes: Sequence[tuple[str, str]]) -> ChoiceEditor:
        made = ChoiceEditor([(_WHOLE, self.tr("Whole record")), *purposes], required=True)
        made.set_value(self._field or _WHOLE)
        made.box.setObjectName("citation_purpose")
        made.box.setAccessibleName(self.tr("What it is cited for"))
        made.setFixedWidth(theme().px(_PURPOSE_WIDTH))
        return made

    def _connect(self) -> None:
        self.source.edited.connect(self.edited)
        self.source.chosen.connect(self._on_source_chosen)
        self.place.textEdited.connect(self.edited)
        self.place.editingFinished.connect(self._on_place_finished)
        self._close.clicked.connect(self.done)
        if self.purpose is not None:
            self.purpose.edited.connect(self.edited)

    def _on_source_chosen(self, ref: Ref | None) -> None:
        if ref is not None:
            self.place.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_place_finished(self) -> None:
        """A paragraph of the estimate is written with its sign."""
        ref, typed = self.source.value(), self.place.text().strip()
        if ref is not None and typed and self._book.section_title(ref.key, typed) and not typed.startswith("¶"):
            self.place.setText(f"¶{typed}")
            self.edited.emit()
