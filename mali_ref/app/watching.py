"""Looking out for what other programs write into the open book."""

from PySide6.QtCore import QObject, QTimer

from mali_ref.domain.errors import MaliRefError
from mali_ref.models.workspace import Workspace

# Often enough to see another window's save within a second; asking costs some microseconds.
_MILLISECONDS = 700


class Watcher(QObject):
    """Takes in what was written elsewhere, for as long as its owner lives."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        if workspace.can_edit:
            self._timer.start()

    def look(self) -> None:
        """Look once."""
        try:
            self._workspace.look_for_changes()
        except MaliRefError:
            # The file is away for a moment, or busy; the next look, or the next save, tells more.
            return

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
