"""Long work in short slices on the main thread, so that the window goes on answering; for work that needs Qt's words.

What reads another file or sorts out a whole book belongs to `mali_ref.models.background` instead.
"""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

# Short enough that nobody sees the window wait.
_SLICE_SECONDS = 0.015


class Slices(QObject):
    """Goes on with an iterator whenever the window has nothing else to do.

    Signals:
        progressed: a slice is done; carries how many steps there were so far.
        finished: the iterator has ended.
    """

    progressed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_running(self) -> bool:
        """Whether there is work left."""
        return self._steps is not None

    def start(self, steps: Iterator[object]) -> None:
        """Begin with other work; what was begun before is dropped."""
        self._steps = steps
        self._done = 0
        self._timer.start()

    def stop(self) -> None:
        """Drop the work that is left; nothing is told."""
        self._timer.stop()
        self._steps = None

    def _on_timer_timeout(self) -> None:
        steps = self._steps
        end = perf_counter() + _SLICE_SECONDS
        while steps is not None and perf_counter() < end:
            try:
                next(steps)
            except StopIteration:
                self.stop()
                self.finished.emit()
                return
            self._done += 1
        self.progressed.emit(self._done)
