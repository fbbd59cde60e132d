"""A list beside a page; one of the two at a time where there is no room for both."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mali_ref.views.grouped.pane import GroupedPane
from mali_ref.views.kit.buttons import quiet_button
from mali_ref.views.kit.labels import Divider, set_ground
from mali_ref.views.kit.theme import theme

_ANY_WIDTH = 16777215


class TwoPanes(QObject):
    """Lays a screen out; ``name`` begins the names of its controls.

    Attributes:
        is_tight: whether list and page take turns.
    """

    def __init__(self, screen: QWidget, list_pane: GroupedPane, page: QWidget, name: str, back: str) -> None:
        # A child of its screen: what it listens to lets go of it together with the screen.
        super().__init__(screen)
        self.is_tight = False
        self._list_pane = list_pane
        self._list_width = 0
        self._divider = Divider(vertical=True)
        self._back = quiet_button(back, "arrow-left")
        self._back.setObjectName(f"{name}_back")
        self._back.setAccessibleName(back)
        self._back.clicked.connect(self.show_list)
        set_ground(screen, "surface")
        self._page_side = QWidget()
        column = QVBoxLayout(self._page_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(page, 1)
        row = QHBoxLayout(screen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(list_pane)
        row.addWidget(self._divider)
        row.addWidget(self._page_side, 1)
        theme().changed.connect(self._renew)
        self._back.hide()

    def set_list_width(self, width: int) -> None:
        """How wide the list is beside the page, at 100 % text."""
        self._list_width = width
        self._renew()

    def set_tight(self, is_tight: bool, has_record: bool) -> None:
        """Take turns or not; with a record open its page has the first turn."""
        if is_tight != self.is_tight:
            self.is_tight = is_tight
            self._turn_to_page(has_record)
        self._renew()

    def show_list(self) -> None:
        """Go back to the list."""
        self._turn_to_page(False)
        self._list_pane.tree.setFocus()

    def show_page(self) -> None:
        """Bring the page to the front."""
        self._turn_to_page(True)

    def _turn_to_page(self, to_page: bool) -> None:
        self._back.setVisible(self.is_tight)
        self._divider.setVisible(not self.is_tight)
        self._list_pane.setVisible(not (self.is_tight and to_page))
        self._page_side.setVisible(to_page or not self.is_tight)

    def _renew(self) -> None:
        if self.is_tight:
            self._list_pane.setMinimumWidth(0)
            self._list_pane.setMaximumWidth(_ANY_WIDTH)
        else:
            self._list_pane.setFixedWidth(theme().px(self._list_width))
