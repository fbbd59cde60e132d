"""The list from which the reader takes the actor that a way is to lead to."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_network import Network
from mali_ref.views.filters.option_list import Option
from mali_ref.views.filters.popovers import OptionPopover
from mali_ref.views.kit.theme import theme


class WayChoice(OptionPopover):
    """Offers all actors that have ties, the most mentioned first."""

    def __init__(self, network: Network, parent: QWidget) -> None:
        super().__init__("graph_way", several=False, typed=self.tr("Name of an actor"), width=300, parent=parent)
        self._network = network

    def open_for(self, start: Ref | None, point: QPoint) -> None:
        """Offer whom a way can lead to from an actor."""
        nodes = sorted(self._network.nodes.values(), key=lambda node: -node.mentions)
        options = [
            Option(node.ref, node.name, node.title if node.title != node.name else "", node.group)
            for node in nodes
            if node.ref != start and self._network.edges_of(node.ref)
        ]
        self.open_with(options, self.tr("The way to"), point, theme().px(30))
