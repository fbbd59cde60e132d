"""The commands that change the book: edit, add, duplicate, delete, undo, redo, and the list of changes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from mali_ref.app import settings as remembered
from mali_ref.app.host import Host
from mali_ref.app.settings import Settings
from mali_ref.domain.errors import MaliRefError
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.fault_words import error_words, fault_words

if TYPE_CHECKING:
    from mali_ref.domain.edits import Edit, Entry

EDIT, CHANGES = "edit", "changes"
# The kind that Ctrl+N makes where no record is open.
_NEW_KINDS = {
    "overview": "section",
    "actors": "actor",
    "events": "event",
    "indicators": "observation",
    "sources": "source",
}


class Editing(QObject):
    """Carries the commands out."""

    def __init__(self, host: Host, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._settings = settings
        self._parent = parent
        self._workspace = host.workspace
        self._workspace.author = str(settings.get(remembered.AUTHOR))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "edit_record": self.edit_or_leave,
            "new_record": self.new,
            "duplicate_record": self.duplicate,
            "delete_record": self.delete,
            "edit_several": self.edit_several,
            "paste_figures": self.paste_figures,
            "undo": self.undo,
            "redo": self.redo,
            "show_changes": lambda: self._host.open_page(CHANGES),
            "change_author": self.change_author,
        }

    def renew_actions(self, actions: dict[str, QAction]) -> None:
        """Say in the menu what undo and redo would do, and grey what cannot be done."""
        can_edit = self._workspace.can_edit
        journal = self._workspace.journal if self._workspace.was_changed else None
        for name, entry, words in (
            ("undo", journal.to_undo() if journal is not None else None, self.tr("Undo: {what}")),
            ("redo", journal.to_redo() if journal is not None else None, self.tr("Redo: {what}")),
        ):
            plain = {"undo": self.tr("Undo"), "redo": self.tr("Redo")}[name]
            actions[name].setText(words.format(what=_words_of(entry)) if entry is not None else plain)
            actions[name].setEnabled(can_edit and entry is not None)
        for name in ("edit_record", "new_record", "duplicate_record", "delete_record", "edit_several", "paste_figures"):
            actions[name].setEnabled(can_edit)

    def edit_or_leave(self) -> None:
        """Edit the record shown, or leave editing."""
        if self._host.tab == EDIT:
            self._host.go_back()
            return
        ref = self._host.current_ref()
        if ref is None or ref.kind not in RECORD_TYPES:
            self._host.notify(self.tr("Choose a record first; then this edits it."))
        elif self._may_write():
            self._host.open_page(EDIT, ref)

    def edit(self, ref: Ref) -> None:
        """Edit a record."""
        if self._may_write():
            self._host.open_page(EDIT, ref)

    def new(self, kind: str = "") -> None:
        """Begin a new record: of the kind that is shown, unless one is named."""
        shown = self._host.current_ref()
        wanted = kind or (shown.kind if shown is not None and shown.kind in RECORD_TYPES else "")
        wanted = wanted or _NEW_KINDS.get(self._host.tab, "event")
        if self._may_write():
            self._host.open_page(EDIT, Ref(wanted, ""))

    def duplicate(self) -> None:
        """Begin a new record with what the one shown holds."""
        ref = self._host.current_ref()
        if ref is None or ref.kind not in RECORD_TYPES:
            self._host.notify(self.tr("Choose a record first; then this makes another like it."))
        elif self._may_write():
            self._host.open_page(EDIT, Ref(ref.kind, ""), {"like": str(ref)})

    def delete(self) -> None:
        """Delete the record shown, after asking why."""
        if _delete_word():
            return
        ref = self._host.current_ref()
        if ref is None or ref.kind not in RECORD_TYPES or not self._workspace.exists(ref):
            self._host.notify(self.tr("Choose a record first; then this deletes it."))
            return
        # What is typed of it is settled first: afterwards there is nothing to save it into.
        if not self._may_write() or not self._host.may_leave():
            return
        # Loaded when first asked for.
        from mali_ref.domain.edits import Edit
        from mali_ref.models.deletion import plan_deletion
        from mali_ref.views.dialogs.deletion import ask_deletion

        title = self._workspace.book.title(ref)
        plan = plan_deletion(self._workspace, [ref])
        reason = ask_deletion(title, plan, self._parent)
        if reason and self._do(Edit(plan.changes, self._workspace.author, reason)):
            self._host.go_back()
            self._host.notify(self.tr("Deleted: {title}").format(title=title), self.tr("Undo"), self.undo)

    def offer_kept_form(self) -> None:
        """After a start: say that a form was begun and not saved, and offer to go on with it."""
        drafts = self._workspace.drafts.all() if self._workspace.can_edit else []
        if not drafts:
            return
        kind, _, key = drafts[0].key.removeprefix("new:").partition(":")
        ref = Ref(kind, key)
        title = self._workspace.book.title(ref) if key else self.tr("a new record")
        words = self.tr("A form was not saved: {title}.").format(title=title)
        self._host.notify(words, self.tr("Go on with it"), lambda: self.edit(ref), stays=True)

    def after_save(self, ref: Ref, words: str) -> None:
        """Leave the form that was saved for the record it made, and offer to undo."""
        self._host.go_back()
        if self._host.current_ref() != ref:
            self._host.open_record(ref)
        self._host.notify(words, self.tr("Undo"), self.undo)

    def edit_several(self) -> None:
        """Do one deed to several records of the kind that is shown."""
        if not self._may_write():
            return
        from mali_ref.views.edit.bulk_dialog import bulk_edit  # loaded when first asked for

        shown = self._host.current_ref()
        refs = [shown] if shown is not None and shown.kind in RECORD_TYPES and self._workspace.exists(shown) else []
        kind = refs[0].kind if refs else _NEW_KINDS.get(self._host.tab, "event")
        self._tell_done(bulk_edit(self._workspace, kind, refs, self._parent))

    def paste_figures(self) -> None:
        """Take figures from a spreadsheet's clipboard."""
        if not self._may_write():
            return
        from mali_ref.views.edit.paste_dialog import paste_figures  # loaded when first asked for

        self._tell_done(paste_figures(self._workspace, self._parent))

    def _tell_done(self, applied: object | None) -> None:
        entry = self._workspace.journal.to_undo() if applied is not None else None
        if entry is not None:
            self._host.notify(self.tr("Saved: {what}").format(what=_words_of(entry)), self.tr("Undo"), self.undo)

    def undo(self) -> None:
        """Take the last edit back."""
        entry = self._workspace.journal.to_undo()
        if entry is None:
            self._host.notify(self.tr("There is nothing to undo."))
        elif self._try(self._workspace.undo):
            words = self.tr("Undone: {what}").format(what=_words_of(entry))
            self._host.notify(words, self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Bring the last undone edit back."""
        entry = self._workspace.journal.to_redo()
        if entry is None:
            self._host.notify(self.tr("There is nothing to redo."))
        elif self._try(self._workspace.redo):
            words = self.tr("Done again: {what}").format(what=_words_of(entry))
            self._host.notify(words, self.tr("Undo"), self.undo)

    def change_author(self) -> bool:
        """Ask for the name that stands beside changes; answers whether there is one."""
        from mali_ref.views.dialogs.author import ask_author  # loaded when first asked for

        name = ask_author(self._workspace.author, self._parent)
        if name:
            self._workspace.author = name
            self._settings.set(remembered.AUTHOR, name)
            self._settings.save()
        return bool(name)

    def _may_write(self) -> bool:
        """Whether the book can be written and somebody has said who writes."""
        if not self._workspace.can_edit:
            self._host.notify(fault_words(self._workspace.read_only_reason))
            return False
        return bool(self._workspace.author) or self.change_author()

    def _do(self, edit: "Edit") -> bool:
        return self._try(lambda: self._workspace.do(edit))

    def _try(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except MaliRefError as error:
            self._host.notify(error_words(error))
            return False
        return True


def _words_of(entry: "Entry") -> str:
    # Whoever only reads need not wait at the start for the words of changes.
    from mali_ref.models.change_words import entry_words

    return entry_words(entry)


def _delete_word() -> bool:
    """In a text the keys that delete a record delete a word, as everywhere; answers whether they did."""
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QPlainTextEdit) or field.isReadOnly():
        return False
    if isinstance(field, QLineEdit):
        if not field.hasSelectedText():
            field.cursorWordForward(True)
        field.insert("")
        field.textEdited.emit(field.text())
        return True
    cursor = field.textCursor()
    if not cursor.hasSelection():
        cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    return True
