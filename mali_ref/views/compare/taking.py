"""Taking a comparison along: as a table, a file, a picture or a page, each without what is private."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.record import Record
from mali_ref.exchange.export_files import write_rows
from mali_ref.models.comparing import as_table, compare_open, day_words, source_words
from mali_ref.models.comparison import Comparison
from mali_ref.models.link_names import LinkNames
from mali_ref.models.workspace import Workspace
from mali_ref.views.compare.outputs import ask_path, print_lines
from mali_ref.views.compare.sheet import Sheet
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.picture_export import PictureExport, as_lines, file_name

_ICONS = {"copy_comparison": "copy", "export_comparison": "download", "print_comparison": "printer"}


class Taking(QObject):
    """The deeds of a comparison that carry it away.

    Signals:
        notified: a line about what was copied or saved, or why not.
    """

    notified = Signal(object)

    def __init__(
        self, workspace: Workspace, parent: QWidget, records: Callable[[], Sequence[Record]], only: Callable[[], bool]
    ) -> None:
        """``only`` answers whether only the differences are taken."""
        super().__init__(parent)
        self._workspace = workspace
        self._window = parent
        self._records = records
        self._only = only
        self._names = LinkNames(workspace)
        self._taken: Comparison | None = None
        self._sheet: Sheet | None = None
        self.picture = PictureExport(
            lambda painter, size: self._drawn().draw(painter, size),
            self.title,
            self._day,
            lambda: source_words(self._comparison(), workspace),
            parent=parent,
            size=lambda: self._drawn().size(),
            name="comparison",
        )
        self.picture.finished.connect(self.notified)
        self.actions = self._make_actions()

    def renew(self) -> None:
        """What is compared changed."""
        self._taken = None
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def renew_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        for action in self.actions:
            action.setIcon(icon(_ICONS[action.objectName()]))

    def title(self) -> str:
        """What is compared, as the name of a file or a page."""
        made = self._open()
        names = ", ".join(column.title for column in made.columns) if made is not None else ""
        return self.tr("{first} compared").format(first=names)

    def lines(self) -> list[list[str]]:
        """The comparison as lines of cells, and its day; none where all of it is private."""
        made = self._open()
        if made is None:
            return []
        lines = as_table(made, self._workspace.book.title, self._workspace.book.source_code)
        return [*lines, [], [day_words(self._workspace)]]

    def copy_table(self) -> None:
        """Put the comparison on the clipboard, as lines that a table takes in."""
        if self._has_any():
            QGuiApplication.clipboard().setText(as_lines(self.lines()))
            self._tell(self.tr("Comparison copied as a table"), self.tr("Copied as a table, without what is private"))

    def export(self, path: Path) -> None:
        """Write the comparison as a CSV file, and say so or why not."""
        if not self._has_any():
            return
        try:
            write_rows(self.lines(), path)
        except EnvironmentProblem as problem:
            self.notified.emit(str(problem))
            return
        whole, part = (
            self.tr("Comparison saved as {name}"),
            self.tr("Comparison saved as {name}, without what is private"),
        )
        self._tell(whole.format(name=path.name), part.format(name=path.name))

    def _open(self) -> Comparison | None:
        """What may be handed on."""
        if self._taken is None:
            self._taken = compare_open(self._workspace, self._records(), self._only())
        return self._taken

    def _comparison(self) -> Comparison:
        made = self._open()
        return made if made is not None else Comparison("", (), ())

    def _drawn(self) -> Sheet:
        if self._sheet is None:
            self._sheet = Sheet(self._comparison(), self._names.resolve)
        return self._sheet

    def _day(self) -> str:
        day = day_words(self._workspace)
        return self.tr("{day}, only what differs").format(day=day) if self._only() else day

    def _has_any(self) -> bool:
        if self._records() and self._open() is None:
            self.notified.emit(self.tr("These records are private and are not exported."))
        return self._open() is not None

    def _tell(self, whole: str, part: str) -> None:
        self.notified.emit(whole if len(self._comparison().columns) == len(self._records()) else part)

    def _make_actions(self) -> list[QAction]:
        copy = self._action("copy_comparison", self.tr("Copy as table"))
        copy.triggered.connect(self.copy_table)
        paper = self._action("print_comparison", self.tr("Print"))
        paper.triggered.connect(self._on_print_triggered)
        return [copy, self._export_action(), paper]

    def _export_action(self) -> QAction:
        """A file of the figures, or a picture."""
        action = self._action("export_comparison", self.tr("Export"))
        menu = QMenu(self._window)
        menu.setObjectName("export_comparison_menu")
        table = QAction(icon("download"), self.tr("Export CSV…"), menu)
        table.setObjectName("comparison_csv")
        table.triggered.connect(self._on_export_triggered)
        menu.addAction(table)
        menu.addActions(self.picture.actions(menu))
        action.setMenu(menu)
        return action

    def _action(self, name: str, words: str) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        return action

    def _on_export_triggered(self) -> None:
        path = ask_path(file_name(self.title()), self._window) if self._has_any() else None
        if path is not None:
            self.export(path)

    def _on_print_triggered(self) -> None:
        if self._has_any():
            print_lines(self.title(), self.lines(), self._window)
