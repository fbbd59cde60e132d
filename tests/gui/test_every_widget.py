"""Listing all widgets while others that nobody holds wait to be collected."""

import gc

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.views.kit.every_widget import every_widget

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def leave_windows_behind() -> None:
    for _ in range(40):
        window = QWidget()
        column = QVBoxLayout(window)
        for _ in range(30):
            column.addWidget(QTextEdit())
        window.itself = window  # type: ignore[attr-defined]


def test_windows_nobody_holds_do_not_end_the_listing(qtbot: QtBot) -> None:
    kept = QLabel("kept")
    qtbot.addWidget(kept)
    usual = gc.get_threshold()
    try:
        for _ in range(5):
            gc.disable()
            leave_windows_behind()
            gc.enable()
            # The first objects that the listing makes would set a collection off.
            gc.set_threshold(50, 2, 2)
            assert kept in every_widget()
            assert gc.isenabled()
            gc.set_threshold(*usual)
            gc.collect()
    finally:
        gc.set_threshold(*usual)
        gc.enable()
