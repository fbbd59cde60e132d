"""The window: its frame, its tabs, and the way from one record to the next. It decides; the screens show."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mali_ref.app import settings as remembered
from mali_ref.app.actions import fill_menu, language_choice, make_actions, theme_choice
from mali_ref.app.comparing import Comparing
from mali_ref.app.editing import EDIT, Editing
from mali_ref.app.navigation import Navigator
from mali_ref.app.protection_commands import ProtectionCommands
from mali_ref.app.settings import Settings
from mali_ref.app.tabs import TABS, make_screen, tab_titles
from mali_ref.app.translation import LANGUAGES, language_for, use_language
from mali_ref.app.watching import Watcher
from mali_ref.domain.records import RECORD_TYPES
from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Cited
from mali_ref.models.data_address import tab_of
from mali_ref.models.fault_words import fault_words
from mali_ref.models.history import History, Visit
from mali_ref.models.labels import date_text
from mali_ref.models.language import current_language
from mali_ref.models.workspace import Workspace
from mali_ref.views.kit.citation_words import use_codes
from mali_ref.views.kit.notices import NoticeBar
from mali_ref.views.kit.theme import SCALES, set_flag, theme
from mali_ref.views.screen import Screen
from mali_ref.views.widths import width_class
from mali_ref.views.window.status_strip import StatusStrip
from mali_ref.views.window.tab_strip import TabStrip
from mali_ref.views.window.top_bar import TopBar

if TYPE_CHECKING:
    from mali_ref.app.safekeeping import Safekeeping
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
        self._settings = settings
        self.navigator = Navigator(workspace, self._make_screen, self)
        self.editing = Editing(self, settings, self)
        self._comparing = Comparing(self, self)
        self._protection = ProtectionCommands(self, settings, self)
        self._actions = make_actions(self, self._handlers())
        self._palette: Palette | None = None
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
        self.top_bar = TopBar()
        self.tab_strip = TabStrip(tab_titles())
        self.status_strip = StatusStrip(self.tr("Peace Operations Estimate, 10 Jul 2017"), LANGUAGES)
        stack = QStackedWidget()
        self.navigator.set_frame(stack, self.tab_strip)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.tab_strip)
        if notice:
            column.addWidget(self._notice_bar(notice))
        column.addWidget(stack, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(centre)
        self._connect()
        self._show_day(self.workspace.as_of)
        self._explain_edit()

    def _notice_bar(self, notice: str) -> NoticeBar:
        bar = NoticeBar("warn", fault_words(notice), closable=True)
        bar.setObjectName("start_notice")
        set_flag(bar, "spanning", True)
        return bar

    def _connect(self) -> None:
        bar = self.top_bar
        bar.back.connect(self.go_back)
        bar.forward.connect(self.navigator.go_forward)
        bar.edit.connect(self.editing.edit_or_leave)
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
            "filter_list": self.focus_filter,
            "go_back": self.go_back,
            "go_forward": self.navigator.go_forward,
            "set_as_of": self._open_as_of,
            "copy_figure": self._copy_figure,
            "print_page": lambda: self._trigger_page_action("print"),
            "export_view": lambda: self._trigger_page_action("export"),
            "text_larger": lambda: self._change_scale(1),
            "text_smaller": lambda: self._change_scale(-1),
            "text_normal": lambda: self._set_scale(1.0),
            "next_pane": lambda: self._move_pane(1),
            "previous_pane": lambda: self._move_pane(-1),
            "show_keys": self._show_keys,
            "show_about": self._show_about,
            "quit": self.close,
            **self.editing.handlers(),
            **self._comparing.handlers(),
            **self._protection.handlers(),
            "restore_book": lambda: self.safekeeping.open_restore(),
            **{f"open_tab_{number + 1}": lambda index=number: self.open_tab(index) for number in range(len(TABS))},
        }

    def _explain_edit(self) -> None:
        """Where the book cannot be written the button says why instead of only being grey."""
        reason = fault_words(self.workspace.read_only_reason)
        for target in (self.top_bar.edit_button, self._actions["edit_record"]):
            target.setEnabled(not reason)
            target.setToolTip(reason)
        self.top_bar.edit_button.setAccessibleDescription(reason)
        self.editing.renew_actions(self._actions)
        self._protection.renew_actions(self._actions)

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
        self.navigator.go(Visit(self._settings.get(remembered.TAB), self._remembered_record()))
        # Keys work from the first moment, on what the eye meets first; no ring is drawn until a key is used.
        for pane in self.screen.panes()[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing.offer_kept_form()

    def _remembered_record(self) -> Ref | None:
        """The record last shown; None where the settings name none that the book has in the remembered tab."""
        try:
            ref = Ref.parse(self._settings.get(remembered.RECORD))
        except ValueError:
            return None
        tab = tab_of(ref, self.workspace)
        return ref if tab and tab == self._settings.get(remembered.TAB) else None

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
        screen.citation_opened.connect(self._open_citation)
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
        self._actions["go_back"].setEnabled(history.can_go_back)
        self._actions["go_forward"].setEnabled(history.can_go_forward)
        self.top_bar.set_editing(self.tab == EDIT)
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
        popover.notified.connect(self.notify)
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
            self.notify(self.tr("Copied: {text}").format(text=text))
        else:
            self.notify(self.tr("Choose a figure first; then this copies value, day and citation."))

    def _trigger_page_action(self, verb: str) -> None:
        for action in self.screen.page_actions():
            if action.objectName().startswith(verb):
                self._run_or_open(action)
                return
        self.notify(self.tr("This page has nothing for that command."))

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
        self.navigator.leave_all()
        notice = self.findChild(QWidget, "start_notice")
        words = notice.title if isinstance(notice, NoticeBar) and notice.isVisible() else ""
        for action in self._actions.values():
            self.removeAction(action)
            action.deleteLater()
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self._actions = make_actions(self, self._handlers())
        self._build_frame(words)
        self.navigator.come_back()
        self._apply_width_class()

    def _width_class(self) -> str:
        return width_class(self.width(), theme().scale)

    def _apply_width_class(self) -> None:
        name = self._width_class()
        for part in (self.top_bar, self.status_strip, *self.navigator.screens.values()):
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
        if self.navigator.is_ready:
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
        if not self.navigator.may_leave():
            event.ignore()
            return
        ref = self.current_ref()
        known = ref if ref is not None and ref.kind in RECORD_TYPES and ref.key else None
        tab = self.tab if self.tab in TABS else RECORD_TYPES[known.kind].tab if known else TABS[0]
        self._watcher.stop()
        self._settings.set(remembered.TAB, tab)
        # Nothing outside a protected book tells of what is in it.
        self._settings.set(remembered.RECORD, str(ref) if ref and not self.workspace.is_protected else "")
        self._settings.set(remembered.WINDOW, self.saveGeometry())
        self._settings.save()
        if "safekeeping" in self.__dict__:
            self.safekeeping.stop()
        super().closeEvent(event)
