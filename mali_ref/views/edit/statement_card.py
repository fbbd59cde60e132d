"""A second value of a field, under the first one: its own value and its own source; either can be shown first."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.fields import Field
from mali_ref.models.labels import label
from mali_ref.models.record_draft import Said
from mali_ref.models.typed_field import Typed, unread
from mali_ref.views.edit.citations_editor import CitationsEditor
from mali_ref.views.edit.field_block import FaultLine
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.kit.buttons import icon_button, link_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme


class StatementCard(QWidget):
    """What another source says of a field.

    Attributes:
        name: the field's name.

    Signals:
        edited: value or source changed.
        preferred: the user wants this value shown first.
        removed: the cross was pressed.
    """

    edited = Signal()
    preferred = Signal()
    removed = Signal()

    def __init__(self, field: Field, said: Said, editors: FieldEditors, number: int) -> None:
        super().__init__()
        self._field = field
        self.name = field.name
        self._edition = said.edition
        self.setObjectName(f"statement_{number}")
        words = label(field.label)
        self.setAccessibleName(self.tr("{field}, second value").format(field=words))
        column = QVBoxLayout(self)
        side = theme().px(10)
        column.setContentsMargins(side, theme().px(4), side, side)
        column.setSpacing(theme().px(4))
        self.editor = editors.make(field, f"edit_statement_{number}")
        self.editor.name_target(f"edit_statement_{number}", self.accessibleName())
        column.addLayout(self._head(words, number))
        if self.editor.head is not None:
            column.addWidget(self.editor.head, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.editor)
        self._fault = FaultLine()
        column.addWidget(self._fault)
        column.addSpacing(theme().px(4))
        self.citations = CitationsEditor(editors, fixed=field.name, name=f"statement_{number}_citation")
        self.citations.set_edition(said.edition)
        self.citations.set_value(said.citations)
        column.addWidget(self.citations)
        self._show(said)
        self.editor.edited.connect(self.edited)
        self.citations.edited.connect(self.edited)

    def said(self) -> Said:
        """What stands in the card; a citation without a source is left out."""
        typed = Typed(self.editor.text(), self.editor.value())
        cited = tuple(item for item in self.citations.value() if item.source)
        return Said(self._field.name, typed, self._edition, cited)

    def is_wrong(self) -> bool:
        """Whether the value is empty or not understood, or has no source."""
        said = self.said()
        return not said.citations or said.typed.is_empty or bool(unread(self._field, said.typed))

    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.sentence()

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self._fault.say(self.editor.check() or sentence if sentence else "")

    def begin(self) -> None:
        """Put the keyboard into the value, or where its source is missing."""
        has_value = not self.said().typed.is_empty
        target = self.citations.missing_source() if has_value else None
        (target or self.editor).setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sunken"))
        radius = theme().size("radius_card")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _head(self, words: str, number: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(text_label(self.tr("Another source says"), "caption_medium", "ink2"))
        row.addStretch(1)
        prefer = link_button(self.tr("Show this first"), "arrow-up-down")
        prefer.setObjectName(f"prefer_{number}")
        prefer.setAccessibleName(self.tr("{field}: show the second value first").format(field=words))
        prefer.clicked.connect(self.preferred)
        cross = icon_button("x", self.tr("Remove the second value"))
        cross.setObjectName(f"remove_statement_{number}")
        cross.clicked.connect(self.removed)
        row.addWidget(prefer)
        row.addWidget(cross)
        return row

    def _show(self, said: Said) -> None:
        if said.typed.value is not None:
            self.editor.set_value(said.typed.value)
        else:
            self.editor.set_text(said.typed.text)
