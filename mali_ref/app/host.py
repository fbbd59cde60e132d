"""What the parts of the window ask of it, so that none of them needs to know the window itself."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtGui import QAction

from mali_ref.domain.refs import Ref
from mali_ref.models.workspace import Workspace
from mali_ref.views.screen import Screen
from mali_ref.views.window.tab_strip import TabStrip
from mali_ref.views.window.top_bar import TopBar


class Host(Protocol):
    """The window, as those see it who carry out its commands."""

    workspace: Workspace
    commands: dict[str, QAction]
    top_bar: TopBar
    tab_strip: TabStrip

    @property
    def screen(self) -> Screen:
        """The screen shown."""

    @property
    def tab(self) -> str:
        """The name of the open screen."""

    def current_ref(self) -> Ref | None:
        """The record shown."""

    def open_page(self, page: str, ref: Ref | None = None, state: dict[str, Any] | None = None) -> None:
        """Go to a page that belongs to no tab."""

    def open_record(self, ref: Ref) -> None:
        """Go to a record."""

    def may_leave(self) -> bool:
        """Whether nothing is typed that is not saved, or the user gives it up."""

    def go_back(self) -> None:
        """Go to where the reader was before."""

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the open screen."""

    def notify(self, text: str, deed: str = "", do: Callable[[], object] | None = None, stays: bool = False) -> None:
        """Say something in the status bar, perhaps with a button."""
