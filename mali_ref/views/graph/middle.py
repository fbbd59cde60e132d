"""The middle of the graph page: the picture or its list, and the months below."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mali_ref.views.graph.canvas import GraphCanvas
from mali_ref.views.graph.edge_table import EdgeTable
from mali_ref.views.graph.time_bar import TimeBar
from mali_ref.views.kit.labels import Divider
from mali_ref.views.kit.theme import theme

_ABOVE_LIST = 52


class GraphMiddle(QWidget):
    """Shows the picture, or the same as a list.

    Attributes:
        stack: the part above the months.
    """

    def __init__(self, canvas: GraphCanvas, table: EdgeTable, time: TimeBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._table = table
        self._listed = QWidget()
        self._above = QVBoxLayout(self._listed)
        self._above.addWidget(table)
        self.stack = QStackedWidget()
        self.stack.addWidget(canvas)
        self.stack.addWidget(self._listed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(Divider())
        column.addWidget(time)
        self.leave_room(False)

    @property
    def is_list(self) -> bool:
        """Whether the list is shown."""
        return self.stack.currentWidget() is self._listed

    def show_list(self, shown: bool) -> None:
        """Show the list, or the picture."""
        self.stack.setCurrentWidget(self._listed if shown else self._canvas)

    def shown(self) -> QWidget:
        """What has the place above the months."""
        return self._table if self.is_list else self._canvas

    def leave_room(self, wanted: bool) -> None:
        """Leave room above the list for the buttons of the drawers; the picture can do without."""
        self._above.setContentsMargins(0, theme().px(_ABOVE_LIST) if wanted else 0, 0, 0)
