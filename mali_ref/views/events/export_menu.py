"""The Export action of the Events tab: what is shown, as a file other programs read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.record import Record
from mali_ref.exchange.export_files import TitleOf, write_csv, write_json
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.theme import theme

_ICON: Final = "download"
MakeActions = Callable[[QObject], Sequence[QAction]]


class EventsExport(QObject):
    """Owns the action and writes the file.

    Attributes:
        action: “Export” with its menu.

    Signals:
        finished: a line about the file written, or about what failed.
    """

    finished = Signal(object)

    def __init__(
        self,
        shown: Callable[[], Sequence[Record]],
        edition: str,
        owner: QWidget,
        title_of: TitleOf,
        as_exported: Callable[[Record], Record],
    ) -> None:
        """``as_exported`` gives a row of a layer the shape it has in a file."""
        super().__init__(owner)
        self._title_of = title_of
        self._as_exported = as_exported
        self._shown = shown
        self._edition = edition
        self._owner = owner
        self._menu = QMenu(owner)
        self._menu.setObjectName("events_export_menu")
        self._menu.setAccessibleName(self.tr("Export"))
        for kind, words in (("csv", self.tr("Table (CSV)…")), ("json", self.tr("Records (JSON)…"))):
            action = self._menu.addAction(words)
            action.setObjectName(f"events_export_{kind}")
            action.triggered.connect(partial(self._on_kind_triggered, kind))
        self.action = QAction(icon(_ICON), self.tr("Export"), owner)
        self.action.setObjectName("export_events")
        self.action.setToolTip(self.tr("Save the events shown as a file"))
        self.action.setMenu(self._menu)
        theme().changed.connect(self._on_theme_changed)

    def add_pictures(self, name: str, words: str, make: MakeActions) -> None:
        """Offer a picture of the screen too; its deeds are made when its menu opens."""
        menu = self._menu.addMenu(words)
        menu.setObjectName(f"{name}_pictures")
        menu.aboutToShow.connect(partial(_fill, menu, make))

    def write(self, path: Path) -> None:
        """Write what is shown; the name's ending says how."""
        records = [self._as_exported(record) for record in self._shown()]
        try:
            if path.suffix.lower() == ".json":
                write_json(records, path, self._edition)
            else:
                write_csv(records, path, self._title_of)
        except EnvironmentProblem as problem:
            self.finished.emit(str(problem))
            return
        words = self.tr("Events saved as {name}: {count}")
        self.finished.emit(words.format(count=len(records), name=path.name))

    def _on_kind_triggered(self, kind: str) -> None:
        title = self.tr("Export events")
        filters = {
            "csv": QCoreApplication.translate("EventsExport", "CSV (*.csv)"),
            "json": QCoreApplication.translate("EventsExport", "JSON (*.json)"),
        }
        name, _ = QFileDialog.getSaveFileName(self._owner, title, f"events.{kind}", filters[kind])
        if name:
            self.write(Path(name) if Path(name).suffix else Path(f"{name}.{kind}"))

    def _on_theme_changed(self) -> None:
        self.action.setIcon(icon(_ICON))


def _fill(menu: QMenu, make: MakeActions) -> None:
    menu.clear()
    menu.addActions(make(menu))
