"""The right of the bulk dialog: what is done to the chosen records."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.record import STATUSES
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.models.bulk_edit import PRIVATE, REVIEW, AddCitation, Deed, Retire, SetPart, settable_fields
from mali_ref.models.labels import label
from mali_ref.views.edit.bulk_value import BulkValue, choice
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.source_row import Fields, SourceRow, labelled
from mali_ref.views.edit.state_editor import status_words
from mali_ref.views.kit.buttons import SegmentedControl
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme

_SET, _CITE, _RETIRE = "set", "cite", "retire"
_YES, _NO, _WHOLE, _NONE = "yes", "no", "whole", "none"


class DeedForm(QWidget):
    """Asks for one deed.

    Signals:
        edited: the deed is another one.
    """

    edited = Signal()

    def __init__(self, kind: str, editors: FieldEditors) -> None:
        super().__init__()
        record_type = RECORD_TYPES[kind]
        self._fields = {field.name: field for field in settable_fields(record_type)}
        self._editors = editors
        self._value: BulkValue | None = None
        self._verb = choice("bulk_deed", [(word, words) for word, words in self._verbs() if self._can(word)])
        self._verb.setCurrentIndex(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(12))
        self._column.addWidget(labelled(self.tr("What to do"), self._verb))
        self._pages = {
            _SET: self._set_page(),
            _CITE: self._cite_page([(field.name, label(field.label)) for field in record_type.fields]),
            REVIEW: self._review_page(),
            PRIVATE: self._private_page(),
            _RETIRE: self._retire_page(),
        }
        for page in self._pages.values():
            self._column.addWidget(page)
        self._verb.currentIndexChanged.connect(self._on_verb_index_changed)
        self._show_page()

    def deed(self) -> Deed | None:
        """The deed, as far as it is complete."""
        if self.missing():
            return None
        verb = self._verb.currentData()
        if verb == _CITE:
            return self._addition()
        if verb == REVIEW:
            chosen = self._review.value()
            return SetPart(REVIEW, "" if chosen == _NONE else chosen)
        if verb == PRIVATE:
            return SetPart(PRIVATE, self._private.value() == _YES)
        if verb == _RETIRE:
            return Retire()
        value = self._value.value() if self._value is not None else None
        return SetPart(self._part.currentData(), value, self._backing.citation())

    def missing(self) -> str:
        """What is not said yet, as a sentence."""
        verb = self._verb.currentData()
        if verb == _CITE:
            return "" if self._cited.citation() is not None else self.tr("Choose the source to cite.")
        if verb != _SET:
            return ""
        if self._value is None:
            return self.tr("Choose the field to set.")
        if not self._value.is_given():
            return self.tr("Choose the new value.")
        return self.tr("Choose the source from the list, or empty it.") if self._backing.is_half() else ""

    def is_retiring(self) -> bool:
        """Whether records are to be deleted."""
        return bool(self._verb.currentData() == _RETIRE)

    # Pages

    def _verbs(self) -> list[tuple[str, str]]:
        return [
            (_SET, self.tr("Set a field")),
            (_CITE, self.tr("Add a citation")),
            (REVIEW, self.tr("Set the review")),
            (PRIVATE, self.tr("Mark as private or not")),
            (_RETIRE, self.tr("Delete")),
        ]

    def _can(self, verb: str) -> bool:
        return verb != _SET or bool(self._fields)

    def _set_page(self) -> QWidget:
        page, column = _page()
        self._part = choice("bulk_field", [(name, label(field.label)) for name, field in self._fields.items()])
        self._part.currentIndexChanged.connect(self._on_part_index_changed)
        self._value_place = QVBoxLayout()
        self._value_place.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._value_place)
        column.addWidget(Fields(420, (labelled(self.tr("Field"), self._part), 2), (holder, 3)))
        note = self.tr("optional; else the sources of each record stand")
        self._backing = SourceRow("bulk_value", self._editors, note)
        self._backing.edited.connect(self.edited)
        column.addWidget(self._backing)
        self._renew_value()
        return page

    def _cite_page(self, purposes: list[tuple[str, str]]) -> QWidget:
        page, column = _page()
        self._cited = SourceRow("bulk_citation", self._editors)
        self._cited.edited.connect(self.edited)
        self._purpose = choice("bulk_purpose", [(_WHOLE, self.tr("The whole record")), *purposes])
        self._purpose.setCurrentIndex(0)
        self._purpose.currentIndexChanged.connect(self.edited)
        column.addWidget(self._cited)
        column.addWidget(labelled(self.tr("What it is cited for"), self._purpose))
        return page

    def _review_page(self) -> QWidget:
        page, column = _page()
        self._review = SegmentedControl([(word or _NONE, status_words(word)) for word in (*STATUSES, "")])
        for word in (*STATUSES, _NONE):
            self._review.button(word).setObjectName(f"bulk_review_{word}")
        self._review.chosen.connect(self.edited)
        column.addWidget(self._review, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _private_page(self) -> QWidget:
        page, column = _page()
        self._private = SegmentedControl([(_YES, self.tr("Private")), (_NO, self.tr("Not private"))])
        for word in (_YES, _NO):
            self._private.button(word).setObjectName(f"bulk_private_{word}")
        self._private.chosen.connect(self.edited)
        column.addWidget(self._private, 0, Qt.AlignmentFlag.AlignLeft)
        words = self.tr("What is private stays on this laptop, left out of every export and change file.")
        column.addWidget(text_label(words, "caption", "ink2", wrap=True))
        return page

    def _retire_page(self) -> QWidget:
        page, column = _page()
        words = self.tr("They go to the list of deleted records, from where they can be restored.")
        column.addWidget(text_label(words, "body", "ink2", wrap=True))
        return page

    def _addition(self) -> AddCitation | None:
        citation, purpose = self._cited.citation(), self._purpose.currentData()
        if citation is None:
            return None
        return AddCitation(replace(citation, field="" if purpose == _WHOLE else purpose))

    # Following the user

    def _show_page(self) -> None:
        chosen = self._verb.currentData()
        for verb, page in self._pages.items():
            page.setVisible(verb == chosen)

    def _renew_value(self) -> None:
        """Put the editor of the chosen field in its place."""
        while self._value_place.count():
            item = self._value_place.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        field = self._fields.get(self._part.currentData() or "")
        self._value = BulkValue(field, self._editors) if field is not None else None
        if self._value is not None:
            self._value.edited.connect(self.edited)
        words = self.tr("New value")
        empty = text_label("", "body")
        self._value_place.addWidget(
            labelled(words, self._value, "", self._value.target()) if self._value is not None else empty
        )

    def _on_verb_index_changed(self) -> None:
        self._show_page()
        self.edited.emit()

    def _on_part_index_changed(self) -> None:
        self._renew_value()
        self.edited.emit()


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(12))
    return page, column
