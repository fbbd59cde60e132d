"""All widgets of the program, listed so that none of them goes away meanwhile."""

import gc

from PySide6.QtWidgets import QApplication, QWidget


def every_widget() -> list[QWidget]:
    """Every widget there is, shown or not.

    While PySide turns Qt's list into one of Python, a collection of garbage would delete windows that nobody holds any
    more, and with them widgets still to be listed: the program would end there.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return QApplication.allWidgets()
    finally:
        if was_on:
            gc.enable()
