"""A small form for a record the book does not have yet, filled in beside the field that needs it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mali_ref.domain.fields import Field
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.draft_faults import faults_of_draft
from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.record_keys import free_key, key_words
from mali_ref.models.typed_field import Typed
from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.field_editor import FieldEditor
from mali_ref.views.edit.plain_editors import TextEditor
from mali_ref.views.kit.buttons import plain_button, quiet_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.theme import theme

# What helps to tell a record from others although it may be empty.
_WORTH_ASKING = {"source": ("publisher", "date"), "person": ("description",), "actor": ("description",)}


class NewRecordCard(QFrame):
    """Asks for a title and the fields a record must have; Enter makes it, Esc gives it up.

    Signals:
        made: the new Record, complete but for its citation.
        given_up: nothing is created.
    """

    made = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        kind: str,
        title: str,
        at: tuple[float, float] | None,
        book: DraftBook,
        make_editor: Callable[[Field], FieldEditor],
    ) -> None:
        super().__init__()
        self.setProperty("kit", "card")
        self.setObjectName(f"new_{kind}")
        self._draft = RecordDraft(kind)
        self._book = book
        self._blocks: dict[str, FieldBlock] = {}
        words = label(RECORD_TYPES[kind].label)
        self.setAccessibleName(self.tr("New {kind}").format(kind=words.lower()))
        column = QVBoxLayout(self)
        side = theme().px(14)
        column.setContentsMargins(side, theme().px(10), side, side)
        column.setSpacing(theme().px(8))
        column.addWidget(text_label(self.accessibleName(), "strong"))
        for name, block in self._made_blocks(make_editor):
            self._blocks[name] = block
            block.edited.connect(partial(self._on_block_edited, block))
            column.addWidget(block)
        column.addLayout(self._foot(words.lower()))
        self._begin(title, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_make_clicked()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _made_blocks(self, make_editor: Callable[[Field], FieldEditor]) -> Iterator[tuple[str, FieldBlock]]:
        needed = self.tr("needed")
        yield "title", FieldBlock("new_title", self.tr("Title"), TextEditor(), needed)
        asked = _WORTH_ASKING.get(self._draft.kind, ())
        for field in self._draft.record_type.fields:
            if field.required or field.name in asked or field.name in ("latitude", "longitude"):
                note = needed if field.required else ""
                yield field.name, FieldBlock(f"new_{field.name}", label(field.label), make_editor(field), note)

    def _begin(self, title: str, at: tuple[float, float] | None) -> None:
        self._blocks["title"].editor.set_text(title)
        if at is not None:
            for name, degrees in zip(("latitude", "longitude"), at, strict=True):
                self._blocks[name].editor.set_value(degrees)
        empty = (block for block in self._blocks.values() if not block.editor.text())
        self.setFocusProxy(next(empty, self._blocks["title"]).target())

    def _foot(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        make = plain_button(self.tr("Create {kind}").format(kind=words))
        make.setObjectName("create_new")
        make.clicked.connect(self._on_make_clicked)
        give_up = quiet_button(self.tr("Cancel"))
        give_up.setObjectName("cancel_new")
        give_up.clicked.connect(self.given_up)
        row.addWidget(make)
        row.addWidget(give_up)
        row.addStretch(1)
        return row

    def _on_block_edited(self, block: FieldBlock) -> None:
        if block.fault():
            self._check((block,))

    def _check(self, blocks: Iterable[FieldBlock]) -> None:
        draft = self._draft
        for name, block in self._blocks.items():
            if name == "title":
                draft.title = block.editor.text()
            else:
                draft.put(name, Typed(block.editor.text(), block.editor.value()))
        faults = {f"new_{fault.field}": fault.sentence for fault in faults_of_draft(draft, self._book.exists)}
        for block in blocks:
            block.set_fault(block.editor.check() or faults.get(block.name, ""))

    def _on_make_clicked(self) -> None:
        draft = self._draft
        self._check(self._blocks.values())
        wrong = next((block for block in self._blocks.values() if block.fault()), None)
        if wrong is not None:
            wrong.go_to_fault()
            return
        draft.key = free_key(key_words(draft.record()), lambda key: self._book.exists(Ref(draft.kind, key)))
        self.made.emit(draft.record())
