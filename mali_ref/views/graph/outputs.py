"""Taking the graph along: as a picture with its title, day and source, or as the list behind it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.errors import EnvironmentProblem
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.exchange.export_files import write_rows
from mali_ref.models.citations import citation_line
from mali_ref.models.graph_choice import Choice
from mali_ref.models.graph_list import GraphList
from mali_ref.models.graph_network import Network
from mali_ref.models.workspace import Workspace
from mali_ref.views.graph.canvas import GraphCanvas
from mali_ref.views.graph.picture_key import PictureKey, paint_with_key
from mali_ref.views.kit.icons import icon
from mali_ref.views.kit.picture_export import PictureExport, as_of_words
from mali_ref.views.kit.saving import ask_save_path


def graph_export(
    canvas: GraphCanvas, ties: GraphList, workspace: Workspace, parent: QWidget, choice: Callable[[], Choice]
) -> PictureExport:
    """What saves and copies the graph as it stands."""
    network, key = canvas.picture.network, PictureKey(canvas.picture)
    return PictureExport(
        partial(paint_with_key, canvas, key),
        lambda: _title(network, choice()),
        lambda: as_of_words(canvas.picture.day),
        lambda: _source_line(workspace),
        parent=parent,
        size=lambda: canvas.size() + QSize(0, key.height(canvas.width())),
        rows=ties.rows,
        name="graph",
        is_private=lambda: workspace.book.has_private(_shown(canvas)),
    )


class ListExport(QObject):
    """Saves the list behind the graph.

    Signals:
        finished: a line about what was saved, or why not.
    """

    finished = Signal(object)

    def __init__(self, ties: GraphList, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._ties = ties
        self._workspace = workspace
        self._window = parent

    def action(self, parent: QObject) -> QAction:
        """The deed, for a menu."""
        action = QAction(icon("table"), self.tr("Save list (CSV)…"), parent)
        action.setObjectName("graph_csv")
        action.triggered.connect(self._on_action_triggered)
        return action

    def save(self, path: Path) -> None:
        """Write the ties drawn in the order of the list; what is private, or of somebody private, stays out."""
        private = self._workspace.book.private_refs()
        rows = self._ties.rows(lambda tie: private.isdisjoint((tie.record, tie.from_ref, tie.to_ref)))
        try:
            write_rows(rows, path)
        except EnvironmentProblem as problem:
            self.finished.emit(str(problem))
            return
        words = self.tr("Relations saved as {name}: {count}")
        self.finished.emit(words.format(name=path.name, count=len(rows) - 1))

    def _on_action_triggered(self) -> None:
        path = ask_save_path(self._window, self.tr("Save list"), self.tr("relations"), "csv")
        if path is not None:
            self.save(path)


def export_action(export: PictureExport, listed: ListExport, parent: QWidget) -> QAction:
    """The page action that offers them."""
    action = QAction(QCoreApplication.translate("GraphScreen", "Save picture"), parent)
    action.setObjectName("export_graph")
    menu = QMenu(parent)
    menu.setObjectName("export_graph_menu")
    menu.addActions(export.actions(menu))
    menu.addAction(listed.action(menu))
    action.setMenu(menu)
    return action


def _shown(canvas: GraphCanvas) -> Iterator[Ref]:
    """All records that the picture shows."""
    drawn = canvas.picture.drawn
    yield from drawn.nodes
    yield from (tie.record for edge in drawn.edges for tie in edge.ties)


def _title(network: Network, choice: Choice) -> str:
    translate = QCoreApplication.translate
    if choice.centre is None or not (choice.steps or choice.goal):
        return translate("GraphScreen", "Actors and their relations")
    name = network.nodes[choice.centre].name
    if choice.goal is None:
        return translate("GraphScreen", "Actors around {name}").format(name=name)
    goal = network.nodes[choice.goal].name
    return translate("GraphScreen", "The way from {start} to {goal}").format(start=name, goal=goal)


def _source_line(workspace: Workspace) -> str:
    source = citation_line(Cited(""), workspace)
    words = QCoreApplication.translate("GraphScreen", "Mali Reference, from: {source}")
    if not workspace.is_estimate_alone:
        words = QCoreApplication.translate("GraphScreen", "Mali Reference, from later pages and: {source}")
    return words.format(source=source)
