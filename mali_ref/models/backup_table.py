"""The backups of a book as rows of a table, in words."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mali_ref.models.change_words import local_time
from mali_ref.models.language import local_number, number_text
from mali_ref.store.backup_files import Backup

MADE, WHY, RECORDS, LAST_CHANGE, SIZE = range(5)
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_FILE = "file"
_Index = QModelIndex | QPersistentModelIndex


class BackupTable(QAbstractTableModel):
    """Newest first; a file that the user chose stands above all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backups: list[Backup] = []
        self._titles = (
            self.tr("Made"),
            self.tr("Why"),
            self.tr("Records"),
            self.tr("Last change"),
            self.tr("Size"),
        )

    def show_backups(self, backups: Iterable[Backup]) -> None:
        """Show these, and nothing else."""
        self.beginResetModel()
        self._backups = list(backups)
        self.endResetModel()

    def add_file(self, path: Path) -> None:
        """Show a file that is no backup of this book's own as the first row."""
        status = path.stat()
        chosen = Backup(path, datetime.fromtimestamp(status.st_mtime, UTC), _FILE, status.st_size, records=-1)
        self.beginResetModel()
        self._backups = [chosen, *(backup for backup in self._backups if backup.reason != _FILE)]
        self.endResetModel()

    def backup(self, row: int) -> Backup:
        """The backup of a row."""
        return self._backups[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._backups)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (RECORDS, SIZE):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        backup = self._backups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(backup, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return backup.problem or str(backup.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._titles[index.column()]}: {self._cell(backup, index.column())}"
        if role == TONE_ROLE:
            return "ink3" if backup.problem else None
        return None

    def _cell(self, backup: Backup, column: int) -> str:
        if column == MADE:
            return made_words(backup)
        if column == WHY:
            return self._why(backup)
        if column == SIZE:
            return _size_words(backup.size)
        if backup.problem or backup.records < 0:
            return ""
        if column == RECORDS:
            return number_text(backup.records)
        return local_time(backup.last_change) if backup.last_change else self.tr("none yet")

    def _why(self, backup: Backup) -> str:
        if backup.problem:
            return self.tr("cannot be read")
        words = {
            "automatic": self.tr("hourly"),
            "asked": self.tr("by hand"),
            "before-migration": self.tr("before a new version"),
            "before-import": self.tr("before an import"),
            "before-merge": self.tr("before a merge"),
            "before-restore": self.tr("before going back"),
            "before-repair": self.tr("before a repair"),
            _FILE: self.tr("file {name}").format(name=backup.path.name),
        }
        return words.get(backup.reason, backup.reason)


def made_words(backup: Backup) -> str:
    """When a backup was made, in the time of this laptop."""
    return local_time(backup.time.isoformat())


def _size_words(size: int) -> str:
    if size < 1_000_000:
        return QCoreApplication.translate("BackupTable", "{number} kB").format(number=number_text(max(1, size // 1000)))
    number = local_number(f"{size / 1e6:.1f}")
    return QCoreApplication.translate("BackupTable", "{number} MB").format(number=number)
