"""The form of any record: built from its kind's description, checked as it is filled in, saved as one edit.

It writes nothing by itself: what it is to save leaves as an `Edit`, and whoever applies it tells the form of faults.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from mali_ref.domain.errors import Fault
from mali_ref.models.draft_book import DraftBook
from mali_ref.models.draft_edit import edit_of
from mali_ref.models.draft_faults import faults_of_draft
from mali_ref.models.fault_words import fault_words
from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.workspace import Workspace
from mali_ref.views.edit.field_block import FieldBlock
from mali_ref.views.edit.field_editors import FieldEditors
from mali_ref.views.edit.field_watch import FieldWatch
from mali_ref.views.edit.form_body import FormBody
from mali_ref.views.edit.form_foot import FormFoot
from mali_ref.views.edit.form_head import FormHead
from mali_ref.views.edit.statement_card import StatementCard
from mali_ref.views.edit.tab_order import move_focus
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.theme import theme


class RecordForm(QWidget):
    """Edits one record at a time.

    Signals:
        saved: the form is right and is to be written; carries its Edit, whose author is still empty.
        cancelled: Esc, Cancel or the cross; ask first where `draft().is_touched`.
        edited: something was typed; `draft()` answers it, to be kept until it is saved.
        state_changed: how many parts are not saved, or not right, is another number.
    """

    saved = Signal(object)
    cancelled = Signal()
    edited = Signal()
    state_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("record_form")
        self.setAccessibleName(self.tr("Form"))
        set_ground(self, "surface")
        self.book = DraftBook(workspace)
        self._editors = FieldEditors(self.book)
        self._draft: RecordDraft | None = None
        self._body: FormBody | None = None
        self.head = FormHead()
        self.foot = FormFoot()
        self.scroll = QScrollArea()
        self.scroll.setObjectName("form_scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._watch = FieldWatch(self.scroll, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Divider(), self.scroll, Divider(), self.foot):
            column.addWidget(part)
        # The fields take the room; the head may be taken out by a page that shows it above more than the form.
        column.setStretchFactor(self.scroll, 1)
        self._connect()

    def _connect(self) -> None:
        self.scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range_changed)
        theme().changed.connect(self._on_theme_changed)
        self._watch.left.connect(self._on_watch_left)
        self.head.left.connect(self.cancelled)
        self.foot.cancelled.connect(self.cancelled)
        self.foot.saved.connect(self.save)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Save),
            self,
            self.save,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    # What it holds

    def set_draft(self, draft: RecordDraft) -> None:
        """Edit a draft: a record, a new one, or a form as it was left."""
        self._draft = draft
        self.book.created = draft.created
        self._rebuild()
        self.scroll.verticalScrollBar().setValue(0)

    def draft(self) -> RecordDraft | None:
        """What the form holds now; the same object for as long as it is shown."""
        return self._draft

    def changed_labels(self) -> tuple[str, ...]:
        """The labels of the parts that are not saved."""
        return tuple(map(self._label_of, self._draft.changed_fields())) if self._draft is not None else ()

    def fault_count(self) -> int:
        """How many parts are said to be wrong."""
        cards = self._body.cards if self._body is not None else []
        return sum(bool(part.fault()) for part in (*self.blocks(), *cards))

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        first = next(iter(self.blocks()), None)
        if first is not None:
            first.target().setFocus(Qt.FocusReason.TabFocusReason)

    # Saving

    def save(self) -> None:
        """Check everything; emit the edit, or go to the first part that is not right."""
        draft = self._draft
        if draft is None:
            return
        if not draft.changed_fields():
            self.foot.words.set_text(self.tr("Nothing was changed, so there is nothing to save"))
            return
        self.show_faults(faults_of_draft(draft, self.book.exists))
        if self.fault_count() == 0:
            self.saved.emit(edit_of(draft, self.book.exists))

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Say at each part what is wrong with it, and go to the first; also what the store refused."""
        said: dict[str, str] = {}
        names, first = [block.name for block in self.blocks()], next(iter(self.blocks()), None)
        for fault in faults:
            known = fault.field in names or fault.field == "statements" or first is None
            said.setdefault(fault.field if known else first.name, fault_words(fault.sentence))
        wrong = [block for block in self.blocks() if self._say(block, said.get(block.name, ""))]
        card = self._body.second_values.say(said.get("statements", "")) if self._body is not None else None
        if wrong:
            self._go_to(wrong[0])
        elif card is not None:
            card.begin()
        self.state_changed.emit()

    def _say(self, block: FieldBlock, sentence: str) -> bool:
        block.set_fault(block.editor.check() or sentence)
        return bool(block.fault())

    def _go_to(self, block: FieldBlock) -> None:
        if self._body is not None and self._body.is_folded(block):
            self._body.open_fold()
        block.go_to_fault()
        # The keyboard may have been there before: then nothing else brings the sentence into view.
        QTimer.singleShot(0, block, lambda: self._watch.bring_into_view(block))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward) or super().focusNextPrevChild(forward)

    # Within

    def _rebuild(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self._watch.set_body(None)
        body = FormBody(draft, self._editors)
        body.edited.connect(self._on_body_edited)
        body.preferred.connect(self._on_body_preferred)
        old = self.scroll.takeWidget()
        self._body = body
        self._watch.set_body(body)
        self.scroll.setWidget(body)
        set_ground(body, "surface")
        body.show()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._show_state()

    def blocks(self) -> list[FieldBlock]:
        """The fields of the form from the top."""
        return list(self._body.blocks.values()) if self._body is not None else []

    def _label_of(self, name: str) -> str:
        block = self._body.blocks.get(name) if self._body is not None else None
        words = {"statements": self.tr("Second value"), "private": self.tr("Private")}
        return words.get(name) or (block.words if block is not None else label(name))

    def _show_state(self) -> None:
        draft = self._draft
        if draft is not None:
            self.head.say(draft, draft.made_title(self.book.title))
            self.foot.show_changes(self.changed_labels(), draft.base is None)
            self.state_changed.emit()

    def _on_theme_changed(self) -> None:
        """Lay the fields out anew at the text size in use, with the keyboard where it was."""
        part = self._watch.part_around(QApplication.focusWidget())
        self._rebuild()
        if part is not None and self._body is not None and part.name in self._body.blocks:
            self._body.blocks[part.name].target().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scroll_range_changed(self, _low: int, high: int) -> None:
        """The fields end where those of the foot do, with a scroll bar beside them or without."""
        if self._body is not None:
            self._body.leave_room(theme().size("scroll_bar") if high > 0 else 0)

    def _on_body_edited(self, name: str) -> None:
        block = self._body.blocks.get(name) if self._body is not None else None
        # A fault is taken back as soon as it is mended; a new one waits until the field is left.
        if block is not None and block.fault():
            self._check(block)
        self._show_state()
        self.edited.emit()

    def _on_body_preferred(self, number: int) -> None:
        draft = self._draft
        if draft is None:
            return
        name = draft.statements[number].field
        draft.prefer(number, self.book.edition_of)
        self._rebuild()
        if self._body is not None:
            self._body.blocks[name].target().setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def _on_watch_left(self, part: FieldBlock | StatementCard) -> None:
        """Nobody is told of what they have not come to yet."""
        draft = self._draft
        if draft is None or self._body is None:
            return
        if isinstance(part, StatementCard):
            part.set_fault(part.editor.check())
        elif part in self.blocks() and (draft.base is not None or part.name in draft.changed_fields()):
            self._check(part)
        self.state_changed.emit()

    def _check(self, block: FieldBlock) -> None:
        if self._draft is None or block.is_silent:
            return
        faults = faults_of_draft(self._draft, self.book.exists)
        said = next((fault.sentence for fault in faults if fault.field == block.name), "")
        if block.name == "reason" and not self._draft.changed_fields():
            said = ""
        block.set_fault(block.editor.check() or said)
