"""The page on which a record is edited: saving, unsaved forms, leaving, and what happens when others were faster."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mali_ref.domain.edits import Change, Edit, Entry, field_changes
from mali_ref.domain.errors import BrokenRule, MaliRefError, StaleRecord
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.change_words import ChangeWords, entry_words
from mali_ref.models.fault_words import error_words
from mali_ref.models.kept_draft import draft_of, draft_text
from mali_ref.models.labels import label
from mali_ref.models.record_draft import RecordDraft
from mali_ref.models.workspace import Workspace
from mali_ref.views.dialogs.conflict import settle_conflict
from mali_ref.views.dialogs.leaving import DISCARD, SAVE, ask_leaving
from mali_ref.views.edit.edit_page import EditPage
from mali_ref.views.edit.history_pane import HistoryPane
from mali_ref.views.screen import Screen

# How long after the last key a form is kept in the book.
_KEEP_MILLISECONDS = 700


class EditScreen(Screen):
    """Edits one record; the window asks it before it lets the reader go elsewhere.

    Attributes:
        page: list, form and history.
    """

    is_form = True

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("edit_screen")
        self._words = ChangeWords(workspace)
        self._ref: Ref | None = None
        self._kept_text = ""
        self.page = EditPage(workspace)
        self.form = self.page.form
        self.history = HistoryPane(workspace)
        self.page.set_history(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_MILLISECONDS)
        self._timer.timeout.connect(self.keep)
        self.form.saved.connect(self._on_form_saved)
        self.form.cancelled.connect(self.left)
        self.form.edited.connect(self._on_form_edited)
        self.page.opened.connect(self._on_page_opened)
        self.history.reverted.connect(self._on_history_reverted)
        self.history.citation_activated.connect(self.citation_opened)

    def show_record(self, ref: Ref) -> None:
        if ref == self._ref and self._is_touched():
            return
        self._ref = ref
        kept = self.workspace.drafts.load(_draft_key(ref)) if self.workspace.can_edit else None
        draft = _read_draft(kept.text) if kept is not None else None
        if draft is not None:
            self._begin(draft)
            self.notified.emit(self.tr("This is what you had typed and not saved. Save it, or cancel to drop it."))
            return
        record = self.workspace.whole_record(ref) if ref.key else None
        self._begin(RecordDraft.of(record) if record is not None else RecordDraft(ref.kind))

    def show_home(self) -> None:
        return

    def current_ref(self) -> Ref | None:
        return self._ref

    def restore(self, state: dict[str, Any]) -> None:
        like = state.get("like")
        record = self.workspace.whole_record(Ref.parse(str(like))) if like else None
        if record is not None and not self._is_touched():
            self._begin(RecordDraft.copy_of(record))

    def panes(self) -> list[QWidget]:
        return self.page.panes()

    def focus_filter(self) -> None:
        self.page.focus_filter()

    def set_width_class(self, name: str) -> None:
        self.page.set_width_class(name)

    def may_leave(self) -> bool:
        if not self._is_touched():
            self._forget()
            return True
        answer = ask_leaving(self._title(), self.form.changed_labels(), self)
        if answer == SAVE:
            self.form.save()
            return not self._is_touched()
        if answer == DISCARD:
            self._forget()
            self._reset()
            return True
        return False

    def keep(self) -> None:
        """Keep what is typed in the book's file, so that a crash or a power cut does not lose it."""
        draft = self.form.draft()
        if draft is None or self._ref is None or not draft.is_touched:
            return
        text = draft_text(draft)
        if text != self._kept_text:
            try:
                self.workspace.drafts.save(_draft_key(self._ref), text)
                self._kept_text = text
            except MaliRefError as error:
                words = self.tr("What you typed could not be kept yet: {problem}")
                self.notified.emit(words.format(problem=error_words(error)))

    def _begin(self, draft: RecordDraft) -> None:
        self._kept_text = ""
        self.page.hide_problem()
        self.page.edit_draft(draft)
        self.history.show_history(self._ref if draft.base is not None else None)
        self._show_unsaved()
        self.form.focus_first()

    def _reset(self) -> None:
        record = self.workspace.whole_record(self._ref) if self._ref is not None and self._ref.key else None
        if record is not None:
            self.page.edit_draft(RecordDraft.of(record))
        elif self._ref is not None:
            self.page.edit_draft(RecordDraft(self._ref.kind))

    def _is_touched(self) -> bool:
        draft = self.form.draft()
        return draft is not None and draft.is_touched

    def _forget(self) -> None:
        self._timer.stop()
        if self._kept_text or (self._ref is not None and self.workspace.drafts.load(_draft_key(self._ref))):
            self._kept_text = ""
            try:
                if self._ref is not None:
                    self.workspace.drafts.forget(_draft_key(self._ref))
            except MaliRefError as error:
                self.notified.emit(error_words(error))

    def _on_form_edited(self) -> None:
        self._timer.start()
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        draft = self.form.draft()
        if draft is None or draft.base is None:
            self.history.set_unsaved(())
            return
        change = Change(draft.base, draft.understood())
        self.history.set_unsaved(self._words.part(RECORD_TYPES[draft.kind], item) for item in field_changes(change))

    def _on_form_saved(self, edit: Edit) -> None:
        self._save(Edit(edit.changes, self.workspace.author, edit.reason, edit.label))

    def _save(self, edit: Edit) -> None:
        try:
            self.workspace.do(edit)
        except StaleRecord as stale:
            self._on_stale(edit, stale)
        except BrokenRule as broken:
            self.form.show_faults(broken.faults)
            self.notified.emit(error_words(broken))
        except MaliRefError as error:
            self.keep()
            self.page.show_problem(self.tr("Not saved. What you typed is still here."), error_words(error))
        else:
            self._saved(edit)

    def _saved(self, edit: Edit) -> None:
        self.page.hide_problem()
        self._forget()
        ref = edit.changes[-1].ref
        self._ref = ref
        record = self.workspace.whole_record(ref)
        if record is not None:
            self.page.edit_draft(RecordDraft.of(record))
        entry = self.workspace.journal.to_undo()
        what = entry_words(entry) if entry is not None else self._title()
        self.saved.emit(ref, self.tr("Saved: {what}").format(what=what))

    def _on_stale(self, edit: Edit, stale: StaleRecord) -> None:
        """Show both versions, and save once more what is wanted of the two."""
        change = next((change for change in edit.changes if change.ref == stale.ref), None)
        settled = settle_conflict(change, stale.found, self._words, self) if change is not None else None
        if settled is None:
            self.keep()
            return
        others = tuple(other for other in edit.changes if other is not change)
        self._save(Edit((*others, settled), edit.author, edit.reason, edit.label))

    def _on_history_reverted(self, entry: Entry) -> None:
        if self._is_touched():
            self.notified.emit(self.tr("Save or cancel what you typed first; then revert."))
            return
        try:
            applied = self.workspace.revert(entry)
        except MaliRefError as error:
            self.notified.emit(error_words(error))
            return
        if applied is None:
            self.notified.emit(self.tr("Nothing of this change stands any more; nothing was done."))
            return
        self._reset()
        self.history.show_history(self._ref)
        left = self.tr("Reverted, except what was changed again since.") if applied.left else self.tr("Reverted.")
        self.notified.emit(left)

    def _on_page_opened(self, ref: Ref) -> None:
        self.edit_wanted.emit(ref)
        if self._ref != ref:
            self.page.set_current(self._ref)

    def _title(self) -> str:
        draft = self.form.draft()
        if draft is None:
            return ""
        return draft.made_title(self.workspace.book.title) or label(draft.record_type.label)


def _draft_key(ref: Ref) -> str:
    return str(ref) if ref.key else f"new:{ref.kind}"


def _read_draft(text: str) -> RecordDraft | None:
    """A form as it was left; None for one that this version cannot read any more."""
    try:
        return draft_of(text)
    except (MaliRefError, ValueError, KeyError, TypeError):
        return None
