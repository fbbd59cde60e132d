"""Where the reader was when the window was last closed."""

from PySide6.QtCore import QByteArray

from mali_ref.app import settings as remembered
from mali_ref.app.settings import Settings
from mali_ref.app.tabs import TABS
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import tab_of
from mali_ref.models.history import Visit
from mali_ref.models.workspace import Workspace


def last_visit(settings: Settings, workspace: Workspace) -> Visit:
    """What was open: a tab, with its record where the settings name one that the book has in that tab."""
    tab = str(settings.get(remembered.TAB))
    try:
        ref = Ref.parse(settings.get(remembered.RECORD))
    except ValueError:
        return Visit(tab)
    return Visit(tab, ref if tab_of(ref, workspace) == tab else None)


def remember(settings: Settings, workspace: Workspace, tab: str, ref: Ref | None, geometry: QByteArray) -> None:
    """Keep what is open, and the window's size and place.

    Args:
        tab: the name of the tab or page shown; of a page, the tab of its record is kept.
    """
    known = ref if ref is not None and ref.kind in RECORD_TYPES and ref.key else None
    if tab not in TABS:
        tab = RECORD_TYPES[known.kind].tab if known else TABS[0]
    settings.set(remembered.TAB, tab)
    # Nothing outside a protected book tells of what is in it.
    settings.set(remembered.RECORD, str(ref) if ref and not workspace.is_protected else "")
    settings.set(remembered.WINDOW, geometry)
    settings.save()
