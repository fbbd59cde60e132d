"""The page actions of the graph: list or picture, taking it along, and back to where the reader came from."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from mali_ref.views.kit.icons import icon


class GraphActions(QObject):
    """Holds the actions, for the window to show.

    Attributes:
        every: the actions, from left to right.

    Signals:
        list_wanted: the user wants the list, or the picture again.
        back_wanted: the user wants to leave the graph.
    """

    list_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, export: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._list, self._export, self._back = QAction(parent), export, QAction(parent)
        self._list.setObjectName("show_as_list")
        self._list.triggered.connect(self.list_wanted)
        self._back.setObjectName("leave_graph")
        self._back.triggered.connect(self.back_wanted)
        self.every = [self._list, self._export, self._back]

    def renew(self, is_list: bool, name: str) -> None:
        """Say what each does now; ``name`` is whom the reader came from, if anybody."""
        translate = QCoreApplication.translate
        words = translate("GraphScreen", "Show as graph") if is_list else translate("GraphScreen", "Show as list")
        self._list.setText(words)
        self._list.setIcon(icon("waypoints" if is_list else "list"))
        self._export.setIcon(icon("image-down"))
        back = translate("GraphScreen", "Back to {name}").format(name=name)
        self._back.setText(back if name else translate("GraphScreen", "Back"))
        self._back.setIcon(icon("arrow-left"))
