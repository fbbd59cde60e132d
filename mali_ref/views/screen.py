"""What every tab of the window is able to do."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace

# How much room there is once the text size is taken into account.
_BOUNDS = ((1500, "wide"), (1200, "normal"), (1080, "medium"), (960, "narrow"))


class Screen(QWidget):
    """A tab's content.

    The window keeps the history: a screen asks for a record with `opened` and shows it when the window calls
    `show_record`. Before leaving, the window takes `state` and gives it back with `restore` when the user returns.

    Signals:
        opened: the user asks for a record; carries its Ref. Any kind: the window finds the tab.
        citation_opened: the user asks what a citation says; carries a Cited and the global point of its chip.
        notified: a quiet line for the status bar, such as “Copied”; carries text.
        edit_wanted: the user wants to edit a record; carries its Ref.
        graph_wanted: the user wants to see an actor among those it has ties with; carries its Ref.
        compare_wanted: the user wants to see a record beside others; carries its Ref, or None.
        saved: a record was written; carries its Ref and a line that says what.
        left: what the page was for is done, and it can be left.
        changed: what `state` answers changed in a way that Back should remember (a filter was set).
    """

    opened = Signal(object)
    citation_opened = Signal(object, object)
    notified = Signal(object)
    # Whether the user types here what is not in the book yet.
    is_form = False

    edit_wanted = Signal(object)
    compare_wanted = Signal(object)
    graph_wanted = Signal(object)
    saved = Signal(object, object)
    left = Signal()
    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace

    def show_record(self, ref: Ref) -> None:
        """Show a record of one of this tab's kinds."""
        raise NotImplementedError

    def show_home(self) -> None:
        """Show what the tab shows when nothing was chosen."""

    def current_ref(self) -> Ref | None:
        """The record shown, or None for the tab's home."""
        raise NotImplementedError

    def state(self) -> dict[str, Any]:
        """Plain values (text, numbers, lists) from which `restore` brings back selection, filters and scroll."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Bring back what `state` answered; unknown or missing entries are ignored."""

    def may_leave(self) -> bool:
        """Whether the screen can be left; one with something unsaved asks the user."""
        return True

    def page_actions(self) -> list[QAction]:
        """The actions at the right of the tab bar; each has text, icon, objectName and perhaps a shortcut."""
        return []

    def panes(self) -> list[QWidget]:
        """The widgets that F6 visits in turn, in the order of the eye."""
        return []

    def focus_filter(self) -> None:
        """Put the cursor into the filter of this tab's list, if it has one."""

    def copy_figure(self) -> str:
        """“value, as of, citation” of what is chosen, for Ctrl+Shift+C; empty where there is no figure."""
        return ""

    def set_width_class(self, name: str) -> None:
        """Reflow for ``wide``, ``normal``, ``medium``, ``narrow`` or ``tight`` (see `width_class`)."""


def width_class(window_width: int, scale: float) -> str:
    """The class of a window, from its width in pixels divided by the text scale."""
    effective = window_width / scale
    return next((name for bound, name in _BOUNDS if effective >= bound), "tight")
