"""What opens above the window: the palette, the day of the book, the words of a citation, the menu, keys and about.

Each is loaded when it is first asked for: the window opens faster.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mali_ref.app.actions import Choice, fill_menu
from mali_ref.app.host import Host
from mali_ref.views.kit.theme import theme

if TYPE_CHECKING:
    from mali_ref.domain.rich_text import Cited
    from mali_ref.views.palette.palette import Palette


class Popups(QObject):
    """Opens them, and leads where the user goes from there."""

    def __init__(self, host: Host, choices: Callable[[], Iterable[Choice]], parent: QWidget) -> None:
        """Args:
        choices: the settings that stand in the menu, as they are when it opens.
        """
        super().__init__(parent)
        self._host = host
        self._choices = choices
        self._parent = parent
        self._palette: Palette | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "search": self.open_search,
            "set_as_of": self.open_as_of,
            "show_keys": self._show_keys,
            "show_about": self._show_about,
        }

    @property
    def palette(self) -> "Palette | None":
        """The palette, once it was opened."""
        return self._palette

    def forget_palette(self) -> None:
        """Let the palette be made anew, with the actions and words there are then."""
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None

    def open_search(self, text: str = "") -> None:
        """Open the palette, with words already typed where some are given."""
        if self._palette is None:
            from mali_ref.views.palette.palette import Palette

            self._palette = Palette(self._host.workspace, list(self._host.commands.values()), self._parent)
            self._palette.chosen.connect(self._host.open_record)
        self._palette.open_with(text)

    def open_as_of(self) -> None:
        """Ask for the day of the book, below its button."""
        from mali_ref.views.window.as_of_popover import AsOfPopover

        button = self._host.top_bar.as_of_button
        popover = AsOfPopover(self._host.workspace, self._parent)
        popover.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)), above=button.height() + 8)

    def open_citation(self, cited: "Cited", point: QPoint) -> None:
        """Show what a citation says, below its chip."""
        from mali_ref.views.window.citation_popover import CitationPopover

        popover = CitationPopover(self._host.workspace, cited, self._parent)
        popover.opened.connect(self._host.open_record)
        popover.citation_opened.connect(self.open_citation)
        popover.notified.connect(self._host.notify)
        popover.open_at(point, above=theme().px(20), focus=popover.main_button)

    def open_menu(self) -> None:
        """Open the menu of all commands, below its button."""
        menu = QMenu(self._parent)
        menu.setObjectName("main_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self._host.commands, self._choices())
        button = self._host.top_bar.menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def _show_keys(self) -> None:
        from mali_ref.views.dialogs.keys import KeysDialog

        KeysDialog(list(self._host.commands.values()), self._parent).open()

    def _show_about(self) -> None:
        from mali_ref.views.dialogs.about import AboutDialog

        AboutDialog(self._host.workspace, self._parent).open()
