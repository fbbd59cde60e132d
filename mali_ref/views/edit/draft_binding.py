"""What ties the blocks of a form to a draft: each shows its part of it, and writes it back when it is edited."""

from PySide6.QtCore import QObject

from mali_ref.domain.fields import Field, LinkList
from mali_ref.domain.record import ESTIMATE, Name
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.typed_field import Typed
from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.names_rows import TERM
from mali_ref.views.edit.title_editor import ENGLISH, FRENCH


class DraftBinding(QObject):
    """Ties one draft to the blocks of one form.

    Args:
        blocks: by the name of their part; may be filled after this is made.
    """

    def __init__(self, draft: RecordDraft, blocks: dict[str, FieldBlock], parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._blocks = blocks

    # Showing

    def show(self) -> None:
        """Fill the blocks with what the draft holds."""
        draft = self._draft
        for field in draft.record_type.fields:
            self._show_field(field)
        if draft.has_title:
            titles = {language: draft.title_in(language) for language in (ENGLISH, FRENCH)}
            self._blocks["title"].editor.set_value(titles)
        self._blocks["names"].editor.set_value(self.own_names())
        self._blocks["search_words"].editor.set_value([name for name in draft.names if name.type == TERM])
        self._blocks["review"].editor.set_value(draft.status)
        self._blocks["private"].editor.set_value(draft.private)
        if "confidence" in self._blocks:
            self._blocks["confidence"].editor.set_value(draft.confidence)
        self._blocks["citations"].editor.set_value(draft.citations)
        self._blocks["reason"].editor.set_text(draft.reason)

    def _show_field(self, field: Field) -> None:
        block, typed = self._blocks[field.name], self._draft.typed(field.name)
        if typed.value is not None:
            block.editor.set_value(typed.value)
        elif typed.text:
            block.editor.set_text(typed.text)
        elif self._may_be_silent(field):
            block.show_silence(self._silence())
        else:
            block.editor.set_value(None)
            if self._draft.base is None:
                block.editor.offer()

    def _may_be_silent(self, field: Field) -> bool:
        """Whether the source's silence about an empty field is shown; lists with parts say it themselves."""
        has_parts = isinstance(field, LinkList) and field.roles is not None
        return self._draft.base is not None and field.featured and not field.required and not has_parts

    def _silence(self) -> str:
        is_estimate = self._draft.edition == ESTIMATE
        return self.tr("Not stated in the estimate") if is_estimate else self.tr("Not stated")

    def own_names(self) -> list[Name]:
        """The names that have a row of their own: not the French title, and not search words."""
        french = self._draft.title_in(FRENCH) if self._draft.has_title else ""
        names = [name for name in self._draft.names if name.type != TERM]
        for number, name in enumerate(names):
            if french and name == Name(french, FRENCH):
                return names[:number] + names[number + 1 :]
        return names

    # Writing into the draft

    def write(self, name: str) -> None:
        """Take what a block holds over into the draft."""
        draft, editor = self._draft, self._blocks[name].editor
        if name == "title":
            for language, text in editor.value().items():
                draft.set_title_in(language, text)
        elif name in ("names", "search_words"):
            self._write_names()
        elif name == "citations":
            draft.citations = list(editor.value())
        elif name == "reason":
            draft.reason = editor.text()
        elif name in draft.record_type.by_name:
            draft.put(name, Typed(editor.text(), editor.value()))
        elif name == "review":
            draft.status = editor.value()
        elif name == "private":
            draft.private = editor.value()
        else:
            draft.confidence = editor.value() or ""

    def _write_names(self) -> None:
        french = self._draft.title_in(FRENCH) if self._draft.has_title else ""
        own = [Name(french, FRENCH)] if french else []
        rows = (*self._blocks["names"].editor.value(), *self._blocks["search_words"].editor.value())
        self._draft.names = [*own, *rows]
