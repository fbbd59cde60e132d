"""The table of events, which begins at the newest event that has happened: what is yet to come stands above it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from mali_ref.domain.refs import Ref
from mali_ref.views.table.view import RecordTableView


class EventsTableView(RecordTableView):
    """Can begin at a row, and keeps to that until the reader moves."""

    _start: Ref | None = None

    def start_at(self, ref: Ref | None) -> None:
        """Make an event's row current and the first one in view."""
        self.choose(ref)
        self._start = ref
        self._keep_start()

    def choose(self, ref: Ref | None, quiet: bool = True) -> bool:
        self._start = None
        return super().choose(ref, quiet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # Whoever scrolls has seen the start.
        if self.hasFocus() or self.underMouse():
            self._start = None

    def _keep_start(self) -> None:
        if self._start is not None and self._start == self.current_ref():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
