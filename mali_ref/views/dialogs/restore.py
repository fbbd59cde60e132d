"""Going back to an earlier state of the book: which ones there are, and what going back would lose."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mali_ref.domain.errors import MaliRefError
from mali_ref.models.backup_table import MADE, RECORDS, SIZE, TONE_ROLE, WHY, BackupTable
from mali_ref.models.backups import BackupKeeper, Lost
from mali_ref.store.backup_files import Backup
from mali_ref.store.restoring import Restored
from mali_ref.views.dialogs.lost_edits import LostEdits, framed
from mali_ref.views.kit.buttons import plain_button, primary_button
from mali_ref.views.kit.labels import text_label
from mali_ref.views.kit.notices import EmptyState
from mali_ref.views.kit.rows import dress_table
from mali_ref.views.kit.theme import theme


class RestoreDialog(QDialog):
    """Lists the backups of the open book and goes back to the chosen one; the keeper tells when that is done."""

    def __init__(self, keeper: BackupKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("restore_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore"))
        self.resize(theme().px(720), theme().px(540))
        self._keeper = keeper
        self._model = BackupTable(self)
        self._table = self._make_table()
        self._build()
        keeper.listed.connect(self._on_keeper_listed)
        keeper.weighed.connect(self._on_keeper_weighed)
        keeper.restored.connect(self._on_keeper_restored)
        keeper.failed.connect(self._on_keeper_failed)
        keeper.list_all()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        side = theme().px(20)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(text_label(self.tr("Restore an earlier state"), "panel_title"))
        words = self.tr("The book as it is now becomes a backup too, so you can always come back to it.")
        column.addWidget(text_label(words, "body", "ink2", wrap=True))
        self._places = QStackedWidget()
        self._places.addWidget(self._table)
        self._places.addWidget(
            EmptyState(
                "archive",
                self.tr("No backups yet"),
                self.tr("While the window is open, one is made each hour in which the book changes."),
            )
        )
        column.addWidget(framed(self._places), 3)
        self._lost = LostEdits()
        column.addWidget(self._lost, 2)
        column.addLayout(self._buttons())

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("backups_table")
        table.setAccessibleName(self.tr("Backups"))
        table.setModel(self._model)
        delegate = dress_table(table)
        delegate.tone_role = TONE_ROLE
        delegate.number_columns = {RECORDS, SIZE}
        table.horizontalHeader().setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        return table

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, theme().px(4), 0, 0)
        other = plain_button(self.tr("Another file…"), "folder-open")
        other.setObjectName("restore_other")
        other.clicked.connect(self._on_other_clicked)
        cancel = plain_button(self.tr("Cancel"))
        cancel.setObjectName("restore_cancel")
        cancel.clicked.connect(self.reject)
        self._go = primary_button(self.tr("Go back to this state"))
        self._go.setObjectName("restore_accept")
        self._go.clicked.connect(self._on_go_clicked)
        for button in (other, cancel, self._go):
            button.setAutoDefault(False)
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._go)
        self._controls = (self._table, other, self._go)
        self._renew_go()
        return row

    # What the user does

    def _chosen(self) -> Backup | None:
        index = self._table.currentIndex()
        return self._model.backup(index.row()) if index.isValid() else None

    def _on_table_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._renew_go()
        backup = self._chosen()
        self._lost.clear()
        if backup is None:
            return
        if backup.problem:
            self._lost.show_problem(self.tr("This backup is damaged, or has another passphrase. Choose another."))
        else:
            self._keeper.weigh(backup.path)

    def _on_other_clicked(self) -> None:
        books, everything = self.tr("Books"), self.tr("All files")
        patterns = f"{books} (*.book);;{everything} (*)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A book to go back to"), "", patterns)
        if name:
            self.offer_file(Path(name))

    def offer_file(self, path: Path) -> None:
        """Add a file that is no backup of its own to the list, and choose it."""
        self._model.add_file(path)
        self._choose_first()

    def _on_go_clicked(self) -> None:
        backup = self._chosen()
        if backup is not None:
            self._set_busy(True)
            self._keeper.go_back(backup.path)

    # What the keeper answers

    def _on_keeper_listed(self, backups: list[Backup]) -> None:
        self._model.show_backups(backups)
        self._choose_first()

    def _fit_columns(self) -> None:
        """Room for the chosen row, which is bold, and for digits of one width."""
        for column in range(self._model.columnCount()):
            if column != WHY:
                self._table.resizeColumnToContents(column)
                self._table.setColumnWidth(column, self._table.columnWidth(column) + theme().px(14))

    def _choose_first(self) -> None:
        self._fit_columns()
        has_any = self._model.rowCount() > 0
        self._places.setCurrentIndex(0 if has_any else 1)
        self._lost.setVisible(has_any)
        if has_any:
            self._table.setCurrentIndex(self._model.index(0, MADE))
            self._table.setFocus()
        self._renew_go()

    def _on_keeper_weighed(self, lost: Lost) -> None:
        backup = self._chosen()
        if backup is not None and lost.source == backup.path:
            self._lost.show_entries(lost.entries)

    def _on_keeper_restored(self, _done: Restored) -> None:
        self.accept()

    def _on_keeper_failed(self, error: MaliRefError) -> None:
        self._set_busy(False)
        self._lost.show_problem(str(error))

    def _set_busy(self, is_busy: bool) -> None:
        for control in self._controls:
            control.setEnabled(not is_busy)
        self._renew_go()

    def _renew_go(self) -> None:
        backup = self._chosen()
        can_go = self._table.isEnabled() and backup is not None and not backup.problem
        self._go.setEnabled(can_go)
        self._go.setToolTip("" if can_go else self.tr("Choose a backup that can be read."))
