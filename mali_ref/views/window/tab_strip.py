"""The five tabs, and the actions of the page at their right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTabBar, QWidget

from mali_ref.views.kit.buttons import Button, quiet_button
from mali_ref.views.kit.icons import set_icon_beside_words
from mali_ref.views.kit.labels import set_ground
from mali_ref.views.kit.theme import theme, with_weight

_HEIGHT = 38
_GAP = 24


class Tabs(QTabBar):
    """Plain words; the open one is bold, in accent, with a bar under it.

    Attributes:
        is_marked: whether the current tab is open; a page may lie in none, which Qt's tab bar does not know.
    """

    is_marked = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Tabs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme().changed.connect(self._on_theme_changed)

    def tabSizeHint(self, index: int) -> QSize:
        font = with_weight(theme().font("tab"), 600)
        width = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        return QSize(width + theme().px(_GAP), theme().px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        is_open = index == self.currentIndex() and self.is_marked
        rect = self.tabRect(index)
        painter.setFont(with_weight(theme().font("tab"), 600 if is_open else 500))
        painter.setPen(theme().color("accent" if is_open else "ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if is_open:
            inset = theme().px(_GAP) // 2 - 1
            bar = QRect(rect.left() + inset, rect.bottom() - 2, rect.width() - 2 * inset, 3)
            painter.fillRect(bar, theme().color("accent"))

    def _on_theme_changed(self) -> None:
        # The tab bar keeps the sizes it once asked for; a changed text makes it ask again.
        for index in range(self.count()):
            text = self.tabText(index)
            self.setTabText(index, "")
            self.setTabText(index, text)
        self.updateGeometry()


class TabStrip(QWidget):
    """Tabs at the left, page actions at the right.

    Signals:
        chosen: the user chose a tab; carries its index.
    """

    chosen = Signal(object)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self.tabs = Tabs()
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._on_current_changed)
        # Of a tab that is current already, Qt's tab bar does not say that it was asked for.
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        self._quiet = False
        self._shows_page = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch(1)
        self._actions: list[QWidget] = []
        theme().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def set_current(self, index: int, is_itself: bool = True) -> None:
        """Mark a tab as open, without asking for it.

        Args:
            index: the tab; −1 for a page that lies in none.
            is_itself: whether the tab's own screen is shown, and not a page that lies in it.
        """
        self._quiet = True
        if index >= 0:
            self.tabs.setCurrentIndex(index)
        self._quiet = False
        self._shows_page = index < 0 or not is_itself
        self.tabs.is_marked = index >= 0
        self.tabs.update()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Show the actions of the page."""
        for button in self._actions:
            button.hide()
            button.deleteLater()
        self._actions = [self._action_button(action) for action in actions]
        for button in self._actions:
            self._row.addWidget(button)

    def _action_button(self, action: QAction) -> QWidget:
        button = quiet_button(action.text())
        button.setParent(self)  # Shown before it had a place, it would be a window of its own for a moment.
        button.setObjectName(f"{action.objectName()}_button")
        self._renew_button(button, action)
        action.changed.connect(partial(self._on_action_changed, button, action))
        menu = action.menu()
        if menu is not None:
            button.setMenu(menu)
        else:
            button.clicked.connect(action.trigger)
        return button

    def _renew_button(self, button: Button, action: QAction) -> None:
        """Say what the action says, and be seen where it is."""
        button.setText(action.text())
        set_icon_beside_words(button, action.icon())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    def _on_action_changed(self, button: Button, action: QAction) -> None:
        if button in self._actions:
            self._renew_button(button, action)

    def _on_current_changed(self, index: int) -> None:
        if not self._quiet:
            self.chosen.emit(index)

    def _on_tab_clicked(self, index: int) -> None:
        if self._shows_page and index == self.tabs.currentIndex():
            self.chosen.emit(index)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT))
        self._row.setContentsMargins(theme().px(14), 0, theme().px(8), 0)
        self._row.setSpacing(theme().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("line"))
        painter.end()
