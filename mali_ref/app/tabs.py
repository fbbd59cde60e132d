"""The five tabs, the pages that belong to none, and the screen that each one shows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mali_ref.app import paths
from mali_ref.models.workspace import Workspace
from mali_ref.views.screen import Screen

TABS = ("overview", "actors", "events", "indicators", "sources")


def tab_titles() -> list[str]:
    """The words on the tabs."""
    return [
        QCoreApplication.translate("tabs", "Overview"),
        QCoreApplication.translate("tabs", "Actors"),
        QCoreApplication.translate("tabs", "Events"),
        QCoreApplication.translate("tabs", "Indicators"),
        QCoreApplication.translate("tabs", "Sources"),
    ]


def make_screen(tab: str, workspace: Workspace) -> Screen:
    """Build the screen of a tab or page."""
    return _MAKERS[tab](workspace)


# Each screen's module is loaded with its tab: the first one paints before the others cost anything.


def _overview(workspace: Workspace) -> Screen:
    from mali_ref.views.overview.screen import OverviewScreen

    return OverviewScreen(workspace)


def _actors(workspace: Workspace) -> Screen:
    from mali_ref.views.actors.screen import ActorsScreen

    return ActorsScreen(workspace)


def _events(workspace: Workspace) -> Screen:
    from mali_ref.views.events.screen import EventsScreen

    return EventsScreen(workspace)


def _indicators(workspace: Workspace) -> Screen:
    from mali_ref.views.indicators.screen import IndicatorsScreen

    return IndicatorsScreen(workspace)


def _sources(workspace: Workspace) -> Screen:
    from mali_ref.views.sources.screen import SourcesScreen

    return SourcesScreen(workspace)


def _graph(workspace: Workspace) -> Screen:
    from mali_ref.models.graph_places import Places
    from mali_ref.views.graph.screen import GraphScreen

    # Nothing outside a protected book tells of what is in it.
    return GraphScreen(workspace, Places(None if workspace.is_protected else paths.graph_file()))


def _changes(workspace: Workspace) -> Screen:
    from mali_ref.views.changes.screen import ChangesScreen

    return ChangesScreen(workspace)


def _compare(workspace: Workspace) -> Screen:
    from mali_ref.views.compare.screen import CompareScreen

    return CompareScreen(workspace)


def _edit(workspace: Workspace) -> Screen:
    from mali_ref.views.edit.screen import EditScreen

    return EditScreen(workspace)


_MAKERS: dict[str, Callable[[Workspace], Screen]] = {
    "overview": _overview,
    "actors": _actors,
    "events": _events,
    "indicators": _indicators,
    "sources": _sources,
    "graph": _graph,
    "changes": _changes,
    "compare": _compare,
    "edit": _edit,
}
