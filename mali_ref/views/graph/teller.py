"""What the panel beside the graph tells: of one actor and its ties, or of what is new where nobody is chosen."""

from PySide6.QtCore import QCoreApplication

from mali_ref.domain.refs import Ref
from mali_ref.models.citations import cited_of
from mali_ref.models.graph_choice import Choice
from mali_ref.models.graph_network import Network
from mali_ref.models.graph_selection import Group, news, panel_groups
from mali_ref.models.graph_times import new_since
from mali_ref.models.labels import date_text
from mali_ref.models.language import phrase
from mali_ref.models.record_names import full_name
from mali_ref.models.workspace import Workspace
from mali_ref.views.graph.scene import GraphScene
from mali_ref.views.graph.selection_pane import SelectionPane


class Teller:
    """Fills the panel."""

    def __init__(self, pane: SelectionPane, network: Network, workspace: Workspace) -> None:
        self._pane = pane
        self._network = network
        self._workspace = workspace

    def tell(self, picture: GraphScene, choice: Choice) -> str:
        """Tell of whom the picture has chosen; answers the name, empty for nobody."""
        ref, day, drawn = picture.chosen, picture.day, picture.drawn
        words = QCoreApplication.translate("GraphScreen", "New since {date}")
        words = phrase(words, date=date_text(new_since(day)[:7]))
        if ref is None:
            new = news(self._network, drawn.edges, day, words)
            self._pane.show_nobody([new] if new else [])
            return ""
        self._tell_of(ref, choice, panel_groups(self._network, ref, drawn, day, words))
        return self._network.nodes[ref].name

    def _tell_of(self, ref: Ref, choice: Choice, groups: list[Group]) -> None:
        node, record = self._network.nodes[ref], self._workspace.record(ref)
        words = str(record.get("description") or full_name(record)) if record is not None else ""
        cited = tuple(map(cited_of, record.citations[:1])) if record is not None else ()
        goal = self._network.nodes[choice.goal].name if choice.goal is not None else ""
        self._pane.show_actor(node.name, node.group, (words, cited), groups, choice.steps, goal)
