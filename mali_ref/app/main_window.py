"""The window: its frame, its tabs, and the way from one record to the next. It decides; the screens show."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mali_ref.app import settings as remembered
from mali_ref.app.actions import fill_menu, language_choice, make_actions, theme_choice
from mali_ref.app.settings import Settings
from mali_ref.app.tabs import TABS, make_screen, tab_titles
from mali_ref.app.translation import LANGUAGES, language_for, use_language
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.history import History, Visit
from mali_ref.models.labels import date_text
from mali_ref.models.language import current_language
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.notices import NoticeBar
from mali_ref.views.kit.rich_text import RichText
from mali_ref.views.kit.theme import SCALES, set_flag, theme
from mali_ref.views.screen import Screen
from mali_ref.views.widths import width_class
from mali_ref.views.window.status_strip import StatusStrip
from mali_ref.views.window.tab_strip import TabStrip
from mali_ref.views.window.top_bar import TopBar

if TYPE_CHECKING:
    from mali_ref.views.palette.palette import Palette

SMALLEST = (800, 540)


class MainWindow(QMainWindow):
    """The one window of the program.

    Attributes:
        workspace: the open book.
        history: where the reader has been.
    """

    def __init__(self, workspace: Workspace, settings: Settings, notice: str = "") -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Mali Reference"))
        self.setMinimumSize(*SMALLEST)
        self.workspace = workspace
        use_codes(workspace.book.source_code)
        self.history = History()
        self._settings = settings
        self._screens: dict[str, Screen] = {}
        self._actions = make_actions(self, self._handlers())
        self._palette: Palette | None = None
        self._left: dict[str, Visit] = {}
        self._build_frame(notice)
        workspace.as_of_changed.connect(self._show_day)
        theme().changed.connect(self._on_theme_changed)

    # Building

    def _build_frame(self, notice: str) -> None:
        self.top_bar = TopBar()
        self.tab_strip = TabStrip(tab_titles())
        self.status_strip = StatusStrip(self.tr("Peace Operations Estimate, 10 Jul 2017"), LANGUAGES)
        self._stack = QStackedWidget()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.tab_strip)
        if notice:
            column.addWidget(self._notice_bar(notice))
        column.addWidget(self._stack, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(centre)
        self._connect()
        self._show_day(self.workspace.as_of)
        self._explain_edit()

    def _notice_bar(self, notice: str) -> NoticeBar:
        bar = NoticeBar("warn", notice, closable=True)
        bar.setObjectName("start_notice")
        set_flag(bar, "spanning", True)
        return bar

    def _connect(self) -> None:
        bar = self.top_bar
        bar.back.connect(self.go_back)
        bar.forward.connect(self.go_forward)
        bar.search.connect(self.open_search)
        bar.as_of.connect(self._open_as_of)
        bar.menu.connect(self._open_menu)
        self.tab_strip.chosen.connect(self.open_tab)
        self.status_strip.smaller.connect(lambda: self._change_scale(-1))
        self.status_strip.larger.connect(lambda: self._change_scale(1))
        self.status_strip.language_chosen.connect(self.choose_language)

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "search": self.open_search,
            "filter_list": lambda: self.screen.focus_filter(),
            "go_back": self.go_back,
            "go_forward": self.go_forward,
            "set_as_of": self._open_as_of,
            "copy_figure": self._copy_figure,
            "print_page": lambda: self._trigger_page_action("print"),
            "export_view": lambda: self._trigger_page_action("export"),
            "edit_record": lambda: None,
            "text_larger": lambda: self._change_scale(1),
            "text_smaller": lambda: self._change_scale(-1),
            "text_normal": lambda: self._set_scale(1.0),
            "next_pane": lambda: self._move_pane(1),
            "previous_pane": lambda: self._move_pane(-1),
            "show_keys": self._show_keys,
            "show_about": self._show_about,
            "quit": self.close,
            **{f"open_tab_{number + 1}": lambda index=number: self.open_tab(index) for number in range(len(TABS))},
        }

    def _explain_edit(self) -> None:
        """Editing is not in this version; the button says so instead of only being grey."""
        reason = self.tr("Editing comes with a later version; this one reads the book.")
        for target in (self.top_bar.edit_button, self._actions["edit_record"]):
            target.setEnabled(False)
            target.setToolTip(reason)
        self.top_bar.edit_button.setAccessibleDescription(reason)

    # Going places

    @property
    def screen(self) -> Screen:
        """The screen of the open tab."""
        return self._stack.currentWidget()  # type: ignore[return-value]

    @property
    def tab(self) -> str:
        """The name of the open tab."""
        return TABS[self.tab_strip.tabs.currentIndex()]

    def open_start(self) -> None:
        """Open what was open when the window was last closed."""
        self._go(Visit(self._settings.get(remembered.TAB), self._remembered_record()))
        # Keys work from the first moment, on what the eye meets first; no ring is drawn until a key is used.
        for pane in self.screen.panes()[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remembered_record(self) -> Ref | None:
        """The record last shown; None where the settings name none that the book has in the remembered tab."""
        try:
            ref = Ref.parse(self._settings.get(remembered.RECORD))
        except ValueError:
            return None
        if self.workspace.heading(ref) is None:
            return None
        return ref if RECORD_TYPES[ref.kind].tab == self._settings.get(remembered.TAB) else None

    def open_tab(self, index: int) -> None:
        """Open a tab as it was last seen."""
        name = TABS[index]
        if self._stack.count() and name == self.tab and name in self._screens:
            return
        known = self._screens.get(name)
        left = self._left.pop(name, Visit(name))
        self._go(Visit(name, known.current_ref() if known else left.ref), keep=known is not None)
        if known is None and left.state:
            self.screen.restore(left.state)

    def open_record(self, ref: Ref) -> None:
        """Open a record in the tab of its kind."""
        if self.workspace.heading(ref) is not None:
            self._go(Visit(RECORD_TYPES[ref.kind].tab, ref))

    def go_back(self) -> None:
        """Return to the last visit, as it looked."""
        self._remember()
        self._return_to(self.history.back())

    def go_forward(self) -> None:
        """Undo a step back."""
        self._remember()
        self._return_to(self.history.forward())

    def _go(self, visit: Visit, keep: bool = False) -> None:
        """Visit a place; `keep` leaves the screen as it is."""
        self._remember()
        self.history.visit(visit)
        self._raise(visit.tab)
        if not keep:
            self._show(visit)
        self._after_move()

    def _return_to(self, visit: Visit | None) -> None:
        if visit is None:
            return
        self._raise(visit.tab)
        self._show(visit)
        self.screen.restore(visit.state)
        self._after_move()
        focus = self.screen.findChild(QWidget, visit.state.get("focus", "")) if visit.state.get("focus") else None
        if isinstance(focus, RichText):
            focus.focus_link(visit.state.get("focused_link", -1))
        elif focus is not None:
            focus.setFocus()

    def _remember(self) -> None:
        if self.history.current is not None and self._stack.count():
            focused = QApplication.focusWidget()
            name = focused.objectName() if focused is not None and self.screen.isAncestorOf(focused) else ""
            link = focused.focused_link() if isinstance(focused, RichText) else -1
            self.history.remember_state({**self.screen.state(), "focus": name, "focused_link": link})

    def _show(self, visit: Visit) -> None:
        if visit.ref is None:
            self.screen.show_home()
        else:
            self.screen.show_record(visit.ref)

    def _raise(self, tab: str) -> None:
        """Bring a tab to the front; its screen is built when it is first asked for."""
        if tab not in self._screens:
            screen = make_screen(tab, self.workspace)
            screen.opened.connect(self.open_record)
            screen.citation_opened.connect(self._open_citation)
            screen.notified.connect(self.status_strip.notify)
            screen.set_width_class(self._width_class())
            self._screens[tab] = screen
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(self._screens[tab])
        self.tab_strip.set_current(TABS.index(tab))

    def _after_move(self) -> None:
        self.top_bar.back_button.setEnabled(self.history.can_go_back)
        self.top_bar.forward_button.setEnabled(self.history.can_go_forward)
        self._actions["go_back"].setEnabled(self.history.can_go_back)
        self._actions["go_forward"].setEnabled(self.history.can_go_forward)
        self.tab_strip.set_actions(self.screen.page_actions())

    # What the bar offers. Palette, popovers and dialogs are loaded when first asked for: the window opens faster.

    def open_search(self, text: str = "") -> None:
        """Open the palette, with words already typed where some are given."""
        if self._palette is None:
            from mali_ref.views.palette.palette import Palette

            self._palette = Palette(self.workspace, list(self._actions.values()), self)
            self._palette.chosen.connect(self.open_record)
        self._palette.open_with(text)

    @property
    def palette_dialog(self) -> "Palette | None":
        """The palette, once it was opened."""
        return self._palette

    def _open_as_of(self) -> None:
        from mali_ref.views.window.as_of_popover import AsOfPopover

        button = self.top_bar.as_of_button
        popover = AsOfPopover(self.workspace, self)
        popover.open_at(button.mapToGlobal(QPoint(0, button.height() + 4)), above=button.height() + 8)

    def _open_citation(self, cited: Cited, point: QPoint) -> None:
        from mali_ref.views.window.citation_popover import CitationPopover

        popover = CitationPopover(self.workspace, cited, self)
        popover.opened.connect(self.open_record)
        popover.citation_opened.connect(self._open_citation)
        popover.notified.connect(self.status_strip.notify)
        popover.open_at(point, above=theme().px(20), focus=popover.main_button)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("main_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        language = self._settings.get(remembered.LANGUAGE)
        choices = (
            theme_choice(theme().mode, self._set_theme),
            language_choice(LANGUAGES, language, self.choose_language),
        )
        fill_menu(menu, self._actions, choices)
        button = self.top_bar.menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height() + 2))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def _show_keys(self) -> None:
        from mali_ref.views.dialogs.keys import KeysDialog

        KeysDialog(list(self._actions.values()), self).open()

    def _show_about(self) -> None:
        from mali_ref.views.dialogs.about import AboutDialog

        AboutDialog(self.workspace, self).open()

    def _copy_figure(self) -> None:
        text = self.screen.copy_figure()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.status_strip.notify(self.tr("Copied: {text}").format(text=text))
        else:
            self.status_strip.notify(self.tr("Choose a figure first; then this copies value, day and citation."))

    def _trigger_page_action(self, verb: str) -> None:
        for action in self.screen.page_actions():
            if action.objectName().startswith(verb):
                self._run_or_open(action)
                return
        self.status_strip.notify(self.tr("This page has nothing for that command."))

    def _run_or_open(self, action: QAction) -> None:
        menu = action.menu()
        if menu is None:
            action.trigger()
        else:
            corner = self.tab_strip.mapToGlobal(QPoint(self.tab_strip.width(), self.tab_strip.height()))
            menu.popup(corner - QPoint(menu.sizeHint().width() + theme().px(8), 0))

    def _show_day(self, day: str) -> None:
        text = date_text(day, short=True) if day else self.tr("latest")
        self.top_bar.set_day(text, self.workspace.is_default_day)

    # Size, theme, language, panes

    def choose_language(self, choice: str) -> None:
        """Speak another language (``system``, ``en``, ``fr``) from now on, at the same place of the book."""
        before = current_language()
        self._settings.set(remembered.LANGUAGE, choice)
        use_language(language_for(choice))
        if current_language() != before:
            self._rebuild()

    def _rebuild(self) -> None:
        """Make everything that holds words anew; where the reader was in each tab is kept."""
        self._remember()
        self._left |= {
            name: Visit(name, screen.current_ref(), screen.state()) for name, screen in self._screens.items()
        }
        notice = self.findChild(QWidget, "start_notice")
        words = notice.title if isinstance(notice, NoticeBar) and notice.isVisible() else ""
        for action in self._actions.values():
            self.removeAction(action)
            action.deleteLater()
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self._screens = {}
        self._actions = make_actions(self, self._handlers())
        self._build_frame(words)
        self._return_to(self.history.current)
        self._left.pop(self.tab, None)
        self._apply_width_class()

    def _width_class(self) -> str:
        return width_class(self.width(), theme().scale)

    def _apply_width_class(self) -> None:
        name = self._width_class()
        for part in (self.top_bar, self.status_strip, *self._screens.values()):
            part.set_width_class(name)

    def _change_scale(self, step: int) -> None:
        scales = list(SCALES)
        wanted = scales.index(theme().scale) + step
        self._set_scale(scales[max(0, min(wanted, len(scales) - 1))])

    def _set_scale(self, scale: float) -> None:
        theme().scale = scale
        self._settings.set(remembered.TEXT_SCALE, scale)

    def _set_theme(self, mode: str) -> None:
        theme().mode = mode
        self._settings.set(remembered.THEME, mode)

    def _on_theme_changed(self) -> None:
        self._apply_width_class()
        if self._stack.count():
            self.tab_strip.set_actions(self.screen.page_actions())

    def _move_pane(self, step: int) -> None:
        panes = [pane for pane in (self.tab_strip.tabs, *self.screen.panes()) if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next(
            (i for i, pane in enumerate(panes) if focused is pane or (focused and pane.isAncestorOf(focused))),
            -1 if step > 0 else 0,
        )
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply_width_class()

    def closeEvent(self, event: QCloseEvent) -> None:
        ref = self.screen.current_ref() if self._stack.count() else None
        self._settings.set(remembered.TAB, self.tab)
        self._settings.set(remembered.RECORD, str(ref) if ref else "")
        self._settings.set(remembered.WINDOW, self.saveGeometry())
        self._settings.save()
        super().closeEvent(event)
