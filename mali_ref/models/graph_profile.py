"""The pictures of ties on an actor's profile, from a network that is read when the first profile is shown."""

from functools import cached_property

from mali_ref.domain.refs import Ref
from mali_ref.models.graph_ego import Ego, ego_of
from mali_ref.models.graph_lineage import lineage_of
from mali_ref.models.graph_network import Network, read_network
from mali_ref.models.graph_strands import Lineage
from mali_ref.models.workspace import Workspace


class ActorPictures:
    """Makes what the profiles of one workspace draw."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @cached_property
    def network(self) -> Network:
        """All actors and their ties."""
        return read_network(self._workspace)

    def ego(self, ref: Ref) -> Ego | None:
        """Those around an actor on the day of the book; None for any other record, and where nobody is."""
        if ref.kind != "actor" or ref not in self.network.nodes:
            return None
        found = ego_of(self.network, ref, self._workspace.as_of)
        return found if found.spokes else None

    def lineage(self, ref: Ref) -> Lineage | None:
        """Where an actor comes from; None for any other record, and where nothing is told of it."""
        if ref.kind != "actor" or ref not in self.network.nodes:
            return None
        return lineage_of(self.network, ref, self._workspace.as_of)
