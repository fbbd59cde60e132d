"""What leaves the page of a data set: the actions, and where a file goes."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from mali_ref.views.kit.icons import icon


def make_actions(owner: QWidget, copy: Callable[[], None], export: Callable[[], None]) -> dict[str, QAction]:
    """“Copy row” and “Export CSV”, for the right of the tab bar, by the names of their icons."""
    copied = QAction(QCoreApplication.translate("DataPage", "Copy row"), owner)
    copied.setObjectName("copy_row")
    copied.triggered.connect(copy)
    exported = QAction(QCoreApplication.translate("DataPage", "Export CSV"), owner)
    exported.setObjectName("export_rows")
    exported.setToolTip(QCoreApplication.translate("DataPage", "Save the rows shown as a table"))
    exported.triggered.connect(export)
    actions = {"copy": copied, "download": exported}
    renew_icons(actions)
    return actions


def renew_icons(actions: Mapping[str, QAction]) -> None:
    """Draw the icons in the colours of the theme."""
    for name, action in actions.items():
        action.setIcon(icon(name))


def ask_path(name: str, parent: QWidget) -> Path | None:
    """Where to write a file; None if the user puts the dialog away."""
    title = QCoreApplication.translate("DataPage", "Export rows")
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.csv"), "CSV (*.csv)")
    return Path(path) if path else None
