"""The way from one record to the next: tabs, pages that belong to no tab, Back and Forward."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mali_ref.app.tabs import TABS
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.models.history import History, Visit
from mali_ref.models.workspace import Workspace
from mali_ref.views.screen import Screen
from mali_ref.views.window.tab_strip import TabStrip


class Navigator(QObject):
    """Decides which screen shows what; screens are built when they are first asked for.

    Attributes:
        history: where the reader has been.
        screens: the screens built so far, by the name of their tab or page.

    Signals:
        moved: another screen or record is shown.
    """

    moved = Signal()

    def __init__(self, workspace: Workspace, make_screen: Callable[[str], Screen], parent: QObject) -> None:
        super().__init__(parent)
        self.history = History()
        self.screens: dict[str, Screen] = {}
        self._workspace = workspace
        self._make_screen = make_screen
        self._left: dict[str, Visit] = {}

    def set_frame(self, stack: QStackedWidget, tab_strip: TabStrip) -> None:
        """Show screens here from now on; all are built anew."""
        self.screens = {}
        self._stack = stack
        self._tab_strip = tab_strip

    @property
    def screen(self) -> Screen:
        """The screen shown."""
        return self._stack.currentWidget()  # type: ignore[return-value]

    @property
    def is_ready(self) -> bool:
        """Whether any screen is shown yet."""
        return bool(self._stack.count())

    @property
    def tab(self) -> str:
        """The name of the tab or page shown."""
        return next((name for name, screen in self.screens.items() if screen is self._stack.currentWidget()), TABS[0])

    def current_ref(self) -> Ref | None:
        """The record shown, or None."""
        return self.screen.current_ref() if self.is_ready else None

    def open_tab(self, name: str) -> None:
        """Open a tab as it was last seen."""
        if self.is_ready and name == self.tab and name in self.screens:
            return
        known = self.screens.get(name)
        left = self._left.pop(name, Visit(name))
        is_there = self.go(Visit(name, known.current_ref() if known else left.ref), keep=known is not None)
        if is_there and known is None and left.state:
            self.screen.restore(left.state)

    def open_page(self, page: str, ref: Ref | None = None, state: dict[str, Any] | None = None) -> None:
        """Go to a page that belongs to no tab; it is given the state after the record."""
        if self.go(Visit(page, ref)) and state:
            self.screen.restore(state)

    def go(self, visit: Visit, keep: bool = False) -> bool:
        """Visit a place; `keep` leaves the screen as it is. Answers whether the reader could leave the last one."""
        if not self.may_leave():
            self._mark_tab()
            return False
        self.remember()
        self.history.visit(visit)
        self._raise(visit)
        if not keep:
            _show(self.screen, visit)
        self.moved.emit()
        return True

    def go_back(self) -> None:
        """Return to the last visit, as it looked."""
        if self.may_leave():
            self.remember()
            self.return_to(self.history.back())

    def go_forward(self) -> None:
        """Undo a step back."""
        if self.may_leave():
            self.remember()
            self.return_to(self.history.forward())

    def return_to(self, visit: Visit | None) -> None:
        """Show a visit as it looked when it was left."""
        if visit is None:
            return
        self._raise(visit)
        _show(self.screen, visit)
        self.screen.restore(visit.state)
        self.moved.emit()
        focus = self.screen.findChild(QWidget, visit.state.get("focus", "")) if visit.state.get("focus") else None
        # Texts with links come with the first record; the window opens without them.
        from mali_ref.views.kit.rich_text import RichText

        if isinstance(focus, RichText):
            focus.focus_link(visit.state.get("focused_link", -1))
        elif focus is not None:
            focus.setFocus()

    def may_leave(self) -> bool:
        """Whether the screen shown can be left: what is typed there is saved, or given up knowingly."""
        return not self.is_ready or self.screen.may_leave()

    def remember(self) -> None:
        """Note how the screen looks, just before it is left."""
        if self.history.current is not None and self.is_ready:
            from mali_ref.views.kit.rich_text import RichText  # as above

            focused = QApplication.focusWidget()
            name = focused.objectName() if focused is not None and self.screen.isAncestorOf(focused) else ""
            link = focused.focused_link() if isinstance(focused, RichText) else -1
            self.history.remember_state({**self.screen.state(), "focus": name, "focused_link": link})

    def leave_all(self) -> None:
        """Note where the reader was in each tab, before the screens are built anew."""
        self.remember()
        self._left |= {name: Visit(name, screen.current_ref(), screen.state()) for name, screen in self.screens.items()}

    def come_back(self) -> None:
        """Show what was shown before the screens were built anew."""
        self.return_to(self.history.current)
        self._left.pop(self.tab, None)

    def renew(self) -> None:
        """Build anew what shows records that may read otherwise now; a form that is being filled in stays."""
        shown = self.tab
        self.leave_all()
        for name, screen in [*self.screens.items()]:
            if not (screen.is_form and name == shown):
                del self.screens[name]
                self._stack.removeWidget(screen)
                screen.deleteLater()
        if shown not in self.screens:
            self.come_back()

    def _raise(self, visit: Visit) -> None:
        """Bring a screen to the front."""
        if visit.tab not in self.screens:
            screen = self._make_screen(visit.tab)
            self.screens[visit.tab] = screen
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(self.screens[visit.tab])
        self._mark_tab()

    def _mark_tab(self) -> None:
        """Mark the tab shown; a page lies in the tab of its record, or in none."""
        shown = self.history.current
        name = shown.tab if shown is not None else TABS[0]
        if name not in TABS and shown is not None and shown.ref is not None:
            name = RECORD_TYPES[shown.ref.kind].tab
        self._tab_strip.set_current(TABS.index(name) if name in TABS else -1, shown is None or name == shown.tab)


def _show(screen: Screen, visit: Visit) -> None:
    if visit.ref is None:
        screen.show_home()
    else:
        screen.show_record(visit.ref)
