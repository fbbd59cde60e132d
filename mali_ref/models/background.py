"""Work that must not stop the window: one thread, one piece after the other, answers on the main thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from mali_ref.domain.errors import MaliRefError

_Answer = TypeVar("_Answer")


class Background(QObject):
    """Runs functions that know no Qt; each opens what it needs itself, since a book belongs to its thread."""

    # Carries what is to be called on the main thread, with its argument.
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mali-ref")
        self._is_stopped = False
        # Queued, since work that is quickly done would otherwise be answered before `run` returns.
        self._finished.connect(self._on_self_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], _Answer],
        done: Callable[[_Answer], object],
        failed: Callable[[MaliRefError], object],
    ) -> None:
        """Do some work after all that was asked for before.

        Args:
            done: gets the answer, on the main thread.
            failed: gets an error that has a sentence for the user; any other is a bug and is raised there.
        """
        if not self._is_stopped:
            future = self._executor.submit(work)
            future.add_done_callback(lambda ended: self._finished.emit((ended, done, failed)))

    def stop(self) -> None:
        """Wait for what is being done, drop the rest, and answer nobody any more."""
        self._is_stopped = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _on_self_finished(self, ended: tuple[Future[Any], Callable[[Any], object], Callable[[Any], object]]) -> None:
        future, done, failed = ended
        if self._is_stopped or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, MaliRefError):
            failed(error)
        else:
            raise error
