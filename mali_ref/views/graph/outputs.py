"""Taking the graph along: as a picture with its title, day and source, or as the list behind it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.domain.rich_text import Cited
from mali_ref.models.citations import citation_line
from mali_ref.models.graph_choice import Choice
from mali_ref.models.graph_list import GraphList
from mali_ref.models.graph_network import Network
from mali_ref.models.workspace import Workspace
from mali_ref.views.graph.canvas import GraphCanvas
from mali_ref.views.kit.picture_export import PictureExport, as_of_words


def graph_export(
    canvas: GraphCanvas, ties: GraphList, workspace: Workspace, parent: QWidget, choice: Callable[[], Choice]
) -> PictureExport:
    """What saves and copies the graph as it stands."""
    network = canvas.picture.network
    return PictureExport(
        canvas,
        lambda: _title(network, choice()),
        lambda: as_of_words(canvas.picture.day),
        lambda: _source_line(workspace),
        parent=parent,
        rows=ties.rows,
        name="graph",
    )


def export_action(export: PictureExport, parent: QWidget) -> QAction:
    """The page action that offers them."""
    action = QAction(QCoreApplication.translate("GraphScreen", "Save picture"), parent)
    action.setObjectName("export_graph")
    menu = QMenu(parent)
    menu.setObjectName("export_graph_menu")
    menu.addActions(export.actions(menu))
    action.setMenu(menu)
    return action


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
