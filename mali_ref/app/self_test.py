"""The packaged program looks at itself: the window opens, the palette finds what it is asked for, exit status 0."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mali_ref.app.main_window import MainWindow

PATIENCE_SECONDS = 20.0


def run(window: MainWindow, words: str) -> None:
    """Type words into the palette, open the first answer, print it, quit; status 1 where nothing is found."""
    window.popups.open_search(words)
    deadline = time.monotonic() + PATIENCE_SECONDS

    def look() -> None:
        palette = window.popups.palette
        first = palette.first_answer() if palette is not None else None
        if first is None and time.monotonic() < deadline:
            QTimer.singleShot(50, look)
            return
        if first is None:
            print(f"mali-ref: nothing was found for “{words}”.", file=sys.stderr)
            QApplication.exit(1)
            return
        window.open_record(first.ref)
        print(f"{first.ref} {first.title}")
        window.close()
        QApplication.exit(0)

    QTimer.singleShot(0, look)
