"""The commands that are about the page shown: copy a figure of it, print it, export it, walk through its panes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from mali_ref.app.host import Host
from mali_ref.views.kit.theme import theme


class PageCommands(QObject):
    """Carries the commands out."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "filter_list": self._host.focus_filter,
            "copy_figure": self.copy_figure,
            "print_page": lambda: self.trigger("print"),
            "export_view": lambda: self.trigger("export"),
            "next_pane": lambda: self.move_pane(1),
            "previous_pane": lambda: self.move_pane(-1),
        }

    def copy_figure(self) -> None:
        """Copy the value that is chosen on the page, with its day and citation."""
        text = self._host.screen.copy_figure()
        if text:
            QGuiApplication.clipboard().setText(text)
            self._host.notify(self.tr("Copied: {text}").format(text=text))
        else:
            self._host.notify(self.tr("Choose a figure first; then this copies value, day and citation."))

    def trigger(self, verb: str) -> None:
        """Run the page's own action whose name begins with a verb, or open its menu."""
        for action in self._host.screen.page_actions():
            if action.objectName().startswith(verb):
                self._run_or_open(action)
                return
        self._host.notify(self.tr("This page has nothing for that command."))

    def _run_or_open(self, action: QAction) -> None:
        menu = action.menu()
        if menu is None:
            action.trigger()
        else:
            strip = self._host.tab_strip
            corner = strip.mapToGlobal(QPoint(strip.width(), strip.height()))
            menu.popup(corner - QPoint(menu.sizeHint().width() + theme().px(8), 0))

    def move_pane(self, step: int) -> None:
        """Give the keyboard to the next pane, or to the one before."""
        panes = [pane for pane in (self._host.tab_strip.tabs, *self._host.screen.panes()) if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next(
            (i for i, pane in enumerate(panes) if focused is pane or (focused and pane.isAncestorOf(focused))),
            -1 if step > 0 else 0,
        )
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)
