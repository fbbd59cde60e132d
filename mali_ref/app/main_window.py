"""The window: its frame, its tabs, and the way from one record to the next. It decides; the screens show."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from mali_ref.app.actions import make_actions
from mali_ref.app.appearance import Appearance
from mali_ref.app.comparing import Comparing
from mali_ref.app.editing import EDIT, Editing
from mali_ref.app.frame import Frame
from mali_ref.app.last_place import last_visit, remember
from mali_ref.app.navigation import Navigator
from mali_ref.app.page_commands import PageCommands
from mali_ref.app.popups import Popups
from mali_ref.app.protection_commands import ProtectionCommands
from mali_ref.app.settings import Settings
from mali_ref.app.tabs import TABS, make_screen
from mali_ref.app.watching import Watcher
from mali_ref.domain.refs import Ref
from mali_ref.models.data_address import tab_of
from mali_ref.models.fault_words import fault_words
from mali_ref.models.history import History, Visit
from mali_ref.models.labels import date_text
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.theme import theme
from mali_ref.views.screen import Screen, width_class

if TYPE_CHECKING:
    from mali_ref.app.safekeeping import Safekeeping

SMALLEST = (800, 540)


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        workspace: the open book.
        commands: the action of each command by its name.
        history: where the reader has been.
    """

    def __init__(self, workspace: Workspace, settings: Settings, notice: str = "") -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Mali Reference"))
        self.setMinimumSize(*SMALLEST)
        self.workspace = workspace
        use_codes(workspace.book.source_code)
        self._settings = settings
        self.navigator = Navigator(workspace, self._make_screen, self)
        self.editing = Editing(self, settings, self)
        self._comparing = Comparing(self, self)
        self._protection = ProtectionCommands(self, settings, self)
        self._page_commands = PageCommands(self, self)
        self.appearance = Appearance(settings, self)
        self.popups = Popups(self, self.appearance.choices, self)
        self.appearance.language_changed.connect(self._rebuild)
        self.commands = make_actions(self, self._handlers())
        self._build_frame(notice)
        workspace.as_of_changed.connect(self._show_day)
        workspace.changed.connect(lambda _refs: self._explain_edit())
        workspace.contents_changed.connect(self.navigator.renew)
        self._watcher = Watcher(workspace, self)
        self.navigator.moved.connect(self._on_moved)
        theme().changed.connect(self._on_theme_changed)

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        """The backups of the book; loaded once the window stands, or when first asked for."""
        from mali_ref.app.safekeeping import Safekeeping

        return Safekeeping(self, self)

    # Building

    def _build_frame(self, notice: str) -> None:
        self._frame = Frame(notice)
        self.top_bar = self._frame.top_bar
        self.tab_strip = self._frame.tab_strip
        self.status_strip = self._frame.status_strip
        self.navigator.set_frame(self._frame.stack, self.tab_strip)
        self.setCentralWidget(self._frame)
        self._connect()
        self._show_day(self.workspace.as_of)
        self._explain_edit()

    def _connect(self) -> None:
        bar = self.top_bar
        bar.back.connect(self.go_back)
        bar.forward.connect(self.navigator.go_forward)
        bar.edit.connect(self.editing.edit_or_leave)
        bar.search.connect(self.popups.open_search)
        bar.as_of.connect(self.popups.open_as_of)
        bar.menu.connect(self.popups.open_menu)
        self.tab_strip.chosen.connect(self.open_tab)
        self.status_strip.smaller.connect(lambda: self.appearance.change_scale(-1))
        self.status_strip.larger.connect(lambda: self.appearance.change_scale(1))
        self.status_strip.language_chosen.connect(self.appearance.choose_language)

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "go_back": self.go_back,
            "go_forward": self.navigator.go_forward,
            "quit": self.close,
            **self.popups.handlers(),
            **self.appearance.handlers(),
            **self._page_commands.handlers(),
            **self.editing.handlers(),
            **self._comparing.handlers(),
            **self._protection.handlers(),
            "restore_book": lambda: self.safekeeping.open_restore(),
            **{f"open_tab_{number + 1}": lambda index=number: self.open_tab(index) for number in range(len(TABS))},
        }

    def _explain_edit(self) -> None:
        """Where the book cannot be written the button says why instead of only being grey."""
        reason = fault_words(self.workspace.read_only_reason)
        for target in (self.top_bar.edit_button, self.commands["edit_record"]):
            target.setEnabled(not reason)
            target.setToolTip(reason)
        self.top_bar.edit_button.setAccessibleDescription(reason)
        self.editing.renew_actions(self.commands)
        self._protection.renew_actions(self.commands)

    # Going places

    @property
    def screen(self) -> Screen:
        """The screen of the open tab."""
        return self.navigator.screen

    @property
    def tab(self) -> str:
        """The name of the open tab or page."""
        return self.navigator.tab

    @property
    def history(self) -> History:
        """Where the reader has been."""
        return self.navigator.history

    def current_ref(self) -> Ref | None:
        """The record shown, or None."""
        return self.navigator.current_ref()

    def open_start(self) -> None:
        """Open what was open when the window was last closed."""
        self.navigator.go(last_visit(self._settings, self.workspace))
        # Keys work from the first moment, on what the eye meets first; no ring is drawn until a key is used.
        for pane in self.screen.panes()[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.offer_kept_form()

    def open_tab(self, index: int) -> None:
        """Open a tab as it was last seen."""
        self.navigator.open_tab(TABS[index])

    def open_record(self, ref: Ref) -> None:
        """Open a record in the tab of its kind, or a data set."""
        tab = tab_of(ref, self.workspace)
        if tab:
            self.navigator.go(Visit(tab, ref))

    def open_page(self, page: str, ref: Ref | None = None, state: dict[str, Any] | None = None) -> None:
        """Go to a page that belongs to no tab."""
        self.navigator.open_page(page, ref, state)

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the open screen."""
        self.screen.focus_filter()

    def may_leave(self) -> bool:
        """Whether what is typed here is saved, or given up knowingly."""
        return self.navigator.may_leave()

    def go_back(self) -> None:
        """Return to the last visit, as it looked."""
        self.navigator.go_back()

    def notify(self, text: str, deed: str = "", do: Callable[[], object] | None = None, stays: bool = False) -> None:
        """Say something in the status bar, perhaps with a button."""
        self.status_strip.notify(text, deed, do, stays)

    def _make_screen(self, name: str) -> Screen:
        screen = make_screen(name, self.workspace)
        screen.opened.connect(self.open_record)
        screen.citation_opened.connect(self.popups.open_citation)
        screen.notified.connect(self.notify)
        screen.edit_wanted.connect(self.editing.edit)
        screen.compare_wanted.connect(self._comparing.compare)
        screen.graph_wanted.connect(lambda ref: self.open_page("graph", ref))
        screen.saved.connect(self.editing.after_save)
        screen.left.connect(self.go_back)
        screen.set_width_class(self._width_class())
        return screen

    def _on_moved(self) -> None:
        history = self.navigator.history
        self.top_bar.back_button.setEnabled(history.can_go_back)
        self.top_bar.forward_button.setEnabled(history.can_go_forward)
        self.commands["go_back"].setEnabled(history.can_go_back)
        self.commands["go_forward"].setEnabled(history.can_go_forward)
        self.top_bar.set_editing(self.tab == EDIT)
        self.tab_strip.set_actions(self.screen.page_actions())

    def _show_day(self, day: str) -> None:
        text = date_text(day, short=True) if day else self.tr("latest")
        self.top_bar.set_day(text, self.workspace.is_default_day)

    # Size, theme, language
    def _rebuild(self) -> None:
        """Make everything that holds words anew; where the reader was in each tab is kept."""
        self.navigator.leave_all()
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        notice = self._frame.notice()
        for action in self.commands.values():
            self.removeAction(action)
            action.deleteLater()
        self.popups.forget_palette()
        self.commands = make_actions(self, self._handlers())
        self._build_frame(notice)
        self.navigator.come_back()
        self._apply_width_class()
        # What had the keyboard, such as the button of the language, went with the old frame.
        left = self._frame.findChild(QWidget, name) if name else None
        if left is not None:
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _width_class(self) -> str:
        return width_class(self.width(), theme().scale)

    def _apply_width_class(self) -> None:
        name = self._width_class()
        for part in (self._frame, *self.navigator.screens.values()):
            part.set_width_class(name)

    def _on_theme_changed(self) -> None:
        self._apply_width_class()
        if self.navigator.is_ready:
            self.tab_strip.set_actions(self.screen.page_actions())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply_width_class()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.navigator.may_leave():
            event.ignore()
            return
        self._watcher.stop()
        remember(self._settings, self.workspace, self.tab, self.current_ref(), self.saveGeometry())
        if "safekeeping" in self.__dict__:
            self.safekeeping.stop()
        super().closeEvent(event)
