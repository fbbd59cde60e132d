"""No part of the window shows as a window of its own for a moment."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mali_ref.app.main_window import MainWindow
from mali_ref.app.settings import Settings
from mali_ref.app.tabs import TABS
from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace

_RECORDS = ("actor:gatia", "event:gao-bombing-2017", "indicator:population", "place:gao", "source:estimate-2017")


class ShownWindows(QObject):
    """Collects everything that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if is_shown and not isinstance(watched, QMenu | QDialog) and watched.objectName() != "main_window":
            self.names.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_every_tab_and_form_is_built_without_a_flash(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = MainWindow(workspace, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    shown = ShownWindows()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(shown)
    try:
        window.open_start()
        window.show()
        for number in range(len(TABS)):
            window.open_tab(number)
        for ref in (
            "actor:gatia",
            "event:gao-bombing-2017",
            "indicator:population",
            "place:gao",
            "source:estimate-2017",
        ):
            window.open_record(Ref.parse(ref))
        for kind in workspace.book.counts():
            window.open_page("edit", workspace.book.headings(kind)[0].ref)
        window.open_page("changes")
        QApplication.processEvents()
    finally:
        app.removeEventFilter(shown)
    assert shown.names == []
