"""The Changes page: everything that was done to the book, newest first, and what was deleted from it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.domain.edits import Change, Edit, Entry
from mali_ref.domain.errors import MaliRefError
from mali_ref.domain.refs import Ref
from mali_ref.exchange.journal_files import write_changes
from mali_ref.models.change_words import ChangeWords
from mali_ref.models.fault_words import error_words
from mali_ref.models.language import number_text
from mali_ref.models.workspace import Workspace
from mali_ref.views.changes.entry_card import EntryCard, deletion_of
from mali_ref.views.changes.filter_row import CHANGES, TRASH, FilterRow
from mali_ref.views.kit.controls import EmptyState, link_button, plain_button, set_ground, text_label
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.page_scroll import PageScroll
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen

_STEP = 50
_WIDEST = 980


class ChangesScreen(Screen):
    """Lists the journal; it belongs to no tab."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.setObjectName("changes_screen")
        set_ground(self, "canvas")
        self._words = ChangeWords(workspace)
        self._most = _STEP
        self.filters = FilterRow(workspace.journal.authors)
        self.filters.changed.connect(self._on_filters_changed)
        self.scroll_area = PageScroll()
        self.scroll_area.setObjectName("changes_scroll")
        self.scroll_area.setAccessibleName(self.tr("Changes to the book"))
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count = text_label("", "caption", "ink2")
        self._count.setObjectName("changes_count")
        self._export = QAction(icon("download"), self.tr("Export"), self)
        self._export.setObjectName("export_changes")
        self._export.setToolTip(self.tr("Save the changes shown as a file"))
        self._export.triggered.connect(self._on_export_triggered)
        self._build()
        theme().changed.connect(self._on_theme_changed)
        self.refresh()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        side = theme().px(24)
        column.setContentsMargins(side, theme().px(14), 0, 0)
        column.setSpacing(theme().px(10))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, side, 0)
        head.addWidget(text_label(self.tr("Changes to the book"), "page_title"))
        head.addStretch(1)
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self.scroll_area, 1)

    def refresh(self) -> None:
        """Read the journal again."""
        position = self.scroll_area.verticalScrollBar().value()
        body = QWidget()
        set_ground(body, "canvas")
        place = QWidget()
        place.setMaximumWidth(theme().px(_WIDEST))
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, theme().px(24))
        column.setSpacing(theme().px(8))
        for card in self._trash() if self.filters.is_trash() else self._changes():
            column.addWidget(card)
        column.addStretch(1)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, theme().px(24), 0)
        row.addWidget(place, 1000)
        row.addStretch(1)
        self.scroll_area.setWidget(body)
        self.scroll_area.verticalScrollBar().setValue(position)

    def show_record(self, ref: Ref) -> None:
        self.show_home()

    def show_home(self) -> None:
        self.refresh()

    def current_ref(self) -> Ref | None:
        return None

    def state(self) -> dict[str, Any]:
        return {"scroll": self.scroll_area.verticalScrollBar().value(), "trash": self.filters.is_trash()}

    def restore(self, state: dict[str, Any]) -> None:
        self.filters.mode.set_value(TRASH if state.get("trash") else CHANGES)
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(int(state.get("scroll", 0)))

    def page_actions(self) -> list[QAction]:
        return [self._export]

    def panes(self) -> list[QWidget]:
        return [self.filters.mode.button(CHANGES), self.scroll_area]

    def _changes(self) -> Iterator[QWidget]:
        entries = self.workspace.journal.entries(self.filters.query(), limit=self._most + 1)
        self._count.setText(self._count_words(len(entries)))
        if not entries:
            yield self._nothing()
        for entry in entries[: self._most]:
            yield EntryCard(entry, self._words, self.opened.emit, self._buttons(entry))
        if len(entries) > self._most:
            more = plain_button(self.tr("Show more"))
            more.setObjectName("more_changes")
            more.clicked.connect(self._on_more_clicked)
            yield more

    def _trash(self) -> Iterator[QWidget]:
        found = self.workspace.journal.deleted()
        self._count.setText(self.tr("{count} deleted").format(count=number_text(len(found))))
        if not found:
            yield EmptyState(
                "trash-2", self.tr("Nothing was deleted"), self.tr("What you delete can be restored here.")
            )
        for entry, change in found:
            restore = link_button(self.tr("Restore"), "undo-2")
            restore.setObjectName(f"restore_{change.ref.kind}_{change.ref.key}")
            restore.setAccessibleName(self.tr("Restore {title}").format(title=change.title))
            restore.clicked.connect(lambda _checked=False, entry=entry, change=change: self._restore(entry, change))
            restore.setEnabled(self.workspace.can_edit)
            yield EntryCard(deletion_of(entry, change), self._words, self._on_deleted_opened, [restore])

    def _buttons(self, entry: Entry) -> list[QAbstractButton]:
        if not self.workspace.can_edit:
            return []
        button = link_button(self.tr("Revert"), "undo-2")
        button.setObjectName(f"revert_entry_{entry.id}")
        button.setAccessibleName(self.tr("Revert this change"))
        button.clicked.connect(lambda _checked=False: self.revert(entry))
        return [button]

    def revert(self, entry: Entry) -> None:
        """Take an entry back as far as it still stands, and say what was left."""
        try:
            applied = self.workspace.revert(entry)
        except MaliRefError as error:
            self.notified.emit(error_words(error))
            return
        if applied is None:
            self.notified.emit(self.tr("Nothing of this change stands any more; nothing was done."))
        elif applied.left:
            titles = ", ".join(dict.fromkeys(self.workspace.book.title(ref) for ref, _ in applied.left))
            self.notified.emit(self.tr("Reverted, except what was changed again since: {titles}").format(titles=titles))
        else:
            self.notified.emit(self.tr("Reverted."))

    def _restore(self, entry: Entry, change: Change) -> None:
        """Bring a record back; where it went alone, the links that others lost with it come back too."""
        why = self.tr("Restored from the trash")
        went_alone = sum(other.after is None for other in entry.edit.changes) == 1
        try:
            if went_alone:
                self.workspace.revert(entry, why)
            else:
                self.workspace.do(Edit((change.inverse(),), self.workspace.author, why))
        except MaliRefError as error:
            self.notified.emit(error_words(error))
            return
        self.notified.emit(self.tr("Restored: {title}").format(title=change.title))

    def _nothing(self) -> QWidget:
        if not self.filters.is_narrowed():
            return EmptyState(
                "history",
                self.tr("Nothing was changed yet"),
                self.tr("What you edit, add or delete is listed here, with who did it and why."),
            )
        clear = plain_button(self.tr("Clear all filters"))
        clear.setObjectName("clear_changes_filters")
        clear.clicked.connect(self.filters.clear)
        return EmptyState("list-filter", self.tr("No change fits these filters"), "", [clear])

    def _count_words(self, count: int) -> str:
        if count > self._most:
            return self.tr("The newest {count}").format(count=number_text(self._most))
        return self.tr("{count} changes").format(count=number_text(count)) if count != 1 else self.tr("1 change")

    def _on_deleted_opened(self, ref: Ref) -> None:
        title = next((change.title for _, change in self.workspace.journal.deleted() if change.ref == ref), str(ref))
        self.notified.emit(self.tr("“{title}” is deleted. Restore it to open it.").format(title=title))

    def _on_filters_changed(self) -> None:
        self._most = _STEP
        self.refresh()

    def _on_more_clicked(self) -> None:
        self._most += _STEP
        self.refresh()

    def _on_export_triggered(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export changes"), "changes.csv", "CSV (*.csv);;JSON (*.json)"
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the entries that fit the filters; the name's ending says how."""
        entries = self.workspace.journal.entries(self.filters.query())
        try:
            write_changes(entries, path)
        except MaliRefError as error:
            self.notified.emit(error_words(error))
            return
        words = self.tr("Changes saved as {name}: {count}")
        self.notified.emit(words.format(name=path.name, count=number_text(len(entries))))

    def _on_theme_changed(self) -> None:
        self._export.setIcon(icon("download"))
        self.refresh()
